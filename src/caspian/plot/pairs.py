"""How many agreements or events each two countries have with each other."""

from collections import Counter

from caspian.plot.canvas import Chosen, drawable

__all__ = ["pairs", "weights"]


def pairs(selection: Chosen, *, organisations: bool = False) -> "Counter[tuple[str, str]]":
    """For each two parties, in how many records of a selection both took part; who was spoken of did not.

    Raises:
        TypeError: for records that involve nobody.
        ValueError: for none.
    """
    store, kind = selection._store, selection.collection
    if kind not in ("agreements", "events"):
        raise TypeError(
            f"expected agreements or events, whose parties have to do with each other, got {kind}"
        )
    counts = Counter[tuple[str, str]]()
    countries = store.lookup("countries")
    for record in drawable(selection)._records:
        for a, b in store.pairs(kind, record, acting=True):
            if organisations or (a in countries and b in countries):
                counts[a, b] += 1
    return counts


def weights(counts: "Counter[tuple[str, str]]", selection: Chosen) -> "Counter[str]":
    """For each party, how many records of a selection it has with others.

    Raises:
        TypeError: where none has two parties.
    """
    if not counts:
        raise TypeError(f"none of these {selection.collection} has two parties")
    weight = Counter[str]()
    for pair, count in counts.items():
        for party in pair:
            weight[party] += count
    return weight
