"""The first lines of a dossier: what the subject is, in a few facts, and where it lies."""

from __future__ import annotations

from collections.abc import Iterator

import caspian
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Line, Note, Pairs, Paragraph, Span, line
from caspian.display.names import Finder, named, several
from caspian.display.notes import Footnotes
from caspian.display.tables import field_value, heading_of
from caspian.model.fields import fields_of

__all__ = ["glance"]

_SHOWN = {
    "Country": ("capital", "neighbours", "currency", "existed", "successors"),
    "Organisation": ("acronym", "kind", "home", "parent", "seat", "founded", "dissolved"),
    "Person": (),
    "Place": ("kind", "country", "within", "unlocode"),
    "Corridor": ("acronym", "kind", "modes", "countries", "part_of", "operators", "facilities"),
    "Agreement": (
        "kind",
        "parties",
        "amount",
        "duration",
        "topics",
        "amends",
        "implements",
        "supersedes",
        "founds",
    ),
    "Event": ("when", "kind", "status", "places", "topics", "part_of", "follows"),
}


def glance(subject: Subject, notes: Footnotes, store: Finder) -> Iterator[Block]:
    """What a subject is, in a few lines."""
    counted = _counts(subject)
    for record in subject.records:
        summary = getattr(record, "summary", None)
        numbers = notes.of(record.citations)
        if summary:
            yield Paragraph(line(Span(summary, notes=numbers)))
        pairs = list(_facts(record, store))
        if len(subject.records) == 1:
            pairs += counted
        if pairs:
            yield Pairs((*pairs[:1], *pairs[1:]))
        if record.note:
            yield Note(line(Span(record.note, notes=() if summary else numbers)))
    if len(subject.records) != 1:
        yield Pairs(tuple(counted))


def _counts(subject: Subject) -> list[tuple[str, Line]]:
    agreements, events, figures = subject.agreements(), subject.events(), subject.figures()
    force = sum(each.status in ("in force", "resumed", "provisionally applied") for each in agreements)
    found = [
        f"{len(agreements)} agreements ({force} in force)" if agreements else None,
        f"{len(events)} events" if events else None,
        f"{len(figures)} figures" if figures else None,
    ]
    held = ", ".join(filter(None, found))
    return [("In the dataset", line(held))] if held else []


def _facts(record: caspian.Record, store: Finder) -> Iterator[tuple[str, Line]]:
    word = type(record).__name__
    yield word, named(record, store)
    shown = _SHOWN.get(word, ())
    by_name = {field.name: field for field in fields_of(type(record))}
    for name in shown:
        held = getattr(record, name)
        if held not in (None, (), False) and held != record.label:
            yield heading_of(name), field_value(by_name[name], held, store, most=20)
    if isinstance(record, caspian.Agreement):
        yield "Status", line(record.status.value)
        for step in record.history:
            where = line(", in ", named(step.place, store)) if step.place else ()
            who = line(" (", named(step.party, store), ")") if step.party else ()
            when = f" {step.when.in_words()}" if step.when else ""
            yield ("Expected" if step.planned else "Step"), line(f"{step.stage.value}{when}", who, where)
    if isinstance(record, caspian.Event):
        for each in record.participants:
            person = (
                line(named(each.person, store), f", {each.office}" if each.office else None)
                if each.person
                else ()
            )
            yield (
                each.role.value.capitalize(),
                line(named(each.party, store), line(": ", person) if person else None),
            )
    if isinstance(record, caspian.Corridor):
        for phase in record.history:
            yield (
                "State",
                line(phase.operation.value, f" since {phase.since.in_words()}" if phase.since else None),
            )
        if record.aliases:
            yield "Also called", line(", ".join(record.aliases[:6]))
    if isinstance(record, caspian.Agreement) and record.signatories:
        yield (
            "Signed by",
            several([each.person for each in record.signatories if each.person], store, most=12),
        )
