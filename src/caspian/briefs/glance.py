"""The first lines of a dossier: what the subject is, in a few facts."""

from __future__ import annotations

from collections.abc import Iterator

import caspian
from caspian.briefs.rows import tabled
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Line, Note, Pairs, Paragraph, Span, joined, line
from caspian.display.names import coordinates, flag, named
from caspian.display.notes import Footnotes
from caspian.display.tables import field_value, heading_of
from caspian.model.fields import fields_of

__all__ = ["glance"]

_SHOWN = {
    "Country": ("capital", "neighbours", "currency", "existed", "successors"),
    "Organisation": ("acronym", "kind", "home", "parent", "seat", "founded", "dissolved"),
    "Place": ("kind", "country", "within", "unlocode"),
    "Corridor": ("acronym", "kind", "modes", "countries", "part_of", "operators", "facilities"),
    "Agreement": (
        *("kind", "parties", "amount", "count", "duration", "topics", "corridors", "places"),
        *("amends", "implements", "supersedes", "founds"),
    ),
    "Event": ("when", "kind", "status", "places", "topics", "corridors", "agreements", "part_of", "follows"),
}
_NAMES = {"unlocode": "UN/LOCODE", "part_of": "Part of"}


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
        pairs = list(_facts(record, notes))
        if pairs:
            (name, first), *rest = pairs
            yield Pairs(((name, line(first, Span("", notes=() if summary else numbers))), *rest))
        if record.note:
            yield Note(line(Span(record.note, notes=numbers if not (summary or pairs) else ())))


def _beside(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """Two parties side by side."""
    facts = [dict(_facts(each, notes)) for each in subject.records]
    names = list(dict.fromkeys(name for each in facts for name in each))
    rows = [(line(name), *(each.get(name, ()) for each in facts)) for name in names]
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


def _facts(record: caspian.Record, notes: Footnotes) -> Iterator[tuple[str, Line]]:
    by_name = {field.name: field for field in fields_of(type(record))}
    for name in _SHOWN.get(type(record).__name__, ()):
        held = getattr(record, name)
        if held not in (None, (), False) and held != record.label:
            heading = _NAMES.get(name) or heading_of(name)
            yield heading, field_value(by_name[name], held, notes.store, most=20)
    if isinstance(record, caspian.Agreement):
        yield "Status", line(record.status.value)
        if record.text:
            yield "Text", line(Span(record.text, url=record.text))
        people = [
            line(named(each.person or "", notes.store), " (", named(each.party, notes.store), ")")
            for each in record.signatories
            if each.person
        ]
        if people:
            yield "Signed by", joined(people)
    if isinstance(record, caspian.Event):
        yield from _who(record, notes)
    if isinstance(record, caspian.Corridor) and record.history:
        states = (
            f"{each.operation.value}{f' since {each.since.in_words()}' if each.since else ''}"
            for each in record.history
        )
        yield "State", line("; ".join(states))
    if isinstance(record, caspian.Place) and record.point:
        yield "Coordinates", line(coordinates(record.point))
    if not isinstance(record, caspian.Country) and record.aliases:
        yield "Also called", line(", ".join(record.aliases[:6]))


def _who(event: caspian.Event, notes: Footnotes) -> Iterator[tuple[str, Line]]:
    """Who took part, by role."""
    roles: dict[str, list[Line]] = {}
    for each in event.participants:
        person = line(
            ": ", named(each.person or "", notes.store), f", {each.office}" if each.office else None
        )
        who = line(named(each.party, notes.store), person if each.person else None)
        roles.setdefault(each.role.value, []).append(who)
    for role, found in roles.items():
        word = role.capitalize() + ("s" if len(found) > 1 else "")
        yield word, joined(found, "; ")
