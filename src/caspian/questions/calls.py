"""A question that is called with arguments it does not take says which it takes, and a call that works."""

from collections.abc import Iterator
from functools import update_wrapper
from types import FunctionType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspect import Parameter

__all__ = ["explained"]


def explained(cls: type) -> None:
    """Let every public method of a class say what it takes when it is called with what it does not take.

    Signatures, annotations and docstrings stay as they are written, and a right call costs next to nothing.

    Args:
        cls: the class.

    >>> import caspian
    >>> try:
    ...     caspian.agreements_involving("Georgia", topic="energy", year=2024)
    ... except TypeError as error:
    ...     print(str(error).partition("?")[0])
    agreements_involving() takes no topic= and no year=; did you mean caspian.agreements_involving('Georgia', about='energy', since=2024, until=2024)
    """
    for name, function in list(vars(cls).items()):
        if name[0] != "_" and isinstance(function, FunctionType):
            setattr(cls, name, _explaining(function))


def _explaining(function: FunctionType) -> object:
    misread = _misread
    sure = "certain" in function.__code__.co_varnames

    def call(*arguments: object, **named: object) -> object:
        if sure and named.get("certain", False) not in (True, False):
            raise TypeError(f"expected True or False for certain, got {named['certain']!r}")
        try:
            return function(*arguments, **named)
        except TypeError as error:
            if error.__traceback__ is None or error.__traceback__.tb_next is not None:
                raise  # the arguments were taken: something within went wrong
            told = str(error)
        raise misread(function, arguments, named, told)

    # With the globals of the function itself: whatever looks for examples or for its source finds them.
    made = FunctionType(call.__code__, function.__globals__, function.__name__, None, call.__closure__)
    return update_wrapper(made, function)


def _misread(
    function: FunctionType, arguments: tuple[object, ...], named: dict[str, object], told: str
) -> TypeError:
    """The error for a call whose arguments do not fit."""
    import inspect

    from caspian.questions.fitting import fitted

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
    calls = fitted(function, arguments[1:], named, _answer(function, arguments[0])) if wrong else ()
    prefix = "caspian." if getattr(arguments[0], "_bundled", False) else ""
    hint = f"; did you mean {' or '.join(f'{prefix}{each}' for each in calls)}?" if calls else ""
    text = "; ".join(f"it {each}" if number else f"{name}() {each}" for number, each in enumerate(wrong))
    text = text or told.replace(f"{function.__qualname__}()", f"{name}()")
    return TypeError(f"{text}{hint or '.'} It takes {', '.join(_told(given)) or 'nothing'}")


def _answer(function: FunctionType, owner: object) -> type | None:
    """The class of what a question gives, if that is a selection."""
    import caspian

    told = str(function.__annotations__.get("return"))
    return type(owner) if told == "Self" else getattr(caspian, told.removeprefix("caspian."), None)


def _told(given: "list[Parameter]") -> Iterator[str]:
    """What it takes: what stands by its position, then the keywords."""
    for each in given:
        if each.kind is each.VAR_POSITIONAL:
            yield f"*{each.name}"
        elif each.kind is each.KEYWORD_ONLY:
            yield f"{each.name}="
        elif each.kind is not each.VAR_KEYWORD:
            yield each.name
