"""The figures of two records that measure the same, for a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import caspian
from caspian.catalogue.types import SUBJECTS
from caspian.display.amounts import readable
from caspian.display.blocks import Line, Span, line
from caspian.display.counts import sentence
from caspian.model.record import Citation, Record
from caspian.model.units import dimension_of
from caspian.questions.figures import Figures
from caspian.store.store import Store

__all__ = ["Side", "measured"]

_SURE = ("reported", "estimated")
_BEFORE = r"(?:,? ?\b(?:of|on|by|in|through|along|from)? ?(?:the )?)"
_What = tuple[str, bool, str]
"""What a figure tells without the name of what it is about, whether it is more than a plan, and its dimension."""


class Side(NamedTuple):
    """What one of the two has, and where that stands."""

    told: Line = ()
    cited: tuple[Citation, ...] = ()


def measured(one: tuple[Store, Record], other: tuple[Store, Record]) -> Iterator[tuple[str, Side, Side]]:
    """The newest figures of two records, row by row: what they tell, and what each has with its citations.

    What both have comes first. What only one has is left out of countries, of which much is measured that has nothing
    to do with the other; of others one figure of each measure is told.

    Args:
        one: the first record, behind the dataset that has the figures about it.
        other: the second, likewise.
    """
    left, right = (_newest(*each) for each in (one, other))
    for what, figure in left.items():
        if what in right:
            yield what[0], _told(figure), _told(right[what])
    if not any(isinstance(record, caspian.Country) for _, record in (one, other)):
        both = {what for what in left if what in right}
        yield from ((what, _told(figure), Side()) for what, figure in _alone(left, both))
        yield from ((what, Side(), _told(figure)) for what, figure in _alone(right, both))


def _newest(store: Store, record: Record) -> dict[_What, caspian.Figure]:
    """The newest figure about a record alone by what it tells; of plans the one that looks furthest."""
    if store.meant(record, *SUBJECTS) is None:  # its own dataset is gone, and no other has it
        return {}
    length = caspian.Measure.LENGTH if isinstance(record, caspian.Corridor) else None  # its legs tell it
    own = [
        each
        for each in Figures(store, None).about(record, parts=False)
        if each.about == (record.id,) and each.measure is not length
    ]
    name = _name(record, [each.title for each in own])
    found = {}
    for figure in sorted(own, key=_end):
        told = sentence(name.sub("", figure.title).strip(" ,") or figure.title)
        found[told, figure.standing in _SURE, dimension_of(figure.unit)] = figure
    return found


def _name(record: Record, titles: list[str]) -> re.Pattern[str]:
    """What some titles may call a record, with the words around it; a name that none of them has is left out."""
    every, text = (
        [record.label, getattr(record, "acronym", None), *record.aliases],
        "\n".join(titles).casefold(),
    )
    names = sorted((each for each in every if each and each.casefold() in text), key=len, reverse=True)
    called = "|".join(map(re.escape, names)) or "(?!)"
    return re.compile(rf"{_BEFORE}\b(?:{called})\b(?:['\u2019]s)?(?: (?:pipeline|railway))?", re.IGNORECASE)


def _alone(
    figures: dict[_What, caspian.Figure], both: Iterable[_What]
) -> Iterator[tuple[str, caspian.Figure]]:
    """Of what one has alone, the newest of each measure that is not told of both."""
    told = {(figures[what].measure, *what[1:]) for what in both}
    rising = sorted(figures.items(), key=lambda each: _end(each[1]))
    latest = {(figure.measure, *what[1:]): (what[0], figure) for what, figure in rising}
    yield from (each for key, each in latest.items() if key not in told)


def _end(figure: caspian.Figure) -> tuple[int, int]:
    return figure.period.sort_key if figure.period else (0, 0)


def _told(figure: caspian.Figure) -> Side:
    """How much, when, and in what sense where it is no report."""
    when = f", {figure.period.in_words()}" if figure.period else ""
    sense = "" if figure.standing is caspian.Standing.REPORTED else f" ({figure.standing.value})"
    return Side(line(Span(readable(figure), figure.id), when, sense), figure.citations)
