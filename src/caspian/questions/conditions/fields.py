"""That a field is, or holds, a value."""

from collections.abc import Collection
from enum import Enum
from typing import Final

import attrs

from caspian.catalogue.relations import relations_from
from caspian.catalogue.types import TYPES
from caspian.model.parts import is_list
from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, Typed, called
from caspian.questions.paths import read, spoken, values_at
from caspian.questions.written import call_of
from caspian.store.store import Store

__all__ = ["FieldIs"]

_OWN: Final = ("kind", "measure")
"""Fields that a call takes by their own names."""
_SAID = {
    "about": "about",
    "border": "on the border of",
    "country": "in",
    "countries": "through",
    "home": "at home in",
    "id": "namely",
    "kind": "of kind",
    "measure": "of the measure",
    "offices.of": "in an office of",
    "part_of": "that are part of",
    "parties": "of the party",
    "status": "",
}
"""What a question about a field is called above its answer, where a reader would not say the name of the field."""


@attrs.frozen(eq=False, repr=False)
class FieldIs(Condition[Record]):
    """A field, or a field of a part, is one of some values; a field that holds several holds one of them."""

    path: str
    values: tuple[object, ...]

    def meets(self, record: Record, store: Store) -> bool:
        """Whether a value of the field is among those asked for."""
        found = read(record, self.path)
        if is_list(found):
            return any(value in self.values for value in found) or (not found and None in self.values)
        return found in self.values

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The fields that hold such a value."""
        return tuple(
            f"{where}: {spoken(value)}"
            for value, where in values_at(record, self.path)
            if value in self.values
        ) or (f"{self.path}: nothing",)

    def positions(self, store: Store, collection: str) -> Collection[int] | None:
        """Those that hold one of some ids, by the index of the link that the field is."""
        links = relations_from(collection) if collection in TYPES and None not in self.values else ()
        for link in links:
            if link.path == self.path:
                index = store.index(link)
                return {number for value in self.values for number in index.get(str(value), ())}
        return None

    def caption(self, store: Store, collection: str) -> str:
        """What is asked of the field in words, with names for ids."""
        words = " or ".join(
            "nothing"
            if value is None
            else called(spoken(value), store)
            if type(value) is str
            else spoken(value)
            for value in self.values
        )
        if self.path == "status" and collection in ("agreement", "agreements"):
            from caspian.model.stage import Stage
            from caspian.questions.conditions.reached import last_step

            told = last_step(tuple(each for each in self.values if isinstance(each, Stage)))
            if told:
                return told
        before = _SAID.get(self.path, f"with {self.path.replace('_', ' ').replace('.', ' ')}")
        return f"{before} {words}".lstrip()

    def typed(self, collection: str, together: bool) -> Typed | None:
        """By a keyword that is the name of the field, or as a step."""
        values = tuple(each.value if isinstance(each, Enum) else each for each in self.values)
        if not all(each is None or isinstance(each, str | int) for each in values):
            return None
        if self.path in _OWN or (self.path == "status" and collection == "events"):
            value = values[0] if len(values) == 1 else values
            return {self.path: value}, f".{call_of('where', (), {self.path: value})}"
        return {}, f".{call_of('where', (self.path, *values), {})}"

    def __str__(self) -> str:
        return f"{self.path} {' or '.join('nothing' if value is None else spoken(value) for value in self.values)}"
