"""Two datasets as one."""

from collections.abc import Iterable
from typing import NamedTuple

from caspian.catalogue.types import TYPES, singular
from caspian.errors import Fault, InvalidData
from caspian.model.record import Record
from caspian.store.store import Store
from caspian.store.tables import Given

__all__ = ["Clash", "merged"]


class Clash(NamedTuple):
    """Two different records with one id, found when datasets were merged."""

    id: str
    """The id."""
    kept: Record
    """The record of the left dataset, which the merged one holds."""
    left_out: Record
    """The record of the right dataset."""


def merged(one: Store, other: Store, left_out: Iterable[Record]) -> tuple[Store, tuple[Clash, ...]]:
    """Both as one, with the left record where an id means two; and all that was left out, now or before.

    Raises:
        InvalidData: if an id means records of different types, to which links would lead astray.
    """
    types = {record.id: name for name, record in one.everything()}
    joined: dict[str, tuple[Record, ...]] = {}
    doubled, faults = list(left_out), list[Fault]()
    for name in TYPES:
        new = list[Record]()
        for index, record in enumerate(other.table(name)):
            if record.id not in types:
                new.append(record)
            elif types[record.id] == name:
                doubled.append(record)
            else:
                reason = f"the id {record.id!r} is taken by a {singular(types[record.id])}"
                faults.append(Fault(f"$.{name}[{index}].id", record.id, reason))
        joined[name] = (*one.table(name), *new)
    if faults:
        raise InvalidData(tuple(faults))
    release = one.release or other.release
    if release is not None and one.release != other.release:
        release = release.with_own_records()
    both = Store(Given(joined, release, {**other.withdrawn, **one.withdrawn}))
    kept = {record.id: record for _, record in both.everything()}
    clashes = (Clash(each.id, kept[each.id], each) for each in dict.fromkeys(doubled))
    return both, tuple(clash for clash in clashes if clash.kept != clash.left_out)
