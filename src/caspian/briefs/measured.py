"""The figures of two records that measure the same, for a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import caspian
from caspian.briefs.newest import ADDING_UP, SURE, moment
from caspian.briefs.subject import GENERIC
from caspian.catalogue.types import SUBJECTS
from caspian.display.amounts import readable
from caspian.display.blocks import Line, Span, joined, line
from caspian.display.counts import sentence
from caspian.model.record import Citation, Record
from caspian.model.time.periods import part_of_year
from caspian.model.units import dimension_of
from caspian.questions.figures import Figures
from caspian.store.store import Store

__all__ = ["Side", "measured"]

_BEFORE = r"(?:,? ?\b(?:of|on|by|in|at|through|along|from)? ?(?:the )?)"
_YEARS = 2
"""How many years older than the newest of both a figure may be, so that both are told of the same time."""
_EACH = 2
"""How many figures of one measure a cell holds, where the two have no series of one title."""
_NAMED_BY_TITLE = tuple(
    map(caspian.Measure, ("change", "share", "count", "people", "exchange rate", "shareholding", "value"))
)
"""What two figures of the same measure may tell of quite different things."""


class _What(NamedTuple):
    """What a series tells."""

    told: str
    """Its title, without the name of what it is about."""
    sure: bool
    """Whether it is more than a plan."""
    dimension: str


_Series = dict[_What, list[caspian.Figure]]
"""The figures of one record by what they tell, the oldest first."""
_Kind = tuple[caspian.Measure, str]


class Side(NamedTuple):
    """What one of the two has, and where that stands."""

    told: Line = ()
    cited: tuple[Citation, ...] = ()


def measured(one: tuple[Store, Record], other: tuple[Store, Record]) -> Iterator[tuple[str, Side, Side]]:
    """The figures of two records, row by row: what they tell, and what each has with its citations.

    What both have under one title comes first, of the same time where there is one that is new enough. Then, but for
    countries, of which much is measured that has nothing to do with the other, what both have of one measure under
    titles of their own; then what only one has, a figure of each measure.

    Args:
        one: the first record, behind the dataset that has the figures about it.
        other: the second, likewise.
    """
    left, right = (_series(*each) for each in (one, other))
    both = [what for what in left if what in right]
    told = set[str]()
    for what in both:
        mine, theirs = _of_one_time(left[what], right[what])
        yield what.told if what.told not in told else f"{what.told}, still ahead", _told(mine), _told(theirs)
        told.add(what.told)
    if any(isinstance(record, caspian.Country) for _, record in (one, other)):
        return
    done = {_kind(left[what][0]) for what in both}
    mine_left, theirs_left = (_left(each, done, told) for each in (left, right))
    for kind in mine_left:
        if kind in theirs_left and kind[0] not in _NAMED_BY_TITLE:
            yield sentence(kind[0].value), _several(kind, mine_left[kind]), _several(kind, theirs_left[kind])
    shared = {kind for kind in mine_left if kind in theirs_left and kind[0] not in _NAMED_BY_TITLE}
    yield from ((what, _told(figure), Side()) for what, figure in _alone(mine_left, shared))
    yield from ((what, Side(), _told(figure)) for what, figure in _alone(theirs_left, shared))


def _series(store: Store, record: Record) -> _Series:
    """The figures about a record by what they tell; of what none is about it alone, those about a country or a body too."""
    if store.meant(record, *SUBJECTS) is None:  # its own dataset is gone, and no other has it
        return {}
    length = caspian.Measure.LENGTH if isinstance(record, caspian.Corridor) else None  # its legs tell it
    about = [each for each in Figures(store, None).about(record, parts=False) if each.measure is not length]
    own = [each for each in about if each.about == (record.id,)]
    if isinstance(record, caspian.Corridor | caspian.Place):
        measures = {each.measure for each in own}
        own += [each for each in about if each.measure not in measures and _with_parties(each, record, store)]
    name = _name(record, [each.title for each in own])
    found: _Series = {}
    for figure in sorted(own, key=moment):
        told = sentence(name.sub("", figure.title).strip(" ,") or figure.title)
        what = _What(told, figure.standing in SURE, dimension_of(figure.unit))
        found.setdefault(what, []).append(figure)
    return found


def _with_parties(figure: caspian.Figure, record: Record, store: Store) -> bool:
    """Whether a figure is about a record, and else about countries and organisations alone."""
    others = [store.find(each) for each in figure.about if each != record.id]
    return all(found is not None and found[0] in ("countries", "organisations") for found in others)


def _name(record: Record, titles: list[str]) -> re.Pattern[str]:
    """What some titles may call a record, with the words around it; a name that none of them has is left out."""
    bare = GENERIC.sub("", record.label)
    every, text = (
        [record.label, bare, getattr(record, "acronym", None), *record.aliases],
        "\n".join(titles).casefold(),
    )
    names = sorted((each for each in every if each and each.casefold() in text), key=len, reverse=True)
    called = "|".join(map(re.escape, names)) or "(?!)"
    return re.compile(rf"{_BEFORE}\b(?:{called})\b(?:['\u2019]s)?(?: (?:pipeline|railway))?", re.IGNORECASE)


def _of_one_time(
    mine: list[caspian.Figure], theirs: list[caspian.Figure]
) -> tuple[caspian.Figure, caspian.Figure]:
    """The newest of two series of the same time, a whole year before a part of one; else the newest of each."""
    first, second = _best(mine), _best(theirs)
    by_time = {each.period: each for each in theirs if each.period}
    common = [(each, by_time[each.period]) for each in mine if each.period in by_time]
    whole = [pair for pair in common if not _partial(pair[0])]
    if not (whole or _partial(first) or _partial(second)):
        return first, second
    same = (whole or common)[-1:]
    return next(
        (pair for pair in same if _year(pair[0]) >= min(_year(first), _year(second)) - _YEARS),
        (first, second),
    )


def _best(series: list[caspian.Figure]) -> caspian.Figure:
    """The newest of a series; of what adds up over time the newest of a whole year, if there is one."""
    return ([each for each in series if not _partial(each)] or series)[-1]


def _partial(figure: caspian.Figure) -> bool:
    """Whether it counts what adds up over time in a part of a year alone."""
    return figure.measure in ADDING_UP and part_of_year(figure.period) is not None


def _year(figure: caspian.Figure) -> int:
    latest = figure.period.latest if figure.period is not None else None
    return latest.year if latest is not None else 0


def _kind(figure: caspian.Figure) -> _Kind:
    """What is measured, and in which dimension; capacities of every dimension stand together, as each says its own."""
    capacity = figure.measure is caspian.Measure.CAPACITY
    return figure.measure, "" if capacity else dimension_of(figure.unit)


_Left = dict[_Kind, list[tuple[_What, caspian.Figure]]]
"""The newest figure of each series, by what they measure."""


def _left(series: _Series, done: Iterable[_Kind], told: set[str]) -> _Left:
    """What is not told of both under one title, what is known and newest first."""
    newest = [(what, _best(figures)) for what, figures in series.items() if what.told not in told]
    newest.sort(key=lambda each: (each[0].sure, moment(each[1])), reverse=True)
    found: _Left = {}
    for what, figure in newest:
        if _kind(figure) not in done:
            found.setdefault(_kind(figure), []).append((what, figure))
    return found


def _several(kind: _Kind, figures: list[tuple[_What, caspian.Figure]]) -> Side:
    """The first figures of one measure, each with what it tells."""
    shown = figures[:_EACH]
    label = sentence(kind[0].value)
    told = [
        line(f"{what.told}: " if what.told != label else None, _told(figure).told) for what, figure in shown
    ]
    cited = dict.fromkeys(each for _, figure in shown for each in figure.citations)
    return Side(joined(told, "; "), tuple(cited))


def _alone(left: _Left, shared: set[_Kind]) -> Iterator[tuple[str, caspian.Figure]]:
    """Of what one has alone, the newest of each measure, what is known and what is planned."""
    for kind, figures in left.items():
        if kind not in shared:
            newest = {(what.sure, what.dimension): (what.told, figure) for what, figure in reversed(figures)}
            yield from reversed(newest.values())


def _told(figure: caspian.Figure) -> Side:
    """How much, when, and in what sense where it is no report of a whole year."""
    when = f", {figure.period.in_words()}" if figure.period else ""
    part = " (a part of the year)" if _partial(figure) else ""
    sense = "" if figure.standing is caspian.Standing.REPORTED else f" ({figure.standing.value})"
    return Side(line(Span(readable(figure), figure.id), f"{when}{part}{sense}"), figure.citations)
