"""Data frames: typed, also when empty; pandas, Polars, Arrow, DuckDB and Parquet hold what the rows hold."""

import pickle
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet
import pytest
from hypothesis import given, settings

import caspian
from caspian.catalogue.types import TYPES
from caspian.errors import MissingExtra
from caspian.export import arrow, nanoarrow, pandas, polars
from caspian.export.column import Column, Type
from caspian.export.sheet import Sheet, sheet, sheets, table_of
from caspian.store.bundled import bundled
from caspian.store.store import Store
from caspian.store.tables import Given
from tests.strategies import records

STORE = bundled()


class Capsule:
    """What hands over a stream of Arrow, as tools take it."""

    def __init__(self, capsule: object) -> None:
        self.capsule = capsule

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.capsule


def plain(column: Column, value: Any) -> Any:
    """A value as every frame gives it back."""
    if value is None:
        return None
    if column.type is Type.DATE:
        return date.fromordinal(value)
    if column.type is Type.TEXTS:
        return list(value)
    return float(value) if column.type is Type.DECIMAL else value


def expected(found: Sheet) -> dict[str, list[Any]]:
    return {
        column.name: [plain(column, value) for value in found.values[column.name]] for column in found.columns
    }


def from_pandas(frame: pd.DataFrame) -> dict[str, list[Any]]:
    read: dict[str, list[Any]] = {}
    for name in frame.columns:
        values = [
            list(value) if isinstance(value, tuple) else None if pd.isna(value) else value
            for value in frame[name]
        ]
        read[name] = [value.date() if isinstance(value, pd.Timestamp) else value for value in values]
    return read


def all_same(found: Sheet) -> None:
    wanted = expected(found)
    table = arrow.table(found)
    table.validate(full=True)
    assert table.to_pydict() == wanted
    assert pa.table(Capsule(arrow.stream(found))) == table
    assert pa.table(Capsule(nanoarrow.stream(found))) == table
    assert polars.frame(found).to_dict(as_series=False) == wanted
    assert pl.DataFrame(Capsule(nanoarrow.stream(found))).to_dict(as_series=False) == wanted
    assert from_pandas(pandas.frame(found)) == wanted


@pytest.mark.parametrize("kind", TYPES)
def test_frames_of_all_bundled_records_hold_what_the_rows_hold(kind: str) -> None:
    for found in sheets(kind, STORE.table(kind), STORE):
        all_same(found)


@settings(max_examples=25)
@given(records)
def test_frames_of_any_record_hold_what_its_rows_hold(made: tuple[str, Any]) -> None:
    kind, record = made
    for found in sheets(kind, [record], Store(Given({kind: [record]}))):
        all_same(found)


@pytest.mark.parametrize("kind", [*TYPES, "records"])
def test_types_do_not_depend_on_what_was_selected(kind: str) -> None:
    full, empty = (
        sheet(table_of(kind), some, STORE) for some in (STORE.table(kind if kind in TYPES else "events"), ())
    )
    assert arrow.table(full).schema == arrow.table(empty).schema
    assert polars.frame(full).schema == polars.frame(empty).schema
    assert list(pandas.frame(full).dtypes) == list(pandas.frame(empty).dtypes)


def test_namibia_is_not_a_missing_value() -> None:
    from caspian import Place

    frame = pandas.frame(
        sheet(table_of("places"), [Place(id="windhoek", name="Windhoek", country="NA")], STORE)
    )
    assert list(frame["country"]) == ["NA"]
    assert not frame["country"].isna().any()


def test_days_beyond_the_old_bounds_of_pandas_survive() -> None:
    from caspian import Event, EventKind, When

    events = [
        Event(id=f"e-{year}", title="E", summary="E.", when=When(year), kind=EventKind.TALKS)
        for year in ("0921", "9999")
    ]
    found = sheet(table_of("events"), events, STORE)
    assert from_pandas(pandas.frame(found))["end"] == [date(921, 12, 31), date(9999, 12, 31)]
    assert polars.frame(found)["end"].to_list() == [date(921, 12, 31), date(9999, 12, 31)]


def test_numbers_of_figures_add_up_and_dates_are_dates() -> None:
    frame = caspian.figures.to_pandas()
    dollars = [figure for figure in caspian.figures if figure.unit == "USD"]
    assert Decimal(frame[frame["unit"] == "USD"]["value"].sum()) == sum(figure.value for figure in dollars)
    bounded = frame.dropna(subset=["start", "end"])
    assert (bounded["end"] >= bounded["start"]).all()
    assert frame["start"].dt.year.max() >= 2024


