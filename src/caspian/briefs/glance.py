"""The first lines of a dossier: what the subject is, in a few facts."""

from __future__ import annotations

from collections.abc import Iterator

import caspian
from caspian.briefs.facts import facts
from caspian.briefs.rows import tabled
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Note, Pairs, Paragraph, Span, line
from caspian.display.names import flag
from caspian.display.notes import Footnotes

__all__ = ["glance"]


def glance(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """What a subject is, in a few lines; of two parties side by side."""
    if subject.other is not None:
        yield from _beside(subject, notes)
        return
    for record in subject.records:
        numbers = notes.of(record.citations)
        summary = getattr(record, "summary", None)
        if summary:
            yield Paragraph(line(Span(summary, notes=numbers)))
        pairs = list(facts(record, notes.store))
        if pairs:
            (name, first), *rest = pairs
            yield Pairs(((name, line(first, Span("", notes=() if summary else numbers))), *rest))
        if record.note:
            yield Note(line(Span(record.note, notes=numbers if not (summary or pairs) else ())))


def _beside(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """Two parties side by side."""
    told = [dict(facts(each, notes.store)) for each in subject.records]
    names = list(dict.fromkeys(name for each in told for name in each))
    rows = [(line(name), *(each.get(name, ()) for each in told)) for name in names]
    sources = tuple(line(Span("", notes=notes.of(each.citations))) for each in subject.records)
    if any(each[0].notes for each in sources):
        rows.append((line("Sources"), *sources))
    heads = tuple(f"{_mark(each)}{each.label}" for each in subject.records)
    yield tabled("Side by side", ("What", *heads), rows, len(rows))
    for record in subject.records:
        if record.note:
            yield Note(
                line(
                    Span(f"{record.label}: ", strong=True),
                    Span(record.note, notes=notes.of(record.citations)),
                )
            )


def _mark(record: caspian.Record) -> str:
    mark = flag(record.id) if isinstance(record, caspian.Country) else ""
    return f"{mark}\u00a0" if mark else ""
