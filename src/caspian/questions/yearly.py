"""Figures by year: series of whole years and of what holds from a time on, a row each, and what was left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

import attrs

import caspian
from caspian.display.blocks import Line
from caspian.display.notes import Footnotes
from caspian.model.figure import Figure
from caspian.model.record import Citation
from caspian.questions.answer import Answer, InWords
from caspian.questions.frozen import Frozen, Heads
from caspian.store.store import Store

if TYPE_CHECKING:
    from matplotlib.axes import Axes
else:
    Axes = object  # what asks for annotations where matplotlib is not installed

__all__ = ["ByYear", "YearFigure"]


@attrs.frozen(repr=False)
class YearFigure(InWords):
    """What a figure says of one year, in the unit of its series.

    >>> import caspian
    >>> print(caspian.figures_about("Kazakhstan", measure="gdp").by_year()[0])
    2019: 181,667,184,855 USD
    """

    year: int
    """The year; of what holds from a time on, such as a capacity, the year in which that begins."""
    figure: Figure
    """The figure, in the unit of its series."""

    def to_dict(self) -> dict[str, Any]:
        """Itself as plain JSON values; `figure` is the id of the figure, and `by` of who measured or announced it.

        >>> import caspian
        >>> caspian.figures_about("Kazakhstan", measure="gdp").by_year()[0].to_dict()["value"]
        181667184855.0
        """
        figure = self.figure
        return {
            "year": self.year,
            "value": float(figure.value),
            "upper": None if figure.upper is None else float(figure.upper),
            "unit": figure.unit,
            "bound": figure.bound.value,
            "title": figure.title,
            "marks": figure.marks,
            "standing": figure.standing.value,
            "by": figure.by,
            "about": list(figure.about),
            "period": figure.period.edtf if figure.period else None,
            "note": figure.note,
            "sources": list(dict.fromkeys(each.source for each in figure.citations)),
            "figure": figure.id,
        }

    def citations(self) -> tuple[Citation, ...]:
        """Where it stands.

        >>> import caspian
        >>> len(caspian.figures_about("Kazakhstan", measure="gdp").by_year()[0].citations()) > 0
        True
        """
        return self.figure.citations

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """What is measured, when, the quantity with its sources, and who measured or announced it."""
        from caspian.questions.series_rows import cells

        return cells(self.figure, notes)

    def __str__(self) -> str:
        return f"{self.year}: {self.figure.quantity}"


class ByYear(Answer[YearFigure]):
    """Figures of whole years, a row each: every series by itself, its years in order.

    Series about the fewest things come first, of these the longest: the whole before what goes to each of several. What
    several sides count of one thing stands together.

    A series is what figures of one title say of the same parties, places and corridors, in one unit. Whose statistics they
    are, where both sides count, is in the title, and so is a direction; who gave each number stands beside it. What holds from
    a time on, such as a capacity, stands with that time. The years of a series between its first and its last of which there
    is no number are in the table and in `missing`; where a series ends before the newest year that has passed, the table says
    so. What a reader must not miss of a number is a sign beside it, which the table explains, and in the column `marks`:
    `caspian.MARKS`. What has no place in a table by year is in `left_out`.

    >>> import caspian
    >>> cargo = caspian.figures_about("Middle Corridor", measure="volume").by_year("t")
    >>> [each.year for each in cargo][:3], sorted({each.figure.unit for each in cargo})
    ([2019, 2020, 2021], ['t'])
    """

    __slots__ = ("_left_out", "_since")

    columns: ClassVar[tuple[str, ...]] = (
        "year",
        "value",
        "upper",
        "unit",
        "bound",
        "title",
        "marks",
        "standing",
        "by_name",
        "about_names",
        "period",
        "note",
        "sources",
        "by",
        "about",
        "figure",
    )
    _types: ClassVar[Mapping[str, str]] = {
        "year": "integer",
        "value": "decimal",
        "upper": "decimal",
        "about_names": "texts",
        "about": "texts",
        "sources": "texts",
    }
    headings: ClassVar[tuple[str, ...]] = ("What", "Year", "Quantity", "Marks", "By", "Standing")

    _asked_as: ClassVar[Mapping[str, str]] = {
        "to_pandas().pivot_table('value', 'year', 'title', aggfunc='last')": "pivot pivot_table unstack wide to_wide matrix",
        "to_pandas().groupby('title')['value'].pct_change()": "growth pct_change change changes growth_rate yoy diff",
        "to_pandas().groupby('title')['value'].mean()": "mean average avg",
        "left_out": "excluded dropped rest others",
        "missing": "gaps holes missing_years",
        "notes": "note remarks footnotes doubts flags",
    }

    _left_out: Frozen[str, caspian.Figures]
    _since: int | None
    """The year from which on figures were asked for, if that was said."""

    def __init__(
        self,
        items: Iterable[YearFigure],
        question: str,
        store: Store | None = None,
        left_out: Mapping[str, caspian.Figures] | None = None,
        since: int | None = None,
    ) -> None:
        super().__init__(items, question, store)
        object.__setattr__(self, "_since", since)
        heads = Heads(f"Left out of {question}", "Why", "Figures")
        object.__setattr__(self, "_left_out", Frozen(left_out or {}, heads))

    @property
    def left_out(self) -> Frozen[str, caspian.Figures]:
        """The figures that are in no row, by the reason.

        >>> import caspian
        >>> cargo = caspian.figures_about("Middle Corridor", measure="volume").by_year()
        >>> "titr-volume-2025-first-half" in cargo.left_out["of a part of a year"]
        True
        """
        return self._left_out

    @property
    def missing(self) -> Frozen[str, tuple[int, ...]]:
        """The years between the first and the last of each series of which no whole one is held, by its title; with the unit where two of one title are in several.

        >>> import caspian
        >>> caspian.figures_about("BTC", measure="volume").by_year("t").missing["Oil carried through BTC"][:2]
        (2014, 2015)
        """
        from caspian.store.series import missing, names_of

        gaps: dict[str, set[int]] = {}
        series = self._series()
        for name, group in zip(names_of(series), series, strict=True):
            gaps.setdefault(name, set()).update(missing(group))
        heads = Heads(f"Years missing in {self.question}", "What", "Years")
        return Frozen({title: tuple(sorted(years)) for title, years in gaps.items() if years}, heads)

    def _series(self) -> list[list[Figure]]:
        """The figures of each series, in the order of the rows."""
        from caspian.store.series import grouped

        return list(grouped((each.figure for each in self), self.store).values())

    @property
    def notes(self) -> Frozen[str, str]:
        """What is said of figures besides their numbers: notes, doubts, what other sources have; by their ids.

        >>> import caspian
        >>> caspian.figures_about("Uzbekistan", measure="gdp").by_year().notes["uz-gdp-2025"]
        'Said in December, before the year was over.'
        """
        from caspian.questions.figures_told import notes_of

        return notes_of([each.figure for each in self], self.question)

    @property
    def _marks(self) -> dict[str, str]:
        """The signs of each figure by its id, with those from which another counts than before in its series."""
        from caspian.model.marks import BREAK
        from caspian.store.series import breaks

        broken = {each for group in self._series() for each in breaks(group, self.store)}
        figures = (each.figure for each in self)
        return {each.id: f"{BREAK if each.id in broken else ''}{each.marks or ''}" for each in figures}

    def plot(
        self,
        *,
        kind: Literal["line", "bar"] = "line",
        ax: Axes | None = None,
        title: str | None = None,
        most: int | None = None,
    ) -> Axes:
        """The series over the years, drawn by matplotlib; several units stand below one another.

        Args:
            kind: "line", broken where years are missing, or "bar".
            ax: the Axes to draw on; new ones if not given.
            title: the title; the question in words if not given.
            most: how many series at most in each unit, the largest first; a few if not given, and the picture says how
                many there are besides.

        Returns:
            The Axes of matplotlib.

        Raises:
            MissingExtra: if matplotlib is not installed.
            NotFound: for another kind, with those that there are.
            TypeError: for what are no Axes, or for a title that is no text.
            ValueError: if there is nothing to draw, and for several units on axes that are given.
        """
        from caspian.plot.canvas import nothing
        from caspian.plot.panels import over_time
        from caspian.questions.figures import Figures

        if not self:
            raise nothing(f"0 {self.question}", self._remarks())
        words = title if title is not None else self.question
        assert self.store is not None  # a question made it
        drawn = Figures(self.store, [each.figure for each in self])
        return over_time(drawn, kind=kind, ax=ax, title=words, most=most)

    def _rows(self) -> Iterator[Mapping[str, object]]:
        for each in self:  # in exact decimals
            figure = each.figure
            yield each.to_dict() | {
                "value": figure.value,
                "upper": figure.upper,
                "marks": self._marks[figure.id] or None,
            }

    def _with(self, items: Iterable[YearFigure]) -> Self:
        return type(self)(items, self._question, self.store, self._left_out, self._since)

    def _beyond(self, key: int) -> str:
        told = f"no row {key} of {len(self)}"
        of_year = f"; of a year: [each for each in rows if each.year == {key}]"
        return told + (of_year if any(each.year == key for each in self) else "")

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._items, self._question, self.store, dict(self._left_out), self._since)

    def _blocks(self, rows: int | None, *, ends: bool) -> tuple[caspian.Block, ...]:
        from caspian.display.blocks import Paragraph, line
        from caspian.questions.series_rows import table

        found = table(self._series(), self.question, self.headings, self.store, rows, self._marks)
        remarks = (Paragraph(line(remark)) for remark in self._remarks())
        return (found[0], *remarks, *found[1:])

    def _remarks(self) -> Iterator[str]:
        """What a reader of the table must not miss."""
        from caspian.display.marked import below

        years = Counter((each.figure.title, each.figure.unit, each.year) for each in self)
        twice = sorted({f"{year}" for (_, _, year), count in years.items() if count > 1})
        if twice:
            yield f"of {', '.join(twice)} several values are reported; each has its row"
        unsure = sorted({each.year for each in self if _is_unsure(each.figure)})
        if unsure:
            yield f"of {', '.join(map(str, unsure))} the year is approximate or uncertain"
        several = len({each.figure.title for each in self}) > 1
        called = (f"{each.figure.title}, {each.year}" if several else str(each.year) for each in self)
        yield from below(zip(called, (each.figure for each in self), strict=True), self._marks.values())
        several_units = list(dict.fromkeys(each.figure.unit for each in self))
        if len(several_units) > 1:
            yield f"in several units: {', '.join(several_units)}; .by_year({several_units[0]!r}) keeps what can be told in it"
        yield from self._before()
        told = "; ".join(f"{len(figures)} {reason}" for reason, figures in self._left_out.items())
        if told:
            yield f"left out: {told}; .left_out has them"

    def _before(self) -> Iterator[str]:
        """The first of the years that were asked for, where none of them is held."""
        from caspian.display.counts import ranges
        from caspian.store.series import holds

        first = min((each.year for each in self if not holds(each.figure)), default=None)
        if first is not None and self._since is not None and self._since < first:
            yield f"of {', '.join(ranges(range(self._since, first)))}, which were asked for too, no whole year is held"

    @classmethod
    def of(cls, figures: caspian.Figures, unit: str | None) -> Self:
        """The rows of some figures.

        Args:
            figures: the figures.
            unit: the unit in which all are told; without it, each series in that of most of its figures.

        Raises:
            NotFound: for what is no unit, with the nearest.

        >>> import caspian
        >>> ByYear.of(caspian.figures_about("Kazakhstan", measure="gdp"), None)[0].year
        2019
        """
        from caspian.questions.years import in_series, parted, since, year_held

        kept, left_out = parted(figures, unit)
        series = in_series(kept, unit, figures._store)
        rows = (YearFigure(year_held(each), each) for group in series for each in group)
        words = figures.question.caption(0, figures._store).partition(" ")[2]
        return cls(
            rows, f"{words}, by year{f' in {unit}' if unit else ''}", figures._store, left_out, since(figures)
        )


def _is_unsure(figure: Figure) -> bool:
    """Whether the time for which a figure holds is said to be approximate or uncertain."""
    return figure.period is not None and (figure.period.approximate or figure.period.uncertain)
