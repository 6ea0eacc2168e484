"""Values as Python and its libraries hand them out, as plain JSON values.

Text that is a subclass of `str`, members of enumerations, numbers of numpy, dates of the standard
library, pendulum, numpy and pandas, decimal numbers, tuples, mappings, and records.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum

import attrs

from caspian.errors import InvalidDate
from caspian.model.taking import sorted_set
from caspian.model.time.frames import edtf_of
from caspian.model.time.when import When
from caspian.reading.scan import DEEPEST

__all__ = ["plain"]


def plain(value: object) -> object:
    """A value as JSON has it; what JSON has no form for stays, and is refused where it stands.

    >>> from datetime import date
    >>> plain({"when": date(2024, 5, 1), "places": ("baku",)})
    {'when': '2024-05-01', 'places': ['baku']}
    """
    return _plain(value, {}, 0)


def _plain(value: object, known: dict[int, tuple[object, object]], depth: int) -> object:
    if value is None or type(value) in (str, int, bool):
        return value
    if id(value) in known:  # once for each object: a list that holds itself again and again would never end
        return known[id(value)][1]
    if depth > DEEPEST:
        return "nested too deeply"
    known[id(value)] = (value, None)
    found = _made(value, known, depth)
    known[id(value)] = (value, found)
    return found


def _made(value: object, known: dict[int, tuple[object, object]], depth: int) -> object:
    if type(value).__name__ == "NAType":  # the missing value of pandas
        return None
    if isinstance(value, Mapping):
        return {str(key): _plain(each, known, depth + 1) for key, each in value.items()}
    value = sorted_set(value)
    if isinstance(value, list | tuple):
        return [_plain(each, known, depth + 1) for each in value]
    if isinstance(value, When) or attrs.has(type(value)):
        from caspian.writing.plain import unstructure

        return unstructure(value)
    if isinstance(value, Enum):
        return _plain(value.value, known, depth + 1)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, Decimal):
        return f"{value:f}" if value.is_finite() else value
    if isinstance(value, date) or hasattr(value, "start_time") or type(value).__name__ == "datetime64":
        return _moment(value)
    whole = getattr(value, "tolist", None)  # a number or an array of numpy
    if callable(whole):
        return _plain(whole(), known, depth + 1)
    return value


def _moment(value: object) -> str | None:
    try:
        return edtf_of(value)
    except InvalidDate:  # the missing date of pandas and numpy
        return None
