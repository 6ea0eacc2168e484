"""What every step of a question is, and what a condition is besides."""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Self, TypeVar, cast

from caspian.catalogue.types import TYPES
from caspian.model.record import Citation, Record
from caspian.model.time.when import When
from caspian.model.valued import Valued
from caspian.store.store import Store

__all__ = ["Condition", "Lasting", "Records", "Step", "Told", "Typed", "called", "whole_table"]

T = TypeVar("T", bound=Record, contravariant=True)

Records = tuple[Record, ...]

Typed = tuple[dict[str, object], str]
"""How a call asks for a step: by which keywords, and how an answer is asked for it."""


class Apart(NamedTuple):
    """Answers in two parts, of which the second is shown apart."""

    first: Records
    rest: Records
    told: str
    """How many there are of each, for the caption."""
    heading: str
    """What those are that are shown apart."""


class Step(Valued):
    """One step of a question: it takes some of the records that the steps before it left."""

    __slots__ = ()

    @property
    def arranges(self) -> bool:
        """Whether the records come out of it in an order of its own."""
        return False

    @property
    def names_all(self) -> bool:
        """Whether its caption says itself what the answers are: observers, and not parties."""
        return False

    @property
    def warning(self) -> str:
        """What keeps an answer from being whole, if anything does."""
        return ""

    @property
    def lasting_on(self) -> When | None:
        """The day on which something has to last, if it asks that."""
        return None

    def caption(self, store: Store, collection: str) -> str:
        """Its words above an answer, where names say more than ids."""
        return str(self)

    def remark(self, records: Records, store: Store) -> str:
        """What else a reader of the answer wants to know, if anything."""
        return ""

    @property
    def either(self) -> "tuple[tuple[Step, ...], ...]":
        """Of what joins questions the steps of each."""
        return ()

    @property
    def dates(self) -> bool:
        """Whether it asks for a time, of which some records are and others only may be, or lasted beyond it."""
        return False

    def aside(self, record: Record) -> bool:
        """Whether a record that answers belongs to the time less than others: what only may be of it, or lasted beyond it."""
        return False

    def cells(self, record: Record, store: Store) -> Mapping[str, str]:
        """What a table of the answer tells of a record besides what the record says itself: by headings, the same for each."""
        return {}

    def of_whom(self, store: Store) -> str:
        """The name behind these headings where another step tells the like."""
        return ""

    @property
    def besides(self) -> tuple[str, ...]:
        """The columns that frames of the answer have for it, besides those of the records."""
        return ()

    def tells_apart(self, records: Records, store: Store) -> bool:
        """Whether what it tells of each record is worth a column of a table of them."""
        return bool(self.besides)

    def in_frames(self, record: Record, store: Store) -> tuple[str | None, ...]:
        """What stands in these columns for a record."""
        return ()

    def otherwise(self, named: Mapping[str, object], store: Store) -> Self | None:
        """The same step with some of what it asks asked otherwise, by keywords; None where it takes one of them not."""
        return None

    def typed(self, collection: str, together: bool) -> Typed | None:
        """How it is typed in a question of a type; None where it cannot be.

        Args:
            collection: the type.
            together: whether all who are named took part alike, so that one call names them.
        """
        return None

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """What it leaves of some records of a type."""
        raise NotImplementedError

    def of_all(self, store: Store, collection: str) -> Records:
        """What it leaves of all records of a type: as the first step of a question."""
        return self.take(whole_table(store, collection), store, collection)

    def left_of(
        self, numbers: tuple[int, ...] | None, store: Store, collection: str
    ) -> tuple[int, ...] | None:
        """Where those stand that it leaves of some positions in the table of a type, or of all of it: None where records have to be looked at to know."""
        return None

    def told(self, record: Record, store: Store) -> "Iterator[Told]":
        """Each condition in it that a record meets, with what of the record does."""
        return iter(())

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"

    def anew(self, store: Store) -> Self:
        """The same step for another dataset.

        Raises:
            NotFound: if it names a record that is not there.
            TypeError: if it rests on a function that did not travel with it.
        """
        return self

    def travelling(self, records: Records) -> Self:
        """The step as it passes from one process to another, beside the records that answer the question."""
        return self


class Lasting(Step):
    """A step that asks for what lasts on a day."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def on(self) -> When | None:
            """The day that is asked for, if one is."""

    @property
    def lasting_on(self) -> When | None:
        """The day that is asked for."""
        return self.on


class Condition(Step, Generic[T]):
    """A step that decides about each record by itself."""

    __slots__ = ()

    def meets(self, record: T, store: Store) -> bool:
        """Whether a record meets it."""
        raise NotImplementedError

    def reasons(self, record: T, store: Store) -> tuple[str, ...]:
        """What of a record that meets it does, field by field."""
        raise NotImplementedError

    def is_open(self, record: T) -> bool:
        """Whether a record that does not meet it may be meant all the same, since no time at all is known of it."""
        return False

    def cites(self, record: T, store: Store) -> tuple[Citation, ...]:
        """Where what meets it stands, if elsewhere than in the record."""
        return ()

    def positions(self, store: Store, collection: str) -> Collection[int] | None:
        """Where in the table of a type those stand that meet it, if an index knows."""
        return None

    def among(self, numbers: Collection[int], store: Store, collection: str) -> list[int]:
        """Those of some positions in the table of a type whose records meet it."""
        return [number for number in numbers if self.meets(cast("T", store.at(collection, number)), store)]

    def left_of(
        self, numbers: tuple[int, ...] | None, store: Store, collection: str
    ) -> tuple[int, ...] | None:
        """Those that meet it, where an index knows them."""
        found = None if self.arranges or collection not in TYPES else self.positions(store, collection)
        if found is None:
            return None
        return tuple(sorted(found if numbers is None else {*found}.intersection(numbers)))

    def of_all(self, store: Store, collection: str) -> Records:
        """Those of a whole table that meet it; where an index knows them, no others are made for it."""
        numbers = self.positions(store, collection)
        if numbers is None:
            return super().of_all(store, collection)
        return store.pick(collection, numbers)

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """Those that meet it, in their order."""
        numbers = self.positions(store, collection)
        if numbers is None:
            whole = cast("tuple[T, ...]", records)
            return tuple([record for record in whole if self.meets(record, store)])
        if store.is_table(collection, records):
            return tuple([records[number] for number in sorted(numbers)])
        ids = store.ids(collection)
        found = {ids[number] for number in numbers}
        return tuple([record for record in records if record.id in found])

    def told(self, record: Record, store: Store) -> "Iterator[Told]":
        """Itself, with what of the record meets it."""
        yield self, self.reasons(cast("T", record), store)


Told = tuple[Condition[Any], tuple[str, ...]]
"""A condition, and what of a record meets it."""


def whole_table(store: Store, collection: str) -> Records:
    """All records that a selection of a name can hold."""
    if collection in TYPES:
        return store.table(collection)
    if collection == "parties":
        return (*store.table("countries"), *store.table("organisations"))
    return tuple(record for _, record in store.everything())


def called(key: str, store: Store) -> str:
    """The name of the record with an id, for the words above an answer."""
    from caspian.display.names import called  # what only answers is not slowed down by what shows

    return called(key, store)
