"""The records, or the things, at the two ends of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NoReturn, Self, TypeVar, overload

__all__ = ["Ends", "how_many"]

T = TypeVar("T", covariant=True)


class Ends(Generic[T]):
    """What stands in order, and is asked for some of it at one end.

    >>> import caspian
    >>> caspian.membership_changes("Uzbekistan", "CSTO").last()
    <Change: 2012-12-19: UZ ceases to be member of csto>
    """

    __slots__ = ()

    if TYPE_CHECKING:

        def __len__(self) -> int: ...
        @overload
        def __getitem__(self, key: int) -> T: ...
        @overload
        def __getitem__(self, key: slice) -> Self: ...
        def __getitem__(self, key: int | slice) -> T | Self: ...

    def head(self, number: int = 5) -> Self:
        """The first of them.

        Args:
            number: how many.

        >>> import caspian
        >>> len(caspian.events.head(3))
        3
        """
        return self[: how_many(number)]

    def tail(self, number: int = 5) -> Self:
        """The last of them.

        Args:
            number: how many.

        >>> import caspian
        >>> caspian.events.tail(3) == caspian.events[-3:]
        True
        """
        return self[-number:] if how_many(number) else self[:0]

    @overload
    def first(self) -> T: ...
    @overload
    def first(self, number: int) -> Self: ...
    def first(self, number: int | None = None) -> T | Self:
        """The first one; or with a number the first of them, as `head`.

        Args:
            number: how many; None for the one itself.

        Raises:
            IndexError: if there is none and no number is given.

        >>> import caspian
        >>> caspian.routes("Aktau", "Baku").first().countries
        ('KZ', 'AZ')
        >>> caspian.events.first(3) == caspian.events.head(3)
        True
        """
        if number is not None:
            return self.head(number)
        return self[0 if len(self) else _nothing("first")]

    @overload
    def last(self) -> T: ...
    @overload
    def last(self, number: int) -> Self: ...
    def last(self, number: int | None = None) -> T | Self:
        """The last one; or with a number the last of them, as `tail`.

        Args:
            number: how many; None for the one itself.

        Raises:
            IndexError: if there is none and no number is given.

        >>> import caspian
        >>> caspian.events_between("Erdogan", "Putin", until="2020-03-31").last().id
        '2020-03-05-erdogan-moscow'
        >>> caspian.events.last(3) == caspian.events[-3:]
        True
        """
        if number is not None:
            return self.tail(number)
        return self[-1 if len(self) else _nothing("last")]


def _nothing(end: str) -> NoReturn:
    raise IndexError(f"an answer that holds nothing has no {end}")


def how_many(number: object) -> int:
    """How many are asked for, as a whole number.

    Raises:
        TypeError: for what is none, or below zero.
    """
    if isinstance(number, bool) or not isinstance(number, int) or number < 0:
        raise TypeError(f"expected how many as a whole number, got {number!r}")
    return number
