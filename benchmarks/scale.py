"""A million made-up events, or ten, as Parquet in bounded memory; and what the main questions then cost.

    python benchmarks/scale.py --events 1000000 --folder build/events

Written in parts as they are made, so that the memory needed does not grow with their number; then asked by the shipped
queries in DuckDB, beside pandas and Polars over the same files, and checked against what the generator made.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from events import CORRIDORS, PARTIES, PLACES, made_up

import caspian
from caspian.export.layout import write, write_events
from caspian.export.questions import sql

A, B = "AZ", "KZ"
QUESTIONS = {
    "events between two parties": f"select count(*) from events_between where a = '{A}' and b = '{B}'",
    "events on a corridor with parts": "select count(*) from events_on where corridor = 'titr'",
    "counts by month": "select sum(events) from events_by_month",
    "counts by month and party": "select sum(events) from events_by_month_and_party where party = 'KZ'",
}


def memory() -> float:
    """The most memory that this process has taken, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(task: Callable[[], Any]) -> tuple[Any, float]:
    """What a task gives, and the seconds that it takes."""
    start = time.perf_counter()
    found = task()
    return found, time.perf_counter() - start


def written(count: int, folder: Path) -> None:
    """Write the events beside all that the bundled data hold of other types."""
    store = caspian.load()._store
    assert all(store.find(each) for each in (*PARTIES, *PLACES, *CORRIDORS))
    write(store, folder)
    for each in folder.iterdir():
        if each.name.partition("_")[0] == "events":
            for part in each.rglob("*.parquet"):
                part.unlink()
    before, start = memory(), time.perf_counter()

    def progress(done: int) -> None:
        passed = time.perf_counter() - start
        print(
            f"\r  {done:>12,} of {count:,}  {done / passed:>8,.0f} a second  {memory():,.0f} MB",
            end="",
            flush=True,
        )

    write_events(made_up(count), store, folder, progress=progress)
    size = sum(each.stat().st_size for each in folder.rglob("*.parquet")) / 2**20
    print(
        f"\n  {time.perf_counter() - start:,.0f} s, {size:,.0f} MB of files, {before:,.0f} to {memory():,.0f} MB of memory"
    )


def asked(folder: Path) -> dict[str, int]:
    """The answers of DuckDB, each with its seconds."""
    import duckdb

    engine = duckdb.connect()
    for table in folder.iterdir():
        engine.execute(
            f"create view {table.name} as from read_parquet('{table}/**/*.parquet', hive_partitioning=true)"
        )
    for name, query in sql().items():
        engine.execute(f"create view {name} as {query}")
    answers = {}
    for question, query in QUESTIONS.items():
        found, seconds = timed(lambda query=query: engine.execute(query).fetchone())  # type: ignore[misc]
        answers[question] = int(found[0])
        print(f"  DuckDB, {question}: {answers[question]:,} in {seconds:.2f} s")
    return answers


def beside(folder: Path) -> dict[str, int]:
    """The first question in pandas and in Polars, over the same files."""
    import pandas as pd
    import polars as pl

    def in_polars() -> int:
        named = pl.scan_parquet(folder / "events_participants", hive_partitioning=True).select(
            "event", "party"
        )
        one, other = (named.filter(pl.col("party") == party).select("event").unique() for party in (A, B))
        return one.join(other, on="event", how="semi").select(pl.len()).collect().item()  # type: ignore[no-any-return]

    def in_pandas() -> int:
        named = pd.read_parquet(folder / "events_participants", columns=["event", "party"])
        return len(set(named[named["party"] == A]["event"]) & set(named[named["party"] == B]["event"]))

    answers = {}
    for name, task in (("Polars", in_polars), ("pandas", in_pandas)):
        answers[name], seconds = timed(task)
        print(
            f"  {name}, events between two parties: {answers[name]:,} in {seconds:.2f} s ({memory():,.0f} MB)"
        )
    return answers


def main() -> None:
    """Write, ask, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10**6)
    parser.add_argument("--folder", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.folder or Path(temporary)
        print(f"{chosen.events:,} made-up events")
        written(chosen.events, folder)
        answers = asked(folder)
        others = beside(folder)
    assert set(others.values()) == {answers["events between two parties"]}
    events = ({each.party for each in event.participants} for event in made_up(chosen.events))
    assert answers["events between two parties"] == sum({A, B} <= parties for parties in events)


if __name__ == "__main__":
    main()
