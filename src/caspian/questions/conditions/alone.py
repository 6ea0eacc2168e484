"""Who took part without anybody else: to be spoken of in an event, to lend it a place, or to bring its sides together, is not to take part.

Where one of the two is only spoken of itself, what others are spoken of in as well is not of the two alone: a step of the European
Union against banks of one state and a port of another is of neither pair.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self, cast

import attrs

from caspian.catalogue.types import collection as type_name
from caspian.model.fields import PARTIES
from caspian.questions.conditions.base import Condition, Typed
from caspian.questions.conditions.sides import Between
from caspian.store.indexes import value_of
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement, Signatory
    from caspian.model.event import Event, Participant

__all__ = ["Alone", "AloneInPerson"]


@attrs.frozen(eq=False, repr=False)
class Alone(Condition["Agreement | Event"]):
    """Nobody but two parties took part, or companies that count for them where the two may be meant by those."""

    two: Between

    @property
    def who(self) -> tuple[str, str]:
        """The ids of the two."""
        return self.two.first, self.two.second

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether each party that took part is one of the two, or counts for it; and where not both did, each that is named."""
        acting = _acting(record, store)
        if not all(self._is_theirs(each, store) for each in acting):
            return False
        pair = self.two.sides(store)
        sides = {each if each in pair else store.home(each) for each in acting}
        if len(sides) > 1:
            return True
        named = store.parties_of(type_name(type(record)), record, direct=True)
        return all(self._is_theirs(each, store) for each in named)

    def brought_together(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether somebody else hosted the two there, or mediated between them."""
        there = store.taking_part(type_name(type(record)), record)
        return not all(self._is_theirs(each, store) for each in there)

    def _is_theirs(self, party: str, store: Store) -> bool:
        pair = self.two.sides(store)
        return (
            party in pair or (not self.two.direct and store.home(party) in pair) or _is_of(party, pair, store)
        )

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The fields that name the parties."""
        return tuple(store.parties_of(type_name(type(record)), record, direct=True).values())

    def anew(self, store: Store) -> Self:
        """The same two in another dataset."""
        return attrs.evolve(self, two=self.two.anew(store))

    def typed(self, collection: str, together: bool) -> Typed | None:
        """By a keyword."""
        return {"bilateral": True}, ""

    def __str__(self) -> str:
        return "of the two alone"


@attrs.frozen(eq=False, repr=False)
class AloneInPerson(Condition["Agreement | Event"]):
    """Nobody took part but those for whom two people stood there, of whom one may be a party itself."""

    who: tuple[str, str]

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether each party that a record names is one for which one of the two stood, is one of them, or counts for such a one."""
        return self._are_theirs(_acting(record, store), record, store)

    def brought_together(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether somebody else hosted the two there, or mediated between them."""
        there = store.taking_part(type_name(type(record)), record)
        return not self._are_theirs(there, record, store)

    def _are_theirs(self, parties: set[str], record: "Agreement | Event", store: Store) -> bool:
        stood = {each.party for each in _standing_for(record) if each.person in self.who}
        theirs = {*self.who, *stood, *(store.home(each) for each in stood)} - {None}
        return all(each in theirs or store.home(each) in theirs for each in parties)

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The fields that name the parties."""
        return tuple(store.parties_of(type_name(type(record)), record, direct=True).values())

    def anew(self, store: Store) -> Self:
        """The same two in another dataset."""
        first, second = (store.resolve(each, *PARTIES, "people").id for each in self.who)
        return attrs.evolve(self, who=(first, second))

    def typed(self, collection: str, together: bool) -> Typed | None:
        """By a keyword."""
        return {"bilateral": True}, ""

    def __str__(self) -> str:
        return "of the two alone"


def _is_of(body: str, pair: tuple[str, ...], store: Store) -> bool:
    """Whether a body has nobody but two for members, as their joint council."""
    memberships = value_of(store.row("organisations", body) or {}, "memberships") or ()
    members = {value_of(each, "member") for each in cast("Iterable[object]", memberships)}
    return bool(members) and members <= {*pair}


def _acting(record: "Agreement | Event", store: Store) -> set[str]:
    """The parties that took part: neither spoken of in an event alone, nor its hosts or mediators between others."""
    return store.taking_part(type_name(type(record)), record, lending=False)


def _standing_for(record: "Agreement | Event") -> "tuple[Participant | Signatory, ...]":
    """Who stood for whom: in an event, or under an agreement."""
    found: tuple[Participant | Signatory, ...] = getattr(record, "participants", ())
    signed: tuple[Participant | Signatory, ...] = getattr(record, "signatories", ())
    return found or signed
