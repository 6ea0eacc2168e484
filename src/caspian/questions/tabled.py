"""Answers that are no records as tables: comma-separated values, data frames, workbooks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from typing import TYPE_CHECKING, ClassVar, overload

import caspian

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

    from caspian.export.sheet import Sheet
    from caspian.store.store import Store

__all__ = ["Tabled"]


class Tabled:
    """What has rows and columns that do not depend on what is in it.

    There is a row for each thing, or for each part of it: ways by stretches, conflicts by sides. Beside the id of a
    record stands its name.

    >>> import caspian
    >>> print(caspian.membership_changes("Kyrgyzstan", "EAEU").to_csv(), end="")
    when,member_name,status,began,organisation_name,member,organisation
    2015-08-12,Kyrgyzstan,member,true,Eurasian Economic Union,KG,eaeu
    """

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = ()
    """The columns of its table."""
    _types: ClassVar[Mapping[str, str]] = {}
    """What the columns hold that hold no text."""

    def _rows(self) -> Iterator[Mapping[str, object]]:
        raise NotImplementedError

    def _sheet(self) -> Sheet:
        from caspian.export.plain import filled

        store: Store | None = getattr(self, "store", None)
        return filled(type(self).__name__.lower(), self.columns, self._types, self._rows(), store)

    def _plain(self) -> object:
        """All of it as plain JSON values."""
        raise NotImplementedError

    @overload
    def to_json(self, path: None = None) -> str: ...
    @overload
    def to_json(self, path: str | PathLike[str]) -> caspian.Written: ...
    def to_json(self, path: str | PathLike[str] | None = None) -> str | caspian.Written:
        """What `to_dicts` gives, or `to_dict`, as JSON in UTF-8.

        Args:
            path: the file to write; without it, the text is returned.

        >>> import caspian, json
        >>> json.loads(caspian.conflicts("BRICS").to_json()) == caspian.conflicts("BRICS").to_dicts()
        True
        """
        from caspian.export.json import put

        return put(self._plain(), path)

    @overload
    def to_csv(
        self, path: None = None, *, encoding: str = ..., columns: Iterable[str] | None = ...
    ) -> str: ...
    @overload
    def to_csv(
        self, path: str | PathLike[str], *, encoding: str = ..., columns: Iterable[str] | None = ...
    ) -> caspian.Written: ...
    def to_csv(
        self,
        path: str | PathLike[str] | None = None,
        *,
        encoding: str = "utf-8",
        columns: Iterable[str] | None = None,
    ) -> str | caspian.Written:
        """Comma-separated values in UTF-8.

        A list is one text, parted by semicolons. Text that a spreadsheet would take for a formula stands behind
        an apostrophe.

        Args:
            path: the file to write; without it, the text is returned.
            encoding: that of the file: "utf-8-sig" begins it with a mark by which Excel knows UTF-8, and without which it
                shows Cyrillic and Turkish letters wrongly; pandas reads it with the same word.
            columns: the names of those that are wanted, in their order; all of them if not given.

        Returns:
            The text; of a file, what was written.

        Raises:
            NotFound: if there is no column of that name.
            ValueError: for another encoding.

        >>> import caspian
        >>> caspian.conflicts("BRICS").to_csv().splitlines()[0]
        'record_name,field,unit,period,claim_value,claim_preferred,claim_reason,claim_citations,record'
        """
        from caspian.export.csv import text, write
        from caspian.export.sheet import picked

        found = picked(self._sheet(), columns)
        return text(found) if path is None else write(found, path, encoding)

    def to_pandas(self, *, columns: Iterable[str] | None = None) -> pd.DataFrame:
        """A data frame of pandas with the columns of `to_csv`; of which data it is stands in `attrs`.

        Args:
            columns: the names of those that are wanted, in their order; all of them if not given.

        Raises:
            NotFound: if there is no column of that name.
            MissingExtra: if pandas is not installed.

        >>> import caspian
        >>> frame = caspian.membership_changes("SCO", since="2015").to_pandas()
        >>> frame[frame.status == "member"].member_name.tolist()
        ['India', 'Pakistan', 'Iran', 'Belarus']
        """
        from caspian.export.pandas import frame
        from caspian.export.sheet import picked

        return frame(picked(self._sheet(), columns))

    def to_polars(self, *, columns: Iterable[str] | None = None) -> pl.DataFrame:
        """A data frame of Polars with the columns of `to_csv`.

        Args:
            columns: the names of those that are wanted, in their order; all of them if not given.

        Raises:
            NotFound: if there is no column of that name.
            MissingExtra: if Polars is not installed.

        >>> import caspian
        >>> caspian.conflicts("BRICS").to_polars().schema["claim_preferred"]
        Boolean
        """
        from caspian.export.polars import frame
        from caspian.export.sheet import picked

        return frame(picked(self._sheet(), columns))

    def to_excel(self, path: str | PathLike[str]) -> caspian.Written:
        """A workbook of Excel with the columns of `to_csv`.

        Raises:
            MissingExtra: if openpyxl is not installed.
            ValueError: for a text that is longer than a cell of Excel may be.

        >>> import caspian, tempfile, pathlib
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     caspian.conflicts("BRICS").to_excel(pathlib.Path(folder, "brics.xlsx")).tables
        1
        """
        from caspian.export.excel import write

        return write([self._sheet()], path)
