"""The rows of any table: a frame, a CSV file, dicts, or whatever hands out Arrow."""

import csv
import io
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from caspian.errors import Fault, InvalidData, NotFound
from caspian.export.extras import wanted
from caspian.reading.files import of_stream

if TYPE_CHECKING:
    from _csv import Reader

__all__ = ["Row", "Table", "table_of"]


class Row(NamedTuple):
    """One row of a table."""

    number: int
    """Which it is, counted from nought."""
    cells: Mapping[str, object]
    """What stands in each column."""
    line: int | None = None
    """The line of the file in which it begins."""


class Table(NamedTuple):
    """The rows of a table and the names of its columns."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    file: str | None = None
    """The name of the file that it came from."""


_SEPARATORS = ",;\t|"
_SAMPLE = 20_000
_NO_TABLES = {
    ".xlsx": "give the rows, caspian.from_rows(pandas.read_excel({0!r}, dtype=object), ...)",
    ".xls": "give the rows, caspian.from_rows(pandas.read_excel({0!r}, dtype=object), ...)",
    ".parquet": "give the rows, caspian.from_rows(pandas.read_parquet({0!r}), ...)",
    ".json": "give the rows, caspian.from_rows(json.load(open({0!r})), ...), or use caspian.load",
}


def table_of(what: object) -> Table:
    """The rows of whatever was given.

    Raises:
        NotFound: if there is nothing at a path.
        InvalidData: for a file that is no table.
        TypeError: for what has no rows.
        MissingExtra: for an Arrow stream where no library reads it.

    >>> table_of([{"Country": "KZ"}, {"Country": "AZ", "Note": "x"}]).columns
    ('Country', 'Note')
    """
    if isinstance(what, str | os.PathLike):
        return _file(Path(os.fsdecode(what)))
    if hasattr(what, "read"):
        held, name = of_stream(what)
        return _of_text(_decoded(held, name) if isinstance(held, bytes) else held, name)
    return _of_rows(_rows(what))


def _rows(what: object) -> Iterable[object]:
    found: Iterable[object]
    if hasattr(what, "iloc") and hasattr(what, "columns") and hasattr(what, "to_dict"):  # pandas
        twice = [str(each) for each in what.columns[what.columns.duplicated()]]
        if twice:
            raise _refused(f"two columns are called {twice[0]!r}", None)
        found = what.to_dict("records")
        return found
    if hasattr(what, "to_dicts") and hasattr(what, "n_chunks"):  # Polars
        found = what.to_dicts()
        return found
    if hasattr(what, "to_pylist") and hasattr(what, "column_names"):  # pyarrow
        found = what.to_pylist()
        return found
    if hasattr(what, "__arrow_c_stream__"):
        found = wanted("pyarrow", "arrow").table(what).to_pylist()
        return found
    if isinstance(what, Mapping):
        values = list(what.values())
        if values and all(isinstance(each, list | tuple) for each in values):
            if len({len(each) for each in values}) > 1:
                raise _refused("the columns are not of one length", None)
            return [dict(zip(what, each, strict=True)) for each in zip(*values, strict=True)]
    elif isinstance(what, Iterable) and not isinstance(what, bytes):
        return what
    raise TypeError(
        "expected rows: a DataFrame, the path of a CSV file, an Arrow table or a list of dicts, "
        f"got a {type(what).__name__}"
    )


def _of_rows(given: Iterable[object]) -> Table:
    columns: dict[str, None] = {}
    rows = []
    for number, each in enumerate(given):
        cells = _cells(each)
        if cells is None:
            raise TypeError(f"expected rows that are dicts, got a {type(each).__name__} at rows[{number}]")
        rows.append(Row(number, cells))
        columns.update(dict.fromkeys(cells))
    return Table(tuple(columns), tuple(rows))


def _cells(row: object) -> dict[str, object] | None:
    if hasattr(row, "_asdict"):
        row = row._asdict()
    elif (
        isinstance(row, Iterable) and not isinstance(row, Mapping) and hasattr(row, "keys")
    ):  # a row of sqlite3
        row = dict(zip(row.keys(), row, strict=True))
    return {str(key): value for key, value in row.items()} if isinstance(row, Mapping) else None


def _file(path: Path) -> Table:
    if not path.exists():
        raise NotFound(str(path), "file of a table")
    instead = _NO_TABLES.get(path.suffix.lower())
    if instead:
        raise _refused(f"no CSV file: {instead.format(path.name)}", path.name)
    try:
        held = path.read_bytes()
    except OSError as error:
        raise _refused(f"cannot be read: {error.strerror}", path.name) from None
    return _of_text(_decoded(held, path.name), path.name)


def _decoded(held: bytes, name: str | None) -> str:
    """Bytes as text: UTF-8, or UTF-16 as spreadsheets save it, by the mark at its beginning."""
    encoding = "utf-16" if held[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return held.decode(encoding)
    except UnicodeDecodeError as error:
        reason = (
            f"not {encoding[:6].upper()}: byte {error.start} cannot be read; give open(path, encoding=...)"
        )
        raise _refused(reason, name) from None


def _of_text(text: str, name: str | None) -> Table:
    text = text.removeprefix("\ufeff")
    separator = max(_SEPARATORS, key=lambda each: _fit(text[:_SAMPLE], each))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return _of_lines(reader, name)
    except csv.Error as error:
        raise _refused(f"no CSV: {error}", name, reader.line_num) from None


def _fit(text: str, separator: str) -> tuple[bool, int]:
    """How well a text falls into cells: whether all of its first lines have as many, and how many."""
    lines = io.StringIO(text[: text.rfind("\n") + 1] or text, newline="")
    counts = [len(cells) for cells in csv.reader(lines, delimiter=separator) if cells]
    return len(set(counts)) == 1 and counts[0] > 1, counts[0] if counts else 0


def _of_lines(reader: "Reader", name: str | None) -> Table:
    columns: tuple[str, ...] = ()
    rows: list[Row] = []
    for line, cells in _lines(reader):
        if not columns:
            columns = tuple(each.strip() for each in cells)
            twice = next((each for each in columns if each and columns.count(each) > 1), None)
            if twice:
                raise _refused(f"two columns are called {twice!r}", name, line)
        elif len(cells) > len(columns):
            raise _refused(f"expected {len(columns)} cells, got {len(cells)}", name, line)
        else:
            rows.append(Row(len(rows), dict(zip(columns, cells, strict=False)), line))
    if not columns:
        raise _refused("there is no row with the names of columns", name)
    return Table(columns, tuple(rows), name)


def _lines(reader: "Reader") -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty, with the line in which it begins."""
    line = 1
    for cells in reader:
        if any(each.strip() for each in cells):
            yield line, cells
        line = reader.line_num + 1


def _refused(reason: str, file: str | None, line: int | None = None) -> InvalidData:
    return InvalidData((Fault("$", None, reason, None, file, line),))
