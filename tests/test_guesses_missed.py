"""First guesses of newcomers at a prompt: what is proposed keeps what was asked, and means what was said."""

import re
from collections.abc import Callable
from typing import Any

import pytest

import caspian
from tests.told import told

ANY: Any = caspian
_PROPOSED = re.compile(r"did you mean (.*) of this answer\?$")


# Of an answer, where no file holds the line that asks


@pytest.mark.parametrize(
    ("answer", "guess", "steps"),
    [
        ("figures_about('Middle Corridor', measure='volume')", "per_year()", [".by_year()"]),
        ("figures_about('GE', measure='trade').about('TR')", "to_series()", [".by_year()"]),
        ("figures_about('GE')", "count_by_year()", [".count_by('year')"]),
        ("events_involving('Kazakhstan', kind='election')", "latest()", ["[-1]"]),
        ("events_involving('Kazakhstan')[:3]", "limit()", ["[:5]"]),
        ("events_involving('Kazakhstan').since(2020)", "by_party()", [".count_by('party')"]),
        ("agreements_between('AM', 'GE')", "df()", [".to_pandas()"]),
        ("membership_changes('CIS')", "recent()", [".tail()"]),
    ],
)
def test_a_step_is_proposed_of_the_answer_in_hand(answer: str, guess: str, steps: list[str]) -> None:
    with pytest.raises(AttributeError) as caught:
        eval(f"caspian.{answer}.{guess}", {"caspian": caspian})
    proposed = _PROPOSED.search(str(caught.value))
    assert proposed is not None
    assert proposed[1].split(" or ") == steps
    for step in steps:
        if step != ".plot()":
            assert eval(f"caspian.{answer}{step}", {"caspian": caspian}) is not None


def test_a_whole_collection_keeps_its_name_in_what_is_proposed() -> None:
    with pytest.raises(AttributeError, match=r"did you mean caspian\.agreements\.sort_by\('when'\)\[0\]\?$"):
        eval("caspian.agreements.earliest()", {"caspian": caspian})


# Keywords of time and of force


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.events("UZ", year=2024, month=3), "caspian.events_involving('UZ', on='2024-03')"),
    ],
)
def test_the_whole_call_is_proposed_with_what_else_was_asked(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, TypeError) == [call]


def test_what_is_in_force_on_a_day_leaves_out_what_was_only_signed_unless_that_binds() -> None:
    """The call that is proposed for `in_force=` finds no more than what is in force then."""
    proposed = ANY.agreements_between("TR", "AZ", status="in force", on="2022-06-01")
    assert proposed
    for each in proposed:
        entered = each.status_on("2022-06-01").value == "in force"
        assert entered or each.kind.by_signature, each.id
    assert len(proposed) < len(ANY.agreements_between("TR", "AZ", on="2022-06-01"))


def test_in_force_on_a_day_is_how_they_stand_then() -> None:
    asked = ANY.agreements(in_force="2022-06-01", about="energy")
    assert asked
    assert asked == caspian.agreements.in_force("2022-06-01").about("energy")


def test_of_a_narrowed_selection_no_call_of_all_records_is_proposed() -> None:
    with pytest.raises(TypeError, match=r"takes no colour=; it takes since="):
        ANY.agreements.involving("TM")(colour="red")


# Words of a kind


@pytest.mark.parametrize(
    ("ask", "near"),
    [
        (lambda: ANY.events.where(kind="war"), ("clash",)),
        (lambda: ANY.events.where(kind="coup"), ("unrest",)),
        (lambda: ANY.events_involving("GE", kind="vists"), ("visit",)),
        (lambda: ANY.corridors.where(kind="pipeline"), ("energy",)),
        (lambda: ANY.corridors.where(kind="railways"), ("transport",)),
        (lambda: ANY.routes("Aktau", "Baku", modes="pipelne"), ("oil pipeline",)),
        (lambda: ANY.corridors(mode="sea lane"), ()),
    ],
)
def test_a_word_is_told_the_word_of_its_meaning(ask: Callable[[], Any], near: tuple[str, ...]) -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ask()
    assert caught.value.near == near


