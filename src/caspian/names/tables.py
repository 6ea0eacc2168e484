"""The tables of names and codes that come with the library, read when first asked for."""

import json
from functools import cache
from typing import Any

from caspian.packaged import packaged

__all__ = ["table"]


@cache
def table(name: str) -> Any:
    """A table of ``names/data``.

    >>> table("codes")["KZ"]["gw"]
    705
    """
    return json.loads(packaged("names", "data", f"{name}.json"))
