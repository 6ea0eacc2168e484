"""What the command line gives: paths, and the standard input."""

import argparse
import sys
from pathlib import Path
from typing import BinaryIO, TextIO, TypeAlias

from caspian.errors import NotFound

__all__ = ["Commands", "path", "standard_input"]

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""The commands of the command line: each adds its own."""


def path(text: str) -> Path:
    """A path that says something: an empty one would mean the folder in which one stands.

    Raises:
        NotFound: for an empty text.
    """
    if not text.strip():
        raise NotFound(text, "file or folder")
    return Path(text)


def standard_input() -> TextIO | BinaryIO:
    """The standard input, as bytes where it has them.

    Raises:
        ValueError: if it is closed.
    """
    if sys.stdin is None:
        raise ValueError("the standard input is closed")
    return getattr(sys.stdin, "buffer", sys.stdin)
