"""Dates where what is read, and what is told of it, ends: the last notation, word or day that is taken, and the next."""

from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd
import pytest

from caspian import InvalidDate, When
from caspian.model.time.edtf import FAR
from caspian.model.time.frames import edtf_of
from caspian.model.time.periods import periods

# The notation


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2024 ", "expected text without white space at its ends, got '2024 '"),
        (" ", "expected text without white space at its ends, got ' '"),
        ("\t2024-05-01", "expected text without white space at its ends, got '\\t2024-05-01'"),
        ("2XXX", "digits left out in this way is outside the EDTF read here: '2XXX'"),
        ("20XX-05", "digits left out at the left is outside the EDTF read here: '20XX-05'"),
        ("2024-XX-05/2025", "digits left out at the left is outside the EDTF read here: '2024-XX-05/2025'"),
        ("2024-05-01-02", "not an EDTF date, such as '2024-02-09', '2024-02' or '2024': '2024-05-01-02'"),
        ("2024-005", "not an EDTF date, such as '2024-02-09', '2024-02' or '2024': '2024-005'"),
        ("2024-05-001", "not an EDTF date, such as '2024-02-09', '2024-02' or '2024': '2024-05-001'"),
        ("24-05", "not an EDTF date, such as '2024-02-09', '2024-02' or '2024': '24-05'"),
        ("2024-1X", "digits left out in this way is outside the EDTF read here: '2024-1X'"),
        ("2024-33-01", "no such month: '2024-33-01'"),
        ("2024-21-XX", "no such month: '2024-21-XX'"),
        ("2024-25-01", "a season of a hemisphere or a third of a year is outside the EDTF read here: '2024-25-01'"),
        ("2024-00-05", "no such month: '2024-00-05'; what is not known is left out: '2024'"),
        ("2024-02-30", "no such day: '2024-02-30'"),
        ("2024-02-00/2025", "no such day: '2024-02-00/2025'; what is not known is left out: '2024-02'"),
        ("2024-05-01/2024-04-30", "the interval '2024-05-01/2024-04-30' ends before it begins"),
        ("../", "an interval without a known end: '../'"),
        ("[" + "1" * 63, "a set of dates is outside the EDTF read here: '[" + "1" * 63 + "'"),
        ("[" + "1" * 64, "not an EDTF date, such as '2024-02-09', '2024-02' or '2024': '[" + "1" * 64 + "'"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_told_in_full(text: str, told: str) -> None:
    with pytest.raises(InvalidDate) as error:
        When(text)
    assert str(error.value) == told


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("0001", "0001-01-01", "0001-12-31"),
        ("0001-01-01", "0001-01-01", "0001-01-01"),
        ("9999-33", "9999-01-01", "9999-03-31"),
        ("9999-11", "9999-11-01", "9999-11-30"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("9998-24", "9998-12-01", "9999-02-28"),
        ("99XX", "9900-01-01", "9999-12-31"),
        ("2024-12-XX", "2024-12-01", "2024-12-31"),
    ],
)
def test_a_date_ends_with_its_last_day(text: str, first: str, last: str) -> None:
    assert (When(text).earliest, When(text).latest) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("mark", ["", "~", "?", "%"])
@pytest.mark.parametrize("text", ["2024-05-01", "2024-05", "2024", "202X", "2024-XX", "2024-21"])
def test_a_mark_says_about_or_perhaps_or_both(text: str, mark: str) -> None:
    for when in (When(text + mark), When(f"2020/{text}{mark}"), When(f"{text}{mark}/..")):
        assert (when.approximate, when.uncertain) == (mark in ("~", "%"), mark in ("?", "%"))
        assert when.days.interval == ("/" in when.edtf)
    assert (When(text + mark).earliest, When(text + mark).latest) == (When(text).earliest, When(text).latest)


