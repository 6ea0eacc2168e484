"""A workbook of Excel: the records, each list that they hold on a sheet of its own, and what the columns mean."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from os import PathLike
from typing import Protocol

from caspian.export.column import Column, Type
from caspian.export.extras import wanted
from caspian.export.sheet import Sheet, iso
from caspian.export.text import cell
from caspian.writing.atomic import unfinished
from caspian.writing.written import Written

__all__ = ["write"]

_LONGEST = 32_767
"""How many characters a cell of Excel holds."""
_MEASURED = 200
"""By how many rows the columns are measured."""
_NARROW, _WIDE = 6, 48
"""How many letters a column shows at least and at most."""
_DETAILS = ("words", "precision", "approximate", "uncertain", "window", "ongoing", "wording")
"""What is known of a date besides its days."""
_FIRST = date(1900, 3, 1).toordinal()
"""The first day from which Excel counts without its error about 1900."""


def write(sheets: Sequence[Sheet], path: "str | PathLike[str]") -> Written:
    """Write sheets to a workbook, those after the first where they have rows, and of each the columns that hold something.

    Raises:
        ValueError: for a text that is longer than a cell of Excel may be.
    """
    openpyxl = wanted("openpyxl", "excel")
    first, *others = sheets
    sheets = [_filled(first), *(_filled(each) for each in others if len(each))]
    pages = [(sheet.table.name[:31], _rows(sheet), _folded(sheet)) for sheet in sheets]
    with unfinished(path) as beside:
        book = openpyxl.Workbook(write_only=True)
        for name, rows, folded in (*pages, ("about", list(_about(sheets)), ())):
            page = book.create_sheet(name)
            _laid_out(page, rows, folded)
            for row in rows:
                page.append(row)
        book.save(beside)
    return Written(path, len(sheets[0]), len(sheets[0].columns), len(sheets))


class _Dimension(Protocol):
    width: float


class _Dimensions(Protocol):
    def __getitem__(self, key: str) -> _Dimension: ...
    def group(self, start: str, *, hidden: bool) -> object: ...


class _Filter(Protocol):
    ref: str | None


class _Page(Protocol):
    """What of a sheet of openpyxl is laid out before its rows are written."""

    freeze_panes: str | None
    auto_filter: _Filter
    column_dimensions: _Dimensions


def _laid_out(page: _Page, rows: Sequence[Sequence[object]], folded: Collection[int]) -> None:
    """Keep the names of the columns in sight, as wide as what stands in them, and fold those that say again what others say."""
    letter = wanted("openpyxl.utils", "excel").get_column_letter
    wide = max(map(len, rows))
    if len(rows) > 1 and len({*map(len, rows)}) == 1:
        page.freeze_panes = "A2"
        page.auto_filter.ref = f"A1:{letter(wide)}{len(rows)}"
    for n in range(wide):
        longest = max(len(str(row[n])) for row in rows[:_MEASURED] if n < len(row) and row[n] is not None)
        page.column_dimensions[letter(n + 1)].width = max(_NARROW, min(_WIDE, longest + 2))
        if n in folded:
            page.column_dimensions.group(letter(n + 1), hidden=True)


def _folded(sheet: Sheet) -> frozenset[int]:
    """The places of the columns with ids that stand as names beside, and with what is known of dates besides their days."""
    names = {each.name for each in sheet.columns}

    def says_again(name: str) -> bool:
        twin = {f"{name}_name", f"{name}_names"}
        return not names.isdisjoint(twin) or any(
            name == each or name.endswith(f"_{each}") for each in _DETAILS
        )

    return frozenset(
        n
        for n, each in enumerate(sheet.columns)
        if each.name not in sheet.table.key and says_again(each.name)
    )


def _filled(sheet: Sheet) -> Sheet:
    """A sheet with those of its columns that hold something; with all of them where it has no row."""
    kept = tuple(
        each for each in sheet.columns if not len(sheet) or any(map(_holds, sheet.values[each.name]))
    )
    return Sheet(sheet.table._replace(columns=kept), sheet.values, sheet.release)


def _holds(value: object) -> bool:
    """Whether a value is there at all, and is no list without parts and no flag that is down."""
    return value is not None and value is not False and value != ()


def _rows(sheet: Sheet) -> list[Sequence[object]]:
    columns = [[_cell(column, value) for value in sheet.values[column.name]] for column in sheet.columns]
    return [[column.name for column in sheet.columns], *zip(*columns, strict=True)]


def _cell(column: Column, value: object) -> object:
    match value:
        case int() if column.type is Type.DATE:
            return date.fromordinal(value) if value >= _FIRST else iso(value)
        case str() | tuple():
            text = cell(column, value)
            if len(text) > _LONGEST:
                raise ValueError(
                    f"expected at most {_LONGEST:,} characters in `{column.name}`, got {len(text):,}"
                )
            return text
        case _:
            return value


def _about(sheets: Sequence[Sheet]) -> Iterable[Sequence[object]]:
    """Of which data it is, and the data dictionary."""
    yield "source", sheets[0].release
    yield "folded", "Columns with ids, and with details of dates, are folded: the + above a sheet shows them."
    yield "table", "column", "type", "unit", "meaning"
    for sheet in sheets:
        for column in sheet.columns:
            yield sheet.table.name, column.name, column.type.value, column.unit, column.doc
