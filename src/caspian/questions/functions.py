"""A user's function in a question: it equals only itself, and what travels of it is its name."""

from collections.abc import Callable
from typing import TYPE_CHECKING

__all__ = ["Function"]


class Function:
    """A function of a record, or what is left of one that passed from one process to another.

    >>> import pickle
    >>> long = Function(lambda record: len(record.title) > 80, "long")
    >>> pickle.loads(pickle.dumps(long))("anything")
    Traceback (most recent call last):
        ...
    TypeError: the function long did not travel with the question: ask again with the function itself
    """

    __slots__ = ("_call", "name")

    name: str
    """What it is called."""

    def __init__(self, call: Callable[[object], object] | None, name: str | None = None) -> None:
        object.__setattr__(self, "_call", call)
        object.__setattr__(self, "name", name or getattr(call, "__name__", None) or "a function")

    if not TYPE_CHECKING:  # else every name could be set, as far as type checkers see

        def __setattr__(self, name: str, value: object) -> None:
            raise AttributeError(f"{name!r} cannot be set")

        def __delattr__(self, name: str) -> None:
            raise AttributeError(f"{name!r} cannot be deleted")

    def __call__(self, record: object) -> object:
        """What the function says of a record.

        Raises:
            TypeError: if it did not travel.
        """
        call = self._call
        if call is None:
            raise TypeError(
                f"the function {self.name} did not travel with the question: ask again with the function itself"
            )
        return call(record)

    @property
    def here(self) -> bool:
        """Whether the function itself is here, and not only its name."""
        return self._call is not None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Function) and (self._call, self.name) == (other._call, other.name)

    def __hash__(self) -> int:
        return hash((self._call, self.name))

    def __reduce__(self) -> tuple[object, ...]:
        return Function, (None, self.name)

    def __repr__(self) -> str:
        return self.name

    _call: Callable[[object], object] | None
