"""What a call was given whose source is not at hand, as at a prompt or in `exec`: as far as its compiled code says."""

from collections.abc import Iterator
from types import CodeType
from typing import Final

from caspian.questions.fitting import Written

__all__ = ["given_in"]

_NOTHING: Final = frozenset(("CACHE", "PRECALL", "EXTENDED_ARG", "NOP", "PUSH_NULL", "RESUME"))
"""Instructions that neither take nor leave a value that somebody wrote."""
_NAMES: Final = ("LOAD_NAME", "LOAD_GLOBAL", "LOAD_FAST", "LOAD_DEREF")
_CONSTANTS: Final = ("LOAD_CONST", "LOAD_SMALL_INT", "RETURN_CONST")


def given_in(code: CodeType, at: int) -> tuple[tuple[object, ...], dict[str, object]] | None:
    """What a method is called with, by position and by keyword, right after its name was asked for.

    Args:
        code: the code.
        at: the number of the instruction that asks for the name.

    Returns:
        None if it is not called, or with more than plain values, names and lists of them.
    """
    stack: list[object] = []
    names: tuple[str, ...] = ()
    for what, number, value in _after(code, at):
        if what.startswith(_CONSTANTS):
            stack.append(value)
        elif what.startswith(_NAMES):
            stack.append(Written(str(value)))
        elif what == "LOAD_ATTR" and stack:
            stack[-1] = Written(f"{stack[-1]!r}.{value}")
        elif what in ("BUILD_LIST", "BUILD_TUPLE") and number <= len(stack):
            items = [stack.pop() for _ in range(number)][::-1]
            stack.append(items if what == "BUILD_LIST" else tuple(items))
        elif what == "LIST_EXTEND" and len(stack) > 1:
            more, so_far = stack.pop(), stack.pop()
            if not isinstance(more, tuple) or not isinstance(so_far, list):
                return None
            stack.append([*so_far, *more])
        elif what == "KW_NAMES":
            names = code.co_consts[number]
        elif what in ("CALL", "CALL_KW"):
            last = stack.pop() if what == "CALL_KW" and stack else names
            if not isinstance(last, tuple) or number != len(stack):
                return None
            first = number - len(last)
            return tuple(stack[:first]), dict(zip(map(str, last), stack[first:], strict=True))
        else:
            return None
    return None


def _after(code: CodeType, at: int) -> Iterator[tuple[str, int, object]]:
    """The instructions after one, each with its number and what that stands for, but for those that leave nothing."""
    import dis

    for each in dis.get_instructions(code):
        if each.offset > at and each.opname not in _NOTHING:
            yield each.opname, each.arg or 0, each.argval