def test_a_frame_says_of_which_data_it_is_and_what_its_columns_mean() -> None:
    legs = caspian.corridors.to_pandas("legs")
    assert legs.attrs["source"].startswith("caspian data ")
    assert legs.attrs["units"]["km"] == "km"
    field = caspian.corridors.to_arrow("legs").schema.field("km")
    assert field.metadata[b"unit"] == b"km"
    assert b"kilometres" in field.metadata[b"description"]
    assert pickle.loads(pickle.dumps(legs)).attrs == legs.attrs


def test_pandas_takes_a_selection_for_a_table() -> None:
    frame = pd.DataFrame(caspian.events)
    assert list(frame.columns) == list(caspian.events.to_pandas().columns)
    assert len(frame) == len(caspian.events)
    assert str(frame["start"].dtype) == "datetime64[s]"
    assert set(frame["kind"]) == {event.kind.value for event in caspian.events}
    assert list(pd.DataFrame.from_arrow(caspian.events)["id"]) == list(caspian.events.ids)
    assert np.asarray(caspian.events[:2])[1].id == caspian.events[1].id


def test_polars_pyarrow_and_duckdb_take_a_selection_for_a_table() -> None:
    events = caspian.events
    assert pl.DataFrame(events).schema == events.to_polars().schema
    assert pa.table(events) == events.to_arrow()
    asked = "select kind, count(*) from events where start >= '2024-01-01' group by kind"
    counted = dict(duckdb.sql(asked).fetchall())
    assert counted == {
        kind.value: len(several)
        for kind, several in events.where(lambda event: event.when.days.start >= date(2024, 1, 1).toordinal())
        .group_by("kind")
        .items()
    }


def test_parquet_keeps_types_and_meanings(tmp_path: Path) -> None:
    for table in (None, *caspian.agreements.tables):
        path = tmp_path / f"{table}.parquet"
        caspian.agreements.to_parquet(path, table)
        read, wanted = pyarrow.parquet.read_table(path), caspian.agreements.to_arrow(table)
        assert read.to_pydict() == wanted.to_pydict()
        assert read.schema.metadata[b"source"] == wanted.schema.metadata[b"source"]
        for field in wanted.schema:
            assert read.schema.field(field.name).metadata[b"description"] == field.metadata[b"description"]
            assert pa.types.is_nested(field.type) or read.schema.field(field.name).type == field.type
    assert duckdb.sql(f"select count(*) from '{tmp_path}/history.parquet'").fetchall() == [
        (sum(len(agreement.history) for agreement in caspian.agreements),)
    ]


def test_plain_values_have_one_type_a_field() -> None:
    for kind in ("agreements", "events", "figures", "corridors", "organisations"):
        chosen = getattr(caspian, kind)
        assert pl.from_dicts(chosen.to_dicts(), infer_schema_length=None).height == len(chosen)
        assert pa.Table.from_pylist(chosen.to_dicts()).num_rows == len(chosen)
        assert pl.from_dicts(chosen.to_dicts(flat=True), infer_schema_length=None).height == len(chosen)
        assert all(
            not isinstance(value, (list, dict))
            for row in chosen.to_dicts(flat=True)
            for value in row.values()
        )
        assert len({tuple(row) for row in chosen.to_dicts()}) == 1
    values = pd.DataFrame(caspian.figures.to_dicts())["value"]
    assert sum(Decimal(repr(float(value))) for value in values) == sum(
        figure.value for figure in caspian.figures
    )


def test_a_library_that_is_missing_is_named_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    for module, call, extra in (
        ("pandas", caspian.events.to_pandas, "pandas"),
        ("polars", caspian.events.to_polars, "polars"),
        ("pyarrow", caspian.events.to_arrow, "arrow"),
        ("networkx", caspian.events.to_networkx, "networkx"),
        ("openpyxl", lambda: caspian.events.to_excel("unused.xlsx"), "excel"),
        ("pyarrow", lambda: caspian.events.to_parquet("unused.parquet"), "parquet"),
    ):
        for name in [name for name in sys.modules if name.partition(".")[0] == module]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setattr(sys, "meta_path", [_Without(module), *sys.meta_path])
        with pytest.raises(MissingExtra, match=rf"pip install 'caspian-atlas\[{extra}\]'"):
            call()
        monkeypatch.undo()


class _Without:
    """A finder for a library that is not installed."""

    def __init__(self, name: str) -> None:
        self.name = name

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] == self.name:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
