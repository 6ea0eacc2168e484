"""Arrow by nanoarrow, where pyarrow is not installed: 3 MB instead of 165."""

from collections.abc import Sequence
from itertools import accumulate
from types import ModuleType

from caspian.export.arrow import about, days, floats, lists
from caspian.export.column import Column, Type
from caspian.export.extras import wanted
from caspian.export.sheet import Sheet

__all__ = ["stream"]


def stream(sheet: Sheet) -> object:
    """A sheet as a capsule of the Arrow C stream interface."""
    na = wanted("nanoarrow", "arrow")
    schemas = [_schema(na, column) for column in sheet.columns]
    arrays = [_array(na, column, sheet.values[column.name]) for column in sheet.columns]
    names = [column.name for column in sheet.columns]
    whole = na.Schema(
        na.struct(dict(zip(names, schemas, strict=True)), nullable=False), metadata=_told(sheet)
    )
    made = na.c_array_from_buffers(whole, len(sheet), buffers=[None], null_count=0, children=arrays)
    return na.c_array_stream(made).__arrow_c_stream__()


def _told(sheet: Sheet) -> dict[str, str]:
    return {"title": sheet.table.name, "description": sheet.table.doc, "source": sheet.release}


def _schema(na: ModuleType, column: Column) -> object:
    made = {
        Type.TEXT: na.string,
        Type.TEXTS: lambda nullable: na.list_(na.string(nullable=False), nullable=nullable),
        Type.FLAG: na.bool_,
        Type.INTEGER: na.int64,
        Type.NUMBER: na.float64,
        Type.DECIMAL: na.float64,
        Type.DATE: na.date32,
    }[column.type](nullable=column.nullable)
    told = about(column)
    return na.Schema(made, metadata=told, nullable=column.nullable) if told else made


def _array(na: ModuleType, column: Column, values: Sequence[object]) -> object:
    match column.type:
        case Type.TEXTS:
            several = lists(values)
            offsets = na.c_buffer([0, *accumulate(map(len, several))], na.int32())
            texts = na.c_array([text for each in several for text in each], na.string())
            return na.c_array_from_buffers(
                na.list_(na.string()), len(values), [None, offsets], null_count=0, children=[texts]
            )
        case Type.DATE:
            numbers = na.c_array(days(values), na.int32())
            return na.c_array_from_buffers(na.date32(), len(values), list(na.Array(numbers).buffers))
        case Type.DECIMAL:
            return na.c_array(floats(values), na.float64())
        case other:
            kinds = {
                Type.TEXT: na.string,
                Type.FLAG: na.bool_,
                Type.INTEGER: na.int64,
                Type.NUMBER: na.float64,
            }
            return na.c_array(list(values), kinds[other]())
