"""That a step was taken, at all or in a time: a signature, a ratification, a founding."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

import attrs

from caspian.model.record import Citation, Record
from caspian.model.stage import Stage
from caspian.model.time.when import When
from caspian.questions.conditions.base import Condition, Records, called
from caspian.questions.conditions.time import During, falls_in
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement, Milestone

__all__ = ["Dating", "Taken"]

_OF_ALL = (Stage.SIGNED, Stage.IN_FORCE)
"""Steps that an agreement takes as a whole once all of its parties have: one party's is never taken for it."""


@attrs.frozen(eq=False, repr=False)
class Taken(Condition["Agreement"]):
    """An agreement, or one of some parties, took a step, at all or in a time: possibly, or with `certain` for sure.

    A step of which no time is known is of none: beside an answer it is told how many there are. What was only planned is no step
    that was taken.
    """

    stages: tuple[Stage, ...]
    day: When | None = None
    certain: bool = False
    parties: tuple[str, ...] = ()
    """Whose steps are meant besides those of all; without any, whoever took them."""

    def meets(self, record: "Agreement", store: Store) -> bool:
        """Whether the step was taken in the time."""
        return any(self._met(step) for step in self._steps(record))

    def _met(self, step: "Milestone") -> bool:
        return self.day is None or falls_in(step.when, self.day, self.certain)

    def _steps(self, record: "Agreement") -> "list[Milestone]":
        own = [step for step in record.history if step.stage in self.stages and not step.planned]
        of_all = [step for step in own if step.party is None]
        if self.parties:
            return [*of_all, *(step for step in own if step.party in self.parties)]
        if not set(self.stages) <= set(_OF_ALL):
            return own
        together = {step.party for step in own} >= set(record.parties)
        return of_all[:1] or (own[-1:] if together else [])

    def reasons(self, record: "Agreement", store: Store) -> tuple[str, ...]:
        """The steps."""
        numbers = {id(step): number for number, step in enumerate(record.history)}
        return tuple(
            f"history[{numbers[id(step)]}]: {step.key} {step.when.edtf if step.when else 'on a day that is not known'}"
            for step in self._steps(record)
            if self._met(step)
        )

    def tells_apart(self, records: Records, store: Store) -> bool:
        """Whether the step of some of them has a date that is not the one they go by."""
        return any(
            step.when != each.when
            for each in cast("tuple[Agreement, ...]", records)
            for step in self._steps(each)
            if self._met(step)
        )

    def cells(self, record: Record, store: Store) -> Mapping[str, str]:
        """When the step was taken."""
        agreement = cast("Agreement", record)
        met = [step for step in self._steps(agreement) if self._met(step) and step.when]
        parts = (
            f"{step.when.in_words()}{f' ({called(step.party, store)})' if step.party and len(met) > 1 else ''}"
            for step in met
            if step.when
        )
        return {self._step.capitalize(): "; ".join(dict.fromkeys(parts))}

    def cites(self, record: "Agreement", store: Store) -> tuple[Citation, ...]:
        """Where the steps stand, if elsewhere than the agreement."""
        return tuple(each for step in self._steps(record) if self._met(step) for each in step.citations)

    @property
    def dates(self) -> bool:
        """Whether it asks for a time."""
        return self.day is not None

    def aside(self, record: Record) -> bool:
        """Whether it is open whether the step was taken in the time."""
        steps = self._steps(cast("Agreement", record))
        return self.day is not None and not any(falls_in(step.when, self.day, True) for step in steps)

    def is_open(self, record: "Agreement") -> bool:
        """Whether the step was taken on a day of which nothing is known, and what came before and after it leaves the time open."""
        day = self.day
        if day is None or self.certain:
            return False
        undated = [step for step in self._steps(record) if step.when is None]
        return any(
            not any(each.when and each.when.after(day) for each in record.history[:number])
            and not any(each.when and each.when.before(day) for each in record.history[number + 1 :])
            for number, each in enumerate(record.history)
            if each in undated
        )

    def anew(self, store: Store) -> "Taken":
        """The same parties in another dataset."""
        return attrs.evolve(self, parties=tuple(store.party(each).id for each in self.parties))

    def caption(self, store: Store, collection: str) -> str:
        """The step, with the parties by their names and the time in words."""
        day = self.day
        time = f"{'on' if day.days.start == day.days.end else 'during'} {day.in_words()}" if day else ""
        return self._told([called(each, store) for each in self.parties], time)

    def __str__(self) -> str:
        return self._told(list(self.parties), f"during {self.day.edtf}" if self.day else "")

    def in_words(self, were: str) -> str:
        """That they took the step, as a sentence goes on.

        Args:
            were: "was" or "were".
        """
        return self._step if self.stages == (Stage.IN_FORCE,) else f"{were} {self._step}"

    @property
    def _step(self) -> str:
        return "entered into force" if self.stages == (Stage.IN_FORCE,) else self.stages[0].value

    def _told(self, parties: list[str], day: str) -> str:
        by = f" by {' or '.join(parties)}" if parties and not set(self.stages) <= set(_OF_ALL) else ""
        return f"{self._step}{by}{f' {day}' if day else ''}{' for certain' if self.certain and day else ''}"


@attrs.frozen(eq=False, repr=False)
class Dating(During):
    """A date of a record besides the one it goes by falls in a time; what has no such date is not dated so."""

    def _told(self, day: str) -> str:
        return f"{self.field} {super()._told(day)}"
