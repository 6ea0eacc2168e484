"""How much happened in each month, as bars."""

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from caspian.model.time.when import When
from caspian.plot.canvas import COLOURS, Chosen, axes, drawable, finish, short, titled

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["activity"]

_KINDS = 5
_MONTHS = 6000
_BY_MONTH = 120
"""Up to how many months each has a bar of its own; over a longer time each year has."""


def activity(
    selection: Chosen, *, by: str | None = None, ax: "Axes | None" = None, title: str | None = None
) -> "Axes":
    """How many of the records began in each month that is known; over more than ten years, in each year.

    What began before the time that was asked for is left out, and counted in the title.

    Args:
        selection: events or agreements.
        by: a field by which the bars are parted: ``"kind"``, ``"status"``; the commonest values have colours of their own.
        ax: the axes to draw on; new ones if not given.
        title: the title; the question in words if not given.

    Raises:
        MissingExtra: if matplotlib is not installed.
        TypeError: if no month is known of any of them.
        ValueError: if there are none, or if they lie further apart than a bar for each month can show.
    """
    counts = Counter[tuple[int, str]]()
    asked, before = _asked(selection), 0
    for record in drawable(selection)._records:
        when = getattr(record, "when", None)
        month = _month(when) if when is not None else None
        if month is not None and asked is not None and month < asked:
            before += 1
        elif month is not None:
            counts[month, str(getattr(record, by, "") or "") if by else ""] += 1
    if not counts:
        raise TypeError(f"no month is known of any of these {selection.collection}")
    first, last = min(month for month, _ in counts), max(month for month, _ in counts)
    months = range(first, last + 1)
    if len(months) > _MONTHS:
        raise ValueError(
            f"expected at most {_MONTHS // 12} years for a bar a month, got {_named(first)} to {_named(last)};"
            " narrow them with .during(...)"
        )
    step = 12 if len(months) > _BY_MONTH else 1
    if step > 1:
        first, last = first // step, last // step
        months = range(first, last + 1)
        every = Counter[tuple[int, str]]()
        for (month, value), count in counts.items():
            every[month // step, value] += count
        counts = every
    each_one, named = ("year", str) if step > 1 else ("month", _named)
    totals = Counter[str]()
    for (_, value), count in counts.items():
        totals[value] += count
    common = [value for value, _ in totals.most_common()]
    groups = [[each] for each in common[:_KINDS]] + ([common[_KINDS:]] if common[_KINDS:] else [])
    ax = axes(ax, title, 9, 3.4)
    below = [0] * len(months)
    for number, values in enumerate(groups):
        heights = [sum(counts[month, value] for value in values) for month in months]
        label = short(values[0]) if len(values) == 1 else "others"
        ax.bar(
            [month - first for month in months],
            heights,
            width=0.82,
            bottom=below,
            color=COLOURS[number],
            label=label or None,
        )
        below = [a + b for a, b in zip(below, heights, strict=True)]
    apart = max(1, -(-len(months) // 12))
    apart = next(each for each in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if each >= apart)
    ticks = [month for month in months if month % apart == 0] or [first]
    ax.set_xticks([month - first for month in ticks], [named(month) for month in ticks])
    ax.locator_params(axis="y", integer=True)
    ax.set_ylabel(f"{selection.collection} a {each_one}", fontsize=9)
    ax.set_xlim(-0.7, len(months) - 0.3)
    if by:
        ax.legend(frameon=False, fontsize=8, ncols=min(len(groups), 6), loc="upper left")
        ax.set_ylim(0, max(below) * 1.18)
    if before and title is None:
        title = f"{titled(selection)} ({before} begun before it left out)"
    return finish(ax, selection, title)


def _asked(selection: Chosen) -> int | None:
    """The month in which the time begins that was asked for, if one was."""
    periods = (getattr(step, "period", None) for step in selection.question.steps)
    starts = [each.days.start for each in periods if isinstance(each, When) and not each.days.no_start]
    return _number(max(starts)) if starts else None


def _named(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _month(when: When) -> int | None:
    """The number of the month in which something began, if it is known to the month."""
    if when.days.no_start or when.precision.value not in ("day", "month"):
        return None
    return _number(when.days.start)


def _number(ordinal: int) -> int:
    day = date.fromordinal(ordinal)
    return day.year * 12 + day.month - 1
