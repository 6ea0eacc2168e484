"""The records that come with the library, type by type, read when a type is first asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence, ValuesView
from itertools import pairwise
from typing import TYPE_CHECKING

from caspian.catalogue.types import record_type
from caspian.forking import lock
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.once import once
from caspian.packaged import packaged
from caspian.reading.lines import Lines, damaged
from caspian.reading.proved import Proved

if TYPE_CHECKING:
    from caspian.model.amendment import Withdrawal
    from caspian.model.homed import Home
    from caspian.model.release import Release

__all__ = ["Reader", "Rows"]

_DECODER = json.JSONDecoder()
_lock = lock()
"""Held while a file is read, so that each is read once, whatever number of threads ask at the same time."""


class Reader:
    """Reads the bundled records of a type, in the order of the file.

    Tests hold these files to all the rules, so that each start need not judge them again.
    """

    def __init__(self) -> None:
        self._make = Proved()
        self._prepared: dict[str, Lines | None] = {}
        self._rows: dict[str, Rows] = {}
        self._release: Release | None = None
        self._withdrawn: Mapping[str, Withdrawal] | None = None

    @property
    def release(self) -> Release:
        """Which edition of the data is bundled."""
        if self._release is None:
            from caspian.model.release import Release

            with _lock:
                if self._release is None:
                    found = json.loads(packaged("release.json"))
                    self._release = Release(version=found["version"], as_of=When(found["as_of"]))
        return self._release

    @property
    def withdrawn(self) -> "Mapping[str, Withdrawal]":
        """What became of ids of earlier releases that no record has any more."""
        if self._withdrawn is None:
            from caspian.model.amendment import Withdrawal

            with _lock:
                if self._withdrawn is None:
                    rows = json.loads(packaged("data", "withdrawn.json"))["withdrawn"]
                    self._withdrawn = {each["id"]: Withdrawal(**each) for each in rows}
        return self._withdrawn

    def prepared(self, kind: str) -> Lines | None:
        """What was computed of the records of a type when the data were written, if anything was."""
        if kind not in self._prepared:
            with _lock:
                if kind not in self._prepared:
                    self._prepared[kind] = self._computed(kind)
        return self._prepared[kind]

    @staticmethod
    def _computed(kind: str) -> Lines | None:
        try:
            text = packaged("prepared", f"{kind}.json")
        except OSError:
            return None
        return Lines(text, "prepared", f"{kind}.json")

    def __call__(self, kind: str) -> Mapping[str, Record]:
        """The records of a type by id, each made when it is first asked for."""
        with _lock:
            if kind not in self._rows:
                text = packaged("data", f"{kind}.json")
                self._rows[kind] = Rows(kind, self._make, text, self.prepared(kind))
        return self._rows[kind]


class Rows(Mapping[str, Record]):
    """Records by id that are made of their JSON values when they are first asked for.

    Where it is known at which byte each begins, a record is read alone; what looks at all of them reads the
    file once.
    """

    def __init__(self, kind: str, maker: Proved, text: bytes, prepared: Lines | None) -> None:
        self._kind = kind
        self._maker = maker
        self._text = text
        self._prepared = prepared
        self._rows: dict[str, dict[str, object]] | None = None
        self._made: dict[str, Record] = {}
        self._placed: dict[int, Record] = {}
        self.home: Callable[[], Home | None] | None = None
        """A weak reference to what the records are of."""

    def __getitem__(self, key: str) -> Record:
        made = self._made.get(key)
        return self._new(key, self._row(key)) if made is None else made

    def at(self, position: int) -> Record:
        """The record at a position; no other is made for it."""
        made = self._placed.get(position)
        if made is None:
            if self._starts is None:
                return self[self._order[position]]
            row = self._alone(self._starts[position])
            key = str(row["id"])
            made = self._placed[position] = self._made.get(key) or self._new(key, row)
        return made

    def date(self, position: int) -> When | None:
        """The date that the record at a position goes by, if that `is_dated`; no record is made for it."""
        dated = self._dates[position]
        return None if dated is None else self._maker.of(When)(dated)

    @property
    def is_dated(self) -> bool:
        """Whether the dates by which the records go were written down beside them."""
        return bool(self._dates)

    @once
    def _dates(self) -> Sequence[object]:
        return () if self._prepared is None else self._prepared.get("when", ())

    def _new(self, key: str, row: dict[str, object]) -> Record:
        made = self._make(row)
        if self.home is not None:
            made._settle(self.home)
        # Two threads may make the same record: setdefault lets one of them win for both.
        return self._made.setdefault(key, made)

    @once
    def _make(self) -> Callable[[object], Record]:
        return self._maker.of(
            record_type(self._kind)
        )  # when a record is wanted: whether an id is there asks for none

    @once
    def _starts(self) -> Sequence[int] | None:
        """The byte at which each record begins in its file, in order; None for a type that is read whole."""
        return None if self._prepared is None else self._prepared["starts"]

    @once
    def _order(self) -> Sequence[str]:
        return tuple(self)

    @once
    def _ends(self) -> Mapping[int, int]:
        """The start of the record behind each, by its own."""
        return dict(pairwise(self._starts or ()))

    @once
    def _places(self) -> Mapping[str, int]:
        """The byte at which each record begins, by its id."""
        return (
            {}
            if self._prepared is None
            else dict(zip(self._prepared["ids"], self._prepared["starts"], strict=True))
        )

    def _row(self, key: str) -> dict[str, object]:
        if self._rows is not None or self._starts is None:
            return self.unmade[key]
        row = self._alone(self._places[key])
        if row["id"] != key:
            raise damaged("data", f"{self._kind}.json")
        return row

    def _alone(self, start: int) -> dict[str, object]:
        try:
            row, _ = _DECODER.raw_decode(self._text[start : self._ends.get(start)].decode())
        except ValueError:
            row = None
        if not isinstance(row, dict) or "id" not in row:
            raise damaged("data", f"{self._kind}.json")
        return row

    def raw(self, key: str) -> dict[str, object]:
        """The JSON object for one id, read alone where that is possible."""
        return self._row(key)

    @property
    def unmade(self) -> dict[str, dict[str, object]]:
        """The JSON objects by id, for what needs no records: searching makes only those that it finds."""
        if self._rows is None:
            with _lock:
                if self._rows is None:
                    try:
                        rows = json.loads(self._text)[self._kind]
                    except (ValueError, LookupError):
                        raise damaged("data", f"{self._kind}.json") from None
                    self._rows = {row["id"]: row for row in rows}
        return self._rows

    @property
    def _keys(self) -> Mapping[str, object]:
        return self.unmade if self._starts is None else self._places

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def values(self) -> ValuesView[Record]:
        """All of them."""
        for key in self.unmade:
            self[key]
        return {key: self._made[key] for key in self.unmade}.values()
