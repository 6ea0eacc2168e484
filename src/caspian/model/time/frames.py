"""Dates as the standard library, pendulum, numpy and pandas hand them out, in EDTF."""

from datetime import date
from numbers import Integral

from caspian.errors import InvalidDate

__all__ = ["edtf_of"]

_FIRST = 1000
"""No number below it is a year that a user means; as text, '0020' is one."""
_SHORT_OF = 50
"""Years that are written with two figures from here on are of the twentieth century."""


def edtf_of(value: object) -> str | None:
    """The EDTF of a date object or of the number of a year; None for what is neither.

    A moment counts for its day; a period of pandas is a month, a quarter, a half, a year or whatever days it has.

    Raises:
        InvalidDate: for the missing date of pandas and numpy, and for a number that is too small for a year of this region's data.

    >>> from datetime import date
    >>> edtf_of(date(2024, 5, 1)), edtf_of(2024), edtf_of("2024")
    ('2024-05-01', '2024', None)
    """
    if isinstance(value, Integral) and not isinstance(value, bool) and 1 <= int(value) <= 9999:
        return _year(int(value))
    first, last = getattr(value, "start_time", None), getattr(value, "end_time", None)
    if first is not None:
        return _period(edtf_of(first), edtf_of(last))
    if isinstance(value, date) or type(value).__name__ == "datetime64":
        text = value.isoformat() if isinstance(value, date) else str(value)
        if text.startswith("NaT"):
            raise InvalidDate("expected a date, got the missing one of a table")
        return text.partition("T")[0]
    return None


def _year(number: int) -> str:
    """The year that a number is.

    >>> _year(20)
    Traceback (most recent call last):
        ...
    caspian.errors.InvalidDate: 20 is no year of four figures; did you mean 2020?
    """
    if number >= _FIRST:
        return str(number)
    near = 1900 + number if _SHORT_OF <= number < 100 else 2000 + number if number < 100 else None
    raise InvalidDate(
        f"{number} is no year of four figures{f'; did you mean {near}?' if near else ', as 2020 is'}"
    )


def _period(first: str | None, last: str | None) -> str | None:
    if first is None or last is None:
        return None
    if first == last:
        return first
    ends = (first[5:], last[5:])
    year = first[:4]
    if first[:4] != last[:4]:
        return f"{first}/{last}"
    if ends == ("01-01", "12-31"):
        return year
    parts = {
        ("01-01", "03-31"): "33", ("04-01", "06-30"): "34", ("07-01", "09-30"): "35", ("10-01", "12-31"): "36",
        ("01-01", "06-30"): "40", ("07-01", "12-31"): "41",
    }  # fmt: skip
    if ends in parts:
        return f"{year}-{parts[ends]}"
    after = date.fromordinal(date.fromisoformat(last).toordinal() + 1)
    return (
        first[:7] if first.endswith("-01") and first[:7] == last[:7] and after.day == 1 else f"{first}/{last}"
    )
