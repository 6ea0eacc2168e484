"""A run of pytest that collects the tests of a room once and tries each mutant on them in a child.

The child has everything imported: the code of the functions that a mutant changes is exchanged in it, and what
was computed before is forgotten. What a test computed when it was collected is not: what survives is tried again
in a fresh process (`mutants.py`), as is what is only read at import.
"""

import gc
import json
import os
import resource
import signal
import sys
import types
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

__all__ = ["AGES", "Trials"]

AGES = 1800
"""Seconds after which a child is ended that does not even compute any more."""


class Trials:
    """A plugin of pytest that runs its tests once for each mutant.

    Args:
        report: is told of each mutant in turn whether a test failed; None where only a fresh process can tell.
        mutants: the files that each mutant changes, with the text that it makes of them.
    """

    def __init__(self, report: Callable[[bool | None], None], mutants: list[tuple[Path, str]]) -> None:
        self._report = report
        self._mutants = mutants
        self._took: dict[str, float] = {}

    def pytest_runtest_makereport(self, item: Any, call: Any) -> None:
        """How long each test takes: the quick ones are run first."""
        self._took[item.nodeid] = self._took.get(item.nodeid, 0.0) + call.duration

    def pytest_runtestloop(self, session: Any) -> bool:
        """The tests as they are, and then with each mutant."""
        took = Path(os.environ["TMPDIR"]) / "took.json"
        spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        if ended(partial(self._run, session, session.items, took)) != 0:
            raise session.Failed("the tests fail as they are")
        self._took = json.loads(took.read_text("utf-8"))
        most = 60 + 3 * int(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - spent)
        print(f"{len(session.items)} tests in {most // 3 - 20} s", file=sys.__stderr__, flush=True)
        for file, text in self._mutants:
            near = file.stem
            items = sorted(
                session.items, key=lambda item: (near not in item.nodeid, self._took.get(item.nodeid, 0.0))
            )
            before = file.read_bytes()
            file.write_text(text, encoding="utf-8")
            try:
                put_in = partial(_put_in, file, before, text)
                status = ended(partial(self._run, session, items, first=put_in), most)
            finally:
                file.write_bytes(before)
            self._report(None if status == _AT_IMPORT else status != 0)
        return True

    def _run(
        self,
        session: Any,
        items: list[Any],
        took: Path | None = None,
        first: Callable[[], None] = lambda: None,
    ) -> int:
        first()
        for number, item in enumerate(items):
            following = items[number + 1] if number + 1 < len(items) else None
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.testsfailed:
                return 1
        if took is not None:
            took.write_text(json.dumps(self._took), "utf-8")
        return 0


_AT_IMPORT = 77 << 8


def ended(run: Callable[[], int], most: int = 0) -> int:
    """How a child ended that ran something, and may compute for so many seconds."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.setsid()
        if most:
            resource.setrlimit(resource.RLIMIT_CPU, (most, most + 5))
        signal.alarm(AGES)
        status = 3
        try:
            status = run()
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    for left in _group(child):
        os.kill(left, signal.SIGKILL)
    return status


def _group(leader: int) -> list[int]:
    """What a child that was ended has left behind."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            session = int((entry / "stat").read_text().rpartition(")")[2].split()[3])
        except (OSError, ValueError, IndexError):
            continue
        if session == leader:
            found.append(int(entry.name))
    return found


def _put_in(file: Path, before: bytes, after: str) -> None:
    """Exchange the code of the functions that differ, and forget what was computed; ends where none does."""
    old, new = (compile(text, str(file), "exec", dont_inherit=True) for text in (before, after))
    changed = dict(_changed(old, new))
    # Of functions within functions the outermost that stands in a module or a class is exchanged.
    living = [each for each in gc.get_objects() if isinstance(each, types.FunctionType)]
    mine = [each for each in living if each.__code__.co_filename == str(file)]
    found = False
    for function in mine:
        code = changed.get(_name(function.__code__))
        if code is not None and code.co_freevars == function.__code__.co_freevars:
            function.__code__ = code
            found = True
    if not found:
        os._exit(77)
    for each in gc.get_objects():
        if hasattr(type(each), "cache_clear") and getattr(each, "__module__", "").startswith("caspian"):
            each.cache_clear()
    store = sys.modules["caspian.store.bundled"].bundled()
    for key in [key for key in store._kept if key != "dataset"]:
        del store._kept[key]


def _name(code: types.CodeType) -> tuple[str, int]:
    return code.co_qualname, code.co_firstlineno


def _changed(old: types.CodeType, new: types.CodeType) -> Any:
    """The functions that differ, by the name and the line that they have as they are."""
    olds, news = (
        [each for each in code.co_consts if isinstance(each, types.CodeType)] for code in (old, new)
    )
    for one, other in zip(olds, news, strict=False):
        if one != other:
            yield _name(one), other
            yield from _changed(one, other)
