"""Everything public has an example that runs: what a tooltip shows teaches by one."""

import enum
import inspect
from collections.abc import Iterator
from typing import Any

import caspian

WITHOUT = {
    "blocks": "what the renderers take; `to_text`, `to_html` and `to_markdown` show it",
    "cells": "a row of a table, which the table of an answer asks for",
    "order": "what puts records in order",
    "sort_key": "what puts dates in order",
    "answering": "how a question makes its answer",
    "plot": "it needs matplotlib; its examples stand in the gallery",
    "then": "a step of a selection, which has examples",
    "ask": "a step of a selection, which has examples",
    "anew": "a step of `again`, which has an example",
    "travelling": "a step of pickling",
    "holds": "a step of `why`, which has an example",
    "told": "a step of `why`, which has an example",
    "arranges": "a step of joining selections",
    "caption": "a line of the table of a selection",
    "remarks": "a line of the table of a selection",
    "ChangedAnswer": "examples of changed answers need two releases; the page on releases has them",
}
"""Names that have no example, each with the reason; an enumeration lists its words with their meanings instead."""


def _parts() -> Iterator[tuple[str, Any]]:
    """Each public function and class, and each method and property of one, wherever it is written."""
    for name in caspian.__all__:
        found = getattr(caspian, name)
        if not inspect.isclass(found):
            if inspect.isroutine(found):
                yield name, found
            continue
        yield name, found
        for part_name, part in inspect.getmembers_static(found):
            inner = part.fget if isinstance(part, property) else getattr(part, "__func__", part)
            inner = getattr(inner, "func", inner)  # a cached property
            ours = inspect.isfunction(inner) and inner.__module__.startswith("caspian")
            if ours and part_name[0] != "_" and not issubclass(found, enum.Enum):
                yield f"{name}.{part_name}", inner


def _excused(name: str, part: Any) -> bool:
    owner, _, last = name.rpartition(".")
    words = inspect.isclass(part) and issubclass(part, enum.Enum)
    return words or last in WITHOUT or owner.startswith("ChangedAnswer")


def test_everything_public_has_an_example() -> None:
    parts = dict(_parts())
    assert len(parts) > 300
    bare = [name for name, part in parts.items() if ">>>" not in (part.__doc__ or "")]
    assert [name for name in bare if not _excused(name, parts[name])] == []


def test_no_reason_is_left_that_excuses_nothing() -> None:
    bare = {name.rpartition(".")[2] for name, part in _parts() if ">>>" not in (part.__doc__ or "")}
    assert set(WITHOUT) <= bare | {"ChangedAnswer"}
