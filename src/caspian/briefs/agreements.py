"""Agreements in a dossier: by how far they got, what is in force today first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import caspian
from caspian.briefs.foremost import which
from caspian.briefs.rows import tabled
from caspian.briefs.standing import BY_NONE, BY_SOME, FORCE, GROUPS, IN_PART, SUSPENDED, group, later, since
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Line, Pairs, Paragraph, Span, line
from caspian.display.counts import counted, listed
from caspian.display.names import named, several, short
from caspian.display.notes import Footnotes

__all__ = ["agreements", "steps"]

_FEW = 12
"""Up to how many agreements are all told, in a brief too."""
_IN_FORCE, _IN_PART, _LAST, _NAMED = 5, 1, 5, 2
"""How many a brief tells that are in force, in force for others than the two, and signed last; and how many parties of each."""
_WEIGHT = ("treaty", "agreement", "protocol")
"""Acts of states by their kinds, the weightiest first."""
_LATEST = "treaties before others, the latest"
_NOTHING_KNOWN = "A declaration or a memorandum needs no step after its signature; of a treaty later ones may not be recorded."
_SIGNED = (GROUPS[2][0], BY_SOME, BY_NONE)


def agreements(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """The agreements of a subject: of all a table for each group of stages; of many, in a brief, what weighs most."""
    found = subject.agreements
    if not found:
        return
    yield Heading(subject.titled("Agreements"))
    groups: dict[str, list[caspian.Agreement]] = {title: [] for title, _ in GROUPS}
    for each in found:
        title = group(each, subject)
        if title is not None:
            groups[title].append(each)
    if subject.extent.full or len(found) <= _FEW:
        for title, some in groups.items():
            yield from _whole(title, some, subject, notes)
    else:
        yield from _foremost(groups, subject, notes)


def _today(title: str, subject: Subject) -> str:
    day = subject.store.as_of
    return f"{title} on {day.in_words()}" if title == FORCE and day is not None else title


def _whole(
    title: str, found: Sequence[caspian.Agreement], subject: Subject, notes: Footnotes
) -> Iterator[Block]:
    """All agreements of a group, the latest first."""
    if not found:
        return
    rows = [_row(each, subject, notes) for each in reversed(found)]
    yield tabled(_today(title, subject), _columns(subject, "Since then"), rows, len(found))
    if title in (BY_SOME, BY_NONE):
        yield Paragraph(line(_open(subject) if title == BY_SOME else _NOTHING_KNOWN))


def _foremost(
    groups: dict[str, list[caspian.Agreement]], subject: Subject, notes: Footnotes
) -> Iterator[Block]:
    """How many got how far, the weightiest that are in force, those signed last, and any that are suspended."""
    extent = subject.extent
    told = [f"{len(found)} {title[:1].lower()}{title[1:]}" for title, found in groups.items() if found]
    yield Pairs((("How far they got", line("; ".join(told))),))
    force = groups[FORCE]
    shown = _weightiest(force, extent.most(_IN_FORCE, len(force)), subject)
    rows = [(*_short(each, "", subject, notes), line(since(each, subject))) for each in shown]
    if rows:
        caption = extent.capped(_today(FORCE, subject), len(rows), len(force), which(subject, _LATEST))
        yield tabled(caption, _columns(subject, "Since"), rows, len(force))
    among = {each.id for title in _SIGNED for each in groups[title]}
    signed = [each for each in subject.agreements if each.id in among]
    rest = (
        (IN_PART, groups[IN_PART] if subject.other is not None else [], _IN_PART),
        ("Signed, not known to be in force", signed, _LAST),
        (SUSPENDED, groups[SUSPENDED], _LAST),
    )
    for what, some, most in rest:
        shown = _weightiest(some, extent.most(most, len(some)), subject)
        rows = [_short(each, "; ".join(later(each, subject, notes.store)), subject, notes) for each in shown]
        if rows:
            caption = extent.capped(what, len(rows), len(some), which(subject, _LATEST))
            yield tabled(caption, _columns(subject), rows, len(some))


def _weightiest(found: Sequence[caspian.Agreement], number: int, subject: Subject) -> list[caspian.Agreement]:
    """As many agreements as there is room for, the weightiest of them and of equal ones the latest; the latest first."""
    latest = found[::-1]
    chosen = {each.id for each in sorted(latest, key=lambda each: _light(each, subject))[:number]}
    return [each for each in latest if each.id in chosen]


def _light(agreement: caspian.Agreement, subject: Subject) -> tuple[bool, bool, int]:
    """What puts an agreement behind others: not of two parties alone, one of companies of the subject alone, less than a treaty by its kind."""
    own = not subject.is_party or all(each in agreement.parties for each in subject.ids)
    kind = agreement.kind.value
    return (
        agreement.id not in subject.alone,
        not own,
        _WEIGHT.index(kind) if kind in _WEIGHT else len(_WEIGHT),
    )


def _open(subject: Subject) -> str:
    """Why what later steps are known of is not told to be in force."""
    if not subject.is_party:
        return "These later steps are not all that the entry into force needs, as far as they are recorded."
    whom = listed([short(each) for each in subject.records])
    return f"The steps that are recorded leave open whether these are in force for {whom}."


def _columns(subject: Subject, *last: str) -> tuple[str, ...]:
    others = "Other parties" if subject.other else "With" if subject.is_party else "Parties"
    return "Date", "Agreement", others, *last


def _row(agreement: caspian.Agreement, subject: Subject, notes: Footnotes) -> tuple[Line, ...]:
    text = line(" (", Span("text", url=agreement.text), ")") if agreement.text else None
    told = tuple(later(agreement, subject, notes.store))
    return (
        line(agreement.when.in_words() if agreement.when else "not dated"),
        line(Span(agreement.title, agreement.id), text, Span("", notes=notes.of(agreement.citations))),
        several(_others(agreement, subject), notes.store, most=4),
        line("; ".join(told)),
    )


def _short(
    agreement: caspian.Agreement, steps_since: str, subject: Subject, notes: Footnotes
) -> tuple[Line, ...]:
    """A row of a brief: the date, the title with what came after the signature, and the others."""
    others = _others(agreement, subject)
    many = len(others) > _NAMED
    return (
        line(agreement.when.in_words() if agreement.when else "not dated"),
        line(
            Span(agreement.title, agreement.id, agreement.text),
            f"; {steps_since}" if steps_since else None,
            Span("", notes=notes.of(agreement.citations)),
        ),
        line(counted(len(others), "party", "parties")) if many else several(others, notes.store),
    )


def _others(agreement: caspian.Agreement, subject: Subject) -> list[str]:
    return [party for party in agreement.parties if party not in subject.ids]


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
