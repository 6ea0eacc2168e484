"""What the types of records are to each other."""
