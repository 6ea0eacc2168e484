"""Which ways there are through other states than those of the best one, or over land alone."""

from collections.abc import Iterator, Sequence

from caspian.model.mode import Mode
from caspian.questions.face import face
from caspian.questions.written import call_of
from caspian.store.store import Store
from caspian.ways.answers import Way
from caspian.ways.conditions import GOODS, Asked, Wanted, several

__all__ = ["elsewhere"]


def elsewhere(asked: Asked, shown: Sequence[Way], store: Store) -> Iterator[tuple[str, Way, str]]:
    """The best way without each state between the ends of the best one, and without a sea, where it goes through other states.

    Args:
        asked: what was asked for.
        shown: the ways that are shown, the best first.
        store: where the corridors are.

    Yields:
        What is left out, a state by its id or "sea"; the way; and the call that has it.
    """
    from caspian.ways.routes import best  # which makes the answers that show these

    first, told = shown[0], {each.countries for each in shown}
    for state, wanted in _otherwise(asked.wanted, first):
        way = best(store, asked.origin, asked.destination, by=asked.by, **wanted)
        if way is None or way.countries in told or state in way.countries:
            continue
        told.add(way.countries)
        asked_for = {**wanted, "by": asked.by}
        given = {key: value for key, value in asked_for.items() if value not in ((), None, False)}
        call = call_of("routes", (asked.origin, asked.destination), given)
        yield state, way, f"{face(store)}.{call}"


def _otherwise(wanted: Wanted, best: Way) -> Iterator[tuple[str, Wanted]]:
    """The same conditions without each state between the ends of the best way, and without the sea if it crosses one."""
    avoided = [*several(wanted["avoid"], "what to avoid")]
    for state in dict.fromkeys(best.countries[1:-1]):
        if state not in (best.countries[0], best.countries[-1]):
            yield state, {**wanted, "avoid": [*avoided, state]}
    if Mode.SEA in best.modes and wanted["modes"] is None:
        yield Mode.SEA.value, {**wanted, "modes": tuple(each.value for each in GOODS if each is not Mode.SEA)}
