"""The one record meant by an id, a name, a code, or the record itself."""

from __future__ import annotations

from typing import TypeVar, overload

import caspian
from caspian.catalogue.types import TYPES
from caspian.dataset.face import Face
from caspian.errors import Ambiguous, NotFound
from caspian.model.record import Record
from caspian.questions.asked import Reference

__all__ = ["Named"]

D = TypeVar("D")
R = TypeVar("R", bound=Record)


class _Error:
    """That an error is wanted where nothing is meant."""


_ERROR = _Error()


class Named(Face):
    """One record at a time, of one type or, with `find`, of any."""

    __slots__ = ()

    @overload
    def source(self, sought: Reference) -> caspian.Source: ...
    @overload
    def source(self, sought: Reference, *, default: D) -> caspian.Source | D: ...
    def source(self, sought: Reference, *, default: D | _Error = _ERROR) -> caspian.Source | D:
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
    def country(self, sought: Reference | int, *, scheme: str | None = None) -> caspian.Country: ...
    @overload
    def country(
        self, sought: Reference | int, *, scheme: str | None = None, default: D
    ) -> caspian.Country | D: ...
    def country(
        self, sought: Reference | int, *, scheme: str | None = None, default: D | _Error = _ERROR
    ) -> caspian.Country | D:
        """The country meant; also one of ISO 3166-1 that has no record.

        Args:
            sought: an id, a name in any spelling and form, a code of ISO 3166-1, or the record itself.
            scheme: whose code `sought` is: "iso2", "iso3", "numeric", "m49", "gw" (Gleditsch and Ward), "cow"
                (Correlates of War), "fips", "ioc" or "wikidata"; a number will do where the codes are numbers.
            default: what to give instead of an error.

        Raises:
            NotFound: if none is meant, with the names that are near.
            Ambiguous: if several are, with their ids.

        >>> import caspian
        >>> caspian.country("Turkey") is caspian.country("TUR") is caspian.country("Türkiye")
        True
        >>> caspian.country("Atlantis", default=None) is None
        True
        >>> caspian.country("RS", scheme="fips").name, caspian.country(705, scheme="gw").id
        ('Russian Federation', 'KZ')
        """
        from caspian.model.country import Country

        if scheme is None:
            return self._meant(sought, default, Country)  # type: ignore[arg-type]
        try:
            return self._store.coded(sought, scheme)
        except NotFound:
            if isinstance(default, _Error):
                raise
            return default

    @overload
    def organisation(self, sought: Reference) -> caspian.Organisation: ...
    @overload
    def organisation(self, sought: Reference, *, default: D) -> caspian.Organisation | D: ...
    def organisation(self, sought: Reference, *, default: D | _Error = _ERROR) -> caspian.Organisation | D:
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
    def person(self, sought: Reference, *, default: D | _Error = _ERROR) -> caspian.Person | D:
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
    def place(self, sought: Reference, *, default: D | _Error = _ERROR) -> caspian.Place | D:
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
    def corridor(self, sought: Reference, *, default: D | _Error = _ERROR) -> caspian.Corridor | D:
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
    def agreement(self, sought: Reference, *, default: D | _Error = _ERROR) -> caspian.Agreement | D:
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
    def event(self, sought: Reference, *, default: D | _Error = _ERROR) -> caspian.Event | D:
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
    def find(self, sought: Reference, *, default: D | _Error = _ERROR) -> caspian.Record | D:
        """The record meant, of whatever type; sources and passages are meant by what nothing else is called.

        Args:
            sought: an id, a name in any spelling, or the record itself.
            default: what to give instead of an error.

        Raises:
            NotFound: if none is meant, with the names that are near.
            Ambiguous: if several are, with their ids.

        >>> import caspian
        >>> caspian.find("Middle Corridor"), caspian.find("Council of Europe").id
        (<Corridor 'titr': Trans-Caspian International Transport Route>, 'council-of-europe')
        """
        try:
            return self._store.resolve(sought, *TYPES)
        except (NotFound, Ambiguous):
            if isinstance(default, _Error):
                raise
            return default

    def identity(self, country: Reference) -> caspian.Identity:
        """The codes, the official name, the flag and the currency of a country, from pycountry.

        Args:
            country: the country.

        Raises:
            NotFound: if none is meant, or it has no code of ISO 3166-1.

        >>> import caspian
        >>> caspian.identity("Kazakhstan").alpha_3
        'KAZ'
        """
        from caspian.identities import identity_of

        return identity_of(self.country(country))

    def _of_type(self, name: str, sought: Reference, *, default: object = _ERROR) -> object:
        """The record of a type meant, for a type that has no method of its own."""
        from caspian.catalogue.types import record_type

        return self._meant(sought, default, record_type(name))

    def _meant(self, sought: Reference, default: D | _Error, cls: type[R]) -> R | D:
        try:
            return self._store.resolve(sought, cls)
        except (NotFound, Ambiguous):
            if isinstance(default, _Error):
                raise
            return default
