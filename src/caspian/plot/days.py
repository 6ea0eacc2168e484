"""Days on an axis: from the bounds of a date to numbers that matplotlib shows as dates."""

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

from caspian.model.time.when import When

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["bounds", "dated", "number", "yearly"]

_EPOCH = date(1970, 1, 1).toordinal()
"""Where matplotlib counts days from."""
_FIRST, _LAST = (float(day.toordinal() - _EPOCH) for day in (date.min, date.max))


def number(day: int) -> float:
    """The number of a day on an axis of dates."""
    return float(day - _EPOCH)


def bounds(when: When, first: float, last: float) -> tuple[float, float]:
    """The first and the last day of a date on an axis, as far as the axis goes where one is open."""
    start = first if when.days.no_start else number(when.days.start)
    end = last if when.days.no_end else number(when.days.end) + 1
    return start, max(end, start)


def dated(ax: "Axes") -> None:
    """Let an axis tell its numbers as dates, no more of them than fit."""
    dates = import_module("matplotlib.dates")
    low, high = sorted(ax.get_xlim())
    if low < _FIRST or high > _LAST:
        ax.set_xlim(max(low, _FIRST), min(high, _LAST))  # matplotlib knows no day beyond
    locator = dates.AutoDateLocator(minticks=3, maxticks=9)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator))


def yearly(ax: "Axes") -> None:
    """Let an axis of dates tell years at their middles, where what is counted over a whole year is drawn."""
    low, high = sorted(ax.get_xlim())
    first, last = (
        date.fromordinal(round(each) + _EPOCH).year for each in (max(low, _FIRST), min(high, _LAST))
    )
    step = max(1, -(-(last - first + 1) // 12))
    years = range(first, last + 1, step)
    ax.set_xticks([number(date(year, 7, 2).toordinal()) for year in years], [str(year) for year in years])
