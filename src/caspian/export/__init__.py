"""Records in the forms that other tools eat, one small module a target."""
