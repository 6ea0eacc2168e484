"""Selections: records that answer a question, and can be asked further."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Self, TypeVar

import attrs

import caspian
from caspian.catalogue.types import TYPES, record_type, singular
from caspian.display.shown import Shown
from caspian.errors import Ambiguous, NotFound
from caspian.export.shapes import Shapes
from caspian.model.record import Citation, Record
from caspian.model.time.when import When
from caspian.questions.conditions.base import Condition, Step
from caspian.questions.frozen import Frozen
from caspian.questions.functions import Function
from caspian.questions.held import Held
from caspian.questions.question import Question
from caspian.store.store import Store

__all__ = ["Selection"]

R = TypeVar("R", bound=Record, covariant=True)


class Selection(Held[R], Shown, Shapes):
    """Records in order, each once; of one type, but for `Records` and `Parties`, which hold several.

    A selection is indexed by position, by slice, or by an id or a name. Filters give a new selection of
    the same type; `|`, `&` and `-` join, intersect and subtract; `why` says what met the conditions.

    >>> import caspian
    >>> found = caspian.agreements.involving("Armenia").involving("Georgia")
    >>> [agreement.signed.edtf for agreement in found][:1]
    ['2024-01-26']
    """

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = ("id",)

    def __repr__(self) -> str:
        return self.to_text()

    def blocks(self) -> tuple[caspian.Block, ...]:
        """The first records as a table under the question, with what a reader must not miss."""
        from caspian.display.tables import ROWS

        return self._blocks(ROWS, self.columns)

    def show(self, rows: int | None = None, columns: Sequence[str] | None = None) -> caspian.Page:
        """The records as a table of as many rows and of those columns that are asked for.

        Args:
            rows: how many; None for all of them.
            columns: the names of fields, of parts with dots, or of other values of the records.

        Raises:
            NotFound: for a column that the records do not have.

        >>> import caspian
        >>> print(caspian.countries.show(rows=1, columns=["id", "name", "neighbours"]).to_text().splitlines()[1])
        id  Name
        """
        from caspian.display.page import Page

        for column in columns or ():
            if column not in ("id", "name", "title", "type"):
                self._key(column)
        return Page(self._blocks(rows, tuple(columns or self.columns)))

    def _blocks(self, rows: int | None, columns: Sequence[str]) -> tuple[caspian.Block, ...]:
        from caspian.display.blocks import Note, line
        from caspian.display.tables import table

        count = len(self._records)
        words = str(self._question)
        if count == 1 and words.startswith(self.collection):
            words = singular(self.collection) + words.removeprefix(self.collection)
        found = table(f"{count} {words}", columns, self._records, self._store, rows=rows)
        return (found, *(Note(line(warning)) for warning in self._question.warnings))

    # Sets

    def __or__(self, other: Self) -> Self:
        from caspian.questions.steps import Either, joined

        self._beside(other)
        one, two = self._question, other._question
        if one == two:
            return self
        sides = tuple(
            dict.fromkeys(
                side
                for each in (one, two)
                for side in (each.steps[0].sides if _only_either(each) else (each,))  # type: ignore[attr-defined]
            )
        )
        step = Either(sides)
        records = joined((self._records, other._records), step.arranges, self._store, self.collection)
        return self._made(records, Question(self.collection, (step,)))

    def __and__(self, other: Self) -> Self:
        from caspian.questions.steps import Among

        self._beside(other)
        ids = set(other.ids)
        steps = other._question.steps
        plain = all(isinstance(step, Condition) for step in steps)
        question = self._question.then(*steps) if plain else self._question.then(Among(other._question))
        return self._made((record for record in self._records if record.id in ids), question)

    def __sub__(self, other: Self) -> Self:
        from caspian.questions.steps import Without

        self._beside(other)
        ids = set(other.ids)
        left = (record for record in self._records if record.id not in ids)
        return self._made(left, self._question.then(Without(other._question)))

    def _beside(self, other: object) -> None:
        """That another selection is of the same type and of the same data."""
        if type(other) is not type(self):
            raise TypeError(f"expected a selection of {self.collection}, got a {type(other).__name__}")
        for record in () if other._store is self._store else other:
            found = self._store.find(record.id)
            if found is None or found[1] != record:
                raise ValueError(f"{record.id!r} is of another dataset: merge the datasets first")

    # Questions

    def where(self, test: Callable[[R], object] | str | None = None, /, *values: object) -> Self:
        """Those for which a function of the record is true, or whose field has one of some values.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of the field, any of which will do; of an enumeration by word or member, of a link by
                id or name.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> caspian.agreements.where(lambda agreement: agreement.count == 10).ids
        ('turkiye-iran-agreements-2024',)
        >>> caspian.agreements.where("history.stage", "suspended").question.words
        'history.stage suspended'
        """
        return self._where(test, values, {})

    def _where(self, test: object, values: tuple[object, ...], fields: Mapping[str, object]) -> Self:
        found = self
        if isinstance(test, str) and values:
            found = found._field(str(test), values)
        elif callable(test) and not isinstance(test, type) and not values:
            from caspian.questions.conditions.functions import Where

            found = found._keep(Where(Function(test)))
        elif test is not None or values:
            got = repr(test) if isinstance(test, str) else f"a {type(test).__name__}"
            raise TypeError(
                f"expected a function of a record, or a field and the values asked for, got {got}"
            )
        elif all(value is None for value in fields.values()):
            raise TypeError("expected a function of a record, a field with values, or fields by keyword")
        for name, value in fields.items():
            if value is not None:
                found = found._field(name, (value,))
        return found

    def _field(self, path: str, values: tuple[object, ...]) -> Self:
        from caspian.questions.conditions.fields import FieldIs
        from caspian.questions.paths import path_of_any
        from caspian.questions.values import as_held, several

        at = path_of_any(self._classes(), path, self.collection)
        asked = (as_held(each, at, path, self._store) for value in values for each in several(value))
        return self._keep(FieldIs(path, tuple(dict.fromkeys(asked))))

    def _classes(self) -> tuple[type, ...]:
        if self.collection in TYPES:
            return (record_type(self.collection),)
        return tuple(dict.fromkeys(map(type, self._records)))

    def search(self, text: str) -> Self:
        """Those in which what a text asks for stands, the best first; as `Dataset.search`.

        Args:
            text: some words.

        Raises:
            TypeError: for what is no text.

        >>> import caspian
        >>> caspian.events.involving("Kazakhstan").search("plane crash")[0].id
        '2024-12-25-azal-crash-aktau'
        """
        from caspian.questions.conditions.words import Matching

        return self._keep(Matching.of(text, self._store, self.collection))

    def without(
        self, test: Self | Callable[[R], object] | str | None = None, /, *values: object, **fields: object
    ) -> Self:
        """Those that are not in another selection, or that `where` would not find.

        Args:
            test: a selection of the same type, or a function or a field as `where` takes them.
            values: the values of the field.
            fields: fields by keyword, as `where` takes them.

        >>> import caspian
        >>> all(event.kind != "statement" for event in caspian.events.without(kind="statement"))
        True
        """
        if isinstance(test, Selection):
            return self - test
        return self - self._made(self._records, Question(self.collection))._where(test, values, fields)

    def again(self, dataset: caspian.Dataset) -> Self:
        """The same question put to another dataset.

        Raises:
            NotFound: if a record that the question names is not there.
            TypeError: if the question holds a function that stayed in another process.

        >>> import caspian
        >>> found = caspian.events.involving("KZ").during("2024")
        >>> found.again(caspian.load()) == found
        True
        """
        store = getattr(dataset, "_store", None)
        if not isinstance(store, Store):
            raise TypeError(f"expected a Dataset to put the question to, got a {type(dataset).__name__}")
        return type(self).answering(self._question.anew(store), store)

    def _keep(self, step: Step) -> Self:
        """What a step leaves."""
        left = step.take(self._records, self._store, self.collection)
        return self._made(left, self._question.then(step))

    def _made(self, records: Any, question: Question) -> Self:
        return type(self)(self._store, records, question)

    # What was found

    def why(self, record: Record | str) -> Mapping[str, tuple[str, ...]]:
        """Which fields of a record met which condition of this selection.

        Of two selections that were joined, it tells of those that the record is in.

        Raises:
            NotFound: if the record is not in the selection.

        >>> import caspian
        >>> found = caspian.agreements_between("Armenia", "Georgia")
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
        return Frozen(found)

    def one(self) -> R:
        """The only record.

        Raises:
            NotFound: if there is none.
            Ambiguous: if there are several, with their ids.
        """
        asked = self._question.words or f"one of all {self.collection}"
        if not self._records:
            raise NotFound(asked, singular(self.collection))
        if len(self._records) > 1:
            raise Ambiguous(asked, self.collection, self.ids)
        return self._records[0]

    def sort_by(self, key: str | Callable[[R], Any], *, reverse: bool = False) -> Self:
        """The same records in the order of a field, a dimension or a function; those without a value come last.

        Args:
            key: as of `group_by`.
            reverse: whether the greatest value comes first.

        Raises:
            NotFound: for a key that does not exist, with all that do.
            TypeError: for one whose values have no order.
        """
        from caspian.questions.steps import Sorted

        return self._keep(Sorted(self._key(key), reverse))

    def group_by(self, key: str | Callable[[R], Any]) -> Frozen[Any, Self]:
        """The records by the value of a key; a record with several values is in each group.

        Args:
            key: a field, with dots into its parts (``participants.role``); a dimension: "month", "year",
                "party", "person", "place" or "topic"; or a function of a record. In a dimension each group holds
                what the question of that name would find; a date counts in each month that it surely touches, and under
                its own coarser key if it touches none for sure.

        Raises:
            NotFound: for a key that does not exist, with all that do.

        >>> import caspian
        >>> sorted(kind.value for kind in caspian.corridors_through("Georgia", "Romania").group_by("kind"))
        ['energy', 'transport']
        """
        from caspian.questions.groups import condition_of, grouped

        asked = self._key(key)
        groups = grouped(self._records, asked, self._store, self.collection)
        return Frozen(
            {
                value: self._made(records, self._question.then(condition_of(asked, value, self.collection)))
                for value, records in groups.items()
            }
        )

    def count_by(self, key: str | Callable[[R], Any]) -> Frozen[Any, int]:
        """How many records have each value of a key, as of `group_by`; months and years in order, else the commonest first.

        >>> import caspian
        >>> caspian.events.during("2024-03").count_by("month")["2024-03"] > 10
        True
        """
        from caspian.questions.groups import grouped

        found = grouped(self._records, self._key(key), self._store, self.collection)
        counts = [(value, len(records)) for value, records in found.items()]
        in_time = key in ("month", "year")
        return Frozen(sorted(counts, key=lambda pair: str(pair[0]) if in_time else -pair[1]))

    def _key(self, key: object) -> str | Function:
        if isinstance(key, str):
            return str(key)
        if callable(key) and not isinstance(key, type):
            return Function(key)
        raise TypeError(
            f"expected a field, a dimension or a function of a record, got a {type(key).__name__}"
        )

    def citations(self) -> tuple[Citation, ...]:
        """Where all of it stands, each once: what the records and their parts cite, and the conditions met."""
        found: dict[Citation, None] = {}
        for record in self._records:
            for condition, _ in self._question.told(record, self._store):
                found |= dict.fromkeys(condition.cites(record, self._store))
            found |= dict.fromkeys(_cited(record))
        return tuple(found)

    def _meant(self, sought: object, asked: str, *types: str) -> Any:
        """The record of some types that is meant; if it is of another type, the error names the question for it."""
        try:
            return self._store.resolve(sought, *types)
        except NotFound as error:
            raise self._hinted(error, sought, asked) from None

    def _hinted(self, error: NotFound, sought: object, asked: str) -> NotFound:
        if isinstance(sought, Record):
            named: tuple[str, ...] = (self._store.type_of(sought),)
        else:
            named = self._store.types_named(str(sought))
        instead = tuple(
            verb
            for verb, takes in _TAKES.items()
            if verb != asked and hasattr(self, verb) and not takes.isdisjoint(named)
        )
        return NotFound(error.sought, error.what, error.near, error.elsewhere, instead[:1])


_TAKES = {
    "involving": {"countries", "organisations", "people"},
    "on": {"corridors"},
    "at": {"places"},
    "about": {
        "countries",
        "organisations",
        "people",
        "corridors",
        "places",
        "agreements",
        "events",
        "figures",
    },
}
"""Which questions take a record of which type, the likeliest first."""


def _only_either(question: Question) -> bool:
    from caspian.questions.steps import Either

    return len(question.steps) == 1 and isinstance(question.steps[0], Either)


def _cited(value: Any) -> Iterator[Citation]:
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _cited(part)
    elif attrs.has(type(value)) and not isinstance(value, When):
        for field in attrs.fields(type(value)):
            yield from _cited(getattr(value, field.name))
