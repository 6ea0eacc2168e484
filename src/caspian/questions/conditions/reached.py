"""How far an agreement got between some of its parties."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Self, cast

import attrs

from caspian.catalogue.relations import PARTIES
from caspian.model.binding import APPLIED, least, standing
from caspian.model.force import in_force
from caspian.model.record import Citation, Record
from caspian.model.stage import Stage
from caspian.model.time.when import When
from caspian.questions.conditions.base import Condition, Records, Typed
from caspian.questions.conditions.force import AsOf, left_out, signed_alone
from caspian.questions.written import call_of, only, some
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement

__all__ = ["Reached", "last_step"]

_FORCE = (Stage.IN_FORCE, Stage.RESUMED)
_LASTING = {*_FORCE, Stage.SUSPENDED, Stage.PROVISIONALLY_APPLIED, Stage.TERMINATED, Stage.ENDED}
"""The stages that say how it stands on a day; the others are steps, which a day beside them would date."""


@attrs.frozen(eq=False, repr=False)
class Reached(AsOf, Condition["Agreement"]):
    """An agreement got so far, and no further, between some parties by a day: that party's step counts that made the least of it.

    It is in force between those whom it binds: possibly, or with `certain` for sure.
    """

    parties: tuple[str, ...]
    stages: tuple[Stage, ...]
    on: When | None = None
    direct: bool = False
    certain: bool = False
    today: When | None = attrs.field(default=None, eq=False)
    """What "today" means where no day is asked for."""
    left: tuple[str, ...] = attrs.field(default=(), eq=False)
    """The ids of those that were left out, of which a reader wants to know."""

    def meets(self, record: "Agreement", store: Store) -> bool:
        """Whether it got so far between the parties."""
        own = [stage for party in self.parties for _, stage in self._stages(record, store, party)[:1]]
        whole = record.status if self.day is None else record.status_on(self.day)
        if whole is None or len(own) < len(self.parties):
            return False
        in_force = whole in _FORCE and (whole in self.stages or Stage.IN_FORCE in self.stages)
        return (
            (in_force and self._bound(record, store))
            or self.by_signature(record, store)
            or self._least(whole, own) in self.stages
        )

    def by_signature(self, record: "Agreement", store: Store) -> bool:
        """Whether what is in force is asked for, and it surely binds all of the parties though no entry into force is recorded."""
        if Stage.IN_FORCE not in self.stages or not self.parties:
            return False
        whole = record.status if self.day is None else record.status_on(self.day)
        signed = whole not in APPLIED and in_force(record, self.day).answer is True
        return signed and attrs.evolve(self, certain=True)._bound(record, store)

    @staticmethod
    def _least(whole: Stage, own: list[Stage]) -> Stage | None:
        """How far it got for all of them, where that is less than being in force, which only what binds is."""
        reached = least((whole, *own))
        return None if reached in _FORCE else reached

    def reasons(self, record: "Agreement", store: Store) -> tuple[str, ...]:
        """How far it got for each of them."""
        return tuple(
            f"{each}: {stage.value}{'' if self._binds(record, each) is not None else ', perhaps bound; what is known leaves it open'}"
            for party in self.parties
            for each, stage in self._stages(record, store, party)[:1]
        )

    @property
    def besides(self) -> tuple[str, ...]:
        """Whether it binds them for sure, where what perhaps does counts as well."""
        return ("binds",) if self._may_be_open else ()

    def tells_apart(self, records: Records, store: Store) -> bool:
        """Whether that is open of some."""
        return self._may_be_open and any(
            not self.surely(each, store) for each in cast("tuple[Agreement, ...]", records)
        )

    def cells(self, record: Record, store: Store) -> Mapping[str, str]:
        """Whether it binds them for sure."""
        return {"Binds": self.in_frames(record, store)[0]}

    def in_frames(self, record: Record, store: Store) -> tuple[str]:
        """The same in a frame."""
        return ("sure" if self.surely(cast("Agreement", record), store) else "open",)

    def of_whom(self, store: Store) -> str:
        """The parties."""
        return " and ".join(store.party(each).label for each in self.parties)

    def surely(self, record: "Agreement", store: Store) -> bool:
        """Whether it got so far between the parties for sure."""
        return attrs.evolve(self, certain=True).meets(record, store)

    @property
    def _may_be_open(self) -> bool:
        return Stage.IN_FORCE in self.stages and bool(self.parties) and not self.certain

    def cites(self, record: "Agreement", store: Store) -> tuple[Citation, ...]:
        """Where the steps of these parties stand, if elsewhere than the agreement."""
        named = {each for party in self.parties for each, _ in self._stages(record, store, party)}
        return tuple(each for step in record.history if step.party in named for each in step.citations)

    def _bound(self, record: "Agreement", store: Store) -> bool:
        if self.parties and in_force(record, self.day).answer is False:
            return False  # what one of two has left or lets rest is in force for neither
        wanted = (True,) if self.certain else (True, None)
        return all(
            any(self._binds(record, each) in wanted for each, _ in self._stages(record, store, party))
            for party in self.parties
        )

    def _binds(self, record: "Agreement", party: str) -> bool | None:
        return record.binds(party, self.day)

    def _stages(self, record: "Agreement", store: Store, party: str) -> list[tuple[str, Stage]]:
        """How far it got for a party, or for the companies of a country; the furthest first."""
        return sorted(self._each(record, store, party), key=lambda each: standing(each[1]), reverse=True)

    def _each(self, record: "Agreement", store: Store, party: str) -> Iterator[tuple[str, Stage]]:
        for each in record.everyone:
            if each == party or (not self.direct and store.counts_for(each, party)):
                stage = record.status_of(each, self.day)
                if stage is not None:
                    yield each, stage

    def remark(self, records: Records, store: Store) -> str:
        """That what followed may not be known; how many bind by signature alone; what is left out."""
        number = sum(self.by_signature(each, store) for each in cast("tuple[Agreement, ...]", records))
        left = left_out(self.left, self.day, store, bound=True)
        return "; ".join(filter(None, (self._later(records), signed_alone(number), left)))

    def _later(self, records: Records) -> str:
        """That later steps may have been taken than the last that are recorded."""
        if _LASTING.issuperset(self.stages) or not records:
            return ""
        from caspian.model.form import AgreementKind

        treaties = sum(each.kind is AgreementKind.TREATY for each in cast("tuple[Agreement, ...]", records))
        are = "is a treaty" if treaties == 1 else "are treaties"
        of_them = f"; {treaties} of them {are}" if treaties else ""
        return f"later steps may have been taken that are not recorded{of_them}"

    def anew(self, store: Store) -> Self:
        """The same parties in another dataset, on its day."""
        parties = tuple(store.resolve(each, *PARTIES).id for each in self.parties)
        return attrs.evolve(self, parties=parties, today=store.as_of, left=())

    def caption(self, store: Store, collection: str) -> str:
        """The parties by their names, and the day that is meant."""
        names = self.of_whom(store)
        day = f" on {self.day.in_words()}" if self.day else ""
        told = last_step(self.stages, f"{f' for {names}' if names else ''}{day}")
        stages = " or ".join(each.value for each in self.stages)
        sure = " for sure" if self.certain and self.parties else ""
        return told or f"{stages}{sure}{self._perhaps}{f' for {names}' if names else ''}{day}"

    def _words(self, names: str) -> str:
        stages = " or ".join(each.value for each in self.stages)
        return f"{stages} for {names}" if names else stages

    @property
    def _perhaps(self) -> str:
        """That what may be in force for them counts as well, where that is so."""
        return ", for sure or perhaps," if self._may_be_open else ""

    def typed(self, collection: str, together: bool) -> Typed | None:
        """As a step."""
        named = {
            **({} if self.on is None else {"on": self.on}),
            **only(direct=self.direct, certain=self.certain),
        }
        return {}, f".{call_of('reaching', (some(self.stages), *self.parties), named)}"

    def __str__(self) -> str:
        words = f"{self._words(', '.join(self.parties))}{f' on {self.day.edtf}' if self.day else ''}"
        return f"{words}{' directly' if self.direct else ''}{' for certain' if self.certain else ''}"


def last_step(stages: tuple[Stage, ...], of: str = "") -> str:
    """Words for what got no further than some steps, which do not date them; nothing for how something stands.

    >>> last_step((Stage.SIGNED,)), last_step((Stage.IN_FORCE,))
    ('whose last known step is “signed”', '')
    """
    words = " or ".join(f"“{each.value}”" for each in stages)
    return "" if _LASTING.issuperset(stages) else f"whose last known step{of} is {words}"
