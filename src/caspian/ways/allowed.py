"""Through which other states ways were allowed where choke points were looked for, and what these are without them."""

from collections.abc import Iterator

from caspian.display.names import called
from caspian.errors import NoWay
from caspian.questions.face import face
from caspian.questions.written import call_of
from caspian.store.store import Store
from caspian.ways.conditions import Asked, Wanted, several

__all__ = ["without_others"]

_NAMED = 6
"""How many places are named."""


def without_others(asked: Asked, store: Store) -> Iterator[str]:
    """The states that ways may go through and the main one does not, the choke points without them, and the call.

    Args:
        asked: between which ends, and what was asked besides.
        store: where the corridors are.
    """
    from caspian.ways.routes import choke_points, through  # which makes the answers that show these

    ways = through(store, asked)
    others = {state for way in ways[1:] for state in way.countries} - set(ways[0].countries if ways else ())
    if not others:
        return
    states = sorted(others, key=lambda each: called(each, store))
    avoided = [*several(asked.wanted["avoid"], "what to avoid"), *states]
    narrower: Wanted = {**asked.wanted, "avoid": avoided}
    names = _listed([called(each, store) for each in states])
    given = {key: value for key, value in narrower.items() if value not in ((), None, False)}
    call = f"{face(store)}.{call_of('choke_points', (asked.origin, asked.destination), given)}"
    try:
        points = choke_points(store, asked.origin, asked.destination, **narrower)
    except NoWay:
        yield f"Ways through {names} count as well; there is none without."
        return
    places = [each.name for each in points.places]
    more = f" and {len(places) - _NAMED} more places" if len(places) > _NAMED else ""
    told = [f"{', '.join(places[:_NAMED])}{more}"] * bool(places)
    told += [f"{len(points.links)} stretch{'' if len(points.links) == 1 else 'es'}"] * bool(points.links)
    found = (
        f"{'one remains' if len(points) == 1 else f'{len(points)} remain'}: {'; '.join(told)}"
        if told
        else "none remains"
    )
    yield f"Ways through {names} count as well. Without these, {found}; {call}"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
