"""Which steps of agreements are dated beside the events of a timeline: signed, ratified, in force."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, cast

import attrs

import caspian
from caspian.display.counts import counted
from caspian.questions.conditions.base import Condition, Step, called
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.parties import InvolvingPerson
from caspian.questions.conditions.series import InSeries
from caspian.questions.conditions.sides import Between
from caspian.questions.conditions.time import During
from caspian.questions.conditions.timeline import AsTimeline
from caspian.questions.conditions.touching import Touching
from caspian.questions.pairs import alone_of
from caspian.questions.typed import typed

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement, Milestone
    from caspian.questions.events import Events
    from caspian.store.store import Store

__all__ = ["dated_steps"]

_NAMED: Final = 3
"""How many agreements are named."""
_STEPS: Final = 3
"""How many steps of each."""

Taken = tuple["Milestone", "Agreement"]


def dated_steps(events: "Events") -> Iterator[str]:
    """How many steps of agreements are dated beside the events of a timeline, the latest of them, and the call that lists the agreements.

    Args:
        events: the events.
    """
    steps = events.question.steps
    if not any(isinstance(each, AsTimeline) for each in steps):
        return
    asked = tuple(_of_agreements(steps))
    if not asked or not all(isinstance(each, Condition) for each in steps):
        return
    store, times = events._store, [each.period for each in steps if isinstance(each, During)]
    question = attrs.evolve(events.question, collection="agreements", steps=asked)
    agreements = caspian.Agreements.answering(question, store)
    taken = [each for each in _taken(agreements) if all(_within(each[0], time) for time in times)]
    call = typed(question, agreements)
    if not taken or call is None:
        return
    number = len({each.id for _, each in taken})
    theirs = f"{counted(len(taken), 'dated step')} of {counted(number, 'agreement')}"
    are = "is" if len(taken) == 1 else "are"
    lists = "lists it" if number == 1 else "lists them"
    yield f"{theirs} {are} not among these, as agreements are no events ({_named(taken, asked, store)}); {call} {lists}"


def _of_agreements(steps: Sequence[Step]) -> Iterator[Step]:
    """What the same question asks of agreements; nothing where it asks for what only events have."""
    if any(
        isinstance(each, InSeries) or (isinstance(each, FieldIs) and each.path != "status") for each in steps
    ):
        return
    for each in steps:
        if isinstance(each, Touching):
            yield Between(each.first, each.second)
        elif isinstance(each, InvolvingPerson):
            yield attrs.evolve(each, signing=True, roles=())
        elif not isinstance(each, FieldIs | During | AsTimeline):
            yield each


def _taken(agreements: "caspian.Agreements") -> list[Taken]:
    """The steps that were taken on a known day, in the order of their dates, each with its agreement."""
    found = [
        (step, agreement)
        for agreement in agreements
        for step in agreement.history
        if step.when is not None and not step.planned
    ]
    return sorted(found, key=lambda each: each[0].when.sort_key if each[0].when else (0, 0))


def _within(step: "Milestone", time: "caspian.When") -> bool:
    return step.when is not None and step.when.touches(time) is not False


def _named(taken: Sequence[Taken], asked: Sequence[Step], store: "Store") -> str:
    """The agreements of which steps were taken last, with these steps in words; of two parties those of these alone."""
    alone = alone_of(asked)
    of_all = {agreement.id: agreement for _, agreement in taken} if alone else {}
    theirs = {key for key, agreement in of_all.items() if alone and alone.meets(agreement, store)}
    own = [each for each in taken if each[1].id in theirs]
    shown = list(own or taken)
    latest = list(dict.fromkeys(agreement.id for _, agreement in reversed(shown)))[:_NAMED]
    told = "; ".join(_told([each for each in shown if each[1].id == key], store) for key in reversed(latest))
    of = " of the two alone" if own and len(own) < len(taken) else ""
    whole = len(latest) == len({agreement.id for _, agreement in taken})
    return told if whole else f"the latest{of}: {told}"


def _told(taken: Sequence[Taken], store: "Store") -> str:
    """An agreement with the steps that were taken last."""
    steps = [step for step, _ in taken][-_STEPS:]
    return f"{taken[0][1].title}: {', '.join(_step(each, store) for each in steps)}"


def _step(step: "Milestone", store: "Store") -> str:
    when = cast("caspian.When", step.when).in_words()
    by = f" for {called(step.party, store)}" if step.party else ""
    return f"{step.stage.value}{by} {when}"
