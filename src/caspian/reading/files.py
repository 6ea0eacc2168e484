"""Users' data files and folders, read whole and checked whole before any record is handed out."""

import json
from collections.abc import Mapping
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any

from caspian.catalogue.types import TYPES
from caspian.errors import Fault, InvalidData, NotFound
from caspian.model.record import Record
from caspian.reading import codec, faults, integrity

__all__ = ["json_files", "read"]


def read(path: str | PathLike[str], given: Mapping[str, str]) -> dict[str, tuple[Record, ...]]:
    """The records of a JSON file, or of all JSON files below a folder, by type.

    Args:
        path: the file or folder.
        given: ids outside these files that records may refer to, with their types.

    Raises:
        NotFound: if there is nothing at `path`.
        InvalidData: with every fault of every file, and of the links between them.
    """
    if not isinstance(path, str | PathLike):
        raise TypeError(f"expected the path of a file or folder, got a {type(path).__name__}")
    if path == "":
        raise NotFound("", "file or folder")
    root = Path(path)
    files = json_files(root)
    texts: dict[str, str] = {}
    batches: dict[str, codec.Batch] = {}
    broken: dict[str, dict[str, list[Any]]] = {}
    found: list[Fault] = []
    for file in files:
        name = str(file.relative_to(root)) if root.is_dir() else file.name
        try:
            texts[name] = file.read_text(encoding="utf-8-sig")
            batches[name] = codec.decode(texts[name], name)
        except OSError as error:
            found.append(Fault("$", None, f"cannot be read: {error.strerror}", None, name))
        except UnicodeDecodeError as error:
            found.append(Fault("$", None, f"not UTF-8: byte {error.start} cannot be read", None, name))
        except InvalidData as error:
            found += error.faults
            broken[name] = _rows(texts[name])
    if not files:
        found.append(Fault("$", None, "no JSON file is in the folder"))
    told = {(fault.file, fault.path) for fault in found}
    lines = cache(lambda name: faults.lines(texts[name]))
    for origin, fault in integrity.check(batches, given, broken):
        if (origin, fault.path) not in told:
            line = faults.line_of(lines(origin), fault.path)
            found.append(fault._replace(file=origin, line=line))
    if found:
        raise InvalidData(tuple(found))
    joined: dict[str, tuple[Record, ...]] = {}
    for batch in batches.values():
        for kind, records in batch.items():
            joined[kind] = joined.get(kind, ()) + records
    return joined


def _rows(text: str) -> dict[str, list[Any]]:
    """What of a refused text can be read as lists of records."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if type(raw) is not dict:
        return {}
    return {kind: rows for kind, rows in raw.items() if kind in TYPES and type(rows) is list}


def json_files(root: Path) -> list[Path]:
    """The file at a path, or the JSON files below a folder, in order.

    Raises:
        NotFound: if there is nothing.
    """
    if not root.exists():
        raise NotFound(str(root), "file or folder")
    return sorted(root.rglob("*.json")) if root.is_dir() else [root]
