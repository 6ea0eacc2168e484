"""The call that somebody means who called a question with what it does not take.

What the question takes under another name goes there; what it does not take at all is asked of its answer.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from types import FunctionType
from typing import Final

import caspian
from caspian.catalogue.types import TYPES, record_type
from caspian.model.fields import fields_of
from caspian.model.topic import Topic
from caspian.names.words import is_word, kindred_of
from caspian.questions.meanings import (
    CALLED,
    TIMES,
    WHO,
    in_one,
    is_time,
    kindred,
    known_as,
    meant_by,
    spoken_for,
)
from caspian.questions.written import call_of, value_of

__all__ = [
    "FEW",
    "PARTIES",
    "Written",
    "answer_of",
    "fields_asked",
    "fitted",
    "hint",
    "parties_in",
    "shape",
]

PARTIES: Final = WHO | {
    "between",
    "with",
    "name",
    "x",
    "a",
    "b",
    "place",
    "places",
    "text",
    "query",
    "corridor",
    "route",
}
"""What people call that which a question takes by position."""
FEW: Final = frozenset(["n", "limit", "top", "first", "head", "max", "max_results", "count", "rows", "most"])
"""What people call the number of answers that they want to see."""


_NO_STEPS: Final = frozenset(["where()", "about()", "involving()"])
"""Steps that take nothing away."""
_OF_ALL: Final = {
    "agreements_involving": "agreements",
    "corridors_through": "corridors",
    "events_involving": "timeline",
    "figures_about": "figures",
}
"""By a question that has to be told of what: what is asked of all of them."""
_NO_FIELDS: Final = ("test", "values", "narrower", "fields", "return")
"""What `where` takes, or gives, besides fields."""


class Written:
    """A value as somebody wrote it, where only the text is at hand."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text: str = text

    def __repr__(self) -> str:
        return self.text


def fitted(
    function: FunctionType,
    arguments: tuple[object, ...],
    named: dict[str, object],
    answer: type | None = None,
) -> tuple[str, ...]:
    """The calls of a question that are likely to be meant, with the values that were given; none if none fits.

    Args:
        function: the question, a method.
        arguments: what was given by position, without the object itself.
        named: what was given by keyword.
        answer: the class of what the question gives, if it can be asked further.
    """
    import inspect  # which only calls that do not fit need

    signature = inspect.signature(function)
    given = list(signature.parameters.values())[1:]
    places = [each for each in given if each.kind in (each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD)]
    takes = [each.name for each in given if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)]
    name = function.__name__
    if not {"year", "month"} & set(takes):
        named = in_one(named)
    many = any(each.kind is each.VAR_POSITIONAL for each in given) and name != "where"
    if name == "in_office":  # titles of offices are written small, names are not
        arguments = tuple(sorted(arguments, key=lambda each: str(each)[:1].isupper()))
    words = () if many and not places else _words_among(arguments, len(places), takes)
    names = [each for each in arguments if each not in words]
    arguments = (*names, *words)
    left = [each for each in takes if each not in named]
    fitting = names[: len(places)]
    if times := _times_among(arguments, len(places), name):
        others = [each for each in arguments if each not in times]
        arguments, fitting = (*others, *times), others[: len(places)]
    over = arguments[len(fitting) :]
    if many:
        fitting = [each for each in arguments if not (each in words or is_time(each) or is_word(Topic, each))]
        over = tuple(each for each in arguments if each not in fitting)
    open_ = [each.name for each in places[len(fitting) :] if each.name not in named and name != "where"]
    call: dict[str, object] = {}
    tail = few = ""
    for key, value in (*meant_by(over, left, name), *named.items()):
        if key in takes:
            kind, further = _as_kind(key, value, answer)
            call |= {} if further else {key: kind}
            tail += further
            continue
        if (
            not (name == "where" and _is_who(key, left))
            and (found := known_as(key or "", value, left, name)) is not None
            and call.keys().isdisjoint(found)  # what is given twice is asked of the answer
        ):
            call |= found
        elif key in PARTIES and (many or open_):
            these = parties_in(value)
            if many:
                fitting += these
            else:
                call |= dict(zip(open_, these, strict=False))
                open_ = open_[len(these) :]
        elif key in FEW and isinstance(value, int):
            few = f"[:{value}]"
        elif asked := _further(key, value, answer):
            tail += asked
        else:
            return ()
    for each in places[len(fitting) :]:  # what stands by its position is written there
        if each.name not in call or each.kind is each.KEYWORD_ONLY:
            break
        if each.default is not each.empty and each.name not in ("x", "y"):
            break
        fitting.append(call.pop(each.name))
    try:
        signature.bind(None, *fitting, **call)
    except TypeError:
        return ()
    name = _OF_ALL.get(name, name) if many and not fitting else name
    return tuple(_calls(name, fitting, call, tail + few, named.values()))


