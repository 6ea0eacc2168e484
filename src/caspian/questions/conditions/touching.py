"""What concerns two countries: both took part, or it belongs to their conflict."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Self, cast

import attrs

from caspian.questions.conditions.base import Condition, Records, Typed, called
from caspian.questions.conditions.parties import Involving
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.event import Event

__all__ = ["Touching"]


@attrs.frozen(eq=False, repr=False)
class Touching(Condition["Event"]):
    """Two countries, in the order of their ids, took part; or one of them, or neither, in what belongs to the fighting of both."""

    first: str
    second: str

    @property
    def both(self) -> tuple[Involving, Involving]:
        """That each of the two took part."""
        return Involving(self.first), Involving(self.second)

    def meets(self, record: "Event", store: Store) -> bool:
        """Whether both took part, or it belongs to their conflict."""
        return {self.first, self.second} <= {*store.parties_of("events", record)} or record.id in self.beside(
            store
        )

    def reasons(self, record: "Event", store: Store) -> tuple[str, ...]:
        """The fields that name the two; of what belongs to their conflict those that say who took part, where, and what it follows."""
        found = store.parties_of("events", record)
        if record.id not in self.beside(store):
            return found[self.first], found[self.second]
        where = (f"places[{number}]: {each}" for number, each in enumerate(record.places))
        after = (f"follows[{number}]: {each}" for number, each in enumerate(record.follows))
        return (*found.values(), *where, *after)

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those of the two, by the index, and those of their conflict."""
        one, other = (
            store.positions_involving(collection, each, False) for each in (self.first, self.second)
        )
        where = store.positions(collection)
        return {*one}.intersection(other) | {where[each] for each in self.beside(store)}

    def beside(self, store: Store) -> frozenset[str]:
        """The ids of what belongs to their conflict though not both took part."""
        from caspian.questions.conflict import of_their_conflict

        return of_their_conflict(self.first, self.second, store)

    def remark(self, records: Records, store: Store) -> str:
        """Which of them are there though not both took part."""
        from caspian.questions.conflict import in_words

        told = in_words(
            [each for each in cast("tuple[Event, ...]", records) if each.id in self.beside(store)]
        )
        return f"{told}; .why(id) says what makes it so" if told else ""

    def anew(self, store: Store) -> Self:
        """The same two in another dataset."""
        first, second = (store.resolve(each, "countries").id for each in (self.first, self.second))
        return attrs.evolve(self, first=first, second=second)

    def caption(self, store: Store, collection: str) -> str:
        """The two by their names."""
        return f"of {called(self.first, store)} and {called(self.second, store)}"

    def typed(self, collection: str, together: bool) -> Typed | None:
        """The two, whom the call is about."""
        return {"timeline": (self.first, self.second)}, ""

    def __str__(self) -> str:
        return f"of {self.first} and {self.second}"
