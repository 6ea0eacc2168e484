"""A question that is called with arguments it does not take says which it takes, and a call that works."""

from collections.abc import Iterator
from functools import update_wrapper
from inspect import CO_VARARGS, CO_VARKEYWORDS
from sys import _getframe
from types import CodeType, FrameType, FunctionType
from typing import TYPE_CHECKING, Final, cast

from caspian.errors import Ambiguous, NotFound
from caspian.misnamed import Step

if TYPE_CHECKING:
    from inspect import Parameter

    from caspian.model.record import Record
    from caspian.questions.selection import Selection

__all__ = ["behind", "explained", "noting", "unsure", "without"]

_RELATIVE = frozenset(["toda", "now", "pres", "yest", "this", "last", "past", "the "])
"""How words begin that may tell a time by how far it lies from today."""
_TIMES = frozenset(["during", "on", "since", "until"])
"""The keywords by which a question is asked for a time."""
_YEARS = 1000
"""A number below it is no year that is meant for a time."""
_FILES: Final = {"to_excel": "xlsx", "to_parquet": "parquet", "save": "html"}
"""By what writes a file, and nothing else: how a file of that kind is called."""


def explained(cls: type) -> None:
    """Let every public method of a class say what it takes when it is called with what it does not take.

    A question of a dataset also answers with what it does not take itself but its answer does when that is called, and
    with what it takes by a name that people give it. Signatures, annotations and docstrings stay as they are written,
    and a right call costs next to nothing.

    Args:
        cls: the class.

    >>> import caspian
    >>> try:
    ...     caspian.agreements_involving("Georgia", sinc=2024)
    ... except TypeError as error:
    ...     print(str(error).partition("?")[0])
    agreements_involving() takes no sinc=; did you mean caspian.agreements_involving('Georgia', since=2024)
    >>> caspian.agreements_involving("Georgia", topic="energy", year=2024).question.words
    'involving GE, about energy, during 2024'
    """
    for name, function in list(vars(cls).items()):
        if name[0] != "_" and isinstance(function, FunctionType):
            setattr(cls, name, _explaining(function, cls))


def _explaining(function: FunctionType, owner: type) -> object:
    misread, completed, missing, answered, among = _misread, _completed, NotFound, _answered, _among
    several, refused, renamed = Ambiguous, unsure, _renamed
    of_data = hasattr(owner, "_bundled")
    code = function.__code__
    sure = "certain" in code.co_varnames
    own = _own(code) if of_data else None
    # Of a question between two, which takes more names behind them, where a word among these may be meant for a keyword.
    more = code.co_argcount if code.co_argcount > 2 and code.co_flags & CO_VARARGS and of_data else None

    words, dated, day, behind_names = _RELATIVE, _dated, _day_behind, _time_behind

    def call(*arguments: object, **named: object) -> object:
        for each in (*arguments[1:], *named.values()):
            if type(each) is str and each[:4] in words:
                arguments, named = dated(arguments, named)
        if sure and named.get("certain", False) not in (True, False):
            raise refused(named["certain"])
        if own is not None and not own.issuperset(named):
            return answered(function, arguments, named)
        try:
            return function(*arguments, **named)
        except missing as error:
            time = behind_names(arguments, named, error.sought) if of_data else None
            if time is not None:
                return answered(function, *time)
            beyond = more is not None and len(arguments) > more and error.sought in arguments
            instead = among(function, arguments, named, error) if beyond else None
            if instead is None and not error.instead:
                raise
            meant: Exception = instead or completed(function, arguments, named, error)
        except several as error:
            if own is None:
                raise
            from caspian.questions.settled import settled

            raise settled(function, arguments, named, error) from None
        except TypeError as error:
            taken = error.__traceback__ is None or error.__traceback__.tb_next is not None
            if taken and not (of_data and any(type(each) is int for each in arguments[1:])):
                raise  # the arguments were taken: something within went wrong
            time = behind_names(arguments, named) if of_data and taken else None
            if time is not None:
                return answered(function, *time)
            if of_data and day(function, arguments, named):
                return function(*arguments[:-1], **named, on=arguments[-1])
            if (known := None if of_data else renamed(function, named)) is not None:
                return function(*arguments, **known)
            meant = misread(function, arguments, named, str(error))
        raise meant

    # With the globals of the function itself: whatever looks for examples or for its source finds them.
    made = FunctionType(call.__code__, function.__globals__, function.__name__, None, call.__closure__)
    return update_wrapper(made, function)


