"""Search: from the words that people type to the records that they mean, the best first."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from caspian.catalogue.types import BACKGROUND, SUBJECTS
from caspian.forking import lock
from caspian.model.record import Record
from caspian.names.folding import fold
from caspian.names.sound import sound, words
from caspian.names.tables import table
from caspian.searching.asked import READ, Asked, asked, says_nothing
from caspian.searching.corrections import Corrections
from caspian.searching.ranking import Hits, parts
from caspian.searching.rows import Row, Table
from caspian.searching.texts import in_office, label, names
from caspian.store.store import Store

__all__ = ["Index", "Ranked"]

_WEIGHT = {
    "agreements": 1.15, "corridors": 1.2, "countries": 1.2, "events": 1.1, "organisations": 0.95, "places": 0.9, "figures": 0.6,
}  # fmt: skip
"""What somebody who searches is more likely to want, or less likely."""
_NAMED = ("countries", "organisations", "people", "places", "corridors")
_MOST_NAMED = 30
_OF_THAT_NAME = 10.0
_OF_THAT_OFFICE = 2.5
_OFFICES = {"president", "minister", "premier", "chancellor", "ambassador", "secretary"}

_lock = lock()
"""Held while SQLite is asked, so that a fork finds none of its own locks held."""


class Ranked(NamedTuple):
    """A record that a search finds."""

    row: Row
    score: float
    """How well it fits; only beside that of others does it say anything."""
    has_all: bool
    """Whether it has all of the words."""


class Index:
    """What stands in which record of a dataset. Threads may share it.

    It has all records of its types from the first question on: what a word tells, and what it may stand for, is
    known from all of them, whichever are looked among.

    Args:
        store: what has the records, as `lookup`.
        types: the types of the records.

    Raises:
        CaspianError: if the SQLite of this Python has no full-text search.
    """

    def __init__(self, store: Store, types: Collection[str] = SUBJECTS) -> None:
        self._store = store
        self._types = types
        self._table = Table(store)
        self._corrections: Corrections | None = None
        self._compared = 0

    def find(
        self,
        text: str,
        kinds: Collection[str] = SUBJECTS,
        among: Collection[str] | None = None,
        most: bool = False,
    ) -> list[Record]:
        """The records in which what `text` asks for stands, the best first.

        Those that have all of it come before those that have most of it; what has less than half of what the
        best has, and less than two words in three, is left out.

        Args:
            text: some words.
            kinds: the types to look among.
            among: the ids to look among; all if None.
            most: whether only those are found that have two words in three.
        """
        held = {kind: self._store.lookup(kind) for kind in kinds}
        return [held[kind][id_] for kind, id_ in self.rows(text, kinds, among, most)]

    def rows(
        self,
        text: str,
        kinds: Collection[str] = SUBJECTS,
        among: Collection[str] | None = None,
        most: bool = False,
    ) -> list[Row]:
        """The types and ids of the records that `find` gives."""
        return [each.row for each in self.ranked(text, kinds, among, most)]

    def ranked(
        self,
        text: str,
        kinds: Collection[str] = SUBJECTS,
        among: Collection[str] | None = None,
        most: bool = False,
    ) -> list[Ranked]:
        """The same with their scores, the best first."""
        groups = asked(text)
        with _lock:
            self._table.fill(self._types)
            hits = [each for group in groups if (each := self._hits(group)).points]
        key, only_names = fold(text[:READ]), says_nothing(text)
        offices = any(not _OFFICES.isdisjoint(group.word.split()) for group in groups)
        weights = {kind: _WEIGHT.get(kind, 1.0) for kind in kinds}
        weighed = []
        for part in parts(hits):
            has_most = 3 * part.many >= 2 * len(groups)
            if most and not has_most:
                continue
            # The record of that name has all the words of it.
            called = self._called(key, part.rows) if part.many == len(hits) else set[int]()
            more = self._holding(part.rows) if offices else {}
            more |= {number: _OF_THAT_NAME * more.get(number, 1.0) for number in called}
            square, titled = part.share**2, 1 + part.titled
            best = [
                (-points * square * titled * weights[row.kind] * more.get(number, 1.0), row.id, row)
                for number, row, points in zip(
                    part.rows, map(self._table.rows.__getitem__, part.rows), part.points, strict=True
                )
                if row.kind in weights
                and (among is None or row.id in among)
                and (not only_names or number in called)
            ]
            if best:
                weighed.append((part.share, has_most, part.many == len(groups), best))
        enough = max((share for share, *_ in weighed), default=0.0) / 2
        found = [
            (*each, has_all)
            for share, has_most, has_all, best in weighed
            if has_most or share >= enough
            for each in best
        ]
        return [Ranked(row, -score, has_all) for score, _, row, has_all in sorted(found)]

    def _holding(self, rows: Iterable[int]) -> dict[int, float]:
        """How much more those of some rows count that are people, where an office is asked for."""
        people = (number for number in rows if self._table.rows[number].kind == "people")
        return {
            number: _OF_THAT_OFFICE * (1.3 if in_office(self._table.record(number)) else 1.0)
            for number in people
        }

    def unknown(self, text: str) -> tuple[str, ...]:
        """Each word of a text that no record has, in a sentence that tells what was looked for instead."""
        told = []
        with _lock:
            self._table.fill(self._types)
            for group in asked(text):
                if not self._table.has((*self._same(group), *group.like)):
                    instead = self._corrected(group.word)
                    read = f"; {instead[0]!r} was looked for" if instead else ""
                    told.append(f"no record has {group.word!r}{read}")
        return tuple(told)

    def _hits(self, group: Asked) -> Hits:
        same = self._same(group)
        found, like = self._table.scored(same), self._table.scored(group.like)
        if group.like:  # a training is no train, though both have one stem
            whole = self._table.whole(found.keys() | like.keys(), (*same, *group.like))
            found = {row: points for row, points in found.items() if row in whole} or found
            like = {row: points for row, points in like.items() if row in whole}
        if not found and not like:
            same = self._corrected(group.word)
            found = self._table.scored(same)
        return Hits(found, like, self._table.named((*same, *group.like)))

    def _called(self, key: str, rows: Collection[int]) -> set[int]:
        """Those of some rows that are called so.

        They are asked one by one until as many were asked as there are, and then by an index of the names of all.
        """
        self._compared += len(rows)
        if self._compared > len(self._table.rows):
            indexed = {kind for kind in self._types if kind != "countries" and self._table.is_made(kind)}
            ids = {id_ for kind in indexed for id_ in self._store.names(kind).exact.get(key, ())}
            rows = [
                number
                for number in rows
                if (row := self._table.rows[number]).id in ids or row.kind not in indexed
            ]
        return {number for number in rows if key in map(fold, names(self._table.record(number)))}

    def _same(self, group: Asked) -> tuple[str, ...]:
        """The spellings of a word, and what else the records are called that it is a name of.

        Of a state, in whatever language, all the words for it; of a surname in another alphabet the usual
        spelling; of an acronym or a former name the name.
        """
        found = dict.fromkeys(group.same)
        rows = sorted(self._table.named((group.word,), _MOST_NAMED))
        for number in (row for row in rows if self._table.rows[row].kind in _NAMED):
            record = self._table.record(number)
            called = words(label(record))
            if group.word in map(fold, names(record)):
                state = table("states").get(self._table.rows[number].id, ())
                found |= dict.fromkeys((" ".join(called), *(word for name in state for word in words(name))))
            found |= dict.fromkeys(word for word in called if sound(word) == sound(group.word))
        return tuple(found)

    def _corrected(self, word: str) -> tuple[str, ...]:
        if self._corrections is None:
            rows = enumerate(self._table.rows)
            named = [names(self._table.record(n)) for n, row in rows if row.kind not in BACKGROUND]
            self._corrections = Corrections(named, lambda each: self._table.has((each,)))
        return self._corrections.of(word)
