"""Calls as they are written."""

from collections.abc import Iterable, Mapping
from enum import Enum
from os import PathLike, fspath
from typing import Final

from caspian.errors import escaped
from caspian.model.record import Record
from caspian.model.time.when import When

__all__ = ["call_of", "only", "some", "value_of"]

_LONGEST: Final = 200
"""How many characters of a value are written: what is cut cannot be typed."""


def call_of(name: str, arguments: Iterable[object], named: Mapping[str, object]) -> str:
    """A call as it is written.

    >>> call_of("members_of", ("SCO",), {"on": 2024})
    "members_of('SCO', on=2024)"
    """
    written = [*map(value_of, arguments), *(f"{key}={value_of(value)}" for key, value in named.items())]
    return f"{name}({', '.join(written)})"


def value_of(value: object) -> str:
    """A value as it is written in a call."""
    if isinstance(value, When):
        return repr(value.edtf)
    if isinstance(value, PathLike):
        return repr(fspath(value))
    return escaped(repr(value.id if isinstance(value, Record) else value), _LONGEST)


def only(**named: bool) -> dict[str, object]:
    """Those of some keywords that are asked for.

    >>> only(direct=True, certain=False)
    {'direct': True}
    """
    return {key: value for key, value in named.items() if value}


def some(words: tuple[Enum, ...]) -> object:
    """One word, or several."""
    values = tuple(each.value for each in words)
    return values[0] if len(values) == 1 else values
