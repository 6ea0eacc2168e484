"""Selections of types that have no class of their own: what can be asked follows from what their fields say.

A type with a module of the same name beside this one has questions written for it, with keywords that
type checkers know. For any other type a class is made here: with `involving` and `between` if a field
names parties, with `since`, `until` and `during` if one is a date.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Self, TypeVar

from caspian.catalogue.relations import party_relation
from caspian.catalogue.types import TYPES, record_type
from caspian.model.fields import fields_of
from caspian.model.record import SHARED, Record
from caspian.model.time.when import When
from caspian.questions.involved import Involved
from caspian.questions.linked import Dated, Linked
from caspian.questions.selection import Selection

__all__ = ["Plain", "selection_of"]

R = TypeVar("R", bound=Record, covariant=True)

_LABELS = ("name", "title")
_MOST = 6
"""How many columns a table has that nobody chose."""


class Plain(Linked[R]):
    """Records of a type that has no questions of its own."""

    __slots__ = ()

    def where(
        self, test: Callable[[R], object] | str | None = None, /, *values: object, **fields: object
    ) -> Self:
        """Those for which a function is true, whose field has one of some values, or that meet each keyword given.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of that field.
            fields: fields, each with one value or several, of which any will do; or what calling them takes.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.
        """
        own = {field.name for field in fields_of(record_type(self.collection))} & fields.keys()
        return self._where(
            test,
            values,
            {name: value for name, value in fields.items() if name in own},
            {name: value for name, value in fields.items() if name not in own},
        )


@cache
def selection_of(name: str) -> type[Selection[Record]]:
    """The class of selections of a type.

    >>> selection_of("events").__module__
    'caspian.questions.events'
    """
    own = f"caspian.questions.{name}"
    if find_spec(own) is not None:
        written: type[Selection[Record]] = getattr(import_module(own), name.capitalize())
        return written
    fields = [field for field in fields_of(record_type(name)) if field.name not in (*SHARED, "id")]
    dates = [field.name for field in fields if field.type is When and not field.many]
    bases = (Plain,) + (Involved,) * (party_relation(name) is not None) + (Dated,) * bool(dates)
    labels = [field.name for field in fields if field.name in _LABELS]
    others = [field.name for field in fields if field.name not in labels]
    body = {
        "__slots__": (),
        "__module__": __name__,
        "__doc__": f"Records of the type {name}.",
        "collection": name,
        "columns": (*(*labels, *others)[: _MOST - 1], "id"),
        "has_topics": any(field.name == "topics" for field in fields),
        "_date": dates[0] if dates else "when",
    }
    return type(name.capitalize(), bases, body)


def __getattr__(name: str) -> type[Selection[Record]]:
    # Where a selection is unpickled, its class is asked for by its name.
    if name.lower() in TYPES:
        return selection_of(name.lower())
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
