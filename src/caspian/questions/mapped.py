"""Selections of what lies on a map."""

from __future__ import annotations

from typing import TypeVar

import caspian
from caspian.model.record import Record
from caspian.questions.linked import Linked

__all__ = ["Mapped"]

R = TypeVar("R", bound=Record, covariant=True)


class Mapped(Linked[R]):
    """Corridors, places, and what happened or was agreed on at places."""

    __slots__ = ()

    def map(self) -> caspian.Page:
        """All of them on one map, offline: corridors leg by leg, places, or the places of events and agreements by how many.

        It is a page that shows itself in a notebook and saves itself to a file; `plot` draws it for reports.

        Raises:
            CaspianError: where none of them lies on the map.

        >>> import caspian
        >>> caspian.corridors(kind="energy").map().title[:8]
        'Map of 3'
        """
        from caspian.display.blocks import Heading
        from caspian.display.map.figures import selection_map
        from caspian.display.page import Page
        from caspian.errors import CaspianError

        title = f"Map of {self._question.caption(len(self), self._store)}"
        drawing = selection_map(self.collection, self._records, self._store, title)
        if drawing is None:
            raise CaspianError(f"none of these {self.collection} lies on the map")
        return Page((Heading(title, 1), drawing))
