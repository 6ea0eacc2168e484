"""Plain text: a card for a record, a table for a selection."""

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import TYPE_CHECKING, Any

import attrs

from caspian.catalogue.types import singular
from caspian.model.money import Money
from caspian.model.record import SHARED
from caspian.model.time.when import When

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["card", "table"]

ROWS = 20
WIDTH = 48


def table(kind: str, columns: Sequence[str], records: Sequence[Any]) -> str:
    """The first records of a selection, a line each, under the number of all of them."""
    lines = [f"{len(records)} {singular(kind) if len(records) == 1 else kind}"]
    rows = [[_cell(record, column) for column in columns] for record in records[:ROWS]]
    if rows:
        cells = [list(columns), *rows]
        widths = [max(len(row[number]) for row in cells) for number in range(len(columns))]
        lines += [
            "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
            for row in cells
        ]
    if len(records) > ROWS:
        lines.append(f"… and {len(records) - ROWS} more")
    return "\n".join(lines)


def card(record: Any, store: "Store") -> str:
    """Every field of a record that says something, a paragraph each; references by their names."""
    head = record.label
    lines = [head, "=" * len(head), f"id: {record.id}"]
    for label, value in sorted(_fields(record), key=lambda pair: pair[0] in SHARED):
        if value in (head, record.id):
            continue
        if isinstance(value, tuple) and attrs.has(type(value[0])):
            lines.append(f"{label}:")
            lines += [_wrapped("  - ", _words(part, store)) for part in value]
        else:
            lines.append(_wrapped(f"{label}: ", _words(value, store)))
    return "\n".join(lines)


def _fields(value: Any) -> Iterator[tuple[str, Any]]:
    for field in attrs.fields(type(value)):
        found = getattr(value, field.name)
        if field.init and found is not None and found is not False and found != ():
            yield field.name.replace("_", " "), found


def _wrapped(label: str, text: str) -> str:
    return fill(label + text, 98, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)


def _words(value: Any, store: "Store") -> str:
    if isinstance(value, tuple):
        return ", ".join(_words(part, store) for part in value)
    if attrs.has(type(value)) and not isinstance(value, (When, Money)):
        return "; ".join(f"{label} {_words(part, store)}" for label, part in _fields(value))
    if type(value) is str:
        meant = store.find(value)
        return f"{meant[1].label} [{value}]" if meant and meant[1].label != value else value
    return str(value)


def _cell(record: Any, column: str) -> str:
    if column == "type":
        return type(record).__name__.lower()
    if column == "name":
        return _short(record.label)
    value = getattr(record, column, None)
    if value is None:
        return ""
    if isinstance(value, When):
        return value.edtf
    if isinstance(value, tuple):
        return _short(", ".join(each.title if attrs.has(type(each)) else str(each) for each in value))
    return str(value) if column == "id" else _short(str(value))


def _short(text: str) -> str:
    return text if len(text) <= WIDTH else text[: WIDTH - 1].rstrip() + "…"
