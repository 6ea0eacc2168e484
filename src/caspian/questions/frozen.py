"""A dictionary that never changes, and yet is one to whatever takes a dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeVar

from caspian.display.shown import ShownAsTable
from caspian.questions.fixed import Fixed
from caspian.store.store import Store

if TYPE_CHECKING:
    import caspian
    from caspian.display.blocks import Line

__all__ = ["Frozen", "Heads", "size"]

K = TypeVar("K")
V = TypeVar("V")


class Heads(NamedTuple):
    """What stands over the keys and the values where they are shown."""

    caption: str = ""
    """What they are; how many values there are if not given."""
    key: str = "Value"
    """What the keys are."""
    value: str = "Has"
    """What the values are."""
    in_time: bool = False
    """Whether they stand in the order of time, so that of many the first and the last are shown."""
    total: int | None = None
    """How many there are of all together, each once, which is told below them; None where nothing is."""


class Frozen(ShownAsTable, dict[K, V], Fixed):
    """Keys with their values, in order, for good: shown as a table, of which `.show(rows=…)` gives more.

    >>> counts = Frozen({"visit": 3})
    >>> print(counts)
    1 value
    Value  Has
    visit    3
    >>> counts["visit"], counts == {"visit": 3}
    (3, True)
    >>> counts["talks"] = 1
    Traceback (most recent call last):
        ...
    TypeError: an answer never changes: take dict(answer) to change
    """

    __slots__ = ("_heads", "_named", "_store")

    _noun = "an answer"
    _heads: Heads
    _store: Store | None
    """Where records are found."""
    _named: bool
    """Whether the keys are the ids of records, and have names there."""

    def __init__(
        self,
        values: Mapping[K, V] | Iterable[tuple[K, V]] = (),
        heads: Heads | None = None,
        store: Store | None = None,
        named: bool | None = None,
    ) -> None:
        super().__init__(values)
        object.__setattr__(self, "_heads", heads or Heads())
        object.__setattr__(self, "_store", store)
        object.__setattr__(self, "_named", store is not None if named is None else named)

    def _refuse(self, *arguments: object, **named: object) -> NoReturn:
        """Refuse: an answer never changes.

        >>> import caspian
        >>> caspian.events.count_by("kind").clear()
        Traceback (most recent call last):
            ...
        TypeError: an answer never changes: take dict(answer) to change
        """
        raise TypeError("an answer never changes: take dict(answer) to change")

    if not TYPE_CHECKING:  # to a type checker they are those of a dictionary
        __setitem__ = _refuse
        __delitem__ = _refuse
        __ior__ = _refuse
        clear = _refuse
        pop = _refuse
        popitem = _refuse
        setdefault = _refuse
        update = _refuse

    def blocks(self) -> tuple[caspian.Block, ...]:
        """The first keys with their values as a table; of many in the order of time also the last."""
        from caspian.display.cut import usual

        return self._blocks(usual(len(self)), ends=self._heads.in_time)

    def _blocks(self, rows: int | None, *, ends: bool = False) -> tuple[caspian.Block, ...]:
        from caspian.display.blocks import Table
        from caspian.display.cut import cut

        shown, how = cut(tuple(self.items()), rows, ends=ends)
        caption = self._heads.caption or f"{len(self)} value{'' if len(self) == 1 else 's'}"
        return (
            Table(
                caption,
                self._heads[1:3],
                (*((self._key(key), self._value(value)) for key, value in shown), *self._total()),
                len(self),
                numeric=(1,) if all(_is_number(value) for _, value in shown) else (),
                ids=tuple(str(key or "") for key, _ in shown) if self._named else (),
                gap=how.gap,
                aside=how.told,
            ),
        )

    def _total(self) -> Iterator[tuple[Line, Line]]:
        """How many there are together, as a row below the others."""
        from caspian.display.blocks import line

        total = self._heads.total
        if total is not None and self._heads.in_time and len(self) > 1:
            once = "" if sum(map(size, self.values())) == total else ", each once"
            yield line(f"all{once}"), line(_words(total))

    def _key(self, key: object) -> Line:
        from caspian.display.blocks import line
        from caspian.display.names import named

        return named(_word(key), self._store) if self._named and key is not None else line(_word(key))

    def _value(self, value: object) -> Line:
        from caspian.display.blocks import line
        from caspian.display.names import several

        if type(value) is tuple and self._named:
            return several(map(str, value), self._store)
        return line(_words(value))

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self.items()))

    def __reduce__(self) -> tuple[object, ...]:
        return Frozen, (dict(self), self._heads)


def _is_number(value: object) -> bool:
    return isinstance(value, int) or hasattr(value, "collection")


def _word(key: object) -> str:
    return str(key.value if isinstance(key, Enum) else "none" if key is None else key)


def size(value: object) -> int:
    """A number, or how many records a group has."""
    return value if isinstance(value, int) else len(value) if isinstance(value, Sized) else 0


def _words(value: object) -> str:
    """A value as text; of the records of a group, how many they are."""
    if hasattr(value, "collection") and isinstance(value, Sized):
        return f"{len(value):,}"
    return ", ".join(str(each) for each in value) if type(value) is tuple else str(value)
