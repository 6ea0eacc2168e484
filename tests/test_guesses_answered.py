"""First guesses that are answered: a question takes what its answer takes when that is called, and what people call its own keywords."""

import datetime
import pickle
from collections.abc import Callable
from typing import Any

import pytest

import caspian

ANY: Any = caspian


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.members_of(org="SCO"), "caspian.members_of('SCO')"),
        (lambda: ANY.routes(start="Aktau", end="Baku", limit=2), "caspian.routes('Aktau', 'Baku', most=2)"),
        (lambda: ANY.events_involving("KZ", n=5), "caspian.events_involving('KZ')[:5]"),
        (lambda: ANY.events_between(between=("KZ", "AZ")), "caspian.events_between('KZ', 'AZ')"),
        (lambda: ANY.figures_about("KZ", "CN"), "caspian.figures_about('KZ').about('CN')"),
        (
            lambda: ANY.organisations_of("UZ", type="bank"),
            "caspian.organisations_of('UZ').where(kind='bank')",
        ),
        (
            lambda: ANY.officeholders(country="KZ", position="president"),
            "caspian.officeholders('KZ', office='president')",
        ),
        (
            lambda: ANY.events_between("KZ", "AZ", country="RU"),
            "caspian.events_between('KZ', 'AZ').involving('RU')",
        ),
        (lambda: ANY.events_involving(country=["KZ", "AZ"]), "caspian.events_involving('KZ', 'AZ')"),
        (
            lambda: ANY.events_involving("KZ", place="Astana"),
            "caspian.events_involving('KZ', about='Astana')",
        ),
        (
            lambda: ANY.agreements_involving("KZ", party="CN", limit=3),
            "caspian.agreements_involving('KZ', 'CN')[:3]",
        ),
        (lambda: ANY.figures_about("KZ", party="CN"), "caspian.figures_about('KZ').about('CN')"),
        (lambda: ANY.figures_about("KZ", year=2023), "caspian.figures_about('KZ', on=2023)"),
        (lambda: ANY.search("oil", limit=3), "caspian.search('oil')[:3]"),
        (
            lambda: ANY.events_involving("KZ", when=datetime.date(2024, 5, 1)),
            "caspian.events_involving('KZ', on=datetime.date(2024, 5, 1))",
        ),
        (
            lambda: ANY.events_involving("KZ", when=caspian.When("2024-05")),
            "caspian.events_involving('KZ', on='2024-05')",
        ),
        (lambda: ANY.events_involving(country=caspian.country("Georgia")), "caspian.events_involving('GE')"),
        (lambda: ANY.routes("Aktau", "Baku", mode="train"), "caspian.routes('Aktau', 'Baku', modes='rail')"),
        (
            lambda: ANY.events_involving("UZ", year=2024, month=3, kind="visit"),
            "caspian.events_involving('UZ', on='2024-03', kind='visit')",
        ),
        (
            lambda: ANY.events_between("UZ", "KZ", month=3, year=2024),
            "caspian.events_between('UZ', 'KZ', on='2024-03')",
        ),
        (
            lambda: ANY.agreements_involving("TR", year=2020, month=11),
            "caspian.agreements_involving('TR', since='2020-11', until='2020-11')",
        ),
        (
            lambda: ANY.agreements_involving("TM", signed=2023),
            "caspian.agreements.involving('TM')(signed=2023)",
        ),
        (
            lambda: ANY.agreements_between("TR", "AZ", in_force="2022-06-01"),
            "caspian.agreements_between('TR', 'AZ', status='in force', on='2022-06-01')",
        ),
        (
            lambda: ANY.agreements_between("TR", "AZ", in_force_on=2022, status="signed"),
            "caspian.agreements_between('TR', 'AZ', on=2022, status='signed')",
        ),
        (lambda: ANY.members_of("SCO", as_of=2020), "caspian.members_of('SCO', on=2020)"),
        (
            lambda: ANY.agreements_between("Azerbaijan", "Armenia", year=2025),
            "caspian.agreements_between('Azerbaijan', 'Armenia', since=2025, until=2025)",
        ),
        (
            lambda: ANY.events_between("Tokayev", "Putin", year=2024),
            "caspian.events_between('Tokayev', 'Putin', on=2024)",
        ),
        (
            lambda: ANY.events_involving("Georgia", when="October 2024"),
            "caspian.events_involving('Georgia', on='October 2024')",
        ),
        (lambda: ANY.timeline("Armenia", year=2025), "caspian.timeline('Armenia', since=2025, until=2025)"),
        (
            lambda: ANY.events_between("KZ", "AZ", corridor="BTK"),
            "caspian.events_between('KZ', 'AZ', about='BTK')",
        ),
        (
            lambda: ANY.routes("Baku", "Poti", avoiding="Russia"),
            "caspian.routes('Baku', 'Poti', avoid='Russia')",
        ),
        (lambda: ANY.membership_changes("SCO", country="IR"), "caspian.membership_changes('SCO', 'IR')"),
        (
            lambda: ANY.officeholders("Pakistan", role="prime minister", year=2023),
            "caspian.officeholders('Pakistan', office='prime minister', on=2023)",
        ),
        (
            lambda: ANY.membership_changes(organisation="CIS", country="Georgia"),
            "caspian.membership_changes('CIS', 'Georgia')",
        ),
        (
            lambda: ANY.agreements_between("AZ", "KZ", in_force=True),
            "caspian.agreements_between('AZ', 'KZ', status='in force')",
        ),
        (
            lambda: ANY.events_between("AM", "AZ", status="expected"),
            "caspian.events_between('AM', 'AZ', expected=True).where(status='expected')",
        ),
        (
            lambda: ANY.corridors_through("Georgia", kind="pipeline"),
            "caspian.corridors_through('Georgia').where('modes', 'oil pipeline', 'gas pipeline')",
        ),
    ],
)
def test_what_was_meant_is_answered(guess: Callable[[], Any], call: str) -> None:
    assert guess() == eval(call)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (lambda: ANY.events_involving("Mirziyoyev", kind="visit", year=2024), "during 2024"),
        (lambda: ANY.events_between("Armenia", "Azerbaijan", place="Munich"), "at munich"),
        (lambda: ANY.events_on("Middle Corridor", country="China", year=2024), "involving CN, during 2024"),
        (lambda: ANY.timeline("Georgia", topic="peace", limit=3), "about peace, [None:3]"),
        (lambda: ANY.agreements_between("AZ", "KZ", place="Aktau"), "at aktau"),
        (lambda: ANY.agreements_involving("Turkmenistan", person="Serdar Berdimuhamedow"), ""),
        (lambda: ANY.figures_about("Azerbaijan", topic="gas", year=2023), "about gas, during 2023"),
        (lambda: ANY.figures_about("KZ", "CN", measure="trade", standing="reported"), "standing reported"),
        (lambda: ANY.figures_about(country="Azerbaijan", topic="gas", year=2023), "during 2023"),
        (lambda: ANY.corridors_through("Georgia", mode="rail"), "modes rail"),
    ],
)
def test_an_answer_is_narrowed_in_the_call_of_its_question(asked: Callable[[], Any], words: str) -> None:
    found = asked()
    assert len(found) > 0
    assert words.replace("[None:3]", "[:3]") in found.question.words
    assert pickle.loads(pickle.dumps(found)) == found
    assert found.again(caspian.load()) == found
    assert all(len(found.why(each)) >= 1 for each in found[:1])


