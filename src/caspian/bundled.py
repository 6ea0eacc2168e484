"""The records that come with the library, type by type, read when a type is first asked for."""

from __future__ import annotations

import json
import os
from typing import Any

from caspian.kinds import record_type
from caspian.model._record import Record
from caspian.structure import Maker, collector_at_rest

__all__ = ["Reader"]

_LOADER: Any = globals()["__loader__"]  # reads from a folder and from a zip alike


class Reader:
    """Reads the bundled records of a type, in the order of the file.

    Tests hold these files to all the rules, so that each start need not judge them again.
    """

    def __init__(self) -> None:
        self._make = Maker(trusted=True)

    def __reduce__(self) -> tuple[Any, ...]:
        return Reader, ()

    def __call__(self, kind: str) -> tuple[Record, ...]:
        """The records of a type."""
        text = _LOADER.get_data(os.path.join(os.path.dirname(__file__), "data", f"{kind}.json"))
        with collector_at_rest():
            return self._make.of(tuple[record_type(kind), ...])(json.loads(text)[kind])  # type: ignore[misc, no-any-return]
