"""On which network ways stand: one line for the reader, who may expect a road that is on no corridor."""

from collections import Counter
from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from caspian.model.geodesy import kilometres
from caspian.model.mode import Mode
from caspian.store.store import Store
from caspian.ways.conditions import GOODS, of_goods
from caspian.ways.stretches import stretches

if TYPE_CHECKING:
    from caspian.ways.answers import Way

__all__ = ["basis", "roundabout"]

_NEAR: Final = 100
"""Up to how many kilometres as the crow flies a way may wind as it likes."""
_WINDING: Final = 2
"""From how many times the distance as the crow flies on a way goes round something."""


def basis(store: Store, modes: Collection[Mode] = ()) -> str:
    """What ways are looked for among: the stretches that carry goods, or those of pipelines and lines.

    Args:
        store: where the corridors are.
        modes: how what is meant moves; nothing for goods.

    >>> import caspian
    >>> basis(caspian.load()._store, (Mode.FIBRE,))
    'only stretches on the corridors of the data are known, 1 by fibre'
    """
    asked = GOODS if of_goods(modes) else tuple(dict.fromkeys(modes))
    counts = store.kept("stretches by mode", lambda: Counter(each.mode for each in stretches(store, None)))
    told = [f"{counts[mode]} by {mode.value}" for mode in asked if counts[mode]]
    where = (
        f"only stretches on the corridors of the data are known, {', '.join(told) or 'none of these modes'}"
    )
    return f"{where}; most roads are on none" if Mode.ROAD in asked else where


def roundabout(way: "Way") -> str:
    """That a way is more than twice as long as the crow flies, if it is: what is shorter may be closed, or on no corridor."""
    first, last = way.links[0].origin.point, way.links[-1].destination.point
    straight = kilometres(first, last) if first and last else 0.0
    if straight < _NEAR or way.km < _WINDING * straight:
        return ""
    return (
        f"{way.length} for {straight:,.0f} km as the crow flies: what would be shorter is closed, not in use, "
        "or on no corridor of the data"
    )