def test_a_question_means_what_calling_its_answer_means() -> None:
    rest: caspian.EventsAsked = {"year": 2024, "place": "Tashkent"}
    assert caspian.events_involving("Kyrgyzstan", **rest) == caspian.events_involving("Kyrgyzstan")(**rest)


@pytest.mark.parametrize(
    ("guess", "told"),
    [
        (lambda: ANY.events_between("AM", "AZ", sinc=2020), "events_between() takes no sinc=; did you mean"),
        (lambda: ANY.events_involving("AM", after=2020), "events_involving() takes no after="),
        (lambda: ANY.figures_about("KZ", colour="red"), "figures_about() takes no colour="),
        (lambda: ANY.routes("Aktau", "Istanbul", at="2024"), "routes() takes no at="),
        (lambda: ANY.members_of("SCO", colour="red"), "members_of() takes no colour="),
    ],
)
def test_what_goes_nowhere_is_still_told(guess: Callable[[], Any], told: str) -> None:
    with pytest.raises(TypeError) as caught:
        guess()
    assert str(caught.value).startswith(told)


def test_figures_of_several_are_about_all_of_them_and_stand_by_year() -> None:
    pair = caspian.figures_about("Turkey", "Azerbaijan", measure="trade")
    assert pair
    assert all({"TR", "AZ"} <= set(figure.about) for figure in pair)
    years = pair.by_year()
    assert len({each.year for each in years}) > 2
    assert all({"TR", "AZ"} == set(each.figure.about) for each in years)


