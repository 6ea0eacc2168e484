"""The command line: the questions of a dataset, and what files of data need.

It ends with 0 if all is well, with 1 if the data are not or differ, and with 2 if it could not do what was asked.
Whatever goes wrong is said in a line, never in a traceback.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn

from caspian import __version__
from caspian.cli import check, comparing, form, new, questions, schema
from caspian.errors import CaspianError, InvalidData, NotFound, escaped

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for, and give the status to end with."""
    for stream in (sys.stdout, sys.stderr):
        # A name of a file or a title may hold letters that the terminal's encoding lacks.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        options = _read(sys.argv[1:] if arguments is None else arguments)
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
        name = f"{escaped(str(error.filename))}: " if error.filename else ""
        return _said(f"{name}{error.strerror or error}", 2)
    except KeyboardInterrupt:
        return 130
    return status


def _said(what: object, status: int) -> int:
    with suppress(OSError):
        print(f"caspian: {what}" if status == 2 else what, file=sys.stderr)
    return status


class _Parser(argparse.ArgumentParser):
    """Says in a line what is wrong with what was written."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {escaped(message, 2000)}; see {self.prog} --help\n")


_EXAMPLES = """examples:
  caspian agreements AM GE --since 2024 --csv
  caspian members SCO --on 2024-07-05
  caspian routes "Xi'an" Istanbul --avoid RU --avoid IR
  caspian dossier Kashagan --html > kashagan.html
  caspian check mine.json && caspian events KZ AZ --data mine.json
"""


def _parser() -> tuple[argparse.ArgumentParser, tuple[str, ...]]:
    """The parser, and the commands that it knows."""
    parser = _Parser(
        prog="caspian",
        usage="caspian COMMAND ...",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action=_Version, help="say which version of the code and the data this is"
    )
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="COMMAND", prog="caspian", help=argparse.SUPPRESS
    )
    groups = {
        "questions": questions.add(commands),
        "files of data": {
            key: told
            for module in (check, form, comparing, new, schema)
            for key, told in module.add(commands).items()
        },
    }
    listed = "\n\n".join(f"{title}:\n{_listed(told)}" for title, told in groups.items())
    parser.description = f"Ask about the Caspian region, and check files of data. caspian COMMAND --help tells more.\n\n{listed}"
    parser.epilog = _EXAMPLES
    return parser, tuple(commands.choices)


def _listed(told: dict[str, str]) -> str:
    from textwrap import TextWrapper

    wrapper = TextWrapper(width=100, subsequent_indent=" " * 17)
    return "\n".join(wrapper.fill(f"  {name:<15}{text}") for name, text in told.items())


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    """What the arguments ask for; a command that there is not is told with the nearest."""
    parser, known = _parser()
    word = next(iter(arguments), "-")
    if not word.startswith("-") and word not in known:
        from caspian.names.folding import nearest

        near = nearest(word, known)
        parser.error(f"no command is known as {word!r}{f'; did you mean {near!r}?' if near else ''}")
    return parser.parse_args(arguments)


class _Version(argparse.Action):
    """Prints both versions; the data are looked at only when it is asked for."""

    def __init__(self, option_strings: Sequence[str], dest: str, **rest: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, **rest)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from caspian.dataset.loading import load

        data = load()
        print(f"caspian {__version__}, data {data.version} of {data.as_of and data.as_of.edtf}")
        parser.exit(0)
