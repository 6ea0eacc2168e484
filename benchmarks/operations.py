"""Questions and work on made-up events beside SQLite, DuckDB, Polars and pandas, in one run.

    python benchmarks/operations.py --largest 100000

Each peer has the same columns and, where it knows such a thing, an index. All answer in turn, and the medians are compared;
every answer is checked against the others.
"""

import argparse
import json
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from events import made_up
from run import in_turn, show, timed

import caspian
from caspian import Membership, Organisation, OrganisationKind, Source, SourceKind, When

CORRIDOR, BODY, DAY = "titr", "body-7", "2010-05-01"
SOURCE = Source(id="made-up", title="Made up", kind=SourceKind.DATASET)
Tasks = dict[str, Callable[[], Any]]


def frames(rows: list[tuple[Any, ...]], columns: list[str]) -> tuple[Any, Any, Any, sqlite3.Connection]:
    """The same rows in pandas, in Polars, in DuckDB and in SQLite, as a table `t`."""
    import duckdb
    import pandas as pd
    import polars as pl

    frame = pd.DataFrame(rows, columns=columns)
    duck = duckdb.connect()
    duck.register("given", frame)
    duck.execute("create table t as select * from given")
    lite = sqlite3.connect(":memory:")
    lite.execute(f"create table t ({', '.join(columns)})")
    lite.executemany(f"insert into t values ({', '.join('?' * len(columns))})", rows)
    return frame, pl.DataFrame(rows, schema=columns, orient="row"), duck, lite


def corridor(dataset: caspian.Dataset, events: tuple[caspian.Event, ...]) -> Tasks:
    """Events on a corridor and on its parts."""
    parts = [CORRIDOR, *(each.id for each in dataset.related(CORRIDOR, "parts"))]
    rows = [(event.id, name) for event in events for name in event.corridors]
    frame, polar, duck, lite = frames(rows, ["id", "corridor"])
    lite.execute("create index on_corridor on t (corridor)")
    query = f"select distinct id from t where corridor in ({', '.join('?' * len(parts))})"
    own = {event.id for event in events}
    assert {event.id for event in dataset.events_on(CORRIDOR)} & own == {
        row[0] for row in lite.execute(query, parts)
    }
    return {
        "caspian": lambda: dataset.events_on(CORRIDOR),
        "SQLite": lambda: lite.execute(query, parts).fetchall(),
        "DuckDB": lambda: duck.execute(query, parts).fetchall(),
        "polars": lambda: polar.filter(polar["corridor"].is_in(parts))["id"].unique(),
        "pandas": lambda: frame[frame["corridor"].isin(parts)]["id"].unique(),
    }


