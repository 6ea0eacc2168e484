"""The names of the records of one type, and whom a text means by them."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any

from caspian.names.folding import fold, spellings
from caspian.names.iso import code_named, key_of
from caspian.names.natural import Natural
from caspian.names.people import Surnames
from caspian.names.readings import readings
from caspian.names.sound import sound, words

__all__ = ["Names"]

_BY_WORDS = ("agreements", "corridors", "organisations")


class Names:
    """The ids that each name of a type can mean: as it is written, and as people say it.

    Args:
        kind: the type, as ``"countries"``.
        records: its records.
    """

    def __init__(self, kind: str, records: Sequence[Any]) -> None:
        self._kind = kind
        self._records = records

    @cached_property
    def exact(self) -> Mapping[str, tuple[str, ...]]:
        """The ids by key; the key of a country's short name keeps what tells it from a code."""
        found: dict[str, list[str]] = {}
        for record in self._records:
            for key in {self._key(text) for text in _written(record)}:
                found.setdefault(key, []).append(record.id)
        return MappingProxyType({key: tuple(ids) for key, ids in found.items() if key})

    def meant(self, text: str) -> tuple[str, ...]:
        """The ids of the records with that name, in whatever spelling, with an article or without."""
        if not fold(text):
            return ()
        found = self.exact.get(self._key(text), ())
        return found or (self.exact.get(self._key(text[4:]), ()) if text[:4].casefold() == "the " else ())

    def own(self, text: str) -> tuple[str, ...]:
        """The ids of the records whose very name, title or acronym it is, and not one of their other names."""
        key = self._key(text)
        records = (self._records[self._positions[each]] for each in self.meant(text))
        fields = ("name", "title", "acronym")
        return tuple(
            record.id
            for record in records
            if any(self._key(getattr(record, field, None) or "") == key for field in fields)
        )

    def written(self, key: str) -> str:
        """A name as it is written, by its key."""
        number = self._positions[self.exact[key][0]]
        return next(text for text in _written(self._records[number]) if self._key(text) == key)

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {record.id: number for number, record in enumerate(self._records)}

    def loosely(self, text: str, whole: bool = False) -> tuple[str, ...]:
        """The ids of the records that people mean by a text that is nobody's name.

        A country in the form of a statistics office or with its form of government, a person by the surname,
        a corridor, an organisation or an agreement by the words of its name, a place by the sound of it.

        Args:
            text: the text.
            whole: whether only what says all that tells a name counts, and not a part of it.
        """
        if not fold(text):
            return ()
        if self._kind == "countries":
            return next(filter(None, map(self._state, (text, *readings(text)))), ())
        if isinstance(self._loose, Natural):
            return self._loose.meant(text, whole)
        return self._loose.meant(text) if self._loose else ()

    def _state(self, text: str) -> tuple[str, ...]:
        found = self.meant(text)
        code = None if found else code_named(text)
        return (code,) if code else found

    @cached_property
    def _loose(self) -> "Surnames | Natural | _Sounds | None":
        if self._kind == "people":
            return Surnames(self._records)
        if self._kind == "places":
            return _Sounds(self._records)
        return Natural(self._kind, self._records) if self._kind in _BY_WORDS else None

    def _key(self, text: str) -> str:
        return key_of(text) if self._kind == "countries" else fold(text)


class _Sounds:
    """Records by the sound of their whole name."""

    def __init__(self, records: Sequence[Any]) -> None:
        self._heard: dict[tuple[str, ...], list[str]] = {}
        for record in records:
            for heard in {_heard(text) for text in spellings(record)}:
                self._heard.setdefault(heard, []).append(record.id)

    def meant(self, text: str) -> tuple[str, ...]:
        """The ids of the records whose name sounds so."""
        return tuple(self._heard.get(_heard(text[:200]), ()))


def _heard(text: str) -> tuple[str, ...]:
    return tuple(map(sound, words(text)))


def _written(record: Any) -> list[str]:
    """Every text that is a record's name, and the codes that it has."""
    codes = (getattr(record, field, None) for field in ("unlocode", "wikidata"))
    return [*spellings(record), *filter(None, codes)]
