"""One number for all records: equal for equal data, whatever files they come from."""

from collections.abc import Iterable, Mapping

from caspian.catalogue.types import TYPES
from caspian.model.record import Record
from caspian.writing.text import encode

__all__ = ["checksum"]


def checksum(records: Mapping[str, Iterable[Record]]) -> str:
    """The SHA-256 of records by type in their canonical form.

    >>> checksum({}) == checksum({"people": ()})
    True
    """
    from hashlib import sha256

    found = sha256()
    for name in TYPES:
        found.update(encode({name: tuple(records.get(name, ()))}).encode())
    return found.hexdigest()
