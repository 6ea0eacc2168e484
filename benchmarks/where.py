"""Where the time goes: of the first answer of a process, and of loading a file.

    python benchmarks/where.py

Processor time in milliseconds, the least of some runs, each in a fresh process.
"""

import argparse
import json
import subprocess
import sys
from typing import Any

from run import made_up, show

FIRST = """
import builtins, json, sys, time
now, plain, spent = time.process_time, builtins.compile, {}
def taking(name, task, *given, **named):
    start = now()
    made = task(*given, **named)
    spent[name] = spent.get(name, 0) + now() - start
    return made
marks = [("the interpreter itself", now())]
import attrs
marks.append(("import attrs", now()))
import datetime, decimal, re, weakref
marks.append(("json, datetime, decimal, re", now()))
def compiled(source, file, *given, **named):
    kind = "attrs" if "attrs" in str(file) else "other"
    return taking("compiling " + kind, plain, source, file, *given, **named)
builtins.compile = compiled
build = attrs.frozen
def frozen(cls=None, **named):
    return taking("attrs", build, cls, **named) if cls else lambda cls: taking("attrs", build(**named), cls)
attrs.frozen = attrs.define = frozen
import caspian
caspian.agreements
marks.append(("our modules, for the bundled dataset", now()))
caspian.agreements_between("Azerbaijan", "Kazakhstan", since="2024")
marks.append(("the question: the classes that it needs, the records, the answer", now()))
print(json.dumps([marks, spent]))
"""
LOAD = """
import gc, json, sys, time
from caspian.model.agreement import Agreement
from caspian.model.organisation import Organisation
from caspian.model.source import Source
from caspian.reading.makers import Maker
text = sys.stdin.read()
def once():
    marks, now = [], time.process_time
    gc.disable()
    start = now()
    raw = json.loads(text)
    marks.append(("json.loads, without the collector", now() - start)); start = now()
    maker = Maker()
    kinds = {"sources": Source, "organisations": Organisation, "agreements": Agreement}
    makers = {name: maker.of(kinds[name], rows[0]) for name, rows in raw.items()}
    marks.append(("compiling", now() - start)); start = now()
    made = {kind: list(map(makers[kind], rows)) for kind, rows in raw.items()}
    marks.append(("judging and making", now() - start)); start = now()
    text.count(":")
    marks.append(("counting the keys of the text", now() - start)); start = now()
    del raw
    marks.append(("letting the JSON values go", now() - start)); start = now()
    gc.enable()
    [[] for _ in range(10)]
    marks.append(("the collector, once", now() - start))
    return marks
once()
print(json.dumps([once() for _ in range(9)]))
"""


def out(code: str, given: str = "") -> Any:
    """What a fresh process prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], input=given, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def first(rounds: int) -> list[tuple[str, ...]]:
    """The parts of the first answer."""
    runs = [out(FIRST) for _ in range(rounds)]
    rows: list[tuple[str, ...]] = [("first answer", "ms")]
    names = [name for name, _ in runs[0][0]]
    for at, name in enumerate(names):
        least = min(marks[at][1] - (marks[at - 1][1] if at else 0) for marks, _ in runs)
        rows.append((name, f"{1e3 * least:.1f}"))
    for name in ("attrs", "compiling attrs"):
        least = min(spent.get(name, 0) for _, spent in runs)
        rows.append(
            (
                f"  of the last two: {name if name != 'attrs' else 'building classes by attrs'}",
                f"{1e3 * least:.1f}",
            )
        )
    return rows


def loading(size: int) -> list[tuple[str, ...]]:
    """The parts of loading a text."""
    runs = out(LOAD, made_up(size))
    rows: list[tuple[str, ...]] = [(f"loading {size:,} records", "ms")]
    for at, (name, _) in enumerate(runs[0]):
        rows.append((name, f"{1e3 * min(run[at][1] for run in runs):.1f}"))
    return rows


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    asked = parser.parse_args()
    show("The first answer of a process", first(asked.rounds))
    show("Loading a file of one's own", loading(10_000))


if __name__ == "__main__":
    main()
