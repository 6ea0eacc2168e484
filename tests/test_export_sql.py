"""SQL: a database with keys that hold, and queries that answer as the library does, in SQLite and in DuckDB."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pytest

import caspian
from caspian.export.layout import write_events
from caspian.export.questions import NAMES, sql
from caspian.export.sheet import sheets
from caspian.export.tables import tables_of
from caspian.store.bundled import bundled
from caspian.store.store import Store
from caspian.store.tables import Given
from tests.sql_answers import compare

DATASET = caspian.load()
STORE = bundled()


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("sqlite") / "caspian.sqlite"
    DATASET.to_sqlite(path)
    with closing(sqlite3.connect(path)) as opened:
        yield opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("parquet")
    DATASET.to_parquet(path)
    return path


def test_every_reference_leads_somewhere(database: sqlite3.Connection) -> None:
    assert database.execute("pragma foreign_key_check").fetchall() == []
    assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
    references = database.execute('select count(*) from columns where "references" is not null').fetchone()[0]
    foreign = sum(
        len(database.execute(f"pragma foreign_key_list({name})").fetchall())
        for (name,) in database.execute("select name from sqlite_master where type = 'table'").fetchall()
    )
    assert foreign == references > 100


def test_sqlite_answers_as_the_library_does(database: sqlite3.Connection) -> None:
    compare(lambda query: database.execute(query).fetchall(), DATASET)


def test_duckdb_answers_as_the_library_does_over_the_parts(folder: Path) -> None:
    engine = duckdb.connect()
    for table in folder.iterdir():
        engine.execute(
            f"create view {table.name} as from read_parquet('{table}/**/*.parquet', hive_partitioning=true)"
        )
    for name, query in sql().items():
        engine.execute(f"create view {name} as {query}")
    compare(lambda query: engine.execute(query).fetchall(), DATASET)


def test_the_rows_of_a_database_are_those_of_the_tables(database: sqlite3.Connection) -> None:
    for kind in ("agreements", "figures", "organisations"):
        for found in sheets(kind, STORE.table(kind), STORE):
            count = database.execute(f"select count(*) from {found.table.name}").fetchone()
            assert count == (len(found),), found.table.name
    (total,) = database.execute("select sum(value) from figures where unit = 'USD'").fetchone()
    assert total == float(sum(figure.value for figure in caspian.figures if figure.unit == "USD"))


def test_a_database_says_of_which_data_it_is(database: sqlite3.Connection) -> None:
    assert database.execute("select source from about").fetchone()[0].startswith("caspian data ")
    meaning = "select meaning from columns where \"table\" = 'events' and \"column\" = 'summary'"
    assert "Who did what" in database.execute(meaning).fetchone()[0]


def test_a_state_without_a_record_is_one_of_the_countries() -> None:
    from caspian import Event, EventKind, Participant, When

    event = Event(
        id="e",
        title="E",
        summary="E.",
        when=When("2024"),
        kind=EventKind.VISIT,
        participants=(Participant(party="NA"), Participant(party="KZ")),
    )
    from caspian.export.whole import whole

    tables = {each.table.name: each for each in whole(Store(Given({"events": [event]})))}
    assert tables["countries"].values["name"] == ["Kazakhstan", "Namibia"]
    assert set(tables["records"].values["id"]) == {"KZ", "NA", "e"}


def test_a_database_that_is_there_stays_whole_if_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "caspian.sqlite"
    path.write_bytes(b"old")

    def broken() -> Any:
        raise RuntimeError

    monkeypatch.setattr("caspian.export.sqlite.sql", broken)
    with pytest.raises(RuntimeError):
        DATASET.to_sqlite(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_events_are_written_in_parts_with_the_columns_of_the_tables(tmp_path: Path) -> None:
    told: list[int] = []
    count = write_events(iter(caspian.events), STORE, tmp_path, at_once=100, progress=told.append)
    assert count == len(caspian.events)
    assert told == [100, 200, 300, count] or told[-1] == count
    for table in tables_of("events"):
        read = duckdb.sql(
            f"from read_parquet('{tmp_path}/{table.name}/**/*.parquet', hive_partitioning=true)"
        )
        assert read.columns == [*(column.name for column in table.columns), "first_year"]
    (ids,) = duckdb.sql(f"select list(id) from '{tmp_path}/events/**/*.parquet'").fetchall()[0]
    assert sorted(ids) == sorted(caspian.events.ids)


def test_the_queries_are_shipped_and_say_what_they_answer() -> None:
    assert tuple(sql()) == NAMES
    assert all(query.startswith("-- ") for query in sql().values())
