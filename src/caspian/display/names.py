"""What records, countries and dates are called where people read them."""

import re
from collections.abc import Iterable
from typing import Protocol, cast

from caspian.catalogue.types import collection
from caspian.display.blocks import Line, Span, joined, line
from caspian.model.flag import flag
from caspian.model.geodesy import Point
from caspian.model.money import Money
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.names.short import shortest

__all__ = [
    "Finder",
    "called",
    "coordinates",
    "flag",
    "home_of",
    "known",
    "named",
    "on_what",
    "several",
    "short",
    "told",
    "value",
]


class Finder(Protocol):
    """What finds the record with an id: the store of a dataset."""

    def find(self, key: str) -> "tuple[str, Record] | None":
        """The type and the record; None if there is none."""
        ...

    def called(self, key: str) -> "tuple[str, str] | None":
        """The type, and what the record is called where it stands among others; None if there is none."""
        ...


def known(key: str, store: "Finder | None") -> "Record | None":
    """The record with an id, if the dataset has it."""
    found = store.find(key) if store is not None else None
    return found[1] if found else None


def home_of(record: Record) -> "Finder | None":
    """What finds records in the dataset that made a record, while somebody holds it."""
    home: object = record._shown_by()
    return cast("Finder", home) if hasattr(home, "find") else None


def named(key: "str | Record", store: "Finder | None", *, flags: bool = True) -> Line:
    """A record by its name, with the id at hand; a loose id as it is."""
    if isinstance(key, Record):
        kind, name, key = collection(type(key)), short(key), key.id
    else:
        kind, name = (store and store.called(key)) or ("", "")
    if not kind:
        return line(Span(key))
    mark = flag(key) if flags and kind == "countries" else ""
    return line(f"{mark}\u00a0" if mark else None, Span(name, key))


def short(record: Record) -> str:
    """The name under which a record stands in a table: the acronym of what is best known by it."""
    return shortest(record.label, getattr(record, "acronym", None))


def several(keys: Iterable[str], store: "Finder | None", *, most: int = 8) -> Line:
    """Records by their names, one behind the other; where there are many, the first and how many more, which is never a single one."""
    ids = tuple(keys)
    most = len(ids) if len(ids) == most + 1 else most
    shown = joined(named(each, store) for each in ids[:most])
    return line(shown, f" and {len(ids) - most} more" if len(ids) > most else None)


def coordinates(point: Point) -> str:
    """A longitude and a latitude for people.

    >>> coordinates((51.16, 43.65))
    '43.65° N, 51.16° E'
    """
    lon, lat = point
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"


_STEP = re.compile(r"(\w+)\[([^\]]*)\]")
_LONG = re.compile(r"(?<![\w.,-])\d{5,}(?![\w.-])")
_DATED = re.compile(r"[\d./~?%X-]+")


def on_what(path: str, store: "Finder | None" = None) -> str:
    """A place in a record for people.

    >>> on_what("history[signed].when"), on_what("memberships[AM].since"), on_what("legs[aktau–baku].km")
    ('signed: when', 'memberships, AM: since', 'legs, aktau–baku: km')
    >>> on_what("history[in force:KG].when")
    'in force for KG: when'
    """

    def step(match: re.Match[str]) -> str:
        if match[1] == "history":
            stage, _, party = match[2].partition(":")
            return f"{stage} for {called(party, store)}" if party else stage
        which = "–".join(called(each, store) for each in match[2].split("–"))
        return f"{match[1]}, {which}"

    words = _STEP.sub(step, path)
    return words.replace(".", ": ").replace("_", " ")


def called(key: str, store: "Finder | None") -> str:
    """The name under which the record with an id stands in a table; a loose id as it is."""
    found = store.called(key) if store is not None else None
    return found[1] if found else key


def told(path: str, value: str, store: "Finder | None" = None) -> str:
    """What a side says of a place in a record: a date in words, a long number with its thousands apart, names for ids.

    >>> told("history[signed].when", "2022-11"), told("value", "2022"), told("amount", "1470000000 EUR")
    ('November 2022', '2022', '1,470,000,000 EUR')
    """
    last = path.rpartition(".")[2]
    if last in ("when", "since", "until", "period", "founded", "dissolved", "date") and _DATED.fullmatch(
        value
    ):
        try:
            return When(value).in_words()
        except ValueError:
            return value
    ids = value.split(", ")
    if last == "participants" and any(known(each.partition(" ")[0], store) for each in ids):
        parts = (each.partition(" ") for each in ids)
        return ", ".join(f"{called(head, store)}{space}{role}" for head, space, role in parts)
    if all(known(each, store) for each in ids):
        return ", ".join(called(each, store) for each in ids)
    return _LONG.sub(lambda match: f"{int(match[0]):,}", value)


def value(item: object, store: "Finder | None" = None) -> Line:
    """A plain value for people: a date in words, a number with its thousands apart, a word."""
    if item is None:
        return ()
    if isinstance(item, When):
        return line(Span(str(item)))
    if isinstance(item, Money):
        from caspian.display.amounts import sum_in_words

        return line(sum_in_words(item))
    if isinstance(item, bool):
        return line("yes" if item else "no")
    if isinstance(item, int | float):
        return line(f"{item:,}" if type(item) in (int, float) else str(item))
    if isinstance(item, tuple | list):
        return joined(value(each, store) for each in item)
    return line(str(item))
