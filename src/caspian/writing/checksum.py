"""One number for all records: equal for equal data, whatever files they come from."""

from collections.abc import Mapping

from caspian.catalogue.types import TYPES
from caspian.writing.text import document

__all__ = ["checksum"]


def checksum(written: Mapping[str, str]) -> str:
    """The SHA-256 of records by type in their canonical form.

    Args:
        written: the text of each list, as `caspian.writing.text.lists` gives it.

    >>> checksum({}) == checksum({"people": "[]"})
    True
    """
    from hashlib import sha256

    found = sha256()
    for name in TYPES:
        found.update(document({name: written.get(name, "[]")}).encode())
    return found.hexdigest()
