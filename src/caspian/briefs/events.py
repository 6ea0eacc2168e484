"""Events in a dossier: how many by month, the meetings of leaders, the latest others, and what is to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import caspian
from caspian.briefs.foremost import parted
from caspian.briefs.meetings import counterparts, meetings, table
from caspian.briefs.rows import tabled
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Line, Span, line
from caspian.display.chart import bars
from caspian.display.counts import counted
from caspian.display.names import several
from caspian.display.notes import Footnotes

__all__ = ["events"]

_LATEST, _OF_TWO, _COMING = 6, 8, 4
"""How many events a brief tells that took place, of one subject and of two parties, and that did not."""
_MONTHS = 48
_LEAST = 6
"""How many events are worth a drawing."""


def events(subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """The events of a subject."""
    found = subject.events
    if not found:
        return
    extent = subject.extent
    yield Heading(subject.titled("Events"))
    held = [each for each in found if each.status == "held"]
    months = _months(held)
    if sum(months.values()) >= _LEAST and len(months) > 2 and max(months.values()) > 1:
        most = max(months, key=lambda month: months[month])
        first, last = (caspian.When(month).in_words() for month in (min(months), max(months)))
        words = f"{counted(sum(months.values()), 'event')} from {first} to {last}; the most, {months[most]}, in {caspian.When(most).in_words()}."
        yield bars(months, "Events by month", words)
    met = meetings(subject)
    yield from counterparts(met, subject, notes)
    yield from table(met, subject, notes)
    told = {each.event.id for each in met}
    others = [each for each in held if each.id not in told]
    room = extent.most(_OF_TWO if subject.alone else _LATEST, len(others))
    what = "Other events" if met else "What happened"
    for added, which, shown, total in parted(others, room, subject) if others else ():
        rows = [_row(each, subject, notes) for each in shown]
        caption = extent.capped(f"{what}{added}", len(rows), total, which)
        yield tabled(caption, ("Date", "Event", "Where"), rows, total)
    coming = sorted((each for each in found if each.status != "held"), key=_nearest)
    if coming:
        nearest = coming[: extent.most(_COMING, len(coming))]
        rows = [(*_row(each, subject, notes), line(each.status.value)) for each in nearest]
        caption = extent.capped(
            "Expected, put off, called off or open", len(rows), len(coming), "the nearest"
        )
        yield tabled(caption, ("Date", "Event", "Where", "State"), rows, len(coming))


def _nearest(event: caspian.Event) -> tuple[bool, int]:
    """What orders events that did not take place: those expected by their days, then the others, the latest first."""
    expected = event.status == "expected"
    days = event.when.days
    return not expected, days.end if expected else -days.start


def _months(found: Sequence[caspian.Event]) -> dict[str, int]:
    """How many events each month saw, none left out between the first and the last.

    Those that are known no finer than a season do not count; the first months of a long time are left out.
    """
    counts = Counter[tuple[int, int]]()
    for event in found:
        days = event.when.days
        if not days.no_start and event.when.precision.value in ("day", "month"):
            first = date.fromordinal(days.start)
            counts[first.year, first.month] += 1
    if not counts:
        return {}
    start, end = (year * 12 + month - 1 for year, month in (min(counts), max(counts)))
    return {
        f"{n // 12:04}-{n % 12 + 1:02}": counts[n // 12, n % 12 + 1]
        for n in range(max(start, end - _MONTHS + 1), end + 1)
    }


def _row(event: caspian.Event, subject: Subject, notes: Footnotes) -> tuple[Line, ...]:
    return (
        line(event.when.in_words()),
        line(Span(event.title, event.id, None, notes.of(event.citations))),
        several(event.places, notes.store, most=3) if subject.extent.full else (),
    )
