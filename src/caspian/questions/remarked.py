"""What a reader of events wants to know besides: what of them, or beside them, is easily taken for what was meant."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from caspian.model.country import Country
from caspian.model.event import EventKind, Role
from caspian.names.plural import plural
from caspian.questions.conditions.base import Condition, called
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.parties import Involving, InvolvingPerson
from caspian.questions.conditions.sides import Between
from caspian.questions.paths import spoken

if TYPE_CHECKING:
    from caspian.questions.events import Events

__all__ = ["abroad", "apart", "as_what"]

_MIXED: Final = (
    ("in which officials meet", ("meeting", "talks", "summit", "visit", "call"), ("call",)),
    ("of harm without intent", ("accident", "disaster"), ()),
    ("of violence", ("clash", "attack"), ()),
)
"""Kinds that people mean together, in words, with those of them that are asked for by themselves."""


def as_what(events: "Events") -> Iterator[str]:
    """In how many visits the only one that was asked for is the host, and in how many the guest or anything else.

    Args:
        events: the events.
    """
    involved = [each for each in events.question.steps if isinstance(each, Involving | InvolvingPerson)]
    if not _of_visits(events) or len(involved) != 1 or involved[0].roles:
        return
    if any(isinstance(each, Between) for each in events.question.steps):
        return
    step, store = involved[0], events._store
    alone = ((role.value, attrs.evolve(step, roles=(role,))) for role in Role)
    found = Counter({role: sum(one.meets(each, store) for each in events) for role, one in alone})
    told = [f"{role} in {number}" for role, number in found.most_common() if number]
    if found[Role.GUEST.value] and len(told) > 1:
        who = step.party if isinstance(step, Involving) else step.person
        directly = ", direct=True" if isinstance(step, Involving) and step.direct else ""
        first, *others = told
        keeps = f".involving({who!r}{directly}, role='guest') has those as guest"
        yield f"{called(who, store)} is {', '.join([f'{first} of them', *others])}; {keeps}"


def abroad(events: "Events") -> Iterator[str]:
    """How many visits there are among those which involve a person and a country that were not to it.

    Args:
        events: the events.
    """
    steps, store = events.question.steps, events._store
    involved = [each.party for each in steps if isinstance(each, Involving)]
    guest = any(isinstance(each, InvolvingPerson) for each in steps)
    if not _of_visits(events) or not guest or len(involved) != 1 or involved[0] not in store.lookup(Country):
        return
    number = len(events) - len(events.at(involved[0]))
    name = store.lookup(Country)[involved[0]].name
    if number and number == len(events):
        yield f"none of them was in {name}"
    elif number:
        yield f"{number} of them {'was' if number == 1 else 'were'} not in {name}; .at({involved[0]!r}) has those that were"


def _of_visits(events: "Events") -> bool:
    return any(
        isinstance(each, FieldIs) and each.path == "kind" and EventKind.VISIT in each.values
        for each in events.question.steps
    )


def apart(events: "Events") -> Iterator[str]:
    """How many there are of other kinds that somebody may mean who asks for some.

    Args:
        events: the events.
    """
    steps = events.question.steps
    asked = next((each for each in steps if isinstance(each, FieldIs) and each.path == "kind"), None)
    if asked is None or not all(isinstance(each, Condition) for each in steps):
        return
    for which, mixed, alone in _MIXED:
        if {*mixed}.difference(alone).isdisjoint(asked.values):
            continue
        others = tuple(EventKind(each) for each in mixed if each not in asked.values)
        instead = tuple(FieldIs("kind", others) if each is asked else each for each in steps)
        near = type(events).answering(attrs.evolve(events.question, steps=instead), events._store)
        kinds = [each.kind for each in near]
        found = [(kinds.count(each), each.value) for each in others if each in kinds]
        if found:
            told = ", ".join(f"{number} {plural(kind, number)}" for number, kind in found)
            every = (*map(spoken, asked.values), *(kind for _, kind in found))
            yield f"other kinds {which} stand apart: {told}; kind={every} takes them all"
