"""What belongs to the fighting of two states though not both of them took part: found by who fought there, and what followed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from caspian.catalogue.relations import relation
from caspian.model.event import Event, EventKind, EventStatus, Role
from caspian.model.place import Place

if TYPE_CHECKING:
    from caspian.questions.events import Events
    from caspian.store.store import Store

__all__ = ["in_words", "left_out", "of_their_conflict"]

_NAMED: Final = 4
"""How many events are named in a line."""

_FIGHTING: Final = (EventKind.CLASH, EventKind.ATTACK)
_FIGHTS: Final = (Role.PARTICIPANT, Role.TARGET)
"""As what those take part in a clash who fight."""


def of_their_conflict(one: str, other: str, store: "Store") -> frozenset[str]:
    """The events of the conflict of two countries in which not both took part.

    Two that have fought each other with nobody else have a conflict: who fights beside the other one has none with it. Their fighting
    are the clashes in which both fought, and its ground the places of these, with what lies within and around them.
    To the conflict belongs what happened on that ground between one of the two and a body that fought in such a clash, a clash or an
    attack there in which nobody else is named, and what followed from any of this with such a body and without a third state.

    Args:
        one: the id of a country.
        other: that of another one.
        store: where the events are.

    >>> import caspian
    >>> "2023-09-19-karabakh-operation" in of_their_conflict("AM", "AZ", caspian.load()._store)
    True
    >>> of_their_conflict("GE", "TR", caspian.load()._store)
    frozenset()
    """
    pair = (min(one, other), max(one, other))
    return store.kept(("conflict", *pair), lambda: frozenset(_found(*pair, store)))


def _found(one: str, other: str, store: "Store") -> Iterator[str]:
    if not {one, other} <= {*store.ids("countries")}:
        return
    both = set(store.positions_between("events", (one, other), False))
    clashes = [each for each in _events(both, store) if _fought(each, {one, other}, store)]
    if not any(_fighting(each, store) <= {one, other} for each in clashes):
        return
    ground = _ground(clashes, store)
    bodies = {
        each.party
        for clash in clashes
        for each in clash.participants
        if each.role in _FIGHTS and each.party in store.lookup("organisations")
    }
    here = {n for place in ground for n in store.index(relation("events", "places")).get(place, ())}
    near = [each for each in _events(here - both, store) if _is_theirs(each, {one, other}, bodies, store)]
    yield from (each.id for each in near)
    seen = {each.id for each in (*clashes, *near)}
    new = list(seen)
    after = [store.index(relation("events", path)) for path in ("follows", "part_of")]
    while new:
        numbers = {n for each in new for index in after for n in index.get(each, ())}
        followed = [
            each
            for each in _events(numbers - both, store)
            if each.id not in seen and _without_others(each, {one, other}, bodies, store)
        ]
        yield from (each.id for each in followed)
        new = [each.id for each in followed]
        seen.update(new)


def _events(numbers: Iterable[int], store: "Store") -> list[Event]:
    """The events at some places of their table that took place."""
    found = store.pick("events", sorted(numbers))
    return [each for each in found if isinstance(each, Event) and each.status is EventStatus.HELD]


def _fought(event: Event, two: set[str], store: "Store") -> bool:
    """Whether both of two countries fight in a clash."""
    if event.kind is not EventKind.CLASH:
        return False
    return two <= _fighting(event, store)


def _fighting(event: Event, store: "Store") -> set[str]:
    """Those who fight in a clash, a body that counts for a state as that state."""
    return {store.home(each.party) or each.party for each in event.participants if each.role in _FIGHTS}


def _ground(clashes: Iterable[Event], store: "Store") -> set[str]:
    """The places of some clashes, what lies within them, and what they lie within."""
    found: set[str] = set()
    for place in {place for clash in clashes for place in clash.places}:
        found |= store.place_with_parts(place)
        above: str | None = place
        while above is not None:
            found.add(above)
            above = store.lookup(Place)[above].within
    return found


def _is_theirs(event: Event, two: set[str], bodies: set[str], store: "Store") -> bool:
    """Whether one of the two, and nobody but those who fought, took part in an event on the ground of the fighting."""
    named = set(store.parties_of("events", event))
    rest = {each for each in named - two if store.home(each) not in two}
    if not named & two:
        return False
    return rest <= bodies if rest else event.kind in _FIGHTING


def _without_others(event: Event, two: set[str], bodies: set[str], store: "Store") -> bool:
    """Whether a body that fought took part in an event, and no state but the two."""
    named = set(store.parties_of("events", event))
    return not named.isdisjoint(bodies) and not any(each in store.lookup("countries") for each in named - two)


def in_words(events: Sequence[Event]) -> str:
    """That some events belong to the conflict of two though not both took part, with the latest of them by date and title; nothing for none."""
    if not events:
        return ""
    told = "; ".join(f"{each.when.in_words()}, {each.title}" for each in events[-_NAMED:])
    belong, it = ("belongs", "in it") if len(events) == 1 else ("belong", "in each")
    latest = "the latest: " if len(events) > _NAMED else ""
    return f"{len(events)} {belong} to the conflict of both, though not both are named as taking part {it} ({latest}{told})"


def left_out(events: "Events") -> Iterator[str]:
    """What of the conflict of two countries is not among the events of both, with the call that has it.

    Args:
        events: the events.
    """
    from caspian.questions.conditions.sides import Between
    from caspian.questions.conditions.touching import Touching
    from caspian.questions.typed import typed

    question = events.question
    two = next((each for each in question.steps if isinstance(each, Between)), None)
    if two is None or not of_their_conflict(two.first, two.second, events._store):
        return
    whole = question.instead(two, Touching(two.first, two.second))
    others = type(events).answering(whole, events._store) - events
    call = typed(whole, events)
    if others and call:
        them = "it" if len(others) == 1 else "them"
        yield f"not among these: {in_words(tuple(others))}; {call} has {them} too"
