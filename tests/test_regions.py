"""What happened at a place of a region or a country happened there."""

from typing import Any

import pytest

import caspian
from caspian.display.blocks import Table


@pytest.mark.parametrize(
    ("region", "place"),
    [
        ("Karabakh", "Khankendi"),
        ("Karabakh", "Shusha"),
        ("East Zangezur", "Lachin"),
        ("Gorno-Badakhshan", "Khorog"),
        ("Fergana Valley", "Osh"),
        ("Fergana Valley", "Khujand"),
        ("Mangystau", "Port of Aktau"),
        ("Khatlon", "Danghara"),
    ],
)
def test_events_at_a_region_are_those_at_its_places_too(region: str, place: str) -> None:
    at_region, at_place = caspian.events.at(region), caspian.events.at(place)
    assert at_place
    assert set(at_place.ids) <= set(at_region.ids)
    assert any("places[" in reason for reason in at_region.why(at_place[0])[str(at_region.question.steps[0])])


@pytest.mark.parametrize(
    ("land", "states"),
    [
        ("Georgia", {"GE"}),
        ("South Caucasus", {"AM", "AZ", "GE"}),
        ("Central Asia", {"KZ", "KG", "TJ", "TM", "UZ"}),
    ],
)
def test_events_at_a_country_or_a_group_of_countries_are_those_at_places_there(
    land: str, states: set[str]
) -> None:
    there = {place.id for place in caspian.places if place.country in states}
    assert set(caspian.events.at(land).ids) == {each.id for each in caspian.events if there & {*each.places}}
    signed = caspian.agreements.at(land)
    assert signed
    assert all(there & {*each.places, *(step.place for step in each.history)} for each in signed)
    assert caspian.events(at=land) == caspian.events.at(land)
    assert (
        repr(caspian.events.at(land))
        .splitlines()[0]
        .endswith(
            f"at a place in {land} (the first 10 and the last "
            f"10 of {len(caspian.events.at(land))}; .show(rows=None) for all)"
        )
        or len(caspian.events.at(land)) <= 40
    )


def test_a_question_about_a_land_can_be_put_to_ones_own_records() -> None:
    mine = caspian.load(
        {
            "places": [{"id": "my-town", "name": "My town", "country": "GE"}],
            "events": [
                {
                    "id": "2030-05-01-mine",
                    "title": "My fair",
                    "when": "2030-05-01",
                    "kind": "ceremony",
                    "places": ["my-town"],
                }
            ],
        }
    )
    assert "2030-05-01-mine" in caspian.events.at("Georgia").again(mine).ids
    assert "2030-05-01-mine" in caspian.events.at("South Caucasus").again(mine).ids
    assert "2030-05-01-mine" not in caspian.events.at("Central Asia").again(mine).ids


@pytest.mark.parametrize("name", ["SOCAR", "NATO", "Ilham Aliyev"])
def test_what_is_no_land_is_no_place(name: str) -> None:
    with pytest.raises(caspian.NotFound, match=f"no place is known as '{name}'.*events_involving"):
        caspian.events.at(name)


# Who took part: a region and its states


CENTRAL_ASIA = ("KZ", "KG", "TJ", "TM", "UZ")


def first_table(answer: Any) -> Table:
    return next(each for each in answer.blocks() if isinstance(each, Table))


def test_events_of_a_region_are_those_of_its_states_first_what_is_of_all() -> None:
    found = caspian.events_involving("Central Asia", year=2025)
    each = [caspian.events_involving(state, year=2025) for state in CENTRAL_ASIA]
    assert {key for of_one in each for key in of_one.ids} <= {*found.ids}
    first = first_table(found)
    assert "2025-04-04-eu-central-asia-samarkand" in first.ids
    assert "2025-06-17-central-asia-china-summit-astana" in first.ids
    assert "2025-11-14-tokayev-tashkent" not in first.ids
    assert "Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan" in " ".join(
        found.to_text().split()
    )
    named = caspian.events_involving("Central Asia", year=2025, direct=True)
    assert {*named.ids} < {*found.ids}
    assert all(any(each.party == "central-asia" for each in event.participants) for event in named)


def test_agreements_between_a_region_and_a_state_are_those_of_its_states_with_it() -> None:
    found = caspian.agreements_between("Central Asia", "China")
    assert found == caspian.agreements_between("China", "Central Asia")
    assert {*caspian.agreements_between("Tajikistan", "China").ids} <= {*found.ids}
    assert "xian-declaration-2023" in first_table(found).ids
    on = caspian.agreements_between("Central Asia", "China", on="2020-01-01")
    assert "china-kazakhstan-border-1994" in on.ids
    force = found.in_force()
    assert "china-kazakhstan-border-1994" in force.ids
    assert "2025-11-14-tokayev-tashkent" in caspian.events_between("Central Asia", "Uzbekistan").ids


def test_figures_about_a_region_are_its_own_then_those_of_its_states() -> None:
    trade = caspian.figures_about("Central Asia", "China", measure="trade", year=2024)
    assert trade[0].id == "cn-central-asia-trade-2024"
    assert {"cn-kz-trade-2024", "cn-tj-trade-2024"} <= {*trade.ids}
    assert caspian.figures_about("Central Asia", "China", measure="trade", year=2024, parts=False).ids == (
        "cn-central-asia-trade-2024",
    )
    series = {each.figure.title for each in caspian.figures_about("Central Asia", measure="people").by_year()}
    assert {"Population of Kazakhstan", "Population of Uzbekistan"} <= series


def test_corridors_through_a_region_run_through_any_of_its_states() -> None:
    found = caspian.corridors_through("South Caucasus", "Türkiye")
    assert {"btk", "btc"} <= {*found.ids}
    assert found == caspian.corridors_through("Armenia", "Türkiye") | found


def test_a_body_is_no_region() -> None:
    assert caspian.events_involving("SCO") == caspian.events_involving("SCO", direct=True)
