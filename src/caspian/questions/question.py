"""A question as a value: the type of the records, and the steps that lead to those that answer it."""

from collections.abc import Iterator
from typing import Self

import attrs

from caspian.catalogue.types import singular
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.model.valued import Valued
from caspian.questions.conditions.base import Apart, Condition, Records, Step, Told, whole_table
from caspian.store.store import Store

__all__ = ["Question"]


@attrs.frozen(eq=False, repr=False)
class Question(Valued):
    """What was asked of the records of a type, in words with `str`; equal to another that asks the same.

    >>> import caspian
    >>> found = caspian.events.involving("Kazakhstan").on("BTK").during("2024")
    >>> print(found.question)
    events involving KZ, on btk, during 2024
    >>> found.question == caspian.events.involving("KZ").on("btk").during(2024).question
    True
    """

    collection: str
    """The type of the records, as a dataset and its files name it."""
    steps: tuple[Step, ...] = ()
    """What was asked, step by step."""

    def then(self, *steps: Step) -> Self:
        """The question with more steps; a condition that was made already is not made again."""
        new = tuple(step for step in steps if step not in self.steps or not isinstance(step, Condition))
        return attrs.evolve(self, steps=(*self.steps, *new))

    def ask(self, store: Store) -> Records:
        """The records of a store that answer it."""
        if not self.steps:
            return whole_table(store, self.collection)
        first, *others = self.steps
        records = self.laid(first.of_all(store, self.collection), 1)
        for number, step in enumerate(others, 2):
            records = step.take(records, store, self.collection)
            if step.dates:
                records = self.laid(records, number)
        return records

    def laid(self, records: Records, number: int | None = None) -> Records:
        """Some of the answers in the order in which they stand: what is dated to a time that is asked for before what lasted beyond it.

        Args:
            records: the answers, in the order of the dataset or one that was asked for.
            number: how many of the steps led to them; None for all.

        >>> import caspian
        >>> found = caspian.events.during("2024")
        >>> found.question.laid(tuple(found)) == tuple(found)
        True
        """
        steps = self.steps[:number]
        if not any(step.dates for step in steps):
            return records
        from caspian.questions.conditions.time import laid

        return laid(records, steps)

    def anew(self, store: Store) -> Self:
        """The same question for another dataset; errors as of `Step.anew`."""
        return attrs.evolve(self, steps=tuple(step.anew(store) for step in self.steps))

    def instead(self, step: Step, *others: Step) -> Self:
        """The question with other steps in the place of one of its steps; with none, without it.

        Args:
            step: the step itself, and not one that is equal to it.
            others: what stands in its place.

        >>> import caspian
        >>> found = caspian.events.involving("KZ").during("2024").question
        >>> found.instead(found.steps[0]).words
        'during 2024'
        """
        kept = (each for one in self.steps for each in (others if one is step else (one,)))
        return attrs.evolve(self, steps=tuple(kept))

    def travelling(self, records: Records) -> Self:
        """The same question as it passes from one process to another with the records that answer it."""
        return attrs.evolve(self, steps=tuple(step.travelling(records) for step in self.steps))

    def holds(self, record: Record, store: Store) -> bool:
        """Whether a record is among the answers."""
        if all(isinstance(step, Condition) for step in self.steps):
            return all(step.meets(record, store) for step in self.steps if isinstance(step, Condition))
        return any(found.id == record.id for found in self.ask(store))

    @property
    def arranges(self) -> bool:
        """Whether it puts the records in an order of its own."""
        return any(step.arranges for step in self.steps)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What keeps an answer from being whole, if anything does.

        >>> import caspian
        >>> caspian.search("oil qwertyuiop").question.warnings
        ("no record has 'qwertyuiop'",)
        """
        return tuple(step.warning for step in self.steps if step.warning)

    def told(self, record: Record, store: Store) -> Iterator[Told]:
        """Each condition that a record meets, with what of it does."""
        for step in self.steps:
            yield from step.told(record, store)

    def caption(self, count: int, store: Store) -> str:
        """How many answers there are, and what was asked, in words with names."""
        return f"{count} {self.titled(store, count)}"

    def titled(self, store: Store, count: int = 0) -> str:
        """What was asked, in words with names, as a title has it.

        >>> import caspian
        >>> caspian.figures_about("TITR").question.titled(caspian.load()._store)
        'figures about TITR'
        """
        noun = singular(self.collection) if count == 1 else self.collection
        words = self.in_names(store, noun)
        named = words.startswith(f"{noun} of ") or (bool(self.steps) and self.steps[0].names_all)
        told = words if named else f"{noun} {words}"
        return told.rstrip()

    def in_names(self, store: Store, noun: str) -> str:
        """What was asked, in words with names.

        >>> import caspian
        >>> caspian.members_of("EAEU").question.in_names(caspian.load()._store, "parties")
        'members of EAEU'
        """
        return ", ".join(filter(None, (step.caption(store, noun) for step in self.steps)))

    def apart(self, records: Records) -> Apart | None:
        """The answers in two parts, where some belong to it less than the others.

        >>> import caspian
        >>> found = caspian.events_on("2024-07-04")
        >>> print(found.question.apart(tuple(found)).told)
        3 within days of it, 14 apart
        """
        if not any(step.dates for step in self.steps):
            return None
        from caspian.questions.conditions.parted import parted

        return parted(records, self.steps)

    def remarks(self, records: Records, store: Store) -> Iterator[str]:
        """What else a reader of the answer wants to know."""
        yield from (said for said in (step.remark(records, store) for step in self.steps) if said)
        days = dict.fromkeys(step.lasting_on for step in self.steps)
        yield from (said for said in (_ahead(day, store) for day in days if day and records) if said)

    def __repr__(self) -> str:
        return f"<Question: {self}>"

    def __str__(self) -> str:
        return f"{self.collection} {self.words}".rstrip()

    @property
    def words(self) -> str:
        """The steps in words.

        >>> import caspian
        >>> caspian.events.involving("KZ").during("2024").question.words
        'involving KZ, during 2024'
        """
        return ", ".join(filter(None, map(str, self.steps)))


def _ahead(day: When, store: Store) -> str:
    """That a day lies after that of the data, if it does: what has no known end is taken to last."""
    known = store.as_of
    if known is None or day.days.start <= known.days.end:
        return ""
    return f"{day.in_words()} is after the day of the data, {known.in_words()}: what lasted then is taken to last"
