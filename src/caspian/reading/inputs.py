"""Whatever a user has: a path, several, a stream, JSON text, a dict, or records made in Python."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from caspian.catalogue.types import collection
from caspian.errors import Fault, NotFound
from caspian.model.record import Record
from caspian.progress import SILENT, Progress
from caspian.reading.codec import examine, examine_values
from caspian.reading.content import Examined
from caspian.reading.files import Text, files_at, of_stream, text_of
from caspian.reading.values import plain

__all__ = ["examined"]


def examined(what: object, progress: Progress = SILENT) -> Iterator[Examined]:
    """What is in all that was given, part by part.

    Raises:
        NotFound: if there is nothing at a path.
        TypeError: for what is none of these things.
    """
    if isinstance(what, str | os.PathLike | bytes):
        yield from (_of_text(each, progress) for each in _texts(what))
    elif hasattr(what, "read"):
        held, name = of_stream(what)
        yield _of_text(text_of(held, name) if isinstance(held, bytes) else Text(name, held), progress)
    elif isinstance(what, Mapping):
        yield _of_values({str(key): plain(value) for key, value in what.items()}, progress)
    elif isinstance(what, Record):
        yield _of_records([what])
    elif isinstance(what, Iterable):
        several = list(what)
        records = [each for each in several if isinstance(each, Record)]
        if records:
            yield _of_records(records)
        for each in several:
            if not isinstance(each, Record):
                yield from examined(each, progress)
    else:
        raise TypeError(
            "expected a path, several paths, a stream, JSON text, a dict or records to load, "
            f"got a {type(what).__name__}"
        )


def _texts(what: "str | bytes | os.PathLike[str]") -> Iterator[Text]:
    if isinstance(what, bytes):
        yield text_of(what, None)
    elif isinstance(what, str) and what.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        yield Text(None, str(what))
    elif isinstance(what, str) and not what.strip():
        raise NotFound(what, "file or folder")
    else:
        path = os.fspath(what)
        yield from files_at(Path(os.fsdecode(path)))


def _of_text(text: Text, progress: Progress) -> Examined:
    if text.fault is None:
        return examine(text.text.removeprefix("\ufeff"), text.name, progress)
    fault = Fault("$", None, text.fault, None, text.name)
    return Examined(text.name, {}, None, (), lambda path: None, (fault,))


def _of_values(raw: dict[str, object], progress: Progress) -> Examined:
    """What values of Python hold; only where something is wrong with them are they read for dates in words."""
    examined = examine_values(raw, None, progress)
    if not examined.findings:
        return examined
    from caspian.reading.said import said

    return examine_values(said(raw), None)


def _of_records(records: list[Record]) -> Examined:
    rows: dict[str, list[Record]] = {}
    for record in records:
        rows.setdefault(collection(type(record)), []).append(record)
    return Examined(None, {kind: tuple(found) for kind, found in rows.items()}, None, (), lambda path: None)
