"""When: during a time, since a date, until a date."""

import re
from math import inf
from typing import Final, Literal

import attrs

from caspian.catalogue.types import collection as type_name
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.questions.conditions.base import Apart, Condition, Records, Typed
from caspian.questions.written import call_of, only
from caspian.store.store import Store

__all__ = ["During", "DuringAny", "falls_in"]

_SOME_DAYS: Final = 7
"""Up to how many days something lasts, or may have been on, that is of each of them: a visit, a summit, a battle."""
_PLAIN: Final = r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?"
"""A year, a month or a day."""


@attrs.frozen(eq=False, repr=False)
class During(Condition[Record]):
    """The date of a record falls in a time at least in part: possibly, or with `certain` for sure.

    The time is a period, all that follows the beginning of a date, or all that comes before its end. A
    record without a date may hold at any time, and is never sure to.
    """

    field: str
    day: When
    certain: bool = False
    verb: Literal["during", "since", "until"] = "during"
    nearest: bool = False
    """Whether what is dated to the time comes first, then what may be, or lasted longer: of a day the shortest before the longest."""
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
        known = self.field == "when" and numbers is not None and not self.arranges
        date = store.dated(collection) if known else None
        return None if date is None else tuple([each for each in numbers or () if self._met(date(each))])

    def _met(self, when: When | None) -> bool:
        return falls_in(when, self.period, self.certain)

    @property
    def arranges(self) -> bool:
        """Whether the nearest come first."""
        return self.nearest and self._a_day

    @property
    def _a_day(self) -> bool:
        return _length(self.period) == 1

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """Those whose date falls in the time."""
        found = super().take(records, store, collection)
        return tuple(sorted(found, key=self._distance)) if self.arranges else found

    def _distance(self, record: Record) -> tuple[bool, float]:
        """How far a record is from being dated to the time itself: the longer its own time the farther."""
        when = self._date(record)
        if when is None or when.days.no_start or when.days.no_end:
            return True, inf
        return when.within(self.period) is not True, when.days.end - when.days.start

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The date."""
        when = self._date(record)
        return (f"{self.field}: {when.edtf if when else 'not known'}",)

    def apart(self, records: Records) -> Apart | None:
        """Of what may fall in the time, what lasted longer than it and than some days, or is not known so well; the rest is of it."""
        asked = self._a_day or self.nearest
        if self.verb != "during" or not asked or self.field != "when":  # figures are of years
            return None
        own = {each.id for each in records if self._of_it(self._date(each))}
        first = tuple(each for each in records if each.id in own)
        rest = tuple(each for each in records if each.id not in own)
        if not rest:
            return None
        longer = sum(self._lasts(self._date(each)) for each in rest)
        within, time = ("within days of it", "day") if self._a_day else ("within it", "time")
        told = f"{len(first) or 'none'} {within}, {len(rest)} apart"
        heading = " and ".join(
            [f"{longer} that lasted longer"] * bool(longer)
            + [f"{len(rest) - longer} of which the {time} is not known exactly"] * (longer < len(rest))
        )
        return Apart(first, rest, told, f"Apart: {heading}")

    def _of_it(self, when: When | None) -> bool:
        """Whether something is dated to the time, or to some days in a row with it."""
        return when is not None and (when.within(self.period) is True or _length(when) <= _SOME_DAYS)

    def _lasts(self, when: When | None) -> bool:
        """Whether something surely lasted in the time and beyond it."""
        return bool(when is not None and when.days.interval and not when.window and when.touches(self.period))

    def typed(self, collection: str, together: bool) -> Typed | None:
        """By a keyword, or as a step."""
        if self.nearest:
            return None
        step = f".{call_of(self.verb, (self.day,), only(certain=self.certain))}"
        return {} if self.certain else {self.verb: self.day}, step

    def __str__(self) -> str:
        return self._told(self.day.edtf)

    def caption(self, store: Store, collection: str) -> str:
        """The date in words, where its notation is not one that people write."""
        return self._told(self.day.edtf if re.fullmatch(_PLAIN, self.day.edtf) else self.day.in_words())

    def _told(self, day: str) -> str:
        return f"{self.verb} {day}{' for certain' if self.certain else ''}"


def falls_in(when: When | None, period: When, certain: bool) -> bool:
    """Whether a date falls in a time: possibly, as one that is not known may, or with `certain` for sure.

    >>> falls_in(When("2024-05-10"), When("2024-05"), True), falls_in(None, When("2024"), False)
    (True, True)
    """
    met = None if when is None else when.touches(period)
    return bool(met) if certain else met is not False


def _length(when: When) -> float:
    """How many days something lasted."""
    return inf if when.days.no_start or when.days.no_end else when.days.end - when.days.start + 1


@attrs.frozen(eq=False, repr=False)
class DuringAny(During):
    """The date of a record of any type falls in a time at least in part; what has no date is of none."""

    def meets(self, record: Record, store: Store) -> bool:
        """Whether it has a date, and that falls in the time."""
        return self._date(record) is not None and super().meets(record, store)

    def _date(self, record: Record) -> When | None:
        field = _dated_by(record)
        found: When | None = getattr(record, field) if field else None
        return found


def _dated_by(record: Record) -> str | None:
    """The field by which records of its type are dated."""
    from caspian.catalogue.dates import date_field

    return date_field(type_name(type(record)))
