"""Parquet: a table in a file that keeps its types."""

from os import PathLike

from caspian.export import arrow
from caspian.export.extras import wanted
from caspian.export.sheet import Sheet
from caspian.writing.atomic import unfinished
from caspian.writing.written import Written

__all__ = ["write"]


def write(sheet: Sheet, path: "str | PathLike[str]") -> Written:
    """Write a sheet to a file."""
    parquet = wanted("pyarrow.parquet", "parquet")
    # A stream and no path: where writing fails pyarrow takes away what it was given the path of.
    with unfinished(path) as beside, beside.open("wb") as stream:
        parquet.write_table(arrow.table(sheet), stream, compression="zstd")
    return Written(path, len(sheet), len(sheet.columns))
