"""How a word of a question was read that says something else, or several things."""

from collections.abc import Iterator

import attrs

from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, Records, Told
from caspian.store.store import Store

__all__ = ["ReadAs"]


@attrs.frozen(eq=False, repr=False)
class ReadAs(Condition[Record]):
    """It takes nothing away: it tells, above an answer and below it, how the conditions beside it came from a word."""

    words: str = ""
    """What is said of it above the answer; nothing if the conditions say it all."""
    said: str = attrs.field(default="", eq=False)
    """What a reader of the answer has to know."""

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

    def remark(self, records: Records, store: Store) -> str:
        """How the word was read."""
        return self.said

    def __str__(self) -> str:
        return self.words
