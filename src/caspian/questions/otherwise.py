"""What is proposed for a call of which something fits nowhere: the same of one type, or without that."""

import inspect
from types import FunctionType

from caspian.catalogue.types import SUBJECTS
from caspian.errors import CaspianError
from caspian.questions.keyed import keyed
from caspian.questions.written import call_of

__all__ = ["of_one_type", "without_unknown"]


def without_unknown(
    function: FunctionType, arguments: tuple[object, ...], named: dict[str, object], unknown: list[str]
) -> str:
    """The same call of a step without what it does not take, if that fits."""
    rest = {key: value for key, value in named.items() if key not in unknown}
    try:
        inspect.signature(function).bind(*arguments, **rest)
    except TypeError:
        return ""
    return call_of(function.__name__, arguments[1:], rest)


def of_one_type(arguments: tuple[object, ...], named: dict[str, object]) -> tuple[str, ...]:
    """The searches for records of the types of which all of it can be asked, as ``signed=`` of agreements, that find something."""
    found = []
    for each in SUBJECTS:
        whole = getattr(arguments[0], each)
        try:
            asked = keyed(whole, named)
            if asked is not None and asked.search(arguments[1]):
                found.append(call_of("search", arguments[1:], {"type": each, **named}))
        except (CaspianError, TypeError, ValueError):
            continue
    return tuple(found)
