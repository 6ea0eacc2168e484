"""What people call it to ask an agreement for the steps of one party, with the expression that answers."""

import re
from collections.abc import Iterator
from typing import Final

from caspian.model.agreement import Agreement
from caspian.model.record import Record
from caspian.model.stage import Stage
from caspian.names.words import is_word, word
from caspian.questions.meanings import is_time
from caspian.questions.written import value_of

__all__ = ["of_a_party", "steps_of"]

_FORM: Final = re.compile(r"(?:is_|was_|has_)?(\w+?)_(?:by|for|of|in)")
_OF: Final = frozenset(
    ["is_party", "has_party", "binds_party", "party", "is_bound", "bound", "status_for", "in_force_for"]
)


def of_a_party(record: Record, name: str, given: tuple[object, ...], itself: str) -> Iterator[str]:
    """How far an agreement got for a party that is named, or the steps of a stage by whomever.

    Args:
        record: the record.
        name: the name that it does not have.
        given: what it was called with by position.
        itself: the expression that gives the record.
    """
    if not isinstance(record, Agreement):
        return
    form = _FORM.fullmatch(name)
    said = form[1].replace("_", " ") if form else ""
    stage = word(Stage, said) if is_word(Stage, said) else None
    parties = [each for each in given if not is_time(each)]
    days = [f", on={value_of(each)}" for each in given if is_time(each)]
    if parties and (stage is not None or name in _OF):
        yield f"{itself}.status_of({value_of(parties[0])}{''.join(days[:1])})"
    elif stage is not None and not (stage is Stage.SIGNED and record.signatories):
        yield steps_of(stage, itself)


def steps_of(stage: Stage, itself: str) -> str:
    """The expression that gives the steps of a stage of an agreement.

    >>> steps_of(Stage.SIGNED, "agreement")
    "[step for step in agreement.history if step.stage == 'signed']"
    """
    return f"[step for step in {itself}.history if step.stage == {stage.value!r}]"
