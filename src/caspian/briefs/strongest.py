"""The footnotes of a brief: of the sources of each thing the one that supports it best."""

from __future__ import annotations

import caspian
from caspian.display.names import known
from caspian.display.notes import Footnotes

__all__ = ["Strongest"]

_ORDER = ("official", "dataset", "report", "article", "brief", "newsletter", "website")
"""The kinds of sources, those that support a fact best first."""


class Strongest(Footnotes):
    """Footnotes that number one source of each thing: an official text before a report, a dated page before one without a date."""

    def of(self, citations: tuple[caspian.Citation, ...]) -> tuple[int, ...]:
        """The number of the strongest of some citations; of equal ones the first."""
        return super().of((min(citations, key=self._weakness),)) if citations else ()

    def _weakness(self, citation: caspian.Citation) -> tuple[bool, int, bool]:
        source = known(citation.source, self.store)
        if not isinstance(source, caspian.Source):
            return True, len(_ORDER), True
        return source.url is None, _ORDER.index(source.kind.value), source.date is None