def _renamed(function: FunctionType, named: dict[str, object]) -> dict[str, object] | None:
    """What a step of an answer takes that is called with it by another name that people give it; None if something stays unknown."""
    from caspian.questions.meanings import known_as

    code = function.__code__
    takes = [
        each for each in code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount] if each not in named
    ]
    unknown = [each for each in named if each not in code.co_varnames]
    found = {key: value for key, value in named.items() if key not in unknown}
    for key in unknown:
        meant = known_as(key, named[key], takes, function.__name__, near=False)
        if meant is None or not found.keys().isdisjoint(meant):
            return None
        found |= meant
    return found if unknown else None


def _dated(
    arguments: tuple[object, ...], named: dict[str, object]
) -> tuple[tuple[object, ...], dict[str, object]]:
    """What a question is called with, with a time that is told by how far it lies from today as a date."""
    from caspian.questions.today import dated_from

    owner, *others = arguments
    store = getattr(owner, "_store", None)
    if store is None:
        return arguments, named
    places = dated_from({str(number): each for number, each in enumerate(others)}, store)
    return (owner, *places.values()), dated_from(named, store)


def _day_behind(function: FunctionType, arguments: tuple[object, ...], named: dict[str, object]) -> bool:
    """Whether what stands behind all that a question takes by position is the day for which it is asked."""
    code = function.__code__
    keywords = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    if len(arguments) != code.co_argcount + 1 or "on" not in keywords or "on" in named:
        return False
    from caspian.questions.dating import is_day

    return not code.co_flags & CO_VARARGS and is_day(arguments[-1])


def _time_behind(
    arguments: tuple[object, ...], named: dict[str, object], sought: str = ""
) -> tuple[tuple[object, ...], dict[str, object]] | None:
    """A call with a time that stands behind names, or the two ends of one, as keywords; None where none does, or another is asked for.

    Args:
        arguments: what was given by position, with the object itself.
        named: what was given by keyword.
        sought: what was not found among names, if that is known.
    """
    if len(arguments) < 3 or not _TIMES.isdisjoint(named):
        return None
    from caspian.questions.dating import is_day

    last = arguments[-2:] if len(arguments) > 3 and is_day(arguments[-2]) else arguments[-1:]
    if not all(map(is_day, last)) or (sought and sought not in map(str, last)):
        return None
    names = ("since", "until") if len(last) > 1 else ("during",)
    return arguments[: -len(last)], {**named, **dict(zip(names, last, strict=True))}


def _among(
    function: FunctionType, arguments: tuple[object, ...], named: dict[str, object], error: NotFound
) -> TypeError | None:
    """The error for a word among names that is meant for a keyword; None where it is no such word."""
    from caspian.questions.written import call_of

    told = _misread(function, arguments, named, str(error).partition(";")[0])
    return None if call_of(function.__name__, arguments[1:], named) in str(told) else told


def unsure(certain: object) -> TypeError:
    """The error for what says neither that only what is certain counts nor that it need not be."""
    return TypeError(f"expected True or False for certain, got {certain!r}")


def _own(code: CodeType) -> frozenset[str] | None:
    """The names of what a question takes itself; None if it takes any names that there are."""
    if code.co_flags & CO_VARKEYWORDS and "narrower" not in code.co_varnames:
        return None
    return frozenset(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])


def _answered(function: FunctionType, arguments: tuple[object, ...], named: dict[str, object]) -> object:
    """What a question answers that is called with more than it takes itself, if that can be asked of it or of its answer."""
    from caspian.questions.narrowed import narrowed

    try:
        found = narrowed(function, arguments, named)
    except NotFound as error:
        if not error.instead:
            raise
        raise _completed(function, arguments, named, error, 3) from None
    if found is None:
        raise _misread(function, arguments, named, "")
    return found


