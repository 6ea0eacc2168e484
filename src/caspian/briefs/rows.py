"""Tables of a dossier: without empty columns, and with the total where only some rows are shown."""

from __future__ import annotations

from collections.abc import Sequence

from caspian.display.blocks import Line, Table

__all__ = ["capped", "tabled"]


def tabled(
    caption: str,
    columns: Sequence[str],
    rows: Sequence[tuple[Line, ...]],
    total: int,
    numeric: tuple[int, ...] = (),
) -> Table:
    """A table of the columns that any row fills."""
    used = [n for n in range(len(columns)) if any(row[n] for row in rows)]
    return Table(
        caption,
        tuple(columns[n] for n in used),
        tuple(tuple(row[n] for n in used) for row in rows),
        total,
        tuple(place for place, n in enumerate(used) if n in numeric),
    )


def capped(what: str, shown: int, total: int, which: str = "the latest") -> str:
    """A caption that says how many of how many are shown.

    >>> capped("In force", 10, 51), capped("In force", 3, 3)
    ('In force: the latest 10 of 51', 'In force')
    """
    return f"{what}: {which} {shown} of {total}" if shown < total else what
