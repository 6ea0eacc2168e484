"""What the title of a figure tells without the name of what it is about, so that those of several records are alike."""

from __future__ import annotations

import re
from collections.abc import Callable

from caspian.briefs.subject import GENERIC
from caspian.display.counts import sentence
from caspian.model.record import Record

__all__ = ["label_of"]

_BEFORE = r"(?P<before>,? ?\b(?:of|on|by|in|at|through|along|from) (?:the )?|^)"
_BEHIND = r"(?:['\u2019]s)?(?: (?:pipeline|railway))?"
_TRADE = re.compile(r"^Trade of (.+?) with it\b")
"""Trade of two, of which the other is named first."""
_DASHES = str.maketrans("\u2013\u2011", "--")


def label_of(record: Record, titles: list[str]) -> Callable[[str], str]:
    """A function of a title that leaves out the name of a record, with the words around it.

    Args:
        record: the record.
        titles: the titles of its figures; names that none of them has are not looked for.

    >>> import caspian
    >>> told = label_of(caspian.corridor("INSTC"), ["Cargo carried on the North–South corridor"])
    >>> told("Cargo carried on the North–South corridor"), told("Cargo carried")
    ('Cargo carried', 'Cargo carried')
    >>> label_of(caspian.country("KZ"), ["Trade of Azerbaijan with Kazakhstan"])("Trade of Azerbaijan with Kazakhstan")
    'Trade with Azerbaijan'
    """
    every = [record.label, GENERIC.sub("", record.label), getattr(record, "acronym", None), *record.aliases]
    text = _folded("\n".join(titles)).casefold()
    names = {_folded(each) for each in every if each}
    used = sorted((each for each in names if each.casefold() in text), key=lambda each: (-len(each), each))
    called = "|".join(map(re.escape, used)) or "(?!)"
    name = re.compile(rf"(?:{_BEFORE}|\bthe )?\b(?:{called})\b{_BEHIND}", re.IGNORECASE)

    def told(title: str) -> str:
        found = name.search(_folded(title))  # dashes are folded one for one, so that places stay
        if found is None:
            return sentence(title)
        kept = "" if found["before"] is not None else "it"
        rest = (title[: found.start()] + kept + title[found.end() :]).strip(" ,")
        return sentence(_TRADE.sub(r"Trade with \1", rest)) or title

    return told


def _folded(text: str) -> str:
    return text.translate(_DASHES)
