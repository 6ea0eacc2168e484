"""Which figures have a place in a table by year, which have not and why, and in which unit they stand there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

import caspian
from caspian.model.figure import Figure
from caspian.model.time.periods import whole_year
from caspian.model.units import dimension_of
from caspian.names.units import unit_of
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.functions import Where
from caspian.questions.conditions.regions import AboutRegion
from caspian.questions.conditions.subjects import AboutRecord
from caspian.questions.conditions.time import During
from caspian.questions.functions import Function
from caspian.store.series import Series, grouped, holds, quantity
from caspian.store.store import Store

__all__ = ["in_series", "of_itself", "parted", "since", "year_held"]


def _edges(figure: Figure) -> tuple[date, date] | None:
    days = None if figure.period is None else figure.period.days
    if days is None or days.no_start or days.no_end:
        return None
    return date.fromordinal(days.start), date.fromordinal(days.end)


def _untimely(figure: Figure) -> str:
    """Why a figure is of no whole year; nothing if it is of one."""
    if figure.period is None:
        return "without a time"
    if whole_year(figure.period) is not None or holds(figure):
        return ""
    edges = _edges(figure)
    if edges is None or edges[0].year != edges[1].year:
        return "of several years, or of an open time"
    if "X" in figure.period.edtf:
        return "of a day or a month that is not known"
    return "of a single day" if edges[0] == edges[1] else "of a part of a year"


def parted(figures: caspian.Figures, unit: str | None) -> tuple[list[Figure], Mapping[str, caspian.Figures]]:
    """The figures that have a place in a table by year, and the others by the reason why they have none.

    Raises:
        NotFound: for what is no unit, with the nearest.
    """
    if unit is not None:
        unit_of(unit)
    own = of_itself(figures)
    sure = any(each.standing.sure for each in figures if own(each))

    def why(figure: Figure) -> str:
        if not own(figure):
            return "about its parts"
        if sure and not figure.standing.sure:
            return "planned, expected or aimed at"
        return _untimely(figure) or ("in other units" if not _fits(figure, unit) else "")

    reasons = {figure.id: why(figure) for figure in figures}
    told = [reason for reason, _ in Counter(filter(None, reasons.values())).most_common()]
    left_out = {reason: figures._keep(Where(_because(reason, reasons))) for reason in told}
    return [figure for figure in figures if not reasons[figure.id]], left_out


def _because(reason: str, reasons: Mapping[str, str]) -> Function:
    return Function(lambda figure: reasons.get(getattr(figure, "id", "")) == reason, reason)


def _fits(figure: Figure, unit: str | None) -> bool:
    return unit is None or dimension_of(figure.unit) == dimension_of(unit)


def of_itself(figures: caspian.Figures) -> Callable[[Figure], bool]:
    """Whether a figure is about all that was asked for; of all if none is, or nothing was asked for."""
    named, any_of = _subjects(figures)
    if not named and not any_of:
        return lambda figure: True

    def own(figure: Figure) -> bool:
        about = set(figure.about)
        return named <= about and (not any_of or not any_of.isdisjoint(about))

    return own if any(map(own, figures)) else lambda figure: True


def _subjects(figures: caspian.Figures) -> tuple[frozenset[str], frozenset[str]]:
    """What the question names: the records that a figure has all to be about, and those of which any will do."""
    steps = figures.question.steps
    fields = (each for each in steps if isinstance(each, FieldIs) and each.path == "about")
    regions = [each for each in steps if isinstance(each, AboutRegion)]
    return (
        frozenset(each.id for each in steps if isinstance(each, AboutRecord) and each not in regions),
        frozenset(str(value) for each in fields for value in each.values).union(
            *(each.ids(figures._store) for each in regions)
        ),
    )


def in_series(figures: Iterable[Figure], unit: str | None, store: Store) -> Iterator[list[Figure]]:
    """The series that some figures make, each in one unit and in the order of time.

    Series about the fewest things come first, of these the longest: the whole before what goes to each of several.
    What several sides count of one thing stands together.
    """
    found = grouped(figures, store)
    longest = Counter[Series]()
    for group in found.values():
        of = quantity(group[0], store)
        longest[of] = max(longest[of], len(group))

    def place(series: list[Figure]) -> tuple[int, int, str, int, str, str]:
        first, of = series[0], quantity(series[0], store)
        return len(of.about), -longest[of], of.title, -len(series), first.title, first.unit

    for group in sorted(found.values(), key=place):
        common = unit or Counter(each.unit for each in group).most_common(1)[0][0]
        yield sorted(
            (each if each.unit == common else each.to(common) for each in group),
            key=lambda each: (year_held(each), each.period.sort_key if each.period else (0, 0), each.id),
        )


def since(figures: caspian.Figures) -> int | None:
    """The year from which on figures were asked for; None where no beginning was said.

    >>> import caspian
    >>> since(caspian.figures_about("Kazakhstan", measure="gdp", since=2017)), since(caspian.figures)
    (2017, None)
    """
    asked = (each.period.days for each in figures.question.steps if isinstance(each, During))
    starts = [date.fromordinal(days.start).year for days in asked if not days.no_start]
    return max(starts, default=None)


def year_held(figure: Figure) -> int:
    """The year that a figure is of, or from which it holds; of what held up to a time the year of that.

    >>> import caspian
    >>> year_held(caspian.figures["btc-capacity"])
    2009
    """
    if figure.period is None:
        return 0
    days = figure.period.days
    return date.fromordinal(days.end if days.no_start else days.start).year
