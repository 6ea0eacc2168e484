"""Questions about two parties or people: which condition keeps what they did alone."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from caspian.model.event import Event
    from caspian.model.record import Record
    from caspian.questions.conditions.alone import Alone, AloneInPerson
    from caspian.questions.conditions.base import Step
    from caspian.store.store import Store

__all__ = ["alone_of", "brought_together"]


def alone_of(steps: "Sequence[Step]") -> "Alone | AloneInPerson | None":
    """The condition that keeps of an answer about two what is of these alone; None where it is not about two, or of these alone already.

    Args:
        steps: the steps of the question.

    >>> import caspian
    >>> alone_of(caspian.events.involving("AM", "AZ").question.steps)
    <Alone: of the two alone>
    >>> alone_of(caspian.events.involving("AM").question.steps) is None
    True
    """
    if any(hasattr(each, "who") for each in steps):
        return None
    from caspian.questions.conditions.alone import Alone, AloneInPerson
    from caspian.questions.conditions.sides import Between

    between = next((each for each in steps if hasattr(each, "second")), None)
    if isinstance(between, Between):
        return Alone(between)
    from caspian.questions.conditions.parties import Involving, InvolvingPerson
    from caspian.questions.conditions.touching import Touching

    if isinstance(between, Touching):
        return Alone(Between(between.first, between.second))
    who = [each for each in steps if isinstance(each, Involving | InvolvingPerson)]
    if len(who) != 2 or any(each.roles for each in who):
        return None
    first, second = sorted(each.party if isinstance(each, Involving) else each.person for each in who)
    if all(isinstance(each, Involving) for each in who):
        return Alone(Between(first, second, all(getattr(each, "direct", False) for each in who)))
    return AloneInPerson((first, second))


def brought_together(steps: "Sequence[Step]", alone: "Sequence[Record]", store: "Store") -> int:
    """In how many events of two alone somebody else hosted them or mediated.

    Args:
        steps: the steps of the question.
        alone: the events of the two alone.
        store: the records of the dataset.

    >>> import caspian
    >>> talks = caspian.events_between("Aliyev", "Pashinyan", year=2026, kind="talks")
    >>> brought_together(talks.question.steps, talks, talks._store)
    1
    """
    from caspian.questions.conditions.alone import Alone, AloneInPerson

    condition = next((each for each in steps if isinstance(each, Alone | AloneInPerson)), None)
    condition = condition or alone_of(steps)
    if condition is None:
        return 0
    return sum(condition.brought_together(cast("Event", each), store) for each in alone)