def test_a_name_of_several_records_means_the_one_of_which_there_are_figures() -> None:
    """CPC is a consortium, its pipeline and a think tank; figures are about the pipeline."""
    found = caspian.figures_about("CPC")
    assert found == caspian.figures_about("cpc-pipeline")
    assert "it is also the name of Caspian Pipeline Consortium" in " ".join(found.to_text().split())
    assert found.by_year() == caspian.figures_about("cpc-pipeline").by_year()
    assert ANY.figures_about("CPC", year=2023)
    assert found.again(caspian.load()) == found
    for ask in (caspian.dossier, caspian.timeline, caspian.events_involving):
        with pytest.raises(caspian.Ambiguous, match="Caspian Policy Center"):
            ask("CPC")
    agreed = caspian.agreements.about("CPC")
    assert agreed == caspian.agreements.about("cpc-pipeline")


@pytest.mark.parametrize(
    ("word", "measure", "title"),
    [("production", "volume", "produced")],
)
def test_a_word_near_one_measure_is_read_as_it_and_the_answer_says_so(
    word: str, measure: str, title: str
) -> None:
    found = ANY.figures_about("Kazakhstan", measure=word)
    assert found
    assert {each.measure.value for each in found} == {measure}
    assert any(title in each.title.casefold() for each in found)
    told = " ".join(found.to_text().split())
    whole = caspian.figures_about("Kazakhstan", measure=measure)
    assert (
        f"{word} is no measure: these are of the measure {measure} and say it; measure={measure!r} has all {len(whole)}"
        in told
    )


def test_a_word_that_is_no_kind_is_read_by_what_all_else_leaves() -> None:
    """A protest is unrest, in whatever order that is asked."""
    found = ANY.events(kind="protest", country="Georgia", year=2024)
    assert found
    assert found == ANY.events(year=2024, country="Georgia", kind="protest")
    assert all("protest" in f"{each.title} {each.summary}".casefold() for each in found)


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.person(name="Mirzoyan"), "caspian.person('Mirzoyan')"),
        (lambda: ANY.conflicts(about="Middle Corridor"), "caspian.conflicts('Middle Corridor')"),
        (lambda: ANY.find(id="btk"), "caspian.find('btk')"),
        (
            lambda: ANY.choke_points("Almaty", "Poti", without="Russia").places,
            "caspian.choke_points('Almaty', 'Poti', avoid='Russia').places",
        ),
    ],
)
def test_the_one_thing_that_is_meant_may_be_named_by_keyword(guess: Callable[[], Any], call: str) -> None:
    assert guess() == eval(call)


def test_a_measure_by_position_is_told_as_the_keyword_that_it_is() -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ANY.figures_about("Middle Corridor", "volume")
    (call,) = caught.value.instead
    assert call == "caspian.figures_about('Middle Corridor').where(measure='volume')"
    assert eval(call) == caspian.figures_about("Middle Corridor", measure="volume")


def test_an_answer_without_figures_of_a_measure_says_of_which_there_are_some() -> None:
    none = ANY.figures_about("Azerbaijan", topic="gas", measure="exports")
    assert len(none) == 0
    assert "of other measures there are some: " in none.to_text()
    assert ANY.figures_about("Azerbaijan", topic="gas", measure="volume")
