"""An agreement, or an event, that is called by words of its names and the day of it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from caspian.errors import InvalidDate
from caspian.model.record import Record
from caspian.model.time.when import When

if TYPE_CHECKING:
    from caspian.store.resolver import Resolver

__all__ = ["of_a_day"]

_DAY: Final = re.compile(r"\d{1,2} [^\W\d]+ \d{4}|[^\W\d]+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SMALL: Final = frozenset(
    ("a", "and", "at", "between", "by", "dated", "from", "in", "of", "on", "signed", "the")
)
"""Words beside a day that are part of no name."""


def of_a_day(store: "Resolver", text: str, types: tuple[str, ...]) -> list[tuple[str, str]]:
    """The types and ids of what has all words of a text in its names, and fell on the day in it, or a day beside that.

    What was signed past midnight goes by either day. An agreement goes before the event at which it was made.

    Args:
        store: the records.
        text: the words, with a day among them.
        types: the types of which something is meant.
    """
    found = _DAY.search(text)
    try:
        day = When.of(found[0]) if found else None
    except InvalidDate:
        day = None
    words = _words(text.replace(found[0], " ")) - _SMALL if found else set()
    if day is None or not words:
        return []
    for name in ("agreements", "events"):
        near = _near(store, name, day.days.start) if name in types else ()
        meant = [(apart, each.id) for apart, each in near if words <= _said(each)]
        if meant:
            nearest = min(distance for distance, _ in meant)
            return [(name, key) for distance, key in meant if distance == nearest]
    return []


def _near(store: "Resolver", name: str, day: int) -> Iterator[tuple[int, Record]]:
    """What fell on a day or beside it, with how far from it; no others are made where dates were written down beside the records."""
    date = store.dated(name)
    for number in range(len(store.ids(name))):
        when = getattr(store.at(name, number), "when", None) if date is None else date(number)
        on = _day_of(when)
        if on is not None and abs(on - day) <= 1:
            yield abs(on - day), store.at(name, number)


def _day_of(when: When | None) -> int | None:
    """The number of the day that a date is, if it is one day."""
    if when is None or when.days.no_start or when.days.no_end or when.days.start != when.days.end:
        return None
    return when.days.start


def _said(record: Record) -> set[str]:
    return _words(" ".join((record.label, *record.aliases)))


def _words(text: str) -> set[str]:
    return {each.casefold() for each in _WORD.findall(text)}
