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
