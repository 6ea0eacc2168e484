"""What the answers of a question are linked to."""

from collections.abc import Collection
from typing import Self

import attrs

from caspian.catalogue.relations import relations_from, relations_to
from caspian.catalogue.types import singular
from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, Records
from caspian.questions.face import face
from caspian.questions.question import Question
from caspian.store.store import Store

__all__ = ["LinkedTo"]

_TOLD = 5
"""How many of those that a record is linked to are told."""


@attrs.frozen(eq=False, repr=False)
class LinkedTo(Condition[Record]):
    """A record that an answer of a question names, or that names it, in any field but a citation."""

    question: Question

    def meets(self, record: Record, store: Store) -> bool:
        """Whether it is linked to one of them."""
        return bool(self.reasons(record, store))

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """Which of the records it is linked to; of many the first."""
        name = store.type_of(record)
        here = store.positions(name)[record.id]
        to = [each.id for each in self.question.ask(store) if here in _linked((each,), store, name)]
        return (*to[:_TOLD], *([f"and {len(to) - _TOLD} more"] if len(to) > _TOLD else []))

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that are linked to them."""
        return sorted(_linked(self.question.ask(store), store, collection))

    def anew(self, store: Store) -> Self:
        """The same question, asked anew."""
        return attrs.evolve(self, question=self.question.anew(store))

    def travelling(self, records: tuple[Record, ...]) -> Self:
        """The question, as it travels."""
        return attrs.evolve(self, question=self.question.travelling(records))

    def caption(self, store: Store, collection: str) -> str:
        """The question with names."""
        records = self.question.ask(store)
        told = records[0].label if len(records) == 1 else self.question.caption(len(records), store)
        return f"linked to {told}"

    def remark(self, records: Records, store: Store) -> str:
        """Of what a search found of several types, how many are of this type themselves, with the search that has these alone."""
        *others, text = [getattr(each, "text", None) for each in self.question.steps] or [None]
        if others or text is None or not records or self.question.collection != "records":
            return ""
        name = store.type_of(records[0])
        number = sum(store.type_of(each) == name for each in self.question.ask(store))
        noun = name if number > 1 else singular(name)
        call = f"{face(store)}.search({text!r}, type={name!r})"
        return f"the search itself found {number} {noun}: {call}" if number else ""

    def __str__(self) -> str:
        return f"linked to ({self.question})"


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
