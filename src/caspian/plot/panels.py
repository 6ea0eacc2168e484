"""Figures over time: one picture of those in one unit, and one below another for each of several."""

from collections import Counter
from typing import TYPE_CHECKING, Literal

from caspian.display.counts import sentence
from caspian.errors import NotFound
from caspian.model.time.periods import whole_year
from caspian.model.units import UNITS
from caspian.plot.canvas import INK, Chosen, judged, short, subplots, titled
from caspian.plot.columns import SERIES, columns
from caspian.plot.series import series
from caspian.store.series import grouped

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from caspian.model.figure import Figure
else:
    Figure = object

__all__ = ["over_time"]

_MOST = 4
"""How many units are drawn at most, those with the most figures."""
_TIMES = 3
"""How many times a series has that is worth a picture beside others."""
_LINES = {1: 7, 2: 6}
"""How many lines where there are one unit or two."""
_FEW = 4
"""How many lines in each of more."""


def over_time(
    selection: Chosen,
    *,
    kind: Literal["line", "bar"],
    ax: "Axes | None" = None,
    title: str | None = None,
    most: int | None = None,
) -> "Axes":
    """Figures over time, one above the other for each unit; `ax.figure.axes` has all of them.

    Args:
        selection: figures, of which some have periods.
        kind: "line", or "bar" for whole years.
        ax: the axes to draw on, for figures in one unit; new ones if not given.
        title: the title; the question in words if not given.
        most: how many series at most in each unit; a few if not given.

    Returns:
        The axes; of several the uppermost, of the unit with the most figures.

    Raises:
        NotFound: for another kind, with those that there are.
        ValueError: if there is nothing in the selection.
    """
    if kind not in ("line", "bar"):
        raise NotFound(str(kind), "kind of picture of figures", ("line", "bar"))
    judged(title)
    timed = [
        each
        for each in selection._records
        if each.period is not None and (kind == "line" or whole_year(each.period) is not None)
    ]
    units = _worth(timed, selection) if ax is None else Counter(each.unit for each in timed)
    every = len({each.unit for each in timed})
    if ax is not None or every < 2:
        return _one(selection, kind, ax, title, most or _few(kind, 1))
    drawn = [unit for unit, _ in units.most_common(_MOST)]
    most = most or _few(kind, len(drawn))
    high = max(2.9, 0.55 * min(most, len(timed)))
    made = subplots(len(drawn), figsize=(9.5, high * len(drawn)), sharex=True)
    for each, unit in zip(made, drawn, strict=True):
        _one(selection.where("unit", unit), kind, each, UNITS.get(unit, unit), most)
        if unit != drawn[-1] and selection._store.release is not None:
            each.texts[-1].remove()  # which data they are stands once, below the last
    which = "the unit" if len(drawn) == 1 else f"the {len(drawn)} units"
    rest = f" ({which} with the most figures of {every})" if len(drawn) < every else ""
    words = title if title is not None else f"{titled(selection)}{rest}"
    made[0].figure.suptitle(short(sentence(words), 110), x=0.01, ha="left", fontsize=11, color=INK)
    return made[0]


def _worth(timed: list[Figure], selection: Chosen) -> Counter[str]:
    """By unit how many figures there are, of the units in which some series has several times; of all where none has."""
    long = {
        each.unit
        for group in grouped(timed, selection._store).values()
        for each in group
        if len({one.period for one in group if one.unit == each.unit}) >= _TIMES
    }
    return Counter(each.unit for each in timed if not long or each.unit in long)


def _few(kind: Literal["line", "bar"], units: int) -> int:
    """How many series are drawn of each of some units, where it is not said."""
    return SERIES if kind == "bar" else _LINES.get(units, _FEW)


def _one(
    selection: Chosen, kind: Literal["line", "bar"], ax: "Axes | None", title: str | None, most: int
) -> "Axes":
    if kind == "bar":
        return columns(selection, ax=ax, title=title, most=most)
    return series(selection, ax=ax, title=title, most=most)
