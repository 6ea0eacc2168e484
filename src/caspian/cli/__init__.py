"""The command line: ``caspian check``, ``format``, ``new`` and ``schema``.

It ends with 0 if all is well, with 1 if the data are not, and with 2 if it could not do what was asked.
Whatever goes wrong is said in a line, never in a traceback.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from caspian import __version__
from caspian.cli import check, form, new, schema
from caspian.errors import CaspianError, InvalidData, NotFound

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for, and give the status to end with."""
    for stream in (sys.stdout, sys.stderr):
        # A name of a file or a title may hold letters that the terminal's encoding lacks.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has had enough: nothing more can be said, and Python must not try at its end.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except InvalidData as error:
        return _said(error, 1)
    except (NotFound, CaspianError, ValueError) as error:
        return _said(error, 2)
    except OSError as error:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        name = f"{error.filename}: " if error.filename else ""
        return _said(f"{name}{error.strerror or error}", 2)
    except KeyboardInterrupt:
        return 130
    return status


def _said(what: object, status: int) -> int:
    with suppress(OSError):
        print(f"caspian: {what}" if status == 2 else what, file=sys.stderr)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="caspian", description="Check and form data files of caspian.", allow_abbrev=False
    )
    parser.add_argument(
        "--version", action=_Version, help="say which version of the code and the data this is"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in (check, form, new, schema):
        module.add(commands)
    return parser


class _Version(argparse.Action):
    """Prints both versions; the data are looked at only when it is asked for."""

    def __init__(self, option_strings: Sequence[str], dest: str, **rest: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, **rest)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from caspian.dataset.loading import load

        data = load()
        print(f"caspian {__version__}, data {data.version} of {data.as_of and data.as_of.edtf}")
        parser.exit(0)
