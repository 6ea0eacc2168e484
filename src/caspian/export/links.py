"""The columns that a link gives: ids, and beside them the names of what they mean."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from caspian.catalogue.types import SUBJECTS
from caspian.export.column import Column, Read, Type
from caspian.export.names import Names
from caspian.export.values import Rows
from caspian.model.fields import EVERY, Link

__all__ = ["linked", "of_cited", "of_parts", "targets_of"]


def targets_of(link: Link) -> tuple[str, ...]:
    """The types of the records that a link may mean."""
    return SUBJECTS if link.targets == EVERY else link.targets


def linked(name: str, many: bool, optional: bool, doc: str, targets: tuple[str, ...]) -> Iterator[Column]:
    """The columns of a field that holds one id, or several."""
    read = attrgetter(name)

    def ids(rows: Rows, names: Names) -> list[Any]:
        return rows.kept(name, lambda: list(map(read, rows.parts)))

    if many:
        yield from _listed(name, doc, ids, targets)
        return
    yield Column(name, Type.TEXT, doc, ids, optional, None, targets)
    yield Column(
        f"{name}_name",
        Type.TEXT,
        f"The name of `{name}`.",
        lambda rows, names: list(map(names.__getitem__, ids(rows, names))),
        optional,
    )


def of_parts(name: str, link: str, doc: str, targets: tuple[str, ...]) -> Iterator[Column]:
    """The columns of a list of parts of which each holds an id."""
    return _listed(name, doc, _held(name, link), targets)


def of_cited() -> Iterator[Column]:
    """The columns of what a record cites."""
    ids = _held("citations", "source")

    def addresses(rows: Rows, names: Names) -> list[Any]:
        return list(map(names.addresses.of_all.__getitem__, ids(rows, names)))

    yield Column("sources", Type.TEXTS, "The sources that it cites.", ids, False, None, ("sources",))
    yield Column("urls", Type.TEXTS, "The public addresses of those sources that have one.", addresses, False)


def _held(field: str, link: str) -> Read:
    """The ids that the parts in a list hold."""
    read, key = attrgetter(field), attrgetter(link)

    def ids(rows: Rows, names: Names) -> list[Any]:
        return rows.kept(
            field, lambda: [tuple(map(key, several)) if several else () for several in map(read, rows.parts)]
        )

    return ids


def _listed(name: str, doc: str, ids: Read, targets: tuple[str, ...]) -> Iterator[Column]:
    yield Column(name, Type.TEXTS, doc, ids, False, None, targets)
    yield Column(
        f"{name}_names",
        Type.TEXTS,
        f"The names of `{name}`, in the same order.",
        lambda rows, names: list(map(names.of_all.__getitem__, ids(rows, names))),
        False,
    )
