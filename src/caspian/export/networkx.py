"""networkx: who has to do with whom, and how often; or what the records link to."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from caspian.catalogue.relations import party_relation, relations_from
from caspian.catalogue.types import TYPES, collection
from caspian.export.extras import wanted
from caspian.export.names import Names
from caspian.export.release import edition
from caspian.model.record import Record

if TYPE_CHECKING:
    import networkx as nx

    from caspian.store.store import Store

__all__ = ["graph"]


def graph(
    collection: str, records: Iterable[Record], store: "Store", *, direct: bool = False
) -> "nx.Graph[str]":
    """The graph of some records.

    Agreements and events give parties, joined by how many of the records are between them: of an event those that
    took part, for who was only spoken of had nothing to do with the others there. What a company does counts for its
    home country as well, unless `direct`. Records of other types give the records that they link to.
    """
    nx = wanted("networkx", "networkx")
    if collection in TYPES and party_relation(collection):
        return _parties(nx.Graph(source=edition(store)), collection, records, store, direct)
    return _links(nx.MultiDiGraph(source=edition(store)), records, store)


def _parties(
    made: "nx.Graph[str]", name: str, records: Iterable[Record], store: "Store", direct: bool
) -> "nx.Graph[str]":
    shared: dict[tuple[str, str], list[str]] = {}
    for record in records:
        for party in store.parties_of(name, record, direct):
            _node(made, party, store)
        for pair in store.pairs(name, record, direct, acting=True):
            shared.setdefault(pair, []).append(record.id)
    for (a, b), ids in sorted(shared.items()):
        made.add_edge(a, b, weight=len(ids), **{name: ids})
    return made


def _links(made: "nx.MultiDiGraph[str]", records: Iterable[Record], store: "Store") -> "nx.Graph[str]":
    for record in records:
        _node(made, record.id, store)
        for relation in relations_from(collection(type(record))):
            for target, _ in relation.ids(record):
                _node(made, target, store)
                made.add_edge(record.id, target, relation.name)
    return made


def _node(made: "nx.Graph[str]", key: str, store: "Store") -> None:
    if key not in made:
        found = store.find(key)
        made.add_node(key, name=Names(store)[key], type=found[0] if found else "countries")
