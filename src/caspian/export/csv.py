"""Comma-separated values (RFC 4180): text that is exact, and that no spreadsheet takes for a formula."""

import csv
from io import StringIO
from os import PathLike

from caspian.export.sheet import Sheet
from caspian.export.text import cell
from caspian.writing.atomic import unfinished

__all__ = ["text", "write"]


def text(sheet: Sheet) -> str:
    """A sheet as comma-separated values, the names of its columns first."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(column.name for column in sheet.columns)
    columns = [[cell(column, value) for value in sheet.values[column.name]] for column in sheet.columns]
    writer.writerows(zip(*columns, strict=True))
    return out.getvalue()


def write(sheet: Sheet, path: "str | PathLike[str]") -> None:
    """Write a sheet to a file in UTF-8."""
    with unfinished(path) as beside:
        beside.write_text(text(sheet), encoding="utf-8", newline="")
