"""The names of the records of one type, and whom a text means by them."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from caspian.names.folding import fold, spellings
from caspian.names.keys import key_of
from caspian.once import once

if TYPE_CHECKING:
    from caspian.model.person import Person
    from caspian.model.record import Record
    from caspian.names.natural import Natural
    from caspian.names.people import Surnames
    from caspian.names.sound import Sounds

__all__ = ["Names"]

_BY_WORDS = ("agreements", "corridors", "events", "organisations")


class Names:
    """The ids that each name of a type can mean: as it is written, and as people say it.

    Args:
        kind: the type, as ``"countries"``.
        read: gives its records, when more than a whole name is looked for.
        exact: the ids by key, if they were computed before.
    """

    def __init__(
        self,
        kind: str,
        read: "Callable[[], Sequence[Record]]",
        exact: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self._kind = kind
        self._read = read
        self._exact = exact

    @once
    def _records(self) -> "Sequence[Record]":
        return self._read()

    @once
    def exact(self) -> Mapping[str, Sequence[str]]:
        """The ids by key; the key of a country's short name keeps what tells it from a code."""
        if self._exact is not None:
            return MappingProxyType(self._exact)
        found: dict[str, list[str]] = {}
        for record in self._records:
            for key in {self._key(text) for text in _written(record)}:
                found.setdefault(key, []).append(record.id)
        return MappingProxyType({key: tuple(ids) for key, ids in found.items() if key})

    def meant(self, text: str) -> Sequence[str]:
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

    @once
    def _positions(self) -> Mapping[str, int]:
        return {record.id: number for number, record in enumerate(self._records)}

    def loosely(self, text: str, whole: bool = False) -> Sequence[str]:
        """The ids of the records that people mean by a text that is nobody's name.

        A country in the form of a statistics office or with its form of government, a person by the surname,
        a corridor, an organisation, an agreement or an event by the words of its name, a place by the sound of it.

        Args:
            text: the text.
            whole: whether only what says all that tells a name counts, and not a part of it.
        """
        if not fold(text):
            return ()
        if self._kind == "countries":
            from caspian.names.readings import readings

            return next(filter(None, map(self._state, (text, *readings(text)))), ())
        return self._loose.meant(text, whole) if self._loose else ()

    def saying(self, text: str) -> Sequence[str]:
        """The ids of the records whose names have all words of a text, where records of the type go by their words."""
        return getattr(self._loose, "saying", lambda _: ())(text)

    def _state(self, text: str) -> Sequence[str]:
        from caspian.names.iso import code_named

        found = self.meant(text)
        code = None if found else code_named(text)
        return (code,) if code else found

    @once
    def _loose(self) -> "Natural | Surnames | Sounds | None":
        # What needs many patterns is imported when somebody says more than a name.
        if self._kind == "people":
            from caspian.names.people import Surnames

            return Surnames(cast("Sequence[Person]", self._records))
        if self._kind == "places":
            from caspian.names.sound import Sounds

            return Sounds(self._records)
        if self._kind in _BY_WORDS:
            from caspian.names.natural import Natural

            return Natural(self._kind, self._records)
        return None

    def _key(self, text: str) -> str:
        return key_of(text) if self._kind == "countries" else fold(text)


def _written(record: "Record") -> list[str]:
    """Every text that is a record's name, and the codes that it has."""
    codes = (getattr(record, field) for field in ("unlocode", "wikidata") if hasattr(type(record), field))
    return [*spellings(record), *filter(None, codes)]
