"""A workbook of Excel: the records, each list that they hold on a sheet of its own, and what the columns mean."""

from collections.abc import Iterable, Sequence
from datetime import date
from os import PathLike

from caspian.export.column import Column, Type
from caspian.export.extras import wanted
from caspian.export.sheet import Sheet, iso
from caspian.export.text import cell
from caspian.writing.atomic import unfinished
from caspian.writing.written import Written

__all__ = ["write"]

_LONGEST = 32_767
"""How many characters a cell of Excel holds."""
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
    pages = [(sheet.table.name[:31], _rows(sheet)) for sheet in sheets]
    with unfinished(path) as beside:
        book = openpyxl.Workbook(write_only=True)
        for name, rows in (*pages, ("about", list(_about(sheets)))):
            page = book.create_sheet(name)
            for row in rows:
                page.append(row)
        book.save(beside)
    return Written(path, len(sheets[0]), len(sheets[0].columns), len(sheets))


def _filled(sheet: Sheet) -> Sheet:
    """A sheet with those of its columns that hold something; with all of them where it has no row."""
    kept = tuple(
        each for each in sheet.columns if not len(sheet) or any(map(_holds, sheet.values[each.name]))
    )
    return Sheet(sheet.table._replace(columns=kept), sheet.values, sheet.release)


def _holds(value: object) -> bool:
    """Whether a value is there at all, and is no list without parts."""
    return value is not None and value != ()


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
    yield "table", "column", "type", "unit", "meaning"
    for sheet in sheets:
        for column in sheet.columns:
            yield sheet.table.name, column.name, column.type.value, column.unit, column.doc
