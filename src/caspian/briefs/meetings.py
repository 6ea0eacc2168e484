"""Meetings of leaders in a dossier: who met whom, how often, when and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

import caspian
from caspian.briefs.foremost import parted
from caspian.briefs.rows import tabled
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Line, Paragraph, Span, joined, line
from caspian.display.counts import counted
from caspian.display.names import known, named, several
from caspian.display.notes import Footnotes

__all__ = ["Meeting", "counterparts", "meetings", "table"]

_KINDS = ("visit", "meeting", "summit", "talks", "call", "conference", "signing")
_LEADERS = ("president", "prime minister", "supreme leader", "chancellor", "king", "chairman of the cabinet")
_MOST, _NAMES, _OFTEN = 5, 3, 5
"""How many meetings a brief tells one by one, how many leaders of each, and how many it tells to have met most often."""
_YEARS = 8
"""Of how many years a brief tells how many meetings there were."""
_Pair = tuple[tuple[str, str, str], list["Meeting"], int]
"""Who met whom, the person and the party, when, and how often alone."""


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
        unnamed = event.kind == "summit" and not leaders and subject.other is None
        if len(sides) > 1 or unnamed:
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
    if not subject.extent.full:
        yield _briefly(often, subject, notes)
        return
    own = {one for (one, _, _), _, _ in often}
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
        for (one, other, party), events, alone in often
    ]
    columns = ("Who", "Whom", "Alone", "With others", "Last", "Where")
    yield tabled(f"{who} more than once", columns, rows, len(often), (2, 3))


def _briefly(often: Sequence[_Pair], subject: Subject, notes: Footnotes) -> Block:
    """Who met whom most often, in a line."""
    shown = [each for each in often if each[2]][:_OFTEN] or often[:_OFTEN]
    own = {one for (one, _, _), _, _ in shown}
    named_alone = len(own) == 1 and subject.other is None
    told = [
        line(
            None if named_alone else line(named(one, notes.store), " and "),
            named(other, notes.store),
            f" {alone} alone, {len(events) - alone} with others" if alone else f" {len(events)} with others",
        )
        for (one, other, _), events, alone in shown
    ]
    left = len(often) - len(shown)
    who = f"{_name(next(iter(own)), notes)} met" if named_alone else "Met"
    others = counted(left, "other" if named_alone else "other pair")
    rest = f"; {others} more than once" if left else None
    return Paragraph(line(f"{who} most often: ", joined(told, "; "), rest, "."))


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
    extent = subject.extent
    told = {each.event.id: each for each in found}
    left = len(found)
    room = extent.most(_MOST, left)
    for added, which, events, total in parted([each.event for each in found], room, subject):
        shown = [told[each.id] for each in events]
        left -= len(shown)
        if extent.full:
            who = "Leaders" if not subject.is_party or subject.other else "With"
            rows = [_row(each, subject, notes) for each in shown]
            columns: tuple[str, ...] = ("Date", "Meeting", who, "Where")
        else:
            rows = [_short(each, subject, notes) for each in shown]
            columns = ("Date", "Meeting", "Where")
        caption = extent.capped(f"Meetings of leaders{added}", len(rows), total, which)
        yield tabled(caption, columns, rows, total)
    if left:
        years = Counter(each.event.when.edtf[:4] for each in found)
        counts = ", ".join(f"{years[year]} in {year}" for year in sorted(years, reverse=True)[:_YEARS])
        earlier = sum(years[year] for year in sorted(years, reverse=True)[_YEARS:])
        yield Paragraph(line(f"By year: {counts}", f", {earlier} before" if earlier else None, "."))


def _told(meeting: Meeting, subject: Subject) -> list[caspian.Participant]:
    """The leaders whom a row names."""
    alone = isinstance(subject.one, caspian.Country | caspian.Person) and subject.other is None
    return meeting.others if alone and meeting.others else [*meeting.own, *meeting.others]


def _row(meeting: Meeting, subject: Subject, notes: Footnotes) -> tuple[Line, ...]:
    event = meeting.event
    return (
        line(event.when.in_words()),
        line(Span(event.title, event.id, None, notes.of(event.citations))),
        joined(
            line(
                named(each.person or "", notes.store), " (", named(each.party, notes.store, flags=False), ")"
            )
            for each in _told(meeting, subject)
        ),
        several(event.places, notes.store, most=2),
    )


def _short(meeting: Meeting, subject: Subject, notes: Footnotes) -> tuple[Line, ...]:
    """A row of a brief: who, where and when; of a meeting of many what it was."""
    event, told = meeting.event, _told(meeting, subject)
    few = 0 < len({each.person for each in (*meeting.own, *meeting.others)}) <= _NAMES
    of_whom = Span("", event.id, None, notes.of(event.citations))
    who = joined(
        line(named(each.person or "", notes.store), " (", named(each.party, notes.store, flags=False), ")")
        for each in told
    )
    return (
        line(event.when.in_words()),
        line(who if few else Span(event.title, event.id), of_whom),
        several(event.places, notes.store, most=2),
    )
