"""Figures: reported, estimated, planned and expected quantities, never rounded."""

from decimal import Decimal
from enum import StrEnum
from typing import Any

import attrs

from caspian.model import rules as check
from caspian.model.money import Bound, is_currency, plain
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.model.topic import Topic

__all__ = ["UNITS", "Figure", "Measure", "Standing"]


class Measure(StrEnum):
    """What a figure measures."""

    TRADE = "trade"
    """Trade turnover: exports and imports together."""
    EXPORTS = "exports"
    """Exports."""
    IMPORTS = "imports"
    """Imports."""
    INVESTMENT = "investment"
    """Money invested or pledged."""
    LOAN = "loan"
    """Money lent."""
    AID = "aid"
    """Money or goods given."""
    COST = "cost"
    """What a thing costs or is sold for."""
    VALUE = "value"
    """What a thing is worth, as estimated."""
    CAPITAL = "capital"
    """The capital of a fund or company."""
    SHAREHOLDING = "shareholding"
    """A part of a company."""
    GDP = "gdp"
    """Gross domestic product."""
    GROWTH = "growth"
    """The growth of gross domestic product."""
    CHANGE = "change"
    """The change of another quantity, which the title names."""
    SHARE = "share"
    """A part of a whole, which the title names."""
    EXCHANGE_RATE = "exchange rate"
    """What one unit of a currency buys of another."""
    CAPACITY = "capacity"
    """What a line, port or plant can carry, hold or produce."""
    VOLUME = "volume"
    """A quantity carried, supplied, produced, imported or sent."""
    LENGTH = "length"
    """A length or distance."""
    AREA = "area"
    """An area."""
    DURATION = "duration"
    """How long something takes or lasts."""
    COUNT = "count"
    """A number of things, which the title names."""
    PEOPLE = "people"
    """A number of people, which the title names."""
    CASUALTIES = "casualties"
    """A number of people killed or hurt."""


class Standing(StrEnum):
    """In what sense a figure holds."""

    REPORTED = "reported"
    """A source states it as a fact."""
    ESTIMATED = "estimated"
    """A source states it as an estimate."""
    PLANNED = "planned"
    """Agreed on or planned."""
    FORECAST = "forecast"
    """Expected by somebody."""
    TARGET = "target"
    """Aimed at."""


UNITS: dict[str, str] = {
    "1": "a plain number",
    "%": "per cent",
    "percentage point": "a difference of two percentages",
    "times": "how many times as much as before",
    "t": "metric tons",
    "kg": "kilograms",
    "bbl/d": "barrels a day",
    "t/y": "metric tons a year",
    "m3": "cubic metres",
    "m3/d": "cubic metres a day",
    "m3/y": "cubic metres a year",
    "m2": "square metres",
    "km2": "square kilometres",
    "km": "kilometres",
    "mi": "statute miles",
    "MW": "megawatts",
    "kV": "kilovolts",
    "day": "days",
    "hour": "hours",
    "month": "months",
    "year": "years",
    "container": "containers of unknown size",
    "vehicle": "vehicles, railcars and trains",
    "person": "people",
}
"""The units of figures besides the currencies of ISO 4217, which stand by their three letters."""


def _unit(instance: Any, attribute: Any, value: Any) -> None:
    """A documented unit, a currency, or a currency per unit or year (`USD/y`, `USD/KZT`)."""
    check.text(instance, attribute, value)
    if value in UNITS:
        return
    top, _, below = value.partition("/")
    if is_currency(top) and (not below or below == "y" or is_currency(below)):
        return
    raise ValueError(
        f"expected a currency such as 'USD', 'USD/y' or 'USD/KZT', or one of {', '.join(UNITS)}, got {value!r}"
    )


@attrs.frozen(order=False, kw_only=True, repr=False)
class Figure(Record):
    """A quantity that a source reports, estimates, plans or expects.

    >>> print(Figure(id="az-tm-trade-2023", title="Trade of Azerbaijan with Turkmenistan",
    ...              measure=Measure.TRADE, value=Decimal("773900000"), unit="USD",
    ...              period=When("2023"), about=("AZ", "TM")).quantity)
    773,900,000 USD
    """

    title: str = attrs.field(validator=check.text)
    """What is measured, in words."""
    measure: Measure = attrs.field(validator=check.one(Measure))
    """What kind of quantity it is."""
    value: Decimal = attrs.field(validator=check.finite)
    """The number."""
    upper: Decimal | None = attrs.field(default=None, validator=check.maybe_finite)
    """The upper end of a range, of which `value` is then the lower one."""
    unit: str = attrs.field(validator=_unit)
    """The unit, one of `UNITS` or a currency."""
    currency_unknown: bool = attrs.field(default=False, validator=check.flag)
    """Whether the source gives a sum without its currency; the unit is then ``1``."""
    bound: Bound = attrs.field(default=Bound.EXACT, validator=check.one(Bound))
    """How the number limits the true one."""
    standing: Standing = attrs.field(default=Standing.REPORTED, validator=check.one(Standing))
    """In what sense it holds."""
    period: When | None = attrs.field(default=None, validator=check.maybe(When))
    """The time for which, or at which, it holds."""
    about: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """The records it is about: parties, corridors, places, agreements, events."""
    topics: tuple[Topic, ...] = attrs.field(default=(), validator=check.many(Topic))
    """What it is about."""
    by: str | None = attrs.field(default=None, validator=check.maybe_ref)
    """The party that measured, forecast or announced it, where it is not the source itself."""

    def __attrs_post_init__(self) -> None:
        if self.currency_unknown and self.unit != "1":
            raise ValueError(f"expected the unit '1' of a sum whose currency is unknown, got {self.unit!r}")

        if self.upper is not None and self.upper <= self.value:
            raise ValueError(f"expected a range that rises, got {self.value} to {self.upper}")

    @property
    def quantity(self) -> str:
        """The number with its unit and bound, for people."""
        words = "" if self.bound is Bound.EXACT else f"{self.bound} "
        number = plain(self.value) + (f" to {plain(self.upper)}" if self.upper is not None else "")
        unit = " (currency unknown)" if self.currency_unknown else "" if self.unit == "1" else f" {self.unit}"
        return f"{words}{number}{unit}"
