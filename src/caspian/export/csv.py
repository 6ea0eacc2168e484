"""Comma-separated values (RFC 4180): text that is exact, and that no spreadsheet takes for a formula."""

import csv
from collections.abc import Iterable, Sequence
from functools import partial
from io import StringIO
from os import PathLike
from typing import TextIO

from caspian.export.coded import Coded
from caspian.export.column import Column
from caspian.export.sheet import Sheet
from caspian.export.text import cell
from caspian.writing.atomic import unfinished
from caspian.writing.written import Written

__all__ = ["ENCODINGS", "text", "write"]


def text(sheet: Sheet) -> str:
    """A sheet as comma-separated values, the names of its columns first."""
    out = StringIO()
    _write(sheet, out)
    return out.getvalue()


ENCODINGS = ("utf-8", "utf-8-sig")
"""How a file may be encoded: with a mark at its beginning Excel knows it for UTF-8."""


def write(sheet: Sheet, path: "str | PathLike[str]", encoding: str = "utf-8") -> Written:
    """Write a sheet to a file, row by row.

    Raises:
        ValueError: for an encoding that is none of `ENCODINGS`.
    """
    if encoding not in ENCODINGS:
        raise ValueError(f"expected {' or '.join(map(repr, ENCODINGS))} for encoding, got {encoding!r}")
    with unfinished(path) as beside, beside.open("w", encoding=encoding, newline="") as out:
        _write(sheet, out)
    return Written(path, len(sheet), len(sheet.columns))


def _write(sheet: Sheet, out: TextIO) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(column.name for column in sheet.columns)
    columns = (_cells(column, sheet.values[column.name]) for column in sheet.columns)
    writer.writerows(zip(*columns, strict=True))


def _cells(column: Column, values: Sequence[object]) -> Iterable[str]:
    """The cells of a column; of values that come again each is told once."""
    if isinstance(values, Coded):
        return Coded([cell(column, each) for each in values.different], values.which)
    return map(partial(cell, column), values)
