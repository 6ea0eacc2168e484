"""Countries: the one meant by a name or by a code of any scheme, and its identity."""

from __future__ import annotations

from typing import TypeVar, overload

import caspian
from caspian.dataset.named import MISSING, Missing, Named
from caspian.errors import NotFound
from caspian.questions.asked import Reference

__all__ = ["OfCountries"]

D = TypeVar("D")


class OfCountries(Named):
    """One country at a time."""

    __slots__ = ()

    @overload
    def country(self, sought: Reference | int, *, scheme: str | None = None) -> caspian.Country: ...
    @overload
    def country(
        self, sought: Reference | int, *, scheme: str | None = None, default: D
    ) -> caspian.Country | D: ...
    def country(
        self, sought: Reference | int, *, scheme: str | None = None, default: D | Missing = MISSING
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
            return self._store.handed_out(self._store.coded(sought, scheme))
        except NotFound:
            if isinstance(default, Missing):
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
