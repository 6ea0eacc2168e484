"""Border crossings: between which states they lie, and how they stand."""

import pytest

import caspian


def told(answer: object) -> str:
    return " ".join(str(answer).split())


@pytest.mark.parametrize(
    ("one", "other", "crossing"),
    [
        ("Georgia", "Armenia", "sadakhlo"),
        ("Türkiye", "Armenia", "margara"),
        ("Pakistan", "Afghanistan", "torkham"),
        ("Tajikistan", "China", "kulma"),
        ("Kazakhstan", "China", "khorgos"),
        ("Georgia", "Russia", "upper-lars"),
    ],
)
def test_crossings_between_two_states_are_found_from_both_sides(one: str, other: str, crossing: str) -> None:
    found = caspian.crossings(one, other)
    assert crossing in found.ids
    assert found == caspian.crossings(other, one)
    assert crossing in caspian.country(one).crossings.ids
    assert crossing in caspian.country(other).crossings.ids


def test_every_crossing_lies_on_the_border_of_two_states_that_are_neighbours() -> None:
    for place in caspian.crossings():
        assert len(place.border) == 2, place.id
        one, other = place.border
        assert other in caspian.country(one).neighbours, place.id
        assert place.country is None or place.country in place.border, place.id
    assert not [each.id for each in caspian.places if each.border and each.kind != "crossing"]


def test_a_crossing_says_what_leads_over_the_border_there_and_in_what_state() -> None:
    assert "road suspended since 12 October 2025" in told(caspian.crossings("AF", "PK"))
    assert "rail operating; road operating" in told(caspian.crossings("AM", "GE"))


def test_where_no_crossing_is_held_the_answer_says_what_leads_over_the_border_or_that_there_is_none() -> None:
    assert "Armenia and Russian Federation have no land border" in told(caspian.crossings("AM", "RU"))
    over = told(caspian.crossings("Kazakhstan", "Russia"))
    assert "besides lead over it" in over
    assert "caspian.corridors_through('KZ', 'RU')" in over


def test_crossings_of_a_region_are_those_of_its_states() -> None:
    found = caspian.crossings("Central Asia", "China")
    assert {"khorgos", "kulma", "torugart"} <= {*found.ids}
    assert all("CN" in each.border for each in found)


@pytest.mark.parametrize("word", ["borders", "border_crossings", "crossings_between"])
def test_other_words_for_crossings_name_the_question(word: str) -> None:
    with pytest.raises(AttributeError) as raised:
        getattr(caspian, word)("Georgia", "Armenia")
    assert "did you mean caspian.crossings('Georgia', 'Armenia')?" in str(raised.value)
