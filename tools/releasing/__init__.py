"""How a release is made: the copy that it is made of, and its steps. See `tools/release.py`."""
