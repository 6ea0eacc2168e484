"""What curators say should be in the data and what they looked for in vain: ``statements.json``.

It says only what the records cannot: which agreement frames the relations of two parties, or that there
is none; what was looked for and not found; which meetings make a series, and which are missing. All
else (what is held, when it was, how much there is) is counted from the records when it is asked for.
"""

import json
from functools import cache
from typing import Any

from caspian.catalogue.region import NINE
from caspian.packaged import packaged

__all__ = ["NINE", "POWERS", "statements"]

POWERS = ("RU", "IR", "CN", "eu", "US")
"""Those with whom something is expected of each of the nine."""


@cache
def statements() -> dict[str, list[dict[str, Any]]]:
    """The pairs and the series, as they stand in the file."""
    found: dict[str, list[dict[str, object]]] = json.loads(packaged("survey", "expected", "statements.json"))
    return found
