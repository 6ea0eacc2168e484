"""What people call a time by how far it lies from today, which is the day of the data: no clock is read."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from caspian.model.time.when import When

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["dated_from", "relative"]

_SPAN: Final = re.compile(r"(?:the )?(?:last|past) (?P<number>\d{1,4}) (?P<unit>day|week|month|year)s")
_MONTHS: Final = {"month": 1, "year": 12}
_DAYS: Final = {"day": 1, "week": 7}


def relative(text: str, today: When | None) -> When | None:
    """The time that words mean on a day; None for other words, and where it is not known what day is meant.

    Args:
        text: the words.
        today: the day of the data.

    >>> relative("last month", When("2026-03-20")), relative("today", When("2026-03-20")), relative("past 2 years", When("2026-03-20"))
    (When('2026-02'), When('2026-03-20'), When('2024-03-21/2026-03-20'))
    """
    if today is None or today.days.no_start or today.days.no_end:
        return None
    words, day = text.strip().casefold(), date.fromordinal(today.days.end)
    month, quarter = day.year * 12 + day.month - 1, day.year * 4 + (day.month - 1) // 3
    known = {
        "today": day.isoformat(),
        "now": day.isoformat(),
        "present": day.isoformat(),
        "yesterday": (day - timedelta(1)).isoformat(),
        "this month": _month(month),
        "last month": _month(month - 1),
        "this quarter": f"{quarter // 4}-{33 + quarter % 4}",
        "last quarter": f"{(quarter - 1) // 4}-{33 + (quarter - 1) % 4}",
        "this year": str(day.year),
        "last year": str(day.year - 1),
    }
    if words in known:
        return When(known[words])
    found = _SPAN.fullmatch(words)
    if found is None:
        return None
    number, unit = int(found["number"]), found["unit"]
    if unit in _DAYS:
        first = day - timedelta(number * _DAYS[unit] - 1)
    else:
        year, before = divmod(month - number * _MONTHS[unit], 12)
        last = (date(year + (before + 1) // 12, (before + 1) % 12 + 1, 1) - timedelta(1)).day
        first = date(year, before + 1, min(day.day, last)) + timedelta(1)
    return When(f"{first}/{day}")


def _month(number: int) -> str:
    return f"{number // 12}-{number % 12 + 1:02}"


def dated_from(named: Mapping[str, object], store: "Store") -> dict[str, object]:
    """Keywords of which those are dates that are told by how far they lie from today.

    Args:
        named: the keywords.
        store: the records, which have a day.
    """
    return {
        key: each if type(each) is not str else relative(each, store.as_of) or each
        for key, each in named.items()
    }
