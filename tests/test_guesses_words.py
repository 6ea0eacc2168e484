"""First guesses of newcomers whose meaning is beyond doubt: they are answered, or taught by one whole call that works."""

from collections.abc import Callable
from typing import Any

import pytest

import caspian
from tests.told import told

ANY: Any = caspian


# A search takes what else was asked


def test_a_search_takes_a_time_a_topic_and_a_type() -> None:
    since = caspian.search("drone attack CPC", since="2025")
    assert "2025-02-17-kropotkinskaya-drones" in since.ids
    assert all(record.when.latest.year >= 2025 for record in since if hasattr(record, "when"))
    assert {record.id for record in since} < {record.id for record in caspian.search("drone attack CPC")}
    assert caspian.search("cable", year=2024).ids == caspian.search("cable", since=2024, until=2024).ids
    assert "black-sea-cable" not in caspian.search("cable", since="2022").ids  # a corridor has no date
    about: Any = caspian.search("cable", about="energy")
    assert about
    assert all(set(record.topics) & set(caspian.Topic("energy").narrower) for record in about)
    assert "black-sea-cable" in caspian.search("cable", about="Georgia").ids


def test_a_search_of_one_type_is_a_selection_of_it_ranked() -> None:
    found = ANY.search("green energy cable", kind="agreement")
    assert isinstance(found, caspian.Agreements)
    assert found.ids == caspian.agreements.search("green energy cable").ids
    assert found == caspian.search("green energy cable", type="agreements")
    head = found.to_text().splitlines()[1].split()
    assert {"Parties", "Status"} <= set(head)
    visits = caspian.search("summit", "events", kind="visit")
    assert visits
    assert {event.kind.value for event in visits} == {"visit"}
    call = "caspian.search('summit', type='events', kind='visit')"
    with pytest.raises(caspian.NotFound) as caught:
        ANY.search("summit", kind="visit")
    assert caught.value.instead == (call,)


# Words for words of the model


@pytest.mark.parametrize(
    ("guess", "same"),
    [
        (
            lambda: ANY.events(year=2026, status="planned"),
            lambda: ANY.events(year=2026, status="expected"),
        ),
        (lambda: ANY.events(status="cancelled"), lambda: ANY.events(status="called off")),
        (lambda: ANY.events(status="postponed"), lambda: ANY.events(status="put off")),
        (lambda: ANY.agreements(status="active"), lambda: ANY.agreements(status="in force")),
        (lambda: ANY.agreements(status="expired"), lambda: ANY.agreements(status="ended")),
        (lambda: ANY.corridors(status="in operation"), lambda: ANY.corridors(status="operating")),
        (
            lambda: ANY.corridors(modes="pipeline"),
            lambda: ANY.corridors(modes=("oil pipeline", "gas pipeline")),
        ),
        (
            lambda: ANY.officeholders("prime minister", country="Georgia", on="2024-06-01"),
            lambda: ANY.officeholders("Georgia", "prime minister", on="2024-06-01"),
        ),
        (
            lambda: ANY.corridors(avoid=["RU", "IR"]),
            lambda: ANY.corridors.avoiding("Russia", "Iran"),
        ),
    ],
)
def test_what_says_the_same_is_answered_the_same(guess: Callable[[], Any], same: Callable[[], Any]) -> None:
    assert guess().ids == same().ids


def test_corridors_that_avoid_states_run_through_none_of_them() -> None:
    found = caspian.corridors.avoiding("RU", "IR")
    assert found
    assert not any({"RU", "IR"} & set(corridor.countries) for corridor in found)
    assert len(found) + len(caspian.corridors.where(countries=("RU", "IR"))) == len(caspian.corridors)
    assert caspian.corridors_through("KZ", avoid="RU") == caspian.corridors.through("KZ").avoiding("RU")


def test_where_none_was_terminated_it_is_told_how_many_have_ended() -> None:
    ended = caspian.agreements(status="ended")
    text = caspian.agreements(status="terminated").to_text()
    assert f"{len(ended)} that expired, were replaced or carried out: status='ended' lists them" in text


