"""Events in a dossier: how many by month, the meetings of leaders, the latest in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import caspian
from caspian.briefs.subject import Subject
from caspian.display.blocks import Block, Heading, Line, Span, Table, joined, line
from caspian.display.chart import bars
from caspian.display.names import Finder, named, several
from caspian.display.notes import Footnotes

__all__ = ["events"]

_MEETINGS = ("visit", "meeting", "summit", "talks", "call")
_LEADERS = ("president", "prime minister", "supreme leader", "chancellor", "king")
MOST = 15


def events(subject: Subject, notes: Footnotes, store: Finder) -> Iterator[Block]:
    """The events of a subject."""
    found = subject.events()
    if not found:
        return
    yield Heading(f"Events ({len(found)})")
    months = _months(found)
    if sum(months.values()) > 5:
        first, last, most = next(iter(months)), list(months)[-1], max(months, key=lambda month: months[month])
        words = f"{sum(months.values())} events from {first} to {last}; the most, {months[most]}, in {most}."
        yield bars(months, "Events by month", words)
    held = [each for each in found if each.status == "held"]
    yield from _meetings(held, subject, notes, store)
    latest = held[-MOST:]
    many = f", the latest {MOST} of {len(held)}" if len(held) > MOST else ""
    rows = tuple(_row(each, notes, store) for each in reversed(latest))
    if rows:
        yield Table(f"What happened{many}", ("Date", "Event", "Where"), rows, len(held))
    coming = [each for each in found if each.status != "held"]
    if coming:
        rows = tuple((*_row(each, notes, store)[:2], line(each.status.value)) for each in coming)
        yield Table("Expected, put off or open", ("Date", "Event", "State"), rows, len(coming))


def _months(found: caspian.Events) -> dict[str, int]:
    """How many events each month saw, from the first to the last; those known no finer than a year are left out."""
    counts = Counter[str]()
    for event in found:
        first = event.when.earliest
        if first is not None and event.when.precision.value in ("day", "month"):
            counts[f"{first.year}-{first.month:02}"] += 1
    if not counts:
        return {}
    first_month, last = (int(text[:4]) * 12 + int(text[5:]) - 1 for text in (min(counts), max(counts)))
    start = max(first_month, last - 71)
    return {
        f"{n // 12}-{n % 12 + 1:02}": counts[f"{n // 12}-{n % 12 + 1:02}"] for n in range(start, last + 1)
    }


def _meetings(
    held: list[caspian.Event], subject: Subject, notes: Footnotes, store: Finder
) -> Iterator[Block]:
    """Who met whom, where: events at which leaders of at least two sides took part."""
    rows = []
    for event in reversed(held):
        if event.kind not in _MEETINGS:
            continue
        leaders = [
            each
            for each in event.participants
            if each.person and each.office and each.office.casefold().startswith(_LEADERS)
        ]
        if len({each.party for each in leaders}) < 2:
            continue
        who = joined(
            line(named(each.person or "", store), " (", named(each.party, store, flags=False), ")")
            for each in leaders[:6]
        )
        more = f" and {len(leaders) - 6} more" if len(leaders) > 6 else None
        rows.append(
            (
                line(event.when.in_words()),
                line(who, more),
                several(event.places, store, most=3),
                line(Span(event.kind.value, event.id, None, notes.of(event.citations))),
            )
        )
    if rows:
        many = f", the latest {MOST} of {len(rows)}" if len(rows) > MOST else ""
        yield Table(
            f"Leaders who met{many}", ("Date", "Who", "Where", "Occasion"), tuple(rows[:MOST]), len(rows)
        )


def _row(event: caspian.Event, notes: Footnotes, store: Finder) -> tuple[Line, ...]:
    numbers = notes.of(event.citations)
    return (
        line(event.when.in_words()),
        line(Span(event.title, event.id, None, numbers)),
        several(event.places, store, most=3),
    )
