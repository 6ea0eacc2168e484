"""An answer that reaches back before the years of which events were gathered says so."""

from typing import Any

import pytest

import caspian


def _told(answer: object) -> str:
    return " ".join(str(answer).split())


@pytest.mark.parametrize("when", [{"year": 2014}, {"until": "2019"}, {"since": "2016-06"}, {}])
def test_that_no_visit_is_held_of_a_year_is_no_word_on_whether_there_was_one(when: dict[str, Any]) -> None:
    """Of the visits of each other that the presidents of Turkey and Kazakhstan paid before 2017, only the main ones are held."""
    told = _told(caspian.events_between("Turkey", "Kazakhstan", kind="visit", **when))
    assert "gathered one by one: visits from 2017 on; of the time before, only the main ones are held" in told


def test_what_lies_in_the_years_that_were_gathered_needs_no_word() -> None:
    assert "gathered" not in _told(caspian.events_involving("Aliyev", kind="visit", since=2017))
    assert "gathered" not in _told(caspian.events_on("BTC", since=2024))


def test_a_question_of_any_kind_is_told_of_each() -> None:
    told = _told(caspian.events_involving("Turkmenistan", year=2012))
    assert "events from 2020 on (visits from 2017 on; meetings, talks," in told


def test_counts_by_year_say_it_above_their_rows() -> None:
    """One visit in 2013 and eight in 2018 are no rise of visits."""
    counts = caspian.events_involving("Aliyev", kind="visit", since="2010").count_by("year")
    assert "gathered one by one: visits from 2017 on" in _told(counts).partition("Year Events")[0]


@pytest.mark.parametrize("kind", ["election", "summit", "disaster", "sanctions"])
def test_kinds_that_were_gathered_of_all_years_say_nothing(kind: str) -> None:
    assert "gathered" not in _told(caspian.events.where(kind=kind))


def test_a_series_says_itself_what_is_missing_of_it() -> None:
    assert "gathered" not in _told(caspian.events.series("OTS summits"))


def test_of_data_of_ones_own_nothing_is_claimed() -> None:
    own = caspian.load(
        [caspian.Event(id="own", title="A visit", kind="visit", when="2015-04-16")], alone=True
    )
    assert "gathered" not in _told(own.events.where(kind="visit"))
