"""The parts of one record as a table by themselves: the columns that the table of such parts has, behind the place of each."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from caspian.catalogue.types import first_line
from caspian.export.columns import columns_of
from caspian.export.parts import number_column
from caspian.export.sheet import Sheet, json_value, sheet
from caspian.export.tables import Table
from caspian.export.values import Rows

if TYPE_CHECKING:
    from os import PathLike

    from caspian.store.store import Store

__all__ = ["shaped"]

_KEY = "position"


def shaped(
    parts: Sequence[object], store: "Store", shape: str, path: "str | PathLike[str] | None" = None
) -> object:
    """Some parts of a record as ``to_dicts``, ``to_csv``, ``to_excel`` or ``to_pandas`` gives them.

    >>> import caspian
    >>> shaped(caspian.organisation("SCO").memberships[:1], caspian.load()._store, "to_dicts")[0]["member_name"]
    'Belarus'
    """
    found = _sheet(parts, store)
    if shape == "to_csv":
        from caspian.export.csv import text, write

        return text(found) if path is None else write(found, path, "utf-8")
    if shape == "to_excel" and path is not None:
        from caspian.export.excel import write as written

        return written([found], path)
    if shape == "to_pandas":
        from caspian.export.pandas import frame

        return frame(found)
    columns = [[json_value(each, value) for value in found.values[each.name]] for each in found.columns]
    names = [each.name for each in found.columns]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _sheet(parts: Sequence[object], store: "Store") -> Sheet:
    cls: type = type(parts[0])
    columns = (*columns_of(cls), number_column(_KEY, 0))

    def rows(_: object) -> Rows:
        return Rows(parts, [(number,) for number in range(len(parts))])

    table = Table(cls.__name__, "", first_line(cls), (_KEY,), columns, rows)
    return sheet(table, parts, store)
