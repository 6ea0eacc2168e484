"""Places."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import attrs

from caspian.model import rules as check
from caspian.model.record import Record

__all__ = ["Place", "PlaceKind"]


class PlaceKind(StrEnum):
    """What a place is."""

    CITY = "city"
    """A city or town."""
    VILLAGE = "village"
    """A village."""
    REGION = "region"
    """A region, a province, a district or an exclave."""
    SEA = "sea"
    """A sea or strait."""
    RIVER = "river"
    """A river, canal or lake."""
    PORT = "port"
    """A sea or river port, or a terminal in one."""
    STATION = "station"
    """A railway station or inland terminal."""
    CROSSING = "crossing"
    """A border crossing."""
    AIRPORT = "airport"
    """An airport."""
    POWER_PLANT = "power plant"
    """A power plant or substation."""
    FIELD = "field"
    """An oil or gas field, or a mine."""
    SITE = "site"
    """A building, a training ground or another site."""


def _degrees(most: int) -> Callable[[Any, "attrs.Attribute[Any]", Any], None]:
    def validate(instance: Any, attribute: Any, value: Any) -> None:
        if value is not None and (type(value) not in (float, int) or not -most <= value <= most):
            raise ValueError(f"expected a number of degrees between -{most} and {most}, got {value!r}")

    return validate


@attrs.frozen(order=False, kw_only=True, repr=False)
class Place(Record):
    """A place, as a point in WGS 84.

    >>> Place(id="baku", name="Baku", country="AZ", latitude=40.38, longitude=49.89).country
    'AZ'
    """

    name: str = attrs.field(validator=check.text)
    """The name as it is usually written in English."""
    kind: PlaceKind = attrs.field(default=PlaceKind.CITY, validator=check.one(PlaceKind))
    """What it is."""
    country: str | None = attrs.field(default=None, validator=check.maybe_ref)
    """The country it lies in, by the naming policy; none for seas and places between states."""
    within: str | None = attrs.field(default=None, validator=check.maybe_ref)
    """The place it is a part of: the city of a port, the region of a village."""
    latitude: float | None = attrs.field(default=None, validator=_degrees(90))
    """Degrees north."""
    longitude: float | None = attrs.field(default=None, validator=_degrees(180))
    """Degrees east."""
    unlocode: str | None = attrs.field(default=None, validator=check.maybe_text)
    """The UN/LOCODE, where known."""
