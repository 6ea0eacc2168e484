"""How many small faults the tests of a room find: mutants drawn at random, each tried on its tests.

    pip install -e '.[test,strength]'
    python tools/mutants.py --room model --sample 60 --seed 1
    python tools/mutants.py --room model --survivors        # those that the last run left, afresh

The operators are those of cosmic-ray, and two of `mutating.py`. A place is drawn from all places of the room,
then an operator that fits it, so that a comparison with ten neighbours counts no more than a number. What only
type checkers read is left alone.

The tests have to pass as they are, in a fresh process and in a child that changes nothing. A mutant counts as
found where then a test fails, or does not come to an end (which is told apart, as ``hung``). What a test file
computed when it was collected is not computed anew, so that a mutant may be left that a fresh process would find:
``--survivors`` tries those there. The results are in
``build/mutants/ROOM.jsonl``, the branch coverage of the room by its tests in ``build/mutants/ROOM.txt``.
"""

import argparse
import compileall
import difflib
import json
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any

import attrs  # noqa: F401 - what tests import is imported once, for all the processes that are forked
import hypothesis  # noqa: F401
import pendulum  # noqa: F401
import pycountry  # noqa: F401
import pytest
from covering import Covered, Lines, covered
from mutating import Mutant, mutants, place
from processes import ended
from rooms import ROOMS, Room
from trials import Quickest, Trial, Trials, forget

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "build" / "mutants"
_HOW = ("-p", "no:cacheprovider", "-q", "-W", "ignore::pytest.PytestAssertRewriteWarning")
_AGES = 1800
"""Seconds of processor time for tests of which it is not known yet how long they take."""


def main() -> None:
    """Draw, try, tell."""
    parser = argparse.ArgumentParser(description="How many small faults the tests of a room find.")
    parser.add_argument("--room", choices=ROOMS, required=True)
    parser.add_argument("--sample", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--survivors", action="store_true", help="try those that the last run left, afresh")
    asked = parser.parse_args()
    room, results = ROOMS[asked.room], RESULTS / f"{asked.room}.jsonl"
    if asked.survivors:
        rows = [json.loads(line) for line in results.read_text(encoding="utf-8").splitlines()]
        drawn = [Mutant(**row["mutant"]) for row in rows if row["how"] == "left"]
        results = results.with_suffix(".again.jsonl")
    else:
        drawn = _drawn(room.files(ROOT / "src" / "caspian"), asked.sample, asked.seed)
    RESULTS.mkdir(parents=True, exist_ok=True)
    results.write_text("", encoding="utf-8")
    told: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # a test asks as another user
        tests = _Tests(_copied(Path(folder)), room)
        known = tests.as_they_are()
        results.with_suffix(".txt").write_text(known.report, encoding="utf-8")
        quick = ["unfit"] * len(drawn) if asked.survivors else tests.quickly(drawn, known)
        for mutant, found in zip(drawn, quick, strict=True):
            how = found if found != "unfit" else tests.afresh(mutant, known)
            told[how] += 1
            with results.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"how": how, "mutant": mutant._asdict()}) + "\n")
            if how == "left":
                print(f"SURVIVED {mutant}\n{tests.difference(mutant)}", flush=True)
    killed = len(drawn) - told["left"]
    print(f"{asked.room}: {killed} of {len(drawn)} killed ({killed / max(len(drawn), 1):.0%}), {dict(told)}")


