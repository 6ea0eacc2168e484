"""``caspian format``: data files in the one form in which they are kept."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from caspian.cli.given import Commands, path, standard_input
from caspian.errors import Fault, InvalidData, escaped

__all__ = ["add"]


def add(commands: Commands) -> dict[str, str]:
    """Add the command to those of the parser, and tell what it does."""
    told = "write JSON files, or those of folders, in the canonical form"
    parser = commands.add_parser("format", description=told, allow_abbrev=False)
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input to output"
    )
    parser.add_argument(
        "--check", action="store_true", help="change nothing; end with 1 if something would change"
    )
    parser.set_defaults(run=run)
    return {"format": told}


def run(options: argparse.Namespace) -> int:
    """Judge all files, then write those that change, and give the status."""
    if options.paths == ["-"]:
        sys.stdout.write(_formed(_standard_input(), None))
        return 0
    changed = dict(_changed(options.paths))
    names = ", ".join(escaped(each.name) for each in changed)
    if options.check:
        print(f"would change: {names}" if changed else "nothing to change")
        return 1 if changed else 0
    from caspian.writing.atomic import write_all

    for file, (before, _) in changed.items():
        if file.read_bytes() != before:
            raise ValueError(f"{escaped(str(file))} was changed while it was read; nothing is written")
    write_all({file: text for file, (_, text) in changed.items()})
    print(f"changed: {names}" if changed else "nothing to change")
    return 0


def _changed(paths: list[str]) -> Iterator[tuple[Path, tuple[bytes, str]]]:
    """The files that are not in the canonical form, with what is in them and what shall be.

    Raises:
        InvalidData: with the faults of all files, if any has one.
    """
    from caspian.reading.files import files_at

    faults: list[Fault] = []
    found: dict[Path, tuple[bytes, str]] = {}
    for root in paths:
        for text in files_at(path(root)):
            if text.fault is not None or text.path is None:
                faults.append(Fault("$", None, text.fault or "cannot be read", None, text.name))
                continue
            before = text.path.read_bytes()
            try:
                after = _formed(before.decode("utf-8-sig"), text.name)
            except InvalidData as error:
                faults += error.faults
                continue
            if before != after.encode("utf-8"):
                found[text.path] = (before, after)
    if faults:
        raise InvalidData(tuple(faults))
    yield from found.items()


def _formed(text: str, name: str | None) -> str:
    from caspian.reading.codec import decode
    from caspian.writing.text import encode

    return encode(*decode(text, name))


def _standard_input() -> str:
    from caspian.reading.files import text_of

    content = standard_input().read()
    found = text_of(content if isinstance(content, bytes) else content.encode(), None)
    if found.fault:
        raise InvalidData((Fault("$", None, found.fault),))
    return found.text
