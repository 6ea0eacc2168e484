"""Which rows of a long table are shown: the first ones, or of what stands in time the first and the last."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

__all__ = ["ROWS", "WHOLE", "Cut", "cut", "usual"]

ROWS = 20
"""How many rows of a long table are shown unless asked for more."""
WHOLE = 2 * ROWS
"""Up to how many rows are all shown where nobody says how many."""

T = TypeVar("T")


class Cut(NamedTuple):
    """How much of a table is shown."""

    told: str
    """What its caption says of it; nothing where all is shown."""
    gap: int | None = None
    """After how many rows some are left out, where the last ones are shown too."""


def usual(total: int, whole: int = WHOLE) -> int:
    """How many of some rows are shown where nobody says how many.

    Args:
        total: how many there are.
        whole: up to how many are all shown.

    >>> usual(21), usual(400)
    (21, 20)
    """
    return total if total <= whole else ROWS


def cut(items: Sequence[T], rows: int | None, *, ends: bool = False) -> tuple[list[T], Cut]:
    """The items that a table shows.

    Args:
        items: all of them.
        rows: how many at most; None for all.
        ends: whether the first and the last are shown, and what lies between them is left out.

    >>> cut("abcdefgh", 4, ends=True)[0], cut("abcdefgh", 4)[0]
    (['a', 'b', 'g', 'h'], ['a', 'b', 'c', 'd'])
    """
    total = len(items)
    if rows is None or total <= rows:
        return list(items), Cut("")
    rest = f"of {total}; .show(rows=None) for all"
    if not ends or rows < 2:
        return list(items[:rows]), Cut(f" (the first {rows} {rest})")
    first = rows // 2
    last = rows - first
    told = f" (the first {first} and the last {last} {rest})"
    return [*items[:first], *items[total - last :]], Cut(told, first)
