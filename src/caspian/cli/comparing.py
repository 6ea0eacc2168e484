"""``caspian compare``: what differs between two datasets, and which answers changed; or records side by side."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Final

import caspian
from caspian.cli import forms
from caspian.cli.given import Commands, path
from caspian.cli.questions import in_words_of
from caspian.errors import InvalidData, escaped

__all__ = ["add"]

_BUNDLED: Final = "bundled"
_ENDINGS: Final = (".json", ".csv", ".xlsx", ".zip")
"""How files of data are called, which no record is."""


def add(commands: Commands) -> dict[str, str]:
    """Add the command to those of the parser, and tell what it does."""
    told = "say what differs between two datasets, and which answers changed; or show records side by side"
    parser = commands.add_parser(
        "compare",
        description=f"{told[0].upper()}{told[1:]}. Of datasets it ends with 0 if they are the same, with 1 if not.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "what",
        nargs="+",
        metavar="WHAT",
        help=f"the old and the new data, each a file or a folder that stands alone, or {_BUNDLED!r}; "
        "or two records or more, by name or id",
    )
    of_data = parser.add_argument_group("of datasets")
    of_data.add_argument(
        "--onto-bundled", action="store_true", help="let the records of both refer to the bundled ones"
    )
    of_data.add_argument(
        "--question",
        action="append",
        metavar="CALL",
        help="a question of which the answers are compared, instead of the main ones: \"members_of('SCO')\"",
    )
    of_data.add_argument("--changelog", action="store_true", help="as a changelog in Markdown")
    parser.add_argument_group("of records").add_argument(
        "--measure", action="append", metavar="X", help="only figures of this measure. Can be given again."
    )
    forms.add(parser)
    parser.set_defaults(run=run)
    return {"compare": told}


def run(options: argparse.Namespace) -> int:
    """Compare, print and give the status."""
    if any(map(_is_data, options.what)):
        return _datasets(options)
    if options.question or options.changelog:
        raise ValueError("--question and --changelog are of two datasets")
    if len(options.what) < 2:
        raise ValueError(
            f"compare what with {escaped(options.what[0])}? It takes two records or more, or two datasets"
        )
    one, other, *more = options.what
    found = caspian.compare(one, other, *more, measure=options.measure)
    sys.stdout.write(forms.written(found, options, caspian.load(), lambda text: in_words_of(text, options)))
    return 0


def _is_data(given: str) -> bool:
    """Whether something stands for data, and not for a record."""
    return (
        given == _BUNDLED
        or not given.strip()
        or os.sep in given
        or given.endswith(_ENDINGS)
        or Path(given).exists()
    )


def _datasets(options: argparse.Namespace) -> int:
    """What differs between two datasets."""
    if len(options.what) != 2:
        raise ValueError(f"two datasets are compared, not {len(options.what)}")
    old, new = (_data(each, alone=not options.onto_bundled) for each in options.what)
    found = caspian.compare(old, new, questions=options.question)
    differ = bool(len(found) or len(found.answers))
    if options.changelog:
        print(found.changelog())
    elif options.form == "json":
        told = {"same": not differ, "differences": found.to_dicts(), "answers": found.answers.to_dicts()}
        print(json.dumps(told, ensure_ascii=False, indent=1))
    elif options.form is not None:
        sys.stdout.write(forms.written(found, options, new, str))
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
