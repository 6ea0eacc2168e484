"""``caspian new event``: a record to fill in."""

import argparse
from typing import Any

from caspian.catalogue.types import TYPES, singular

__all__ = ["add"]

_WORDS = {singular(kind): kind for kind in TYPES}


def add(commands: "argparse._SubParsersAction[Any]") -> dict[str, str]:
    """Add the command to those of the parser, and tell what it does."""
    told = "print a record of a type, to be filled in"
    parser = commands.add_parser("new", description=told, allow_abbrev=False)
    parser.add_argument("type", choices=_WORDS, metavar="TYPE", help=f"one of {', '.join(_WORDS)}")
    parser.add_argument("--all", action="store_true", help="with every field, not only those that are needed")
    parser.set_defaults(run=run)
    return {"new": told}


def run(options: argparse.Namespace) -> int:
    """Print the template."""
    from caspian.writing.template import template

    print(template(_WORDS[options.type], everything=options.all), end="")
    return 0
