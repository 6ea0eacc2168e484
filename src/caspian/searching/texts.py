"""What is searched of a record: its own texts by their weight, and the names of what it is linked to.

A record may be one that was not made yet: the JSON object for it. Most are never shown, and making them
all would cost more than the search.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from caspian.catalogue.relations import PARTIES, relations_from
from caspian.catalogue.types import SUBJECTS, record_type, singular
from caspian.model.fields import fields_of
from caspian.model.parts import is_list
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


class _Linked:
    """What gives the names of what records are linked to; those that many name are read once.

    Args:
        named: what gives the records of a type by id.
    """

    def __init__(self, named: Named) -> None:
        self._named = cache(named)
        self.names = lru_cache(10_000)(self._names)
        """The names of the records of some types that have an id."""

    def _names(self, key: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
        others = (self._named(kind).get(key) for kind in kinds)
        return tuple(
            text
            for other in others
            if other is not None
            for text in (label(other), *_at(other, ("acronym",)))
        )

    def label(self, key: str, kinds: tuple[str, ...]) -> Iterator[str]:
        """What to call the records of some types that have an id."""
        return (label(self._named(kind)[key]) for kind in kinds if key in self._named(kind))


def written(kind: str, named: Named) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The texts of all records of a type, one for each of `COLUMNS`, in small Latin letters: each with the id, in the order of the ids.

    Args:
        kind: the type.
        named: what gives the records of a type by id, made or not.
    """
    linked = _Linked(named)
    return ((key, _texts(kind, record, linked)) for key, record in sorted(named(kind).items()))


def _texts(kind: str, record: object, linked: _Linked) -> tuple[str, ...]:
    found: dict[str, list[str]] = {column: [] for column in COLUMNS}
    for name, column in _searched(kind):
        found[column].extend(_at(record, (name,)))
    found["title" if _at(record, ("title",)) else "names"].extend(names(record))
    found["title"].extend(_offices(record, linked))
    found["linked"] = [singular(kind), *_linked(kind, record, linked)]
    found["linked"].extend(str(each) for path in _paths(kind, _WORDS) for each in _at(record, path))
    if kind != "corridors":
        whens = (when for path in _paths(kind, _DATES) for when in _at(record, path))
        found["linked"].extend(word for when in whens for word in _dates(_edtf(when)))
    return tuple(romanised(" ".join(found[column])) for column in COLUMNS)


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


@cache
def _paths(kind: str, paths: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Those of some paths that records of a type may have."""
    cls: type = record_type(kind)
    split = (tuple(path.split(".")) for path in paths)
    return tuple(path for path in split if path[0] in _known(cls))


def _linked(kind: str, record: object, linked: _Linked) -> Iterator[str]:
    """The names of the records that a record names."""
    for path, targets in _links(kind):
        for key in dict.fromkeys(_at(record, path)):
            yield from linked.names(key, targets)


def _offices(record: object, linked: _Linked) -> Iterator[str]:
    """The offices of a person, each with the country or body: what somebody is looked for by."""
    for office in _at(record, ("offices",)):
        yield from _at(office, ("title",))
        for key in _at(office, ("of",)):
            yield from linked.label(key, PARTIES)


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
            if type(each) is dict:
                value = each.get(field)
            else:
                cls: type = type(each)
                value = getattr(each, field) if field in _known(cls) else None
            if is_list(value) or type(value) is list:
                below.extend(value)
            elif value is not None:
                below.append(value)
        found = below
    return found


@cache
def _known(cls: type) -> frozenset[str]:
    """What there is of the things of a class: asked for anything else, they would look for what is meant."""
    return frozenset(dir(cls))


@lru_cache(10_000)
def _dates(edtf: str) -> tuple[str, ...]:
    """A date as people write it, and as one word each: a day, its month, its year."""
    found, months = list[str](), set[tuple[str, int]]()
    for year, month, day in _DATE.findall(edtf):
        if month and int(month) <= 12:  # the others are seasons
            months.add((year, int(month)))
            found.append(f"{int(day)} {year}{month}{day}" if day else "")
        found.append(year)
    years = {year for year, _ in months}
    if len(years) == 1:
        numbers = [month for _, month in months]
        (year,) = years
        months = {(year, month) for month in range(min(numbers), max(numbers) + 1)}
    return *found, *(f"{MONTHS[number - 1]} {year}{number:02}" for year, number in sorted(months))


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
