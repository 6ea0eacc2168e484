"""Countries, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar, Self, TypeVar, Unpack

import caspian
from caspian.errors import Ambiguous, NotFound
from caspian.questions.asked import References, Several
from caspian.questions.linked import Linked

__all__ = ["Countries"]

D = TypeVar("D")


class Countries(Linked["caspian.Country"]):
    """Countries: states by their short UN names.

    >>> import caspian
    >>> caspian.countries["Türkiye"].id
    'TR'
    """

    __slots__ = ()

    collection: ClassVar[str] = "countries"
    columns: ClassVar[tuple[str, ...]] = ("id", "name", "capital")

    def resolve(
        self, names: Iterable[object], default: D | None = None, *, scheme: str | None = None
    ) -> tuple[caspian.Country | D | None, ...]:
        """The country that each of many names or codes means, in their order: for a column of a table.

        Args:
            names: names in any spelling and form, or codes; what is no text, as the mark of a missing value, means none.
            default: what to give where no country is meant, or several.
            scheme: whose codes they are, as in `Dataset.country`.

        Raises:
            TypeError: for one name alone.
            ValueError: if there is no such scheme.

        >>> import caspian
        >>> [found and found.id for found in caspian.countries.resolve(["Iran, Islamic Rep.", "N/A", "Korea, Rep."])]
        ['IR', None, 'KR']
        """
        if isinstance(names, (str, bytes)):
            raise TypeError(
                f"expected several names, as of a column; one alone is asked as .country({names!r})"
            )
        asked = tuple(names)
        known = {each: self._one(each, scheme, default) for each in dict.fromkeys(asked)}
        return tuple(known[each] for each in asked)

    def _one(self, sought: object, scheme: str | None, default: D | None) -> caspian.Country | D | None:
        try:
            if scheme is not None:
                return self._store.coded(sought, scheme)
            found = self._store.meant(sought, caspian.Country)
        except (NotFound, Ambiguous, TypeError):
            return default
        return found if isinstance(found, caspian.Country) else default

    def where(
        self,
        test: Callable[[caspian.Country], object] | str | None = None,
        /,
        *values: object,
        capital: References | None = None,
        neighbours: References | None = None,
        successors: References | None = None,
        currency: Several[str] | None = None,
        **narrower: Unpack[caspian.CountriesWhere],
    ) -> Self:
        """Those for which a function is true, whose field has one of some values, or that meet each keyword given.

        Each keyword is a field and takes one value or several, of which any will do.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of that field.
            capital: the capital.
            neighbours: a country with which it shares a land border.
            successors: a state that came after it.
            currency: the currency, in ISO 4217.
            narrower: what calling them takes besides, as in ``name="Georgia"``; a keyword above means the field itself.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> "GE" in caspian.countries.where(neighbours="Armenia").ids
        True
        """
        return self._where(
            test,
            values,
            {"capital": capital, "neighbours": neighbours, "successors": successors, "currency": currency},
            narrower,
        )
