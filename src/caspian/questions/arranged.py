"""Selections put in order, grouped and counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Self, TypeVar

import caspian
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.questions.filtered import Filtered
from caspian.questions.frozen import Heads
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.questions.functions import Function

__all__ = ["Arranged"]


R = TypeVar("R", bound=Record, covariant=True)


class Arranged(Filtered[R]):
    """The records of a selection by the value of a key."""

    __slots__ = ()

    def sort_by(self, key: str | Callable[[R], object], *, reverse: bool = False) -> Self:
        """The same records in the order of a field, a dimension or a function; those without a value come last.

        Args:
            key: as of `group_by`; numbers of figures (`value`, `upper`) stand together by what they measure, and compare
                whatever their units are.
            reverse: whether the greatest value comes first.

        Raises:
            NotFound: for a key that does not exist, with all that do.
            TypeError: for one whose values have no order.

        >>> import caspian
        >>> caspian.members_of("South Caucasus").sort_by("name", reverse=True).ids
        ('GE', 'AZ', 'AM')
        """
        from caspian.questions.steps import Sorted

        return self._keep(Sorted(self._key(key, counted=False), reverse))

    def group_by(self, key: str | Callable[[R], object]) -> caspian.Groups[Any, Self]:
        """The records by the value of a key; a record with several values is in each group.

        Args:
            key: a field, with dots into its parts (``participants.role``); a dimension: "month", "quarter", "year",
                "party", "country" (of the parties), "person", "place" or "topic"; or a function of a record. In a dimension each group holds
                what the question of that name would find; a date counts in each month that it surely touches and that
                lies in the time asked for (`since`, `until`, `during`), and under a coarser key in words if it touches
                none for sure: "2024, month not known".

        Raises:
            NotFound: for a key that does not exist, with all that do.

        >>> import caspian
        >>> sorted(kind.value for kind in caspian.corridors_through("Georgia", "Romania").group_by("kind"))
        ['energy', 'transport']
        """
        from caspian.questions.counted import Groups
        from caspian.questions.groups import condition_of, grouped

        asked, within = self._key(key), self._times()
        groups = grouped(self._records, asked, self._store, self.collection, within)
        return Groups(
            {
                value: self._made(
                    records, self._question.then(condition_of(asked, value, self.collection, within))
                )
                for value, records in groups.items()
            },
            *self._heads(asked),
        )

    def count_by(self, key: str | Callable[[R], object]) -> caspian.Groups[Any, int]:
        """How many records have each value of a key, as of `group_by`; the commonest first.

        Months, quarters and years stand in their order, none left out between the first and the day of the data, or within a time that
        was asked for; behind them what lies in no one of them for sure. What lasted through several counts in each, and below all
        stands how many there are, each once.

        >>> import caspian
        >>> print(caspian.events.during("2020/2024").where(kind="election").involving("Kazakhstan").count_by("year"))
        5 events during 2020–2024, of kind election, involving Kazakhstan, by year
        Year  Events
        2020       0
        2021       1
        2022       2
        2023       1
        2024       1
        all        5
        """
        from caspian.questions.counted import Groups
        from caspian.questions.dimensions import PERIODS
        from caspian.questions.groups import grouped

        asked, within = self._key(key), self._times()
        found = grouped(self._records, asked, self._store, self.collection, within)
        counts = [(value, len(records)) for value, records in found.items()]
        if isinstance(asked, str) and asked in PERIODS:
            from caspian.questions.periods import in_time

            counts = in_time(counts, within, self._store.as_of)
        else:
            counts.sort(key=lambda pair: -pair[1])
        heads, store, named = self._heads(asked)
        total = sum(count for _, count in counts)
        for said in (*self._several(asked, total), *self._broken_off(asked, counts), *self._mixed(asked)):
            heads = heads._replace(caption=f"{heads.caption}; {said}")
        return Groups(counts, heads, store, named)

    def _several(self, asked: str | Function, total: int) -> Iterator[str]:
        """That the numbers add up to more than there are, where one counts under several."""
        from caspian.names.plural import plural
        from caspian.questions.dimensions import PERIODS

        if total > len(self._records):
            word = asked.rpartition(".")[2].replace("_", " ") if isinstance(asked, str) else "value"
            one = "one that touches" if asked in PERIODS else "one with"
            yield f"{one} several {plural(word)} counts in each, so that the numbers add up to {total:,}"

    def _broken_off(self, asked: str | Function, counts: Sequence[tuple[object, int]]) -> Iterator[str]:
        """That the last year is not over, if it is that of the data."""
        today = self._store.as_of
        if asked != "year" or today is None:
            return
        year = today.edtf[:4]
        if any(key == year for key, _ in counts):
            yield f"{year} up to {today.in_words()}"

    def _mixed(self, asked: object) -> Iterator[str]:
        """What the records count together that a reader may want apart, by a key."""
        yield from ()

    def _heads(self, asked: str | Function) -> tuple[Heads, Store, bool]:
        """What stands over the groups by a key where they are shown, where its values have names, and whether they have."""
        from caspian.questions.dimensions import PERIODS
        from caspian.questions.order import holds_ids

        told = asked.replace("_", " ").replace(".", " ") if isinstance(asked, str) else asked.name
        caption = f"{self._question.caption(len(self._records), self._store)}, by {told}"
        word = told.capitalize() if isinstance(asked, str) else "Value"
        named = isinstance(asked, str) and holds_ids(asked, self._records, self.collection)
        heads = Heads(caption, word, self.collection.capitalize(), asked in PERIODS, len(self._records))
        return heads, self._store, named

    def _times(self) -> tuple[When, ...]:
        """The times that were asked for, of which no other months or years are counted."""
        from caspian.questions.conditions.time import During

        return tuple(step.period for step in self._question.steps if isinstance(step, During))

    def _key(self, key: object, *, counted: bool = True) -> str | Function:
        if isinstance(key, str):
            from caspian.questions.order import key_meant

            return key_meant(str(key), self._records, self.collection, counted=counted)
        if callable(key) and not isinstance(key, type | Arranged):
            from caspian.questions.functions import Function

            return Function(key)
        raise TypeError(
            f"expected a field, a dimension or a function of a record, got a {type(key).__name__}"
        )
