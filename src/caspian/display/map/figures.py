"""Maps of corridors, ways and places, from records."""

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING, Protocol

from caspian.display.blocks import Picture
from caspian.display.counts import counted
from caspian.display.map.marks import Mark, Stretch
from caspian.display.names import Finder, called, coordinates, home_of
from caspian.model.corridor import Corridor, Leg
from caspian.model.geodesy import Point
from caspian.model.mode import Mode
from caspian.model.operation import Operation
from caspian.model.place import Place
from caspian.model.record import Record
from caspian.once import Later

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["choke_map", "corridor_map", "place_map", "places_map", "selection_map", "ways_map"]


class Linked(Protocol):
    """A stretch of a way."""

    @property
    def origin(self) -> Place:
        """Where it begins."""
        ...

    @property
    def destination(self) -> Place:
        """Where it ends."""
        ...

    @property
    def mode(self) -> Mode:
        """How goods move on it."""
        ...

    @property
    def points(self) -> tuple[Point, ...]:
        """Through which it is drawn."""
        ...

    @property
    def operating(self) -> bool:
        """Whether it is in use."""
        ...


def corridor_map(corridor: Corridor, store: "Store") -> Picture | None:
    """A corridor, or its branches where it has no legs of its own, by mode and state of operation; None for nothing to draw."""
    return _legs_map(_legs(corridor, store), f"Map of {corridor.name}", store)


def _legs(corridor: Corridor, store: "Store") -> list[tuple[Corridor, Leg]]:
    """The legs of a corridor, or those of its branches, each with the corridor that holds it."""
    branches = () if corridor.legs else store.table(Corridor)
    return [(corridor, leg) for leg in corridor.legs] or [
        (each, leg) for each in branches if corridor.id in each.part_of for leg in each.legs
    ]


def _legs_map(lines: Sequence[tuple[Corridor, Leg]], title: str, store: "Store") -> Picture | None:
    places = store.lookup(Place)
    stretches, ends = [], dict[str, int]()
    for line, leg in lines:
        points = leg.line(places)
        if not points:
            continue
        state = line.state_of(leg)
        length = f", {leg.km:,f} km" if leg.km else f", about {leg.length(places) or 0:,.0f} km"
        names = f"{places[leg.origin].name} – {places[leg.destination].name}"
        told = f"{names}: {leg.mode.value}{length}, {state.value if state else 'state not known'}"
        stretches.append(Stretch(points, leg.mode.value, state is Operation.OPERATING, told))
        for end in (leg.origin, leg.destination):
            ends[end] = ends.get(end, 0) + 1
    if not stretches:
        return None
    first, last = lines[0][1].origin, lines[-1][1].destination
    marks = [
        Mark(point, places[end].name, 5 if end in (first, last) else 2 if places[end].kind == "city" else 1)
        for end in ends
        if (point := places[end].point)
    ]
    used = sum(each.operating for each in stretches)
    state_words = "all in use" if used == len(stretches) else f"{used or 'none'} of them in use"
    words = f"{counted(len(stretches), 'stretch', 'stretches')} between {len(marks)} places, {state_words}"
    return _picture(stretches, marks, title, words, store, dots=_ENDS)


_ENDS = "where stretches begin and end"
NO_CLAIM = "Boundaries as on maps of the United Nations, without a claim."


def place_map(place: Place, store: "Store") -> Picture | None:
    """A place among the larger places around it; None where it has no coordinates."""
    if place.point is None:
        return None
    x, y = place.point
    near = sorted(
        (
            (other.point, other.name)
            for other in store.table(Place)
            if other.kind == "city" and other.point and other.id != place.id and other.id != place.within
        ),
        key=lambda other: (other[0][0] - x) ** 2 * 0.6 + (other[0][1] - y) ** 2,
    )[:7]
    around = [(point, name) for point, name in near if abs(point[0] - x) < 7 and abs(point[1] - y) < 3]
    marks = [
        Mark(place.point, place.name, 9, radius=4.0, strong=True),
        *(Mark(point, name, radius=2.0) for point, name in around),
    ]
    title = f"Where {place.name} lies"
    words = f"{place.name} at {coordinates(place.point)}"
    dots = "cities around it" if around else ""
    return _picture([], marks, title, words, store, dots=dots, rings=place.name)


