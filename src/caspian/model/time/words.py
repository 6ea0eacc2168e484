"""Dates in words: how people write them, and how they are written for people.

Words are read in arguments and from tables; data files hold EDTF alone. What is read stands for the
days that the curation guide gives it: "late February" is a window from the 21st on, "spring" three months.
"""

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from caspian.model.time.edtf import Days, Precision

if TYPE_CHECKING:
    from caspian.model.time.when import When

__all__ = ["edtf_of", "in_words"]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_NUMBER = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_ORDINAL = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
}
_SEASON = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_THIRDS = {"early": (1, 10), "beginning": (1, 10), "start": (1, 10), "mid": (11, 20), "middle": (11, 20), "late": (21, 31), "end": (21, 31)}  # fmt: skip
_YEAR_THIRDS = {"early": (1, 4), "beginning": (1, 4), "start": (1, 4), "mid": (5, 8), "middle": (5, 8), "late": (9, 12), "end": (9, 12)}  # fmt: skip
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
_OPEN = re.compile(r"from (?P<first>.+), end not known")
_DAYS = re.compile(rf"(?P<first>\d{{1,2}})\s*(?:[–—-]|to|and)\s*(?P<last>\d{{1,2}}) {_MONTH},? {_YEAR}")
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
            return (found[0] + mark, False) if found and not found[1] and "/" not in found[0] else None
    open_ = _OPEN.fullmatch(plain)
    if open_:
        found = edtf_of(open_["first"])
        return (f"{found[0]}/", False) if found and not found[1] and "/" not in found[0] else None
    if plain.startswith(("since ", "from ")) and not _RANGE.fullmatch(plain):
        found = _one(plain.partition(" ")[2])
        return (f"{found[0]}/..", False) if found and not found[1] else None
    if plain.startswith(("until ", "till ", "up to ")):
        found = _one(plain.removeprefix("up ").partition(" ")[2])
        return (f"../{found[0]}", False) if found and not found[1] else None
    return _one(plain) or _days(plain) or _span(plain)


def _days(text: str) -> tuple[str, bool] | None:
    match = _DAYS.fullmatch(text) or _DAYS_AFTER.fullmatch(text)
    if not match:
        return None
    month = f"{match['year']}-{_NUMBER[match['month'][:3]]:02}"
    return f"{month}-{int(match['first']):02}/{month}-{int(match['last']):02}", False


def _span(text: str) -> tuple[str, bool] | None:
    """From one date to another; a first one without a year has that of the last."""
    match = _RANGE.fullmatch(text)
    if not match or _SEASON_OF_YEARS.fullmatch(text):
        return None
    last = _one(match["last"])
    first = _one(match["first"]) or (_one(f"{match['first']} {last[0][:4]}") if last else None)
    if not first or not last or first[1] or last[1] or "/" in first[0] + last[0]:
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
        ordinal = found["ordinal"] or ""
        number = _ORDINAL.get(ordinal) or (int(ordinal) if ordinal.isdigit() else 0)
        quarter = (found["unit"] or "").startswith("q")
        if ordinal == "last" and not quarter:
            number = 2
        return (
            (f"{year}-{number + (32 if quarter else 39)}", False)
            if 1 <= number <= (4 if quarter else 2)
            else None
        )
    name, number_ = found.get("month"), found.get("number")
    month = _NUMBER[name[:3]] if name else int(number_) if number_ else 0
    if not month:
        if not part:
            return year, False
        first, last = _YEAR_THIRDS[part]
        return f"{year}-{first:02}-01/{year}-{last:02}-{monthrange(int(year), last)[1]:02}", True
    if not 1 <= month <= 12:
        return None
    if found.get("day"):
        return f"{year}-{month:02}-{int(found['day'] or 0):02}", False
    if not part:
        return f"{year}-{month:02}", False
    first, last = _THIRDS[part]
    last = min(last, monthrange(int(year), month)[1])
    return f"{year}-{month:02}-{first:02}/{year}-{month:02}-{last:02}", True


def _is_winter_into(found: dict[str, str | None]) -> bool:
    """Whether a season of two years is a winter, and the second year the one after the first."""
    following = f"{int(found['year'] or 0) + 1:04}"
    return found["season"] == "winter" and found["second"] in (following, following[2:])


def in_words(when: "When", locale: str = "en") -> str:
    """A date for people to read.

    Args:
        when: the date.
        locale: the language of the month's name, one that pendulum has; the words around it are English.

    >>> from caspian import When
    >>> print(When("2024-05-19/2024-05-23"), When("2024-33"), When("2015-05-28/.."), sep="; ")
    19–23 May 2024; first quarter of 2024; since 28 May 2015
    """
    days = when.days
    if "/" not in when.edtf:
        return _marks(when.edtf) + _point(when.edtf, locale)
    first, last = when.edtf.split("/")
    if when.window:
        near = first[:7] == last[:7] and len(first) == len(last) == 10
        return f"between {int(first[8:]) if near else _point(first, locale)} and {_point(last, locale)}"
    if last == "..":
        return f"since {_marks(first)}{_point(first, locale)}"
    if first in ("", ".."):
        return f"until {_marks(last)}{_point(last, locale)}"
    if last == "":
        return f"from {_marks(first)}{_point(first, locale)}, end not known"
    return _between(first, last, days, locale)


def _between(first: str, last: str, days: Days, locale: str) -> str:
    if days.precision is Precision.DAY and first[:7] == last[:7] and len(first) == len(last) == 10:
        return f"{int(first[8:])}–{_point(last, locale)}" if first != last else _point(first, locale)
    whole = first.isdigit() and last.isdigit()
    return (
        f"{first}–{last}"
        if whole
        else f"{_marks(first)}{_point(first, locale)} to {_marks(last)}{_point(last, locale)}"
    )


def _marks(edtf: str) -> str:
    return {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(edtf[-1:], "")


_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_ORDINALS = ("first", "second", "third", "fourth")


def _point(edtf: str, locale: str) -> str:
    text = edtf.rstrip("~?%")
    year, _, rest = text.partition("-")
    if year.endswith("XX"):
        return f"some year from {year[:2]}00 to {year[:2]}99"
    if year.endswith("X"):
        return f"the {year[:3]}0s"
    if not rest:
        return year
    part, _, day = rest.partition("-")
    if part == "XX":
        return f"some {'day' if day else 'month'} of {year}"
    number = int(part)
    if number <= 12:
        month = MONTHS[number - 1] if locale == "en" else _month(int(year), number, locale)
        named = f"{month} {year}"
        return named if not day else f"a day of {named}" if day == "XX" else f"{int(day)} {named}"
    if number in _SEASONS:
        return f"{_SEASONS[number]} {year}" + (f"–{(int(year) + 1) % 100:02}" if number == 24 else "")
    if number < 40:
        return f"{_ORDINALS[number - 33]} quarter of {year}"
    return f"{_ORDINALS[number - 40]} half of {year}"


def _month(year: int, month: int, locale: str) -> str:
    import pendulum

    return pendulum.date(year, month, 1).format("MMMM", locale=locale)
