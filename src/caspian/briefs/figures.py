"""Figures in a dossier: a small chart for each series, and the newest of each in a table."""

from __future__ import annotations

from collections.abc import Iterator

import caspian
from caspian.briefs.newest import Series, moment, newest
from caspian.briefs.rows import tabled
from caspian.briefs.subject import Subject
from caspian.display.amounts import readable
from caspian.display.blocks import Block, Heading, Line, Span, line
from caspian.display.chart import Value, series
from caspian.display.marked import legend, paragraphs, siding
from caspian.display.names import named, several
from caspian.display.notes import Footnotes
from caspian.model.time.periods import whole_year
from caspian.model.units import UNITS

__all__ = ["figures"]

_CHARTS = 6
_LEAST = 3
"""How many years make a series that is worth a drawing."""


def figures(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """The figures about a subject."""
    found = subject.figures
    if not found:
        return
    yield Heading(subject.titled("Figures"))
    groups = _series(found)
    if subject.extent.full:
        yield from _whole(found, groups, subject, notes)
    else:
        yield from newest(groups, subject, notes)


def _whole(
    found: caspian.Figures, groups: list[Series], subject: Subject, notes: Footnotes
) -> Iterator[Block]:
    """All figures, series by series, with a chart of those of most years."""
    drawn = [each for each in groups if len(_years(each)) >= _LEAST]
    for group in sorted(drawn, key=len, reverse=True)[:_CHARTS]:
        yield _chart(group)
    ranked = sorted(groups, key=lambda each: _rank(each[0], subject), reverse=True)
    rows = [_row(each, subject, notes) for group in ranked for each in group]
    yield tabled(
        "Quantities", ("What", "About", "When", "How much", "Marks", "Standing"), rows, len(rows), (3,)
    )
    yield from paragraphs(legend(each.marks for each in found))


def _rank(figure: caspian.Figure, subject: Subject) -> tuple[bool, bool, tuple[int, int]]:
    """Whether a figure is of the subject alone, whether it is more than a plan, and how new it is."""
    return set(figure.about) <= subject.ids, figure.standing.sure, moment(figure)


def _series(found: caspian.Figures) -> list[Series]:
    """The figures by what they tell, the newest first."""
    groups: dict[tuple[str, str, tuple[str, ...]], Series] = {}
    for each in sorted(found, key=lambda each: (each.measure.value, each.title)):
        groups.setdefault((each.title, each.unit, each.about), []).append(each)
    for group in groups.values():
        group.sort(key=moment, reverse=True)
    return list(groups.values())


def _years(group: Series) -> Series:
    """Those that are given for one year each, the earliest first."""
    yearly = [each for each in group if whole_year(each.period) is not None]
    return yearly[::-1] if len({whole_year(each.period) for each in yearly}) >= _LEAST else []


def _chart(group: Series) -> Block:
    years = _years(group)
    values = [
        Value(whole_year(each.period) or 0, float(each.value), each.standing.sure, readable(each))
        for each in years
    ]
    unit = years[0].unit
    words = "; ".join(
        f"{each.period.edtf if each.period else ''} {readable(each)}{'' if each.standing.sure else f' ({each.standing.value})'}"
        for each in years
    )
    return series(values, f"{years[0].title}, {UNITS.get(unit, unit)}", f"{words}.")


def _row(figure: caspian.Figure, subject: Subject, notes: Footnotes) -> tuple[Line, ...]:
    others = [each for each in figure.about if each not in subject.ids]
    return (
        line(Span(figure.title, figure.id, None, notes.of(siding(figure)))),
        several(others, notes.store, most=3) if isinstance(subject.one, caspian.Topic) else (),
        line(figure.period.in_words() if figure.period else None),
        line(readable(figure)),
        line(figure.marks),
        line(figure.standing.value, line(", by ", named(figure.by, notes.store)) if figure.by else None),
    )
