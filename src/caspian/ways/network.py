"""Corridors as a graph: which ways goods can go, leg by leg, and where all ways meet."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from heapq import heappop, heappush
from itertools import count, pairwise
from typing import Final, NamedTuple

import attrs

from caspian.errors import NotFound, NoWay
from caspian.model.corridor import Corridor, Leg, Mode, Operation, Phase
from caspian.model.geodesy import kilometres, length
from caspian.model.place import Place
from caspian.model.time.when import When
from caspian.store.store import Store

__all__ = [
    "GOODS",
    "ChokePoints",
    "Conditions",
    "Link",
    "Network",
    "Order",
    "Way",
    "choke_points",
    "line",
    "operation_on",
    "routes",
]

GOODS: Final = (Mode.RAIL, Mode.ROAD, Mode.SEA, Mode.RIVER, Mode.AIR)
"""The modes by which goods go, as against energy and data."""


class Order(StrEnum):
    """What makes one way better than another; equals go by length."""

    LENGTH = "length"
    """The fewest kilometres."""
    CHANGES = "changes"
    """The fewest changes of mode."""
    BORDERS = "borders"
    """The fewest borders crossed."""


@attrs.frozen(kw_only=True)
class Link:
    """A stretch between two places by one mode, whichever corridors share it."""

    origin: Place
    """Where it begins."""
    destination: Place
    """Where it ends."""
    mode: Mode
    """How goods move on it."""
    km: float
    """Its length in kilometres."""
    reported: bool
    """Whether a source gives the length; else it is measured along the line as it is drawn."""
    corridors: tuple[str, ...]
    """The ids of the corridors that use it."""
    operation: Operation | None
    """The state it is in on the day asked for; None where that is not known."""

    @property
    def border(self) -> tuple[str, str] | None:
        """The two countries between which it crosses, if it crosses from one to another."""
        a, b = self.origin.country, self.destination.country
        return (a, b) if a and b and a != b else None

    def turned(self) -> "Link":
        """The same stretch in the other direction."""
        return attrs.evolve(self, origin=self.destination, destination=self.origin)

    def __str__(self) -> str:
        length_ = f"{self.km:,.0f} km" + ("" if self.reported else " measured")
        state = "" if self.operation is Operation.OPERATING else f", {self.operation or 'state unknown'}"
        border = f", border {'–'.join(self.border)}" if self.border else ""
        corridors = ", ".join(self.corridors)
        return f"{self.origin.name} – {self.destination.name}: {self.mode}, {length_}{border}{state} ({corridors})"


@attrs.frozen(kw_only=True, repr=False)
class Way:
    """One way from a place to another, link by link."""

    links: tuple[Link, ...]
    """The stretches in order."""
    access: tuple[Place, float] | None = None
    """The place asked for, if no corridor touches it, with the kilometres to where the way begins."""
    egress: tuple[Place, float] | None = None
    """Likewise for the destination."""

    @property
    def km(self) -> float:
        """The length in kilometres, without the distances to places off the network."""
        return sum(link.km for link in self.links)

    @property
    def places(self) -> tuple[str, ...]:
        """The ids of the places along it."""
        return (self.links[0].origin.id, *(link.destination.id for link in self.links))

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries along it, in order."""
        found = [self.links[0].origin.country, *(link.destination.country for link in self.links)]
        named = [country for country in found if country]
        return tuple(named[:1] + [b for a, b in pairwise(named) if a != b])

    @property
    def modes(self) -> tuple[Mode, ...]:
        """The modes along it, in order, each change once."""
        found = [link.mode for link in self.links]
        return tuple(found[:1] + [b for a, b in pairwise(found) if a != b])

    @property
    def changes(self) -> int:
        """How often the mode changes."""
        return len(self.modes) - 1

    @property
    def borders(self) -> int:
        """How many borders it crosses."""
        return max(len(self.countries) - 1, 0)

    @property
    def corridors(self) -> tuple[str, ...]:
        """The ids of the corridors along it, each once."""
        return tuple(dict.fromkeys(each for link in self.links for each in link.corridors))

    @property
    def not_operating(self) -> tuple[Link, ...]:
        """The stretches that are not known to operate on the day asked for."""
        return tuple(link for link in self.links if link.operation is not Operation.OPERATING)

    def __repr__(self) -> str:
        head = (
            f"{self.links[0].origin.name} – {self.links[-1].destination.name}: {self.km:,.0f} km, "
            f"{', '.join(self.modes)}; {'–'.join(self.countries)}"
        )
        lines = [head, *(f"  {link}" for link in self.links)]
        for far, end in ((self.access, self.links[0].origin), (self.egress, self.links[-1].destination)):
            if far:
                lines.append(
                    f"  {far[0].name} is on no corridor; {end.name}, {far[1]:,.0f} km off, is the nearest place"
                )
        return "\n".join(lines)


@attrs.frozen(kw_only=True)
class ChokePoints:
    """What every way between two places goes through."""

    places: tuple[Place, ...]
    """The places, in the order in which ways come to them; the two ends are left out."""
    links: tuple[Link, ...]
    """The stretches without which no way remains."""


def line(leg: Leg, places: Mapping[str, Place]) -> tuple[tuple[float, float], ...]:
    """The points (longitude, latitude) through which a leg is drawn; nothing if an end has none."""
    first, last = point(places[leg.origin]), point(places[leg.destination])
    return (first, *leg.via, last) if first and last else ()


def point(place: Place) -> tuple[float, float] | None:
    """The longitude and latitude of a place, if known."""
    if place.longitude is None or place.latitude is None:
        return None
    return place.longitude, place.latitude


def operation_on(phases: Iterable[Phase], day: When | None) -> Operation | None:
    """The state that a history gives for a day; without a day, the last one."""
    found = None
    for phase in phases:
        if day is None or phase.since is None or phase.since.days.start <= day.days.end:
            found = phase.operation
    return found


class Network:
    """The legs of all corridors of a dataset on a day, joined at their places."""

    def __init__(
        self,
        store: Store,
        *,
        avoid: Collection[str] = (),
        modes: Collection[Mode] = GOODS,
        day: When | None = None,
    ) -> None:
        self._places: Mapping[str, Place] = store.lookup("places")
        self._links: dict[tuple[str, str, Mode], Link] = {}
        for corridor in store.table("corridors"):
            for leg in corridor.legs:
                if leg.mode in modes:
                    self._add(corridor, leg, avoid, day)
        self.around: dict[str, list[Link]] = {}
        """The links that begin at each place."""
        for link in self._links.values():
            if set(link.corridors) & set(avoid):
                continue
            for each in (link, link.turned()):
                self.around.setdefault(each.origin.id, []).append(each)

    def _add(self, corridor: Corridor, leg: Leg, avoid: Collection[str], day: When | None) -> None:
        a, b = self._places[leg.origin], self._places[leg.destination]
        if {a.country, b.country, a.id, b.id} & set(avoid):
            return
        operation = operation_on(leg.history or corridor.history, day)
        if day is not None and operation is not Operation.OPERATING:
            return
        points = line(leg, self._places)
        if leg.km is None and not points:
            return
        link = Link(
            origin=a,
            destination=b,
            mode=leg.mode,
            km=float(leg.km) if leg.km is not None else length(points),
            reported=leg.km is not None,
            corridors=(corridor.id,),
            operation=operation,
        )
        key = (min(a.id, b.id), max(a.id, b.id), leg.mode)
        known = self._links.get(key)
        self._links[key] = link if known is None else _shared(known, link)

    def nearest(self, place: Place) -> tuple[Place, float]:
        """The place of the network nearest to one that is not in it, with the kilometres.

        Raises:
            NotFound: if the place has no coordinates.
        """
        here = point(place)
        if here is None:
            raise NotFound(place.name, "place on a corridor, or one with coordinates")
        nodes = [self._places[name] for name in self.around]
        found = [(kilometres(here, there), node.id) for node in nodes if (there := point(node))]
        if not found:
            raise NotFound(place.name, "place on a corridor")
        distance, name = min(found)
        return self._places[name], distance

    def ways(self, origin: str, destination: str, order: Order, most: int) -> list[tuple[Link, ...]]:
        """The best ways without a place twice, best first.

        Partial ways wait in a queue by what they cost with the least that can follow; what is complete
        when it comes out is therefore the best of those that are left.
        """
        if origin not in self.around or destination not in self.around or origin == destination:
            return []
        least = self._least(destination, order)
        tick = count()
        queue: list[tuple[tuple[float, float], int, tuple[float, float], str, tuple[Link, ...]]] = []
        if (origin, None) in least:
            heappush(queue, (least[origin, None], next(tick), (0.0, 0.0), origin, ()))
        found: list[tuple[Link, ...]] = []
        while queue and len(found) < most:
            _, _, cost, place, links = heappop(queue)
            if place == destination:
                found.append(links)
                continue
            seen = {origin, *(link.destination.id for link in links)}
            mode = links[-1].mode if links else None
            for link in self.around[place]:
                after = (link.destination.id, link.mode)
                if link.destination.id not in seen and after in least:
                    total = _sum(cost, _cost(mode, link, order))
                    heappush(
                        queue,
                        (_sum(total, least[after]), next(tick), total, link.destination.id, (*links, link)),
                    )
        return found

    def _least(self, destination: str, order: Order) -> dict[tuple[str, Mode | None], tuple[float, float]]:
        """The least that remains to be paid from each place, reached by each mode."""
        modes = [None, *dict.fromkeys(link.mode for links in self.around.values() for link in links)]
        found: dict[tuple[str, Mode | None], tuple[float, float]] = {}
        tick = count()
        queue = [((0.0, 0.0), next(tick), (destination, mode)) for mode in modes]
        while queue:
            cost, _, state = heappop(queue)
            if state in found:
                continue
            found[state] = cost
            place, mode = state
            for link in self.around[place]:
                back = link.turned()
                if link.mode is mode:
                    for before in modes:
                        earlier = (back.origin.id, before)
                        if earlier not in found:
                            heappush(queue, (_sum(cost, _cost(before, back, order)), next(tick), earlier))
        return found

    def reaches(self, origin: str, destination: str, *, without: object = None) -> bool:
        """Whether any way leads from one place to another, leaving out one place or link."""
        seen, todo = {origin}, [origin]
        while todo:
            for link in self.around.get(todo.pop(), ()):
                nearby = link.destination.id
                if nearby in seen or nearby == without or without in (link, link.turned()):
                    continue
                seen.add(nearby)
                todo.append(nearby)
        return destination in seen


