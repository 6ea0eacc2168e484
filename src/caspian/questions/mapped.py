"""The map of a selection of what lies on one."""

from __future__ import annotations

import caspian
from caspian.display.blocks import Heading
from caspian.display.map.figures import selection_map
from caspian.display.map.located import located
from caspian.display.page import Page
from caspian.errors import CaspianError
from caspian.questions.selection import Selection

__all__ = ["mapped"]


def mapped(selection: Selection[caspian.Record]) -> caspian.Page:
    """All records of a selection on one map, under what was asked.

    Raises:
        CaspianError: where none of them lies on the map.
    """
    title = f"Map of {selection.question.caption(len(selection), selection._store)}"
    drawing = selection_map(selection.collection, tuple(selection), selection._store, title)
    if drawing is None:
        of = (
            f": {located(tuple(selection), selection._store).words(selection.collection)}"
            if selection
            else ""
        )
        raise CaspianError(f"none of these {selection.collection} lies on the map{of}")
    return Page((Heading(title, 1), drawing))
