"""Search: from the words that people type to the records that they mean, the best first."""

from collections.abc import Collection
from typing import NamedTuple

from caspian.catalogue.types import BACKGROUND, SUBJECTS
from caspian.forking import lock
from caspian.model.record import Record
from caspian.names.folding import fold
from caspian.names.sound import sound, words
from caspian.names.tables import table
from caspian.searching.asked import READ, Asked, asked, says_nothing
from caspian.searching.corrections import Corrections
from caspian.searching.rows import Table
from caspian.searching.texts import in_office, label, names
from caspian.store.store import Store

__all__ = ["Index"]

_WEIGHT = {
    "agreements": 1.15, "corridors": 1.2, "countries": 1.2, "events": 1.1, "organisations": 0.95, "places": 0.9, "figures": 0.6,
}  # fmt: skip
"""What somebody who searches is more likely to want, or less likely."""
_LIKE = 0.45
"""How much less a word of the same meaning counts than the word itself."""
_NAMED = ("countries", "organisations", "people", "places", "corridors")
_MOST_NAMED = 30
_OF_THAT_NAME = 10.0
_OF_THAT_OFFICE = 2.5
_OFFICES = {"president", "minister", "premier", "chancellor", "ambassador", "secretary"}

_lock = lock()
"""Held while SQLite is asked, so that a fork finds none of its own locks held."""


class _Hits(NamedTuple):
    """Where one thing that was asked for stands."""

    rows: dict[int, tuple[float, float]]
    """For each row how surely it stands there, and with what score."""
    named: set[int]
    """The rows in whose name or title it stands."""

    @property
    def weight(self) -> float:
        """How much it tells: what stands everywhere tells little."""
        return float(len(self.rows) ** -0.25)


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
        groups = asked(text)
        with _lock:
            self._table.fill(self._types)
            hits = [each for group in groups if (each := self._hits(group)).rows]
        offices = any(not _OFFICES.isdisjoint(group.word.split()) for group in groups)
        total = sum(each.weight for each in hits)
        key, only_names = fold(text[:READ]), says_nothing(text)
        ranked = []
        for number in set().union(*(each.rows for each in hits)):
            kind, id_ = self._table.rows[number]
            if kind not in kinds or (among is not None and id_ not in among):
                continue
            held = [
                (each.weight, *each.rows[number], number in each.named)
                for each in hits
                if number in each.rows
            ]
            has_most = 3 * len(held) >= 2 * len(groups)
            if most and not has_most:
                continue
            share = sum(weight * sure for weight, sure, _, _ in held) / total
            titled = sum(weight * sure for weight, sure, _, named in held if named) / total
            score = sum(points for _, _, points, _ in held) * share**2 * (1 + titled) * _WEIGHT.get(kind, 1.0)
            if offices and kind == "people":
                score *= _OF_THAT_OFFICE * (1.3 if in_office(self._table.record(number)) else 1.0)
            # The record of that name has all the words of it.
            if len(held) == len(hits) and key in map(fold, names(self._table.record(number))):
                score *= _OF_THAT_NAME
            elif only_names:
                continue
            ranked.append((-score, id_, kind, share, has_most))
        enough = max((share for _, _, _, share, _ in ranked), default=total) / 2
        return [
            self._store.lookup(kind)[id_]
            for _, id_, kind, share, has_most in sorted(ranked)
            if has_most or share >= enough
        ]

    def unknown(self, text: str) -> tuple[str, ...]:
        """Each word of a text that no record has, in a sentence that tells what was looked for instead."""
        told = []
        with _lock:
            self._table.fill(self._types)
            for group in asked(text):
                if not self._table.scored((*self._same(group), *group.like)):
                    instead = self._corrected(group.word)
                    read = f"; {instead[0]!r} was looked for" if instead else ""
                    told.append(f"no record has {group.word!r}{read}")
        return tuple(told)

    def _hits(self, group: Asked) -> _Hits:
        same = self._same(group)
        found = self._table.scored(same)
        like = {row: points for row, points in self._table.scored(group.like).items() if row not in found}
        if not found and not like:
            same = self._corrected(group.word)
            found = self._table.scored(same)
        rows = {row: (1.0, points) for row, points in found.items()}
        rows |= {row: (_LIKE, points * _LIKE) for row, points in like.items()}
        return _Hits(rows, self._table.named((*same, *group.like)))

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
            self._corrections = Corrections(named, lambda each: bool(self._table.scored((each,))))
        return self._corrections.of(word)
