"""Places."""

from typing import Annotated

import attrs

import caspian
from caspian.model import given, rules
from caspian.model.fields import Doc, Link, Search, Unit, Word, described
from caspian.model.geodesy import Point
from caspian.model.record import Record
from caspian.model.subject import Subject

__all__ = ["Place", "PlaceKind"]


class PlaceKind(Word):
    """What a place is."""

    CITY = "city", "A city or town."
    VILLAGE = "village", "A village."
    REGION = "region", "A region, a province, a district or an exclave."
    SEA = "sea", "A sea or strait."
    RIVER = "river", "A river, canal or lake."
    PORT = "port", "A sea or river port, or a terminal in one."
    STATION = "station", "A railway station or inland terminal."
    CROSSING = "crossing", "A border crossing."
    AIRPORT = "airport", "An airport."
    POWER_PLANT = "power plant", "A power plant or substation."
    FIELD = "field", "An oil or gas field, or a mine."
    SITE = "site", "A building, a training ground or another site."


@attrs.frozen(eq=False, kw_only=True, repr=False, field_transformer=described)
class Place(Record, Subject):
    """A place, as a point in WGS 84.

    >>> Place(id="baku", name="Baku", country="AZ", latitude=40.38, longitude=49.89).country
    'AZ'
    """

    name: Annotated[str, Search(6.0), Doc("The name as it is usually written in English.")]
    kind: Annotated[PlaceKind, Doc("What it is.")] = attrs.field(default=PlaceKind.CITY, converter=given.word)
    country: Annotated[
        str | None,
        Link("countries", reverse="places"),
        Doc("The country it lies in, by the naming policy; none for seas and places between states."),
    ] = None
    border: Annotated[
        tuple[str, ...],
        Link("countries", name="border_countries", reverse="crossings"),
        Doc("Of a crossing, the states on whose border it lies."),
    ] = attrs.field(default=(), converter=given.texts)
    within: Annotated[
        str | None,
        Link("places", reverse="contains", tree=True),
        Doc("The place it is a part of: the city of a port, the region of a village."),
    ] = None
    latitude: Annotated[float | None, rules.degrees(90), Unit("°"), Doc("Degrees north.")] = None
    longitude: Annotated[float | None, rules.degrees(180), Unit("°"), Doc("Degrees east.")] = None
    unlocode: Annotated[str | None, Doc("The UN/LOCODE, where known.")] = None

    @property
    def point(self) -> Point | None:
        """Its longitude and latitude, if they are known.

        >>> import caspian
        >>> caspian.place("Aktau").point
        (51.16, 43.65)
        """
        if self.longitude is None or self.latitude is None:
            return None
        return self.longitude, self.latitude

    def map(self) -> "caspian.Page":
        """The place among the larger ones around it: a page that shows itself in a notebook and saves itself to a file.

        Raises:
            CaspianError: where it has no coordinates, or no dataset made the record.

        >>> import caspian
        >>> caspian.place("Aktau").map().title
        'Aktau'
        """
        found: caspian.Page = self._told("map")
        return found
