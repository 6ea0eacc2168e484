"""The records that come with the library, type by type, read when a type is first asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence, ValuesView
from itertools import pairwise
from typing import TYPE_CHECKING

from caspian.catalogue.types import record_type
from caspian.forking import lock
from caspian.model.record import Record
from caspian.once import once
from caspian.packaged import packaged
from caspian.reading.makers import Maker

if TYPE_CHECKING:
    from typing import TypedDict

    from caspian.model.amendment import Withdrawal
    from caspian.model.homed import Home
    from caspian.model.release import Release

    class Raw(TypedDict, total=False):
        """What a file of ``prepared`` holds; `Prepared` tells what each means."""

        starts: Mapping[str, int]
        parties: Mapping[str, Sequence[int]]
        names: Mapping[str, Sequence[str]]
        pairs: Mapping[str, Mapping[str, Sequence[int]]]
        links: Mapping[str, Mapping[str, Sequence[int]]]
        texts: Mapping[str, Sequence[str]]


__all__ = ["Prepared", "Reader", "Rows"]

_DECODER = json.JSONDecoder()
_lock = lock()
"""Held while a file is read, so that each is read once, whatever number of threads ask at the same time."""


class Reader:
    """Reads the bundled records of a type, in the order of the file.

    Tests hold these files to all the rules, so that each start need not judge them again.
    """

    def __init__(self) -> None:
        self._make = Maker(trusted=True)
        self._prepared: dict[str, Prepared] = {}
        self._rows: dict[str, Rows] = {}
        self._release: Release | None = None
        self._withdrawn: Mapping[str, Withdrawal] | None = None

    @property
    def release(self) -> Release:
        """Which edition of the data is bundled."""
        if self._release is None:
            from caspian.model.release import Release
            from caspian.model.time.when import When

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

    def prepared(self, kind: str) -> Prepared:
        """What was computed of the records of a type when the data were written."""
        if kind not in self._prepared:
            with _lock:
                if kind not in self._prepared:
                    self._prepared[kind] = self._computed(kind)
        return self._prepared[kind]

    @staticmethod
    def _computed(kind: str) -> "Prepared":
        try:
            text = packaged("prepared", f"{kind}.json")
        except OSError:
            text = b"{}"
        return Prepared(json.loads(text))

    def __call__(self, kind: str) -> Mapping[str, Record]:
        """The records of a type by id, each made when it is first asked for."""
        with _lock:
            if kind not in self._rows:
                text = packaged("data", f"{kind}.json")
                starts = self.prepared(kind).starts
                self._rows[kind] = Rows(kind, lambda: self._make.of(record_type(kind)), text, starts)
        return self._rows[kind]


class Prepared:
    """What was computed of the records of a type when they were written: where each stands, and who took part.

    ``tools/prepare.py`` writes it, and a test holds it against the data.
    """

    def __init__(self, raw: Raw) -> None:
        self.starts: Mapping[str, int] | None = raw.get("starts")
        """The byte at which each record begins in its file, in order; None for a type that is read whole."""
        self.parties: Mapping[str, Sequence[int]] | None = raw.get("parties")
        """For each party the positions of the records that involve it."""
        self.names: Mapping[str, Sequence[str]] | None = raw.get("names")
        """For each key of a name the ids that it means; kept under ``names-`` and the type."""
        self.pairs: Mapping[str, Mapping[str, Sequence[int]]] | None = raw.get("pairs")
        """For each two parties in the order of their ids the positions of the records that involve both."""
        self.links: Mapping[str, Mapping[str, Sequence[int]]] | None = raw.get("links")
        """For each path of a link, and each id that it names, the positions of the records; kept under ``links-``."""
        self.texts: Mapping[str, Sequence[str]] | None = raw.get("texts")
        """For each id, in order, what is searched of the record; kept under ``search-`` and the type."""


class Rows(Mapping[str, Record]):
    """Records by id that are made of their JSON values when they are first asked for.

    Where it is known at which byte each begins, a record is read alone; what looks at all of them reads the
    file once.
    """

    def __init__(
        self,
        kind: str,
        maker: Callable[[], Callable[[object], Record]],
        text: bytes,
        starts: Mapping[str, int] | None,
    ) -> None:
        self._kind = kind
        self._maker = maker
        self._text = text
        self._starts = starts
        self._ends = dict(pairwise(starts.values())) if starts else {}
        """The start of the record behind each, by its own."""
        self._rows: dict[str, dict[str, object]] | None = None
        self._made: dict[str, Record] = {}
        self.home: Callable[[], Home | None] | None = None
        """A weak reference to what the records are of."""

    def __getitem__(self, key: str) -> Record:
        made = self._made.get(key)
        if made is None:
            made = self._make(self._row(key))
            if self.home is not None:
                made._settle(self.home)
            # Two threads may make the same record: setdefault lets one of them win for both.
            made = self._made.setdefault(key, made)
        return made

    @once
    def _make(self) -> Callable[[object], Record]:
        return self._maker()  # compiled when a record is wanted: whether an id is there asks for none

    def _row(self, key: str) -> dict[str, object]:
        if self._rows is not None or self._starts is None:
            return self.unmade[key]
        start = self._starts[key]
        row: dict[str, object] = _DECODER.raw_decode(self._text[start : self._ends.get(start)].decode())[0]
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
                    self._rows = {row["id"]: row for row in json.loads(self._text)[self._kind]}
        return self._rows

    @property
    def _keys(self) -> Mapping[str, object]:
        return self.unmade if self._starts is None else self._starts

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
