"""The mutants of a file: cosmic-ray's operators and two more, where something is run that tests can see."""

import ast
import warnings
from collections.abc import Iterator
from typing import Any, NamedTuple

import parso
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Operator
from cosmic_ray.plugins import get_operator, operator_names

__all__ = ["Mutant", "Place", "mutants", "place"]

_LEFT_OUT = ("RemoveDecorator", "VariableReplacer", "VariableInserter", "NoOp")
"""A decorator that is missing fails at import, or is a cache; the others want to be told which variables."""


class _Own(Operator):
    """What cosmic-ray has not."""

    @classmethod
    def examples(cls) -> tuple[()]:
        return ()

    def mutation_positions(self, node: Any) -> Iterator[tuple[Any, Any]]:
        for each in self.found(node):
            yield each.start_pos, each.end_pos

    def found(self, node: Any) -> list[Any]:
        raise NotImplementedError


class _TurnIn(_Own):
    """``in`` is ``not in``, and the other way round."""

    def found(self, node: Any) -> list[Any]:
        words = [] if node.type != "comparison" else node.children[1::2]
        return [each for each in words if each.get_code().split() in (["in"], ["not", "in"])]

    def mutate(self, node: Any, index: int) -> Any:
        each = self.found(node)[index]
        turned = " in" if "not" in each.get_code() else " not in"
        node.children[node.children.index(each)] = parso.parse(turned)
        return node


class _Drop(_Own):
    """A statement that is a call, or adds to something, is not there."""

    def found(self, node: Any) -> list[Any]:
        if node.type != "simple_stmt":
            return []
        first = node.children[0]
        adds = first.type == "expr_stmt" and getattr(first.children[1], "type", "") == "annassign"
        grows = first.type == "expr_stmt" and first.children[1].get_code().strip().endswith("=") and not adds
        called = first.type in ("atom_expr", "power")
        return [first] if called or (grows and first.children[1].get_code().strip() != "=") else []

    def mutate(self, node: Any, index: int) -> Any:
        node.children[0] = parso.parse(node.children[0].get_first_leaf().prefix + "pass")
        return node


_OWN: dict[str, type[Operator]] = {"in": _TurnIn, "drop": _Drop}


class Mutant(NamedTuple):
    """One change of one file."""

    file: str
    operator: str
    occurrence: int
    line: int
    column: int

    def broken(self, text: str) -> str:
        """The text of the file with the change."""
        changed = mutate_code(text, _operator(self.operator), self.occurrence)
        if changed is None:
            raise ValueError(f"{self} is not there any more")
        return str(changed)

    def compiles(self, text: str) -> bool:
        """Whether the change is one of Python: a bare star among parameters has no opposite."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                compile(self.broken(text), self.file, "exec", dont_inherit=True)
            except SyntaxError:
                return False
        return True

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column} {self.operator.removeprefix('core/')}"


def mutants(file: str, text: str) -> Iterator[Mutant]:
    """Every mutant of a file that a test could tell from it."""
    nodes = list(ast_nodes(get_ast(text)))
    silent = _silent(ast.parse(text))
    names = [name for name in operator_names() if not name.endswith(_LEFT_OUT) and not _told(name)]
    for name in (*names, *_OWN):
        operator = _operator(name)
        places = [start for node in nodes for start, _ in operator.mutation_positions(node)]
        for number, (line, column) in enumerate(places):
            if not any(first <= (line, column) < last for first, last in silent):
                yield Mutant(file, name, number, line, column)


class Place(NamedTuple):
    """The statement in which a change is made."""

    lines: tuple[int, ...]
    """Those of the change and of the statement, without the statements in it."""
    in_function: bool
    """Whether it is run when a function is called, not at import."""


def place(text: str, line: int) -> Place:
    """Where a line of a file stands."""
    lines, in_function = {line}, False
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno):
            body = getattr(node, "body", None)
            last = body[0].lineno - 1 if isinstance(body, list) else node.end_lineno or node.lineno
            # The nodes come from the outside in: the last that holds the line is the innermost.
            lines = {line, *range(node.lineno, last + 1)}
            if isinstance(node, ast.FunctionDef):
                in_function |= line >= node.body[0].lineno
    return Place(tuple(sorted(lines)), in_function)


def _told(name: str) -> bool:
    """Whether an operator makes ``is`` of another comparison: Python itself warns of that where it matters."""
    return name.endswith(("_Is", "_IsNot")) and not name.endswith(("_Is_IsNot", "_IsNot_Is"))


def _operator(name: str) -> Operator:
    return _OWN[name]() if name in _OWN else get_operator(name)()  # type: ignore[no-any-return]


_Place = tuple[int, int]


def _silent(tree: ast.Module) -> list[tuple[_Place, _Place]]:
    """What is not run: annotations, stubs of overloads, names of types, and stars that stand alone."""
    found: list[ast.AST] = []
    stars: list[tuple[_Place, _Place]] = []
    for node in ast.walk(tree):
        match node:
            case ast.arguments(vararg=None, kwonlyargs=[first, *_]) if before := [*node.args, *node.defaults]:
                # A star alone, behind which arguments have names, is no product.
                end = max((each.end_lineno or 0, each.end_col_offset or 0) for each in before)
                stars.append((end, (first.lineno, first.col_offset)))
            case ast.If(test=ast.Name("TYPE_CHECKING")):
                found += [node.test, *node.body]
            case ast.FunctionDef(decorator_list=[*_, ast.Name("overload")]):
                found.append(node)
            case ast.FunctionDef(returns=ast.expr() as told):
                found.append(told)
            case ast.AnnAssign(annotation=told) | ast.arg(annotation=ast.expr() as told):
                found.append(told)
            case ast.Subscript(value=ast.Name("ClassVar" | "Generic" | "Literal")):
                found.append(node)
    found += [node for node in tree.body if isinstance(node, ast.Assign) and _is_type(node.value)]
    return [*stars, *(((n.lineno, n.col_offset), (n.end_lineno, n.end_col_offset)) for n in found)]  # type: ignore


def _is_type(value: ast.expr) -> bool:
    match value:
        case (
            ast.BinOp(op=ast.BitOr())
            | ast.Subscript(value=ast.Name("tuple" | "dict" | "Callable" | "Mapping"))
        ):
            return True
        case ast.Call(func=ast.Name("TypeVar")):
            return True
    return False
