"""Figures, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import ClassVar, Self

import caspian
from caspian.errors import NotFound
from caspian.questions.asked import References, Several
from caspian.questions.linked import Dated

__all__ = ["Figures"]


class Figures(Dated["caspian.Figure"]):
    """Figures: quantities as sources report, estimate, plan or expect them.

    >>> import caspian
    >>> caspian.figures.about("BTC").where(measure="length").ids
    ('btc-length',)
    """

    __slots__ = ()

    collection: ClassVar[str] = "figures"
    columns: ClassVar[tuple[str, ...]] = ("title", "quantity", "period", "standing", "id")
    date: ClassVar[str] = "period"
    has_topics: ClassVar[bool] = True
    _nearest: ClassVar[bool] = True

    def where(
        self,
        test: Callable[[caspian.Figure], object] | str | None = None,
        /,
        *values: object,
        measure: Several[caspian.Measure] | None = None,
        standing: Several[caspian.Standing] | None = None,
        bound: Several[caspian.Bound] | None = None,
        unit: Several[str] | None = None,
        about: References | None = None,
        by: References | None = None,
        topics: Several[caspian.Topic] | None = None,
        currency_unknown: bool | None = None,
    ) -> Self:
        """Those for which a function is true, whose field has one of some values, or that meet each keyword given.

        Each keyword is a field and takes one value or several, of which any will do.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of that field.
            measure: what it measures.
            standing: in what sense it holds.
            bound: how the number limits the true one.
            unit: the unit.
            about: a record that it is about, as itself; `about` knows parts too.
            by: the party that measured or announced it.
            topics: a topic that it names itself.
            currency_unknown: whether the source leaves the currency open.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> found = caspian.figures.where(measure="growth", standing="forecast")
        >>> {figure.unit for figure in found}
        {'%'}
        """
        return self._where(
            test,
            values,
            {
                "measure": measure,
                "standing": standing,
                "bound": bound,
                "unit": unit,
                "about": about,
                "by": by,
                "topics": topics,
                "currency_unknown": currency_unknown,
            },
        )

    def _of_measure(self, measure: Several[caspian.Measure], x: object) -> Self:
        """Those of a measure; of a word that is none, the error names the call with what it is."""
        try:
            return self.where(measure=measure)
        except NotFound as error:
            from caspian.questions.hints import of_measure

            raise of_measure(self, error, x) from None

    def sum(self, *, overlapping: bool = False) -> Decimal:
        """The sum of their numbers, in the one unit that they all have.

        Args:
            overlapping: whether figures may be added that are about the same for times that overlap.

        Raises:
            ValueError: for figures in several units, for ranges, and for figures of which one may be a part of
                another: about the same, or about one of its parties alone, at times that may overlap.

        >>> import caspian
        >>> caspian.figures.where("id", "az-tm-trade-2023", "az-kz-trade-2019").sum()
        Decimal('1003500000')
        >>> caspian.figures.where(unit=("USD", "EUR")).sum()
        Traceback (most recent call last):
            ...
        ValueError: figures in several units have no sum: EUR, USD; choose one with .where(unit='EUR')
        """
        from caspian.questions.sums import total

        return total(self._records, overlapping)
