"""What is drawn of figures over time: their series in one unit, where each value stands, and the names of the lines."""

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from caspian.display.counts import counted
from caspian.model.figure import Figure
from caspian.plot.canvas import COLOURS, INK, Chosen, beneath, drawable, wrapped
from caspian.plot.days import number
from caspian.plot.marks import height
from caspian.store.series import grouped, holds

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.legend import Legend

__all__ = ["Strand", "gathered", "middle", "named", "scaled", "uncounted"]

_LINE = 2
"""How many values a line takes."""
_WIDE, _ROWS = 40, 3
"""How many letters a line of the name of a series has, and how many lines."""
_ROW = 10.5
"""How high a line of a name is, in points."""
_SIZES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand"))


class Strand(NamedTuple):
    """The figures of one series that are drawn together."""

    name: str
    figures: tuple[Figure, ...]


def gathered(selection: Chosen) -> list[Strand]:
    """The series of some figures that have a time: those about the fewest things first, of these the largest.

    The largest has the greatest of the newest values; what has but one value comes behind what has several.

    Raises:
        TypeError: for other records, and where none has a period.
        ValueError: for none, and for figures in several units, with the list of them.
    """
    if selection.collection != "figures":
        raise TypeError(f"expected figures, got {selection.collection}")
    timed = [each for each in drawable(selection)._records if each.period is not None and _is_known(each)]
    if not timed:
        raise TypeError(f"none of these {len(selection._records)} figures has a period")
    units = Counter(each.unit for each in timed)
    if len(units) > 1:
        told = ", ".join(f"{unit} ({count})" for unit, count in units.most_common())
        most = units.most_common()[0][0]
        raise ValueError(
            f"expected figures in one unit, got {told}; .where(unit={most!r}).plot() draws the most of them"
        )
    found = grouped(timed, selection._store)
    ordered = sorted(found.items(), key=lambda item: (len(item[0].about), *_size(item[1]), item[0].title))
    return [Strand(key.title, tuple(group)) for key, group in ordered]


def _size(figures: list[Figure]) -> tuple[bool, float]:
    """What puts a series that has several values, and a great one as its newest, before others."""
    return len(figures) < _LINE, -height(max(figures, key=middle))


def _is_known(figure: Figure) -> bool:
    days = figure.period.days if figure.period else None
    return days is not None and not (days.no_start and days.no_end)


def middle(figure: Figure) -> float:
    """The day at which a figure is drawn: the middle of its time, or that from which it holds on."""
    assert figure.period is not None  # none without a time is drawn
    days = figure.period.days
    start = days.end if days.no_start else days.start
    end = start if days.no_end or (holds(figure) and days.no_start) else days.end
    return number((start + end) // 2)


def scaled(ax: "Axes", figures: list[Figure]) -> None:
    """The scale of the quantities: from nought on, beside it the unit with what its numbers are counted in, as million t."""
    low, high = ax.get_ylim()
    ax.set_ylim(min(0.0, low), max(0.0, high * 1.08))
    most, unit = max(map(abs, ax.get_ylim())), figures[0].unit
    size, word = next((each for each in _SIZES if most >= each[0]), (1.0, ""))
    ax.yaxis.set_major_formatter(lambda value, _: f"{value / size:g}")
    ax.set_ylabel(" ".join(filter(None, (word, unit if unit != "1" else ""))), fontsize=9)
    ax.grid(axis="y", color="#dddddd", linewidth=0.6)
    ax.set_axisbelow(True)


def named(ax: "Axes", ends: list[tuple[float, float, str, str]]) -> None:
    """The names of lines to the right of the axes, at the height of their last values, kept apart."""
    low, high = ax.get_ylim()
    figure = ax.get_figure(root=True)
    assert figure is not None  # axes that are drawn on are of one
    row = (high - low) * _ROW / (ax.get_window_extent().height * 72 / figure.dpi)
    place, above = float("-inf"), 0.0
    for x, y, name, colour in sorted(ends, key=lambda each: each[1]):
        told = wrapped(name, _WIDE, _ROWS)
        half = (told.count("\n") + 1.5) / 2 * row
        place = max(y, place + above + half)
        above = half
        ax.annotate(
            told,
            xy=(x, y),
            xytext=(1.02, (place - low) / (high - low)),
            textcoords="axes fraction",
            va="center",
            fontsize=8,
            color=colour if colour != COLOURS[-1] else INK,
            annotation_clip=False,
            arrowprops={
                "arrowstyle": "-",
                "relpos": (0, 0.5),  # the line ends where the name begins and crosses no other name
                "color": colour,
                "linewidth": 0.4,
                "alpha": 0.6,
            },
        )


def uncounted(ax: "Axes", drawn: int, every: int, *, legend: "Legend | None" = None, totals: int = 0) -> None:
    """Say below the axes, and not in a title that is somebody's own, that there are more series than are drawn, and how all are.

    Args:
        ax: the axes.
        drawn: how many series are drawn.
        every: how many there are.
        legend: what stands below the axes already, under which it is said.
        totals: how many totals of several years are not drawn.
    """
    said = []
    if drawn < every:
        said.append(f"{every - drawn} more series of {every} are left out; .plot(most={every}) draws all")
    if totals:
        said.append(f"{counted(totals, 'total')} of several years {'is' if totals == 1 else 'are'} not drawn")
    if said:
        beneath(ax, "; ".join(said), legend)
