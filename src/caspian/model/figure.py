"""Figures: reported, estimated, planned and expected quantities, never rounded."""

from decimal import Decimal
from typing import Annotated, Self

import attrs

from caspian.model import given
from caspian.model.fields import EVERY, PARTIES, Doc, Link, Search, Word, described
from caspian.model.marks import marks_of
from caspian.model.money import Bound, plain
from caspian.model.reckoning import WHOLE
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.model.topic import Topic
from caspian.model.units import UNIT, converted, written

__all__ = ["Figure", "Measure", "Standing"]


class Measure(Word):
    """What a figure measures."""

    TRADE = "trade", "Trade turnover: exports and imports together."
    EXPORTS = "exports", "Exports."
    IMPORTS = "imports", "Imports."
    INVESTMENT = "investment", "Money invested or pledged: an investment, its financing."
    LOAN = "loan", "Money lent: a loan, a credit, a debt."
    AID = "aid", "Money or goods given."
    COST = "cost", "What a thing costs or is sold for."
    VALUE = "value", "What a thing is worth, as estimated."
    CAPITAL = "capital", "The capital of a fund or company."
    SHAREHOLDING = "shareholding", "A part of a company."
    GDP = "gdp", "Gross domestic product."
    GDP_PER_HEAD = "gdp per head", "Gross domestic product for each inhabitant."
    GROWTH = "growth", "The growth of gross domestic product."
    INFLATION = "inflation", "How much consumer prices rise."
    REMITTANCES = "remittances", "Money that people abroad send home."
    CHANGE = "change", "The change of another quantity, which the title names."
    SHARE = "share", "A part of a whole, which the title names."
    EXCHANGE_RATE = "exchange rate", "What one unit of a currency buys of another."
    CAPACITY = "capacity", "What a line, port or plant can carry, hold or produce."
    VOLTAGE = "voltage", "The voltage of a line."
    VOLUME = (
        "volume",
        "A quantity carried, supplied, produced, imported or sent: production, cargo, transit, throughput.",
    )
    LENGTH = "length", "A length or distance."
    AREA = "area", "An area."
    DURATION = "duration", "How long something takes or lasts."
    COUNT = "count", "A number of things, which the title names."
    PEOPLE = "people", "A number of people, which the title names: a population, visitors, passengers, staff."
    CASUALTIES = "casualties", "A number of people killed or hurt."

    @property
    def holds(self) -> bool:
        """Whether it holds from a time on, as a capacity or a price does, where others are counted over a time.

        >>> Measure.CAPACITY.holds, Measure.TRADE.holds
        (True, False)
        """
        return self in _HOLDING


_HOLDING = frozenset(
    (
        Measure.COST,
        Measure.VALUE,
        Measure.CAPITAL,
        Measure.SHAREHOLDING,
        Measure.EXCHANGE_RATE,
        Measure.CAPACITY,
        Measure.VOLTAGE,
        Measure.LENGTH,
        Measure.AREA,
        Measure.DURATION,
    )
)


class Standing(Word):
    """In what sense a figure holds."""

    REPORTED = "reported", "A source states it as a fact."
    ESTIMATED = "estimated", "A source states it as an estimate."
    PLANNED = "planned", "Agreed on or planned."
    FORECAST = "forecast", "Expected by somebody."
    TARGET = "target", "Aimed at."

    @property
    def sure(self) -> bool:
        """Whether it is more than a plan, an aim or a forecast.

        >>> Standing.ESTIMATED.sure, Standing.FORECAST.sure
        (True, False)
        """
        return self in (Standing.REPORTED, Standing.ESTIMATED)


@attrs.frozen(eq=False, kw_only=True, repr=False, field_transformer=described)
class Figure(Record):
    """A quantity that a source reports, estimates, plans or expects.

    >>> print(Figure(id="az-tm-trade-2023", title="Trade of Azerbaijan with Turkmenistan",
    ...              measure=Measure.TRADE, value=Decimal("773900000"), unit="USD",
    ...              period=When("2023"), about=("AZ", "TM")).quantity)
    773,900,000 USD
    """

    title: Annotated[str, Search(3.0), Doc("What is measured, in words.")]
    measure: Annotated[Measure, Doc("What kind of quantity it is.")] = attrs.field(converter=given.word)
    value: Annotated[Decimal, Doc("The number.")] = attrs.field(converter=given.number)
    upper: Annotated[
        Decimal | None, Doc("The upper end of a range, of which `value` is then the lower one.")
    ] = attrs.field(default=None, converter=given.maybe_number)
    unit: Annotated[str, UNIT, Doc("The unit, one of `UNITS` or a currency.")]
    currency_unknown: Annotated[
        bool, Doc("Whether the source gives a sum without its currency; the unit is then ``1``.")
    ] = False
    bound: Annotated[Bound, Doc("How the number limits the true one.")] = attrs.field(
        default=Bound.EXACT, converter=given.word
    )
    standing: Annotated[Standing, Doc("In what sense it holds.")] = attrs.field(
        default=Standing.REPORTED, converter=given.word
    )
    period: Annotated[When | None, Doc("The time for which, or at which, it holds.")] = attrs.field(
        default=None, converter=given.maybe_when
    )
    about: Annotated[
        tuple[str, ...],
        Link(*EVERY, reverse="figures"),
        Doc("The records it is about: parties, corridors, places, agreements, events."),
    ] = attrs.field(default=(), converter=given.texts)
    topics: Annotated[tuple[Topic, ...], Doc("What it is about.")] = attrs.field(
        default=(), converter=given.words
    )
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
        """The number with its unit and bound, for people.

        >>> import caspian
        >>> caspian.figures["btc-length"].quantity, caspian.figures.where(unit="person")[0].quantity.endswith(" people")
        ('1,768 km', True)
        """
        told = written(self.unit, one=self.value == 1 and self.upper is None)
        words = "" if self.bound is Bound.EXACT else f"{self.bound} "
        number = plain(self.value) + (f" to {plain(self.upper)}" if self.upper is not None else "")
        unit = " (currency unknown)" if self.currency_unknown else "" if self.unit == "1" else f" {told}"
        return f"{words}{number}{unit}"

    @property
    def marks(self) -> str | None:
        """What a reader must not miss, as the signs that `caspian.MARKS` explains; None for a plain report.

        >>> import caspian
        >>> caspian.figures["uz-gdp-2024"].marks, caspian.MARKS["≠"]
        ('≠*', 'sources differ')
        """
        return marks_of(self)

    def to(self, unit: str) -> Self:
        """The same quantity in another unit of the same dimension.

        Args:
            unit: the unit, one of `UNITS`.

        Raises:
            ValueError: if it measures something else; money is never changed into other money.

        >>> gas = Figure(id="g", title="Gas", measure=Measure.VOLUME, value=Decimal("1.6"), unit="bcm")
        >>> gas.to("m3").quantity
        '1,600,000,000 m3'
        """
        upper = None if self.upper is None else _plain(converted(self.upper, self.unit, unit))
        value = _plain(converted(self.value, self.unit, unit))
        made = attrs.evolve(self, value=value, upper=upper, unit=unit)
        home = self._shown_by()
        return made if home is None else made._kept_by(home)


def _plain(number: Decimal) -> Decimal:
    """A number without an exponent and without noughts that say nothing."""
    return Decimal(f"{number.normalize(WHOLE):f}")
