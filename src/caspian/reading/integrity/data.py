"""The records of some files and those that they are loaded onto, as the rules look at them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import repeat
from operator import attrgetter
from typing import NamedTuple

from caspian.catalogue.types import TYPES, record_type
from caspian.model.amendment import Withdrawal
from caspian.model.record import Record
from caspian.once import once
from caspian.reading.content import Examined, Finding
from caspian.reading.hints import Hints, Known

__all__ = ["Data", "Found", "Row"]


class Row(NamedTuple):
    """A record in a file, or the JSON value of which none could be made."""

    file: Examined
    kind: str
    number: int
    value: object

    def found(
        self,
        path: tuple[str | int, ...],
        value: object,
        reason: str,
        sought: object = None,
        words: tuple[str, ...] = (),
        targets: tuple[str, ...] = (),
    ) -> "Found":
        """Something wrong at a path within it."""
        return Found(
            self.file, Finding((self.kind, self.number, *path), value, reason, sought, words, targets)
        )

    @property
    def id(self) -> str | None:
        """Its id, if it has one."""
        return _id(self.value)


class Found(NamedTuple):
    """Something wrong, with the file that it stands in."""

    file: Examined
    finding: Finding


class Data:
    """What is loaded, and onto what."""

    def __init__(
        self, files: Sequence[Examined], base: Known, withdrawn: Mapping[str, Withdrawal] | None = None
    ) -> None:
        self.files = files
        self.base = base
        """The records that those of the files may refer to, by type and id."""
        self.withdrawn: Mapping[str, Withdrawal] = withdrawn or {}
        """What is known to be no more."""

    def rows(self, kind: str | None = None, *holding: str) -> Iterator[Row]:
        """The rows of all files, or those of one type; of fields that are named only what holds one."""
        for file in self.files:
            for name in TYPES if kind is None else (kind,):
                rows = file.rows.get(name, ())
                holds = _holding(name, holding, sound=file.sound) if holding and rows else None
                for index, value in enumerate(rows):
                    if holds is None or holds(value):
                        yield Row(file, name, index, value)

    def ids(self) -> Iterator[tuple[str, list[str]]]:
        """The ids of all rows that have one, of each type of each file, as often as they stand there."""
        for file in self.files:
            for kind in TYPES:
                rows = file.rows.get(kind, ())
                if file.sound:
                    yield kind, [row.id for row in rows]
                else:
                    yield kind, [name for row in rows if (name := _id(row)) is not None]

    @once
    def types(self) -> dict[str, str]:
        """The type of every id, of records that could not be made too."""
        found = {key: kind for kind in TYPES for key in self.base.get(kind, ()) if key not in self.withdrawn}
        for kind, names in self.ids():
            for name in names:
                found.setdefault(name, kind)
        return found

    @once
    def hints(self) -> Hints:
        """What was perhaps meant, of all these records."""
        known: dict[str, dict[str, Record]] = {kind: dict(self.base.get(kind, {})) for kind in TYPES}
        for row in self.rows():
            if isinstance(row.value, Record):
                known[row.kind][row.value.id] = row.value
        return Hints(known)


def _holding(kind: str, fields: tuple[str, ...], *, sound: bool) -> Callable[[object], object]:
    """What tells whether a row holds one of some fields: of sound rows, which are all records, it only looks there."""
    if not sound:
        return partial(_holds, fields)
    own = [field for field in fields if hasattr(record_type(kind), field)]
    if len(own) == 1:
        return attrgetter(own[0])
    read = attrgetter(*own) if own else lambda value: ()
    return lambda value: any(read(value))


def _holds(fields: tuple[str, ...], value: object) -> bool:
    read = value.get if type(value) is dict else partial(getattr, value)
    return any(map(read, fields, repeat(None)))


def _id(value: object) -> str | None:
    found = value.id if isinstance(value, Record) else value.get("id") if type(value) is dict else None
    return found if type(found) is str else None
