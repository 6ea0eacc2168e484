"""The map of a dossier: a corridor with its legs, a place, the places of events."""

from __future__ import annotations

from typing import Any

import caspian
from caspian.briefs.subject import Subject
from caspian.display.blocks import Picture
from caspian.display.map.figures import corridor_map, places_map

__all__ = ["picture"]

LEAST = 3


def picture(subject: Subject, store: Any) -> Picture | None:
    """The map that fits a subject, if one does."""
    if isinstance(subject.one, caspian.Corridor) and subject.other is None:
        return corridor_map(subject.one, store)
    if isinstance(subject.one, caspian.Place):
        return places_map({subject.one.id: 1}, store, f"Where {subject.one.label} lies")
    if isinstance(subject.one, caspian.Person):
        return None
    counts: dict[str, int] = {}
    for event in subject.events():
        for place in event.places:
            counts[place] = counts.get(place, 0) + 1
    if len(counts) < LEAST:
        return None
    most = dict(sorted(counts.items(), key=lambda pair: -pair[1])[:40])
    return places_map(most, store, f"Places of the events of {subject.name}")
