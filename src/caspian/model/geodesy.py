"""Distances on the globe."""

from collections.abc import Iterable
from itertools import pairwise
from math import asin, cos, fsum, radians, sin, sqrt

__all__ = ["Point", "kilometres", "length"]

Point = tuple[float, float]
"""A longitude and a latitude in degrees."""

_RADIUS = 6371.0088  # mean radius of the Earth in kilometres, after IUGG


def kilometres(a: Point, b: Point) -> float:
    """The great-circle distance between two points of a longitude and a latitude in degrees.

    >>> round(kilometres((51.22, 43.60), (49.41, 39.96)))
    432
    """
    (lon_a, lat_a), (lon_b, lat_b) = a, b
    north, east = radians(lat_b - lat_a) / 2, radians(lon_b - lon_a) / 2
    chord = sin(north) ** 2 + cos(radians(lat_a)) * cos(radians(lat_b)) * sin(east) ** 2
    return 2 * _RADIUS * asin(sqrt(min(1.0, chord)))


def length(points: Iterable[Point]) -> float:
    """The length of a line through points, in kilometres."""
    return fsum(kilometres(a, b) for a, b in pairwise(points))
