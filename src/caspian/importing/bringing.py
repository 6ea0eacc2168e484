"""A table as data that can be loaded, with what is wrong told by row and column."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from caspian.catalogue.types import singular
from caspian.errors import Fault, InvalidData, InvalidRows
from caspian.importing.adding import added_to
from caspian.importing.decimals import DECIMALS
from caspian.importing.naming import Naming
from caspian.importing.plan import Column, Source, planned
from caspian.importing.reading import Reader
from caspian.importing.records import Group, grouped, made
from caspian.importing.tables import Table, table_of
from caspian.model.note import Note
from caspian.names.codes import SCHEMES
from caspian.store.store import Store

__all__ = ["Brought", "brought"]

_PLACE = re.compile(r"\$\.(\w+)\[(\d+)\]\.?(\w*)(.*)")
KNOWN = ("refuse", "add", "skip", "apart")
"""What may become of rows that tell of records that there are already."""


class Brought(NamedTuple):
    """What came out of a table."""

    data: dict[str, list[dict[str, object]]]
    """The records in the form of a file, and what is added to others."""
    notes: tuple[Note, ...]
    """What the user should know."""
    kind: str
    table: Table
    reader: Reader
    groups: list[Group]
    added: list[Group]
    """For each amendment the rows that it comes from."""

    def refused(self, error: InvalidData) -> InvalidRows:
        """What is wrong with the data, told by row and column."""
        faults = tuple(self._by_row(fault) for fault in error.faults)
        return InvalidRows(tuple(dict.fromkeys(faults)), self.reader.candidates)

    def _by_row(self, fault: Fault) -> Fault:
        match = _PLACE.match(fault.path)
        if match is None:
            return fault._replace(file=self.table.file)
        kind, number, field, rest = match[1], int(match[2]), match[3], match[4]
        groups = self.added if kind == "amendments" else self.groups if kind == self.kind else []
        if number >= len(groups):
            named = self.data[kind][number]
            called = named.get("name") or named.get("title")
            return fault._replace(path=f"create[{kind!r}]", reason=f"{fault.reason}, for {called!r}")
        row = groups[number].rows[0]
        column = self.reader.column_of(field) if field and kind == self.kind else ""
        path = f"rows[{row.number}]" + (f"[{column!r}]" if column else "")
        where = f" (at {field}{rest})" if rest else ""
        return fault._replace(path=path, reason=fault.reason + where, file=self.table.file, line=row.line)


def brought(
    rows: object,
    kind: str,
    columns: Mapping[str, Source],
    *,
    defaults: Mapping[str, object],
    resolve: Mapping[str, object],
    create: Mapping[str, Mapping[str, object]],
    known: str,
    dates: str | None,
    decimal: str | None,
    scheme: str | None,
    store: Store | None,
) -> Brought:
    """The records that a table tells of.

    Args:
        rows: the table.
        kind: the type of the records.
        columns: the source of each target.
        defaults: what stands where a row has nothing.
        resolve: what texts mean.
        create: the types of which what is not known is made, with the values that all of these have.
        known: what becomes of rows that tell of records that there are already: one of `KNOWN`.
        dates: the order of day and month between strokes.
        decimal: what stands before the decimals of numbers.
        scheme: the scheme of codes of states.
        store: the records that there are already.

    Raises:
        InvalidRows: with everything that is wrong with the columns, or with every row.
        ValueError: for a word that is none of those that can be chosen.
    """
    chosen = (
        (known, KNOWN),
        (dates, (None, "d/m/y", "m/d/y")),
        (decimal, (None, *DECIMALS)),
        (scheme, (None, *SCHEMES)),
    )
    for word, words in chosen:
        if word not in words:
            raise ValueError(f"expected one of {', '.join(map(repr, filter(None, words)))}, got {word!r}")
    table = table_of(rows)
    plan = planned(table, kind, columns, defaults, whole=known not in ("add", "skip"))
    naming = Naming(store, create, scheme)
    reader = Reader(table, plan, naming, resolve, dates, decimal)
    groups = grouped(table.rows, kind, reader, plan, naming, None if known == "apart" else store)
    found = [(group, made(group, kind, reader)) for group in groups]
    if known == "refuse":
        for group, _ in found:
            _refuse(group, kind, reader)
    if reader.faults:
        raise InvalidRows(tuple(reader.faults), reader.candidates, reader.further)
    new = [(group, told) for group, told in found if group.known is None]
    data: dict[str, list[dict[str, object]]] = {kind: [told for _, told in new]}
    for each, record in naming.made.values():
        data.setdefault(each, []).append(record)
    notes, added = [*_left_out(table, plan, columns, str(found[0][1]["id"]) if found else "")], []
    for group, told in found:
        if group.known is None:
            continue
        if known == "skip":
            notes.append(
                Note(group.known.id, None, f"{_where(group)} left out: {group.known.label!r} is known")
            )
            continue
        changes, kept = added_to(group.known, told)
        data.setdefault("amendments", []).extend(changes)
        added += [group] * len(changes)
        notes += [Note(group.known.id, None, f"{_where(group)}: {reason}") for reason in kept]
    return Brought(data, tuple(notes), kind, table, reader, [group for group, _ in new], added)


def _left_out(table: Table, plan: tuple[Column, ...], columns: object, first: str) -> Iterator[Note]:
    """What to say of the columns that go nowhere, where the user named none."""
    taken = {name for column in plan for name in column.columns}
    left = [] if columns else [each for each in table.columns if each not in taken]
    if left:
        names = ", ".join(map(repr, left[:10]))
        yield Note(
            first, None, f"not taken, as no field is called so: {names}; columns={{field: column}} takes them"
        )


def _refuse(group: Group, kind: str, reader: Reader) -> None:
    if group.known is not None:
        what = singular(kind)
        reason = (
            f"{group.known.label!r} is known already, the {what} {group.known.id!r}: say known='add' to add to it, "
            "'skip' to leave such rows out, or 'apart' for a record of its own"
        )
        reader.fault(
            group.rows[0], reader.column_of("id" if reader.gives("id") else "name"), ValueError(reason)
        )


def _where(group: Group) -> str:
    first = group.rows[0].number
    return f"rows[{first}]" if len(group.rows) == 1 else f"rows[{first}] and {len(group.rows) - 1} more"
