"""Ways over the legs of all corridors."""
