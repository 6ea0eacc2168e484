"""What records are counted by besides their fields: months, quarters, years, parties, countries, people, places, topics."""

from collections.abc import Callable, Iterator
from typing import Final

from caspian.catalogue.dates import date_field
from caspian.catalogue.relations import PARTIES
from caspian.catalogue.types import TYPES, record_type, singular
from caspian.model.record import Record
from caspian.model.time.periods import periods
from caspian.model.time.when import When
from caspian.questions.conditions.subjects import subject_relations
from caspian.store.involvement import person_relation
from caspian.store.store import Store

__all__ = ["PERIODS", "dimensions_of", "keys"]

PERIODS: Final = {"month": 12, "quarter": 4, "year": 1}
"""The dimensions of time, with how many of each a year has."""

Keys = Callable[[Record, str, Store], Iterator[object]]


def keys(dimension: str, record: Record, store: Store, within: tuple[When, ...] = ()) -> tuple[object, ...]:
    """What a record counts under in a dimension, each once; in one of time, of periods that some times touch."""
    collection = store.type_of(record)
    if dimension in PERIODS:
        field = date_field(collection)
        when: When | None = getattr(record, field) if field else None
        return () if when is None else tuple(periods(when, store.as_of, PERIODS[dimension], within))
    return tuple(dict.fromkeys(_DIMENSIONS[dimension](record, collection, store)))


def dimensions_of(collection: str) -> tuple[str, ...]:
    """The dimensions that the records of a type have.

    >>> dimensions_of("events")
    ('month', 'quarter', 'year', 'party', 'country', 'person', 'place', 'topic')
    >>> dimensions_of("places")
    ('party', 'place')
    """
    if collection not in TYPES:
        return (*PERIODS, *_DIMENSIONS)
    cls = record_type(collection)
    targets = {target for link in subject_relations(collection) for target in link.targets}
    dated = date_field(collection) is not None
    has = {
        **dict.fromkeys(PERIODS, dated),
        "party": not targets.isdisjoint(PARTIES),
        "country": "countries" in targets and collection not in PARTIES and not hasattr(cls, "country"),
        "person": "people" in targets,
        "place": "places" in targets,
        "topic": hasattr(cls, "topics"),
    }
    return tuple(name for name, had in has.items() if had)


def _parties(record: Record, collection: str, store: Store) -> Iterator[str]:
    named = store.parties_of(collection, record)
    return iter(named) if named else _linked(record, collection, PARTIES, store)


def _countries(record: Record, collection: str, store: Store) -> Iterator[str]:
    """The countries among the parties."""
    known = store.lookup("countries")
    return (each for each in _parties(record, collection, store) if each in known)


def _people(record: Record, collection: str, store: Store) -> Iterator[str]:
    link = person_relation(collection)
    if link is None:
        return _linked(record, collection, ("people",), store)
    return (found for found, _ in link.ids(record))


def _places(record: Record, collection: str, store: Store) -> Iterator[str]:
    """The places of a record, each with those that it lies within: what `at` finds."""
    from caspian.model.place import Place

    lookup = store.lookup(Place)
    for named in _linked(record, collection, ("places",), store):
        place: str | None = named
        while place is not None:
            yield place
            place = lookup[place].within


def _linked(record: Record, collection: str, types: tuple[str, ...], store: Store) -> Iterator[str]:
    for link in subject_relations(collection):
        for found, _ in link.ids(record) if not set(types).isdisjoint(link.targets) else ():
            if any(found in store.lookup(name) for name in types):
                yield found


def _topics(record: Record, collection: str, store: Store) -> Iterator[object]:
    """The topics of a record, each with the broader ones: what `about` finds."""
    for topic in getattr(record, "topics", ()):
        broad = topic
        while broad is not None:
            yield broad
            broad = broad.broader


_DIMENSIONS: Final[dict[str, Keys]] = {
    "party": _parties,
    "country": _countries,
    "person": _people,
    "place": _places,
    "topic": _topics,
    "type": lambda record, collection, store: iter((singular(collection),)),
}
