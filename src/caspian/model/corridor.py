"""Corridors: routes of goods, energy and data, leg by leg."""

from decimal import Decimal
from enum import StrEnum
from typing import Any

import attrs

from caspian.model import rules as check
from caspian.model.record import Citation, Record
from caspian.model.time.when import When

__all__ = ["Corridor", "CorridorKind", "Leg", "Mode", "Operation", "Phase"]


class CorridorKind(StrEnum):
    """What moves along a corridor."""

    TRANSPORT = "transport"
    """Goods and people."""
    ENERGY = "energy"
    """Oil, gas or electricity."""
    DIGITAL = "digital"
    """Data."""


class Mode(StrEnum):
    """How it moves."""

    RAIL = "rail"
    """By rail."""
    ROAD = "road"
    """By road."""
    SEA = "sea"
    """By ship over a sea."""
    RIVER = "river"
    """By ship on a river or canal."""
    AIR = "air"
    """By air."""
    OIL_PIPELINE = "oil pipeline"
    """Through an oil pipeline."""
    GAS_PIPELINE = "gas pipeline"
    """Through a gas pipeline."""
    POWER_LINE = "power line"
    """Over a power line or cable."""
    FIBRE = "fibre"
    """Through fibre-optic cable."""


class Operation(StrEnum):
    """The state that a corridor, or a leg of it, is in."""

    PROPOSED = "proposed"
    """Spoken of."""
    PLANNED = "planned"
    """Agreed on or being designed."""
    CONSTRUCTION = "under construction"
    """Being built."""
    OPERATING = "operating"
    """In use."""
    SUSPENDED = "suspended"
    """Built or begun, and at rest."""
    ABANDONED = "abandoned"
    """Given up."""


@attrs.frozen(order=False, kw_only=True)
class Phase:
    """The state that a corridor or a leg was in from some time on."""

    operation: Operation = attrs.field(validator=check.one(Operation))
    """Which state."""
    since: When | None = attrs.field(default=None, validator=check.maybe(When))
    """From when; None where the beginning is not known."""
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=check.many(Citation))
    """Where it stands."""
    note: str | None = attrs.field(default=None, validator=check.maybe_text)
    """What a reader should know besides."""


def _points(instance: Any, attribute: Any, value: Any) -> None:
    if type(value) is not tuple:
        raise TypeError(f"expected a tuple of points, got {value!r}")
    for point in value:
        if (
            type(point) is not tuple
            or len(point) != 2
            or any(type(number) not in (float, int) for number in point)
            or not (-180 <= point[0] <= 180 and -90 <= point[1] <= 90)
        ):
            raise ValueError(f"expected points of a longitude and a latitude in degrees, got {point!r}")


def _distance(instance: Any, attribute: Any, value: Any) -> None:
    if value is not None:
        check.finite(instance, attribute, value)
        if value <= 0:
            raise ValueError(f"expected kilometres above nought, got {value}")


@attrs.frozen(order=False, kw_only=True)
class Leg:
    """One stretch of a corridor between two places by one mode."""

    origin: str = attrs.field(validator=check.ref)
    """The place where it begins."""
    destination: str = attrs.field(validator=check.ref)
    """The place where it ends."""
    mode: Mode = attrs.field(validator=check.one(Mode))
    """How goods move on it."""
    km: Decimal | None = attrs.field(default=None, validator=_distance)
    """Its length in kilometres, as a source gives it."""
    countries: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """The countries it runs through in order, where its ends do not say it: those of the ends included."""
    gauge: int | None = attrs.field(default=None, validator=check.count)
    """The gauge of rails in millimetres: 1,520 or 1,435."""
    one_way: bool = attrs.field(default=False, validator=check.flag)
    """Whether it flows from the origin to the destination only, as oil and gas do."""
    via: tuple[tuple[float, float], ...] = attrs.field(default=(), validator=_points)
    """Points (longitude, latitude) that keep a drawn line off the wrong sea or country."""
    history: tuple[Phase, ...] = attrs.field(default=(), validator=check.in_order(Phase, "since"))
    """Its states, where they differ from those of the corridor."""
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=check.many(Citation))
    """Where it stands."""


@attrs.frozen(order=False, kw_only=True, repr=False)
class Corridor(Record):
    """A route along which goods, energy or data move, or are to move.

    >>> Corridor(id="btk", name="Baku–Tbilisi–Kars railway", acronym="BTK", kind=CorridorKind.TRANSPORT,
    ...          modes=(Mode.RAIL,), countries=("AZ", "GE", "TR")).countries
    ('AZ', 'GE', 'TR')
    """

    name: str = attrs.field(validator=check.text)
    """The name in English."""
    acronym: str | None = attrs.field(default=None, validator=check.maybe_text)
    """The usual acronym."""
    kind: CorridorKind = attrs.field(validator=check.one(CorridorKind))
    """What moves along it."""
    modes: tuple[Mode, ...] = attrs.field(default=(), validator=check.many(Mode))
    """How it moves."""
    countries: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """The countries it runs through, in order."""
    legs: tuple[Leg, ...] = attrs.field(default=(), validator=check.many(Leg))
    """Its stretches, in order."""
    part_of: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """The corridors of which it is a part."""
    facilities: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """Ports, terminals and crossings that belong to it: what happens there happens on it."""
    operators: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """The organisations that run or build it."""
    history: tuple[Phase, ...] = attrs.field(default=(), validator=check.in_order(Phase, "since"))
    """Its states, the earliest first."""
