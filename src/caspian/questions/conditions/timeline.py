"""That an answer is meant as a timeline: what is dated beside its events is told under it."""

from collections.abc import Iterator

import attrs

from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, Records, Told
from caspian.store.store import Store

__all__ = ["AsTimeline"]


@attrs.frozen(eq=False, repr=False)
class AsTimeline(Condition[Record]):
    """It takes nothing away: the answer tells which steps of agreements are dated besides."""

    def meets(self, record: Record, store: Store) -> bool:
        """Always."""
        return True

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """None: it asks for nothing."""
        return ()

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """All of them."""
        return records

    def left_of(
        self, numbers: tuple[int, ...] | None, store: Store, collection: str
    ) -> tuple[int, ...] | None:
        """All of them."""
        return numbers

    def told(self, record: Record, store: Store) -> Iterator[Told]:
        """Nothing."""
        return iter(())

    def __str__(self) -> str:
        return ""
