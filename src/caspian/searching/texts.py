"""What is searched of a record: its own texts by their weight, and the names of what it is linked to."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from caspian.catalogue.relations import relations_from
from caspian.catalogue.types import SUBJECTS, singular
from caspian.model.fields import Word, fields_of
from caspian.model.time.when import When
from caspian.names.folding import romanised, spellings

__all__ = ["COLUMNS", "MONTHS", "texts"]

COLUMNS = {"names": 6.0, "title": 3.0, "text": 1.0, "linked": 1.5, "note": 0.5}
"""What a row holds, with how much a word in it says of what the record is.

A field stands in the column of the weight that its `Search` mark gives it.
"""
_COLUMN = {weight: column for column, weight in COLUMNS.items()}

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

Named = Callable[[str], Mapping[str, Any]]
"""The records of a type by id."""


def texts(kind: str, record: Any, named: Named) -> tuple[str, ...]:
    """The texts of a record, one for each of `COLUMNS`, in small Latin letters.

    Args:
        kind: its type.
        record: the record.
        named: what gives the records of a type by id, for the names of what is linked.
    """
    found: dict[str, list[str]] = {column: [] for column in COLUMNS}
    for name, weight in _searched(type(record)):  # type: ignore[arg-type]
        value = getattr(record, name)
        if value:
            found[_COLUMN[weight]].append(value)
    label = "title" if hasattr(record, "title") else "names"
    found[label].extend(spellings(record))
    found["linked"] = [singular(kind), *_linked(kind, record, named), *_words(record)]
    return tuple(romanised(" ".join(found[column])) for column in COLUMNS)


@cache
def _searched(cls: type) -> tuple[tuple[str, float], ...]:
    return tuple((field.name, field.search) for field in fields_of(cls) if field.search in _COLUMN)


def _linked(kind: str, record: Any, named: Named) -> Iterator[str]:
    """The names of the records that a record names."""
    for path, targets in _links(kind):
        for key in dict.fromkeys(_at(record, path)):
            for target in targets:
                other = named(target).get(key)
                if other is not None:
                    yield other.label
                    yield getattr(other, "acronym", None) or ""
                    break


@cache
def _links(kind: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The links of a type, but for where it is from, each as the fields that lead to it and the types meant."""
    found = (
        (tuple(relation.path.split(".")), tuple(each for each in relation.targets if each in SUBJECTS))
        for relation in relations_from(kind)
    )
    return tuple(each for each in found if each[1] and each[0][0] not in ("citations", "claims", "doubts"))


def _at(record: Any, path: tuple[str, ...]) -> list[str]:
    found = [record]
    for field in path:
        below: list[Any] = []
        for each in found:
            value = getattr(each, field, None)
            if type(value) is tuple:
                below.extend(value)
            elif value is not None:
                below.append(value)
        found = below
    return found


def _words(record: Any) -> Iterator[str]:
    """The words of the model that a record has, and its dates as people write them."""
    for name in ("kind", "measure", "status"):
        value = getattr(record, name, None)
        if isinstance(value, Word):
            yield value.value
    for topic in getattr(record, "topics", ()):
        yield topic.value
    for when in (getattr(record, name, None) for name in ("when", "signed", "period")):
        if isinstance(when, When):
            yield from _dates(when)


def _dates(when: When) -> Iterator[str]:
    first, last = when.earliest, when.latest
    for day in filter(None, dict.fromkeys((first, last))):
        year, month = f"{day.year:04}", f"{day.month:02}"
        yield f"{day.day} {MONTHS[day.month - 1]} {year} {year}{month}{day.day:02} {year}{month}"
    if first and last and 1 < last.year - first.year < 5:
        yield from map(str, range(first.year + 1, last.year))
    if first and last and first.year == last.year:
        yield from (
            f"{MONTHS[month]} {first.year}{month + 1:02}" for month in range(first.month, last.month - 1)
        )
