"""Records changed in one to three places: every fault told, or a dataset that is written and read back the same."""

import copy
import json
from typing import Any

import caspian
from caspian.catalogue.types import TYPES
from caspian.writing.text import encode
from tests.fuzz.draws import Draws
from tests.fuzz.held import OWN, check_error
from tests.fuzz.hostile import NUMBERS
from tests.fuzz.outputs import put_out
from tests.fuzz.world import ROWS

__all__ = ["change", "once"]

_IDS = [row["id"] for rows in ROWS.values() for row in rows]
_KEYS = [
    *sorted({key for rows in ROWS.values() for row in rows for key in row}),
    "__class__", "parent", "successors", "founds", "implements", "supersedes", "capital", "status", "expected",
]  # fmt: skip
_PATHS = (
    "title", "name", "within", "follows", "history", "history[signed].when", "memberships[KZ]", "memberships[KZ].period",
    "legs[port–baku].km", "claims", "aliases", "id", "history[", "[0]", "..", "", "__class__", "offices[0].title",
)  # fmt: skip


def once(draws: Draws) -> None:
    """Load the small world with something changed."""
    data: dict[str, Any] = copy.deepcopy(ROWS)
    for _ in range(1 + draws.below(3)):
        change(data, draws)
    if draws.below(8) == 0:
        data["amendments"] = [_amendment(draws)]
    if draws.below(8) == 0:
        data["withdrawn"] = [
            {"id": draws.pick((*_IDS, "gone")), "reason": "R", "successor": draws.pick(_IDS)}
        ]
    try:
        loaded = caspian.load(data if draws.flag() else _text(data), alone=True)
    except OWN as error:
        check_error(error)
        return
    records = {kind: tuple(getattr(loaded, kind)) for kind in TYPES}
    again = caspian.load(encode(records), alone=True)
    assert all(tuple(getattr(again, kind)) == rows for kind, rows in records.items())
    put_out(loaded, draws)


def _amendment(draws: Draws) -> dict[str, Any]:
    done = {draws.pick(("add", "set", "remove")): True if draws.flag() else _value(draws)}
    field = draws.text(_PATHS, 2) if draws.flag() else draws.pick(_PATHS)
    return {"id": draws.pick(_IDS), "field": field, "reason": "R"} | done


def _text(data: Any) -> bytes:
    try:
        return json.dumps(data).encode()
    except ValueError:
        return b"{}"


def change(data: Any, draws: Draws) -> None:
    """Go down to something at random, and put something else in its place."""
    at = data
    while True:
        keys: list[Any] = list(at) if type(at) is dict else list(range(len(at)))
        if not keys:
            return
        key = draws.pick(keys)
        if type(at[key]) in (dict, list) and at[key] and draws.below(6):
            at = at[key]
            continue
        break
    kind = draws.below(6)
    if kind == 0:
        del at[key]
    elif kind == 1 and type(at) is list:
        at.append(copy.deepcopy(at[key]))
    elif kind == 1:
        at[draws.pick(_KEYS)] = _value(draws)
    elif kind == 2:
        at[key] = draws.pick(_IDS)
    elif kind == 3:
        at[key] = [draws.pick(_IDS)]
    else:
        at[key] = _value(draws)


def _value(draws: Draws) -> Any:
    kind = draws.below(7)
    if kind == 0:
        return draws.pick(NUMBERS)
    if kind == 1:
        return draws.pick((None, [], {}, [[]], {"edtf": "2024"}, [None], False))
    if kind == 2:
        return draws.several(lambda: draws.pick(_IDS), 3)
    if kind == 3:
        return draws.pick(("2024-01-01", "../2024", "2024/..", "2025/2020", "2024-02-30", "1"))
    if kind == 4:
        return copy.deepcopy(draws.pick(draws.pick(tuple(ROWS.values()))))
    return draws.text(_IDS)
