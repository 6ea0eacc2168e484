"""A stretch of a way."""

from itertools import pairwise

import attrs

from caspian.display.blocks import plain
from caspian.model.corridor import Mode
from caspian.model.geodesy import Point
from caspian.model.length import Length
from caspian.model.operation import Operation
from caspian.model.place import Place
from caspian.model.record import Citation
from caspian.questions.answer import InWords
from caspian.ways.showing import stretch

__all__ = ["Link"]


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
    points: tuple[Point, ...]
    """The longitudes and latitudes through which it is drawn; nothing if an end has no coordinates."""
    cited: tuple[Citation, ...]
    """Where its legs and their corridors stand."""

    @property
    def length(self) -> Length:
        """Its length as it is shown: as a source gives it, or about so.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi", most=1)[0].links[0].length
        about 200 km
        """
        return Length(self.km, reported=self.reported)

    @property
    def borders(self) -> tuple[tuple[str, str], ...]:
        """The borders that it crosses, each as the two countries.

        >>> import caspian
        >>> [link.borders for link in caspian.routes("Ganja", "Tbilisi", most=1)[0].links]
        [(('AZ', 'GE'),)]
        """
        return tuple(pairwise(self.countries))

    @property
    def operating(self) -> bool:
        """Whether it is known to operate at the time asked for.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi")[0].links[0].operating
        True
        """
        return self.operation is Operation.OPERATING

    def turned(self) -> "Link":
        """The same stretch in the other direction.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi")[0].links[0].turned().destination.id
        'ganja'
        """
        return attrs.evolve(
            self,
            origin=self.destination,
            destination=self.origin,
            countries=self.countries[::-1],
            points=self.points[::-1],
        )

    def citations(self) -> tuple[Citation, ...]:
        """Where its legs and their corridors stand.

        >>> import caspian
        >>> len(caspian.routes("Ganja", "Tbilisi")[0].links[0].citations()) > 0
        True
        """
        return self.cited

    def to_dict(self) -> dict[str, str | float | list[str] | None]:
        """Itself as plain JSON values.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi")[0].links[0].to_dict()["mode"]
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
        ends, told = stretch(self)
        return f"{ends}: {plain(told)}"
