"""Who took part on different sides."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Self

import attrs

from caspian.catalogue.types import collection as type_name
from caspian.model.fields import PARTIES
from caspian.questions.conditions.base import Condition, Typed, called
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.model.event import Event

__all__ = ["Between"]


@attrs.frozen(eq=False, repr=False)
class Between(Condition["Agreement | Event"]):
    """Two parties, in the order of their ids, took part on different sides."""

    first: str
    second: str
    direct: bool = False

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether the two are on different sides of a record."""
        pair = (self.first, self.second)
        return pair in store.pairs(type_name(type(record)), record, self.direct)

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The fields that name the two."""
        found = store.parties_of(type_name(type(record)), record, self.direct)
        return found[self.first], found[self.second]

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those of the two, by the index."""
        return store.positions_between(collection, (self.first, self.second), self.direct)

    def sides(self, store: Store) -> tuple[str, ...]:
        """Who is meant by the two."""
        return self.first, self.second

    def anew(self, store: Store) -> Self:
        """The same two in another dataset."""
        first, second = (store.resolve(each, *PARTIES).id for each in (self.first, self.second))
        return attrs.evolve(self, first=first, second=second)

    def caption(self, store: Store, collection: str) -> str:
        """The two by their names."""
        first, second = called(self.first, store), called(self.second, store)
        return f"between {first} and {second}{' directly' if self.direct else ''}"

    def typed(self, collection: str, together: bool) -> Typed | None:
        """The two, whom the call is about."""
        directly: dict[str, object] = {"direct": True} if self.direct else {}
        return {"between": (self.first, self.second)} | directly, ""

    def __str__(self) -> str:
        return f"between {self.first} and {self.second}{' directly' if self.direct else ''}"
