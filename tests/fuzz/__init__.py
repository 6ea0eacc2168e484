"""Hostile input: what every door of the library is given, and what must hold of whatever comes out.

A target is a module with one function `once`, which takes `Draws` and fails if something leaks.
`tools/fuzz.py` gives them millions of inputs, guided by coverage; `tests/test_fuzzed.py` a fixed share.
"""

from importlib import import_module
from typing import Protocol

from tests.fuzz.draws import Draws

__all__ = ["SHARES", "Draws", "Target", "target"]

SHARES = {
    "dates": 870,
    "texts": 85,
    "records": 5,
    "merges": 2,
    "rows": 3,
    "commands": 1,
    "names": 15,
    "searches": 2,
    "questions": 12,
    "ways": 2,
    "renderers": 3,
}
"""The targets, with how many of a thousand inputs each is given: what is fast is given more."""


class Target(Protocol):
    """What gives one input to one door of the library."""

    def once(self, draws: Draws) -> None:
        """Fail if an error comes out that is not the library's own, or an answer that cannot be."""


def target(name: str) -> Target:
    """The target of a name."""
    return import_module(f"tests.fuzz.{name}")
