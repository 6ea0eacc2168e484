"""Why there is no way: which condition, taken back, would open one."""

from collections.abc import Iterator

import attrs

from caspian.model.corridor import Corridor
from caspian.model.country import Country
from caspian.model.mode import Mode
from caspian.model.place import Place
from caspian.questions.face import face
from caspian.questions.written import call_of
from caspian.store.store import Store
from caspian.ways.conditions import Conditions
from caspian.ways.ends import End
from caspian.ways.graph import Network
from caspian.ways.joining import opening

__all__ = ["reasons"]


def reasons(store: Store, origin: End, destination: End, asked: Conditions) -> tuple[str, ...]:
    """What closes the ways between two ends."""
    lost = tuple(
        f"no place of {end.name} is on a corridor of these modes"
        for end in (origin, destination)
        if not end.places
    )
    if lost:
        return lost
    both = sorted(origin.places & destination.places)
    if both and (origin.wide or destination.wide):
        return (_inside(store, origin, destination),)
    if both:
        return (f"both ends are {store.lookup(Place)[both[0]].name}, or lie nearest to it",)
    return tuple(_reasons(store, origin, destination, asked)) or ("no corridor of the dataset joins them",)


def _inside(store: Store, origin: End, destination: End) -> str:
    """That one end lies in the other, or has places in common with it, so that no way between them begins."""
    if origin.record == destination.record:
        return f"both ends are {origin.name}; ways within it run between two of its places"
    inner, outer = sorted((origin, destination), key=_width)
    if not inner.wide:
        return f"{inner.name} lies {'on the' if outer.by_sea else 'in'} {outer.name}"
    if inner.places <= outer.places and not (inner.by_sea or outer.by_sea):
        return f"{inner.name} lies in {outer.name}"
    shared = ", ".join(store.lookup(Place)[each].name for each in sorted(inner.places & outer.places))
    return f"{origin.name} and {destination.name} have places in common: {shared}"


def _width(end: End) -> tuple[bool, bool, int]:
    return end.wide, isinstance(end.record, Country), len(end.places)


def _reasons(store: Store, origin: End, destination: End, asked: Conditions) -> Iterator[str]:
    def opened(conditions: Conditions, *, backwards: bool = False) -> bool:
        via = [each.covers for each in conditions.via]
        network = Network(store, conditions)
        return network.reaches(origin.places, destination.places, via, backwards=backwards)

    told = [why for why, without in _without_one_avoided(asked, origin, destination) if opened(without)]
    if not told and len(asked.avoid) > 1 and opened(attrs.evolve(asked, avoid=())):
        told = [f"avoiding {', '.join(each.id for each in asked.avoid)} together closes every way"]
    told += [why for why, without in _without_another(asked) if opened(without)]
    if asked.modes and (modes := opening(store, origin, destination, asked)):
        call = _with_modes(store, origin, destination, asked, modes)
        told.append(f"there is none by {', '.join(asked.modes)} alone, {call} has some")
    if opened(asked, backwards=True):
        told.append("what flows through pipes goes the other way there")
    everything = (Conditions(planned=True, modes=modes) for modes in (asked.modes, None))
    if not told and any(opened(conditions) for conditions in everything):
        told.append(f"all that is asked closes every way together: {asked}")
    yield from told
    unmeasured = sum(
        leg.length(store.lookup(Place)) is None for corridor in store.table(Corridor) for leg in corridor.legs
    )
    if unmeasured and not told:
        yield (
            f"no corridor of the dataset joins them; {unmeasured} legs were left out, "
            "which have neither a length nor two ends with coordinates"
        )
    avoided = [each.id for each in asked.avoid if each.type == "countries"]
    unknown = Network(store, asked).unknown if avoided else 0
    if unknown:
        yield (
            f"whether {', '.join(avoided)} is avoided cannot be promised: "
            f"of {unknown} stretches the countries are not known"
        )


def _with_modes(
    store: Store, origin: End, destination: End, asked: Conditions, modes: tuple[Mode, ...]
) -> str:
    """The call for ways by other modes, with all else that is asked."""
    named = {
        "via": [each.id for each in asked.via],
        "avoid": [each.id for each in asked.avoid],
        "modes": [each.value for each in modes],
        "on": asked.on.edtf if asked.on else None,
        "planned": asked.planned,
    }
    given = {
        key: value[0] if isinstance(value, list) and len(value) == 1 else value
        for key, value in named.items()
        if value
    }
    ends = (origin.record.id, destination.record.id)
    return call_of(f"{face(store)}.routes", ends, given)


def _without_one_avoided(
    asked: Conditions, origin: End, destination: End
) -> Iterator[tuple[str, Conditions]]:
    """The conditions without one thing avoided, with what to say if that opens a way."""
    for each in asked.avoid:
        rest = tuple(other for other in asked.avoid if other != each)
        ends = [end.name for end in (origin, destination) if each.covers & end.lies_in]
        lie = "lies" if len(ends) == 1 else "lie"
        remark = f": {' and '.join(ends)} {lie} in it" if ends else each.remark
        yield f"avoiding {each.id} closes the last way{remark}", attrs.evolve(asked, avoid=rest)


def _without_another(asked: Conditions) -> Iterator[tuple[str, Conditions]]:
    """The conditions without one of the others, with what to say if that opens a way."""
    if asked.via:
        names = ", ".join(each.id for each in asked.via)
        yield f"none goes through {names} in this order", attrs.evolve(asked, via=())
    if not asked.planned:
        yield (
            f"{asked.when} a stretch of every way is not known to operate (planned=True goes over such ones too)",
            attrs.evolve(asked, planned=True),
        )
    if asked.on:
        yield f"there is one at another time than {asked.on}", attrs.evolve(asked, on=None)
