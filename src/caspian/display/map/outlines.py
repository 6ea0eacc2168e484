"""The land and the boundary lines of the region, from Natural Earth by ``tools/outlines.py``."""

import json
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from caspian.display.map.projection import Point
from caspian.forking import lock
from caspian.packaged import packaged

__all__ = ["REGION", "Outlines", "outlines"]

REGION = (-11.0, 10.0, 146.0, 68.0)
"""West, south, east and north of what the outlines hold, in degrees."""

_lock = lock()


class Outlines(NamedTuple):
    """Lines of points (longitude, latitude) in degrees."""

    land: tuple[tuple[Point, ...], ...]
    """Rings of land; the Caspian Sea and other large inland seas are holes."""
    lines: tuple[tuple[Point, ...], ...]
    """Boundaries between states."""
    dashed: tuple[tuple[Point, ...], ...]
    """Lines that the maps of the United Nations dash: not agreed on, or no boundary between states."""


def outlines() -> Outlines:
    """The outlines that come with the library, read once by the first thread that asks."""
    with _lock:
        return _read()


@cache
def _read() -> Outlines:
    raw = json.loads(packaged("display", "map", "outlines.json"))
    return Outlines(*(tuple(tuple(_decoded(line)) for line in raw[name]) for name in Outlines._fields))


def _decoded(numbers: list[int]) -> Iterator[Point]:
    x = y = 0
    for n in range(0, len(numbers), 2):
        x, y = x + numbers[n], y + numbers[n + 1]
        yield x / 100, y / 100