def members(size: int) -> Tasks:
    """Members of a body on a day."""
    codes = [country.id for country in caspian.countries][:20]
    bodies = [
        Organisation(
            id=f"body-{number}",
            name=f"Body number {number}",
            kind=OrganisationKind.INTERGOVERNMENTAL,
            memberships=tuple(
                Membership(member=code, period=When(f"{1992 + (number + place) % 30}-07-01/.."))
                for place, code in enumerate(codes)
            ),
        )
        for number in range(max(8, size // len(codes)))
    ]
    dataset = caspian.load(bodies)
    rows = [
        (body.id, each.member, each.period.edtf.partition("/")[0])
        for body in bodies
        for each in body.memberships
        if each.period
    ]
    frame, polar, duck, lite = frames(rows, ["body", "party", "since"])
    lite.execute("create index of_body on t (body)")
    query, asked = "select party from t where body = ? and since <= ?", (BODY, DAY)
    assert {country.id for country in dataset.members_of(BODY, on=DAY)} == {
        row[0] for row in lite.execute(query, asked)
    }
    return {
        "caspian": lambda: dataset.members_of(BODY, on=DAY),
        "SQLite": lambda: lite.execute(query, asked).fetchall(),
        "DuckDB": lambda: duck.execute(query, asked).fetchall(),
        "polars": lambda: polar.filter((polar["body"] == BODY) & (polar["since"] <= DAY)),
        "pandas": lambda: frame[(frame["body"] == BODY) & (frame["since"] <= DAY)],
    }


def words(dataset: caspian.Dataset, events: tuple[caspian.Event, ...]) -> dict[str, Tasks]:
    """The events whose text has some words, the best first, once the index of words is there."""
    number = len(events) // 2
    rows = [(event.id, event.title, event.summary) for event in events]
    frame, polar, duck, lite = frames(rows, ["id", "title", "summary"])
    lite.execute("create virtual table words using fts5(id unindexed, title, summary)")
    lite.execute("insert into words select * from t")
    asked = {
        "search of a word that each has": ("talks", "Talks"),
        "search of three words that each has": ("talks transport logistics", "transport and logistics"),
        "search of a word that one has": (f"{number}", f"number {number} "),
    }
    return {
        question: ranked(dataset, text, held, (frame, polar, duck, lite))
        for question, (text, held) in asked.items()
    }


def ranked(dataset: caspian.Dataset, text: str, held: str, peers: tuple[Any, ...]) -> Tasks:
    """All ids in the order of how much the words say of each; peers that rank nothing look for a piece of the title."""
    frame, polar, duck, lite = peers
    query = "select id from words where words match ? order by rank"
    assert set(dataset.search(text, type="events").ids) >= {row[0] for row in lite.execute(query, (text,))}
    return {
        "caspian": lambda: dataset.search(text).ids,
        "SQLite": lambda: lite.execute(query, (text,)).fetchall(),
        "DuckDB": lambda: duck.execute("select id from t where contains(title, ?)", (held,)).fetchall(),
        "polars": lambda: polar.filter(polar["title"].str.contains(held, literal=True)),
        "pandas": lambda: frame[frame["title"].str.contains(held, regex=False)],
    }


def work(
    dataset: caspian.Dataset, events: tuple[caspian.Event, ...], folder: Path
) -> list[tuple[str, Tasks]]:
    """Loading, saving, merging and handing out, each beside what does no more than carry the values."""
    import pandas as pd

    own = dataset.only(dataset.events.where(lambda event: event.id.startswith("event-")))
    text = folder / "events.json"
    own.save(text)
    raw = json.loads(text.read_text("utf-8"))
    half = dataset.only(own.events[: len(events) // 2])
    frame = own.events.to_pandas()

    def united() -> Any:
        return pd.concat([frame, frame[: len(frame) // 2]]).drop_duplicates("id")

    def bare() -> None:
        (folder / "bare.json").write_text(json.dumps(raw, indent=1), encoding="utf-8")

    return [
        (
            "load",
            {
                "caspian": lambda: caspian.load(text, alone=True),
                "json": lambda: json.loads(text.read_text("utf-8")),
            },
        ),
        ("save", {"caspian": lambda: own.save(folder / "saved.json"), "json": bare}),
        ("merge with half of them", {"caspian": lambda: own.merge(half), "pandas": united}),
        (
            "the same, and all events of it",
            {"caspian": lambda: list(own.merge(half).events), "pandas": united},
        ),
        (
            "to_csv",
            {
                "caspian": lambda: own.events.to_csv(folder / "events.csv"),
                "pandas": lambda: frame.to_csv(folder / "bare.csv"),
            },
        ),
    ]


def told(row: tuple[str, ...]) -> None:
    """Tell a row as soon as it is known: a million records take a while."""
    print("  ".join(row), file=sys.stderr, flush=True)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smallest", type=int, default=10**3)
    parser.add_argument("--largest", type=int, default=10**5)
    parser.add_argument("--rounds", type=int, default=7, help="of a question; of work at most three")
    asked = parser.parse_args()
    peers = ("caspian", "SQLite", "DuckDB", "polars", "pandas")
    answered: list[tuple[str, ...]] = [("question", "records", *peers)]
    done: list[tuple[str, ...]] = [("work", "records", "caspian", "beside", "ratio")]
    for size in (each for each in (10**3, 10**4, 10**5, 10**6) if asked.smallest <= each <= asked.largest):
        events = tuple(made_up(size))
        dataset = caspian.load([SOURCE, *events])
        questions = {
            "events on a corridor and its parts": corridor(dataset, events),
            "members on a day": members(size),
            **words(dataset, events),
        }
        for question, tasks in questions.items():
            found = in_turn(asked.rounds, {name: partial(timed, task, 5) for name, task in tasks.items()})
            answered.append((question, f"{size:,}", *(f"{1e6 * found[name]:,.0f} µs" for name in peers)))
            told(answered[-1])
        with tempfile.TemporaryDirectory() as folder:
            for name, tasks in work(dataset, events, Path(folder)):
                found = in_turn(
                    min(3, asked.rounds), {peer: partial(timed, task) for peer, task in tasks.items()}
                )
                own, other = found["caspian"], next(each for peer, each in found.items() if peer != "caspian")
                beside = next(peer for peer in tasks if peer != "caspian")
                done.append(
                    (name, f"{size:,}", f"{own:.2f} s", f"{beside} {other:.2f} s", f"{own / other:.1f}")
                )
                told(done[-1])
    show("Questions, and how long the answer takes", answered)
    show("Work, beside what only carries the values", done)


if __name__ == "__main__":
    main()
