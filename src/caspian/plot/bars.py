"""How many there are of each, as bars."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from caspian.model.time.periods import in_a_row, is_period
from caspian.plot.canvas import COLOURS, axes, finished, nothing, short

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from caspian.model.release import Release

__all__ = ["bars"]

_MOST = 20
"""How many bars lie below one another; what has fewer is left out, and the title says so."""
_APART = "not sure"
"""What stands below the bar of what lies in no one month or year for sure."""
_WORDS = 9
"""Up to how many bars that stand in the order of time have their names below."""


def bars(
    counts: Sequence[tuple[str, int]],
    what: str,
    title: str,
    release: "Release | None",
    *,
    in_time: bool = False,
    ax: "Axes | None" = None,
) -> "Axes":
    """Bars that stand on an axis of time, those of nothing too, behind them what lies in no one period for sure; else lie with the greatest on top.

    Args:
        counts: each with its number.
        what: what is counted.
        title: the title.
        release: the data that it was drawn from.
        in_time: whether the order is that of time.
        ax: the axes to draw on; new ones if not given.

    Raises:
        MissingExtra: if matplotlib is not installed.
        TypeError: if what was given are no Axes, or the title is no text.
        ValueError: if there is nothing to count.
    """
    if not counts:
        raise nothing(title)
    if in_time:
        ax = axes(ax, title, 9, 3.4)
        found = dict(counts)
        row = in_a_row(name for name in found if is_period(name))
        apart = sum(number for name, number in counts if not is_period(name))
        ax.bar(range(len(row)), [found.get(name, 0) for name in row], width=0.82, color=COLOURS[0])
        step = max(1, -(-len(row) // 12))
        places = list(range(0, len(row), step))
        names = [row[place] for place in places]
        if apart:  # behind the axis of time, with a gap before it
            place = len(row) + 1
            ax.bar([place], [apart], width=0.82, color=COLOURS[1])
            places, names = [*places, place], [*names, _APART]
        ax.set_xticks(places, names)
        if apart or any(len(name) > _WORDS for name in names):
            ax.tick_params(axis="x", labelrotation=30)
        ax.locator_params(axis="y", integer=True)
        ax.set_ylabel(what, fontsize=9)
        return finished(ax, title, release)
    most = sorted(counts, key=lambda pair: -pair[1])
    shown = most[:_MOST]
    ax = axes(ax, title, 8, 1.2 + 0.28 * len(shown))
    ax.barh(range(len(shown)), [number for _, number in shown], color=COLOURS[0])
    ax.set_yticks(range(len(shown)), [short(name, 40) for name, _ in shown])
    ax.invert_yaxis()
    ax.locator_params(axis="x", integer=True)
    ax.set_xlabel(what, fontsize=9)
    cut = f" (the first {_MOST} of {len(most)})" if len(most) > _MOST else ""
    return finished(ax, f"{title}{cut}", release)
