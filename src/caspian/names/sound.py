"""How a name sounds, roughly: the same for the ways in which one name is carried from one alphabet to another."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from caspian.names.folding import romanised, spellings

if TYPE_CHECKING:
    from caspian.model.record import Record

__all__ = ["Sounds", "sound", "words"]

_WORD = re.compile(r"[^\W_]+")
_ALIKE = (
    (re.compile("dzh|dj|zh|j"), "j"),
    (re.compile("kh|x"), "h"),
    (re.compile("gh"), "g"),
    (re.compile("q|ck"), "k"),
    (re.compile("sh"), "s"),
    (re.compile("ch"), "c"),
    (re.compile("ph"), "f"),
    (re.compile("w"), "v"),
    (re.compile("[ijy]*[iy][ijy]*"), "i"),
    # Between vowels of a name a glide is written in half a dozen ways: -iye-, -ie-, -iyo-, -io-, -aye-, -ae-.
    (re.compile("([aeiou])[aeiou]+"), r"\1"),
    (re.compile(r"([a-z])\1+"), r"\1"),
)


def words(text: str) -> tuple[str, ...]:
    """The words of a text in small Latin letters.

    >>> words("Baku–Tbilisi–Kars"), words("Шавкат Мирзиёев")
    (('baku', 'tbilisi', 'kars'), ('shavkat', 'mirzieev'))
    """
    return tuple(_WORD.findall(romanised(text)))


@lru_cache(10_000)
def sound(word: str) -> str:
    """The sound of a word in small Latin letters.

    >>> sound("mirziyoyev") == sound("mirzieev") == sound("mirziyaev")
    True
    >>> sound("aliyev"), sound("zhaparov") == sound("japarov")
    ('aliv', True)
    """
    for pattern, letter in _ALIKE:
        word = pattern.sub(letter, word)
    return word


class Sounds:
    """Records by the sound of their whole name."""

    def __init__(self, records: "Sequence[Record]") -> None:
        self._heard: dict[tuple[str, ...], list[str]] = {}
        for record in records:
            for heard in {_heard(text) for text in spellings(record)}:
                self._heard.setdefault(heard, []).append(record.id)

    def meant(self, text: str, whole: bool = False) -> tuple[str, ...]:
        """The ids of the records whose name sounds so."""
        return tuple(self._heard.get(_heard(text[:200]), ()))


def _heard(text: str) -> tuple[str, ...]:
    return tuple(map(sound, words(text)))
