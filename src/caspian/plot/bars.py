"""How many there are of each, as bars."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from caspian.plot.canvas import COLOURS, axes, finished, short

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from caspian.model.release import Release

__all__ = ["bars"]

_MOST = 20
"""How many bars lie below one another; what has fewer is left out, and the title says so."""
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
    """Bars that stand in the order of time, of whole years with those in which there was nothing; else lie with the greatest on top.

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
    """
    if in_time:
        ax = axes(ax, title, 9, 3.4)
        shown, apart = _in_time(counts)
        ax.bar(range(len(shown)), [number for _, number in shown], width=0.82, color=COLOURS[0])
        step = max(1, -(-len(shown) // 12))
        places = range(0, len(shown), step)
        ax.set_xticks(list(places), [short(shown[place][0], 24) for place in places])
        if any(len(name) > _WORDS for name, _ in shown):
            ax.tick_params(axis="x", labelrotation=30)
        ax.locator_params(axis="y", integer=True)
        ax.set_ylabel(what, fontsize=9)
        return finished(ax, f"{title}{f' ({apart} of no single one left out)' if apart else ''}", release)
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


def _in_time(counts: Sequence[tuple[str, int]]) -> tuple[list[tuple[str, int]], int]:
    """The years or months in order; and how many there are of spans and of dates less well known, which have no place among them."""
    plain = [(name, number) for name, number in counts if re.fullmatch(r"\d{4}(-\d\d)?", name)]
    if not plain:
        return list(counts), 0
    return _without_gaps(plain), sum(number for _, number in counts) - sum(number for _, number in plain)


def _without_gaps(counts: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """The same, with the whole years between the first and the last in which there was nothing."""
    years = [int(name) for name, _ in counts if re.fullmatch(r"\d{4}", name)]
    if not years or len(years) != len(counts):
        return list(counts)
    found = dict(counts)
    return [(str(year), found.get(str(year), 0)) for year in range(min(years), max(years) + 1)]
