"""What people ask a question for that its answer does: to be a frame, a text, a table of some columns."""

from collections.abc import Mapping
from typing import Final

from caspian.misnamed import called
from caspian.questions.written import value_of

__all__ = ["shaped"]

_FORMATS: Final = {
    "to_pandas()": "pandas df dataframe data_frame frame pd",
    "to_polars()": "polars pl",
    "to_arrow()": "arrow pyarrow",
    "to_json()": "json",
    "to_dicts()": "dict dicts list records",
    "to_csv()": "csv",
    "to_geojson()": "geojson",
    "to_networkx()": "networkx graph nx",
    "to_ics()": "ics ical calendar",
    "show(rows=None).to_html()": "html",
    "show(rows=None).to_markdown()": "markdown md",
    "show(rows=None).to_text()": "text txt str string table",
    "bibliography('bibtex')": "bibtex",
    "to_pandas().to_excel('records.xlsx')": "excel xlsx xls",
    "to_parquet('records.parquet')": "parquet",
    "ids": "ids id",
}
"""By what gives a shape: what people call the shape."""
_WORDS: Final = frozenset(
    ["format", "fmt", "output", "output_format", "out", "as_", "as_type", "return_as", "return_type", "to"]
)
"""What people call it to ask for a shape by its word."""
_COLUMNS: Final = frozenset(["columns", "cols", "fields", "select", "usecols"])
"""What people call it to ask for some columns."""


def shaped(named: Mapping[str, object], answer: type | None) -> tuple[dict[str, object], str]:
    """What is asked besides the shape of the answer, and what is asked of the answer to have that; nothing if none is asked for.

    Args:
        named: what is given by keyword.
        answer: the class of the answer.

    >>> import caspian
    >>> shaped({"measure": "trade", "format": "pandas"}, caspian.Figures)
    ({'measure': 'trade'}, '.to_pandas()')
    >>> shaped({"columns": ["id"], "as_frame": True}, caspian.Events)
    ({}, ".to_pandas()[['id']]")
    """
    rest, shape, columns = dict(named), "", ""
    for name, value in named.items():
        if name in _COLUMNS:
            columns = value_of([value] if isinstance(value, str) else value)
        elif (found := _shape(name, value)) and hasattr(answer, found.partition("(")[0]):
            shape = found
        else:
            continue
        del rest[name]
    if columns and shape in ("", "to_pandas()", "to_polars()"):
        shape = f"{shape}[{columns}]" if shape else f"show(rows=None, columns={columns})"
    return rest, f".{shape}" if shape else ""


def _shape(name: str, value: object) -> str | None:
    """What gives the shape that a keyword asks for."""
    if name in _WORDS and isinstance(value, str):
        return next(called(_FORMATS, value.casefold()), None)
    bare = name.removeprefix("as_").removeprefix("to_").removeprefix("return_")
    return next(called(_FORMATS, bare), None) if value is True else None
