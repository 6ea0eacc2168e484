"""What a question returns that is not a selection of records: ways, conflicts, changes."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, NoReturn, Protocol, Self, TypeVar, overload

from caspian.model.record import Citation

__all__ = ["Answer", "Item"]


class Item(Protocol):
    """One thing of an answer, which tells itself as plain values and says where it stands."""

    def to_dict(self) -> dict[str, Any]:
        """Itself as plain JSON values."""
        ...

    def citations(self) -> tuple[Citation, ...]:
        """Where it stands."""
        ...


T = TypeVar("T", bound=Item, covariant=True)


class Answer(Generic[T]):
    """Things in order that answer a question, and the question itself.

    It is indexed by position and by slice, iterates, has a length, compares with others, and pickles; it
    never changes. `to_dicts`, `citations` and the way it is shown are those of a selection of records.
    """

    __slots__ = ("_items", "_question")

    def __init__(self, items: Iterable[T], question: str) -> None:
        object.__setattr__(self, "_items", tuple(items))
        object.__setattr__(self, "_question", question)

    _items: tuple[T, ...]
    _question: str

    @property
    def question(self) -> str:
        """What was asked, in words."""
        return self._question

    if not TYPE_CHECKING:  # else every name could be set, as far as type checkers see

        def __setattr__(self, name: str, value: object) -> NoReturn:
            raise AttributeError(f"an answer never changes: {name!r} cannot be set")

        def __delattr__(self, name: str) -> NoReturn:
            raise AttributeError(f"an answer never changes: {name!r} cannot be deleted")

    @overload
    def __getitem__(self, key: int) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> Self: ...
    def __getitem__(self, key: int | slice) -> T | Self:
        return type(self)(self._items[key], self._question) if isinstance(key, slice) else self._items[key]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __contains__(self, item: object) -> bool:
        return item in self._items

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._items == other._items

    def __hash__(self) -> int:
        return hash((type(self), self._items))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._items, self._question)

    def __repr__(self) -> str:
        return "\n".join([self._question, *map(str, self._items)])

    def to_dicts(self) -> list[dict[str, Any]]:
        """Each of them as plain JSON values."""
        return [item.to_dict() for item in self._items]

    def citations(self) -> tuple[Citation, ...]:
        """Where all of it stands, each once."""
        return tuple(dict.fromkeys(each for item in self._items for each in item.citations()))
