"""Data of any kind read whole and checked whole before any record is handed out."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from caspian.catalogue.types import TYPES
from caspian.errors import Fault, InvalidData
from caspian.model.amendment import Withdrawal
from caspian.model.edition import Edition
from caspian.model.record import Record
from caspian.progress import How, told
from caspian.reading.amend import Amended, amend
from caspian.reading.changed import check_changes
from caspian.reading.codec import faults_of
from caspian.reading.content import Examined
from caspian.reading.hints import Known
from caspian.reading.inputs import examined
from caspian.reading.integrity import Data, check

__all__ = ["Loaded", "read"]


class Loaded(NamedTuple):
    """Sound records, and what becomes of those that they were loaded onto."""

    records: dict[str, tuple[Record, ...]]
    """The new ones by type."""
    amended: dict[str, Record]
    """The ones that amendments changed, as they are now, by id."""
    withdrawn: tuple[Withdrawal, ...]
    """The ones that are no more."""
    edition: Edition | None = None
    """The release of which the new ones are said to be."""


def read(
    what: object,
    base: Known | None = None,
    *,
    withdrawn: Mapping[str, Withdrawal] | None = None,
    same_names: bool = False,
    progress: How = False,
) -> Loaded:
    """The records in whatever was given.

    Args:
        what: a path, several paths, a stream, JSON text, a dict, or records.
        base: records outside of it that may be referred to and amended, by type and id.
        withdrawn: ids that those records have given up, and no other may take.
        same_names: whether a record may have a name that one of those has.
        progress: whether to tell how many records are read.

    Raises:
        NotFound: if there is nothing at a path.
        InvalidData: with every fault of every part, and of the links between them.
    """
    base = base or {}
    with told(progress, "loading") as counted:
        files = tuple(examined(what, counted))
    done = amend(files, base)
    data = Data(files, base, {**(withdrawn or {}), **done.withdrawn})
    faults = tuple(_faults(files, data, done, same_names))
    if faults:
        raise InvalidData(faults)
    records: dict[str, tuple[Record, ...]] = {}
    for file in files:
        for kind, rows in file.content.records.items():
            now = tuple(done.records.get(row.id, row) for row in rows) if done.records else rows
            records[kind] = records.get(kind, ()) + now
    editions = [file.edition for file in files if file.edition is not None]
    return Loaded(
        {kind: records[kind] for kind in TYPES if kind in records},
        done.records,
        tuple(done.withdrawn.values()),
        editions[0] if editions else None,
    )


def _faults(files: tuple[Examined, ...], data: Data, done: Amended, same_names: bool) -> Iterator[Fault]:
    """Every fault once: those of each file by itself, then those between the records."""
    told = set()
    for file in files:
        for fault in faults_of(file, data.hints) if not file.sound else ():
            told.add((fault.file, fault.path))
            yield fault
    editions = [file for file in files if file.edition is not None]
    for file in editions[1:]:
        if file.edition != editions[0].edition:
            reason = "the data are of two releases: load each by itself and merge them"
            yield Fault("$.release", None, reason, None, file.file, file.line(("release",)))
    found = [*done.found, *check(data, allow_same_names=same_names), *check_changes(files, data, done)]
    for file in files:
        besides = tuple(each.finding for each in found if each.file is file) if found else ()
        for fault in faults_of(file._replace(findings=besides, slips=()), data.hints) if besides else ():
            if (fault.file, fault.path) not in told:
                told.add((fault.file, fault.path))
                yield fault
