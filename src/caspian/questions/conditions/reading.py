"""How a word of a question was read that says something else, or several things."""

import attrs

from caspian.questions.conditions.base import Records, Typed
from caspian.questions.conditions.silent import TakesNothing
from caspian.store.store import Store

__all__ = ["ReadAs"]


@attrs.frozen(eq=False, repr=False)
class ReadAs(TakesNothing):
    """It takes nothing away: it tells, above an answer and below it, how the conditions beside it came from a word."""

    words: str = ""
    """What is said of it above the answer; nothing if the conditions say it all."""
    said: str = attrs.field(default="", eq=False)
    """What a reader of the answer has to know."""

    def remark(self, records: Records, store: Store) -> str:
        """How the word was read."""
        return self.said

    def typed(self, collection: str, together: bool) -> Typed | None:
        """Nothing has to be: the conditions beside it say it all."""
        return {}, ""

    def __str__(self) -> str:
        return self.words
