"""A dictionary that never changes, and yet is one to whatever takes a dictionary."""

from typing import NoReturn, TypeVar

__all__ = ["Frozen"]

K = TypeVar("K")
V = TypeVar("V")


class Frozen(dict[K, V]):
    """Keys with their values, in order, for good.

    >>> counts = Frozen({"visit": 3})
    >>> counts["visit"], counts == {"visit": 3}
    (3, True)
    >>> counts["talks"] = 1
    Traceback (most recent call last):
        ...
    TypeError: an answer never changes: take dict(answer) to change
    """

    __slots__ = ()

    def _refuse(self, *arguments: object, **named: object) -> NoReturn:
        raise TypeError("an answer never changes: take dict(answer) to change")

    __setitem__ = _refuse
    __delitem__ = _refuse
    __ior__ = _refuse
    clear = _refuse
    pop = _refuse
    popitem = _refuse
    setdefault = _refuse
    update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self.items()))

    def __reduce__(self) -> tuple[object, ...]:
        return Frozen, (dict(self),)
