"""Dates as people write them in words.

Words are read in arguments and from tables; data files hold EDTF alone. What is read stands for the
days that the curation guide gives it: "late February" is a window from the 21st on, "spring" three months.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from caspian.model.time.told import MONTHS

__all__ = ["edtf_of"]

_NUMBER = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_ORDINAL = {
    ordinal: number
    for number, ordinals in enumerate(("first 1st 1", "second 2nd 2", "third 3rd 3", "fourth 4th 4"), 1)
    for ordinal in ordinals.split()
}
_SEASON = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_QUARTERS, _HALVES = (33, 34, 35, 36), (40, 41)
_CODES = {"q": _QUARTERS, "quarter": _QUARTERS, "h": _HALVES, "half": _HALVES}
_THIRDS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})"
_PART = r"(?P<part>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -]"
_ONE = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"{_DAY} (?:of )?{_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_YEAR} {_MONTH} {_DAY}",
        r"(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>[12]\d{3})",
        rf"(?:{_PART})?{_MONTH},? (?:of )?{_YEAR}",
        rf"{_PART}{_YEAR}",
        rf"(?:the )?(?P<ordinal>\w+) (?P<unit>quarter|half)(?: of)?,? {_YEAR}",
        rf"(?P<unit>q|h)(?P<ordinal>[1-4])[ -/]?{_YEAR}",
        rf"{_YEAR}[ -/]?(?P<unit>q|h)(?P<ordinal>[1-4])",
        rf"(?:the )?(?P<season>spring|summer|autumn|fall|winter)(?: of)?,? {_YEAR}(?:[/–-](?P<second>\d{{2,4}}))?",
        r"(?:the )?(?P<decade>[12]\d{2})0s",
        _YEAR,
    )
)
_ABOUT = re.compile(r"(?:about|around|approximately|circa|c\.|ca\.?|~)\s*")
_PERHAPS = re.compile(r"(?:perhaps|possibly|probably)\s+")
_RANGE = re.compile(
    r"(?:from |between )?(?P<first>.+?)\s*(?: to | until | till | and |[–—]| - )\s*(?P<last>.+)"
)
_SEASON_OF_YEARS = re.compile(
    r"(?:from |between )?(?:the )?(?:spring|summer|autumn|fall|winter)(?: of)?,? \d{4}[/–-]\d{2,4}", re.ASCII
)
_YEARS = re.compile(r"(?:from |between )?([12]\d{3})\s*(?:-|to|and)\s*([12]\d{3})", re.ASCII)
_WEEK = re.compile(r"([12]\d{3})-?w(\d{1,2})|week (?P<week>\d{1,2})(?: of)?,? (?P<year>[12]\d{3})", re.ASCII)
_OPEN = re.compile(r"from (?P<first>.+), end not known")
_DAYS = re.compile(
    rf"(?:from |between )?(?P<first>\d{{1,2}})\s*(?:[–—-]|to|and)\s*(?P<last>\d{{1,2}}) {_MONTH},? {_YEAR}"
)
_DAYS_AFTER = re.compile(rf"{_MONTH} (?P<first>\d{{1,2}})\s*(?:[–—-]|to|and)\s*(?P<last>\d{{1,2}}),? {_YEAR}")
LONGEST = 80


def edtf_of(text: str) -> tuple[str, bool] | None:
    """The EDTF of a date in English words, and whether it is a window in which a day fell.

    Returns:
        None for words that are not read.

    >>> edtf_of("late February 2024"), edtf_of("Q4 2026"), edtf_of("15-18 January 2024")
    (('2024-02-21/2024-02-29', True), ('2026-36', False), ('2024-01-15/2024-01-18', False))
    """
    if len(text) > LONGEST:
        return None
    plain = " ".join(text.casefold().split()).removeprefix("on ").removeprefix("in ").removeprefix("during ")
    for mark, pattern in (("~", _ABOUT), ("?", _PERHAPS)):
        match = pattern.match(plain)
        if match:
            found = _one(plain[match.end() :])
            return (found[0] + mark, False) if found and not found[1] else None
    open_ = _OPEN.fullmatch(plain)
    if open_:
        found = edtf_of(open_["first"])
        return (f"{found[0]}/", False) if found and "/" not in found[0] else None
    if plain.startswith(("since ", "from ")) and not _RANGE.fullmatch(plain):
        found = _one(plain.partition(" ")[2])
        return (f"{found[0]}/..", False) if found and not found[1] else None
    if plain.startswith(("until ", "till ", "up to ")):
        found = _one(plain.removeprefix("up ").partition(" ")[2])
        return (f"../{found[0]}", False) if found and not found[1] else None
    return _one(plain) or _days(plain) or _years(plain) or _week(plain) or _span(plain)


def _days(text: str) -> tuple[str, bool] | None:
    match = _DAYS.fullmatch(text) or _DAYS_AFTER.fullmatch(text)
    if not match:
        return None
    month = f"{match['year']}-{_NUMBER[match['month'][:3]]:02}"
    return f"{month}-{int(match['first']):02}/{month}-{int(match['last']):02}", False


def _years(text: str) -> tuple[str, bool] | None:
    """From one year to another, with a hyphen between them too."""
    match = _YEARS.fullmatch(text)
    return (f"{match[1]}/{match[2]}", text.startswith("between ")) if match and match[1] <= match[2] else None


def _week(text: str) -> tuple[str, bool] | None:
    """A week by its number in a year, from Monday to Sunday."""
    match = _WEEK.fullmatch(text)
    if not match:
        return None
    try:
        first = date.fromisocalendar(int(match[1] or match["year"]), int(match[2] or match["week"]), 1)
    except ValueError:
        return None
    return f"{first}/{first + timedelta(6)}", False


def _span(text: str) -> tuple[str, bool] | None:
    """From one date to another; a first one without a year has that of the last."""
    match = _RANGE.fullmatch(text)
    if not match or _SEASON_OF_YEARS.fullmatch(text):
        return None
    last = _one(match["last"])
    first = _one(match["first"]) or (_one(f"{match['first']} {last[0][:4]}") if last else None)
    if not first or not last or first[1] or last[1]:
        return None
    return f"{first[0]}/{last[0]}", text.startswith("between ")


def _one(text: str) -> tuple[str, bool] | None:
    for pattern in _ONE:
        match = pattern.fullmatch(text)
        if match:
            return _read({"part": None, **match.groupdict()})
    return None


def _read(found: dict[str, str | None]) -> tuple[str, bool] | None:
    if found.get("decade"):
        return f"{found['decade']}X", False
    year = found["year"] or ""
    part = (found["part"] or "").removeprefix("the ").removesuffix(" of")
    if found.get("season"):
        if found["second"] and not _is_winter_into(found):
            return None
        return f"{year}-{_SEASON[found['season'] or '']}", False
    if found.get("unit"):
        codes = _CODES[found["unit"] or ""]
        ordinal = len(codes) if found["ordinal"] == "last" else _ORDINAL.get(found["ordinal"] or "")
        return (f"{year}-{codes[ordinal - 1]}", False) if ordinal and ordinal <= len(codes) else None
    name, number = found.get("month"), found.get("number")
    if not name and not number:
        if not part:
            return year, False
        first = _THIRDS[part] * 4 + 1
        last = first + 3
        return f"{year}-{first:02}-01/{year}-{last:02}-{monthrange(int(year), last)[1]:02}", True
    month = _NUMBER[name[:3]] if name else int(number or "")
    if not 1 <= month <= 12:
        return None
    if day := found.get("day"):
        return f"{year}-{month:02}-{int(day):02}", False
    if not part:
        return f"{year}-{month:02}", False
    third = _THIRDS[part]
    ends = (10, 20, monthrange(int(year), month)[1])
    return f"{year}-{month:02}-{third}1/{year}-{month:02}-{ends[third]}", True


def _is_winter_into(found: dict[str, str | None]) -> bool:
    """Whether a season of two years is a winter, and the second year the one after the first."""
    following = f"{int(found['year'] or '') + 1:04}"
    return found["season"] == "winter" and found["second"] in (following, following[2:])
