"""Files written whole or not at all: whoever reads one sees the old text or the new one."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from os import PathLike
from pathlib import Path

__all__ = ["folder", "unfinished", "write", "write_all"]


def write(path: str | PathLike[str], text: str) -> None:
    """Put a text into a file; arguments and errors as of `write_all`."""
    write_all({Path(path): text})


def write_all(texts: Mapping[Path, str]) -> None:
    """Write texts into files, each of which holds its old text or its new one whatever happens.

    All are written out beside the old ones first, so that a full disk changes none of them. A link stays
    a link to what is written, and a file keeps its mode; one that may not be written to stays as it is. What is no
    file, as a pipe, is written to as it is.

    Raises:
        OSError: if one cannot be written; none is changed then but by a failure of the replacing itself.
    """
    written: list[tuple[Path, Path]] = []
    try:
        for path, text in texts.items():
            real = path.resolve()
            if _no_file(real):
                path.write_bytes(text.encode("utf-8"))
                continue
            try:
                written.append((_beside(real, text), real))
            except OSError as error:  # the name of the hidden file would tell nobody anything
                raise type(error)(error.errno, error.strerror, str(path)) from None
        for temporary, real in written:
            temporary.replace(real)
        for folder in {real.parent for _, real in written}:
            _settle(folder)
    finally:
        for temporary, _ in written:
            temporary.unlink(missing_ok=True)


@contextmanager
def unfinished(path: str | PathLike[str]) -> Iterator[Path]:
    """Where to write what takes the place of a file once it is whole; nothing of it stays if something goes wrong.

    What is no file, as a pipe, is written to as it is.
    """
    real = Path(path).resolve()
    if _no_file(real):
        yield Path(path)
        return
    handle, temporary = _temporary(real)
    try:
        os.close(handle)
        yield temporary
        temporary.chmod(_mode(real))
        temporary.replace(real)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def folder(goal: Path) -> Iterator[Path]:
    """A folder of which the files take their places in another one once all are whole, likewise."""
    made = [each for each in (goal, *goal.parents) if not each.exists()]
    goal.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=".", suffix=".tmp", dir=goal))
    try:
        yield beside
        for file in sorted(each for each in beside.rglob("*") if each.is_file()):
            place = goal / file.relative_to(beside)
            place.parent.mkdir(parents=True, exist_ok=True)
            file.replace(place)
    except BaseException:
        shutil.rmtree(made[-1] if made else beside, ignore_errors=True)
        raise
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _no_file(real: Path) -> bool:
    """Whether something is there that is no file, and which none may take the place of."""
    return real.exists() and not real.is_file()


def _temporary(path: Path) -> tuple[int, Path]:
    """A hidden file in the same folder, opened."""
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    effective = os.access in os.supports_effective_ids
    if path.exists() and not os.access(path, os.W_OK, effective_ids=effective):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    return handle, Path(name)


def _beside(path: Path, text: str) -> Path:
    """A hidden file in the same folder that holds a text, on the disk and not only on its way there."""
    handle, temporary = _temporary(path)
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
