"""What happened at a place of a region or a country happened there."""

import pytest

import caspian


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
