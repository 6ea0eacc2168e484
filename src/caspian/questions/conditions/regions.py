"""A region of several states, such as Central Asia: what it is named in itself, and what any of its states took part in."""

from collections.abc import Collection, Iterator
from itertools import product
from typing import TYPE_CHECKING, Final

import attrs

from caspian.catalogue.types import collection as type_name
from caspian.display.counts import listed
from caspian.model.record import Record
from caspian.questions.conditions.base import Apart, Records, called
from caspian.questions.conditions.parties import Involving
from caspian.questions.conditions.sides import Between
from caspian.questions.conditions.subjects import AboutRecord
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.model.event import Event

__all__ = ["AboutRegion", "BetweenRegions", "InvolvingRegion", "meant"]

_PARTNERS: Final = 1
"""With how many states besides those of a region it meets as one."""


@attrs.frozen(eq=False, repr=False)
class InvolvingRegion(Involving):
    """A region took part, or any of its states."""

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether the region or one of its states is among those of a record."""
        return any(each.meets(record, store) for each in self._each(store))

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The fields that name the region, its states, or what counts for these."""
        met = (each for each in self._each(store) if each.meets(record, store))
        return tuple(reason for each in met for reason in each.reasons(record, store))

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that involve the region or one of its states, by the index."""
        return {number for each in self._each(store) for number in each.positions(store, collection)}

    def remark(self, records: Records, store: Store) -> str:
        """Which states are meant."""
        return meant(self.party, store)

    def apart_as_one(self, records: Records, store: Store) -> Apart | None:
        """What is of the region as one, before what is of some of its states."""
        return _as_one(records, (self.party,), store)

    def _each(self, store: Store) -> Iterator[Involving]:
        return (
            Involving(each, self.direct, self.roles) for each in (self.party, *store.states_of(self.party))
        )


@attrs.frozen(eq=False, repr=False)
class BetweenRegions(Between):
    """Two took part on different sides, of whom one or both are regions: themselves, or any of their states."""

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether the two, or states of them, are on different sides of a record."""
        found = store.pairs(type_name(type(record)), record, self.direct)
        return any(pair in found for pair in self._pairs(store))

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The fields that name the two, or states of them."""
        found = store.parties_of(type_name(type(record)), record, self.direct)
        return tuple(found[each] for each in self.sides(store) if each in found)

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those of the two, or of states of them, by the index."""
        return {
            number
            for pair in self._pairs(store)
            for number in store.positions_between(collection, pair, self.direct)
        }

    def sides(self, store: Store) -> tuple[str, ...]:
        """The two and the states of them."""
        return tuple(dict.fromkeys(each for one in (self.first, self.second) for each in _with(one, store)))

    def remark(self, records: Records, store: Store) -> str:
        """Which states are meant."""
        return "; ".join(filter(None, (meant(each, store) for each in (self.first, self.second))))

    def apart_as_one(self, records: Records, store: Store) -> Apart | None:
        """What is of the region as one, before what is of some of its states."""
        return _as_one(records, (self.first, self.second), store)

    def _pairs(self, store: Store) -> set[tuple[str, str]]:
        both = product(_with(self.first, store), _with(self.second, store))
        return {(min(a, b), max(a, b)) for a, b in both if a != b}


@attrs.frozen(eq=False, repr=False)
class AboutRegion(AboutRecord):
    """A region to which it is linked, or any of its states."""

    def _ids(self, store: Store) -> frozenset[str]:
        return frozenset(_with(self.id, store))

    def ids(self, store: Store) -> frozenset[str]:
        """The ids of the region and of its states."""
        return self._ids(store)

    def remark(self, records: Records, store: Store) -> str:
        """Which states are meant, and how many of the records name the region itself."""
        own = sum(self._distance(each, store) < self.of_parts for each in records)
        kept = (
            f"; {own} of them name it itself, and parts=False keeps these" if 0 < own < len(records) else ""
        )
        return f"{meant(self.id, store)}{kept}"


def _as_one(records: Records, parties: tuple[str, ...], store: Store) -> Apart | None:
    """Those of some agreements or events that name a region itself, or in which all of its states took part with at most one other; then the rest.

    None where there are none of one of the two.
    """
    regions = {each: {*store.states_of(each)} for each in parties if store.states_of(each)}

    def is_one(record: Record) -> bool:
        there = {*store.parties_of(type_name(type(record)), record)}
        states = there & {*store.ids("countries")}
        return any(
            region in there or (theirs <= states and len(states - theirs) <= _PARTNERS)
            for region, theirs in regions.items()
        )

    first = tuple(each for each in records if is_one(each))
    ids = {each.id for each in first}
    rest = tuple(each for each in records if each.id not in ids)
    if not first or not rest:
        return None
    name = " or ".join(called(each, store) for each in regions)
    one = len(first) == 1
    many, names, are = ("one", "names", "is") if one else (str(len(first)), "name", "are")
    of_all = f"{many} that {names} {name} itself or {are} of all its states"
    return Apart(first, rest, f"first the {of_all}", f"the {len(rest)} of one or some of its states")


def meant(region: str, store: Store) -> str:
    """Which states a region is read as; nothing of what is no region.

    >>> import caspian
    >>> meant("south-caucasus", caspian.load()._store)
    'South Caucasus counts with its states Armenia, Azerbaijan and Georgia, in whatever year'
    """
    states = [called(each, store) for each in store.states_of(region)]
    if not states:
        return ""
    return f"{called(region, store)} counts with its states {listed(states)}, in whatever year"


def _with(party: str, store: Store) -> tuple[str, ...]:
    return (party, *store.states_of(party))
