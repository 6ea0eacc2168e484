"""Rows of a table: a dataset of them that is read back the same, or everything that is wrong by row and column."""

import warnings
from typing import Any

import caspian
from caspian.catalogue.types import TYPES
from caspian.dataset.importing import from_rows
from caspian.writing.text import encode
from tests.fuzz.draws import Draws
from tests.fuzz.held import OWN, check_error
from tests.fuzz.hostile import NUMBERS
from tests.fuzz.world import ROWS

__all__ = ["once"]

_WHOLE = caspian.load(ROWS, alone=True)
_FIELDS = (
    "title", "name", "id", "parties", "when", "signed", "in force", "kind", "value", "unit", "party", "since", "until",
    "history[signed].when", "offices.title", "offices.of", "amount", "places", "places.latitude", "within", "country",
    "participants", "aliases", "citations", "source", "url", "", "__class__", "history[", "a..b",
)  # fmt: skip
_CELLS = (
    "Kazakhstan", "KZ; AZ", "Azerbaijan and Russia", "2 May 2031", "05/04/2024", "2024", "$200 mln", "10-12 bcm", "~3%",
    "treaty", "talks", "Aktau", "Aron Bek", "The line", "1,234.5", "n/a", "-", "https://example.org", "USD", "km", "a report",
)  # fmt: skip


def once(draws: Draws) -> None:
    """Bring some rows."""
    names = draws.several(lambda: draws.pick(_FIELDS), 5) or ["title"]
    table = [{name: _cell(draws) for name in names} for _ in range(1 + draws.below(3))]
    asked: dict[str, Any] = {
        "columns": {draws.pick(_FIELDS): draws.pick(names) for _ in range(draws.below(4))}
    }
    if draws.flag():
        asked["defaults"] = {draws.pick(_FIELDS): _cell(draws)}
    if draws.below(3) == 0:
        asked["create"] = draws.pick(
            (["places"], ["organisations"], {"organisations": {"kind": "company"}}, ["x"], "places")
        )
    if draws.below(4) == 0:
        asked["known"] = draws.pick(("add", "skip", "apart", "refuse", "x"))
    if draws.below(4) == 0:
        asked["resolve"] = {_text(draws): draws.pick(("KZ", None, ["KZ"], {"-": None}, "nobody"))}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            made = from_rows(table, draws.pick((*TYPES, "event", "x")), onto=_WHOLE, **asked)
    except OWN as error:
        check_error(error)
        return
    records = {kind: tuple(getattr(made, kind)) for kind in TYPES}
    again = caspian.load(encode(records), alone=True)
    assert all(tuple(getattr(again, kind)) == rows for kind, rows in records.items())


def _cell(draws: Draws) -> Any:
    kind = draws.below(8)
    if kind == 0:
        return draws.pick(NUMBERS)
    if kind == 1:
        return draws.pick((None, [], ["KZ", "AZ"], {}, b"x", object()))
    return _text(draws) if kind < 4 else draws.pick(_CELLS)


def _text(draws: Draws) -> str:
    return draws.text(_CELLS, 3)
