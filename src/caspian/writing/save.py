"""Files written whole or not at all: an interrupted save leaves what was there before."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from caspian.catalogue.types import TYPES
from caspian.model.record import Record
from caspian.writing.text import encode

__all__ = ["save", "write_all"]


def save(records: Mapping[str, Iterable[Record]], path: str | os.PathLike[str]) -> None:
    """Write records in the canonical form: into one file, or into a folder with a file for each type.

    A path that ends in ``.json``, or at which there is a file, is one file. In a folder the files of all
    types are written beside the old ones before the first takes its place. Other JSON files there are
    refused, since they would be read with these.

    Raises:
        ValueError: if the folder holds other JSON files.
        OSError: if something cannot be written; what was there before is whole then.
    """
    target = Path(path)
    if target.suffix.lower() == ".json" or target.is_file():
        write_all({target: encode(records)})
        return
    names = {f"{kind}.json" for kind in TYPES}
    other = sorted(each.name for each in target.glob("*.json") if each.name not in names)
    if other:
        raise ValueError(f"the folder {os.fspath(path)!r} holds other JSON files: {', '.join(other[:5])}")
    target.mkdir(exist_ok=True)
    held = {kind: tuple(rows) for kind, rows in records.items()}
    texts = {
        target / f"{kind}.json": encode({kind: held.get(kind, ())})
        for kind in TYPES
        if held.get(kind) or (target / f"{kind}.json").exists()
    }
    write_all(texts)


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
