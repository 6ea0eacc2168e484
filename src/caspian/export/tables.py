"""Which tables a type of records gives: one of its own, one for each list that it holds, and one of citations.

The rows of a list carry the id of the record and their place in it, from 0: `participants` of events is the table
``events_participants`` with the key ``event``, ``position``. All that a record and its parts cite stands in one table,
with the place that each citation supports.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import attrs

from caspian.catalogue.types import TYPES, collection, first_line, record_type
from caspian.export.column import Column, Type
from caspian.export.columns import columns_of, in_order
from caspian.export.names import Names
from caspian.export.parts import (
    citation_columns,
    citations_of,
    number_column,
    owner_columns,
    part_columns,
    parts_at,
)
from caspian.export.values import Rows
from caspian.model.fields import Field
from caspian.model.record import Citation, Record

__all__ = ["Table", "tables_of"]


_FIRST = (
    "when",
    "period",
    "date",
    "value",
    "unit",
    "title",
    "name",
    "acronym",
    "type",
    "measure",
    "kind",
    "status",
    "standing",
    "parties_names",
    "participants_names",
    "people_names",
    "about_names",
    "modes",
    "countries_names",
    "country_name",
    "home_name",
    "places_names",
    "capital_name",
    "publisher_name",
)
"""The columns that people look at first, in this order."""
_SHARED = ("aliases", "sources", "urls", "note")
"""What every record has: behind the ids, before its own."""


class Table(NamedTuple):
    """A table of the records of a type: what it is called, its columns, and where its rows come from."""

    name: str
    """The name among all tables: the type, or the type and the list."""
    short: str
    """The name among the tables of its type: nothing for that of the records themselves."""
    doc: str
    key: tuple[str, ...]
    """The columns that together tell a row from all others."""
    columns: tuple[Column, ...]
    rows: Callable[[Iterable[object]], Rows]
    """The rows of some records: the records themselves, or the parts of a list, each with its key."""

    def values(self, records: Iterable[object], names: Names) -> dict[str, Sequence[object]]:
        """The values of each column for some records, in the forms that `Type` tells.

        >>> import caspian
        >>> found = tables_of("events")[0].values(caspian.events[:1], Names(caspian.load()._store))
        >>> len(found["id"]), isinstance(found["end"][0], int)
        (1, True)
        """
        rows = self.rows(records)
        return {column.name: column.values(rows, names) for column in self.columns}


@cache
def tables_of(name: str) -> tuple[Table, ...]:
    """The tables of a type, that of its records first.

    >>> [table.short for table in tables_of("people")]
    ['', 'offices', 'aliases', 'claims', 'doubts', 'citations', 'citations_outlets']
    """
    cls = Record if name not in TYPES else record_type(name)
    columns = columns_of(cls)
    if name not in TYPES:
        columns = (_label(), _kind(), *columns)
    main = Table(name, "", first_line(cls), ("id",), columns, lambda records: Rows(tuple(records)))
    found = list(_lists(cls, (), ()))
    lists = [
        _list(name, path, fields) for path, fields in found if Citation not in [each.type for each in fields]
    ]
    cited = [path for path, fields in found if fields[-1].type is Citation]
    every = (main, *lists, *citation_tables(name, owner_columns(name), cited))
    return tuple(each._replace(columns=_as_read(each)) for each in every)


def _as_read(table: Table) -> tuple[Column, ...]:
    """The columns of a table as people look at them: when, how much, what and who come first, ids and keys last.

    A frame that is too wide for a terminal shows its first and its last columns.
    """
    names = {column.name for column in table.columns}
    owner = f"{table.key[0]}_name" if table.short else ""

    def place(column: Column) -> int:
        name = column.name
        if name == owner:
            return -1
        if name in _FIRST and not table.short:
            return _FIRST.index(name)
        if name in table.key:
            return len(_FIRST) + (3 if name.endswith("position") else 4)
        if name in _SHARED and not table.short:
            return len(_FIRST) + 2
        return len(_FIRST) + (not names.isdisjoint((f"{name}_name", f"{name}_names")))

    return tuple(sorted(table.columns, key=place))


def _lists(
    cls: type, path: tuple[str, ...], fields: tuple[Field, ...]
) -> Iterator[tuple[tuple[str, ...], tuple[Field, ...]]]:
    """Every list that records of a class hold, at any depth, with the fields that lead there."""
    for field in in_order(cls):
        if field.many:
            yield (*path, field.name), (*fields, field)
            if attrs.has(field.type):
                yield from _lists(field.type, (*path, field.name), (*fields, field))


def _list(name: str, path: tuple[str, ...], fields: tuple[Field, ...]) -> Table:
    field, owner = fields[-1], owner_columns(name)
    above = [f"{each}_position" for each in path[:-1]]
    numbers = (number_column(each, number + 1) for number, each in enumerate([*above, "position"]))

    def rows(records: Iterable[object]) -> Rows:
        return Rows.keyed(pair for record in records for pair in parts_at(record, path, (record,)))

    columns = (*owner, *numbers, *part_columns(field))
    short = "_".join(path)
    return Table(f"{name}_{short}", short, field.doc, (owner[0].name, *above, "position"), columns, rows)


def citation_tables(
    name: str, owner: tuple[Column, ...], paths: Sequence[tuple[str, ...]]
) -> tuple[Table, Table]:
    """The table of all that the records of a type and their parts cite, and that of whom the sources credit."""
    own = owner[0].name
    outlets = next(field for field in in_order(Citation) if field.name == "outlets")

    def cited(records: Iterable[object]) -> Rows:
        return Rows.keyed(pair for record in records for pair in citations_of(record, paths))

    def credited(records: Iterable[object]) -> Rows:
        return Rows.keyed(
            ((*key[:2], number), each)
            for record in records
            for key, citation in citations_of(record, paths)
            for number, each in enumerate(citation.outlets)
        )

    above = "citations_position"
    doc = "Where the facts of the records and of their parts stand."
    numbers = (number_column(above, 1), number_column("position", 2))
    return (
        Table(f"{name}_citations", "citations", doc, (own, "position"), (*owner, *citation_columns()), cited),
        Table(
            f"{name}_citations_outlets",
            "citations_outlets",
            outlets.doc,
            (own, above, "position"),
            (*owner, *numbers, *part_columns(outlets)),
            credited,
        ),
    )


def _label() -> Column:
    return Column(
        "name",
        Type.TEXT,
        "The name or title.",
        lambda rows, names: [each.label for each in rows.parts],
        False,
    )


def _kind() -> Column:
    return Column(
        "type",
        Type.TEXT,
        "The type of the record.",
        lambda rows, names: [collection(type(record)) for record in rows.parts],
        False,
        words=TYPES,
    )
