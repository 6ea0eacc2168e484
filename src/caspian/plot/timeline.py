"""A timeline: days, spans, windows and coarser dates drawn as what they are, one row each."""

from typing import TYPE_CHECKING

from caspian.model.time.edtf import FAR
from caspian.model.time.when import When
from caspian.plot.canvas import COLOURS, FAINT, INK, Chosen, axes, finish, short, titled
from caspian.plot.days import bounds, dated, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["timeline"]

MOST = 40


def timeline(
    selection: Chosen, *, ax: "Axes | None" = None, title: str | None = None, most: int = MOST
) -> "Axes":
    """Events or agreements in order of time, a row each.

    A day is a dot, a span that something lasted a bar, a window in which a day fell a thin line with ends, and a month
    or a year a pale bar. What was expected, put off or called off is hollow.

    Args:
        selection: events, agreements, or a mixed timeline of both.
        ax: the axes to draw on; new ones if not given.
        title: the title; the question in words if not given.
        most: how many rows at most; the latest are shown.

    Raises:
        MissingExtra: if matplotlib is not installed.
        TypeError: if nothing of the selection has a date.
    """
    found = [record for record in selection._records if getattr(record, "when", None) is not None]
    if not found:
        raise TypeError(f"a timeline shows what has a date, and these {selection.collection} have none")
    shown = found[-most:]
    ax = axes(ax, title, 9, 1.3 + 0.26 * len(shown))
    known = [day for each in shown for day in (each.when.days.start, each.when.days.end) if abs(day) != FAR]
    first, last = number(min(known, default=0)), number(max(known, default=0)) + 1
    room = max(last - first, 30.0)
    ax.set_xlim(first - room * 0.02, last + room * 0.02)
    for row, record in enumerate(shown):
        expected = not hasattr(record, "history") and getattr(record, "status", "held") != "held"
        start, end = bounds(record.when, first, last)
        _draw(ax, row, record.when, (start, end), hollow=expected)
        wide = end - start > room * 0.45
        left = (start + end) / 2 < first + room * 0.5
        ax.annotate(
            short(getattr(record, "title", None) or record.label, 70),
            (start if wide else end if left else start, row),
            xytext=(7 if left or wide else -7, 0),
            textcoords="offset points",
            ha="left" if left or wide else "right",
            va="center",
            fontsize=8,
            color=FAINT if expected else "white" if wide and not record.when.window else INK,
        )
    ax.set_ylim(len(shown) - 0.3, -0.7)
    ax.set_yticks([])
    ax.spines["left"].set_visible(False)
    ax.grid(axis="x", color="#dddddd", linewidth=0.6)
    ax.set_axisbelow(True)
    dated(ax)
    words = title
    if words is None and len(shown) < len(found):
        words = f"{titled(selection)} (the latest {len(shown)} of {len(found)})"
    return finish(ax, selection, words)


def _draw(ax: "Axes", row: int, when: When, ends: tuple[float, float], *, hollow: bool) -> None:
    """One date as what it is."""
    start, end = ends
    colour = COLOURS[0]
    face = "white" if hollow else colour
    if when.window:
        ax.plot([start, end], [row, row], color=colour, linewidth=1, marker="|", markersize=8)
        return
    if end - start <= 1:
        ax.plot([start + 0.5], [row], "o", color=colour, markerfacecolor=face, markersize=6)
        return
    if when.days.interval:
        width = max(end - start, (ax.get_xlim()[1] - ax.get_xlim()[0]) * 0.006)
        ax.barh([row], [width], left=[start], height=0.42, color=face, edgecolor=colour)
        return
    pale = "white" if hollow else "#a9cbe3"
    ax.barh([row], [end - start], left=[start], height=0.42, color=pale, edgecolor=colour, linewidth=0.6)
