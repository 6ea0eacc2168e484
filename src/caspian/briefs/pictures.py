"""The map of a dossier: a corridor with its legs, a place, the places of events."""

from __future__ import annotations

from collections import Counter

import caspian
from caspian.briefs.subject import Subject
from caspian.display.blocks import Picture
from caspian.display.map.figures import corridor_map, place_map, places_map

__all__ = ["picture"]

_LEAST, _MOST = 3, 40


def picture(subject: Subject) -> Picture | None:
    """The map that fits a subject, if one does."""
    one = subject.one
    if subject.other is None and isinstance(one, caspian.Corridor):
        return corridor_map(one, subject.store)
    if subject.other is None and isinstance(one, caspian.Place):
        return place_map(one, subject.store)
    counts = Counter(place for event in subject.events if event.status == "held" for place in event.places)
    if isinstance(one, caspian.Event | caspian.Agreement):
        counts.update(one.places)
    elif len(counts) < _LEAST:
        return None
    title = f"Where the events took place: {subject.title}"
    return places_map(dict(counts.most_common(_MOST)), subject.store, title, "events")
