"""Figures as marks: a range from its lower to its upper end, and a bound by its shape."""

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING

from caspian.model.marks import BREAK, MARKS
from caspian.model.money import Bound
from caspian.plot.canvas import INK

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.legend import Legend

    from caspian.model.figure import Figure
else:
    Figure = object

__all__ = ["explained", "height", "mark", "sign"]

_SHAPES = {
    Bound.EXACT: "o",
    Bound.ABOUT: "D",
    Bound.MORE_THAN: "^",
    Bound.AT_LEAST: "^",
    Bound.LESS_THAN: "v",
    Bound.UP_TO: "v",
}
_SIGNS = (BREAK, "≠", "?")
"""The signs that a picture has no other way to tell."""


def height(figure: Figure) -> float:
    """Where a line passes a figure: at its value, or in the middle of its range."""
    low, high = _ends(figure)
    return low + (high - low) / 2


def mark(
    ax: "Axes", x: float, figure: Figure, colour: str, *, size: float, alpha: float, hollow: bool
) -> None:
    """Draw a figure at a day: a range is a bar with ends, and has a shape only where it is a bound besides."""
    low, high = _ends(figure)
    if low < high:
        ax.plot([x, x], [low, high], "--" if hollow else "-", color=colour, linewidth=1.4, alpha=alpha)
        ax.plot([x, x], [low, high], "_", color=colour, markersize=9, alpha=alpha)
        if figure.bound is Bound.EXACT:
            return
    ax.plot(
        [x],
        [height(figure)],
        _SHAPES[figure.bound],
        color=colour,
        markerfacecolor="white" if hollow else colour,
        markersize=size,
        alpha=alpha,
    )


def sign(ax: "Axes", x: float, figure: Figure, colour: str, *, broken: bool) -> str:
    """Write beside a figure that it is in doubt, that sources differ, or that another counts from there on.

    Returns:
        The signs that stand there.
    """
    told = "".join(each for each in (BREAK if broken else "", *(figure.marks or "")) if each in _SIGNS)
    if told:
        ax.annotate(
            told,
            xy=(x, height(figure)),
            xytext=(4, 4),
            textcoords="offset points",
            fontsize=8,
            color=colour,
        )
    return told


def explained(
    ax: "Axes", figures: Iterable[Figure], *, hollow: bool, small: bool, signs: str = ""
) -> "Legend | None":
    """Say below the axes what the shapes mean, where there are others than full dots of one size.

    Args:
        ax: the axes.
        figures: what is drawn.
        hollow: whether some of it is planned, aimed at or forecast.
        small: whether some of it is of another length of time than its line.
        signs: those that stand beside figures.
    """
    words: dict[str, dict[str, None]] = {}
    for each in figures:
        if each.upper is not None:
            words.setdefault("_", {})["range"] = None
        if each.bound is not Bound.EXACT:
            words.setdefault(_SHAPES[each.bound], {})[str(each.bound)] = None
    if not words and not hollow and not small and not signs:
        return None
    lines = import_module("matplotlib.lines")
    handles = [
        lines.Line2D(
            [], [], linestyle="", marker="|" if shape == "_" else shape, color=INK, label=" or ".join(said)
        )
        for shape, said in sorted(words.items())
    ]
    if hollow:
        told = "planned, aimed at or forecast"
        handles.append(
            lines.Line2D([], [], linestyle="", marker="o", color=INK, markerfacecolor="white", label=told)
        )
    if small:
        told = "a part of a year"
        handles.append(lines.Line2D([], [], linestyle="", marker="o", color=INK, markersize=3, label=told))
    handles += [
        lines.Line2D([], [], linestyle="", marker=f"${each}$", color=INK, label=MARKS[each])
        for each in _SIGNS
        if each in signs
    ]
    return ax.legend(handles=handles, frameon=False, fontsize=7, loc="upper left", bbox_to_anchor=(0, -0.08))


def _ends(figure: Figure) -> tuple[float, float]:
    low = float(figure.value)
    return low, low if figure.upper is None else float(figure.upper)
