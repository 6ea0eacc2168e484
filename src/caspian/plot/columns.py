"""Figures of whole years as bars, the series of a year side by side."""

from typing import TYPE_CHECKING

from caspian.model.figure import Figure
from caspian.model.time.periods import whole_year
from caspian.plot.canvas import COLOURS, Chosen, axes, finish, wrapped
from caspian.plot.marks import height
from caspian.plot.strands import gathered, scaled, uncounted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["SERIES", "columns"]

SERIES = 5
"""How many bars of a year stand side by side."""


def columns(
    selection: Chosen, *, ax: "Axes | None" = None, title: str | None = None, most: int = SERIES
) -> "Axes":
    """Figures of whole years as bars; years of which there is none have no bar, and plans and forecasts are hollow.

    Where several values of one year are in a series, the last of them is drawn.

    Args:
        selection: figures in one unit.
        ax: the axes to draw on; new ones if not given.
        title: the title; the question in words if not given.
        most: how many series at most: those about the fewest things, of these the largest by their newest values; the
            picture says how many there are besides.

    Raises:
        MissingExtra: if matplotlib is not installed.
        TypeError: for other records, and where none is of a whole year.
        ValueError: for none, and for figures in several units, with the list of them.
    """
    of_years = [(strand.name, _by_year(strand.figures)) for strand in gathered(selection)]
    strands = [(name, held) for name, held in of_years if held]
    if not strands:
        raise TypeError("none of these figures is of a whole year; .plot() draws them as points")
    shown = strands[:most]
    ax = axes(ax, title, 8.5, 4.6)
    width = 0.82 / len(shown)
    for n, (name, held) in enumerate(shown):
        colour, label = COLOURS[n % len(COLOURS)], wrapped(name, 90, 2)
        for year, each in held.items():
            face = colour if each.standing.sure else "white"
            x = year + (n + 0.5) * width - 0.41
            ax.bar([x], [height(each)], width=width, color=face, edgecolor=colour, label=label)
            label = "_"
    years = sorted({year for _, held in shown for year in held})
    step = max(1, -(-(years[-1] - years[0] + 1) // 12))
    ax.set_xticks(list(range(years[0], years[-1] + 1, step)))
    ax.set_xlim(years[0] - 0.6, years[-1] + 0.6)
    scaled(ax, [each for _, held in shown for each in held.values()])
    ax.legend(frameon=False, fontsize=8, loc="lower left", bbox_to_anchor=(0, 1.06))
    uncounted(ax, len(shown), len(strands))
    return finish(ax, selection, title)


def _by_year(figures: tuple[Figure, ...]) -> dict[int, Figure]:
    """The figures of a series by the whole years of which they are."""
    return {year: each for each in figures if (year := whole_year(each.period)) is not None}
