"""How much a dossier tells: what matters most, or all that is known."""

from __future__ import annotations

import attrs

from caspian.briefs.rows import Caption

__all__ = ["Extent"]

_SLACK = 1
"""So few rows are not left out: to say that they are takes as much room."""


@attrs.frozen
class Extent:
    """How many rows a table of a dossier has, and how a caption says that there are more.

    >>> brief = Extent(False, "caspian.dossier('KZ', full=True)")
    >>> brief.most(8, 51), brief.most(8, 9)
    (8, 9)
    >>> brief.capped("In force", 8, 51)
    Caption(words='In force: the latest 8 of 51', aside="; all: caspian.dossier('KZ', full=True)")
    """

    full: bool
    """Whether all is told."""
    call: str
    """The call that tells all."""

    def most(self, brief: int, total: int) -> int:
        """How many rows are shown of some.

        Args:
            brief: how many a brief shows.
            total: how many there are.
        """
        return total if self.full or total <= brief + _SLACK else brief

    def capped(self, what: str, shown: int, total: int, which: str = "the latest") -> Caption:
        """A caption that says how many of how many are shown, and what shows the rest."""
        return (
            Caption(f"{what}: {which} {shown} of {total}", f"; all: {self.call}")
            if shown < total
            else Caption(what)
        )