def _misread(
    function: FunctionType, arguments: tuple[object, ...], named: dict[str, object], told: str
) -> TypeError:
    """The error for a call whose arguments do not fit."""
    import inspect

    from caspian.questions.fitting import fitted
    from caspian.questions.kept import left_out
    from caspian.questions.otherwise import of_one_type, without_unknown
    from caspian.questions.written import call_of

    name = function.__name__
    given = list(inspect.signature(function).parameters.values())[1:]
    places = [each for each in given if each.kind in (each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD)]
    takes = [each.name for each in given if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)]
    unknown = [each for each in named if each not in takes]
    wrong = [f"takes no {' and no '.join(f'{each}=' for each in unknown)}"] if unknown else []
    many = any(each.kind is each.VAR_POSITIONAL for each in given)
    if not many and len(arguments) - 1 > len(places):
        what = "one thing" if len(places) == 1 else len(places) or "nothing"
        wrong.append(f"takes {what} by position, not {len(arguments) - 1}")
    among = many or len(arguments) > 2  # a number alone is no time of anything
    of_data = hasattr(arguments[0], "_bundled")
    beyond = many and bool(places) and len(arguments) - 1 > len(places)
    numbers = among and of_data and any(type(each) is int and each >= _YEARS for each in arguments[1:])
    calls = shaped = _shaped(function, arguments, named) if unknown else ()
    if name == "search" and unknown and "type" not in named and len(arguments) == 2:
        calls = calls or of_one_type(arguments, named)
    if wrong or numbers or beyond:
        calls = calls or fitted(function, arguments[1:], named, _answer(function, arguments[0]))
    elif (
        name == "officeholders" and named
    ):  # an office alone, or one that stands where its country is expected
        rest = {key: value for key, value in named.items() if key != "of"}
        calls = (
            call_of(name, (named["of"], *arguments[1:]), rest)
            if "of" in named
            else call_of("people", (), named),
        )
    if (
        not of_data
        and not calls
        and unknown
        and (known := without_unknown(function, arguments, named, unknown))
    ):
        calls = (known,)
    if not of_data and not named and len(arguments) == 1 and name in _FILES:
        calls = (f"{name}('{getattr(arguments[0], 'collection', 'answer')}.{_FILES[name]}')",)
    if not calls and not wrong and numbers:
        return TypeError(told)
    hint = _counted(arguments[0]) if name == "count" and not wrong else _hinted(arguments[0], calls)
    if wrong and name == "plot":
        hint = _drawn(arguments[0], (*arguments[1:], *named.values()))
    elif wrong and name == "count_by" and len(arguments) > 2:
        hint = _counted_twice(arguments[0], arguments[1:3])
    text = "; ".join(f"it {each}" if number else f"{name}() {each}" for number, each in enumerate(wrong))
    text = text or told.replace(f"{function.__qualname__}()", f"{name}()")
    hint += "" if shaped else left_out(named, calls)
    return TypeError(f"{text}{hint or '.'} It takes {', '.join(_told(given)) or 'nothing'}")


def _shaped(
    function: FunctionType, arguments: tuple[object, ...], named: dict[str, object]
) -> tuple[str, ...]:
    """The same call, with what its answer does behind it where that is asked for by keyword, as ``format="pandas"``."""
    from caspian.errors import CaspianError
    from caspian.questions.narrowed import narrowed
    from caspian.questions.shaping import shaped
    from caspian.questions.written import call_of

    if not hasattr(arguments[0], "_bundled"):
        return ()
    rest, tail = shaped(named, _answer(function, arguments[0]))
    try:
        taken = tail and narrowed(function, arguments, rest) is not None
    except (CaspianError, TypeError, ValueError):
        return ()
    return (f"{call_of(function.__name__, arguments[1:], rest)}{tail}",) if taken else ()


def _hinted(owner: object, calls: tuple[str, ...]) -> str:
    """What is said of the calls that are meant, with what stands before them."""
    from caspian.questions.fitting import hint

    if not calls:
        return ""
    if hasattr(owner, "_bundled"):
        return hint(calls, "caspian." if owner._bundled else "")
    before = _before(owner, 4)
    told = hint((each if each[0] in "[." else f".{each}" for each in calls), before or "")
    return told if before else f"{told[:-1]} of this answer?"


def _counted(owner: object) -> str:
    """What is said to somebody who counts records, as a list does, but names none: how many there are."""
    before = _before(owner, 4)
    return f"; did you mean len({before or 'answer'})?"


def _drawn(owner: object, words: tuple[object, ...]) -> str:
    """What is said to somebody who asks for a picture by its name."""
    from caspian.questions.fitting import hint
    from caspian.questions.pictured import pictures

    before = _before(owner, 4) or "answer"
    return hint((call for each in words if isinstance(each, str) for call in pictures(each, before)), "")


