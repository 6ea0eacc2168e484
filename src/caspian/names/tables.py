"""The tables of names and codes that come with the library, read when first asked for."""

import json
import os
from functools import cache
from typing import Any

__all__ = ["table"]

_LOADER: Any = globals()["__loader__"]  # reads from a folder and from a zip alike


@cache
def table(name: str) -> Any:
    """A table of ``names/data``.

    >>> table("codes")["KZ"]["gw"]
    705
    """
    return json.loads(_LOADER.get_data(os.path.join(os.path.dirname(__file__), "data", f"{name}.json")))
