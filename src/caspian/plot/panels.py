"""Figures in several units: series below one another, one picture for each unit."""

from collections import Counter
from typing import TYPE_CHECKING

from caspian.display.counts import sentence
from caspian.export.extras import wanted
from caspian.model.units import UNITS
from caspian.plot.canvas import INK, Chosen, judged, short, titled
from caspian.plot.series import series

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["panels"]

_MOST = 4
"""How many units are drawn at most, those with the most figures."""
_LINES = 4
"""How many lines in each."""


def panels(selection: Chosen, *, title: str | None = None) -> "Axes":
    """Figures over time, one above the other for each unit; `ax.figure.axes` has all of them.

    Args:
        selection: figures, of which some have periods.
        title: the title; the question in words if not given.

    Returns:
        The uppermost axes, of the unit with the most figures.
    """
    judged(title)
    units = Counter(each.unit for each in selection._records if each.period is not None)
    drawn = [unit for unit, _ in units.most_common(_MOST)]
    pyplot = wanted("matplotlib.pyplot", "plot")
    figure, made = pyplot.subplots(
        len(drawn), 1, figsize=(9.5, 2.9 * len(drawn)), sharex=True, layout="constrained"
    )
    figure.set_facecolor("white")
    for ax, unit in zip(made, drawn, strict=True):
        series(selection.where("unit", unit), ax=ax, title=UNITS.get(unit, unit), most=_LINES)
        if unit != drawn[-1] and selection._store.release is not None:
            ax.texts[-1].remove()  # which data they are stands once, below the last
    rest = (
        f" (the {len(drawn)} units with the most figures of {len(units)})" if len(drawn) < len(units) else ""
    )
    words = title if title is not None else f"{titled(selection)}{rest}"
    figure.suptitle(short(sentence(words), 110), x=0.01, ha="left", fontsize=11, color=INK)
    first: Axes = made[0]
    return first
