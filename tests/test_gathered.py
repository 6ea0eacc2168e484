"""An answer about events or agreements says that what is held is a choice, where to ask what is missing, and of which years there is less."""

from typing import Any

import pytest

import caspian


def _told(answer: object) -> str:
    return " ".join(str(answer).split())


@pytest.mark.parametrize("when", [{"year": 2014}, {"until": "2019"}, {"since": "2016-06"}, {}])
def test_that_no_visit_is_held_of_a_year_is_no_word_on_whether_there_was_one(when: dict[str, Any]) -> None:
    """Of the visits of each other that the presidents of Turkey and Uzbekistan paid before 2017, only the main ones are held."""
    told = _told(caspian.events_between("Turkey", "Uzbekistan", kind="visit", **when))
    assert (
        "held is a choice of what there was, not all, and thinner of visits before 2017; "
        "caspian.coverage('TR') tells what is expected and missing"
    ) in told


def test_of_years_of_which_as_much_is_held_as_of_others_it_is_no_less_a_choice() -> None:
    assert "thinner" not in _told(caspian.events_involving("Aliyev", kind="visit", since=2017))
    told = _told(caspian.events_on("BTC", since=2024))
    assert "held is a choice of what there was, not all; caspian.coverage() tells" in told


def test_a_question_of_any_kind_is_told_of_all_and_of_some() -> None:
    told = _told(caspian.events_involving("Turkmenistan", year=2012))
    assert "thinner before 2020 and of some kinds before 2024; caspian.coverage('TM')" in told
    assert "not all, and thinner of some kinds before 2024;" in _told(
        caspian.events_involving("TM", since=2021)
    )


def test_counts_by_year_say_it_above_their_rows() -> None:
    """One visit in 2013 and eight in 2018 are no rise of visits."""
    counts = caspian.events_involving("Aliyev", kind="visit", since="2010").count_by("year")
    assert "thinner of visits before 2017" in _told(counts).partition("Year Events")[0]


@pytest.mark.parametrize("kind", ["election", "summit", "disaster", "sanctions"])
def test_kinds_that_were_gathered_of_all_years_are_nowhere_thinner(kind: str) -> None:
    assert "thinner" not in _told(caspian.events.where(kind=kind))


def test_a_series_says_itself_what_is_missing_of_it() -> None:
    assert "a choice" not in _told(caspian.events.series("OTS summits"))


def test_of_data_of_ones_own_nothing_is_claimed() -> None:
    own = caspian.load(
        [caspian.Event(id="own", title="A visit", kind="visit", when="2015-04-16")], alone=True
    )
    assert "a choice" not in _told(own.events.where(kind="visit"))


def test_where_nothing_was_found_something_may_still_have_been() -> None:
    assert "coverage('GE') tells" in _told(caspian.events_between("Georgia", "Iran", year=1996, kind="call"))


def test_agreements_are_a_choice_too() -> None:
    told = _told(caspian.agreements_involving("Iran"))
    assert "not all; caspian.coverage('IR') tells what is expected and missing" in told


def test_lists_that_are_meant_to_be_whole_promise_no_less() -> None:
    for answer in (
        caspian.members_of("SCO"),
        caspian.officeholders("Kazakhstan"),
        caspian.routes("Aktau", "Baku"),
        caspian.corridors_through("Georgia"),
        caspian.events,
        caspian.agreement("caspian-convention-2018"),
    ):
        assert "a choice" not in _told(answer)
