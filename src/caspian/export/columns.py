"""Which columns a class gives: read once from its fields, for every target.

A field gives one column or several: a link gives the id and the name beside it; a date its notation, its words, its
first and its last day and what is known of it; a sum the number, the currency and the bound. Fields that hold
several parts give tables of their own (`caspian.export.tables`).
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import get_args, get_origin, get_type_hints

import attrs

from caspian.catalogue.relations import parts_of
from caspian.catalogue.types import first_line
from caspian.export.coded import Coded
from caspian.export.column import Column, Read, Type
from caspian.export.dates import DATE, SHORT, Aspect
from caspian.export.links import linked, of_cited, of_parts, of_people, targets_of
from caspian.export.names import Names
from caspian.export.values import Rows
from caspian.model.fields import Field, Link, fields_of
from caspian.model.record import SHARED, Citation, Record
from caspian.model.time.when import When

__all__ = ["columns_of", "in_order", "is_part"]

# The date by which a record or a part goes: its days are `start` and `end` without more words.
_OWN = ("when", "period", "since", "date", "existed")


@cache
def columns_of(cls: type) -> tuple[Column, ...]:
    """The columns of a class of records, or of parts of records; what all records share comes last.

    >>> from caspian import Event
    >>> [column.name for column in columns_of(Event)][:7]
    ['id', 'title', 'summary', 'when', 'when_words', 'start', 'end']
    """
    own = [field for field in in_order(cls) if not _shared(cls, field)]
    shared = [field for field in in_order(cls) if _shared(cls, field)]
    return (
        *(column for field in own for column in _of_field(field)),
        *_derived(cls),
        *(column for field in shared for column in _of_field(field)),
    )


def in_order(cls: type) -> list[Field]:
    """The fields of a class, those that all records share behind its own."""
    return sorted(fields_of(cls), key=lambda field: _shared(cls, field))


def is_part(field: Field) -> bool:
    """Whether a field holds several parts, or points, which are rows of a table of their own."""
    return field.many and (get_origin(field.type) is tuple or attrs.has(field.type))


def _shared(cls: type, field: Field) -> bool:
    return field.name in SHARED and issubclass(cls, Record)


def _of_field(field: Field) -> Iterator[Column]:
    if is_part(field):
        yield from _of_parts(field)
    elif field.type is When:
        yield from _date(field.name, field.optional, field.doc, DATE)
    elif attrs.has(field.type):
        yield from _inner(field)
    elif field.link:
        yield from linked(field.name, field.many, field.optional, field.doc, targets_of(field.link))
    else:
        read = _reader(field.name, field.type, field.many)
        kind = Type.TEXTS if field.many else _type(field.type)
        words = _words(field.type)
        yield Column(field.name, kind, field.doc, read, field.optional, field.unit, (), words)


def _of_parts(field: Field) -> Iterator[Column]:
    """What the row of a record tells of a list that has a table of its own: who took part, which sources it cites."""
    if field.type is Citation:
        yield from of_cited()
    elif attrs.has(field.type):
        for inner in fields_of(field.type):
            if inner.link and inner.link.party:
                yield from of_parts(field.name, inner.name, field.doc, targets_of(inner.link))
            elif inner.link and inner.link.targets == ("people",) and not inner.many:
                yield from of_people(field.name, inner.name)


def _inner(field: Field) -> Iterator[Column]:
    """The columns of a single part, which stand in the row of what holds it."""
    for column in columns_of(field.type):

        def values(rows: Rows, names: Names, column: Column = column) -> Coded[object]:
            found = iter(column.values(rows.within(field.name), names))
            return rows.objects(field.name).told(lambda _: next(found))

        name = field.name if column.name == field.name else f"{field.name}_{column.name}"
        yield column._replace(name=name, values=values, nullable=field.optional or column.nullable)


def _date(name: str, optional: bool, doc: str, aspects: tuple[Aspect, ...]) -> Iterator[Column]:
    for aspect in aspects:
        if aspect.of_own and name not in _OWN:
            continue

        def values(rows: Rows, names: Names, tell: Callable[[When], object] = aspect.tell) -> Coded[object]:
            return rows.objects(name).told(tell)

        called = aspect.named(name, name in _OWN)
        text = doc if called == name else aspect.doc.format(name)
        yield Column(called, Type(aspect.type), text, values, optional or aspect.nullable, words=aspect.words)


_ASKED = ("label", "iso3")
"""What stands in other columns, or what a record has to ask its dataset for, which one that was pickled has not."""


def _derived(cls: type) -> Iterator[Column]:
    """What follows from the fields of a record, and stands beside them."""
    if not issubclass(cls, Record):
        return
    for name in dict.fromkeys(name for each in cls.__mro__ for name in vars(each)):
        told = getattr(cls, name)
        if name in _ASKED or type(told) is not property or told.fget is None:
            continue
        hint, optional = _returned(told.fget)
        link = _link_of(cls, name)
        doc = first_line(told)
        if hint is When:
            yield from _date(name, optional, doc, DATE if name in _OWN else SHORT)
        elif link:
            yield from linked(name, False, optional, doc, targets_of(link))
        elif isinstance(hint, type) and (hint in (str, bool) or issubclass(hint, Enum)):
            read = _reader(name, hint, False)
            yield Column(name, _type(hint), doc, read, optional, words=_words(hint))


def _returned(function: object) -> tuple[object, bool]:
    """The type that a function returns, and whether it may be None."""
    hint: object = get_type_hints(function)["return"]
    parts = get_args(hint)
    if type(None) not in parts:
        return hint, False
    return next(part for part in parts if part is not type(None)), True


def _link_of(cls: type, name: str) -> Link | None:
    """The link of what follows from the parts of a record, which have a field of the same name."""
    return next((field.link for path, field in parts_of(cls) if path.endswith(f".{name}")), None)


def _type(hint: object) -> Type:
    plain: dict[object, Type] = {
        bool: Type.FLAG,
        int: Type.INTEGER,
        float: Type.NUMBER,
        Decimal: Type.DECIMAL,
    }
    return plain.get(hint, Type.TEXT)


def _words(hint: object) -> tuple[str, ...]:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return tuple(member.value for member in hint)
    return ()


def _reader(path: str, hint: type, many: bool) -> Read:
    """How the values of a field are read: enumerations as their plain words, several as a tuple."""
    read, word = attrgetter(path), attrgetter("_value_")
    if many:
        plain = (lambda several: tuple(map(word, several))) if issubclass(hint, Enum) else tuple
        return lambda rows, names: Coded.of(map(read, rows.parts)).told(plain)
    if issubclass(hint, Enum):
        return lambda rows, names: Coded.of(map(read, rows.parts)).told(word)
    return lambda rows, names: list(map(read, rows.parts))
