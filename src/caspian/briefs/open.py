"""What is open in a dossier: where sources differ, what is doubtful, what was looked for and not found."""

from __future__ import annotations

import re
from collections.abc import Iterator

import caspian
from caspian.briefs.rows import tabled
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Note, Span, line
from caspian.display.names import on_what
from caspian.display.notes import Footnotes
from caspian.survey.conflicts import Conflict, found_in

__all__ = ["naming", "open_questions"]

_DISPUTED, _DOUBTS, _SOUGHT, _NAMING = 4, 2, 3, 6
"""How many of each a brief tells."""
_MEMBER = re.compile(r"memberships\[([\w-]+)")
_HEAVY = ("amount", "value", "status", "parties")
"""The fields on which sources differ about more than a date."""


def open_questions(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """Conflicts of sources, doubts, and what no page was found for."""
    extent = subject.extent
    records: dict[str, caspian.Record] = (
        {} if subject.matters else {each.id: each for each in subject.records}
    )
    for found in (subject.agreements, subject.events, subject.figures):
        records.update({each.id: each for each in found})
    own = [each for each in records.values() if _of_them(each, subject)]
    disputed = [each for each in found_in(own) if _on_them(each.field, subject)]
    doubts = [(record, each) for record in own for each in record.doubts if _on_them(each.field, subject)]
    sought = [record.label for record in records.values() if getattr(record, "sought", None)]
    if not (disputed or doubts or sought):
        return
    yield Heading(subject.titled("What is open"))
    if disputed:
        most = extent.most(_DISPUTED, len(disputed))
        shown = sorted(disputed, key=_light)[:most] if most < len(disputed) else disputed
        rows = [each.cells(notes)[:3] for each in shown]
        what = "Where sources differ, what is followed first"
        caption = extent.capped(what, most, len(disputed), "the weightiest")
        yield tabled(caption, ("Record", "On", "Each side"), rows, len(disputed))
    if doubts:
        rows = [
            (
                line(Span(record.label, record.id, None, notes.of(record.citations))),
                line(on_what(each.field, notes.store)),
                line(each.reason),
            )
            for record, each in doubts[::-1][: extent.most(_DOUBTS, len(doubts))]
        ]
        caption = extent.capped("Doubtful in the sources", len(rows), len(doubts))
        yield tabled(caption, ("Record", "On", "Why"), rows, len(doubts))
    if sought:
        most = extent.most(_SOUGHT, len(sought))
        more = f"; and {len(sought) - most} more; all: {extent.call}" if len(sought) > most else ""
        yield Note(line("No public page was found for: " + "; ".join(sought[:most]) + more + "."))


def _of_them(record: caspian.Record, subject: Subject) -> bool:
    """Whether what is open on a record is open on the subject: of two, not what a summit of many leaves open on others."""
    if subject.other is None or isinstance(record, caspian.Figure):
        return True
    return record.id in subject.alone or record.id in subject.ids


def _on_them(field: str, subject: Subject) -> bool:
    """Whether a field is of the subject: of two, not the membership of somebody else in one of them."""
    member = _MEMBER.match(field)
    return subject.other is None or member is None or member[1] in subject.ids


def _light(conflict: Conflict) -> tuple[bool, bool, int, int]:
    """What puts a difference of sources behind others: a day more or less, few sources, and that it is long ago."""
    last = conflict.field.rpartition(".")[2]
    years = {each.value[:4] for each in conflict.claims}
    when = getattr(conflict.record, "when", None) or getattr(conflict.record, "period", None)
    return (
        last not in _HEAVY,
        len(years) < len(conflict.claims),
        -len({each.source for each in conflict.citations()}),
        -when.sort_key[0] if when else 0,
    )


def naming(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """What names the subject without belonging to it."""
    found = subject.naming
    if not found:
        return
    rows = []
    for record in found[: subject.extent.most(_NAMING, len(found))]:
        when = getattr(record, "when", None) or getattr(record, "period", None)
        rows.append(
            (
                line(when.in_words() if when else None),
                line(Span(record.label, record.id, None, notes.of(record.citations))),
                line(getattr(record, "quantity", None)),
            )
        )
    yield Heading("Also named in")
    caption = subject.extent.capped(
        "What names it without being filed under it", len(rows), len(found), "the first"
    )
    yield tabled(caption, ("When", "What", "How much"), rows, len(found), (2,))
