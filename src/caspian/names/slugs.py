"""Ids made of texts."""

import re
from hashlib import sha256
from typing import Final

from caspian.names.sound import words

__all__ = ["slug", "slug_or_digest"]

_LONGEST: Final = 80
_PLAIN = re.compile(r"[a-z0-9]+")
_APART = re.compile(r"(?<=\w)['’‘ʼʻ`](?=\w)")


def slug(text: str) -> str:
    """A readable id made of a text in any script of the region: its words in small Latin letters, joined by ``-``.

    A long text is cut between two words, at 80 letters at most.

    Args:
        text: a name or a title.

    Raises:
        ValueError: for a text without letters or digits that have a Latin form.
        TypeError: for what is no text.

    >>> slug("Baku–Tbilisi–Kars railway"), slug("Қазақстан Темір Жолы"), slug("Xi'an")
    ('baku-tbilisi-kars-railway', 'qazaqstan-temir-zholy', 'xian')
    """
    if not isinstance(text, str):
        raise TypeError(f"expected a text to make an id of, got a {type(text).__name__}")
    found: list[str] = [
        part for word in words(_APART.sub("", str(text)[:1000])) for part in _PLAIN.findall(word)
    ]
    if not found:
        raise ValueError(f"no id can be made of {str(text)[:60]!r}: it has no letter with a Latin form")
    made: str = found[0][:_LONGEST]
    for word in found[1:]:
        if len(made) + len(word) >= _LONGEST:
            break
        made = f"{made}-{word}"
    return made


def slug_or_digest(text: str, beginning: str) -> str:
    """The same; of a text without Latin forms a beginning and some digits that depend on the text alone.

    >>> slug_or_digest("习近平", "person")
    'person-92a054e8'
    """
    try:
        return slug(text)
    except ValueError:
        return f"{beginning}-{sha256(text.encode()).hexdigest()[:8]}"
