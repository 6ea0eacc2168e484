"""The parts of one record as a table by themselves: the columns that the table of such parts has, behind the place of each."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from caspian.catalogue.types import first_line
from caspian.export.column import Column, Type
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
_OF_DATES: Final = frozenset(["start", "end", "year", "precision", "wording"])
"""The columns of a date beside itself and its words, which are no flags."""
_ASIDE: Final = frozenset(["sources", "urls", "note"])
"""What a row has besides."""


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


def _rank(column: Column) -> int:
    """What a reader looks for first: who and where by name, in what way, how much and when; what is wide goes to the middle.

    A frame that is wider than a screen is printed with as many columns of its beginning as of its end.
    """
    if column.name.endswith("_name") or column.type is Type.DECIMAL:
        return 0
    if column.type is Type.FLAG or column.name in _OF_DATES:
        return 5
    if column.targets and column.name not in _ASIDE:
        return 4
    if column.name in _ASIDE:
        return 3
    return 2 if column.type is Type.TEXTS else 1


def _sheet(parts: Sequence[object], store: "Store") -> Sheet:
    cls: type = type(parts[0])
    columns = (*sorted(columns_of(cls), key=_rank), number_column(_KEY, 0))

    def rows(_: object) -> Rows:
        return Rows(parts, [(number,) for number in range(len(parts))])

    table = Table(cls.__name__, "", first_line(cls), (_KEY,), columns, rows)
    return sheet(table, parts, store)
