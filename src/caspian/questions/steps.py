"""Steps that are no conditions: two questions joined, one taken from another, an order, a slice."""

from collections.abc import Iterator
from typing import Self

import attrs

from caspian.catalogue.types import TYPES
from caspian.model.record import Record
from caspian.questions.conditions.base import Records, Step, Told
from caspian.questions.functions import Function
from caspian.questions.order import in_order
from caspian.questions.question import Question
from caspian.store.store import Store

__all__ = ["Among", "Either", "Slice", "Sorted", "Without", "joined"]


def joined(sides: tuple[Records, ...], arranged: bool, store: Store, collection: str) -> Records:
    """The records of several answers, each once.

    They stand in the order of the dataset; where an answer has an order of its own, those of the first come
    first, then what is new in the others.
    """
    both = {record.id: record for side in reversed(sides) for record in side}
    ids = dict.fromkeys(record.id for side in sides for record in side)
    if not arranged and collection in TYPES:
        return tuple(both[each] for each in sorted(ids, key=store.positions(collection).__getitem__))
    return tuple(both[each] for each in ids)


@attrs.frozen(eq=False, repr=False)
class Either(Step):
    """What answers any of some questions."""

    sides: tuple[Question, ...]

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """Those that are among the answers of a side."""
        ids = {record.id for record in self.of_all(store, collection)}
        return tuple(record for record in records if record.id in ids)

    def of_all(self, store: Store, collection: str) -> Records:
        """The answers of all sides, each record once."""
        return joined(tuple(side.ask(store) for side in self.sides), self.arranges, store, collection)

    @property
    def arranges(self) -> bool:
        """Whether a side has an order of its own."""
        return any(side.arranges for side in self.sides)

    @property
    def either(self) -> tuple[tuple[Step, ...], ...]:
        """The steps of each side."""
        return tuple(side.steps for side in self.sides)

    @property
    def dates(self) -> bool:
        """Whether every side asks for a time."""
        return all(any(step.dates for step in side.steps) for side in self.sides)

    def told(self, record: Record, store: Store) -> Iterator[Told]:
        """What the sides say that the record is an answer of."""
        for side in self.sides:
            if side.holds(record, store):
                yield from side.told(record, store)

    def anew(self, store: Store) -> Self:
        """The sides, asked anew."""
        return attrs.evolve(self, sides=tuple(side.anew(store) for side in self.sides))

    def travelling(self, records: Records) -> Self:
        """The sides, as they travel."""
        return attrs.evolve(self, sides=tuple(side.travelling(records) for side in self.sides))

    def caption(self, store: Store, collection: str) -> str:
        """The sides by names."""
        told = (side.in_names(store, side.collection) or f"all {side.collection}" for side in self.sides)
        return " or ".join(f"({each})" for each in told)

    def __str__(self) -> str:
        return " or ".join(f"({side.words or f'all {side.collection}'})" for side in self.sides)


@attrs.frozen(eq=False, repr=False)
class Among(Step):
    """What answers another question too."""

    question: Question

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """Those that are among the answers of the other question."""
        ids = {record.id for record in self.question.ask(store)}
        return tuple(record for record in records if record.id in ids)

    def told(self, record: Record, store: Store) -> Iterator[Told]:
        """What the other question says of the record."""
        yield from self.question.told(record, store)

    def anew(self, store: Store) -> Self:
        """The other question, asked anew."""
        return attrs.evolve(self, question=self.question.anew(store))

    def travelling(self, records: Records) -> Self:
        """The other question, as it travels."""
        return attrs.evolve(self, question=self.question.travelling(records))

    def caption(self, store: Store, collection: str) -> str:
        """The other question by names."""
        return f"among ({self.question.titled(store)})"

    def __str__(self) -> str:
        return f"among ({self.question})"


@attrs.frozen(eq=False, repr=False)
class Without(Step):
    """What does not answer another question."""

    question: Question

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """Those that are not among the answers of the other question."""
        ids = {record.id for record in self.question.ask(store)}
        return tuple(record for record in records if record.id not in ids)

    def anew(self, store: Store) -> Self:
        """The other question, asked anew."""
        return attrs.evolve(self, question=self.question.anew(store))

    def caption(self, store: Store, collection: str) -> str:
        """The other question by names."""
        return f"without ({self.question.titled(store)})"

    def __str__(self) -> str:
        return f"without ({self.question})"


@attrs.frozen(eq=False, repr=False)
class Slice(Step):
    """Some of the records by their positions."""

    start: int | None
    stop: int | None
    step: int | None = None

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """The slice."""
        return records[self.start : self.stop : self.step]

    @property
    def arranges(self) -> bool:
        """Whether it turns the order round."""
        return self.step is not None and self.step < 0

    def caption(self, store: Store, collection: str) -> str:
        """How many of them at which end, where that is what was taken."""
        match self.start, self.stop, self.step:
            case None, int(number), None if number > 0:
                return f"the first {number}" if number > 1 else "the first"
            case int(number), None, None if number < 0:
                return f"the last {-number}" if number < -1 else "the last"
        return str(self)

    def __str__(self) -> str:
        numbers = [self.start, self.stop] if self.step is None else [self.start, self.stop, self.step]
        return f"[{':'.join('' if number is None else str(number) for number in numbers)}]"


@attrs.frozen(eq=False, repr=False)
class Sorted(Step):
    """The records in an order that was asked for."""

    key: str | Function
    reverse: bool = False

    @property
    def arranges(self) -> bool:
        """Whether they come in an order of their own: they do."""
        return True

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """The same records in that order."""
        if isinstance(self.key, Function) and not self.key.here:
            return records
        return in_order(records, self.key, self.reverse, store, collection)

    def anew(self, store: Store) -> Self:
        """The same order, if its function is here."""
        if isinstance(self.key, Function) and not self.key.here:
            self.key(None)
        return self

    def __str__(self) -> str:
        return f"sorted by {self.key}{', the last first' if self.reverse else ''}"
