"""Names: any text means one record, or is refused with what is near."""

import caspian
from tests.fuzz.draws import Draws
from tests.fuzz.held import OWN, check_error

__all__ = ["once"]

WORDS = (
    "Kazakhstan", "Қазақстан", "the ", "Republic of ", "Azerbaijan", "BTC", "Baku", "Middle Corridor", "SCO", "Turkey",
    "Aliyev", "İlham ", "President ", "of", "pipeline", "KZ", "TUR", "398", "Q232", "Organization", "Trans-Caspian ",
    "treaty", "agreement between ", "and", "Georgia", "Грузия", "Հայաստան", "საქართველო", "ایران", "中国", "-", "'", "(", ")",
    "2024", "talks", "Kashagan", "railway", "port", "Central Asia", "ltd", "Ministry of ", "United ", "States", "Korea, ",
)  # fmt: skip
_CHEAP = ("country", "organisation", "person", "place", "corridor")
_DEAR = ("find", "agreement", "event", "source", "identity")


def once(draws: Draws) -> None:
    """Look a name up."""
    question = draws.pick(_CHEAP) if draws.below(8) else draws.pick(_DEAR)
    text = draws.text(WORDS)
    default = object()
    try:
        if question != "identity" and draws.flag():
            found = getattr(caspian, question)(text, default=default)
        else:
            found = getattr(caspian, question)(text)
    except OWN as error:
        check_error(error)
        return
    if found is not default and question not in ("identity", "find"):
        assert getattr(caspian, question)(found.id) == found
