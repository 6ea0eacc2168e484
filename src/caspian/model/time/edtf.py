"""The notation of dates: what of EDTF (ISO 8601-2) is read, and the days it stands for.

Read and written are the dates and intervals of Level 1 without times of day, within the years
1 to 9999, and of Level 2 the quarters (33 to 36) and halves (40, 41) of a year. Everything else of
the standard is refused by its name, so that nothing is ever taken for what it does not say.
"""

import re
from datetime import date
from enum import Enum
from functools import partial
from types import MappingProxyType
from typing import Final, NamedTuple

from caspian.errors import InvalidDate
from caspian.model.rules import Rule, shown

__all__ = ["EDTF", "FAR", "Days", "Precision", "is_day", "read"]

FAR: Final = 10_000_000
"""A day number beyond every day: the end of what goes on, or an end nobody knows."""


class Precision(Enum):
    """How finely a date is known."""

    DAY = "day"
    """One day of the calendar."""
    MONTH = "month"
    """A month."""
    SEASON = "season"
    """Spring, summer, autumn or winter of a year, of the northern hemisphere; three months each."""
    QUARTER = "quarter"
    """Three months from January, April, July or October."""
    HALF = "half"
    """Six months from January or July."""
    YEAR = "year"
    """A year."""


class Days(NamedTuple):
    """What a date stands for, in days counted as `datetime.date.toordinal` does."""

    start: int
    """The earliest day on which it can begin; `-FAR` where the beginning is open or unknown."""
    start_latest: int
    """The latest day on which it can begin."""
    end_earliest: int
    """The earliest day on which it can end."""
    end: int
    """The latest day on which it can end; `FAR` where the end is open or unknown."""
    precision: Precision
    approximate: bool
    uncertain: bool
    interval: bool

    @property
    def no_start(self) -> bool:
        """Whether its beginning is open or unknown."""
        return self.start == -FAR

    @property
    def no_end(self) -> bool:
        """Whether its end is open or unknown."""
        return self.end == FAR


_DAY = Precision.DAY
_days = partial(tuple.__new__, Days)  # most dates are days, and all of a file are read at once
_LONGEST = 64  # more than twice as much as any date has: what is longer is not worth a name
_ORDER = list(Precision)
# Winter is counted with the year it ends the calendar of: December of the year to February of the next.
_GROUPS = {
    21: (Precision.SEASON, 3, 3),
    22: (Precision.SEASON, 6, 3),
    23: (Precision.SEASON, 9, 3),
    24: (Precision.SEASON, 12, 3),
    33: (Precision.QUARTER, 1, 3),
    34: (Precision.QUARTER, 4, 3),
    35: (Precision.QUARTER, 7, 3),
    36: (Precision.QUARTER, 10, 3),
    40: (Precision.HALF, 1, 6),
    41: (Precision.HALF, 7, 6),
}
_NO_DATE = "not an EDTF date, such as '2024-02-09', '2024-02' or '2024': "
_NAMED = (
    (r"[\[{].*", "a set of dates"),
    (r".*\dT\d.*|.*\d:\d.*|T\d.*", "a time of day"),
    (r"Y.*", "a year of more than four digits"),
    (r"-\d.*", "a year before the year 1"),
    (r".*\d+S\d+", "significant digits"),
    (r".*\d+E\d+", "an exponent"),
    (r".*W\d.*", "a week"),
    (r"[\du-]*u[\du-]*|open|unknown", "the notation of the draft of 2012"),
    (r"\d{4}-(?:2[5-9]|3[0-2]|3[7-9])", "a season of a hemisphere or a third of a year"),
    (r".*[?~%].+", "a qualifier of a part"),
    (r"X.*|\d{0,2}X+\d.*|\d{4}-XX-\d\d", "digits left out at the left"),
    (r"[\dX-]*X[\dX-]*[?~%]?", "digits left out in this way"),
    (r"\d{8}|\d{6}", "a date without hyphens"),
    (r"\d{4}-?Q[1-4]", "a quarter other than 33 to 36, as in '2024-33' for the first,"),
)


