"""The JSON values of the bundled files to records: tests hold these files to all the rules, so nothing is judged.

What is one's own is judged by `caspian.reading.makers`, in compiled code. Compiling pays only where many records of a
type are made, and the first answer of a process needs few of each.
"""

from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from caspian.model.fields import Field, fields_of
from caspian.model.time.when import When
from caspian.reading.met import Met, demanded, noted, telling_alike

if TYPE_CHECKING:
    from typing import Required, TypedDict, TypeVar, overload

    T = TypeVar("T")

    class Noted(TypedDict, total=False):
        """A date of which more is said than its notation."""

        edtf: Required[str]
        wording: str
        window: bool


__all__ = ["Proved"]

_PLAIN = (str, int, float, bool, object)


class Proved:
    """Makes records of JSON values that are known to be sound; dates that come again are the same object.

    >>> from caspian.model.person import Person
    >>> Proved().of(Person)({"id": "ilham-aliyev", "name": "Ilham Aliyev"}).name
    'Ilham Aliyev'
    """

    def __init__(self) -> None:
        self._made = Met(self._maker)
        self._dates = Met(noted)

    if TYPE_CHECKING:  # the first answer of a process does not wait for what only type checkers read

        @overload
        def of(self, kind: type[T]) -> Callable[[object], T]: ...
        @overload
        def of(self, kind: object) -> Callable[..., object]: ...

    def of(self, kind: object) -> Callable[..., object]:
        """The function that makes values of an attrs class, an enumeration, a date or `Decimal`."""
        return self._made[kind]

    def _maker(self, kind: object) -> Callable[..., object]:
        if kind is When:
            return self._date
        if kind is Decimal:
            return Decimal
        if isinstance(kind, type) and issubclass(kind, Enum):
            return {member.value: member for member in kind}.__getitem__
        if isinstance(kind, type) and attrs.has(kind):
            return self._filling(kind)
        return tuple  # a point of a line

    def _date(self, value: "str | Noted") -> When:
        return self._dates[value] if isinstance(value, str) else noted(**value)

    def _filling(self, kind: type) -> Callable[[dict[str, object]], object]:
        """A function that fills the slots itself: `__init__` would judge every value and every default."""
        fields = {field.name: field for field in fields_of(kind)}
        set_by = {name: getattr(kind, name).__set__ for name in fields}
        defaults = [
            (set_by[field.name], None if field.optional else field.default)
            for field in fields.values()
            if not demanded(field)
        ]
        taken: Met[str, tuple[Callable[..., None], Callable[..., object] | None]]
        taken = Met(lambda name: (set_by[name], self._taking(fields[name])))

        def make(raw: dict[str, object]) -> object:
            made: object = object.__new__(kind)
            for put, value in defaults:
                put(made, value)
            for name, value in raw.items():
                put, take = taken[name]
                put(made, take(value) if take else value)
            return made

        again = {field.name for field in telling_alike(kind)}
        if not again:
            return make
        # As most citations and participants: those that say the same are the same object.
        same = Met[tuple[tuple[str, object], ...], object](lambda items: make(dict(items)))

        def known(raw: dict[str, object]) -> object:
            if raw.keys() <= again and dict not in map(type, raw.values()):
                return same[tuple(raw.items())]
            return make(raw)

        return known

    def _taking(self, field: Field) -> Callable[..., object] | None:
        """What makes a value of a field; None where the value stays as it is."""
        if field.type in _PLAIN:
            return tuple if field.many else None
        one = self.of(field.type)
        return (lambda values: tuple(map(one, values))) if field.many else one
