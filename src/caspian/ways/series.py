"""The best way through each series of states, none of which comes back to a state once left."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

from caspian.model.mode import Mode
from caspian.ways.conditions import GOODS, Conditions, Named

if TYPE_CHECKING:
    from caspian.ways.answers import Way

__all__ = ["LOOKS", "by_series", "rank", "smoothest", "turnings"]

LOOKS: Final = 20
"""How often a way is looked for at most."""
_BY_ROAD: Final = 1.5
"""A way with a road in it stands behind one by rail and sea that is up to this many times as long."""
_AS_LONG: Final = 1.02
"""Up to how many times the length of another a way is about as long."""
_DETOUR: Final = 2
"""A way more than so many times as long as the shortest is left out."""


def by_series(best: "Callable[[Conditions], Way | None]", meant: Conditions, most: int) -> "list[Way]":
    """The best ways of different series of states, by rail and sea before those by road of about their length.

    The best of all is found, then the best without each state between its ends, and so on with each of those; where
    one comes back to a state, the best without the border over which it does; at last those without any one border.

    Args:
        best: what looks for the best way under some conditions.
        meant: the conditions.
        most: how many ways at most.
    """
    found: dict[tuple[str, ...], Way] = {}
    todo, seen = deque([meant]), {_closing(meant)}
    later = deque[Conditions]()
    looks = 0
    while (todo or later) and looks < LOOKS:
        looks += 1
        conditions = (todo or later).popleft()
        for way in _each_way(best, conditions):
            kept = found.get(way.countries)
            found[way.countries] = way if kept is None else min(kept, way, key=rank)
            for queue, narrower in ((todo, _without(conditions, way)), (later, _closed(conditions, way))):
                new = [each for each in narrower if _closing(each) not in seen]
                seen.update(map(_closing, new))
                queue += new
    return _sensible(sorted(found.values(), key=rank))[:most]


def _sensible(ways: "list[Way]") -> "list[Way]":
    """Those that come back to no state and are no more than twice as long as the shortest; all, if each comes back to one."""
    onward = [way for way in ways if not turnings(way.countries)]
    longest = _DETOUR * min((way.km for way in onward), default=0)
    return [way for way in onward if way.km <= longest] or ways


def rank(way: "Way") -> float:
    """How long a way is, and half as long again if it has a road in it: goods go far by rail and by sea."""
    return way.km * (_BY_ROAD if Mode.ROAD in way.modes else 1)


def smoothest(ways: "Sequence[Way]") -> "list[Way]":
    """The same ways in order, where of those through the same states and about as long the one with the fewest transshipments comes first.

    A lorry from one station to the next, for a few kilometres less, is no better way than the train.
    """
    rest, found = list(ways), list["Way"]()
    while rest:
        alike = [
            each for each in rest if each.countries == rest[0].countries and each.km <= _AS_LONG * rest[0].km
        ]
        found.append(min(alike, key=lambda each: each.changes))
        rest.remove(found[-1])
    return found


def turnings(countries: "Sequence[str]") -> list[tuple[str, str]]:
    """The borders over which a way leaves a state to which it comes back, and over which it does come back."""
    found: list[tuple[str, str]] = []
    for number, each in enumerate(countries):
        if each in countries[:number]:
            first = countries.index(each)
            found += [(countries[first], countries[first + 1]), (countries[number - 1], each)]
    return found


def _each_way(best: "Callable[[Conditions], Way | None]", conditions: Conditions) -> "Iterator[Way]":
    """The best way, and if it has a road in it the best one without any."""
    way = best(conditions)
    if way is None:
        return
    yield way
    if conditions.modes is None and Mode.ROAD in way.modes:
        rails = attrs.evolve(conditions, modes=tuple(mode for mode in GOODS if mode is not Mode.ROAD))
        other = best(rails)
        if other is not None:
            yield other


def _without(conditions: Conditions, way: "Way") -> Iterator[Conditions]:
    """The same conditions with a border closed over which a way turns back, or without a state that it goes through."""
    turned = turnings(way.countries)
    for border in turned:
        yield attrs.evolve(conditions, closed=conditions.closed | {border})
    ends = (way.countries[0], way.countries[-1])
    for state in dict.fromkeys(way.countries[1:-1]) if not turned else ():
        if state not in ends:
            named = Named(state, frozenset((state,)), "countries")
            yield attrs.evolve(conditions, avoid=(*conditions.avoid, named))


def _closed(conditions: Conditions, way: "Way") -> Iterator[Conditions]:
    """The same conditions with one border closed that a way crosses: there may be another way round to the same states."""
    for border in pairwise(way.countries):
        yield attrs.evolve(conditions, closed=conditions.closed | {border})


def _closing(conditions: Conditions) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    return frozenset(each.id for each in conditions.avoid), conditions.closed
