"""Ways: between any two names, under any conditions, there are some in order, or it is said what closes them."""

from functools import partial
from typing import Any

import caspian
from tests.fuzz.draws import Draws
from tests.fuzz.held import OWN, check_error
from tests.fuzz.questions import ODD

__all__ = ["once"]

_PLACES = (
    "Baku", "Tbilisi", "Xi'an", "Istanbul", "Aktau", "Tehran", "Moscow", "Kars", "Poti", "Tashkent", "Mumbai", "Ceyhan",
    "bandar-abbas", "Almaty", "Ashgabat", "Astrakhan", "Nakhchivan", "KZ", "BTC", "nowhere", "",
)  # fmt: skip
_MODES = ("rail", "road", "sea", "air", "oil pipeline", "gas pipeline", "fibre", "rails", "")
_DAYS = ("2024", "2010-01-01", "1999", "0001", "9999-12-31", "2024~", "../2020", "2024/..", "soon")


def once(draws: Draws) -> None:
    """Ask for ways, or for what all of them go through."""
    asked: dict[str, Any] = {}
    for name, among in (
        ("via", _PLACES),
        ("avoid", ("RU", "IR", "Baku", "titr", *_PLACES)),
        ("modes", _MODES),
        ("on", _DAYS),
    ):
        if draws.below(3) == 0:
            asked[name] = draws.pick(ODD) if draws.below(6) == 0 else draws.pick(among)
            if name != "on" and draws.flag() and isinstance(asked[name], str):
                asked[name] = [asked[name], *draws.several(partial(draws.pick, among), 2)]
    if draws.below(4) == 0:
        asked["planned"] = draws.pick((True, False, None, "2024"))
    ends = draws.pick(_PLACES), draws.pick(_PLACES)
    try:
        if draws.below(4) == 0:
            caspian.choke_points(*ends, **asked)
            return
        by: Any = draws.pick(("length", "changes", "borders", "gauge", "price", None))
        most: Any = draws.pick((1, 3, 5, 5, 5, 50, 0, -1, 1.5, "3", True))
        found = caspian.routes(*ends, by=by, most=most, **asked)
    except OWN as error:
        check_error(error)
        return
    assert 0 < len(found) <= most
    if by == "length":
        lengths = [way.km for way in found]
        assert lengths == sorted(lengths)
