"""Figures in a dossier: series by what they measure, with plans and forecasts apart from reports."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import caspian
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Line, Span, Table, line
from caspian.display.chart import series
from caspian.display.names import Finder, named
from caspian.display.notes import Footnotes

__all__ = ["figures"]

MOST = 40
LEAST = 3
"""How many values make a series that is worth a drawing."""


def figures(subject: Subject, notes: Footnotes, store: Finder) -> Iterator[Block]:
    """The figures about a subject: a drawing for each series, then all of them in a table."""
    found = [each for each in subject.figures() if each.period is None or _in_time(each, subject)]
    if not found:
        return
    yield Heading(f"Figures ({len(found)})")
    yield from _drawings(found, store)
    shown = sorted(
        found, key=lambda each: (each.measure.value, each.title, each.period or caspian.When("0001"))
    )
    many = f", the first {MOST} of {len(found)}" if len(found) > MOST else ""
    rows = tuple(_row(each, notes, store) for each in shown[:MOST])
    yield Table(f"Quantities{many}", ("What", "How much", "When", "Standing"), rows, len(found), (1,))


def _in_time(figure: caspian.Figure, subject: Subject) -> bool:
    assert figure.period is not None
    late = subject.since is not None and figure.period.before(subject.since) is True
    early = subject.until is not None and figure.period.after(subject.until) is True
    return not (late or early)


def _key(figure: caspian.Figure) -> tuple[str, str, tuple[str, ...], str]:
    return figure.measure.value, figure.unit, tuple(sorted(figure.about)), figure.by or ""


def _drawings(found: list[caspian.Figure], store: Finder) -> Iterator[Block]:
    """A line for what is given for several years, of one measure, unit, subject and origin."""
    yearly = [
        each
        for each in found
        if each.period is not None and each.period.edtf.isdigit() and each.upper is None
    ]
    for (measure, unit, about, _), group in groupby(sorted(yearly, key=_key), key=_key):
        by_year = {each.period.edtf: each for each in group if each.period is not None}
        if len(by_year) < LEAST:
            continue
        points = [
            (year, float(by_year[year].value), by_year[year].standing.value in ("reported", "estimated"))
            for year in sorted(by_year)
        ]
        names = ", ".join("".join(piece.text for piece in named(each, store, flags=False)) for each in about)
        words = "; ".join(f"{year} {by_year[year].quantity}" for year in sorted(by_year))
        yield series(points, f"{measure.capitalize()}, {names} ({unit})", f"{words}.")


def _row(figure: caspian.Figure, notes: Footnotes, store: Finder) -> tuple[Line, ...]:
    return (
        line(Span(figure.title, figure.id, None, notes.of(figure.citations))),
        line(figure.quantity),
        line(figure.period.in_words() if figure.period else None),
        line(figure.standing.value, line(", by ", named(figure.by, store)) if figure.by else None),
    )
