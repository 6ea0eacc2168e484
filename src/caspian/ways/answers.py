"""Ways, link by link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from math import fsum
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar, cast

import attrs

import caspian
from caspian.display.shown import Shown
from caspian.model.homed import Home
from caspian.model.length import Length
from caspian.model.mode import Mode
from caspian.model.place import Place
from caspian.model.record import Citation
from caspian.questions.answer import Answer, InWords
from caspian.store.store import Store
from caspian.ways.conditions import Asked
from caspian.ways.link import Link
from caspian.ways.order import Order, counted

if TYPE_CHECKING:
    from caspian.display.blocks import Line
    from caspian.display.notes import Footnotes
else:
    Line = Footnotes = object  # what asks for annotations where nothing is shown

__all__ = ["Way", "Ways", "returned"]

T = TypeVar("T")


@attrs.frozen(kw_only=True, repr=False)
class Way(Shown, InWords):
    """One way from a place to another, link by link.

    >>> import caspian
    >>> way = caspian.routes("Aktau", "Tbilisi", avoid=["RU", "IR"])[0]
    >>> way.countries, way.borders
    (('KZ', 'AZ', 'GE'), 2)
    """

    links: tuple[Link, ...] = attrs.field(validator=attrs.validators.min_len(1))
    """The stretches in order."""
    access: tuple[Place, float] | None
    """The place asked for, if no corridor touches it, with the kilometres to where the way begins."""
    egress: tuple[Place, float] | None
    """Likewise for the destination."""
    unpromised: tuple[str, ...]
    """The ids of countries that were to be avoided, where a stretch of unknown country may cross them."""
    undated: tuple[Link, ...]
    """Of a way in the past, the stretches of which it is not known whether they operated already."""

    def __reduce__(self) -> tuple[object, ...]:
        # With its dataset, as an answer of several: alone, its places would have nobody to ask for names.
        from caspian.display.names import home_of

        ends = (self.access, self.egress)
        return _arrived, (self.links, ends, self.unpromised, self.undated, home_of(self.links[0].origin))

    @property
    def km(self) -> float:
        """The length in kilometres, without the distances to places off the network.

        >>> import caspian
        >>> 180 < caspian.routes("Ganja", "Tbilisi", modes="rail")[0].km < 230
        True
        """
        return round(fsum(link.km for link in self.links), 1)

    @property
    def length(self) -> Length:
        """The length as it is shown: as sources give it, or about so.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi", modes="rail")[0].length
        about 200 km
        """
        return Length(self.km, reported=self.reported)

    @property
    def reported(self) -> bool:
        """Whether sources give the length of every stretch; else the sum is about right.

        >>> import caspian
        >>> caspian.routes("Tbilisi", "Samtredia")[0].reported
        True
        """
        return all(link.reported for link in self.links)

    @property
    def places(self) -> tuple[str, ...]:
        """The ids of the places along it.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi", modes="rail")[0].places
        ('ganja', 'tbilisi')
        """
        return (self.links[0].origin.id, *(link.destination.id for link in self.links))

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries along it, in order, as far as they are known.

        >>> import caspian
        >>> caspian.routes("Aktau", "Tbilisi", avoid=["RU", "IR"])[0].countries
        ('KZ', 'AZ', 'GE')
        """
        return _each_once_in_a_row(country for link in self.links for country in link.countries)

    @property
    def modes(self) -> tuple[Mode, ...]:
        """The modes along it, in order, each change once.

        >>> import caspian
        >>> [mode.value for mode in caspian.routes("Ganja", "Tbilisi", modes="rail")[0].modes]
        ['rail']
        """
        return _each_once_in_a_row(link.mode for link in self.links)

    @property
    def borders(self) -> int:
        """How many borders it crosses: what `by="borders"` puts in order.

        >>> import caspian
        >>> caspian.routes("Aktau", "Tbilisi", avoid=["RU", "IR"])[0].borders
        2
        """
        return counted(Order.BORDERS, self.links)

    @property
    def changes(self) -> int:
        """How often goods are moved over: changes of mode, and of gauge from rail to rail.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi", modes="rail")[0].changes
        0
        """
        return counted(Order.CHANGES, self.links)

    @property
    def gauge_changes(self) -> int:
        """How often the gauge of rails changes, with or without another mode between them.

        >>> import caspian
        >>> caspian.routes("Ganja", "Kars", avoid=["IR", "AM"])[0].gauge_changes
        1
        """
        return counted(Order.GAUGE, self.links)

    @property
    def corridors(self) -> tuple[str, ...]:
        """The ids of the corridors along it, each once.

        >>> import caspian
        >>> "btk" in caspian.routes("Ganja", "Tbilisi", modes="rail")[0].corridors
        True
        """
        return tuple(dict.fromkeys(each for link in self.links for each in link.corridors))

    @property
    def not_operating(self) -> tuple[Link, ...]:
        """The stretches that are not known to operate at the time asked for.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi", modes="rail")[0].not_operating
        ()
        """
        return tuple(link for link in self.links if not link.operating)

    def citations(self) -> tuple[Citation, ...]:
        """Where its legs and their corridors stand, each once.

        >>> import caspian
        >>> len(caspian.routes("Ganja", "Tbilisi", modes="rail")[0].citations()) > 0
        True
        """
        return tuple(dict.fromkeys(each for link in self.links for each in link.cited))

    def bibliography(self, style: Literal["text", "markdown", "bibtex", "csl"] = "text") -> str:
        """The sources of all of it, each once; the styles are those of a selection.

        Raises:
            NotFound: for another style, with the nearest one.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi", modes="rail")[0].bibliography("bibtex").startswith("@")
        True
        """
        from caspian.display.names import home_of

        return Ways((self,), "this way", cast("Store", home_of(self.links[0].origin))).bibliography(style)

    def to_dict(self) -> dict[str, Any]:
        """Itself as plain JSON values.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi", modes="rail")[0].to_dict()["destination"]
        'tbilisi'
        """
        return {
            "origin": self.places[0],
            "destination": self.places[-1],
            "km": round(self.km, 1),
            "km_reported": self.reported,
            "modes": [mode.value for mode in self.modes],
            "countries": list(self.countries),
            "borders": self.borders,
            "changes": self.changes,
            "gauge_changes": self.gauge_changes,
            "operating": not self.not_operating,
            "unpromised": list(self.unpromised),
            "undated": len(self.undated),
            "corridors": list(self.corridors),
            "access": _off(self.access),
            "egress": _off(self.egress),
            "links": [link.to_dict() for link in self.links],
        }

    def map(self) -> caspian.Page:
        """The way on a map: a page that shows itself in a notebook and saves itself to a file.

        >>> import caspian
        >>> caspian.routes("Ganja", "Tbilisi", modes="rail", most=1)[0].map().title
        'Map of the ways from Ganja to Tbilisi'
        """
        from caspian.display.page import Page
        from caspian.ways.showing import map_blocks

        return Page(tuple(map_blocks([self])))

    def blocks(self) -> tuple[caspian.Block, ...]:
        """The way in a line, on a map, stretch by stretch, and what a reader must not miss."""
        from caspian.ways.showing import way_blocks

        return tuple(way_blocks(self))

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """Its ends, length, modes, countries, and what it crosses."""
        from caspian.ways.showing import way_cells

        return way_cells(self, notes)


