"""A timeline: days, spans, windows and coarser dates drawn as what they are, one row each."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from caspian.model.time.edtf import FAR
from caspian.model.time.when import When
from caspian.plot.canvas import COLOURS, FAINT, INK, Chosen, axes, drawable, finish, short, titled
from caspian.plot.days import bounds, dated, number

if TYPE_CHECKING:
    from matplotlib.artist import Artist
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
        ValueError: if there is nothing in the selection.
    """
    found = [record for record in drawable(selection)._records if getattr(record, "when", None) is not None]
    if not found:
        raise TypeError(f"a timeline shows what has a date, and these {selection.collection} have none")
    shown = found[-most:]
    ax = axes(ax, title, 9, 1.3 + 0.26 * len(shown))
    known = [day for each in shown for day in (each.when.days.start, each.when.days.end) if abs(day) != FAR]
    first, last = number(min(known, default=0)), number(max(known, default=0)) + 1
    room = max(last - first, 30.0)
    ax.set_xlim(first - room * 0.02, last + room * 0.02)
    kinds = dict[str, None]()
    for row, record in enumerate(shown):
        expected = not hasattr(record, "history") and getattr(record, "status", "held") != "held"
        start, end = bounds(record.when, first, last)
        _draw(ax, row, record.when, (start, end), hollow=expected)
        wide = end - start > room * 0.45
        left = (start + end) / 2 < first + room * 0.5
        words_ = short(getattr(record, "title", None) or record.label, 70)
        inside = wide and not record.when.window and len(words_) * _LETTER < (end - start) / room
        ax.annotate(
            words_,
            (start if wide else end if left else start, row),
            xytext=(7 if left or wide else -7, 0),
            textcoords="offset points",
            ha="left" if left or wide else "right",
            va="center",
            fontsize=8,
            color=FAINT if expected else "white" if inside else INK,
            bbox=_VEIL if wide and not inside else None,
        )
        kinds[_kind(record.when, hollow=expected)] = None
    ax.set_ylim(len(shown) - 0.3, -0.7)
    ax.set_yticks([])
    ax.spines["left"].set_visible(False)
    ax.grid(axis="x", color="#dddddd", linewidth=0.6)
    ax.set_axisbelow(True)
    dated(ax)
    _explained(ax, kinds, 0.26 * len(shown) + 0.6)
    words = title
    if words is None and len(shown) < len(found):
        words = f"{titled(selection)} (the latest {len(shown)} of {len(found)})"
    return finish(ax, selection, words)


_LETTER = 0.0078
"""How much of the width of the axes a letter of a title takes."""
_VEIL = {"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 0.8}


def _kind(when: When, *, hollow: bool) -> str:
    """What the mark of a date is called."""
    if hollow:
        return "expected, put off or called off"
    if when.window:
        return "a day between"
    if when.days.interval:
        return "lasted"
    return "day" if when.earliest == when.latest else "a day of the month or year"


def _explained(ax: "Axes", kinds: Iterable[str], high: float) -> None:
    """What the marks are, below the picture, which is about some inches high."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    blue = COLOURS[0]
    marks: dict[str, Artist] = {
        "day": Line2D([], [], linestyle="", marker="o", color=blue, markersize=6, label="day"),
        "lasted": Patch(facecolor=blue, edgecolor=blue, label="lasted"),
        "a day between": Line2D([], [], color=blue, linewidth=1, marker="|", label="a day between"),
    }
    pale = "a day of the month or year"
    marks[pale] = Patch(facecolor=_PALE, edgecolor=blue, linewidth=0.6, label=pale)
    other = "expected, put off or called off"
    marks[other] = Patch(facecolor="white", edgecolor=blue, label=other)
    handles = [mark for kind, mark in marks.items() if kind in kinds]
    ax.legend(
        handles=handles,
        frameon=False,
        fontsize=8,
        loc="upper left",
        ncols=len(handles),
        bbox_to_anchor=(0, -_BELOW / high),
    )


_PALE = "#a9cbe3"
_BELOW = 0.24
"""How many inches below the axes the marks are explained."""


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
    pale = "white" if hollow else _PALE
    ax.barh([row], [end - start], left=[start], height=0.42, color=pale, edgecolor=colour, linewidth=0.6)
