"""The months, quarters and years that a date counts in."""

from collections.abc import Iterator
from datetime import date

from caspian.model.time.when import When

__all__ = ["part_of_year", "periods", "whole_year", "year_of"]


def periods(when: When, today: When | None, a_year: int, within: tuple[When, ...] = ()) -> list[str]:
    """The months, quarters or years that a date surely touches; its own coarser key if it touches none for sure.

    Args:
        when: the date.
        today: the day up to which what goes on is counted.
        a_year: how many of the periods a year has: 12 for months, 4 for quarters, 1 for years.
        within: times, of which only the periods that each touches count.

    >>> periods(When("2024-01-30/2024-02-02"), None, 12), periods(When("2024-33"), None, 12)
    (['2024-01', '2024-02'], ['first quarter of 2024, month not known'])
    >>> periods(When("2024-01-30/2024-08-02"), None, 4, (When("2024-02/2024-05"),))
    ['2024-Q1', '2024-Q2']
    """
    return list(_touched(when, today, a_year, within)) or [_coarser(when, a_year)]


def _touched(when: When, today: When | None, a_year: int, within: tuple[When, ...]) -> Iterator[str]:
    """The periods that are sure; of what goes on those up to the day of the data."""
    days = when.days
    today_or_start = today.days.end if today else days.start_latest
    end = min(days.end_earliest, today_or_start) if days.no_end else days.end_earliest
    if days.approximate or days.uncertain or days.no_start or end < days.start:
        return
    size = 12 // a_year
    first, last = _number(days.start_latest, size), _number(end, size)
    for time in within:
        if not time.days.no_start:
            first = max(first, _number(time.days.start, size))
        if not time.days.no_end:
            last = min(last, _number(time.days.end, size))
    for number in range(first, last + 1):
        yield _key(*divmod(number, a_year), a_year)


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
