"""Lambert's conformal conic projection, fitted to what is shown."""

from collections.abc import Iterable
from math import atan, cos, hypot, log, pi, radians, sin, tan

__all__ = ["EARTH", "Conic", "Point"]

Point = tuple[float, float]
EARTH = 6371.0
"""The mean radius of the earth in kilometres."""


class Conic:
    """A conformal conic projection; distances are in kilometres on its two parallels.

    >>> fitted = Conic.of([(49.9, 40.4), (44.8, 41.7)])
    >>> x, y = fitted((47.35, 41.05))
    >>> abs(x) < 1 and abs(y) < 5
    True
    """

    def __init__(self, west: float, south: float, east: float, north: float) -> None:
        self.middle: tuple[float, float] = ((west + east) / 2, (south + north) / 2)
        sixth = max((north - south) / 6, 0.5)
        first, second = radians(south + sixth), radians(north - sixth)
        if abs(first - second) < 1e-6 or abs(first + second) < 1e-6:
            second = first + radians(1)
        self._cone = log(cos(first) / cos(second)) / log(_stretch(second) / _stretch(first))
        self._factor = cos(first) * _stretch(first) ** self._cone / self._cone
        self._origin = EARTH * self._factor / _stretch(radians(self.middle[1])) ** self._cone

    @classmethod
    def of(cls, points: Iterable[Point]) -> "Conic":
        """The projection that fits some points (longitude, latitude)."""
        found = list(points)
        lons, lats = [lon for lon, _ in found], [lat for _, lat in found]
        return cls(min(lons), min(lats), max(lons), max(lats))

    def __call__(self, point: Point) -> Point:
        """The place of a point (longitude, latitude) on the plane, in kilometres east and south."""
        lon = (point[0] - self.middle[0] + 180) % 360 - 180
        radius = EARTH * self._factor / _stretch(radians(min(max(point[1], -85), 85))) ** self._cone
        turn = self._cone * radians(lon)
        return radius * sin(turn), radius * cos(turn) - self._origin

    def back(self, point: Point) -> Point:
        """The longitude and latitude of a place on the plane."""
        x, y = point[0], self._origin + point[1]
        sign = 1 if self._cone > 0 else -1
        radius = sign * hypot(x, y)
        turn = atan(x / y) if y else pi / 2
        lat = 2 * atan((EARTH * self._factor / radius) ** (1 / self._cone)) - pi / 2
        return self.middle[0] + turn / self._cone * 180 / pi, lat * 180 / pi


def _stretch(lat: float) -> float:
    return tan(pi / 4 + lat / 2)
