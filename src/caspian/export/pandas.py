"""pandas: a data frame with nullable types, in pandas 2 and 3, with pyarrow or without."""

from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING

from caspian.export.arrow import days, floats
from caspian.export.coded import Coded
from caspian.export.column import Type
from caspian.export.extras import wanted
from caspian.export.sheet import Sheet

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

__all__ = ["frame"]

_NULLABLE = {Type.TEXT: "string", Type.FLAG: "boolean", Type.INTEGER: "Int64"}
_NO_DAY = -(2**63)  # how numpy writes that there is none


def frame(sheet: Sheet) -> "pd.DataFrame":
    """A sheet as a data frame: ``string``, ``boolean``, ``Int64``, ``float64``, ``datetime64[s]`` and lists.

    Days of all years from 1 to 9999 are kept. Of which data it is, and the meanings and units of the columns
    stand in `attrs`.
    """
    pd = wanted("pandas", "pandas")
    made = pd.DataFrame(
        {column.name: _array(pd, column.type, sheet.values[column.name]) for column in sheet.columns}
    )
    made.attrs = {
        "source": sheet.release,
        "table": sheet.table.name,
        "description": {column.name: column.doc for column in sheet.columns},
        "units": {column.name: column.unit for column in sheet.columns if column.unit},
    }
    return made


def _array(
    pd: ModuleType, kind: Type, values: Sequence[object]
) -> "pd.api.extensions.ExtensionArray | NDArray[np.generic]":
    import numpy as np

    if isinstance(values, Coded):
        return _array(pd, kind, values.different).take(np.frombuffer(values.which, "int32"))
    if kind is Type.DATE:
        counted = np.array([_NO_DAY if day is None else day for day in days(values)], "int64")
        return counted.view("datetime64[D]").astype("datetime64[s]")
    if kind in (Type.NUMBER, Type.DECIMAL):
        return np.array(floats(values), "float64")
    if kind is Type.TEXTS:
        lists = np.empty(len(values), dtype=object)
        lists[:] = values
        return lists
    return pd.array(values, dtype=_NULLABLE[kind])
