"""That it is a meeting of a series."""

from collections.abc import Collection
from functools import cache

import attrs

from caspian.catalogue.statements import Series, statements
from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, Records, Typed, called
from caspian.questions.written import call_of
from caspian.store.store import Store

__all__ = ["InSeries", "InSeriesOf", "series_of"]


@attrs.frozen(eq=False, repr=False)
class InSeries(Condition[Record]):
    """It is one of the meetings that curators count to a series."""

    title: str

    @property
    def _titles(self) -> tuple[str, ...]:
        """The series that are meant."""
        return (self.title,)

    def meets(self, record: Record, store: Store) -> bool:
        """Whether it is one of them."""
        return any(record.id in _numbers(title) for title in self._titles)

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """Its number in the series, or its id where it has none."""
        number = _numbers(self.title)[record.id]
        return (f"id: {record.id}" if number is None else f"number in the series: {number}",)

    def positions(self, store: Store, collection: str) -> Collection[int] | None:
        """Where they stand."""
        where = store.positions(collection)
        return {where[each] for title in self._titles for each in _numbers(title) if each in where}

    def remark(self, records: Records, store: Store) -> str:
        """What is known to be missing of the series, and what is known of it besides."""
        said = _said(self.title)
        gaps = ["–".join(map(str, dict.fromkeys(each["numbers"]))) for each in said.get("missing", ())]
        missing = ", ".join((*(f"number {each}" for each in gaps), *said.get("not_found", ())))
        told = "; ".join(
            filter(None, (f"not in the data: {missing}" if missing else "", said.get("note", "")))
        )
        return f"of this series: {told}" if told else ""

    def typed(self, collection: str, together: bool) -> Typed | None:
        """By a keyword, or as a step."""
        return {"series": self.title}, f".{call_of('series', (self.title,), {})}"

    def __str__(self) -> str:
        return f"in the series {self.title}"


@attrs.frozen(eq=False, repr=False)
class InSeriesOf(InSeries):
    """It is a meeting of one of the series under the name of a region, which is what is named."""

    titles: tuple[str, ...] = attrs.field(default=(), eq=False)
    """The titles of these series."""

    @property
    def _titles(self) -> tuple[str, ...]:
        return self.titles

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The series that it is of."""
        return tuple(f"series: {title}" for title in self.titles if record.id in _numbers(title))

    def remark(self, records: Records, store: Store) -> str:
        """Which series these are."""
        return f"the series are {'; '.join(self.titles)}"

    def caption(self, store: Store, collection: str) -> str:
        """The region by its name."""
        return f"in the series under the name of {called(self.title, store)}"


def series_of(event: str) -> str | None:
    """The title of the series of which an event is a meeting, if it is one.

    >>> series_of("2018-08-12-caspian-summit-aktau")
    'Caspian summits'
    """
    return next((each["title"] for each in statements()["series"] if event in _numbers(each["title"])), None)


def _said(title: str) -> Series:
    return next(each for each in statements()["series"] if each["title"] == title)


@cache
def _numbers(title: str) -> dict[str, int | None]:
    """The numbers of the meetings of a series by the ids of their events."""
    return {each["event"]: each.get("number") for each in _said(title)["meetings"]}
