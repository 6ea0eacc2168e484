"""Where the columns of a table go: a field of a record, of a part of it, or of a record that it names."""

from collections.abc import Iterator
from difflib import get_close_matches
from enum import Enum
from typing import NamedTuple

import attrs

from caspian.catalogue.types import article, record_type, singular
from caspian.model.fields import EVERY, Field, fields_of
from caspian.model.path import NoSuchPart, Step, steps
from caspian.model.time.when import When
from caspian.names.folding import fold

__all__ = ["Place", "Target", "plain_targets", "target_of"]


class Place(NamedTuple):
    """One name on the way to a value: a field, and which part of a list if that is said."""

    field: Field
    key: str = ""


class Target(NamedTuple):
    """Where a column goes."""

    text: str
    """How the user wrote it."""
    way: tuple[Place, ...]
    """The fields on the way; the last one holds the value."""
    side: str = ""
    """``since`` or ``until``, where a column holds one end of a period."""
    attribute: str = ""
    """A field of the record that is named, which is to be made with it."""
    row_party: bool = False
    """Whether it is who took the steps of the row, and a party."""

    @property
    def field(self) -> Field:
        """The field that holds the value."""
        return self.way[-1].field


_OTHER_WORDS = {
    "name": ("title",), "title": ("name",), "label": ("title", "name"), "date": ("when", "period"), "type": ("kind",),
    "start": ("since",), "from": ("since",), "end": ("until",), "to": ("until",), "description": ("summary",),
    "members": ("memberships",), "parties": ("participants",), "participants": ("parties",), "actors": ("participants",),
    "countries": ("parties", "participants"), "location": ("places",), "locations": ("places",), "subject": ("about",),
    "place": ("places",), "when": ("period",), "year": ("when", "period"),
    "source": ("citations",), "sources": ("citations",), "reference": ("citations",), "references": ("citations",),
    "lat": ("latitude",), "lon": ("longitude",), "lng": ("longitude",), "long": ("longitude",),
}  # fmt: skip
"""Plain words for fields that a type calls otherwise."""
_SIDES = ("since", "until")
_PERIODS = ("period", "when", "existed")


def target_of(text: str, kind: str) -> Target:
    """What a path or a plain word means in the records of a type.

    Raises:
        NoSuchPart: if it means nothing there, with what does.

    >>> [place.field.name for place in target_of("signed", "agreements").way]
    ['history', 'when']
    >>> target_of("offices.since", "people").side, target_of("places.latitude", "events").attribute
    ('since', 'latitude')
    """
    if kind == "agreements" and text == "party":
        field = _field(record_type(kind), "parties")
        assert field is not None
        return Target(text, (Place(field),), row_party=True)
    dated = _dated(record_type(kind)).get(fold(text))
    if dated:
        return Target(text, dated)
    return _followed(text, kind)


def _followed(text: str, kind: str) -> Target:
    cls = record_type(kind)
    way: list[Place] = []
    path = steps(text)
    for number, step in enumerate(path):
        last = way[-1].field if way else None
        if last is not None and last.link and not attrs.has(last.type):
            return _attribute(text, way, path[number:], kind)
        named = (step.name, *_OTHER_WORDS.get(step.name, ()))
        found = next(filter(None, (_field(cls, word) for word in named)), None)
        side = next((word for word in named if word in _SIDES), "") if number == len(path) - 1 else ""
        period = _period(cls) if found is None and side else None
        if period is not None:
            return Target(text, (*way, *period), side=side)
        if found is None:
            raise NoSuchPart(f"{_called(cls, kind)} has no {step.name!r}", step.name, plain_targets(kind))
        way.append(Place(found, step.key or ""))
        cls = found.type
    if attrs.has(way[-1].field.type) and way[-1].field.type is not When and way[-1].field.many:
        first = next(fields_of(way[-1].field.type))
        way.append(Place(first))
    return Target(text, tuple(way))


def _attribute(text: str, way: list[Place], rest: tuple[Step, ...], kind: str) -> Target:
    """A field of the record that a link names."""
    link = way[-1].field.link
    targets = link.targets if link else ()
    for each in targets if targets != EVERY else ():
        for name in (rest[0].name, *_OTHER_WORDS.get(rest[0].name, ())) if len(rest) == 1 else ():
            if _field(record_type(each), name):
                return Target(text, tuple(way), attribute=name)
    raise NoSuchPart(
        f"no such field of what {way[-1].field.name!r} names: {rest[0].name!r}", text, plain_targets(kind)
    )


def _period(cls: type) -> tuple[Place, ...] | None:
    """The field of a class that holds from when to when; nothing more where the way leads to a date already."""
    if cls is When:
        return ()
    if not attrs.has(cls) or any(field.name == "since" for field in fields_of(cls)):
        return None
    return next(((Place(field),) for name in _PERIODS if (field := _field(cls, name))), None)


def _dated(cls: type) -> dict[str, tuple[Place, ...]]:
    """The words of steps that have a date, as columns are called after them: ``signed``, ``operating``."""
    found: dict[str, tuple[Place, ...]] = {}
    for field in fields_of(cls):
        if field.in_order and attrs.has(field.type):
            first = next(fields_of(field.type))
            date = _field(field.type, field.in_order)
            if date and isinstance(first.type, type) and issubclass(first.type, Enum):
                for word in first.type:
                    found[fold(word.value)] = (Place(field, word.value), Place(date))
    return found


def plain_targets(kind: str) -> tuple[str, ...]:
    """The plain words that columns of a type may be given to: its fields, and its dated steps.

    >>> "in force" in plain_targets("agreements"), "title" in plain_targets("agreements")
    (True, True)
    """
    cls = record_type(kind)
    steps_ = [places[0].key for places in _dated(cls).values()]
    own = [field.name for field in fields_of(cls)]
    sides = [*_SIDES] if _period(cls) else []
    return (*own, *steps_, *sides, *(["party"] if kind == "agreements" else []))


def by_headers(columns: tuple[str, ...], kind: str) -> Iterator[tuple[str, str]]:
    """The targets that columns are called after, as far as they are: first those that are called so exactly."""
    own = {fold(each): each for each in plain_targets(kind)}
    one = {fold(each.removesuffix("s")): each for each in own.values() if each.endswith("s")}
    known = one | {fold(each): each for each in _OTHER_WORDS} | own
    for column in sorted(columns, key=lambda each: fold(each) not in own):
        word = known.get(fold(column), column)
        try:
            target_of(word, kind)
        except NoSuchPart:
            continue
        yield word, column


def near_target(text: str, kind: str) -> str | None:
    """The plain target that looks most like a text."""
    close = get_close_matches(text, plain_targets(kind), 1, 0.6)
    return close[0] if close else None


def _field(cls: type, name: str) -> Field | None:
    return (
        next((field for field in fields_of(cls) if field.name == name), None)
        if name and attrs.has(cls)
        else None
    )


def _called(cls: type, kind: str) -> str:
    return article(cls.__name__.lower() if attrs.has(cls) else singular(kind))
