"""GeoJSON: valid, complete, lines and points."""

import json
from typing import Any

import geojson
import pytest

import caspian


@pytest.mark.parametrize("selection", [caspian.corridors, caspian.places, caspian.events, caspian.countries])
def test_geojson_is_valid_and_complete(selection: Any) -> None:
    found = geojson.loads(json.dumps(selection.to_geojson()))
    assert found.is_valid, found.errors()
    assert found["features"]
    for feature in found["features"]:
        assert feature.is_valid, feature.errors()
        for longitude, latitude in geojson.utils.coords(feature):
            assert -180 <= longitude <= 180
            assert -90 <= latitude <= 90


def test_a_corridor_is_lines_and_points() -> None:
    features = caspian.corridors.where(lambda corridor: corridor.id == "btk").to_geojson()["features"]
    lines = [each for each in features if each["geometry"]["type"] == "LineString"]
    assert len(lines) == len(caspian.corridor("btk").legs)
    assert {"mode", "km", "operation", "origin", "destination", "id"} <= set(lines[0]["properties"])
    assert {each["properties"]["country"] for each in features if each not in lines} == {"AZ", "GE", "TR"}


def test_a_leg_is_as_long_on_a_map_as_in_a_way() -> None:
    features = caspian.corridors.where(lambda corridor: corridor.id == "btk").to_geojson()["features"]
    told = {
        (each["properties"]["origin"], each["properties"]["destination"]): each["properties"]["km"]
        for each in features
        if each["geometry"]["type"] == "LineString"
    }
    for link in caspian.routes("Baku", "Kars", avoid="AM")[0].links:
        assert told[link.origin.id, link.destination.id] == round(link.km, 1)


def test_people_have_no_place_on_a_map() -> None:
    with pytest.raises(TypeError, match="no place on a map"):
        caspian.people.to_geojson()
