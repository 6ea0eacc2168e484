"""Counts by months, quarters or years in the order of time, with those in which there was nothing."""

import re
from collections.abc import Iterable, Sequence

from caspian.model.time.periods import in_a_row, is_period, period_at
from caspian.model.time.when import When

__all__ = ["in_time"]


def in_time(
    counts: Iterable[tuple[object, int]], within: Sequence[When], today: When | None
) -> list[tuple[object, int]]:
    """Counts by period in order, those of nothing between the first and the last too, up to today or to the ends of a time that was asked for.

    Behind them stands what lies in no one period for sure, in words.

    Args:
        counts: the counts by the keys of periods, or words.
        within: the times that were asked for; of what is asked to come nothing is counted past today.
        today: the day of the data.

    >>> in_time([("2024", 3), ("about 2021", 1), ("2022", 2)], [When("2021/2024")], None)
    [('2021', 0), ('2022', 2), ('2023', 0), ('2024', 3), ('about 2021', 1)]
    """
    found = {str(key): count for key, count in counts}
    sure = {key: count for key, count in found.items() if is_period(key)}
    row = in_a_row([*sure, *_ends(min(sure), within, today)] if sure else ())
    rest = sorted((key for key in found if key not in sure), key=_moment)
    return [(key, found.get(key, 0)) for key in (*row, *rest)]


def _ends(like: str, within: Sequence[When], today: When | None) -> list[str]:
    """The first and the last period of a time that was asked for, as far as it has ends."""
    starts = [each.days.start for each in within if not each.days.no_start]
    ends = [each.days.end for each in within if not each.days.no_end]
    found = [max(starts)] if starts else []
    if ends:
        end = min(ends)
        found.append(end if today is None else max(min(end, today.days.end), max(starts, default=0)))
    elif today is not None and like <= period_at(today.days.end, like):
        found.append(today.days.end)
    return [period_at(day, like) for day in found if day > 0]


def _moment(words: str) -> tuple[str, str]:
    """What orders times in words: the first year that they name."""
    year = re.search(r"\d{4}", words)
    return (year.group() if year else ""), words
