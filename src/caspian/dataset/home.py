"""What a dataset tells of its records when they are asked themselves: cards, maps, sources, codes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import caspian
from caspian.catalogue.types import collection
from caspian.errors import CaspianError, NotFound
from caspian.model.fields import Part
from caspian.store.store import Store

__all__ = ["tell"]


def tell(record: Any, what: str, store: Store | None, *how: Any) -> object:
    """What is wanted of a record: its card as ``html``, ``text`` or ``page``, its ``map``, ``bibliography`` or how it is ``cited``, ``iso3``, itself in a ``line`` or as a ``dict``, a ``table`` of parts, or these ``shaped``, what is ``asked`` about it or ``exported`` of it, what a field of it leaves open, or what is meant by a name it does not have."""
    match what:
        case "line":
            return _line(record, store)
        case "table":
            return _table(store, *how)
        case "shaped":
            from caspian.export.listed import shaped

            return None if store is None else shaped(how[0], store, *how[1:])
        case "dict":
            from caspian.export.dicts import dicts

            return {} if store is None else dicts((record,), store)[0]
        case "map":
            return _map(record, store)
        case "asked" | "exported":
            from caspian.dataset import answering

            return getattr(answering, what)(record, store, *how)
        case "bibliography":
            from caspian.export.bibliography import bibliography
            from caspian.questions.selection import cited

            return bibliography(cited(record), store, *how) if store is not None else ""
        case "cited":
            from caspian.citing import of_record as as_cited
            from caspian.questions.selection import cited

            return as_cited(record, tuple(cited(record)), store, *how) if store is not None else ""
        case "left open":
            from caspian.display.unsaid import left_open

            return "" if store is None else left_open(record, store, *how)
        case "iso3":
            return _iso3(record)
        case "party":
            return None if store is None else store.party(*how).id
        case "misnamed":
            from caspian.questions.instead import of_part, of_record

            if store is None:
                return ""
            if not isinstance(record, caspian.Record):
                return of_part(type(record), *how)
            meant = of_record(record, how[0], how[1], store)
            return f"; did you mean {' or '.join(meant[:2])}?" if meant else ""
    from caspian.display import html, text
    from caspian.display.cards import card

    blocks = card(record, store)
    if what == "page":
        from caspian.display.page import Page

        return Page(tuple(blocks))
    return html.render(blocks) if what == "html" else text.render(blocks, whole=False)


def _line(told: caspian.Record | Part, store: Store | None) -> str:
    """A record as a row of a table tells it, or a part of a record, in a line."""
    from caspian.display.lines import in_a_line, part_in_a_line
    from caspian.questions.plain import selection_of

    if not isinstance(told, caspian.Record):
        return part_in_a_line(told, store)
    return in_a_line(told, selection_of(collection(type(told))).columns, store)


def _table(store: Store | None, parts: Sequence[Part]) -> str:
    """Parts of a record as a table in HTML."""
    from caspian.display import html
    from caspian.display.counts import counted
    from caspian.display.tables import part_table

    return html.render([part_table(counted(len(parts), _named(type(parts[0]))), parts, store)])


def _named(part: type[Part]) -> str:
    """What a part is called: ``former name``.

    >>> _named(caspian.FormerName)
    'former name'
    """
    return re.sub(r"(?<!^)(?=[A-Z])", " ", part.__name__).lower()


def _map(record: caspian.Record, store: Store | None) -> caspian.Page:
    """A page with the picture of a corridor, of a place among others, or of where something happened."""
    from caspian.display.blocks import Heading
    from caspian.display.map.figures import corridor_map, place_map, places_map
    from caspian.display.page import Page

    if store is None:
        drawing = None
    elif isinstance(record, caspian.Corridor):
        drawing = corridor_map(record, store)
    elif isinstance(record, caspian.Place):
        drawing = place_map(record, store)
    else:
        counts = Counter(getattr(record, "places", ()))
        drawing = places_map(counts, store, f"Where it took place: {record.label}", "mentions")
    if drawing is None:
        raise CaspianError(f"there is no map of {record.label!r}: no place of it on the map has coordinates")
    return Page((Heading(record.label, 1), drawing))


def _iso3(record: caspian.Record) -> str | None:
    from caspian.identities import identity_of
    from caspian.model.country import Country

    try:
        return identity_of(record).alpha_3 if isinstance(record, Country) else None
    except NotFound:
        return None
