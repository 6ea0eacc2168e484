"""What units and what links there are, as tables that one looks at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import caspian
from caspian.catalogue.relations import Relation, relations
from caspian.display.shown import ShownAsTable
from caspian.model import marks, units
from caspian.questions.frozen import Frozen, Heads

__all__ = ["MARKS", "RELATIONS", "UNITS", "Relations"]

_HEADS = ("From", "Field", "To", "Name of the link", "Its name the other way")


class Relations(ShownAsTable, tuple[Relation, ...]):
    """All links, grouped by the type that holds the id: a tuple that is shown as a table.

    >>> import caspian
    >>> caspian.RELATIONS[0].name, len(caspian.RELATIONS) > 50
    ('sources', True)
    """

    __slots__ = ()

    def blocks(self) -> tuple[caspian.Block, ...]:
        """The first links as a table; those to sources, which every type has, come last."""
        from caspian.display.cut import usual

        return self._blocks(usual(len(self)))

    def _blocks(self, rows: int | None) -> tuple[caspian.Block, ...]:
        from caspian.display.blocks import Table, line
        from caspian.display.cut import cut

        ordered = sorted(self, key=lambda each: "citations" in each.path)
        shown, how = cut(ordered, rows)
        cells = ((each.source, each.path, ", ".join(each.targets), each.name, each.reverse) for each in shown)
        table = tuple(tuple(map(line, row)) for row in cells)
        return (Table(f"{len(self)} links", _HEADS, table, len(self), aside=how.told),)


UNITS: Final[Mapping[str, str]] = Frozen(
    units.UNITS, Heads("The units of figures; any currency by its code besides", "Unit", "What it is")
)
"""The units that a figure can have, each with what it is; currencies go by their codes of ISO 4217."""
MARKS: Final[Mapping[str, str]] = Frozen(
    marks.MARKS, Heads("The signs beside figures", "Sign", "What it means")
)
"""The signs that stand beside figures, each with what it means."""
RELATIONS: Final[Relations] = Relations(relations())
"""All links between records, each with its name in both directions."""
