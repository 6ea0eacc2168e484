"""What a record is to the answers of another question."""

from collections.abc import Sequence
from typing import ClassVar, Generic, Self, TypeVar

import attrs

from caspian.model.record import Record
from caspian.questions.conditions.base import Condition
from caspian.questions.question import Question
from caspian.store.store import Store

__all__ = ["OfAnswers"]

T = TypeVar("T", bound=Record, contravariant=True)

_TOLD = 5
"""How many of the answers are told as reasons."""


@attrs.frozen(eq=False, repr=False)
class OfAnswers(Condition[T], Generic[T]):
    """A record has to do with what answers a question."""

    question: Question

    _by: ClassVar[str]
    """What it is to them, in words before the question."""

    def meets(self, record: T, store: Store) -> bool:
        """Whether it has to do with one of them."""
        return bool(self.reasons(record, store))

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
        return f"{self._by} {told}"

    def __str__(self) -> str:
        return f"{self._by} ({self.question})"

    def _first(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Some ids as reasons: of many the first."""
        return (*ids[:_TOLD], *([f"and {len(ids) - _TOLD} more"] if len(ids) > _TOLD else []))
