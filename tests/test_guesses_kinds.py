"""First guesses of a kind: a word that people use for it is read where the data know it, else told in steps that find it."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

import caspian
from tests.told import told

ANY: Any = caspian


@pytest.mark.parametrize(
    ("word", "modes"),
    [
        ("pipeline", {"oil pipeline", "gas pipeline"}),
        ("pipelines", {"oil pipeline", "gas pipeline"}),
        ("oil pipeline", {"oil pipeline"}),
        ("railway", {"rail"}),
        ("road", {"road"}),
        ("sea", {"sea"}),
    ],
)
def test_a_kind_of_corridor_is_also_how_it_moves(word: str, modes: set[str]) -> None:
    found = ANY.corridors(kind=word)
    assert found
    assert all(modes & {str(mode.value) for mode in each.modes} for each in found)
    assert "modes" in found.to_text().splitlines()[0], "the answer says how it read the word"
    with pytest.raises(caspian.NotFound) as caught:
        ANY.corridors.where(kind=word)
    (call,) = caught.value.instead
    assert eval(call) == found


@pytest.mark.parametrize(
    ("ask", "calls"),
    [
        (lambda: ANY.events.where(kind="war"), ("caspian.events.where(kind='clash')",)),
        (
            lambda: ANY.events.where(kind="earthquake"),
            (
                "caspian.events.where(kind='disaster').search('earthquake')",
                "caspian.events.where(kind='disaster')",
            ),
        ),
        (
            lambda: ANY.events.where(kind="peace talks"),
            (
                "caspian.events.where(kind='talks').about('peace')",
                "caspian.events.where(kind='talks')",
            ),
        ),
        (
            lambda: ANY.agreements.where(kind="trade agreement"),
            (
                "caspian.agreements.where(kind='agreement').about('trade')",
                "caspian.agreements.where(kind='agreement')",
            ),
        ),
        (
            lambda: ANY.organisations.where(kind="oil company"),
            (
                "caspian.organisations.where(kind='company').search('oil')",
                "caspian.organisations.where(kind='company')",
            ),
        ),
        (
            lambda: ANY.organisations.where(kind="airline"),
            (
                "caspian.organisations.where(kind='company').search('airline')",
                "caspian.organisations.where(kind='company')",
            ),
        ),
        (lambda: ANY.agreements.where(kind="ceasefire"), ("caspian.agreements.search('ceasefire')",)),
        (lambda: ANY.agreements.where(kind="border"), ("caspian.agreements.about('border')",)),
    ],
)
def test_a_word_that_is_no_kind_is_told_in_calls_that_find_it(
    ask: Callable[[], Any], calls: tuple[str, ...]
) -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ask()
    assert caught.value.instead == calls
    found = [eval(call) for call in calls]
    assert all(found)
    assert all(set(narrow.ids) <= set(wide.ids) for narrow, wide in pairwise(found))


def test_what_is_proposed_for_a_war_and_an_earthquake_is_one() -> None:
    assert ANY.events.where(kind="clash").search("war")[0].id.endswith("war")
    quakes = ANY.events.where(kind="disaster").search("earthquake")
    assert all("quake" in f"{each.title}{each.summary}".casefold() for each in quakes)


@pytest.mark.parametrize(
    ("ask", "kind"),
    [
        (lambda: ANY.agreements(kind="MoU"), "memorandum"),
        (lambda: ANY.places(kind="harbour"), "port"),
        (lambda: ANY.places(kind="border crossing"), "crossing"),
        (lambda: ANY.events(kind="negotiations"), "talks"),
        (lambda: ANY.events(kind="phone call"), "call"),
    ],
)
def test_a_word_that_says_the_same_is_taken(ask: Callable[[], Any], kind: str) -> None:
    found = ask()
    assert found
    assert {each.kind.value for each in found} == {kind}


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.wars("Azerbaijan"), "events_involving('Azerbaijan', kind='clash').search('war')"),
        (lambda: ANY.wars(2020), "timeline(since=2020, until=2020, kind='clash').search('war')"),
        (lambda: ANY.ceasefires("AM", "AZ"), "events_between('AM', 'AZ').search('ceasefire')"),
        (lambda: ANY.elections("KZ", 2024), "events_involving('KZ', on=2024, kind='election')"),
        (lambda: ANY.elections(year=2024), "timeline(kind='election', since=2024, until=2024)"),
        (
            lambda: ANY.earthquakes(country="TR"),
            "timeline('TR', kind='disaster').search('earthquake')",
        ),
    ],
)
def test_a_kind_that_is_called_like_a_question_is_told_with_who_and_when(
    guess: Callable[[], Any], call: str
) -> None:
    assert told(guess, AttributeError) == [f"caspian.{call}"]
    assert eval(f"caspian.{call}")


@pytest.mark.parametrize(
    ("ask", "call"),
    [
        (
            lambda: ANY.events.involving("AM").where(kind="war"),
            "caspian.events.involving('AM')",
        ),
        (lambda: ANY.events_involving("AM").on("2020-11-10"), "ANY.events_involving('AM').during"),
        (lambda: ANY.events_involving("AM").at("BTK"), "ANY.events_involving('AM').on('BTK')"),
        (
            lambda: ANY.events_involving("AM").between("2020-01-01", "2020-12-31"),
            "ANY.events_involving('AM').since('2020-01-01').until('2020-12-31')",
        ),
        (
            lambda: ANY.events_involving("AM").about("pollution"),
            "ANY.events_involving('AM').about('environment')",
        ),
    ],
)
def test_a_step_that_is_proposed_stands_behind_what_was_asked(ask: Callable[[], Any], call: str) -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ask()
    first = caught.value.instead[0].replace("ANY.", "caspian.")
    assert first.startswith(call.replace("ANY.", "caspian."))
    assert len(eval(first)) > 0


def test_where_no_file_holds_the_line_the_step_stands_alone() -> None:
    with pytest.raises(caspian.NotFound) as caught:
        eval("caspian.events.involving('AM').where(kind='war')")
    assert caught.value.instead[0] == ".where(kind='clash')"


@pytest.mark.parametrize(
    ("guess", "call", "said"),
    [
        (lambda: ANY.events(kind="war"), "events.where(kind='clash')", "of kind clash, asked as 'war'"),
        (
            lambda: ANY.events_between("AM", "AZ", kind="war", year=2020),
            "events_between('AM', 'AZ', kind='clash').during(2020)",
            "war is no kind of event: it is of the kind clash, which holds more than that",
        ),
        (
            lambda: ANY.events_involving("AM", kind="peace talks"),
            "events_involving('AM', kind='talks', about='peace')",
            "asked as 'peace talks'",
        ),
        (
            lambda: ANY.agreements(kind="peace treaty"),
            "agreements.where(kind='treaty').about('peace')",
            "of kind treaty, about peace, asked as 'peace treaty'",
        ),
        (
            lambda: ANY.agreements_involving("KZ", kind="trade"),
            "agreements_involving('KZ', about='trade')",
            "about trade",
        ),
        (
            lambda: ANY.organisations(kind="oil company"),
            "organisations.where(kind='company').search('oil')",
            "kind='company' has all",
        ),
    ],
)
def test_a_word_that_is_no_kind_but_means_one_is_answered_and_the_answer_says_so(
    guess: Callable[[], Any], call: str, said: str
) -> None:
    found = guess()
    assert found == eval(f"caspian.{call}")
    assert said in " ".join(found.to_text().split())


@pytest.mark.parametrize(
    ("guess", "word"),
    [
        (lambda: ANY.events_between("Armenia", "Azerbaijan", kind="ceasefire"), "ceasefire"),
        (lambda: ANY.agreements(kind="friendship"), "friendship"),
        (lambda: ANY.timeline("Turkey", kind="earthquake"), "earthquake"),
        (lambda: ANY.events(kind="referendum"), "referendum"),
    ],
)
def test_what_is_asked_by_a_word_that_is_no_kind_has_the_word(guess: Callable[[], Any], word: str) -> None:
    found = guess()
    assert len(found) >= 3
    assert all(
        word in f"{each.title} {getattr(each, 'summary', '')} {each.aliases}".casefold() for each in found
    )
    assert "holds more than that" not in found.to_text() or f"saying {word!r}" in found.question.words


def test_a_ceasefire_is_asked_of_agreements_too_and_the_answer_says_where() -> None:
    text = " ".join(ANY.events_between("Armenia", "Azerbaijan", kind="ceasefire").to_text().split())
    assert "caspian.agreements_between('AM', 'AZ').search('ceasefire') has agreements" in text


def test_a_word_that_may_mean_several_kinds_or_is_one_of_another_type_is_asked_back() -> None:
    wrong = (
        (ANY.agreements, "purchase"),
        (ANY.events, "treaty"),
        (ANY.events, "vists"),
        (ANY.places, "pipeline"),
    )
    for records, word in wrong:
        with pytest.raises(caspian.NotFound):
            records(kind=word)


def test_countries_have_no_kind_and_are_proposed_none() -> None:
    with pytest.raises(TypeError) as caught:
        ANY.countries.where(kind="energy")
    assert "did you mean" not in str(caught.value)


def test_a_name_of_short_words_is_searched_for_nowhere() -> None:
    with pytest.raises(AttributeError) as caught:
        ANY.who_was("president", "Kazakhstan", 2010)
    assert ".search(" not in str(caught.value)


@pytest.mark.parametrize(("sought", "word"), [("gas", "gas"), ("energy", "gas"), ("energy", "pipelines")])
def test_a_kind_asked_of_records_of_several_types_is_told_in_steps_that_run(sought: str, word: str) -> None:
    found = ANY.search(sought)
    with pytest.raises(caspian.NotFound) as caught:
        found.where("kind", word)
    assert caught.value.instead
    for call in caught.value.instead:
        assert set(eval(call).ids) <= set(found.ids)
        assert eval(call)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("border incident", "clash"),
        ("border incidents", "clash"),
        ("exchange of fire", "clash"),
        ("battles", "clash"),
        ("skirmishes", "clash"),
        ("vote", "election"),
        ("trip", "visit"),
        ("phone conversation", "call"),
        ("military exercises", "exercise"),
    ],
)
def test_a_word_for_a_kind_as_such_has_all_of_it(word: str, kind: str) -> None:
    assert ANY.events(kind=word).ids == caspian.events(kind=kind).ids


def test_where_there_is_none_of_it_the_kind_is_proposed() -> None:
    with pytest.raises(caspian.NotFound, match="did you mean 'clash'"):
        ANY.events_between("Kazakhstan", "Uzbekistan", kind="border incident")
