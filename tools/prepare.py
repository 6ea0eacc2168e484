"""Writes `src/caspian/prepared/`: what is computed of the bundled records once, when they are written.

    python tools/prepare.py

Run it after each change of the data; a test says when it was forgotten.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from caspian.catalogue.relations import party_relation, relations_from
from caspian.catalogue.types import SUBJECTS, TYPES
from caspian.searching.texts import written as words
from caspian.store.bundled import bundled
from caspian.store.store import Store
from caspian.store.tables import Given
from caspian.ways.graph import nodes_by_mode
from caspian.ways.stretches import computed
from caspian.writing.plain import unstructure

PACKAGE = Path(__file__).parent.parent / "src" / "caspian"
FOLDER = PACKAGE / "prepared"
READ_ALONE = ("agreements", "events", "figures", "organisations", "people", "sources")
"""The types whose records are read one by one: the large ones."""
DATED = ("agreements", "events")
"""The types that are asked for a time before their records are made."""
NAMED = ("countries", "corridors", "organisations", "people", "places")
"""The types whose records go by names: these are folded before."""


def written() -> dict[str, str]:
    """The texts of the files, by type."""
    store = bundled()
    given = Store(Given({name: store.table(name) for name in TYPES}))
    texts = {}
    for name in (*READ_ALONE, "countries", "corridors"):
        found: dict[str, Any] = {"ids": list(_raw(name)), "starts": _starts(name)}
        if name in DATED:
            found["when"] = [_dated(record) for record in store.table(name)]
        texts[name] = _by_line(found)
        if party_relation(name) is not None:
            pairs: dict[str, dict[str, tuple[int, ...]]] = {}
            for (a, b), numbers in sorted(given.between(name).items()):
                pairs.setdefault(a, {})[b] = numbers
            texts |= {f"parties-{name}": _by_line(given.involving(name)), f"pairs-{name}": _by_line(pairs)}
    texts |= {f"names-{name}": _by_line(given.names(name).exact) for name in NAMED}
    texts |= {f"links-{name}": _by_line(_links(given, name)) for name in SUBJECTS}
    found = [each._asdict() for each in computed(store, None)]
    texts["stretches"] = _by_line({f"{number:04}": row for number, row in enumerate(found)})
    texts["nodes"] = _by_line(nodes_by_mode(store))
    return texts | {f"search-{name}": _by_line(dict(words(name, _raw))) for name in SUBJECTS}


def _dated(record: Any) -> object:
    """The date that a record goes by, as a file writes it."""
    return None if record.when is None else unstructure(record.when)


def _links(given: Store, name: str) -> dict[str, Any]:
    """Who names whom: for each link of a type but those to where it is from."""
    paths = (each for each in relations_from(name) if "citations" not in each.path)
    return {each.path: dict(sorted(given.index(each).items())) for each in paths}


def _by_line(found: Mapping[str, object]) -> str:
    """A mapping as JSON with a key on a line, so that each is read alone and a change of the data changes few lines.

    Before them stands under an empty key how many bytes follow, by which a reader knows that nothing is cut off.
    """
    rows = "".join(f",\n{_json(key)}:{_json(value)}" for key, value in sorted(found.items())) + "\n}\n"
    return f'{{"":{len(rows.encode())}{rows}'


@cache
def _raw(name: str) -> dict[str, Any]:
    """The JSON objects of a type by id."""
    text = (PACKAGE / "data" / f"{name}.json").read_text(encoding="utf-8")
    return {row["id"]: row for row in json.loads(text)[name]}


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def _starts(name: str) -> list[int]:
    """The byte at which each record of a type begins: where a line opens an object of the list."""
    text = (PACKAGE / "data" / f"{name}.json").read_bytes()
    places, at = [], text.find(b"\n  {\n")
    while at >= 0:
        places.append(at + 3)
        at = text.find(b"\n  {\n", at + 1)
    if len(places) != len(_raw(name)):
        raise ValueError(f"expected each record of {name} to begin on a line of its own")
    return places


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for stale in FOLDER.glob("*.json"):
        stale.unlink()  # so that nothing is read of what the data were before, or of what a merge left half done
    for name, text in written().items():
        (FOLDER / f"{name}.json").write_text(text, encoding="utf-8")
        print(f"{name}.json: {len(text):,} bytes")
