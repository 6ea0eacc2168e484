"""Figures as series: what is reported as lines, plans and forecasts hollow beside them."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from caspian.plot.canvas import COLOURS, INK, Chosen, axes, finish, short, titled
from caspian.plot.days import dated, number
from caspian.plot.marks import explained, height, mark

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from caspian.model.time.when import When

__all__ = ["series"]

_SURE = ("reported", "estimated")
_LINES = 7
_SIZES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand"))


def series(
    selection: Chosen, *, ax: "Axes | None" = None, title: str | None = None, most: int = _LINES
) -> "Axes":
    """Figures over time, a line for each title; plans, targets and forecasts are hollow, joined by dashes.

    Only values of periods of one length are joined, years with years: a quarter or a total of several years is a small
    point by itself. A range is a bar from its lower to its upper end, and a bound ("more than", "up to", "about") has a
    shape of its own; the line passes a range in the middle.

    Args:
        selection: figures in one unit.
        ax: the axes to draw on; new ones if not given.
        title: the title; the question in words if not given.
        most: how many lines at most, those with the most values.

    Raises:
        MissingExtra: if matplotlib is not installed.
        TypeError: for other records, and where none has a period.
        ValueError: for figures in several units, with the list of them.
    """
    if selection.collection != "figures":
        raise TypeError(f"expected figures, got {selection.collection}")
    dated_ones = [
        each for each in selection._records if each.period is not None and _middle(each.period) is not None
    ]
    if not dated_ones:
        raise TypeError("none of these figures has a period")
    units = Counter(each.unit for each in dated_ones)
    if len(units) > 1:
        told = ", ".join(f"{unit} ({count})" for unit, count in units.most_common())
        raise ValueError(
            f"expected figures in one unit, got {told}; .where(unit={next(iter(units.most_common()))[0]!r}).plot() draws the most of them"
        )
    lines: dict[str, list[Any]] = {}
    for each in dated_ones:
        lines.setdefault(each.title, []).append(each)
    shown = sorted(lines.items(), key=lambda item: (-len(item[1]), item[0]))[:most]
    ax = axes(ax, title, 8.5, 4.6)
    ends: list[tuple[float, float, str, str]] = []
    small = False
    for n, (name, group) in enumerate(shown):
        colour = COLOURS[n % len(COLOURS)]
        usual = Counter(_length(each.period) for each in group).most_common(1)[0][0]
        joined = [each for each in group if _length(each.period) == usual]
        points = sorted(
            (_middle(each.period) or 0.0, height(each), each.standing in _SURE) for each in joined
        )
        sure = [(x, y) for x, y, held in points if held]
        ax.plot([x for x, _ in sure], [y for _, y in sure], "-", color=colour, linewidth=1.8)
        open_ones = [(x, y) for x, y, held in points if not held]
        if open_ones:
            before = [each for each in sure if each[0] < open_ones[0][0]][-1:]
            path = before + open_ones
            ax.plot([x for x, _ in path], [y for _, y in path], "--", color=colour, linewidth=1, alpha=0.7)
        for each in group:
            size, alpha = (5.0, 1.0) if _length(each.period) == usual else (3.0, 0.6)
            small = small or size < 5
            hollow = each.standing not in _SURE
            mark(
                ax, _middle(each.period) or 0.0, each, colour, size=size + hollow, alpha=alpha, hollow=hollow
            )
        x, y, _ = points[-1]
        ends.append((x, y, name, colour))
    low, high = ax.get_ylim()
    ax.set_ylim(min(0.0, low), max(0.0, high * 1.08))
    drawn = [each for _, group in shown for each in group]
    explained(ax, drawn, hollow=any(each.standing not in _SURE for each in drawn), small=small)
    _scaled(ax, next(iter(units)))
    ax.grid(axis="y", color="#dddddd", linewidth=0.6)
    ax.set_axisbelow(True)
    dated(ax)
    _named(ax, ends)
    if len(shown) < len(lines) and title is None:
        title = f"{titled(selection)} (the {len(shown)} longest series of {len(lines)})"
    return finish(ax, selection, title)


def _middle(period: "When") -> float | None:
    """The day in the middle of the period of a figure."""
    days = period.days
    if days.no_start and days.no_end:
        return None
    start = days.end if days.no_start else days.start
    end = days.start if days.no_end else days.end
    return number((start + end) // 2)


def _length(period: "When") -> int:
    """About how many months the period of a figure lasts; nought for a day or for what has no end."""
    days = period.days
    return 0 if days.no_start or days.no_end else round((days.end - days.start) / 30.44)


def _named(ax: "Axes", ends: list[tuple[float, float, str, str]]) -> None:
    """The names of lines to the right of the axes, at the height of their last values, kept apart."""
    low, high = ax.get_ylim()
    gap = (high - low) * 0.075
    place = float("-inf")
    for x, y, name, colour in sorted(ends, key=lambda each: each[1]):
        place = max(y, place + gap)
        ax.annotate(
            short(name, 60),
            xy=(x, y),
            xytext=(1.02, (place - low) / (high - low)),
            textcoords="axes fraction",
            va="center",
            fontsize=8,
            color=colour if colour != COLOURS[-1] else INK,
            annotation_clip=False,
            arrowprops={"arrowstyle": "-", "color": colour, "linewidth": 0.4, "alpha": 0.6},
        )


def _scaled(ax: "Axes", unit: str) -> None:
    """The unit beside the axis with what its numbers are counted in: million t, and numbers without it."""
    most = max(map(abs, ax.get_ylim()))
    size, word = next((each for each in _SIZES if most >= each[0]), (1.0, ""))
    ax.yaxis.set_major_formatter(lambda value, _: f"{value / size:g}")
    ax.set_ylabel(" ".join(filter(None, (word, unit if unit != "1" else ""))), fontsize=9)
