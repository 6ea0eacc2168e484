"""JSON to records, with every fault explained."""
