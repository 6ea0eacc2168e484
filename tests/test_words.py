"""Dates in words: what a person writes is read, and what is read is written for people."""

import pytest
from hypothesis import given

from caspian import InvalidDate, When
from tests.strategies import edtf

READ = [
    ("March 2024", "2024-03"),
    ("march of 2024", "2024-03"),
    ("Sept. 2024", "2024-09"),
    ("15 February 2023", "2023-02-15"),
    ("on 15th February, 2023", "2023-02-15"),
    ("February 15, 2023", "2023-02-15"),
    ("2023 February 15", "2023-02-15"),
    ("27.09.2020", "2020-09-27"),
    ("Q4 2026", "2026-36"),
    ("2026Q4", "2026-36"),
    ("second quarter of 2024", "2024-34"),
    ("second half of 2025", "2025-41"),
    ("H1 2025", "2025-40"),
    ("spring 2024", "2024-21"),
    ("winter 2024-25", "2024-24"),
    ("winter 2024/2025", "2024-24"),
    ("winter 1999–2000", "1999-24"),
    ("from May 2024 to winter 2024-25", "2024-05/2024-24"),
    ("the 1990s", "199X"),
    ("about May 2024", "2024-05~"),
    ("circa 2024", "2024~"),
    ("perhaps May 2024", "2024-05?"),
    ("since 2003", "2003/.."),
    ("until May 2005", "../2005-05"),
    ("from February 2022, end not known", "2022-02/"),
    ("from about May 2022, end not known", "2022-05~/"),
    ("from May 2024 to June 2025", "2024-05/2025-06"),
    ("15-18 January 2024", "2024-01-15/2024-01-18"),
    ("27 September to 10 November 2020", "2020-09-27/2020-11-10"),
]
"""Words and the EDTF that they stand for."""
WINDOWS = [
    ("late February 2024", "2024-02-21/2024-02-29"),
    ("early March 2024", "2024-03-01/2024-03-10"),
    ("mid-May 2024", "2024-05-11/2024-05-20"),
    ("the end of 2024", "2024-09-01/2024-12-31"),
    ("between 3 May 2024 and 7 May 2024", "2024-05-03/2024-05-07"),
]
"""Words for a stretch in which one day fell, as the curation guide has them."""


@pytest.mark.parametrize(("words", "edtf_"), READ)
def test_words_are_read(words: str, edtf_: str) -> None:
    assert When.of(words) == When(edtf_)


@pytest.mark.parametrize(("words", "edtf_"), WINDOWS)
def test_a_part_of_a_month_is_a_window_and_keeps_its_words(words: str, edtf_: str) -> None:
    assert When.of(words) == When(edtf_, wording=words, window=True)


@pytest.mark.parametrize(
    "words",
    [
        "30 February 2024",
        "Febuary 2024",
        "Q5 2024",
        "third half of 2024",
        "winter 2024/2026",
        "winter 2024-24",
        "winter 2024–2026",
        "summer 2023-24",
        "summer 2023–2024",
        "from late May 2022, end not known",
        "yesterday",
        "13.13.2020",
        "1" * 100_000,
    ],
)
def test_what_is_no_date_is_refused(words: str) -> None:
    with pytest.raises(InvalidDate):
        When.of(words)


def test_data_files_hold_the_notation_alone() -> None:
    with pytest.raises(InvalidDate):
        When("March 2024")


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        ("2024-01-26", "26 January 2024"),
        ("2024-02-XX", "a day of February 2024"),
        ("2024-33", "first quarter of 2024"),
        ("2024-24", "winter 2024–25"),
        ("2024-05-19/2024-05-23", "19–23 May 2024"),
        ("2024-05-30/2024-06-02", "30 May 2024 to 2 June 2024"),
        ("2001-06-15/..", "since 15 June 2001"),
        ("2001/", "from 2001, end not known"),
        ("2022/2024", "2022–2024"),
        ("2024-05~", "about May 2024"),
    ],
)
def test_people_see_words(notation: str, words: str) -> None:
    assert str(When(notation)) == words


@given(edtf)
def test_every_date_has_words_of_one_line(notation: str) -> None:
    words = str(When(notation))
    assert words
    assert words.isprintable()
    if len(notation) == 10 and notation[4] == notation[7] == "-" and notation[-1].isdigit():
        assert When.of(words) == When(notation)


def test_dates_sort() -> None:
    """By the first day, then by the last: the finer one of two that begin together comes first."""
    dates = [When("2024"), When("2023-05"), When("2024-01-01"), When("2023")]
    assert [each.edtf for each in sorted(dates)] == ["2023", "2023-05", "2024-01-01", "2024"]
