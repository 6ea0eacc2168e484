"""Made-up events in the order of their dates, as many as asked for: the same ones each time."""

import random
from collections.abc import Iterator
from datetime import date

from caspian import Citation, Event, EventKind, Participant, Role, Topic, When

__all__ = ["CORRIDORS", "PARTIES", "PLACES", "made_up"]

PARTIES = ("AM", "AZ", "GE", "IR", "KZ", "KG", "RU", "TJ", "TM", "TR", "UZ", "CN")
PLACES = ("baku", "aktau", "tbilisi", "astana", "ashgabat", "tehran", "turkmenbashi")
CORRIDORS = ("titr", "btk", "instc")
_FIRST, _LAST = date(2015, 1, 1).toordinal(), date(2024, 12, 31).toordinal()


def made_up(count: int) -> Iterator[Event]:
    """Events of ten years between twelve states, one after the other."""
    chance = random.Random(7)
    kinds, topics = list(EventKind), list(Topic)
    whens = [_date(day) for day in range(_FIRST, _LAST + 1)]
    groups = [
        tuple(
            Participant(party=party, role=role)
            for party, role in zip(pair, (Role.HOST, Role.GUEST), strict=True)
        )
        for pair in ((a, b) for a in PARTIES for b in PARTIES if a != b)
    ]
    citations = [(Citation(source="made-up", locator=f"entry {number}"),) for number in range(100)]
    for number in range(count):
        yield Event(
            id=f"event-{number}",
            title=f"Talks number {number} on transport and logistics",
            summary="The parties agree to carry more goods over their common corridor.",
            when=whens[number * len(whens) // count],
            kind=kinds[number % len(kinds)],
            participants=chance.choice(groups),
            places=(PLACES[number % len(PLACES)],),
            topics=(topics[number % len(topics)],),
            corridors=(CORRIDORS[number % 3],) if number % 5 == 0 else (),
            citations=citations[number % 100],
        )


def _date(day: int) -> When:
    """Most days are known; every ninth date is known to the month, and some events last for three days."""
    text = date.fromordinal(day).isoformat()
    if day % 9 == 0:
        return When(text[:7])
    return When(f"{text}/{date.fromordinal(day + 2)}") if day % 10 == 0 else When(text)
