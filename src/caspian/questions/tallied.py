"""How many things of an answer that is no selection have each value of what they tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TYPE_CHECKING

from caspian.catalogue.types import collection, singular
from caspian.errors import NotFound
from caspian.model.parts import is_list
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.questions.counted import Groups
from caspian.questions.frozen import Heads

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["tallied"]


def tallied(
    things: Iterable[object], key: str, question: str, noun: str, store: Store
) -> Groups[object, int]:
    """How many things have each value, the commonest first, and years in their order.

    Args:
        things: the things.
        key: what they tell, or the record that they are about: a field, "type" of that record, or "year".
        question: what the answer is of, in words.
        noun: what the things are.
        store: where the names of records are found.

    Raises:
        NotFound: if none of them tells that, with what they tell.
    """
    every = tuple(things)
    values = [list(_values(each, key)) for each in every]
    if every and not any(values):
        told = [name for name in dir(type(every[0])) if name[0] != "_" and _is_told(every[0], name)]
        raise NotFound(key, f"value of these ({', '.join(told)})")
    counts = Counter(value for each in values for value in dict.fromkeys(each)).most_common()
    if key == "year":
        counts.sort(key=lambda pair: (pair[0] is None, str(pair[0])))
    ids = [value for value, _ in counts if value is not None]
    named = bool(ids) and all(isinstance(value, str) and store.find(value) is not None for value in ids)
    caption = f"{len(every)} {question}, by {key.replace('_', ' ')}"
    if without := values.count([]):
        caption += f"; {without} that have none are not counted"
    heads = Heads(caption, key.replace("_", " ").capitalize(), noun, key == "year")
    return Groups(counts, heads, store, named)


def _values(thing: object, key: str) -> Iterator[object]:
    """What a thing tells under a key, or the record that it is about."""
    record = getattr(thing, "record", None)
    for each in (thing, record):
        if each is None:
            continue
        if key == "type" and isinstance(each, Record):
            yield singular(collection(type(each)))
            return
        when = getattr(each, "when", None)
        if key == "year" and isinstance(when, When):
            yield None if when.earliest is None else when.earliest.year
            return
        if key != "type" and _is_told(each, key):
            value = getattr(each, key)
            yield from (_plain(one) for one in (value if is_list(value) else (value,)))
            return


def _is_told(thing: object, name: str) -> bool:
    """Whether a name is of something that a thing tells, and not of what can be asked of it."""
    return name[:1] != "_" and hasattr(thing, name) and not callable(getattr(thing, name))


def _plain(value: object) -> object:
    """A value that can be counted by: of a record its id."""
    if isinstance(value, Record):
        return value.id
    return value if value is None or isinstance(value, str | int | float | Enum) else str(value)
