"""What exists: frozen, documented records, which read nothing and look nothing up.

Each module holds one type with its parts and its words; `caspian` gives all of them one name.
"""
