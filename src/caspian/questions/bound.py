"""How a question of one line asks how far agreements got between those whom it is about, and on which day."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from caspian.questions.conditions.binding import Binding
from caspian.questions.conditions.parties import Involving
from caspian.questions.conditions.reached import Reached
from caspian.questions.conditions.sides import Between
from caspian.questions.written import some

if TYPE_CHECKING:
    from caspian.model.time.when import When
    from caspian.questions.conditions.base import Step

__all__ = ["in_one_line"]


def in_one_line(steps: "Sequence[Step]") -> dict[int, dict[str, object]]:
    """The keywords that ask for some of the steps of a question, by the number of the step; none for what is asked of others, or otherwise.

    Args:
        steps: the steps.

    >>> import caspian
    >>> in_one_line(caspian.agreements_between("KZ", "AZ", status="in force").question.steps)
    {1: {'status': 'in force'}}
    """
    parties = frozenset(_parties(steps))
    directly = any(each.direct for each in steps if isinstance(each, Between | Involving))
    on = _bound_on(steps, parties, directly)
    found: dict[int, dict[str, object]] = {}
    reached = False
    for number, step in enumerate(steps):
        if isinstance(step, Binding) and on is not None:
            found[number] = {"on": on}
        elif isinstance(step, Reached) and not reached and _as_asked(step, parties, on, directly):
            found[number] = {"status": some(step.stages)}
            reached = True
    return found


def _as_asked(step: Reached, parties: frozenset[str], on: "When | None", directly: bool) -> bool:
    """Whether a step asks how far agreements got as a question of one line asks it: for all of some parties, on the day on which they bind."""
    same = frozenset(step.parties) == parties and (step.direct == directly or not parties)
    return same and (step.on, step.certain) == (on, False)


def _parties(steps: "Sequence[Step]") -> Iterator[str]:
    """Those of whom it is asked how far agreements got for them."""
    for step in steps:
        if isinstance(step, Between):
            yield from (step.first, step.second)
        elif isinstance(step, Involving):
            yield step.party


def _bound_on(steps: "Sequence[Step]", parties: frozenset[str], directly: bool) -> "When | None":
    """The one day on which all of some parties are to be bound, where the question asks that of just these."""
    bound = [each for each in steps if isinstance(each, Binding)]
    days = {each.on for each in bound}
    if len(days) != 1 or {each.party for each in bound} != parties:
        return None
    if any(each.certain or each.direct != directly for each in bound):
        return None
    return days.pop()
