"""Files written whole or not at all: whoever reads one sees the old text or the new one."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from os import PathLike
from pathlib import Path

__all__ = ["write", "write_all"]


def write(path: str | PathLike[str], text: str) -> None:
    """Put a text into a file; arguments and errors as of `write_all`."""
    write_all({Path(path): text})


def write_all(texts: Mapping[Path, str]) -> None:
    """Write texts into files, each of which holds its old text or its new one whatever happens.

    All are written out beside the old ones first, so that a full disk changes none of them. A link stays
    a link to what is written, and a file keeps its mode.

    Raises:
        OSError: if one cannot be written; none is changed then but by a failure of the replacing itself.
    """
    written: list[tuple[Path, Path]] = []
    try:
        for path, text in texts.items():
            real = path.resolve()
            written.append((_beside(real, text), real))
        for temporary, real in written:
            temporary.replace(real)
        for folder in {real.parent for _, real in written}:
            _settle(folder)
    finally:
        for temporary, _ in written:
            temporary.unlink(missing_ok=True)


def _beside(path: Path, text: str) -> Path:
    """A hidden file in the same folder that holds a text, on the disk and not only on its way there."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
    except BaseException:
        temporary.unlink()
        raise
    return temporary


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _settle(folder: Path) -> None:
    """Have the new names of a folder on the disk too, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
