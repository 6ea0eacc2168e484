"""Gives the library hostile input: dates, files, records, names, searches, questions, ways, renderers, merges.

    python tools/fuzz.py --inputs 1000000

Each target of `tests/fuzz` runs in a process of its own. With atheris (`pip install .[fuzz]`) the inputs are guided by
coverage, and the memory and the time of one input have a limit; else they are random, without one. Prints how
many inputs each target was given and how many failed; what fails is kept as a file under ``build/fuzz`` and
put again by ``python -m tests.fuzz.one TARGET --again FILE``. Ends with 1 if anything failed.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.fuzz import SHARES  # noqa: E402


def main() -> int:
    """Run the targets one after the other, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--inputs", type=int, default=20_000, help="how many in all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--random", action="store_true", help="random inputs, also where atheris is installed"
    )
    parser.add_argument("--targets", default=",".join(SHARES), help="some of " + ", ".join(SHARES))
    options = parser.parse_args()
    names = options.targets.split(",")
    whole = sum(SHARES[name] for name in names)
    print(f"{'target':<12}{'inputs':>10}{'failures':>10}{'slowest':>10}", flush=True)
    told = []
    for name in names:
        each = _run(name, max(1, options.inputs * SHARES[name] // whole), options)
        told.append(each)
        row = f"{name:<12}{each['inputs']:>10,}{len(each['failures']):>10}{each['slowest']:>9} s"
        print(row, flush=True)
    print(
        f"{'all':<12}{sum(each['inputs'] for each in told):>10,}{sum(len(each['failures']) for each in told):>10}"
    )
    for each in told:
        for where, file in each["failures"].items():
            print(f"{each['target']}: {where}: {file}")
    return 1 if any(each["failures"] for each in told) else 0


def _run(name: str, inputs: int, options: argparse.Namespace) -> dict[str, Any]:
    """The report of one target; of a process that was ended, what is known of it."""
    command = [sys.executable, "-m", "tests.fuzz.one", name, f"--inputs={inputs}", f"--seed={options.seed}"]
    done = subprocess.run(
        [*command, *(["--random"] if options.random else [])], cwd=ROOT, capture_output=True, text=True
    )
    last = next((line for line in reversed(done.stdout.splitlines()) if line.startswith("{")), None)
    if last is None:
        sys.stderr.write(done.stderr[-3000:])
        return {
            "target": name,
            "inputs": 0,
            "slowest": 0.0,
            "failures": {f"ended with {done.returncode}": ""},
        }
    report: dict[str, Any] = json.loads(last)
    return report


if __name__ == "__main__":
    sys.exit(main())
