"""What may be of a time that is asked for, of which no time is known at all: told beside an answer, and not listed in it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, cast

import attrs

from caspian.catalogue.types import TYPES
from caspian.model.record import Record
from caspian.model.stage import Stage
from caspian.model.time.when import When
from caspian.questions.conditions.base import Condition

if TYPE_CHECKING:
    from caspian.questions.agreements import Agreements
    from caspian.questions.selection import Selection
    from caspian.store.store import Store

__all__ = ["not_signed", "untimed"]

_NAMED: Final = 3
"""Up to how many are named by their ids."""
_GONE_BY: Final = ("when", "period", "date")
"""The fields of the dates that records go by."""
_BEFORE: Final = (Stage.AGREED, Stage.INITIALLED)
"""Steps that come before a signature, or stand in its place."""


def untimed(selection: "Selection[Record]") -> Iterator[str]:
    """How many records answer a question but for a time, of which none is known.

    Args:
        selection: the answer.
    """
    steps, store, collection = selection.question.steps, selection._store, selection.collection
    conditions = [cast("Condition[Record]", each) for each in steps if isinstance(each, Condition)]
    if collection not in TYPES or len(conditions) < len(steps):
        return
    step = next((each for each in conditions if hasattr(each, "in_words")), None)
    if any(_is_ahead(each, store) for each in conditions):
        return
    found = []
    for record in store.table(collection) if step else _undated(conditions, store, collection):
        missed = [each for each in conditions if not each.meets(record, store)]
        if missed and all(each.is_open(record) for each in missed):
            found.append(record.id)
    if not found:
        return
    number = len(found)
    they, are, were = ("it", "is", "was") if number == 1 else ("they", "are", "were")
    lacks = f"it is not known when {they} {step.in_words(were)}" if step else "no date is known"
    named = f": {', '.join(found)}" if number <= _NAMED else ""
    has = ""
    if not step and not named:
        from caspian.questions.typed import typed

        timeless = tuple(each for each in steps if not hasattr(each, "verb"))
        call = typed(attrs.evolve(selection.question, steps=timeless), selection)
        has = f"; {call} has them" if call else ""
    yield f"of {number} more {lacks}, so that {they} {are} not listed{named}{has}"


def _is_ahead(step: "Condition[Record]", store: "Store") -> bool:
    """Whether a step asks for a time that lies after the day of the data: what has been is not of it."""
    time = getattr(step, "period", None) or getattr(step, "day", None)
    return isinstance(time, When) and store.as_of is not None and time.after(store.as_of) is True


def _undated(
    conditions: "Sequence[Condition[Record]]", store: "Store", collection: str
) -> tuple[Record, ...]:
    """The records of a type that have no date, where one is asked for; where they stand in the order of dates none is made but these."""
    fields = [each.field for each in conditions if hasattr(each, "verb") and hasattr(each, "field")]
    field = next((each for each in fields if each in _GONE_BY), None)
    if field is None:
        return ()
    date = store.dated(collection) if field == "when" else None
    if date is None:
        return tuple(each for each in store.table(collection) if getattr(each, field) is None)
    first = next((n for n in range(len(store.lookup(collection))) if date(n) is not None), 0)
    return store.pick(collection, range(first))


def not_signed(agreements: "Agreements") -> Iterator[str]:
    """How many were agreed or initialled in a time for which signatures are asked, and not signed in it, with the call that lists them.

    Args:
        agreements: the answer.
    """
    from caspian.questions.conditions.taken import Taken
    from caspian.questions.typed import typed

    question = agreements.question
    asked = next((each for each in question.steps if isinstance(each, Taken)), None)
    if asked is None or asked.day is None or asked.stages != (Stage.SIGNED,):
        return
    for stage in _BEFORE:
        step = attrs.evolve(asked, stages=(stage,), certain=True)
        other = type(agreements).answering(question.instead(asked, step), agreements._store)
        ids = [each for each in other.ids if each not in agreements.ids]
        call = typed(question.instead(asked), agreements, **{stage.value: asked.day})
        if ids and call is not None:
            were, lists = ("was", "lists it") if len(ids) == 1 else ("were", "lists them")
            yield f"{len(ids)} more {were} {stage.value} then, and not signed: {call} {lists}"
