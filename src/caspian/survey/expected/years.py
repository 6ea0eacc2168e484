"""Year by year: how much is held, and what is expected of a year and is missing."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, ClassVar

import attrs

from caspian.display.blocks import Line, line
from caspian.display.notes import Footnotes
from caspian.model.agreement import Agreement
from caspian.model.event import Event, EventStatus
from caspian.model.figure import Figure, Measure, Standing
from caspian.model.record import Citation
from caspian.model.time.when import When
from caspian.questions.answer import Answer, InWords
from caspian.store.store import Store
from caspian.survey.expected.statements import NINE

__all__ = ["YearCoverage", "YearsCovered", "years"]

DENSE = 2020
"""The first year of which events are recorded as they came, month by month; before it, the main ones."""
SERIES = 2019
"""The first year of which figures of each of the nine are expected."""
_OUTCOMES = (Standing.REPORTED, Standing.ESTIMATED)
_MEASURES = {Measure.GDP: "GDP", Measure.GROWTH: "growth", Measure.PEOPLE: "population"}


@attrs.frozen(kw_only=True, repr=False)
class YearCoverage(InWords):
    """A year, with what is held of it and what is missing."""

    year: int
    """The year."""
    events: int = 0
    """How many events took place in it."""
    agreements: int = 0
    """How many agreements go by a date in it."""
    figures: int = 0
    """How many figures are for it or for a part of it."""
    missing: tuple[str, ...] = ()
    """What is expected and not held: events of each month from 2020 on, events of each of the nine states, and
    their GDP, growth and population from 2019 on."""

    def to_dict(self) -> dict[str, Any]:
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

    headings: ClassVar[tuple[str, ...]] = ("Year", "Events", "Agreements", "Figures", "Missing")


def years(store: Store) -> YearsCovered:
    """Every year from independence to the day of the data, and earlier ones of which something is known: the newest first."""
    newest = store.as_of
    if newest is None or newest.latest is None:
        return YearsCovered((), "years")
    last = newest.latest
    events = [each for each in store.table(Event) if each.status is EventStatus.HELD]
    figures = store.table(Figure)
    happened = Counter(year for each in events if (year := _year(each.when)))
    agreed = Counter(year for each in store.table(Agreement) if (year := _year(each.when)))
    measured = Counter(year for each in figures if (year := _year(each.period)))
    known = {each for each in (*happened, *agreed) if each <= last.year} | {last.year}
    return YearsCovered(
        (
            YearCoverage(
                year=year,
                events=happened[year],
                agreements=agreed[year],
                figures=measured[year],
                missing=tuple(
                    _missing(year, last.month if year == last.year else 12, store, events, figures)
                ),
            )
            for year in sorted(known, reverse=True)
        ),
        "years",
        store,
    )


def _missing(
    year: int, months: int, store: Store, events: list[Event], figures: tuple[Figure, ...]
) -> Iterator[str]:
    """What is expected of a year, or of its first months, and is not held."""
    here = [code for code in NINE if code in store.lookup("countries")]
    if year >= DENSE:
        of = [each for each in events if _year(each.when) == year]
        bare = [
            str(When(f"{year}-{month:02}"))
            for month in range(1, months + 1)
            if not any(each.when.touches(When(f"{year}-{month:02}")) for each in of)
        ]
        if bare:
            yield f"events of {', '.join(bare)}"
        seen = {party for each in of for party in store.parties_of("events", each)}
        silent = [code for code in here if code not in seen]
        if silent:
            yield f"events of {_names(silent, store)}"
    if year >= SERIES and months == 12:
        for measure, word in _MEASURES.items():
            given = {
                party
                for each in figures
                if each.measure is measure and each.standing in _OUTCOMES and _is(each, year)
                for party in each.about
            }
            bare = [code for code in here if code not in given]
            if bare:
                yield f"{word} of {'all nine' if len(bare) == len(NINE) else _names(bare, store)}"


def _names(codes: list[str], store: Store) -> str:
    return ", ".join(store.lookup("countries")[code].label for code in codes)


def _is(figure: Figure, year: int) -> bool:
    """Whether a figure is of a whole year."""
    return figure.period is not None and figure.period.edtf == str(year)


def _year(when: When | None) -> int | None:
    """The year in which a date begins, if it is known."""
    return when.earliest.year if when and when.earliest else None
