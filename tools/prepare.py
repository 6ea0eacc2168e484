"""Writes `src/caspian/prepared/`: what is computed of the bundled records once, when they are written.

    python tools/prepare.py

Run it after each change of the data; a test says when it was forgotten.
"""

import json
from pathlib import Path
from typing import Any

import caspian
from caspian.catalogue.relations import party_relation
from caspian.catalogue.types import TYPES
from caspian.store.store import Store
from caspian.store.tables import Given

PACKAGE = Path(__file__).parent.parent / "src" / "caspian"
FOLDER = PACKAGE / "prepared"
READ_ALONE = ("agreements", "events", "figures", "organisations", "people", "sources")
"""The types whose records are read one by one: the large ones."""
NAMED = ("countries", "corridors")
"""The types whose names are folded before: those that questions name most."""


def written() -> dict[str, str]:
    """The texts of the files, by type."""
    store = caspian.load()._store
    given = Store(Given({name: store.table(name) for name in TYPES}))
    texts = {}
    for name in (*READ_ALONE, *NAMED):
        found: dict[str, Any] = {"starts": _starts(name)}
        if name in NAMED:
            found["names"] = dict(sorted(given.names(name).exact.items()))
        if party_relation(name) is not None:
            pairs: dict[str, dict[str, tuple[int, ...]]] = {}
            for (a, b), numbers in sorted(given.between(name).items()):
                pairs.setdefault(a, {})[b] = numbers
            found |= {"parties": dict(sorted(given.involving(name).items())), "pairs": pairs}
        texts[name] = json.dumps(found, separators=(",", ":")) + "\n"
    return texts


def _starts(name: str) -> dict[str, int]:
    """The byte at which each record of a type begins: where a line opens an object of the list."""
    text = (PACKAGE / "data" / f"{name}.json").read_bytes()
    ids = [row["id"] for row in json.loads(text)[name]]
    places, at = [], text.find(b"\n  {\n")
    while at >= 0:
        places.append(at + 3)
        at = text.find(b"\n  {\n", at + 1)
    return dict(zip(ids, places, strict=True))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in written().items():
        (FOLDER / f"{name}.json").write_text(text, encoding="utf-8")
        print(f"{name}.json: {len(text):,} bytes")
