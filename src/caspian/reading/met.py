"""What was made of a value when it was first met, and which values come again: they are the same object."""

from collections.abc import Callable
from enum import Enum
from typing import TypeVar

from caspian.model.fields import Field, Part, fields_of
from caspian.model.time.when import When, bounds

__all__ = ["Met", "demanded", "noted", "telling_alike"]

K = TypeVar("K")
V = TypeVar("V")


class Met(dict[K, V]):
    """What was made of each value, when it was first met.

    >>> met = Met(str.upper)
    >>> met["kz"], met
    ('KZ', {'kz': 'KZ'})
    """

    def __init__(self, make: Callable[[K], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, value: K) -> V:
        made = self[value] = self._make(value)
        return made


def noted(edtf: str, wording: str | None = None, window: bool = False) -> When:
    """A date of a notation that is sound: what it stands for is read when somebody asks.

    >>> noted("2024-02")
    When('2024-02')
    """
    made = object.__new__(When)
    for name, value in (("edtf", edtf), ("wording", wording), ("window", window)):
        object.__setattr__(made, name, value)
    if window:
        object.__setattr__(made, "days", bounds(edtf, window))
    return made


def _comes_again(field: Field) -> bool:
    """Whether a field holds an id, a date or a word, of which many parts say the same."""
    word = isinstance(field.type, type) and issubclass(field.type, Enum)
    return not field.many and (field.link is not None or field.type is When or word)


def telling_alike(kind: type) -> tuple[Field, ...]:
    """The fields of a part that come again, where it demands no others: those that say the same in them can be one object.

    >>> from caspian import Citation, Event
    >>> [field.name for field in telling_alike(Citation)], telling_alike(Event)
    (['source'], ())
    """
    fields = tuple(fields_of(kind))
    alike = issubclass(kind, Part) and all(map(_comes_again, filter(demanded, fields)))
    return tuple(filter(_comes_again, fields)) if alike else ()


def demanded(field: Field) -> bool:
    """Whether a value must say a field."""
    return field.required and not field.optional
