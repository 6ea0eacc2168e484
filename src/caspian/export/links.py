"""The columns that a link gives: ids, and beside them the names of what they mean."""

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from caspian.catalogue.types import SUBJECTS
from caspian.export.coded import Coded
from caspian.export.column import Column, Type
from caspian.export.names import Names
from caspian.export.values import Rows
from caspian.model.fields import EVERY, Link

__all__ = ["linked", "of_cited", "of_parts", "of_people", "targets_of"]

_Ids = Callable[[Rows, Names], Coded[tuple[str, ...] | None]]


def targets_of(link: Link) -> tuple[str, ...]:
    """The types of the records that a link may mean."""
    return SUBJECTS if link.targets == EVERY else link.targets


def linked(name: str, many: bool, optional: bool, doc: str, targets: tuple[str, ...]) -> Iterator[Column]:
    """The columns of a field that holds one id, or several."""
    if many:
        yield from _listed(name, doc, lambda rows, names: rows.equals(name), targets)
        return
    yield Column(name, Type.TEXT, doc, lambda rows, names: rows.equals(name), optional, None, targets)
    yield Column(
        f"{name}_name",
        Type.TEXT,
        f"The name of `{name}`.",
        lambda rows, names: rows.equals(name).told(names.__getitem__),
        optional,
    )


def of_parts(name: str, link: str, doc: str, targets: tuple[str, ...]) -> Iterator[Column]:
    """The columns of a list of parts of which each holds an id."""
    return _listed(name, doc, _held(name, link), targets)


def of_people(name: str, link: str) -> Iterator[Column]:
    """The columns of the people whom the parts in a list name; a part may name nobody."""
    # Not under the name of the list, whose cells are read as parties where a table is loaded.
    doc = f"The people named in `{name}`, where one is."
    return _listed("people", doc, _held(name, link), ("people",))


def of_cited() -> Iterator[Column]:
    """The columns of what a record cites."""
    ids = _held("citations", "source")

    def addresses(rows: Rows, names: Names) -> Coded[object]:
        return ids(rows, names).told(names.addresses.of_all.__getitem__)

    yield Column("sources", Type.TEXTS, "The sources that it cites.", ids, False, None, ("sources",))
    yield Column("urls", Type.TEXTS, "The public addresses of those sources that have one.", addresses, False)


def _held(field: str, link: str) -> _Ids:
    """The ids that the parts in a list hold."""
    key = attrgetter(link)

    def ids(rows: Rows, names: Names) -> Coded[tuple[str, ...] | None]:
        return rows.kept((field, link), lambda: rows.objects(field).told(named))

    def named(parts: Sequence[object]) -> tuple[str, ...]:
        return tuple([each for each in map(key, parts) if each is not None])

    return ids


def _listed(name: str, doc: str, ids: _Ids, targets: tuple[str, ...]) -> Iterator[Column]:
    yield Column(name, Type.TEXTS, doc, ids, False, None, targets)
    yield Column(
        f"{name}_names",
        Type.TEXTS,
        f"The names of `{name}`, in the same order.",
        lambda rows, names: ids(rows, names).told(names.of_all.__getitem__),
        False,
    )
