"""Questions about reported quantities."""

from __future__ import annotations

from typing import Unpack

import caspian
from caspian.dataset.collections import Collections
from caspian.questions.asked import Moment, Reference, Several

__all__ = ["OfFigures"]


class OfFigures(Collections):
    """Figures by what they are about."""

    __slots__ = ()

    def figures_about(
        self,
        *about: caspian.Topic | Reference,
        parts: bool = True,
        measure: Several[caspian.Measure] | None = None,
        since: Moment | None = None,
        until: Moment | None = None,
        on: Moment | None = None,
        **narrower: Unpack[caspian.FiguresAsked],
    ) -> caspian.Figures:
        """Figures about a party, a corridor, a place, a person, an agreement, an event or a topic; of several, about all of them.

        Those about the record alone come first, then those about others too, then those of what belongs to it.

        Args:
            about: records or topics, every one of which a figure is about: of two countries, what is between them.
            parts: whether what belongs to a corridor or lies within a place counts with it.
            measure: only those of this measure, or of one of several.
            since: only those that may hold for some time from then on.
            until: only those that may hold for some time up to then.
            on: only those that may hold on that day.
            narrower: what the answer is narrowed by besides: whatever calling `figures` takes, as in ``topic="gas", year=2024``.

        Raises:
            NotFound: if a name or a word is not known, with what is near.
            Ambiguous: if a name means several records.
            InvalidDate: for what is no date, or a time that ends before it begins.
            TypeError: if nothing is named that they are about.

        >>> import caspian
        >>> for figure in caspian.figures_about("Kyrgyzstan", measure="length").about("Tajikistan"):
        ...     print(figure.quantity)
        38.35 km
        about 196 km
        >>> caspian.figures_about("Turkey", "Azerbaijan", measure="trade").by_year().question
        'figures about Türkiye, about Azerbaijan, of the measure trade, by year'
        """
        if not about:
            raise TypeError(
                "figures_about() misses what they are about, as in figures_about('Kazakhstan'); figures has all of them"
            )
        if not all(isinstance(each, str | caspian.Record) for each in about):
            from caspian.questions.figures_told import refuse_several

            refuse_several(about, measure, self._store)
        found = self.figures.about(*about, parts=parts)
        if measure is not None:
            found = found._of_measure(measure)
        return found._in_time(since, until, on)
