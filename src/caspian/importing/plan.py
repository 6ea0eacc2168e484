"""Which column goes where: what a user says of the columns, judged before a row is read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeGuard

import attrs

from caspian.catalogue.types import article, record_type, singular
from caspian.errors import Fault, InvalidRows
from caspian.importing.tables import Row, Table
from caspian.importing.targets import Target, by_headers, near_target, target_of
from caspian.model.event import EventKind
from caspian.model.fields import Field, fields_of
from caspian.model.form import AgreementKind
from caspian.model.path import NoSuchPart
from caspian.names.folding import fold, nearest
from caspian.names.words import is_word, word

__all__ = ["Column", "Source", "planned"]

_DATES: Final = ("date", "when", "year", "day", "date of signature", "signing date", "date signed")
"""What a column of agreements is called that has, if anything, the day on which they were signed."""
_WIDEST: Final = {AgreementKind: AgreementKind.AGREEMENT, EventKind: EventKind.MEETING}
"""The word that fits most, where a record needs one and nothing says which."""
Source = str | Iterable[str] | Callable[[Mapping[str, Any]], object]
"""Where a value comes from: a column, several, or a function of the row."""


class Column(NamedTuple):
    """Where a value comes from and where it goes."""

    target: Target
    columns: tuple[str, ...] = ()
    """The columns, or nothing where it is the same for all rows, or comes from a function."""
    made: Callable[[Mapping[str, Any]], object] | None = None
    default: object = None
    """What stands where a row has nothing."""

    @property
    def name(self) -> str:
        """What to call it in an error: the first column, else the target."""
        return self.columns[0] if self.columns else self.target.text

    @property
    def constant(self) -> bool:
        """Whether it is the same for all rows."""
        return not self.columns and self.made is None

    def cells(self, row: Row) -> list[tuple[str, object]]:
        """What the row holds for it, each with the column; at a path into what a cell holds it is looked for there."""
        if self.made is not None:
            return [(self.name, self.made(row.cells))]
        return [(name, each) for name in self.columns for each in _at(row.cells, name)]


def planned(
    table: Table, kind: str, columns: Mapping[str, Source], defaults: Mapping[str, object], *, whole: bool
) -> tuple[Column, ...]:
    """The columns in order.

    Args:
        table: the table.
        kind: the type of the records.
        columns: the source of each target; without any, columns go to the targets that they are called after.
        defaults: what stands where a row has nothing.
        whole: whether each row tells of a new record, which needs all that a record needs.

    Raises:
        InvalidRows: with everything that is wrong with the columns.
    """
    faults: list[Fault] = []
    sources: Mapping[str, Source] = columns or dict(by_headers(table.columns, kind))
    found: list[Column] = []
    for text in dict.fromkeys([*sources, *defaults]):
        try:
            target = target_of(text, kind)
        except NoSuchPart as error:
            turned = _is_text(sources.get(text)) and text in table.columns
            reason = f"{error}; columns are given as {{target: column}}" if turned else str(error)
            faults.append(Fault(f"columns[{text!r}]", text, reason, near_target(text, kind)))
            continue
        column = _column(target, sources.get(text), defaults.get(text))
        faults += _missing(column, table)
        same = next((each for each in found if each.target._replace(text=text) == target), None)
        if same is None:
            found.append(column)
        elif columns:
            faults.append(Fault(f"columns[{text!r}]", text, f"goes where {same.target.text!r} goes"))
    if faults:
        raise InvalidRows(tuple(faults), {})
    if needed := list(_needed(found, kind, whole)):
        told = tuple(_lacking(*each) for each in needed)
        raise InvalidRows(told, {}, dict(_further(needed, table, found, sources)))
    return tuple(found)


def _column(target: Target, source: Source | None, default: object) -> Column:
    if source is None:
        return Column(target, default=default)
    if callable(source):
        return Column(target, made=source, default=default)
    return Column(target, (source,) if _is_text(source) else tuple(source), default=default)


def _is_text(source: object) -> TypeGuard[str]:
    return isinstance(source, str)


def _missing(column: Column, table: Table) -> Iterator[Fault]:
    for name in column.columns:
        if name not in table.columns and name.partition(".")[0] not in table.columns:
            shown = ", ".join(map(repr, table.columns[:30])) or "no columns"
            reason = f"the table has no column {name!r}; it has {shown}"
            if len(column.columns) == 1:
                reason += (
                    f"; what is the same in every row goes to defaults={{{column.target.text!r}: {name!r}}}"
                )
            yield Fault(
                f"columns[{column.target.text!r}]", name, reason, nearest(name, table.columns), table.file
            )


def _needed(found: list[Column], kind: str, whole: bool) -> Iterator[tuple[str, Field, str]]:
    """What a record, or a part of one that is given, cannot be without: its path, the field, and what it is a field of."""
    given = {tuple(place.field.name for place in each.target.way) for each in found}
    if any(each.target.row_party for each in found):
        given.add(("parties",))
    first = {way[0] for way in given}
    for field in fields_of(record_type(kind)):
        told = field.name in (*first, "id") or (field.name == "unit" and "value" in first)
        if whole and not told and (field.required or field.least):
            yield field.name, field, kind
        if field.name in first and attrs.has(field.type) and field.many:
            keyed = [each for each in found if each.target.way[0].field.name == field.name]
            yield from _of_part(field, keyed)


def _of_part(field: Field, found: list[Column]) -> Iterator[tuple[str, Field, str]]:
    for key in {each.target.way[0].key for each in found}:
        same = [each for each in found if each.target.way[0].key == key and len(each.target.way) > 1]
        names = {each.target.way[1].field.name for each in same}
        inner = list(fields_of(field.type))
        if key and not key.isdigit():
            names.add(inner[0].name)
        for each in inner if same else ():
            if each.required and each.name not in names:
                yield f"{field.name}.{each.name}", each, field.type.__name__.lower()


def _further(
    needed: list[tuple[str, Field, str]], table: Table, found: list[Column], sources: Mapping[str, Source]
) -> Iterator[tuple[str, object]]:
    """The keywords with which the same call gives all that is needed; nothing where a user has to say more than that."""
    date = next((each for each in table.columns if fold(each) in _DATES), None)
    if not all(_has_words(field) or (path == "history" and date) for path, field, _ in needed):
        return
    if not all(_has_words(field) for _, field, _ in needed):
        plain = {target: source for target, source in sources.items() if source != date}
        yield "columns", {**plain, "signed": date}
    words = {path: _likely(field, table, found) for path, field, _ in needed if _has_words(field)}
    if words:
        yield "defaults", words


def _likely(field: Field, table: Table, found: list[Column]) -> str:
    """The word of a field that all titles of a table have among theirs, else the widest."""
    title = next((each for each in found if each.target.text in ("title", "name")), None)
    said = set[str]()
    for row in table.rows if title is not None else ():
        words = [each for _, cell in title.cells(row) for each in str(cell).split()] if title else []
        said.add(next((str(word(field.type, each).value) for each in words if is_word(field.type, each)), ""))
    first = _WIDEST.get(field.type, next(iter(field.type)))
    return said.pop() if len(said) == 1 and "" not in said else str(first.value)


def _lacking(path: str, field: Field, kind: str) -> Fault:
    words = f": one of {', '.join(repr(each.value) for each in field.type)}" if _has_words(field) else ""
    first = repr(next(iter(field.type)).value) if _has_words(field) else "…"
    given = f"give it for all rows, as defaults={{{path!r}: {first}}}"
    reason = f"{article(singular(kind))} needs {path!r}: name its column, or {given}{words}"
    if path == "history":
        reason += "; a column of dates goes to its step, as signed='Date of signature'"
    return Fault("columns", None, reason)


def _has_words(field: Field) -> bool:
    return isinstance(field.type, type) and hasattr(field.type, "__members__")


def _at(cells: Mapping[str, object], name: str) -> list[object]:
    """What stands in a column, or at a path into the dicts and lists that a cell holds."""
    if name in cells or "." not in name:
        return [cells.get(name)]
    found: list[object] = [cells]
    for step in name.split("."):
        several = [inner for each in found for inner in (each if isinstance(each, list | tuple) else [each])]
        found = [each.get(step) for each in several if isinstance(each, Mapping)]
    return found
