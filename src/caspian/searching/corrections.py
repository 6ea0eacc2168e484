"""What may be meant by a word that stands nowhere: another spelling of a name, a beginning, a slip."""

from collections.abc import Callable, Iterable

from caspian.names.folding import near
from caspian.names.sound import sound, words
from caspian.once import once

__all__ = ["Corrections"]


_LONG = 5
_KEPT = 1_000


class Corrections:
    """The words of some names, by what they sound like and look like.

    Args:
        names: all the names of each record.
        known: whether a word stands anywhere.
    """

    def __init__(self, names: Iterable[Iterable[str]], known: Callable[[str], bool]) -> None:
        self._names = names
        self._known = known
        self._found: dict[str, tuple[str, ...]] = {}

    def of(self, word: str) -> tuple[str, ...]:
        """The words that may be meant by `word`, which stands nowhere itself."""
        # All words are gone through for one, and a search asks for it again and again.
        if word not in self._found:
            if len(self._found) == _KEPT:
                self._found.clear()
            self._found[word] = self._meant(word)
        return self._found[word]

    def _meant(self, word: str) -> tuple[str, ...]:
        if len(word) < 3 or word.isdecimal():
            return ()
        short = len(word) < _LONG  # so few letters are near to much else
        heard = [each for each in self._heard.get(sound(word), ()) if not short or each[0] == word[0]]
        begun = [each for each in self._words if each.startswith(word)] if len(word) > 3 else []
        if heard or begun:
            return tuple(dict.fromkeys((*near(word, heard), *heard, *begun[:20])))
        return self._parts(word) or (() if short else near(word, self._words))

    def _parts(self, word: str) -> tuple[str, ...]:
        """Both halves of a word that others write as two."""
        for at in range(4, len(word) - 3):
            if self._known(word[:at]) and self._known(word[at:]):
                return word[:at], word[at:]
        return ()

    @once
    def _words(self) -> tuple[str, ...]:
        found = (word for names in self._names for text in names for word in words(text))
        return tuple(dict.fromkeys(word for word in found if len(word) > 2))

    @once
    def _heard(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self._words:
            found.setdefault(sound(word), []).append(word)
        return found
