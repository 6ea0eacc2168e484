"""What a user may give where a question asks for something."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import TypeAlias, TypeVar

from caspian.model.record import Record
from caspian.model.time.when import When

__all__ = ["Moment", "Reference", "References", "Several", "somebody"]

E = TypeVar("E", bound=Enum | str)

Reference: TypeAlias = str | Record
"""What means a record: its id, a name in any spelling, a code, or the record itself."""

Moment: TypeAlias = str | int | date | When
"""A date: EDTF text such as ``2024-03``, a year, a date object, or a `When`."""

References: TypeAlias = Reference | Iterable[Reference]
"""One record, or several of which any will do."""

Several: TypeAlias = E | str | Iterable[E | str]
"""A word of the model, or several of which any will do, each as text or as a member of its enumeration."""


def somebody(step: str, named: tuple[object, ...], such: str) -> None:
    """Refuse a step that names nobody and nothing: it would take nothing away.

    Raises:
        TypeError: if nothing is named.

    >>> somebody("involving", (), "Kazakhstan")
    Traceback (most recent call last):
        ...
    TypeError: involving() names nothing, as .involving('Kazakhstan') does; leave it out to ask for all
    """
    if not named:
        raise TypeError(f"{step}() names nothing, as .{step}({such!r}) does; leave it out to ask for all")
