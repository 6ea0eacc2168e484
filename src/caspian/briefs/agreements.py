"""Agreements in a dossier: by status, what is in force first."""

from __future__ import annotations

from collections.abc import Iterator

import caspian
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Line, Span, Table, line
from caspian.display.names import Finder, several
from caspian.display.notes import Footnotes
from caspian.model.stage import Stage

__all__ = ["agreements"]

_GROUPS = (
    ("In force", (Stage.IN_FORCE, Stage.RESUMED, Stage.PROVISIONALLY_APPLIED)),
    ("Ratified, entry into force not known", (Stage.RATIFIED, Stage.ACCEPTED, Stage.APPROVED, Stage.ACCEDED)),
    ("Signed", (Stage.SIGNED,)),
    (
        "Initialled, agreed or under negotiation",
        (Stage.INITIALLED, Stage.AGREED, Stage.NEGOTIATED, Stage.PROPOSED),
    ),
    ("Suspended", (Stage.SUSPENDED,)),
    ("Ended", (Stage.ENDED, Stage.TERMINATED, Stage.WITHDREW, Stage.DENOUNCED)),
)
MOST = 25


def agreements(subject: Subject, notes: Footnotes, store: Finder) -> Iterator[Block]:
    """The agreements of a subject, a table for each group of stages."""
    found = subject.agreements()
    if not found:
        return
    yield Heading(f"Agreements ({len(found)})")
    for title, stages in _GROUPS:
        group = [each for each in found if each.status in stages]
        if not group:
            continue
        shown = group[-MOST:]
        many = f", the latest {MOST} of {len(group)}" if len(group) > MOST else ""
        rows = tuple(_row(each, subject, notes, store) for each in reversed(shown))
        yield Table(f"{title}{many}", ("Date", "Agreement", "Parties", "Since then"), rows, len(group))


def _row(agreement: caspian.Agreement, subject: Subject, notes: Footnotes, store: Finder) -> tuple[Line, ...]:
    others = [party for party in agreement.parties if party not in {each.id for each in subject.records}]
    return (
        line(agreement.when.in_words() if agreement.when else "date not known"),
        line(Span(agreement.title, agreement.id, agreement.text, notes.of(agreement.citations))),
        several(others, store, most=4),
        line("; ".join(_later(agreement))),
    )


def _later(agreement: caspian.Agreement) -> Iterator[str]:
    """What came after the signature."""
    for step in agreement.history:
        if step.stage in (Stage.SIGNED, Stage.NEGOTIATED, Stage.PROPOSED, Stage.AGREED, Stage.INITIALLED):
            continue
        when = f" {step.when.in_words()}" if step.when else ""
        who = f" ({step.party})" if step.party else ""
        yield f"{'expected: ' if step.planned else ''}{step.stage.value}{who}{when}"
