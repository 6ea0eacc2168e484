"""Conditions whose records come in an order of their own."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar, cast

from caspian.model.record import Citation, Record
from caspian.questions.conditions.base import Condition, Records
from caspian.store.store import Store

__all__ = ["Holding", "Listed"]

T = TypeVar("T", bound=Record, contravariant=True)
P = TypeVar("P", bound="Cited", covariant=True)


class Cited(Protocol):
    """A part of a record that says where it stands."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where it stands."""
        ...


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


class Holding(_Arranging[T], Generic[T, P]):
    """Records of which a part is meant, such as an office of a person, in an order by rank."""

    __slots__ = ()

    def held(self, record: T) -> Sequence[tuple[int, P]]:
        """The parts of a record that are meant, with their numbers."""
        raise NotImplementedError

    def rank(self, record: T) -> tuple[object, ...]:
        """By what the records are put in order."""
        raise NotImplementedError

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """Those among some records, in their order; of a whole table by rank."""
        left = super().take(records, store, collection)
        return self._arranged(left) if store.is_table(collection, records) else left

    def of_all(self, store: Store, collection: str) -> Records:
        """All of them, by rank."""
        return self._arranged(super().of_all(store, collection))

    def _arranged(self, records: Records) -> Records:
        return tuple(sorted(cast("tuple[T, ...]", records), key=self.rank))

    def meets(self, record: T, store: Store) -> bool:
        """Whether a part of a record is meant."""
        return bool(self.held(record))

    def cites(self, record: T, store: Store) -> tuple[Citation, ...]:
        """Where the parts stand."""
        return tuple(citation for _, each in self.held(record) for citation in each.citations)
