"""`python -m caspian check PATH`: what is wrong with a data file or a folder of them."""

import argparse
import sys
from collections.abc import Mapping

from caspian.errors import CaspianError


def main(arguments: list[str] | None = None) -> int:
    """Check files and say how many records they hold, or everything that is wrong with them."""
    parser = argparse.ArgumentParser(prog="python -m caspian", description=__doc__)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("check", help="check a JSON file, or all JSON files below a folder")
    command.add_argument("path")
    command.add_argument(
        "--alone", action="store_true", help="do not let the records refer to those of the bundled dataset"
    )
    options = parser.parse_args(arguments)
    from caspian.files import read

    given: Mapping[str, str] = {}
    if not options.alone:
        from caspian.dataset import load

        given = load().kinds
    try:
        records = read(options.path, given)
    except CaspianError as error:
        print(error, file=sys.stderr)
        return 1
    print(", ".join(f"{len(found)} {kind}" for kind, found in records.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
