"""Crossings on the borders of a country that stand on the other side of them, beside those in the country."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from caspian.model.corridor import Corridor
from caspian.model.place import Place, PlaceKind
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.face import face
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.questions.places import Places

__all__ = ["across"]


def across(places: "Places") -> Iterator[str]:
    """Of places of the kind crossing in a country: those at the ends of legs into it that stand in a neighbour.

    Args:
        places: the places that were asked for.
    """
    asked = {each.path: each.values for each in places.question.steps if isinstance(each, FieldIs)}
    if len(asked) != len(places.question.steps) or asked.get("kind") != (PlaceKind.CROSSING,):
        return
    if {*asked} != {"kind", "country"}:
        return
    found = sorted(_beyond(places._store, {*map(str, asked["country"])}), key=lambda each: each.name)
    if found:
        told = ", ".join(f"{each.name} ({each.country})" if each.country else each.name for each in found)
        call = f"{face(places._store)}.places.where(id={tuple(each.id for each in found)!r})"
        yield f"on its borders as well, known on the other side: {told}: {call}"


def _beyond(store: Store, countries: set[str]) -> set[Place]:
    """The crossings elsewhere at which a leg of a corridor begins or ends that runs in some countries."""
    lookup = store.lookup(Place)
    return {
        place
        for corridor in store.table(Corridor)
        for leg in corridor.legs
        for place in (lookup[leg.origin], lookup[leg.destination])
        if place.kind is PlaceKind.CROSSING
        and place.country not in countries
        and not countries.isdisjoint(leg.crossed(lookup))
    }
