"""Where: on a corridor, at a place, through countries."""

from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING, Self, cast

import attrs

from caspian.catalogue.relations import Relation, relation, relations_from
from caspian.catalogue.types import collection as type_name
from caspian.questions.conditions.base import Condition, Typed, called
from caspian.questions.written import call_of
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.model.country import Country
    from caspian.model.event import Event
    from caspian.model.organisation import Organisation

__all__ = ["At", "On", "land"]


@attrs.frozen(eq=False, repr=False)
class On(Condition["Agreement | Event"]):
    """On a corridor: it or, with `parts`, a corridor or a port that is part of it is named."""

    corridor: str
    parts: bool = True
    places: bool = True
    """Whether what names no corridor, but a port or a station that belongs to it, counts too."""

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether a record names the corridor or what belongs to it."""
        return self.names(record, store) or (
            self._by_place and not self._ids(store).isdisjoint(record.places)
        )

    def names(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether a record names the corridor, or a corridor that is part of it, and not only a place of it."""
        return not self._ids(store).isdisjoint(record.corridors)

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The corridors and the ports that a record names."""
        ids = self._ids(store)
        places = record.places if self._by_place else ()
        return (
            *(f"corridors[{n}]: {each}" for n, each in enumerate(record.corridors) if each in ids),
            *(f"places[{n}]: {each}" for n, each in enumerate(places) if each in ids),
        )

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that name any of them, by the indexes."""
        ids = self._ids(store)
        paths = ("corridors", "places") if self._by_place else ("corridors",)
        indexes = [store.index(relation(collection, path)) for path in paths]
        return {number for index in indexes for each in ids for number in index.get(each, ())}

    @property
    def _by_place(self) -> bool:
        return self.parts and self.places

    def _ids(self, store: Store) -> frozenset[str]:
        return store.whole("corridors", self.corridor) if self.parts else frozenset((self.corridor,))

    def anew(self, store: Store) -> Self:
        """The same corridor in another dataset."""
        return attrs.evolve(self, corridor=store.resolve(self.corridor, "corridors").id)

    def caption(self, store: Store, collection: str) -> str:
        """The corridor by its name."""
        return self._words(called(self.corridor, store))

    def typed(self, collection: str, together: bool) -> Typed | None:
        """By a keyword, or as a step."""
        less = {} if self.parts and self.places else {"places": False} if self.parts else {"parts": False}
        return {} if less else {"corridor": (self.corridor,)}, f".{call_of('on', (self.corridor,), less)}"

    def __str__(self) -> str:
        return self._words(self.corridor)

    def _words(self, corridor: str) -> str:
        without = "" if self.places else " by name, and not by a place alone"
        return f"on {corridor}{without if self.parts else ' without its parts'}"


@attrs.frozen(eq=False, repr=False)
class At(Condition["Agreement | Event"]):
    """At a place, or at one that lies within it; or at any place of a country, or of the countries of a region."""

    place: str

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether a record names the place or one within it."""
        ids = self._ids(store)
        return any(
            found in ids for link in place_relations(type_name(type(record))) for found, _ in link.ids(record)
        )

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The places that a record names."""
        ids = self._ids(store)
        return tuple(
            f"{where[1:]}: {found}"
            for link in place_relations(type_name(type(record)))
            for found, where in link.ids(record)
            if found in ids
        )

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that name any of them, by the indexes."""
        indexes = [store.index(link) for link in place_relations(collection)]
        ids = self._ids(store)
        return {number for index in indexes for each in ids for number in index.get(each, ())}

    def _ids(self, store: Store) -> frozenset[str]:
        if self.place in store.lookup("places"):
            return store.place_with_parts(self.place)
        return store.kept(("places of", self.place), lambda: places_of(self.place, store))

    def anew(self, store: Store) -> Self:
        """The same place, country or region in another dataset."""
        found = store.meant(self.place, "places") or land(self.place, store)
        return attrs.evolve(self, place=(found or store.resolve(self.place, "places")).id)

    def caption(self, store: Store, collection: str) -> str:
        """The place by its name."""
        of = "" if self.place in store.lookup("places") else "a place in "
        return f"at {of}{called(self.place, store)}"

    def typed(self, collection: str, together: bool) -> Typed | None:
        """By a keyword, or as a step."""
        return {"at": self.place}, f".{call_of('at', (self.place,), {})}"

    def __str__(self) -> str:
        return f"at {self.place}"


def land(sought: object, store: Store) -> "Country | Organisation | None":
    """The country, or the region of several, that is meant: what happens at a place of theirs happens there."""
    from caspian.model.body import OrganisationKind
    from caspian.model.organisation import Organisation

    found = store.meant(sought, "countries", "organisations")
    if isinstance(found, Organisation) and found.kind is not OrganisationKind.GROUPING:
        return None
    return cast("Country | Organisation | None", found)


def places_of(key: str, store: Store) -> frozenset[str]:
    """The ids of all places of a country, or of the countries of a region."""
    from caspian.model.organisation import Organisation

    region = store.lookup(Organisation).get(key)
    states = {key} if region is None else {each.member for each in region.memberships}
    ids, index = store.ids("places"), store.index(relation("places", "country"))
    return frozenset(ids[number] for state in states for number in index.get(state, ()))


@cache
def place_relations(source: str) -> tuple[Relation, ...]:
    """The links by which records of a type name places: where it was, and where it was signed."""
    return tuple(each for each in relations_from(source) if each.targets == ("places",))
