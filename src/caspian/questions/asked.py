"""What a user may give where a question asks for something."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import TypeAlias, TypeVar

from caspian.model.record import Record
from caspian.model.time.when import When

__all__ = ["Moment", "Reference", "References", "Several", "of_two", "somebody", "told_of"]

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


def told_of(question: str, named: tuple[object, ...], lacks: str, such: str, whole: str) -> None:
    """Refuse a question of one line that is told of nothing.

    Args:
        question: the question.
        named: what it is told of.
        lacks: what it is to be told of.
        such: one that it might be told of.
        whole: what has all that there is.

    Raises:
        TypeError: if nothing is named.
    """
    if not named:
        raise TypeError(
            f"{question}() misses {lacks}, as in {question}({such!r}); {whole}, and takes the same keywords"
        )


def of_two(others: tuple[object, ...], *, bilateral: bool) -> None:
    """Refuse to ask of more than two what is of two alone.

    Args:
        others: those beside the two.
        bilateral: whether what is of the two alone is asked for.

    Raises:
        TypeError: for both.
    """
    if others and bilateral:
        raise TypeError(
            f"bilateral=True is of two alone, not of {len(others) + 2}; without it all count that have these and others"
        )
