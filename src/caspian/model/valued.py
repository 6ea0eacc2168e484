"""What is equal when all that it says is equal."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter

import attrs

__all__ = ["Valued"]


class Valued:
    """A class of attrs that compares and hashes by its fields.

    One way for all of them: attrs would write and compile these two methods for each class, which is a good part of
    what the first answer of a process waits for.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        kind: type = self.__class__
        said = _said(kind)
        return bool(said(self) == said(other))

    def __hash__(self) -> int:
        kind: type = self.__class__
        return hash((kind, _said(kind)(self)))


@cache
def _said(cls: type) -> Callable[[object], object]:
    """What gives the values of the fields that count when two are compared."""
    return attrgetter(*(each.name for each in attrs.fields(cls) if each.eq))
