"""When something was: a day, a coarser date, a span of days, or a window in which a day fell."""

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Union

import attrs

from caspian.errors import InvalidDate
from caspian.model.fields import Doc, described
from caspian.model.rules import shown
from caspian.model.time.edtf import EDTF, FAR, Days, Precision, read
from caspian.model.valued import Valued

if TYPE_CHECKING:
    import pendulum
else:

    class _Later:
        """What stands for pendulum until somebody asks what an annotation means."""

        def __getattr__(self, name: str) -> object:
            return getattr(import_module("pendulum"), name)

    pendulum = _Later()

__all__ = ["When", "bounds"]

_RELATIVE = frozenset(["today", "now", "yesterday", "tomorrow", "last", "past",
    "this", "next", "current", "previous", "ago", "recent"])  # fmt: skip
"""Words of dates that only a clock could tell."""


@attrs.frozen(repr=False, eq=False, weakref_slot=False, field_transformer=described)
class When(Valued):
    """A date as exactly as it is known, in EDTF (ISO 8601-2).

    Four things that look alike are kept apart:

    * ``2024-02-29`` is one day; ``2024-02``, ``2024-33`` (first quarter), ``2024-40`` (first half),
      ``2024-21`` (spring) and ``2024`` are known no finer than that;
    * ``2024-02-XX`` is one day of February 2024, which day is not known;
    * ``2024-05-19/2024-05-23`` lasted from the first day to the last, ``2015-05-28/..`` goes on, and
      ``2015-05-28/`` has an end that is not known;
    * the same interval with `window` is a single day that fell somewhere in it.

    A mark at the end says the date is approximate (``~``), uncertain (``?``) or both (``%``).

    Questions about two dates have three answers: True and False are sure, None says that what is
    known leaves both open. A date that is approximate or uncertain is never surely anything but
    apart from what lies wholly outside its bounds.

    Raises:
        InvalidDate: if the notation is not one read here; see `caspian.model.time.edtf`.

    >>> visit = When("2024-05-19/2024-05-23")
    >>> visit.earliest, visit.latest
    (Date(2024, 5, 19), Date(2024, 5, 23))
    >>> visit.before("2024-05-20"), visit.overlaps("2024-05-20")
    (False, True)
    >>> When("2024-05").before("2024-05-20") is None
    True
    """

    edtf: Annotated[str, EDTF, Doc("The date in EDTF, as it was written.")]
    wording: Annotated[str | None, Doc("How the source put it, where that says more: 'late February'.")] = (
        attrs.field(default=None, kw_only=True)
    )
    window: Annotated[
        bool,
        Doc("Whether an interval is one in which a single day fell, and not a span that something lasted."),
    ] = attrs.field(default=False, kw_only=True)
    days: Days = attrs.field(init=False, eq=False)
    """The bounds as day numbers, which compare and sort without a calendar; of what was read from a file when first asked."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "days", bounds(self.edtf, self.window))

    @classmethod
    def of(cls, value: Union["When", date, str, int]) -> "When":
        """The date that a user means: EDTF text, English words, a date of the standard library or pendulum, a year.

        Args:
            value: the date, in any of these forms.

        Raises:
            InvalidDate: for a text that is neither.
            TypeError: for what cannot be a date.

        >>> When.of(2024), When.of("late February 2024")
        (When('2024'), When('2024-02-21/2024-02-29', wording='late February 2024', window=True))
        """
        if isinstance(value, When):
            return value
        if isinstance(value, str):
            text = str(value).strip()
            if not text:
                raise InvalidDate("expected a date such as '2024-02-09', '2024-02' or '2024', got nothing")
            return cls._of_text(text)
        from caspian.model.time.frames import edtf_of

        found = edtf_of(value)
        if found is None:
            raise TypeError(f"expected a date such as '2024-03', a date object or a year, got {shown(value)}")
        return cls(found)

    @classmethod
    def _of_text(cls, text: str) -> "When":
        try:
            return cls(text)
        except InvalidDate as refused:
            from caspian.model.time.words import edtf_of

            found = edtf_of(text)
            if found is None:
                relative = not _RELATIVE.isdisjoint(text.casefold().split())
                today = (
                    "today is the day of the data, `caspian.as_of`, and no clock is read; "
                    if relative
                    else ""
                )
                raise InvalidDate(
                    f"{refused}; {today}words such as 'October 2024' or 'summer 2025' will do too"
                ) from None
            edtf, window = found
            return cls(edtf, wording=text if window else None, window=window)

    @classmethod
    def since(cls, day: "When | date | str | int") -> "When":
        """All time from the first day of a date on.

        Args:
            day: the date, in any form that `of` takes.

        Raises:
            InvalidDate: if its beginning is not known.

        >>> When.since("2024-03")
        When('2024-03-01/..')
        """
        return cls._bounded(cls.of(day), None)

    @classmethod
    def until(cls, day: "When | date | str | int") -> "When":
        """All time up to the last day of a date.

        Args:
            day: the date, in any form that `of` takes.

        Raises:
            InvalidDate: if its end is not known.

        >>> When.until("2024-03")
        When('../2024-03-31')
        """
        return cls._bounded(None, cls.of(day))

    @classmethod
    def spanning(cls, first: "When | date | str | int", last: "When | date | str | int") -> "When":
        """All time from the first day of one date to the last day of another.

        Args:
            first: the earlier date, in any form that `of` takes.
            last: the later one.

        Raises:
            InvalidDate: if the one's beginning or the other's end is not known, or the time ends before it begins.

        >>> When.spanning("2024-03", 2024)
        When('2024-03-01/2024-12-31')
        """
        first, last = cls.of(first), cls.of(last)
        if last.days.end < first.days.start:
            raise InvalidDate(f"the time asked for ends, {last.edtf}, before it begins, {first.edtf}")
        return cls._bounded(first, last)

    @classmethod
    def _bounded(cls, first: "When | None", last: "When | None") -> "When":
        """A stretch of the calendar, marked where the dates that bound it are."""
        if first and first.days.no_start:
            raise InvalidDate(f"expected a date with a known beginning, got {first.edtf!r}")
        if last and last.days.no_end:
            raise InvalidDate(f"expected a date with a known end, got {last.edtf!r}")
        start = f"{date.fromordinal(first.days.start)}{_mark(first)}" if first else ".."
        end = f"{date.fromordinal(last.days.end)}{_mark(last)}" if last else ".."
        return cls(f"{start}/{end}")

    @property
    def precision(self) -> Precision:
        """How finely it is known; for an interval the coarser of its ends.

        >>> import caspian
        >>> caspian.When("2024-03").precision.value
        'month'
        """
        return self.days.precision

    @property
    def approximate(self) -> bool:
        """Whether it is marked as being about this date.

        >>> import caspian
        >>> caspian.When("2024-03~").approximate
        True
        """
        return self.days.approximate

    @property
    def uncertain(self) -> bool:
        """Whether it is marked as doubtful.

        >>> import caspian
        >>> caspian.When("2024-03?").uncertain
        True
        """
        return self.days.uncertain

    @property
    def earliest(self) -> "pendulum.Date | None":
        """The first day it can touch; None where the beginning is open or unknown.

        >>> import caspian
        >>> caspian.When("2024-03").earliest.isoformat()
        '2024-03-01'
        """
        return None if self.days.no_start else _day(self.days.start)

    @property
    def latest(self) -> "pendulum.Date | None":
        """The last day it can touch; None where the end is open or unknown.

        >>> import caspian
        >>> caspian.When("2024-03").latest.isoformat()
        '2024-03-31'
        """
        return None if self.days.no_end else _day(self.days.end)

    @property
    def ongoing(self) -> bool:
        """Whether it is known to go on: an open end, which is not an unknown one.

        >>> When("2015-05-28/..").ongoing, When("2015-05-28/").ongoing
        (True, False)
        """
        return self.days.end_earliest == FAR

    @property
    def sort_key(self) -> tuple[int, int]:
        """What dates are put in order by: the first day, then the last."""
        return self.days.start, self.days.end

    def before(self, other: "When | date | str | int") -> bool | None:
        """Whether all of it lies before all of another date; None where what is known leaves it open.

        Args:
            other: the other date, in any form that `of` takes.

        >>> When("2024-05").before("2024-06-01"), When("2024-05").before("2024-05-20")
        (True, None)
        """
        other = When.of(other)
        a, b = self.days, other.days
        if a.end < b.start or b.end < a.start:
            return a.end < b.start
        return self._unless_marked(other, False) if a.end_earliest >= b.start_latest else None

    def after(self, other: "When | date | str | int") -> bool | None:
        """Whether all of it lies after all of another date; None where what is known leaves it open.

        Args:
            other: the other date, in any form that `of` takes.

        >>> When("2024-05").after("2024-04"), When("2024-05").after("2024-06")
        (True, False)
        """
        return When.of(other).before(self)

    def overlaps(self, other: "When | date | str | int") -> bool | None:
        """Whether a day belongs to both; None where what is known leaves it open.

        Args:
            other: the other date, in any form that `of` takes.

        >>> When("2024-05-19/2024-05-23").overlaps("2024-05-20"), When("2024-05").overlaps("2024-05-20")
        (True, None)
        """
        other = When.of(other)
        a, b = self.days, other.days
        if a.end < b.start or b.end < a.start:
            return False
        if a.start_latest <= b.end_earliest and b.start_latest <= a.end_earliest:
            return self._unless_marked(other, True)
        return None

    def touches(self, period: "When | date | str | int") -> bool | None:
        """Whether a day of it belongs to a period, here a stretch of the calendar from end to end.

        Args:
            period: the period, in any form that `of` takes.

        >>> When("2024-02").touches("2024"), When("2024-02").touches("2024-02-10")
        (True, None)
        """
        period = When.of(period)
        a, first, last = self.days, period.days.start, period.days.end
        if a.end < first or last < a.start:
            return False
        return (
            self._unless_marked(period, True) if a.start_latest <= last and first <= a.end_earliest else None
        )

    def within(self, period: "When | date | str | int") -> bool | None:
        """Whether every day of it belongs to a period, here a stretch of the calendar from end to end.

        Args:
            period: the period, in any form that `of` takes.

        >>> When("2024-03-30/2024-04-02").within("2024-03")
        False
        """
        period = When.of(period)
        a, first, last = self.days, period.days.start, period.days.end
        if a.end < first or last < a.start:
            return False
        if a.start_latest < first or a.end_earliest > last:
            return self._unless_marked(period, False)
        return self._unless_marked(period, True) if first <= a.start and a.end <= last else None

    def _unless_marked(self, other: "When", answer: bool) -> bool | None:
        marked = self.approximate or self.uncertain or other.approximate or other.uncertain
        return None if marked else answer

    def __lt__(self, other: "When") -> bool:
        """Whether it stands earlier in a list of dates: by its first day, then by its last."""
        return self.sort_key < other.sort_key if isinstance(other, When) else NotImplemented

    def in_words(self, locale: str = "en") -> str:
        """The date for people to read; `edtf` is the notation.

        Args:
            locale: the language of the months' names, one that pendulum has: "en", "ru", "tr", "fa", "zh", "uk".

        >>> When("2024-02-21/2024-02-29", window=True).in_words(), When("2024-05~").in_words("tr")
        ('between 21 and 29 February 2024', 'about Mayıs 2024')
        """
        from caspian.model.time.told import in_words

        return in_words(self, locale)

    if not TYPE_CHECKING:  # type checkers know what there is

        def __getattr__(self, name):
            if name == "days":
                object.__setattr__(self, "days", read(self.edtf))
                return self.days
            from caspian.model.time.asked import misnamed

            raise misnamed(name)

    def __str__(self) -> str:
        words = self.in_words()
        return f"{self.wording} ({words})" if self.wording and self.wording != words else words

    def __repr__(self) -> str:
        extra = f", wording={self.wording!r}" if self.wording else ""
        extra += ", window=True" if self.window else ""
        return f"When({self.edtf!r}{extra})"


def _mark(when: When) -> str:
    return (
        "%"
        if when.approximate and when.uncertain
        else "~"
        if when.approximate
        else "?"
        if when.uncertain
        else ""
    )


def _day(number: int) -> "pendulum.Date":
    from pendulum import Date

    return Date.fromordinal(number)


def bounds(edtf: str, window: bool) -> Days:
    """The days that a notation stands for, as a span that something lasted or as a window in which a day fell.

    Raises:
        InvalidDate: if it is not of the notation, or a window without two known ends.
    """
    days = read(edtf)
    if not window:
        return days
    if not days.interval or days.no_start or days.no_end:
        raise InvalidDate(f"expected an interval with two known ends for a window, got {edtf!r}")
    return days._replace(start_latest=days.end, end_earliest=days.start)
