"""Whom an agreement bound on a day."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Self

import attrs

from caspian.catalogue.relations import PARTIES
from caspian.model.time.when import When
from caspian.questions.conditions.base import Condition, Lasting, Typed
from caspian.questions.written import call_of, only
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement

__all__ = ["Binding"]


@attrs.frozen(eq=False, repr=False)
class Binding(Lasting, Condition["Agreement"]):
    """An agreement bound a party, or a company of a country, on a day: possibly, or with `certain` for sure."""

    party: str
    on: When
    direct: bool = False
    certain: bool = False

    def meets(self, record: "Agreement", store: Store) -> bool:
        """Whether it bound the party on that day."""
        return next(self._bound(record, store), None) is not None

    def reasons(self, record: "Agreement", store: Store) -> tuple[str, ...]:
        """Who was bound, and by what: by its entry into force, or by signature where none is needed."""
        return tuple(
            f"{party}: {'by ' + by if by else 'perhaps; what is known leaves it open'}"
            for party, by in self._bound(record, store)
        )

    def _bound(self, record: "Agreement", store: Store) -> Iterator[tuple[str, str]]:
        for party in record.everyone:
            if party == self.party or (not self.direct and store.counts_for(party, self.party)):
                binds = record.binds(party, self.on)
                if binds or (binds is None and not self.certain):
                    yield party, record.bound_by(party, self.on) if binds else ""

    def anew(self, store: Store) -> Self:
        """The same party in another dataset."""
        return attrs.evolve(self, party=store.resolve(self.party, *PARTIES).id)

    def typed(self, collection: str, together: bool) -> Typed | None:
        """As a step."""
        named = {"on": self.on, **only(direct=self.direct, certain=self.certain)}
        return {}, f".{call_of('binding', (self.party,), named)}"

    def __str__(self) -> str:
        words = f"binding {self.party} on {self.on.edtf}"
        return f"{words}{' directly' if self.direct else ''}{' for certain' if self.certain else ''}"
