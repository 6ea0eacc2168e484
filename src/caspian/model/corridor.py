"""Corridors: routes of goods, energy and data, leg by leg."""

from decimal import Decimal
from typing import Annotated

import attrs

from caspian.model import rules
from caspian.model.fields import Doc, InOrder, Link, Search, Unit, Word, described
from caspian.model.record import Citation, Record
from caspian.model.time.when import When

__all__ = ["Corridor", "CorridorKind", "Leg", "Mode", "Operation", "Phase"]


class CorridorKind(Word):
    """What moves along a corridor."""

    TRANSPORT = "transport", "Goods and people."
    ENERGY = "energy", "Oil, gas or electricity."
    DIGITAL = "digital", "Data."


class Mode(Word):
    """How it moves."""

    RAIL = "rail", "By rail."
    ROAD = "road", "By road."
    SEA = "sea", "By ship over a sea."
    RIVER = "river", "By ship on a river or canal."
    AIR = "air", "By air."
    OIL_PIPELINE = "oil pipeline", "Through an oil pipeline."
    GAS_PIPELINE = "gas pipeline", "Through a gas pipeline."
    POWER_LINE = "power line", "Over a power line or cable."
    FIBRE = "fibre", "Through fibre-optic cable."


class Operation(Word):
    """The state that a corridor, or a leg of it, is in."""

    PROPOSED = "proposed", "Spoken of."
    PLANNED = "planned", "Agreed on or being designed."
    CONSTRUCTION = "under construction", "Being built."
    OPERATING = "operating", "In use."
    SUSPENDED = "suspended", "Built or begun, and at rest."
    ABANDONED = "abandoned", "Given up."


@attrs.frozen(order=False, kw_only=True, field_transformer=described)
class Phase:
    """The state that a corridor or a leg was in from some time on."""

    operation: Annotated[Operation, Doc("Which state.")]
    since: Annotated[When | None, Doc("From when; None where the beginning is not known.")] = None
    citations: Annotated[tuple[Citation, ...], Doc("Where it stands.")] = ()
    note: Annotated[str | None, Doc("What a reader should know besides.")] = None


@attrs.frozen(order=False, kw_only=True, field_transformer=described)
class Leg:
    """One stretch of a corridor between two places by one mode."""

    origin: Annotated[
        str, Link("places", name="origins", reverse="legs_from"), Doc("The place where it begins.")
    ]
    destination: Annotated[
        str, Link("places", name="destinations", reverse="legs_to"), Doc("The place where it ends.")
    ]
    mode: Annotated[Mode, Doc("How goods move on it.")]
    km: Annotated[
        Decimal | None, rules.KILOMETRES, Unit("km"), Doc("Its length in kilometres, as a source gives it.")
    ] = None
    countries: Annotated[
        tuple[str, ...],
        Link("countries", name="countries_of_legs", reverse="crossed_by"),
        Doc(
            "The countries it runs through in order, where its ends do not say it: those of the ends included."
        ),
    ] = ()
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
    ] = ()
    history: Annotated[
        tuple[Phase, ...], InOrder("since"), Doc("Its states, where they differ from those of the corridor.")
    ] = ()
    citations: Annotated[tuple[Citation, ...], Doc("Where it stands.")] = ()

    @property
    def key(self) -> str:
        """What a path calls it: its two ends, ``aktau–baku``."""
        return f"{self.origin}–{self.destination}"


@attrs.frozen(order=False, kw_only=True, repr=False, field_transformer=described)
class Corridor(Record):
    """A route along which goods, energy or data move, or are to move.

    >>> Corridor(id="btk", name="Baku–Tbilisi–Kars railway", acronym="BTK", kind=CorridorKind.TRANSPORT,
    ...          modes=(Mode.RAIL,), countries=("AZ", "GE", "TR")).countries
    ('AZ', 'GE', 'TR')
    """

    name: Annotated[str, Search(6.0), Doc("The name in English.")]
    acronym: Annotated[str | None, Doc("The usual acronym.")] = None
    kind: Annotated[CorridorKind, Doc("What moves along it.")]
    modes: Annotated[tuple[Mode, ...], Doc("How it moves.")] = ()
    countries: Annotated[
        tuple[str, ...],
        Link("countries", reverse="corridors"),
        Doc("The countries it runs through, in order."),
    ] = ()
    legs: Annotated[tuple[Leg, ...], Doc("Its stretches, in order.")] = ()
    part_of: Annotated[
        tuple[str, ...],
        Link("corridors", reverse="parts", tree=True),
        Doc("The corridors of which it is a part."),
    ] = ()
    facilities: Annotated[
        tuple[str, ...],
        Link("places", reverse="facility_of"),
        Doc("Ports, terminals and crossings that belong to it: what happens there happens on it."),
    ] = ()
    operators: Annotated[
        tuple[str, ...],
        Link("organisations", reverse="operated"),
        Doc("The organisations that run or build it."),
    ] = ()
    history: Annotated[tuple[Phase, ...], InOrder("since"), Doc("Its states, the earliest first.")] = ()
