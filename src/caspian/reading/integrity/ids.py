"""An id means one record, now and ever after."""

from collections.abc import Iterator

from caspian.catalogue.types import singular
from caspian.reading.content import place
from caspian.reading.integrity.data import Data, Found, Row

__all__ = ["ids"]


def ids(data: Data) -> Iterator[Found]:
    """Ids that stand twice, or that a record had which was withdrawn."""
    names = [name for _, several in data.ids() for name in several]
    own = set(names)
    held = (data.withdrawn, *data.base.values())
    if len(own) == len(names) and all(own.isdisjoint(each) for each in held):
        return
    base = {key: kind for kind, records in data.base.items() for key in records}
    first: dict[str, Row] = {}
    for row in data.rows():
        name = row.id
        if name is None:
            continue
        taken = None
        if name in base:
            taken = f"the data it is loaded onto, as {singular(base[name])}"
        elif name in first:
            other = first[name]
            file = f"{other.file.file}: " if other.file.file else ""
            taken = f"{file}{place((other.kind, other.number, 'id'))}"
        else:
            first[name] = row
        if taken:
            yield row.found(("id",), name, f"the id {name!r} is taken by {taken}")
        elif name in data.withdrawn:
            yield row.found(("id",), name, f"the id {name!r} was withdrawn: {data.withdrawn[name]}")
