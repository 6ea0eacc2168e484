"""The command line: the questions of a dataset, and what files of data need.

It ends with 0 if all is well, with 1 if the data are not or differ, and with 2 if it could not do what was asked.
Whatever goes wrong is said in a line, never in a traceback.
"""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from io import StringIO
from typing import NoReturn

from caspian import __version__
from caspian.cli import check, comparing, form, new, questions, schema
from caspian.errors import CaspianError, InvalidData, NotFound, escaped

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for, and give the status to end with."""
    _opened()
    options: argparse.Namespace | None = None
    try:
        options = _read(sys.argv[1:] if arguments is None else arguments)
        status: int = options.run(options)
        sys.stdout.flush()
    except SystemExit as ended:  # of the parser, whose help may wait in the stream
        with suppress(OSError):
            sys.stdout.flush()
            raise
        _into_nothing()
        return 1 if ended.code in (None, 0) else int(ended.code or 1)
    except BrokenPipeError:
        _into_nothing()
        return 1
    except InvalidData as error:
        return _said(error, 1)
    except (NotFound, CaspianError, ValueError) as error:
        return _said(questions.in_words_of(str(error), options), 2)
    except OSError as error:
        _into_nothing()
        name = f"{escaped(str(error.filename))}: " if error.filename else ""
        return _said(f"{name}{error.strerror or error}", 2)
    except KeyboardInterrupt:
        return 130
    return status


def _opened() -> None:
    """Have streams that take whatever is said: a name may hold letters that the terminal lacks, and a stream may be closed."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, StringIO())
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _into_nothing() -> None:
    """Nothing more can be said, as whoever read has had enough: Python must not try at its end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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


def _parser() -> tuple[argparse.ArgumentParser, Mapping[str, argparse.ArgumentParser]]:
    """The parser, and those of the commands that it knows."""
    parser: argparse.ArgumentParser = _Parser(
        prog="caspian",
        usage="caspian COMMAND ...",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action=_Version, nargs=0, help="say which version of the code and the data this is"
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
    return parser, commands.choices


def _listed(told: dict[str, str]) -> str:
    from textwrap import TextWrapper

    wrapper = TextWrapper(width=100, subsequent_indent=" " * 17)
    return "\n".join(wrapper.fill(f"  {name:<15}{text}") for name, text in told.items())


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    """What the arguments ask for; a command that there is not is told with the nearest."""
    parser, commands = _parser()
    word = next(iter(arguments), "-")
    if not word.startswith("-") and word not in commands:
        from caspian.names.folding import nearest

        near = nearest(word, commands)
        parser.error(f"no command is known as {word!r}{f'; did you mean {near!r}?' if near else ''}")
    options, more = parser.parse_known_args(arguments)
    if more:
        commands[word].error(f"unrecognized arguments: {' '.join(more)}")
    return options


class _Version(argparse.Action):
    """Prints both versions; the data are looked at only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from caspian.dataset.loading import load

        data = load()
        print(f"caspian {__version__}, data {data.version} of {data.as_of and data.as_of.edtf}")
        parser.exit(0)
