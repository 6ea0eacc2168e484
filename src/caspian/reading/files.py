"""Users' data files: which files of a folder are data, and their text."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from caspian.errors import NotFound

__all__ = ["FOREIGN", "Text", "files_at", "of_stream", "read_file", "text_of"]

FOREIGN: Final = ("datapackage.json", "package.json", ".schema.json")
"""How the names of files end that other programs keep in a folder; hidden files and folders are theirs too."""

_TABLES: Final = {
    ".csv": "{0!r}",
    ".tsv": "{0!r}",
    ".xlsx": "pandas.read_excel({0!r}, dtype=object)",
    ".parquet": "pandas.read_parquet({0!r})",
}
"""What gives the rows of files of tables, by how their names end."""


class Text(NamedTuple):
    """The text of a file, or why it cannot be read."""

    name: str | None
    """What to call the file: its path below the folder that was named."""
    text: str = ""
    fault: str | None = None
    path: Path | None = None
    """Where it is."""


def files_at(path: Path) -> Iterator[Text]:
    """The text of the file at a path, or of each JSON file below a folder, in order.

    Hidden files and folders and those of `FOREIGN` are no data. Linked folders are followed, each folder once.

    Raises:
        NotFound: if there is nothing.
    """
    try:
        mode = path.stat().st_mode
    except PermissionError as error:
        yield Text(path.name, fault=f"cannot be read: {error.strerror}", path=path)
        return
    except (OSError, ValueError):  # nothing there, or a text that no file can have as its name
        raise NotFound(str(path), "file or folder") from None
    if not stat.S_ISDIR(mode):
        yield read_file(path, path.name)
        return
    none = True
    for file, problem in _below(path):
        none = False
        name = str(file.relative_to(path))
        yield Text(name, fault=problem, path=file) if problem else read_file(file, name)
    if none:
        yield Text(None, fault="no JSON file is in the folder")


def read_file(path: Path, name: str) -> Text:
    """The text of a file."""
    kind = path.suffix.lower()
    if kind in _TABLES:
        rows = _TABLES[kind].format(str(path))
        return Text(name, fault=f"a table and no JSON: caspian.from_rows({rows}, 'events', ...)", path=path)
    try:
        # Whatever it is is asked first: opening a pipe waits until somebody writes into it.
        if not stat.S_ISREG(path.stat().st_mode):
            return Text(name, fault="cannot be read: it is no file", path=path)
        return text_of(path.read_bytes(), name)._replace(path=path)
    except OSError as error:
        return Text(name, fault=f"cannot be read: {error.strerror}", path=path)


def of_stream(stream: object) -> tuple[str | bytes, str | None]:
    """What is in a stream, and the name of its file if it has one.

    Raises:
        TypeError: if it gives neither text nor bytes.
    """
    read = getattr(stream, "read", None)
    held = read() if callable(read) else None
    if not isinstance(held, str | bytes | bytearray | memoryview):
        raise TypeError(f"expected a stream of text or of bytes, got one of {type(held).__name__}")
    named = getattr(stream, "name", None)
    return held if isinstance(held, str) else bytes(held), Path(named).name if isinstance(
        named, str
    ) else None


def text_of(content: bytes, name: str | None) -> Text:
    """Bytes as text: UTF-8, with or without a mark at its beginning."""
    try:
        return Text(name, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return Text(name, fault=f"not UTF-8: byte {error.start} cannot be read")


def _below(folder: Path) -> Iterator[tuple[Path, str | None]]:
    """Each data file below a folder, and each folder that cannot be read, with why."""
    seen: set[tuple[int, int]] = set()
    waiting = [folder]  # and no recursion: folders may lie deeper in each other than Python can call
    while waiting:
        path = waiting.pop()
        try:
            known = path.stat()
            if not stat.S_ISDIR(known.st_mode):
                if path.name.lower().endswith(".json"):
                    yield path, None
                continue
            if (known.st_dev, known.st_ino) in seen:
                continue
            seen.add((known.st_dev, known.st_ino))
            within = sorted(map(os.fspath, path.iterdir()), reverse=True)
        except OSError as error:
            if not path.name.lower().endswith(".json") and error.errno in (errno.ENOENT, errno.ELOOP):
                continue  # a link to nothing that would be no data
            yield path, f"cannot be read: {error.strerror}"
            continue
        waiting += [each for each in map(Path, within) if _may_be_data(each.name.lower())]


def _may_be_data(name: str) -> bool:
    return not name.startswith(".") and not name.endswith(FOREIGN)