def test_the_ends_of_an_interval_cut_each_other_and_an_open_one_lies_beyond_every_day() -> None:
    def day(text: str) -> int:
        return date.fromisoformat(text).toordinal()

    both = When("2024-02/2024-02-10").days
    assert both[:4] == (day("2024-02-01"), day("2024-02-10"), day("2024-02-10"), day("2024-02-10"))
    late = When("2024-02-10/2024").days
    assert late[:4] == (day("2024-02-10"), day("2024-02-10"), day("2024-02-10"), day("2024-12-31"))
    assert When("2024-02/..").days[:4] == (day("2024-02-01"), day("2024-02-29"), FAR, FAR)
    assert When("2024-02/").days[:4] == (day("2024-02-01"), day("2024-02-29"), day("2024-02-01"), FAR)
    assert When("../2024-02").days[:4] == (-FAR, -FAR, day("2024-02-01"), day("2024-02-29"))
    assert When("/2024-02").days[:4] == (-FAR, day("2024-02-29"), day("2024-02-01"), day("2024-02-29"))


# Words that are read


@pytest.mark.parametrize(
    ("ordinals", "quarter", "half"),
    [
        ("first 1st 1", "33", "40"),
        ("second 2nd 2", "34", "41"),
        ("third 3rd 3", "35", None),
        ("fourth 4th 4", "36", None),
        ("last", "36", "41"),
        ("zeroth 0 5 fifth", None, None),
    ],
)
def test_a_quarter_and_a_half_are_counted(ordinals: str, quarter: str | None, half: str | None) -> None:
    for ordinal in ordinals.split():
        for unit, code in (("quarter", quarter), ("half", half)):
            words = f"the {ordinal} {unit} of 2024"
            if code is None:
                with pytest.raises(InvalidDate):
                    When.of(words)
            else:
                assert When.of(words).edtf == f"2024-{code}"


@pytest.mark.parametrize("number", range(1, 5))
def test_short_forms_of_quarters_and_halves(number: int) -> None:
    for words in (f"Q{number} 2024", f"q{number}/2024", f"2024Q{number}", f"2024-q{number}"):
        assert When.of(words).edtf == f"2024-{32 + number}"
    for words in (f"H{number} 2024", f"2024 h{number}"):
        if number <= 2:
            assert When.of(words).edtf == f"2024-{39 + number}"
        else:
            with pytest.raises(InvalidDate):
                When.of(words)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("5.01.2024", "2024-01-05"),
        ("31.12.2024", "2024-12-31"),
        ("the beginning of May 2024", "2024-05-01/2024-05-10"),
        ("the middle of February 2024", "2024-02-11/2024-02-20"),
        ("the end of February 2024", "2024-02-21/2024-02-29"),
        ("late April 2024", "2024-04-21/2024-04-30"),
        ("mid-2023", "2023-05-01/2023-08-31"),
        ("31 May–2 June 2024", "2024-05-31/2024-06-02"),
        ("in May 2024", "2024-05"),
        ("during 2024", "2024"),
        ("spring of 2024", "2024-21"),
        ("the summer of 2024", "2024-22"),
        ("autumn 2024", "2024-23"),
        ("winter 2009–10", "2009-24"),
        ("probably 5 May 2024", "2024-05-05?"),
        ("from summer 2024 to winter 2024", "2024-22/2024-24"),
        ("till 2005", "../2005"),
        ("from about 2020, end not known", "2020~/"),
    ],
)  # fmt: skip
def test_words_are_read(words: str, edtf: str) -> None:
    assert When.of(words).edtf == When.of(words.upper()).edtf == edtf


@pytest.mark.parametrize(
    "words",
    [
        "5.00.2024",
        "0.5.2024",
        "32 May 2024",
        "May 0, 2024",
        "about foo",
        "about early 2024",
        "perhaps the end of May 2024",
        "since foo",
        "since late 2024",
        "until foo",
        "until late 2024",
        "from foo, end not known",
        "from March to May 2024, end not known",
        "foo to bar",
        "foo to 2024",
        "2024 to bar",
        "late 2023 to 2024",
        "2023 to late 2024",
        "5-3 May 2024",
        "winter 2024-26",
        "winter 2024-2023",
        "autumn 2024-25",
    ],
)
def test_words_that_say_no_date_are_refused(words: str) -> None:
    """A month nought is no way to say that the month is not known, nor is a window one end of a span."""
    with pytest.raises(InvalidDate):
        When.of(words)


def test_words_are_read_up_to_eighty_letters() -> None:
    assert When.of("March" + " " * 71 + "2024").edtf == "2024-03"
    with pytest.raises(InvalidDate):
        When.of("March" + " " * 72 + "2024")


# Words that are written


