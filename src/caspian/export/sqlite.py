"""SQLite: a database with keys, foreign keys and a view for each of the main questions."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from os import PathLike
from typing import TYPE_CHECKING

from caspian.catalogue.types import TYPES
from caspian.export.column import Column, Type
from caspian.export.questions import sql
from caspian.export.sheet import Sheet, iso
from caspian.export.whole import reference_of, scalar, whole
from caspian.progress import How, Progress, told
from caspian.writing.atomic import unfinished

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["write"]

_TYPES = {Type.FLAG: "integer", Type.INTEGER: "integer", Type.NUMBER: "real", Type.DECIMAL: "real"}


def write(store: "Store", path: "str | PathLike[str]", progress: How = False) -> None:
    """Write a dataset to a database; one that is there is replaced when the new one is whole."""
    with (
        told(progress, "writing") as counted,
        unfinished(path) as beside,
        closing(sqlite3.connect(beside)) as database,
        database,
    ):
        _fill(database, store, counted)


def _fill(database: sqlite3.Connection, store: "Store", counted: Progress) -> None:
    counted.expect(sum(len(store.lookup(name)) for name in TYPES))
    database.execute('create table "columns" ("table", "column", type, unit, "references", meaning)')
    for sheet in whole(store):
        key = sheet.table.key  # a table stands in the order of its key, which comes first
        columns = tuple(sorted(scalar(sheet), key=lambda column: column.name not in key))
        database.execute(_create(sheet, columns))
        values = [[_value(column, value) for value in sheet.values[column.name]] for column in columns]
        marks = ", ".join("?" * len(columns))
        database.executemany(
            f"insert into {_quoted(sheet.table.name)} values ({marks})", zip(*values, strict=True)
        )
        if sheet.table.name in TYPES:
            counted.reach(counted.done + len(sheet))
        database.executemany("insert into columns values (?, ?, ?, ?, ?, ?)", _told(sheet, columns))
    database.execute("create table about (source text)")
    database.execute("insert into about values (?)", (sheet.release,))
    for name, query in sql().items():
        database.execute(f"create view {name} as {query}")
    for index in _indexes(database):
        database.execute(index)


def _create(sheet: Sheet, columns: tuple[Column, ...]) -> str:
    lines = [
        f"{_quoted(each.name)} {_TYPES.get(each.type, 'text')}{'' if each.nullable else ' not null'}"
        for each in columns
    ]
    lines.append(f"primary key ({', '.join(map(_quoted, sheet.table.key))})")
    for column in columns:
        reference = reference_of(column)
        if reference:
            lines.append(f"foreign key ({_quoted(column.name)}) references {_quoted(reference.table)} (id)")
    inside = ",\n  ".join(lines)
    return f"create table {_quoted(sheet.table.name)} (\n  {inside}\n) without rowid"


def _told(sheet: Sheet, columns: tuple[Column, ...]) -> Iterator[tuple[str | None, ...]]:
    for column in columns:
        reference = reference_of(column)
        yield (
            sheet.table.name,
            column.name,
            column.type.value,
            column.unit,
            reference.table if reference else None,
            column.doc,
        )


def _indexes(database: sqlite3.Connection) -> list[str]:
    """An index on each column that refers to another table and does not lead the key of its own."""
    found = []
    for table, column in database.execute(
        'select "table", "column" from columns where "references" is not null order by 1, 2'
    ):
        first = database.execute("select name from pragma_table_info(?) where pk = 1", (table,)).fetchone()
        if first[0] != column:
            name = _quoted(f"{table}_by_{column}")
            found.append(f"create index {name} on {_quoted(table)} ({_quoted(column)})")
    return found


def _value(column: Column, value: object) -> object:
    match value:
        case bool():
            return int(value)
        case int() if column.type is Type.DATE:
            return iso(value)
        case Decimal():
            return float(value)
        case _:
            return value


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
