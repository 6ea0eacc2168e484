"""Which records of a selection lie on the map of the region, how often each place, and why the others do not."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from caspian.catalogue.types import singular
from caspian.display.counts import counted
from caspian.display.map.outlines import REGION
from caspian.model.event import Event, EventStatus
from caspian.model.geodesy import Point
from caspian.model.place import Place
from caspian.model.record import Record

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["Located", "in_region", "located"]

_HERE, _BEYOND = "on the map", "beyond the map"
_ORDER = (
    _HERE,
    "not held",
    "of unknown outcome",
    "without a place",
    "at places without coordinates",
    _BEYOND,
)
_NAMED = 8
"""How many places beyond the map are named."""


class Located(NamedTuple):
    """The places of some records, and how many of the records are drawn there."""

    counts: "Counter[str]"
    """How many of the records name each place; what did not take place counts nowhere."""
    standing: "Counter[str]"
    """How many records are on the map, and how many are not for each reason; each counts once."""
    beyond: tuple[str, ...]
    """The names of the places beyond the map."""

    @property
    def whole(self) -> bool:
        """Whether every record, with each of its places, is on the map."""
        return not self.beyond and self.standing.total() == self.standing[_HERE]

    def words(self, collection: str) -> str:
        """How many records there are, where they are, and which places are beyond the map."""
        told = ", ".join(f"{self.standing[each]:,} {each}" for each in _ORDER if self.standing[each])
        more = " and others" if len(self.beyond) > _NAMED else ""
        far = f"; places beyond it: {', '.join(self.beyond[:_NAMED])}{more}" if self.beyond else ""
        return f"{counted(self.standing.total(), singular(collection), collection)}: {told}{far}"


def located(records: Sequence[Record], store: "Store") -> Located:
    """The places of some records; a place is its own, and of events only those that took place have some."""
    places = store.lookup(Place)
    counts, standing, beyond = Counter[str](), Counter[str](), dict[str, None]()
    for record in records:
        status = record.status if isinstance(record, Event) else EventStatus.HELD
        if status is not EventStatus.HELD:
            standing["of unknown outcome" if status is EventStatus.UNKNOWN else "not held"] += 1
            continue
        named = _places_of(record)
        counts.update(tuple(named))
        known = [places[each] for each in named if each in places and places[each].point]
        inside = [each for each in known if in_region(each.point)]
        beyond.update((each.name, None) for each in known if each not in inside)
        if inside:
            standing[_HERE] += 1
        elif known:
            standing[_BEYOND] += 1
        else:
            standing["at places without coordinates" if named else "without a place"] += 1
    return Located(counts, standing, tuple(beyond))


def in_region(point: Point | None) -> bool:
    """Whether a point is on the map of the region."""
    west, south, east, north = REGION
    return point is not None and west <= point[0] <= east and south <= point[1] <= north


def _places_of(record: Record) -> dict[str, None]:
    if isinstance(record, Place):
        return {record.id: None}
    place: str | None = getattr(record, "place", None)
    return dict.fromkeys((*getattr(record, "places", ()), *filter(None, (place,))))
