"""The words of a dataset in an index of SQLite, held in memory and filled when it is first asked."""

import sqlite3
from collections.abc import Collection, Iterable
from threading import RLock
from typing import Any

from caspian.catalogue.types import BACKGROUND, SUBJECTS
from caspian.errors import CaspianError
from caspian.names.folding import fold, spellings
from caspian.names.sound import words
from caspian.names.tables import table
from caspian.searching.asked import Asked, asked, says_nothing
from caspian.searching.corrections import Corrections
from caspian.searching.texts import COLUMNS, texts

__all__ = ["Index"]

_WEIGHT = {
    "agreements": 1.15, "corridors": 1.2, "countries": 1.2, "events": 1.1, "organisations": 0.95,
    "people": 1.0, "places": 0.9, "figures": 0.6, "sources": 1.0, "passages": 1.0,
}  # fmt: skip
"""What somebody who searches is more likely to want."""
_MODULE = "fts5"
_LIKE = 0.45
"""How much less a word of the same meaning counts than the word itself."""
_BM25 = f"bm25(words, {', '.join(map(str, COLUMNS.values()))})"


class Index:
    """What stands in which record of a dataset. Threads may share it.

    Args:
        store: what has the records, as `table`, `lookup` and `names`.

    Raises:
        CaspianError: if the SQLite of this Python has no full-text search.
    """

    def __init__(self, store: Any) -> None:
        self._store = store
        self._lock = RLock()
        self._filled: set[str] = set()
        self._records: list[tuple[str, Any]] = []
        self._base = sqlite3.connect(":memory:", check_same_thread=False)
        self._corrections: Corrections | None = None
        try:
            columns = ", ".join(COLUMNS)
            self._base.execute(
                f"CREATE VIRTUAL TABLE words USING {_MODULE}({columns}, content='', tokenize='porter unicode61')"
            )
        except sqlite3.OperationalError as error:
            raise CaspianError(
                "search needs the full-text index FTS5, which the sqlite3 of this Python was built without"
            ) from error

    def find(
        self, text: str, kinds: Collection[str] = SUBJECTS, among: Collection[str] | None = None
    ) -> list[Any]:
        """The records in which what `text` asks for stands, the best first.

        Those that have all of it come before those that have the most of it; what has less than half is left out.

        Args:
            text: some words.
            kinds: the types to look among.
            among: the ids to look among; all if None.
        """
        groups = asked(text)
        with self._lock:
            for kind in kinds:
                self._fill(kind)
            scores, weights = self._scores(groups, kinds, among)
        total = sum(weights)
        ranked = []
        key, only_names = fold(text[:500]), says_nothing(text)
        for number, found in scores.items():
            kind, record = self._records[number]
            share = (
                sum(weights[at] * min(1.0, held) for at, (held, _) in found.items()) / total if total else 0
            )
            score = sum(points for _, points in found.values()) * share**2 * _WEIGHT[kind]
            if key in map(fold, spellings(record)):
                score *= 10
            elif only_names:
                continue
            ranked.append((score, share, record))
        best = max((share for _, share, _ in ranked), default=0.0)
        ranked = [each for each in ranked if each[1] >= best / 2]
        ranked.sort(key=lambda each: (-each[0], each[2].id))
        return [record for _, _, record in ranked]

    def unknown(self, text: str, kinds: Collection[str] = SUBJECTS) -> tuple[str, ...]:
        """Each word of a text that no record has, in a sentence that tells what was looked for instead."""
        told = []
        with self._lock:
            for kind in kinds:
                self._fill(kind)
            for group in asked(text):
                if not self._rows(self._same(group)) and not self._rows(group.like):
                    instead = self._corrected(group.word)[:3]
                    read = f"; {' and '.join(map(repr, instead))} was looked for" if instead else ""
                    told.append(f"no record has {group.word!r}{read}")
        return tuple(told)

    def _fill(self, kind: str) -> None:
        if kind in self._filled:
            return
        begin = len(self._records)
        rows = []
        for number, record in enumerate(self._store.table(kind), begin):
            self._records.append((kind, record))
            rows.append((number, *texts(kind, record, self._store.lookup)))
        marks = ", ".join("?" * (len(COLUMNS) + 1))
        self._base.executemany(f"INSERT INTO words(rowid, {', '.join(COLUMNS)}) VALUES ({marks})", rows)
        self._filled.add(kind)
        self._corrections = None

    def _scores(
        self, groups: Iterable[Asked], kinds: Collection[str], among: Collection[str] | None
    ) -> tuple[dict[int, dict[int, tuple[float, float]]], list[float]]:
        """For each record and each thing asked for, how well it is met; and what each thing weighs."""
        scores: dict[int, dict[int, tuple[float, float]]] = {}
        weights = []
        for at, group in enumerate(groups):
            held = self._held(group)
            weights.append(1.0 / (1.0 + len(held)) ** 0.25 if held else 0.3)
            for number, (share, points) in held.items():
                kind, record = self._records[number]
                if kind in kinds and (among is None or record.id in among):
                    scores.setdefault(number, {})[at] = (share, points)
        return scores, weights

    def _held(self, group: Asked) -> dict[int, tuple[float, float]]:
        """The rows that have one of the words of a group, with how surely and with what score."""
        found = self._rows(self._same(group))
        like = {number: points for number, points in self._rows(group.like).items() if number not in found}
        if not found and not like:
            found = self._rows(self._corrected(group.word))
        return {number: (1.0, points) for number, points in found.items()} | {
            number: (_LIKE, points * _LIKE) for number, points in like.items()
        }

    def _same(self, group: Asked) -> tuple[str, ...]:
        """The spellings of a word; of a state, in whatever language, all the words for it."""
        if len(group.word) > 3:
            for code in self._store.names("countries").meant(group.word):
                return (*group.same, *(key for name in table("states").get(code, ()) for key in words(name)))
        return group.same

    def _rows(self, phrases: Iterable[str]) -> dict[int, float]:
        terms = " OR ".join(f'"{phrase}"' for phrase in phrases)
        if not terms:
            return {}
        query = f"SELECT rowid, -{_BM25} FROM words WHERE words MATCH ?"
        return dict(self._base.execute(query, (terms,)).fetchall())

    def _corrected(self, word: str) -> tuple[str, ...]:
        if self._corrections is None:
            names = (record for kind, record in self._records if kind not in BACKGROUND)
            self._corrections = Corrections(names, lambda each: bool(self._rows((each,))))
        return self._corrections.of(word)
