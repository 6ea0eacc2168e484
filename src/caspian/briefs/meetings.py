"""Meetings of leaders in a dossier: who met whom, how often, when and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import caspian
from caspian.briefs.rows import capped, tabled
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Line, Span, joined, line
from caspian.display.names import known, named, several
from caspian.display.notes import Footnotes

__all__ = ["Meeting", "counterparts", "meetings", "table"]

_KINDS = ("visit", "meeting", "summit", "talks", "call", "conference", "signing")
_LEADERS = ("president", "prime minister", "supreme leader", "chancellor", "king", "chairman of the cabinet")
_MOST, _NAMES = 12, 8


class Meeting:
    """An event at which leaders of at least two sides took part."""

    def __init__(
        self, event: caspian.Event, leaders: Sequence[caspian.Participant], subject: Subject
    ) -> None:
        self.event = event
        self.own: list[caspian.Participant] = [
            each for each in leaders if {each.party, each.person} & subject.ids
        ]
        """The leaders whom the dossier is about."""
        self.others: list[caspian.Participant] = [each for each in leaders if each not in self.own]
        """The others."""

    @property
    def alone(self) -> bool:
        """Whether the leaders of two sides met, and no others."""
        return len({each.party for each in (*self.own, *self.others)}) == 2

    def pairs(self, subject: Subject) -> Iterator[tuple[caspian.Participant, caspian.Participant]]:
        """Each two who met, on one side and on the other."""
        if subject.other is None:
            yield from product(self.own, self.others)
            return
        first, second = ([each for each in self.own if each.party == record.id] for record in subject.records)
        yield from product(first, second)


def meetings(subject: Subject) -> list[Meeting]:
    """The meetings of leaders among the events of a subject, the earliest first."""
    found = []
    for event in subject.events:
        if event.status != "held" or event.kind not in _KINDS:
            continue
        leaders = [
            each
            for each in event.participants
            if each.person and each.office and each.office.casefold().startswith(_LEADERS)
        ]
        meeting = Meeting(event, leaders, subject)
        sides = {each.party for each in (meeting.own if subject.other else leaders)}
        if len(sides) > 1:
            found.append(meeting)
    return found


def counterparts(found: Sequence[Meeting], subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """How often who met whom, alone and with others, and when last."""
    if not (subject.is_party or isinstance(subject.one, caspian.Person)):
        return
    met: dict[tuple[str, str, str], list[Meeting]] = {}
    for meeting in found:
        for one, other in meeting.pairs(subject):
            met.setdefault((one.person or "", other.person or "", other.party), []).append(meeting)
    often = [
        (pair, events, sum(each.alone for each in events)) for pair, events in met.items() if len(events) > 1
    ]
    often.sort(key=lambda item: (-item[2], -len(item[1]), item[0]))
    if not often:
        return
    shown = often[:_MOST]
    own = {one for (one, _, _), _, _ in shown}
    (first, *rest) = own
    who = "Who met whom" if rest else f"Whom {_name(first, notes)} met"
    rows = [
        (
            named(one, notes.store) if rest else (),
            line(named(other, notes.store), " (", named(party, notes.store), ")"),
            line(str(alone)),
            line(str(len(events) - alone)),
            line(_last(events, notes)),
            several(events[-1].event.places, notes.store, most=2),
        )
        for (one, other, party), events, alone in shown
    ]
    caption = capped(f"{who} more than once", len(rows), len(often), "the first")
    columns = ("Who", "Whom", "Alone", "With others", "Last", "Where")
    yield tabled(caption, columns, rows, len(often), (2, 3))


def _name(person: str, notes: Footnotes) -> str:
    """The name of a person."""
    record = known(person, notes.store)
    return record.label if record is not None else person


def _last(events: Sequence[Meeting], notes: Footnotes) -> Span:
    event = events[-1].event
    return Span(event.when.in_words(), event.id, None, notes.of(event.citations))


def table(found: Sequence[Meeting], subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """The latest meetings, one by one."""
    if not found:
        return
    shown = found[-_MOST:][::-1]
    rows = [_row(each, subject, notes) for each in shown]
    columns = ("Date", "Meeting", "Leaders" if not subject.is_party or subject.other else "With", "Where")
    yield tabled(capped("Meetings of leaders", len(rows), len(found)), columns, rows, len(found))


def _row(meeting: Meeting, subject: Subject, notes: Footnotes) -> tuple[Line, ...]:
    event = meeting.event
    alone = isinstance(subject.one, caspian.Country | caspian.Person) and subject.other is None
    told = meeting.others if alone and meeting.others else [*meeting.own, *meeting.others]
    who = joined(
        line(named(each.person or "", notes.store), " (", named(each.party, notes.store, flags=False), ")")
        for each in told[:_NAMES]
    )
    more = f" and {len(told) - _NAMES} more" if len(told) > _NAMES else None
    return (
        line(event.when.in_words()),
        line(Span(event.title, event.id, None, notes.of(event.citations))),
        line(who, more),
        several(event.places, notes.store, most=2),
    )
