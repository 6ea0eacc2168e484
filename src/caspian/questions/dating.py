"""A time that is given by keyword in parts, as a year, a month and a day, or as a number: one date, or refused."""

from collections.abc import Mapping
from typing import Final, cast

from caspian.errors import InvalidDate
from caspian.model.time.when import When
from caspian.questions.asked import Moment
from caspian.questions.fitting import parties_in
from caspian.questions.meanings import TIMES, in_one, is_time

__all__ = ["dated", "is_day"]

_YEARS: Final = 1000
"""A number below it is no year."""
_MONTHS: Final = 12
_LACKING: Final = {
    "month": (" alone: give year= as well, as in year=2020, month=9", ("year",)),
    **{
        part: (f" alone: give year= as well, as in year=2020, {part}=1", ("year",))
        for part in ("quarter", "half", "week")
    },
    "day": (" alone: give year= and month= as well, as in year=2020, month=9, day=27", ("year", "month")),
}
"""By a part of a date: what is said of one that stands alone, and what it cannot do without."""


def dated(named: Mapping[str, object], asked: str) -> dict[str, object]:
    """Keywords with what is asked of the time in parts as one date.

    Args:
        named: the keywords with their values.
        asked: what is called with them, as an error names it.

    Raises:
        InvalidDate: for what is no month or no day.
        TypeError: for a number that is no year, and for a month or a day without what it is of.

    >>> dated({"year": 2020, "month": 9, "day": 27, "kind": "clash"}, "events_between()")
    {'date': '2020-09-27', 'kind': 'clash'}
    >>> dated({"month": 9}, "events_between()")
    Traceback (most recent call last):
        ...
    TypeError: events_between() takes no month=9 alone: give year= as well, as in year=2020, month=9
    """
    pair = parties_in(named.get("between"))
    if len(pair) == 2 and all(map(is_day, pair)) and not named.keys() & {"since", "until"}:
        rest = {name: each for name, each in named.items() if name != "between"}
        return dated({**rest, "since": pair[0], "until": pair[1]}, asked)
    for name, value in named.items():
        numbers = [each for each in parties_in(value) if type(each) is int] if name in TIMES else []
        if name == "month" and not all(1 <= each <= _MONTHS for each in numbers):
            raise InvalidDate(f"no such month: '{named.get('year', 'year')}-{value}'")
        told, lacking = _LACKING.get(name, (": a year has four figures, as in year=2020", ()))
        few = [each for each in numbers if each < _YEARS]
        if few and not (lacking and all(type(named.get(each)) is int for each in lacking)):
            raise TypeError(f"{asked} takes no {name}={few[0]}{told}")
    found = in_one(named)
    for name in found.keys() & {"quarter", "half", "week", "season", "decade"}:
        if not all(map(is_time, parties_in(found[name]))):
            raise InvalidDate(
                f"no such {name}: {found[name]!r}; such as '2024-Q2', 'first half of 2024', '2024-W10', 'spring 2024', '1990s'"
            )
    for name in found.keys() - named.keys():
        When.of(cast("Moment", found[name]))  # refuses the 30th of February
    return found


def is_day(value: object) -> bool:
    """Whether a value is a date, and no number that is too small for a year.

    >>> is_day("2020-09"), is_day(2020), is_day(9)
    (True, True, False)
    """
    return is_time(value) and not (type(value) is int and value < _YEARS)
