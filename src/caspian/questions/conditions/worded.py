"""What it is about, in a word that is no topic and no name: whoever says the word, or another for the same thing."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Self

import attrs

from caspian.catalogue.relations import relations_from
from caspian.catalogue.types import SUBJECTS, TYPES
from caspian.catalogue.types import collection as type_name
from caspian.model.record import Record
from caspian.model.topic import Topic
from caspian.questions.conditions.base import Condition, Records, Typed
from caspian.store.store import Store

__all__ = ["AboutWord"]

_TEXTS = ("title", "name", "aliases", "summary")
_NAMES = ("title", "name", "aliases")
_SHORTEST = 3
"""Words of fewer letters name nothing that something could be about."""


@attrs.frozen(eq=False, repr=False)
class AboutWord(Condition[Record]):
    """A title, another name or the summary has the words, or the names of a corridor that it is on do.

    Words count whole, of one thing or of several, as do others for the same thing: a train for railways, but no training.
    """

    text: str

    @classmethod
    def of(cls, text: object, store: Store, *collections: str) -> Self | None:
        """The condition that words make; None if no record of some types says them, or for a land: what is about it need not say so."""
        from caspian.names.natural import is_land
        from caspian.searching.asked import says_nothing

        if not isinstance(text, str) or len(text) < _SHORTEST or says_nothing(text) or is_land(text):
            return None
        found = cls(str(text))
        types = [name for each in collections for name in ((each,) if each in TYPES else SUBJECTS)]
        said = (found.meets(each, store) for name in types for each in store.lookup(name).values())
        return found if any(said) else None

    def meets(self, record: Record, store: Store) -> bool:
        """Whether one has all of the words."""
        return self._says(record, _TEXTS) or any(self.names(other) for other, _ in _corridors(record, store))

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The fields that have them, or the corridor whose name does."""
        own = tuple(name for name in _TEXTS if self._says(record, (name,)))
        on = (f"{where}: {other.id}" for other, where in _corridors(record, store) if self.names(other))
        return own or (("title, summary",) if self._says(record, _TEXTS) else tuple(on))

    def names(self, record: Record) -> bool:
        """Whether the title or another name of one has all of the words."""
        return self._says(record, _NAMES)

    def _says(self, record: Record, names: tuple[str, ...]) -> bool:
        from caspian.names.sound import words

        texts = [" ".join(words(text)) for name in names for text in _at(record, name)]
        return all(any(each.search(text) for text in texts) for each in _patterns(self.text))

    def remark(self, records: Records, store: Store) -> str:
        """How the word was read, and the topic that it belongs to."""
        return self.read

    @property
    def read(self) -> str:
        """How the word was read, and the topic that it belongs to."""
        others = list(_others(self.text))
        also = f", or {', '.join(others)}," if others else ""
        said = f"{self.text} is no topic: these say the word{also} in title or summary, or are on a corridor that does"
        topic = self.topic
        return said if topic is None else f"{said}; about={topic.value!r} is the topic around it"

    @property
    def topic(self) -> Topic | None:
        """The topic that the words belong to, if they belong to one."""
        from caspian.questions.meanings import kindred

        return kindred(self.text)

    def typed(self, collection: str, together: bool) -> Typed | None:
        """By the keyword, or as the step, in the word itself."""
        return {"about": self.text}, f".about({self.text!r})"

    def __str__(self) -> str:
        return f"about {self.text}, in words"


def _at(record: Record, name: str) -> tuple[str, ...]:
    value = getattr(record, name, None)
    return value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()


def _corridors(record: Record, store: Store) -> Iterator[tuple[Record, str]]:
    """The corridors that a record names, each with the field."""
    held = store.lookup("corridors")
    for link in relations_from(type_name(type(record))):
        if "corridors" in link.targets and "citations" not in link.path:
            yield from ((held[key], where[1:]) for key, where in link.ids(record) if key in held)


@cache
def _patterns(text: str) -> tuple[re.Pattern[str], ...]:
    """What finds each of some words, whole, or another word for the same."""
    from caspian.searching.asked import asked

    return tuple(
        re.compile(rf"\b(?:{'|'.join(sorted(_forms((*each.same, *each.like))))})\b") for each in asked(text)
    )


def _forms(phrases: tuple[str, ...]) -> set[str]:
    """Words, each of one thing and of several.

    >>> sorted(_forms(("dam", "cities"))), sorted(_forms(("buses",)))
    (['cities', 'city', 'dam', 'dams'], ['bus', 'buse', 'buses'])
    """
    found = set(phrases)
    for each in phrases:
        if each.endswith("ies"):
            found.add(f"{each[:-3]}y")
        elif each.endswith("es"):
            found |= {each[:-1], each[:-2]}
        elif each.endswith("s"):
            found.add(each.removesuffix("s") if not each.endswith("ss") else f"{each}es")
        elif each.endswith("y"):
            found |= {f"{each[:-1]}ies", f"{each}s"}
        else:
            found.add(f"{each}{'es' if each.endswith(('sh', 'ch', 'x')) else 's'}")
    return found


def _others(text: str) -> Iterator[str]:
    """The other words that count for those of a text, each of one thing alone."""
    from caspian.searching.asked import asked

    for each in asked(text):
        own = _forms(each.same)
        kept = [word for word in each.like if word not in own]
        yield from (word for word in kept if not (word.endswith("s") and word[:-1] in kept))
