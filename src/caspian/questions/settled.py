"""A question that is asked by a name of several records is told the calls that ask it of each."""

from collections.abc import Mapping, Sized
from types import FunctionType
from typing import cast

import caspian
from caspian.catalogue.types import TYPES, singular
from caspian.errors import Ambiguous, CaspianError
from caspian.questions.face import before
from caspian.questions.fitting import answer_of, parties_in
from caspian.questions.written import call_of

__all__ = ["settled"]

_MOST = 3
"""How many calls are told."""


def settled(
    function: FunctionType, arguments: tuple[object, ...], named: Mapping[str, object], error: Ambiguous
) -> Ambiguous:
    """The same error with the calls of the question by the ids of what the name can mean: first those that give an answer.

    Args:
        function: the question, a method of a dataset.
        arguments: what was given by position, with the dataset before it.
        named: what was given by keyword.
        error: the error.

    >>> import caspian
    >>> try:
    ...     caspian.events_involving("CPC", kind="attack")
    ... except caspian.Ambiguous as error:
    ...     print(error.instead[0])
    caspian.events_involving('caspian-pipeline-consortium', kind='attack')
    """
    if error.instead:
        return error  # what was asked knows better
    calls: dict[str, bool] = {}
    of = before(arguments[0])
    for key in error.candidates:
        given = [_otherwise(each, error.sought, key) for each in arguments[1:]]
        keywords = {name: _otherwise(each, error.sought, key) for name, each in named.items()}
        if (given, keywords) == (list(arguments[1:]), dict(named)):
            return error  # the name is no argument as it stands
        call = call_of(f"{of}{function.__name__}", given, keywords)
        calls[call] = _answers(function, (arguments[0], *given), keywords)
    whole = _of_both(function, arguments, error) if len(arguments) == 2 and not named else ()
    if named.get("about") == error.sought and len(error.candidates) > _MOST:  # words of titles, and no name
        rest = {name: each for name, each in named.items() if name != "about"}
        whole = (f"{call_of(f'{of}{function.__name__}', arguments[1:], rest)}.search({error.sought!r})",)
    return error._settled_by(*whole, *sorted(calls, key=lambda call: not calls[call])[:_MOST])


def _of_both(function: FunctionType, arguments: tuple[object, ...], error: Ambiguous) -> tuple[str, ...]:
    """The call that has all that a name in the plural means, where each is one of what it says: the "Zurich Protocols"."""
    data, collection = cast("caspian.Dataset", arguments[0]), error.what
    several = [word[:-1].casefold() for word in error.sought.split() if word.endswith("s")]
    if collection not in TYPES or singular(collection) != function.__name__ or not several:
        return ()
    titles = [data._store.resolve(key, collection).label.casefold() for key in error.candidates]
    if not any(all(word in title for title in titles) for word in several):
        return ()
    return (call_of(f"{before(data)}{collection}", (), {"name": error.sought}),)


def _otherwise(value: object, sought: str, key: str) -> object:
    """A value with an id in the place of a name."""
    if isinstance(value, str):
        return key if value == sought else value
    if isinstance(value, list | tuple):
        return [key if each == sought else each for each in parties_in(value)]
    return value


def _answers(function: FunctionType, arguments: tuple[object, ...], named: Mapping[str, object]) -> bool:
    """Whether a question that gives records has an answer; of what is no list of records that is not asked."""
    if not hasattr(answer_of(function), "collection"):
        return False
    try:
        answer = getattr(type(arguments[0]), function.__name__)(*arguments, **named)
    except (CaspianError, TypeError, ValueError):
        return False
    return isinstance(answer, Sized) and len(answer) > 0
