"""What a newcomer gives by keyword at first guess: `where`, the call and the questions take one vocabulary."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import caspian
from tests.told import told

ANY: Any = caspian  # as somebody asks who has not read what there is

CONVENTION = "caspian-convention-2018"


@pytest.mark.parametrize(
    ("collection", "keywords"),
    [
        ("events", {"year": 2024}),
        ("events", {"since": "2024", "until": "2024-06"}),
        ("events", {"country": "KZ", "kind": "visit"}),
        ("events", {"about": "gas"}),
        ("events", {"involving": ("KZ", "AZ")}),
        ("events", {"place": "Baku", "year": 2024, "month": 3}),
        ("agreements", {"signed": 2018}),
        ("agreements", {"person": "Ilham Aliyev"}),
        ("figures", {"measure": "trade", "country": "Georgia", "year": 2023}),
        ("corridors", {"country": "Georgia"}),
        ("organisations", {"country": "Azerbaijan"}),
        ("organisations", {"founded": 2001}),
        ("people", {"office": "president", "country": "KZ", "on": "2024"}),
        ("countries", {"name": "Türkiye"}),
        ("places", {"name": "Baku"}),
        ("sources", {"year": 2024}),
        ("events", {"kind": "visit", "sort_by": "title", "limit": 3}),
    ],
)
def test_where_and_the_call_take_the_same(collection: str, keywords: dict[str, Any]) -> None:
    everything = getattr(ANY, collection)
    found = everything.where(**keywords)
    assert found
    assert found.ids == everything(**keywords).ids


def test_a_function_goes_before_keywords() -> None:
    found = ANY.events.where(lambda event: "gas" in event.title, year=2024, country="AZ")
    assert found
    assert found.ids == caspian.events(year=2024, country="AZ").where(lambda event: "gas" in event.title).ids


def test_a_keyword_of_where_that_is_a_field_means_the_field_itself() -> None:
    """A place within another counts for `place=`, not for `places=`."""
    exact = caspian.events.where(places="tbilisi", year=2024)
    wide = caspian.events.where(place="Georgia", year=2024)
    assert set(exact.ids) < set(wide.ids)


def test_without_takes_what_where_takes() -> None:
    events: Any = caspian.events
    assert events.without(country="KZ") == caspian.events - caspian.events.involving("KZ")


# Steps and dates by the time in which they fell


def test_agreements_are_asked_by_the_day_of_their_signature() -> None:
    found = caspian.agreements(signed="2018-08-12", certain=True)
    assert CONVENTION in found.ids
    assert all(each.signed == caspian.When("2018-08-12") for each in found)
    assert caspian.agreements(signed=date(2018, 8, 12), certain=True) == found


def test_a_signature_whose_day_is_not_known_is_told_beside_an_answer_and_not_in_it() -> None:
    found = caspian.agreements(signed="2018-08-12")
    sure = caspian.agreements(signed="2018-08-12", certain=True)
    assert found.ids[: len(sure)] == sure.ids, "what is sure comes first"
    assert all(each.signed is not None for each in found)
    assert "of 1 more it is not known when it was signed, so that it is not listed: armenia-kyr" in str(found)
    assert "russia-uzbekistan-economic-cooperation-1998" not in str(found), "it ended eleven years before"


def test_one_partys_ratification_counts_for_it_and_its_signature_not_for_all() -> None:
    assert CONVENTION in caspian.agreements_involving("Kazakhstan", ratified=2019).ids
    assert CONVENTION not in caspian.agreements_involving("Iran", ratified=True).ids
    assert CONVENTION in caspian.agreements(ratified=2019).ids
    (why,) = caspian.agreements_involving("Russia", ratified=2019).why(CONVENTION)[
        "ratified by RU during 2019"
    ]
    assert "ratified:RU 2019-10-01" in why


@pytest.mark.parametrize("name", ["entered_into_force", "entry_into_force", "came_into_force"])
def test_entry_into_force_is_that_of_the_whole(name: str) -> None:
    found = ANY.agreements(**{name: 2015}, certain=True)
    assert "eaeu-treaty-2014" in found.ids
    assert {each.entered_into_force.earliest.year for each in found} == {2015}


def test_in_force_is_how_they_stand_today_or_on_a_day() -> None:
    assert caspian.agreements(in_force=True) == caspian.agreements.in_force()
    assert caspian.agreements(in_force=False) == caspian.agreements.not_in_force()
    assert caspian.agreements.where(in_force="2014-12-31") == caspian.agreements.in_force("2014-12-31")


def test_what_was_only_planned_is_no_step_that_was_taken() -> None:
    for each in caspian.agreements(ratified=True):
        assert any(
            step.stage.value in ("ratified", "accepted", "approved") and not step.planned
            for step in each.history
        )


def test_a_question_about_steps_is_a_value() -> None:
    import pickle

    found = caspian.agreements_involving("Iran", signed=2018)
    assert found == caspian.agreements_involving("Iran", signed="2018")
    assert pickle.loads(pickle.dumps(found)) == found
    assert found.again(caspian.load()) == found


def test_organisations_and_sources_have_dates_of_their_own() -> None:
    assert caspian.organisation("SCO") in caspian.organisations.where(founded="2001-06")
    assert all(each.founded is not None for each in caspian.organisations.where(founded=2001))
    assert all(each.read is not None for each in caspian.sources.where(read=2026))


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.agreements(signed_after="2024"), "caspian.agreements(signed='2024/..')"),
        (
            lambda: ANY.agreements(signed_before="2000", kind="treaty"),
            "caspian.agreements(signed='../2000', kind='treaty')",
        ),
        (lambda: ANY.organisations.where(founded_since=2000), "caspian.organisations(founded='2000/..')"),
        (
            lambda: ANY.events(kind="visit", guest="Tokayev"),
            "caspian.events(kind='visit', involving='Tokayev', role='guest')",
        ),
        (lambda: ANY.countries(code="KZ"), "caspian.countries(name='KZ')"),
        (lambda: ANY.countries(region="Central Asia"), "caspian.members_of('Central Asia')"),
    ],
)
def test_a_side_a_role_and_a_code_are_told_the_keyword_that_takes_them(
    guess: Callable[[], Any], call: str
) -> None:
    assert told(guess, TypeError) == [call]


def test_the_opposite_of_a_keyword_is_not_read_as_it() -> None:
    with pytest.raises(TypeError, match=r"takes no unsigned=; it takes"):
        ANY.agreements(unsigned=True)


@pytest.mark.parametrize("name", ["active", "valid", "in_force"])
def test_in_force_goes_by_the_names_that_questions_take(name: str) -> None:
    assert ANY.agreements(**{name: True}) == caspian.agreements.in_force()
    day = ANY.agreements_between("KZ", "AZ", **{name: "2022-01-01"})
    assert day == caspian.agreements_between("KZ", "AZ", status="in force", on="2022-01-01")


# Members


def test_members_are_asked_by_who_they_are_and_as_what() -> None:
    members: Any = caspian.organisation("EAEU").members
    for name in ("country", "member", "name", "id"):
        assert members.where(**{name: "KZ"}).ids == ("KZ",)
    assert members.where(status="observer") == caspian.members_of("EAEU", status="observer")
    assert members.where(on="2014") == caspian.members_of("EAEU", on="2014")
    assert members.where(status="observer", name="Uzbekistan").ids == ("UZ",)
    assert members.where(country="Iran").ids == ()


def test_a_name_of_several_means_all_of_these() -> None:
    assert caspian.countries.where(name=["KZ", "Azerbaijan"]).ids == ("AZ", "KZ")
    assert set(caspian.organisations.where(name="CPC").ids) == {"caspian-pipeline-consortium", "cpc"}


# The ends


def test_first_and_last_take_how_many() -> None:
    assert caspian.events.first(3) == caspian.events.head(3)
    assert caspian.events.last(2) == caspian.events.tail(2)
    assert caspian.routes("Aktau", "Baku").first(1) == caspian.routes("Aktau", "Baku")[:1]
    assert caspian.events.where(country="KZ").first(0).ids == ()
    with pytest.raises(TypeError, match="how many"):
        ANY.events.first("three")


# What the answer does, asked of the question


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (
            lambda: ANY.figures_about("Kazakhstan", measure="trade", format="pandas"),
            "caspian.figures_about('Kazakhstan', measure='trade').to_pandas()",
        ),
        (
            lambda: ANY.figures_about("Kazakhstan", as_frame=True, columns="title", year=2022),
            "caspian.figures_about('Kazakhstan', year=2022).to_pandas()[['title']]",
        ),
        (
            lambda: ANY.events_between("KZ", "AZ", format="json", kind="visit"),
            "caspian.events_between('KZ', 'AZ', kind='visit').to_json()",
        ),
        (lambda: ANY.members_of("SCO", output="csv"), "caspian.members_of('SCO').to_csv()"),
        (lambda: ANY.routes("Aktau", "Baku", as_dict=True), "caspian.routes('Aktau', 'Baku').to_dicts()"),
        (
            lambda: ANY.events.where(kind="visit", columns=["id"]),
            "caspian.events.where(kind='visit').show(rows=None, columns=['id'])",
        ),
        (lambda: ANY.figures(measure="trade", as_frame=True), "caspian.figures(measure='trade').to_pandas()"),
    ],
)
def test_a_shape_is_asked_of_the_answer_with_all_else_kept(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, TypeError) == [call]


def test_an_order_is_taken_by_keyword_before_how_many_are_wanted() -> None:
    lengths = caspian.figures_about("BTC", sort_by="value", limit=2)
    assert lengths == caspian.figures_about("BTC").sort_by("value")[:2]
    down = ANY.figures_about("BTC", order_by="value", ascending=False)
    assert down == caspian.figures_about("BTC").sort_by("value", reverse=True)


# Numbers that are no years, and questions about nobody


@pytest.mark.parametrize(
    ("guess", "near"),
    [
        (lambda: ANY.figures_about("CPC pipeline", since=20), "2020"),
        (lambda: ANY.events.during(99), "1999"),
        (lambda: ANY.members_of("SCO", on=5), "2005"),
        (lambda: ANY.routes("Aktau", "Baku", on=24), "2024"),
        (lambda: ANY.agreements.where(signed=18), "2018"),
    ],
)
def test_a_number_of_two_figures_is_no_year(guess: Callable[[], Any], near: str) -> None:
    with pytest.raises(caspian.InvalidDate, match=f"did you mean {near}\\?"):
        guess()


@pytest.mark.parametrize(
    ("guess", "whole"),
    [
        (lambda: ANY.agreements_involving(), "agreements"),
        (lambda: ANY.agreements_involving(since="2024"), "agreements"),
        (lambda: ANY.events_involving(kind="visit"), "timeline"),
        (lambda: ANY.corridors_through(kind="pipeline"), "corridors"),
        (lambda: ANY.figures_about(year=2024), "figures"),
        (lambda: ANY.events_involving(*[]), "timeline"),
    ],
)
def test_a_question_about_somebody_is_not_answered_with_everything(
    guess: Callable[[], Any], whole: str
) -> None:
    with pytest.raises(TypeError, match=rf"misses .*; {whole} has all"):
        guess()


def test_a_timeline_of_nobody_is_that_of_the_region() -> None:
    assert caspian.timeline(year=2024) == caspian.events(year=2024, status="held")
