"""What caspian costs beside its peers: start, first answer, questions on an index, loading, memory."""

import argparse
import compileall
import gc
import json
import random
import sqlite3
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import caspian

FIRST_ANSWERS = {
    "python -c pass": "pass",
    "import caspian": "import caspian",
    "import attrs, pendulum": "import attrs, pendulum",
    "caspian: agreements_between": (
        "import caspian; assert caspian.agreements_between('Azerbaijan', 'Kazakhstan', since='2024')"
    ),
    "caspian: first HTML table": (
        "import caspian; caspian.agreements_between('Azerbaijan', 'Kazakhstan', since='2024').to_html()"
    ),
    "caspian: first way": "import caspian; assert caspian.routes('Aktau', 'Istanbul', avoid=['RU', 'IR'])",
    "caspian: first dossier": "import caspian; caspian.dossier('Kashagan').to_html()",
    "caspian: first search": "import caspian; assert caspian.search('middle corridor')",
    "pycountry: one country": "import pycountry; assert pycountry.countries.lookup('Kazakhstan')",
    "holidays: one day": "import holidays; assert '2024-01-01' in holidays.country_holidays('KZ')",
    "particle: one particle": "from particle import Particle; assert Particle.from_pdgid(211)",
    "followthemoney: one entity": (
        "from followthemoney import model; assert model.make_entity('Person') is not None"
    ),
    "pandas: import": "import pandas",
}


