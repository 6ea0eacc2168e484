"""Figures: reported, estimated, planned and expected quantities, never rounded."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated, Any

import attrs

from caspian.model import rules
from caspian.model.fields import EVERY, PARTIES, Doc, Link, Search, Word, described
from caspian.model.money import Bound, plain
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.model.topic import Topic

__all__ = ["UNITS", "Figure", "Measure", "Standing"]


class Measure(Word):
    """What a figure measures."""

    TRADE = "trade", "Trade turnover: exports and imports together."
    EXPORTS = "exports", "Exports."
    IMPORTS = "imports", "Imports."
    INVESTMENT = "investment", "Money invested or pledged."
    LOAN = "loan", "Money lent."
    AID = "aid", "Money or goods given."
    COST = "cost", "What a thing costs or is sold for."
    VALUE = "value", "What a thing is worth, as estimated."
    CAPITAL = "capital", "The capital of a fund or company."
    SHAREHOLDING = "shareholding", "A part of a company."
    GDP = "gdp", "Gross domestic product."
    GROWTH = "growth", "The growth of gross domestic product."
    CHANGE = "change", "The change of another quantity, which the title names."
    SHARE = "share", "A part of a whole, which the title names."
    EXCHANGE_RATE = "exchange rate", "What one unit of a currency buys of another."
    CAPACITY = "capacity", "What a line, port or plant can carry, hold or produce."
    VOLUME = "volume", "A quantity carried, supplied, produced, imported or sent."
    LENGTH = "length", "A length or distance."
    AREA = "area", "An area."
    DURATION = "duration", "How long something takes or lasts."
    COUNT = "count", "A number of things, which the title names."
    PEOPLE = "people", "A number of people, which the title names."
    CASUALTIES = "casualties", "A number of people killed or hurt."


class Standing(Word):
    """In what sense a figure holds."""

    REPORTED = "reported", "A source states it as a fact."
    ESTIMATED = "estimated", "A source states it as an estimate."
    PLANNED = "planned", "Agreed on or planned."
    FORECAST = "forecast", "Expected by somebody."
    TARGET = "target", "Aimed at."


UNITS: Mapping[str, str] = MappingProxyType(
    {
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
)
"""The units of figures besides the currencies of ISO 4217, which stand by their three letters."""


def _unit(value: Any) -> None:
    """A documented unit, a currency, or a currency per unit or year (`USD/y`, `USD/KZT`)."""
    rules.TEXT.judge(value)
    if value in UNITS:
        return
    top, _, below = value.partition("/")
    if rules.is_currency(top) and (not below or below == "y" or rules.is_currency(below)):
        return
    raise ValueError(
        f"expected a currency such as 'USD', 'USD/y' or 'USD/KZT', or one of {', '.join(UNITS)}, got {value!r}"
    )


UNIT = rules.Rule(_unit)
"""A unit of `UNITS`, a currency, or a currency for each unit of another or for each year."""


@attrs.frozen(order=False, kw_only=True, repr=False, field_transformer=described)
class Figure(Record):
    """A quantity that a source reports, estimates, plans or expects.

    >>> print(Figure(id="az-tm-trade-2023", title="Trade of Azerbaijan with Turkmenistan",
    ...              measure=Measure.TRADE, value=Decimal("773900000"), unit="USD",
    ...              period=When("2023"), about=("AZ", "TM")).quantity)
    773,900,000 USD
    """

    title: Annotated[str, Search(3.0), Doc("What is measured, in words.")]
    measure: Annotated[Measure, Doc("What kind of quantity it is.")]
    value: Annotated[Decimal, Doc("The number.")]
    upper: Annotated[
        Decimal | None, Doc("The upper end of a range, of which `value` is then the lower one.")
    ] = None
    unit: Annotated[str, UNIT, Doc("The unit, one of `UNITS` or a currency.")]
    currency_unknown: Annotated[
        bool, Doc("Whether the source gives a sum without its currency; the unit is then ``1``.")
    ] = False
    bound: Annotated[Bound, Doc("How the number limits the true one.")] = Bound.EXACT
    standing: Annotated[Standing, Doc("In what sense it holds.")] = Standing.REPORTED
    period: Annotated[When | None, Doc("The time for which, or at which, it holds.")] = None
    about: Annotated[
        tuple[str, ...],
        Link(*EVERY, reverse="figures"),
        Doc("The records it is about: parties, corridors, places, agreements, events."),
    ] = ()
    topics: Annotated[tuple[Topic, ...], Doc("What it is about.")] = ()
    by: Annotated[
        str | None,
        Link(*PARTIES, reverse="figures_given"),
        Doc("The party that measured, forecast or announced it, where it is not the source itself."),
    ] = None

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
