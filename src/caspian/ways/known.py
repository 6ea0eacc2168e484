"""For which days the states of corridors are known at all."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from caspian.model.corridor import Corridor
from caspian.model.time.when import When
from caspian.store.store import Store

__all__ = ["beyond"]

_AHEAD: Final = 100
"""For how many years after the day of the data what is last known is taken to go on."""


def beyond(store: Store, on: When) -> str | None:
    """Why nothing can be said of a day: no state is dated that early, or the data are long out of date by then."""
    first, last = store.kept("days of corridors", lambda: _dated(store))
    if first is not None and on.days.end < first.days.start:
        return f"nothing is known of {on}: no state of a corridor is dated before {first}"
    if last is not None and on.days.start > last.days.end + _AHEAD * 366:
        day = date.fromordinal(last.days.end)
        return f"nothing is known of {on}: the data are of {day}, more than {_AHEAD} years before"
    return None


def _dated(store: Store) -> tuple[When | None, When | None]:
    """The date of the earliest state of a corridor or a leg, and the day of the data."""
    dated = sorted(_dates(store), key=lambda when: when.days.start)
    known = [when for when in dated if when.earliest is not None]
    return (known[0] if known else None), store.as_of


def _dates(store: Store) -> Iterator[When]:
    for corridor in store.table(Corridor):
        for history in (corridor.history, *(leg.history for leg in corridor.legs)):
            yield from (phase.since for phase in history if phase.since is not None)
