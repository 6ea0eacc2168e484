"""The picture that fits a selection."""

from typing import TYPE_CHECKING

from caspian.plot.activity import activity
from caspian.plot.canvas import Chosen, drawable
from caspian.plot.map import map as mapped
from caspian.plot.memberships import memberships
from caspian.plot.panels import over_time
from caspian.plot.timeline import MOST, timeline

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["fitting"]


def fitting(selection: Chosen, *, ax: "Axes | None" = None, title: str | None = None) -> "Axes":
    """A timeline of a few events or agreements, the activity of many, series, a map, or memberships.

    Figures in several units are series below one another; on axes that are given, figures have to be in one unit.

    Args:
        selection: the records.
        ax: the axes to draw on; new ones if not given.
        title: the title; the question in words if not given.

    Raises:
        MissingExtra: if matplotlib is not installed.
        TypeError: for records of a type for which there is no picture, for what are no Axes, or for a title that is no text.
        ValueError: for figures in several units on axes that are given; for events that lie too far apart for a bar a month.
    """
    kind = drawable(selection).collection
    if kind in ("events", "agreements"):
        few = len(selection._records) <= MOST
        return (timeline if few else activity)(selection, ax=ax, title=title)
    if kind == "figures":
        return over_time(selection, kind="line", ax=ax, title=title)
    if kind in ("corridors", "places"):
        return mapped(selection, ax=ax, title=title)
    if kind == "organisations":
        return memberships(selection, ax=ax, title=title)
    raise TypeError(
        f"no picture fits {kind}; caspian.plot has timeline, activity, network, matrix, series, memberships and map"
    )
