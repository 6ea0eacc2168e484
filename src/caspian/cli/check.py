"""``caspian check``: whether data are sound, or everything that is wrong with them."""

import argparse
import json

from caspian.cli.given import Commands, path, standard_input
from caspian.errors import Fault, InvalidData, escaped

__all__ = ["add"]


def add(commands: Commands) -> dict[str, str]:
    """Add the command to those of the parser, and tell what it does."""
    told = "say everything that is wrong with JSON files, or folders of them, taken together"
    parser = commands.add_parser("check", description=told, allow_abbrev=False)
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file, a folder, or - for the standard input"
    )
    parser.add_argument(
        "--alone", action="store_true", help="do not let the records refer to those of the bundled dataset"
    )
    parser.add_argument(
        "--same-names", action="store_true", help="let records have names that bundled ones have"
    )
    parser.add_argument("--json", action="store_true", help="print what was found as JSON")
    parser.set_defaults(run=run)
    return {"check": told}


def run(options: argparse.Namespace) -> int:
    """Check, print and give the status."""
    from caspian.catalogue.types import TYPES
    from caspian.reading.doubles import doubles
    from caspian.reading.loading import read
    from caspian.store.bundled import bundled

    given = [standard_input() if each == "-" else path(each) for each in options.paths]
    base = {} if options.alone else {kind: bundled().lookup(kind) for kind in TYPES}
    try:
        found = read(given, base, same_names=options.same_names)
    except InvalidData as error:
        if not options.json:
            raise
        print(json.dumps({"sound": False, "faults": [_plain(fault) for fault in error.faults]}, indent=1))
        return 1
    counts = {kind: len(rows) for kind, rows in found.records.items()}
    notes = tuple(doubles(found.records, base))
    if options.json:
        told = [note._asdict() for note in notes]
        print(json.dumps({"sound": True, "records": counts, "faults": [], "notes": told}, indent=1))
    else:
        print(", ".join(f"{count} {kind}" for kind, count in counts.items()) or "no records")
        for note in notes:
            print(f"note: {escaped(str(note))}")
    return 0


def _plain(fault: Fault) -> dict[str, object]:
    found = fault._asdict()
    del found["value"]
    return found
