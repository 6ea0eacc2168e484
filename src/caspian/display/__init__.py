"""How records and selections look to people."""
