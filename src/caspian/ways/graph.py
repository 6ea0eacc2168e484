"""The stretches that conditions leave, as a graph of places."""

from collections.abc import Iterable, Iterator

import attrs

from caspian.errors import NotFound
from caspian.model.corridor import Corridor, Mode
from caspian.model.geodesy import kilometres
from caspian.model.operation import Operation
from caspian.model.place import Place
from caspian.model.time.when import When
from caspian.store.store import Store
from caspian.ways.conditions import GOODS, Conditions
from caspian.ways.link import Link
from caspian.ways.stretches import stretches

__all__ = ["Edge", "Network", "nearest", "nodes", "stage_after", "stage_at"]


@attrs.frozen
class Edge:
    """A link in one direction."""

    number: int
    """The number of the link, the same in both directions."""
    link: Link
    """The link."""
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
        """The links that begin at each place, and those that end there."""
        self.unknown: int = 0
        """Of how many stretches the countries are not known."""
        for edges, touched in _edges(store, conditions.on):
            link = edges[0].link
            if own is not None and own.isdisjoint(link.corridors):
                continue
            if link.mode in modes and _open(link, conditions.planned) and covered.isdisjoint(touched):
                self.unknown += not link.countries_known
                for edge in edges:
                    self.around.setdefault(edge.start, []).append(edge)
                    self.around.setdefault(edge.end, [])

    def reaches(
        self,
        origins: Iterable[str],
        destinations: Iterable[str],
        via: Iterable[frozenset[str]] = (),
        *,
        without: str | int | None = None,
        backwards: bool = False,
    ) -> bool:
        """Whether any way leads from one of some places to one of others through some, without one place or link.

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
    return store.kept(("nodes", modes), lambda: frozenset(_nodes(store, modes)))


def _nodes(store: Store, modes: tuple[Mode, ...]) -> Iterator[str]:
    places = store.lookup(Place)
    for corridor in store.table(Corridor):
        for leg in corridor.legs:
            if leg.mode in modes and (leg.km is not None or leg.line(places)):
                yield from (leg.origin, leg.destination)


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
    link = edge.link
    for each in (*link.countries, *link.across, *link.corridors, place):
        stage = stage_at(each, stage, stages)
    return stage


def _open(link: Link, planned: bool) -> bool:
    """Whether a stretch counts: what operates, and what the data give no state for."""
    if planned:
        return link.operation is not Operation.ABANDONED
    return link.operation in (Operation.OPERATING, None)


def _edges(store: Store, on: When | None) -> tuple[tuple[tuple[Edge, ...], frozenset[str]], ...]:
    """Every stretch in each of its directions, with the ids of all that a way over it touches."""
    if on is None:
        return store.kept("edges", lambda: tuple(_directed(stretches(store, None))))
    return tuple(_directed(stretches(store, on)))


def _directed(links: Iterable[Link]) -> Iterator[tuple[tuple[Edge, ...], frozenset[str]]]:
    for number, link in enumerate(links):
        ends = link.origin.id, link.destination.id
        forth = Edge(number, link, *ends)
        both = (forth,) if link.one_way else (forth, Edge(number, link.turned(), *reversed(ends)))
        yield both, frozenset((*ends, *link.countries, *link.across, *link.corridors))
