"""What people ask groups of records for, as they ask those of a frame, with what answers."""

from typing import Final

from caspian.misnamed import Caller, called
from caspian.questions.source import asked_at, given_to
from caspian.questions.written import call_of

__all__ = ["of_groups"]

_STEPS: Final = {
    "most_common": "head top nlargest largest first sort sort_values sort_by",
    "to_pandas().describe": "describe",
    "plot": "bar hist chart draw",
    "to_dicts": "to_dict to_list records",
}
"""By a method of groups: what people call it."""
_COUNTED: Final = "{key: len(each) for key, each in %s.items()}"
_SIZES: Final = frozenset(("size", "count", "counts", "sizes", "nunique", "n", "len"))
"""What people call it to ask how many records each group has."""


def of_groups(name: str, caller: Caller | None) -> str:
    """What to say of a name that groups do not have: what is meant.

    Args:
        name: the name.
        caller: the code that asks for it, and the number of its instruction.

    >>> of_groups("size", None)
    '; did you mean {key: len(each) for key, each in answer.items()}?'
    """
    asked = asked_at(*caller, name) if caller else None
    before = asked.of if asked and asked.of else ""
    if name in _SIZES:
        told = before.replace(".group_by(", ".count_by(") if ".group_by(" in before else ""
        return f"; did you mean {told or _COUNTED % (before or 'answer')}?"
    step = next(called(_STEPS, name), None)
    if step is None:
        return ""
    given = tuple(each for each in given_to(asked)[0] if step == "most_common" and type(each) is int)
    call = f"{before}.{call_of(step, given, {})}"
    return f"; did you mean {call}?" if before else f"; did you mean {call} of this answer?"
