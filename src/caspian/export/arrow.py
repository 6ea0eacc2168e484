"""Apache Arrow: a table with types, units and meanings, by pyarrow or by nanoarrow, whichever is installed."""

from collections.abc import Sequence
from decimal import Decimal
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING

from caspian.export.coded import Coded
from caspian.export.column import Column, Type
from caspian.export.extras import wanted
from caspian.export.sheet import Sheet

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["EPOCH", "about", "days", "floats", "lists", "schema", "stream", "table"]

EPOCH = 719163
"""The day number of 1 January 1970, from which Arrow and numpy count."""
_NUMBERS = (Decimal, float, int)


def days(values: Sequence[object]) -> list[int | None]:
    """Days as Arrow and numpy count them; None for what is missing."""
    return [value - EPOCH if isinstance(value, int) else None for value in values]


def floats(values: Sequence[object]) -> list[float | None]:
    """Decimals as the numbers nearest to them; None for what is missing."""
    return [float(value) if isinstance(value, _NUMBERS) else None for value in values]


def lists(values: Sequence[object]) -> list[tuple[str, ...]]:
    """The tuples of a column of lists."""
    return [value if isinstance(value, tuple) else () for value in values]


def schema(sheet: Sheet) -> "pa.Schema":
    """The columns as Arrow has them; what each means, its unit and what it refers to stand in its metadata."""
    pa = wanted("pyarrow", "arrow")
    types = {
        Type.TEXT: pa.string(),
        Type.TEXTS: pa.list_(pa.field("item", pa.string(), False)),
        Type.FLAG: pa.bool_(),
        Type.INTEGER: pa.int64(),
        Type.NUMBER: pa.float64(),
        Type.DECIMAL: pa.float64(),
        Type.DATE: pa.date32(),
    }
    fields = [
        pa.field(column.name, types[column.type], column.nullable, about(column)) for column in sheet.columns
    ]
    return pa.schema(
        fields, {"title": sheet.table.name, "description": sheet.table.doc, "source": sheet.release}
    )


def about(column: Column) -> dict[str, str]:
    """What is known of a column besides its name and its type."""
    told = {
        "description": column.doc,
        "unit": column.unit,
        "targets": " ".join(column.targets),
        "words": "; ".join(column.words),
    }
    return {name: text for name, text in told.items() if text}


def table(sheet: Sheet) -> "pa.Table":
    """A sheet as a table of pyarrow."""
    pa = wanted("pyarrow", "arrow")
    made = schema(sheet)
    arrays = [
        _array(pa, column.type, sheet.values[column.name], made.field(number).type)
        for number, column in enumerate(sheet.columns)
    ]
    return pa.Table.from_arrays(arrays, schema=made)


def _array(pa: ModuleType, kind: Type, values: Sequence[object], form: "pa.DataType") -> "pa.Array":
    if isinstance(values, Coded):
        which = pa.Array.from_buffers(pa.int32(), len(values), [None, pa.py_buffer(values.which)])
        return _array(pa, kind, values.different, form).take(which)
    if kind is Type.DATE:
        return pa.array(days(values), pa.int32()).cast(form)
    return pa.array(floats(values) if kind is Type.DECIMAL else values, form)


def stream(sheet: Sheet, requested_schema: object = None) -> object:
    """A sheet as a capsule of the Arrow C stream interface.

    Raises:
        MissingExtra: if neither pyarrow nor nanoarrow is installed.
    """
    if find_spec("pyarrow") is None and find_spec("nanoarrow") is not None:
        from caspian.export.nanoarrow import stream as made

        return made(sheet)
    return table(sheet).__arrow_c_stream__(requested_schema)
