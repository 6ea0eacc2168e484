"""The rows and the columns of the tables of lists: the parts of records, each with the key that tells it from others."""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import get_origin

import attrs

from caspian.catalogue.types import SUBJECTS, TYPES, singular
from caspian.export.column import Column, Read, Type
from caspian.export.columns import columns_of
from caspian.export.links import targets_of
from caspian.model.fields import Field
from caspian.model.record import Citation

__all__ = ["citation_columns", "citations_of", "number_column", "owner_columns", "part_columns", "parts_at"]

Pair = tuple[tuple[object, ...], object]
"""The key of a row, the record first and then the places in its lists; and the part that it is about."""


def parts_at(part: object, path: tuple[str, ...], key: tuple[object, ...] = ()) -> Iterator[Pair]:
    """The parts of a record to which some fields lead, each with its place in every list on the way."""
    inner = getattr(part, path[0])
    if len(path) == 1:
        for number, each in enumerate(inner):
            yield (*key, number), each
    else:
        for number, each in enumerate(inner):
            yield from parts_at(each, path[1:], (*key, number))


def citations_of(
    record: object, paths: Sequence[tuple[str, ...]]
) -> Iterator[tuple[tuple[object, ...], Citation]]:
    """All that a record and its parts cite, numbered, with the part that each citation supports."""
    number = 0
    for path in paths:
        for key, citation in parts_at(record, path):
            if isinstance(citation, Citation):
                where = ".".join(f"{field}[{at}]" for field, at in zip(path[:-1], key[:-1], strict=True))
                yield (record, number, where or None), citation
                number += 1


def owner_columns(name: str) -> tuple[Column, Column]:
    """The columns that say to which record a row belongs."""
    # What a source cites is a source too, so that the one that cites needs another word.
    owner = "record" if name == "sources" else singular(name)
    return (
        Column(
            owner,
            Type.TEXT,
            f"The id of the {owner}.",
            _of_owner("id"),
            False,
            None,
            (name,) if name in TYPES else SUBJECTS,
        ),
        Column(
            f"{owner}_name",
            Type.TEXT,
            f"The name of the {owner}.",
            _of_owner("label"),
            False,
        ),
    )


def number_column(name: str, at: int) -> Column:
    """The column that says where in a list a row stands."""
    of = name.removesuffix("position").removesuffix("_")
    doc = f"The place in `{of}`, from 0." if of else "The place in the list, from 0."
    return Column(name, Type.INTEGER, doc, lambda rows, names: [key[at] for key in rows.keys], False)


def part_columns(field: Field) -> Iterator[Column]:
    """The columns that say what a part is."""
    if attrs.has(field.type):
        yield from columns_of(field.type)
    elif get_origin(field.type) is tuple:
        for number, axis in enumerate(("longitude", "latitude")):
            yield Column(axis, Type.NUMBER, f"The {axis} in degrees.", _axis(number), False, "°")
    else:
        yield Column(
            "value",
            Type.TEXT,
            field.doc,
            lambda rows, names: [str(part) for part in rows.parts],
            False,
            None,
            targets_of(field.link) if field.link else (),
            tuple(member.value for member in getattr(field.type, "__members__", {}).values()),
        )
        if field.link:
            yield Column(
                "value_name",
                Type.TEXT,
                "The name of `value`.",
                lambda rows, names: [names[part] for part in rows.parts],
                False,
            )


def citation_columns() -> Iterator[Column]:
    """The columns of a table of citations behind those of the owner."""
    yield number_column("position", 1)
    doc = "The part of the record that it supports; none for the record itself."
    yield Column("supports", Type.TEXT, doc, lambda rows, names: [key[2] for key in rows.keys])
    yield from columns_of(Citation)
    yield Column(
        "source_url",
        Type.TEXT,
        "The public address of the source.",
        lambda rows, names: [names.addresses[citation.source] for citation in rows.parts],
    )


def _axis(number: int) -> Read:
    return lambda rows, names: [float(part[number]) for part in rows.parts]


def _of_owner(name: str) -> Read:
    read = attrgetter(name)
    return lambda rows, names: [read(key[0]) for key in rows.keys]
