"""Which figures are one series: the same quantity of the same things, told for one time after another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from caspian.model.figure import Figure, Measure
from caspian.model.source import Source, SourceKind
from caspian.model.time.periods import whole_year
from caspian.model.units import dimension_of
from caspian.store.store import Store

__all__ = [
    "Series",
    "breaks",
    "grouped",
    "held_until",
    "holds",
    "missing",
    "names_of",
    "quantity",
    "series_of",
]

_BY = ", by "
"""Behind what a title says whose statistics they are."""
_OCCASIONS = ("agreements", "events")
_SEVERAL = 2
"""From how many years on figures make a series that may go on."""


class Series(NamedTuple):
    """What makes a series: its figures have all of this in common.

    Who gives a number may change from one to the next. Whose statistics it is, where both sides count, is a part of the
    title, and so is a direction. The standing stands beside a number: a plan belongs to the series that it is for.
    """

    title: str
    """What is measured, in words."""
    measure: Measure
    """What kind of quantity it is."""
    about: frozenset[str]
    """The parties, places and corridors it is about; agreements and events are the occasion on which it was told."""
    dimension: str
    """What its units measure: those of one dimension turn into each other."""


def series_of(figure: Figure, store: Store | None) -> Series:
    """The series to which a figure belongs.

    Args:
        figure: the figure.
        store: the records of the dataset, for what the figure is about.

    >>> import caspian
    >>> data = caspian.load()
    >>> one, other = (data.figures[each] for each in ("cpc-pipeline-volume-2018", "cpc-pipeline-volume-2025"))
    >>> series_of(one, data._store) == series_of(other, data._store)
    True
    """
    about = frozenset(each for each in figure.about if not _is_occasion(each, store))
    return Series(figure.title, figure.measure, about, dimension_of(figure.unit))


def quantity(figure: Figure, store: Store | None) -> Series:
    """The series of a figure but for whose statistics it is: what one side counts stands beside what the other counts.

    >>> import caspian
    >>> data = caspian.load()
    >>> quantity(data.figures_about("Azerbaijan", "Türkiye", measure="trade")[0], data._store).title
    'Trade of Azerbaijan with Türkiye'
    """
    own = series_of(figure, store)
    return own._replace(title=own.title.partition(_BY)[0])


def names_of(groups: Sequence[Sequence[Figure]]) -> tuple[str, ...]:
    """What series are called beside one another: by their titles, with the unit where two of one title are in several.

    Args:
        groups: the figures of each, all in one unit.

    >>> import caspian
    >>> in_tons, in_barrels = (caspian.figures.where("id", f"btc-volume-{of}") for of in ("2013", "2009-barrels"))
    >>> names_of([in_tons, in_barrels])
    ('Oil carried through BTC, in t', 'Oil carried through BTC, in bbl')
    """
    units: dict[str, set[str]] = {}
    for group in groups:
        units.setdefault(group[0].title, set()).add(group[0].unit)
    return tuple(
        f"{first.title}, in {first.unit}" if len(units[first.title]) > 1 else first.title
        for first, *_ in groups
    )


def _is_occasion(key: str, store: Store | None) -> bool:
    return store is not None and any(key in store.lookup(name) for name in _OCCASIONS)


def holds(figure: Figure) -> bool:
    """Whether a figure holds at a time or from a time on, as a capacity does, and is not counted over a whole year.

    A population on a day holds on it; visitors are counted over a time.

    >>> import caspian
    >>> holds(caspian.figures["btc-capacity"]), holds(caspian.figures["btc-volume-2024"])
    (True, False)
    """
    days = None if figure.period is None else figure.period.days
    if days is None or (days.no_start and days.no_end):
        return False
    on_a_day = figure.measure is Measure.PEOPLE and days.start == days.end and not days.no_end
    return figure.measure.holds or on_a_day


def missing(figures: Iterable[Figure]) -> tuple[int, ...]:
    """The years between the first and the last of a series of which it has no whole one; none of what holds on.

    >>> import caspian
    >>> missing(caspian.figures.where("id", "btc-volume-2013", "btc-volume-2016"))
    (2014, 2015)
    """
    held = tuple(figures)
    years = {year for each in held if (year := whole_year(each.period)) is not None}
    if not years or any(map(holds, held)):
        return ()
    return tuple(year for year in range(min(years), max(years)) if year not in years)


def held_until(figures: Iterable[Figure], store: Store | None) -> int | None:
    """The last whole year of a series of several, where a later one has passed of which it has none; else None.

    What has passed is meant on the day of the data. Of what holds on nothing is missing.

    >>> import caspian
    >>> data = caspian.load()
    >>> held_until(data.figures_about("Uzbekistan", measure="gdp per head"), data._store)
    2024
    """
    held = tuple(figures)
    years = {year for each in held if (year := whole_year(each.period)) is not None}
    today = None if store is None else store.as_of
    if len(years) < _SEVERAL or today is None or any(map(holds, held)):
        return None
    passed = date.fromordinal(today.days.start).year - 1
    return last if (last := max(years)) < passed else None


def breaks(figures: Iterable[Figure], store: Store | None) -> frozenset[str]:
    """Those of a series, in their order, from which somebody else counts than before: another state, or another body.

    A state and its offices count alike. Of what holds on, such as a capacity, it says nothing. Where nobody is named, it is who keeps the collection of data that is cited;
    where that is no collection, nothing is known and nothing said.

    >>> import caspian
    >>> data = caspian.load()
    >>> sorted(breaks(data.figures_about("Uzbekistan", measure="gdp"), data._store))
    ['uz-gdp-2024']
    """
    found, before = set[str](), ""
    for each in figures:
        counts = _counting(each, store)
        if counts and before and counts != before and not holds(each):
            found.add(each.id)
        before = counts or before
    return frozenset(found)


def _counting(figure: Figure, store: Store | None) -> str:
    """Who counts: the state, or the body; nothing where that is not known."""
    if store is None:
        return figure.by or ""
    if figure.by is not None:
        return store.home(figure.by) or figure.by
    cited = (store.lookup(Source).get(each.source) for each in figure.citations)
    kept = (each.publisher or each.id for each in cited if each and each.kind is SourceKind.DATASET)
    return next(kept, "")


def grouped(figures: Iterable[Figure], store: Store | None) -> dict[Series, list[Figure]]:
    """Figures by the series that they are of, in the order in which each series is met first.

    >>> import caspian
    >>> [len(group) for group in grouped(caspian.figures.where("id", "btc-volume-2013", "btc-capacity"), None).values()]
    [1, 1]
    """
    found: dict[Series, list[Figure]] = {}
    for each in figures:
        found.setdefault(series_of(each, store), []).append(each)
    return found
