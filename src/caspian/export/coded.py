"""Values of which many are the same, as columns of tables mostly have them."""

from array import array
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any

__all__ = ["Coded"]


class Coded(Sequence[object]):
    """A sequence that holds each of its different values once, and which of them stands where.

    What is told of the values is worked out once for each, and libraries of frames spread it faster than Python can.

    >>> codes = Coded.of(["AZ", "KZ", "AZ"])
    >>> list(codes), codes.different, list(codes.told(str.lower))
    (['AZ', 'KZ', 'AZ'], ['AZ', 'KZ'], ['az', 'kz', 'az'])
    """

    __slots__ = ("different", "which")

    different: list[Any]
    """Each value once; one that was told of others may come again."""
    which: "array[int]"
    """For each place the number of its value."""

    def __init__(self, different: list[Any], which: "array[int]") -> None:
        self.different, self.which = different, which

    @classmethod
    def of(cls, values: Iterable[Hashable]) -> "Coded":
        """Values that are compared."""
        every = list(values)
        different = dict.fromkeys(every)
        return cls(list(different), _numbers(different, every))

    @classmethod
    def of_objects(cls, values: Iterable[object]) -> "Coded":
        """Values of which only the same object is the same: what takes long to compare mostly comes again as it is."""
        every = list(values)
        marks = list(map(id, every))
        different = dict(zip(marks, every, strict=True))
        return cls(list(different.values()), _numbers(different, marks))

    def told(self, tell: Callable[[Any], object]) -> "Coded":
        """What is told of each value; of None it is None."""
        return Coded([None if each is None else tell(each) for each in self.different], self.which)

    def __len__(self) -> int:
        return len(self.which)

    def __iter__(self) -> Iterator[object]:
        return map(self.different.__getitem__, self.which)

    def __getitem__(self, at: Any) -> Any:
        return self.different[self.which[at]]


def _numbers(different: Iterable[object], values: Iterable[object]) -> "array[int]":
    number = {each: number for number, each in enumerate(different)}
    return array("i", map(number.__getitem__, values))
