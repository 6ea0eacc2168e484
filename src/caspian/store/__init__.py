"""Tables, any spelling to one record, and the indexes that the links imply."""
