"""How a border crossing stands: which ways lead over the border there, and in what state they are."""

from collections.abc import Iterable
from typing import Final

from caspian.display.blocks import Line, joined, line
from caspian.display.names import Finder
from caspian.display.phases import phase_in_words
from caspian.model.corridor import Corridor, Leg
from caspian.model.operation import Operation, Phase, begun
from caspian.model.place import Place
from caspian.store.store import Store

__all__ = ["state"]

_OPERATES: Final = Operation.OPERATING


def state(place: Place, store: Finder | None) -> Line:
    """By mode, whether the legs of corridors that cross the border there operate; "not held" where no such leg is.

    Args:
        place: the crossing.
        store: where corridors are found.

    >>> import caspian
    >>> from caspian.display.blocks import plain
    >>> plain(state(caspian.place("Torkham"), caspian.load()._store))
    'road suspended since 12 October 2025'
    """
    if not isinstance(store, Store):
        return ()
    phases: dict[str, list[Phase]] = {}
    for corridor, leg in _legs(place, store):
        latest = begun(leg.history or corridor.history, store.as_of)[-1:]
        phases.setdefault(leg.mode.value, []).extend(latest)
    told = [line(f"{mode} {_told(found)}") for mode, found in phases.items()]
    return joined(told, "; ") or line("not held")


def _legs(place: Place, store: Store) -> Iterable[tuple[Corridor, Leg]]:
    """The legs at the crossing that lead into another of its states; where it lies between them, all that end there."""
    places, countries = store.lookup(Place), {*place.border}
    there = [
        (corridor, leg)
        for corridor in store.table(Corridor)
        for leg in corridor.legs
        if place.id in (leg.origin, leg.destination)
    ]
    across = [each for each in there if len(countries & {*each[1].crossed(places)}) > 1]
    return across or ([] if place.country else there)


def _told(phases: list[Phase]) -> str:
    """The best of some states, with its beginning where it is at rest or to come."""
    if any(each.operation is _OPERATES for each in phases):
        return _OPERATES.value
    return phase_in_words(phases[0]) if phases else "in no known state"
