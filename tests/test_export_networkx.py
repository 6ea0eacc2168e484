"""Graphs of networkx: the weight of an edge is how many agreements or events are between two parties."""

import networkx as nx
import pytest

import caspian


@pytest.mark.parametrize("direct", [False, True])
def test_weights_are_the_answers_of_the_library(direct: bool) -> None:
    graph = caspian.agreements.to_networkx(direct=direct)
    for a, b, told in graph.edges(data=True):
        found = caspian.agreements_between(a, b, direct=direct)
        assert told["weight"] == len(found)
        assert set(told["agreements"]) == set(found.ids)


def test_a_selection_gives_only_its_own_parties() -> None:
    found = caspian.events.involving("Kazakhstan")[:20]
    graph = found.to_networkx()
    assert "KZ" in graph
    assert {key for _, _, told in graph.edges(data=True) for key in told["events"]} <= set(found.ids)
    assert graph.nodes["KZ"] == {"name": "Kazakhstan", "type": "countries"}


def test_corridors_give_what_they_link_to() -> None:
    graph = caspian.corridors.to_networkx()
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.has_edge("btk", "titr", "part_of")
    assert graph.graph["source"].startswith("caspian data ")


VISIT = caspian.events.where("id", "2024-03-25-kobakhidze-yerevan")


def test_who_is_only_spoken_of_is_not_joined_to_those_who_met() -> None:
    """Of Azerbaijan it was spoken in Yerevan; Armenia and Georgia met there."""
    assert any(each.party == "AZ" and each.role == "subject" for each in VISIT[0].participants)
    graph = VISIT.to_networkx()
    assert set(map(frozenset, graph.edges)) == {frozenset({"AM", "GE"})}
    assert "AZ" in graph


def test_edges_of_events_join_those_who_took_part() -> None:
    graph = caspian.events.to_networkx(direct=True)
    for a, b, told in graph.edges(data=True):
        for key in told["events"]:
            acted = {each.party for each in caspian.event(key).participants if each.role != "subject"}
            assert {a, b} <= acted


def test_who_had_a_summit_on_its_ground_took_part_in_it() -> None:
    founding = caspian.events.where("id", "1998-07-03-shanghai-five-summit").to_networkx()
    assert founding.has_edge("KZ", "CN")
