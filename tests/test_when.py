"""Dates: what is read, what is refused by name, and what follows from what is known."""

import pickle
from copy import deepcopy
from datetime import date, timedelta

import pendulum
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from caspian import Precision, When
from tests.strategies import days, edtf, intervals, points, unspecified, whens


@given(edtf)
def test_text_is_kept_as_written(text: str) -> None:
    assert When(text).edtf == text
    assert When(When(text).edtf) == When(text)


@given(whens)
def test_repr_makes_the_same_date(when: When) -> None:
    assert eval(repr(when)) == when


@given(whens)
def test_survives_pickle_and_copy(when: When) -> None:
    assert pickle.loads(pickle.dumps(when)) == when == deepcopy(when)
    assert pickle.loads(pickle.dumps(when)).days == when.days


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29", Precision.DAY),
        ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH),
        ("2023-02-XX", "2023-02-01", "2023-02-28", Precision.DAY),
        ("2024-XX", "2024-01-01", "2024-12-31", Precision.MONTH),
        ("2024", "2024-01-01", "2024-12-31", Precision.YEAR),
        ("202X", "2020-01-01", "2029-12-31", Precision.YEAR),
        ("19XX", "1900-01-01", "1999-12-31", Precision.YEAR),
        ("2024-21", "2024-03-01", "2024-05-31", Precision.SEASON),
        ("2023-24", "2023-12-01", "2024-02-29", Precision.SEASON),
        ("2024-33", "2024-01-01", "2024-03-31", Precision.QUARTER),
        ("2024-36", "2024-10-01", "2024-12-31", Precision.QUARTER),
        ("2027-40", "2027-01-01", "2027-06-30", Precision.HALF),
        ("2024-41", "2024-07-01", "2024-12-31", Precision.HALF),
        ("2024-05-19/2024-05-23", "2024-05-19", "2024-05-23", Precision.DAY),
        ("2024-02/2024-03-05", "2024-02-01", "2024-03-05", Precision.MONTH),
        ("2024-05~", "2024-05-01", "2024-05-31", Precision.MONTH),
        ("9999-41", "9999-07-01", "9999-12-31", Precision.HALF),
        ("9999-24", "9999-12-01", "9999-12-31", Precision.SEASON),
    ],
)
def test_bounds(text: str, earliest: str, latest: str, precision: Precision) -> None:
    when = When(text)
    assert (str(when.earliest), str(when.latest), when.precision) == (earliest, latest, precision)
    assert type(when.earliest) is pendulum.Date


def test_open_and_unknown_ends_are_different() -> None:
    still, unknown = When("2001-06-15/.."), When("2001-06-15/")
    assert still.latest is unknown.latest is None
    assert (still.ongoing, unknown.ongoing) == (True, False)
    today = When("2024-07-05")
    assert still.touches(today) is True
    assert unknown.touches(today) is None
    assert When("../2009-08-18").touches(When("1995")) is True
    assert When("/2009-08-18").touches(When("1995")) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2024-01-26T10:00:00Z", "a time of day"),
        ("[2024-01-26..2024-01-28]", "a set of dates"),
        ("{1960,1961-12}", "a set of dates"),
        ("Y170000002", "a year of more than four digits"),
        ("-0044-03-15", "a year before the year 1"),
        ("0000", "a year before the year 1"),
        ("00XX", "a year before the year 1"),
        ("000X", "a year before the year 1"),
        ("1998-00-00", "what is not known is left out: '1998'"),
        ("2024-05-00", "what is not known is left out: '2024-05'"),
        ("TBD", "not an EDTF date"),
        ("1950S2", "significant digits"),
        ("2024-W05", "a week"),
        ("2024-u1", "the notation of the draft of 2012"),
        ("unknown", "the notation of the draft of 2012"),
        ("2024-25", "a season of a hemisphere or a third of a year"),
        ("2024-37", "a season of a hemisphere or a third of a year"),
        ("2004-06~-11", "a qualifier of a part"),
        ("?2004-06-11", "a qualifier of a part"),
        ("XXXX-12-25", "digits left out at the left"),
        ("156X-12-25", "digits left out at the left"),
        ("2024-XX-05", "digits left out at the left"),
        ("20240126", "a date without hyphens"),
        ("2024-13", "no such month"),
        ("2024-00", "no such month"),
        ("2023-02-29", "no such day"),
        ("2024-04-31", "no such day"),
        ("2024-03/2024-01", "ends before it begins"),
        ("../..", "without a known end"),
        ("/", "without a known end"),
        ("2024/2025/2026", "more than one '/'"),
        ("26 January 2024", "not an EDTF date"),
        ("2024-1-26", "not an EDTF date"),
        ("٢٠٢٤", "not an EDTF date"),
        (" 2024", "white space at its ends"),
        ("", "white space at its ends"),
    ],
)
def test_everything_else_is_refused_by_name(text: str, name: str) -> None:
    with pytest.raises(
        ValueError, match=r"expected text|outside|no such|ends before|without|more than|not an"
    ) as error:
        When(text)
    assert name in str(error.value)


