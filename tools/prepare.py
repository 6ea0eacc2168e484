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

PACKAGE = Path(__file__).parent.parent / "src" / "caspian"
FOLDER = PACKAGE / "prepared"
READ_ALONE = ("agreements", "events", "figures", "organisations", "people", "sources")
"""The types whose records are read one by one: the large ones."""
NAMED = ("countries", "corridors", "organisations", "people", "places")
"""The types whose records go by names: these are folded before."""


def written() -> dict[str, str]:
    """The texts of the files, by type."""
    store = bundled()
    given = Store(Given({name: store.table(name) for name in TYPES}))
    texts = {}
    for name in (*READ_ALONE, "countries", "corridors"):
        found: dict[str, Any] = {"starts": _starts(name)}
        if party_relation(name) is not None:
            pairs: dict[str, dict[str, tuple[int, ...]]] = {}
            for (a, b), numbers in sorted(given.between(name).items()):
                pairs.setdefault(a, {})[b] = numbers
            found |= {"parties": dict(sorted(given.involving(name).items())), "pairs": pairs}
        texts[name] = f"{_json(found)}\n"
    texts |= {f"names-{name}": _by_line("names", given.names(name).exact) for name in NAMED}
    texts |= {f"links-{name}": f"{_json({'links': _links(given, name)})}\n" for name in SUBJECTS}
    return texts | {f"search-{name}": _by_line("texts", dict(words(name, _raw))) for name in SUBJECTS}


def _links(given: Store, name: str) -> dict[str, Any]:
    """Who names whom: for each link of a type but those to where it is from."""
    paths = (each for each in relations_from(name) if "citations" not in each.path)
    return {each.path: dict(sorted(given.index(each).items())) for each in paths}


def _by_line(what: str, found: Mapping[str, object]) -> str:
    """A mapping as JSON with a key on a line, so that a change of the data changes few lines."""
    rows = [f"{_json(key)}:{_json(value)}" for key, value in sorted(found.items())]
    return f'{{"{what}":{{\n' + ",\n".join(rows) + "\n}}\n"


@cache
def _raw(name: str) -> dict[str, Any]:
    """The JSON objects of a type by id."""
    text = (PACKAGE / "data" / f"{name}.json").read_text(encoding="utf-8")
    return {row["id"]: row for row in json.loads(text)[name]}


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


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
