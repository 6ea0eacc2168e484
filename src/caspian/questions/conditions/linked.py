"""What the answers of a question are linked to."""

from collections.abc import Collection

import attrs

from caspian.catalogue.relations import relations_from, relations_to
from caspian.model.record import Record
from caspian.questions.conditions.answers import OfAnswers
from caspian.questions.conditions.base import Records
from caspian.store.store import Store

__all__ = ["LinkedTo"]


@attrs.frozen(eq=False, repr=False)
class LinkedTo(OfAnswers[Record]):
    """A record that an answer of a question names, or that names it, in any field but a citation."""

    _by = "linked to"

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """Which of the records it is linked to; of many the first."""
        near = _near(record, store)
        return self._first([each.id for each in self.question.ask(store) if each.id in near])

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that are linked to them."""
        return sorted(_linked(self.question.ask(store), store, collection))


def _near(record: Record, store: Store) -> set[str]:
    """The ids of what a record names, or what names it, in any field but a citation."""
    name = store.type_of(record)
    links = (link for link in relations_from(name) if "citations" not in link.path)
    found = {key for link in links for key, _ in link.ids(record)}
    for link in relations_to(name):
        if "citations" not in link.path:
            ids = store.ids(link.source)
            found.update(ids[number] for number in store.index(link).get(record.id, ()))
    return found


def _linked(records: Records, store: Store, collection: str) -> set[int]:
    """Where those of a type stand that records name, or that name them."""
    places = store.positions(collection)
    found: set[int] = set()
    for record in records:
        name = store.type_of(record)
        for link in relations_from(name):
            if collection in link.targets and "citations" not in link.path:
                found.update(places[key] for key, _ in link.ids(record) if key in places)
        for link in relations_to(name):
            if link.source == collection and "citations" not in link.path:
                found.update(store.index(link).get(record.id, ()))
    return found
