"""The keys that records are put in order, grouped and counted by: paths, dimensions, functions."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import Any, Final

import attrs

from caspian.catalogue.types import TYPES, record_type
from caspian.errors import NotFound
from caspian.misnamed import called
from caspian.model.money import Money
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.model.units import UNITS, converted, dimension_of
from caspian.questions.dimensions import dimensions_of, keys
from caspian.questions.functions import Function
from caspian.questions.paths import path_of_any, read
from caspian.store.store import Store

__all__ = ["holds_ids", "in_order", "key_meant", "reader"]

Key = str | Function

_CALLED: Final = {
    "home": "country state nation",
    "country": "countries state states nation nations",
    "party": "country countries state states nation parties who member members actor participant participants body",
    "person": "people leader leaders president minister official who",
    "place": "where city cities location locations venue country",
    "topic": "subject theme tag sector tags themes",
    "when": "date dates day time",
    "period": "date dates day time when",
    "month": "months",
    "year": "years",
    "kind": "type types category",
    "status": "state stage",
    "measure": "indicator what kind",
}
"""By a dimension, or a field: what people call it, the likeliest first."""
_BASES = {dimension_of(unit): unit for unit in reversed(tuple(UNITS))}
"""The unit that stands for each dimension."""


def reader(
    key: Key, records: Iterable[Record], store: Store, collection: str, within: tuple[When, ...] = ()
) -> Callable[[Record], object]:
    """The function that a key means: itself, the reading of a field, or the keys of a dimension within some times.

    Raises:
        NotFound: for a text that is neither a field nor a dimension, with all that are.
    """
    if isinstance(key, Function):
        return lambda record: key(store.passed(record))
    known = dimensions_of(collection)
    if key in known:
        return partial(keys, key, store=store, within=within)
    classes: Iterable[type] = (
        (record_type(collection),) if collection in TYPES else dict.fromkeys(map(type, records))
    )
    try:
        path_of_any(classes, key, collection, known)
    except NotFound as error:
        last = key.rpartition(".")[2]
        raise NotFound(error.sought, error.what, (last,)) if last in known else error from None
    return partial(read, path=key)


def key_meant(key: str, records: Iterable[Record], collection: str, *, counted: bool) -> str:
    """A dimension, or a field, by its own name: what people call otherwise is that which they are likeliest to mean.

    What holds whole parts of a record, such as the participants of an event, is counted by the dimension that goes by its name.

    >>> key_meant("nations", (), "events", counted=False), key_meant("country", (), "organisations", counted=False)
    ('country', 'home')
    >>> key_meant("participants", (), "events", counted=True), key_meant("participants", (), "events", counted=False)
    ('party', 'participants')
    """
    if key in dimensions_of(collection):
        return key
    classes = (record_type(collection),) if collection in TYPES else tuple(dict.fromkeys(map(type, records)))
    try:
        leaf = path_of_any(classes, key, collection)
    except NotFound:
        return next(_meant(key, classes, collection), key)
    parts = counted and isinstance(leaf.type, type) and attrs.has(leaf.type)
    return next((each for each in _meant(key, classes, collection) if each != key), key) if parts else key


def _meant(key: str, classes: Iterable[type], collection: str) -> Iterator[str]:
    """The dimensions and fields of records that people call by another name."""
    known = dimensions_of(collection)
    for name in called(_CALLED, key):
        if name in known or all(hasattr(cls, name) for cls in classes):
            yield name


def holds_ids(key: str, records: Iterable[Record], collection: str) -> bool:
    """Whether the values of a key are the ids of records.

    >>> holds_ids("party", (), "events"), holds_ids("kind", (), "events"), holds_ids("home", (), "organisations")
    (True, False, True)
    """
    if key in dimensions_of(collection):
        return key in ("party", "country", "person", "place")
    classes: Iterable[type] = (
        (record_type(collection),) if collection in TYPES else dict.fromkeys(map(type, records))
    )
    return path_of_any(classes, key, collection).link is not None


def in_order(
    records: tuple[Record, ...], key: Key, reverse: bool, store: Store, collection: str
) -> tuple[Record, ...]:
    """The same records by the value of a key; those without a value come last.

    Numbers of figures stand together by what they measure, and compare whatever their units are.

    Raises:
        TypeError: for a key whose values have no order.
    """
    take = reader(key, records, store, collection)
    if collection == "figures" and key in ("value", "upper"):
        take = partial(_amount, path=str(key))
    some, none = list[tuple[Any, Record]](), list[Record]()
    for record in records:
        value = take(record)
        if value is None or value == ():
            none.append(record)
        else:
            some.append((_sortable(value), record))
    try:
        some.sort(key=lambda pair: pair[0], reverse=reverse)
    except TypeError:
        raise TypeError(
            f"the values of {key} have no order; name a field of them, such as {key}.when"
        ) from None
    return (*(record for _, record in some), *none)


def _amount(record: Record, path: str) -> object:
    """A number of a figure with what it measures, in one unit for all that measure the same."""
    value, unit = read(record, path), read(record, "unit")
    if not isinstance(value, Decimal) or not isinstance(unit, str):
        return None
    dimension = dimension_of(unit)
    whole, _, below = unit.partition("/")
    if unit in UNITS:
        base = _BASES[dimension]
    else:
        base = f"{whole}/{_BASES[dimension_of(below)]}" if below in UNITS else unit
    return dimension, converted(value, unit, base)


def _sortable(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_sortable, value))
    if isinstance(value, When):
        return value.sort_key
    if isinstance(value, Money):
        return value.currency or "", value.amount
    return value.value if isinstance(value, Enum) else value
