"""Questions: chains of conditions with any arguments, each of which narrows, explains itself and can be put again."""

import pickle
from typing import Any

import caspian
from caspian.catalogue.types import TYPES
from tests.fuzz.draws import Draws
from tests.fuzz.held import OWN, check_error
from tests.fuzz.hostile import NUMBERS

__all__ = ["ODD", "once"]

ODD: tuple[Any, ...] = (
    None, True, (), [], {}, b"KZ", object, 1.5, float("nan"), 10**400, {"KZ"}, ["KZ", None], lambda each: each,
    range(3), *NUMBERS[:4],
)  # fmt: skip
"""Arguments that nobody should give."""
_NAMES = (
    "KZ", "AZ", "Kazakhstan", "SCO", "BTC", "titr", "Middle Corridor", "Baku", "ilham-aliyev", "energy", "gas", "trade",
    "RU", "china", "tehran convention", "signed", "treaty", "talks", "visit", "held", "expected", "nobody",
)  # fmt: skip
_DATES = (
    "2024",
    "2024-05",
    "2023-09-21",
    "2020/2023",
    "2024~",
    "2024-XX",
    "../2020",
    "2024/..",
    "0001",
    "9999",
    "late 2024",
)
_KEYS = (
    "kind", "when", "title", "id", "participants", "participants.party", "history.stage", "history.when", "topics", "month",
    "year", "quarter", "party", "person", "place", "topic", "when.days", "when.precision", "citations.source", "value",
    "count", "index", "__class__", "__dict__.x", "amount.amount", "parties", "legs.mode", "memberships.member", "a..b", "",
)  # fmt: skip
_DAYS = ("since", "until", "during")
_WHO = ("involving", "between", "about", "on", "at", "through", "signed_by")


def once(draws: Draws) -> None:
    """Put a chain of conditions."""
    found: Any = getattr(caspian, draws.pick(TYPES))
    for _ in range(1 + draws.below(4)):
        try:
            found = _step(found, draws)
        except OWN as error:
            check_error(error)
            return
        if not isinstance(found, caspian.Selection):
            return
    if draws.below(4) == 0:
        assert str(found.question.words).isprintable()
        if len(found):
            found.why(draws.pick(found))
    if draws.below(8) == 0:
        again = pickle.loads(pickle.dumps(found))
        assert again == found


def _step(found: Any, draws: Draws) -> Any:
    kind = draws.below(8)
    certain = {"certain": True} if draws.below(4) == 0 else {}
    if kind == 0:
        return _verb(found, draws.pick(_DAYS))(_argument(draws, _DATES), **certain)
    if kind in (1, 2):
        return _verb(found, draws.pick(_WHO))(*(_argument(draws, _NAMES) for _ in range(1 + draws.below(2))))
    if kind == 3:
        return found.where(_argument(draws, _KEYS), *draws.several(lambda: _argument(draws, _NAMES), 2))
    if kind == 4:
        return getattr(found, draws.pick(("sort_by", "group_by", "count_by")))(_argument(draws, _KEYS))
    if kind == 5:
        return _part(found, draws)
    if kind == 6:
        other = getattr(caspian, draws.pick(TYPES))[: draws.below(40)]
        return draws.pick((found.__and__, found.__or__, found.__sub__, found.without))(other)
    return draws.pick((found.search, found.index, found.count, found.why, _item(found)))(
        _argument(draws, _NAMES)
    )


def _item(found: Any) -> Any:
    """What stands at a position or goes by a name; a position beyond the end is one to a tuple too."""

    def item(key: Any) -> Any:
        try:
            return found[key]
        except IndexError:
            return None

    return item


def _verb(found: Any, name: str) -> Any:
    """A method, or a step that changes nothing where the type has none of that name."""
    return getattr(found, name) if hasattr(type(found), name) else lambda *_, **__: found


def _argument(draws: Draws, words: tuple[str, ...]) -> Any:
    kind = draws.below(8)
    if kind == 0:
        return draws.pick(ODD)
    return draws.text(words, 2) if kind == 1 else draws.pick(words)


def _part(found: Any, draws: Draws) -> Any:
    """A slice or a record, as a tuple gives it."""
    first, last = (draws.pick((None, 0, 1, 5, -1, 10**9)) for _ in range(2))
    parts: list[Any] = [slice(first, last, step) for step in (None, 2, -1)]
    part = draws.pick([*parts, 0, -1, 10**9])
    held = tuple(found)
    try:
        expected = held[part]
    except IndexError:
        return found
    assert (tuple(found[part]) if isinstance(part, slice) else found[part]) == expected
    return found[part]
