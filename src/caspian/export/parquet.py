"""Parquet: a table in a file that keeps its types."""

from os import PathLike, fspath

from caspian.export import arrow
from caspian.export.extras import wanted
from caspian.export.sheet import Sheet

__all__ = ["write"]


def write(sheet: Sheet, path: "str | PathLike[str]") -> None:
    """Write a sheet to a file."""
    parquet = wanted("pyarrow.parquet", "parquet")
    parquet.write_table(arrow.table(sheet), fspath(path), compression="zstd")
