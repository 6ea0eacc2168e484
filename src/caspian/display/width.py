"""How many columns of a terminal a text takes: wide letters take two, combining marks none."""

import unicodedata
from collections.abc import Iterator

__all__ = ["columns_of", "cut", "padded", "wrapped"]


_JOINTS = "–-/"
"""After which letters a word that is too long is broken, if it has one of them."""


def columns_of(text: str) -> int:
    r"""The columns that a text takes.

    >>> columns_of("Баку"), columns_of("中国"), columns_of("e\u0301"), columns_of("🇰🇿")
    (4, 4, 1, 2)
    """
    if text.isascii():
        return len(text)
    return sum(_width(letter) for letter in text)


def _width(letter: str) -> int:
    if "\U0001f1e6" <= letter <= "\U0001f1ff":
        return 1  # half of a flag, which takes two columns
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def padded(text: str, width: int, *, right: bool = False) -> str:
    """A text with blanks up to a width."""
    blanks = " " * (width - columns_of(text))
    return blanks + text if right else text + blanks


def cut(text: str, width: int) -> str:
    """A text no wider than some columns, with an ellipsis where something is left out."""
    if columns_of(text) <= width:
        return text
    taken, room = "", width - 1
    for letter in text:
        room -= _width(letter)
        if room < 0:
            break
        taken += letter
    return taken.rstrip() + "…"


def wrapped(text: str, width: int) -> list[str]:
    """A text in lines no wider than some columns, broken between words; a long word is broken inside, at a joint if it has one.

    >>> wrapped("Beyneu–Bozoy–Shymkent gas pipeline", 16)
    ['Beyneu–Bozoy–', 'Shymkent gas', 'pipeline']
    """
    lines, room = [""], width
    for word in _words(text, width):
        need = columns_of(word) + (1 if lines[-1] else 0)
        if need > room and lines[-1]:
            lines.append(word)
            room = width - columns_of(word)
        else:
            lines[-1] += (" " if lines[-1] else "") + word
            room -= need
    return lines


def _words(text: str, width: int) -> Iterator[str]:
    for word in text.split():
        while columns_of(word) > width:
            head = cut(word, width + 1).removesuffix("…") or word[0]
            head = head if columns_of(head) <= width else head[:-1] or word[0]
            joint = max(map(head.rfind, _JOINTS)) + 1
            head = head[:joint] or head
            yield head
            word = word[len(head) :]
        if word:
            yield word
