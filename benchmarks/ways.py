"""Ways beside networkx: the five best of a made-up network, and of the bundled corridors.

networkx knows one line between two places and only one thing to count, so it is given the shortest of
parallel lines and asked for length. What is timed is the search with its graph, not the reading of the data.
"""

import json
import random
import time
from collections.abc import Callable
from itertools import islice
from statistics import median
from typing import Any

import networkx as nx

import caspian
from caspian.dataset.dataset import Dataset
from caspian.reading.codec import decode
from caspian.store.store import Store
from caspian.store.tables import Given
from caspian.ways.conditions import Conditions
from caspian.ways.graph import Network
from caspian.ways.order import Order
from caspian.ways.search import Search

MOST = 5


def made_up(size: int, chance: random.Random) -> Dataset:
    """A mesh of places: each is joined with a few that come soon after it."""
    places = [{"id": f"p{number}", "name": f"p{number}"} for number in range(size)]
    legs = [
        {
            "origin": f"p{number}",
            "destination": f"p{number + step}",
            "mode": chance.choice(["rail", "road"]),
            "km": str(chance.randint(1, 100)),
        }
        for number in range(size)
        for step in (1, 3, 14)
        if number + step < size and chance.random() < 0.9
    ]
    corridor = {"id": "mesh", "name": "Mesh", "kind": "transport", "legs": legs}
    return Dataset(Store(Given(decode(json.dumps({"places": places, "corridors": [corridor]})).records)))


def graph_of(network: Network) -> Any:
    """The same as a graph of networkx, with the shortest of parallel lines."""
    graph = nx.DiGraph()
    for edges in network.around.values():
        for edge in edges:
            known = graph.get_edge_data(edge.start, edge.end)
            if known is None or edge.stretch.km < known["km"]:
                graph.add_edge(edge.start, edge.end, km=edge.stretch.km)
    return graph


def timed(task: Callable[[], Any]) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def ways(rounds: int = 40) -> list[tuple[str, ...]]:
    """The rows of a table: both in milliseconds, and their ratio."""
    chance = random.Random(7)
    rows: list[tuple[str, ...]] = [("five best ways", "places", "caspian", "networkx", "ratio")]
    cases = [(f"made up, {size}", made_up(size, chance)) for size in (50, 200, 800)]
    for name, dataset in [*cases, ("bundled corridors", caspian.load())]:
        network = Network(dataset._store, Conditions(planned=True))
        graph = graph_of(network)
        names = sorted(graph)
        ours, theirs = [], []
        for _ in range(rounds):
            origin, destination = chance.sample(names, 2)
            if not nx.has_path(graph, origin, destination):
                continue
            ours.append(timed(lambda: Search(network, {origin}, {destination}, Order.LENGTH).best(MOST)))  # noqa: B023
            theirs.append(
                timed(lambda: list(islice(nx.shortest_simple_paths(graph, origin, destination, "km"), MOST)))  # noqa: B023
            )
        a, b = median(ours), median(theirs)
        rows.append((name, str(len(names)), f"{1e3 * a:.1f} ms", f"{1e3 * b:.1f} ms", f"{a / b:.2f}"))
    return rows


def states(rounds: int = 40) -> list[tuple[str, ...]]:
    """The whole question between two states beside one shortest path of networkx on the same graph.

    To networkx each state is a place more, joined with all of its own by lines of no length.
    """
    graph = graph_of(Network(caspian.load()._store, Conditions()))
    country = {name: caspian.places[name].country for name in list(graph)}
    for name, code in country.items():
        if code:
            graph.add_edge(f"from {code}", name, km=0)
            graph.add_edge(name, f"to {code}", km=0)
    chance = random.Random(7)
    codes = sorted({code for code in country.values() if code})
    ours: list[float] = []
    theirs: list[float] = []
    while len(ours) < rounds:
        one, two = chance.sample(codes, 2)
        if not nx.has_path(graph, f"from {one}", f"to {two}"):
            continue
        ours.append(timed(lambda: caspian.routes(one, two)))  # noqa: B023
        theirs.append(timed(lambda: nx.shortest_path(graph, f"from {one}", f"to {two}", "km")))  # noqa: B023
    a, b = median(ours), median(theirs)
    head = ("caspian.routes of two states", "states", "caspian", "networkx", "ratio (budget 20)")
    return [
        head,
        ("bundled corridors", str(len(codes)), f"{1e3 * a:.2f} ms", f"{1e3 * b:.2f} ms", f"{a / b:.1f}"),
    ]


if __name__ == "__main__":
    for row in [*ways(), (), *states()]:
        print("  ".join(text.ljust(30) for text in row).rstrip())
