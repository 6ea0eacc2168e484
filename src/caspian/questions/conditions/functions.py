"""What a user's function chose."""

from typing import Self

import attrs

from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, Records
from caspian.questions.functions import Function
from caspian.store.store import Store

__all__ = ["Where"]


@attrs.frozen(eq=False, repr=False)
class Where(Condition[Record]):
    """A function of the record is true.

    The function equals only itself. What passes to another process is its name, with the ids that it
    chose, and can't be put to another dataset there.
    """

    function: Function
    chosen: frozenset[str] | None = None
    """The ids that it chose before it travelled."""

    def meets(self, record: Record, store: Store) -> bool:
        """Whether the function is true of a record, or chose it before it travelled."""
        if self.function.here:
            return bool(self.function(store.passed(record)))
        return self.chosen is not None and record.id in self.chosen

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The name of the function."""
        return (self.function.name,)

    def anew(self, store: Store) -> Self:
        """The function, asked again."""
        if not self.function.here:
            self.function(None)
        return self

    def travelling(self, records: Records) -> Self:
        """Its name, with the ids of the records that it chose."""
        if not self.function.here:
            return self
        return attrs.evolve(self, chosen=frozenset(each.id for each in records if self.function(each)))

    def _key(self) -> tuple[object, ...]:
        return (self.function,) if self.function.here else (self.function, self.chosen)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Where) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __str__(self) -> str:
        return f"where {self.function.name}"
