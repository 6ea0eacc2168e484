"""A run of pytest that collects the tests of a room once and tries each mutant in a child.

The child has everything imported: the code of the functions that a mutant changes is exchanged in it, and what
was computed before is forgotten. Only the tests that run the changed statement are run, the quickest first, up
to the first that fails. What a child cannot tell is left to a fresh process: what is read at import.
"""

import gc
import sys
import types
import warnings
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from processes import ended

__all__ = ["Quickest", "Trial", "Trials", "forget"]


class Trial(NamedTuple):
    """A mutant, and what is run with it."""

    file: Path
    text: str
    """What the mutant makes of the file."""
    tests: Sequence[str]
    """The tests that can see it, in the order in which they are run."""
    most: int
    """How many seconds they may take."""


class Trials:
    """A plugin of pytest that runs some of its tests once for each mutant.

    Args:
        report: is told how each mutant ended, as of `ended`.
        trials: the mutants.
    """

    def __init__(self, report: Callable[[str], None], trials: Sequence[Trial]) -> None:
        self._report = report
        self._trials = trials

    def pytest_runtestloop(self, session: Any) -> bool:
        """The tests of each mutant."""
        items = {item.nodeid: item for item in session.items}
        forget()
        functions: dict[str, list[types.FunctionType]] = {}
        for each in gc.get_objects():
            if isinstance(each, types.FunctionType):
                functions.setdefault(each.__code__.co_filename, []).append(each)
        gc.freeze()
        for trial in self._trials:
            chosen = [items[test] for test in trial.tests]
            before = trial.file.read_bytes()
            trial.file.write_text(trial.text, encoding="utf-8")
            try:
                old, new = (_compiled(text, trial.file) for text in (before.decode(), trial.text))
                changed = dict(_changed(old, new))
                mine = functions.get(str(trial.file), []) if old != new else []
                run = partial(_run, session, chosen, mine, changed)
                told = ended(run, trial.most)
            finally:
                trial.file.write_bytes(before)
            self._report(told)
        return True


class Quickest:
    """A plugin of pytest that runs the quickest tests first.

    Args:
        took: how long each takes.
    """

    def __init__(self, took: Mapping[str, float]) -> None:
        self._took = took

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        """Sort them."""
        items.sort(key=lambda item: self._took.get(item.nodeid, 0.0))


def _run(
    session: Any,
    items: Sequence[Any],
    functions: Sequence[types.FunctionType],
    changed: Mapping[tuple[str, int], types.CodeType],
) -> int:
    """1 where a test fails.

    Raises:
        LookupError: where the change is in no function that is there.
    """
    _put_in(functions, changed)
    for number, item in enumerate(items):
        following = items[number + 1] if number + 1 < len(items) else None
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return 1
    return 0


def _compiled(text: str, file: Path) -> types.CodeType:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return compile(text, str(file), "exec", dont_inherit=True)


def _put_in(
    functions: Sequence[types.FunctionType], changed: Mapping[tuple[str, int], types.CodeType]
) -> None:
    """Exchange the code of the functions that differ; a module that is not there yet is read as it is."""
    found = False
    # Of functions within functions the outermost that stands in a module or a class is exchanged.
    for function in functions:
        code = changed.get(_name(function.__code__))
        if code is not None and code.co_freevars == function.__code__.co_freevars:
            function.__code__ = code
            found = True
    if functions and not found:
        raise LookupError


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


_clearing: dict[int, list[Callable[[], None]]] = {}
"""What forgets, by how many modules there were when it was looked for."""


def forget() -> None:
    """Forget what functions and the store of the bundled records have computed, so that it is computed anew."""
    if "caspian.store.bundled" not in sys.modules:
        return
    if len(sys.modules) not in _clearing:
        _clearing.clear()
        _clearing[len(sys.modules)] = [
            each.cache_clear
            for each in gc.get_objects()
            if hasattr(type(each), "cache_clear") and getattr(each, "__module__", "").startswith("caspian")
        ]
    for clear in _clearing[len(sys.modules)]:
        clear()
    store = sys.modules["caspian.store.bundled"].bundled()
    for key in [key for key in store._kept if key != "dataset"]:
        del store._kept[key]
