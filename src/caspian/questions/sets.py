"""Selections joined, intersected and subtracted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self, TypeVar, cast

from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, Step
from caspian.questions.held import Held
from caspian.questions.question import Question

__all__ = ["Sets"]

R = TypeVar("R", bound=Record, covariant=True)


class Sets(Held[R]):
    """What a selection gives beside another one of the same type and the same data."""

    __slots__ = ()

    def __or__(self, other: Self) -> Self:
        from caspian.questions.steps import Either, joined

        self._beside(other, "|")
        one, two = self._question, other._question
        if one == two:
            return self
        sides = tuple(dict.fromkeys(side for each in (one, two) for side in _sides(each)))
        step = Either(sides)
        records = joined((self._records, other._records), step.arranges, self._store, self.collection)
        question = Question(self.collection, (step,))
        return self._made(question.laid(records), question)

    def __and__(self, other: Self) -> Self:
        from caspian.questions.steps import Among

        self._beside(other, "&")
        ids = set(other.ids)
        steps = other._question.steps
        plain = all(isinstance(step, Condition) for step in steps)
        question = self._question.then(*steps) if plain else self._question.then(Among(other._question))
        both = tuple(record for record in self._records if record.id in ids)
        return self._made(question.laid(both) if plain else both, question)

    def __sub__(self, other: Self) -> Self:
        from caspian.questions.steps import Without

        self._beside(other, "-")
        ids = set(other.ids)
        left = (record for record in self._records if record.id not in ids)
        return self._made(left, self._question.then(Without(other._question)))

    def _beside(self, other: object, sign: str) -> None:
        """That another selection, behind a sign of sets, is of the same type and of the same data."""
        if type(other) is not type(self):
            raise TypeError(f"expected a selection of {self.collection}, got a {type(other).__name__}")
        for record in () if other._store is self._store else other:
            found = self._store.find(record.id)
            if found is None or found[1] != record:
                from caspian.questions.owned import asked_of_both

                told = asked_of_both(self, other, sign) or "merge the datasets first"
                raise ValueError(f"{record.id!r} is of another dataset: {told}")

    def _keep(self, step: Step) -> Self:
        """What a step leaves; its records are made when somebody looks at them, if indexes know where they stand."""
        question = self._question.then(step)
        if self._held is None:
            left = step.left_of(self._numbers, self._store, self.collection)
            if left is not None:
                return type(self)(self._store, None, question, left)
            if self._numbers is None:
                return self._made(question.laid(step.of_all(self._store, self.collection)), question)
        records = step.take(self._records, self._store, self.collection)
        return self._made(question.laid(records) if step.dates else records, question)

    def _made(self, records: Iterable[Record], question: Question) -> Self:
        return type(self)(self._store, cast("Iterable[R]", records), question)


def _sides(question: Question) -> tuple[Question, ...]:
    """The sides of a question that only joins others; else itself."""
    from caspian.questions.steps import Either

    only = question.steps[0] if len(question.steps) == 1 else None
    return only.sides if isinstance(only, Either) else (question,)
