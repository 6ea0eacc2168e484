"""Places, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Self, Unpack

import caspian
from caspian.questions.asked import References, Several
from caspian.questions.linked import Linked

__all__ = ["Places"]


class Places(Linked["caspian.Place"]):
    """Places: cities, ports, crossings, seas and fields.

    >>> import caspian
    >>> "port-of-aktau" in caspian.places.where(country="Kazakhstan", kind="port").ids
    True
    """

    __slots__ = ()

    collection: ClassVar[str] = "places"
    columns: ClassVar[tuple[str, ...]] = ("name", "kind", "country", "border", "state", "id")

    def map(self) -> caspian.Page:
        """All of them on one map.

        It is a page that shows itself in a notebook and saves itself to a file; `plot` draws for reports.

        Raises:
            CaspianError: where none of them lies on the map.

        >>> import caspian
        >>> caspian.places.where(kind='port').map().title[-19:]
        'places of kind port'
        """
        from caspian.questions.mapped import mapped

        return mapped(self)

    def _remarks(self) -> Iterator[str]:
        """Of crossings in a country, those on its borders that stand in a neighbour; of a border, that not all crossings are held."""
        yield from super()._remarks()
        from caspian.questions.crossings import across, of_a_border

        yield from across(self)
        yield from of_a_border(self)

    def _shown(self, columns: Sequence[str]) -> Sequence[str]:
        """Of crossings on which border they lie and how they stand, of other places what they are."""
        from caspian.questions.crossings import of_crossings

        left = ("kind", "country") if of_crossings(self) else ("border", "state")
        return [each for each in columns if each not in left]

    def where(
        self,
        test: Callable[[caspian.Place], object] | str | None = None,
        /,
        *values: object,
        kind: Several[caspian.PlaceKind] | None = None,
        country: References | None = None,
        border: References | None = None,
        within: References | None = None,
        unlocode: Several[str] | None = None,
        **narrower: Unpack[caspian.CountriesWhere],
    ) -> Self:
        """Those for which a function is true, whose field has one of some values, or that meet each keyword given.

        Each keyword is a field and takes one value or several, of which any will do.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of that field.
            kind: what it is.
            country: the country that it lies in.
            border: a state on whose border a crossing lies.
            within: the place that it is a part of.
            unlocode: the UN/LOCODE.
            narrower: what calling them takes besides, as in ``name="Baku"``; a keyword above means the field itself.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> "port-of-baku" in caspian.places.where(kind="port", country="AZ").ids
        True
        """
        return self._where(
            test,
            values,
            {"kind": kind, "country": country, "border": border, "within": within, "unlocode": unlocode},
            narrower,
        )
