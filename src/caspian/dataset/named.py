"""The one record meant by an id, a name, a code, or the record itself."""

from __future__ import annotations

from typing import TypeVar, cast, overload

import caspian
from caspian.catalogue.types import TYPES, collection
from caspian.dataset.face import Face
from caspian.errors import Ambiguous, NotFound
from caspian.model.record import Record
from caspian.questions.asked import Reference

__all__ = ["MISSING", "Missing", "Named"]

D = TypeVar("D")
R = TypeVar("R", bound=Record)


class Missing:
    """That an error is wanted where nothing is meant."""


MISSING = Missing()


class Named(Face):
    """One record at a time, of one type or, with `find`, of any."""

    __slots__ = ()

    @overload
    def source(self, sought: Reference) -> caspian.Source: ...
    @overload
    def source(self, sought: Reference, *, default: D) -> caspian.Source | D: ...
    def source(self, sought: Reference, *, default: D | Missing = MISSING) -> caspian.Source | D:
        """The source meant.

        Args:
            sought: an id, a name in any spelling, or the record itself.
            default: what to give instead of an error.

        Raises:
            NotFound: if none is meant, with the names that are near.
            Ambiguous: if several are, with their ids.

        >>> import caspian
        >>> caspian.source("cpc-trends-2024").kind.value
        'report'
        """
        from caspian.model.source import Source

        return self._meant(sought, default, Source)

    @overload
    def organisation(self, sought: Reference) -> caspian.Organisation: ...
    @overload
    def organisation(self, sought: Reference, *, default: D) -> caspian.Organisation | D: ...
    def organisation(self, sought: Reference, *, default: D | Missing = MISSING) -> caspian.Organisation | D:
        """The organisation meant.

        Args:
            sought: an id, a name in any spelling, or the record itself.
            default: what to give instead of an error.

        Raises:
            NotFound: if none is meant, with the names that are near.
            Ambiguous: if several are, with their ids.

        >>> import caspian
        >>> caspian.organisation("KMG").name
        'KazMunayGas'
        """
        from caspian.model.organisation import Organisation

        return self._meant(sought, default, Organisation)

    @overload
    def person(self, sought: Reference) -> caspian.Person: ...
    @overload
    def person(self, sought: Reference, *, default: D) -> caspian.Person | D: ...
    def person(self, sought: Reference, *, default: D | Missing = MISSING) -> caspian.Person | D:
        """The person meant.

        Args:
            sought: an id, a name in any spelling, or the record itself.
            default: what to give instead of an error.

        Raises:
            NotFound: if none is meant, with the names that are near.
            Ambiguous: if several are, with their ids.

        >>> import caspian
        >>> caspian.person("Ilham Aliyev").id
        'ilham-aliyev'
        """
        from caspian.model.person import Person

        return self._meant(sought, default, Person)

    @overload
    def place(self, sought: Reference) -> caspian.Place: ...
    @overload
    def place(self, sought: Reference, *, default: D) -> caspian.Place | D: ...
    def place(self, sought: Reference, *, default: D | Missing = MISSING) -> caspian.Place | D:
        """The place meant.

        Args:
            sought: an id, a name in any spelling, or the record itself.
            default: what to give instead of an error.

        Raises:
            NotFound: if none is meant, with the names that are near.
            Ambiguous: if several are, with their ids.

        >>> import caspian
        >>> caspian.place("Aktau").country
        'KZ'
        """
        from caspian.model.place import Place

        return self._meant(sought, default, Place)

    @overload
    def corridor(self, sought: Reference) -> caspian.Corridor: ...
    @overload
    def corridor(self, sought: Reference, *, default: D) -> caspian.Corridor | D: ...
    def corridor(self, sought: Reference, *, default: D | Missing = MISSING) -> caspian.Corridor | D:
        """The corridor meant.

        Args:
            sought: an id, a name in any spelling, or the record itself.
            default: what to give instead of an error.

        Raises:
            NotFound: if none is meant, with the names that are near.
            Ambiguous: if several are, with their ids.

        >>> import caspian
        >>> caspian.corridor("TITR").countries
        ('CN', 'KZ', 'AZ', 'GE', 'TR')
        """
        from caspian.model.corridor import Corridor

        return self._meant(sought, default, Corridor)

    @overload
    def agreement(self, sought: Reference) -> caspian.Agreement: ...
    @overload
    def agreement(self, sought: Reference, *, default: D) -> caspian.Agreement | D: ...
    def agreement(self, sought: Reference, *, default: D | Missing = MISSING) -> caspian.Agreement | D:
        """The agreement meant.

        Args:
            sought: an id, a name in any spelling, or the record itself.
            default: what to give instead of an error.

        Raises:
            NotFound: if none is meant, with the names that are near.
            Ambiguous: if several are, with their ids.

        >>> import caspian
        >>> caspian.agreement("Shusha Declaration").kind.value
        'declaration'
        """
        from caspian.model.agreement import Agreement

        return self._meant(sought, default, Agreement)

    @overload
    def event(self, sought: Reference) -> caspian.Event: ...
    @overload
    def event(self, sought: Reference, *, default: D) -> caspian.Event | D: ...
    def event(self, sought: Reference, *, default: D | Missing = MISSING) -> caspian.Event | D:
        """The event meant.

        Args:
            sought: an id, a name in any spelling, or the record itself.
            default: what to give instead of an error.

        Raises:
            NotFound: if none is meant, with the names that are near.
            Ambiguous: if several are, with their ids.

        >>> import caspian
        >>> caspian.event("2018-08-12-caspian-summit-aktau").kind.value
        'summit'
        """
        from caspian.model.event import Event

        return self._meant(sought, default, Event)

    @overload
    def find(self, sought: Reference) -> caspian.Record: ...
    @overload
    def find(self, sought: Reference, *, default: D) -> caspian.Record | D: ...
    def find(self, sought: Reference, *, default: D | Missing = MISSING) -> caspian.Record | D:
        """The record meant, of whatever type; sources and passages are meant by what nothing else is called.

        Args:
            sought: an id, a name in any spelling, or the record itself.
            default: what to give instead of an error.

        Raises:
            NotFound: if none is meant, with the names that are near.
            Ambiguous: if several are, with their ids.

        >>> import caspian
        >>> caspian.find("Middle Corridor").id, caspian.find("Council of Europe").id
        ('titr', 'council-of-europe')
        """
        return self._resolved(sought, default, *TYPES)

    def _of_type(self, name: str, sought: Reference, *, default: object = MISSING) -> object:
        """The record of a type meant, for a type that has no method of its own."""
        from caspian.catalogue.types import record_type

        return self._meant(sought, default, record_type(name))

    def _meant(self, sought: Reference, default: D | Missing, cls: type[R]) -> R | D:
        return cast("R | D", self._resolved(sought, default, collection(cls)))

    def _resolved(self, sought: Reference, default: D | Missing, *types: str) -> Record | D:
        try:
            return self._store.handed_out(self._store.resolve(sought, *types))
        except NotFound as error:
            if isinstance(default, Missing):
                from caspian.questions.hints import found_by_words

                raise found_by_words(self._store, error, *types) from None
            return default
        except Ambiguous:
            if isinstance(default, Missing):
                raise
            return default
