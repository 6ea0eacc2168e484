"""People by a part of their name: by the surname, with or without an office before it, in any order."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from caspian.names.natural import states
from caspian.names.sound import sound, words
from caspian.names.tables import table
from caspian.once import once

if TYPE_CHECKING:
    from caspian.model.person import Office, Person

__all__ = ["Surnames", "surname"]


_SURNAME_FIRST = ("CN", "KP", "KR", "VN", "HK", "TW")
"""States in whose names the surname comes first."""


_BEFORE = ("al", "el", "van")
"""Words that belong to the surname behind them, beside those in small letters, such as von der."""


_Index = dict[str, list[tuple[int, frozenset[str]]]]


class Surnames:
    """The people of a dataset by the words of their names."""

    def __init__(self, people: "Sequence[Person]") -> None:
        self._people = people

    @once
    def _plain(self) -> _Index:
        return self._by_surname(lambda word: word)

    @once
    def _heard(self) -> _Index:
        return self._by_surname(sound)

    def _by_surname(self, key: Callable[[str], str]) -> _Index:
        """The people by their surname, each with all the words of the name."""
        found: _Index = {}
        for number, person in enumerate(self._people):
            for name in filter(None, {words(text) for text in (person.name, *person.aliases)}):
                for surname in _surnames(person, name):
                    found.setdefault(key(surname), []).append((number, frozenset(map(key, name))))
        return found

    def meant(self, text: str, whole: bool = False) -> tuple[str, ...]:
        """The ids of those whose name has all the words of `text`, the surname among them.

        Offices and countries beside the name choose between people of one name: whoever holds such an office
        goes before those who held it.
        """
        asked = words(text[:200])
        names = [word for word in asked if word not in _offices() and word not in states()]
        offices = [word for word in asked if word in _offices()]
        if not names:
            return ()
        found = _holding(self._plain, names) or _holding(self._heard, [sound(word) for word in names])
        homes = {states()[word] for word in asked if word in states()}
        if len(found) > 1 and (offices or homes):
            held = {number: self._held(number, {*offices} - {"the", "of"}, homes) for number in found}
            now = [
                number
                for number in found
                if any(office.period and office.period.ongoing for office in held[number])
            ]
            found = now or [number for number in found if held[number]] or found
        return tuple(self._people[number].id for number in found)

    def _held(self, number: int, title: Collection[str], homes: Collection[str]) -> "list[Office]":
        """The offices of a person with some words in their title, of one of some states if any are named."""
        return [
            office
            for office in self._people[number].offices
            if {*words(office.title)}.issuperset(title) and (not homes or office.of in homes)
        ]


def surname(person: "Person") -> str:
    """The surname as newspapers use it; of names that have none, such as those of monarchs, the whole name.

    >>> from caspian import Person
    >>> names = ("Kassym-Jomart Tokayev", "Ursula von der Leyen", "Abdullah II", "Mohammed bin Salman")
    >>> [surname(Person(id="x", name=name)) for name in names]
    ['Tokayev', 'von der Leyen', 'Abdullah II', 'Mohammed bin Salman']
    """
    name = person.name.split()
    if len(name) < 2 or "bin" in name or name[-1].isupper() or name[-1].islower():
        return person.name
    if any(office.of in _SURNAME_FIRST for office in person.offices):
        return name[0]
    start = len(name) - 1
    while start > 1 and (name[start - 1].islower() or name[start - 1].casefold() in _BEFORE):
        start -= 1
    return " ".join(name[start:])


def _surnames(person: "Person", name: tuple[str, ...]) -> Iterator[str]:
    yield name[-1]
    if len(name) > 1 and any(office.of in _SURNAME_FIRST for office in person.offices):
        yield name[0]


def _holding(index: _Index, names: list[str]) -> list[int]:
    """Those whose surname is among some words and whose name holds all of them."""
    wanted = set(names)
    found = (number for word in names for number, held in index.get(word, ()) if held >= wanted)
    return list(dict.fromkeys(found))


@cache
def _offices() -> frozenset[str]:
    return frozenset(table("words")["offices"])
