"""The records to which a record is linked, in both directions."""

from typing import Self

import attrs

from caspian.catalogue.relations import Relation, relations_from, relations_to
from caspian.catalogue.types import BACKGROUND
from caspian.model.record import Record
from caspian.names.words import unknown
from caspian.questions.conditions.arranging import Listed
from caspian.questions.conditions.base import Records
from caspian.questions.mixed import Records as Found
from caspian.questions.question import Question
from caspian.store.store import Store

__all__ = ["Related", "related"]


@attrs.frozen(eq=False, repr=False)
class Related(Listed):
    """A record is linked to another one, by one name of a link or by any."""

    type: str
    id: str
    name: str | None = None

    def _links(self) -> tuple[list[Relation], list[Relation]]:
        forth = [each for each in relations_from(self.type) if self.name in (None, each.name)]
        back = [each for each in relations_to(self.type) if self.name in (None, each.reverse)]
        return forth, back

    def known(self) -> bool:
        """Whether records of the type have a link of that name."""
        return any(self._links())

    def _found(self, store: Store) -> dict[str, tuple[Record, list[str]]]:
        forth, back = self._links()
        found: dict[str, tuple[Record, list[str]]] = {}
        for link in forth:
            for target, where in link.ids(store.lookup(self.type).get(self.id)):
                record = store.resolve(target, *link.targets)
                found.setdefault(target, (record, []))[1].append(f"{link.name}: {self.id}{where}")
        for link in back:
            for record in store.pick(link.source, store.index(link).get(self.id, ())):
                found.setdefault(record.id, (record, []))[1].append(f"{link.reverse}: {link.path}")
        return found

    def meets(self, record: Record, store: Store) -> bool:
        """Whether a record is linked to it."""
        return record.id in self._found(store)

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """By which links it is."""
        return tuple(self._found(store)[record.id][1])

    def of_all(self, store: Store, collection: str) -> Records:
        """All that is linked to it, by the links in order; sources and passages last."""
        found = [each for each, _ in self._found(store).values()]
        return tuple(sorted(found, key=lambda each: store.type_of(each) in BACKGROUND))

    def anew(self, store: Store) -> Self:
        """The same record in another dataset."""
        return attrs.evolve(self, id=store.resolve(self.id, self.type).id)

    def __str__(self) -> str:
        return f"{self.name} of {self.id}" if self.name else f"linked to {self.id}"


def related(store: Store, record: Record, name: str | None) -> Found:
    """The records to which one is linked.

    Raises:
        NotFound: if records of its type have no link of that name, with those that they have.
    """
    own = store.type_of(record)
    condition = Related(own, record.id, name)
    if not condition.known():
        known = {each.name for each in relations_from(own)} | {each.reverse for each in relations_to(own)}
        raise unknown(name, f"link of {own}", sorted(known))
    return Found.answering(Question("records", (condition,)), store)
