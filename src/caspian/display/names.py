"""What records, countries and dates are called where people read them."""

from collections.abc import Iterable
from typing import Any, Protocol

from caspian.display.blocks import Line, Span, joined, line
from caspian.model.country import Country
from caspian.model.record import Record
from caspian.model.time.when import When

__all__ = ["Finder", "flag", "known", "named", "value"]


class Finder(Protocol):
    """What finds the record with an id: the store of a dataset."""

    def find(self, key: str) -> "tuple[str, Any] | None":
        """The type and the record; None if there is none."""
        ...


def flag(code: str) -> str:
    """The flag of a country by its code of two letters; nothing for codes that ISO leaves to users.

    >>> flag("KZ"), flag("XK")
    ('🇰🇿', '')
    """
    if len(code) != 2 or not code.isascii() or not code.isupper() or code[0] in "XQ":
        return ""
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in code)


def known(key: str, store: "Finder | None") -> "Record | None":
    """The record with an id, if the dataset has it."""
    found = store.find(key) if store is not None else None
    return found[1] if found else None


def named(key: "str | Record", store: "Finder | None", *, flags: bool = True) -> Line:
    """A record by its name, with the id at hand; a loose id as it is."""
    record = key if isinstance(key, Record) else known(key, store)
    if record is None:
        return line(Span(str(key)))
    mark = flag(record.id) if flags and isinstance(record, Country) else ""
    return line(f"{mark}\u00a0" if mark else None, Span(short(record), record.id))


def short(record: Record) -> str:
    """The name under which a record stands in a table: the acronym of what is best known by it."""
    acronym = getattr(record, "acronym", None)
    return acronym if acronym and len(acronym) < len(record.label) / 2 else record.label


def several(keys: Iterable[str], store: "Finder | None", *, most: int = 8) -> Line:
    """Records by their names, one behind the other; where there are many, the first and how many more."""
    ids = tuple(keys)
    shown = joined(named(each, store) for each in ids[:most])
    return line(shown, f" and {len(ids) - most} more" if len(ids) > most else None)


def value(item: Any, store: "Finder | None" = None) -> Line:
    """A plain value for people: a date in words, a number with its thousands apart, a word."""
    if item is None:
        return ()
    if isinstance(item, When):
        return line(Span(str(item)))
    if isinstance(item, bool):
        return line("yes" if item else "no")
    if isinstance(item, int | float):
        return line(f"{item:,}")
    if isinstance(item, tuple | list):
        return joined(value(each, store) for each in item)
    return line(str(item))
