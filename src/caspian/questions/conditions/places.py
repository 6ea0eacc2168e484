"""Where: on a corridor, at a place, through countries."""

from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING, Self

import attrs

from caspian.catalogue.relations import Relation, relation, relations_from
from caspian.catalogue.types import collection as type_name
from caspian.questions.conditions.base import Condition, called
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.model.event import Event

__all__ = ["At", "On"]


@attrs.frozen(repr=False)
class On(Condition["Agreement | Event"]):
    """On a corridor: it or, with `parts`, a corridor or a port that is part of it is named."""

    corridor: str
    parts: bool = True

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether a record names the corridor or what belongs to it."""
        ids = self._ids(store)
        return not ids.isdisjoint(record.corridors) or (self.parts and not ids.isdisjoint(record.places))

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The corridors and the ports that a record names."""
        ids = self._ids(store)
        places = record.places if self.parts else ()
        return (
            *(f"corridors[{n}]: {each}" for n, each in enumerate(record.corridors) if each in ids),
            *(f"places[{n}]: {each}" for n, each in enumerate(places) if each in ids),
        )

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that name any of them, by the indexes."""
        ids = self._ids(store)
        paths = ("corridors", "places") if self.parts else ("corridors",)
        indexes = [store.index(relation(collection, path)) for path in paths]
        return {number for index in indexes for each in ids for number in index.get(each, ())}

    def _ids(self, store: Store) -> frozenset[str]:
        return store.whole("corridors", self.corridor) if self.parts else frozenset((self.corridor,))

    def anew(self, store: Store) -> Self:
        """The same corridor in another dataset."""
        return attrs.evolve(self, corridor=store.resolve(self.corridor, "corridors").id)

    def caption(self, store: Store, collection: str) -> str:
        """The corridor by its name."""
        return self._words(called(self.corridor, store))

    def __str__(self) -> str:
        return self._words(self.corridor)

    def _words(self, corridor: str) -> str:
        return f"on {corridor}" + ("" if self.parts else " without its parts")


@attrs.frozen(repr=False)
class At(Condition["Agreement | Event"]):
    """At a place, or at one that lies within it."""

    place: str

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether a record names the place or one within it."""
        ids = store.place_with_parts(self.place)
        return any(
            found in ids for link in place_relations(type_name(type(record))) for found, _ in link.ids(record)
        )

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The places that a record names."""
        ids = store.place_with_parts(self.place)
        return tuple(
            f"{where[1:]}: {found}"
            for link in place_relations(type_name(type(record)))
            for found, where in link.ids(record)
            if found in ids
        )

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that name any of them, by the indexes."""
        indexes = [store.index(link) for link in place_relations(collection)]
        ids = store.place_with_parts(self.place)
        return {number for index in indexes for each in ids for number in index.get(each, ())}

    def anew(self, store: Store) -> Self:
        """The same place in another dataset."""
        return attrs.evolve(self, place=store.resolve(self.place, "places").id)

    def caption(self, store: Store, collection: str) -> str:
        """The place by its name."""
        return f"at {called(self.place, store)}"

    def __str__(self) -> str:
        return f"at {self.place}"


@cache
def place_relations(source: str) -> tuple[Relation, ...]:
    """The links by which records of a type name places: where it was, and where it was signed."""
    return tuple(each for each in relations_from(source) if each.targets == ("places",))
