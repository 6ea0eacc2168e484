"""By which modes two ends are joined, where those that are asked for, or those of goods, do not join them."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

import attrs

from caspian.model.mode import Mode
from caspian.model.place import Place, PlaceKind
from caspian.store.store import Store
from caspian.ways.conditions import GOODS, Conditions
from caspian.ways.ends import End, ends
from caspian.ways.graph import Network

__all__ = ["opening", "piped"]

_NEAR: Final = 60
"""How many kilometres a pipeline may begin or end from a place that is said to be joined by it."""
_OFFSHORE: Final = 100
"""Likewise from a field: what lies at sea has a pipeline of its own ashore."""
_PIPES: Final = (Mode.OIL_PIPELINE, Mode.GAS_PIPELINE)
_MORE: Final = 2
"""How many modes besides those asked for are looked for at most."""


def piped(store: Store, start: End, end: End, meant: Conditions) -> tuple[Conditions, End, End] | None:
    """The same conditions for the pipeline that joins two ends, alone or with a ship, where one of them is on pipelines and off the network of goods.

    A field or a terminal of oil or gas is such an end: what leaves it goes by pipeline. Whoever names modes means those.
    """
    if meant.modes is not None:
        return None
    off = [each.off is not None for each in (start, end)]
    for pipe in _PIPES if any(off) else ():
        alone, with_a_ship = (attrs.evolve(meant, modes=modes) for modes in ((pipe,), (pipe, Mode.SEA)))
        on_it = ends(store, start.record, end.record, alone)
        if not all(_on_pipes(each) for each, far in zip(on_it, off, strict=True) if far):
            continue
        if _joined(store, *on_it, alone):
            return alone, *on_it
        shipped = ends(store, start.record, end.record, with_a_ship)
        if _joined(store, *shipped, with_a_ship):
            return with_a_ship, *shipped
    return None


def opening(store: Store, origin: End, destination: End, meant: Conditions) -> tuple[Mode, ...] | None:
    """The fewest modes that open a way where those that are asked for do not, one of these among them if it can be; None if none do."""
    asked = meant.modes or ()
    for modes in _further(asked):
        if _opens(store, origin, destination, attrs.evolve(meant, modes=modes)):
            fewer = (each for number in range(1, len(modes)) for each in combinations(modes, number))
            kept = (each for each in fewer if set(each) & set(asked) or not set(modes) & set(asked))
            conditions = ((each, attrs.evolve(meant, modes=each)) for each in kept)
            return next(
                (each for each, them in conditions if _opens(store, origin, destination, them)), modes
            )
    return None


def _further(asked: tuple[Mode, ...]) -> Iterator[tuple[Mode, ...]]:
    """The modes that are asked for with one more of goods, with two, and so on; at last all of goods alone."""
    rest = [each for each in GOODS if each not in asked]
    for number in range(1, _MORE + 1):
        for more in combinations(rest, number):
            yield (*more, *asked)
    yield GOODS


def _opens(store: Store, origin: End, destination: End, conditions: Conditions) -> bool:
    start, end = ends(store, origin.record, destination.record, conditions)
    return _joined(store, start, end, conditions)


def _near(end: End) -> bool:
    """Whether it is on the network, or next to it."""
    return bool(end.places) and (end.off is None or end.off[1] <= (_OFFSHORE if _is_field(end) else _NEAR))


def _on_pipes(end: End) -> bool:
    """Whether a pipeline begins or ends at it, or next to a field."""
    return _near(end) and (end.off is None or _is_field(end))


def _is_field(end: End) -> bool:
    return isinstance(end.record, Place) and end.record.kind is PlaceKind.FIELD


def _joined(store: Store, start: End, end: End, conditions: Conditions) -> bool:
    """Whether a way leads from one end to the other, each on the network or next to it."""
    via = [each.covers for each in conditions.via]
    apart = _near(start) and _near(end) and not start.places & end.places
    return apart and Network(store, conditions).reaches(start.places, end.places, via)
