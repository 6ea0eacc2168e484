"""What things are called: any spelling to one key, the nearest name, the codes of ISO."""
