"""Selections filtered: by fields, by functions, by words, and once more in another dataset."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Self, TypeVar, Unpack

import caspian
from caspian.catalogue.types import TYPES, record_type
from caspian.errors import NotFound
from caspian.model.record import Record
from caspian.questions.question import Question
from caspian.questions.sets import Sets
from caspian.store.store import Store

__all__ = ["Filtered"]

R = TypeVar("R", bound=Record, covariant=True)


class Filtered(Sets[R]):
    """What is left of a selection of any type under a condition."""

    __slots__ = ()

    def where(
        self,
        test: Callable[[R], object] | str | None = None,
        /,
        *values: object,
        **narrower: Unpack[caspian.RecordsWhere],
    ) -> Self:
        """Those for which a function of the record is true, whose field has one of some values, or that meet each keyword.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of the field, any of which will do; of an enumeration by word or member, of a link by
                id or name.
            narrower: what calling the selection takes, as in ``search="rail"``.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> "turkiye-iran-agreements-2024" in caspian.agreements.where(lambda agreement: agreement.count == 10).ids
        True
        >>> caspian.agreements.where("history.stage", "suspended").question.words
        'history.stage suspended'
        """
        return self._where(test, values, {}, narrower)

    def _where(
        self,
        test: object,
        values: tuple[object, ...],
        fields: Mapping[str, object],
        narrower: Mapping[str, object],
    ) -> Self:
        """What `where` leaves: by a function or a field first, then by the fields by keyword, then by what calling takes."""
        found = self
        if isinstance(test, str) and values:
            found = found._field(str(test), values)
        elif callable(test) and not isinstance(test, type | Filtered) and not values:
            from caspian.questions.conditions.functions import Where
            from caspian.questions.functions import Function

            found = found._keep(Where(Function(test)))
        elif test is not None or values:
            got = repr(test) if isinstance(test, str) else f"a {type(test).__name__}"
            raise TypeError(
                f"expected a function of a record, or a field and the values asked for, got {got}"
            )
        elif all(value is None for value in (*fields.values(), *narrower.values())):
            raise TypeError("expected a function of a record, a field with values, or fields by keyword")
        if narrower:
            return found._meeting({**fields, **narrower}, frozenset(fields))
        for name, value in fields.items():
            if value is not None:
                found = found._field(name, (value,))
        return found

    def _meeting(self, conditions: Mapping[str, object], fields: frozenset[str] = frozenset()) -> Self:
        """Those that meet conditions by keyword, as a call takes them; of `where`, some are fields and no steps."""
        from caspian.questions.keyed import keyed
        from caspian.questions.stepped import of_condition, of_keywords

        try:
            found: Self | None = keyed(self, conditions, fields)
            told = of_keywords(self, conditions, fields) if found is None else ""
        except NotFound as error:
            raise of_condition(self, conditions, error, fields) from None
        if found is None:
            raise TypeError(told)
        return found

    def _field(self, path: str, values: tuple[object, ...]) -> Self:
        from caspian.questions.conditions.fields import FieldIs
        from caspian.questions.paths import path_of_any
        from caspian.questions.values import alike, as_held, several

        at = path_of_any(self._classes(), path, self.collection)
        given = (each for value in values for one in several(value) for each in alike(one, at))
        asked = (as_held(each, at, path, self._store) for each in given)
        try:
            return self._keep(FieldIs(path, tuple(dict.fromkeys(asked))))
        except NotFound as error:
            from caspian.questions.kinds import of_word

            words = at.type if isinstance(at.type, type) and issubclass(at.type, Enum) else None
            besides = tuple(each for value in values for each in several(value) if each != error.sought)
            raise of_word(self, error, path, words, besides) from None

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
            fields: keywords, as `where` takes them.

        >>> import caspian
        >>> all(event.kind != "statement" for event in caspian.events.without(kind="statement"))
        True
        """
        if isinstance(test, Filtered):
            return self - test
        asked: Callable[..., Self] = self._made(self._records, Question(self.collection)).where
        return self - asked(test, *values, **fields)

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
