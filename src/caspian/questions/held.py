"""What a selection holds: records in order, each once, as a sequence that never changes."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, Self, TypeVar, cast, overload

from caspian.catalogue.types import singular
from caspian.errors import Ambiguous, NotFound
from caspian.misnamed import Hinted
from caspian.model.record import Record
from caspian.questions.calls import explained
from caspian.questions.conditions.base import whole_table
from caspian.questions.ends import Ends
from caspian.questions.fixed import Fixed
from caspian.questions.question import Question
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.store.travelling import Packed

__all__ = ["Held"]

R = TypeVar("R", bound=Record, covariant=True)


class Held(Hinted, Fixed, Ends[R]):
    """Records in order, each once, with the question that they answer.

    It is a sequence by what it does: it is indexed by position, by slice, and by an id or a name, it
    iterates in both directions, counts and finds. It is none by inheritance, so that a data frame takes it for
    a table and not for a list of objects.
    """

    __slots__ = ("_held", "_numbers", "_question", "_store")

    _noun = "a selection"
    collection: ClassVar[str] = "records"
    """The type of the records, as a dataset and its files name it."""

    _question: Question
    _held: tuple[R, ...] | None
    _numbers: tuple[int, ...] | None
    """Where in the table of their type those stand that nobody has looked at yet; None for all of it."""
    _store: Store

    def __init__(
        self,
        store: Store,
        records: Iterable[R] | None,
        question: Question | None = None,
        numbers: tuple[int, ...] | None = None,
    ) -> None:
        object.__setattr__(self, "_numbers", numbers)
        object.__setattr__(self, "_store", store)
        object.__setattr__(self, "_held", None if records is None else tuple(records))
        object.__setattr__(self, "_question", question or Question(self.collection))

    def __init_subclass__(cls, **named: object) -> None:
        super().__init_subclass__(**named)
        explained(cls)

    @classmethod
    def answering(cls, question: Question, store: Store) -> Self:
        """The records of a store that answer a question."""
        return cls(store, cast("tuple[R, ...]", question.ask(store)), question)

    @property
    def _records(self) -> tuple[R, ...]:
        """The records; those of a whole table, or at some places of it, are made when somebody looks at them."""
        if self._held is None:
            store, numbers = self._store, self._numbers
            held = (
                whole_table(store, self.collection)
                if numbers is None
                else store.pick(self.collection, numbers)
            )
            object.__setattr__(self, "_held", self._question.laid(held))
        return cast("tuple[R, ...]", self._held)

    @property
    def question(self) -> Question:
        """What was asked: a value that prints in words and compares.

        >>> import caspian
        >>> print(caspian.events.involving("KZ").about("oil").question)
        events involving KZ, about oil
        """
        return self._question

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the records.

        >>> import caspian
        >>> caspian.members_of("South Caucasus").ids
        ('AM', 'AZ', 'GE')
        """
        return tuple(record.id for record in self._records)

    @overload
    def __getitem__(self, key: int | str) -> R: ...
    @overload
    def __getitem__(self, key: slice) -> Self: ...
    def __getitem__(self, key: int | str | slice) -> R | Self:
        if isinstance(key, slice):
            from caspian.questions.steps import Slice

            step = Slice(key.start, key.stop, key.step)
            return type(self)(self._store, self._records[key], self._question.then(step))
        if isinstance(key, str):
            try:
                return self._store.handed_out(self._named(str(key)))
            except NotFound as error:
                raise self._of_all(error) from None
        if not hasattr(key, "__index__"):
            from caspian.questions.framed import columns_of

            told = columns_of(self._store, self.collection, key)
            raise TypeError(
                f"expected a position, a slice, an id or a name, got a {type(key).__name__}{told}"
            )
        return self._store.handed_out(self._records[key])

    def _of_all(self, error: NotFound) -> NotFound:
        """The error for what no record is called; of a field of all of them, with what lists its values."""
        name = error.sought
        if name[:1] == "_" or not self._records or not hasattr(self._records[0], name):
            return error
        return NotFound(name, error.what, instead=(f"[each.{name} for each in answer]",))

    def _named(self, key: str) -> R:
        """The record of this selection with an id or a name."""
        own = {record.id: record for record in self._records}
        if key in own:
            return own[key]
        types = tuple(dict.fromkeys(map(self._store.type_of, self._records)))
        meant = [each for name in types for each in self._store.names(name).meant(key) if each in own]
        if types and not meant:  # says what is near where no record is called so at all
            meant = [each for each in (self._store.resolve(key, *types).id,) if each in own]
        if len(meant) > 1:
            raise Ambiguous(key, self.collection, tuple(meant))
        if meant:
            return own[meant[0]]
        raise NotFound(key, f"{singular(self.collection)} of this selection")

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[R]:
        # A generator keeps the dataset as long as somebody goes through them.
        yield from self._store.each_passed(self._records)

    def __reversed__(self) -> Iterator[R]:
        yield from self._store.each_passed(reversed(self._records))

    def __contains__(self, record: object) -> bool:
        """Whether a record, or the one that an id or a name means, is in it."""
        if isinstance(record, str):
            return any(each.id == record for each in self._records) or self._means(record)
        return isinstance(record, Record) and record in self._records

    def _means(self, name: str) -> bool:
        """Whether a name means a record of this selection."""
        ids = {each.id for each in self._records}
        types = dict.fromkeys(map(self._store.type_of, self._records))
        return any(each in ids for kind in types for each in self._store.names(kind).meant(name))

    def index(self, record: Record | str, start: int = 0, stop: int | None = None) -> int:
        """At which position a record, or the record with an id, stands.

        Raises:
            ValueError: if it is not in the selection.

        >>> import caspian
        >>> caspian.events.index(caspian.events[3].id)
        3
        """
        first, last, _ = slice(start, stop).indices(len(self._records))
        for number in range(first, last):
            if record in (self._records[number], self._records[number].id):
                return number
        raise ValueError(f"{record!r} is not in the selection")

    def count(self, record: Record | str) -> int:
        """How often a record, or the record with an id, is in it: once or not at all.

        >>> import caspian
        >>> caspian.countries.count("KZ")
        1
        """
        return int(record in self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Held) or self.collection != other.collection:
            return False
        return self._records == other._records

    def __hash__(self) -> int:
        return hash((self.collection, self._records))

    def __reduce__(self) -> tuple[object, ...]:
        if self._held is None and self._numbers is None:
            return type(self), (self._store, None, self._question)
        from caspian.store.travelling import pack

        records = self._records
        return _arrived, (type(self), self._store, pack(records), self._question.travelling(tuple(self)))

    def _ipython_key_completions_(self) -> list[str]:
        return [text for record in self._records for text in dict.fromkeys((record.id, record.label))]


explained(Held)


def _arrived(selection: type[Held[R]], store: Store, packed: "Packed", question: Question) -> Held[R]:
    from caspian.store.travelling import unpack

    return selection(store, cast("tuple[R, ...]", unpack(packed)), question)
