"""That a record has a word in what it is called, or in its summary."""

import re
from collections.abc import Iterator
from functools import lru_cache

import attrs

from caspian.model.record import Record
from caspian.questions.conditions.base import Condition
from caspian.store.store import Store

__all__ = ["Says"]

_LONG = 6
"""How many letters the beginning of a word has at least that stands for it."""
_TEXTS = ("title", "name", "aliases", "summary")


@attrs.frozen(eq=False, repr=False)
class Says(Condition[Record]):
    """A title, another name or the summary has a word, or one that begins like it: what is produced for production.

    A short word is one of its own, at most of several things or of the past: a ban, bans and banned, and not a bank.
    """

    word: str

    def meets(self, record: Record, store: Store) -> bool:
        """Whether one has it."""
        return any(self._saying(record))

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The fields that have it."""
        return tuple(dict.fromkeys(self._saying(record)))

    def _saying(self, record: Record) -> Iterator[str]:
        sought = _sought(self.word)
        for name in _TEXTS:
            text = getattr(record, name, None)
            for each in text if isinstance(text, tuple) else (text,):
                if isinstance(each, str) and sought.search(each.casefold()):
                    yield name

    def __str__(self) -> str:
        return f"saying {self.word!r}"


@lru_cache(64)
def _sought(word: str) -> re.Pattern[str]:
    """What tells a text that has a word.

    >>> [bool(_sought("ban").search(each)) for each in ("a ban on", "is banned", "two bans", "a bank", "turban")]
    [True, True, True, False, False]
    """
    whole = word.casefold()
    stem = _stem(whole if whole.endswith("ss") or len(whole) < _LONG - 2 else whole.removesuffix("s"))
    ending = "" if len(stem) >= _LONG or not stem else f"(?:{re.escape(stem[-1:])}?ed|e?s|d)?(?!\\w)"
    return re.compile(f"(?<!\\w){re.escape(stem)}{ending}")


def _stem(word: str) -> str:
    """What words of one meaning begin with.

    >>> _stem("production"), _stem("ceasefire"), _stem("station")
    ('produc', 'ceasefire', 'station')
    """
    stem = word.removesuffix("tion")
    return stem if len(stem) >= _LONG else word
