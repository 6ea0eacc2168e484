"""Dates in words for people to read."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from caspian.model.time.when import When

__all__ = ["MONTHS", "dated", "in_words"]

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_A_MONTH: Final = len("2024-05")


def in_words(when: "When", locale: str = "en") -> str:
    """A date for people to read.

    Args:
        when: the date.
        locale: the language of the month's name, one that pendulum has; the words around it are English.

    >>> from caspian import When
    >>> print(When("2024-05-19/2024-05-23"), When("2024-33"), When("2015-05-28/.."), sep="; ")
    19–23 May 2024; first quarter of 2024; since 28 May 2015
    """
    if "/" not in when.edtf:
        return _side(when.edtf, locale)
    first, last = when.edtf.split("/")
    if first == last:
        return _side(first, locale)
    if when.window:
        return f"between {_day_of(first, last) or _side(first, locale)} and {_side(last, locale)}"
    if last == "..":
        return f"since {_side(first, locale)}"
    if first in ("", ".."):
        return f"until {_side(last, locale)}"
    if not last:
        return f"from {_side(first, locale)}, end not known"
    if first.isdigit() and last.isdigit():
        return f"{first}–{last}"
    day = _day_of(first, last)
    return f"{day}–{_side(last, locale)}" if day else f"{_side(first, locale)} to {_side(last, locale)}"


def _day_of(first: str, last: str) -> int | None:
    """The day of the month on which begins what ends on a day of the same month."""
    (month, _, day), (same, _, other) = first.rpartition("-"), last.rpartition("-")
    numbers = f"{month}{day}{other}".replace("-", "")
    return int(day) if month == same and len(month) == _A_MONTH and numbers.isdigit() else None


def _side(edtf: str, locale: str) -> str:
    return _marks(edtf) + _point(edtf, locale)


def _marks(edtf: str) -> str:
    return {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(edtf[-1:], "")


_PARTS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of", 36: "fourth quarter of",
    40: "first half of", 41: "second half of",
}  # fmt: skip


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
    if not part.isdigit():
        return f"some {'day' if day else 'month'} of {year}"
    number = int(part)
    if number in _PARTS:
        return f"{_PARTS[number]} {year}" + (f"–{(int(year) + 1) % 100:02}" if number == 24 else "")
    named = f"{MONTHS[number - 1] if locale == 'en' else _month(int(year), number, locale)} {year}"
    return named if not day else f"{int(day)} {named}" if day.isdigit() else f"a day of {named}"


def _month(year: int, month: int, locale: str) -> str:
    import pendulum

    return pendulum.date(year, month, 1).format("MMMM", locale=locale)


def dated(when: "When") -> str:
    """A date as it stands in a sentence: on a day, in a month or a year.

    >>> from caspian import When
    >>> dated(When("2024-02-21")), dated(When("2024-05")), dated(When("2024-02-21/2024-02-29", window=True))
    ('on 21 February 2024', 'in May 2024', 'between 21 and 29 February 2024')
    """
    words = when.in_words()
    if not (words[:1].isdigit() or words[:1].isupper()):
        return words
    return f"{'on' if when.days.start == when.days.end else 'in'} {words}"
