"""That an answer is meant as a timeline: what is dated beside its events is told under it."""

import attrs

from caspian.questions.conditions.base import Typed
from caspian.questions.conditions.silent import TakesNothing
from caspian.store.store import Store

__all__ = ["AsTimeline"]


@attrs.frozen(eq=False, repr=False)
class AsTimeline(TakesNothing):
    """It takes nothing away: the answer tells which steps of agreements are dated besides."""

    def left_of(
        self, numbers: tuple[int, ...] | None, store: Store, collection: str
    ) -> tuple[int, ...] | None:
        """All of them."""
        return numbers

    def typed(self, collection: str, together: bool) -> Typed | None:
        """Nothing has to be."""
        return {}, ""

    def __str__(self) -> str:
        return ""