@pytest.mark.parametrize(
    ("ask", "instead"),
    [
        (lambda: ANY.events.where(kind="ceasefire"), "caspian.events.search('ceasefire')"),
        (lambda: ANY.agreements.where(kind="friendship"), "caspian.agreements.search('friendship')"),
        (lambda: ANY.events(kind="treaty"), "caspian.events.search('treaty')"),
    ],
)
def test_a_word_like_none_of_its_field_is_searched_for(ask: Callable[[], Any], instead: str) -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ask()
    assert (caught.value.near, caught.value.instead[0]) == ((), instead)
    assert all(eval(each) for each in caught.value.instead)


def test_a_word_that_no_record_has_is_proposed_no_search() -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ANY.events(kind="xyzzy")
    assert (caught.value.near, caught.value.instead) == ((), ())


def test_what_was_typed_stands_in_the_search_that_is_proposed() -> None:
    with pytest.raises(TypeError, match=r"as in caspian\.sources\.search\('Trend'\)$"):
        ANY.sources("Trend")
    with pytest.raises(TypeError, match=r"as in \.search\('Tokayev'\)$"):
        ANY.events.since(2024)("Tokayev")
    assert ANY.sources.search("Trend")


# What is asked by another way


@pytest.mark.parametrize(
    ("ask", "instead"),
    [
        (
            lambda: ANY.figures_about("Türkiye", measure="oil production", year=2024),
            "caspian.figures_about('Türkiye', year=2024).about('oil').where(measure='volume')",
        ),
        (
            lambda: ANY.figures_about("Türkiye", measure="oil production"),
            "caspian.figures_about('Türkiye').about('oil').where(measure='volume')",
        ),
        (lambda: ANY.members_of("KZ"), "caspian.organisations_of('KZ')"),
        (lambda: ANY.members_of("Kazakhstan"), "caspian.organisations_of('Kazakhstan')"),
        (lambda: ANY.members_of(ANY.country("GE")), "caspian.organisations_of('GE')"),
    ],
)
def test_the_question_that_answers_is_told(ask: Callable[[], Any], instead: str) -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ask()
    assert (caught.value.near, caught.value.instead) == ((), (instead,))
    assert eval(instead, {"caspian": caspian})


def test_two_words_of_which_there_are_no_figures_are_not_parted() -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ANY.figures_about("Azerbaijan", measure="wheat exports")
    assert all(".about(" not in each for each in caught.value.instead)


def test_a_misspelt_organisation_is_still_told_what_is_near() -> None:
    with pytest.raises(caspian.NotFound, match="did you mean"):
        ANY.members_of("Shanghai Cooperation Organisatoin")


@pytest.mark.parametrize("key", ["when.earliest.year", "when.year", "date.dt.month"])
@pytest.mark.parametrize("verb", ["count_by", "group_by", "sort_by"])
def test_a_part_of_a_date_is_a_dimension(key: str, verb: str) -> None:
    with pytest.raises(caspian.NotFound) as caught:
        getattr(ANY.events, verb)(key)
    (dimension,) = caught.value.near
    assert dimension == key.rpartition(".")[2]
    assert getattr(ANY.events, verb)(dimension)


def test_an_office_that_nobody_held_is_told_those_that_people_hold() -> None:
    with pytest.raises(caspian.NotFound, match=r"office \(such as .*\bPresident\b.*\) is known as 'khagan'"):
        ANY.people(office="khagan")


def test_what_only_a_dataset_has_is_proposed_of_the_dataset() -> None:
    with pytest.raises(AttributeError) as caught:
        eval("caspian.types", {"caspian": caspian})
    assert str(caught.value).endswith("did you mean caspian.load().types?")
    assert caspian.load().types["KZ"] == "countries"
