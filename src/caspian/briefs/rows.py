"""Tables of a dossier: without empty columns."""

from __future__ import annotations

from collections.abc import Sequence

from caspian.display.blocks import Line, Table

__all__ = ["tabled"]


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
