"""What is the user's own, and not of the records that come with the library."""

import attrs

from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, Records
from caspian.store.bundled import bundled
from caspian.store.store import Store

__all__ = ["Own"]


@attrs.frozen(eq=False, repr=False)
class Own(Condition[Record]):
    """A record is none of the bundled ones as they are: it is new, or stands in the place of one of them."""

    def meets(self, record: Record, store: Store) -> bool:
        """Whether it is somebody's own."""
        return not bundled().lends(record)

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """Its id."""
        return (f"id: {record.id}",)

    def of_all(self, store: Store, collection: str) -> Records:
        """Those of a whole table; of the bundled records none, without a look at them."""
        return () if store is bundled() else super().of_all(store, collection)

    def __str__(self) -> str:
        return "of your own"