def in_turn(rounds: int, tasks: dict[str, Callable[[], float]]) -> dict[str, float]:
    """The median time of each task, the tasks taking turns."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            times[name].append(task())
    return {name: median(found) for name, found in times.items()}


def timed(task: Callable[[], Any], repeat: int = 1) -> float:
    """The seconds that a task takes."""
    start = time.perf_counter()
    for _ in range(repeat):
        task()
    return (time.perf_counter() - start) / repeat


def process(code: str) -> float:
    """The seconds that a fresh interpreter takes for some code."""
    return timed(lambda: subprocess.run([sys.executable, "-c", code], check=True))


def show(title: str, rows: Sequence[tuple[str, ...]]) -> None:
    """Print a table."""
    print(f"\n{title}")
    widths = [max(len(row[number]) for row in rows) for number in range(len(rows[0]))]
    for row in rows:
        print("  " + "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip())


def start(rounds: int) -> None:
    """Whole processes: import and first answer, from compiled modules as an installer leaves them."""
    compileall.compile_dir(Path(caspian.__file__).parent, quiet=2)
    usable = {}
    for name, code in FIRST_ANSWERS.items():
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
        if done.returncode == 0:
            usable[name] = code
    found = in_turn(rounds, {name: partial(process, code) for name, code in usable.items()})
    bare, base = found["python -c pass"], found["import attrs, pendulum"]
    first = found["caspian: agreements_between"]
    head = ("fresh process", "ms", "more than pass", "of import attrs, pendulum", "of the first answer")
    rows = [head]
    rows += [
        (
            name,
            f"{1e3 * each:.1f}",
            f"{1e3 * (each - bare):+.1f} ms",
            f"{each / base:.2f}",
            f"{each / first:.2f}" if "first" in name else "",
        )
        for name, each in found.items()
    ]
    rows += [(name, "not installed", "", "", "") for name in FIRST_ANSWERS if name not in usable]
    show(
        "Start and first answer (budgets: import +5 ms; first answer 1.0 of attrs and pendulum; of the first answer: "
        "HTML table and way 2, dossier and search 3)",
        rows,
    )


def made_up(count: int) -> str:
    """Agreements between a few hundred parties, as many as asked for, as JSON."""
    chance = random.Random(7)
    codes = [f"party-{number}" for number in range(300)]
    agreements = [
        {
            "id": f"agreement-{number}",
            "title": f"Memorandum number {number} on cooperation in transport and logistics",
            "kind": chance.choice(["memorandum", "treaty", "protocol"]),
            "summary": "The parties agree to carry more goods over their common corridor, to lower its "
            "tariffs, and to meet once a year to look at what has come of it.",
            "parties": chance.sample(codes, 2),
            "history": [
                {
                    "stage": "signed",
                    "when": f"20{chance.randrange(24):02}-0{chance.randrange(1, 9)}-1{number % 9}",
                }
            ],
            "topics": ["transport", "trade"],
            "note": "Made up.",
            "citations": [{"source": "made-up", "locator": f"entry {number}"}],
        }
        for number in range(count)
    ]
    parties = [{"id": code, "name": code, "kind": "company"} for code in codes]
    sources = [{"id": "made-up", "title": "Made up", "kind": "dataset"}]
    return json.dumps({"sources": sources, "organisations": parties, "agreements": agreements})


def questions(rounds: int, sizes: list[int]) -> None:
    """A question about a pair of parties, on ever more rows."""
    import duckdb
    import pandas as pd
    import polars as pl

    from caspian.dataset.dataset import Dataset
    from caspian.reading.codec import decode
    from caspian.store.store import Store
    from caspian.store.tables import Given

    rows: list[tuple[str, ...]] = [("records", "answer", "caspian", "SQLite", "polars", "pandas", "DuckDB")]
    for size in sizes:
        batch = decode(made_up(size)).records
        dataset = Dataset(Store(Given(batch)))
        a, b = batch["agreements"][0].parties  # type: ignore[attr-defined]
        plain = [(each.id, min(each.parties), max(each.parties)) for each in batch["agreements"]]  # type: ignore[attr-defined]
        low, high = min(a, b), max(a, b)
        frame = pd.DataFrame(plain, columns=["id", "a", "b"])
        polar = pl.DataFrame(plain, schema=["id", "a", "b"], orient="row")
        duck = duckdb.connect()
        duck.register("arrow", frame)
        duck.execute("create table t as select * from arrow")
        lite = sqlite3.connect(":memory:")
        lite.execute("create table t (id text, a text, b text)")
        lite.executemany("insert into t values (?, ?, ?)", plain)
        lite.execute("create index pair on t (a, b)")
        query = "select id from t where a = ? and b = ?"
        tasks: dict[str, Callable[[], Any]] = {
            "caspian": lambda: dataset.agreements_between(a, b),  # noqa: B023
            "SQLite": lambda: lite.execute(query, (low, high)).fetchall(),  # noqa: B023
            "polars": lambda: polar.filter((pl.col("a") == low) & (pl.col("b") == high)),  # noqa: B023
            "pandas": lambda: frame[(frame["a"] == low) & (frame["b"] == high)],  # noqa: B023
            "DuckDB": lambda: duck.execute(query, (low, high)).fetchall(),  # noqa: B023
        }
        counts = {len(task()) for task in tasks.values()}
        assert len(counts) == 1, counts
        repeat = 20 if size < 100_000 else 3
        found = in_turn(rounds, {name: partial(timed, task, repeat) for name, task in tasks.items()})
        rows.append((f"{size:,}", str(counts.pop()), *(f"{1e6 * found[name]:,.0f} µs" for name in tasks)))
    show("Agreements of two parties (budget: grows with the answer only; ahead of the others)", rows)


def loading(rounds: int, sizes: list[int]) -> None:
    """Parsing, validating and structuring a file against only parsing it."""
    import cattrs

    from caspian import Agreement, Organisation, Source, When
    from caspian.reading.codec import decode

    lenient = cattrs.Converter()
    lenient.register_structure_hook(When, lambda text, _: When(text))
    kinds: dict[str, Any] = {"sources": Source, "organisations": Organisation, "agreements": Agreement}

    def plain(text: str) -> Any:
        return {
            kind: [lenient.structure(each, kinds[kind]) for each in raw]
            for kind, raw in json.loads(text).items()
        }

    rows = [
        (
            "records",
            "json.loads",
            "caspian",
            "ratio",
            "plain cattrs",
            "memory of the parsed JSON",
            "of the records",
            "ratio",
        )
    ]
    for size in sizes:
        text = made_up(size)
        found = in_turn(
            max(3, rounds // 2),
            {
                "json": lambda: timed(lambda: json.loads(text)),  # noqa: B023
                "caspian": lambda: timed(lambda: decode(text)),  # noqa: B023
                "cattrs": lambda: timed(lambda: plain(text)),  # noqa: B023
            },
        )
        parsed, made = kept(lambda: json.loads(text)), kept(lambda: decode(text))  # noqa: B023
        rows.append(
            (
                f"{size:,}",
                f"{1e3 * found['json']:.1f} ms",
                f"{1e3 * found['caspian']:.1f} ms",
                f"{found['caspian'] / found['json']:.2f}",
                f"{found['cattrs'] / found['json']:.2f}",
                f"{parsed / 1e6:.1f} MB",
                f"{made / 1e6:.1f} MB",
                f"{made / parsed:.2f}",
            )
        )
    show("Loading a file of one's own (budgets: 2.5 times json.loads; 0.6 of its memory)", rows)


def kept(make: Callable[[], Any]) -> int:
    """The bytes that what is made keeps."""
    gc.collect()
    tracemalloc.start()
    value = make()
    gc.collect()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del value
    return size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--largest", type=int, default=1_000_000)
    options = parser.parse_args()
    sizes = [size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= options.largest]
    start(options.rounds)
    questions(options.rounds, sizes)
    loading(options.rounds, [size for size in sizes if size <= 100_000])


if __name__ == "__main__":
    main()
