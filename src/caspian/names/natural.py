"""Records by the words that people say for them: in any order, with or without what every name of the kind has."""

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from caspian.names.folding import spellings
from caspian.names.sound import words
from caspian.names.tables import table

if TYPE_CHECKING:
    from caspian.model.record import Record

__all__ = ["Natural", "is_land", "states"]


class Natural:
    """The records of a type by the words of their names."""

    def __init__(self, kind: str, records: "Sequence[Record]") -> None:
        self._generic = {*table("words")["generic"][kind], *table("words")["small"]}
        # A word or two may be a chance find among titles of many words; one names a corridor.
        self._least = {"corridors": 1, "events": 3}.get(kind, 2)
        self._only_one = kind == "events"
        self._names: list[tuple[str, frozenset[str], frozenset[str]]] = []
        self._summits: set[str] = set()
        self._having: dict[str, set[int]] = {}
        for record in records:
            about = {word for text in _about(record) for word in _said(text)}
            if self._only_one and _kind(record) == _SUMMIT:
                self._summits.add(record.id)
            for name in {frozenset(_said(text)) for text in spellings(record)}:
                for word in name | about:
                    self._having.setdefault(word, set()).add(len(self._names))
                self._names.append((record.id, name, name | about))

    def meant(self, text: str, whole: bool = False) -> tuple[str, ...]:
        """The ids of the records whose name has all that `text` says, the closest only.

        A name that says nothing else goes before one that says more; then one with more of the generic words.

        Args:
            text: some words.
            whole: whether only names count that say nothing else.
        """
        said = set(_said(text[:300]))
        asked = said - self._generic
        if not asked or is_land(text[:300]):
            return ()
        if self._only_one and (" " not in text.strip() or sum(not each.isdigit() for each in asked) < 2):
            return ()  # an id that nothing has any more, or a date, is no name
        found = set.intersection(*(self._having.get(word, set()) for word in asked))
        summit = _SUMMIT in said and not asked <= _codes() | {_SUMMIT}
        ranks: dict[str, tuple[bool, int]] = {}
        for number in found:
            key, name, described = self._names[number]
            all_of_it = name - self._generic == asked
            least = 2 if summit and key in self._summits else self._least
            enough = len(asked) >= least and not asked <= _codes() and not said & _CARRIED - described
            if all_of_it or (enough and not whole):
                close = 0 if self._only_one else len(said & described)
                ranks[key] = max(ranks.get(key, (False, 0)), (all_of_it, close))
        best = max(ranks.values(), default=None)
        return tuple(sorted(key for key, rank in ranks.items() if rank == best))

    def saying(self, text: str) -> tuple[str, ...]:
        """The ids of the records whose names, or what they say of their kind, have all words of a text.

        Args:
            text: some words.
        """
        said = set(_said(text[:300])) - {*table("words")["small"]}
        found = set.intersection(*(self._having.get(word, set()) for word in said)) if said else set()
        return tuple(dict.fromkeys(self._names[number][0] for number in sorted(found)))


_SUMMIT = "summit"
"""What is called by the place, or the body, that held it: two words tell it."""

_CARRIED = frozenset(("gas", "oil"))
"""What a line is built for: it is never meant where it carries something else."""


@cache
def _codes() -> frozenset[str]:
    return frozenset(states().values())


@cache
def _lands() -> frozenset[frozenset[str]]:
    """The names of continents, seas and lands, by their words: who says one means the land, not what is built there."""
    return frozenset(frozenset(words(each)) for each in table("words")["lands"])


def is_land(text: str) -> bool:
    """Whether a text is the name of a continent, a sea or a land.

    >>> is_land("the West"), is_land("Central Asia"), is_land("railways")
    (True, True, False)
    """
    return frozenset(words(text)) - {"the"} in _lands()


def _about(record: "Record") -> list[str]:
    """What a record says of its kind, which people add to a name."""
    cls = type(record)
    if hasattr(cls, "participants"):  # the id of an event says in a few words what its title tells in many
        return [_kind(record), record.id]
    modes = (mode.value for mode in getattr(record, "modes", ())) if hasattr(cls, "modes") else ()
    return [_kind(record), *modes]


def _kind(record: "Record") -> str:
    """The word for its kind, if it has one."""
    # A probe for what is not there is slow.
    kind = getattr(record, "kind", None) if hasattr(type(record), "kind") else None
    return str(kind.value) if isinstance(kind, Enum) else ""


def _said(text: str) -> list[str]:
    """The words of a text, singular, with a state for what comes from it."""
    found = []
    for word in words(text):
        single = word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        found.append(states().get(word, single))
    return found


@cache
def states() -> Mapping[str, str]:
    """The code of a state by the single words for it and for what comes from it: ``kazakh``, ``turkey``."""
    return {key: code for code, names in table("states").items() for name in names for key in words(name)}
