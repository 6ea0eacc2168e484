"""Kinds of events that people mean together: where there is none of the one that was asked for, the others answer."""

from typing import TYPE_CHECKING, Final

from caspian.questions.conditions.base import Condition
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.reading import ReadAs
from caspian.questions.remarked import MET, MIXED, VIOLENCE

if TYPE_CHECKING:
    from caspian.questions.events import Events

__all__ = ["of_family"]

_READ: Final = (MET, VIOLENCE)
"""The families of which one kind is easily asked for in the place of another; an earthquake is no answer about wrecks."""


def of_family(events: "Events") -> "Events":
    """The same question of the other kinds of the family, which the answer says; the question itself where they have none either.

    Args:
        events: the answer with nothing in it.

    >>> import caspian
    >>> found = caspian.events_between("Georgia", "Kyrgyzstan", kind="talks")
    >>> found.question.words, {each.kind.value for each in found}
    ('between GE and KG, kind summit, none of kind talks, status held', {'summit'})
    """
    question = events.question
    asked = [each for each in question.steps if isinstance(each, FieldIs) and each.path == "kind"]
    if len(asked) != 1 or not all(
        type(each) is not ReadAs and isinstance(each, Condition) for each in question.steps
    ):
        return events
    (step,) = asked
    for which, mixed, alone in MIXED:
        ours = [each for each in mixed if each not in alone]
        if which not in _READ or not any(each in ours for each in step.values):
            continue
        others = tuple(each for each in mixed if each not in step.values)
        near = type(events).answering(question.instead(step, FieldIs("kind", others)), events._store)
        held = {each.kind for each in near}
        if not held:
            continue
        kinds = FieldIs("kind", tuple(each for each in others if each in held))
        sought = " or ".join(str(each) for each in step.values)
        told = ReadAs(
            f"none of kind {sought}", f"none is of the kind {sought}: these are of other kinds {which}"
        )
        return type(events).answering(question.instead(step, kinds, told), events._store)
    return events
