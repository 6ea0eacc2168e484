"""``caspian schema``: the JSON Schema of data files."""

import argparse
import json

from caspian.catalogue.types import TYPES
from caspian.cli.given import Commands

__all__ = ["add"]


def add(commands: Commands) -> dict[str, str]:
    """Add the command to those of the parser, and tell what it does."""
    told = "print the JSON Schema of data files, or of one type of record"
    parser = commands.add_parser("schema", description=told, allow_abbrev=False)
    parser.add_argument("type", nargs="?", choices=TYPES, metavar="TYPE", help=f"one of {', '.join(TYPES)}")
    parser.set_defaults(run=run)
    return {"schema": told}


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    from caspian.writing.schema import schema

    print(json.dumps(schema(options.type), ensure_ascii=False, indent=1))
    return 0
