"""Year by year: how much is held, and what is expected of a year and is missing."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar

import attrs

from caspian.catalogue.statements import DENSE, NINE
from caspian.display.blocks import Line, line
from caspian.display.notes import Footnotes
from caspian.model.agreement import Agreement
from caspian.model.event import Event, EventStatus
from caspian.model.figure import Figure, Measure
from caspian.model.record import Citation
from caspian.model.time.periods import whole_year
from caspian.model.time.when import When
from caspian.questions.answer import Answer, InWords
from caspian.store.store import Store

__all__ = ["ALL", "YearCoverage", "YearsCovered", "years"]

SERIES = 2019
"""The first year of which figures of each of the nine are expected."""
ALL = "all nine"
"""Of whom something is missing, where it is of each of the nine."""
_MEASURES = {Measure.GDP: "GDP", Measure.GROWTH: "growth", Measure.PEOPLE: "population"}


@attrs.frozen(kw_only=True, repr=False)
class YearCoverage(InWords):
    """A year, with what is held of it and what is missing."""

    year: int
    """The year."""
    events: int
    """How many events took place in it."""
    agreements: int
    """How many agreements go by a date in it."""
    figures: int
    """How many figures are for it or for a part of it."""
    missing: tuple[str, ...]
    """What is expected and not held: events of each month from 2020 on, events of each of the nine states, and
    their GDP, growth and population from 2019 on."""

    def to_dict(self) -> dict[str, int | list[str]]:
        """It as plain JSON values."""
        return {**attrs.asdict(self), "missing": list(self.missing)}

    def citations(self) -> tuple[Citation, ...]:
        """Nothing: that something is missing stands in no source."""
        return ()

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """The year, how much there is of what, and what is missing."""
        counts = (self.events, self.agreements, self.figures)
        return line(str(self.year)), *(line(f"{each:,}") for each in counts), line("; ".join(self.missing))

    def __str__(self) -> str:
        missing = f"; missing: {'; '.join(self.missing)}" if self.missing else ""
        counts = (("event", self.events), ("agreement", self.agreements), ("figure", self.figures))
        told = ", ".join(f"{count or 'no'} {word}{'' if count == 1 else 's'}" for word, count in counts)
        return f"{self.year}: {told}{missing}"


class YearsCovered(Answer[YearCoverage]):
    """Years, the newest first."""

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = ("year", "events", "agreements", "figures", "missing")
    _types: ClassVar[Mapping[str, str]] = {**dict.fromkeys(columns[:4], "integer"), "missing": "texts"}

    headings: ClassVar[tuple[str, ...]] = ("Year", "Events", "Agreements", "Figures", "Missing")


def years(store: Store) -> YearsCovered:
    """The year of the day of the data, and every one before it of which something is known: the newest first."""
    last = store.as_of.latest if store.as_of else None
    if last is None:
        return YearsCovered((), "years")
    events = [each for each in store.table(Event) if each.status is EventStatus.HELD]
    figures = store.table(Figure)
    happened = Counter(year for each in events if (year := _year(each.when)))
    agreed = Counter(year for each in store.table(Agreement) if (year := _year(each.when)))
    measured = Counter(year for each in figures if (year := _year(each.period)))
    return YearsCovered(
        (
            YearCoverage(
                year=year,
                events=happened[year],
                agreements=agreed[year],
                figures=measured[year],
                missing=tuple(_missing(year, last, store, events, figures)),
            )
            for year in sorted({last.year, *happened, *agreed}, reverse=True)
            if year <= last.year
        ),
        "years",
        store,
    )


def _missing(
    year: int, last: date, store: Store, events: list[Event], figures: tuple[Figure, ...]
) -> Iterator[str]:
    """What is expected of a year, as far as it has gone by some day, and is not held."""
    begun = [month for month in range(1, 13) if date(year, month, 1) <= last]
    here = [code for code in NINE if code in store.lookup("countries")]
    if year >= DENSE:
        of = [each for each in events if _year(each.when) == year]
        months = (When(f"{year}-{month:02}") for month in begun)
        bare = [str(month) for month in months if not any(each.when.touches(month) for each in of)]
        if bare:
            yield f"events of {', '.join(bare)}"
        seen = {party for each in of for party in store.parties_of("events", each)}
        silent = [code for code in here if code not in seen]
        if silent:
            yield f"events of {_names(silent, store)}"
    if year >= SERIES and 12 in begun:
        for measure, word in _MEASURES.items():
            given = {
                party
                for each in figures
                if each.measure is measure and each.standing.sure and whole_year(each.period) == year
                for party in each.about
            }
            bare = [code for code in here if code not in given]
            if bare:
                yield f"{word} of {ALL if bare == list(NINE) else _names(bare, store)}"


def _names(codes: list[str], store: Store) -> str:
    return ", ".join(store.lookup("countries")[code].label for code in codes)


def _year(when: When | None) -> int | None:
    """The year in which a date begins, if it is known."""
    return when.earliest.year if when and when.earliest else None
