"""Questions about two parties or people: which condition keeps what they did alone."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from caspian.questions.conditions.alone import Alone, AloneInPerson
    from caspian.questions.conditions.base import Step

__all__ = ["alone_of"]


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
