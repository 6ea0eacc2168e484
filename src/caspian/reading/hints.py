"""What was perhaps meant by a text that is no id: by the names that records and ISO 3166-1 have."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Final

from caspian.model.record import Record
from caspian.names.folding import fold, nearest, spellings

__all__ = ["MOST", "Hints", "Known"]

MOST: Final = 50
"""For how many texts a near name is looked for: what is wrong more often than that has one cause."""
_LONGEST = 60

Known = Mapping[str, Mapping[str, Record]]
"""Records by type and id."""


class Hints:
    """Finds what was meant: a word of a list, or the id of a record by whatever name.

    >>> hints = Hints({})
    >>> hints.word("evnts", ("agreements", "events")), hints.id("China", ("countries",))
    ('events', 'CN')
    """

    def __init__(self, known: Known) -> None:
        self._known = known
        self._names: dict[str, dict[str, str]] = {}
        self._told: dict[tuple[str, tuple[str, ...]], str | None] = {}
        self.looked: int = 0
        """How often all words or names were gone through for a near one."""

    def word(self, text: object, words: tuple[str, ...]) -> str | None:
        """The word that looks most like a text."""
        return self._once(text, words, lambda sought: nearest(sought, words) if self._may_look() else None)

    def id(self, text: object, types: tuple[str, ...]) -> str | None:
        """The id of a record of some types that goes by a name, or by one that looks like it."""
        return self._once(text, types, lambda sought: self._other(sought, types))

    def _once(self, text: object, among: tuple[str, ...], look: Callable[[str], str | None]) -> str | None:
        if type(text) is not str or not text or len(text) > _LONGEST:
            return None
        if (text, among) not in self._told:
            self._told[text, among] = look(text)
        return self._told[text, among]

    def _may_look(self) -> bool:
        self.looked += 1
        return self.looked <= MOST

    def _other(self, text: str, types: tuple[str, ...]) -> str | None:
        found = self._named(text, types) or self._near(text, types)
        return found if found != text else None  # what it says already helps nobody

    def _named(self, text: str, types: tuple[str, ...]) -> str | None:
        key = fold(text)
        found = next((self._by_name(kind)[key] for kind in types if key in self._by_name(kind)), None)
        if found is None and "countries" in types:
            found = _iso().get(key)
        return found

    def _near(self, text: str, types: tuple[str, ...]) -> str | None:
        """By an id that looks like it, else by a name that does."""
        if not self._may_look():
            return None
        low, key = text.lower(), fold(text)
        ids = [each for kind in types for each in self._known.get(kind, ())]
        close = get_close_matches(low, _alike(low, ids), 1, 0.6)
        if close:
            return close[0]
        names = {each: found for kind in types for each, found in self._by_name(kind).items()}
        close = get_close_matches(key, _alike(key, names), 1, 0.75)
        return names[close[0]] if close else None

    def _by_name(self, kind: str) -> dict[str, str]:
        """The id that each folded name of a type means, of those that mean one."""
        if kind not in self._names:
            pairs = [
                (fold(text), each.id)
                for each in self._known.get(kind, {}).values()
                for text in spellings(each)
            ]
            found = dict(pairs)
            several = {key for key, meant in pairs if found[key] != meant}
            self._names[kind] = {key: meant for key, meant in found.items() if key not in several}
        return self._names[kind]


@cache
def _iso() -> dict[str, str]:
    """The code of each state of ISO 3166-1 by its folded names and codes."""
    import pycountry

    names = ("name", "common_name", "official_name", "alpha_3", "alpha_2")
    return {
        fold(getattr(each, name)): each.alpha_2
        for each in pycountry.countries
        for name in names
        if hasattr(each, name)
    }


def _alike(text: str, texts: Iterable[str]) -> Iterator[str]:
    """Those of a like length that share a letter with the beginning: all that `difflib` need look at."""
    least, most = len(text) * 0.6, len(text) / 0.6 + 1
    return (each for each in texts if least <= len(each) <= most and set(text[:3]) & set(each[:3]))
