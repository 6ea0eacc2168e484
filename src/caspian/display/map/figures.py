"""Maps of corridors and of places, from records."""

from collections.abc import Mapping
from typing import Any

from caspian.display.blocks import Picture
from caspian.display.map.svg import Mark, Stretch, draw
from caspian.model.corridor import Corridor
from caspian.model.operation import Operation, states_on
from caspian.model.place import Place

__all__ = ["corridor_map", "places_map"]


def corridor_map(corridor: Corridor, store: Any) -> Picture | None:
    """A corridor with its legs by mode and by state of operation; None where no leg can be drawn."""
    places: Mapping[str, Place] = store.lookup("places")
    stretches, ends = [], dict[str, int]()
    for leg in corridor.legs:
        points = leg.line(places)
        if not points:
            continue
        state = next(iter(states_on(leg.history or corridor.history, None)), None)
        length = f", {leg.km:,f} km" if leg.km else f", about {leg.length(places) or 0:,.0f} km"
        names = f"{places[leg.origin].name} – {places[leg.destination].name}"
        title = f"{names}: {leg.mode.value}{length}, {state.value if state else 'state not known'}"
        stretches.append(Stretch(points, leg.mode.value, state is Operation.OPERATING, title))
        for end in (leg.origin, leg.destination):
            ends[end] = ends.get(end, 0) + 1
    if not stretches:
        return None
    first, last = corridor.legs[0].origin, corridor.legs[-1].destination
    marks = [
        Mark(point, places[end].name, 5 if end in (first, last) else 2 if places[end].kind == "city" else 1)
        for end in ends
        if (point := places[end].point)
    ]
    used = sum(each.operating for each in stretches)
    words = f"{len(stretches)} stretches between {len(marks)} places, {used} of them in use"
    title = f"Map of {corridor.name}"
    return Picture(draw(stretches, marks, title, words), title, f"{words}. No line on it is a claim.")


def places_map(counts: Mapping[str, int], store: Any, title: str) -> Picture | None:
    """Places on a map, those with the highest count named first; None where none has coordinates."""
    places: Mapping[str, Place] = store.lookup("places")
    marks = [
        Mark(
            point,
            places[each].name,
            count,
            f"{places[each].name}: {count}" if count > 1 else places[each].name,
        )
        for each, count in counts.items()
        if each in places and (point := places[each].point)
    ]
    if not marks:
        return None
    words = f"{len(marks)} places" if len(marks) > 1 else marks[0].label
    return Picture(draw([], marks, title, words), title, f"{words}.")
