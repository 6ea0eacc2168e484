"""What holds among figures: each yields what breaks it, in words."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from caspian import Dataset, Figure
from caspian.model.figure import Standing
from caspian.model.units import dimension_of

__all__ = ["RULES"]

_YEAR = re.compile(r"\d{4}")
_FLOWS = {"trade", "exports", "imports", "volume", "gdp", "growth"}
_TRADE = {"trade", "exports", "imports"}
_WRITTEN_IN_FULL = {"USD", "EUR", "RUB", "t", "m3", "bbl", "TEU", "container", "person", "vehicle"}


def _explained(figure: Figure) -> bool:
    return bool(figure.note or figure.claims or figure.doubts)


def _year(figure: Figure) -> int | None:
    written = figure.period.edtf if figure.period else ""
    return int(written) if _YEAR.fullmatch(written) else None


def numbers_are_written_in_full(data: Dataset) -> Iterator[str]:
    """357.6 containers are 357,600, and half a dollar is half a million of them."""
    for figure in data.figures:
        if figure.unit in _WRITTEN_IN_FULL and figure.value != figure.value.to_integral_value():
            yield f"{figure.id}: {figure.quantity}"


def no_quantity_stands_twice(data: Dataset) -> Iterator[str]:
    """Two values of one quantity are claims of one figure; forecasts differ by who made them, and when."""
    by: dict[object, list[Figure]] = defaultdict(list)
    for figure in data.figures:
        if figure.standing not in (Standing.REPORTED, Standing.ESTIMATED) or figure.period is None:
            continue
        title = figure.title.casefold()
        span = figure.period.earliest, figure.period.latest
        by[figure.measure, dimension_of(figure.unit), title, span].append(figure)
    for twins in by.values():
        for one, other in pairwise(twins):
            if set(one.about) <= set(other.about) or set(other.about) <= set(one.about):
                yield f"{one.id} and {other.id}: {one.quantity}, {other.quantity}"


def no_year_jumps(data: Dataset) -> Iterator[str]:
    """From a year to the next it grows or falls by five times at most, unless one page has both, or it says why."""
    by: dict[object, dict[int, Figure]] = defaultdict(dict)
    for figure in data.figures:
        year = _year(figure)
        if year and figure.standing is Standing.REPORTED and figure.measure.value not in ("growth", "change"):
            title = figure.title.partition(", by")[0]
            by[figure.measure, figure.unit, frozenset(figure.about), title][year] = figure
    for years in by.values():
        for before, after in pairwise(sorted(years)):
            one, other = years[before], years[after]
            low, high = sorted((abs(one.value), abs(other.value)))
            shared = {each.source for each in one.citations} & {each.source for each in other.citations}
            if after > before + 1 or high <= 5 * low or shared or _explained(one) or _explained(other):
                continue
            yield f"{other.id}: {other.quantity}, after {one.id}: {one.quantity}"


def shares_and_growth_are_of_their_size(data: Dataset) -> Iterator[str]:
    """A share is a part of a hundred; an economy grows by some per cent and not by its level."""
    for figure in data.figures:
        top = figure.upper or figure.value
        if figure.measure.value == "share" and not 0 <= figure.value <= top <= 100:
            yield f"{figure.id}: a share of {figure.quantity}"
        if figure.measure.value == "growth" and (figure.unit != "%" or not -30 < figure.value <= top < 30):
            yield f"{figure.id}: growth of {figure.quantity}"


def what_a_person_earns_is_plausible(data: Dataset) -> Iterator[str]:
    """The product of a country, by its people, is between 500 and 25,000 dollars a year."""
    people = {
        (figure.about, _year(figure)): figure.value
        for figure in data.figures
        if figure.measure.value == "people" and figure.title.startswith("Population of")
    }
    for figure in data.figures:
        count = people.get((figure.about, _year(figure)))
        if figure.measure.value == "gdp" and figure.unit == "USD" and count:
            each = figure.value / count
            if not Decimal(500) < each < Decimal(25_000):
                yield f"{figure.id}: {each:.0f} dollars a person"


def what_is_reported_of_a_time_is_told_when_it_is_over(data: Dataset) -> Iterator[str]:
    """A number of a year from a page of that summer is a plan, an estimate or a part of it."""
    dates = {source.id: source.date for source in data.sources}
    for figure in data.figures:
        flows = figure.measure.value in _FLOWS and "/" not in figure.unit
        if not flows or figure.standing is not Standing.REPORTED or _explained(figure):
            continue
        end = figure.period.latest if figure.period else None
        told = [dates[each.source] for each in figure.citations]
        if end and all(date and date.before(end) for date in told):
            yield f"{figure.id}: of {figure.period}, told {', '.join(map(str, told))}"


def parts_make_up_the_whole(data: Dataset) -> Iterator[str]:
    """What BTC carries is Azerbaijani oil and that of others; together they are what it carries."""
    carried = {each.period: each for each in data.figures if each.title == "Oil carried through BTC"}
    own = {each.period: each for each in data.figures if each.title == "Azerbaijani oil carried through BTC"}
    for each in data.figures:
        whole, part = carried.get(each.period), own.get(each.period)
        if each.title != "Transit oil carried through BTC" or not whole or not part:
            continue
        if abs(each.value + part.value - whole.value) > whole.value / 1000:
            yield f"{each.id}: {each.quantity} and {part.quantity} are not {whole.quantity}"


def trade_that_two_states_count_says_by_whose_data(data: Dataset) -> Iterator[str]:
    """The customs of one side and the statistics of the other differ by a half: each number says whose it is."""
    bodies = {each.id: each for each in data.organisations}
    by: dict[object, list[tuple[str, Figure]]] = defaultdict(list)
    for figure in data.figures:
        body = bodies.get(figure.by or "")
        side = (body.home or body.parent or body.id) if body else figure.by
        if figure.measure.value in _TRADE and len(figure.about) == 2 and side in figure.about:
            ends = frozenset(figure.about) if figure.measure.value == "trade" else figure.about
            by[figure.measure, ends].append((side, figure))
    for series in by.values():
        if len({side for side, _ in series}) > 1:
            for _, each in series:
                if not each.title.endswith(" data"):
                    yield f"{each.id}: {each.title}, by {each.by}"


RULES = (
    numbers_are_written_in_full,
    no_quantity_stands_twice,
    no_year_jumps,
    shares_and_growth_are_of_their_size,
    what_a_person_earns_is_plausible,
    what_is_reported_of_a_time_is_told_when_it_is_over,
    parts_make_up_the_whole,
    trade_that_two_states_count_says_by_whose_data,
)
