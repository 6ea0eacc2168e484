"""The two questions about ways: the best ones, and what all of them go through."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Unpack

import attrs

from caspian.errors import NotFound, NoWay
from caspian.model.mode import Mode
from caspian.names.words import word
from caspian.store.store import Store
from caspian.ways.answers import Way, Ways, returned
from caspian.ways.conditions import GOODS, Asked, Conditions, Wanted, along, asked, number
from caspian.ways.ends import End, ends
from caspian.ways.graph import Edge, Network
from caspian.ways.hubs import at_hubs
from caspian.ways.joining import piped
from caspian.ways.link import link_of
from caspian.ways.order import Order
from caspian.ways.search import Search
from caspian.ways.series import LOOKS, by_series, smoothest

if TYPE_CHECKING:
    from caspian.model.corridor import Corridor
    from caspian.ways.choking import ChokePoint, ChokePoints

__all__ = ["best", "choke_points", "routes", "through"]

_AT_LEAST = 5
"""How many ways are looked for, so that one through few states is found behind those that come back to one."""


def routes(
    store: Store,
    origin: object,
    destination: object,
    *,
    by: object = None,
    most: object = 5,
    **conditions: Unpack[Wanted],
) -> Ways:
    """The best ways, each with how to come to it from places off the network; of a state from its hub.

    Raises:
        NoWay: if there is none, with what closes it.
    """
    order, limit = _order(by), number(most)
    meant = asked(store, **conditions)
    start, end, ways, first = _between(store, origin, destination, meant, order, limit, straight=by is None)
    if not ways:
        raise _none(store, start, end, meant)
    question = f"ways from {start.words} to {end.words}, {first}, {meant}"
    return Ways(ways, question, store, Asked(origin, destination, by, conditions))


def best(
    store: Store, origin: object, destination: object, *, by: object, **conditions: Unpack[Wanted]
) -> Way | None:
    """The best way alone; None, and no word of what closes it, if there is none."""
    meant = asked(store, **conditions)
    *_, ways, _ = _between(store, origin, destination, meant, _order(by), 1, straight=by is None)
    return next(iter(ways), None)


def _between(
    store: Store,
    origin: object,
    destination: object,
    meant: Conditions,
    order: Order,
    limit: int,
    *,
    straight: bool,
) -> tuple[End, End, list[Way], str]:
    """Both ends, of a state its hub if a way leads there, the best ways between them, and what stands first among these."""
    start, end = ends(store, origin, destination, meant)
    for ends_of in dict.fromkeys((at_hubs(store, start, end, meant), (start, end))):
        ways, first = _ways(store, *ends_of, meant, order, limit, straight=straight)
        if ways:
            return *ends_of, ways, first
    return start, end, [], ""


def _order(by: object) -> Order:
    return Order.LENGTH if by is None else word(Order, by)


def _ways(
    store: Store, start: End, end: End, meant: Conditions, order: Order, limit: int, *, straight: bool
) -> tuple[list[Way], str]:
    """The best ways, and what stands first among them; `straight` puts those that come back to a state behind the others."""
    pipes = piped(store, start, end, meant)
    first = f"{_FIRST[order]} first"
    ways: list[Way] = []
    if pipes is not None:
        flowing, well, terminal = pipes
        flown = _found(store, well, terminal, flowing, order, limit)
        ways = [
            _way(edges, well, terminal, flowing, store)
            for edges in flown
            if any(edge.stretch.mode not in GOODS for edge in edges)
        ]
    if pipes is not None and ways:
        first = f"by {' and '.join(flowing.modes or ())} before all others, of each {first}"
    room = limit - len(ways)
    if straight and not ways and (start.hub or end.hub):
        return _by_series(store, start, end, meant, order, limit), _BY_SERIES
    enough = max(room, _AT_LEAST) if straight else room
    found = _found(store, start, end, meant, order, enough) if room > 0 else []
    ways += (_way(edges, start, end, meant, store) for edges in found)
    if not straight:
        return ways[:limit], first
    if meant.modes is None and found and any(edge.stretch.mode is Mode.ROAD for edge in found[0]):
        rails = attrs.evolve(meant, modes=tuple(mode for mode in GOODS if mode is not Mode.ROAD))
        others = (
            _way(edges, start, end, meant, store) for edges in _found(store, start, end, rails, order, 1)
        )
        ways = sorted((*ways, *(each for each in others if each not in ways)), key=lambda each: each.km)
    if ways and all(map(returned, ways)):
        onward = [way for way in _by_series(store, start, end, meant, order, limit) if not returned(way)]
        ways = [*onward, *ways]
    even = smoothest(ways)
    if even != ways:
        ways, first = even, f"{first}, of about the same length that with the fewest transshipments"
    through = sorted(ways, key=lambda each: bool(returned(each)))
    if through != ways:
        ways, first = through, f"{first}, behind them those back through a state once left"
    return ways[:limit], first


_BY_SERIES = "one through each series of states, by rail and sea before road of about the same length"


def through(store: Store, asked_for: Asked) -> list[Way]:
    """The best way through each series of states between two ends, of a state from any place of it.

    Args:
        store: where the corridors are.
        asked_for: the ends and the conditions.
    """
    meant = asked(store, **asked_for.wanted)
    start, end = ends(store, asked_for.origin, asked_for.destination, meant)
    return _by_series(store, start, end, meant, Order.LENGTH, LOOKS)


def _by_series(store: Store, start: End, end: End, meant: Conditions, order: Order, limit: int) -> list[Way]:
    """The best way through each series of states."""

    def shortest(conditions: Conditions) -> Way | None:
        found = _found(store, start, end, conditions, order, 1)
        return _way(found[0], start, end, meant, store) if found else None

    return by_series(shortest, meant, limit)


def choke_points(
    store: Store, origin: object, destination: object = None, **conditions: Unpack[Wanted]
) -> "ChokePoints":
    """The places and links that every way between two places goes through; or every way from end to end of a corridor.

    Raises:
        NoWay: if there is no way at all, with what closes it.
        TypeError: where one end is named that is no corridor.
    """
    from caspian.ways.choking import ChokePoints

    meant = asked(store, **conditions)
    over = ""
    if destination is None:
        corridor = _corridor(store, origin)
        origin, destination, meant = along(store, corridor, meant)
        over = f"along {corridor.name} "
    start, end = ends(store, origin, destination, meant)
    pipes = piped(store, start, end, meant)
    remarks: tuple[str, ...]
    if pipes is None:
        remarks = tuple(filter(None, (start.remark, end.remark)))
    else:
        remarks = (_left_out((start, end)),)
        meant, start, end = pipes
    found = _found(store, start, end, meant, Order.LENGTH, 1)
    if not found:
        raise _none(store, start, end, meant)
    network = Network(store, meant)
    question = (
        f"what every way {over}from {start.words} to {end.words} goes through on this network "
        f"of {network.size} stretch{'' if network.size == 1 else 'es'}, {meant}"
    )
    put = None if over else Asked(origin, destination, None, conditions)
    return ChokePoints(_cutting(network, found[0], start, end, meant, store), question, store, remarks, put)


def _left_out(on_goods: tuple[End, End]) -> str:
    """That ways of goods are left out, and which modes ask for them, where an end is on pipelines alone."""
    names = " and ".join(each.name for each in on_goods if each.off is not None)
    modes = tuple(each.value for each in GOODS)
    return f"{names}: on pipelines alone, so that ways of goods from the place nearest to it are left out; modes={modes!r} has them"


def _corridor(store: Store, sought: object) -> "Corridor":
    """The corridor that is named alone."""
    from caspian.model.corridor import Corridor

    try:
        return store.resolve(sought, Corridor)
    except NotFound as error:
        if not error.elsewhere:
            raise
        raise TypeError(
            f"choke points are those between two ends, or of a corridor: {sought!r} is none; name a destination too"
        ) from None


_FIRST = {
    Order.LENGTH: "the shortest",
    Order.CHANGES: "those with the fewest transshipments",
    Order.BORDERS: "those with the fewest borders",
    Order.GAUGE: "those with the fewest changes of gauge",
}


def _found(
    store: Store, origin: End, destination: End, meant: Conditions, order: Order, most: int
) -> list[tuple[Edge, ...]]:
    """The best ways, stretch by stretch; none if there are none, or nothing is known of the day."""
    if origin.places & destination.places or _outside(store, meant):
        return []
    via = tuple(each.covers for each in meant.via)
    return Search(Network(store, meant), origin.places, destination.places, order, via).best(most)


def _outside(store: Store, meant: Conditions) -> str | None:
    """Why nothing is known of the day that is meant, if nothing is."""
    if meant.on is None:
        return None
    from caspian.ways.known import beyond

    return beyond(store, meant.on)


def _none(store: Store, origin: End, destination: End, meant: Conditions) -> NoWay:
    """The error where there is no way, with what closes it."""
    from caspian.ways.basis import basis
    from caspian.ways.reasons import reasons

    outside = _outside(store, meant)
    if outside:
        return NoWay(origin.name, destination.name, (outside,))
    remarks = filter(None, (origin.remark, destination.remark))
    why = (*reasons(store, origin, destination, meant), *remarks)
    apart = not origin.places & destination.places
    return NoWay(origin.name, destination.name, why, basis(store, meant.modes or ()) if apart else "")


def _way(
    edges: tuple[Edge, ...],
    origin: End,
    destination: End,
    meant: Conditions,
    store: Store,
) -> Way:
    links = tuple(link_of(edge.stretch, store) for edge in edges)
    past = meant.on is not None and store.as_of is not None and meant.on.before(store.as_of)
    unsure = any(not link.countries_known for link in links)
    return Way(
        links=links,
        access=origin.access,
        egress=destination.access,
        unpromised=tuple(each.id for each in meant.avoid if each.type == "countries" and unsure),
        undated=tuple(link for link in links if past and not link.since_known),
    )


def _cutting(
    network: Network, way: tuple[Edge, ...], origin: End, destination: End, meant: Conditions, store: Store
) -> "Iterator[ChokePoint]":
    """Of what one way touches, what no way can do without; the two ends only where others could stand for them."""
    from caspian.ways.choking import ChokePoint

    via = [each.covers for each in meant.via]
    seen: set[str | int] = {each for end in (origin, destination) if not end.wide for each in end.places}
    links = [link_of(edge.stretch, store) for edge in way]
    touched: list[tuple[str | int, ChokePoint]] = [(way[0].start, ChokePoint(place=links[0].origin))]
    for edge, link in zip(way, links, strict=True):
        touched.append((edge.number, ChokePoint(link=link)))
        touched.append((edge.end, ChokePoint(place=link.destination)))
    for part, point in touched:
        if part not in seen and not network.reaches(origin.places, destination.places, via, without=part):
            yield point
        seen.add(part)
