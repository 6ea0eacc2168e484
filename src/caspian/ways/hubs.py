"""Where ways between states begin and end: at the capital, or where most corridors meet.

Any place of a state would do for the pair of border towns that lie nearest to each other, which nobody means who
asks for the ways from one state to another.
"""

from typing import TYPE_CHECKING, Final

import attrs

from caspian.model.country import Country
from caspian.model.place import Place
from caspian.store.store import Store
from caspian.ways.conditions import GOODS, Asked, Conditions, of_goods
from caspian.ways.conditions import asked as conditions
from caspian.ways.ends import End, ends
from caspian.ways.graph import nearest
from caspian.ways.stretches import stretches

if TYPE_CHECKING:
    from caspian.ways.answers import Way

__all__ = ["at_hubs", "standing"]

_SEVERAL: Final = 2
"""How many corridors meet at a hub at least."""


def at_hubs(store: Store, start: End, end: End, meant: Conditions) -> tuple[End, End]:
    """Both ends, of a state its hub; as they are for what does not move as goods, and where one end lies in the other.

    Args:
        store: where the states and corridors are.
        start: where the ways begin.
        end: where they end.
        meant: what is asked of the ways.
    """
    if start.places & end.places or not (meant.modes is None or of_goods(meant.modes)):
        return start, end
    return _at_hub(store, start, meant), _at_hub(store, end, meant)


def standing(asked: Asked, way: "Way", store: Store) -> str:
    """Which place stands for a state at an end of a way, and how to ask for others; nothing if none does.

    Args:
        asked: what was asked for.
        way: the first of the ways.
        store: where the states and corridors are.
    """
    from caspian.questions.face import face
    from caspian.questions.written import call_of

    meant = conditions(store, **asked.wanted)
    both = at_hubs(store, *ends(store, asked.origin, asked.destination, meant), meant)
    known = [
        (end, place) for end, place in zip(both, (way.places[0], way.places[-1]), strict=True) if end.hub
    ]
    hubs = [end for end, place in known if end.hub is not None and end.hub.id == place]
    if not hubs:
        return ""
    told = " and ".join(f"{each.hub.name} for {each.name}" for each in hubs if each.hub is not None)
    names = [each.hub.name if each.hub is not None else each.record.id for each in both]
    call = f"{face(store)}.{call_of('routes', names, {})}"
    return f"{told}: the capital, or where most corridors meet; for others name the two places, as in {call}"


def _at_hub(store: Store, end: End, meant: Conditions) -> End:
    if not isinstance(end.record, Country) or not end.places:
        return end
    capital = end.record.capital
    places = store.place_with_parts(capital) & end.places if capital else frozenset[str]()
    if capital in places:
        places = frozenset((capital,))
    hub = capital if places and capital else _busiest(store, end, meant)
    if hub is None:
        return end
    return attrs.evolve(end, places=places or frozenset((hub,)), hub=store.lookup(Place)[hub])


def _busiest(store: Store, end: End, meant: Conditions) -> str | None:
    """The place of a state at which most corridors meet, of several that nearest to the capital; None if none meet."""
    modes = meant.modes or GOODS
    meeting: dict[str, set[str]] = {}
    for each in stretches(store, None):
        if each.mode in modes:
            for place in end.places.intersection((each.origin, each.destination)):
                meeting.setdefault(place, set()).update(each.corridors)
    most = max(map(len, meeting.values()), default=0)
    if most < _SEVERAL:
        return None
    busiest = sorted(place for place, corridors in meeting.items() if len(corridors) == most)
    capital = store.lookup(Place).get(end.record.capital or "") if isinstance(end.record, Country) else None
    if (
        capital is None
        or capital.point is None
        or all(store.lookup(Place)[each].point is None for each in busiest)
    ):
        return busiest[0]
    return nearest(store, capital, busiest)[0].id
