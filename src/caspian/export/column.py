"""A column: what it is called, what it holds, what it means, and how it is read."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from caspian.export.names import Names
from caspian.export.values import Rows

__all__ = ["Column", "Read", "Type"]

Read = Callable[[Rows, Names], Sequence[object]]
"""What gives the values of a column for some rows; None for what is missing."""


class Type(StrEnum):
    """What the values of a column are, before a target gives them a form of its own."""

    TEXT = "text"
    """Text."""
    TEXTS = "texts"
    """A tuple of texts, of which none is missing."""
    FLAG = "flag"
    """True or False."""
    INTEGER = "integer"
    """A whole number."""
    NUMBER = "number"
    """A floating-point number."""
    DECIMAL = "decimal"
    """A `Decimal`: exact in text, a floating-point number in frames."""
    DATE = "date"
    """A day, as the number that `datetime.date.toordinal` gives it."""


class Column(NamedTuple):
    """A column of a table; schemas and the data dictionary come from it."""

    name: str
    type: Type
    doc: str
    """What it means, in a line."""
    values: Read
    nullable: bool = True
    """Whether a value may be missing."""
    unit: str | None = None
    """The unit of the number, where it is always the same."""
    targets: tuple[str, ...] = ()
    """The types of the records whose ids it holds."""
    words: tuple[str, ...] = ()
    """The words that it may hold, where they are few."""
