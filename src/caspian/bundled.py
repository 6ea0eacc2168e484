"""The records that come with the library, type by type, read when a type is first asked for."""

import json
import os
from typing import Any

from caspian.kinds import record_type
from caspian.model._record import Record
from caspian.structure import Maker

__all__ = ["read"]

_LOADER: Any = globals()["__loader__"]  # reads from a folder and from a zip alike


def read(kind: str) -> tuple[Record, ...]:
    """The bundled records of a type, in the order of the file."""
    text = _LOADER.get_data(os.path.join(os.path.dirname(__file__), "data", f"{kind}.json"))
    return Maker().of(tuple[record_type(kind), ...])(json.loads(text)[kind])  # type: ignore[misc, no-any-return]
