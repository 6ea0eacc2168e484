"""In what state a corridor, or a leg of it, is: proposed, being built, operating."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated

import attrs

from caspian.model import given
from caspian.model.fields import Doc, Part, Word, described
from caspian.model.record import Citation
from caspian.model.time.edtf import FAR
from caspian.model.time.when import When

__all__ = ["Operation", "Phase", "begun", "states_on"]


class Operation(Word):
    """The state that a corridor, or a leg of it, is in."""

    PROPOSED = "proposed", "Spoken of."
    PLANNED = "planned", "Agreed on or being designed."
    CONSTRUCTION = "under construction", "Being built."
    OPERATING = "operating", "In use."
    SUSPENDED = "suspended", "Built or begun, and at rest."
    ABANDONED = "abandoned", "Given up."


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Phase(Part):
    """The state that a corridor or a leg was in from some time on.

    >>> import caspian
    >>> caspian.corridor("BTK").history[0].operation.value
    'under construction'
    """

    operation: Annotated[Operation, Doc("Which state.")] = attrs.field(converter=given.word)
    since: Annotated[When | None, Doc("From when; None where the beginning is not known.")] = attrs.field(
        default=None, converter=given.maybe_when
    )
    citations: Annotated[tuple[Citation, ...], Doc("Where it stands.")] = attrs.field(
        default=(), converter=given.citations
    )
    note: Annotated[str | None, Doc("What a reader should know besides.")] = None


def states_on(history: Sequence[Phase], on: When | None) -> tuple[Operation, ...]:
    """The states that a history leaves possible on a day, or on some day of a coarser date; each once.

    A phase lasts until the day before the next one begins; where a beginning is known no finer than to the
    month, both may hold on its days. Without a date it is the last state known.

    >>> history = (Phase(operation=Operation.CONSTRUCTION, since=When("2007")),
    ...            Phase(operation=Operation.OPERATING, since=When("2017-10-30")))
    >>> [state.value for state in states_on(history, When("2017-10-29"))]
    ['under construction']
    >>> [state.value for state in states_on(history, When("2017"))]
    ['under construction', 'operating']
    >>> states_on(history, When("2006")), states_on(history, None) == (Operation.OPERATING,)
    ((), True)
    """
    if on is None:
        return tuple(phase.operation for phase in history[-1:])
    ends = [_last_day_before(later) for _, later in pairwise(history)]
    found = [
        phase.operation
        for phase, end in zip(history, [*ends, FAR], strict=False)
        if _first_day(phase) <= on.days.end and on.days.start <= end
    ]
    return tuple(dict.fromkeys(found))


def begun(history: Sequence[Phase], today: When | None) -> tuple[Phase, ...]:
    """The phases that may have begun by today: what data date after their own day is only expected.

    >>> history = (Phase(operation=Operation.CONSTRUCTION, since=When("2024")),
    ...            Phase(operation=Operation.OPERATING, since=When("2026-09")))
    >>> [phase.operation.value for phase in begun(history, When("2026-03-20"))]
    ['under construction']
    """
    return tuple(
        phase for phase in history if today is None or not (phase.since and phase.since.after(today))
    )


def _first_day(phase: Phase) -> int:
    return phase.since.days.start if phase.since else -FAR


def _last_day_before(phase: Phase) -> int:
    """The last day on which what came before a phase may still have held."""
    return phase.since.days.start_latest - 1 if phase.since else FAR
