"""Tables of a dossier: without empty columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from caspian.display.blocks import Line, Table

__all__ = ["Caption", "tabled"]


class Caption(NamedTuple):
    """What a table of a dossier is."""

    words: str
    aside: str = ""
    """What shows the rest, where not all is shown."""


def tabled(
    caption: Caption | str,
    columns: Sequence[str],
    rows: Sequence[tuple[Line, ...]],
    total: int,
    numeric: tuple[int, ...] = (),
) -> Table:
    """A table of the columns that any row fills."""
    told = Caption(caption) if isinstance(caption, str) else caption
    used = [n for n in range(len(columns)) if any(row[n] for row in rows)]
    return Table(
        told.words,
        tuple(columns[n] for n in used),
        tuple(tuple(row[n] for n in used) for row in rows),
        total,
        tuple(place for place, n in enumerate(used) if n in numeric),
        aside=told.aside,
    )
