"""The rows that a table is filled from, and what several of its columns read of them together."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from caspian.model.time.when import When

__all__ = ["Dates", "Rows"]

T = TypeVar("T")


class Dates:
    """The dates of some rows: each different one once, and which of them each row has."""

    __slots__ = ("different", "which")

    different: list[When | None]
    which: list[int]

    def __init__(self, dates: Iterable[When | None]) -> None:
        # Dates that come again are mostly the same object, and what is told of them costs more than finding that out.
        every = list(dates)
        if every.count(None) == len(every):
            self.different, self.which = [None], [0] * len(every)
            return
        marks = list(map(id, every))
        known = dict(zip(marks, every, strict=True))
        number = {mark: number for number, mark in enumerate(known)}
        self.different = list(known.values())
        self.which = list(map(number.__getitem__, marks))

    def told(self, tell: Callable[[When], object]) -> list[Any]:
        """What is told of the date of each row; None where there is no date."""
        found = [None if date is None else tell(date) for date in self.different]
        if found == [None]:
            return found * len(self.which)
        return list(map(found.__getitem__, self.which))


class Rows:
    """Records, or parts of records with the key of each."""

    __slots__ = ("_kept", "keys", "parts")

    def __init__(self, parts: Sequence[object], keys: Sequence[tuple[object, ...]] = ()) -> None:
        self.parts: Sequence[Any] = parts
        """What each row is about."""
        self.keys: Sequence[tuple[Any, ...]] = keys
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
        return self._kept[key]  # type: ignore[no-any-return]

    def dates(self, name: str) -> Dates:
        """The dates in a field, or in what follows from fields."""
        return self.kept(("dates", name), lambda: Dates(map(attrgetter(name), self.parts)))

    def within(self, name: str) -> "tuple[Rows, list[bool]]":
        """The single parts that a field holds, and which of the rows have one."""

        def found() -> "tuple[Rows, list[bool]]":
            held = list(map(attrgetter(name), self.parts))
            return Rows([each for each in held if each is not None]), [each is not None for each in held]

        return self.kept(("within", name), found)
