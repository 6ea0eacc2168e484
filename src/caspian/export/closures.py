"""What SQL cannot easily work out from the records: what belongs to what, for whom who counts, in which months."""

from collections.abc import Iterable
from operator import itemgetter
from typing import TYPE_CHECKING

from caspian.catalogue.relations import PARTIES
from caspian.catalogue.types import TYPES
from caspian.export.column import Column, Read, Type
from caspian.export.tables import Table
from caspian.export.values import Rows
from caspian.model.record import Record
from caspian.model.time.periods import periods

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["COUNTS_FOR", "MONTHS", "RECORDS", "WHOLES", "all_records", "counts_for", "months", "wholes"]


def _table(name: str, doc: str, key: tuple[str, ...], *columns: tuple[str, str, tuple[str, ...]]) -> Table:
    """A table of tuples of texts, one for each column."""

    def read(at: int) -> Read:
        return lambda rows, names: list(map(itemgetter(at), rows.parts))

    made = tuple(
        Column(called, Type.TEXT, meaning, read(at), False, None, targets)
        for at, (called, meaning, targets) in enumerate(columns)
    )
    return Table(name, "", doc, key, made, lambda pairs: Rows(tuple(pairs)))


RECORDS = _table(
    "records",
    "Every record.",
    ("id",),
    ("id", "The id.", ()),
    ("type", "The type of the record, which is the name of its table.", ()),
    ("name", "The name or title.", ()),
)
"""Every record, for links that may lead to records of several types."""

COUNTS_FOR = _table(
    "counts_for",
    "For whom counts what a party does: for itself, and for its home country if it is a company or a public body, or for the body whose organ it is.",
    ("party", "counts_for"),
    ("party", "The party that did it.", PARTIES),
    ("counts_for", "The party for which it counts.", PARTIES),
)
"""For whom what a party does counts."""

WHOLES = {
    name: _table(
        f"{name}_whole",
        f"What belongs to each of the {name}, at any depth: itself and its parts.",
        (one, "part"),
        (one, "The whole.", (name,)),
        ("part", "It, or a part of it.", (name,)),
    )
    for name, one in (("corridors", "corridor"), ("places", "place"))
}
"""What is part of what, for each type whose records have parts."""

MONTHS = {
    name: _table(
        f"{name}_months",
        f"The months that each of the {name} surely touches; where there is none, a coarser key.",
        (one, "month"),
        (one, f"The id of the {one}.", (name,)),
        ("month", "The month as ``2024-02``; or the coarser date.", ()),
    )
    for name, one in (("events", "event"), ("agreements", "agreement"))
}
"""In which months what happened, for each type of what happens."""


def all_records(store: "Store") -> Iterable[tuple[str, str, str]]:
    """The rows of `RECORDS`."""
    return ((record.id, name, record.label) for name in TYPES for record in store.table(name))


def counts_for(store: "Store") -> Iterable[tuple[str, str]]:
    """The rows of `COUNTS_FOR`."""
    for name in PARTIES:
        for record in store.table(name):
            yield record.id, record.id
            home = store.home(record.id)
            if home:
                yield record.id, home


def wholes(name: str, store: "Store") -> Iterable[tuple[str, str]]:
    """The rows of one of `WHOLES`."""
    parts = {"corridors": store.corridor_with_parts, "places": store.place_with_parts}[name]
    return ((record.id, part) for record in store.table(name) for part in sorted(parts(record.id)))


def months(records: Iterable[Record], store: "Store") -> Iterable[tuple[str, str]]:
    """The rows of one of `MONTHS`, for some records."""
    today = store.as_of
    for record in records:
        when = getattr(record, "when", None)
        if when is not None:
            for month in periods(when, today, 12):
                yield record.id, month
