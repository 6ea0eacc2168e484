"""What is in force on a day, or known not to be."""

from typing import TYPE_CHECKING, Self, cast

import attrs

from caspian.model.binding import APPLIED
from caspian.model.force import in_force
from caspian.model.time.when import When
from caspian.questions.conditions.base import Condition, Lasting, Records, Typed
from caspian.questions.written import call_of
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement

__all__ = ["AsOf", "Stands", "left_out", "signed_alone"]


class AsOf(Lasting):
    """A step that asks for a day, and without one for today."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def today(self) -> When | None:
            """What "today" means where no day is asked for."""

    @property
    def day(self) -> When | None:
        """The day that is meant: the one asked for, else today."""
        return self.on or self.today


@attrs.frozen(eq=False, repr=False)
class Stands(AsOf, Condition["Agreement"]):
    """An agreement is in force on a day, or is known not to be: not yet, no longer, or never."""

    answer: bool
    """What the agreement itself answers when it is asked."""
    on: When | None = None
    today: When | None = attrs.field(default=None, eq=False)
    """What "today" means where no day is asked for."""
    left: tuple[str, ...] = attrs.field(default=(), eq=False)
    """The ids of those that were left out, of which a reader wants to know."""

    def meets(self, record: "Agreement", store: Store) -> bool:
        """Whether that is the answer of `Agreement.in_force`."""
        return in_force(record, self.day).answer is self.answer

    def reasons(self, record: "Agreement", store: Store) -> tuple[str, ...]:
        """Why it is, or is not."""
        return (in_force(record, self.day).why,)

    def remark(self, records: Records, store: Store) -> str:
        """Of those in force, how many bind by signature alone, and of how many others it is open; what is not in force says so by its selection."""
        if not self.answer:
            return ""
        told = left_out(self.left, self.day, store, bound=False)
        agreements = cast("tuple[Agreement, ...]", records)
        reached = [each.status if self.day is None else each.status_on(self.day) for each in agreements]
        return "; ".join(filter(None, (signed_alone(sum(each not in APPLIED for each in reached)), told)))

    def anew(self, store: Store) -> Self:
        """The same on the day of another dataset."""
        return attrs.evolve(self, today=store.as_of, left=())

    def caption(self, store: Store, collection: str) -> str:
        """The day that is meant."""
        return f"{self._words}{f' on {self.day.in_words()}' if self.day else ''}"

    @property
    def _words(self) -> str:
        return "in force" if self.answer else "not in force"

    def typed(self, collection: str, together: bool) -> Typed | None:
        """As a step."""
        step = "in_force" if self.answer else "not_in_force"
        return {}, f".{call_of(step, () if self.on is None else (self.on,), {})}"

    def __str__(self) -> str:
        return f"{self._words}{f' on {self.day.edtf}' if self.day else ''}"


def signed_alone(number: int) -> str:
    """That some of those in force bind by their signature; nothing where none does.

    Args:
        number: how many.

    >>> signed_alone(1)
    '1 of them binds by signature: no entry into force is recorded'
    """
    binds = "binds" if number == 1 else "bind"
    return f"{number} of them {binds} by signature: no entry into force is recorded" if number else ""


def left_out(ids: tuple[str, ...], day: When | None, store: Store, *, bound: bool) -> str:
    """Of how many agreements that were left out it is open whether they are in force, and how many bind though they are not said to be.

    Args:
        ids: the agreements.
        day: the day.
        store: where they are.
        bound: whether it is told how many bind.
    """
    from caspian.model.agreement import Agreement

    agreements = store.lookup(Agreement)
    answers = [in_force(agreements[each], day).answer for each in ids]
    told = [f"of {answers.count(None)} others it is open"] if None in answers else []
    if bound and True in answers:
        told.append(f"{answers.count(True)} others bind some of their parties only")
    return "; ".join(told)
