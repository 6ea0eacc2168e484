"""What must hold of whatever comes out: errors of the library's own, and answers that do no harm."""

import linecache
from pathlib import Path
from types import TracebackType

import caspian
from caspian import CaspianError, InvalidData

__all__ = ["OWN", "check_error"]

_HOME = Path(caspian.__file__).parent
OWN = (CaspianError, TypeError, ValueError, KeyError, IndexError, AttributeError)
"""What the library may raise; all but the first only where it says `raise` itself."""


def check_error(error: Exception) -> None:
    """Fail unless the library meant to raise an error, in a text that cannot do harm.

    Raises:
        Exception: the error itself, if it leaked from below.
        AssertionError: if its text holds what would act, or fills a log.
    """
    if not isinstance(error, CaspianError) and not _raised_here(error.__traceback__):
        raise error
    text = str(error)
    lines = text.split("\n") if isinstance(error, InvalidData) else [text]
    assert all(line.isprintable() for line in lines), ascii(text)
    assert len(text) < 500_000 if isinstance(error, InvalidData) else len(text) < 20_000, len(text)


def _raised_here(traceback: TracebackType | None) -> bool:
    """Whether the innermost line is a `raise` of the library."""
    if traceback is None:
        return False
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    file, line = traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
    return Path(file).is_relative_to(_HOME) and linecache.getline(file, line).strip().startswith("raise")
