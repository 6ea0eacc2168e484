"""``caspian schema``: the JSON Schema of data files."""

import argparse
import json

from caspian.catalogue.types import TYPES

__all__ = ["add"]


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to those of the parser."""
    parser = commands.add_parser(
        "schema", help="print the JSON Schema of data files, or of one type of record"
    )
    parser.add_argument("type", nargs="?", choices=TYPES, metavar="TYPE", help=f"one of {', '.join(TYPES)}")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    from caspian.writing.schema import schema

    print(json.dumps(schema(options.type), ensure_ascii=False, indent=1))
    return 0
