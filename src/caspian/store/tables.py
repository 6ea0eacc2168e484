"""The records of a dataset, type by type and in order, each type read when it is first asked for."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar, cast, overload
from weakref import WeakValueDictionary, ref

from caspian.catalogue.types import TYPES, collection
from caspian.model.homed import Home, Homed
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.once import once
from caspian.reading.bundled import Rows
from caspian.reading.lines import Lines

if TYPE_CHECKING:
    from caspian.model.amendment import Withdrawal
    from caspian.model.edition import Edition
    from caspian.model.release import Release
    from caspian.store.travelling import Packed

    class Reader(Protocol):
        """What gives the records of a type by id."""

        @property
        def release(self) -> "Release | None":
            """Which edition of the data it reads, if they are a release."""
            ...

        def prepared(self, name: str, /) -> Lines | None:
            """What was computed of the records of a type when they were written, if anything was."""
            ...

        @property
        def withdrawn(self) -> "Mapping[str, Withdrawal]":
            """What became of ids that no record has any more."""
            ...

        def __call__(self, name: str, /) -> Mapping[str, Record]:
            """The records of a type by id."""
            ...


__all__ = ["Given", "Tables"]

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Given:
    """Records that are there already, read by their type.

    >>> from caspian import Person
    >>> Given({"people": [Person(id="ilham-aliyev", name="Ilham Aliyev")]})("people").keys()
    dict_keys(['ilham-aliyev'])
    """

    def __init__(
        self,
        records: Mapping[str, Iterable[Record]],
        release: "Release | Edition | None" = None,
        withdrawn: "Mapping[str, Withdrawal] | None" = None,
    ) -> None:
        self._records = {name: tuple(found) for name, found in records.items()}
        self._said = release
        self.withdrawn: Mapping[str, Withdrawal] = withdrawn or {}
        """What became of ids that no record has any more."""

    @once
    def release(self) -> "Release | None":
        """Which edition of the data they are, if they are one: where a file says so, as its seal bears out."""
        if self._said is None:
            return None
        from caspian.model.edition import Edition

        if not isinstance(self._said, Edition):
            return self._said
        # Of all records, which costs more than to read them.
        from caspian.writing.seal import seal
        from caspian.writing.text import lists

        return self._said.release(lambda said: seal(lists(self._records), self.withdrawn.values(), said))

    def __call__(self, name: str) -> Mapping[str, Record]:
        """The records of a type by id."""
        return {record.id: record for record in self._records.get(name, ())}

    def prepared(self, name: str) -> None:
        """Nothing was computed of them yet."""

    def __reduce__(self) -> tuple[object, ...]:
        from caspian.store.travelling import pack

        packed = {name: pack(records) for name, records in self._records.items() if records}
        return _arrived, (packed, self._said, self.withdrawn)


def _arrived(
    packed: "Mapping[str, Packed]",
    said: "Release | Edition | None",
    withdrawn: "Mapping[str, Withdrawal]",
) -> Given:
    from caspian.store.travelling import unpack

    return Given({name: unpack(each) for name, each in packed.items()}, said, withdrawn)


class Tables:
    """Records by type and id, and what was once computed of them.

    What is kept depends on nothing but the records, so that two threads that compute the same thing at
    once arrive at the same, of which one is kept for both.
    """

    __slots__ = ("__weakref__", "_handed", "_kept", "_lookups", "_read", "_shows", "_tables")

    def __init__(self, read: "Reader") -> None:
        self._read = read
        self._tables: dict[str, tuple[Record, ...]] = {}
        self._lookups: dict[str, Mapping[str, Record]] = {}
        self._kept: dict[Hashable, object] = {}
        self._handed = WeakValueDictionary[str, Record]()
        self._shows: Callable[..., object] | None = None

    @property
    def release(self) -> "Release | None":
        """Which edition of the data it is; None for data of one's own."""
        return self._read.release

    @property
    def as_of(self) -> When | None:
        """The day that "today" means: that of the release, else the last on which a source surely begins."""
        if self.release is not None:
            return self.release.as_of
        return self.kept("as of", self._newest)

    def _newest(self) -> When | None:
        from caspian.model.source import Source

        dated = [source.date for source in self.table(Source) if source.date is not None]
        # A source of "2026" may be of any day of it: that its first day is past is all that is known.
        begun = [when.earliest for when in dated if not (when.approximate or when.uncertain)]
        newest = max((day for day in begun if day is not None), default=None)
        return None if newest is None else When.of(newest)

    def lends(self, record: Record) -> bool:
        """Whether a record is one that it has for all datasets: only those that come with the library are."""
        return False

    def show_by(self, shows: Callable[..., object]) -> None:
        """Let a function tell of records: it takes one and what is wanted of it, ``html``, ``text`` or ``map``."""
        if self._shows is None:
            self._shows = shows

    def html(self, record: Record) -> str:
        """A record as HTML."""
        return str(self.tell(record, "html"))

    def text(self, record: Record) -> str:
        """A record as text."""
        return str(self.tell(record, "text") or record.id)

    def tell(self, record: Homed, what: str, *how: object) -> object:
        """What only a dataset can tell of a record or of a part of one; nothing where no dataset has these tables."""
        return "" if self._shows is None else self._shows(record, what, *how)

    @overload
    def table(self, of: type[R]) -> tuple[R, ...]: ...
    @overload
    def table(self, of: str) -> tuple[Record, ...]: ...
    def table(self, of: str | type[Record]) -> tuple[Record, ...]:
        """The records of a type, by its class or its name: those with a date by date, then by id."""
        name = of if isinstance(of, str) else collection(of)
        if name not in self._tables:
            self._tables.setdefault(name, self._ordered(self.lookup(name)))
        return self._tables[name]

    def _ordered(self, records: Mapping[str, Record]) -> tuple[Record, ...]:
        # The rows of a file stand in order already.
        if isinstance(records, Rows):
            return tuple(records.values())
        return tuple(sorted(records.values(), key=lambda record: record.order))

    def rows(self, name: str) -> Iterable[object]:
        """What the records of a type are made of, in the order of the table: enough to follow their links.

        A record, or the JSON object of one that was not yet asked for.
        """
        records = self.lookup(name)
        return records.unmade.values() if isinstance(records, Rows) else self.table(name)

    def row(self, name: str, key: str) -> object:
        """What the record with an id is made of, as of `rows`; None if there is none."""
        records = self.lookup(name)
        if isinstance(records, Rows):
            return records.raw(key) if key in records else None
        return records.get(key)

    def pick(self, name: str, positions: Iterable[int]) -> tuple[Record, ...]:
        """The records at some positions of the table of a type, in order; others are not made for it."""
        records = self.lookup(name)
        if name in self._tables or not isinstance(records, Rows):
            table = self.table(name)
            return tuple([table[number] for number in sorted(positions)])
        return tuple([records.at(number) for number in sorted(positions)])

    def at(self, name: str, position: int) -> Record:
        """The record at a position of the table of a type; no other is made for it."""
        records = self.lookup(name)
        return records.at(position) if isinstance(records, Rows) else self.table(name)[position]

    def dated(self, name: str) -> Callable[[int], When | None] | None:
        """What tells by which date the record at a position of the table of a type goes, where none has to be made for it."""
        records = self.lookup(name)
        return (
            records.date
            if name not in self._tables and isinstance(records, Rows) and records.is_dated
            else None
        )

    def is_table(self, name: str, records: object) -> bool:
        """Whether some records are the whole table of a type."""
        return records is self._tables.get(name)

    def ids(self, name: str) -> tuple[str, ...]:
        """The ids of the records of a type, in the order of the table; no record is made for them."""
        records = self.lookup(name)
        if isinstance(records, Rows):
            return self.kept(("ids", name), lambda: tuple(records))
        return self.kept(("ids", name), lambda: tuple(record.id for record in self.table(name)))

    @overload
    def lookup(self, of: type[R]) -> Mapping[str, R]: ...
    @overload
    def lookup(self, of: str) -> Mapping[str, Record]: ...
    def lookup(self, of: str | type[Record]) -> Mapping[str, Record]:
        """The records of a type by id."""
        name = of if isinstance(of, str) else collection(of)
        if name not in self._lookups:
            self._lookups.setdefault(name, self._at_home(self._read(name)))
        return self._lookups[name]

    def given(self, name: str) -> Mapping[str, Record]:
        """The records of a type by id as they came: of a type that nobody asked for they may know another dataset.

        What only passes them on makes no twins of them.
        """
        return self._lookups.get(name) or self._read(name)

    def _at_home(self, records: Mapping[str, Record]) -> Mapping[str, Record]:
        """The records, which know from now on whose they are."""
        home: ref[Home] = ref(self)
        if isinstance(records, Rows):
            records.home = home
        else:
            return {key: record._settled(home) for key, record in records.items()}
        return records

    def handed_out(self, record: R) -> R:
        """A record as it is given to whoever takes it alone: it keeps the dataset that it is of, while it is held.

        Of a record there is one such twin at a time. What the tables hold refers to them weakly, so that a dataset that nobody
        holds any more is gone at once. A bundled record that it has besides its own answers from here too.
        """
        found = self._handed.get(record.id)
        if found is None:
            found = self._handed.setdefault(record.id, record._kept_by(self))
        return cast("R", found)

    def passed(self, record: R) -> R:
        """A record as it is given to whoever goes through several of them: its own as it is, a bundled one that it has besides so that it answers from here."""
        return record if record._shown_by() is self else self.handed_out(record)

    def each_passed(self, records: Iterable[R]) -> Iterable[R]:
        """Records as they are given to whoever goes through them."""
        return map(self.passed, records)

    @property
    def withdrawn(self) -> "Mapping[str, Withdrawal]":
        """What became of ids that no record has any more."""
        return self._read.withdrawn

    def everything(self) -> Iterator[tuple[str, Record]]:
        """All records with their types."""
        return ((name, record) for name in TYPES for record in self.table(name))

    def find(self, key: str) -> tuple[str, Record] | None:
        """The record with an id, and its type."""
        return next(((name, self.lookup(name)[key]) for name in TYPES if key in self.lookup(name)), None)

    def type_of(self, record: Record) -> str:
        """The type of a record.

        Raises:
            TypeError: for a record that is of no type.
        """
        return collection(type(record))

    def positions(self, name: str) -> Mapping[str, int]:
        """Where in the table of a type each id stands."""
        return self.kept(
            ("position", name),
            lambda: {key: number for number, key in enumerate(self.ids(name))},
        )

    def prepared(self, name: str) -> Lines | None:
        """What was computed of the records of a type when they were written, if they are bundled ones."""
        return self._read.prepared(name)

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was once made of the records under a key; made now if it was not."""
        if key not in self._kept:
            self._kept.setdefault(key, make())
        return cast("T", self._kept[key])