class Ways(Answer[Way]):
    """Ways from one place to another, the best first.

    >>> import caspian
    >>> ways = caspian.routes("Kazakhstan", "Türkiye", avoid=["RU", "IR"], most=2)
    >>> len(ways), ways[0].countries
    (2, ('KZ', 'AZ', 'GE', 'TR'))
    """

    __slots__ = ("_asked",)

    columns: ClassVar[tuple[str, ...]] = (
        "position",
        "origin_name",
        "destination_name",
        "km",
        "km_reported",
        "modes",
        "countries",
        "borders",
        "changes",
        "gauge_changes",
        "operating",
        "unpromised",
        "undated",
        "corridors",
        "access_place",
        "access_km",
        "egress_place",
        "egress_km",
        "link_origin_name",
        "link_destination_name",
        "link_mode",
        "link_track",
        "link_km",
        "link_km_reported",
        "link_countries",
        "link_countries_known",
        "link_across",
        "link_gauge",
        "link_one_way",
        "link_corridors",
        "link_operation",
        "link_since_known",
        "origin",
        "destination",
        "link_origin",
        "link_destination",
    )
    _types: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(
            ("position", "borders", "changes", "gauge_changes", "undated", "link_gauge"), "integer"
        ),
        **dict.fromkeys(("km", "access_km", "egress_km", "link_km"), "number"),
        **dict.fromkeys(("km_reported", "operating", "link_km_reported", "link_countries_known"), "flag"),
        **dict.fromkeys(("link_one_way", "link_since_known"), "flag"),
        **dict.fromkeys(("modes", "countries", "unpromised", "corridors"), "texts"),
        **dict.fromkeys(("link_countries", "link_across", "link_corridors"), "texts"),
    }

    headings: ClassVar[tuple[str, ...]] = ("Way", "Length", "By", "Countries", "Borders", "Transshipments")

    _asked: Asked | None

    def __init__(
        self, items: Iterable[Way], question: str, store: Store | None = None, asked: Asked | None = None
    ) -> None:
        super().__init__(items, question, store)
        object.__setattr__(self, "_asked", asked)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._items, self._question, self.store, self._asked)

    def map(self) -> caspian.Page:
        """All of them on one map: a page that shows itself in a notebook and saves itself to a file.

        >>> import caspian
        >>> caspian.routes("Aktau", "Tbilisi", avoid=["RU", "IR"], most=1).map().title
        'Map of the ways from Aktau to Tbilisi'
        """
        from caspian.display.page import Page
        from caspian.ways.showing import map_blocks

        return Page(tuple(map_blocks(self)))

    def _blocks(self, rows: int | None, *, ends: bool) -> tuple[caspian.Block, ...]:
        from caspian.ways.showing import ways_blocks

        return tuple(ways_blocks(self, rows, self._asked))


def _arrived(
    links: tuple[Link, ...],
    ends: tuple[tuple[Place, float] | None, tuple[Place, float] | None],
    unpromised: tuple[str, ...],
    undated: tuple[Link, ...],
    home: Home | None,
) -> Way:
    """A way that was pickled, whose places know their dataset again."""
    for place in (each for link in links if home is not None for each in (link.origin, link.destination)):
        place._settle(lambda: home)
    return Way(links=links, access=ends[0], egress=ends[1], unpromised=unpromised, undated=undated)


def returned(way: Way) -> set[str]:
    """The states to which a way comes back after it left them."""
    return {each for each in way.countries if way.countries.count(each) > 1}


def _each_once_in_a_row(values: Iterator[T]) -> tuple[T, ...]:
    found = tuple(values)
    return found[:1] + tuple(b for a, b in pairwise(found) if a != b)


def _off(far: tuple[Place, float] | None) -> dict[str, object] | None:
    return {"place": far[0].id, "km": round(far[1], 1)} if far else None
