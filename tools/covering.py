"""A run of pytest that writes which tests run which lines of some files, how long each takes, and what none runs."""

import io
import json
from collections.abc import Callable, Container, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import coverage
import pytest

__all__ = ["Covered", "Lines", "covered"]


class Covered(NamedTuple):
    """What the tests of a room run."""

    lines: dict[str, dict[int, list[str]]]
    """For each file, for each line the tests that run it, without parameters; "" stands for import and collection."""
    took: dict[str, float]
    """The seconds that each test takes, with its parameters."""
    report: str
    """The branch coverage of the files, as a table."""

    def by(self, file: str, lines: Sequence[int]) -> set[str]:
        """What runs one of some lines of a file, as of `lines`."""
        found = self.lines.get(file, {})
        return {test for line in lines for test in found.get(line, ())}

    def quickest(self, tests: Container[str]) -> list[str]:
        """Some tests with their parameters, the quickest first."""
        return sorted(
            (each for each in self.took if each.partition("[")[0] in tests), key=self.took.__getitem__
        )


class Lines:
    """A plugin of pytest: it has to be there before what is measured is imported.

    Args:
        files: what is measured.
        into: the file that is written.
        forget: makes that a test computes anew what one before it has computed.
    """

    def __init__(self, files: Sequence[Path], into: Path, forget: Callable[[], None]) -> None:
        self._files = [str(file) for file in files]
        self._into = into
        self._forget = forget
        self._took: dict[str, float] = {}
        self._last = ""
        self._measure = coverage.Coverage(
            data_file=None, branch=True, include=self._files, config_file=False, messages=False
        )
        self._measure.start()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: Any) -> None:
        """What is run from here on is run by this test."""
        test = item.nodeid.partition("[")[0]
        if test != self._last:
            self._forget()
            self._measure.switch_context(test)
            self._last = test

    def pytest_runtest_makereport(self, item: Any, call: Any) -> None:
        """How long each test takes."""
        self._took[item.nodeid] = self._took.get(item.nodeid, 0.0) + call.duration

    def pytest_sessionfinish(self) -> None:
        """Write what was found."""
        self._measure.stop()
        found, table = self._measure.get_data(), io.StringIO()
        self._measure.report(file=table, show_missing=True, ignore_errors=True)
        lines = {file: found.contexts_by_lineno(file) for file in found.measured_files()}
        self._into.write_text(json.dumps([lines, self._took, table.getvalue()]), "utf-8")


def covered(file: Path) -> Covered:
    """What `Lines` wrote."""
    lines, took, report = json.loads(file.read_text("utf-8"))
    numbered = {name: {int(line): tests for line, tests in found.items()} for name, found in lines.items()}
    return Covered(numbered, took, report)
