"""Agreements in a dossier: by how far they got, what is in force today first."""

from __future__ import annotations

from collections.abc import Iterator

import caspian
from caspian.briefs.rows import capped, tabled
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Line, Paragraph, Span, line
from caspian.display.names import known, named, several, short
from caspian.display.notes import Footnotes
from caspian.model.binding import least
from caspian.model.stage import Stage

__all__ = ["agreements", "force", "steps"]

_FORCE = (Stage.IN_FORCE, Stage.RESUMED, Stage.PROVISIONALLY_APPLIED)
_GROUPS = (
    ("In force", _FORCE, 15),
    (
        "Ratified, entry into force not known",
        (Stage.RATIFIED, Stage.ACCEPTED, Stage.APPROVED, Stage.ACCEDED),
        8,
    ),
    ("Signed, later steps known of some of the parties", (Stage.SIGNED,), 10),
    ("Signed, nothing known since", (Stage.SIGNED,), 10),
    (
        "Initialled, agreed on or under negotiation",
        (Stage.INITIALLED, Stage.AGREED, Stage.NEGOTIATED, Stage.PROPOSED),
        8,
    ),
    ("Suspended", (Stage.SUSPENDED,), 8),
    ("Ended", (Stage.ENDED, Stage.TERMINATED, Stage.WITHDREW, Stage.DENOUNCED), 8),
)
_NOTHING_KNOWN = "A declaration or a memorandum needs no step after its signature; of a treaty later ones may not be recorded."
_BY_SOME, _BY_NONE = _GROUPS[2][0], _GROUPS[3][0]
_EARLY = (Stage.SIGNED, Stage.NEGOTIATED, Stage.PROPOSED, Stage.AGREED, Stage.INITIALLED)


def force(subject: Subject) -> int:
    """How many agreements of a subject are in force, for those whom it is about."""
    return sum(_status(each, subject) in _FORCE for each in subject.agreements)


def _status(agreement: caspian.Agreement, subject: Subject) -> Stage:
    """How far an agreement got; for parties, the least of what it got to for each of them."""
    whole = agreement.status
    if not subject.is_party:
        return whole
    stages = [agreement.status_of(party) or whole for party in subject.ids if party in agreement.parties]
    return least((whole, *stages))


def _group(agreement: caspian.Agreement, subject: Subject) -> str | None:
    """The title of the table in which an agreement stands."""
    status = _status(agreement, subject)
    title = next((title for title, stages, _ in _GROUPS if status in stages), None)
    later = any(step.stage not in _EARLY and not step.planned for step in agreement.history)
    return _BY_NONE if title == _BY_SOME and not later else title


def agreements(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """The agreements of a subject, a table for each group of stages."""
    found = subject.agreements
    if not found:
        return
    yield Heading("Agreements")
    day = subject.store.as_of
    groups = {each.id: _group(each, subject) for each in found}
    for title, stages, most in _GROUPS:
        group = [each for each in found if groups[each.id] == title]
        if not group:
            continue
        shown = group[-most:][::-1]
        rows = [_row(each, subject, notes) for each in shown]
        today = f" on {day.in_words()}" if stages is _FORCE and day is not None else ""
        others = "Other parties" if subject.other else "With" if subject.is_party else "Parties"
        columns = ("Date", "Agreement", others, "Since then")
        yield tabled(capped(title + today, len(shown), len(group)), columns, rows, len(group))
        if title in (_BY_SOME, _BY_NONE):
            yield Paragraph(line(_open(subject) if title == _BY_SOME else _NOTHING_KNOWN))


def _open(subject: Subject) -> str:
    """Why what later steps are known of is not told to be in force."""
    if not subject.is_party:
        return "These later steps are not all that the entry into force needs, as far as they are recorded."
    whom = " and ".join(short(each) for each in subject.records)
    return f"The steps that are recorded leave open whether these are in force for {whom}."


def _row(agreement: caspian.Agreement, subject: Subject, notes: Footnotes) -> tuple[Line, ...]:
    others = [party for party in agreement.parties if party not in subject.ids]
    text = line(" (", Span("text", url=agreement.text), ")") if agreement.text else None
    later = tuple(_later(agreement, subject, notes)) or _of_others(agreement)
    return (
        line(agreement.when.in_words() if agreement.when else "not dated"),
        line(
            Span(agreement.title, agreement.id),
            text,
            Span("", notes=notes.of(agreement.citations)),
        ),
        several(others, notes.store, most=4),
        line("; ".join((*later, *_lacking(agreement, subject)))),
    )


def _lacking(agreement: caspian.Agreement, subject: Subject) -> Iterator[str]:
    """For whom of the subject nothing more than the signature is recorded, where the whole is in force."""
    if subject.is_party and agreement.status in _FORCE:
        for each in subject.records:
            if each.id in agreement.parties and agreement.status_of(each) is Stage.SIGNED:
                yield f"no ratification by {short(each)} is recorded"


def _of_others(agreement: caspian.Agreement) -> Iterator[str]:
    """How many others took which steps, where nothing is known of those whom the dossier is about."""
    stages = [step.stage for step in agreement.history if step.stage not in _EARLY and not step.planned]
    for stage in dict.fromkeys(stages):
        number = stages.count(stage)
        yield f"{stage.value} for {number} {'other' if number == 1 else 'others'}"


def _later(agreement: caspian.Agreement, subject: Subject, notes: Footnotes) -> Iterator[str]:
    """What came after the signature: of the whole, and of those whom the dossier is about."""
    for step in agreement.history:
        other = step.party is not None and subject.is_party and step.party not in subject.ids
        if step.stage in _EARLY or other:
            continue
        verb = step.stage.value
        since = " since" if step.when and step.stage in _FORCE else ""
        when = f" {step.when.in_words()}" if step.when else ""
        yield f"{'expected: ' if step.planned else ''}{verb}{_by(step.party, notes)}{since}{when}"


def _by(party: str | None, notes: Footnotes) -> str:
    if party is None:
        return ""
    record = known(party, notes.store)
    return f" for {short(record) if record else party}"


def steps(agreement: caspian.Agreement, notes: Footnotes) -> Block:
    """All steps of one agreement."""
    rows = [
        (
            line(step.when.in_words() if step.when else "not dated"),
            line(
                "expected: " if step.planned else None, Span(step.stage.value, notes=notes.of(step.citations))
            ),
            named(step.party, notes.store) if step.party else line("all"),
            named(step.place, notes.store) if step.place else (),
        )
        for step in agreement.history
    ]
    return tabled("Its steps", ("When", "Step", "Who", "Where"), rows, len(rows))
