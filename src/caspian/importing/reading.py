"""Each row of a table read: every cell as its field wants it, and every one that cannot be read told."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from caspian.catalogue.types import record_type
from caspian.errors import Fault
from caspian.importing.assembling import Entry, Several, Uneven, assembled
from caspian.importing.cells import Unread, amount, date, empty, pieces, text_of, value_of
from caspian.importing.decimals import Decimals
from caspian.importing.naming import Naming
from caspian.importing.plan import Column
from caspian.importing.tables import Row, Table
from caspian.importing.targets import Target
from caspian.model.fields import Field, Link, fields_of
from caspian.model.money import Bound
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.model.units import dimension_of
from caspian.reading.values import plain

__all__ = ["Reader"]

_ONGOING: Final = frozenset(["present", "now", "current", "today", "incumbent", "ongoing", "to date", "..", "in office"])  # fmt: skip
_CONSENT: Final = {"a": "acceded", "A": "accepted", "AA": "approved"}
"""How lists of ratifications mark that a date is one of accession, acceptance or approval."""
_NOTHING: Final = object()
_DEFAULT: Final = "defaults: "
"""How what stands where a row has nothing is called, in the place of a column."""


class Reader:
    """Reads rows; what cannot be read is in `faults`, with what was perhaps meant in `candidates`.

    Args:
        table: the table.
        columns: which column goes where.
        naming: who is meant by names.
        resolve: what texts mean, by column or for all columns.
        dates: the order of day and month between strokes.
        decimal: what stands before the decimals of numbers.
    """

    def __init__(
        self,
        table: Table,
        columns: tuple[Column, ...],
        naming: Naming,
        resolve: Mapping[str, object],
        dates: str | None,
        decimal: str | None,
    ) -> None:
        self._file = table.file
        self._columns = columns
        self._naming = naming
        self._resolve = resolve
        self.dates = dates
        self._unit = next((each for each in columns if each.target.way[0].field.name == "unit"), None)
        self._told: set[str] = set()
        self._known: dict[tuple[int, str, str], list[object]] = {}
        self._faulty: set[tuple[int, str]] = set()
        self.faults: list[Fault] = []
        self._creates: list[str] = []
        self.candidates: dict[tuple[str, str], tuple[str, ...]] = {}
        self._decimals = Decimals(
            columns, table.rows, decimal, lambda name, cell: _said(resolve, name, cell) is not _NOTHING
        )

    def fault(self, row: Row, column: str, error: Exception) -> None:
        """Keep what is wrong with a cell."""
        path = f"rows[{row.number}][{column!r}]"
        self._faulty.add((row.number, column))
        if column.startswith(_DEFAULT):  # the same for all rows: told once
            path = f"defaults[{column.removeprefix(_DEFAULT)!r}]"
            if path in self._told:
                return
            self._told.add(path)
            row = row._replace(line=None)
            error = Unread(
                str(error), str(getattr(error, "text", "")), getattr(error, "near", None), mapped=False
            )
        text, near = getattr(error, "text", None), getattr(error, "near", None)
        self._creates.append("" if near else getattr(error, "creates", ""))
        choice = "" if column in self._told or near else getattr(error, "choice", "")
        if choice:
            self._told.add(column)
        self.faults.append(Fault(path, text, f"{error}{choice}", near, self._file, row.line))
        if text is not None and getattr(error, "mapped", False):
            self.candidates.setdefault((column, text), getattr(error, "candidates", ()))

    @property
    def further(self) -> dict[str, object]:
        """The keyword with which the same call makes what is not known; nothing where that does not mend every fault."""
        if len(self._creates) < len(self.faults) or not all(self._creates):
            return {}
        kinds = tuple(dict.fromkeys(self._creates))
        if "sources" not in kinds:
            return {"create": list(kinds)}
        return {"create": {each: {"kind": "notes"} if each == "sources" else {} for each in kinds}}

    def cells(self, row: Row, column: Column) -> list[object]:
        """What a row holds for a column, as far as it is not empty, as the user says that it is meant."""
        return [cell for _, cell in self.held(row, column)]

    def held(self, row: Row, column: Column) -> list[tuple[str, object]]:
        """The same, each with the column in which it stands."""
        given = ((name, cell, _said(self._resolve, name, cell)) for name, cell in column.cells(row))
        meant = [(name, cell if said is _NOTHING else said) for name, cell, said in given]
        held = [(name, each) for name, each in meant if not empty(each)]
        return held if held or column.default is None else [(_DEFAULT + column.target.text, column.default)]

    def _meant(self, piece: object, column: str) -> list[object]:
        """A piece of a cell, or what the user says that it means."""
        said = _said(self._resolve, column, piece)
        return [piece] if said is _NOTHING else pieces(said)

    def record(self, row: Row) -> dict[str, object]:
        """What a row says of its record, in the form of a file."""
        entries: list[Entry] = []
        party: list[str] = []
        for column in self._columns:
            if not column.target.attribute and column is not self._unit:
                values = self._values(row, column)
                if column.target.row_party:
                    party += map(str, values)
                else:
                    entries.append(Entry(column.target, values, column.constant))
        try:
            made = assembled(entries, party)
        except Uneven as error:
            self.fault(row, self._named(error.target), error)
            return {}
        for column in self._columns:
            if column.target.attribute:
                self._describe(row, column, made)
        return made

    def told(self, row: Row, field: str) -> bool:
        """Whether something wrong was told of what a row says of a field."""
        columns = {
            name
            for each in self._columns
            if each.target.way[0].field.name == field
            for name, _ in self.held(row, each)
        }
        return any((row.number, name) in self._faulty for name in columns)

    def gives(self, field: str) -> bool:
        """Whether a column tells of a field of the record."""
        return any(each.target.way[0].field.name == field for each in self._columns)

    def column_of(self, field: str) -> str:
        """The column that tells of a field of the record."""
        return next((each.name for each in self._columns if each.target.way[0].field.name == field), field)

    def _named(self, target: Target) -> str:
        return next(each.name for each in self._columns if each.target is target)

    def _values(self, row: Row, column: Column) -> list[object]:
        """The values of the cells, as the file would have them; one that cannot be read is told and left out."""
        target, field, cells = column.target, column.target.field, self.held(row, column)
        listed = target.row_party or any(place.field.many for place in target.way)
        if not listed and len(cells) > 1 and field.type in (str, When) and not field.link:
            cells = [(column.name, " ".join(text_of(cell) for _, cell in cells))]
        found: list[object] = []
        for name, cell in cells:
            try:
                found += self._once(row, cell, name, target, listed)
            except Unread as error:
                self.fault(row, name, error)
        if not listed and len(found) > 1:
            self.fault(
                row, column.name, Unread(f"expected one value, got {len(found)}", str(cells), mapped=False)
            )
        return found

    def _once(self, row: Row, cell: object, column: str, target: Target, listed: bool) -> list[object]:
        """The values of a cell; of a text that comes again and names nobody it is not read again."""
        cell = self._decimals.read(column, cell, target.field)
        if not isinstance(cell, str) or target.field.link or target.field.name == "value":
            return self._read(row, cell, column, target, listed)
        key = (id(target), column, cell)
        if key not in self._known:
            self._known[key] = self._read(row, cell, column, target, listed)
        return self._known[key]

    def _read(self, row: Row, cell: object, column: str, target: Target, listed: bool) -> list[object]:
        field = target.field
        part = target.way[-2].field if len(target.way) > 1 else None
        if part is not None and part.many:  # the parts themselves, in the form of a file
            several = pieces(cell) if isinstance(cell, list) else [cell]
            whole = [each for each in several if isinstance(each, Mapping)]
            if whole:
                return [Several({str(name): plain(value) for name, value in each.items()}) for each in whole]
        if target.side:
            return [self._end(cell, target.side)]
        if field.link and listed:
            return [*self._linked(row, cell, column, field.link)]
        if field.link:
            return [cell.id if isinstance(cell, Record) else self._naming.id(text_of(cell), field.link)]
        if field.name == "value" and len(target.way) == 1:
            return [self._quantity(row, cell)]
        if target.way[-2:-1] and target.way[-2].key in ("signed", "ratified") and field.type is When:
            return [self._step(cell, field)]
        if field.many or (listed and field.type is not str):
            words = isinstance(field.type, type) and issubclass(field.type, Enum)
            said = [each for part in pieces(cell, commas=words) for each in self._meant(part, column)]
            return [value_of(each, field, self.dates) for each in said]
        return [value_of(cell, field, self.dates)]

    def _linked(self, row: Row, cell: object, column: str, link: Link) -> list[str]:
        """The ids of all that a cell names; each name that means nothing is told."""
        found: list[str] = []
        for each in pieces(cell):
            if isinstance(each, Record):
                found.append(each.id)
                continue
            for name in self._naming.names(text_of(each), link, lambda text: self._says(column, text)):
                for one in self._meant(name, column):
                    try:
                        found.append(self._naming.id(text_of(one), link))
                    except Unread as error:
                        self.fault(row, column, error)
        return found

    def _says(self, column: str, text: str) -> bool:
        return _said(self._resolve, column, text) is not _NOTHING

    def _quantity(self, row: Row, cell: object) -> Several:
        """The value of a figure, with the unit that stands behind it or in a column of its own."""
        unit = text_of(next(iter(self.cells(row, self._unit)), "")) if self._unit else ""
        try:
            found = amount(cell, unit)
        except Unread:
            found = amount(cell)
            beside = amount("1", unit).unit
            if not found.unit or not beside or dimension_of(found.unit) != dimension_of(beside):
                raise
        if found.unit is None:
            text = text_of(cell)
            raise Unread(
                f"{text!r} has no unit: name its column, or give defaults={{'unit': ...}}", text, mapped=False
            )
        made = Several(value=f"{found.value:f}", unit=found.unit, bound=found.bound.value)
        if found.upper is not None:
            made["upper"] = f"{found.upper:f}"
        if found.bound is Bound.EXACT:
            del made["bound"]
        return made

    def _step(self, cell: object, field: Field) -> object:
        """The date of a step; a mark of lists of ratifications behind it says that it was another step."""
        head, _, mark = cell.strip().rpartition(" ") if isinstance(cell, str) else ("", "", "")
        stage = _CONSENT.get(mark.strip("()"))
        if stage and head:
            return Several(when=value_of(head, field, self.dates), stage=stage)
        return value_of(cell, field, self.dates)

    def _end(self, cell: object, side: str) -> str:
        """One end of a period."""
        if side == "until" and isinstance(cell, str) and cell.strip().casefold() in _ONGOING:
            return ".."
        found = date(cell, self.dates).edtf
        if "/" in found:
            raise Unread(
                f"{text_of(cell)!r} is no end of a period: say a day, a month or a year", text_of(cell)
            )
        return found

    def _describe(self, row: Row, column: Column, made: dict[str, object]) -> None:
        """What a row tells of a record that is made because the row names it."""
        named, cells = made.get(column.target.field.name), self.cells(row, column)
        key = named[0] if isinstance(named, list) and len(named) == 1 else named
        if not isinstance(key, str) or key not in self._naming.made or not cells:
            return
        kind, record = self._naming.made[key]
        field = next(
            (each for each in fields_of(record_type(kind)) if each.name == column.target.attribute), None
        )
        if field is None or field.name in record:
            return
        try:
            if field.link:
                record[field.name] = self._naming.id(text_of(cells[0]), field.link)
            else:
                cell = self._decimals.read(column.name, cells[0], field)
                record[field.name] = value_of(cell, field, self.dates)
        except Unread as error:
            self.fault(row, column.name, error)


def _said(resolve: Mapping[str, object], column: str, cell: object) -> object:
    """What a user says that a cell means; `_NOTHING` if nothing is said."""
    if not resolve or not (empty(cell) or isinstance(cell, str | int | float)):
        return _NOTHING
    text = text_of(cell) if isinstance(cell, str) or not empty(cell) else ""
    own = resolve.get(column)
    found = own[text] if isinstance(own, Mapping) and text in own else resolve.get(text, _NOTHING)
    return _NOTHING if isinstance(found, Mapping) or found is ... else found
