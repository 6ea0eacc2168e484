"""Search: any words find records or nothing, and the same each time."""

import caspian
from tests.fuzz.draws import Draws
from tests.fuzz.held import OWN, check_error
from tests.fuzz.names import WORDS

__all__ = ["once"]

_TYPES = (None, "events", "agreements", "people", "places", "corridors", "figures", "sources", "nothing", "")


def once(draws: Draws) -> None:
    """Search for some words."""
    kind, text = draws.pick(_TYPES), draws.text(WORDS, 6)
    try:
        found = caspian.search(text, kind) if draws.flag() else caspian.events.search(text)
    except OWN as error:
        check_error(error)
        return
    assert len(set(found.ids)) == len(found)
    if draws.below(16) == 0 and len(found):
        assert found.question.words.isprintable()
        assert isinstance(found.why(found[0]), dict) or found.why(found[0]) is not None
