"""Corridors, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Self, Unpack

import caspian
from caspian.questions.asked import Reference, References, Several, somebody
from caspian.questions.linked import Linked

__all__ = ["Corridors"]


class Corridors(Linked["caspian.Corridor"]):
    """Corridors: routes of goods, energy and data.

    >>> import caspian
    >>> "btk" in caspian.corridors.through("Georgia", "Türkiye").where(modes="rail").ids
    True
    """

    __slots__ = ()

    collection: ClassVar[str] = "corridors"
    columns: ClassVar[tuple[str, ...]] = ("acronym", "name", "modes", "status", "countries", "id")

    def map(self) -> caspian.Page:
        """All of them on one map, leg by leg.

        It is a page that shows itself in a notebook and saves itself to a file; `plot` draws for reports.

        Raises:
            CaspianError: where none of them lies on the map.

        >>> import caspian
        >>> caspian.corridors(kind='energy').map().title[-24:]
        'corridors of kind energy'
        """
        from caspian.questions.mapped import mapped

        return mapped(self)

    def where(
        self,
        test: Callable[[caspian.Corridor], object] | str | None = None,
        /,
        *values: object,
        kind: Several[caspian.CorridorKind] | None = None,
        modes: Several[caspian.Mode] | None = None,
        status: Several[caspian.Operation] | None = None,
        countries: References | None = None,
        part_of: References | None = None,
        operators: References | None = None,
        facilities: References | None = None,
        **narrower: Unpack[caspian.CorridorsWhere],
    ) -> Self:
        """Those for which a function is true, whose field has one of some values, or that meet each keyword given.

        Each keyword is a field and takes one value or several, of which any will do.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of that field.
            kind: what moves along it.
            modes: a mode that it uses.
            status: its state, as last known.
            countries: a country that it runs through.
            part_of: the corridor of which it is a part.
            operators: an organisation that runs or builds it.
            facilities: a port, terminal or crossing of it.
            narrower: what calling them takes besides, as in ``country="Georgia"``; a keyword above means the field itself.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> "btk" in caspian.corridors.where(modes="rail", countries=("Georgia", "Armenia")).ids
        True
        """
        return self._where(
            test,
            values,
            {
                "kind": kind,
                "modes": modes,
                "status": status,
                "countries": countries,
                "part_of": part_of,
                "operators": operators,
                "facilities": facilities,
            },
            narrower,
        )

    def through(self, *countries: Reference) -> Self:
        """Those that run through each of some countries, whatever the order.

        Args:
            countries: the countries; of a region such as Central Asia, any of its states will do.

        Raises:
            NotFound: if a name means no country.

        >>> import caspian
        >>> "btk" in caspian.corridors.through("Georgia", "Türkiye").ids
        True
        >>> "titr" in caspian.corridors.through("Central Asia", "South Caucasus").ids
        True
        """
        from caspian.questions.conditions.places import land

        somebody("through", countries, "Georgia")
        found = self
        for each in countries:
            region = land(each, self._store)
            states = () if region is None else self._store.states_of(region.id)
            found = found._field("countries", states or (each,))
        return found

    def avoiding(self, *countries: Reference) -> Self:
        """Those that run through none of some countries.

        Args:
            countries: the countries.

        Raises:
            NotFound: if a name means no country.

        >>> import caspian
        >>> "baku-novorossiysk-pipeline" in caspian.corridors.through("Azerbaijan").avoiding("Russia", "Iran").ids
        False
        """
        somebody("avoiding", countries, "Russia")
        return self.without("countries", *countries)
