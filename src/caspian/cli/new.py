"""``caspian new event``: a record to fill in."""

import argparse

from caspian.catalogue.types import TYPES, singular, type_named
from caspian.cli.given import Commands
from caspian.errors import NotFound

__all__ = ["add"]


def add(commands: Commands) -> dict[str, str]:
    """Add the command to those of the parser, and tell what it does."""
    told = "print a record of a type, to be filled in"
    parser = commands.add_parser("new", description=told, allow_abbrev=False)
    parser.add_argument("type", type=_type, metavar="TYPE", help=f"one of {', '.join(map(singular, TYPES))}")
    parser.add_argument("--all", action="store_true", help="with every field, not only those that are needed")
    parser.set_defaults(run=run)
    return {"new": told}


def _type(word: str) -> str:
    try:
        return type_named(word)
    except NotFound as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def run(options: argparse.Namespace) -> int:
    """Print the template."""
    from caspian.writing.template import template

    print(template(options.type, everything=options.all), end="")
    return 0
