"""Who took part."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Self

import attrs

from caspian.catalogue.relations import PARTIES
from caspian.catalogue.types import collection as type_name
from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, called
from caspian.store.involvement import person_relation
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.model.event import Event

__all__ = ["Involving", "InvolvingPerson"]


@attrs.frozen(eq=False, repr=False)
class Involving(Condition["Agreement | Event"]):
    """A country or an organisation took part; a company counts for its home country, unless `direct`."""

    party: str
    direct: bool = False

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether the party is among those of a record."""
        return self.party in store.parties_of(type_name(type(record)), record, self.direct)

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The field that names the party, or a company of the country."""
        found = store.parties_of(type_name(type(record)), record, self.direct)
        return (found[self.party],)

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that involve the party, by the index."""
        return store.positions_involving(collection, self.party, self.direct)

    def anew(self, store: Store) -> Self:
        """The same party in another dataset."""
        return attrs.evolve(self, party=store.resolve(self.party, *PARTIES).id)

    def caption(self, store: Store, collection: str) -> str:
        """The party by its name."""
        return f"involving {called(self.party, store)}{' directly' if self.direct else ''}"

    def __str__(self) -> str:
        return f"involving {self.party}{' directly' if self.direct else ''}"


@attrs.frozen(eq=False, repr=False)
class InvolvingPerson(Condition[Record]):
    """A person took part in an event, or signed an agreement."""

    person: str
    signing: bool = False

    def meets(self, record: Record, store: Store) -> bool:
        """Whether the person is named among those who took part or signed."""
        return any(found == self.person for found, _ in self._named(record))

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The fields that name the person."""
        return tuple(f"{where[1:]}: {found}" for found, where in self._named(record) if found == self.person)

    def _named(self, record: Record) -> Iterable[tuple[str, str]]:
        link = person_relation(type_name(type(record)))
        return link.ids(record) if link else ()

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that name the person, by the index."""
        link = person_relation(collection)
        return store.index(link).get(self.person, ()) if link else ()

    def anew(self, store: Store) -> Self:
        """The same person in another dataset."""
        return attrs.evolve(self, person=store.resolve(self.person, "people").id)

    def caption(self, store: Store, collection: str) -> str:
        """The person by name."""
        return f"{'signed by' if self.signing else 'involving'} {called(self.person, store)}"

    def __str__(self) -> str:
        return f"{'signed by' if self.signing else 'involving'} {self.person}"
