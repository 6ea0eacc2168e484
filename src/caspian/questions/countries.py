"""Countries, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Self

import caspian
from caspian.questions.asked import References, Several
from caspian.questions.linked import Linked

__all__ = ["Countries"]


class Countries(Linked["caspian.Country"]):
    """Countries: states by their short UN names."""

    __slots__ = ()

    collection: ClassVar[str] = "countries"
    columns: ClassVar[tuple[str, ...]] = ("id", "name", "capital")

    def where(
        self,
        test: Callable[[caspian.Country], object] | str | None = None,
        /,
        *values: object,
        capital: References | None = None,
        neighbours: References | None = None,
        successors: References | None = None,
        currency: Several[str] | None = None,
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
        )
