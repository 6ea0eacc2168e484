"""``caspian agreements AM GE --since 2024``: the questions of a dataset as commands."""

import argparse
import inspect
import re
import sys
from typing import Final

import caspian
from caspian.cli import forms, signature
from caspian.cli.given import Commands, path
from caspian.cli.shell import in_shell
from caspian.errors import InvalidData, escaped

__all__ = ["QUESTIONS", "add"]

QUESTIONS: Final = {
    "agreements": "agreements_involving",
    "events": "events_involving",
    "events-on": "events_on",
    "timeline": "timeline",
    "members": "members_of",
    "organisations": "organisations_of",
    "changes": "membership_changes",
    "officeholders": "officeholders",
    "corridors": "corridors_through",
    "routes": "routes",
    "choke-points": "choke_points",
    "figures": "figures_about",
    "find": "find",
    "search": "search",
    "related": "related",
    "identity": "identity",
    "dossier": "dossier",
    "conflicts": "conflicts",
    "coverage": "coverage",
    "cite": "cite",
}
"""The method of a dataset that each command asks."""
_FURTHER: Final = re.compile(r"; \.between\([^()]*\) of this answer keeps (?:it|these)")
"""A further step of an answer, which is for Python alone."""
_OF_TWO: Final = {"agreements_involving": "agreements_between", "events_involving": "events_between"}
"""What is asked instead where two are named."""
_OF_ALL: Final = {
    "agreements_involving": "agreements",
    "events_involving": "timeline",
    "corridors_through": "corridors",
}
"""What is asked instead where nobody is named."""


def add(commands: Commands) -> dict[str, str]:
    """Add the commands to those of the parser, and tell what each asks."""
    told = {}
    for name, method in QUESTIONS.items():
        asked = getattr(caspian.Dataset, method)
        told[name] = signature.summary(asked)
        parser = commands.add_parser(name, description=told[name], allow_abbrev=False)
        signature.options(parser, asked)
        if method in _OF_TWO:
            signature.options(parser, getattr(caspian.Dataset, _OF_TWO[method]), besides=asked)
        forms.add(parser)
        group = parser.add_argument_group("of which data")
        group.add_argument(
            "--data", action="append", metavar="PATH", help="your own file or folder, beside the bundled data"
        )
        group.add_argument("--alone", action="store_true", help="only what is in --data")
        parser.set_defaults(run=run, method=method)
    return told


def run(options: argparse.Namespace) -> int:
    """Put the question, print the answer and give the status."""
    data = _data(options)
    method = options.method
    if method in _OF_TWO and len(options.who) == 2:
        method = _OF_TWO[method]
        (options.a, options.b), options.others = options.who, ()
    elif getattr(options, "bilateral", False):
        raise ValueError(f"--bilateral is of two: caspian {options.command} A B --bilateral")
    whole = (
        None if getattr(options, "who", None) or getattr(options, "countries", None) else _OF_ALL.get(method)
    )
    try:
        asked = getattr(data, method)
        answer = (
            signature.call(getattr(data, whole), options, asked) if whole else signature.call(asked, options)
        )
    except TypeError as error:  # what was given is text: a word of the wrong kind
        raise ValueError(str(error)) from error
    sys.stdout.write(forms.written(answer, options, data, lambda text: in_words_of(text, options)))
    return 0


def in_words_of(text: str, options: argparse.Namespace | None) -> str:
    """What the library says, with the commands for the questions that it names, put to the same data."""
    commands = {method: name for name, method in QUESTIONS.items()}
    commands |= {name: name for name in ("agreements", "events")} | {
        two: commands[many] for many, two in _OF_TWO.items()
    }
    data = [word for each in getattr(options, "data", None) or () for word in ("--data", each)]
    rest = "leave out --rows for all" if getattr(options, "rows", None) else "--json has all"
    text = _FURTHER.sub("", text.replace(".show(rows=None) for all", rest))
    alone = ["--alone"] if getattr(options, "alone", False) and data else []
    return in_shell(text, commands, [*data, *alone], _takes())


def _takes() -> dict[str, tuple[str, ...]]:
    """The keywords that the commands have options for, by the method that each asks."""
    asked = {method: method for method in (*QUESTIONS.values(), *_OF_TWO.values())}
    asked |= {"agreements": "agreements_involving", "events": "events_involving"}
    return {
        name: tuple(inspect.signature(getattr(caspian.Dataset, method)).parameters)
        for name, method in asked.items()
    }


def _data(options: argparse.Namespace) -> "caspian.Dataset":
    """The data that are asked; what is wrong with them is for ``caspian check`` to tell."""
    if not options.data:
        if options.alone:
            raise ValueError("--alone needs --data")
        return caspian.load()
    try:
        return caspian.load([path(each) for each in options.data], alone=options.alone)
    except InvalidData as error:
        paths = " ".join(map(escaped, options.data))
        alone = "--alone " if options.alone else ""
        count = "1 fault" if len(error.faults) == 1 else f"{len(error.faults)} faults"
        raise ValueError(f"{count} in {paths}; see: caspian check {alone}{paths}") from error
