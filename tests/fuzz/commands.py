"""Command lines: an answer or one line of what is wrong, never a traceback, and nothing that acts on a terminal."""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout

from caspian.cli import main
from tests.fuzz import harmless
from tests.fuzz.draws import Draws

__all__ = ["once"]

_COMMANDS = (
    "agreements", "events", "events-on", "timeline", "members", "organisations", "changes", "officeholders", "corridors", "routes",
    "choke-points", "figures", "find", "related", "identity", "dossier", "conflicts", "coverage", "cite", "check", "format",
    "compare", "new", "schema", "nothing", "", "-",
)  # fmt: skip
_OF_FILES = ("check", "format", "compare")
_WORDS = (
    "KZ", "AZ", "SCO", "BTK", "Baku", "Tbilisi", "--since", "2024", "--until", "--on", "2024-07-05", "--avoid", "RU", "--csv",
    "--json", "--html", "--markdown", "--rows", "3", "--kind", "talks", "--status", "signed", "--about", "gas", "--data",
    "nowhere.json", "--alone", "--check", "--all", "event", "--by", "length", "--most", "2", "--", "--=", "-1", "--direct",
)  # fmt: skip


def once(draws: Draws) -> None:
    """Give a command."""
    command = draws.pick(_COMMANDS)
    given = draws.several(lambda: draws.pick(_WORDS) if draws.below(4) else draws.text(_WORDS, 2), 5)
    if command in _OF_FILES:  # no file of whoever runs this is meant by chance
        given = [draws.pick(("nowhere.json", "-", "--json", "--alone", "--check", f"nowhere{given!a}"))]
    arguments = [command, *given]
    said, wrong, read = io.StringIO(), io.StringIO(), sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(b"{}"))
    try:
        with redirect_stdout(said), redirect_stderr(wrong):
            status = main(arguments)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    finally:
        sys.stdin = read
    assert status in (0, 1, 2)
    assert status == 0 or wrong.getvalue() or said.getvalue()
    harmless.terminal(wrong.getvalue())
    if "--html" not in arguments and "--csv" not in arguments:
        harmless.terminal(said.getvalue())
