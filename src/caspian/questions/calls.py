"""A question that is called with arguments it does not take says which it takes, and a call that works."""

from collections.abc import Iterator
from functools import update_wrapper
from types import FunctionType
from typing import Any

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
    agreements_involving() takes no topic= and no year=; did you mean agreements_involving('Georgia', about='energy', since=2024, until=2024)
    """
    for name, function in list(vars(cls).items()):
        if name[0] != "_" and isinstance(function, FunctionType):
            setattr(cls, name, _explaining(function))


def _explaining(function: FunctionType) -> Any:
    misread = _misread
    sure = "certain" in function.__code__.co_varnames

    def call(*arguments: Any, **named: Any) -> Any:
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
    function: FunctionType, arguments: tuple[Any, ...], named: dict[str, Any], told: str
) -> TypeError:
    """The error for a call whose arguments do not fit."""
    import inspect

    from caspian.questions.meanings import kindred, known_as, meant_by

    name = function.__name__
    signature = inspect.signature(function)
    given = list(signature.parameters.values())[1:]
    places = [each for each in given if each.kind in (each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD)]
    many = any(each.kind is each.VAR_POSITIONAL for each in given)
    takes = [each.name for each in given if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)]
    unknown = [each for each in named if each not in takes]
    fitting, over = arguments[1:], ()
    if not many:
        fitting, over = arguments[1 : 1 + len(places)], arguments[1 + len(places) :]
    wrong = [f"takes no {' and no '.join(f'{each}=' for each in unknown)}"] if unknown else []
    if over:
        wrong.append(
            f"takes {len(places) or 'nothing'} by position, not {len(arguments) - 1}"
            if len(places) != 1
            else f"takes one thing by position, not {len(arguments) - 1}"
        )
    call: dict[str, Any] | None = {}
    left = [each for each in takes if each not in named]
    for key, value in (*meant_by(over, left, name), *named.items()):
        found = {key: value} if key in takes else known_as(key or "", value, left, name)
        call = None if found is None or call is None else {**call, **found}
    hint = ""
    if wrong and call is not None:
        try:
            signature.bind(*arguments[:1], *fitting, **call)
        except TypeError:
            pass
        else:
            hint = f"; did you mean {name}({', '.join(_written(fitting, call))})?"
            topic = call.pop("about", None)
            for word in (
                each for each in named.values() if topic and each != topic and kindred(each) == topic
            ):
                words = f"{name}({', '.join(_written(fitting, call))}).search({_value(word)})"
                hint = f"{hint[:-1]} or {words}?"
    text = "; ".join(f"it {each}" if number else f"{name}() {each}" for number, each in enumerate(wrong))
    text = text or told.replace(f"{function.__qualname__}()", f"{name}()")
    return TypeError(f"{text}{hint or '.'} It takes {', '.join(_told(given)) or 'nothing'}")


def _told(given: list[Any]) -> Iterator[str]:
    """What it takes: what stands by its position, then the keywords."""
    for each in given:
        if each.kind is each.VAR_POSITIONAL:
            yield f"*{each.name}"
        elif each.kind is each.KEYWORD_ONLY:
            yield f"{each.name}="
        elif each.kind is not each.VAR_KEYWORD:
            yield each.name


def _written(fitting: tuple[Any, ...], call: dict[str, Any]) -> Iterator[str]:
    yield from map(_value, fitting)
    for key, value in call.items():
        yield f"{key}={_value(value)}"


def _value(value: Any) -> str:
    from caspian.errors import escaped
    from caspian.model.record import Record
    from caspian.model.time.when import When

    if isinstance(value, When):
        return repr(value.edtf)
    return escaped(repr(value.id if isinstance(value, Record) else value), 60)