def _calls(
    name: str, fitting: list[object], call: dict[str, object], tail: str, words: Iterable[object]
) -> Iterator[str]:
    """The call, and, where a word was read as the topic nearest to it, one that searches for the word."""
    own = call_of(name, fitting, call)
    yield tail[1:] if own in _NO_STEPS and tail[:1] == "." else own + tail
    topic = call.get("about")
    rest = {key: value for key, value in call.items() if key != "about"}
    for word in words:
        if topic and word != topic and kindred(word) == topic:
            yield f"{call_of(name, fitting, rest)}.search({value_of(word)}){tail}"


def _as_kind(key: str | None, value: object, answer: type | None) -> tuple[object, str]:
    """A value of a keyword; of what is no kind the kind that is nearest in meaning, else the search that finds it."""
    name = getattr(answer, "collection", None)
    if key != "kind" or type(value) is not str or name not in TYPES:
        return value, ""
    kind = next((field.type for field in fields_of(record_type(name)) if field.name == "kind"), None)
    if not (isinstance(kind, type) and issubclass(kind, Enum)) or is_word(kind, value):
        return value, ""
    kin = kindred_of(kind, value)
    return (value, f".search({value!r})") if kin is None else (kin.value, "")


def _times_among(arguments: tuple[object, ...], places: int, name: str) -> tuple[object, ...]:
    """The times among names that a question takes by position, which it does not take there itself."""
    times = tuple(each for each in arguments if is_time(each))
    if not 0 < len(times) < len(arguments) or name in ("where", "since", "until", "during"):
        return ()
    over = len(arguments) > places or is_time(arguments[0]) or any(type(each) is int for each in times)
    return times if over else ()


def _words_among(arguments: tuple[object, ...], places: int, takes: list[str]) -> tuple[object, ...]:
    """The words among more names than a question takes by position that are likely to be meant for a keyword."""
    words = tuple(each for each in arguments if spoken_for(each, takes) is not None)
    return words if places < len(arguments) and len(words) < len(arguments) else ()


def _is_who(key: str | None, takes: list[str]) -> bool:
    """Whether a keyword asks for who took part, and none of those that are taken goes by that name."""
    return key in PARTIES and not any(key in CALLED.get(each, "").split() for each in takes)


def _further(key: str | None, value: object, answer: type | None) -> str:
    """What an answer is asked further to meet a condition; nothing if it cannot be."""
    verbs = [("during", TIMES), ("about", CALLED["about"].split()), ("where", ["kind", "type", "category"])]
    if key is None:
        verb = "during" if is_time(value) else "about"
    elif key in PARTIES:
        verb = "involving" if hasattr(answer, "involving") else "about"
    else:
        verb = next((verb for verb, words in verbs if key in words), "")
    if not verb and is_time(value):
        verb = next((each for each in ("since", "until") if key in {each, *CALLED[each].split()}), "")
    fields = fields_asked(answer)
    if not verb and key in fields:
        return f".where({key}={value_of(value)})"
    if not verb or not hasattr(answer, verb):
        return ""
    if verb == "where":
        return f".where(kind={value_of(value)})" if "kind" in fields else ""
    if verb == "about" and is_word(Topic, value) and not getattr(answer, "has_topics", False):
        verb = "search"
    return f".{verb}({', '.join(map(value_of, parties_in(value)))})"


def fields_asked(cls: type | None) -> tuple[str, ...]:
    """The fields that `where` of a class of selections takes by keyword.

    >>> import caspian
    >>> fields_asked(caspian.Places), fields_asked(None)
    (('kind', 'country', 'border', 'within', 'unlocode'), ())
    """
    known = getattr(getattr(cls, "where", None), "__annotations__", ())
    return tuple(each for each in known if each not in _NO_FIELDS)


def parties_in(value: object) -> list[object]:
    """What is named: several things, or one."""
    return list(value) if isinstance(value, list | tuple | set | frozenset | range) else [value]


def hint(meant: Iterable[str], prefix: str) -> str:
    """What is said behind an error of the calls that are meant, each once; nothing if there is none."""
    calls = [f"{prefix}{each}" for each in dict.fromkeys(meant)]
    return f"; did you mean {' or '.join(calls)}?" if calls else ""


def answer_of(function: FunctionType) -> type | None:
    """The class of what a question gives, if the library has it.

    >>> import caspian
    >>> answer_of(caspian.Dataset.events_on).__name__
    'Events'
    """
    told = str(function.__annotations__.get("return")).removeprefix("caspian.").partition("[")[0]
    found = getattr(caspian, told, None)
    return found if isinstance(found, type) else None


def shape(function: FunctionType) -> str:
    """What a question takes by position, as one would write it."""
    import inspect

    given = list(inspect.signature(function).parameters.values())[1:]
    return ", ".join(each.name for each in given if each.kind not in (each.KEYWORD_ONLY, each.VAR_KEYWORD))
