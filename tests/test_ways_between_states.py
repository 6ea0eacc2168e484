"""Ways between states: the main ones, one through each series of states, and what all of them go through."""

from itertools import pairwise

import pytest

import caspian

PAIRS = (
    ("China", "Türkiye"),
    ("Kazakhstan", "Türkiye"),
    ("Uzbekistan", "Georgia"),
    ("China", "Iran"),
    ("Kyrgyzstan", "Azerbaijan"),
    ("Turkmenistan", "Romania"),
    ("Russia", "Iran"),
    ("Azerbaijan", "Türkiye"),
)


@pytest.mark.parametrize(("origin", "destination"), PAIRS)
def test_no_way_comes_back_to_a_state_and_each_goes_through_another_series(
    origin: str, destination: str
) -> None:
    ways = caspian.routes(origin, destination)
    for way in ways:
        assert len(set(way.countries)) == len(way.countries), way.countries
    assert len({way.countries for way in ways}) == len(ways) > 1


@pytest.mark.parametrize(("origin", "destination"), PAIRS)
def test_a_way_by_road_stands_behind_one_by_rail_and_sea_of_about_its_length(
    origin: str, destination: str
) -> None:
    for before, after in pairwise(caspian.routes(origin, destination)):
        if "road" in before.modes and "road" not in after.modes:
            assert after.km > 1.5 * before.km


def test_the_middle_corridor_is_a_main_way_from_china_to_turkiye() -> None:
    best = caspian.routes("China", "Türkiye", avoid=["Russia"])[0]
    assert best.countries == ("CN", "KZ", "AZ", "GE", "TR")
    assert {"port-of-aktau", "port-of-baku", "tbilisi", "kars"} <= set(best.places)


def test_from_russia_to_iran_the_three_branches_of_the_north_south_corridor_are_there() -> None:
    series = {way.countries for way in caspian.routes("Russia", "Iran")}
    assert {("RU", "IR"), ("RU", "AZ", "IR"), ("RU", "KZ", "TM", "IR")} <= series


def test_for_a_state_stands_its_capital_or_where_most_corridors_meet() -> None:
    ways = caspian.routes("China", "Türkiye")
    assert "ways from China (Xi'an) to Türkiye (Ankara)" in ways.question
    assert {(way.places[0], way.places[-1]) for way in ways} == {("xian", "ankara")}
    assert """for others name the two places, as in caspian.routes("Xi'an", 'Ankara')""" in " ".join(
        ways.to_text().split()
    )


def test_where_no_way_leads_to_the_capital_any_place_of_the_state_will_do() -> None:
    ways = caspian.routes("Kazakhstan", "Azerbaijan", modes="sea")
    assert "any place of Kazakhstan" in ways.question
    assert ways[0].places[0].startswith("port-of-")


def test_fewer_ways_are_the_first_of_more() -> None:
    assert caspian.routes("China", "Türkiye", most=1)[0] == caspian.routes("China", "Türkiye")[0]


def test_choke_points_tell_through_which_other_states_ways_were_allowed() -> None:
    text = " ".join(caspian.choke_points("Aktau", "Istanbul").to_text().split())
    assert "goes through on this network of " in text
    assert "Ways through Iran, Russian Federation and Turkmenistan count as well. Without these, " in text
    assert "caspian.choke_points('Aktau', 'Istanbul', avoid=['IR', 'RU', 'TM'])" in text
