"""Plain JSON values as the rows of a table: answers that are no records, for every target that takes a sheet."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeGuard

from caspian.export.column import Column, Type
from caspian.export.names import Names
from caspian.export.release import edition
from caspian.export.sheet import Sheet
from caspian.export.tables import Table
from caspian.export.values import Rows

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["filled", "flat"]

_EMPTY: Mapping[str, object] = {}


def flat(item: Mapping[str, object]) -> Iterator[dict[str, object]]:
    """The rows of an object: one, or one for each of the objects in a list that it holds.

    An object in it has columns of its own; of a list of objects deeper down the first value of each is told.

    >>> list(flat({"field": "founded", "claims": [{"value": "2001", "citations": [{"source": "a"}]}, {"value": "2002"}]}))
    [{'field': 'founded', 'claim_value': '2001', 'claim_citations': ['a']}, {'field': 'founded', 'claim_value': '2002'}]
    """
    several, parts = next(((name, value) for name, value in item.items() if _objects(value)), ("", [_EMPTY]))
    whole: dict[str, object] = {}
    for name, value in item.items():
        if isinstance(value, Mapping):
            whole |= {f"{name}_{below}": each for below, each in value.items()}
        elif name != several:
            whole[name] = value
    for part in parts:
        told = {f"{several.removesuffix('s')}_{name}": _first(value) for name, value in part.items()}
        yield whole | told


def _objects(value: object) -> TypeGuard[list[Mapping[str, object]]]:
    return isinstance(value, list) and bool(value) and isinstance(value[0], Mapping)


def _first(value: object) -> object:
    return [next(iter(each.values()), None) for each in value] if _objects(value) else value


def filled(
    name: str,
    columns: Sequence[str],
    types: Mapping[str, str],
    rows: Iterable[Mapping[str, object]],
    store: "Store | None" = None,
) -> Sheet:
    """A table of plain values, as every target takes it.

    Args:
        name: what the table is called.
        columns: the names of its columns; one that ends in ``_name`` or ``_names`` holds the names of what the column
            before that ending has the ids of.
        types: what the columns hold that hold no text, in the words of `Type`.
        rows: the values of each row by column; what it lacks is missing.
        store: where the names are found.

    >>> filled("years", ("year", "what"), {"year": "integer"}, [{"year": 2024}]).values
    {'year': [2024], 'what': [None]}
    """
    made = tuple(_column(each, Type(types.get(each, "text"))) for each in columns)
    table = Table(name, "", name, (columns[0],), made, lambda parts: Rows(tuple(parts)))
    return Sheet(table, table.values(rows, Names(store)), edition(store) if store else "")


def _column(name: str, kind: Type) -> Column:
    ids, dot, ending = name.rpartition("_")

    def values(rows: Rows, names: Names) -> Sequence[object]:
        if not dot or ending not in ("name", "names") or any(name in part for part in rows.parts):
            return [_value(kind, part.get(name)) for part in rows.parts]
        if ending == "name":
            return [names[part.get(ids)] for part in rows.parts]
        return [names.of_all[tuple(part.get(ids) or ())] for part in rows.parts]

    return Column(name, kind, name.replace("_", " "), values)


def _value(kind: Type, value: object) -> object:
    if kind is Type.TEXTS:
        return tuple(map(str, value)) if isinstance(value, list | tuple) else ()
    if kind is not Type.TEXT or value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | Mapping) else str(value)