def test_how_a_source_put_it_stands_before_what_it_means() -> None:
    for wording in ("A month of winter", "the shortest month", "late February"):
        assert str(When("2024-02", wording=wording)) == f"{wording} (February 2024)"
    assert str(When("2024-02", wording="February 2024")) == "February 2024"
    assert repr(When("2024", wording="that year")) == "When('2024', wording='that year')"


def test_of_equal_dates_neither_stands_earlier() -> None:
    assert not When("2024") < When("2024", wording="that year")
    assert sorted([When("2024"), When("2024-01-01"), When("2023")])[0] == When("2023")


@pytest.mark.parametrize(
    ("edtf", "span", "window"),
    [
        ("2024-05-XX/2024-05-20", "a day of May 2024 to 20 May 2024", "between a day of May 2024 and 20 May 2024"),
        ("2024-05-01/2024-05-XX", "1 May 2024 to a day of May 2024", "between 1 May 2024 and a day of May 2024"),
        ("2024-05-01~/2024-05-09~", "about 1 May 2024 to about 9 May 2024", "between about 1 May 2024 and about 9 May 2024"),
        ("2024-05-01~/2024-05-09", "about 1 May 2024 to 9 May 2024", "between about 1 May 2024 and 9 May 2024"),
        ("2024-05-01/2024-05-09?", "1 May 2024 to perhaps 9 May 2024", "between 1 May 2024 and perhaps 9 May 2024"),
        ("2024-05/2024-05-09", "May 2024 to 9 May 2024", "between May 2024 and 9 May 2024"),
        ("2024-05-09/2024-05", "9 May 2024 to May 2024", "between 9 May 2024 and May 2024"),
        ("2023-05-01/2024-05-09", "1 May 2023 to 9 May 2024", "between 1 May 2023 and 9 May 2024"),
        ("2024-05-01/2024-05-02", "1–2 May 2024", "between 1 and 2 May 2024"),
        ("2024-05-01/2024-05-01", "1 May 2024", "1 May 2024"),
        ("2024-05/2024-05", "May 2024", "May 2024"),
        ("2024/2024", "2024", "2024"),
        ("2020/2024~", "2020 to about 2024", "between 2020 and about 2024"),
        ("2020/2024", "2020–2024", "between 2020 and 2024"),
        ("20XX/2050", "some year from 2000 to 2099 to 2050", "between some year from 2000 to 2099 and 2050"),
        ("2024-21/2024-24", "spring 2024 to winter 2024–25", "between spring 2024 and winter 2024–25"),
    ],
)  # fmt: skip
def test_an_interval_is_told_in_these_words(edtf: str, span: str, window: str) -> None:
    assert (When(edtf).in_words(), When(edtf, window=True).in_words()) == (span, window)


MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@pytest.mark.parametrize(("number", "month"), list(enumerate(MONTHS, 1)))
def test_each_month_is_told_by_its_name_and_read_by_it(number: int, month: str) -> None:
    assert When(f"2024-{number:02}").in_words() == f"{month} 2024"
    assert When(f"2024-{number:02}-01").in_words() == f"1 {month} 2024"
    for said in (month, month.lower(), month[:3], f"{month[:3]}."):
        assert When.of(f"{said} 2024").edtf == f"2024-{number:02}"
        assert When.of(f"5-9 {said} 2024").edtf == f"2024-{number:02}-05/2024-{number:02}-09"


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("de", "5 Dezember 2024"),
        ("ru", "5 декабря 2024"),
        ("tr", "5 Aralık 2024"),
        ("zh", "5 十二月 2024"),
        ("en", "5 December 2024"),
    ],
)
def test_a_month_is_told_in_the_language_asked_for(locale: str, words: str) -> None:
    assert When("2024-12-05").in_words(locale) == words


# Dates of other libraries


@pytest.mark.parametrize(
    ("start", "frequency", "edtf"),
    [
        ("2024-05-15", "D", "2024-05-15"),
        ("2024-05", "M", "2024-05"),
        ("2024-02", "2M", "2024-02-01/2024-03-31"),
        ("2024-12", "2M", "2024-12-01/2025-01-31"),
        ("2024Q1", "Q", "2024-33"),
        ("2024Q2", "Q", "2024-34"),
        ("2024Q3", "Q", "2024-35"),
        ("2024Q4", "Q", "2024-36"),
        ("2024", "Y", "2024"),
        ("2024-07-01", "W", "2024-07-01/2024-07-07"),
        ("2024-06-24", "W", "2024-06-24/2024-06-30"),
        ("2024-12-31", "W", "2024-12-30/2025-01-05"),
    ],
)
def test_a_period_of_a_table_is_the_part_of_the_calendar_that_it_is(
    start: str, frequency: str, edtf: str
) -> None:
    period = pd.Period(start, freq=frequency)
    found = When.of(period)
    assert found.edtf == edtf
    assert (found.earliest, found.latest) == (period.start_time.date(), period.end_time.date())


