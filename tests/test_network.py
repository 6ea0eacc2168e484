"""Ways along the corridors: against networkx on made-up networks, and on what is known of the region."""

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import geojson
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import caspian
from caspian import Dataset, NotFound, NoWay, Order, Way
from caspian.reading.codec import decode
from caspian.store.store import Store
from caspian.store.tables import Given
from caspian.ways.network import GOODS, Network

MODES = ("rail", "road", "sea")
STATES = ("AM", "AZ", "GE")


@st.composite
def made_up(draw: st.DrawFn) -> tuple[Dataset, Any]:
    """A small network, and the same as a graph of networkx."""
    size = draw(st.integers(3, 8))
    names = [f"place-{number}" for number in range(size)]
    places = [
        {
            "id": name,
            "name": name,
            "country": draw(st.sampled_from(STATES)),
            "latitude": 40.0,
            "longitude": 45.0 + number,
        }
        for number, name in enumerate(names)
    ]
    pairs = draw(
        st.lists(
            st.tuples(st.sampled_from(names), st.sampled_from(names)), min_size=2, max_size=16, unique=True
        )
    )
    legs = [
        {
            "origin": a,
            "destination": b,
            "mode": draw(st.sampled_from(MODES)),
            "km": str(draw(st.integers(1, 500))),
        }
        for a, b in pairs
        if a != b
    ]
    corridor = {"id": "net", "name": "Net", "kind": "transport", "legs": legs}
    countries = [{"id": code, "name": code} for code in STATES]
    batch = decode(json.dumps({"countries": countries, "places": places, "corridors": [corridor]}))
    graph: Any = nx.MultiGraph()
    graph.add_nodes_from(names)
    for leg in legs:
        key = str(leg["mode"])
        a, b, km = str(leg["origin"]), str(leg["destination"]), int(str(leg["km"]))
        if not graph.has_edge(a, b, key):
            graph.add_edge(a, b, key, km=km)
    return Dataset(Store(Given(batch))), graph


def _ways(data: Dataset, **conditions: Any) -> tuple[Way, ...]:
    try:
        return data.routes("place-0", "place-1", most=200, **conditions)
    except NoWay:
        return ()


@given(made_up())
def test_all_ways_are_found_shortest_first(case: tuple[Dataset, Any]) -> None:
    data, graph = case
    expected = sorted(
        sum(graph.edges[edge]["km"] for edge in path)
        for path in nx.all_simple_edge_paths(graph, "place-0", "place-1")
    )
    found = _ways(data)
    assert [way.km for way in found] == expected[:200]
    for way in found:
        assert len(set(way.places)) == len(way.places)
        assert all(a.destination == b.origin for a, b in pairwise(way.links))


@given(made_up(), st.sampled_from(list(Order)))
def test_every_order_puts_its_best_first(case: tuple[Dataset, Any], order: Order) -> None:
    data, _ = case
    everything = _ways(data)
    found = _ways(data, by=order)
    keys: dict[Order, Callable[[Way], tuple[float, float]]] = {
        Order.LENGTH: lambda way: (way.km, 0),
        Order.CHANGES: lambda way: (way.changes, way.km),
        Order.BORDERS: lambda way: (way.borders, way.km),
    }
    key = keys[order]
    assert [key(way) for way in found] == sorted(key(way) for way in everything)


@given(made_up(), st.sampled_from(STATES), st.sets(st.sampled_from(MODES), min_size=1))
def test_conditions_leave_out_just_what_they_name(
    case: tuple[Dataset, Any], state: str, modes: set[str]
) -> None:
    data, _ = case
    kept = [
        way.places
        for way in _ways(data)
        if state not in way.countries and {link.mode.value for link in way.links} <= modes
    ]
    found = _ways(data, avoid=[state], modes=modes)
    assert sorted(way.places for way in found) == sorted(kept)


@given(made_up())
def test_choke_points_are_what_cuts_the_graph(case: tuple[Dataset, Any]) -> None:
    data, graph = case
    if not nx.has_path(graph, "place-0", "place-1"):
        with pytest.raises(NoWay):
            data.choke_points("place-0", "place-1")
        return
    found = data.choke_points("place-0", "place-1")
    cutting = set()
    for name in set(graph) - {"place-0", "place-1"}:
        rest = graph.copy()
        rest.remove_node(name)
        if not nx.has_path(rest, "place-0", "place-1"):
            cutting.add(name)
    assert {place.id for place in found.places} == cutting
    bridges = set()
    for a, b, key in graph.edges(keys=True):
        rest = graph.copy()
        rest.remove_edge(a, b, key)
        if not nx.has_path(rest, "place-0", "place-1"):
            bridges.add((frozenset((a, b)), key))
    assert {
        (frozenset((link.origin.id, link.destination.id)), link.mode.value) for link in found.links
    } == bridges


def test_impossible_asks_say_what_closes_the_last_way(tmp_path: Path) -> None:
    file = tmp_path / "line.json"
    places = [
        {"id": name, "name": name.title(), "country": code, "latitude": 40.0, "longitude": 45.0 + number}
        for number, (name, code) in enumerate(
            (("left", "AM"), ("middle", "GE"), ("right", "AZ"), ("far", "AZ"))
        )
    ]
    legs = [
        {"origin": "left", "destination": "middle", "mode": "rail"},
        {
            "origin": "middle",
            "destination": "right",
            "mode": "sea",
            "history": [{"operation": "planned"}, {"operation": "operating", "since": "2020"}],
        },
    ]
    corridor = {
        "id": "line",
        "name": "Line",
        "kind": "transport",
        "legs": legs,
        "history": [{"operation": "operating", "since": "2000"}],
    }
    countries = [{"id": code, "name": code, "note": "x"} for code in STATES]
    file.write_text(json.dumps({"countries": countries, "places": places, "corridors": [corridor]}))
    data = caspian.load(file)
    (way,) = data.routes("left", "right")
    assert (way.countries, way.modes, way.changes, way.borders) == (("AM", "GE", "AZ"), ("rail", "sea"), 1, 2)
    assert way.not_operating == ()
    assert [link.reported for link in way.links] == [False, False]
    with pytest.raises(NoWay, match="avoiding GE closes the last way"):
        data.routes("left", "right", avoid=["GE"])
    with pytest.raises(NoWay, match="there is none by rail alone"):
        data.routes("left", "right", modes=["rail"])
    with pytest.raises(NoWay, match="on 2010 a leg of every way is not known to operate"):
        data.routes("left", "right", on="2010")
    assert len(data.routes("left", "right", on="2021")) == 1
    with pytest.raises(NoWay, match="both ends are Left"):
        data.routes("left", "left")
    (longer,) = data.routes("left", "far")
    assert longer.egress is not None
    assert longer.egress[0].id == "far"
    assert longer.links[-1].destination.id == "right"
    assert "is on no corridor" in repr(longer)
    with pytest.raises(NotFound, match="did you mean 'length'"):
        data.routes("left", "right", by="lenght")


# GeoJSON


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


def test_people_have_no_place_on_a_map() -> None:
    with pytest.raises(TypeError, match="no place on a map"):
        caspian.people.to_geojson()


def test_the_network_of_the_bundled_corridors_is_in_one_piece() -> None:
    """Whoever asks for a way between two places of the network should get one."""
    network = Network(caspian.load()._store, modes=GOODS)
    start = "baku"
    lost = [name for name in network.around if not network.reaches(start, name)]
    assert lost == []
