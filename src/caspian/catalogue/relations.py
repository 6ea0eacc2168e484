"""Every link between records, computed from the fields that hold them.

Indexes, integrity checks, navigation in both directions and the table in the documentation all
follow from the links that stand at the fields (`caspian.model.fields.Link`).
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import attrs

from caspian.catalogue.types import SUBJECTS, TYPES, record_type
from caspian.model.fields import EVERY, PARTIES, Field, Link, fields_of
from caspian.model.parts import is_list

__all__ = [
    "PARTIES",
    "Relation",
    "parts_of",
    "party_relation",
    "relation",
    "relations",
    "relations_from",
    "relations_to",
    "texts_at",
]


class Relation(NamedTuple):
    """A link from the records of one type, by an id that a field holds, to records of others.

    >>> import caspian
    >>> next(link.reverse for link in caspian.RELATIONS if link.path == "part_of" and link.source == "corridors")
    'parts'
    """

    source: str
    """The type of the records that hold the id."""
    path: str
    """The field, with dots into the parts of a record: ``participants.party``."""
    targets: tuple[str, ...]
    """The types of the records that may be meant."""
    name: str
    """What the records meant are to the one that names them."""
    reverse: str
    """What the naming records are to the one that is meant."""
    party: bool = False
    """Whether it names who took part."""
    tree: bool = False
    """Whether it leads upwards, so that no record may come back to itself."""

    def ids(self, record: object) -> Iterator[tuple[str, str]]:
        """Each id that `record` holds for this link, with the exact place where it stands.

        The record may be one that could not be made: the JSON object for it.

        >>> import caspian
        >>> link = next(link for link in caspian.RELATIONS if (link.source, link.path) == ("corridors", "countries"))
        >>> [target for target, _ in link.ids(caspian.corridor("BTC"))]
        ['AZ', 'GE', 'TR']
        """
        return texts_at(record, self.path)


def texts_at(record: object, path: str) -> Iterator[tuple[str, str]]:
    """Each text at a path with dots into the parts of a record, with the exact place where it stands."""
    return _walk(record, path.split("."), "")


def _walk(value: object, fields: list[str], where: str) -> Iterator[tuple[str, str]]:
    if value is None:
        return
    if is_list(value) or type(value) is list:
        for index, item in enumerate(value):
            if (
                type(item) is not list
            ):  # no field holds lists of lists, and a row with them may go on for ever
                yield from _walk(item, fields, f"{where}[{index}]")
    elif fields:
        inner = value.get(fields[0]) if type(value) is dict else getattr(value, fields[0], None)
        yield from _walk(inner, fields[1:], f"{where}.{fields[0]}")
    elif type(value) is str:
        yield value, where


def parts_of(cls: type) -> Iterator[tuple[str, Field]]:
    """Every field of a class and of the parts of its records, with dots into the parts.

    >>> from caspian import Event
    >>> [path for path, _ in parts_of(Event) if path.startswith("participants.")][:2]
    ['participants.party', 'participants.role']
    """
    for field in fields_of(cls):
        yield field.name, field
        if attrs.has(field.type):
            for path, inner in parts_of(field.type):
                yield f"{field.name}.{path}", inner


@cache
def relations_from(source: str) -> tuple[Relation, ...]:
    """The links that the records of a type hold; only the module of that type is imported."""
    return tuple(
        _relation(source, path, field, field.link)
        for path, field in parts_of(record_type(source))
        if field.link is not None
    )


def _relation(source: str, path: str, field: Field, link: Link) -> Relation:
    part = path.rpartition(".")[0]
    suffix = f"_of_{part.replace('.', '_')}" if link.per_part and part != "citations" else ""
    suffix = suffix.removesuffix("_citations")
    targets = tuple(name for name in SUBJECTS if name != source) if link.targets == EVERY else link.targets
    reverse = link.reverse.replace("{type}", source)
    name = (link.name or field.name) + suffix
    return Relation(source, path, targets, name, reverse + suffix, link.party, link.tree)


@cache
def relations() -> tuple[Relation, ...]:
    """All links, grouped by the type that holds the id."""
    return tuple(each for name in TYPES for each in relations_from(name))


def relation(source: str, path: str) -> Relation:
    """The link that a field of a type holds."""
    return next(each for each in relations_from(source) if each.path == path)


@cache
def party_relation(source: str) -> Relation | None:
    """The link by which the records of a type name who took part, if they do."""
    return next((each for each in relations_from(source) if each.party), None)


def relations_to(target: str) -> tuple[Relation, ...]:
    """The links that lead to the records of a type."""
    return tuple(each for each in relations() if target in each.targets)
