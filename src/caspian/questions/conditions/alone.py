"""Who took part without anybody else."""

from typing import TYPE_CHECKING, Self

import attrs

from caspian.catalogue.relations import PARTIES
from caspian.catalogue.types import collection as type_name
from caspian.questions.conditions.base import Condition
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.model.event import Event

__all__ = ["Alone"]


@attrs.frozen(repr=False)
class Alone(Condition["Agreement | Event"]):
    """Nobody but two parties took part, where a company counts for its home country, unless `direct`."""

    first: str
    second: str
    direct: bool = False

    def meets(self, record: "Agreement | Event", store: Store) -> bool:
        """Whether each party that a record names is one of the two, or counts for it."""
        named = store.parties_of(type_name(type(record)), record, direct=True)
        pair = (self.first, self.second)
        return all(each in pair or (not self.direct and store.home(each) in pair) for each in named)

    def reasons(self, record: "Agreement | Event", store: Store) -> tuple[str, ...]:
        """The fields that name the parties."""
        return tuple(store.parties_of(type_name(type(record)), record, direct=True).values())

    def anew(self, store: Store) -> Self:
        """The same two in another dataset."""
        first, second = (store.resolve(each, *PARTIES).id for each in (self.first, self.second))
        return attrs.evolve(self, first=first, second=second)

    def __str__(self) -> str:
        return "of the two alone"
