"""A stretch of a way."""

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import attrs

from caspian.model.geodesy import Point
from caspian.model.length import Length
from caspian.model.mode import Mode
from caspian.model.operation import Operation
from caspian.model.place import Place
from caspian.model.record import Citation
from caspian.once import Later
from caspian.questions.answer import InWords
from caspian.store.store import Store
from caspian.ways.stretches import Stretch

if TYPE_CHECKING:
    from caspian.model.corridor import Corridor, Leg

__all__ = ["Link", "link_of"]


@attrs.frozen(kw_only=True, repr=False)
class Link(InWords):
    """A stretch between two places by one mode on one track, whichever corridors share it.

    >>> import caspian
    >>> caspian.routes("Baku", "Tbilisi")[0].links[-1].destination.id
    'tbilisi'
    """

    origin: Place
    """Where it begins."""
    destination: Place
    """Where it ends."""
    mode: Mode
    """How goods move on it."""
    track: str | None
    """The railway, road, line or pipe that it runs on, where the data name it."""
    km: float
    """Its length in kilometres."""
    reported: bool
    """Whether a source gives the length; else it is about right, measured along the line as it is drawn."""
    countries: tuple[str, ...]
    """The countries it runs through, in order, as far as they are known."""
    countries_known: bool
    """Whether these are known to be all; not so where an end has no country and the leg names none."""
    across: tuple[str, ...]
    """The ids of the seas and other places that it crosses between its ends."""
    gauge: int | None
    """The gauge of its rails in millimetres, where it is known."""
    one_way: bool
    """Whether it flows in this direction only."""
    corridors: tuple[str, ...]
    """The ids of the corridors that use it."""
    operation: Operation | None
    """The state it is in at the time asked for; None where the data give none."""
    since_known: bool = True
    """Whether it is known since when it is in this state; else no past time is promised."""
    _points: Later[tuple[Point, ...]] = attrs.field(eq=False)
    _cited: Later[tuple[Citation, ...]] = attrs.field(eq=False)

    @property
    def points(self) -> tuple[Point, ...]:
        """The longitudes and latitudes through which it is drawn; nothing if an end has no coordinates.

        >>> import caspian
        >>> link = caspian.routes("Ganja", "Tbilisi", modes="rail", most=1)[0].links[0]
        >>> link.points[0] == link.origin.point
        True
        """
        return self._points.value

    @property
    def cited(self) -> tuple[Citation, ...]:
        """Where its legs and their corridors stand.

        >>> import caspian
        >>> link = caspian.routes("Ganja", "Tbilisi", modes="rail", most=1)[0].links[0]
        >>> set(caspian.corridor(link.corridors[0]).citations) <= {*link.cited}
        True
        """
        return self._cited.value

    @property
    def length(self) -> Length:
        """Its length as it is shown: as a source gives it, or about so.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi", modes="rail", most=1)[0].links[0].length
        about 200 km
        """
        return Length(self.km, reported=self.reported)

    @property
    def borders(self) -> tuple[tuple[str, str], ...]:
        """The borders that it crosses, each as the two countries.

        >>> import caspian
        >>> [link.borders for link in caspian.routes("Ganja", "Tbilisi", modes="rail", most=1)[0].links]
        [(('AZ', 'GE'),)]
        """
        return tuple(pairwise(self.countries))

    @property
    def operating(self) -> bool:
        """Whether it is known to operate at the time asked for.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi", modes="rail")[0].links[0].operating
        True
        """
        return self.operation is Operation.OPERATING

    def turned(self) -> "Link":
        """The same stretch in the other direction.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi", modes="rail")[0].links[0].turned().destination.id
        'ganja'
        """
        return attrs.evolve(
            self,
            origin=self.destination,
            destination=self.origin,
            countries=self.countries[::-1],
            points=Later(lambda: self.points[::-1]),
        )

    def citations(self) -> tuple[Citation, ...]:
        """Where its legs and their corridors stand.

        >>> import caspian
        >>> len(caspian.routes("Ganja", "Tbilisi", modes="rail")[0].links[0].citations()) > 0
        True
        """
        return self.cited

    def to_dict(self) -> dict[str, str | float | list[str] | None]:
        """Itself as plain JSON values.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi", modes="rail")[0].links[0].to_dict()["mode"]
        'rail'
        """
        return {
            "origin": self.origin.id,
            "destination": self.destination.id,
            "mode": self.mode.value,
            "track": self.track,
            "km": round(self.km, 1),
            "km_reported": self.reported,
            "countries": list(self.countries),
            "countries_known": self.countries_known,
            "across": list(self.across),
            "gauge": self.gauge,
            "one_way": self.one_way,
            "corridors": list(self.corridors),
            "operation": self.operation.value if self.operation else None,
            "since_known": self.since_known,
        }

    def __repr__(self) -> str:
        from caspian.display.blocks import plain
        from caspian.ways.showing import stretch

        ends, told = stretch(self)
        return f"{ends}: {plain(told)}"


def link_of(stretch: Stretch, store: Store) -> Link:
    """A stretch with its places, and with what its legs tell of it as soon as somebody asks for that."""
    places = store.lookup(Place)
    return Link(
        origin=places[stretch.origin],
        destination=places[stretch.destination],
        mode=stretch.mode,
        track=stretch.track,
        km=stretch.km,
        reported=stretch.reported,
        countries=stretch.countries,
        countries_known=stretch.countries_known,
        across=stretch.across,
        gauge=stretch.gauge,
        one_way=stretch.one_way,
        corridors=stretch.corridors,
        operation=stretch.operation,
        since_known=stretch.since_known,
        points=Later(lambda: _points(stretch, store)),
        cited=Later(lambda: _cited(stretch, store)),
    )


def _points(stretch: Stretch, store: Store) -> tuple[Point, ...]:
    """The line of the leg after which a stretch is drawn."""
    _, leg = list(_legs(stretch, store))[stretch.drawn]
    points = leg.line(store.lookup(Place))
    return points if leg.origin == stretch.origin else points[::-1]


def _cited(stretch: Stretch, store: Store) -> tuple[Citation, ...]:
    """What its legs and their corridors cite, each once."""
    cited = ((*leg.citations, *corridor.citations) for corridor, leg in _legs(stretch, store))
    return tuple(dict.fromkeys(chain.from_iterable(cited)))


def _legs(stretch: Stretch, store: Store) -> "Iterator[tuple[Corridor, Leg]]":
    from caspian.model.corridor import Corridor

    corridors = store.lookup(Corridor)
    return ((corridors[name], corridors[name].legs[number]) for name, number in stretch.legs)
