"""Selections: immutable sequences of records that remember how they were chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, ClassVar, Generic, NamedTuple, NoReturn, TypeVar, Union, overload

import attrs

from caspian.catalogue.types import TYPES, singular
from caspian.errors import NotFound
from caspian.model.money import Money
from caspian.model.record import Citation, Record
from caspian.model.time.when import When
from caspian.store.store import Store

__all__ = ["Criterion", "Moment", "Reference", "Selection"]

R = TypeVar("R", bound=Record, covariant=True)
Self = TypeVar("Self", bound="Selection[Any]")

Reference = Union[str, Record]
"""What means a record: its id, a name in any spelling, a code, or the record itself."""

Moment = Union[str, int, date, When]
"""A date: EDTF text such as ``2024-03``, a year, a date object, or a `When`."""


class Criterion(NamedTuple):
    """One condition of a question, and what of a record meets it."""

    text: str
    """The condition in words."""
    matches: Callable[[Any], tuple[str, ...]]
    """What of a record meets it; nothing if the record does not."""
    cites: Callable[[Any], tuple[Citation, ...]] = lambda record: ()
    """Where what meets it stands, if elsewhere than the record."""


class Selection(Sequence[R], Generic[R]):
    """Records in order, each once; of one type, but for `Records` and `Parties`, which hold several.

    A selection is indexed by position, by slice, or by an id or a name. Filters give a new selection of
    the same type; `|`, `&` and `-` join, intersect and subtract; `why` says what met the conditions.

    >>> import caspian
    >>> found = caspian.agreements.involving("Armenia").involving("Georgia")
    >>> [agreement.signed.edtf for agreement in found][:1]
    ['2024-01-26']
    """

    __slots__ = ("_criteria", "_records", "_store")

    kind: ClassVar[str] = "records"
    """The type of the records, as a dataset and its files name it."""
    columns: ClassVar[tuple[str, ...]] = ("id",)

    def __init__(self, store: Store, records: Iterable[R], criteria: tuple[Criterion, ...] = ()) -> None:
        self._store = store
        self._records = tuple(records)
        self._criteria = criteria

    # A sequence

    @overload
    def __getitem__(self, key: Union[int, str]) -> R: ...
    @overload
    def __getitem__(self: Self, key: slice) -> Self: ...
    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, slice):
            return type(self)(self._store, self._records[key], self._criteria)
        if not isinstance(key, str):
            return self._records[key]
        for record in self._records:
            if record.id == key:
                return record
        kinds = tuple(dict.fromkeys(map(self._store.kind_of, self._records))) or (self.kind,)
        if set(kinds) <= set(TYPES):
            record = self._store.resolve(key, *kinds)
            if record in self:
                return record
        raise NotFound(key, f"{singular(self.kind)} of this selection")

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[R]:
        return iter(self._records)

    def __contains__(self, record: object) -> bool:
        """Whether a record, or the record with an id, is in it."""
        if isinstance(record, str):
            return record in self.ids
        return isinstance(record, Record) and record in self._records

    def __reduce__(self) -> tuple[Any, ...]:
        # Conditions hold functions, which do not pass from one process to another.
        return type(self), (self._store, self._records)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Selection) and self.kind == other.kind and self._records == other._records

    def __hash__(self) -> int:
        return hash((self.kind, self._records))

    def __repr__(self) -> str:
        from caspian.display import text
        from caspian.display.tables import table

        count = len(self._records)
        caption = f"{count} {singular(self.kind) if count == 1 else self.kind}"
        return text.render([table(caption, self.columns, self._records, self._store)])

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the records."""
        return tuple(record.id for record in self._records)

    # Sets

    def __or__(self: Self, other: Self) -> Self:
        known = self._ids_beside(other)
        both = [*self._records, *(record for record in other if record.id not in known[0])]
        return self._ordered(both, (*self._criteria, *other._criteria))

    def __and__(self: Self, other: Self) -> Self:
        known = self._ids_beside(other)
        both = [record for record in self._records if record.id in known[1]]
        return self._ordered(both, (*self._criteria, *other._criteria))

    def __sub__(self: Self, other: Self) -> Self:
        known = self._ids_beside(other)
        return self._ordered(
            [record for record in self._records if record.id not in known[1]], self._criteria
        )

    def _ids_beside(self, other: Any) -> tuple[set[str], set[str]]:
        """The ids of this selection and of another one, of the same type and the same data."""
        if type(other) is not type(self):
            raise TypeError(f"expected a selection of {self.kind}, got a {type(other).__name__}")
        for record in () if other._store is self._store else other:
            if self._store.find(record.id) is None:
                raise ValueError(f"{record.id!r} is of another dataset: merge the datasets first")
        return set(self.ids), set(other.ids)

    def _ordered(self: Self, records: Iterable[Any], conditions: tuple[Criterion, ...]) -> Self:
        criteria = tuple(dict.fromkeys(conditions))
        table = self._store.table(self.kind) if self.kind in TYPES else ()
        place = {record.id: number for number, record in enumerate(table)}
        ordered = sorted(records, key=lambda record: place.get(record.id, len(place)))
        return type(self)(self._store, ordered, criteria)

    def __copy__(self: Self) -> Self:
        return self

    def __deepcopy__(self: Self, memo: Any) -> Self:
        return self

    # Questions

    def where(self: Self, predicate: Callable[[Any], bool]) -> Self:
        """Those for which a function of the record is true.

        >>> import caspian
        >>> caspian.agreements.where(lambda agreement: agreement.count == 10).ids
        ('turkiye-iran-agreements-2024',)
        """
        if not callable(predicate):
            raise TypeError(f"expected a function of a record, got a {type(predicate).__name__}")
        name = getattr(predicate, "__name__", "predicate")
        before = sum(each.text.startswith(f"where {name}") for each in self._criteria)
        name += f" ({before + 1})" if before else ""
        return self._keep(Criterion(f"where {name}", lambda record: (name,) if predicate(record) else ()))

    def _keep(self: Self, criterion: Criterion, among: Iterable[R] | None = None) -> Self:
        """Those that meet a criterion; `among` are known to meet it, by an index."""
        if among is None:
            among = [record for record in self._records if criterion.matches(record)]
        return type(self)(self._store, among, (*self._criteria, criterion))

    def _posted(self, numbers: Sequence[int]) -> list[Any]:
        """The records at some positions of the type's table that are in this selection."""
        table = self._store.table(self.kind)
        if self._records is table:
            return [table[number] for number in numbers]
        found = {table[number].id for number in numbers}
        return [record for record in self._records if record.id in found]

    def why(self, record: Union[R, str]) -> Mapping[str, tuple[str, ...]]:
        """Which fields of a record met which condition of this selection.

        >>> import caspian
        >>> found = caspian.agreements_between("Armenia", "Georgia")
        >>> found.why(found[0])["between AM and GE"]
        ('parties[0]: AM', 'parties[1]: GE')
        """
        meant = self[record] if isinstance(record, str) else record
        if not isinstance(meant, Record):
            raise TypeError(f"expected a record or its id, got a {type(meant).__name__}")
        if meant not in self:
            raise NotFound(meant.id, f"{singular(self.kind)} of this selection")
        return {each.text: each.matches(meant) for each in self._criteria}

    def one(self) -> R:
        """The only record; `NotFound` or `Ambiguous` if there is none or more than one."""
        from caspian.errors import Ambiguous

        asked = "; ".join(each.text for each in self._criteria) or f"one of all {self.kind}"
        if not self._records:
            raise NotFound(asked, singular(self.kind))
        if len(self._records) > 1:
            raise Ambiguous(asked, self.kind, self.ids)
        return self._records[0]

    def sort_by(self: Self, key: Union[str, Callable[[Any], Any]], *, reverse: bool = False) -> Self:
        """The same records in the order of a field or of a function; those without a value come last."""
        read = self._reader(key)
        some = [record for record in self._records if read(record) is not None]
        none = [record for record in self._records if read(record) is None]
        ordered = sorted(some, key=lambda record: _sortable(read(record)), reverse=reverse)
        return type(self)(self._store, [*ordered, *none], self._criteria)

    def group_by(self: Self, key: Union[str, Callable[[Any], Any]]) -> dict[Any, Self]:
        """The records by the value of a field or function; a record with several values is in each group.

        >>> import caspian
        >>> sorted(kind.value for kind in caspian.corridors_through("Georgia", "Romania").group_by("kind"))
        ['energy', 'transport']
        """
        read, groups = self._reader(key), dict[Any, list[Any]]()
        for record in self._records:
            value = read(record)
            for each in dict.fromkeys(_parts(value)):
                groups.setdefault(each, []).append(record)
        return {each: type(self)(self._store, records, self._criteria) for each, records in groups.items()}

    def count_by(self, key: Union[str, Callable[[Any], Any]]) -> dict[Any, int]:
        """How many records have each value of a field or function, the commonest first."""
        counts = {each: len(group) for each, group in self.group_by(key).items()}
        return dict(sorted(counts.items(), key=lambda pair: -pair[1]))

    def _reader(self, key: Union[str, Callable[[Any], Any]]) -> Callable[[Any], Any]:
        """The function that a key means: itself, or the reading of a field such as ``when.precision``."""
        if callable(key):
            return key
        first, *rest = key.split(".")
        types = {type(record): record for record in self._records}.values()
        if types and not any(hasattr(record, first) for record in types):
            self._no_field(key, first, types)

        def read(record: Any) -> Any:
            value = getattr(record, first, None)  # of several types of records, some lack it
            for name in rest:
                parts = [part for part in _parts(value) if part is not None]
                if not all(hasattr(part, name) for part in parts):
                    self._no_field(key, name, parts)
                found = [getattr(part, name) for part in parts]
                if isinstance(value, tuple):
                    value = tuple(part for each in found for part in _parts(each))
                else:
                    value = found[0] if found else None
            return value

        return read

    def _no_field(self, key: str, name: str, among: Iterable[Any]) -> NoReturn:
        from caspian.names.folding import nearest

        near = nearest(name, {field for each in among for field in dir(each) if not field.startswith("_")})
        raise NotFound(key, f"field of {self.kind}", (near,) if near else ())

    def citations(self) -> tuple[Citation, ...]:
        """Where all of it stands, each once: what the records and their parts cite, and the conditions met."""
        found: dict[Citation, None] = {}
        for record in self._records:
            found |= dict.fromkeys(citation for each in self._criteria for citation in each.cites(record))
            found |= dict.fromkeys(_cited(record))
        return tuple(found)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The records as plain JSON values, in the form of a data file."""
        from caspian.reading.codec import unstructure

        return [unstructure(record) for record in self._records]

    def to_geojson(self) -> dict[str, Any]:
        """The records on a map, as a GeoJSON feature collection (RFC 7946).

        Corridors give lines and points, places points, events and agreements the points of their places,
        countries their capitals.

        Raises:
            TypeError: for records of other types, which have no place on a map.

        >>> import caspian
        >>> caspian.places[:1].to_geojson()["features"][0]["geometry"]["type"]
        'Point'
        """
        from caspian.export.geojson import feature_collection

        return feature_collection(self._records, self._store)


def _cited(value: Any) -> Iterator[Citation]:
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _cited(part)
    elif attrs.has(type(value)) and not isinstance(value, When):
        for field in attrs.fields(type(value)):
            yield from _cited(getattr(value, field.name))


def _parts(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _sortable(value: Any) -> Any:
    if isinstance(value, When):
        return value.sort_key
    if isinstance(value, Money):
        return value.currency or "", value.amount
    return value.value if isinstance(value, Enum) else value
