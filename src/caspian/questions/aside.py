"""What lasted beyond a time that was asked for, or only may be of it, in a table behind what is of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import caspian
    from caspian.model.record import Record
    from caspian.questions.conditions.base import Apart
    from caspian.questions.selection import Selection

__all__ = ["below_it", "none_within"]

_BRIEF: Final = ("when", "period", "date", "parties", "title", "name")
"""The columns of what is shown apart."""


def below_it(
    selection: "Selection[Record]", apart: "Apart", rows: int | None, columns: Sequence[str]
) -> "caspian.Block":
    """What is shown apart, with what is needed to know it.

    Args:
        selection: the answer.
        apart: its two parts.
        rows: how many rows are shown; None for all.
        columns: the columns of what is of the time.
    """
    brief = [column for column in columns if column in _BRIEF] or columns
    return selection._table(apart.heading, apart.rest, rows, brief)


def none_within(
    selection: "Selection[Record]", apart: "Apart", rows: int | None, columns: Sequence[str]
) -> "caspian.Block":
    """Where nothing is dated to the time, the one table of what may be of it.

    Args:
        selection: the answer.
        apart: its two parts.
        rows: how many rows are shown; None for all.
        columns: the columns.
    """
    told = f"{apart.told.partition(',')[0]}, {apart.heading.removeprefix('Apart: ')}"
    return selection._table(f"{selection._caption}: {told}", apart.rest, rows, columns)
