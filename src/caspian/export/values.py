"""The rows that a table is filled from, and what several of its columns read of them together."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from caspian.export.coded import Coded

__all__ = ["Rows"]

T = TypeVar("T")


class Rows:
    """Records, or parts of records with the key of each."""

    __slots__ = ("_kept", "keys", "parts")

    def __init__(self, parts: Sequence[object], keys: Sequence[tuple[object, ...]] = ()) -> None:
        self.parts: Sequence[Any] = parts
        """What each row is about."""
        self.keys: Sequence[tuple[object, ...]] = keys
        """What tells each part from others: the record and the places in its lists; nothing for records themselves."""
        self._kept: dict[Hashable, Any] = {}

    @classmethod
    def keyed(cls, pairs: Iterable[tuple[tuple[object, ...], object]]) -> "Rows":
        """The rows of parts that come with their keys."""
        found = list(pairs)
        return cls([part for _, part in found], [key for key, _ in found])

    def __len__(self) -> int:
        return len(self.parts)

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was once made of these rows under a key; made now if it was not."""
        if key not in self._kept:
            self._kept[key] = make()
        found: T = self._kept[key]
        return found

    def objects(self, name: str) -> "Coded[Any]":
        """What stands in a field, or follows from fields, as far as it is the same object: dates, and parts."""
        return self.kept(("objects", name), lambda: Coded.of_objects(map(attrgetter(name), self.parts)))

    def equals(self, name: str) -> "Coded[Any]":
        """What stands in a field, as far as it is equal: ids, and tuples of them."""
        return self.kept(name, lambda: Coded.of(map(attrgetter(name), self.parts)))

    def within(self, name: str) -> "Rows":
        """The different single parts that a field holds."""
        held = self.objects(name).different
        return self.kept(("within", name), lambda: Rows([each for each in held if each is not None]))
