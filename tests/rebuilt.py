"""Records made again from the tables of their type: nothing that a record holds is missing from them."""

from decimal import Decimal
from enum import Enum
from typing import Any, get_origin

import attrs

from caspian.catalogue.types import record_type
from caspian.export.sheet import Sheet
from caspian.export.tables import tables_of
from caspian.model.fields import Field, fields_of
from caspian.model.record import Citation
from caspian.model.time.when import When

Row = dict[str, Any]


def rebuilt(kind: str, sheets: list[Sheet]) -> list[Any]:
    """The records of a type, from the rows of all its tables."""
    tables = {
        table.short: [
            dict(zip(sheet.values, row, strict=True)) for row in zip(*sheet.values.values(), strict=True)
        ]
        for table, sheet in zip(tables_of(kind), sheets, strict=True)
    }
    return [_record(record_type(kind), row, tables, row["id"], ()) for row in tables[""]]


def _record(
    cls: type, row: Row, tables: dict[str, list[Row]], owner: str, path: tuple[tuple[str, int], ...]
) -> Any:
    return cls(**{field.name: _value(cls, field, row, tables, owner, path) for field in fields_of(cls)})


def _value(
    cls: type,
    field: Field,
    row: Row,
    tables: dict[str, list[Row]],
    owner: str,
    path: tuple[tuple[str, int], ...],
) -> Any:
    if field.type is Citation:
        supports = ".".join(f"{name}[{number}]" for name, number in path) or None
        rows = [each for each in _of(tables["citations"], owner) if each["supports"] == supports]
        return tuple(_record(Citation, each, tables, owner, path) for each in rows)
    if field.many and (attrs.has(field.type) or get_origin(field.type) is tuple):
        short = "_".join([*(name for name, _ in path), field.name])
        rows = [
            each
            for each in _of(tables[short], owner)
            if all(each[f"{name}_position"] == number for name, number in path)
        ]
        if not attrs.has(field.type):
            return tuple((each["longitude"], each["latitude"]) for each in rows)
        return tuple(
            _record(field.type, each, tables, owner, (*path, (field.name, each["position"]))) for each in rows
        )
    if field.type is When:
        own = field.name in ("when", "period", "since", "date", "existed")
        prefix = "" if own else f"{field.name}_"
        edtf = row[field.name]
        return edtf and When(edtf, wording=row[f"{prefix}wording"], window=row[f"{prefix}window"])
    if attrs.has(field.type):
        inner = {
            each.name: row[field.name if each.name == field.name else f"{field.name}_{each.name}"]
            for each in fields_of(field.type)
        }
        if inner[field.name] is None:
            return None
        return field.type(**{each.name: _plain(each, inner[each.name]) for each in fields_of(field.type)})
    return _plain(field, row[field.name])


def _plain(field: Field, value: Any) -> Any:
    if issubclass(field.type, Enum) and value is not None:
        return tuple(map(field.type, value)) if field.many else field.type(value)
    if field.type is Decimal and value is not None:
        return Decimal(value)
    return tuple(value) if field.many else value


def _of(rows: list[Row], owner: str) -> list[Row]:
    """The rows that belong to a record: the last column of a list says to which."""
    return [row for row in rows if next(reversed(row.values())) == owner]