# Who holds an office


def test_who_holds_an_office_today_is_told_first_and_apart() -> None:
    text = caspian.officeholders("Türkiye", "foreign minister").to_text()
    assert text.splitlines()[2].startswith("Hakan Fidan")
    assert text.index("Hakan Fidan") < text.index("12 others, the earliest first") < text.index("Hikmet")
    assert caspian.officeholders("Türkiye", "foreign minister").ids[-1] == "hakan-fidan"


def test_a_list_of_one_office_with_holes_says_so() -> None:
    own = caspian.load(
        {
            "countries": [{"id": "KZ", "name": "Kazakhstan"}],
            "organisations": [{"id": "body", "name": "Body", "kind": "format", "founded": "2001"}],
            "people": [
                {
                    "id": f"p-{since}",
                    "name": f"P {since}",
                    "offices": [{"title": "Secretary-General", "of": "body", "period": f"{since}/{until}"}],
                }
                for since, until in ((2010, 2012), (2013, 2015), (2018, ""))
            ],
        },
        alone=True,
    )
    (warning,) = own.officeholders("body", "secretary-general").question.warnings
    assert warning == (
        "the list is not whole: nobody is known before 1 January 2010, though the body was founded in 2001, "
        "nor from 1 January 2016 to 31 December 2017"
    )
    assert not caspian.officeholders("Kazakhstan", "president").question.warnings


# Names with a day, and of several


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Trilateral statement 9 November 2020", "armenia-azerbaijan-russia-statement-2020-11"),
        ("Shusha Declaration of 15 June 2021", "shusha-declaration-2021"),
        ("Alma-Ata Declaration, 21 December 1991", "alma-ata-declaration-1991"),
    ],
)
def test_an_agreement_is_called_by_its_name_and_day(name: str, meant: str) -> None:
    assert caspian.find(name).id == caspian.agreement(name).id == meant


def test_a_day_on_which_nothing_of_the_name_fell_names_nothing() -> None:
    for name in (
        "Shusha Declaration of 15 June 2020",
        "Nothing 9 November 2020",
        "Statement 30 February 2020",
    ):
        assert caspian.load().find(name, default=None) is None


def test_a_plural_of_two_is_told_the_call_that_has_both() -> None:
    with pytest.raises(caspian.Ambiguous) as caught:
        caspian.agreement("Zurich Protocols")
    call = caught.value.instead[0]
    assert call == "caspian.agreements(name='Zurich Protocols')"
    assert set(eval(call).ids) == set(caught.value.candidates)


# What an answer is linked to, disputes, citations


def test_what_an_answer_is_linked_to_is_a_selection() -> None:
    talks = caspian.events(kind="talks")
    assert set(talks.places.ids) == {place for event in talks for place in event.places}
    named = {each.person for event in talks for each in event.participants if each.person}
    assert named <= set(talks.people.ids)
    assert isinstance(talks.agreements, caspian.Agreements)
    assert talks.places.again(caspian.load()) == talks.places
    place = talks.places[0]
    (met,) = talks.places.why(place).values()
    assert met[0] in talks.ids


def test_conflicts_are_asked_of_two_and_of_a_topic() -> None:
    both = caspian.conflicts("Armenia", "Azerbaijan")
    one, other = caspian.conflicts("Armenia"), caspian.conflicts("Azerbaijan")
    fields = [{(each.record.id, each.field) for each in found} for found in (both, one, other)]
    assert set() != fields[0] <= fields[1] | fields[2]
    bodies = {*caspian.organisations.ids}
    assert {each for each in fields[0] if each[0] not in bodies} == {
        each for each in fields[1] & fields[2] if each[0] not in bodies
    }
    whole = caspian.conflicts(about="energy")
    assert (
        whole.to_dicts() == ANY.conflicts(topic="energy").to_dicts() == caspian.conflicts("energy").to_dicts()
    )
    records: list[Any] = [each.record for each in whole]
    assert records
    assert all(set(each.topics) & set(caspian.Topic("energy").narrower) for each in records)
    with pytest.raises(TypeError, match="of one record or of two, and about one topic"):
        caspian.conflicts("energy", about="gas")


