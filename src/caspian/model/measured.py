"""How long a corridor is: from end to end over its legs, or over those of its branches."""

from collections import Counter
from collections.abc import Iterable
from heapq import heappop, heappush
from itertools import pairwise
from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from caspian.model.homed import Home
from caspian.model.length import Length

if TYPE_CHECKING:
    from caspian.model.corridor import Corridor

__all__ = ["from_end_to_end", "of_branches"]


class _Line(NamedTuple):
    """A stretch between two places."""

    origin: str
    destination: str
    km: float
    one_way: bool = False


def _journey(lines: Iterable[_Line], origin: str, destination: str) -> float | None:
    """The kilometres of the shortest journey over some stretches; None if they lead nowhere.

    >>> _journey([_Line("a", "b", 2), _Line("b", "c", 2), _Line("c", "a", 9)], "a", "c")
    4.0
    """
    onward: dict[str, list[tuple[str, float]]] = {}
    for line in lines:
        onward.setdefault(line.origin, []).append((line.destination, line.km))
        if not line.one_way:
            onward.setdefault(line.destination, []).append((line.origin, line.km))
    queue, seen = [(0.0, origin)], set[str]()
    while queue:
        km, place = heappop(queue)
        if place == destination:
            return km
        if place not in seen:
            seen.add(place)
            for after, more in onward.get(place, ()):
                heappush(queue, (km + more, after))
    return None


def from_end_to_end(corridor: "Corridor", home: Home | None) -> Length | None:
    """The kilometres from end to end; of lines that do not lead there their sum."""
    places = home.lookup("places") if home else {}
    legs = corridor.legs
    found = [leg.length(places) if home or leg.km is not None else None for leg in legs]
    known = [km for km in found if km is not None]
    if not known or len(known) < len(found):
        return None
    reported, total = all(leg.km is not None for leg in legs), fsum(known)
    if all(one.destination == other.origin for one, other in pairwise(legs)):
        return Length(total, reported=reported)
    lines = (_Line(leg.origin, leg.destination, km, leg.one_way) for leg, km in zip(legs, known, strict=True))
    ends = legs[0].origin, legs[-1].destination
    km = _journey(lines, *ends)
    if not km:
        return Length(total, reported=reported, scattered=True)
    first, last = (places[each].name if each in places else each for each in ends)
    return Length(km, reported=reported, ends=(first, last), total=total)


def of_branches(corridor: "Corridor", home: Home) -> Length | None:
    """The length of the shortest of its parts that run between the same ends, where there are several."""
    parts = [part for part in home.lookup("corridors").values() if corridor.id in part.part_of and part.legs]
    measured = [
        (part, found) for part in parts if (found := from_end_to_end(part, home)) and not found.scattered
    ]
    ends = Counter((part.legs[0].origin, part.legs[-1].destination) for part, _ in measured)
    if not ends:
        return None
    (common, number), *_ = ends.most_common(1)
    alike = [
        (part.name, found)
        for part, found in measured
        if (part.legs[0].origin, part.legs[-1].destination) == common
    ]
    if number < 2:
        return None
    shortest = min(found for _, found in alike)
    first, last = (home.lookup("places")[each].name for each in common)
    return Length(
        float(shortest),
        reported=shortest.reported,
        ends=(first, last),
        total=fsum(found.total for _, found in alike),
        branches=tuple(alike),
    )
