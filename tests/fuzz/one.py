"""One target in a process of its own: ``python -m tests.fuzz.one dates --inputs 1000 --seed 1``.

With atheris the inputs are guided by coverage; without it they are random bytes from the seed. What fails
is written as a file of bytes beside the report, and put again by ``--again FILE``.
"""

import argparse
import json
import random
import sys
import time
import traceback
from pathlib import Path

from tests.fuzz import SHARES, target
from tests.fuzz.draws import Draws

_LONGEST = 400


def main() -> int:
    """Give a target its inputs, and print how many there were and what failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=SHARES)
    parser.add_argument("--inputs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--random", action="store_true", help="random bytes, also where atheris is installed")
    parser.add_argument("--into", type=Path, default=Path("build/fuzz"), help="where failing inputs are kept")
    parser.add_argument("--again", type=Path, help="put one failing input again")
    options = parser.parse_args()
    if options.again:
        target(options.target).once(Draws(options.again.read_bytes()))
        return 0
    return _Run(options).all()


class _Run:
    """Counts inputs and keeps what fails; different failures are told once each."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.count = 0
        self.slowest = 0.0
        self.failures: dict[str, str] = {}
        options.into.mkdir(parents=True, exist_ok=True)

    def all(self) -> int:
        """Give all inputs, then print the report."""
        if not self.options.random and _guided(self):
            return 0  # not reached: libFuzzer ends the process
        self.once = target(self.options.target).once
        draw = random.Random(self.options.seed)
        while self.count < self.options.inputs:
            self.give(draw.randbytes(draw.randrange(_LONGEST)))
        return self.report()

    def give(self, data: bytes) -> None:
        """Give one input."""
        self.count += 1
        begun = time.perf_counter()
        try:
            self.once(Draws(data))
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            self.keep(data, error)
        self.slowest = max(self.slowest, time.perf_counter() - begun)

    def keep(self, data: bytes, error: BaseException) -> None:
        """Keep a failing input, if nothing failed at that line before."""
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
        if where not in self.failures:
            file = self.options.into / f"{self.options.target}-{len(self.failures)}.bin"
            file.write_bytes(data)
            self.failures[where] = f"{file}: {ascii(str(error))[:300]}"

    def report(self) -> int:
        """Print the report as a line of JSON."""
        told = {"target": self.options.target, "inputs": self.count, "slowest": round(self.slowest, 2)}
        print(json.dumps(told | {"failures": self.failures}), flush=True)
        return 1 if self.failures else 0


def _guided(run: _Run) -> bool:
    """Let atheris choose the inputs by what they reach; False where it is not installed."""
    try:
        import atheris
    except ImportError:
        return False
    with atheris.instrument_imports(include=["caspian"], enable_loader_override=False):
        run.once = target(run.options.target).once
        run.once(Draws(b"\x01" * 64))  # so that what is imported late is instrumented too

    def give(data: bytes) -> None:
        run.give(data)
        if run.count >= run.options.inputs:
            sys.stdout.flush()
            import os

            os._exit(run.report())

    arguments = [
        f"-seed={run.options.seed}",
        f"-max_len={_LONGEST}",
        "-rss_limit_mb=2000",
        "-timeout=60",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], *arguments], give)
    atheris.Fuzz()
    return True


if __name__ == "__main__":
    sys.exit(main())
