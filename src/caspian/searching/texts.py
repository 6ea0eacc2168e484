"""What is searched of a record: its own texts by their weight, and the names of what it is linked to.

A record may be one that was not made yet: the JSON object for it. Most are never shown, and making them
all would cost more than the search.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from caspian.catalogue.relations import PARTIES, relations_from
from caspian.catalogue.types import SUBJECTS, record_type, singular
from caspian.model.fields import fields_of
from caspian.names.folding import romanised

if TYPE_CHECKING:
    from caspian.model.time.when import When

__all__ = ["COLUMNS", "MONTHS", "in_office", "label", "names", "written"]

COLUMNS = {"names": 6.0, "title": 3.0, "text": 1.0, "linked": 1.5, "note": 0.5}
"""What a row holds, with how much a word in it says of what the record is.

A field stands in the column of the weight that its `Search` mark gives it.
"""
_COLUMN = {weight: column for column, weight in COLUMNS.items()}

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_WORDS = ("kind", "measure", "status", "topics")
"""What a record has in words of the model."""
_DATES = ("when", "period", "history.when")
_DATE = re.compile(r"(?<!\d)(\d{4})(?:-(\d\d))?(?:-(\d\d))?")

Named = Callable[[str], Mapping[str, object]]
"""The records of a type by id, or the JSON objects for them."""


def texts(kind: str, record: object, named: Named) -> tuple[str, ...]:
    """The texts of a record, one for each of `COLUMNS`, in small Latin letters.

    Args:
        kind: its type.
        record: the record, or the JSON object for it.
        named: what gives the records of a type by id, for the names of what is linked.
    """
    found: dict[str, list[str]] = {column: [] for column in COLUMNS}
    for name, column in _searched(kind):
        found[column].extend(_at(record, (name,)))
    found["title" if _at(record, ("title",)) else "names"].extend(names(record))
    found["title"].extend(_offices(record, named))
    dates = [] if kind == "corridors" else [word for path in _DATES for word in _dates(record, path)]
    found["linked"] = [singular(kind), *_linked(kind, record, named), *_words(record), *dates]
    return tuple(romanised(" ".join(found[column])) for column in COLUMNS)


def written(kind: str, named: Named) -> dict[str, tuple[str, ...]]:
    """The texts of all records of a type by id, in the order of the ids.

    Args:
        kind: the type.
        named: what gives the records of a type by id.
    """
    return {key: texts(kind, record, named) for key, record in sorted(named(kind).items())}


def names(record: object) -> list[str]:
    """Every text that means a record, as `spellings` of one that is made.

    >>> names({"id": "sco", "name": "Shanghai Cooperation Organisation", "acronym": "SCO"})
    ['sco', 'Shanghai Cooperation Organisation', 'SCO']
    """
    paths = (("id",), ("name",), ("title",), ("acronym",), ("aliases",), ("former_names", "name"))
    return [text for path in paths for text in _at(record, path)]


def label(record: object) -> str:
    """What to call a record, as its `label`."""
    return str(next(text for name in ("title", "name", "id") for text in _at(record, (name,))))


@cache
def _searched(kind: str) -> tuple[tuple[str, str], ...]:
    """The fields of a type that are searched, each with its column; its names are taken by `names`."""
    fields = fields_of(record_type(kind))
    return tuple(
        (field.name, _COLUMN[field.search])
        for field in fields
        if field.search in _COLUMN and field.name not in ("name", "title")
    )


def _linked(kind: str, record: object, named: Named) -> Iterator[str]:
    """The names of the records that a record names."""
    for path, targets in _links(kind):
        for key in dict.fromkeys(_at(record, path)):
            for target in targets:
                other = named(target).get(key)
                if other is not None:
                    yield label(other)
                    yield from _at(other, ("acronym",))


def _offices(record: object, named: Named) -> Iterator[str]:
    """The offices of a person, each with the country or body: what somebody is looked for by."""
    for office in _at(record, ("offices",)):
        yield from _at(office, ("title",))
        for key in _at(office, ("of",)):
            yield from (label(named(kind)[key]) for kind in PARTIES if key in named(kind))


@cache
def _links(kind: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The links of a type, but for where it is from, each as the fields that lead to it and the types meant."""
    found = (
        (tuple(relation.path.split(".")), tuple(each for each in relation.targets if each in SUBJECTS))
        for relation in relations_from(kind)
    )
    cited = {"citations", "claims"}
    return tuple((path, targets) for path, targets in found if targets and cited.isdisjoint(path))


def _at(record: object, path: tuple[str, ...]) -> list[Any]:
    """What stands at the fields of a record and of its parts, one after the other."""
    found = [record]
    for field in path:
        below: list[object] = []
        for each in found:
            value = each.get(field) if type(each) is dict else getattr(each, field, None)
            if type(value) is tuple or type(value) is list:
                below.extend(value)
            elif value is not None:
                below.append(value)
        found = below
    return found


def _words(record: object) -> Iterator[str]:
    for path in _WORDS:
        yield from map(str, _at(record, tuple(path.split("."))))


def _dates(record: object, path: str) -> Iterator[str]:
    """Dates as people write them, and as one word each: a day, its month, its year."""
    for when in _at(record, tuple(path.split("."))):
        months = set()
        for year, month, day in _DATE.findall(_edtf(when)):
            if month and int(month) <= 12:  # the others are seasons
                months.add((year, int(month)))
                yield f"{int(day)} {year}{month}{day}" if day else ""
            yield year
        years = {year for year, _ in months}
        if len(years) == 1:
            numbers = [month for _, month in months]
            months = {(*years, month) for month in range(min(numbers), max(numbers) + 1)}
        for year, number in sorted(months):
            yield f"{MONTHS[number - 1]} {year}{number:02}"


def _edtf(when: "str | dict[str, str] | When") -> str:
    if isinstance(when, str):
        return when
    return when["edtf"] if isinstance(when, dict) else when.edtf


def in_office(record: object) -> bool:
    """Whether somebody holds an office whose end is not known.

    >>> in_office({"id": "x-y", "offices": [{"title": "President", "of": "KG", "period": "2021-01-28/.."}]})
    True
    """
    return any(_edtf(when).endswith("/..") for when in _at(record, ("offices", "period")))
