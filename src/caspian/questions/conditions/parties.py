"""Who took part, and as what."""

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Self, cast

import attrs

from caspian.catalogue.relations import PARTIES
from caspian.catalogue.types import collection as type_name
from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, Typed, called
from caspian.questions.written import call_of, only, some
from caspian.store.involvement import person_relation
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.model.event import Event, Participant, Role

__all__ = ["Involving", "InvolvingPerson"]


@attrs.frozen(eq=False, repr=False)
class Involving(Condition["Agreement | Event"]):
    """A country or an organisation took part; a company counts for its home country, unless `direct`."""

    party: str
    direct: bool = False
    roles: "tuple[Role, ...]" = ()
    """As what, in events; without any, as whatever."""

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether the party is among those of a record."""
        if self.roles:
            return any(True for _ in self._as(record, store))
        return self.party in store.parties_of(type_name(type(record)), record, self.direct)

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The field that names the party, or a company of the country."""
        if self.roles:
            return tuple(self._as(record, store))
        found = store.parties_of(type_name(type(record)), record, self.direct)
        return (found[self.party],)

    def _as(self, record: "Agreement | Event", store: Store) -> Iterator[str]:
        for number, each in _in_roles(record, self.roles):
            if each.party == self.party:
                yield f"participants[{number}].party: {each.party}, {each.role.value}"
            elif not self.direct and store.home(each.party) == self.party:
                yield f"participants[{number}].party: {each.party}, of {self.party}, {each.role.value}"

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that involve the party, by the index."""
        found = store.positions_involving(collection, self.party, self.direct)
        return self.among(found, store, collection) if self.roles else found

    def anew(self, store: Store) -> Self:
        """The same party in another dataset."""
        return attrs.evolve(self, party=store.resolve(self.party, *PARTIES).id)

    def caption(self, store: Store, collection: str) -> str:
        """The party by its name."""
        return self._words(called(self.party, store))

    def _words(self, party: str) -> str:
        return f"involving {party}{' directly' if self.direct else ''}{_as_what(self.roles)}"

    def typed(self, collection: str, together: bool) -> Typed | None:
        """Whom the call is about; where others took part otherwise, as a step."""
        return _typed(self.party, self.direct, self.roles, together)

    def __str__(self) -> str:
        return self._words(self.party)


@attrs.frozen(eq=False, repr=False)
class InvolvingPerson(Condition[Record]):
    """A person took part in an event, or signed an agreement."""

    person: str
    signing: bool = False
    roles: "tuple[Role, ...]" = ()
    """As what, in events; without any, as whatever."""

    def meets(self, record: Record, store: Store) -> bool:
        """Whether the person is named among those who took part or signed."""
        return any(found == self.person for found, _ in self._named(record))

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The fields that name the person."""
        return tuple(f"{where}: {found}" for found, where in self._named(record) if found == self.person)

    def _named(self, record: Record) -> Iterable[tuple[str, str]]:
        if self.roles:
            return (
                (each.person, f"participants[{number}].person, {each.role.value}")
                for number, each in _in_roles(record, self.roles)
                if each.person
            )
        link = person_relation(type_name(type(record)))
        return ((found, where[1:]) for found, where in link.ids(record)) if link else ()

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that name the person, by the index."""
        link = person_relation(collection)
        found = store.index(link).get(self.person, ()) if link else ()
        return self.among(found, store, collection) if self.roles else found

    def anew(self, store: Store) -> Self:
        """The same person in another dataset."""
        return attrs.evolve(self, person=store.resolve(self.person, "people").id)

    def caption(self, store: Store, collection: str) -> str:
        """The person by name."""
        return self._words(called(self.person, store))

    def _words(self, person: str) -> str:
        return f"{'signed by' if self.signing else 'involving'} {person}{_as_what(self.roles)}"

    def typed(self, collection: str, together: bool) -> Typed | None:
        """Whom the call is about; where others took part otherwise, as a step."""
        return _typed(self.person, False, self.roles, together)

    def __str__(self) -> str:
        return self._words(self.person)


def _in_roles(record: Record, roles: "tuple[Role, ...]") -> "Iterator[tuple[int, Participant]]":
    """Those who took part in an event as one of some roles, each with its number."""
    participants = cast("Event", record).participants
    return ((number, each) for number, each in enumerate(participants) if each.role in roles)


def _as_what(roles: "tuple[Role, ...]") -> str:
    return f" as {' or '.join(each.value for each in roles)}" if roles else ""


def _typed(who: str, direct: bool, roles: "tuple[Role, ...]", together: bool) -> Typed:
    named = {**only(direct=direct), **({"role": some(roles)} if roles else {})}
    if together:
        return {"involving": (who,), **named}, ""
    return {}, f".{call_of('involving', (who,), named)}"
