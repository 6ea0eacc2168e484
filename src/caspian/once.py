"""What is computed when it is first asked for."""

from collections.abc import Callable
from typing import Generic, Self, TypeVar, overload

__all__ = ["Later", "once"]

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - it is written as a decorator, as `property` is
    """What an instance computes once and keeps; threads that ask at the same time may each compute it.

    As `functools.cached_property` is from Python 3.12 on. Before, that held a lock of the class meanwhile, and
    a fork in the midst left it locked for ever in the child.

    >>> class Circle:
    ...     @once
    ...     def centre(self) -> list[int]:
    ...         return [0, 0]
    >>> circle = Circle()
    >>> circle.centre is circle.centre
    True
    """

    def __init__(self, compute: Callable[..., T]) -> None:
        self._compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> Self | T:
        if instance is None:
            return self
        found: T = instance.__dict__.setdefault(self._name, self._compute(instance))
        return found


class Later(Generic[T]):
    """A value that is worked out when somebody asks for it, and kept; it is pickled as what it is.

    >>> centre = Later(lambda: [0, 0])
    >>> centre.value is centre.value
    True
    """

    def __init__(self, compute: Callable[[], T]) -> None:
        self._compute = compute

    @once
    def value(self) -> T:
        """What it is."""
        return self._compute()

    def __reduce__(self) -> tuple[object, ...]:
        return _known, (self.value,)


def _known(value: T) -> Later[T]:
    return Later(lambda: value)