class _Stretch:
    """What some library may have: a time with ends of any kind."""

    def __init__(self, **ends: Any) -> None:
        vars(self).update(ends)


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        (date(2024, 1, 1), date(2024, 6, 30), "2024-40"),
        (date(2024, 7, 1), date(2024, 12, 31), "2024-41"),
        (date(2024, 1, 1), date(2025, 12, 31), "2024-01-01/2025-12-31"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2024, 2, 1), date(2024, 2, 28), "2024-02-01/2024-02-28"),
        (date(2024, 2, 2), date(2024, 2, 29), "2024-02-02/2024-02-29"),
        (date(2024, 2, 1), date(2024, 3, 31), "2024-02-01/2024-03-31"),
        (datetime(2024, 2, 2, 1), datetime(2024, 2, 2, 9), "2024-02-02"),
    ],
)  # fmt: skip
def test_a_time_with_two_ends_is_the_part_of_the_calendar_that_it_is(
    first: date, last: date, edtf: str
) -> None:
    assert edtf_of(_Stretch(start_time=first, end_time=last)) == edtf


@pytest.mark.parametrize(
    "ends",
    [
        {"start_time": date(2024, 1, 1)},
        {"end_time": date(2024, 1, 1)},
        {"start_time": date(2024, 1, 1), "end_time": "soon"},
        {"start_time": "now", "end_time": date(2024, 1, 1)},
        {"start_time": "now", "end_time": "soon"},
        {},
    ],
)
def test_a_time_without_two_ends_is_no_date(ends: dict[str, Any]) -> None:
    odd: Any = _Stretch(**ends)
    with pytest.raises(TypeError, match=r"^expected a date such as '2024-03', a date object or a year, got"):
        When.of(odd)


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        (np.datetime64("2024-05-01"), "2024-05-01"),
        (np.datetime64("2024-05-01T10:00"), "2024-05-01"),
        (np.datetime64("2024-05"), "2024-05"),
        (np.datetime64("2024"), "2024"),
        (np.int64(2024), "2024"),
        (datetime(2024, 5, 1, 23, 59), "2024-05-01"),
        (pd.Timestamp("2024-05-01 10:00"), "2024-05-01"),
    ],
)
def test_a_moment_counts_for_its_day(value: Any, edtf: str) -> None:
    assert When.of(value).edtf == edtf


def test_a_missing_date_and_one_before_the_year_1_are_told_apart() -> None:
    for missing in (pd.NaT, np.datetime64("NaT")):
        with pytest.raises(InvalidDate, match=r"^expected a date, got the missing one of a table$"):
            edtf_of(missing)
    before: Any = np.datetime64("-0044-03-15")
    with pytest.raises(InvalidDate, match=r"^a year before the year 1 is outside"):
        When.of(before)


# Months, quarters and years that a date counts in


@pytest.mark.parametrize(
    ("edtf", "a_year", "expected"),
    [
        ("2024-05-01", 12, "2024-05"),
        ("2024-05-31", 12, "2024-05"),
        ("2024-05", 12, "2024-05"),
        ("2024-05-XX", 12, "2024-05"),
        ("2024-06-30/2024-07-01", 4, "2024-Q2 2024-Q3"),
        ("2024-06-30/2024-07-01", 1, "2024"),
        ("2024-12-31/2025-01-01", 12, "2024-12 2025-01"),
        ("2024-12-31/2025-01-01", 4, "2024-Q4 2025-Q1"),
        ("2024-12-31/2025-01-01", 1, "2024 2025"),
        ("2024-01-01/2024-12-31", 4, "2024-Q1 2024-Q2 2024-Q3 2024-Q4"),
        ("2024-03/2024-05", 12, "2024-03 2024-04 2024-05"),
        ("2024-01/2024-07", 4, "2024-Q1 2024-Q2 2024-Q3"),
        ("2023/2025", 4, "2023-Q4 2024-Q1 2024-Q2 2024-Q3 2024-Q4 2025-Q1"),
        ("2023/2025", 1, "2023 2024 2025"),
        ("2024-34", 4, "2024-Q2"),
        ("2024-34", 1, "2024"),
        ("2024-40", 1, "2024"),
        ("0999-05", 12, "0999-05"),
        ("0999-05", 4, "0999-Q2"),
        ("0999-05", 1, "0999"),
        ("9999", 1, "9999"),
        ("9999-36", 4, "9999-Q4"),
    ],
)  # fmt: skip
def test_a_date_counts_in_what_it_surely_touches(edtf: str, a_year: int, expected: str) -> None:
    assert periods(When(edtf), None, a_year) == expected.split()


