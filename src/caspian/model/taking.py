"""What constructors take besides what their fields hold: the form of a file, and what users have at hand.

    Event(id="2025-talks", title="T", summary="S", when="2025-05-01", kind="talks", places=["baku"])

A record holds dates, words and tuples; text for a date or a word, a list, a set of
ids, a number as text and a dict for a part are brought to that when a value is judged. Sound values are never looked at: records made from
files pay nothing for it.
"""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from numbers import Integral
from typing import Any

import attrs

from caspian.model import rules

__all__ = ["sorted_set", "taken"]


def taken(value: object, kind: object, *, many: bool) -> object:
    """A value brought to the type of a field, where it can be meant so; else the value itself.

    Raises:
        ValueError: for a text that is no such date, word or number.

    >>> taken(["baku", "tbilisi"], str, many=True)
    ('baku', 'tbilisi')
    """
    if not many:
        return _one(value, kind)
    value = sorted_set(value)
    if isinstance(value, str | Mapping | set | frozenset) or not hasattr(value, "__iter__"):
        return value
    if getattr(value, "ndim", None) == 0 or hasattr(value, "columns"):
        return value  # a single value of numpy; a table, which would give the names of its columns
    return tuple(_one(each, kind) for each in value)


def sorted_set(value: object) -> object:
    """A set of texts as a list in the order of the alphabet, since a set has none; else the value itself.

    >>> sorted_set({"UZ", "KZ"})
    ['KZ', 'UZ']
    """
    if isinstance(value, set | frozenset) and all(isinstance(each, str) for each in value):
        return sorted(value)
    return value


def _one(value: Any, kind: object) -> object:
    from caspian.model.time.when import When

    if kind is When:
        return When(**value) if isinstance(value, Mapping) else When.of(value)
    if isinstance(kind, type) and attrs.has(kind):
        return kind(**value) if isinstance(value, Mapping) else value
    if kind is Decimal:
        return _number(value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _word(value, kind)
    if kind is str:
        return str(value) if isinstance(value, str) else value
    if kind in (int, float) and hasattr(value, "item"):
        return value.item()  # a number of numpy
    return tuple(value) if isinstance(value, list) else value


def _number(value: object) -> object:
    if isinstance(value, str):
        return rules.number(str(value))
    if isinstance(value, Integral) and not isinstance(value, bool):
        return Decimal(int(value))
    return value


def _word(value: object, kind: type[Enum]) -> object:
    if isinstance(value, kind) or not isinstance(value, str):
        return value
    found = next((member for member in kind if member.value == str(value)), None)
    if found is None:
        raise ValueError(f"expected {rules.named(kind)}, got {rules.shown(str(value))}")
    return found
