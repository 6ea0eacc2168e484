"""That a record has a word in what it is called, or in its summary."""

import re
from collections.abc import Iterator
from functools import cache

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
    """A title, another name or the summary has a word, of one thing or of several; or one that begins like a long one: what is produced for production."""

    word: str

    def meets(self, record: Record, store: Store) -> bool:
        """Whether one has it."""
        return any(self._saying(record))

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The fields that have it."""
        return tuple(dict.fromkeys(self._saying(record)))

    def _saying(self, record: Record) -> Iterator[str]:
        said = _said(self.word.casefold())
        for name in _TEXTS:
            text = getattr(record, name, None)
            for each in text if isinstance(text, tuple) else (text,):
                if isinstance(each, str) and said.search(each.casefold()):
                    yield name

    def __str__(self) -> str:
        return f"saying {self.word!r}"


@cache
def _said(word: str) -> re.Pattern[str]:
    """What finds a word: a short one as a whole, so that a port is in no portfolio.

    >>> [bool(_said("gas").search(each)) for each in ("gas fields", "gaseous", "natural-gas")]
    [True, False, True]
    """
    stem = _stem(word if word.endswith("ss") or len(word) < _LONG - 2 else word.removesuffix("s"))
    return re.compile(rf"\b{re.escape(stem)}" + ("" if len(stem) >= _LONG else r"(?:e?s)?\b"))


def _stem(word: str) -> str:
    """What words of one meaning begin with.

    >>> _stem("production"), _stem("ceasefire"), _stem("station")
    ('produc', 'ceasefire', 'station')
    """
    stem = word.removesuffix("tion")
    return stem if len(stem) >= _LONG else word
