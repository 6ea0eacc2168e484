"""The words of a dataset in a table of SQLite's full-text index, held in memory and filled type by type."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from weakref import finalize

from caspian.errors import CaspianError
from caspian.reading.bundled import Rows
from caspian.searching.texts import COLUMNS, written
from caspian.store.store import Store

__all__ = ["Row", "Table"]

_SCORE = f"-bm25(words, {', '.join(map(str, COLUMNS.values()))})"
_IN_NAMES = "{names title} : "
_ROOM = 2**24
"""In how many bytes words are gathered before they are sorted in among the others."""


class Row(NamedTuple):
    """A record that is searched."""

    kind: str
    id: str


class Table:
    """Which words stand in which record.

    Args:
        store: what has the records, as `lookup`.

    Raises:
        CaspianError: if the SQLite of this Python has no full-text search.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.rows: list[Row] = []
        """The records by their number in the table."""
        self._filled: set[str] = set()
        self._said: dict[int, str] = {}
        """The texts of the records of which none were written down, by their number in the table."""
        self._base = sqlite3.connect(":memory:", check_same_thread=False)
        # Python 3.13 warns of a connection that nobody closed before it went.
        finalize(self, self._base.close)
        try:
            self._base.execute(
                f"CREATE VIRTUAL TABLE words USING fts5"
                f"({', '.join(COLUMNS)}, content='', tokenize='porter unicode61')"
            )
        except sqlite3.OperationalError as error:
            raise CaspianError(
                "search needs the full-text index FTS5, which the sqlite3 of this Python was built without"
            ) from error
        self._base.execute(f"INSERT INTO words(words, rank) VALUES ('hashsize', {_ROOM})")

    def fill(self, kinds: Iterable[str]) -> None:
        """Take in the records of some types, each type once."""
        new = [kind for kind in kinds if kind not in self._filled]
        marks = ", ".join("?" * (len(COLUMNS) + 1))
        try:
            for kind in new:
                self._base.executemany(
                    f"INSERT INTO words(rowid, {', '.join(COLUMNS)}) VALUES ({marks})", self._texts(kind)
                )
                self._filled.add(kind)
        except BaseException:
            # Whoever interrupts a long one and asks again finds all, and nothing twice.
            self._base.rollback()
            self.rows.clear()
            self._said.clear()
            self._filled.clear()
            raise

    def _texts(self, kind: str) -> Iterator[tuple[int | str, ...]]:
        """What is kept of each record of a type, behind its number."""
        prepared = self._prepared(kind)
        found = prepared.items() if prepared else written(kind, self._unmade)
        for number, (key, said) in enumerate(found, len(self.rows)):
            self.rows.append(Row(kind, key))
            if not prepared:
                self._said[number] = "\n".join(said)
            yield number, *said

    def _prepared(self, kind: str) -> Mapping[str, Sequence[str]] | None:
        """What was computed of the records of a type when they were written; it names others of the same data."""
        return self._store.prepared(f"search-{kind}")

    def record(self, number: int) -> object:
        """The record of a row, or the JSON object for one that nobody asked for yet."""
        row = self.rows[number]
        held = self._store.lookup(row.kind)
        return held.raw(row.id) if isinstance(held, Rows) else held[row.id]

    def whole(self, numbers: Iterable[int], phrases: Iterable[str]) -> set[int]:
        """The rows, of some, in which one of some phrases stands as it is, or for several things: the index has only stems of words."""
        stands = re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})(?:e?s)?\b").search
        said, rows = self._said, self.rows
        prepared = {kind: self._prepared(kind) or {} for kind in self._filled}
        return {
            number
            for number in numbers
            if stands(
                said[number] if number in said else "\n".join(prepared[rows[number].kind][rows[number].id])
            )
        }

    def _unmade(self, kind: str) -> Mapping[str, object]:
        held = self._store.lookup(kind)
        return held.unmade if isinstance(held, Rows) else held

    def is_made(self, kind: str) -> bool:
        """Whether the records of a type are all made, so that the names of all cost little."""
        return not isinstance(self._store.lookup(kind), Rows)

    def has(self, phrases: Iterable[str]) -> bool:
        """Whether one of some phrases stands anywhere."""
        return bool(self._asked("SELECT 1", phrases, most=1))

    def scored(self, phrases: Iterable[str]) -> dict[int, float]:
        """The rows in which one of some phrases stands, with how much it says of them."""
        return dict(self._asked(f"SELECT rowid, {_SCORE}", phrases))

    def named(self, phrases: Iterable[str], most: int | None = None) -> set[int]:
        """The rows in whose names or title one of some phrases stands; of very many those that come first."""
        return {number for (number,) in self._asked("SELECT rowid", phrases, _IN_NAMES, most)}

    def _asked(
        self, what: str, phrases: Iterable[str], columns: str = "", most: int | None = None
    ) -> list[Any]:
        terms = " OR ".join(f'"{phrase}"' for phrase in phrases)
        if not terms:
            return []
        query = f"{what} FROM words WHERE words MATCH ? LIMIT ifnull(?, -1)"
        return self._base.execute(query, (f"{columns}({terms})", most)).fetchall()
