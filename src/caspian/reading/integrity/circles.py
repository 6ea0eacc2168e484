"""A link that leads upwards never leads back."""

from collections.abc import Iterator, Mapping, Sequence

from caspian.catalogue.relations import Relation, relations
from caspian.catalogue.types import collection
from caspian.model.record import Record
from caspian.reading.integrity.data import Data, Found, Row

__all__ = ["circles", "circles_after", "in_circles"]


def circles(data: Data) -> Iterator[Found]:
    """Records that are part of themselves, or follow themselves, by whatever way round."""
    for relation in relations():
        if relation.tree:
            rows = {row.id: row for row in data.rows(relation.source, relation.path)}
            above = {name: tuple(each for each, _ in relation.ids(row.value)) for name, row in rows.items()}
            for name in in_circles({name: each for name, each in above.items() if name is not None}):
                yield _told(rows[name], relation)


def circles_after(changed: Mapping[str, Record], data: Data) -> dict[str, str]:
    """The records that come back to themselves after a change, with the link by which they do.

    A ring that no changed record is part of would have been there before, or among the rows of the files.
    """
    types = {collection(type(record)) for record in changed.values()}
    found: dict[str, str] = {}
    for relation in relations():
        if relation.tree and relation.source in types:
            held: dict[str, object] = dict(data.base.get(relation.source, {}))
            held |= {row.id: row.value for row in data.rows(relation.source) if row.id is not None}
            held |= {name: changed[name] for name in held.keys() & changed.keys()}
            above = {name: tuple(each for each, _ in relation.ids(value)) for name, value in held.items()}
            found |= {name: relation.path for name in in_circles(above) if name in changed}
    return found


def _told(row: Row, relation: Relation) -> Found:
    reason = f"{row.id!r} comes back to itself by {relation.path!r}"
    return row.found(tuple(relation.path.split(".")), row.id, reason)


def in_circles(above: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The names from which a way leads back to them, each looked at once (Tarjan's algorithm).

    >>> list(in_circles({"a": ["b"], "b": ["c"], "c": ["b"], "d": ["d"]}))
    ['b', 'c', 'd']
    """
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: dict[str, None] = {}
    found: set[str] = set()
    for start in above:
        todo = [(start, iter(above[start]))] if start not in number else []
        if todo:
            number[start] = lowest[start] = len(number)
            open_[start] = None
        while todo:
            name, rest = todo[-1]
            for each in rest:
                if each == name:
                    found.add(name)
                if each in above and each not in number:
                    number[each] = lowest[each] = len(number)
                    open_[each] = None
                    todo.append((each, iter(above[each])))
                    break
                if each in open_:
                    lowest[name] = min(lowest[name], number[each])
            else:
                todo.pop()
                if todo:
                    lowest[todo[-1][0]] = min(lowest[todo[-1][0]], lowest[name])
                if lowest[name] == number[name]:
                    ring: list[str] = []
                    while not ring or ring[-1] != name:
                        ring.append(open_.popitem()[0])
                    if len(ring) > 1:
                        found.update(ring)
    return (name for name in above if name in found)
