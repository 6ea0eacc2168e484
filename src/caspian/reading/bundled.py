"""The records that come with the library, type by type, read when a type is first asked for."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, ValuesView
from typing import TYPE_CHECKING, Any

from caspian.catalogue.types import record_type
from caspian.model.record import Record
from caspian.model.release import Release
from caspian.model.time.when import When
from caspian.reading.makers import Maker

if TYPE_CHECKING:
    from caspian.model.amendment import Withdrawal

__all__ = ["Reader", "Rows"]

_LOADER: Any = globals()["__loader__"]  # reads from a folder and from a zip alike


class Reader:
    """Reads the bundled records of a type, in the order of the file.

    Tests hold these files to all the rules, so that each start need not judge them again.
    """

    def __init__(self) -> None:
        self._make = Maker(trusted=True)

    def __reduce__(self) -> tuple[Any, ...]:
        return Reader, ()

    @property
    def release(self) -> Release:
        """Which edition of the data is bundled."""
        found = json.loads(
            _LOADER.get_data(os.path.join(os.path.dirname(os.path.dirname(__file__)), "release.json"))
        )
        return Release(version=found["version"], as_of=When(found["as_of"]))

    @property
    def withdrawn(self) -> "Mapping[str, Withdrawal]":
        """What became of ids of earlier releases: none was given up yet."""
        return {}

    def __call__(self, kind: str) -> Mapping[str, Record]:
        """The records of a type by id, each made when it is first asked for."""
        text = _LOADER.get_data(
            os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", f"{kind}.json")
        )
        # The function that makes them is compiled when the first one is asked for: many a question needs none.
        return Rows(lambda row: self._make.of(record_type(kind))(row), json.loads(text)[kind])


class Rows(Mapping[str, Record]):
    """Records by id that are made of their JSON values when they are first asked for."""

    def __init__(self, make: Callable[[Any], Record], rows: list[dict[str, Any]]) -> None:
        self._make = make
        self._rows = {row["id"]: row for row in rows}
        self._made: dict[str, Record] = {}
        self.home: object = None
        """A weak reference to what the records are of."""

    def __getitem__(self, key: str) -> Record:
        made = self._made.get(key)
        if made is None:
            made = self._make(self._rows[key])
            object.__setattr__(made, "_home", self.home)
            # Two threads may make the same record: setdefault lets one of them win for both.
            made = self._made.setdefault(key, made)
        return made

    @property
    def unmade(self) -> Mapping[str, dict[str, Any]]:
        """The JSON objects by id, for what needs no records: searching makes only those that it finds."""
        return self._rows

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def values(self) -> ValuesView[Record]:
        """All of them."""
        for key in self._rows:
            self[key]
        return {key: self._made[key] for key in self._rows}.values()
