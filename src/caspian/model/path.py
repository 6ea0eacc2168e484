"""The one grammar for a place in a record: ``history[signed].when``, ``memberships[AM].since``.

A path is names joined by dots. A name is a field, or a property that follows from the fields, as
``since`` of a membership. Behind the name of a list a key in brackets picks one part:

    history[signed].when             the part whose key is "signed"
    history[ratified:AM].when        a step of one party
    legs[aktau–baku].km              a stretch, by its two ends
    memberships[TR#2].since          the second of the parts with that key
    parties[AM]                      of plain values, the one that says so
    history[0].stage                 by position, counted from nought as in the faults of a file

A list without a key stands for all its parts, so that ``participants.party`` is every party. Claims,
doubts, amendments and comparisons name what they are about in this way.
"""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

import attrs

from caspian.model.fields import Field, fields_of
from caspian.model.parts import is_list

__all__ = ["NoSuchPart", "Step", "field_at", "is_position", "key_of", "keys_of", "steps", "values_at"]


class Step(NamedTuple):
    """A name of a path, and which part of it is meant if not all."""

    name: str
    key: str | None = None
    number: int = 1
    """Which of several parts with the same key, counted from one."""

    def __str__(self) -> str:
        number = "" if self.number == 1 else f"#{self.number}"
        return self.name if self.key is None else f"{self.name}[{self.key}{number}]"


class NoSuchPart(ValueError):
    """A path that leads nowhere; `known` holds what there is at the step that fails."""

    def __init__(self, reason: str, sought: str, known: tuple[str, ...] = ()) -> None:
        self.sought = sought
        self.known = known
        super().__init__(reason)


_STEP = re.compile(r"([a-z_]{1,40})(?:\[([^\[\]#]{1,200})(?:#([1-9][0-9]{0,3}))?\])?(?:\.(?=.)|$)")


def steps(path: str) -> tuple[Step, ...]:
    """The steps of a path.

    Raises:
        NoSuchPart: for a text that is no path.

    >>> steps("memberships[TR#2].since")
    (Step(name='memberships', key='TR', number=2), Step(name='since', key=None, number=1))
    """
    found, at = [], 0
    while match := _STEP.match(path, at):
        found.append(Step(match[1], match[2], int(match[3] or 1)))
        at = match.end()
    if not found or at < len(path):
        raise NoSuchPart(f"{path[:80]!r} is no path such as 'when' or 'history[signed].when'", path)
    return tuple(found)


def key_of(part: object) -> str:
    """The key of a part of a list: its own `key`, else what its first field says; a plain value is its own.

    >>> from caspian import Milestone, Stage
    >>> key_of(Milestone(stage=Stage.RATIFIED, party="AM")), key_of("AM")
    ('ratified:AM', 'AM')
    """
    if attrs.has(type(part)):
        own = getattr(part, "key", None)
        part = own if own is not None else getattr(part, next(fields_of(type(part))).name)
    return str(part.value if isinstance(part, Enum) else part)


def keys_of(parts: tuple[object, ...]) -> tuple[str, ...]:
    """The key of each part of a list, with ``#2`` behind that of the second of equal ones."""
    seen: dict[str, int] = {}
    found = []
    for part in parts:
        key = key_of(part)
        seen[key] = seen.get(key, 0) + 1
        found.append(key if seen[key] == 1 else f"{key}#{seen[key]}")
    return tuple(found)


def is_position(key: str) -> bool:
    """Whether a key in brackets counts from nought; digits of other scripts and small raised ones do not.

    >>> is_position("12"), is_position("²")
    (True, False)
    """
    return key.isascii() and key.isdigit()


def field_at(cls: type, path: str) -> Field | None:
    """What the field at the end of a path says of itself; None for a property, which has no field.

    Raises:
        NoSuchPart: if the class and its parts have nothing of these names.

    >>> from caspian import Event
    >>> field_at(Event, "participants[AM].person").doc
    'The person who stood for it.'
    """
    found: Field | None = None
    kind: type | None = cls
    for step in steps(path):
        if kind is None:
            raise NoSuchPart(f"nothing can be named below {path.rpartition('.')[0]!r}", step.name)
        fields, properties = _names(kind)
        found = fields.get(step.name)
        if found is None and step.name not in properties:
            raise NoSuchPart(f"{_called(kind)} has no field {step.name!r}", step.name, tuple(fields))
        if step.key is not None and not (found and found.many):
            raise NoSuchPart(f"{step.name!r} of {_called(kind)} is no list", step.name)
        kind = found.type if found and attrs.has(found.type) else None
    return found


def values_at(record: object, path: str) -> tuple[object, ...]:
    """What stands at a path: one value, or of a list without a key as many as it has parts.

    Raises:
        NoSuchPart: if the record has no such field or part.

    >>> from caspian import Membership, Organisation, OrganisationKind, When
    >>> body = Organisation(id="x", name="X", kind=OrganisationKind.FORMAT,
    ...                     memberships=(Membership(member="AM", period=When("2001/..")),))
    >>> values_at(body, "memberships[AM].since")
    (When('2001'),)
    """
    field_at(type(record), path)
    found: list[object] = [record]
    for step in steps(path):
        found = [inner for value in found if value is not None for inner in _stepped(value, step)]
    return tuple(found)


def _stepped(value: object, step: Step) -> Iterator[object]:
    held = getattr(value, step.name)
    if not is_list(held):
        yield held
    elif step.key is None:
        yield from held
    elif is_position(step.key) and int(step.key) < len(held):
        yield held[int(step.key)]
    else:
        same = [part for part in held if key_of(part) == step.key]
        if len(same) < step.number:
            raise NoSuchPart(
                f"no part of {step.name!r} is {str(step)!r}",
                str(step)[len(step.name) + 1 : -1],
                keys_of(held),
            )
        yield same[step.number - 1]


@cache
def _names(kind: type) -> tuple[dict[str, Field], frozenset[str]]:
    """The fields of a class by name, and the names of its properties."""
    fields = {field.name: field for field in fields_of(kind)}
    properties = {name for name in dir(kind) if type(getattr(kind, name)) is property}
    return fields, frozenset(properties)


def _called(kind: type) -> str:
    article = "an" if kind.__name__[0] in "AEIOU" else "a"
    return f"{article} {kind.__name__.lower()}"
