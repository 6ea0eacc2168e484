"""How two parties stand to each other: as what one belongs to the other, and that they have no framework for their relations."""

from __future__ import annotations

from collections.abc import Iterator

import caspian
from caspian.briefs.rows import tabled
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Note, Span, line
from caspian.display.names import short
from caspian.display.notes import Footnotes
from caspian.survey.expected.pairs import relations_said

__all__ = ["tied"]


def tied(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """The standing of one of two parties in the other, whichever is named first; of others, what is said of their relations."""
    one, other = subject.one, subject.other
    if other is None or isinstance(one, caspian.Topic):
        return
    said = relations_said(one.id, other.id, subject.store)
    if said:
        yield Note(line(Span("Relations: ", strong=True), said))
    for party, body in ((one, other), (other, one)):
        if isinstance(body, caspian.Organisation) and body.memberships:
            yield from _standing(party, body, notes)
            return


def _standing(party: caspian.Record, body: caspian.Organisation, notes: Footnotes) -> Iterator[Block]:
    """As what a party belongs and belonged to a body, from when to when, the newest first."""
    held = [each for each in body.memberships if each.member == party.id]
    if not held and not isinstance(party, caspian.Country):
        return
    if not held:
        rest = "; the list of who belongs to it is not whole" if body.partial else ""
        yield Note(
            line(
                f"{short(party)} in {short(body)}: no membership, candidacy or other standing is recorded{rest}."
            )
        )
        return
    held.sort(key=lambda each: each.period.sort_key if each.period else (0, 0), reverse=True)
    rows = [
        (
            line(Span(each.status.value, notes=notes.of(each.citations))),
            line(each.since.in_words() if each.since else "not known"),
            line(_until(each)),
            line(each.note),
        )
        for each in held
    ]
    yield tabled(f"{short(party)} in {short(body)}", ("As", "Since", "Until", "Remark"), rows, len(rows))


def _until(membership: caspian.Membership) -> str | None:
    if membership.until is not None:
        return membership.until.in_words()
    return None if membership.ongoing or membership.period is None else "not known"
