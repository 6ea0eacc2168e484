"""Conditions whose records come in an order of their own."""

from typing import Any, Generic, TypeVar

from caspian.model.record import Citation, Record
from caspian.questions.conditions.base import Condition, Records
from caspian.store.store import Store

__all__ = ["Holding", "Listed"]

T = TypeVar("T", bound=Record, contravariant=True)


class _Arranging(Condition[T], Generic[T]):
    __slots__ = ()

    @property
    def arranges(self) -> bool:
        """Whether they come in an order of their own: they do."""
        return True


class Listed(_Arranging[Record]):
    """Records that `of_all` gives in an order, such as that of a list."""

    __slots__ = ()

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """Those of the list among some records, in its order."""
        ids = {record.id for record in records}
        return tuple(each for each in self.of_all(store, collection) if each.id in ids)


class Holding(_Arranging[T], Generic[T]):
    """Records of which a part is meant, such as an office of a person, in an order by rank."""

    __slots__ = ()

    def held(self, record: T) -> list[tuple[int, Any]]:
        """The parts of a record that are meant, with their numbers."""
        raise NotImplementedError

    def rank(self, record: Any) -> Any:
        """By what the records are put in order."""
        raise NotImplementedError

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """Those among some records, by rank."""
        return tuple(sorted(super().take(records, store, collection), key=self.rank))

    def of_all(self, store: Store, collection: str) -> Records:
        """All of them, by rank."""
        return tuple(sorted(super().of_all(store, collection), key=self.rank))

    def meets(self, record: T, store: Store) -> bool:
        """Whether a part of a record is meant."""
        return bool(self.held(record))

    def cites(self, record: T, store: Store) -> tuple[Citation, ...]:
        """Where the parts stand."""
        return tuple(citation for _, each in self.held(record) for citation in each.citations)
