"""Answers that are no selection as a table: a row each, with the sources as footnotes."""

import re
from collections.abc import Iterator
from typing import Protocol

from caspian.display.blocks import Block, Line, Table, plain
from caspian.display.cut import cut
from caspian.display.names import Finder
from caspian.display.notes import Footnotes

__all__ = ["Row", "Rows", "table"]

_COUNT = re.compile(r"[\d,]*")
"""What stands in a column of counts."""


class Row(Protocol):
    """What tells itself in the cells of a row."""

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """The cells, with names for ids where they are known, and the numbers of its sources."""
        ...


class Rows(Protocol):
    """What has a length and gives rows in order."""

    def __len__(self) -> int:
        """How many there are."""
        ...

    def __iter__(self) -> Iterator[Row]:
        """Each in order."""
        ...


def table(
    items: Rows,
    caption: str,
    headings: tuple[str, ...],
    store: Finder | None,
    rows: int | None,
    *,
    ends: bool = False,
) -> tuple[Block, ...]:
    """The first of some things as a table, and the sources of these.

    Args:
        items: the things.
        caption: what they are.
        headings: what the columns are.
        store: where names are found.
        rows: how many are shown; None for all of them.
        ends: whether these are the first and the last ones, and not the first alone.
    """
    shown, how = cut(tuple(items), rows, ends=ends)
    notes = Footnotes(store)
    filled = [each.cells(notes) for each in shown]
    used = [n for n in range(len(headings)) if any(row[n] for row in filled)]
    found = Table(
        caption,
        tuple(headings[n] for n in used),
        tuple(tuple(row[n] for n in used) for row in filled),
        len(items),
        numeric=tuple(
            place
            for place, n in enumerate(used)
            if place and all(_COUNT.fullmatch(plain(row[n])) for row in filled)
        ),
        gap=how.gap,
        aside=how.told,
    )
    references = notes.references()
    return (found, references) if references.items else (found,)
