"""Rows put together as records, each with an id, or added to records that there are."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from caspian.catalogue.types import article, record_type, singular
from caspian.errors import InvalidDate
from caspian.importing.adding import when_of
from caspian.importing.assembling import join
from caspian.importing.cells import Unread, date, text_of
from caspian.importing.naming import Naming
from caspian.importing.plan import Column
from caspian.importing.reading import Reader
from caspian.importing.tables import Row
from caspian.model.fields import Field, fields_of
from caspian.model.record import Record
from caspian.names.folding import fold
from caspian.names.slugs import slug_or_digest
from caspian.store.store import Store

__all__ = ["Group", "grouped", "made"]

_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?")


class Group(NamedTuple):
    """The rows that tell of one record."""

    id: str
    rows: list[Row]
    known: Record | None = None
    """The record that there is already, if one is meant."""


def grouped(
    rows: tuple[Row, ...],
    kind: str,
    reader: Reader,
    columns: tuple[Column, ...],
    naming: Naming,
    store: Store | None,
) -> list[Group]:
    """The rows by the record that they tell of: by its id, else by its name where the type goes by names.

    Args:
        rows: the rows.
        kind: the type of the records.
        reader: reads the cells.
        columns: which column goes where.
        naming: learns what the records are called.
        store: the records that there are already.
    """
    heads = {
        name: each
        for each in columns
        for name in ("id", "name", "title", "when", "aliases")
        if _is(each, name)
    }
    found: dict[str, Group] = {}
    made: list[Group] = []
    for row in rows:
        given = _text(reader, row, heads.get("id"))
        name = _text(reader, row, heads.get("name") or heads.get("title"))
        key = f"#{given}" if given else fold(name) if "name" in heads else ""
        group = found.get(key) if key else None
        if group is None:
            group = _begun(kind, row, given, name, reader, heads, naming, store)
            made.append(group)
            if key:
                found[key] = group
        group.rows.append(row)
        names = [name] if "name" in heads else []
        naming.own(kind, group.id, *names, *_aliases(reader, row, heads), given=given)
    return made


def _is(column: Column, name: str) -> bool:
    return (
        len(column.target.way) == 1
        and not column.target.attribute
        and column.target.field.name == name
        and not column.target.side
    )


def _text(reader: Reader, row: Row, column: Column | None) -> str:
    return " ".join(map(text_of, reader.cells(row, column))) if column else ""


def _aliases(reader: Reader, row: Row, heads: Mapping[str, Column]) -> Iterator[str]:
    if "aliases" in heads:
        yield from (text_of(each) for each in reader.cells(row, heads["aliases"]))


def _begun(
    kind: str,
    row: Row,
    given: str,
    name: str,
    reader: Reader,
    heads: Mapping[str, Column],
    naming: Naming,
    store: Store | None,
) -> Group:
    """The record that a row begins: one that there is already, or a new one with an id of its own."""
    known = _known(kind, given, name if "name" in heads else "", store)
    if known is not None:
        return Group(known.id, [], known)
    if kind == "countries":
        return Group(_code(given or name), [])
    if given:
        return Group(slug_or_digest(given, singular(kind)), [])
    beginning = slug_or_digest(name, singular(kind))
    day = _day(reader, row, heads.get("when"))
    return Group(naming.unused(f"{day}-{beginning}" if day else beginning), [])


def _known(kind: str, given: str, name: str, store: Store | None) -> Record | None:
    """The record of the type that has an id or a name."""
    if store is None:
        return None
    held: Record | None = store.lookup(kind).get(given)
    if held is None and given:
        held = store.lookup(kind).get(slug_or_digest(given, singular(kind)))
    if held is None and name:
        ids = store.names(kind).meant(name)
        held = store.lookup(kind).get(ids[0]) if len(ids) == 1 else None
    return held


def _code(text: str) -> str:
    from caspian.names.iso import iso_country

    found = iso_country(text)
    return found.id if found else text


def _day(reader: Reader, row: Row, column: Column | None) -> str:
    """The beginning of an event's id: its first day, as far as it is known."""
    cell = next(iter(reader.cells(row, column)), None) if column else None
    if cell is None:
        return ""
    try:
        match = _DAY.match(date(cell, reader.dates).edtf)
    except (Unread, InvalidDate):
        return ""
    return match[0] if match else ""


def made(group: Group, kind: str, reader: Reader) -> dict[str, object]:
    """The record that the rows of a group tell of, in the form of a file."""
    whole: dict[str, Any] = {}
    told: dict[str, Row] = {}
    seen: dict[str, set[str]] = {}
    for row in group.rows:
        for name, value in reader.record(row).items():
            if isinstance(value, list):
                join(whole.setdefault(name, []), value, seen.setdefault(name, set()))
            elif name not in whole:
                whole[name], told[name] = value, row
            elif value != whole[name] and name != "id":
                reason = f"{_short(value)} differs from {_short(whole[name])} of the same record in rows[{told[name].number}]"
                reader.fault(row, reader.column_of(name), ValueError(reason))
    whole["id"] = group.id
    if group.known is None:
        _told_whole(group, whole, kind, reader)
    for field in _fields(kind):
        if field.in_order and field.name in whole:
            whole[field.name] = _in_order(whole[field.name], field.in_order, next(fields_of(field.type)))
    return whole


def _told_whole(group: Group, whole: Mapping[str, object], kind: str, reader: Reader) -> None:
    """Tell what the rows of a new record lack."""
    row = group.rows[0]
    for field in _fields(kind):
        told = reader.told(row, "value" if field.name == "unit" else field.name)
        if (field.required or field.least) and not whole.get(field.name) and not told:
            reason = f"nothing stands there, and {article(singular(kind))} needs {field.name!r}"
            reader.fault(row, reader.column_of(field.name), ValueError(reason))


@cache
def _fields(kind: str) -> tuple[Field, ...]:
    return tuple(fields_of(record_type(kind)))


def _short(value: object) -> str:
    return repr(value)[:80]


def _in_order(parts: list[dict[str, object]], name: str, first: Field) -> list[dict[str, object]]:
    """Steps by their dates; one without a date before the first dated one that comes later by its nature."""
    ranks = {member.value: number for number, member in enumerate(first.type)}
    try:
        dated = sorted(
            (each for each in parts if each.get(name)),
            key=lambda each: (when_of(each[name]).sort_key, ranks.get(str(each.get(first.name)), 0)),
        )
    except (TypeError, ValueError):  # what a cell holds in the form of a file is judged when it is loaded
        return parts
    for part in (each for each in parts if not each.get(name)):
        rank = ranks.get(str(part.get(first.name)), 0)
        at = next(
            (n for n, each in enumerate(dated) if ranks.get(str(each.get(first.name)), 0) > rank), len(dated)
        )
        dated.insert(at, part)
    return dated
