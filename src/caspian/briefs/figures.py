"""Figures in a dossier: a small chart for each series, and the newest of each in a table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, zip_longest

import caspian
from caspian.briefs.rows import capped, tabled
from caspian.briefs.subject import Subject
from caspian.display.amounts import readable
from caspian.display.blocks import Block, Heading, Line, Span, line
from caspian.display.chart import Value, series
from caspian.display.names import named, several
from caspian.display.notes import Footnotes
from caspian.model.time.periods import whole_year
from caspian.model.units import UNITS

__all__ = ["figures"]

_MOST, _CHARTS, _EACH = 30, 6, 3
_LEAST = 3
"""How many years make a series that is worth a drawing."""
_SURE = ("reported", "estimated")
_ADDING_UP = tuple(map(caspian.Measure, ("trade", "exports", "imports", "volume")))
"""What is counted over a time, so that a part of a year says less than a year."""


def figures(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """The figures about a subject."""
    found = subject.figures
    if not found:
        return
    yield Heading("Figures")
    groups = _series(found)
    drawn = sorted(
        (each for each in groups.values() if len(_years(each)) >= _LEAST), key=lambda each: -len(each)
    )
    for group in drawn[:_CHARTS]:
        yield _chart(group)
    held = [(group, _comparable(group)) for group in groups.values()]
    ranked = sorted(held, key=lambda each: _rank(each[0][0], subject), reverse=True)
    newest = [several[: 1 if group in drawn[:_CHARTS] else _EACH] for group, several in ranked]
    one_by_one = [each for turn in zip_longest(*newest) for each in turn if each]
    shown = set(islice(_in_turns(one_by_one), _MOST))
    rows = [_row(each, subject, notes) for _, several in held for each in several if each in shown]
    caption = capped("Quantities", len(rows), len(found), "the newest of each kind,")
    yield tabled(caption, ("What", "About", "When", "How much", "Standing"), rows, len(found), (3,))


def _rank(figure: caspian.Figure, subject: Subject) -> tuple[bool, bool, tuple[int, int]]:
    """Whether a figure is of the subject alone, whether it is more than a plan, and how new it is."""
    return set(figure.about) <= subject.ids, figure.standing in _SURE, _time(figure)


def _in_turns(found: list[caspian.Figure]) -> Iterator[caspian.Figure]:
    """One of each measure after the other, so that where some are left out none is left out altogether."""
    of_each: dict[caspian.Measure, list[caspian.Figure]] = {}
    for each in found:
        of_each.setdefault(each.measure, []).append(each)
    for turn in zip_longest(*of_each.values()):
        yield from filter(None, turn)


def _series(found: caspian.Figures) -> dict[tuple[str, str, tuple[str, ...]], list[caspian.Figure]]:
    """The figures by what they tell, the newest first."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[caspian.Figure]] = {}
    for each in sorted(found, key=lambda each: (each.measure.value, each.title)):
        groups.setdefault((each.title, each.unit, each.about), []).append(each)
    for group in groups.values():
        group.sort(key=_time, reverse=True)
    return groups


def _comparable(group: list[caspian.Figure]) -> list[caspian.Figure]:
    """Of what adds up over time the whole years, and before them what is newer; of parts of years those like the newest."""
    if group[0].measure not in _ADDING_UP:
        return group
    whole = [each for each in group if not _part_of_year(each)]
    newest = _time(whole[0]) if whole else (0, 0)
    newer = [each for each in group if _part_of_year(each) and _time(each) > newest]
    alike = [each for each in newer if _part_of_year(each) == _part_of_year(newer[0])]
    return [*(alike[:1] if whole else alike), *whole]


def _time(figure: caspian.Figure) -> tuple[int, int]:
    """What orders figures in time, those without a period first."""
    return figure.period.sort_key if figure.period else (0, 0)


def _part_of_year(figure: caspian.Figure) -> tuple[int, int, int, int] | None:
    """From which month and day to which a figure counts, where it is more than a day and less than a year."""
    period = figure.period
    first, last = (period.earliest, period.latest) if period is not None else (None, None)
    if first is None or last is None or first == last or first.year != last.year:
        return None
    found = first.month, first.day, last.month, last.day
    return None if found == (1, 1, 12, 31) else found


def _years(group: list[caspian.Figure]) -> list[caspian.Figure]:
    """Those that are given for one year each, the earliest first."""
    yearly = [each for each in group if whole_year(each.period) is not None]
    return yearly[::-1] if len({whole_year(each.period) for each in yearly}) >= _LEAST else []


def _chart(group: list[caspian.Figure]) -> Block:
    years = _years(group)
    values = [
        Value(whole_year(each.period) or 0, float(each.value), each.standing in _SURE, readable(each))
        for each in years
    ]
    unit = years[0].unit
    words = "; ".join(
        f"{each.period.edtf if each.period else ''} {readable(each)}{'' if each.standing in _SURE else f' ({each.standing.value})'}"
        for each in years
    )
    return series(values, f"{years[0].title}, {UNITS.get(unit, unit)}", f"{words}.")


def _row(figure: caspian.Figure, subject: Subject, notes: Footnotes) -> tuple[Line, ...]:
    others = [each for each in figure.about if each not in subject.ids]
    return (
        line(Span(figure.title, figure.id, None, notes.of(figure.citations))),
        several(others, notes.store, most=3) if isinstance(subject.one, caspian.Topic) else (),
        line(figure.period.in_words() if figure.period else None),
        line(readable(figure)),
        line(figure.standing.value, line(", by ", named(figure.by, notes.store)) if figure.by else None),
    )
