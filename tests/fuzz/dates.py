"""Dates: whatever is no date is refused as that, and a date says the same however often it is read."""

import pickle

from caspian import When
from tests.fuzz.draws import Draws
from tests.fuzz.held import OWN, check_error

__all__ = ["once"]

_WORDS = (
    "2024", "1999", "0001", "9999", "02", "29", "13", "31", "-", "/", "..", "~", "?", "%", "X", "XX", "21",
    "33", "41", "T12:00", "Z", "Y", "S3", "E5", "W12", "[", "{", ",", "early ", "late ", "mid-", "February ",
    "Q3 ", "H1 ", "summer ", " of ", " to ", "by ", "between ", " and ", "the ", "1st ", "June", "today",
    "last ", "winter ", "decade", "1990s", "c. ", "Dec", "Март ", "2024 年", "2024/25", " – ", "before ",
)  # fmt: skip


def once(draws: Draws) -> None:
    """Read a date, and compare it with another."""
    made = [_read(draws) for _ in range(2)]
    first, second = (each or When("2024") for each in made)
    answers = [
        getattr(first, name)(second)
        for name in ("before", "after", "during", "overlaps", "touches")
        if hasattr(first, name)
    ]
    assert all(answer in (True, False, None) for answer in answers)
    if first.before(second):
        assert second.before(first) is False
        assert not first.overlaps(second)


def _read(draws: Draws) -> When | None:
    text = draws.text(_WORDS, 7)
    for read in (When, When.of) if draws.flag() else (When.of,):
        try:
            when = read(text)
        except OWN as error:
            check_error(error)
            continue
        _sound(when)
        return when
    return None


def _sound(when: When) -> None:
    days = when.days
    assert days.start <= days.start_latest <= days.end or days.interval
    assert days.start <= days.end
    assert str(when).isprintable()
    assert When(when.edtf, wording=when.wording, window=when.window) == when
    assert pickle.loads(pickle.dumps(when)) == when
    assert When.of(when.edtf).days[:5] == when.days[:5] or when.window
    _ = when.earliest, when.latest, when.in_words(), when.sort_key
