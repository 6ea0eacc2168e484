"""`python -m caspian check PATH` and `format PATH`: what is wrong with data files, and their canonical form."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from caspian.errors import CaspianError, Fault, InvalidData


def main(arguments: list[str] | None = None) -> int:
    """Check or format data files; 1 if anything is wrong with them."""
    parser = argparse.ArgumentParser(prog="python -m caspian", description="Work with data files.")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser(
        "check", help="say everything that is wrong with a JSON file or a folder of them"
    )
    check.add_argument("path", type=Path)
    check.add_argument(
        "--alone", action="store_true", help="do not let the records refer to those of the bundled dataset"
    )
    form = commands.add_parser(
        "format", help="write a JSON file, or those of a folder, in the canonical form"
    )
    form.add_argument("path", type=Path)
    options = parser.parse_args(arguments)
    try:
        print(_check(options.path, options.alone) if options.command == "check" else _format(options.path))
    except CaspianError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _check(path: Path, alone: bool) -> str:
    from caspian.dataset.loading import load
    from caspian.reading.files import read

    given: Mapping[str, str] = {} if alone else load().types
    return ", ".join(f"{len(found)} {kind}" for kind, found in read(path, given).items())


def _format(path: Path) -> str:
    from caspian.reading.codec import decode, encode
    from caspian.reading.files import json_files

    texts = {}
    for file in json_files(path):
        try:
            text = file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            reason = f"not UTF-8: byte {error.start} cannot be read"
            raise InvalidData((Fault("$", None, reason, None, file.name),)) from None
        batch = decode(text, file.name)
        ordered = {kind: tuple(sorted(found, key=lambda record: record.id)) for kind, found in batch.items()}
        texts[file] = (text, encode(ordered))
    changed = [file for file, (text, formatted) in texts.items() if formatted != text]
    for file in changed:
        file.write_text(texts[file][1], encoding="utf-8")
    return f"changed: {', '.join(file.name for file in changed)}" if changed else "nothing to change"


if __name__ == "__main__":
    sys.exit(main())
