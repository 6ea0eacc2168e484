"""What a record is, in a few facts: the first lines of a brief, and the rows of a comparison."""

from __future__ import annotations

from collections.abc import Iterator

import caspian
from caspian.display.blocks import Line, Span, joined, line
from caspian.display.names import Finder, coordinates, named
from caspian.display.phases import phase_in_words
from caspian.display.tables import field_value, heading_of
from caspian.model.fields import fields_of

__all__ = ["facts"]

_SHOWN = {
    "Country": ("capital", "neighbours", "currency", "existed", "successors"),
    "Organisation": ("acronym", "kind", "home", "parent", "seat", "founded", "dissolved"),
    "Place": ("kind", "country", "within", "unlocode"),
    "Corridor": ("acronym", "kind", "modes", "countries", "part_of", "operators", "facilities"),
    "Agreement": (
        *("kind", "parties", "amount", "count", "duration", "topics", "corridors", "places"),
        *("amends", "implements", "supersedes", "founds"),
    ),
    "Event": ("when", "kind", "status", "places", "topics", "corridors", "agreements", "part_of", "follows"),
}
_NAMES = {"unlocode": "UN/LOCODE", "part_of": "Part of"}


def facts(record: caspian.Record, store: Finder | None) -> Iterator[tuple[str, Line]]:
    """What a record is, fact by fact: what each is called, and names for ids.

    Args:
        record: the record.
        store: where names are found.
    """
    by_name = {field.name: field for field in fields_of(type(record))}
    for name in _SHOWN.get(type(record).__name__, ()):
        held = getattr(record, name)
        if held not in (None, (), False) and held != record.label:
            heading = _NAMES.get(name) or heading_of(name)
            yield heading, field_value(by_name[name], held, store, most=20)
    if isinstance(record, caspian.Agreement):
        yield "Status", line(record.status.value)
        if record.text:
            yield "Text", line(Span(record.text, url=record.text))
        people = [
            line(named(each.person or "", store), " (", named(each.party, store), ")")
            for each in record.signatories
            if each.person
        ]
        if people:
            yield "Signed by", joined(people)
    if isinstance(record, caspian.Event):
        yield from _who(record, store)
    if isinstance(record, caspian.Corridor) and record.length is not None:
        yield "Length", line(str(record.length))
    if isinstance(record, caspian.Corridor) and record.history:
        yield "State", line("; ".join(map(phase_in_words, record.history)))
    if isinstance(record, caspian.Place) and record.point:
        yield "Coordinates", line(coordinates(record.point))
    if not isinstance(record, caspian.Country) and record.aliases:
        yield "Also called", line(", ".join(record.aliases[:6]))


def _who(event: caspian.Event, store: Finder | None) -> Iterator[tuple[str, Line]]:
    """Who took part, by role."""
    roles: dict[str, list[Line]] = {}
    for each in event.participants:
        person = line(": ", named(each.person or "", store), f", {each.office}" if each.office else None)
        who = line(named(each.party, store), person if each.person else None)
        roles.setdefault(each.role.value, []).append(who)
    for role, found in roles.items():
        word = role.capitalize() + ("s" if len(found) > 1 else "")
        yield word, joined(found, "; ")
