"""The legs of all corridors as stretches: one for each track, whoever shares it."""

from collections.abc import Iterator, Mapping

import attrs

from caspian.model.corridor import Corridor, Leg
from caspian.model.operation import Operation, Phase, begun, states_on
from caspian.model.place import Place
from caspian.model.time.when import When
from caspian.store.store import Store
from caspian.ways.link import Link

__all__ = ["stretches"]

_STRONGEST = (
    Operation.OPERATING,
    Operation.SUSPENDED,
    Operation.CONSTRUCTION,
    Operation.PLANNED,
    Operation.PROPOSED,
    Operation.ABANDONED,
)
"""The states in which a stretch may be for the corridors that share it; the first one found stands for it."""


def stretches(store: Store, on: When | None) -> tuple[Link, ...]:
    """Every stretch once, with all corridors that share its track, as it was at a time or is as last known."""
    if on is None:
        return store.kept("stretches", lambda: tuple(_stretches(store, None)))
    return tuple(_stretches(store, on))


def _stretches(store: Store, on: When | None) -> Iterator[Link]:
    places = store.lookup(Place)
    found: dict[object, Link] = {}
    states: dict[object, set[Operation | None]] = {}
    for corridor in store.table(Corridor):
        for number, leg in enumerate(corridor.legs):
            held = _states(leg.history or corridor.history, on, store.as_of)
            km = leg.length(places)
            if km is None or not held:
                continue
            key, link = _key(corridor, number, leg), _link(corridor, leg, km, places)
            states.setdefault(key, set()).update(held)
            link = attrs.evolve(link, since_known=_dated(leg.history or corridor.history, on, store.as_of))
            found[key] = _shared(found[key], link) if key in found else link
    for key, link in found.items():
        yield attrs.evolve(link, operation=next((each for each in _STRONGEST if each in states[key]), None))


def _states(history: tuple[Phase, ...], on: When | None, as_of: When | None) -> tuple[Operation | None, ...]:
    """The states of a leg; the unknown one if there is no history, and none before the history begins."""
    if not history:
        return (None,)
    return states_on(begun(history, as_of) if on is None else history, on)


def _dated(history: tuple[Phase, ...], on: When | None, as_of: When | None) -> bool:
    """Whether the beginning of a phase that a leg may be in is known."""
    held = _states(history, on, as_of)
    return any(phase.operation in held and phase.since is not None for phase in history)


def _key(corridor: Corridor, number: int, leg: Leg) -> object:
    """What makes legs of several corridors one stretch."""
    if leg.track is None:
        return corridor.id, number
    ends = (leg.origin, leg.destination)
    return (ends if leg.one_way else tuple(sorted(ends)), leg.mode, leg.track)


def _link(corridor: Corridor, leg: Leg, km: float, places: Mapping[str, Place]) -> Link:
    origin, destination = places[leg.origin], places[leg.destination]
    return Link(
        origin=origin,
        destination=destination,
        mode=leg.mode,
        track=leg.track,
        km=round(km, 1),  # a drawn line is known no better
        reported=leg.km is not None,
        countries=leg.crossed(places),
        countries_known=bool(leg.countries or (origin.country and destination.country)),
        across=leg.across,
        gauge=leg.gauge,
        one_way=leg.one_way,
        corridors=(corridor.id,),
        operation=None,
        points=leg.line(places),
        cited=tuple(dict.fromkeys((*leg.citations, *corridor.citations))),
    )


def _shared(known: Link, new: Link) -> Link:
    """Two corridors on one stretch: what one of them knows, and a reported length before a measured one."""
    if new.origin.id != known.origin.id:
        new = new.turned()
    better = new if new.reported and not known.reported else known
    told = known if known.countries_known or not new.countries_known else new
    return attrs.evolve(
        better,
        countries=told.countries,
        countries_known=told.countries_known,
        since_known=known.since_known or new.since_known,
        across=tuple(dict.fromkeys((*known.across, *new.across))),
        gauge=known.gauge or new.gauge,
        corridors=tuple(dict.fromkeys((*known.corridors, *new.corridors))),
        cited=tuple(dict.fromkeys((*known.cited, *new.cited))),
    )
