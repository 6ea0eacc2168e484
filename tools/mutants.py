"""How many small faults the tests of a room find: mutants drawn at random, each tried on its tests.

    pip install -e '.[test,strength]'
    python tools/mutants.py --room model --sample 60 --seed 1
    python tools/mutants.py --room model --survivors        # those that the last run left, once more

The operators are those of cosmic-ray, and two of `mutating.py`. A place is drawn, then an operator that
fits it, so that a comparison with ten neighbours counts no more than a number. What only type checkers read
is left alone. A mutant counts as found when a test of its room fails or does not come to an end. The results
are in ``build/mutants/ROOM.jsonl``.
"""

import argparse
import difflib
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from mutating import Mutant, mutants
from rooms import ROOMS, Room
from trials import AGES, Trials

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "build" / "mutants"
_HOW = ("-p", "no:cacheprovider", "-q", "-W", "ignore::pytest.PytestAssertRewriteWarning")
_MOST = 1200
"""Seconds of processor time that a fresh process may take: many times what the tests of any room need."""


def main() -> None:
    """Draw, try, tell."""
    parser = argparse.ArgumentParser(description="How many small faults the tests of a room find.")
    parser.add_argument("--room", choices=ROOMS, required=True)
    parser.add_argument("--sample", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--survivors", action="store_true", help="try those again that the last run left")
    asked = parser.parse_args()
    room, results = ROOMS[asked.room], RESULTS / f"{asked.room}.jsonl"
    if asked.survivors:
        rows = [json.loads(line) for line in results.read_text(encoding="utf-8").splitlines()]
        drawn = [Mutant(**row["mutant"]) for row in rows if not row["killed"]]
        results = results.with_suffix(".again.jsonl")
    else:
        drawn = _drawn(room.files(ROOT / "src" / "caspian"), asked.sample, asked.seed)
    results.parent.mkdir(parents=True, exist_ok=True)
    results.write_text("", encoding="utf-8")
    killed = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = _copied(Path(folder))
        told = _quickly(copy, room, drawn)
        for number, mutant in enumerate(drawn):
            found = told[number] or _afresh(copy, room, mutant)
            killed += found
            with results.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"killed": found, "mutant": mutant._asdict()}) + "\n")
            if not found:
                print(f"SURVIVED {mutant}\n{_difference(mutant)}", flush=True)
    print(f"{asked.room}: {killed} of {len(drawn)} killed ({killed / max(len(drawn), 1):.0%})")


def _drawn(files: list[Path], sample: int, seed: int) -> list[Mutant]:
    chance = random.Random(seed)
    places: dict[tuple[str, int, int], list[Mutant]] = {}
    for file in files:
        for mutant in mutants(str(file.relative_to(ROOT)), file.read_text(encoding="utf-8")):
            places.setdefault((mutant.file, mutant.line, mutant.column), []).append(mutant)
    chosen = chance.sample(sorted(places), min(sample, len(places)))
    return [chance.choice(places[place]) for place in chosen]


def _copied(folder: Path) -> Path:
    """A copy of the repository, in which files may be broken."""
    copy = folder / "copy"
    away = shutil.ignore_patterns(".git", ".venv", "build", "dist", "node_modules", ".*_cache", ".hypothesis")
    shutil.copytree(ROOT, copy, ignore=away, symlinks=True)
    return copy


def _quickly(copy: Path, room: Room, drawn: list[Mutant]) -> list[bool | None]:
    """Whether each mutant was found in a child of one run of pytest; what was not, a fresh process may find."""
    found: list[bool | None] = []

    def report(killed: bool | None) -> None:
        told = "read at import" if killed is None else "killed" if killed else "left"
        print(f"{len(found) + 1}/{len(drawn)} {told} {drawn[len(found)]}", file=sys.__stderr__, flush=True)
        found.append(killed)

    broken = [(copy / each.file, each.broken((copy / each.file).read_text("utf-8"))) for each in drawn]
    os.environ |= {"PYTHONPATH": str(copy / "src"), "CI": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    os.environ["TMPDIR"] = str(copy.parent)
    sys.dont_write_bytecode = True
    sys.path[:] = [str(copy / "src"), *(each for each in sys.path if not each.endswith("/src"))]
    os.chdir(copy)
    status = pytest.main([*_HOW, "-s", "--no-summary", *room.tests(copy)], [Trials(report, broken)])
    if status != 0:
        sys.exit("the tests fail as they are")
    return found


def _afresh(copy: Path, room: Room, mutant: Mutant) -> bool:
    """Whether a mutant is found in a process of its own."""
    file = copy / mutant.file
    before = file.read_bytes()
    file.write_text(mutant.broken(before.decode()), encoding="utf-8")
    run = [sys.executable, "-m", "pytest", "-x", *_HOW, *room.tests(copy, mutant.file)]

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (_MOST, _MOST + 5))

    with subprocess.Popen(
        run, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True, preexec_fn=bound
    ) as child:
        try:
            return child.wait(AGES) != 0
        except subprocess.TimeoutExpired:
            return True
        finally:
            file.write_bytes(before)
            if child.poll() is None:
                os.killpg(child.pid, signal.SIGKILL)


def _difference(mutant: Mutant) -> str:
    text = (ROOT / mutant.file).read_text(encoding="utf-8")
    lines: Any = difflib.unified_diff(
        text.splitlines(), mutant.broken(text).splitlines(), mutant.file, mutant.operator, n=2, lineterm=""
    )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
