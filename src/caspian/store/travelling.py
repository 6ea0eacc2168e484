"""Records on the way to another process: the bundled ones by their ids, since it has them itself."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import cast

from caspian.errors import CaspianError
from caspian.model.record import Record
from caspian.store.bundled import bundled

__all__ = ["Packed", "pack", "unpack"]

Packed = tuple[str, tuple[tuple[str, Sequence[object] | None], ...]]
"""The release, and records that follow each other: ids of a type, all of a type as None, or records under ``""``."""


def pack(records: Iterable[Record]) -> Packed:
    """Records as they travel.

    >>> import caspian
    >>> pack([caspian.country("KZ"), caspian.country("AZ"), caspian.corridor("BTK")])[1]
    (('countries', ('KZ', 'AZ')), ('corridors', ('btk',)))
    >>> pack([caspian.Person(id="me", name="My Own Name")])[1]
    (('', (<Person 'me': My Own Name>,)),)
    """
    version = ""
    parts = list[tuple[str, Sequence[object] | None]]()
    for name, run in groupby(records, _bundled_type):
        if name:
            release = bundled().release
            version = release.version if release else ""
            ids = tuple(record.id for record in run)
            parts.append((name, None if ids == tuple(bundled().lookup(name)) else ids))
        else:
            parts.append((name, tuple(run)))
    return version, tuple(parts)


def unpack(packed: Packed) -> tuple[Record, ...]:
    """The records that arrived.

    Raises:
        CaspianError: if bundled ones are meant of another release than the one that is here.
    """
    version, parts = packed
    release = bundled().release
    if version and (release is None or release.version != version):
        raise CaspianError(
            f"pickled with the data {version}, and these are {release.version if release else 'others'}: "
            f"ask the question again"
        )
    found = list[Record]()
    for name, run in parts:
        if not name:
            found += cast("tuple[Record, ...]", run)
        elif run is None:
            found += bundled().table(name)
        else:
            records = bundled().lookup(name)
            found += [records[str(key)] for key in run]
    return tuple(found)


def _bundled_type(record: Record) -> str:
    home = bundled()
    return home.type_of(record) if record._shown_by() is home and home.lends(record) else ""
