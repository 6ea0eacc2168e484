"""Which group a record is in: what `group_by` gives its groups to remember."""

import attrs

from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.questions.conditions.base import Condition
from caspian.questions.dimensions import keys
from caspian.questions.paths import spoken
from caspian.store.store import Store

__all__ = ["InGroup"]


@attrs.frozen(eq=False, repr=False)
class InGroup(Condition[Record]):
    """A record counts under a key of a dimension: a month, a party, a place."""

    dimension: str
    key: object
    within: tuple[When, ...] = ()
    """The times that were asked for before: no period outside them counts."""

    def meets(self, record: Record, store: Store) -> bool:
        """Whether it does."""
        return self.key in keys(self.dimension, record, store, self.within)

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The dimension and the key."""
        return (f"{self.dimension}: {spoken(self.key)}",)

    def __str__(self) -> str:
        return f"{self.dimension} {spoken(self.key)}"
