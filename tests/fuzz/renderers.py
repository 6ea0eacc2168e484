"""Hostile texts in sound records, through every renderer and writer: nothing acts."""

import copy
from typing import Any

import caspian
from tests.fuzz.draws import Draws
from tests.fuzz.held import OWN, check_error
from tests.fuzz.hostile import PRINTABLE
from tests.fuzz.outputs import put_out
from tests.fuzz.world import ROWS

__all__ = ["FREE", "once"]

FREE = (
    "name",
    "title",
    "summary",
    "note",
    "author",
    "acronym",
    "locator",
    "duration",
    "heading",
    "reason",
    "wording",
)
"""What holds free text."""


def once(draws: Draws) -> None:
    """Put hostile texts into the small world, and show or write some of it."""
    data: dict[str, Any] = copy.deepcopy(ROWS)
    hostile = [draws.pick(PRINTABLE) if draws.below(4) else draws.text(PRINTABLE) for _ in range(3)]
    _put(data, [text.strip() or "x" for text in hostile], draws)
    try:
        loaded = caspian.load(data, alone=True)
    except OWN as error:
        check_error(error)
        return
    put_out(loaded, draws)


def _put(value: Any, texts: list[str], draws: Draws) -> None:
    if type(value) is list:
        for each in value:
            _put(each, texts, draws)
    elif type(value) is dict:
        for key, inner in value.items():
            if key in FREE and type(inner) is str and draws.below(3):
                value[key] = texts[len(inner) % 3]
            elif key == "aliases":
                value[key] = list(dict.fromkeys(texts))
            else:
                _put(inner, texts, draws)
