"""Nothing that is shown may act: control and bidirectional characters show as what they are."""

import re
from typing import Final

__all__ = ["in_markup", "printable", "safe_url"]

_ACTIVE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)


_MARKUP: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
)  # `html.escape` comes with two thousand names of letters


def printable(text: str) -> str:
    r"""A text on one line in which nothing turns, hides or commands.

    >>> printable("a\x1b[2Jb\u202ec")
    'a\\x1b[2Jb\\u202ec'
    """
    text = _ACTIVE.sub(lambda match: match[0].encode("unicode_escape").decode(), text)
    return text.replace("\t", " ").replace("\n", " ")


def in_markup(text: str) -> str:
    """A text as it stands in HTML or SVG, also between quotation marks.

    >>> in_markup("a < b")
    'a &lt; b'
    """
    return printable(text).translate(_MARKUP)


def safe_url(url: str | None) -> str | None:
    """An address of the web, or nothing: no scheme but http and https is ever written as a link."""
    if url is None or not url.startswith(("https://", "http://")):
        return None
    return None if _ACTIVE.search(url) or any(letter.isspace() for letter in url) else url
