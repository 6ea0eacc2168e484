"""Who took part without anybody else."""

from typing import TYPE_CHECKING, Self

import attrs

from caspian.catalogue.types import collection as type_name
from caspian.questions.conditions.base import Condition
from caspian.questions.conditions.sides import Between
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.model.event import Event

__all__ = ["Alone"]


@attrs.frozen(eq=False, repr=False)
class Alone(Condition["Agreement | Event"]):
    """Nobody but two parties took part, or companies that count for them where the two may be meant by those."""

    two: Between

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether each party that a record names is one of the two, or counts for it."""
        named = store.parties_of(type_name(type(record)), record, direct=True)
        pair = (self.two.first, self.two.second)
        return all(each in pair or (not self.two.direct and store.home(each) in pair) for each in named)

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The fields that name the parties."""
        return tuple(store.parties_of(type_name(type(record)), record, direct=True).values())

    def anew(self, store: Store) -> Self:
        """The same two in another dataset."""
        return attrs.evolve(self, two=self.two.anew(store))

    def __str__(self) -> str:
        return "of the two alone"
