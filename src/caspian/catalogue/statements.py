"""What curators say should be in the data and what they looked for in vain: ``statements.json``.

It says only what the records cannot: since when events of a kind were gathered; which agreement frames the relations of two
parties, or that there is none; what was looked for and not found; which meetings make a series, and which are missing. All
else (what is held, when it was, how much there is) is counted from the records when it is asked for.
"""

import json
from functools import cache
from typing import NotRequired, TypedDict

from caspian.catalogue.region import NINE
from caspian.forking import lock
from caspian.packaged import packaged

__all__ = ["DENSE", "NINE", "POWERS", "statements"]


class Pair(TypedDict):
    """What is said of two parties."""

    parties: list[str]
    framework: NotRequired[str]
    none: NotRequired[str]
    not_found: NotRequired[list[str]]


class Met(TypedDict):
    """A meeting of a series."""

    event: str
    number: NotRequired[int]


class Absent(TypedDict):
    """Meetings of a series that no event stands for."""

    numbers: tuple[int, int]
    when: NotRequired[str]


class Series(TypedDict):
    """What is said of a series of meetings."""

    title: str
    meetings: list[Met]
    organisation: NotRequired[str]
    missing: NotRequired[list[Absent]]
    not_found: NotRequired[list[str]]
    note: NotRequired[str]


class Gathered(TypedDict):
    """Since which year the events of some kinds were gathered one by one, where that is another year than for the rest."""

    kinds: list[str]
    since: int


class Statements(TypedDict):
    """All that is said."""

    gathered: list[Gathered]

    pairs: list[Pair]
    series: list[Series]


DENSE = 2020
"""The first year of which events are recorded as they came, month by month; before it, the main ones."""
POWERS = ("RU", "IR", "CN", "eu", "US")
"""Those with whom something is expected of each of the nine."""


_lock = lock()


def statements() -> Statements:
    """The pairs, the series, and since when events were gathered, as they stand in the file, which is read once."""
    with _lock:
        return _read()


@cache
def _read() -> Statements:
    found: Statements = json.loads(packaged("catalogue", "statements.json"))
    return found