@pytest.mark.parametrize(
    ("edtf", "a_year", "expected"),
    [
        ("2024-40", 4, "first half of 2024, quarter not known"),
        ("2024-34", 12, "second quarter of 2024, month not known"),
        ("2024-24", 1, "winter 2024–25"),
        ("2024-24", 4, "winter 2024–25, quarter not known"),
        ("202X", 1, "the 2020s"),
        ("202X", 12, "the 2020s, month not known"),
        ("2024~", 1, "about 2024"),
        ("2024?", 4, "perhaps 2024"),
        ("2024-02-20~/2024-03-10", 12, "2024, month not known"),
        ("0001-01-05~", 12, "about 5 January 0001"),
        ("9999-12-20~", 1, "about 20 December 9999"),
        ("2024-01-20~/2024-03-10", 12, "about 20 January 2024 to 10 March 2024"),
        ("../2024-05", 1, "until May 2024"),
        ("/2024-05", 12, "until May 2024"),
    ],
)
def test_a_date_that_surely_touches_none_is_told_by_itself(edtf: str, a_year: int, expected: str) -> None:
    assert periods(When(edtf), When("2026"), a_year) == [expected]


@pytest.mark.parametrize(
    ("edtf", "a_year", "expected"),
    [
        ("2024-01-31/2024-02-01", 12, "2024, month not known"),
        ("2024-03-31/2024-04-01", 4, "2024, quarter not known"),
        ("2023-12-31/2024-01-01", 1, "between 31 December 2023 and 1 January 2024"),
        ("2024-02-01/2024-02-29", 12, "2024-02"),
        ("2024-02-01/2024-03-31", 4, "2024-Q1"),
        ("0999-01-31/0999-02-01", 12, "0999, month not known"),
    ],
)
def test_a_window_counts_where_all_of_it_lies(edtf: str, a_year: int, expected: str) -> None:
    assert periods(When(edtf, window=True), None, a_year) == [expected]


@pytest.mark.parametrize(
    ("edtf", "today", "expected"),
    [
        ("2024-05/..", "2024-05-01", ["2024-05"]),
        ("2024-05/..", "2024-07-31", ["2024-05", "2024-06", "2024-07"]),
        ("2024-05/..", None, ["2024-05"]),
        ("2024-05/..", "2024-04-30", ["since May 2024"]),
        ("2024-05-15/..", "2024-05-15", ["2024-05"]),
        ("2024-05-15/..", "2024-05-14", ["since 15 May 2024"]),
        ("2024-05/", "2024-07-31", ["2024-05"]),
    ],
)
def test_what_goes_on_counts_up_to_today(edtf: str, today: str | None, expected: list[str]) -> None:
    assert periods(When(edtf), When(today) if today else None, 12) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (["2024-03-31/2024-05-01"], ["2024-03", "2024-04", "2024-05"]),
        (["2024-03/2024-05", "2024-04/2024-06"], ["2024-04", "2024-05"]),
        (["../2024-02"], ["2024-01", "2024-02"]),
        (["2024-06/.."], ["2024-06", "2024-07"]),
        (["2023"], ["2024-01-30/2024-07-02"]),
    ],
)
def test_only_the_periods_of_the_time_asked_for_count(asked: list[str], expected: list[str]) -> None:
    when = When("2024-01-30/2024-07-02")
    told = [each if each != when.edtf else "2024, month not known" for each in expected]
    assert periods(when, None, 12, tuple(map(When, asked))) == told
