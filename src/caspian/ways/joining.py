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

__all__ = ["NEAR", "carrying", "is_field", "opening", "piped"]

NEAR: Final = 60
"""How many kilometres a pipeline may begin or end from a place that is said to be joined by it."""
_OFFSHORE: Final = 200
"""Likewise from a field: what lies at sea has a pipeline of its own ashore."""
_PIPES: Final = {Mode.OIL_PIPELINE: "oil", Mode.GAS_PIPELINE: "gas"}
"""What a pipeline carries, as the names of fields say it."""
_BESIDES: Final = ((), (Mode.SEA,), (Mode.SEA, Mode.RAIL))
"""What a pipeline is joined by a ship, and by a train to the ship, where it does not reach both ends alone."""
_MORE: Final = 2
"""How many modes besides those asked for are looked for at most."""


def piped(store: Store, start: End, end: End, meant: Conditions) -> tuple[Conditions, End, End] | None:
    """The same conditions for the pipeline that joins two ends, alone, with a ship, or with a train and a ship, where one of them is on pipelines and off the network of goods.

    A field or a terminal of oil or gas is such an end: what leaves it goes by pipeline. Whoever names modes means those.
    """
    if meant.modes is not None:
        return None
    off = [each.off is not None for each in (start, end)]
    for pipe in carrying(start, end) if any(off) else ():
        alone = attrs.evolve(meant, modes=(pipe,))
        on_it = ends(store, start.record, end.record, alone)
        if not all(_on_pipes(each) for each, far in zip(on_it, off, strict=True) if far):
            continue
        for besides in _BESIDES:
            some = attrs.evolve(meant, modes=(pipe, *besides))
            these = ends(store, start.record, end.record, some)
            if _joined(store, *these, some):
                return some, *these
    return None


def carrying(start: End, end: End) -> tuple[Mode, ...]:
    """The pipelines that carry what comes from a field at one of two ends, as its name says; both kinds where none says it.

    Args:
        start: where the ways begin.
        end: where they end.
    """
    names = " ".join(each.name.casefold() for each in (start, end) if is_field(each))
    told = tuple(pipe for pipe, goods in _PIPES.items() if goods in names.split())
    return told or tuple(_PIPES)


def opening(store: Store, origin: End, destination: End, meant: Conditions) -> tuple[Mode, ...] | None:
    """The fewest modes that open a way where those that are asked for do not, one of these among them if it can be; None if none do."""
    asked = meant.modes or ()
    for modes in _further(asked):
        if not _opens(store, origin, destination, attrs.evolve(meant, modes=modes)):
            continue
        some = (each for number in range(1, len(modes) + 1) for each in combinations(modes, number))
        kept = (each for each in some if set(each) & set(asked) or not set(modes) & set(asked))
        conditions = ((each, attrs.evolve(meant, modes=each)) for each in kept if _one_cargo(each))
        found = (each for each, them in conditions if _opens(store, origin, destination, them))
        if (fewest := next(found, None)) is not None:
            return fewest
    return None


def _one_cargo(modes: tuple[Mode, ...]) -> bool:
    """Whether one cargo can go by all of them: what comes as gas is loaded on ships alone."""
    return Mode.GAS_PIPELINE not in modes or set(modes) <= {Mode.GAS_PIPELINE, Mode.SEA}


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
    return bool(end.places) and (end.off is None or end.off[1] <= (_OFFSHORE if is_field(end) else NEAR))


def _on_pipes(end: End) -> bool:
    """Whether a pipeline begins or ends at it, or next to a field."""
    return _near(end) and (end.off is None or is_field(end))


def is_field(end: End) -> bool:
    """Whether an end is a field of oil or gas, or a mine.

    Args:
        end: the end.
    """
    return isinstance(end.record, Place) and end.record.kind is PlaceKind.FIELD


def _joined(store: Store, start: End, end: End, conditions: Conditions) -> bool:
    """Whether a way leads from one end to the other, each on the network or next to it."""
    via = [each.covers for each in conditions.via]
    apart = _near(start) and _near(end) and not start.places & end.places
    return apart and Network(store, conditions).reaches(start.places, end.places, via)
