"""The ground of a map: faint land and boundary lines, no more of them than the picture shows."""

from collections.abc import Callable, Sequence

from caspian.display.map.labels import Box
from caspian.display.map.outlines import REGION, along, edge, outlines
from caspian.display.map.projection import Point

__all__ = ["ground"]

Place = Callable[[Point], Point]


def ground(place: Place, corners: Box, fineness: float) -> str:
    """Path elements of what lies within the picture.

    Args:
        place: from longitude and latitude to the picture.
        corners: the longitudes and latitudes that it can show.
        fineness: the degrees that make about one pixel.
    """
    found = outlines()
    fill, shores = [], []
    for ring in found.land:
        for points in _within(ring, corners, fineness):
            drawn = [place(point) for point in points]
            if len(drawn) > 2:
                fill.append(_path(drawn) + "Z")
                shores += [_path(piece) for piece in _shores(points, drawn)]
    lines, dashed = (
        "".join(
            _path([place(point) for point in points])
            for each in kind
            for points in _within(each, corners, fineness)
            if len(points) > 1
        )
        for kind in (found.lines, found.dashed)
    )
    return (
        f'{_beyond(place, corners)}<path d="{"".join(fill)}" fill="currentColor" fill-opacity=".07" fill-rule="evenodd" stroke="none"/>'
        f'<path d="{"".join(shores)}" stroke-opacity=".38"/><path d="{lines}" stroke-opacity=".3"/>'
        f'<path d="{dashed}" stroke-opacity=".3" stroke-dasharray="3 3"/>'
    )


def _beyond(place: Place, corners: Box) -> str:
    """What lies beyond the outlines, half as dark as land: whether it is land or sea is not drawn."""
    west, south, east, north = REGION
    if west <= corners[0] and south <= corners[1] and corners[2] <= east and corners[3] <= north:
        return ""
    region = along([(west, south), (west, north), (east, north), (east, south)])
    drawn = f"{_path([place(point) for point in region])}Z"
    return f'<path d="M-9-9H9999V9999H-9Z{drawn}" fill="currentColor" fill-opacity=".035" fill-rule="evenodd" stroke="none"/>'


def _within(points: Sequence[Point], corners: Box, fineness: float) -> list[list[Point]]:
    """A line without what the picture cannot tell: points closer than a pixel, and those that stay off on one side."""
    west, south, east, north = corners
    kept: list[Point] = []
    here = (1e9, 1e9)
    zone, waiting, inside = -1, None, False
    for point in points:
        x, y = point
        if (
            x - here[0] < fineness
            and here[0] - x < fineness
            and y - here[1] < fineness
            and here[1] - y < fineness
        ):
            continue
        here = point
        now = 1 if x < west else 2 if x > east else 3 if y < south else 4 if y > north else 0
        if now and now == zone:
            waiting = point
            continue
        if waiting is not None:
            kept.append(waiting)
            waiting = None
        kept.append(point)
        inside = inside or not now or (zone > 0)
        zone = now
    if waiting is not None:
        kept.append(waiting)
    return [kept] if inside else []


def _shores(points: Sequence[Point], drawn: Sequence[Point]) -> list[list[Point]]:
    """The pieces of a ring that are shores, and not the edge at which the outlines of the region end."""
    pieces: list[list[Point]] = [[drawn[0]]]
    ring = zip([*points[1:], points[0]], [*drawn[1:], drawn[0]], points, strict=True)
    for point, spot, before in ring:
        if edge(point, before):
            pieces.append([spot])
        else:
            pieces[-1].append(spot)
    return [piece for piece in pieces if len(piece) > 1]


def _path(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points)
