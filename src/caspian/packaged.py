"""The files that come with the library, read from a folder and from a zip alike."""

import os

__all__ = ["packaged"]

_PACKAGE = os.path.dirname(__file__)


def packaged(*path: str) -> bytes:
    """A file of the package, by its folders and its name.

    Raises:
        OSError: if there is none.

    >>> packaged("names", "data", "codes.json")[:1]
    b'{'
    """
    found: bytes = globals()["__loader__"].get_data(os.path.join(_PACKAGE, *path))
    return found
