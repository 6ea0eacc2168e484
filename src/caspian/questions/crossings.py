"""Border crossings: those on the borders of a country that stand on the other side, and what leads over a border besides."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from caspian.model.corridor import Corridor
from caspian.model.country import Country
from caspian.model.place import Place, PlaceKind
from caspian.questions.conditions.base import called
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.face import face

if TYPE_CHECKING:
    from caspian.questions.places import Places

__all__ = ["across", "of_a_border", "of_crossings"]

_FEW: Final = 8
"""How many legs over a border are named."""


def of_crossings(places: "Places") -> bool:
    """Whether crossings are asked for.

    Args:
        places: the places that were asked for.
    """
    return any(
        isinstance(each, FieldIs) and (each.path, each.values) == ("kind", (PlaceKind.CROSSING,))
        for each in places.question.steps
    )


def _besides(places: "Places", both: set[str]) -> list[str]:
    """The legs of corridors that lead from one of two states into the other by none of the crossings."""
    store = places._store
    lookup, there = store.lookup(Place), {*places.ids}
    found: dict[str, None] = {}
    for corridor in store.table(Corridor):
        for leg in corridor.legs:
            ends = (leg.origin, leg.destination)
            neighbours = pairwise(leg.crossed(lookup))
            if there.isdisjoint(ends) and any({*each} == both for each in neighbours):
                names = "–".join(sorted(called(each, store) for each in ends))
                found[f"{names} ({leg.mode.value})"] = None
    return list(found)


def across(places: "Places") -> Iterator[str]:
    """Of places of the kind crossing in a country: those on its borders that stand in a neighbour.

    Args:
        places: the places that were asked for.
    """
    asked = {each.path: each.values for each in places.question.steps if isinstance(each, FieldIs)}
    if len(asked) != len(places.question.steps) or not of_crossings(places):
        return
    if {*asked} != {"kind", "country"}:
        return
    countries = {*map(str, asked["country"])}
    found = [
        each
        for each in places._store.table(Place)
        if each.kind is PlaceKind.CROSSING
        and each.country not in countries
        and not countries.isdisjoint(each.border)
    ]
    if found:
        named = sorted(found, key=lambda each: each.name)
        told = ", ".join(f"{each.name} ({each.country})" if each.country else each.name for each in named)
        calls = " and ".join(f"{face(places._store)}.crossings({each!r})" for each in sorted(countries))
        yield f"on its borders as well, known on the other side: {told}: {calls}"


def of_a_border(places: "Places") -> Iterator[str]:
    """Of the crossings on a border: that not all there are are held; of two states whether they border, and which corridors lead through both.

    Args:
        places: the places that were asked for.
    """
    steps, store = places.question.steps, places._store
    asked = [each.values for each in steps if isinstance(each, FieldIs) and each.path == "border"]
    if not asked or not of_crossings(places):
        return
    if len(asked) == 2 and all(len(each) == 1 for each in asked):
        one, other = (str(each[0]) for each in asked)
        first = store.lookup(Country).get(one)
        names = f"{called(one, store)} and {called(other, store)}"
        if first is not None and other not in first.neighbours:
            yield f"{names} have no land border"
            return
        call = f"{face(store)}.corridors_through({one!r}, {other!r})"
        besides = _besides(places, {one, other})
        more = f" and {len(besides) - _FEW} more" if len(besides) > _FEW else ""
        told = f"besides lead over it {', '.join(besides[:_FEW])}{more}; " if besides else ""
        yield f"{told}corridors through both: {call}"
    yield "crossings are held that corridors or events name, not all there are"
