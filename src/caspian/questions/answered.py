"""What people ask an answer for that is no selection: a step of a selection, or its table, with the call that answers."""

import ast
from collections.abc import Iterator
from difflib import get_close_matches
from inspect import signature
from itertools import islice
from typing import TYPE_CHECKING, Final

from caspian.misnamed import Caller, called
from caspian.questions.again import question_in
from caspian.questions.fitting import fitted
from caspian.questions.framed import FILES, written_by
from caspian.questions.kept import left_out
from caspian.questions.meanings import CALLED
from caspian.questions.source import Asked, asked_at, given_to, values_of

if TYPE_CHECKING:
    from caspian.questions.answer import Answer, Item

__all__ = ["of_answer"]

_STEPS: Final = {
    "head()": "limit take top",
    "tail()": "latest newest recent",
    "[0]": "one best shortest fastest quickest only single",
    "show(rows=None)": "all print table display to_string view full",
    "to_json()": "json dumps",
    "to_dicts()": "to_dict to_list as_list tolist records values",
    "to_pandas()": "df to_df dataframe to_dataframe as_dataframe to_frame frame pandas",
    "to_polars()": "polars",
    "citations()": "sources references",
    "question": "query words caption",
}
"""By a step, or an expression, of an answer: what people call it."""
_NARROWING: Final = frozenset(
    [
        "involving",
        "of",
        "by",
        "about",
        "on",
        "with_",
        "between",
        "for_",
        "party",
        "member",
        "country",
        "organisation",
        "corridor",
        "where",
        "filter",
    ]
)
"""What people call it to ask for less: what the question itself takes by position."""


def of_answer(answer: "Answer[Item]", name: str, caller: Caller | None) -> str:
    """What to say of a name that an answer does not have: what is meant.

    Args:
        answer: the answer.
        name: the name.
        caller: the code that asks for it, and the number of its instruction.
    """
    asked = asked_at(*caller, name) if caller else None
    meant = next(filter(None, map(list, _meant(answer, name, asked))), [])
    bare = not (asked and asked.of) and bool(meant) and meant[0].startswith((".", "[-", "[:", "[0"))
    if not meant:
        return ""
    return (
        f"; did you mean {meant[0]}{' of this answer' if bare else ''}?{left_out(given_to(asked)[1], meant)}"
    )


def _meant(answer: "Answer[Item]", name: str, asked: Asked | None) -> Iterator[Iterator[str]]:
    before = asked.of if asked else ""
    yield _again(name, asked)
    yield (f"{before}.{step}" for step in called(answer._asked_as, name))
    yield (f"{before}{'' if step[0] == '[' else '.'}{step}" for step in called(_STEPS, name))
    if name in ("group_by", "groupby", "value_counts", "counts", "by"):
        keys = (each for each in given_to(asked)[0] if isinstance(each, str))
        yield (f"{before}.count_by({each!r})" for each in islice(keys, 1))
    if name in FILES:
        path = next((each for each in given_to(asked)[0] if isinstance(each, str)), "answer.html")
        step = "show().save" if path.endswith((".html", ".md", ".txt", ".svg")) else written_by(path)
        yield iter((f"{before}.{step}({path!r})",))
    if name in ("plot", "draw") and hasattr(answer, "map"):
        yield iter((f"{before}.map()",))
    if (
        len(answer)
        and name[:1] != "_"
        and hasattr(answer[0], name)
        and not callable(getattr(answer[0], name))
    ):
        yield iter((f"[each.{name} for each in {before or 'answer'}]",))
    if name in _NARROWING:
        fields = [each for each in dir(type(answer[0])) if each[0] != "_"] if len(answer) else []
        told = next((each for each in ("member", "record", "year", "parties") if each in fields), None)
        if told:
            yield iter((f"[each for each in {before or 'answer'} if each.{told} == ...]",))
    public = [each for each in dir(type(answer)) if each[0] != "_"]
    yield (f"{before}.{each}" for each in get_close_matches(name, public, 1, 0.75))


def _again(name: str, asked: Asked | None) -> Iterator[str]:
    """The question itself, asked with what was wanted of its answer."""
    if asked is None or asked.arguments is None:
        return
    found = question_in(asked.of)
    if found is None:
        return
    call, own = found
    assert isinstance(call.func, ast.Attribute)
    arguments, named = values_of(call)
    keywords = {**named, **(asked.named or {})}
    more = tuple(asked.arguments)
    keyword = name if name in CALLED else next(called(CALLED, name), None)
    takes = [each.name for each in signature(own).parameters.values() if each.kind is each.KEYWORD_ONLY]
    if any(repr(each).startswith("lambda") for each in more):
        return  # a question takes no function
    if name in _NARROWING:
        arguments = (*arguments, *more)
        for each in [key for key in keywords if key not in takes and key in _NARROWING]:
            arguments = (*arguments, keywords.pop(each))
    elif len(more) == 1 and (name in takes or keyword in takes or name == "during"):
        keywords[name if name in takes else keyword or name] = more[0]
    else:
        return
    for told in fitted(own, arguments, keywords):
        yield f"{ast.unparse(call.func.value)}.{told}"
