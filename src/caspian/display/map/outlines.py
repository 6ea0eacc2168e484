"""The land and the boundary lines of the region, from Natural Earth by ``tools/outlines.py``."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import ceil
from typing import NamedTuple

from caspian.display.map.projection import Point
from caspian.forking import lock
from caspian.packaged import packaged

__all__ = ["REGION", "Outlines", "along", "edge", "outlines"]

REGION = (-11.0, 10.0, 146.0, 68.0)
"""West, south, east and north of what the outlines hold, in degrees."""
_STEP = 2.0
"""The degrees after which a line along the edge has a point."""

_lock = lock()


class Outlines(NamedTuple):
    """Lines of points (longitude, latitude) in degrees."""

    land: tuple[tuple[Point, ...], ...]
    """Rings of land; the Caspian Sea and other large inland seas are holes."""
    lines: tuple[tuple[Point, ...], ...]
    """Boundaries between states."""
    dashed: tuple[tuple[Point, ...], ...]
    """Lines that the maps of the United Nations dash: not agreed on, or no boundary between states."""
    rooms: Mapping[str, tuple[Point, ...]]
    """Where the name of each state that is a member of the United Nations may stand, by its id, the roomiest point first."""


def outlines() -> Outlines:
    """The outlines that come with the library, read once by the first thread that asks."""
    with _lock:
        return _read()


@cache
def _read() -> Outlines:
    raw = json.loads(packaged("display", "map", "outlines.json"))
    land, lines, dashed = (
        [tuple(_decoded(line)) for line in raw[name]] for name in ("land", "lines", "dashed")
    )
    rooms = {state: tuple((x / 10, y / 10) for x, y in spots) for state, spots in raw["rooms"].items()}
    return Outlines(tuple(tuple(along(ring)) for ring in land), tuple(lines), tuple(dashed), rooms)


def along(ring: Sequence[Point]) -> Iterator[Point]:
    """A ring with points all along the edge of the region, which is a curve on a map and no straight line.

    >>> list(along([(0.0, 68.0), (5.0, 68.0), (5.0, 60.0)]))
    [(0.0, 68.0), (2.0, 68.0), (4.0, 68.0), (5.0, 68.0), (5.0, 60.0)]
    """
    west, south, east, north = REGION
    for here, there in zip(ring, [*ring[1:], ring[0]], strict=True):
        yield here
        x, y = here
        if (x in (west, east) or y in (south, north)) and edge(here, there):
            length = max(abs(there[0] - here[0]), abs(there[1] - here[1]))
            for n in range(1, ceil(length / _STEP)):
                part = n * _STEP / length
                yield here[0] + (there[0] - here[0]) * part, here[1] + (there[1] - here[1]) * part


def edge(a: Point, b: Point) -> bool:
    """Whether a line runs along the edge of the region, where the outlines end and no shore is."""
    west, south, east, north = REGION
    return (a[0] == b[0] and a[0] in (west, east)) or (a[1] == b[1] and a[1] in (south, north))


def _decoded(numbers: list[int]) -> Iterator[Point]:
    x = y = 0
    for n in range(0, len(numbers), 2):
        x, y = x + numbers[n], y + numbers[n + 1]
        yield x / 100, y / 100
