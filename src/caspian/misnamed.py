"""A name that something does not have: the error for it, which says what is meant once somebody reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from sys import _getframe
from types import CodeType
from typing import TYPE_CHECKING, TypeVar

__all__ = ["Caller", "Hinted", "Misnamed", "Step", "called", "misnamed"]

Caller = tuple[CodeType, int]
"""The code that asks for a name, and the number of its instruction."""
K = TypeVar("K")


class Step(str):
    """What is asked further of the answer in hand, as an error proposes it: who knows what was asked puts that before it."""

    __slots__ = ()

    def behind(self, before: str) -> str:
        """The step behind an expression.

        >>> Step(".during(2024)").behind("caspian.events"), Step("about='gas'").behind("caspian.events")
        ('caspian.events.during(2024)', "caspian.events.about('gas')")
        """
        return f"{before}.about({self[6:]})" if self.startswith("about=") else f"{before}{self}"


class Misnamed(AttributeError):
    """A name that something does not have; what is meant instead is found when somebody reads the message."""

    def __init__(self, tell: Callable[[], str]) -> None:
        super().__init__()
        self._tell = tell

    def __str__(self) -> str:
        return self._tell()

    def __reduce__(self) -> tuple[object, ...]:
        return AttributeError, (str(self),)


def misnamed(owner: str, name: str, meant: Callable[[str, Caller], str], above: int = 2) -> AttributeError:
    """The error for a name that its owner does not have.

    Args:
        owner: what does not have it, in words.
        name: the name.
        meant: what is said behind that, of the name and of who asked for it.
        above: how many calls above this one the name stands in somebody's code.
    """
    frame = _getframe(above)
    caller = frame.f_code, frame.f_lasti
    return Misnamed(lambda: f"{owner} has no attribute {name!r}{meant(name, caller)}")


class Hinted:
    """What is told, for a name that it does not have, what is meant instead."""

    __slots__ = ()

    if not TYPE_CHECKING:  # type checkers know what there is

        def __getattr__(self, name):
            if name[0] == "_":
                raise AttributeError(name)
            raise misnamed(f"{type(self).__name__!r} object", name, self._instead)

    def _instead(self, name: str, caller: Caller) -> str:
        """What is said of a name that it does not have.

        Args:
            name: the name.
            caller: who asks for it.
        """
        raise NotImplementedError


def called(table: Mapping[K, str], name: str) -> Iterator[K]:
    """What people mean by a name.

    Args:
        table: by what there is, the names that people give it.
        name: the name.

    >>> list(called({"edtf": "iso text", "in_words()": "words text"}, "text"))
    ['edtf', 'in_words()']
    """
    return (each for each, names in table.items() if name in names.split())
