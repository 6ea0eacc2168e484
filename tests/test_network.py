"""Ways on made-up networks: against networkx, against one's own counting, and in a bounded number of steps."""

import json
from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caspian import Dataset, NoWay, Order, Way
from caspian.reading.codec import decode
from caspian.store.store import Store
from caspian.store.tables import Given
from caspian.ways.conditions import Conditions
from caspian.ways.graph import Network
from caspian.ways.search import Search

MODES = ("rail", "road", "sea")
STATES = ("AM", "AZ", "GE")
GAUGES = (None, 1435, 1520)


def store(places: list[dict[str, Any]], *corridors: dict[str, Any]) -> Store:
    """What holds some places and corridors."""
    countries = [{"id": code, "name": code} for code in STATES]
    shown = [{"kind": "transport", "name": corridor["id"]} | corridor for corridor in corridors]
    text = json.dumps({"countries": countries, "places": places, "corridors": shown})
    return Store(Given(decode(text).records))


def dataset(places: list[dict[str, Any]], *corridors: dict[str, Any]) -> Dataset:
    """A dataset of some places and corridors."""
    return Dataset(store(places, *corridors))


@st.composite
def made_up(draw: st.DrawFn, *, flow: bool = False) -> tuple[Dataset, Any]:
    """A small network with parallel lines, and the same as a graph of networkx."""
    size = draw(st.integers(3, 7))
    names = [f"place-{number}" for number in range(size)]
    places = [
        {
            "id": name,
            "name": name,
            "country": draw(st.sampled_from((None, *STATES))),
            "latitude": 40.0,
            "longitude": 45.0 + number,
        }
        for number, name in enumerate(names)
    ]
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), min_size=2, max_size=12))
    legs: list[dict[str, Any]] = []
    for a, b in pairs:
        mode = draw(st.sampled_from(MODES))
        leg: dict[str, Any] = {
            "origin": a,
            "destination": b,
            "mode": mode,
            "km": str(draw(st.integers(1, 500))),
        }
        if mode == "rail" and (gauge := draw(st.sampled_from(GAUGES))):
            leg["gauge"] = gauge
        if flow and draw(st.booleans()):
            leg["one_way"] = True
        if a != b:
            legs.append(leg)
    graph: Any = nx.MultiDiGraph()
    graph.add_nodes_from(names)
    for number, leg in enumerate(legs):
        a, b, km = leg["origin"], leg["destination"], int(leg["km"])
        graph.add_edge(a, b, number, km=km)
        if not leg.get("one_way"):
            graph.add_edge(b, a, number, km=km)
    placed = [{key: value for key, value in place.items() if value is not None} for place in places]
    return dataset(placed, {"id": "net", "legs": legs}), graph


def ways(data: Dataset, **conditions: Any) -> tuple[Way, ...]:
    """All ways from the first place to the second."""
    try:
        return tuple(data.routes("place-0", "place-1", most=2000, **conditions))
    except NoWay:
        return ()


KEYS: dict[Order, Callable[[Way], tuple[float, float]]] = {
    Order.LENGTH: lambda way: (way.km, 0),
    Order.CHANGES: lambda way: (way.changes, way.km),
    Order.BORDERS: lambda way: (way.borders, way.km),
    Order.GAUGE: lambda way: (way.gauge_changes, way.km),
}


@given(made_up(flow=True))
def test_all_ways_are_found_shortest_first(case: tuple[Dataset, Any]) -> None:
    data, graph = case
    expected = sorted(
        sum(graph.edges[edge]["km"] for edge in path)
        for path in nx.all_simple_edge_paths(graph, "place-0", "place-1")
    )
    found = ways(data, by="length")
    assert [way.km for way in found] == expected[:2000]
    for way in found:
        assert len(set(way.places)) == len(way.places)
        assert all(a.destination == b.origin for a, b in pairwise(way.links))


@given(made_up(flow=True))
def test_between_states_the_best_way_of_any_two_places_comes_first(case: tuple[Dataset, Any]) -> None:
    data, graph = case
    country = {place.id: place.country for place in data.places}
    touched = {node for node in graph if graph.degree(node)}
    ends = [[node for node in touched if country[node] == code] for code in ("AM", "AZ")]
    expected = [
        nx.shortest_path_length(graph, a, b, "km")
        for a in ends[0]
        for b in ends[1]
        if nx.has_path(graph, a, b)
    ]
    try:
        found = data.routes("AM", "AZ", most=2000)
    except NoWay:
        found = ()  # type: ignore[assignment]
    assert [way.km for way in found[:1]] == sorted(expected)[:1]
    assert [way.km for way in found] == sorted(way.km for way in found)
    for way in found:
        assert [country[each] for each in way.places].count("AM") == 1
        assert [country[each] for each in way.places].count("AZ") == 1
    if expected and len(found):
        points = {place.id for place in data.choke_points("AM", "AZ").places}
        assert points == set.intersection(*(set(way.places) for way in found))


@given(made_up(), st.sampled_from(list(Order)))
def test_every_order_puts_its_best_first(case: tuple[Dataset, Any], order: Order) -> None:
    """What is put in order is what a way tells of itself, also through places without a country."""
    data, _ = case
    key = KEYS[order]
    assert [key(way) for way in ways(data, by=order)] == sorted(key(way) for way in ways(data))


