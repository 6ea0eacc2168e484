"""What the library says of calls in Python, in the words of the command line."""

import ast
import re
import shlex
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

__all__ = ["in_shell"]

_CALL = re.compile(
    r"`?(?:\b(?:caspian|data)\b)?\.?\b([a-z_]+(?:\.[a-z_]+)?)\((?:[^()`']|'[^']*'|\('[^()]*\))*\)`?(?!\.[a-z_]+\()"
)
"""A call, but for one whose answer is asked further: no command does that."""
_SWITCH = re.compile(r"\b([a-z_]+)=True\b")
_SEVERAL = re.compile(r"\b([a-z_]+)=\(('[^()]*')\)")
_TODAY: Final = "`caspian.as_of`"
_PART: Final = re.compile(r" \(\.([a-z]+)\)")
_OPTIONS: Final = {"about": "--about", "on": "--on", "during": "--on"}
"""The options that stand for further steps of a question."""


def in_shell(
    text: str,
    commands: Mapping[str, str],
    data: Sequence[str] = (),
    takes: Mapping[str, Collection[str]] | None = None,
) -> str:
    """A text with each call of a question as the command that puts it; calls for which there is no command stay.

    Args:
        text: what the library says.
        commands: the command for each method of a dataset.
        data: the arguments that say of which data the question is.
        takes: the keywords that a command has options for, by the method; without it, all of them.

    >>> in_shell("did you mean `caspian.events_on('TITR', since='2024')`?", {"events_on": "events-on"})
    'did you mean `caspian events-on TITR --since 2024`?'
    """

    def command(match: re.Match[str]) -> str:
        words = _words(match, commands, takes or {})
        told = shlex.join(["caspian", *words, *data]) if words else match[0]
        return f"`{told}`" if words else told

    text = text.replace(_TODAY, "which `caspian --version` tells")
    text = _PART.sub(r" (\1 in --json)", text)
    text = _SWITCH.sub(lambda match: f"--{match[1].replace('_', '-')}", _CALL.sub(command, text))
    return _SEVERAL.sub(_repeated, text)


def _repeated(match: re.Match[str]) -> str:
    """A keyword with several values as an option that is given again and again."""
    words = re.findall(r"'([^']*)'", match[2])
    return shlex.join(each for word in words for each in (f"--{match[1].replace('_', '-')}", word))


def _words(
    match: re.Match[str], commands: Mapping[str, str], takes: Mapping[str, Collection[str]]
) -> list[str]:
    """The words of the command that a call stands for; none if there is no such command."""
    name, _, step = match[1].partition(".")
    option = _OPTIONS.get(step)
    if name not in commands or (step and option is None and step != "involving"):
        return []
    try:
        call = ast.parse(
            match[0].strip("`.").removeprefix("caspian.").removeprefix("data."), mode="eval"
        ).body
        given = list(_given(call))
    except (SyntaxError, ValueError):
        return []
    known = takes.get(name)
    if (
        known is not None
        and isinstance(call, ast.Call)
        and any(each.arg not in known for each in call.keywords)
    ):
        return []
    return [commands[name], *([option] if option else []), *given]


def _given(call: ast.expr) -> Iterator[str]:
    for each in call.args if isinstance(call, ast.Call) else ():
        yield str(ast.literal_eval(each))
    for named in call.keywords if isinstance(call, ast.Call) else ():
        value = ast.literal_eval(named.value)
        flag = f"--{str(named.arg).replace('_', '-')}"
        for one in value if isinstance(value, list | tuple) else (value,):
            yield from (flag,) if one is True else (flag, str(one))
