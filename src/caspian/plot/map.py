"""A map for reports: corridors by mode, places by how much happened there."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import sqrt
from typing import TYPE_CHECKING

from caspian.display.map.located import in_region, located
from caspian.display.map.outlines import outlines
from caspian.display.map.projection import Conic, Point
from caspian.model.operation import Operation
from caspian.model.place import Place
from caspian.plot.canvas import COLOURS, INK, Chosen, axes, beneath, drawable, finish, short

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.legend import Legend
    from matplotlib.patches import PathPatch

__all__ = ["map"]

_MODES = {
    "rail": COLOURS[1],
    "road": COLOURS[6],
    "sea": COLOURS[0],
    "river": COLOURS[5],
    "air": "#777777",
    "oil pipeline": "#8a4fa8",
    "gas pipeline": COLOURS[4],
    "power line": COLOURS[2],
    "fibre": COLOURS[3],
}

_DOTTED = ("sea", "river", "air")


def map(selection: Chosen, *, ax: "Axes | None" = None, title: str | None = None) -> "Axes":  # noqa: A001
    """Corridors, places, or the places of events and agreements, on outlines of the region.

    Boundaries are drawn as on maps of the United Nations; none of them is a claim.

    Args:
        selection: corridors, places, events or agreements.
        ax: the axes to draw on; new ones if not given.
        title: the title; the question in words if not given.

    Raises:
        MissingExtra: if matplotlib is not installed.
        TypeError: for other records, and where none of them lies on a map.
        ValueError: if there is nothing in the selection.
    """
    places = drawable(selection)._store.lookup(Place)
    lines = list(_lines(selection, places))
    found = located(selection._records, selection._store)
    lines_only = selection.collection == "corridors"
    marks = _ends(selection) if lines_only else found.counts
    marks = Counter(
        {each: count for each, count in marks.items() if each in places and in_region(places[each].point)}
    )
    marks_at = {each: point for each in marks if (point := places[each].point)}
    content = [point for _, _, points in lines for point in points] + list(marks_at.values())
    if not content:
        why = "" if lines_only else f": {found.words(selection.collection)}"
        raise TypeError(f"none of these {selection.collection} lies on a map{why}")
    project = Conic.of(content)
    ax = axes(ax, title, 9, 6)
    _ground(ax, project)
    drawn = dict[str, None]()
    idle = False
    for mode, used, points in lines:
        along = [project(point) for point in points]
        ax.plot(
            [x for x, _ in along],
            [y for _, y in along],
            color=_MODES.get(mode, INK),
            linestyle=(":" if mode in _DOTTED else "-") if used else "--",
            linewidth=1.8,
            alpha=1 if used else 0.7,
        )
        drawn[mode] = None
        idle = idle or not used
    same = selection.collection in ("corridors", "places")
    most = sorted(marks, key=lambda each: -marks[each])
    spots = {each: project(marks_at[each]) for each in most}
    for each, (x, y) in spots.items():
        size = 3.5 if same else min(2.5 + sqrt(marks[each]), 12)
        ax.plot([x], [y], "o", color=INK, markersize=size, alpha=0.75)
    flat = [project(point) for point in content]
    xs, ys = [x for x, _ in flat], [y for _, y in flat]
    wide = max(max(xs) - min(xs), 300)
    room = max(wide, max(ys) - min(ys)) * 0.08
    more = max(wide * 0.45 - (max(ys) - min(ys)), 0) / 2
    ax.set_xlim(min(xs) - room, max(xs) + room)
    ax.set_ylim(max(ys) + room + more, min(ys) - room - more)
    ax.set_aspect("equal")
    ax.set_xticks([])
    ax.set_yticks([])
    what = {
        "corridors": "where stretches begin and end",
        "places": "place",
    }.get(selection.collection, f"place: the larger, the more {selection.collection}")
    legend = _explained(ax, drawn, idle=idle, what=what)
    if not lines_only and not found.whole:
        beneath(ax, found.words(selection.collection), legend)
    finish(ax, selection, title)
    for spine in ax.spines.values():
        spine.set_visible(True)
        spine.set_color("#bbbbbb")
    _names(ax, [(spots[each], places[each].name, marks[each]) for each in most])
    return ax


def _explained(ax: "Axes", modes: Iterable[str], *, idle: bool, what: str) -> "Legend":
    """What the lines and the marks are, below the map."""
    from matplotlib.lines import Line2D

    handles = [
        Line2D([], [], color=_MODES.get(mode, INK), linestyle=":" if mode in _DOTTED else "-", label=mode)
        for mode in modes
    ]
    if idle:
        handles.append(Line2D([], [], color=INK, linestyle="--", label="not in use"))
    handles.append(Line2D([], [], color=INK, linestyle="", marker="o", markersize=4, label=what))
    return ax.legend(
        handles=handles,
        frameon=False,
        fontsize=8,
        loc="upper left",
        ncols=min(len(handles), 5),
        bbox_to_anchor=(0, 0),
    )


def _lines(selection: Chosen, places: Mapping[str, Place]) -> Iterator[tuple[str, bool, tuple[Point, ...]]]:
    if selection.collection != "corridors":
        return
    for corridor in selection._records:
        for leg in corridor.legs:
            points = leg.line(places)
            if points:
                state = corridor.state_of(leg)
                yield leg.mode.value, state is Operation.OPERATING, points


def _ends(selection: Chosen) -> "Counter[str]":
    """How often a stretch of some corridors begins or ends at each place."""
    return Counter(
        end
        for corridor in selection._records
        for leg in corridor.legs
        for end in (leg.origin, leg.destination)
    )


def _ground(ax: "Axes", project: Conic) -> None:
    from matplotlib.collections import LineCollection

    found = outlines()

    def flat(lines: Iterable[Iterable[Point]]) -> list[list[Point]]:
        return [[project(point) for point in line] for line in lines]

    ax.set_facecolor("#f4f8fb")
    land = _land(flat(found.land))
    ax.add_patch(land)
    ax.add_collection(LineCollection(flat(found.lines), colors="#bbbbbb", linewidths=0.5, zorder=0.6))
    ax.add_collection(
        LineCollection(flat(found.dashed), colors="#bbbbbb", linewidths=0.5, linestyles="dashed", zorder=0.6)
    )


def _land(rings: list[list[Point]]) -> "PathPatch":
    """The land as one path, so that inland seas stay holes."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    points: list[Point] = []
    codes: list[int] = []
    for ring in rings:
        points += [*ring, ring[0]]
        codes += [int(Path.MOVETO), *[int(Path.LINETO)] * (len(ring) - 1), int(Path.CLOSEPOLY)]
    return PathPatch(Path(points, codes), facecolor="#f0eee8", edgecolor="#aaaaaa", linewidth=0.5, zorder=0.5)


def _names(ax: "Axes", marks: list[tuple[Point, str, int]]) -> None:
    """The names of places, those with the most first, none over another."""
    from caspian.display.map.labels import placed

    figure = ax.figure
    figure.canvas.draw()
    box = ax.get_window_extent()
    scale = figure.dpi / 72
    points = []
    for spot, name, count in marks:
        x, y = ax.transData.transform(spot)
        points.append((((x - box.x0) / scale, (box.y1 - y) / scale), name, 2.0 + min(sqrt(count), 8) / 2))
    frame = (2.0, 2.0, box.width / scale - 2, box.height / scale - 2)
    for label in placed(points, [], frame):
        x, y = ax.transData.inverted().transform((label.at[0] * scale + box.x0, box.y1 - label.at[1] * scale))
        ax.text(
            x,
            y,
            short(label.text, 40),
            ha={"start": "left", "end": "right", "middle": "center"}[label.anchor],
            va="baseline",
            fontsize=8,
            color=INK,
        )
