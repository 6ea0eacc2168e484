"""The months, quarters and years that a date counts in."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from caspian.model.time.when import When

__all__ = ["in_a_row", "is_period", "part_of_year", "period_at", "periods", "whole_year", "year_of"]

_SLACK: Final = 31
"""How many days at least a date that is only about right may be off, on either side: or as many as it is long."""
_MOST: Final = 6000
"""How many periods in a row are told one by one."""
_PERIOD: Final = re.compile(r"(\d{4})(?:-(Q)?(\d+))?")


def periods(when: When, today: When | None, a_year: int, within: tuple[When, ...] = ()) -> list[str]:
    """The months, quarters or years that a date surely touches; its own coarser key if it touches none for sure.

    Args:
        when: the date.
        today: the day up to which what goes on is counted.
        a_year: how many of the periods a year has: 12 for months, 4 for quarters, 1 for years.
        within: times, of which only the periods that each touches count.

    >>> periods(When("2024-01-30/2024-02-02"), None, 12), periods(When("2024-33"), None, 12)
    (['2024-01', '2024-02'], ['first quarter of 2024, month not known'])
    >>> periods(When("2023-09-24/2023-10-01~"), None, 1), periods(When("2023-12-24~"), None, 1)
    (['2023'], ['about 24 December 2023'])
    >>> periods(When("2024-01-30/2024-08-02"), None, 4, (When("2024-02/2024-05"),))
    ['2024-Q1', '2024-Q2']
    """
    return list(_touched(when, today, a_year, within)) or [_coarser(when, a_year)]


def _touched(when: When, today: When | None, a_year: int, within: tuple[When, ...]) -> Iterator[str]:
    """The periods that are sure; of what goes on those up to the day of the data."""
    days, size = when.days, 12 // a_year
    today_or_start = today.days.end if today else days.start_latest
    end = min(days.end_earliest, today_or_start) if days.no_end else days.end_earliest
    if days.uncertain or days.no_start or end < days.start:
        return
    first, last = _number(days.start_latest, size), _number(end, size)
    if days.approximate:
        only = _about(when, size)
        if only is None:
            return
        first = last = only
    for time in within:
        if not time.days.no_start:
            first = max(first, _number(time.days.start, size))
        if not time.days.no_end:
            last = min(last, _number(time.days.end, size))
    for number in range(first, last + 1):
        yield _key(*divmod(number, a_year), a_year)


def _about(when: When, size: int) -> int | None:
    """The number of the only period in which a date that is about right can lie, however far it is off; None if there is none."""
    days = when.days
    if days.uncertain or days.no_start or days.no_end:
        return None
    slack = max(_SLACK, days.end - days.start) if not days.interval else _SLACK
    start, end = days.start - slack, days.end + slack
    if start < 1 or end > date.max.toordinal():
        return None
    first, last = _number(start, size), _number(end, size)
    return first if first == last else None


def is_period(key: str) -> bool:
    """Whether a key is that of a month, a quarter or a year, and not of a coarser or an open time in words.

    >>> is_period("2024-Q1"), is_period("2024, month not known")
    (True, False)
    """
    return _PERIOD.fullmatch(key) is not None


def period_at(day: int, like: str) -> str:
    """The key of the period in which a day lies, of the same length as another one.

    >>> period_at(When("2024-05-20").days.start, "2020-Q1")
    '2024-Q2'
    """
    a_year = _a_year(like)
    return _key(*divmod(_number(day, 12 // a_year), a_year), a_year)


def in_a_row(keys: Iterable[str]) -> list[str]:
    """All periods from the first of some to the last, those between them too; only themselves where these are more than can be told.

    >>> in_a_row(["2024-02", "2023-11"]), in_a_row([])
    (['2023-11', '2023-12', '2024-01', '2024-02'], [])
    """
    found = sorted(keys)
    if not found:
        return []
    a_year = _a_year(found[0])
    first, last = (_count(each, a_year) for each in (found[0], found[-1]))
    if last - first > _MOST:
        return found
    return [_key(*divmod(number, a_year), a_year) for number in range(first, last + 1)]


def _a_year(key: str) -> int:
    """How many of a period a year has, by the key of one."""
    return 1 if len(key) == 4 else 4 if "Q" in key else 12


def _count(key: str, a_year: int) -> int:
    match = _PERIOD.fullmatch(key)
    assert match is not None
    return int(match[1]) * a_year + int(match[3] or 1) - 1


def _key(year: int, part: int, a_year: int) -> str:
    if a_year == 1:
        return f"{year:04}"
    return f"{year:04}-Q{part + 1}" if a_year == 4 else f"{year:04}-{part + 1:02}"


def _number(day: int, size: int) -> int:
    found = date.fromordinal(day)
    return (found.year * 12 + found.month - 1) // size


def _coarser(when: When, a_year: int) -> str:
    """The key of a date of which no period is sure, in words: the year of a window in one, or itself."""
    days = when.days
    finer = {12: ", month not known", 4: ", quarter not known", 1: ""}[a_year]
    if days.approximate and (year := _about(when, 12)) is not None:
        return f"{year:04}{finer}"
    if days.approximate or days.uncertain or days.no_start or days.no_end:
        return when.in_words()
    if not days.interval:
        return when.in_words() + finer
    first, last = date.fromordinal(days.start), date.fromordinal(days.end)
    return f"{first.year:04}{finer}" if first.year == last.year else when.in_words()


def year_of(when: When) -> int | None:
    """The calendar year in which all of a date lies; None where it touches several, is open, or is only about that time.

    >>> [year_of(When(text)) for text in ("2024-03", "2024", "2024-12/2025-01", "2024~", "2024/..")]
    [2024, 2024, None, None, None]
    """
    return None if when.approximate or when.uncertain else _year(when)


def whole_year(when: When | None) -> int | None:
    """The year that a date is, from its first day to its last, though it may be marked; None for a part of it, for a window in it, and for some day or month of it.

    >>> [whole_year(When(text)) for text in ("2024", "2024-01/2024-12", "2024~", "2024-03", "2023/2024")]
    [2024, 2024, 2024, None, None]
    >>> whole_year(When("2024-01/2024-12", window=True)), whole_year(When("2024-XX")), whole_year(When("2024-XX-XX"))
    (None, None, None)
    """
    year = None if when is None or when.window else _year(when)
    if year is None or when is None or "X" in when.edtf:
        return None
    first, last = date.fromordinal(when.days.start), date.fromordinal(when.days.end)
    return year if (first, last) == (date(year, 1, 1), date(year, 12, 31)) else None


def part_of_year(when: When | None) -> tuple[int, int, int, int] | None:
    """From which month and day to which a date lasts that is more than a day and less than a year; else None.

    >>> part_of_year(When("2024-01/2024-09")), part_of_year(When("2024")), part_of_year(When("2024-03-05"))
    ((1, 1, 9, 30), None, None)
    """
    if when is None or when.days.no_start or when.days.no_end:
        return None
    first, last = date.fromordinal(when.days.start), date.fromordinal(when.days.end)
    found = first.month, first.day, last.month, last.day
    return None if first == last or first.year != last.year or found == (1, 1, 12, 31) else found


def _year(when: When) -> int | None:
    if when.days.no_start or when.days.no_end:
        return None
    first, last = date.fromordinal(when.days.start).year, date.fromordinal(when.days.end).year
    return first if first == last else None
