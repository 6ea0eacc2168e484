"""Conditions that take nothing away, and say something besides."""

from collections.abc import Iterator

import attrs

from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, Records, Told
from caspian.store.store import Store

__all__ = ["TakesNothing"]


@attrs.frozen(eq=False, repr=False)
class TakesNothing(Condition[Record]):
    """Every record meets it, for no reason."""

    def meets(self, record: Record, store: Store) -> bool:
        """Always."""
        return True

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """None: it asks for nothing."""
        return ()

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """All of them."""
        return records

    def told(self, record: Record, store: Store) -> Iterator[Told]:
        """Nothing."""
        return iter(())
