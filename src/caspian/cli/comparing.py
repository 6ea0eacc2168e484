"""``caspian compare OLD NEW``: what differs between two datasets, and which answers changed."""

import argparse
import json
import sys

import caspian
from caspian.cli.given import Commands, path
from caspian.errors import InvalidData, escaped

__all__ = ["add"]

_BUNDLED = "bundled"


def add(commands: Commands) -> dict[str, str]:
    """Add the command to those of the parser, and tell what it does."""
    told = "say what differs between two datasets, and which answers changed"
    parser = commands.add_parser(
        "compare",
        description=f"{told[0].upper()}{told[1:]}: it ends with 0 if they are the same, with 1 if not.",
        allow_abbrev=False,
    )
    for name in ("old", "new"):
        parser.add_argument(
            name, metavar=name.upper(), help=f"a file or a folder that stands alone; or {_BUNDLED!r}"
        )
    parser.add_argument(
        "--onto-bundled", action="store_true", help="let the records of both refer to the bundled ones"
    )
    parser.add_argument(
        "--question",
        action="append",
        metavar="CALL",
        help="a question of which the answers are compared, instead of the main ones: \"members_of('SCO')\"",
    )
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="as JSON instead of text")
    forms.add_argument("--changelog", action="store_true", help="as a changelog in Markdown")
    parser.set_defaults(run=run)
    return {"compare": told}


def run(options: argparse.Namespace) -> int:
    """Compare, print and give the status."""
    old, new = (_data(each, alone=not options.onto_bundled) for each in (options.old, options.new))
    found = caspian.compare(old, new, questions=options.question)
    differ = bool(len(found) or len(found.answers))
    if options.json:
        told = {"same": not differ, "differences": found.to_dicts(), "answers": found.answers.to_dicts()}
        print(json.dumps(told, ensure_ascii=False, indent=1))
    elif options.changelog:
        print(found.changelog())
    else:
        sys.stdout.writelines(f"{each}\n" for each in (*found, *found.answers))
    return 1 if differ else 0


def _data(given: str, *, alone: bool) -> "caspian.Dataset":
    if given == _BUNDLED:
        return caspian.load()
    try:
        return caspian.load(path(given), alone=alone)
    except InvalidData as error:
        count = "1 fault" if len(error.faults) == 1 else f"{len(error.faults)} faults"
        how = "--alone " if alone else ""
        raise ValueError(f"{count} in {escaped(given)}; see: caspian check {how}{escaped(given)}") from error
