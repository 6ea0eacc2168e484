"""The records of a dataset with the indexes that `caspian.catalogue.relations` implies, built when first needed.

What is computed here depends on nothing but the records, so that two threads that compute the same
index at once arrive at the same one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

from caspian.catalogue.relations import PARTIES, Relation, party_relation, relation
from caspian.catalogue.types import TYPES, singular
from caspian.errors import Ambiguous, NotFound
from caspian.model.record import Record
from caspian.names.folding import fold, near, spellings

__all__ = ["Store", "Tables"]

# Organisations that act for themselves and not for the country they come from.
_ON_THEIR_OWN = ("authority", "armed group", "party", "media")


class Tables:
    """Records by type, as a store reads them."""

    def __init__(self, records: Mapping[str, Iterable[Record]]) -> None:
        self._records = {kind: tuple(found) for kind, found in records.items()}

    def __call__(self, kind: str) -> Mapping[str, Record]:
        """The records of a type by id."""
        return {record.id: record for record in self._records.get(kind, ())}


class Store:
    """Records by type and id, resolved names, and links in both directions."""

    __slots__ = ("_indexes", "_lookups", "_names", "_read", "_tables")

    def __init__(self, read: Callable[[str], Mapping[str, Record]]) -> None:
        self._read = read
        self._tables: dict[str, tuple[Any, ...]] = {}
        self._lookups: dict[str, Mapping[str, Any]] = {}
        self._names: dict[str, dict[str, tuple[str, ...]]] = {}
        self._indexes: dict[Any, dict[Any, tuple[int, ...]]] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        return Store, (self._read,)

    def table(self, kind: str) -> tuple[Any, ...]:
        """The records of a type: those with a date by date, then by id."""
        if kind not in self._tables:
            self._tables.setdefault(kind, tuple(sorted(self.lookup(kind).values(), key=_order)))
        return self._tables[kind]

    def lookup(self, kind: str) -> Mapping[str, Any]:
        """The records of a type by id."""
        if kind not in self._lookups:
            self._lookups.setdefault(kind, self._read(kind))
        return self._lookups[kind]

    def everything(self) -> Iterator[tuple[str, Any]]:
        """All records with their types."""
        return ((kind, record) for kind in TYPES for record in self.table(kind))

    def find(self, key: str) -> tuple[str, Any] | None:
        """The record with an id and its type."""
        return next(((kind, self.lookup(kind)[key]) for kind in TYPES if key in self.lookup(kind)), None)

    def kind_of(self, record: Record) -> str:
        """The type of a record."""
        return next(kind for kind in TYPES if singular(kind) == type(record).__name__.lower())

    def names(self, kind: str) -> Mapping[str, tuple[str, ...]]:
        """The ids that each folded name of a type can mean."""
        if kind not in self._names:
            found: dict[str, tuple[str, ...]] = {}
            for record in self.table(kind):
                for key in {fold(text) for text in spellings(record)}:
                    found[key] = (*found.get(key, ()), record.id)
            self._names[kind] = found
        return self._names[kind]

    def resolve(self, sought: Any, *kinds: str) -> Any:
        """The one record of some types that an id, a name in any spelling, or the record itself means.

        Raises:
            NotFound: with the names that are near.
            Ambiguous: if several records go by that name.
        """
        if type(sought) is str:
            for kind in kinds:
                found = self.lookup(kind).get(sought)
                if found is not None:
                    return found
        what = " or ".join(singular(kind) for kind in kinds)
        if isinstance(sought, Record):
            held = [self.lookup(kind)[sought.id] for kind in kinds if sought.id in self.lookup(kind)]
            if not held and "countries" in kinds and self.kind_of(sought) == "countries":
                return sought
            if not held:
                raise NotFound(sought.id, what)
            return held[0]
        if type(sought) is not str:
            raise TypeError(f"expected a {what}, or its name, got a {type(sought).__name__}")
        key = fold(sought)
        meant = [(kind, each) for kind in kinds for each in self.names(kind).get(key, ())] if key else []
        if len(meant) > 1:
            raise Ambiguous(sought, " or ".join(kinds), tuple(each for _, each in meant))
        if meant:
            kind, each = meant[0]
            return self.lookup(kind)[each]
        if "countries" in kinds and key:
            from caspian.names.iso import iso_country

            country = iso_country(sought)
            if country:
                return self.lookup("countries").get(country.id, country)
        elsewhere = [
            article(singular(kind))
            for kind in TYPES
            if kind not in ("sources", "passages") and key and key in self.names(kind)
        ]
        raise NotFound(sought, what, tuple(dict.fromkeys(self._near(sought, kinds)))[:5], tuple(elsewhere))

    def _near(self, sought: str, kinds: tuple[str, ...]) -> Iterator[str]:
        """Names of which `sought` is a whole word, then names that look like it."""
        key = fold(sought)
        for kind in kinds if key else ():
            for record in self.table(kind):
                if key in map(fold, record.label.split()):
                    yield record.label
        known = {key: kind for kind in kinds for key in self.names(kind)}
        shown = set()
        for key in near(sought, known):
            record = self.lookup(known[key])[self.names(known[key])[key][0]]
            if record.id not in shown:
                shown.add(record.id)
                yield next(text for text in spellings(record) if fold(text) == key)

    def party(self, sought: Any) -> str:
        """The id of a country or organisation; a country goes before an organisation of the same name."""
        if type(sought) is str and sought not in self.lookup("countries"):
            named = self.names("countries").get(fold(sought), ())
            if len(named) == 1:
                return named[0]
        return self.resolve(sought, *PARTIES).id  # type: ignore[no-any-return]

    def index(self, link: Relation) -> Mapping[str, tuple[int, ...]]:
        """For each id that a link names, the positions of the records that name it."""
        if link not in self._indexes:
            self._indexes[link] = _posted(
                (number, {found for found, _ in link.ids(record)})
                for number, record in enumerate(self.table(link.source))
            )
        return self._indexes[link]

    def parties_of(self, kind: str, record: Any, direct: bool = False) -> dict[str, str]:
        """The parties of an agreement or event, each with the field that names it.

        A company, a bank or a public body stands for its home country as well, unless `direct`.
        """
        found: dict[str, str] = {}
        link = party_relation(kind)
        for party, where in link.ids(record) if link else ():
            found.setdefault(party, f"{where[1:]}: {party}")
        if not direct:
            for party, where in list(found.items()):
                home = self.home(party)
                if home:
                    found.setdefault(home, f"{where}, of {home}")
        return found

    def home(self, party: str) -> str | None:
        """The country that an organisation stands for, if it stands for one."""
        organisation = self.lookup("organisations").get(party)
        if organisation is None or organisation.kind.value in _ON_THEIR_OWN:
            return None
        return organisation.home  # type: ignore[no-any-return]

    def involving(self, kind: str, direct: bool = False) -> Mapping[str, tuple[int, ...]]:
        """For each party, the positions of the agreements or events that involve it."""
        key = ("party", kind, direct)
        if key not in self._indexes:
            self._indexes[key] = _posted(
                (number, self.parties_of(kind, record, direct))
                for number, record in enumerate(self.table(kind))
            )
        return self._indexes[key]

    def between(self, kind: str, direct: bool = False) -> Mapping[tuple[str, str], tuple[int, ...]]:
        """For each two parties in the order of their ids, the positions that involve both."""
        key = ("pair", kind, direct)
        if key not in self._indexes:
            self._indexes[key] = _posted(
                (number, self._pairs(kind, record, direct)) for number, record in enumerate(self.table(kind))
            )
        return self._indexes[key]

    def _pairs(self, kind: str, record: Any, direct: bool) -> set[tuple[str, str]]:
        """Each two parties on different sides: a company is not on the other side of its own country."""
        named = self.parties_of(kind, record, True)
        sides = [{each} if direct else {each, self.home(each) or each} for each in named]
        return {
            (min(a, b), max(a, b))
            for one, other in combinations(sides, 2)
            for a in one
            for b in other
            if a != b
        }

    def corridor_with_parts(self, corridor: str) -> frozenset[str]:
        """The id of a corridor and of all that are part of it, at any depth."""
        parts = self.index(relation("corridors", "part_of"))
        found: set[str] = set()
        new = {corridor}
        while new:
            found |= new
            new = {
                self.table("corridors")[number].id for each in new for number in parts.get(each, ())
            } - found
        return frozenset(found)


def article(noun: str) -> str:
    """A noun with its article."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _posted(pairs: Iterable[tuple[int, Iterable[Any]]]) -> dict[Any, tuple[int, ...]]:
    lists: dict[Any, list[int]] = {}
    for number, keys in pairs:
        for key in keys:
            lists.setdefault(key, []).append(number)
    return {key: tuple(numbers) for key, numbers in lists.items()}


def _order(record: Any) -> tuple[int, int, str]:
    when = getattr(record, "when", None)
    return (*(when.sort_key if when else (0, 0)), record.id)
