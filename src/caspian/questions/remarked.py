"""What a reader of events and agreements wants to know besides: what of them, or beside them, is easily taken for what was meant."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from caspian.model.country import Country
from caspian.model.event import EventKind, Role
from caspian.model.form import AgreementKind
from caspian.names.plural import plural
from caspian.questions.conditions.base import Condition, called
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.parties import Involving, InvolvingPerson
from caspian.questions.conditions.places import On
from caspian.questions.conditions.sides import Between
from caspian.questions.paths import spoken
from caspian.questions.typed import offered, typed

if TYPE_CHECKING:
    from caspian.questions.agreements import Agreements
    from caspian.questions.events import Events

__all__ = ["MET", "MIXED", "VIOLENCE", "abroad", "apart", "as_what", "by_place", "of_visits"]

MET: Final = "in which officials meet"
VIOLENCE: Final = "of violence"
MIXED: Final = (
    (
        MET,
        (EventKind.MEETING, EventKind.TALKS, EventKind.SUMMIT, EventKind.VISIT, EventKind.CALL),
        ("call",),
    ),
    ("of harm without intent", (EventKind.ACCIDENT, EventKind.DISASTER), ()),
    (VIOLENCE, (EventKind.CLASH, EventKind.ATTACK), ()),
)
"""Kinds of events that people mean together, in words, with those of them that are asked for by themselves."""
_ATTENDED: Final = (EventKind.CEREMONY, EventKind.OPENING, EventKind.CONFERENCE, EventKind.SIGNING)
"""Kinds of what a person was at, beside those in which officials meet."""
_FORMS: Final = (
    (
        "that are called treaties or agreements",
        (
            AgreementKind.TREATY,
            AgreementKind.AGREEMENT,
            AgreementKind.PROTOCOL,
            AgreementKind.MEMORANDUM,
            AgreementKind.DECLARATION,
        ),
        (),
    ),
    (
        "about money",
        (
            AgreementKind.CONTRACT,
            AgreementKind.INVESTMENT,
            AgreementKind.JOINT_VENTURE,
            AgreementKind.LOAN,
            AgreementKind.GRANT,
        ),
        (),
    ),
)
"""Forms of agreements that people mean together, likewise."""
_FEW: Final = 3
"""How many records are named by their ids."""


def as_what(events: "Events") -> Iterator[str]:
    """In how many visits the only one that was asked for is the host, and in how many the guest or anything else.

    Args:
        events: the events.
    """
    involved = [each for each in events.question.steps if isinstance(each, Involving | InvolvingPerson)]
    if not of_visits(events) or len(involved) != 1 or involved[0].roles:
        return
    if any(isinstance(each, Between) for each in events.question.steps):
        return
    step, store = involved[0], events._store
    each_role = ((role.value, attrs.evolve(step, roles=(role,))) for role in Role)
    found = Counter({role: sum(one.meets(each, store) for each in events) for role, one in each_role})
    told = [f"{role} in {number}" for role, number in found.most_common() if number]
    if found[Role.GUEST.value] and len(told) > 1:
        who = step.party if isinstance(step, Involving) else step.person
        directly = ", direct=True" if isinstance(step, Involving) and step.direct else ""
        first, *others = told
        alone = f".involving({who!r}{directly}, role='guest')"
        call = offered(events, alone, role=Role.GUEST.value)
        yield f"{called(who, store)} is {', '.join([f'{first} of them', *others])}; {call} has those as guest"


def abroad(events: "Events") -> Iterator[str]:
    """How many visits there are among those which involve a person and a country that were not to it.

    Args:
        events: the events.
    """
    steps, store = events.question.steps, events._store
    involved = [each.party for each in steps if isinstance(each, Involving)]
    guest = any(isinstance(each, InvolvingPerson) for each in steps)
    if not of_visits(events) or not guest or len(involved) != 1 or involved[0] not in store.lookup(Country):
        return
    number = len(events) - len(events.at(involved[0]))
    name = store.lookup(Country)[involved[0]].name
    if number and number == len(events):
        yield f"none of them was in {name}"
    elif number:
        call = offered(events, f".at({involved[0]!r})", at=involved[0])
        yield f"{number} of them {'was' if number == 1 else 'were'} not in {name}; {call} has those that were"


def of_visits(events: "Events") -> bool:
    """Whether visits are asked for.

    Args:
        events: the events.
    """
    return any(
        isinstance(each, FieldIs) and each.path == "kind" and EventKind.VISIT in each.values
        for each in events.question.steps
    )


def apart(happenings: "Events | Agreements") -> Iterator[str]:
    """How many there are of other kinds that somebody may mean who asks for some.

    Args:
        happenings: the events, or the agreements.
    """
    steps = happenings.question.steps
    asked = next((each for each in steps if isinstance(each, FieldIs) and each.path == "kind"), None)
    if asked is None or not all(isinstance(each, Condition) for each in steps):
        return
    person = any(isinstance(each, InvolvingPerson) for each in steps)
    for which, mixed, alone in MIXED if happenings.collection == "events" else _FORMS:
        if {*map(str, mixed)}.difference(alone).isdisjoint(map(str, asked.values)):
            continue
        beside = _ATTENDED if person and which == MET else ()
        others = tuple(each for each in (*mixed, *beside) if each not in asked.values)
        question = happenings.question.instead(asked, FieldIs("kind", others))
        near = type(happenings).answering(question, happenings._store)
        kinds = [each.kind for each in near]
        found = [(kinds.count(each), each.value) for each in others if each in kinds]
        if found:
            told = ", ".join(f"{number} {plural(kind, number)}" for number, kind in found)
            every = (*map(spoken, asked.values), *(kind for _, kind in found))
            call = typed(happenings.question, happenings, kind=every) or f"kind={every}"
            yield f"other kinds {which} stand apart: {told}; {call} has them all"


def by_place(happenings: "Events | Agreements") -> Iterator[str]:
    """How many of those on a corridor name a place of it, and neither the corridor nor a part of it, with the call that leaves them out.

    Args:
        happenings: the events, or the agreements.
    """
    question = happenings.question
    on = next((each for each in question.steps if isinstance(each, On)), None)
    if on is None:
        return
    records = [each for each in happenings if not on.names(each, happenings._store)]
    number = len(records)
    if not 0 < number < len(happenings):
        return
    by_name = question.instead(on, attrs.evolve(on, places=False))
    step = f".on({on.corridor!r}, places=False)"
    call = typed(by_name, happenings) or f"{step} of this answer"
    named = f" ({', '.join(each.id for each in records)})" if number <= _FEW else ""
    names, it = ("names", "it") if number == 1 else ("name", "them")
    yield f"{number} of them {names} only a place of {called(on.corridor, happenings._store)}, and no corridor{named}; {call} leaves {it} out"
