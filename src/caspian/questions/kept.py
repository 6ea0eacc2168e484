"""What was given to a call and stands in the one that is proposed for it, and what does not."""

import re
from collections.abc import Iterable, Mapping
from types import FunctionType
from typing import Final

from caspian.model.record import Record
from caspian.questions.fitting import fitted, parties_in
from caspian.questions.meanings import CALLED, in_one

__all__ = ["left_out", "nearly"]
_IN_WORDS: Final = frozenset(("about", "kind", "modes"))
"""Keywords of which a call may have the nearest word in place of the one that was given."""


def nearly(
    function: FunctionType, arguments: tuple[object, ...], named: Mapping[str, object], answer: type | None
) -> tuple[str, ...]:
    """The calls of a question that are likely to be meant; if none takes all that was given by keyword, those that take the rest.

    Args:
        function: the question, a method.
        arguments: what was given by position, without the object itself.
        named: what was given by keyword.
        answer: the class of what the question gives, if it can be asked further.

    >>> import caspian
    >>> nearly(caspian.Dataset.members_of, ("SCO",), {"on": 2024, "colour": "red"}, None)
    ("members_of('SCO', on=2024)",)
    """
    if calls := fitted(function, arguments, dict(named), answer):
        return calls
    fit: dict[str, object] = {}
    calls = fitted(function, arguments, fit, answer)
    for key, value in named.items():
        if more := fitted(function, arguments, fit | {key: value}, answer):
            calls, fit = more, fit | {key: value}
    return calls


def left_out(named: Mapping[str, object], calls: Iterable[str], sought: str | None = None) -> str:
    """What is said of keywords that a proposed call does not have; nothing if it has all, by whatever name.

    Args:
        named: what was given by keyword.
        calls: the calls that are proposed.
        sought: what is not known, which no call need have.

    >>> left_out({"on": 2024, "topic": "gas", "colour": "red"}, ["members_of('SCO', on=2024).about('gas')"])
    ' That leaves out colour=.'
    >>> left_out({"year": 2024}, ["members_of('SCO', on='2024')"]), left_out({"year": 2024}, [])
    ('', '')
    """
    asked = {key: value for key, value in named.items() if value is not None and value is not False}
    asked = {key if key in asked else "year": value for key, value in in_one(asked).items()}
    lost = []
    for key, value in asked.items():
        names = {key} | {name for name in _IN_WORDS.difference(asked) if key in CALLED[name].split()}
        if any(not _has(call, names, value, sought) for call in calls):
            lost.append(key)
    return f" That leaves out {' and '.join(f'{key}=' for key in lost)}." if lost else ""


def _has(call: str, names: set[str], value: object, sought: str | None) -> bool:
    """Whether a call has a keyword, by one of the names that it may go by, or all that was given for it."""
    if any(f"{name}=" in call or f".{name}(" in call for name in names):
        return True
    written = [each.id if isinstance(each, Record) else str(each) for each in parties_in(value)]
    return all(each == sought or re.search(rf"(?<!\w){re.escape(each)}(?!\w)", call) for each in written)
