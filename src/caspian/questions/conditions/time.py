"""When: during a time, since a date, until a date."""

import re
from collections.abc import Iterable, Sequence
from math import inf
from typing import Final, Literal

import attrs

from caspian.catalogue.types import collection as type_name
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.questions.conditions.base import Condition, Records, Step, Typed
from caspian.questions.written import call_of, only
from caspian.store.store import Store

__all__ = ["During", "DuringAny", "contained", "falls_in", "has_beginning", "is_aside", "laid", "length"]

_SOME_DAYS: Final = 7
"""Up to how many days something lasts, or may have been on, that is of each of them: a visit, a summit, a battle."""
_PLAIN: Final = r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?"
"""A year, a month or a day."""


@attrs.frozen(eq=False, repr=False)
class During(Condition[Record]):
    """The date of a record falls in a time at least in part: possibly, or with `certain` for sure.

    The time is a period, all that follows the beginning of a date, or all that comes before its end. A
    record without a date is of no time: how many there are is told beside an answer.
    """

    field: str
    day: When
    certain: bool = False
    verb: Literal["during", "since", "until"] = "during"
    period: When = attrs.field(init=False, eq=False)

    @period.default
    def _stretch(self) -> When:
        if self.verb == "during":
            return self.day
        return When.since(self.day) if self.verb == "since" else When.until(self.day)

    def meets(self, record: Record, store: Store) -> bool:
        """Whether the date falls in the time."""
        return self._met(self._date(record))

    def _date(self, record: Record) -> When | None:
        """The date that counts."""
        found: When | None = getattr(record, self.field)
        return found

    def left_of(
        self, numbers: tuple[int, ...] | None, store: Store, collection: str
    ) -> tuple[int, ...] | None:
        """Those whose dates, where they were written down beside the records, fall in the time."""
        known = self.field == "when" and numbers is not None
        date = store.dated(collection) if known else None
        return None if date is None else tuple([each for each in numbers or () if self._met(date(each))])

    def _met(self, when: When | None) -> bool:
        return falls_in(when, self.period, self.certain)

    def is_open(self, record: Record) -> bool:
        """Whether it has no date, so that it may be of any time, and only what is certain is not asked for."""
        return not self.certain and self._date(record) is None

    @property
    def dates(self) -> bool:
        """Whether what is dated to the time is told from what lasted beyond it: figures, of years, have no such dates."""
        return self.field == "when"

    def aside(self, record: Record) -> bool:
        """Whether something lasted beyond the time and longer than some days, or is not known so well as to be of it."""
        when = self._date(record)
        return when is None or not (contained(when, self.period) or length(when) <= _SOME_DAYS)

    def lasts(self, record: Record) -> bool:
        """Whether something surely lasted in the time and beyond it."""
        when = self._date(record)
        return bool(when is not None and when.days.interval and not when.window and when.touches(self.period))

    def distance(self, record: Record) -> float:
        """Of a day, how much longer than it something lasted, or may have been on; of a longer time all are alike."""
        when = self._date(record)
        return length(when) if when is not None and self.a_day else 0

    @property
    def a_day(self) -> bool:
        """Whether the time is one day."""
        return length(self.period) == 1

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The date."""
        when = self._date(record)
        return (f"{self.field}: {when.edtf if when else 'not known'}",)

    def typed(self, collection: str, together: bool) -> Typed | None:
        """By a keyword, or as a step."""
        step = f".{call_of(self.verb, (self.day,), only(certain=self.certain))}"
        return {} if self.certain else {self.verb: self.day}, step

    def __str__(self) -> str:
        return self._told(self.day.edtf)

    def caption(self, store: Store, collection: str) -> str:
        """The date in words, where its notation is not one that people write."""
        if self.verb == "during" and (self.day.window or self.day.days.no_end or self.day.days.no_start):
            return f"{self.day.in_words()}{self._sure}"
        return self._told(self.day.edtf if re.fullmatch(_PLAIN, self.day.edtf) else self.day.in_words())

    def _told(self, day: str) -> str:
        return f"{self.verb} {day}{self._sure}"

    @property
    def _sure(self) -> str:
        return " for certain" if self.certain else ""


def falls_in(when: When | None, period: When, certain: bool) -> bool:
    """Whether a date falls in a time: possibly, or with `certain` for sure; one that is not known falls in none.

    >>> falls_in(When("2024-05-10"), When("2024-05"), True), falls_in(None, When("2024"), False)
    (True, False)
    """
    if when is None:
        return False
    met = when.touches(period)
    return bool(met) if certain else met is not False


def contained(when: When, period: When) -> bool:
    """Whether all days that a date can touch lie in a time, be it marked as doubtful or not.

    >>> contained(When("2024-05~"), When("2024")), contained(When("2023/2024"), When("2024"))
    (True, False)
    """
    return period.days.start <= when.days.start and when.days.end <= period.days.end


def length(when: When) -> float:
    """How many days something lasted, or may have been on."""
    return inf if when.days.no_start or when.days.no_end else when.days.end - when.days.start + 1


def laid(records: Records, steps: Sequence[Step]) -> Records:
    """The same records, first those that are dated to the times that some steps ask for; of a day the shortest before the longest.

    What was put in an order that somebody asked for stays in it, and so does what is asked for up to a day alone: nothing
    stands before it that began later.

    Args:
        records: the records, in the order of their dates.
        steps: the steps that led to them.
    """
    if any(step.arranges for step in steps) or not has_beginning(steps):
        return records
    day = next((each for each in steps if isinstance(each, During) and each.a_day), None)
    aside = {record.id for record in records if is_aside(record, steps)}
    if not aside and day is None:
        return records

    def place(record: Record) -> tuple[bool, float, tuple[int, int, str]]:
        return record.id in aside, day.distance(record) if day else 0, record.order

    return tuple(sorted(records, key=place))


def has_beginning(steps: Iterable[Step]) -> bool:
    """Whether a time is asked for that has a beginning.

    Args:
        steps: the steps of a question.
    """
    return any(
        all(map(has_beginning, each.either))
        if each.either
        else each.dates and not (isinstance(each, During) and each.verb == "until")
        for each in steps
    )


def is_aside(record: Record, steps: Iterable[Step]) -> bool:
    """Whether a record belongs less to one of the times that some steps ask for; of alternatives to all of them.

    Args:
        record: the record.
        steps: the steps.
    """
    return any(
        each.dates
        and (all(is_aside(record, side) for side in each.either) if each.either else each.aside(record))
        for each in steps
    )


@attrs.frozen(eq=False, repr=False)
class DuringAny(During):
    """The date of a record of any type falls in a time at least in part."""

    def _date(self, record: Record) -> When | None:
        field = _dated_by(record)
        found: When | None = getattr(record, field) if field else None
        return found


def _dated_by(record: Record) -> str | None:
    """The field by which records of its type are dated."""
    from caspian.catalogue.dates import date_field

    return date_field(type_name(type(record)))
