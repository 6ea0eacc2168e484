"""The figures of several records that measure the same, for a comparison: a row each, in one unit, of one year where there is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import caspian
from caspian.briefs.called import label_of
from caspian.briefs.newest import ADDING_UP
from caspian.catalogue.types import SUBJECTS
from caspian.display.amounts import readable
from caspian.display.blocks import Line, Span, line
from caspian.display.marked import notes, shortly, siding
from caspian.model.record import Citation, Record
from caspian.model.time.periods import part_of_year, whole_year
from caspian.model.time.when import When
from caspian.model.units import dimension_of
from caspian.questions.asked import Several
from caspian.questions.figures import Figures
from caspian.store.series import holds, series_of
from caspian.store.store import Store

__all__ = ["Side", "measured"]

_Held = dict["_What", list[caspian.Figure]]
_NEVER = (-1, -1)
"""Before all times."""


class _What(NamedTuple):
    """What some figures of a record tell alike."""

    label: str
    """What they tell, without the name of what they are about."""
    sure: bool
    """Whether they are more than plans."""
    dimension: str
    """What their units measure."""


class Side(NamedTuple):
    """What one of them has, and where that stands."""

    told: Line = ()
    cited: tuple[Citation, ...] = ()
    marked: tuple[tuple[str, str], ...] = ()
    """The signs in it, with what is said of the number besides: when, and what; nothing where it is a plain report."""


def measured(
    records: Sequence[tuple[Store, Record]], measure: Several[caspian.Measure] | None = None
) -> Iterator[tuple[str, list[Side]]]:
    """The figures of several records, row by row: what they tell, and what each record has with its citations.

    What several have comes first, all in one unit where that can be, and of the newest year that all of them have; where one
    has something newer, that stands beside it. What only one has is left out of countries, of which much is measured that has
    nothing to do with the others; of others one figure of each measure is told.

    Args:
        records: the records, each behind the dataset that has the figures about it.
        measure: only figures of this measure, or of one of several, those with others among them: trade is between two.
    """
    held = [_held(*each, measure) for each in records]
    held = [_still_open(each) for each in held]
    rows = Counter(row for each in held for row in dict.fromkeys(what[:2] for what in each))
    shared = [row for row, count in rows.items() if count > 1]
    todays = [store.as_of for store, _ in records]
    for label, sure in shared:
        if not _told_under_another(label, sure, held, shared):
            sides = [_alike(each, label, sure) for each in held]
            yield _named(label, sure, held, todays), _row(sides)
    if measure is None and any(isinstance(record, caspian.Country) for _, record in records):
        return
    left = [_alone(each, held, shared) for each in held]
    for key in dict.fromkeys(key for each in left for key in each):
        found = [each.get(key) for each in left]
        for label in dict.fromkeys(each[0] for each in found if each):
            sides = [[each[1]] if each and each[0] == label else [] for each in found]
            yield _named(label, bool(key[1]), held, todays), _row(sides)


def _held(store: Store, record: Record, measure: Several[caspian.Measure] | None) -> _Held:
    """The figures about a record alone by what they tell; of one measure that is asked for, those about others too."""
    if store.meant(record, *SUBJECTS) is None:  # its own dataset is gone, and no other has it
        return {}
    about = Figures(store, None).about(record, parts=False)
    own = [
        each for each in (about if measure is None else about._of_measure(measure)) if record.id in each.about
    ]
    if measure is None:
        length = caspian.Measure.LENGTH if isinstance(record, caspian.Corridor) else None  # its legs tell it
        own = [
            each for each in own if series_of(each, store).about == {record.id} and each.measure is not length
        ]
    label = label_of(record, [each.title for each in own])
    found: _Held = {}
    for figure in sorted(own, key=_end):
        what = _What(label(figure.title), figure.standing.sure, dimension_of(figure.unit))
        found.setdefault(what, []).append(figure)
    return found


def _still_open(held: _Held) -> _Held:
    """Without what was foreseen for a time for which, or for a later one, it is known how it came."""
    known = {what.label: max(map(_end, found))[:2] for what, found in held.items() if what.sure}
    kept = {
        what: found
        if what.sure
        else [each for each in found if _end(each)[:2] > known.get(what.label, _NEVER)]
        for what, found in held.items()
    }
    return {what: found for what, found in kept.items() if found}


def _told_under_another(
    label: str, sure: bool, held: Sequence[_Held], shared: Sequence[tuple[str, bool]]
) -> bool:
    """Whether a row is a variant of another one, by another count or of another day, in which all that have it stand too."""
    for base, known in shared:
        if known is sure and label.startswith(f"{base}, "):
            return all(_alike(each, base, known) for each in held if _alike(each, label, sure))
    return False


def _named(label: str, sure: bool, held: Sequence[_Held], todays: Sequence[When | None]) -> str:
    """What a row is called: of plans for what is reported too, that they are plans, and whether their time is still ahead."""
    also = any(what.label == label and what.sure for each in held for what in each)
    if sure or not also:
        return label
    ahead = any(
        figure.period is None or today is None or figure.period.before(today) is not True
        for each, today in zip(held, todays, strict=True)
        for figure in _alike(each, label, sure)
    )
    return f"{label}, {'still ahead' if ahead else 'as it was foreseen'}"


def _alike(held: _Held, label: str, sure: bool) -> list[caspian.Figure]:
    return [each for what, found in held.items() if what[:2] == (label, sure) for each in found]


def _alone(
    own: _Held, every: Sequence[_Held], shared: Sequence[tuple[str, bool]]
) -> dict[tuple[object, ...], tuple[str, caspian.Figure]]:
    """Of what one has alone, the newest of each measure of which nothing is told of several."""
    told = {
        (figure.measure, what.sure, what.dimension)
        for held in every
        for what, found in held.items()
        if what[:2] in shared
        for figure in found
    }
    newest: dict[tuple[object, ...], tuple[str, caspian.Figure]] = {}
    rest = [(what, each) for what, found in own.items() if what[:2] not in shared for each in found]
    for what, figure in sorted(rest, key=lambda each: _end(each[1])):
        key = figure.measure, what.sure, what.dimension
        if key not in told:
            newest[key] = (what.label, figure)
    return newest


def _row(sides: Sequence[list[caspian.Figure]]) -> list[Side]:
    """What each record has: in the unit that most have, of the newest year that all of these have, and what is newer."""
    dimensions = Counter(dimension for each in sides for dimension in {_dimension(figure) for figure in each})
    most = max(dimensions, key=lambda each: dimensions[each])
    kept = [[each for each in side if _dimension(each) == most] or side for side in sides]
    units = Counter(each.unit for side in kept for each in side if _dimension(each) == most)
    unit = units.most_common(1)[0][0]
    whole = [_comparable(side) for side in kept]
    turned = [[each.to(unit) if _dimension(each) == most else each for each in side] for side in whole]
    years = [
        {year for each in side if (year := whole_year(each.period)) is not None} for side in turned if side
    ]
    common = max(set.intersection(*years), default=None) if years else None
    chosen = [_of_year(side, common) for side in turned]
    among = [each for each, _ in filter(None, chosen)]
    return [Side() if each is None else _told(*each, among) for each in chosen]


def _comparable(side: list[caspian.Figure]) -> list[caspian.Figure]:
    """Of what is counted over a time the whole years, where there are some; else what is newest."""
    if any(map(holds, side)):
        return [max(side, key=_end)]
    whole = [each for each in side if whole_year(each.period) is not None]
    return whole or side


def _of_year(
    side: list[caspian.Figure], year: int | None
) -> tuple[caspian.Figure, caspian.Figure | None] | None:
    """The figure of a year, or else the newest, and beside that of the year the newest where it is newer."""
    if not side:
        return None
    newest = max(side, key=_end)
    of_it = [each for each in side if year is not None and whole_year(each.period) == year]
    if not of_it:
        return newest, None
    found = max(of_it, key=_end)
    return found, newest if whole_year(newest.period) != year else None


def _dimension(figure: caspian.Figure) -> str:
    return dimension_of(figure.unit)


def _end(figure: caspian.Figure) -> tuple[int, int, bool, str]:
    """What orders figures in time; of one time what is reported comes last, and so is taken."""
    first, last = figure.period.sort_key if figure.period else (0, 0)
    return first, last, figure.standing is caspian.Standing.REPORTED, figure.id


def _told(figure: caspian.Figure, newest: caspian.Figure | None, among: Sequence[caspian.Figure]) -> Side:
    """How much, when, and in what sense where it is no report; then the newest, where that is another."""
    alike = [each for each in among if each.unit == figure.unit]
    told = _said(figure, alike)
    if newest is None:
        return Side(told, siding(figure), _marked(figure))
    both = tuple(dict.fromkeys((*siding(figure), *siding(newest))))
    return Side(
        line(told, "; newest: ", _said(newest, [*alike, newest])), both, _marked(figure) + _marked(newest)
    )


def _marked(figure: caspian.Figure) -> tuple[tuple[str, str], ...]:
    when = figure.period.in_words() if figure.period else ""
    said = notes(figure)
    return (
        ((shortly(figure), ": ".join(filter(None, (when, said))) if said else ""),) if shortly(figure) else ()
    )


def _said(figure: caspian.Figure, among: Sequence[caspian.Figure]) -> Line:
    when = f", {figure.period.in_words()}" if figure.period else ""
    partial = figure.measure in ADDING_UP and part_of_year(figure.period) is not None
    part = " (a part of the year)" if partial else ""
    sense = "" if figure.standing is caspian.Standing.REPORTED else f" ({figure.standing.value})"
    signs = f" {shortly(figure)}" if shortly(figure) else ""
    return line(Span(readable(figure, among), figure.id), signs, when, part, sense)
