"""Keeps the ids of each release: `releases/VERSION.json`, one file a release of the data, never changed afterwards.

    python tools/ids.py            # writes the list of the release that is being made
    python tools/ids.py --check    # says what became of the ids of every release, and ends with 1 if one is lost

An id of a release is today a record of the same type, a withdrawal that names its successor, or an exception
that `releases/given-up.json` states with its reason.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import caspian
from caspian.catalogue.types import TYPES

FOLDER = Path(__file__).parent.parent / "releases"
GIVEN_UP = FOLDER / "given-up.json"

Ids = Mapping[str, Sequence[str]]
"""The ids by type."""


def ids(dataset: caspian.Dataset) -> dict[str, list[str]]:
    """The ids of a dataset, type by type."""
    return {name: sorted(getattr(dataset, name).ids) for name in TYPES}


def released() -> dict[str, dict[str, Any]]:
    """What each release had, by its version: the ids, and the day of its data where it had one."""
    files = [path for path in FOLDER.glob("*.json") if path != GIVEN_UP]
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(files)}


def given_up() -> dict[str, dict[str, str]]:
    """The exceptions by id, each with its reason and, where there is one, what stands for it now."""
    rows = json.loads(GIVEN_UP.read_text(encoding="utf-8"))
    return {row["id"]: row for row in rows}


def lost(
    version: str, had: Ids, dataset: caspian.Dataset, exceptions: Mapping[str, Mapping[str, str]]
) -> Iterator[str]:
    """What is wrong with the ids of a release, seen from a dataset: an id that leads nowhere or elsewhere."""
    now = {key: name for name, keys in ids(dataset).items() for key in keys}
    withdrawn = dataset._store.withdrawn
    for name, keys in had.items():
        for key in keys:
            gone, said = withdrawn.get(key), exceptions.get(key)
            successor = gone.successor if gone else said and said.get("successor")
            if key in now and (gone or said):
                yield f"{version}: {key!r} was given up, and is a record again"
            elif key in now and now[key] != name:
                yield f"{version}: {key!r} was one of the {name} and is now one of the {now[key]}"
            elif key not in now and not said and (gone is None or not gone.successor):
                yield f"{version}: {key!r} ({name}) is no record, no withdrawal with a successor, and no exception"
            elif successor and successor not in now:
                yield f"{version}: {key!r} leads to {successor!r}, which is no record"


def faults(dataset: caspian.Dataset) -> list[str]:
    """What is wrong with the ids of all releases, and exceptions that nothing needs."""
    exceptions = given_up()
    found = [
        fault
        for version, release in released().items()
        for fault in lost(version, release["ids"], dataset, exceptions)
    ]
    known = {key for release in released().values() for keys in release["ids"].values() for key in keys}
    found += [f"given-up.json: no release had {key!r}" for key in exceptions if key not in known]
    found += [
        f"given-up.json: {key!r} has a withdrawal" for key in exceptions if key in dataset._store.withdrawn
    ]
    return found


def text_of(dataset: caspian.Dataset) -> str:
    """The file of a release: an id a line."""
    day = dataset.as_of.edtf if dataset.as_of else None
    return json.dumps({"as_of": day, "ids": ids(dataset)}, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write the list, or check all of them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, say what became of every id")
    dataset = caspian.load()
    if not parser.parse_args().check:
        path = FOLDER / f"{dataset.version}.json"
        path.write_text(text_of(dataset), encoding="utf-8")
        print(f"{path.name}: {sum(map(len, ids(dataset).values())):,} ids")
        return 0
    found = faults(dataset)
    for version, release in released().items():
        print(
            f"{version}: {sum(map(len, release['ids'].values())):,} ids, {len(given_up())} given up with a reason"
        )
    print("\n".join(found) or "every id of every release leads to what became of it")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
