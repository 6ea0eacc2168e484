"""Corridors: routes of goods, energy and data, leg by leg."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType
from typing import Annotated, Final

import attrs

import caspian
from caspian.model import given, rules
from caspian.model.fields import Doc, InOrder, Link, Part, Search, Unit, Unsaid, Word, described
from caspian.model.geodesy import Point, length
from caspian.model.homed import asked
from caspian.model.length import Length
from caspian.model.measured import from_end_to_end, of_branches
from caspian.model.mode import Mode
from caspian.model.operation import Operation, Phase, begun, states_on
from caspian.model.place import Place
from caspian.model.record import Citation, Record
from caspian.model.subject import Subject
from caspian.model.time.when import When

__all__ = ["WINDING", "Corridor", "CorridorKind", "Leg"]


class CorridorKind(Word):
    """What moves along a corridor."""

    TRANSPORT = "transport", "Goods and people."
    ENERGY = "energy", "Oil, gas or electricity."
    DIGITAL = "digital", "Data."


WINDING: Final[Mapping[Mode, float]] = MappingProxyType(
    {
        Mode.RAIL: 1.15,
        Mode.ROAD: 1.17,
        Mode.OIL_PIPELINE: 1.11,
        Mode.GAS_PIPELINE: 1.14,
        Mode.POWER_LINE: 1.2,
    }
)
"""How much longer the bundled legs of a mode are than their drawn lines, where a source gives the length.

