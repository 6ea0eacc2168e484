"""Where two records of one thing differ, place by place, in the one grammar of paths."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import attrs

from caspian.model.fields import Field, fields_of
from caspian.model.money import Money
from caspian.model.parts import is_list
from caspian.model.path import keys_of
from caspian.model.record import SHARED
from caspian.model.time.when import When
from caspian.writing.plain import unstructure

__all__ = ["Place", "differing"]

_KEY = re.compile(r"(?![0-9]+(?:#|$))[^\[\]#]{1,200}(?:#[1-9][0-9]{0,3})?")
"""A key that a path can hold, and that is not read as a position."""


class Place(NamedTuple):
    """A place at which two records differ, with what each has there as plain JSON values; None for nothing."""

    path: str
    before: object
    after: object


def differing(before: object, after: object, within: str = "") -> Iterator[Place]:
    """Each place at which two records of one type differ, as near to the value as a path can lead.

    >>> from caspian import Membership, Organisation, OrganisationKind
    >>> old = Organisation(id="x", name="X", kind=OrganisationKind.FORMAT, memberships=(Membership(member="AM"),))
    >>> new = attrs.evolve(old, memberships=(Membership(member="AM", note="As an observer."), Membership(member="LA")))
    >>> for place in differing(old, new):
    ...     print(*place)
    memberships[AM].note None As an observer.
    memberships[LA] None {'member': 'LA'}
    """
    for field in sorted(fields_of(type(before)), key=lambda field: not within and field.name in SHARED):
        was, is_ = getattr(before, field.name), getattr(after, field.name)
        if was == is_ or (not within and field.name == "id"):
            continue
        where = f"{within}{field.name}"
        if field.many:
            yield from _of_lists(where, field, was, is_)
        else:
            yield from _of_parts(where, was, is_)


def _of_lists(
    where: str, field: Field, before: tuple[object, ...], after: tuple[object, ...]
) -> Iterator[Place]:
    """Of lists that hold the same in another order, both whole; else part by part, by their keys."""
    if not attrs.has(field.type) and not issubclass(field.type, str):
        yield Place(where, _plain(before), _plain(after))
        return
    was, is_ = (dict(zip(keys_of(each), each, strict=True)) for each in (before, after))
    keys = tuple(dict.fromkeys((*was, *is_)))
    if was == is_ or not all(map(_KEY.fullmatch, keys)):
        yield Place(where, _plain(before), _plain(after))
        return
    for key in keys:
        if was.get(key) != is_.get(key):
            yield from _of_parts(f"{where}[{key}]", was.get(key), is_.get(key))


def _of_parts(where: str, before: object, after: object) -> Iterator[Place]:
    both = before is not None and after is not None
    if both and attrs.has(type(before)) and not isinstance(before, When | Money):
        yield from differing(before, after, f"{where}.")
    else:
        yield Place(where, _plain(before), _plain(after))


def _plain(value: object) -> object:
    if is_list(value):
        return [_plain(each) for each in value] or None
    return None if value is None else unstructure(value)
