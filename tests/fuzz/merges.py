"""Two datasets of which the one was changed, merged by every choice: a dataset that stands, or a refusal."""

import copy
from typing import Any

import caspian
from caspian.catalogue.types import TYPES
from caspian.writing.text import encode
from tests.fuzz import harmless
from tests.fuzz.draws import Draws
from tests.fuzz.held import OWN, check_error
from tests.fuzz.records import change
from tests.fuzz.world import ROWS

__all__ = ["once"]

_WHOLE = caspian.load(ROWS, alone=True)


def once(draws: Draws) -> None:
    """Merge the small world with a changed one, compare both, and take a part of what comes out."""
    data: dict[str, Any] = copy.deepcopy(ROWS)
    for _ in range(1 + draws.below(3)):
        change(data, draws)
    try:
        other = caspian.load(data, alone=True)
    except OWN as error:
        check_error(error)
        return
    sides = (_WHOLE, other) if draws.flag() else (other, _WHOLE)
    chosen: Any = ("left", "right", "newest", "both", lambda one, two: draws.pick((one, two)))
    clashes: Any = ("keep", "claim", "refuse", "")
    try:
        merged = sides[0].merge(sides[1], prefer=draws.pick(chosen), clashes=draws.pick(clashes))
    except OWN as error:
        check_error(error)
        return
    assert set(merged.types) >= set(sides[0].types)
    caspian.load(encode({kind: tuple(getattr(merged, kind)) for kind in TYPES}), alone=True)
    harmless.terminal(str(caspian.compare(*sides)))
    kind = draws.pick(TYPES)
    if len(getattr(merged, kind)):
        part = merged.only(draws.pick(getattr(merged, kind)))
        caspian.load(encode({kind: tuple(getattr(part, kind)) for kind in TYPES}), alone=True)