def _drawn(files: list[Path], sample: int, seed: int) -> list[Mutant]:
    chance = random.Random(seed)
    places: dict[tuple[str, int, int], list[Mutant]] = {}
    texts = {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8") for file in files}
    for file, text in texts.items():
        for mutant in mutants(file, text):
            places.setdefault((mutant.file, mutant.line, mutant.column), []).append(mutant)
    found: list[Mutant] = []
    for each in chance.sample(sorted(places), len(places)):
        if len(found) == sample:
            break
        fitting = [mutant for mutant in places[each] if mutant.compiles(texts[mutant.file])]
        if fitting:
            found.append(chance.choice(fitting))
    return found


def _copied(folder: Path) -> Path:
    """A copy of the repository, in which files may be broken."""
    copy = folder / "copy"
    away = shutil.ignore_patterns(
        ".git", ".venv", "build", "dist", "node_modules", "__pycache__", ".*_cache", ".hypothesis"
    )
    shutil.copytree(ROOT, copy, ignore=away, symlinks=True)
    # Fresh processes are many: what is compiled is used as long as the text is the same, whatever its time.
    compileall.compile_dir(copy / "src", quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
    return copy


class _Tests:
    """The tests of a room, run in children of this process, which has nothing imported that is broken in them."""

    def __init__(self, copy: Path, room: Room) -> None:
        self._copy = copy
        self._room = room
        os.environ |= {"PYTHONPATH": str(copy / "src"), "CI": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        os.environ["TMPDIR"] = tempfile.tempdir = str(copy.parent)
        sys.dont_write_bytecode = True
        sys.path[:] = [str(copy / "src"), *(each for each in sys.path if not each.endswith("/src"))]
        os.chdir(copy)

    def as_they_are(self) -> Covered:
        """What the tests cover and take; the end if they fail."""
        into = self._copy.parent / "covered.json"
        files = self._room.files(self._copy / "src" / "caspian")
        run = partial(_pytest, self._room.tests(self._copy), lambda: [Lines(files, into, forget)])
        if ended(run, _AGES) != "left":
            sys.exit(f"the tests fail as they are: {_said().read_text('utf-8')[-5_000:]}")
        found = covered(into)
        print(f"{len(found.took)} tests in {sum(found.took.values()):.0f} s", file=sys.stderr, flush=True)
        return found

    def quickly(self, drawn: Sequence[Mutant], known: Covered) -> list[str]:
        """How each mutant ended in a child of one run; ``unfit`` for what only a fresh process can tell."""
        into = self._copy.parent / "told.txt"
        into.write_text("", encoding="utf-8")
        first = self._copy / drawn[0].file
        trials = [Trial(first, first.read_text("utf-8"), sorted(known.took), _AGES)]
        at_import = []
        for mutant in drawn:
            file = self._copy / mutant.file
            text = file.read_text("utf-8")
            where = place(text, mutant.line)
            tests = known.by(str(file), where.lines)
            at_import.append(not where.in_function)
            chosen = known.quickest(tests if where.in_function else ())
            most = 30 + 5 * int(sum(known.took[test] for test in chosen))
            trials.append(Trial(file, mutant.broken(text), chosen, most))

        def report(told: str) -> None:
            with into.open("a", encoding="utf-8") as file:
                file.write(f"{told}\n")
            print(told, end=" ", file=sys.__stderr__, flush=True)

        run = partial(_pytest, self._room.tests(self._copy), lambda: [Trials(report, trials)])
        status = ended(run, _AGES * 9)
        nothing, *told = into.read_text("utf-8").split()
        if status != "left" or nothing != "left":
            sys.exit(f"the tests fail as they are, in a child that changes nothing: {status}, {nothing}")
        return ["unfit" if early else how for how, early in zip(told, at_import, strict=True)]

    def afresh(self, mutant: Mutant, known: Covered) -> str:
        """How a mutant ends in a process that has imported nothing yet, with all the tests."""
        file = self._copy / mutant.file
        before = file.read_bytes()
        file.write_text(mutant.broken(before.decode()), encoding="utf-8")
        try:
            most = 60 + 5 * int(sum(known.took.values()))
            tests = self._room.tests(self._copy, mutant.file)
            return ended(partial(_pytest, tests, lambda: [Quickest(known.took)], "-x"), most)
        finally:
            file.write_bytes(before)

    def difference(self, mutant: Mutant) -> str:
        """What a mutant changes."""
        text = (self._copy / mutant.file).read_text(encoding="utf-8")
        lines: Any = difflib.unified_diff(
            text.splitlines(),
            mutant.broken(text).splitlines(),
            mutant.file,
            mutant.operator,
            n=2,
            lineterm="",
        )
        return "\n".join(lines)


def _pytest(tests: Sequence[str], plugins: Callable[[], list[Any]], *how: str) -> int:
    """The status of a run of pytest, of which a file holds what it says."""
    os.dup2(os.open(_said(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
    return int(pytest.main([*_HOW, *how, *tests], plugins()))


def _said() -> Path:
    return Path(tempfile.gettempdir()) / "said.txt"


if __name__ == "__main__":
    main()
