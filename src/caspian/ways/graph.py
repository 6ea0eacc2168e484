"""The stretches that conditions leave, as a graph of places."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from caspian.errors import NotFound
from caspian.model.geodesy import kilometres
from caspian.model.mode import Mode
from caspian.model.operation import Operation
from caspian.model.place import Place
from caspian.model.time.when import When
from caspian.store.store import Store
from caspian.ways.conditions import GOODS, Conditions
from caspian.ways.stretches import Stretch, stretches

__all__ = ["Edge", "Network", "nearest", "nodes", "nodes_by_mode", "stage_after", "stage_at"]


class Edge(NamedTuple):
    """A stretch in one direction."""

    number: int
    """The number of the stretch, the same in both directions."""
    stretch: Stretch
    """The stretch."""
    start: str
    """The id of the place where it begins."""
    end: str
    """The id of the place where it ends."""


class Network:
    """The stretches that some conditions leave, joined at their places."""

    def __init__(self, store: Store, conditions: Conditions) -> None:
        modes = conditions.modes or GOODS
        covered = frozenset[str]().union(*(each.covers for each in conditions.avoid))
        own = conditions.along.covers if conditions.along else None
        self.around: dict[str, list[Edge]] = {}
        """The stretches that begin at each place, and those that end there."""
        self.unknown: int = 0
        """Of how many stretches the countries are not known."""
        for edges, touched in _edges(store, conditions.on):
            stretch = edges[0].stretch
            if own is not None and own.isdisjoint(stretch.corridors):
                continue
            if stretch.mode in modes and _open(stretch, conditions.planned) and covered.isdisjoint(touched):
                self.unknown += not stretch.countries_known
                for edge in edges:
                    if conditions.closed.isdisjoint(pairwise(edge.stretch.countries)):
                        self.around.setdefault(edge.start, []).append(edge)
                    self.around.setdefault(edge.end, [])

    @property
    def size(self) -> int:
        """How many stretches it has, each counted once for both directions."""
        return len({edge.number for edges in self.around.values() for edge in edges})

    def reaches(
        self,
        origins: Iterable[str],
        destinations: Iterable[str],
        via: Iterable[frozenset[str]] = (),
        *,
        without: str | int | None = None,
        backwards: bool = False,
    ) -> bool:
        """Whether any way leads from one of some places to one of others through some, without one place or stretch.

        `backwards` lets flow go against its direction as well.
        """
        stages = tuple(via)
        todo = [(each, stage_at(each, 0, stages)) for each in origins if each != without]
        seen = set(todo)
        against = self._against() if backwards else {}
        while todo:
            place, stage = todo.pop()
            for edge in (*self.around.get(place, ()), *against.get(place, ())):
                nearby = edge.end if edge.start == place else edge.start
                state = (nearby, stage_after(edge, nearby, stage, stages))
                if state not in seen and without not in (nearby, edge.number):
                    seen.add(state)
                    todo.append(state)
        return any((each, len(stages)) in seen for each in destinations)

    def _against(self) -> dict[str, list[Edge]]:
        found: dict[str, list[Edge]] = {}
        for edges in self.around.values():
            for edge in edges:
                found.setdefault(edge.end, []).append(edge)
        return found


def nodes(store: Store, modes: tuple[Mode, ...]) -> frozenset[str]:
    """The ids of all places that a leg of some modes begins or ends at, in whatever state it is."""
    known = store.prepared("nodes")
    by_mode = known or store.kept("nodes", lambda: nodes_by_mode(store))
    return frozenset().union(*(by_mode.get(mode.value, ()) for mode in modes))


def nodes_by_mode(store: Store) -> dict[str, list[str]]:
    """The ids of the places that legs begin and end at, by mode."""
    from caspian.model.corridor import Corridor

    places = store.lookup(Place)
    found: dict[str, set[str]] = {}
    for corridor in store.table(Corridor):
        for leg in corridor.legs:
            if leg.km is not None or leg.line(places):
                found.setdefault(leg.mode.value, set()).update((leg.origin, leg.destination))
    return {mode: sorted(ids) for mode, ids in found.items()}


def nearest(store: Store, place: Place, among: Iterable[str]) -> tuple[Place, float]:
    """The place nearest to another of some, with the kilometres.

    Raises:
        NotFound: if it has no coordinates, or none of them has.
    """
    places = store.lookup(Place)
    here = place.point
    if here is None:
        raise NotFound(place.name, "place on a corridor, or one with coordinates")
    found = [(kilometres(here, there), name) for name in among if (there := places[name].point)]
    if not found:
        raise NotFound(place.name, "place on a corridor")
    distance, name = min(found)
    return places[name], distance


def stage_at(place: str, stage: int, stages: tuple[frozenset[str], ...]) -> int:
    """How many of the things to go through are behind one at a place, or in a country, on a sea or a corridor."""
    while stage < len(stages) and place in stages[stage]:
        stage += 1
    return stage


def stage_after(edge: Edge, place: str, stage: int, stages: tuple[frozenset[str], ...]) -> int:
    """How many of the things to go through are behind one who went over a stretch to the place at its end."""
    if stage == len(stages):
        return stage
    stretch = edge.stretch
    for each in (*stretch.countries, *stretch.across, *stretch.corridors, place):
        stage = stage_at(each, stage, stages)
    return stage


def _open(stretch: Stretch, planned: bool) -> bool:
    """Whether a stretch counts: what operates, and what the data give no state for."""
    if planned:
        return stretch.operation is not Operation.ABANDONED
    return stretch.operation in (Operation.OPERATING, None)


def _edges(store: Store, on: When | None) -> tuple[tuple[tuple[Edge, ...], frozenset[str]], ...]:
    """Every stretch in each of its directions, with the ids of all that a way over it touches."""
    if on is None:
        return store.kept("edges", lambda: tuple(_directed(stretches(store, None))))
    return tuple(_directed(stretches(store, on)))


def _directed(found: Iterable[Stretch]) -> Iterator[tuple[tuple[Edge, ...], frozenset[str]]]:
    for number, each in enumerate(found):
        ends = each.origin, each.destination
        forth = Edge(number, each, *ends)
        both = (forth,) if each.one_way else (forth, Edge(number, each.turned(), *reversed(ends)))
        yield both, frozenset((*ends, *each.countries, *each.across, *each.corridors))
