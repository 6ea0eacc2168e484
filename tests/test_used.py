"""Every public method and every keyword of one is used: by a test, an example in a docstring, or a page.

What nobody has ever called may be broken, and nobody would know.
"""

import ast
import doctest
import inspect
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian import Answer, Dataset, Dossier, Page, Record, Selection, When
from caspian.display.shown import Shown

ROOT = Path(__file__).parent.parent
_FENCED = re.compile(
    r"^```\s*(?:\{code-cell\}\s*\w*|python|pycon|py)\s*\n(.*?)^```", re.MULTILINE | re.DOTALL
)


def _codes() -> Iterator[str]:
    """All code that is run somewhere: tests, examples, pages, and the examples of docstrings."""
    for folder in ("tests", "examples", "benchmarks"):
        for path in (ROOT / folder).rglob("*.py"):
            if path.name not in (
                "mistakes.py",
                "test_packaging.py",
            ):  # what is wrong, and a list of all names
                yield path.read_text(encoding="utf-8")
    for path in (ROOT / "src").rglob("*.py"):
        yield from _examples(path.read_text(encoding="utf-8"))
    for path in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        for block in _FENCED.findall(path.read_text(encoding="utf-8")):
            yield "\n".join(_examples(block)) if ">>>" in block else block


def _examples(text: str) -> Iterator[str]:
    if ">>>" in text:
        for example in doctest.DocTestParser().get_examples(re.sub(r'"""', "\n", text)):
            yield example.source


class Used:
    """Which names are used, and how they are called."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.keywords: dict[str, set[str]] = defaultdict(set)
        self.positions: dict[str, int] = defaultdict(int)
        for code in _codes():
            try:
                tree = ast.parse(code)
            except SyntaxError:  # a page may show what is no Python
                continue
            for node in ast.walk(tree):
                self._see(node)

    def _see(self, node: ast.AST) -> None:
        if isinstance(node, ast.Attribute):
            self.names.add(node.attr)
        elif isinstance(node, ast.Name):
            self.names.add(node.id)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
            self.names.add(node.value)  # getattr(dataset, "events")
        elif isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", None))
            if name:
                self.keywords[name] |= {each.arg for each in node.keywords if each.arg}
                self.positions[name] = max(self.positions[name], len(node.args))


@pytest.fixture(scope="module")
def used() -> Used:
    return Used()


def _classes() -> list[type]:
    public = [getattr(caspian, name) for name in caspian.__all__]
    kept = [each for each in public if isinstance(each, type)]
    return [
        each for each in kept if issubclass(each, (Selection, Answer, Record, When, Dossier, Page, Shown))
    ]


CLASSES = [Dataset, *_classes()]


def _members(cls: type) -> Iterator[tuple[str, Any]]:
    for name, part in inspect.getmembers(cls):
        inner = part.fget if isinstance(part, property) else getattr(part, "__func__", part)
        if (
            name[0] != "_"
            and (getattr(inner, "__module__", None) or "").startswith("caspian")
            and callable(inner)
        ):
            yield name, part


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_public_method_is_used(cls: type, used: Used) -> None:
    members = dict(_members(cls))
    assert members or issubclass(cls, Record)
    assert sorted(members.keys() - used.names) == []


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_keyword_is_used(cls: type, used: Used) -> None:
    """Those that may be left out: by its name, or by its place where it may stand there."""
    unused = []
    for name, part in _members(cls):
        if (
            isinstance(part, (property, type)) or name == "where"
        ):  # `test_questions` asks by each of its keywords
            continue
        parameters = [each for each in inspect.signature(part).parameters.values() if each.name != "self"]
        for place, each in enumerate(parameters):
            if each.default is each.empty or each.name in used.keywords[name]:
                continue
            if each.kind is each.KEYWORD_ONLY or used.positions[name] <= place:
                unused.append(f"{name}({each.name}=)")
    assert sorted(unused) == []


@pytest.mark.parametrize("name", [name for name in caspian.__all__ if name[0].islower()])
def test_every_question_is_asked_of_the_bundled_data(name: str, used: Used) -> None:
    assert name in used.names
