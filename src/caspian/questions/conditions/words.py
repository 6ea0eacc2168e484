"""What is found by the words that people use."""

from collections.abc import Collection
from typing import TYPE_CHECKING

import attrs

from caspian.catalogue.types import SUBJECTS, TYPES
from caspian.model.fields import fields_of
from caspian.model.record import Record
from caspian.questions.conditions.base import Condition, Records, Typed
from caspian.questions.written import call_of, value_of
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.searching.index import Index

__all__ = ["Matching"]


_FEW = 6
"""Of how many words an answer says which of them stand nowhere together."""


_FAR = 0.4
"""Which part of the score of the best others have at least that stand beside it."""


@attrs.frozen(eq=False, repr=False)
class Matching(Condition[Record]):
    """What a text asks for stands in a record or in the names of what it is linked to; the best come first."""

    text: str
    unknown: tuple[str, ...] = attrs.field(default=(), eq=False)
    """What no record has, with what was looked for instead."""

    @property
    def arranges(self) -> bool:
        """Whether they come in an order of their own: they do."""
        return True

    @property
    def warning(self) -> str:
        """Words that stand nowhere, and what was taken for them."""
        return "; ".join(self.unknown)

    def remark(self, records: Records, store: Store) -> str:
        """That nothing has all of the words, where that is so, with how many records have each."""
        from caspian.searching.asked import asked

        said = [each.word for each in asked(self.text)]
        if self.unknown or not records or not 1 < len(said) <= _FEW:
            return ""
        kinds = tuple(dict.fromkeys(map(store.type_of, records)))
        having = {word: {each.id for each in _index(store, kinds).rows(word, kinds)} for word in said}
        if set.intersection(*having.values()):
            return ""
        told = ", ".join(f"{len(ids):,} with {word!r}" for word, ids in having.items())
        return f"nothing has all of these words: {told}"

    def found(self, store: Store, collection: str, among: Records | None = None) -> Records:
        """The records that are found, the best first.

        Args:
            store: the records of the dataset.
            collection: what is selected from.
            among: the records that may be found; all if None.
        """
        kinds = _kinds(collection)
        ids = None if among is None else {record.id for record in among}
        return tuple(_index(store, kinds).find(self.text, kinds, ids))

    def mostly(self, store: Store, collection: str) -> Records:
        """The records of a type that have two words in three, the best first; none where a word stands nowhere."""
        kinds = (collection,)
        return () if self.unknown else tuple(_index(store, kinds).find(self.text, kinds, most=True))

    def weak(self, records: Records, store: Store) -> frozenset[str]:
        """Of what was found the ids of what lacks a word that others have all of, and stands far below the best."""
        kinds = tuple(dict.fromkeys(map(store.type_of, records)))
        ids = {each.id for each in records}
        ranked = _index(store, kinds).ranked(self.text, kinds, ids)
        if not any(each.has_all for each in ranked):
            return frozenset()
        least = _FAR * ranked[0].score
        return frozenset(each.row.id for each in ranked if not each.has_all and each.score < least)

    def meets(self, record: Record, store: Store) -> bool:
        """Whether it is among those that are found."""
        kinds = (store.type_of(record),)
        return any(each.id == record.id for each in _index(store, kinds).rows(self.text, kinds))

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The fields in which a word of the text stands, or the links if it stands in a name beyond them."""
        from caspian.names.sound import words
        from caspian.searching.asked import asked

        wanted = {
            word[: max(4, len(word) - 3)]
            for each in asked(self.text)
            for phrase in (*each.same, *each.like)
            for word in words(phrase)
        }
        texts = ((field.name, getattr(record, field.name)) for field in fields_of(type(record)))
        return tuple(
            name
            for name, text in texts
            if isinstance(text, str) and any(word.startswith(tuple(wanted)) for word in words(text))
        ) or ("the names of what it is linked to",)

    def take(self, records: Records, store: Store, collection: str) -> Records:
        """Those that are found, the best first."""
        return self.found(store, collection, records)

    def of_all(self, store: Store, collection: str) -> Records:
        """All that are found, the best first."""
        return self.found(store, collection)

    def typed(self, collection: str, together: bool) -> Typed | None:
        """As a step, but for a text that is cut where it is told."""
        whole = value_of(self.text) == repr(self.text)
        return ({}, f".{call_of('search', (self.text,), {})}") if whole else None

    def __str__(self) -> str:
        return f"matching {self.text!r}"

    @classmethod
    def of(cls, text: object, store: Store, collection: str) -> "Matching":
        """The condition that a text makes, with what is unknown of it.

        Raises:
            TypeError: for what is no text.
        """
        if not isinstance(text, str):
            raise TypeError(f"expected text to look for, got a {type(text).__name__}")
        unknown = _index(store, _kinds(collection)).unknown(str(text))
        return cls(str(text), unknown)


def _kinds(collection: str) -> tuple[str, ...]:
    if collection in TYPES:
        return (collection,)
    return ("countries", "organisations") if collection == "parties" else SUBJECTS


def _index(store: Store, kinds: Collection[str]) -> "Index":
    """The index of all types that tell of the region, or of those too that records come from where one is asked for."""
    from caspian.searching.index import Index

    types = SUBJECTS if set(kinds) <= set(SUBJECTS) else tuple(TYPES)
    return store.kept(("full text", types), lambda: Index(store, types))
