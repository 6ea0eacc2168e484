"""Records into a file, or into a folder of files: what is loaded from there again is the same."""

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from caspian.catalogue.types import TYPES
from caspian.model.amendment import Withdrawal
from caspian.model.edition import Edition
from caspian.model.record import Record
from caspian.model.release import Release
from caspian.progress import How, told
from caspian.writing.atomic import write_all
from caspian.writing.seal import seal
from caspian.writing.text import document, lists

__all__ = ["save"]

_GONE, _OF = "withdrawn.json", "release.json"


def save(
    records: Mapping[str, Iterable[Record]],
    path: str | os.PathLike[str],
    withdrawn: Iterable[Withdrawal] = (),
    release: Release | None = None,
    progress: How = False,
) -> None:
    """Write records in the canonical form: into one file, or into a folder with a file for each type.

    A path that ends in ``.json``, or at which there is a file, is one file; one without an ending, or at
    which there is a folder, is a folder. In a folder the files of all
    types are written beside the old ones before the first takes its place. Other JSON files there are
    refused, since they would be read with these.

    Args:
        records: the records by type.
        path: the file or folder; a folder is made if its parent is there.
        withdrawn: the ids that no record has any more.
        release: which edition of the data they are, if they are one.
        progress: whether to tell how many records are written.

    Raises:
        ValueError: if the folder holds other JSON files, or the path has another ending and nothing is there.
        OSError: if something cannot be written; what was there before is whole then.
    """
    if not os.fspath(path):
        raise ValueError("expected the path of a file or folder, got an empty text")
    target = Path(path)
    held = {kind: rows for kind, found in records.items() if (rows := tuple(found))}
    gone = tuple(withdrawn)
    one = target.suffix.lower() == ".json" or target.is_file()
    if not one:
        _refuse(path, target)
    with told(progress, "saving") as counted:
        counted.expect(sum(map(len, held.values())))
        written = lists(held, counted)
    edition = None
    if release is not None:
        edition = Edition(version=release.version, as_of=release.as_of, seal=seal(written, gone, release))
    if one:
        write_all({target: document(written, (), gone, None, edition)})
        return
    texts = {f"{kind}.json": document({kind: written.get(kind, "[]")}) for kind in TYPES}
    texts |= {_GONE: document({}, (), gone), _OF: document({}, edition=edition)}
    kept = {name for name in texts if name.removesuffix(".json") in held or (target / name).exists()}
    kept |= {name for name, held_there in ((_GONE, gone), (_OF, edition)) if held_there}
    made = not target.exists()
    target.mkdir(exist_ok=True)
    try:
        write_all({target / name: text for name, text in texts.items() if name in kept})
    except BaseException:
        if made:
            shutil.rmtree(target, ignore_errors=True)
        raise


def _refuse(path: str | os.PathLike[str], target: Path) -> None:
    """Refuse what can be no folder of data, and one that holds other data."""
    if target.suffix and not target.is_dir():
        raise ValueError(
            f"expected the path of a file that ends in .json, or of a folder, got {os.fspath(path)!r};"
            " a new folder has no ending"
        )
    names = {*(f"{kind}.json" for kind in TYPES), _GONE, _OF}
    other = sorted(each.name for each in target.glob("*.json") if each.name not in names)
    if other:
        raise ValueError(f"the folder {os.fspath(path)!r} holds other JSON files: {', '.join(other[:5])}")
