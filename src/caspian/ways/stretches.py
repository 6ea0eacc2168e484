"""The legs of all corridors as stretches: one for each track, whoever shares it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, Self

from caspian.model.mode import Mode
from caspian.model.operation import Operation, Phase, begun, states_on
from caspian.model.time.when import When
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.corridor import Corridor, Leg
    from caspian.model.place import Place
    from caspian.reading.lines import Lines

__all__ = ["Stretch", "computed", "stretches"]

_STRONGEST = (
    Operation.OPERATING,
    Operation.SUSPENDED,
    Operation.CONSTRUCTION,
    Operation.PLANNED,
    Operation.PROPOSED,
    Operation.ABANDONED,
)
"""The states in which a stretch may be for the corridors that share it; the first one found stands for it."""


class Stretch(NamedTuple):
    """A track between two places, as ids and plain values: what ways are looked for among. A `Link` tells more of one."""

    origin: str
    destination: str
    mode: Mode
    track: str | None
    km: float
    reported: bool
    countries: tuple[str, ...]
    countries_known: bool
    across: tuple[str, ...]
    gauge: int | None
    one_way: bool
    corridors: tuple[str, ...]
    operation: Operation | None
    since_known: bool
    legs: tuple[tuple[str, int], ...]
    """Which legs run on it: of which corridor, and which of these."""
    drawn: int
    """Which of them it is drawn after."""

    def turned(self) -> Self:
        """The same in the other direction."""
        return self._replace(origin=self.destination, destination=self.origin, countries=self.countries[::-1])


def stretches(store: Store, on: When | None) -> tuple[Stretch, ...]:
    """Every stretch once, with all corridors that share its track, as it was at a time or is as last known.

    As they are last known those of the bundled corridors were computed when the data were written.
    """
    if on is not None:
        return tuple(computed(store, on))
    known = store.prepared("stretches")
    return store.kept("stretches", lambda: tuple(computed(store, None) if known is None else _read(known)))


def _read(rows: Lines) -> Iterator[Stretch]:
    modes, states = ({each.value: each for each in words} for words in (Mode, Operation))
    for row in rows.values():
        words = {"mode": modes[row["mode"]], "operation": states.get(row["operation"])}
        lists = {key: tuple(row[key]) for key in ("countries", "across", "corridors")}
        yield Stretch(**row | words | lists | {"legs": tuple(map(tuple, row["legs"]))})


def computed(store: Store, on: When | None) -> Iterator[Stretch]:
    """The stretches, of the legs of the corridors."""
    from caspian.model.corridor import Corridor
    from caspian.model.place import Place

    places = store.lookup(Place)
    found: dict[object, Stretch] = {}
    states: dict[object, set[Operation | None]] = {}
    for corridor in store.table(Corridor):
        for number, leg in enumerate(corridor.legs):
            history = leg.history or corridor.history
            held = _states(history, on, store.as_of)
            km = leg.length(places)
            if km is None or not held:
                continue
            dated = any(phase.operation in held and phase.since is not None for phase in history)
            key, new = _key(corridor, number, leg), _stretch(corridor, number, km, dated, places)
            states.setdefault(key, set()).update(held)
            found[key] = _shared(found[key], new) if key in found else new
    for key, each in found.items():
        yield each._replace(operation=next((state for state in _STRONGEST if state in states[key]), None))


def _states(history: tuple[Phase, ...], on: When | None, as_of: When | None) -> tuple[Operation | None, ...]:
    """The states of a leg; the unknown one if there is no history, and none before the history begins."""
    if not history:
        return (None,)
    return states_on(begun(history, as_of) if on is None else history, on)


def _key(corridor: Corridor, number: int, leg: Leg) -> object:
    """What makes legs of several corridors one stretch."""
    if leg.track is None:
        return corridor.id, number
    ends = (leg.origin, leg.destination)
    return (ends if leg.one_way else tuple(sorted(ends)), leg.mode, leg.track)


def _stretch(corridor: Corridor, number: int, km: float, dated: bool, places: Mapping[str, Place]) -> Stretch:
    leg = corridor.legs[number]
    ends = (places[leg.origin].country, places[leg.destination].country)
    return Stretch(
        origin=leg.origin,
        destination=leg.destination,
        mode=leg.mode,
        track=leg.track,
        km=round(km, 1),  # a drawn line is known no better
        reported=leg.km is not None,
        countries=leg.crossed(places),
        countries_known=bool(leg.countries) or all(ends),
        across=leg.across,
        gauge=leg.gauge,
        one_way=leg.one_way,
        corridors=(corridor.id,),
        operation=None,
        since_known=dated,
        legs=((corridor.id, number),),
        drawn=0,
    )


def _shared(known: Stretch, new: Stretch) -> Stretch:
    """Two corridors on one stretch: what one of them knows, and a reported length before a measured one."""
    if new.origin != known.origin:
        new = new.turned()
    better = new if new.reported and not known.reported else known
    told = known if known.countries_known or not new.countries_known else new
    return better._replace(
        countries=told.countries,
        countries_known=told.countries_known,
        since_known=known.since_known or new.since_known,
        across=tuple(dict.fromkeys((*known.across, *new.across))),
        gauge=known.gauge or new.gauge,
        corridors=tuple(dict.fromkeys((*known.corridors, *new.corridors))),
        legs=(*known.legs, *new.legs),
        drawn=known.drawn if better is known else len(known.legs),
    )
