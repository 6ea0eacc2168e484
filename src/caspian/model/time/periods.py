"""The months and the years that a date counts in."""

from collections.abc import Iterator
from datetime import date

from caspian.model.time.edtf import FAR
from caspian.model.time.when import When

__all__ = ["periods"]


def periods(when: When, today: When | None, a_year: int) -> list[str]:
    """The months or years that a date surely touches; its own coarser key if it touches none for sure.

    Args:
        when: the date.
        today: the day up to which what goes on is counted.
        a_year: how many of the periods a year has: 12 for months, 1 for years.

    >>> periods(When("2024-01-30/2024-02-02"), None, 12), periods(When("2024-33"), None, 12)
    (['2024-01', '2024-02'], ['2024-33'])
    """
    return list(_touched(when, today, a_year)) or [_coarser(when)]


def _touched(when: When, today: When | None, a_year: int) -> Iterator[str]:
    """The months or years that are sure; of what goes on those up to the day of the data."""
    days = when.days
    end = (
        min(days.end_earliest, today.days.end if today else days.start_latest)
        if days.end == FAR
        else days.end
    )
    if days.approximate or days.uncertain or days.start == -FAR or end < days.start:
        return
    first = date.fromordinal(days.start)
    if end == days.start:
        yield f"{first.year:04}" if a_year == 1 else f"{first.year:04}-{first.month:02}"
        return
    last = date.fromordinal(end)
    size = 12 // a_year
    for number in range(_number(first, size), _number(last, size) + 1):
        year, part = divmod(number, a_year)
        begins = date(year, part * size + 1, 1).toordinal()
        following, after = divmod(number + 1, a_year)
        ends = date(following, after * size + 1, 1).toordinal() - 1 if following < 10_000 else FAR
        if days.start_latest <= ends and begins <= days.end_earliest:
            yield f"{year:04}" if a_year == 1 else f"{year:04}-{part + 1:02}"


def _number(day: date, size: int) -> int:
    return (day.year * 12 + day.month - 1) // size


def _coarser(when: When) -> str:
    """The key of a date of which no month, or no year, is sure: the year of a window in one, or itself."""
    days = when.days
    if days.interval and not (days.approximate or days.uncertain) and days.start != -FAR and days.end != FAR:
        first, last = date.fromordinal(days.start), date.fromordinal(days.end)
        if first.year == last.year:
            return f"{first.year:04}"
    return when.edtf
