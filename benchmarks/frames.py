"""What it costs to hand a million events to data frames, beside building the same frames from ready columns."""

import argparse
import gc
import time
from collections.abc import Callable
from statistics import median
from typing import Any

from events import CORRIDORS, PARTIES, PLACES, made_up

import caspian
from caspian.export import arrow, pandas, polars
from caspian.export.sheet import Sheet, sheet, table_of


def timed(task: Callable[[], Any]) -> float:
    """The seconds that a task takes."""
    gc.collect()
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10**6)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    store = caspian.load()._store
    assert all(store.find(each) for each in (*PARTIES, *PLACES, *CORRIDORS))
    records = tuple(made_up(asked.events))
    gc.freeze()
    table = table_of("events")
    columns = sheet(table, records, store).values
    # Ready columns are plain lists, as anybody has them.
    ready = Sheet(table, {name: list(values) for name, values in columns.items()}, "made up")
    print(
        f"{asked.events:,} events, {len(table.columns)} columns: seconds, and times the frame from ready columns"
    )
    for name, build in (("to_pandas", pandas.frame), ("to_polars", polars.frame), ("to_arrow", arrow.table)):
        whole, bare = list[float](), list[float]()
        for _ in range(asked.rounds):
            bare.append(timed(lambda build=build: build(ready)))  # type: ignore[misc]
            whole.append(timed(lambda build=build: build(sheet(table, records, store))))  # type: ignore[misc]
        print(f"  {name}: {median(whole):.2f} s, {median(whole) / median(bare):.2f} (budget 3)")


if __name__ == "__main__":
    main()