@given(made_up())
def test_borders_and_transshipments_are_counted_as_one_would(case: tuple[Dataset, Any]) -> None:
    data, _ = case
    for way in ways(data):
        known = [place.country for link in way.links for place in (link.origin, link.destination)]
        passed = [country for country in known if country]
        assert way.borders == sum(a != b for a, b in pairwise(passed))
        assert way.borders == max(len(way.countries) - 1, 0)
        gauges = [link.gauge for link in way.links if link.gauge]
        assert way.gauge_changes == sum(a != b for a, b in pairwise(gauges))
        runs: list[list[int]] = []
        for number, link in enumerate(way.links):
            if number == 0 or link.mode is not way.links[number - 1].mode:
                runs.append([])
            runs[-1] += [link.gauge] if link.gauge else []
        assert way.changes == len(runs) - 1 + sum(a != b for run in runs for a, b in pairwise(run))


@given(made_up(), st.sampled_from(STATES), st.sets(st.sampled_from(MODES), min_size=1))
def test_conditions_leave_out_just_what_they_name(
    case: tuple[Dataset, Any], state: str, modes: set[str]
) -> None:
    data, _ = case
    kept = [
        way.places
        for way in ways(data)
        if state not in way.countries and {link.mode.value for link in way.links} <= modes
    ]
    found = ways(data, avoid=[state], modes=modes)
    assert sorted(way.places for way in found) == sorted(kept)
    assert all(bool(way.unpromised) == any(not link.countries_known for link in way.links) for way in found)


@given(made_up(flow=True), st.lists(st.integers(2, 6), max_size=2, unique=True))
def test_a_way_through_places_is_the_shortest_of_its_parts(
    case: tuple[Dataset, Any], through: list[int]
) -> None:
    data, graph = case
    stops = [f"place-{number}" for number in (0, *through, 1)]
    if not set(stops) <= set(graph):
        return
    simple = nx.DiGraph()
    for a, b, km in graph.edges(data="km"):
        if km < simple.get_edge_data(a, b, {"km": 501})["km"]:
            simple.add_edge(a, b, km=km)
    simple.add_nodes_from(graph)
    try:
        # A place to go through may lie on an earlier part: no way through them in order is shorter than
        # that which goes from each to the next.
        expected = sum(nx.shortest_path_length(simple, a, b, "km") for a, b in pairwise(stops))
    except nx.NetworkXNoPath:
        assert not ways(data, via=stops[1:-1])
        return
    found = data.routes("place-0", "place-1", via=stops[1:-1], most=1, by="length")
    assert found[0].km == expected


@given(made_up(flow=True))
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
    for number in {number for _, _, number in graph.edges(keys=True)}:
        rest = graph.copy()
        edges = [edge for edge in graph.edges(keys=True) if edge[2] == number]
        rest.remove_edges_from(edges)
        if not nx.has_path(rest, "place-0", "place-1"):
            bridges.add((frozenset(edges[0][:2]), edges and graph.edges[edges[0]]["km"]))
    assert {(frozenset((link.origin.id, link.destination.id)), link.km) for link in found.links} == bridges


@st.composite
def large(draw: st.DrawFn) -> tuple[Store, int]:
    """A network of 200 places: a grid, or a mesh at random, with the goal behind a bridge or not."""
    chance = Random(draw(st.integers(0, 10**6)))
    side = draw(st.sampled_from((14, 20)))
    names = [f"place-{number}" for number in range(200)]
    pairs = set()
    for number in range(200):
        for other in (number + 1, number + side):
            if other < 199 and chance.random() < 0.95:
                pairs.add((number, other))
    for _ in range(draw(st.integers(0, 100))):
        a, b = sorted(chance.sample(range(199), 2))
        pairs.add((a, b))
    pairs.add((draw(st.integers(0, 198)), 199))
    places = [{"id": name, "name": name, "country": chance.choice(STATES)} for name in names]
    legs = [
        {
            "origin": names[a],
            "destination": names[b],
            "mode": chance.choice(MODES),
            "km": str(chance.randint(1, 9)),
        }
        for a, b in sorted(pairs)
    ]
    return store(places, {"id": "net", "legs": legs}), len(names)


@settings(max_examples=30)
@given(large(), st.sampled_from(list(Order)), st.integers(1, 30))
def test_steps_do_not_grow_with_the_number_of_all_ways(
    case: tuple[Store, int], order: Order, most: int
) -> None:
    """At most one look for a shortest way for each stretch of each way found, each over every state once."""
    data, size = case
    search = Search(Network(data, Conditions()), {"place-0"}, {"place-199"}, order)
    found = search.best(most)
    looks = 1 + sum(len(way) for way in found)
    states = size * (len(MODES) * len(GAUGES) if order is not Order.LENGTH else 1)
    assert search.steps <= looks * states
    assert len({tuple(edge.number for edge in way) for way in found}) == len(found)


def test_a_goal_behind_a_bridge_does_not_exhaust_a_grid() -> None:
    """36 places and a bridge took more than 90 seconds and 800 MB once."""
    places = [{"id": f"g{x}-{y}", "name": f"g{x}-{y}"} for x in range(12) for y in range(12)]
    legs = [
        {"origin": f"g{x}-{y}", "destination": f"g{x + dx}-{y + dy}", "mode": "rail", "km": "10"}
        for x in range(12)
        for y in range(12)
        for dx, dy in ((0, 1), (1, 0))
        if x + dx < 12 and y + dy < 12
    ]
    places += [{"id": "dd", "name": "dd"}]
    legs += [{"origin": "g0-1", "destination": "dd", "mode": "rail", "km": "10"}]
    data = store(places, {"id": "grid", "legs": legs})
    search = Search(Network(data, Conditions()), {"g0-0"}, {"dd"}, Order.LENGTH)
    assert [len(way) for way in search.best(5)] == [2, 4, 6, 6, 8]
    assert len(places) < search.steps < 5 * 8 * len(places)
