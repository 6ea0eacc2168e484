"""A file written whole or not at all: whoever reads it sees the old text or the new one."""

import os
import tempfile
from os import PathLike
from pathlib import Path

__all__ = ["write"]


def write(path: str | PathLike[str], text: str) -> None:
    """Put a text into a file by way of another one beside it.

    The file keeps its mode, and a link goes on leading to it. An interruption or a full disk leaves the old
    file as it was.

    Args:
        path: the file.
        text: what it is to hold, in UTF-8.

    Raises:
        OSError: if it cannot be written; the old file is then as it was.
    """
    target = Path(path).resolve()
    mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=".caspian-", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
