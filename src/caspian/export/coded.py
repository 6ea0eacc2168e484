"""Values of which many are the same, as columns of tables mostly have them."""

from array import array
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar, overload

__all__ = ["Coded"]

T = TypeVar("T", covariant=True)
H = TypeVar("H", bound=Hashable)
S = TypeVar("S")
V = TypeVar("V")


class Coded(Sequence[T], Generic[T]):
    """A sequence that holds each of its different values once, and which of them stands where.

    What is told of the values is worked out once for each, and libraries of frames spread it faster than Python can.

    >>> codes = Coded.of(["AZ", "KZ", "AZ"])
    >>> list(codes), codes.different, list(codes.told(str.lower))
    (['AZ', 'KZ', 'AZ'], ['AZ', 'KZ'], ['az', 'kz', 'az'])
    """

    __slots__ = ("different", "which")

    different: Sequence[T]
    """Each value once; one that was told of others may come again."""
    which: "array[int]"
    """For each place the number of its value."""

    def __init__(self, different: Sequence[T], which: "array[int]") -> None:
        self.different, self.which = different, which

    @staticmethod
    def of(values: Iterable[H]) -> "Coded[H]":
        """Values that are compared."""
        every = list(values)
        different = dict.fromkeys(every)
        return Coded(list(different), _numbers(different, every))

    @staticmethod
    def of_objects(values: Iterable[S]) -> "Coded[S]":
        """Values of which only the same object is the same: what takes long to compare mostly comes again as it is."""
        every = list(values)
        marks = list(map(id, every))
        different = dict(zip(marks, every, strict=True))
        return Coded(list(different.values()), _numbers(different, marks))

    def told(self: "Coded[S | None]", tell: Callable[[S], V]) -> "Coded[V | None]":
        """What is told of each value; of None it is None."""
        return Coded([None if each is None else tell(each) for each in self.different], self.which)

    def __len__(self) -> int:
        return len(self.which)

    def __iter__(self) -> Iterator[T]:
        return map(self.different.__getitem__, self.which)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> "Coded[T]": ...
    def __getitem__(self, at: int | slice) -> "T | Coded[T]":
        if isinstance(at, slice):
            return Coded(self.different, self.which[at])
        return self.different[self.which[at]]


def _numbers(different: Iterable[object], values: Iterable[object]) -> "array[int]":
    number = {each: number for number, each in enumerate(different)}
    return array("i", map(number.__getitem__, values))
