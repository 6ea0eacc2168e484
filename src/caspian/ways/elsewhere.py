"""Which ways there are through other states than those of the best one, or over land alone."""

from collections.abc import Iterator, Sequence

from caspian.display.names import called
from caspian.model.mode import Mode
from caspian.model.place import Place
from caspian.questions.face import face
from caspian.questions.written import call_of
from caspian.store.store import Store
from caspian.ways.answers import Way, returned
from caspian.ways.conditions import GOODS, Asked, Conditions, Wanted, several
from caspian.ways.ends import ends
from caspian.ways.joining import NEAR, carrying, is_field

__all__ = ["by_pipe", "elsewhere"]


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
    back = returned(first)
    for state, wanted in _otherwise(asked.wanted, first):
        way = best(store, asked.origin, asked.destination, by=asked.by, **wanted)
        if way is None or way.countries in told or state in way.countries or not returned(way) <= back:
            continue
        told.add(way.countries)
        asked_for = {**wanted, "by": asked.by}
        given = {key: value for key, value in asked_for.items() if value not in ((), None, False)}
        call = call_of("routes", (asked.origin, asked.destination), given)
        yield state, way, f"{face(store)}.{call}"


def by_pipe(asked: Asked, shown: Sequence[Way], store: Store) -> Iterator[tuple[str, Way, str]]:
    """Where a field or a terminal is joined by no pipeline that is in use: the way by one that is not, or from elsewhere in the country of the field.

    Args:
        asked: what was asked for.
        shown: the ways that are shown, the best first.
        store: where the corridors are.

    Yields:
        What is meant by it; the way; and the call that has it.
    """
    if asked.wanted["modes"] is not None or any(mode not in GOODS for way in shown for mode in way.modes):
        return
    start, end = ends(store, asked.origin, asked.destination, Conditions())
    if start.off is None and end.off is None:
        return
    for pipe in carrying(start, end):
        tried: list[tuple[str, object, object, Wanted]] = []
        modes: Wanted = {**asked.wanted, "modes": pipe.value}
        if not asked.wanted["planned"]:
            words = f"by {pipe.value} over what is planned, being built or at rest"
            tried.append((words, asked.origin, asked.destination, {**modes, "planned": True}))
        for other, far in ((False, start), (True, end)):
            country = far.record.country if is_field(far) and isinstance(far.record, Place) else None
            if country is not None:
                given = (asked.origin, country) if other else (country, asked.destination)
                words = f"by {pipe.value} {'to' if other else 'from'} elsewhere in {called(country, store)}"
                tried.append((words, *given, modes))
        for words, origin, destination, wanted in tried:
            way = _piped_all_the_way(store, origin, destination, wanted)
            if way is not None:
                given_by_name = {
                    key: value for key, value in wanted.items() if value not in ((), None, False)
                }
                call = call_of("routes", (origin, destination), given_by_name)
                yield words, way, f"{face(store)}.{call}"
                break


def _piped_all_the_way(store: Store, origin: object, destination: object, wanted: Wanted) -> Way | None:
    """The shortest way under some conditions, where it begins and ends next to what is asked for."""
    from caspian.ways.routes import best

    way = best(store, origin, destination, by=None, **wanted)
    if way is None:
        return None
    far = [each[1] for each in (way.access, way.egress) if each is not None]
    return way if all(each <= NEAR for each in far) else None


def _otherwise(wanted: Wanted, best: Way) -> Iterator[tuple[str, Wanted]]:
    """The same conditions without each state between the ends of the best way, and without the sea if it crosses one."""
    avoided = [*several(wanted["avoid"], "what to avoid")]
    for state in dict.fromkeys(best.countries[1:-1]):
        if state not in (best.countries[0], best.countries[-1]):
            yield state, {**wanted, "avoid": [*avoided, state]}
    if Mode.SEA in best.modes and wanted["modes"] is None:
        yield Mode.SEA.value, {**wanted, "modes": tuple(each.value for each in GOODS if each is not Mode.SEA)}
