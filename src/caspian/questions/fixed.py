"""What never changes: nothing of it can be set, and a copy is the thing itself."""

from typing import TYPE_CHECKING, ClassVar, NoReturn, Self

__all__ = ["Fixed"]


class Fixed:
    """What is made once, by `object.__setattr__`, and stays as it is.

    >>> import caspian
    >>> caspian.events.order = 1
    Traceback (most recent call last):
        ...
    AttributeError: a selection never changes: 'order' cannot be set
    """

    __slots__ = ()

    _noun: ClassVar[str]
    """What it is, as its errors call it."""

    if not TYPE_CHECKING:  # else every name could be set, as far as type checkers see

        def __setattr__(self, name: str, value: object) -> NoReturn:
            raise AttributeError(f"{self._noun} never changes: {name!r} cannot be set")

        def __delattr__(self, name: str) -> NoReturn:
            raise AttributeError(f"{self._noun} never changes: {name!r} cannot be deleted")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self
