"""Figures, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Literal, Self, Unpack, cast

import caspian
from caspian.errors import NotFound
from caspian.questions.asked import References, Several
from caspian.questions.frozen import Frozen
from caspian.questions.linked import Dated

if TYPE_CHECKING:
    from matplotlib.axes import Axes
else:
    Axes = object  # what asks for annotations where matplotlib is not installed

__all__ = ["Figures"]


class Figures(Dated["caspian.Figure"]):
    """Figures: quantities as sources report, estimate, plan or expect them.

    >>> import caspian
    >>> caspian.figures.about("BTC").where(measure="length").ids
    ('btc-length',)
    """

    __slots__ = ()

    collection: ClassVar[str] = "figures"
    columns: ClassVar[tuple[str, ...]] = ("title", "quantity", "marks", "period", "standing", "id")
    _date: ClassVar[str] = "period"
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
        **narrower: Unpack[caspian.FiguresWhere],
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
            narrower: what calling them takes besides, as in ``country="Georgia", year=2024``; a keyword above means the field itself.

        Raises:
            NotFound: for a field, a word, a unit or a name that does not exist, with what is near.
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
            narrower,
        )

    def _field(self, path: str, values: tuple[object, ...]) -> Self:
        if path == "unit":
            from caspian.names.units import unit_of
            from caspian.questions.values import several

            values = tuple(unit_of(each) for value in values for each in several(value))
        try:
            return super()._field(path, values)
        except NotFound as error:
            if path != "measure":
                raise
            return self._read_otherwise(error, alone=values == (error.sought,))

    def _read_otherwise(self, error: NotFound, *, alone: bool) -> Self:
        """Those that a word means which is no measure, which the answer says: of one near in meaning, about a topic, or that say it."""
        from caspian.questions.hints import in_other_words, of_measure, said_so
        from caspian.questions.kinds import of_kin

        found = of_kin(self, "measure", caspian.Measure, error) if alone else None
        found = (
            in_other_words(self, error.sought) if alone and found is None else said_so(found, error.sought)
        )
        if found is None:
            raise of_measure(self, error) from None
        return cast("Self", found)

    def _subject(self, subject: object) -> caspian.Record:
        """What they are about; of a word that is a measure, the error names the step that asks for it."""
        try:
            return super()._subject(subject)
        except NotFound as error:
            from caspian.misnamed import Step
            from caspian.model.figure import Measure
            from caspian.names.words import is_word, word

            if not is_word(Measure, subject):
                raise
            step = Step(f".where(measure={word(Measure, subject).value!r})")
            raise NotFound(error.sought, error.what, instead=(step,)) from None

    def _blocks(
        self, rows: int | None, columns: Sequence[str], *, ends: bool = False
    ) -> tuple[caspian.Block, ...]:
        from caspian.display.blocks import Table
        from caspian.questions.figures_told import marked

        blocks = super()._blocks(rows, columns, ends=ends)
        tables = 1 + max((n for n, each in enumerate(blocks) if isinstance(each, Table)), default=-1)
        return (*blocks[:tables], *marked(self, blocks), *blocks[tables:])

    def _remarks(self) -> Iterator[str]:
        """That any of several will do where all may be meant, in which units they are, and of which other measures there are."""
        from caspian.questions.figures_told import (
            in_series,
            in_units,
            in_words,
            of_all,
            of_each,
            of_others,
            of_partners,
        )

        yield from of_all(self)
        yield from super()._remarks()
        yield from of_partners(self)
        yield from in_series(self)
        yield from in_units(self)
        yield from in_words(self)
        yield from of_others(self)
        yield from of_each(self)

    def _of_measure(self, measure: Several[caspian.Measure]) -> Self:
        """Those of a measure, or of one of several."""
        from caspian.questions.values import some

        some("measure", measure)
        return self._field("measure", (measure,))

    def by_year(self, unit: str | None = None) -> caspian.ByYear:
        """What they say of whole years, a row for each year and title, in one unit.

        Of a question about a record it is what figures that name it say: first those about it alone, then those about
        others too, such as what goes to each of several countries. Parts of a corridor stand apart, and so do plans and
        forecasts, parts of a year and single days. The answer says what it leaves out and why; `left_out` has these.
        Where nothing else is asked for, they are in the table: of plans alone, a table of plans. What holds from a time on,
        such as a capacity, a price or a population, stands with that time. Years that a series lacks are in the table.

        Args:
            unit: the unit, one of `UNITS` or a currency, in which all are told; what measures something else is left
                out. Without it, each series is told in the unit of most of its figures.

        Raises:
            NotFound: for what is no unit, with the nearest.

        >>> import caspian
        >>> cargo = caspian.figures_about("Middle Corridor", measure="volume").by_year("t")
        >>> print(cargo[6])
        2025: 4,119,000 t
        """
        from caspian.questions.yearly import ByYear

        return ByYear.of(self, unit)

    @property
    def notes(self) -> Frozen[str, str]:
        """What is said of the figures besides their numbers: notes, doubts, what other sources have; by their ids.

        >>> import caspian
        >>> caspian.figures_about("Uzbekistan", measure="gdp").notes["uz-gdp-2025"]
        'Said in December, before the year was over.'
        """
        from caspian.questions.figures_told import notes_of

        return notes_of(self, self.question.caption(0, self._store).partition(" ")[2])

    def plot(
        self,
        *,
        kind: Literal["line", "bar"] = "line",
        ax: Axes | None = None,
        title: str | None = None,
        most: int | None = None,
    ) -> Axes:
        """The figures over time, drawn by matplotlib; several units stand below one another.

        Of a question about a record it is what figures that name it say; those of its parts are drawn where
        ``by_year().left_out["about its parts"]`` is. Parts of a year are small points beside the line of whole years.

        Args:
            kind: "line", broken where years are missing, or "bar" for whole years.
            ax: the Axes to draw on; new ones if not given.
            title: the title; the question in words if not given.
            most: how many series at most in each unit, the largest first; a few if not given, and the picture says how
                many there are besides.

        Returns:
            The Axes of matplotlib.

        Raises:
            MissingExtra: if matplotlib is not installed.
            NotFound: for another kind, with those that there are.
            TypeError: where no figure has a time, for what are no Axes, or for a title that is no text.
            ValueError: if there is nothing to draw, and for several units on axes that are given.
        """
        from caspian.plot.panels import over_time
        from caspian.questions.conditions.functions import Where
        from caspian.questions.functions import Function
        from caspian.questions.years import of_itself

        own = of_itself(self)
        every = all(map(own, self))
        drawn = (
            self
            if every
            else self._keep(
                Where(Function(lambda each: own(cast("caspian.Figure", each)), "it is named itself"))
            )
        )
        return over_time(drawn, kind=kind, ax=ax, title=title, most=most)

    def sum(self, *, overlapping: bool = False) -> Decimal:
        """The sum of their numbers, in the one unit that they all have.

        Args:
            overlapping: whether figures may be added that are about the same for times that overlap, and plans to what is
                reported.

        Raises:
            ValueError: for figures in several units, for ranges, for plans among what is reported, and for figures of
                which one may be a part of another: about the same, or about one of its parties alone, at times that may overlap.

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
