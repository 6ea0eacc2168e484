"""When: during a time, since a date, until a date."""

import attrs

from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.questions.conditions.base import Condition
from caspian.store.store import Store

__all__ = ["During", "Since", "Until"]


@attrs.frozen
class During(Condition[Record]):
    """The date of a record falls in a period at least in part: possibly, or with `certain` for sure.

    A record without a date may hold at any time, and is never sure to.
    """

    field: str
    day: When
    certain: bool = False
    period: When = attrs.field(init=False, eq=False, repr=False)

    @period.default
    def _stretch(self) -> When:
        return self._of(self.day)

    def _of(self, day: When) -> When:
        return day

    def meets(self, record: Record, store: Store) -> bool:
        """Whether the date falls in the period."""
        when = getattr(record, self.field)
        met = when.touches(self.period) if when is not None else None
        return bool(met) if self.certain else met is not False

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The date."""
        when = getattr(record, self.field)
        return (f"{self.field}: {when.edtf if when else 'not known'}",)

    def __str__(self) -> str:
        sure = " for certain" if self.certain else ""
        return f"{type(self).__name__.lower()} {self.day.edtf}{sure}"


@attrs.frozen
class Since(During):
    """The date of a record is not wholly before a day."""

    def _of(self, day: When) -> When:
        return When.since(day)


@attrs.frozen
class Until(During):
    """The date of a record is not wholly after a day."""

    def _of(self, day: When) -> When:
        return When.until(day)
