"""A whole dataset as tables that refer to each other: for SQLite, for data packages, for Parquet."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from caspian.catalogue.relations import relations
from caspian.catalogue.types import TYPES
from caspian.export import closures
from caspian.export.column import Column, Type
from caspian.export.names import Names
from caspian.export.sheet import Sheet, sheet
from caspian.export.tables import tables_of

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["Reference", "reference_of", "scalar", "whole", "with_states"]


class Reference(NamedTuple):
    """That a column holds ids of another table."""

    column: str
    table: str


def scalar(sheet: Sheet) -> tuple[Column, ...]:
    """The columns without the lists, which have tables of their own."""
    return tuple(column for column in sheet.columns if column.type is not Type.TEXTS)


def reference_of(column: Column) -> Reference | None:
    """The table whose ids a column holds: that of the type, or that of all records where several may be meant."""
    if not column.targets:
        return None
    return Reference(column.name, column.targets[0] if len(column.targets) == 1 else "records")


def whole(store: "Store") -> Iterator[Sheet]:
    """Every table of every type, filled with all records, those that others refer to first.

    States of ISO 3166-1 that records refer to without there being a record of them get one, so that every id leads
    somewhere.
    """
    store = with_states(store)
    names = Names(store)
    yield sheet(closures.RECORDS, closures.all_records(store), store, names)
    mains = [(tables_of(name)[0], name) for name in TYPES]
    lists = [(table, name) for name in TYPES for table in tables_of(name)[1:]]
    for table, name in (*mains, *lists):
        yield sheet(table, store.table(name), store, names)
    yield sheet(closures.COUNTS_FOR, closures.counts_for(store), store, names)
    for name, table in closures.WHOLES.items():
        yield sheet(table, closures.wholes(name, store), store, names)
    for name, table in closures.MONTHS.items():
        yield sheet(table, closures.months(store.table(name), store), store, names)


def with_states(store: "Store") -> "Store":
    """The same records, and those of states that are only referred to."""
    known = {record.id for name in TYPES for record in store.table(name)}
    links = [each for each in relations() if "countries" in each.targets]
    missing = {
        key
        for link in links
        for record in store.table(link.source)
        for key, _ in link.ids(record)
        if key not in known
    }
    if not missing:
        return store
    from caspian.names.iso import iso_country
    from caspian.store.store import Store
    from caspian.store.tables import Given

    states = [state for key in sorted(missing) if (state := iso_country(key))]
    tables = {name: [*store.table(name), *(states if name == "countries" else ())] for name in TYPES}
    return Store(Given(tables, store.release))
