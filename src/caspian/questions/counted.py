"""Records by the values of a key, or how many they are: a dictionary that is a table too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, Self, TypeVar

from caspian.export.sheet import Sheet
from caspian.misnamed import Caller, Hinted
from caspian.model.time.when import When
from caspian.questions.frozen import Frozen, Heads, size
from caspian.questions.tabled import Tabled
from caspian.store.store import Store

if TYPE_CHECKING:
    from matplotlib.axes import Axes
else:
    Axes = object  # what asks for annotations where matplotlib is not installed

__all__ = ["Groups"]

K = TypeVar("K")
V = TypeVar("V")


class Groups(Hinted, Frozen[K, V], Tabled):
    """What `group_by` and `count_by` return: the records of each value of a key, or how many there are of each.

    It is a dictionary that never changes, is shown as a table with names, is drawn by `plot`, and becomes rows and frames.

    >>> import caspian
    >>> kinds = caspian.corridors_through("Georgia").count_by("kind")
    >>> kinds["transport"] == len(caspian.corridors_through("Georgia").where(kind="transport"))
    True
    >>> kinds.to_pandas().columns.tolist()
    ['kind', 'corridors']
    """

    __slots__ = ()

    _store: Store

    def _instead(self, name: str, caller: Caller) -> str:
        from caspian.questions.grouping import of_groups

        return of_groups(name, caller)

    def __init__(
        self, values: Mapping[K, V] | Iterable[tuple[K, V]], heads: Heads, store: Store, named: bool
    ) -> None:
        super().__init__(values, heads, store, named)

    def most_common(self, number: int | None = None) -> Self:
        """Those with the most records first, and of equal ones in the order in which they stand.

        Args:
            number: how many; None for all of them.

        Raises:
            TypeError: for what is no whole number, or is below zero.

        >>> import caspian
        >>> list(caspian.agreements.count_by("party").most_common(2))
        ['KZ', 'RU']
        """
        from caspian.questions.ends import how_many

        most = None if number is None else how_many(number)
        ordered = sorted(self.items(), key=lambda pair: -size(pair[1]))[:most]
        told = f"; the {len(ordered)} with the most" if len(ordered) < len(self) else ""
        heads = self._heads._replace(in_time=False, caption=f"{self._heads.caption}{told}")
        return type(self)(ordered, heads, self._store, self._named)

    def to_dicts(self) -> list[dict[str, Any]]:
        """A row for each value: the value, of an id the name beside it, and how many records it has.

        >>> import caspian
        >>> caspian.members_of("South Caucasus").count_by("name").to_dicts()[0]
        {'name': 'Armenia', 'parties': 1}
        """
        sheet = self._sheet()
        names = [column.name for column in sheet.columns]
        return [dict(zip(names, row, strict=True)) for row in zip(*map(sheet.values.get, names), strict=True)]

    def _plain(self) -> object:
        return self.to_dicts()

    def plot(self, *, ax: Axes | None = None, title: str | None = None) -> Axes:
        """How many there are of each as bars, drawn by matplotlib: months, quarters and years in their order, else the most first.

        Args:
            ax: the Axes to draw on; new ones if not given.
            title: the title; what was counted, in words, if not given.

        Returns:
            The Axes of matplotlib.

        Raises:
            MissingExtra: if matplotlib is not installed.
            TypeError: for what are no Axes, or for a title that is no text.
            ValueError: if there is nothing to draw.

        >>> import caspian
        >>> caspian.events_between("Russia", "Kazakhstan").count_by("year").plot().get_ylabel()
        'events'
        """
        from caspian.plot.bars import bars
        from caspian.plot.canvas import beneath

        counts = [(self._called(key), size(value)) for key, value in self.items()]
        caption, _, said = self._heads.caption.partition("; ")
        names = (self._heads.value.lower(), title if title is not None else caption)
        drawn = bars(counts, *names, self._store.release, in_time=self._heads.in_time, ax=ax)
        told = "; ".join(
            each for each in said.split("; ") if "(" not in each
        )  # nobody types a call from a picture
        if told:
            beneath(drawn, told)
        return drawn

    def _called(self, key: K) -> str:
        from caspian.plot.canvas import name_of

        told = str(_plain(key) or "none")
        return name_of(told, self._store) if self._named else told

    def _rows(self) -> Iterator[Mapping[str, object]]:
        key, number = self._names_of
        return ({key: _plain(each), number: size(value)} for each, value in self.items())

    @property
    def _names_of(self) -> tuple[str, str]:
        """The names of the columns of the values and of the numbers."""
        return self._heads.key.lower().replace(" ", "_"), self._heads.value.lower()

    def _sheet(self) -> Sheet:
        from caspian.export.plain import filled

        key, number = self._names_of
        columns = (f"{key}_name", key, number) if self._named else (key, number)
        types = {number: "integer"}
        return filled(f"{number}_by_{key}", columns, types, self._rows(), self._store)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (dict(self), self._heads, self._store, self._named)


def _plain(key: object) -> object:
    """A value of a key as plain JSON."""
    if isinstance(key, Enum):
        return key.value
    if isinstance(key, When):
        return key.edtf
    return key if key is None or isinstance(key, str | int | float | bool) else str(key)
