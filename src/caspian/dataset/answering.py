"""What a record answers of itself: the question that `Dataset` has for it, and the exports of a selection of it alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import caspian
from caspian.catalogue.types import collection
from caspian.errors import CaspianError, NotFound
from caspian.questions.expressions import MET
from caspian.store.store import Store

__all__ = ["asked", "exported"]

Answered = Callable[["caspian.Dataset", caspian.Record], object]

_EACH: Final[dict[str, Answered]] = {
    "figures": lambda data, record: data.figures_about(record),
    "members": lambda data, record: data.members_of(record),
    "organisations": lambda data, record: data.organisations_of(record),
    "sources": lambda data, record: _alone(record, data._store).sources,
}
"""By the name of a question that has one meaning for records of every type: its answer."""
_OTHERS: Final[dict[tuple[str, str], Answered]] = {
    ("events", "corridors"): lambda data, record: data.events_on(record),
    ("events", "places"): lambda data, record: data.events.at(record),
    ("events", "agreements"): lambda data, record: data.events.where(agreements=record),
    ("agreements", "corridors"): lambda data, record: data.agreements.on(record),
    ("agreements", "places"): lambda data, record: data.agreements.at(record),
    ("crossings", "countries"): lambda data, record: data.crossings(record),
    ("meetings", "people"): lambda data, record: data.events_involving(record, kind=MET),
    ("corridors", "countries"): lambda data, record: data.corridors_through(record),
}
"""By the name of a question and a type: its answer for records of that type alone."""
_INVOLVED: Final[dict[str, Answered]] = {
    "events": lambda data, record: data.events_involving(record),
    "agreements": lambda data, record: data.agreements_involving(record),
}
"""By the name of a question: its answer for those that take part."""


def asked(record: caspian.Record, store: Store | None, name: str, *how: object) -> object:
    """The answer to what is asked of a record.

    Args:
        record: the record.
        store: the records of its dataset.
        name: the name of the question, as the attribute of the record is called.
        how: what is asked besides.
    """
    if store is None:
        raise CaspianError(f"{record.id!r} is of no dataset any more")
    if name == "ratifications" and isinstance(record, caspian.Agreement):
        from caspian.ratifications import ratifications

        return ratifications(record, store)
    if name == "holding":
        return _holding(record, caspian.Dataset(store), *how)
    if name == "membership" and isinstance(record, caspian.Organisation):
        from caspian.spells import memberships

        return memberships(record, store.party(*how).id, store)
    key = (name, collection(type(record)))
    answer = _OTHERS.get(key) or _EACH.get(name) or _INVOLVED[name]
    return answer(caspian.Dataset(store), record)


def _holding(record: caspian.Record, data: caspian.Dataset, office: object = None) -> caspian.Person | None:
    """Who holds an office of a party on the day of the data, if one person is surely known to."""
    if data.as_of is None or not isinstance(office, str):
        return None
    try:
        held = data.officeholders(record, office, on=data.as_of)
    except NotFound:
        return None  # it has no such office
    return held[0] if len(held) == 1 and not held.question.warnings else None


def exported(record: caspian.Record, store: Store | None, shape: str, *how: object) -> object:
    """A record in a shape that selections have, as a selection of it alone has it."""
    if store is None:
        raise CaspianError(f"{record.id!r} is of no dataset any more")
    return getattr(_alone(record, store), shape)(*how)


def _alone(record: caspian.Record, store: Store) -> caspian.Selection[caspian.Record]:
    """A selection of one record alone, which a country of ISO without a record of its own has too."""
    from caspian.questions.conditions.fields import FieldIs
    from caspian.questions.plain import selection_of
    from caspian.questions.question import Question

    name = collection(type(record))
    return selection_of(name)(store, (record,), Question(name, (FieldIs("id", (record.id,)),)))
