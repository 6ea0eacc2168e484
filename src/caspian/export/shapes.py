"""What a selection can be turned into: rows for every kind of table, maps, graphs, calendars, bibliographies."""

from collections.abc import Iterable, Iterator
from os import PathLike
from typing import TYPE_CHECKING, Any, ClassVar, Literal, overload

import caspian
from caspian.model.record import Citation, Record

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from numpy.typing import NDArray

    from caspian.export.sheet import Sheet
    from caspian.store.store import Store

__all__ = ["Shapes"]


class Shapes:
    """The shapes of a selection; each library is asked for when its shape is.

    Tables have one row a record. Lists that records hold are tables of their own, by name: ``"participants"`` of events,
    ``"history"`` of agreements, ``"memberships"`` of organisations, ``"citations"`` of all; `tables` names them. The
    columns of a table are the same whatever was selected, also if nothing was; `dictionary` tells what they mean.
    """

    __slots__ = ()

    if TYPE_CHECKING:
        collection: ClassVar[str]
        _store: Store

        @property
        def _records(self) -> tuple[Record, ...]: ...

        def __iter__(self) -> Iterator[Record]: ...

        def _cited(self) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]: ...

        def _citing(self) -> dict[str, list[str]]: ...

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables besides that of the records themselves.

        >>> import caspian
        >>> caspian.people.tables
        ('offices', 'aliases', 'claims', 'doubts', 'citations', 'citations_outlets')
        """
        from caspian.export.tables import tables_of

        return tuple(table.short for table in tables_of(self.collection) if table.short)

    def dictionary(self, table: str | None = None) -> dict[str, str]:
        """What each column of a table means.

        Args:
            table: the name of one of `tables`; without it, the table of the records themselves.

        Raises:
            NotFound: if there is no table of that name.

        >>> import caspian
        >>> caspian.figures.dictionary()["unit"]
        'The unit, one of `UNITS` or a currency.'
        """
        from caspian.export.sheet import table_of

        return {column.name: column.doc for column in table_of(self.collection, table).columns}

    def to_dicts(self, *, flat: bool = False) -> list[dict[str, Any]]:
        """The records as plain JSON values, every key present and of one type whatever the record.

        A date is its notation, with what is known of it beside it (``when_words``, ``start``, ``end``…); a number is
        a number; beside an id stands its name. The parts of a record are lists of such objects.

        Args:
            flat: one level only: the row of each record in its table, with a list as one text, parted by semicolons.

        >>> import caspian
        >>> first = caspian.agreements_between("Armenia", "Georgia", since="2024", until="2024").to_dicts()[0]
        >>> first["start"], first["parties_names"], first["history"][0]["stage"]
        ('2024-01-26', ['Armenia', 'Georgia'], 'signed')
        """
        from caspian.export.dicts import dicts, flat_dicts

        if flat:
            return flat_dicts(self.collection, self._records, self._store)
        return dicts(self._records, self._store)

    @overload
    def to_json(self, path: None = None) -> str: ...
    @overload
    def to_json(self, path: "str | PathLike[str]") -> "caspian.Written": ...
    def to_json(self, path: "str | PathLike[str] | None" = None) -> "str | caspian.Written":
        """What `to_dicts` gives, as JSON in UTF-8.

        Args:
            path: the file to write; without it, the text is returned.

        >>> import caspian, json
        >>> json.loads(caspian.countries[:1].to_json()) == caspian.countries[:1].to_dicts()
        True
        """
        from caspian.export.json import put

        return put(self.to_dicts(), path)

    def to_pandas(
        self, table: str | None = None, *, columns: "Iterable[str] | None" = None
    ) -> "pd.DataFrame":
        """A data frame of pandas: nullable types, days as ``datetime64[s]``, numbers as ``float64``, lists as tuples.

        Args:
            table: the name of one of `tables`; without it, the table of the records themselves.
            columns: the names of those that are wanted, in their order; all of them if not given.

        Raises:
            MissingExtra: if pandas is not installed.
            NotFound: if there is no table, or no column, of that name.

        >>> import caspian
        >>> frame = caspian.figures_about("Kazakhstan").to_pandas()
        >>> str(frame["value"].dtype), str(frame["start"].dtype)
        ('float64', 'datetime64[s]')
        """
        from caspian.export.pandas import frame
        from caspian.export.sheet import picked

        return frame(picked(self._sheet(table), columns))

    def to_polars(
        self, table: str | None = None, *, columns: "Iterable[str] | None" = None
    ) -> "pl.DataFrame":
        """A data frame of Polars; its arguments are those of `to_pandas`.

        Raises:
            MissingExtra: if Polars is not installed.
            NotFound: if there is no table of that name.

        >>> import caspian
        >>> caspian.events.to_polars("participants").columns[:4]
        ['event_name', 'party_name', 'role', 'person_name']
        """
        from caspian.export.polars import frame
        from caspian.export.sheet import picked

        return frame(picked(self._sheet(table), columns))

    def to_arrow(self, table: str | None = None, *, columns: "Iterable[str] | None" = None) -> "pa.Table":
        """A table of pyarrow, with units and meanings in its schema; its arguments are those of `to_pandas`.

        Raises:
            MissingExtra: if pyarrow is not installed.
            NotFound: if there is no table of that name.

        >>> import caspian
        >>> str(caspian.events.to_arrow().schema.field("start").type)
        'date32[day]'
        """
        from caspian.export.arrow import table as made
        from caspian.export.sheet import picked

        return made(picked(self._sheet(table), columns))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The records as a stream of Arrow, by which DuckDB, Polars and pyarrow take a selection for a table.

        Raises:
            MissingExtra: if neither pyarrow nor nanoarrow is installed.

        >>> import caspian, pyarrow
        >>> pyarrow.table(caspian.countries).num_rows == len(caspian.countries)
        True
        """
        from caspian.export.arrow import stream

        return stream(self._sheet(None), requested_schema)

    def __array__(self, dtype: object = None, copy: bool | None = None) -> "NDArray[np.object_]":
        # What pandas asks a sequence for: its rows tell pandas the names of their columns.
        from caspian.export.array import array

        return array(self._sheet(None))

    @overload
    def to_csv(
        self,
        path: None = None,
        table: str | None = None,
        *,
        encoding: str = ...,
        columns: Iterable[str] | None = ...,
    ) -> str: ...
    @overload
    def to_csv(
        self,
        path: "str | PathLike[str]",
        table: str | None = None,
        *,
        encoding: str = ...,
        columns: Iterable[str] | None = ...,
    ) -> "caspian.Written": ...
    def to_csv(
        self,
        path: "str | PathLike[str] | None" = None,
        table: str | None = None,
        *,
        encoding: str = "utf-8",
        columns: "Iterable[str] | None" = None,
    ) -> "str | caspian.Written":
        """Comma-separated values in UTF-8: exact decimals, days in ISO 8601, empty cells for what is missing.

        A list is one text, parted by semicolons. Text that a spreadsheet would take for a formula stands behind
        an apostrophe. Where pandas reads such a file, it takes ``NA``, which is Namibia, for a missing value unless told
        ``keep_default_na=False``.

        Args:
            path: the file to write; without it, the text is returned.
            table: the name of one of `tables`; without it, the table of the records themselves.
            encoding: that of the file: "utf-8-sig" begins it with a mark by which Excel knows UTF-8, and without which it
                shows Cyrillic and Turkish letters wrongly; pandas reads it with the same word.
            columns: the names of those that are wanted, in their order; all of them if not given.

        Returns:
            The text; of a file, what was written.

        Raises:
            NotFound: if there is no table, or no column, of that name.
            ValueError: for another encoding.

        >>> import caspian
        >>> caspian.countries[:1].to_csv().splitlines()[0][:7]
        'name,ca'
        """
        from caspian.export.csv import text, write
        from caspian.export.sheet import picked

        found = picked(self._sheet(table), columns)
        return text(found) if path is None else self._noted(write(found, path, encoding))

    def to_excel(self, path: "str | PathLike[str]") -> "caspian.Written":
        """A workbook of Excel: the records, each of `tables` on a sheet of its own, and what the columns mean.

        Columns and sheets with nothing in them are left out, and those with ids, of which the names stand beside, and with
        details of dates are folded. Days are days of Excel from March 1900 on, and text before.

        Raises:
            MissingExtra: if openpyxl is not installed.
            ValueError: for a text that is longer than a cell of Excel may be.

        >>> import caspian, tempfile, pathlib
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     caspian.people[:3].to_excel(pathlib.Path(folder, "people.xlsx")).rows
        3
        """
        from caspian.export.excel import write
        from caspian.export.sheet import sheets

        first, *lists = sheets(self.collection, self._records, self._store)
        return self._noted(write([self._widened(first), *lists], path))

    def to_parquet(self, path: "str | PathLike[str]", table: str | None = None) -> "caspian.Written":
        """A file of Parquet, which keeps types, units and meanings.

        Args:
            path: the file to write.
            table: the name of one of `tables`; without it, the table of the records themselves.

        Raises:
            MissingExtra: if pyarrow is not installed.
            NotFound: if there is no table of that name.

        >>> import caspian, tempfile, pathlib
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     caspian.events[:5].to_parquet(pathlib.Path(folder, "events.parquet")).rows
        5
        """
        from caspian.export.parquet import write

        return self._noted(write(self._sheet(table), path))

    def _noted(self, written: "caspian.Written") -> "caspian.Written":
        """A file that was written, with what a reader of the bare rows would miss."""
        from attrs import evolve

        missed = self._missed()
        return evolve(written, left_out=missed) if missed else written

    def _missed(self) -> str:
        """What a reader of the bare rows would miss: how a word was read, what else is likely to be meant, with the call for it."""
        return ""

    def to_networkx(self, *, direct: bool = False) -> "nx.Graph[str]":
        """A graph of networkx.

        Agreements and events give the parties, joined by how many of the records are between them (``weight``, with
        their ids); parties that are only spoken of in an event are not joined by it. Records of other types give a directed graph of what they link to, the key of each edge the name
        of the link.

        Args:
            direct: whether what a company or a public body does counts for itself only, not for its home country too.

        Raises:
            MissingExtra: if networkx is not installed.

        >>> import caspian
        >>> graph = caspian.agreements.to_networkx()
        >>> graph["AM"]["GE"]["weight"] == len(caspian.agreements_between("AM", "GE"))
        True
        """
        from caspian.export.networkx import graph

        return graph(self.collection, self._records, self._store, direct=direct)

    @overload
    def to_geojson(self, path: None = None) -> dict[str, Any]: ...
    @overload
    def to_geojson(self, path: "str | PathLike[str]") -> "caspian.Written": ...
    def to_geojson(self, path: "str | PathLike[str] | None" = None) -> "dict[str, Any] | caspian.Written":
        """The records on a map, as a feature collection of GeoJSON (RFC 7946).

        Corridors give a line for each leg and a point for each place, places points, other records the points of the
        places that they name. Those without one stand in ``left_out``; a line over the antimeridian is parted there.

        Args:
            path: the file to write; without it, the collection is returned.

        >>> import caspian
        >>> caspian.places[:1].to_geojson()["features"][0]["geometry"]["type"]
        'Point'
        """
        from caspian.export.geojson import feature_collection

        found = feature_collection(self._records, self._store)
        if path is None:
            return found
        from json import dumps

        from caspian.writing.atomic import write
        from caspian.writing.written import Written

        write(path, dumps(found, ensure_ascii=False))
        return Written(path)

    @overload
    def to_ics(self, path: None = None, *, coarse: bool = False) -> str: ...
    @overload
    def to_ics(self, path: "str | PathLike[str]", *, coarse: bool = False) -> "caspian.Written": ...
    def to_ics(
        self, path: "str | PathLike[str] | None" = None, *, coarse: bool = False
    ) -> "str | caspian.Written":
        """A calendar (iCalendar, RFC 5545) of events or agreements, each for whole days.

        Args:
            path: the file to write; without it, the text is returned.
            coarse: whether what is known only to the month or the year is in it too, for all of that time.

        Returns:
            The text, whose description says how many are left out; of a file, what was written, which says it too.

        Raises:
            TypeError: for records of a type that has no date.

        >>> import caspian
        >>> caspian.events.to_ics().splitlines()[0]
        'BEGIN:VCALENDAR'
        """
        from caspian.export.ics import calendar

        text = calendar(self._records, self._store, coarse=coarse)
        if path is None:
            return text
        from caspian.writing.atomic import write
        from caspian.writing.written import Written

        write(path, text)
        made = text.count("\r\nBEGIN:VEVENT\r\n")
        left = len(self._records) - made
        why = (
            "no beginning and end is known" if coarse else "the day is not known; coarse=True has what it can"
        )
        return Written(path, records=made, left_out=f"{left} left out, of which {why}" if left else "")

    def bibliography(
        self, style: Literal["text", "markdown", "bibtex", "csl"] = "text", *, of: bool = False
    ) -> str:
        """The sources of all of it, each once, with the places in them.

        A title in square brackets is no title of the source: its own was not seen, and the curators describe it.

        Args:
            style: "text" or "markdown" for people, "bibtex" for LaTeX, "csl" (CSL-JSON) for managers of references.
            of: whether each tells the ids of the records that cite it.

        Raises:
            NotFound: for another style, with the nearest one.

        >>> import caspian
        >>> caspian.agreements_between("Armenia", "Georgia").bibliography("bibtex").startswith("@")
        True
        """
        from caspian.export.bibliography import bibliography

        cited, apart = self._cited()
        return bibliography(cited, self._store, style, apart, of=self._citing() if of else None)

    def _sheet(self, table: str | None) -> "Sheet":
        from caspian.export.sheet import sheet, table_of

        found = sheet(table_of(self.collection, table), self._records, self._store)
        return found if table else self._widened(found)

    def _widened(self, found: "Sheet") -> "Sheet":
        """The table of the records themselves with what its columns have besides their fields."""
        from caspian.export.sheet import widened

        besides = self._besides()
        return found if besides is None else widened(found, *besides)

    def _besides(self) -> tuple[str, dict[str, list[str | None]]] | None:
        """What columns of the records themselves have besides their fields: what they tell, and the values by column."""
        return None
