"""What a reader wrote who asked for a name that is not there: so that an error can repeat it, put right."""

import ast
from collections.abc import Iterator, Mapping
from types import CodeType
from typing import NamedTuple, TypeGuard

from caspian.questions.compiled import given_in
from caspian.questions.fitting import Written

__all__ = ["Asked", "again_with", "asked_at", "called_at", "given_to", "values_of"]

_Here = tuple[int | None, int | None, int | None, int | None]
"""The first line, the last, the first column and the last of a piece of code."""


_LONGEST = 400
"""How many letters a call has at most that is told again."""


class Asked(NamedTuple):
    """An attribute as somebody asked for it."""

    of: str
    """What stands before the dot; nothing where the source is not at hand."""
    arguments: tuple[object, ...] | None = None
    """What it was called with by position; None if it was not called."""
    named: dict[str, object] | None = None
    """What it was called with by keyword."""


def asked_at(code: CodeType, at: int, name: str) -> Asked | None:
    """How an attribute was asked for in a line of code; where its source is not at hand, with what it was called if it was.

    Args:
        code: the code.
        at: the number of the instruction.
        name: the attribute.
    """
    here, nodes = _source(code, at)
    found: Asked | None = None
    for node in nodes:
        if isinstance(node, ast.Call) and _is(node.func, name, here):
            return Asked(ast.unparse(node.func.value), tuple(_values(node.args)), dict(_named(node)))
        if _is(node, name, here):
            found = Asked(ast.unparse(node.value))
    if found is None and (given := given_in(code, at)) is not None:
        return Asked("", *given)
    return found


def called_at(code: CodeType, at: int) -> str | None:
    """What stands before the dot of a method that is called in a line of code, where its source is at hand.

    Args:
        code: the code.
        at: the number of the instruction.
    """
    (_, last, _, end), nodes = _source(code, at)
    for node in nodes:
        if isinstance(node, ast.Call) and (node.end_lineno, node.end_col_offset) == (last, end):
            return ast.unparse(node.func.value) if isinstance(node.func, ast.Attribute) else None
    return None


def again_with(code: CodeType, at: int, further: Mapping[str, object]) -> str | None:
    """A call of a line of code with more keywords, as it can be typed; None where its source is not at hand, or is long.

    Args:
        code: the code.
        at: the number of the instruction that calls.
        further: the keywords; what a dictionary holds goes beside what the call has there.
    """
    here, nodes = _source(code, at)
    for node in nodes:
        if not isinstance(node, ast.Call):
            continue
        if (node.lineno, node.end_lineno, node.col_offset, node.end_col_offset) != here:
            continue
        for name, value in further.items():
            held = next((each for each in node.keywords if each.arg == name), None)
            written = ast.parse(repr(value), mode="eval").body
            if held is None:
                node.keywords.append(ast.keyword(name, written))
            elif isinstance(held.value, ast.Dict) and isinstance(written, ast.Dict):
                held.value.keys += written.keys
                held.value.values += written.values
            else:
                return None
        told = ast.unparse(node)
        return told if len(told) <= _LONGEST else None
    return None


def _source(code: CodeType, at: int) -> tuple[_Here, Iterator[ast.AST]]:
    """Where an instruction stands, and all that is written in its file; nothing where its source is not at hand."""
    import linecache

    try:
        here = list(code.co_positions())[at // 2]
        tree = ast.parse("".join(linecache.getlines(code.co_filename)))
    except (IndexError, SyntaxError, ValueError):
        return (None, None, None, None), iter(())
    return here, ast.walk(tree)


def given_to(asked: Asked | None) -> tuple[tuple[object, ...], dict[str, object]]:
    """What was given by position, and by keyword; nothing where it was not called, or the source is not at hand.

    >>> given_to(Asked("caspian", ("KZ",), {"on": 2024})), given_to(Asked("caspian")), given_to(None)
    ((('KZ',), {'on': 2024}), ((), {}), ((), {}))
    """
    return (asked.arguments or (), asked.named or {}) if asked else ((), {})


def values_of(call: ast.Call) -> tuple[tuple[object, ...], dict[str, object]]:
    """What a call is given by position, and by keyword."""
    return tuple(_values(call.args)), dict(_named(call))


def _is(node: ast.AST, name: str, here: _Here) -> TypeGuard[ast.Attribute]:
    if not isinstance(node, ast.Attribute) or node.attr != name:
        return False
    return (node.lineno, node.end_lineno, node.col_offset, node.end_col_offset) == here


def _values(nodes: list[ast.expr]) -> Iterator[object]:
    for node in nodes:
        try:
            yield ast.literal_eval(node)
        except ValueError:
            yield Written(ast.unparse(node))


def _named(node: ast.Call) -> Iterator[tuple[str, object]]:
    for keyword in node.keywords:
        if keyword.arg is not None:
            yield keyword.arg, next(_values([keyword.value]))
