"""What is open in a dossier: where sources differ, what is doubtful, what was looked for and not found."""

from __future__ import annotations

from collections.abc import Iterator

import caspian
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Note, Span, Table, line
from caspian.display.notes import Footnotes

__all__ = ["open_questions"]

MOST = 20


def open_questions(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """Conflicts of sources, doubts, and what no page was found for."""
    records: dict[str, caspian.Record] = {each.id: each for each in subject.records}
    for found in (subject.agreements(), subject.events(), subject.figures()):
        records.update({each.id: each for each in found})
    rows = []
    for record in records.values():
        for field in dict.fromkeys(each.field for each in record.claims):
            sides = sorted(
                (each for each in record.claims if each.field == field), key=lambda each: not each.preferred
            )
            says = tuple(
                piece
                for number, each in enumerate(sides)
                for piece in (
                    *((Span(" · "),) if number else ()),
                    Span(each.value, notes=notes.of(each.citations), strong=each.preferred),
                )
            )
            rows.append((line(Span(record.label, record.id)), line(field), says))
    doubts = [(record, each) for record in records.values() for each in record.doubts]
    sought = [record.label for record in records.values() if getattr(record, "sought", None)]
    if not (rows or doubts or sought):
        return
    yield Heading("What is open")
    if rows:
        many = f", the first {MOST} of {len(rows)}" if len(rows) > MOST else ""
        caption = f"Where sources differ{many}; what the dataset follows is set in bold"
        yield Table(caption, ("Record", "On", "Each side"), tuple(rows[:MOST]), len(rows))
    if doubts:
        many = f", the first {MOST} of {len(doubts)}" if len(doubts) > MOST else ""
        yield Table(
            f"Doubtful in the sources{many}",
            ("Record", "On", "Why"),
            tuple(
                (line(Span(record.label, record.id)), line(each.field), line(each.reason))
                for record, each in doubts[:MOST]
            ),
            len(doubts),
        )
    if sought:
        yield Note(line("No public page was found for: " + "; ".join(sought[:MOST]) + "."))