def test_an_agreement_is_cited_by_itself() -> None:
    own, *sources = caspian.cite("Alma-Ata Declaration").splitlines()
    assert own.startswith("“Alma-Ata Declaration” (11 parties), signed at Almaty on 21 December 1991. In: ")
    assert "/wiki/" in sources[-1]
    assert "/wiki/" not in sources[0]
    assert caspian.agreement("Alma-Ata Declaration").cite() == caspian.cite("Alma-Ata Declaration")
    (call,) = told(lambda: ANY.agreement("Alma-Ata Declaration").citation, AttributeError)
    assert eval(call) == caspian.cite("Alma-Ata Declaration")


# What is asked of a record keeps what was said


def test_a_day_is_kept_and_coordinates_are_told_in_the_order_in_which_they_are_said() -> None:
    with pytest.raises(AttributeError, match=r"\.in_force\('2025-01-01'\)\?$"):
        ANY.agreement("Treaty of Kars").in_force_on("2025-01-01")
    with pytest.raises(AttributeError, match=r"\.status_on\('2025-01-01'\)\?$"):
        ANY.agreement("Treaty of Kars").status_at("2025-01-01")
    (call,) = told(lambda: ANY.place("Kashagan").coordinates, AttributeError)
    latitude, longitude = eval(call)
    assert (round(latitude), round(longitude)) == (46, 52)


def test_a_corridor_of_branches_says_where_its_legs_are() -> None:
    text = " ".join(str(caspian.corridor("INSTC")).split())
    assert "Legs: of its parts: caspian.corridor('instc-central').legs" in text
    assert caspian.corridor("instc-central").legs


def test_crossings_of_a_country_are_told_on_both_sides_of_its_borders() -> None:
    text = " ".join(ANY.places(kind="border crossing", country="Uzbekistan").to_text().split())
    assert "known on the other side: " in text
    assert "Hairatan (AF)" in text
    assert "on the other side" not in caspian.places(country="Uzbekistan").to_text()


@pytest.mark.parametrize(
    "step",
    [
        lambda: caspian.events.involving(),
        lambda: caspian.agreements.involving(),
        lambda: caspian.agreements.signed_by(),
        lambda: caspian.agreements.about(),
        lambda: caspian.corridors.through(),
        lambda: caspian.corridors.avoiding(),
    ],
)
def test_a_step_that_names_nobody_is_refused(step: Callable[[], Any]) -> None:
    with pytest.raises(TypeError, match=r"\(\) names nothing, as \.\w+\('.+'\) does; leave it out"):
        step()


def test_a_topic_is_taken_wherever_it_stands_among_what_conflicts_are_asked_of() -> None:
    assert caspian.conflicts("Kazakhstan", "energy") == caspian.conflicts("energy", "Kazakhstan")
    assert 0 < len(caspian.conflicts("Kazakhstan", "energy")) < len(caspian.conflicts("Kazakhstan"))
    with pytest.raises(TypeError, match="about one topic"):
        caspian.conflicts("energy", "transport")


def test_words_of_titles_are_read_as_words_and_as_names_where_they_are_written_as_such() -> None:
    assert len(caspian.agreements_involving("Uzbekistan", about="strategic partnership")) > 10
    with pytest.raises(caspian.Ambiguous) as caught:
        caspian.agreements_involving("Uzbekistan", about="Strategic Partnership")
    call = caught.value.instead[0]
    assert call == "caspian.agreements_involving('Uzbekistan').search('Strategic Partnership')"
    assert len(eval(call, {"caspian": caspian})) > 10
    assert all("..." not in each for each in caught.value.instead)