def test_a_window_needs_two_ends() -> None:
    for text in ("2024-02-01", "2024-02-21/.."):
        with pytest.raises(ValueError, match="two known ends"):
            When(text, window=True)


def test_a_span_is_not_a_window() -> None:
    span, window = When("2024-02-21/2024-02-29"), When("2024-02-21/2024-02-29", window=True)
    day = When("2024-02-25")
    assert span != window
    assert span.touches(day) is True
    assert window.touches(day) is None
    assert window.before(When("2024-02-29")) is None
    assert span.before(When("2024-02-29")) is False
    assert window.within(When("2024-02")) is span.within(When("2024-02")) is True


def test_doubt_leaves_only_the_impossible_sure() -> None:
    doubted = When("2024-05~")
    assert doubted.within(When("2024")) is None
    assert doubted.within(When("2023")) is False


def test_of_takes_what_users_have_at_hand() -> None:
    assert When.of(date(2024, 7, 5)) == When.of(pendulum.date(2024, 7, 5)) == When("2024-07-05")
    assert When.of(2024) == When("2024")
    with pytest.raises(TypeError, match="expected a date"):
        When.of(20.24)  # type: ignore[arg-type]


@given(edtf, edtf)
def test_before_and_after_mirror_each_other(a: str, b: str) -> None:
    assert When(a).before(When(b)) is When(b).after(When(a))
    assert When(a).overlaps(When(b)) is When(b).overlaps(When(a))
    assert not (When(a).before(When(b)) and When(b).before(When(a)))


@given(st.one_of(days, intervals()), days)
def test_three_values_agree_with_every_possible_day(text: str, day: str) -> None:
    """What is sure holds for each way in which the dates can have been; None has ways of both kinds."""
    when = When(text)
    assume(when.precision is Precision.DAY and ".." not in text and when.earliest and when.latest)
    assume(not when.approximate and not when.uncertain)
    assert when.earliest
    assert when.latest
    if (when.latest - when.earliest).days > 400:
        return
    window = When(when.edtf, window=True) if "/" in text else when
    moment = date.fromisoformat(day)
    first = date(when.earliest.year, when.earliest.month, when.earliest.day)
    possible = [first + timedelta(n) for n in range((when.latest - when.earliest).days + 1)]
    for found, expected in (
        (window.before(When(day)), [each < moment for each in possible]),
        (window.after(When(day)), [each > moment for each in possible]),
        (window.touches(When(day)), [each == moment for each in possible]),
    ):
        assert found is (all(expected) if len(set(expected)) == 1 else None)


@given(st.one_of(points, unspecified))
def test_bounds_agree_with_the_edtf_package(text: str) -> None:
    from edtf import parse_edtf

    # The package refuses seasons and quarters with a mark, and ends winter with the calendar year.
    assume(
        not (text[5:7] >= "21" and text[5:7].isdigit() and (len(text) > 7 or text[5:7] == "24"))
        or len(text) > 8
    )
    other = parse_edtf(text)
    ours = When(text)
    assert (ours.earliest, ours.latest) == (
        date(*other.lower_strict()[:3]),
        date(*other.upper_strict()[:3]),
    )


@given(st.sampled_from([33, 34, 35, 36, 40, 41]), st.integers(1900, 2100))
def test_parts_of_a_year_agree_with_the_edtf_package(part: int, year: int) -> None:
    from edtf import parse_edtf

    other = parse_edtf(f"{year}-{part}")
    ours = When(f"{year}-{part}")
    assert (ours.earliest, ours.latest) == (
        date(*other.lower_strict()[:3]),
        date(*other.upper_strict()[:3]),
    )


@given(days, days)
def test_intervals_agree_with_the_edtf_package(a: str, b: str) -> None:
    from edtf import parse_edtf

    first, last = sorted((a, b))
    other = parse_edtf(f"{first}/{last}")
    ours = When(f"{first}/{last}")
    assert (ours.earliest, ours.latest) == (date(*other.lower_strict()[:3]), date(*other.upper_strict()[:3]))


def test_ends_of_an_interval_cut_each_other() -> None:
    assert When("2024-02-15/2024-02").touches("2024-02-15") is True
    assert When("2024-02-15/2024-02").before("2024-02-10") is False


def test_a_marked_date_is_sure_only_of_what_lies_wholly_outside_it() -> None:
    assert When("2024~").before("2030") is True
    assert When("2024-05-01~").before("2024-05-01") is None
    assert When("2024-05~").overlaps("2023") is False
