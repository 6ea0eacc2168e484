"""Records as plain JSON values, each field of one type whatever the record."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from caspian.export.columns import columns_of, in_order, is_part
from caspian.export.names import Names
from caspian.export.sheet import json_value, sheet, table_of
from caspian.export.text import joined
from caspian.export.values import Rows

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["dicts", "flat_dicts"]


def flat_dicts(collection: str, records: Iterable[object], store: "Store") -> list[dict[str, object]]:
    """The rows of the table of some records; lists as one text, so that nothing is nested."""
    found = sheet(table_of(collection), records, store)
    columns = [
        [
            joined(value) if isinstance(value, tuple) else json_value(column, value)
            for value in found.values[column.name]
        ]
        for column in found.columns
    ]
    names = [column.name for column in found.columns]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def dicts(records: Sequence[object], store: "Store") -> list[dict[str, object]]:
    """Records as their rows, with the parts that each holds as lists below it."""
    names, found = Names(store), list[dict[str, object]]()
    groups = dict[type, list[object]]()
    for record in records:
        groups.setdefault(type(record), []).append(record)
    made = {cls: iter(_objects(cls, several, names)) for cls, several in groups.items()}
    found.extend(next(made[type(record)]) for record in records)
    return found


def _objects(cls: type, parts: Sequence[object], names: Names) -> list[dict[str, object]]:
    """One object for each of some parts of a class: its columns, and below them the lists that it holds."""
    rows, keys, values = Rows(parts), list[str](), list[list[object]]()
    lists = [field for field in in_order(cls) if is_part(field)]
    held = {field.name for field in lists}
    for column in columns_of(cls):
        if column.name.removesuffix("_names") not in held:
            keys.append(column.name)
            values.append([json_value(column, value) for value in column.values(rows, names)])
    for field in lists:
        several = [getattr(part, field.name) for part in parts]
        every = [each for inner in several for each in inner]
        made = iter(_objects(field.type, every, names) if attrs.has(field.type) else map(list, every))
        keys.append(field.name)
        values.append([[next(made) for _ in inner] for inner in several])
    return [dict(zip(keys, row, strict=True)) for row in zip(*values, strict=True)]
