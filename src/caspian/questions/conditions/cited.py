"""What is cited by the answers of a question."""

from collections.abc import Collection
from typing import TYPE_CHECKING

import attrs

from caspian.questions.conditions.answers import OfAnswers
from caspian.questions.conditions.base import Records
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.source import Source

__all__ = ["CitedBy"]


@attrs.frozen(eq=False, repr=False)
class CitedBy(OfAnswers["Source"]):
    """A source is cited by a record that answers a question, by a part of it, or by what of others met the question."""

    _by = "cited by"

    def reasons(self, record: "Source", store: Store) -> tuple[str, ...]:
        """Which of the records cite it; of many the first."""
        asked = self.question.ask(store)
        return self._first([each.id for each in asked if record.id in self._cited((each,), store)])

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those that are cited."""
        places = store.positions("sources")
        found = self._cited(self.question.ask(store), store)
        return sorted(places[each] for each in found if each in places)

    def _cited(self, records: Records, store: Store) -> set[str]:
        from caspian.questions.selection import citing

        return {each.source for each in citing(records, self.question, store)}
