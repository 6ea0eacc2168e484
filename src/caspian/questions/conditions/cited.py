"""What is cited by the answers of a question."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Self

import attrs

from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, Records
from caspian.questions.question import Question
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.source import Source

__all__ = ["CitedBy"]

_TOLD = 5
"""How many of those that cite a source are told."""


@attrs.frozen(eq=False, repr=False)
class CitedBy(Condition["Source"]):
    """A source is cited by a record that answers a question, by a part of it, or by what of others met the question."""

    question: Question

    def meets(self, record: "Source", store: Store) -> bool:
        """Whether it is cited."""
        return bool(self.reasons(record, store))

    def reasons(self, record: "Source", store: Store) -> tuple[str, ...]:
        """Which of the records cite it; of many the first."""
        by = [each.id for each in self.question.ask(store) if record.id in self._cited((each,), store)]
        return (*by[:_TOLD], *([f"and {len(by) - _TOLD} more"] if len(by) > _TOLD else []))

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that are cited."""
        places = store.positions("sources")
        found = self._cited(self.question.ask(store), store)
        return sorted(places[each] for each in found if each in places)

    def _cited(self, records: Records, store: Store) -> set[str]:
        from caspian.questions.selection import citing

        return {each.source for each in citing(records, self.question, store)}

    def anew(self, store: Store) -> Self:
        """The same question, asked anew."""
        return attrs.evolve(self, question=self.question.anew(store))

    def travelling(self, records: tuple[Record, ...]) -> Self:
        """The question, as it travels."""
        return attrs.evolve(self, question=self.question.travelling(records))

    def caption(self, store: Store, collection: str) -> str:
        """The question with names."""
        records = self.question.ask(store)
        if len(records) == 1:
            return f"cited by {records[0].label}"
        return f"cited by {self.question.caption(len(records), store)}"

    def __str__(self) -> str:
        return f"cited by ({self.question})"