def places_map(
    counts: Mapping[str, int], store: "Store", title: str, what: str, *, below: Sequence[str] = ()
) -> Picture | None:
    """Places on a map, the larger the more happened there; None where none has coordinates in the region.

    Args:
        counts: how often each place was named.
        store: where the places are.
        title: what the map shows.
        what: what is counted: ``events``.
        below: what is said below the map, in lines, besides what is said of the places.
    """
    from caspian.display.map.located import in_region

    places = store.lookup(Place)
    known = {each: places[each] for each in counts if each in places and places[each].point}
    inside = {each: place for each, place in known.items() if in_region(place.point)}
    if not inside:
        return None
    marks = [
        Mark(
            place.point or (0.0, 0.0),
            place.name,
            counts[each],
            f"{place.name}: {counts[each]} {what}",
            min(2.2 + sqrt(counts[each]), 11.0),
        )
        for each, place in inside.items()
    ]
    most = sorted(inside, key=lambda each: -counts[each])[:4]
    told = ", ".join(f"{places[each].name} {counts[each]}" for each in most)
    words = f"{counted(len(marks), 'place', 'places')}; the larger the mark, the more {what}: {told}"
    outside = [place.name for each, place in known.items() if each not in inside]
    far = f"Beyond the map: {', '.join(outside[:8])}{' and others' if len(outside) > 8 else ''}"
    said = below[-1:] or ([far] if outside else [])
    told = " ".join((f"{words}.", *(f"{each.rstrip('.')}." for each in said)))
    return _picture(
        [], marks, title, words, store, told=told, dots=f"place: the larger, the more {what}", below=below
    )


def selection_map(collection: str, records: Sequence[Record], store: "Store", title: str) -> Picture | None:
    """Corridors leg by leg; places; or the places of other records, by how many of these name each. None for nothing to draw.

    Args:
        collection: the type of the records.
        records: the records.
        store: where the places are.
        title: what the map shows.
    """
    from caspian.display.map.located import in_region, located

    corridors = [each for each in records if isinstance(each, Corridor)]
    if corridors:
        legs = dict.fromkeys(leg for each in corridors for leg in _legs(each, store))
        return _legs_map(tuple(legs), title, store)
    found = located(records, store)
    told = found.words(collection)
    if any(isinstance(each, Place) for each in records):
        spots = [
            Mark(each.point, each.name, 5, radius=3.0)
            for each in records
            if isinstance(each, Place) and in_region(each.point) and each.point
        ]
        said = f"{told.rstrip('.')}."
        return _picture([], spots, title, told, store, told=said, below=(title, told)) if spots else None
    return places_map(found.counts, store, title, collection, below=(title, told))


def ways_map(links: Iterable[Linked], title: str, words: str, ends: Iterable[str]) -> Picture | None:
    """Stretches of ways on a map; None where none can be drawn.

    Args:
        links: the stretches, each drawn once.
        title: what the map shows.
        words: what is to be seen.
        ends: the ids of places that are named first.
    """
    return _linked(links, (), title, words, set(ends))


def choke_map(places: Sequence[Place], links: Sequence[Linked], title: str) -> Picture | None:
    """Places that are ringed and stretches between places; None where none can be drawn."""
    words = f"{counted(len(places), 'place', 'places')}, ringed, and {counted(len(links), 'stretch', 'stretches')}"
    return _linked(links, places, title, words, set())


def _linked(
    links: Iterable[Linked], ringed: Sequence[Place], title: str, words: str, ends: set[str]
) -> Picture | None:
    stretches, marks = [], dict[str, Mark]()
    home: Finder | None = None
    for link in links:
        home = home or home_of(link.origin)
        if not link.points:
            continue
        told = f"{link.origin.name} – {link.destination.name}: {link.mode.value}"
        stretches.append(Stretch(link.points, link.mode.value, link.operating, told))
        for place in (link.origin, link.destination):
            if place.point:
                marks[place.id] = Mark(
                    place.point, place.name, 9 if place.id in ends else 2 if place.kind == "city" else 1
                )
    for place in ringed:
        if place.point:
            marks[place.id] = Mark(place.point, place.name, 5, strong=True)
    if not marks:
        return None
    rings = "no way without it" if ringed else ""
    return _picture(stretches, list(marks.values()), title, words, home, dots=_ENDS, rings=rings)


def _picture(
    stretches: Sequence[Stretch],
    marks: Sequence[Mark],
    title: str,
    words: str,
    store: Finder | None,
    *,
    told: str = "",
    dots: str = "place",
    rings: str = "",
    below: Sequence[str] = (),
) -> Picture:
    """A map that is drawn when it is shown; the arguments are those of `draw`, and what is told of it if not the words alone."""

    def drawing() -> str:
        from caspian.display.map.svg import draw

        def called_there(state: str) -> str:
            return called(state, store)

        return draw(stretches, marks, title, words, dots=dots, rings=rings, below=below, called=called_there)

    return Picture(Later(drawing), title, f"{told or f'{words}.'} {NO_CLAIM}")
