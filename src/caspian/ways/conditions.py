"""What a user asks of ways, read into ids, members of enumerations and a date."""

from collections.abc import Iterable
from operator import index
from typing import TYPE_CHECKING, Final, NamedTuple, SupportsIndex, TypedDict

import attrs

from caspian.errors import NoWay
from caspian.model.mode import Mode
from caspian.model.place import Place
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.names.words import is_word, word, word_or_kin, words_in
from caspian.questions.asked import Moment
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.corridor import Corridor

__all__ = ["GOODS", "Asked", "Conditions", "Named", "along", "asked", "number", "of_goods"]

GOODS: Final = (Mode.RAIL, Mode.ROAD, Mode.SEA, Mode.RIVER, Mode.AIR)
"""The modes by which goods go, as against energy and data."""


@attrs.frozen
class Named:
    """Something that no way may touch, or that every way goes through, with all that belongs to it."""

    id: str
    """The country, place or corridor named."""
    covers: frozenset[str]
    """Its id with those of what lies within the place, or is part of the corridor."""
    type: str = "places"
    """The type of the record."""

    @property
    def remark(self) -> str:
        """What counts with it, for whom that may surprise."""
        if self.type == "corridors":
            parts = " and of its parts" if len(self.covers) > 1 else ""
            return f" (the stretches of it{parts} are avoided whoever shares them)"
        return " (what lies within it counts with it)" if len(self.covers) > 1 else ""


@attrs.frozen(kw_only=True)
class Conditions:
    """What is asked of ways, whichever they are."""

    via: tuple[Named, ...] = ()
    """What to go through, in this order, each with what lies within it."""
    avoid: tuple[Named, ...] = ()
    """What no way may touch."""
    along: Named | None = None
    """The corridor over which alone ways lead, with its parts."""
    modes: tuple[Mode, ...] | None = None
    """The modes that may be used; None for all modes of goods."""
    on: When | None = None
    """When every stretch must operate; None for as last known."""
    planned: bool = False
    """Whether what does not operate counts as well."""
    closed: frozenset[tuple[str, str]] = frozenset()
    """The borders that no way crosses, each as the state that is left and the one that is entered."""

    def __str__(self) -> str:
        told = [
            f"via {', '.join(each.id for each in self.via)}" if self.via else "",
            f"avoiding {', '.join(each.id for each in self.avoid)}" if self.avoid else "",
            f"by {', '.join(self.modes)}" if self.modes and not self.along else "",
            f"{'planned or not, ' if self.planned else 'over what operates '}{self.when}",
        ]
        return ", ".join(filter(None, told))

    @property
    def when(self) -> str:
        """The time that is meant, in words."""
        if self.on is None:
            return "as last known"
        days = self.on.days
        return f"on {self.on}" if days.start == days.end else f"on some day of {self.on}"


def of_goods(modes: Iterable[Mode]) -> bool:
    """Whether some modes carry goods, and no pipeline or line is among them.

    >>> of_goods((Mode.RAIL, Mode.SEA)), of_goods((Mode.SEA, Mode.OIL_PIPELINE))
    (True, False)
    """
    return set(modes) <= set(GOODS)


class Wanted(TypedDict):
    """What a user wants of ways."""

    via: object
    avoid: object
    modes: object
    on: Moment | None
    planned: bool


class Asked(NamedTuple):
    """What was asked for: the ends, what comes first, and the conditions."""

    origin: object
    destination: object
    by: object
    wanted: Wanted


def asked(
    store: Store, *, via: object, avoid: object, modes: object, on: Moment | None, planned: bool
) -> Conditions:
    """The conditions that a user means."""
    if planned not in (True, False):
        raise TypeError(f"expected True or False for planned, got {planned!r}; a day goes to on=")
    named = None if modes is None else _modes(modes)
    if named == ():
        raise ValueError(
            "expected at least one mode, such as 'rail'; without modes= all modes of goods count"
        )
    return Conditions(
        via=tuple(
            _through(store, store.resolve(each, "countries", "places", "corridors"))
            for each in several(via, "a place, country or corridor, or several, to go through")
        ),
        avoid=tuple(
            _whole(store, store.resolve(each, "countries", "places", "corridors"))
            for each in several(avoid, "countries, places or corridors to avoid")
        ),
        modes=named,
        on=None if on is None else When.of(on),
        planned=bool(planned),
    )


def _modes(asked: object) -> tuple[Mode, ...]:
    """The modes that words mean; of a word that several have in their names, as "pipeline", all of these."""
    found: list[Mode] = []
    for each in several(asked, "modes"):
        alike = words_in(Mode, each) if isinstance(each, str) and not is_word(Mode, each) else ()
        found += alike or (word_or_kin(Mode, each) or word(Mode, each),)
    return tuple(dict.fromkeys(found))


def along(store: Store, corridor: "Corridor", meant: Conditions) -> tuple[str, str, Conditions]:
    """Where a corridor begins and ends, and the same conditions for ways over it alone.

    Raises:
        NoWay: for one that has no line of its own from end to end.
    """
    length = corridor.length
    if not corridor.legs or (length is not None and length.scattered):
        parts = store.corridor_with_parts(corridor.id) - {corridor.id}
        without = f", only its parts have: {', '.join(sorted(parts))}" if parts and not corridor.legs else ""
        raise NoWay(
            corridor.name,
            "its other end",
            (f"it has no line of its own from end to end{without}; name two places instead",),
        )
    modes = meant.modes or tuple(dict.fromkeys(leg.mode for leg in corridor.legs))
    first, last = corridor.legs[0].origin, corridor.legs[-1].destination
    return first, last, attrs.evolve(meant, along=_whole(store, corridor), modes=modes)


def _whole(store: Store, record: Record) -> Named:
    """A country, a place with what lies within it, or a corridor with its parts.

    The ports and terminals of a corridor are not meant: others begin there as well.
    """
    name = store.type_of(record)
    if name == "places":
        return Named(record.id, store.place_with_parts(record.id), name)
    if name == "corridors":
        return Named(record.id, store.corridor_with_parts(record.id), name)
    return Named(record.id, frozenset((record.id,)), name)


def _through(store: Store, record: Record) -> Named:
    """What one goes through by touching any part of it: of a country, any place in it as well."""
    whole = _whole(store, record)
    if whole.type != "countries":
        return whole
    inside = (place.id for place in store.table(Place) if place.country == record.id)
    return attrs.evolve(whole, covers=whole.covers.union(inside))


def several(named: object, what: str) -> Iterable[object]:
    """One thing named alone as a series of one: text is a series of letters otherwise."""
    if isinstance(named, (str, Record)):
        return (named,)
    if not isinstance(named, Iterable):
        raise TypeError(f"expected {what}, got {named!r}")
    return named


def number(most: object) -> int:
    """How many ways at most: a whole number above nought."""
    if not isinstance(most, SupportsIndex) or isinstance(most, bool):
        raise TypeError(f"expected a whole number of ways, got {most!r}")
    if index(most) < 1:
        raise ValueError(f"expected at least one way to look for, got {most}")
    return index(most)