A drawn line cuts corners. Each factor is the reported kilometres of those legs by the drawn ones
(docs/design/ways.md); ships and planes go nearly as drawn.
"""


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Leg(Part):
    """One stretch of a corridor between two places by one mode.

    >>> import caspian
    >>> caspian.corridor("BTC").legs[0].mode.value
    'oil pipeline'
    """

    origin: Annotated[
        str, Link("places", name="origins", reverse="legs_from"), Doc("The place where it begins.")
    ]
    destination: Annotated[
        str, Link("places", name="destinations", reverse="legs_to"), Doc("The place where it ends.")
    ]
    mode: Annotated[Mode, Doc("How goods move on it.")] = attrs.field(converter=given.word)
    track: Annotated[
        str | None,
        Doc(
            "The railway, road, line or pipe that it runs on: legs of several corridors that have the ends, the mode "
            "and the track in common are one stretch; without a track, each is a stretch of its own."
        ),
    ] = None
    km: Annotated[
        Decimal | None, rules.KILOMETRES, Unit("km"), Doc("Its length in kilometres, as a source gives it.")
    ] = attrs.field(default=None, converter=given.maybe_number)
    countries: Annotated[
        tuple[str, ...],
        Link("countries", name="countries_of_legs", reverse="crossed_by"),
        rules.RETURNING,
        Doc(
            "The countries it runs through in order, where its ends do not say it: those of the ends included. "
            "One that it comes back to stands there again."
        ),
    ] = attrs.field(default=(), converter=given.texts)
    across: Annotated[
        tuple[str, ...],
        Link("places", reverse="crossed_by_legs"),
        Doc("The seas, straits and other places that it crosses between its ends."),
    ] = attrs.field(default=(), converter=given.texts)
    gauge: Annotated[
        int | None, rules.COUNT, Unit("mm"), Doc("The gauge of rails in millimetres: 1,520 or 1,435.")
    ] = None
    one_way: Annotated[
        bool, Doc("Whether it flows from the origin to the destination only, as oil and gas do.")
    ] = False
    via: Annotated[
        tuple[tuple[float, float], ...],
        rules.POINT,
        Doc("Points (longitude, latitude) that keep a drawn line off the wrong sea or country."),
    ] = attrs.field(default=(), converter=given.points)
    history: Annotated[
        tuple[Phase, ...], InOrder("since"), Doc("Its states, where they differ from those of the corridor.")
    ] = attrs.field(default=(), converter=given.phases)
    citations: Annotated[tuple[Citation, ...], Doc("Where it stands.")] = attrs.field(
        default=(), converter=given.citations
    )

    @property
    def key(self) -> str:
        """What a path calls it: its two ends, ``aktau–baku``.

        >>> import caspian
        >>> caspian.corridor("BTK").legs[0].key
        'baku–port-of-baku'
        """
        return f"{self.origin}–{self.destination}"

    def line(self, places: Mapping[str, Place]) -> tuple[Point, ...]:
        """The points (longitude, latitude) through which it is drawn; nothing if an end has no coordinates.

        Args:
            places: the places by id.

        >>> import caspian
        >>> places = {place.id: place for place in caspian.places}
        >>> caspian.corridor("BTC").legs[0].line(places)[0] == places[caspian.corridor("BTC").legs[0].origin].point
        True
        """
        first, last = places[self.origin].point, places[self.destination].point
        return (first, *self.via, last) if first and last else ()

    def length(self, places: Mapping[str, Place]) -> float | None:
        """Its kilometres as a source gives them, else about as many as its drawn line and `WINDING` tell.

        Args:
            places: the places by id.

        >>> import caspian
        >>> places = {place.id: place for place in caspian.places}
        >>> sum(leg.length(places) for leg in caspian.corridor("BTC").legs)
        1768.0
        """
        if self.km is not None:
            return float(self.km)
        points = self.line(places)
        return length(points) * WINDING.get(self.mode, 1.0) if points else None

    def crossed(self, places: Mapping[str, Place]) -> tuple[str, ...]:
        """The countries it runs through in order, as far as they are known, none twice in a row.

        Args:
            places: the places by id.

        >>> import caspian
        >>> places = {place.id: place for place in caspian.places}
        >>> caspian.corridor("BTK").legs[-1].crossed(places)[-1]
        'TR'
        """
        ends = self.countries or (places[self.origin].country, places[self.destination].country)
        known = [country for country in ends if country]
        return tuple(known[:1] + [b for a, b in pairwise(known) if a != b])


@attrs.frozen(eq=False, kw_only=True, repr=False, field_transformer=described)
class Corridor(Record, Subject):
    """A route along which goods, energy or data move, or are to move.

    >>> Corridor(id="btk", name="Baku–Tbilisi–Kars railway", acronym="BTK", kind=CorridorKind.TRANSPORT,
    ...          modes=(Mode.RAIL,), countries=("AZ", "GE", "TR")).countries
    ('AZ', 'GE', 'TR')
    """

    name: Annotated[str, Search(6.0), Doc("The name in English.")]
    acronym: Annotated[str | None, Doc("The usual acronym.")] = None
    kind: Annotated[CorridorKind, Doc("What moves along it.")] = attrs.field(converter=given.word)
    modes: Annotated[tuple[Mode, ...], Doc("How it moves.")] = attrs.field(default=(), converter=given.words)
    countries: Annotated[
        tuple[str, ...],
        Link("countries", reverse="corridors"),
        Doc("The countries it runs through, in order."),
    ] = attrs.field(default=(), converter=given.texts)
    legs: Annotated[tuple[Leg, ...], Unsaid("no leg of it is recorded"), Doc("Its stretches, in order.")] = (
        attrs.field(default=(), converter=given.legs)
    )
    reported_km: Annotated[
        Decimal | None,
        rules.KILOMETRES,
        Unit("km"),
        Doc(
            "Its length in kilometres from end to end, as a source gives it, where its legs do not add up to that."
        ),
    ] = attrs.field(default=None, converter=given.maybe_number)
    part_of: Annotated[
        tuple[str, ...],
        Link("corridors", reverse="parts", tree=True),
        Doc("The corridors of which it is a part."),
    ] = attrs.field(default=(), converter=given.texts)
    facilities: Annotated[
        tuple[str, ...],
        Unsaid("no port, terminal or crossing is recorded for it"),
        Link("places", reverse="facility_of"),
        Doc("Ports, terminals and crossings that belong to it: what happens there happens on it."),
    ] = attrs.field(default=(), converter=given.texts)
    operators: Annotated[
        tuple[str, ...],
        Unsaid("who runs or builds it is not recorded"),
        Link("organisations", reverse="operated"),
        Doc("The organisations that run or build it."),
    ] = attrs.field(default=(), converter=given.texts)
    history: Annotated[tuple[Phase, ...], InOrder("since"), Doc("Its states, the earliest first.")] = (
        attrs.field(default=(), converter=given.phases)
    )

    @property
    def length(self) -> Length | None:
        """Its kilometres, as sources give them for the whole or for its legs, else about as many as drawn lines tell.

        It is a number whose `reported` says which. Of a corridor with branches it is the length of the shortest line
        from where its first leg begins to where its last ends: `ends` has their names, and `total` all
        branches together. Of one that has no legs, but parts that run between the same ends, it is that of the shortest,
        and `branches` has each. None where a leg has neither a length nor a line, or there is no leg.

        >>> import caspian
        >>> caspian.corridor("BTC").length, caspian.corridor("BTC").length.reported
        (1,768 km, True)
        >>> caspian.corridor("Middle Corridor").length.ends
        ("Xi'an", 'Kapıkule')
        """
        if self.reported_km is not None:
            return Length(float(self.reported_km))
        home = self._shown_by()
        return from_end_to_end(self, home) if self.legs or home is None else of_branches(self, home)

    @asked
    def capacity(self) -> "caspian.Figures":
        """What it can carry, as sources tell it, with its parts: the figures of that measure about it.

        >>> import caspian
        >>> caspian.corridor("BTC").capacity == caspian.figures_about("BTC", measure="capacity")
        True
        """
        return self.figures.where(measure="capacity")

    @asked
    def volume(self) -> "caspian.Figures":
        """What it carried, as sources tell it, with its parts: the figures of that measure about it.

        >>> import caspian
        >>> caspian.corridor("TITR").volume == caspian.figures_about("TITR", measure="volume")
        True
        """
        return self.figures.where(measure="volume")

    def map(self) -> "caspian.Page":
        """The corridor on a map, leg by leg: a page that shows itself in a notebook and saves itself to a file.

        Raises:
            CaspianError: where no leg can be drawn, or no dataset made the record.

        >>> import caspian
        >>> caspian.corridor("BTK").map().title
        'Baku–Tbilisi–Kars railway'
        """
        found: caspian.Page = self._told("map")
        return found

    def states_on(self, on: When | date | str | int | None = None) -> tuple[Operation, ...]:
        """The states in which it may have been on a day, or on some day of a coarser date.

        Args:
            on: the day; without it, as last known today, which is the day of the data.

        >>> import caspian
        >>> [state.value for state in caspian.corridor("BTK").states_on("2024")]
        ['suspended', 'operating']
        """
        if on is None:
            return states_on(begun(self.history, self._today()), None)
        return states_on(self.history, When.of(on))

    def state_of(self, leg: Leg) -> Operation | None:
        """The state in which one of its legs is last known to be: its own, where the leg has none besides.

        Args:
            leg: the leg.

        >>> import caspian
        >>> btk = caspian.corridor("BTK")
        >>> btk.state_of(btk.legs[0]).value
        'operating'
        """
        return next(iter(states_on(begun(leg.history or self.history, self._today()), None)), None)

    @property
    def status(self) -> Operation | None:
        """The state in which it is last known to be; None if none is known, or several are open.

        >>> import caspian
        >>> caspian.corridor("BTK").status.value
        'operating'
        """
        return _only(self.states_on())

    def status_on(self, on: When | date | str | int) -> Operation | None:
        """The state it was in on a day; None where the day leaves several open, or none is known.

        Args:
            on: the day.

        >>> import caspian
        >>> caspian.corridor("BTK").status_on("2018").value, caspian.corridor("BTK").status_on("2017")
        ('operating', None)
        """
        return _only(self.states_on(on))


def _only(states: tuple[Operation, ...]) -> Operation | None:
    match states:
        case (only,):
            return only
    return None
