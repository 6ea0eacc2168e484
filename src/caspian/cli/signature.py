"""The arguments of a command from the signature of the question that it puts, and their meaning from its docstring."""

import argparse
import inspect
import re
from collections.abc import Callable, Iterator
from typing import Final

from caspian.display.counts import sentence

__all__ = ["call", "options", "summary"]

_METAVARS: Final = {"x": "NAME", "about": "NAME", "y": "OTHER", "sought": "NAME", "text": "WORDS"}
_NAMED: Final = frozenset(["type"])
"""What has an option though Python takes it by its place too."""
_ANY: Final = "any"
"""The word for None where a question means something else by saying nothing."""
_ARGUMENT = re.compile(r"^    (?P<name>[a-z_]+): (?P<told>.*(?:\n {6,}.*)*)", re.MULTILINE)


def summary(method: Callable[..., object]) -> str:
    """What a question asks, in a line."""
    return (inspect.getdoc(method) or "").partition("\n")[0]


def options(
    parser: argparse.ArgumentParser,
    method: Callable[..., object],
    *,
    besides: Callable[..., object] | None = None,
) -> None:
    """Add what a question takes: names by their place, all else by its keyword.

    Args:
        parser: the parser of the command.
        method: the question.
        besides: another question of the command whose options are there already; only further keywords are added then.
    """
    told = _told(method)
    there = [] if besides is None else [each.name for each in _parameters(besides)]
    for each in _parameters(method):
        if besides is not None and (each.kind is not each.KEYWORD_ONLY or each.name in there):
            continue
        name, meaning = each.name, told.get(each.name, "").replace("%", "%%")
        by_name = each.kind is each.KEYWORD_ONLY or name in _NAMED
        if by_name or (each.default is not each.empty and each.default is not None):
            _option(parser, each, meaning)
        else:
            many = each.kind is each.VAR_POSITIONAL
            count = "*" if many else "?" if each.default is None else None
            metavar = _METAVARS.get(name, name.upper())
            parser.add_argument(name, metavar=metavar, help=meaning, nargs=count)


def _option(parser: argparse.ArgumentParser, each: inspect.Parameter, meaning: str) -> None:
    flag, hint = f"--{each.name.replace('_', '-')}", str(each.annotation)
    if type(each.default) is bool:
        action: type[argparse.Action] | str = argparse.BooleanOptionalAction if each.default else "store_true"
        parser.add_argument(flag, action=action, default=each.default, help=meaning)
    elif hint.startswith(("Several[", "References")):
        told = f"{_with_any(each, meaning)} Can be given again."
        parser.add_argument(flag, action="append", metavar="X", help=told)
    elif hint == "int":
        parser.add_argument(flag, type=int, default=each.default, metavar="N", help=meaning)
    else:
        parser.add_argument(flag, default=each.default, metavar="X", help=_with_any(each, meaning))


def _with_any(each: inspect.Parameter, meaning: str) -> str:
    if not _takes_any(each):
        return meaning
    return f"{meaning.replace('None for', f'{_ANY!r} for')} It is {each.default!r} unless given."


def _takes_any(each: inspect.Parameter) -> bool:
    return each.default not in (None, each.empty) and str(each.annotation).endswith("| None")


def call(
    method: Callable[..., object], given: argparse.Namespace, of: Callable[..., object] | None = None
) -> object:
    """Put the question with what was given; of what takes any keywords, with those of another that were."""
    names: list[object] = []
    named: dict[str, object] = {}
    for each in _parameters(of or method):
        value = getattr(given, each.name)
        if each.kind is each.VAR_POSITIONAL:
            names += value
        elif each.kind is each.KEYWORD_ONLY:
            if not (value is None and str(each.annotation).startswith("References")):
                named[each.name] = _value(each, value)
        else:
            names.append(value)
    if of is not None:
        named = {name: value for name, value in named.items() if value not in (None, False)}
    return method(*names, **named)


def _value(each: inspect.Parameter, value: object) -> object:
    """What was given for a keyword: the default where an option that can be given again was not, None for "any"."""
    if not _takes_any(each):
        return value
    return each.default if value is None else None if value in (_ANY, [_ANY]) else value


def _parameters(method: Callable[..., object]) -> Iterator[inspect.Parameter]:
    """What a question takes itself; what it gives instead of an error is nothing for a command line."""
    found = inspect.signature(method).parameters.values()
    return (each for each in found if each.name not in ("self", "default", "narrower"))


def _told(method: Callable[..., object]) -> dict[str, str]:
    """The meaning of each argument, as the docstring has it; nothing under ``-OO``."""
    text = (inspect.getdoc(method) or "").partition("Args:\n")[2].partition("\n\n")[0]
    return {found["name"]: sentence(" ".join(found["told"].split())) for found in _ARGUMENT.finditer(text)}
