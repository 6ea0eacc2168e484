"""GeoJSON: valid by RFC 7946, every record a feature or named as left out, lines parted at the antimeridian."""

import json
from decimal import Decimal
from itertools import pairwise
from math import isfinite
from typing import Any

import geojson
import pytest
from hypothesis import given
from hypothesis import strategies as st

import caspian
from caspian import Corridor, CorridorKind, Leg, Mode, Place
from caspian.catalogue.types import TYPES
from caspian.export.geojson import feature_collection
from caspian.model.geodesy import length
from caspian.store.store import Store
from caspian.store.tables import Given

degrees = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


def corridor_of(*ends: tuple[float, float], km: Decimal | None = None) -> dict[str, Any]:
    places = [
        Place(id=f"p-{number}", name=f"P{number}", longitude=lon, latitude=lat)
        for number, (lon, lat) in enumerate((ends[0], ends[-1]))
    ]
    leg = Leg(origin="p-0", destination="p-1", mode=Mode.SEA, via=tuple(ends[1:-1]), km=km)
    corridor = Corridor(id="c", name="C", kind=CorridorKind.TRANSPORT, legs=(leg,))
    store = Store(Given({"places": places, "corridors": [corridor]}))
    return feature_collection([corridor], store)


@pytest.mark.parametrize("kind", TYPES)
def test_every_record_is_a_feature_or_named_as_left_out(kind: str) -> None:
    chosen = getattr(caspian, kind)
    made = chosen.to_geojson()
    shown = {feature["properties"]["id"] for feature in made["features"]}
    left_out = {each["id"] for each in made["left_out"]}
    assert shown | left_out == set(chosen.ids)
    assert shown.isdisjoint(left_out)
    read = geojson.loads(json.dumps(made, allow_nan=False))
    assert all(feature.is_valid for feature in read["features"])


def test_members_without_a_capital_are_named() -> None:
    members = caspian.members_of("SCO")
    made = members.to_geojson()
    assert len({f["properties"]["id"] for f in made["features"]}) + len(made["left_out"]) == len(members)


@given(st.lists(degrees, min_size=2, max_size=5))
def test_lines_lie_within_bounds_and_never_go_round_the_world(ends: list[tuple[float, float]]) -> None:
    made = corridor_of(*ends)
    assert geojson.loads(json.dumps(made, allow_nan=False))["features"][0].is_valid
    for feature in made["features"]:
        lines = feature["geometry"]["coordinates"]
        if feature["geometry"]["type"] == "Point":
            continue
        for line in lines if feature["geometry"]["type"] == "MultiLineString" else [lines]:
            assert len(line) >= 2
            assert all(abs(a[0] - b[0]) <= 180 for a, b in pairwise(line))
            assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in line)


def test_a_line_from_anadyr_to_nome_crosses_the_antimeridian() -> None:
    line = corridor_of((177.5, 64.7), (-165.4, 64.5))["features"][0]["geometry"]
    assert line["type"] == "MultiLineString"
    (first, east), (west, last) = line["coordinates"]
    assert (first, last) == ([177.5, 64.7], [-165.4, 64.5])
    assert (east[0], west[0]) == (180.0, -180.0)
    assert east[1] == west[1]
    assert 64.5 < east[1] < 64.7
    drawn = sum(length(map(tuple, part)) for part in line["coordinates"])
    assert drawn == pytest.approx(length([(177.5, 64.7), (-165.4, 64.5)]), rel=1e-2)


def test_coordinates_have_six_decimals_and_no_zero_below_nought() -> None:
    made = corridor_of((-0.0, 12.123456789), (1.0, -0.0000001))
    assert "-0.0" not in json.dumps(made)
    assert made["features"][0]["geometry"]["coordinates"][0] == [0.0, 12.123457]


def test_kilometres_are_finite_and_say_whether_a_source_gives_them() -> None:
    for feature in caspian.corridors.to_geojson()["features"]:
        told = feature["properties"]
        assert "km" not in told or (isfinite(told["km"]) and isinstance(told["km_reported"], bool))
    reported = corridor_of((1, 1), (2, 2), km=Decimal("150.5"))["features"][0]["properties"]
    assert (reported["km"], reported["km_reported"]) == (150.5, True)


def test_a_corridor_gives_a_line_a_leg_and_its_places() -> None:
    features = caspian.corridors.where(lambda corridor: corridor.id == "btk").to_geojson()["features"]
    btk = caspian.corridor("btk")
    lines = [feature for feature in features if feature["geometry"]["type"] != "Point"]
    assert len(lines) == len(btk.legs)
    named = {end for leg in btk.legs for end in (leg.origin, leg.destination)} | set(btk.facilities)
    points = [feature["properties"] for feature in features if feature not in lines]
    assert {told["place"] for told in points} == named
    assert {told["country"] for told in points} == {"AZ", "GE", "TR"}
    assert {"mode", "km", "operation", "origin", "destination", "id"} <= set(lines[0]["properties"])


def test_a_leg_is_as_long_on_a_map_as_in_a_way() -> None:
    features = caspian.corridors.where(lambda corridor: corridor.id == "btk").to_geojson()["features"]
    told = {
        (each["properties"]["origin"], each["properties"]["destination"]): each["properties"]["km"]
        for each in features
        if each["geometry"]["type"] == "LineString"
    }
    for link in caspian.routes("Baku", "Kars", modes="rail", avoid="AM")[0].links:
        assert told[link.origin.id, link.destination.id] == round(link.km, 1)


def test_people_have_no_place_on_a_map_and_it_says_so() -> None:
    made = caspian.people[:2].to_geojson()
    assert made["features"] == []
    assert [each["id"] for each in made["left_out"]] == list(caspian.people[:2].ids)
