"""Tests ask what users can ask: none of them reaches into a name that is the library's own business."""

import ast
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

TESTS = Path(__file__).parent
OF_OTHERS = {
    "_repr_html_": "what notebooks ask for",
    "_repr_pretty_": "what IPython asks for",
    "_render_traceback_": "what notebooks ask of an error",
    "_exit": "how `os` ends a child",
}
"""Names with a line before them that are no secret, each with whose they are."""
PATCHING = ("getattr", "setattr", "delattr", "hasattr", "__setattr__")


def _secrets(text: str) -> Iterator[tuple[int, str]]:
    """The names of others with a line before them that a module takes, each with where."""
    for node in ast.walk(ast.parse(text)):
        names: list[str] = []
        match node:
            case (
                ast.Attribute(value=ast.Name("self" | "cls"))
                | ast.Attribute(value=ast.Call(func=ast.Name("super" | "type")))
            ):
                continue
            case ast.Attribute(attr=name):
                names = [name]
            case ast.ImportFrom(module=module):
                names = [*(module or "").split("."), *(each.name for each in node.names)]
            case ast.Call(func=ast.Name(called) | ast.Attribute(attr=called)) if called in PATCHING:
                texts = (each.value for each in node.args if isinstance(each, ast.Constant))
                names = [part for each in texts if isinstance(each, str) for part in each.split(".")]
            case ast.Constant(value=str(code)) if "caspian" in code and "\n" in code:
                yield from _in_code(code, node.lineno)
        yield from ((node.lineno, name) for name in names if _secret(name))  # type: ignore[attr-defined]


def _in_code(code: str, line: int) -> Iterator[tuple[int, str]]:
    """The same in a text that is code, as fresh interpreters are given it."""
    try:
        yield from ((line, name) for _, name in _secrets(dedent(code)))
    except SyntaxError:
        return  # prose


def _secret(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name not in OF_OTHERS


def test_no_test_reaches_into_private_names() -> None:
    modules = sorted(TESTS.rglob("*.py"))
    assert len(modules) > 100
    assert [
        f"{path.relative_to(TESTS)}:{line}: {name}"
        for path in modules
        for line, name in _secrets(path.read_text(encoding="utf-8"))
    ] == []


def test_a_private_name_is_seen_wherever_it_stands() -> None:
    code = "\n".join(("import caspian", "print(caspian.load()._store)"))
    ways = (
        "caspian.load()._store",
        "from caspian.searching.rows import _SCORE",
        "from caspian._pyinstaller import hook_dirs",
        "monkeypatch.setattr('caspian.searching.rows._SCORE', 1)",
        "getattr(data, '_store')",
        f"fresh({code!r})",
    )
    assert [len(list(_secrets(way))) for way in ways] == [1] * len(ways)
    assert not list(_secrets("self._asked = data.__class__; page._repr_html_(); os._exit(0)"))
