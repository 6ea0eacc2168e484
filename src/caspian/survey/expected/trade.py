"""The trade of pairs, year by year: of which years it is held whole, in part, or not at all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations, product
from typing import ClassVar

import attrs

from caspian.catalogue.statements import NINE
from caspian.display.blocks import Line, joined, line
from caspian.display.names import named
from caspian.display.notes import Footnotes
from caspian.model.figure import Figure, Measure
from caspian.model.record import Citation
from caspian.model.time.periods import whole_year
from caspian.model.topic import Topic
from caspian.questions.answer import InWords
from caspian.store.store import Store
from caspian.survey.expected.between import Between
from caspian.survey.expected.series import runs
from caspian.survey.expected.years import SERIES

__all__ = ["TradeCoverage", "TradeCovered", "trade"]

_PARTNERS = ("RU", "CN", "eu")
"""With whom a yearly series is expected of each of the nine, besides each other."""


@attrs.frozen(kw_only=True, repr=False)
class TradeCoverage(InWords):
    """The trade of two parties, with the years of which it is held and those of which it is missing."""

    parties: tuple[str, str]
    """The ids of the two."""
    names: tuple[str, str]
    """Their names."""
    held: tuple[int, ...]
    """The years of which the turnover is held, or the exports and the imports."""
    partly: tuple[int, ...]
    """The years of which there are only some months, or one direction."""
    missing: tuple[int, ...]
    """The years of which there is nothing, from 2019 to the last one that is over."""

    def to_dict(self) -> dict[str, list[str] | list[int]]:
        """It as plain JSON values."""
        return {key: list(value) for key, value in attrs.asdict(self).items() if key != "names"}

    def citations(self) -> tuple[Citation, ...]:
        """Nothing: that something is missing stands in no source."""
        return ()

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """The pair, and the years that are held, held in part, and missing."""
        pair = joined((named(party, notes.store) for party in self.parties), " – ")
        return pair, *(line(runs(list(each))) for each in (self.held, self.partly, self.missing))

    def __str__(self) -> str:
        told = (("held", self.held), ("in part", self.partly), ("missing", self.missing))
        years = "; ".join(f"{word}: {runs(list(each))}" for word, each in told if each)
        return f"Trade {'–'.join(self.names)}: {years}"


class TradeCovered(Between[TradeCoverage]):
    """Pairs whose trade is expected year by year."""

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = ("parties_names", "held", "partly", "missing", "parties")
    _types: ClassVar[Mapping[str, str]] = dict.fromkeys(columns, "texts")

    one: ClassVar[str] = "pair whose trade is expected year by year"
    headings: ClassVar[tuple[str, ...]] = ("Pair", "Held", "In part", "Missing")


def trade(store: Store) -> TradeCovered:
    """The trade of each two of the nine, and of each with Russia, China and the European Union."""
    parties = {**store.lookup("countries"), **store.lookup("organisations")}
    pairs = [
        pair
        for pair in (*combinations(NINE, 2), *product(NINE, _PARTNERS))
        if all(party in parties for party in pair)
    ]
    whole, some = _known(store.table(Figure))
    newest = store.as_of.latest if store.as_of else None
    years = range(SERIES, newest.year + newest.month // 12) if newest else ()
    return TradeCovered(
        (
            TradeCoverage(
                parties=pair,
                names=(parties[pair[0]].label, parties[pair[1]].label),
                held=tuple(year for year in years if year in whole[frozenset(pair)]),
                partly=tuple(
                    year for year in years if year in some[frozenset(pair)] - whole[frozenset(pair)]
                ),
                missing=tuple(year for year in years if year not in some[frozenset(pair)]),
            )
            for pair in pairs
        ),
        "pairs whose trade is expected year by year",
        store,
    )


_Years = defaultdict[frozenset[str], set[int]]


def _known(figures: Iterable[Figure]) -> tuple[_Years, _Years]:
    """Of each pair, the years of which its trade is told whole, and those of which anything is told."""
    whole: _Years = defaultdict(set)
    some: _Years = defaultdict(set)
    sellers: defaultdict[tuple[frozenset[str], int], set[str]] = defaultdict(set)
    for figure in figures:
        pair = frozenset(figure.about).intersection((*NINE, *_PARTNERS))
        day = figure.period.earliest if figure.period else None
        if day is None or not figure.standing.sure or not _of_trade(figure):
            continue
        some[pair].add(day.year)
        if whole_year(figure.period):
            sellers[pair, day.year].update(_sellers(figure))
    for (pair, year), known in sellers.items():
        if known.issuperset(pair):
            whole[pair].add(year)
    return whole, some


def _sellers(figure: Figure) -> tuple[str, ...]:
    """Whose sales a figure of trade tells: of exports the first that it is about, of imports the other."""
    if figure.measure is Measure.TRADE:
        return figure.about
    return figure.about[:1] if figure.measure is Measure.EXPORTS else figure.about[1:]


def _of_trade(figure: Figure) -> bool:
    """Whether a figure is of the whole trade in one or both directions, and not of one good."""
    return figure.measure is Measure.TRADE or (
        figure.measure in (Measure.EXPORTS, Measure.IMPORTS) and Topic.TRADE in figure.topics
    )
