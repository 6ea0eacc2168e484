"""A table filled with some records, as every target takes it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

import attrs

from caspian.export.column import Column, Type
from caspian.export.names import Names
from caspian.export.release import edition
from caspian.export.tables import Table, tables_of
from caspian.export.values import Rows
from caspian.reading.judging import collector_at_rest

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["Sheet", "iso", "json_value", "picked", "sheet", "sheets", "table_of", "widened"]


@attrs.frozen
class Sheet:
    """The values of the columns of a table, for some records."""

    table: Table
    values: dict[str, Sequence[object]]
    release: str
    """Of which data they are."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns."""
        return self.table.columns

    def __len__(self) -> int:
        return len(self.values[self.table.key[0]])


def table_of(collection: str, table: str | None = None) -> Table:
    """The table of a type that is meant by its short name; that of the records themselves without one.

    Raises:
        NotFound: for a name that no table of the type has, with the nearest that one has.

    >>> table_of("events", "participants").name
    'events_participants'
    """
    known = {each.short: each for each in tables_of(collection)}
    wanted = (table or "").removeprefix(collection).removeprefix("_")
    if wanted not in known:
        from caspian.names.words import unknown

        raise unknown(wanted, f"table of {collection}", [short for short in known if short], written=table)
    return known[wanted]


def sheet(table: Table, records: Iterable[object], store: "Store", names: Names | None = None) -> Sheet:
    """A table filled with some records."""
    with collector_at_rest():
        return Sheet(table, table.values(records, names or Names(store)), edition(store))


def widened(sheet: Sheet, doc: str, values: Mapping[str, Sequence[str | None]]) -> Sheet:
    """A sheet with more columns of text behind the name or the title, all with one meaning."""
    more = [Column(name, Type.TEXT, f"{name}: {doc}", partial(_given, each)) for name, each in values.items()]
    columns = list(sheet.columns)
    behind = next((n for n, column in enumerate(columns) if column.name in ("name", "title")), -1) + 1
    columns[behind:behind] = more
    return Sheet(sheet.table._replace(columns=tuple(columns)), {**sheet.values, **values}, sheet.release)


def picked(sheet: Sheet, columns: Iterable[str] | None) -> Sheet:
    """A sheet with some of its columns, in the order in which they are named; all of them where none are.

    Raises:
        NotFound: for a column that it has not, with the nearest that it has.
        TypeError: for names that are one text.
    """
    if columns is None:
        return sheet
    if isinstance(columns, str):
        raise TypeError(f"expected the names of columns in a list, such as [{columns!r}]")
    known = {each.name: each for each in sheet.columns}
    names = tuple(dict.fromkeys(columns))
    for each in names:
        if each not in known:
            from caspian.names.words import unknown

            raise unknown(each, f"column of {sheet.table.name}", known)
    return Sheet(
        sheet.table._replace(columns=tuple(known[each] for each in names)), sheet.values, sheet.release
    )


def _given(values: Sequence[str | None], rows: Rows, names: Names) -> Sequence[object]:
    return values


def sheets(collection: str, records: Iterable[object], store: "Store") -> list[Sheet]:
    """All tables of a type, filled with some records."""
    names, records = Names(store), tuple(records)
    return [sheet(table, records, store, names) for table in tables_of(collection)]


def iso(day: int | None) -> str | None:
    """A day in ISO 8601.

    >>> iso(738886)
    '2024-01-01'
    """
    return None if day is None else date.fromordinal(day).isoformat()


def json_value(column: Column, value: object) -> object:
    """A value as JSON has it: a day in ISO 8601, a decimal as the number nearest to it."""
    if isinstance(value, int) and column.type is Type.DATE:
        return iso(value)
    if isinstance(value, tuple):
        return list(value)
    return float(value) if isinstance(value, Decimal) else value
