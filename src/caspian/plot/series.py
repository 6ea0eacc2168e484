"""Figures as series: what is reported as lines, plans and forecasts hollow beside them, gaps left open."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from caspian.model.time.periods import whole_year
from caspian.plot.canvas import COLOURS, Chosen, axes, finish
from caspian.plot.days import dated, yearly
from caspian.plot.marks import explained, height, mark, sign
from caspian.plot.strands import Strand, gathered, middle, named, scaled, uncounted
from caspian.store.series import breaks, holds

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from caspian.model.figure import Figure
else:
    Figure = object

__all__ = ["series"]

_LINES = 7
_A_YEAR = 367
"""Days between the middles of two years that follow each other, at most."""


def series(
    selection: Chosen, *, ax: "Axes | None" = None, title: str | None = None, most: int = _LINES
) -> "Axes":
    """Figures over time, a line for each series; plans, targets and forecasts are hollow, joined by dashes.

    Whole years are joined with the years that follow; where years are missing, and where another counts from a year on,
    the line is broken. Parts of a year are small points by themselves, which the legend tells; totals of several years are
    not drawn beside single years. What holds from a time on, such as a capacity, is a stair. A range is a bar from its
    lower to its upper end, and a bound ("more than", "up to", "about") has a shape of its own; the line passes a range in the
    middle.

    Args:
        selection: figures in one unit.
        ax: the axes to draw on; new ones if not given.
        title: the title; the question in words if not given.
        most: how many lines at most: those about the fewest things, of these the largest by their newest values; the
            picture says how many there are besides.

    Raises:
        MissingExtra: if matplotlib is not installed.
        TypeError: for other records, and where none has a period.
        ValueError: for none, and for figures in several units, with the list of them.
    """
    strands, totals = _without_totals(gathered(selection))
    shown = strands[:most]
    ax = axes(ax, title, 8.5, max(4.6, 0.4 * len(shown)))
    ends: list[tuple[float, float, str, str]] = []
    apart, signs = False, ""
    for n, strand in enumerate(shown):
        colour = COLOURS[n % len(COLOURS)]
        joined = _joined(strand.figures)
        broken = breaks(joined, selection._store)
        _line(ax, joined, colour, broken)
        for each in strand.figures:
            alone = each not in joined
            apart = apart or alone
            hollow = not each.standing.sure
            size, alpha = (3.5, 0.6) if alone else (5.0, 1.0)
            mark(ax, middle(each), each, colour, size=size + hollow, alpha=alpha, hollow=hollow)
            signs += sign(ax, middle(each), each, colour, broken=each.id in broken)
        last = max(joined or strand.figures, key=middle)
        ends.append((middle(last), height(last), strand.name, colour))
    drawn = [each for strand in shown for each in strand.figures]
    scaled(ax, drawn)
    hollow = any(not each.standing.sure for each in drawn)
    legend = explained(ax, drawn, hollow=hollow, small=apart, signs=signs)
    (yearly if any(whole_year(each.period) for each in drawn) else dated)(ax)
    named(ax, ends)
    uncounted(ax, len(shown), len(strands), legend=legend, totals=totals)
    return finish(ax, selection, title)


def _joined(figures: Sequence[Figure]) -> list[Figure]:
    """Those of a series that a line joins: whole years and what holds on."""
    found = [each for each in figures if whole_year(each.period) is not None or holds(each)]
    return sorted(found, key=lambda each: (middle(each), height(each)))


def _without_totals(strands: Sequence[Strand]) -> tuple[list[Strand], int]:
    """The series without what is counted over several years, unless there is nothing else, and how many of these there are."""
    kept = [
        each._replace(figures=tuple(one for one in each.figures if "Σ" not in (one.marks or "")))
        for each in strands
    ]
    found = [each for each in kept if each.figures]
    if not found:
        return list(strands), 0
    return found, sum(len(each.figures) for each in strands) - sum(len(each.figures) for each in found)


def _line(ax: "Axes", joined: Sequence[Figure], colour: str, broken: Collection[str]) -> None:
    """The line through the points: whole where it is reported, broken where years are missing, dashed towards what is planned."""
    stairs = any(map(holds, joined))
    style = "steps-post" if stairs else "default"
    sure = [each for each in joined if each.standing.sure]
    for run in _runs(sure, broken, unbroken=stairs):
        xs, ys = [middle(each) for each in run], [height(each) for each in run]
        ax.plot(xs, ys, "-", color=colour, linewidth=1.8, drawstyle=style)
    open_ones = [each for each in joined if not each.standing.sure]
    if open_ones:
        before = [each for each in sure if middle(each) < middle(open_ones[0])][-1:]
        xs, ys = (list(map(of, before + open_ones)) for of in (middle, height))
        ax.plot(xs, ys, "--", color=colour, linewidth=1, alpha=0.7, drawstyle=style)


def _runs(figures: Sequence[Figure], broken: Collection[str], *, unbroken: bool) -> list[list[Figure]]:
    """Figures in time, parted where a year is missing between two, and where another counts."""
    runs: list[list[Figure]] = []
    for each in figures:
        follows = runs and each.id not in broken and middle(each) - middle(runs[-1][-1]) <= _A_YEAR
        if runs and (unbroken or follows):
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs
