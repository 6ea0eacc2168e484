"""The two questions about ways: the best ones, and what all of them go through."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs

from caspian.errors import NotFound, NoWay
from caspian.model.place import Place
from caspian.model.record import Record
from caspian.names.words import word
from caspian.store.store import Store
from caspian.ways.answers import ChokePoint, ChokePoints, Way, Ways
from caspian.ways.conditions import GOODS, Conditions, asked, number
from caspian.ways.graph import Edge, Network, nearest, nodes
from caspian.ways.order import Order
from caspian.ways.reasons import reasons
from caspian.ways.search import Search
from caspian.ways.stretches import stretches

__all__ = ["choke_points", "routes"]


@attrs.frozen
class _Ends:
    """Two places with the places of the network that stand for them."""

    origin: Place
    destination: Place
    access: tuple[Place, float] | None
    egress: tuple[Place, float] | None

    @property
    def start(self) -> Place:
        return self.access[0] if self.access else self.origin

    @property
    def end(self) -> Place:
        return self.egress[0] if self.egress else self.destination

    def remarks(self) -> Iterator[str]:
        """What stands for places off the network."""
        for place, near in ((self.origin, self.access), (self.destination, self.egress)):
            if near:
                yield f"{place.name} is on no corridor of these modes, and {near[0].name}, {near[1]:,.0f} km off, stands for it"


def routes(
    store: Store, origin: Any, destination: Any, *, by: Any = Order.LENGTH, most: Any = 5, **conditions: Any
) -> Ways:
    """The best ways, each with how to come to it from places off the network.

    Raises:
        NoWay: if there is none, with what closes it.
    """
    order, limit = word(Order, by), number(most)
    meant = asked(store, **conditions)
    ends = _ends(store, origin, destination, meant)
    found = _found(store, ends, meant, order, limit)
    question = f"ways from {ends.origin.name} to {ends.destination.name}, {_FIRST[order]} first, {meant}"
    return Ways((_way(edges, ends, meant) for edges in found), question, store)


def choke_points(store: Store, origin: Any, destination: Any, **conditions: Any) -> ChokePoints:
    """The places and links that every way between two places goes through.

    Raises:
        NoWay: if there is no way at all, with what closes it.
    """
    meant = asked(store, **conditions)
    ends = _ends(store, origin, destination, meant)
    (way,) = _found(store, ends, meant, Order.LENGTH, 1)
    question = f"what every way from {ends.origin.name} to {ends.destination.name} goes through, {meant}"
    return ChokePoints(_cutting(Network(store, meant), way, ends, meant), question, store)


_SHOWN = 5
"""How many places of a country are named where somebody asks for ways from or to a country."""

_FIRST = {
    Order.LENGTH: "the shortest",
    Order.CHANGES: "those with the fewest transshipments",
    Order.BORDERS: "those with the fewest borders",
    Order.GAUGE: "those with the fewest changes of gauge",
}


def _ends(store: Store, origin: Any, destination: Any, meant: Conditions) -> _Ends:
    """Both ends; for one that lies off the network, the nearest place on it with the kilometres."""
    goods = meant.modes is None or set(meant.modes) <= set(GOODS)
    known = nodes(store, GOODS if goods or not meant.modes else meant.modes)
    places = _place(store, origin, known), _place(store, destination, known)
    if not known:
        raise NoWay(places[0].name, places[1].name, ("no corridor of the dataset has legs",))
    off = [None if place.id in known else nearest(store, place, known) for place in places]
    return _Ends(*places, *off)


def _place(store: Store, sought: Any, known: frozenset[str]) -> Place:
    """The place that is meant.

    Raises:
        NotFound: if none is; for a country, with places of it on corridors, those first where most stretches meet.
    """
    try:
        return store.resolve(sought, Place)
    except NotFound as error:
        country = None if "a country" not in error.elsewhere else store.party(sought)
        if country is None:
            raise
    touched = Counter(end.id for link in stretches(store, None) for end in (link.origin, link.destination))
    among = [place for place in store.table(Place) if place.id in known and place.country == country.id]
    most = sorted(among, key=lambda place: (-touched[place.id], place.name))
    named = ", ".join(place.name for place in most[:_SHOWN]) + (" and others" if len(most) > _SHOWN else "")
    of_it = (
        f"on corridors in {country.label}: {named}" if most else f"none of {country.label} is on a corridor"
    )
    raise NotFound(
        sought.id if isinstance(sought, Record) else str(sought),
        f"place (ways run between places; {of_it})",
        (),
        ("a country",),
    )


def _found(store: Store, ends: _Ends, meant: Conditions, order: Order, most: int) -> list[tuple[Edge, ...]]:
    found: list[tuple[Edge, ...]] = []
    if ends.start.id != ends.end.id:
        via = tuple(each.covers for each in meant.via)
        found = Search(Network(store, meant), ends.start.id, ends.end.id, order, via).best(most)
    if not found:
        told = (*reasons(store, ends.start, ends.end, meant), *ends.remarks())
        raise NoWay(ends.origin.name, ends.destination.name, told)
    return found


def _way(edges: tuple[Edge, ...], ends: _Ends, meant: Conditions) -> Way:
    links = tuple(edge.link for edge in edges)
    unsure = any(not link.countries_known for link in links)
    return Way(
        links=links,
        access=(ends.origin, ends.access[1]) if ends.access else None,
        egress=(ends.destination, ends.egress[1]) if ends.egress else None,
        unpromised=tuple(each.id for each in meant.avoid if each.type == "countries" and unsure),
    )


def _cutting(network: Network, way: tuple[Edge, ...], ends: _Ends, meant: Conditions) -> Iterator[ChokePoint]:
    """Of what one way touches, what no way can do without."""
    via = [each.covers for each in meant.via]
    origin, destination = ends.start.id, ends.end.id
    seen: set[str | int] = {origin, destination}
    for edge in way:
        for part, point in (
            (edge.number, ChokePoint(link=edge.link)),
            (edge.end, ChokePoint(place=edge.link.destination)),
        ):
            if part not in seen and not network.reaches(origin, destination, via, without=part):
                yield point
            seen.add(part)
