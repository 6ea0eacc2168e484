"""A question that stands in somebody's code, asked once more with what was wanted of its answer."""

import ast
from collections.abc import Mapping
from types import FunctionType

import caspian
from caspian.questions.fitting import answer_of, fitted
from caspian.questions.source import values_of

__all__ = ["merged", "question_in"]


def question_in(text: str) -> tuple[ast.Call, FunctionType] | None:
    """The call of a question of a dataset that an expression is, with the question; None if it is none.

    >>> question_in("caspian.members_of('SCO')")[1].__name__, question_in("1 + 1")
    ('members_of', None)
    """
    try:
        call = ast.parse(text, mode="eval").body
    except SyntaxError:
        return None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return None
    own = getattr(caspian.Dataset, call.func.attr, None)
    return (call, own) if isinstance(own, FunctionType) else None


def merged(text: str, given: tuple[object, ...], named: Mapping[str, object]) -> str | None:
    """A question with more of what it takes, or of what its answer is asked; None if that fits nowhere.

    Args:
        text: the call of the question.
        given: what is given by position besides.
        named: what is given by keyword besides.

    >>> merged("caspian.members_of('sco')", (), {"on": "2024-07-05"})
    "caspian.members_of('sco', on='2024-07-05')"
    """
    found = question_in(text)
    if found is None or any(repr(each).startswith("lambda") for each in given):
        return None  # a question takes no function
    call, own = found
    assert isinstance(call.func, ast.Attribute)
    arguments, keywords = values_of(call)
    calls = fitted(own, (*arguments, *given), {**keywords, **named}, answer_of(own))
    return f"{ast.unparse(call.func.value)}.{calls[0]}" if calls else None
