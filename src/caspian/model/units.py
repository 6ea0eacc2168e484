"""The units of figures, what each measures, and how those of one dimension turn into each other."""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from caspian.model import rules
from caspian.model.reckoning import QUOTIENTS, WHOLE

__all__ = ["UNIT", "UNITS", "converted", "dimension_of", "written"]


class _Unit(NamedTuple):
    meaning: str
    dimension: str
    factor: Decimal
    """How many of the first unit of its dimension it is."""


def _of(dimension: str, *units: tuple[str, str, str]) -> dict[str, _Unit]:
    return {symbol: _Unit(meaning, dimension, Decimal(factor)) for symbol, meaning, factor in units}


# A year has 365 days where a rate a day becomes one a year. A barrel is 42 US gallons, a cubic foot the
# international one; both are exact.
_TABLE = (
    _of("number", ("1", "a plain number", "1"), ("times", "how many times as much as before", "1"))
    | _of("share", ("%", "per cent", "1"))
    | _of("difference of shares", ("percentage point", "a difference of two percentages", "1"))
    | _of(
        "mass", ("kg", "kilograms", "1"), ("t", "metric tons", "1000"), ("Mt", "million metric tons", "1E+9")
    )
    | _of(
        "mass a year",
        ("t/y", "metric tons a year", "1"),
        ("Mt/y", "million metric tons a year", "1000000"),
        ("t/d", "metric tons a day", "365"),
    )
    | _of(
        "volume",
        ("m3", "cubic metres", "1"),
        ("bcm", "billion cubic metres", "1000000000"),
        ("bbl", "barrels of oil", "0.158987294928"),
    )
    | _of(
        "volume a year",
        ("m3/y", "cubic metres a year", "1"),
        ("m3/d", "cubic metres a day", "365"),
        ("bcm/y", "billion cubic metres a year", "1000000000"),
        ("bbl/d", "barrels a day", "58.03036264872"),
        ("MMcf/d", "million cubic feet a day", "10335618.52304064"),
    )
    | _of(
        "energy",
        ("Wh", "watt-hours", "1"),
        ("kWh", "kilowatt-hours", "1000"),
        ("MWh", "megawatt-hours", "1000000"),
        ("GWh", "gigawatt-hours", "1E+9"),
        ("TWh", "terawatt-hours", "1E+12"),
    )
    | _of(
        "energy a year",
        ("kWh/y", "kilowatt-hours a year", "1"),
        ("MWh/y", "megawatt-hours a year", "1000"),
        ("GWh/y", "gigawatt-hours a year", "1000000"),
        ("TWh/y", "terawatt-hours a year", "1E+9"),
    )
    | _of(
        "power",
        ("W", "watts", "1"),
        ("kW", "kilowatts", "1000"),
        ("MW", "megawatts", "1000000"),
        ("GW", "gigawatts", "1E+9"),
    )
    | _of("voltage", ("V", "volts", "1"), ("kV", "kilovolts", "1000"))
    | _of("length", ("m", "metres", "1"), ("km", "kilometres", "1000"), ("mi", "statute miles", "1609.344"))
    | _of(
        "area",
        ("m2", "square metres", "1"),
        ("ha", "hectares", "10000"),
        ("km2", "square kilometres", "1000000"),
    )
    | _of("time", ("hour", "hours", "1"), ("day", "days", "24"))
    | _of("time of the calendar", ("month", "months", "1"), ("year", "years", "12"))
    | _of("containers", ("TEU", "containers of twenty feet, or as many", "1"))
    | _of("containers a year", ("TEU/y", "containers of twenty feet a year", "1"))
    | _of("containers of unknown size", ("container", "containers of unknown size", "1"))
    | _of("vehicles", ("vehicle", "vehicles, railcars and trains", "1"))
    | _of("trains a month", ("train/month", "trains a month", "1"))
    | _of("people", ("person", "people", "1"))
)

UNITS: Mapping[str, str] = MappingProxyType({symbol: unit.meaning for symbol, unit in _TABLE.items()})
"""The units of figures besides the currencies of ISO 4217, which stand by their three letters."""


def _unit(value: object) -> None:
    """A documented unit, a currency, or a currency for each year or for each of a unit (`USD/y`, `USD/t`, `USD/KZT`)."""
    rules.TEXT.judge(value)
    text = str(value)
    if text in UNITS:
        return
    top, stroke, below = text.partition("/")
    if rules.is_currency(top) and (not stroke or below == "y" or below in UNITS or rules.is_currency(below)):
        return
    raise ValueError(
        f"expected a currency such as 'USD', 'USD/y', 'USD/t' or 'USD/KZT', or one of {', '.join(UNITS)}, got {value!r}"
    )


_EACH = "|".join(map(re.escape, UNITS))
UNIT = rules.Rule(
    _unit,
    MappingProxyType(
        {"type": "string", "pattern": f"^(?:{_EACH}|[A-Z]{{3}}(?:/(?:y|{_EACH}|[A-Z]{{3}}))?)$"}
    ),
)
"""A unit of `UNITS`, a currency, or a currency for each unit of another or for each year."""


_SEVERAL = {
    "person": "people",
    "train/month": "trains a month",
    **{
        word: f"{word}s"
        for word in ("hour", "day", "month", "year", "container", "vehicle", "percentage point")
    },
}
"""Units that are words, as they are written behind any number but one."""


def written(unit: str, *, one: bool = False) -> str:
    """A unit as it is written behind a number.

    Args:
        unit: the unit.
        one: whether the number is one.

    >>> written("day"), written("day", one=True), written("person"), written("bcm")
    ('days', 'day', 'people', 'bcm')
    """
    return unit if one else _SEVERAL.get(unit, unit)


def dimension_of(unit: str) -> str:
    """What a unit measures; currencies and prices are each a dimension of their own.

    >>> dimension_of("bbl"), dimension_of("USD"), dimension_of("USD/bbl")
    ('volume', 'USD', 'USD for volume')
    """
    if unit in _TABLE:
        return _TABLE[unit].dimension
    top, _, below = unit.partition("/")
    return f"{top} for {_TABLE[below].dimension}" if below in _TABLE else unit


def converted(value: Decimal, unit: str, into: str) -> Decimal:
    """A number of one unit in another of the same dimension.

    Args:
        value: the number.
        unit: its unit.
        into: the unit wanted.

    Raises:
        ValueError: if the two measure different things.

    >>> converted(Decimal("1.5"), "bcm", "m3")
    Decimal('1500000000.0')
    >>> converted(Decimal(1), "USD", "EUR")
    Traceback (most recent call last):
    ...
    ValueError: 'USD' and 'EUR' measure different things: USD and EUR
    """
    _unit(into)
    if dimension_of(unit) != dimension_of(into):
        raise ValueError(
            f"{unit!r} and {into!r} measure different things: {dimension_of(unit)} and {dimension_of(into)}"
        )
    if unit == into:
        return value
    if unit in _TABLE:
        return _times(value, _TABLE[unit].factor, _TABLE[into].factor)
    one, other = unit.partition("/")[2], into.partition("/")[2]
    return _times(value, _TABLE[other].factor, _TABLE[one].factor)


def _times(value: Decimal, factor: Decimal, divisor: Decimal) -> Decimal:
    return QUOTIENTS.divide(WHOLE.multiply(value, factor), divisor)