def _shared(known: Link, new: Link) -> Link:
    """Two corridors on one stretch: a reported length is better than a measured one."""
    better = new if new.reported and not known.reported else known
    states = {known.operation, new.operation}
    return attrs.evolve(
        better,
        corridors=(*known.corridors, *(each for each in new.corridors if each not in known.corridors)),
        operation=Operation.OPERATING if Operation.OPERATING in states else better.operation,
    )


def _cost(before: Mode | None, link: Link, order: Order) -> tuple[float, float]:
    if order is Order.CHANGES:
        return (float(before is not None and before is not link.mode), link.km)
    if order is Order.BORDERS:
        return (float(link.border is not None), link.km)
    return (link.km, 0.0)


def _sum(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    return (a[0] + b[0], a[1] + b[1])


class Conditions(NamedTuple):
    """What is asked of ways, whichever they are."""

    avoid: tuple[str, ...] = ()
    """The ids of countries, places and corridors that no way may touch."""
    modes: tuple[Mode, ...] | None = None
    """The modes that may be used; None or nothing for all modes of goods."""
    day: When | None = None
    """The day on which every leg must operate as far as is known; None for legs of every state."""

    def network(self, store: Store) -> Network:
        """The network that they leave."""
        return Network(store, avoid=self.avoid, modes=self.modes or GOODS, day=self.day)


def routes(
    store: Store, origin: Place, destination: Place, conditions: Conditions, *, order: Order, most: int
) -> tuple[Way, ...]:
    """The best ways, each with how to come to it from places off the network.

    Raises:
        NoWay: if there is none, with what closes it.
    """
    if most < 1:
        raise ValueError(f"expected at least one way to look for, got {most}")
    access, egress = _ends(store, origin, destination, conditions.modes)
    start, end = access[0] if access else origin, egress[0] if egress else destination
    found = conditions.network(store).ways(start.id, end.id, order, most)
    if not found:
        raise NoWay(origin.name, destination.name, _reasons(store, start, end, conditions))
    return tuple(
        Way(
            links=links,
            access=(origin, access[1]) if access else None,
            egress=(destination, egress[1]) if egress else None,
        )
        for links in found
    )


def _ends(
    store: Store, origin: Place, destination: Place, modes: tuple[Mode, ...] | None
) -> list[tuple[Place, float] | None]:
    """For each end that lies off the network, the nearest place on it with the kilometres."""
    goods = modes is None or set(modes) <= set(GOODS)
    whole = Conditions(modes=None if goods else modes).network(store)
    if not whole.around:
        raise NoWay(origin.name, destination.name, ("no corridor of the dataset has legs",))
    return [None if place.id in whole.around else whole.nearest(place) for place in (origin, destination)]


def _reasons(store: Store, origin: Place, destination: Place, asked: Conditions) -> tuple[str, ...]:
    """Which condition, taken back, would open a way; or that several do together."""

    def opened(conditions: Conditions) -> bool:
        network = conditions.network(store)
        return origin.id in network.around and network.reaches(origin.id, destination.id)

    if origin.id == destination.id:
        return (f"both ends are {origin.name}, or lie nearest to it",)
    reasons = [
        f"avoiding {each} closes the last way"
        for each in asked.avoid
        if opened(asked._replace(avoid=tuple(other for other in asked.avoid if other != each)))
    ]
    if asked.avoid and not reasons and opened(asked._replace(avoid=())):
        reasons.append(f"avoiding {', '.join(asked.avoid)} together closes every way")
    if asked.modes and opened(asked._replace(modes=None)):
        reasons.append(f"there is none by {', '.join(asked.modes)} alone")
    if asked.day is not None and opened(asked._replace(day=None)):
        reasons.append(f"on {asked.day} a leg of every way is not known to operate")
    return tuple(reasons) or ("no corridor of the dataset joins them",)


def choke_points(store: Store, origin: Place, destination: Place, conditions: Conditions) -> ChokePoints:
    """The places and links that every way between two places goes through.

    Raises:
        NoWay: if there is no way at all, with what closes it.
    """
    (way,) = routes(store, origin, destination, conditions, order=Order.LENGTH, most=1)
    network = conditions.network(store)
    start, end = way.places[0], way.places[-1]
    return ChokePoints(
        places=tuple(
            link.destination
            for link in way.links[:-1]
            if not network.reaches(start, end, without=link.destination.id)
        ),
        links=tuple(link for link in way.links if not network.reaches(start, end, without=link)),
    )
