"""Selections: records that answer a question, and can be asked further."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Self, TypeVar, overload

import attrs

import caspian
from caspian.catalogue.types import TYPES, record_type, singular
from caspian.display.shown import Shown
from caspian.errors import Ambiguous, NotFound
from caspian.export.shapes import Shapes
from caspian.misnamed import Caller
from caspian.model.record import Citation, Record
from caspian.model.time.when import When
from caspian.questions.arranged import Arranged
from caspian.questions.calls import explained
from caspian.questions.conditions.base import Apart
from caspian.questions.frozen import Frozen, Heads
from caspian.questions.question import Question
from caspian.store.bundled import bundled
from caspian.store.store import Store

if TYPE_CHECKING:
    from matplotlib.axes import Axes
else:
    Axes = object  # what asks for annotations where matplotlib is not installed

__all__ = ["Selection"]

_ALWAYS = ("id", "name", "title", "type")
"""The columns that every record has."""

R = TypeVar("R", bound=Record, covariant=True)


class Selection(Arranged[R], Shown, Shapes):
    """Records in order, each once; of one type, but for `Records` and `Parties`, which hold several.

    A selection is indexed by position, by slice, or by an id or a name. Filters give a new selection of
    the same type; `|`, `&` and `-` join, intersect and subtract; `why` says what met the conditions.

    >>> import caspian
    >>> found = caspian.agreements.involving("Armenia").involving("Georgia").during("2024-01")
    >>> [agreement.signed.edtf for agreement in found]
    ['2024-01-26']
    """

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = ("id",)
    _chronological: ClassVar[bool] = False
    """Whether records of the type stand in the order of their dates."""

    def __repr__(self) -> str:
        return self.to_text()

    def blocks(self) -> tuple[caspian.Block, ...]:
        """The first records as a table under the question, with what a reader must not miss.

        Of a long selection in the order of time, the first and the last.
        """
        from caspian.display.cut import usual

        return self._blocks(
            usual(len(self)), self.columns, ends=self._chronological and not self._question.arranges
        )

    def show(self, rows: int | None = None, columns: Sequence[str] | None = None) -> caspian.Page:
        """The records as a table of as many rows and of those columns that are asked for; as a statement of a script it is printed.

        Args:
            rows: how many; None for all of them.
            columns: the names of fields, of parts with dots, or of other values of the records; or one of them.

        Raises:
            NotFound: for a column that the records do not have, with the nearest that they do.
            TypeError: for rows that are no whole number, and columns that are no names.
            ValueError: for fewer rows than one.

        >>> import caspian
        >>> print(caspian.countries.show(rows=1, columns=["id", "name"]).to_text().splitlines()[1])
        id  Name
        """
        from caspian.display.page import Page

        if rows is not None and (isinstance(rows, bool) or not hasattr(rows, "__index__")):
            raise TypeError(f"expected a whole number of rows, or None for all, got {rows!r}")
        if rows is not None and rows < 1:
            raise ValueError(f"expected at least one row to show, got {rows}")
        named = (columns,) if isinstance(columns, str) else tuple(columns or self.columns)
        for column in named:
            self._column(column)
        return Page(self._blocks(rows, named)).show()

    def _column(self, name: object) -> None:
        """Refuse what is no column of these records."""
        if not isinstance(name, str):
            raise TypeError(f"expected the name of a column, got a {type(name).__name__}")
        if name in (*_ALWAYS, *self.columns):  # of several types not all have all of the usual ones
            return
        from caspian.questions.paths import path_of_any

        kinds = (self.collection,) if self.collection in TYPES else ()
        classes = tuple(map(record_type, kinds)) or tuple(dict.fromkeys(map(type, self._records)))
        path_of_any(classes, name, self.collection, _ALWAYS)

    def _instead(self, name: str, caller: Caller) -> str:
        from caspian.questions.stepped import of_selection

        return of_selection(self, name, caller)

    def __call__(self, *arguments: object, **conditions: object) -> Self:
        """Those that meet conditions by keyword: each is a step of the selection, or a field as `where` takes it.

        Args:
            arguments: a time, where they have dates; whatever else is given by position is told the question that takes it.
            conditions: such as ``since=``, ``at=``, ``involving=``, ``about=``, ``kind=``; several have all to be met.

        Raises:
            TypeError: for what no step and no field takes, with the call that answers it.
            NotFound: for a name or a word that means nothing there.

        >>> import caspian
        >>> caspian.events(at="Tashkent", year=2024).question.words
        'at tashkent, during 2024'
        >>> caspian.people(country="Azerbaijan", text="Bayramov").ids
        ('jeyhun-bayramov',)
        """
        if arguments:
            from caspian.questions.dating import is_day
            from caspian.questions.stepped import of_call

            if len(arguments) == 1 and hasattr(type(self), "during") and is_day(arguments[0]):
                return self._meeting({"during": arguments[0]} | conditions)
            raise TypeError(of_call(self, arguments, conditions))
        return self._meeting(conditions)

    def plot(self, *, ax: Axes | None = None, title: str | None = None) -> Axes:
        """The picture that fits, drawn by matplotlib: a timeline, the activity by month, series, a map, memberships.

        `caspian.plot` has each of them by name, and a network and a matrix of parties.

        Args:
            ax: the Axes to draw on; new ones if not given.
            title: the title; the question in words if not given.

        Returns:
            The Axes of matplotlib.

        Raises:
            MissingExtra: if matplotlib is not installed.
            TypeError: for records of a type for which there is no picture, for what are no Axes, or for a title that is no text.
            ValueError: if there is nothing to draw; for figures in several units on axes that are given; on new ones they are drawn below one another; for events
                that lie too far apart for a bar a month.
        """
        from caspian.plot.fitting import fitting

        return fitting(self, ax=ax, title=title)

    def _blocks(
        self, rows: int | None, columns: Sequence[str], *, ends: bool = False
    ) -> tuple[caspian.Block, ...]:
        apart, few, best = self._question.apart(self._records), rows, tuple[caspian.Block, ...]()
        if self._question.arranges:
            from caspian.questions import sought

            best, apart = sought.best(self), sought.weaker(self)
            few = rows and min(rows, sought.MOST_APART)
        first, told = (self._records, "") if apart is None else (apart.first, f": {apart.told}")
        if apart is not None:
            from caspian.questions.aside import below_it, none_within

            if not first:
                return (none_within(self, apart, rows, columns), *self._below())
        mine = self._own_first(rows, first)
        parts = [(f"{self._caption}{told}", first)]
        if mine is not None:
            caption = f"{self._asked}{told}{'; ' if told else ': '}{mine.told}"
            parts = [(caption, mine.first), (mine.heading, mine.rest)]
        tables = [self._table(caption, each, rows, columns, ends=ends) for caption, each in parts]
        behind = tuple[caspian.Block, ...]()
        if apart is not None and best:
            behind = (self._table(apart.heading, apart.rest, few, columns),)
        elif apart is not None:
            behind = (below_it(self, apart, rows, columns),)
        return (*tables, *best, *behind, *self._below())

    @property
    def _asked(self) -> str:
        """How many answers there are, and what was asked."""
        return self._question.caption(len(self._records), self._store)

    @property
    def _caption(self) -> str:
        """The same, with how many of them are somebody's own beside bundled ones."""
        if self._store is bundled():
            return self._asked
        from caspian.questions.owned import of_own

        return f"{self._asked}{of_own(self._records, self._store, self._question)}"

    def _own_first(self, rows: int | None, records: Sequence[Record]) -> Apart | None:
        """Where rows of some records are cut, somebody's own before the others; None where there are none, or in an order that was asked for."""
        if rows is None or len(records) <= rows or self._question.arranges or self._store is bundled():
            return None
        from caspian.questions.owned import own_first

        return own_first(tuple(records), self._store)

    def _table(
        self,
        caption: str,
        records: Sequence[Record],
        rows: int | None,
        columns: Sequence[str],
        *,
        ends: bool = False,
    ) -> caspian.Block:
        """Some of the records as a table; of those in the order of time the ones without a date stand last."""
        from caspian.catalogue.dates import date_field
        from caspian.display.tables import table

        usual = columns is self.columns
        steps = self._question.steps if usual else ()
        field = date_field(self.collection)
        if field is not None and self._chronological and not self._question.arranges:
            records = sorted(records, key=lambda each: getattr(each, field) is None)

        telling = [step for step in steps if step.tells_apart(self._records, self._store)]
        several = len(telling) > 1 or any(hasattr(step, "question") for step in steps)

        def besides(record: Record) -> dict[str, str]:
            return {
                f"{head}, {step.of_whom(self._store)}" if several else head: told
                for step in telling
                for head, told in step.cells(record, self._store).items()
            }

        columns = self._shown(columns) if usual else columns
        return table(caption, columns, records, self._store, rows=rows, ends=ends, besides=besides)

    def _shown(self, columns: Sequence[str]) -> Sequence[str]:
        """Those of the usual columns that tell something here."""
        return columns

    def _below(self) -> tuple[caspian.Block, ...]:
        """What a reader must not miss, and of which data the answer is."""
        from caspian.display.blocks import Note, Paragraph, line
        from caspian.display.origin import origin
        from caspian.questions.face import whose

        warned, told = self._question.warnings, tuple(self._remarks())
        warnings = (Note(line(warning)) for warning in warned)
        remarks = (Paragraph(line(remark)) for remark in told)
        named = (Paragraph(line(each)) for each in whose((*told, *warned), self._store))
        return (*remarks, *warnings, *named, *origin(self._store))

    def _besides(self) -> tuple[str, dict[str, list[str | None]]] | None:
        """What the question tells of each record besides: what is asked, and the values by column.

        Of several steps that tell the like nothing: the columns would be of one of them alone.
        """
        telling = [each for each in self._question.steps if each.besides]
        if len(telling) != 1:
            return None
        (step,) = telling
        rows = [step.in_frames(record, self._store) for record in self._records]
        return str(step), {name: [row[n] for row in rows] for n, name in enumerate(step.besides)}

    def _remarks(self) -> Iterator[str]:
        """What a reader of the answer wants to know besides."""
        yield from self._question.remarks(self._records, self._store)
        if any(hasattr(each, "day") for each in self._question.steps):
            from caspian.questions.untimed import untimed

            yield from untimed(self)
        if not self._records:
            from caspian.questions.akin import akin
            from caspian.questions.besides import besides

            yield from akin(self)
            yield from besides(self)

    def why(self, record: Record | str) -> Mapping[str, tuple[str, ...]]:
        """Which fields of a record met which condition of this selection.

        Of two selections that were joined, it tells of those that the record is in.

        Raises:
            NotFound: if the record is not in the selection.

        >>> import caspian
        >>> found = caspian.agreements_between("Armenia", "Georgia", since="2024", until="2024")
        >>> found.why(found[0])["between AM and GE"]
        ('parties[0]: AM', 'parties[1]: GE')
        """
        meant = self[record] if isinstance(record, str) else record
        if not isinstance(meant, Record):
            raise TypeError(f"expected a record or its id, got a {type(meant).__name__}")
        if meant not in self:
            raise NotFound(meant.id, f"{singular(self.collection)} of this selection")
        found: dict[str, tuple[str, ...]] = {}
        alike: dict[str, int] = {}
        for condition, reasons in dict(self._question.told(meant, self._store)).items():
            words = str(condition)
            alike[words] = alike.get(words, 0) + 1
            found[f"{words} ({alike[words]})" if alike[words] > 1 else words] = reasons
        caption = f"Why {meant.id} is among {len(self._records)} {self.collection}"
        return Frozen(found, Heads(caption, "Condition", "Met by"))

    @overload
    def first(self) -> R: ...
    @overload
    def first(self, number: int) -> Self: ...
    def first(self, number: int | None = None) -> R | Self:
        """The first one, of records in the order of time the first of which the time is known; or with a number as `head`.

        Args:
            number: how many; None for the one itself.

        Raises:
            IndexError: if there is none and no number is given.

        >>> import caspian
        >>> caspian.agreements_between("Armenia", "Türkiye").first().id
        'kars-treaty-1921'
        """
        if number is not None:
            return super().first(number)
        from caspian.catalogue.dates import date_field

        field = date_field(self.collection)
        if field is None or not self._chronological or self._question.arranges:
            return super().first()
        return next((each for each in self if getattr(each, field) is not None), None) or super().first()

    def one(self) -> R:
        """The only record.

        Raises:
            NotFound: if there is none.
            Ambiguous: if there are several, with their ids.

        >>> import caspian
        >>> caspian.places.where(kind="port", country="Kazakhstan").search("Kuryk").one().name
        'Port of Kuryk'
        """
        asked = self._question.words or f"one of all {self.collection}"
        if not self._records:
            raise NotFound(asked, singular(self.collection))
        if len(self._records) > 1:
            raise Ambiguous(asked, self.collection, self.ids)
        return self[0]

    def citations(self) -> tuple[Citation, ...]:
        """Where all of it stands, each once: what the records and their parts cite, and the conditions met.

        >>> import caspian
        >>> caspian.corridors_through("Georgia", "Türkiye").citations()[0].source in caspian.sources
        True
        """
        return tuple(citing(self._records, self._question, self._store))

    def _cited(self) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
        """What those cite that are not shown apart, and what those that are."""
        apart = self._question.apart(self._records)
        first, rest = (apart.first, apart.rest) if apart else (self._records, ())
        return (
            tuple(citing(first, self._question, self._store)),
            tuple(citing(rest, self._question, self._store)),
        )

    def _citing(self) -> dict[str, list[str]]:
        """By source the ids of the records that cite it."""
        found: dict[str, list[str]] = {}
        for record in self._records:
            for source in dict.fromkeys(each.source for each in cited(record)):
                found.setdefault(source, []).append(record.id)
        return found

    def _missed(self) -> str:
        from caspian.questions.conditions.reading import ReadAs

        read = (step.said for step in self._question.steps if isinstance(step, ReadAs))
        return "; ".join(filter(None, read))

    @property
    def sources(self) -> caspian.Sources:
        """The sources of all of it, with titles and addresses; `citations` says where in them.

        >>> import caspian
        >>> caspian.corridors.where("acronym", "BTK").sources == caspian.corridor("BTK").sources
        True
        """
        from caspian.questions.conditions.cited import CitedBy

        whole: caspian.Sources = caspian.Dataset(self._store).sources
        return whole._keep(CitedBy(self._question))


def citing(records: Iterable[Record], question: Question, store: Store) -> dict[Citation, None]:
    """What records that answer a question cite, they and their parts and the conditions that they met, each once."""
    found: dict[Citation, None] = {}
    for record in records:
        for condition, _ in question.told(record, store):
            found |= dict.fromkeys(condition.cites(record, store))
        found |= dict.fromkeys(cited(record))
    return found


explained(Shown)
explained(Shapes)


def cited(value: object) -> Iterator[Citation]:
    """All citations of a record and of its parts; a source stands for itself."""
    from caspian.model.source import Source

    kind: type = type(value)
    if isinstance(value, Source):
        yield Citation(source=value.id)
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from cited(part)
    elif attrs.has(kind) and not isinstance(value, When):
        for field in attrs.fields(kind):
            yield from cited(getattr(value, field.name))
