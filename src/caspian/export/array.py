"""Rows as numpy hands them to pandas: ``pd.DataFrame(selection)`` asks a sequence for its array.

pandas takes named columns from rows that are data classes, in its versions 2 and 3; so the rows are.
"""

from dataclasses import make_dataclass
from types import ModuleType
from typing import TYPE_CHECKING

from caspian.export.arrow import EPOCH
from caspian.export.column import Column, Type
from caspian.export.sheet import Sheet, json_value

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["array"]


def array(sheet: Sheet) -> "NDArray[np.object_]":
    """The rows of a sheet, each a data class with a field for each column."""
    import numpy as np

    row = make_dataclass("Row", [column.name for column in sheet.columns], frozen=True)
    columns = [[_value(np, column, value) for value in sheet.values[column.name]] for column in sheet.columns]
    found = np.empty(len(sheet), dtype=object)
    for number, values in enumerate(zip(*columns, strict=True)):
        found[number] = row(*values)
    return found


def _value(np: ModuleType, column: Column, value: object) -> object:
    if column.type is Type.DATE:
        return np.datetime64(value - EPOCH if isinstance(value, int) else "NaT", "D").astype("datetime64[s]")
    return json_value(column, value)
