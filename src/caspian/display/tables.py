"""Records as the rows of a table, column by column from what the fields say of themselves."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, cast

import attrs

from caspian.catalogue.types import collection
from caspian.display.blocks import Line, Span, Table, joined, line
from caspian.display.cut import ROWS, cut
from caspian.display.names import Finder, flag, several, value
from caspian.model.fields import Field, fields_of
from caspian.model.money import Money
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.model.time.within import within

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.model.event import Event
    from caspian.model.figure import Figure
    from caspian.model.place import Place

__all__ = ["cell", "heading_of", "part", "part_table", "table"]

_LABELS = ("name", "title")
_HEADINGS = {"url": "Address", "unlocode": "UN/LOCODE"}
_SHORT = 8
_HELD = "held"
"""The state of an event that goes without saying."""
_FORCE = "in force"
"""The status of an agreement of which people ask next since when."""
_NAMED = 4
"""How many of the parties of a large treaty a row names."""


def table(
    caption: str,
    columns: Sequence[str],
    records: Sequence[Record],
    store: Finder | None,
    *,
    rows: int | None = ROWS,
    ends: bool = False,
    besides: Callable[[Record], Mapping[str, str]] = lambda record: {},
) -> Table:
    """Records as a table: names for ids, dates in words, the id in a column of its own.

    Args:
        caption: what the table is.
        columns: the names of fields or of other values of the records; ``type`` is their type.
        records: the records.
        store: where the names of other records are found.
        rows: how many are shown; None for all of them.
        ends: whether these are the first and the last ones, and not the first alone.
        besides: what else is told of each record, by headings.
    """
    shown, how = cut(records, rows, ends=ends)
    more = [besides(record) for record in shown]
    heads = [
        head
        for head in dict.fromkeys(head for each in more for head in each)
        if any(each.get(head) for each in more)
    ]
    names = [n for n, column in enumerate(columns) if column in _LABELS]
    apart = "id" in columns and names and any(len(record.id) > _SHORT for record in shown)
    asked = [column for column in columns if not (apart and column == "id")]
    mixed = "type" in columns
    filled = [
        [
            (*told, *_number(record)) if mixed and column in _LABELS else told
            for column in asked
            for told in (cell(record, column, store),)
        ]
        for record in shown
    ]
    used = [n for n, column in enumerate(asked) if column == "id" or any(row[n] for row in filled)]
    used = used or list(range(len(asked)))
    return Table(
        caption,
        (*(heading_of(asked[n]) for n in used), *heads),
        tuple(
            (*(row[n] for n in used), *(line(each.get(head)) for head in heads))
            for row, each in zip(filled, more, strict=True)
        ),
        len(records),
        tuple(place for place, n in enumerate(used) if any(_is_number(record, asked[n]) for record in shown)),
        tuple(record.id for record in shown) if apart else (),
        next((place for place, n in enumerate(used) if asked[n] in _LABELS), 0),
        how.gap,
        how.told,
    )


def _number(record: Record) -> Line:
    """Of a figure among records of other types, its number behind its title."""
    if collection(type(record)) != "figures":
        return ()
    from caspian.display.amounts import readable

    return line(f": {readable(cast('Figure', record))}")


def heading_of(column: str) -> str:
    """The heading of a column.

    >>> heading_of("former_names"), heading_of("id")
    ('Former names', 'id')
    """
    if column in _HEADINGS:
        return _HEADINGS[column]
    return column if column == "id" else column.replace("_", " ").replace(".", " ").capitalize()


def cell(record: object, column: str, store: Finder | None) -> Line:
    """What a record says in a column."""
    if column == "type":
        return line(type(record).__name__.lower())
    if column == "id":
        return line(str(getattr(record, "id", "")))
    kind = collection(type(record)) if isinstance(record, Record) else ""
    url = getattr(record, "url", None) if kind == "sources" else None
    if column == "who" and kind == "events":
        from caspian.display.who import who

        return who(cast("Event", record), store)
    if column in _LABELS and isinstance(record, Record):
        mark = flag(record.id) if kind == "countries" else ""
        status = getattr(record, "status", _HELD) if kind == "events" else _HELD
        return line(
            f"{mark}\u00a0" if mark else None,
            Span(record.label, record.id, url),
            f" ({status})" if status != _HELD else None,
        )
    if column == "state" and kind == "places":
        from caspian.display.crossing import state

        return state(cast("Place", record), store)
    if column == "url" and kind == "sources":
        return line(Span(url, url=url) if url else None)
    if column == "quantity" and kind == "figures":
        from caspian.display.amounts import readable

        return line(readable(cast("Figure", record)))
    if column == "status" and kind == "agreements":
        return line(_status(cast("Agreement", record)))
    first, _, rest = column.partition(".")
    if rest:
        parts = getattr(record, first, None)
        items = parts if isinstance(parts, tuple) else () if parts is None else (parts,)
        return joined(dict.fromkeys(each for item in items if (each := cell(item, rest, store))))
    field = next((each for each in fields_of(type(record)) if each.name == column), None)
    held = getattr(record, "period" if column == "when" and kind == "figures" else column, None)
    if isinstance(held, When):
        words = within(held) if field is not None and field.within else held.in_words()
        of_step = column == "when" and kind == "agreements"
        return line(words, _of_step(cast("Agreement", record), held) if of_step else None)
    return value(held, store) if field is None else field_value(field, held, store, most=_NAMED)


def _status(agreement: "Agreement") -> str:
    """How far an agreement got, and of one that is in force since when, where that is known."""
    status, since = agreement.status, agreement.entered_into_force
    if status is None:
        return ""
    return f"{status} since {since.in_words()}" if status == _FORCE and since is not None else str(status)


def _of_step(record: "Agreement", when: When) -> str:
    """Of an agreement that was not signed, as far as is known, of which step a date is."""
    if record.signed is not None:
        return ""
    step = next(step for step in record.history if step.when == when)
    return f" ({step.stage.value})"


def field_value(field: Field, held: object, store: Finder | None, *, most: int = 8) -> Line:
    """The value of a field for people: names for ids, the unit behind a number."""
    if held is None or held == ():
        return ()
    items: tuple[object, ...] = held if field.many and isinstance(held, tuple) else (held,)
    if field.within:
        return line("; ".join(within(item) for item in items if isinstance(item, When)))
    if field.link is not None:
        return several(map(str, items), store, most=most)
    if attrs.has(field.type) and not issubclass(field.type, When | Money):
        return joined((part(item, store) for item in items), "; ")
    unit = f" {field.unit}" if field.unit else ""
    if field.type is Decimal:
        return line(", ".join(f"{item:,f}{unit}" for item in items))
    return line(joined(value(item, store) for item in items), unit)


def part(item: object, store: Finder | None) -> Line:
    """A part of a record on one line: who, as what, when."""
    from caspian.display.phases import bounded, phase_in_words
    from caspian.model.operation import Phase

    if isinstance(item, Phase):
        return line(phase_in_words(item))
    pieces: list[Line] = []
    for field in fields_of(type(item)):
        held = getattr(item, field.name)
        if field.name in ("citations", "note", "via") or held in (None, (), False, field.default):
            continue
        if isinstance(held, When) and field.name in ("since", "until"):
            pieces.append(line(bounded(field.name, held)))
        elif held is True:
            pieces.append(line(field.name.replace("_", " ")))
        else:
            pieces.append(field_value(field, held, store))
    return joined((each for each in pieces if each), " · ")


def part_table(
    caption: str,
    items: Iterable[object],
    store: Finder | None,
    notes: Callable[[object], tuple[int, ...]] | None = None,
) -> Table:
    """The parts of a record as a table, with the columns that any of them fills.

    Args:
        caption: what they are.
        items: the parts, of one class.
        store: where the names of records are found.
        notes: a function of a part that gives the numbers of its references.
    """
    parts = tuple(items)
    fields = [each for each in fields_of(type(parts[0])) if each.name != "citations"]
    used = [
        each
        for each in fields
        if any(getattr(item, each.name) not in (None, (), False) for item in parts) and each.name != "via"
    ]
    rows = []
    for item in parts:
        cells = [field_value(each, getattr(item, each.name), store) for each in used]
        numbers = notes(item) if notes else ()
        if numbers:
            first = next((n for n, found in enumerate(cells) if found), 0)
            cells[first] = (*cells[first][:-1], (cells[first] or (Span(""),))[-1]._replace(notes=numbers))
        rows.append(tuple(cells))
    numeric = tuple(n for n, each in enumerate(used) if each.type in (Decimal, int, float))
    return Table(caption, tuple(heading_of(each.name) for each in used), tuple(rows), len(parts), numeric)


def _is_number(record: object, column: str) -> bool:
    return column in ("quantity", "value") or isinstance(getattr(record, column, None), int | float | Decimal)