def read(text: str) -> Days:
    """The days that `text` stands for.

    Raises:
        InvalidDate: if it is not of the notation read here; the message says what it is instead.

    >>> read("2024-02-29").precision
    <Precision.DAY: 'day'>
    >>> read("2023-02-29")
    Traceback (most recent call last):
    ...
    caspian.errors.InvalidDate: no such day: '2023-02-29'
    """
    if len(text) == 10 and text[4] == "-" == text[7]:
        try:
            day = date.fromisoformat(text).toordinal()
        except ValueError:
            pass  # no such day, or another notation of that length
        else:
            return _days((day, day, day, day, _DAY, False, False, False))
    if not text or text.strip() != text:
        raise InvalidDate(f"expected text without white space at its ends, got {shown(text)}")
    if len(text) > _LONGEST:
        raise InvalidDate(_NO_DATE + shown(text))
    if "/" not in text:
        return _date(text, text)
    first, _, last = text.partition("/")
    if "/" in last:
        raise InvalidDate(
            f"more than one '/' in {text!r}: an interval is two dates such as '2024-02/2024-03'"
        )
    start = _date(first, text) if first not in ("", "..") else None
    end = _date(last, text) if last not in ("", "..") else None
    # An open side lies beyond every day for sure; of an unknown one only the other side's day is known.
    if start and end:
        if start.start > end.end:
            raise InvalidDate(f"the interval {text!r} ends before it begins")
        begins_by, ends_from = min(start.end, end.end), max(end.start, start.start)
    elif start:
        begins_by, ends_from = start.end, FAR if last else start.start
    elif end:
        begins_by, ends_from = -FAR if first else end.end, end.start
    else:
        raise InvalidDate(f"an interval without a known end: {text!r}")
    known = [side for side in (start, end) if side]
    return Days(
        start.start if start else -FAR,
        begins_by,
        ends_from,
        end.end if end else FAR,
        max((side.precision for side in known), key=_ORDER.index),
        any(side.approximate for side in known),
        any(side.uncertain for side in known),
        True,
    )


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar and nothing else, as most dates are.

    >>> is_day("2024-02-29"), is_day("2023-02-29"), is_day("2024-02")
    (True, False, False)
    """
    if not (len(text) == 10 and text[4] == "-" == text[7]):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _date(text: str, whole: str) -> Days:
    parts = _parts(text)
    if parts is None:
        raise _refusal(text, whole) or InvalidDate(_NO_DATE + repr(whole))
    year, month, day, mark = parts
    if "X" in year and month:
        raise InvalidDate(f"digits left out at the left is outside the EDTF read here: {whole!r}")
    if month == "XX" and day not in (None, "XX"):
        raise InvalidDate(f"digits left out at the left is outside the EDTF read here: {whole!r}")
    if not int(year.replace("X", "0")):
        raise InvalidDate(f"a year before the year 1 is outside the EDTF read here: {whole!r}")
    precision, first, after = _extent(year, month, day, whole)
    lowest, highest = first.toordinal(), after - 1
    return Days(
        lowest,
        highest,
        lowest,
        highest,
        precision,
        mark in ("~", "%"),
        mark in ("?", "%"),
        False,
    )


def _parts(text: str) -> tuple[str, str | None, str | None, str] | None:
    """The year, the month, the day and the mark of a text of that form, whether or not there is such a day."""
    mark = text[-1:] if text[-1:] in ("?", "~", "%") else ""
    year, *rest = text.removesuffix(mark).split("-")
    known = year.rstrip("X")
    if (
        not text.isascii()
        or len(year) != 4
        or len(known) < 2
        or not known.isdigit()
        or len(rest) > 2
        or any(len(part) != 2 or not (part.isdigit() or part == "XX") for part in rest)
    ):
        return None
    month, day = (*rest, None, None)[:2]
    return year, month, day, mark


def _left_out(part: str | None, known: str) -> str:
    """How to write a date of which a part is given as nought, as other notations have it where it is not known."""
    return f"; what is not known is left out: {known!r}" if part == "00" else ""


def _extent(year: str, month: str | None, day: str | None, whole: str) -> tuple[Precision, date, int]:
    """The precision, the first day, and the number of the day after the last."""
    if month is None or month == "XX":
        precision = Precision.YEAR if month is None else Precision.MONTH if day is None else Precision.DAY
        low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return precision, date(low, 1, 1), date(high, 12, 31).toordinal() + 1
    number = int(month)
    if 1 <= number <= 12:
        start = date(int(year), number, 1)
        if day is None or day == "XX":
            return (Precision.MONTH if day is None else Precision.DAY), start, _months_on(start, 1)
        try:
            found = date(int(year), number, int(day))
        except ValueError:
            raise InvalidDate(f"no such day: {whole!r}{_left_out(day, f'{year}-{month}')}") from None
        return Precision.DAY, found, found.toordinal() + 1
    if number not in _GROUPS or day is not None:
        raise _refusal(f"{year}-{month}", whole) or InvalidDate(
            f"no such month: {whole!r}{_left_out(month, year)}"
        )
    precision, first, length = _GROUPS[number]
    start = date(int(year), first, 1)
    return precision, start, _months_on(start, length)


def _months_on(start: date, months: int) -> int:
    over, month = divmod(start.month - 1 + months, 12)
    if start.year + over > 9999:
        return date(9999, 12, 31).toordinal() + 1
    return date(start.year + over, month + 1, 1).toordinal()


def _refusal(text: str, whole: str) -> InvalidDate | None:
    for pattern, name in _NAMED:
        if re.fullmatch(pattern, text):
            return InvalidDate(f"{name} is outside the EDTF read here: {whole!r}")
    return None


def _text(value: object) -> None:
    # Its notation is judged by `read`, which gives the days besides.
    if type(value) is not str:
        raise TypeError(f"expected text, got {'nothing' if value is None else type(value).__name__}")


_MONTH = r"(0[1-9]|1[0-2]|2[1-4]|3[3-6]|4[01]|XX)"
_SIDE = rf"\d{{2}}(\d{{2}}|\dX|XX)(-{_MONTH}(-(0[1-9]|[12]\d|3[01]|XX))?)?[?~%]?"
EDTF = Rule(
    _text,
    MappingProxyType({"type": "string", "pattern": rf"^({_SIDE}|{_SIDE}/({_SIDE}|\.\.)?|(\.\.)?/{_SIDE})$"}),
)
"""The notation of a date, as text."""
