"""Polars: a data frame, made without Arrow's own library."""

from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING

from caspian.export.arrow import days, floats, lists
from caspian.export.coded import Coded
from caspian.export.column import Type
from caspian.export.extras import wanted
from caspian.export.sheet import Sheet

if TYPE_CHECKING:
    import polars as pl

__all__ = ["frame"]

_MARK = "\x1f"


def frame(sheet: Sheet) -> "pl.DataFrame":
    """A sheet as a data frame."""
    pl = wanted("polars", "polars")
    numbers: dict[int, object] = {}  # columns of one date share them
    return pl.DataFrame(
        [
            _series(pl, column.name, column.type, sheet.values[column.name], numbers)
            for column in sheet.columns
        ]
    )


def _series(
    pl: ModuleType, name: str, kind: Type, values: Sequence[object], numbers: dict[int, object]
) -> "pl.Series":
    if isinstance(values, Coded):
        which = id(values.which)
        if which not in numbers:
            numbers[which] = pl.Series(memoryview(values.which), dtype=pl.Int32)
        return _series(pl, name, kind, values.different, numbers).gather(numbers[which])
    if kind is Type.DATE:
        return pl.Series(name, days(values), pl.Int32).cast(pl.Date)
    if kind is Type.TEXTS:
        # Polars is slow at lists from Python; no text holds the mark that parts these, and "" alone would be one text.
        several = lists(values)
        counts = pl.Series(list(map(len, several)), dtype=pl.Int64)
        texts = pl.Series(name, list(map(_MARK.join, several)), pl.String)
        return pl.select(pl.lit(texts).str.split(_MARK).list.head(pl.lit(counts))).to_series()
    if kind is Type.DECIMAL:
        values = floats(values)
    types = {
        Type.TEXT: pl.String,
        Type.FLAG: pl.Boolean,
        Type.INTEGER: pl.Int64,
        Type.NUMBER: pl.Float64,
        Type.DECIMAL: pl.Float64,
    }
    return pl.Series(name, values, types[kind])