def _counted_twice(owner: object, keys: tuple[object, ...]) -> str:
    """What is said to somebody who counts by two keys at once: the groups of one, counted by the other."""
    before, (first, second) = _before(owner, 4) or "answer", keys
    groups = f"{before}.group_by({first!r}).items()"
    return f"; did you mean {{key: each.count_by({second!r}) for key, each in {groups}}}?"


def _before(answer: object, above: int) -> str | None:
    """The expression that gives an answer to who calls a method of it; None where that is not at hand.

    Args:
        answer: a selection, or another answer.
        above: how many calls above this one the method is called in somebody's code.
    """
    from caspian.questions.face import face
    from caspian.questions.source import called_at

    frame = _getframe(above)
    if _is_ours(frame):
        return None  # a question of the library, which says it of itself
    if hasattr(answer, "collection"):
        selection = cast("Selection[Record]", answer)
        if not selection.question.steps:
            return f"{face(selection._store)}.{selection.collection}"
    return called_at(frame.f_code, frame.f_lasti)


def _is_ours(frame: FrameType) -> bool:
    """Whether code is the library's own."""
    return str(frame.f_globals.get("__name__")).partition(".")[0] == "caspian"


def _completed(
    function: FunctionType,
    arguments: tuple[object, ...],
    named: dict[str, object],
    error: NotFound,
    above: int = 2,
) -> NotFound:
    """The same error with what stands before the steps that it names, and with what the calls that it names leave out.

    Args:
        function: the question, a method.
        arguments: what was given by position, with the object itself.
        named: what was given by keyword.
        error: the error.
        above: how many calls above this one the question was put.
    """
    told = _whole(function, arguments, named, error)
    return told if _is_ours(_getframe(above)) else noting(told, named)


def noting(error: NotFound, named: dict[str, object]) -> NotFound:
    """The same error, which says what of the keywords of a call those that it proposes leave out."""
    from caspian.questions.kept import left_out

    if lost := left_out(named, error.instead, error.sought):
        error.args = (f"{error}{lost}",)
    return error


def _whole(
    function: FunctionType, arguments: tuple[object, ...], named: dict[str, object], error: NotFound
) -> NotFound:
    """The same error with what stands before the steps that it names: what was asked but for what was not found."""
    if not any(isinstance(each, Step) for each in error.instead):
        return error
    owner = arguments[0]
    if hasattr(owner, "collection"):
        before = _before(owner, 4)
    else:
        before = _question(function, arguments, named, error.sought)
    if not before:
        return error
    told = behind(before, error)
    told.__suppress_context__ = True
    return told


def behind(before: str, error: NotFound) -> NotFound:
    """The same error with the steps that it names behind an expression."""
    steps = tuple(each.behind(before) if isinstance(each, Step) else each for each in error.instead)
    return NotFound(error.sought, error.what, error.near, error.elsewhere, steps, error.became)


def _question(
    function: FunctionType, arguments: tuple[object, ...], named: dict[str, object], sought: str
) -> str:
    """A question as it was put, without the keyword that holds what was not found; else all of what it asks for."""
    from caspian.questions.face import before
    from caspian.questions.written import call_of

    of = before(arguments[0])
    call, kept = f"{of}{function.__name__}", without(named, sought)
    if sought in map(str, arguments[1:]):
        others = [each for each in arguments[1:] if str(each) != sought]
        if others and function.__code__.co_flags & CO_VARARGS:
            return call_of(call, others, kept)
        answer = _answer(function, arguments[0])
        return f"{of}{answer.collection}" if answer is not None and hasattr(answer, "collection") else ""
    return call_of(call, arguments[1:], kept)


def without(named: dict[str, object], sought: str) -> dict[str, object]:
    """The keywords of a call but for the one that holds what was not found."""
    from caspian.questions.fitting import parties_in

    return {key: value for key, value in named.items() if sought not in map(str, parties_in(value))}


def _answer(function: FunctionType, owner: object) -> type | None:
    """The class of what a question gives, if that is a selection."""
    from caspian.questions.fitting import answer_of

    return type(owner) if function.__annotations__.get("return") == "Self" else answer_of(function)


def _told(given: "list[Parameter]") -> Iterator[str]:
    """What it takes: what stands by its position, then the keywords."""
    for each in given:
        if each.kind is each.VAR_POSITIONAL:
            yield f"*{each.name}"
        elif each.kind is each.KEYWORD_ONLY:
            yield f"{each.name}="
        elif each.kind is not each.VAR_KEYWORD:
            yield each.name
