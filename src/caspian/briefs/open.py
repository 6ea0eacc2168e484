"""What is open in a dossier: where sources differ, what is doubtful, what was looked for and not found."""

from __future__ import annotations

from collections.abc import Iterator

import caspian
from caspian.briefs.rows import capped, tabled
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Note, Span, line
from caspian.display.names import on_what
from caspian.display.notes import Footnotes
from caspian.survey.conflicts import found_in

__all__ = ["naming", "open_questions"]

_MOST = 10


def open_questions(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """Conflicts of sources, doubts, and what no page was found for."""
    records: dict[str, caspian.Record] = {each.id: each for each in subject.records}
    for found in (subject.agreements, subject.events, subject.figures):
        records.update({each.id: each for each in found})
    disputed = list(found_in(records.values()))
    doubts = [(record, each) for record in records.values() for each in record.doubts]
    sought = [record.label for record in records.values() if getattr(record, "sought", None)]
    if not (disputed or doubts or sought):
        return
    yield Heading("What is open")
    if disputed:
        rows = [each.cells(notes)[:3] for each in disputed[:_MOST]]
        caption = capped(
            "Where sources differ, what is followed first", len(rows), len(disputed), "the first"
        )
        yield tabled(caption, ("Record", "On", "Each side"), rows, len(disputed))
    if doubts:
        rows = [
            (
                line(Span(record.label, record.id, None, notes.of(record.citations))),
                line(on_what(each.field, notes.store)),
                line(each.reason),
            )
            for record, each in doubts[:_MOST]
        ]
        caption = capped("Doubtful in the sources", len(rows), len(doubts), "the first")
        yield tabled(caption, ("Record", "On", "Why"), rows, len(doubts))
    if sought:
        more = f"; and {len(sought) - _MOST} more" if len(sought) > _MOST else ""
        yield Note(line("No public page was found for: " + "; ".join(sought[:_MOST]) + more + "."))


def naming(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """What names the subject without belonging to it."""
    found = subject.naming
    if not found:
        return
    rows = []
    for record in found[:_MOST]:
        when = getattr(record, "when", None) or getattr(record, "period", None)
        rows.append(
            (
                line(when.in_words() if when else None),
                line(Span(record.label, record.id, None, notes.of(record.citations))),
                line(getattr(record, "quantity", None)),
            )
        )
    yield Heading("Also named in")
    caption = capped("What names it without being filed under it", len(rows), len(found), "the first")
    yield tabled(caption, ("When", "What", "How much"), rows, len(found), (2,))
