"""Values as the text of a cell, for people and for spreadsheets, and back."""

import re
from collections.abc import Iterable
from decimal import Decimal

from caspian.export.column import Column, Type
from caspian.export.sheet import iso

__all__ = ["cell", "joined", "parted", "plain", "safe"]

# What a spreadsheet would take for a formula, or for a formula once its first mark is taken off.
_FORMULA = re.compile("'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")

# What no text of a record holds, a key that a user's function makes may: a terminal obeys it, and Excel has no cell for it.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def joined(texts: Iterable[str]) -> str:
    """A list as one text; a semicolon within one of its texts stands doubled.

    >>> joined(["AZ", "KZ"]), joined(["oil; gas"])
    ('AZ; KZ', 'oil;; gas')
    """
    return "; ".join(text.replace(";", ";;") for text in texts)


def parted(text: str) -> tuple[str, ...]:
    """The texts of a list that `joined` made one.

    >>> parted("AZ; KZ"), parted("oil;; gas")
    (('AZ', 'KZ'), ('oil; gas',))
    """
    if not text:
        return ()
    # Of an odd number of semicolons before a space the last one parts.
    pieces = re.split(r"(?<!;)((?:;;)*); ", text)
    whole = [a + b for a, b in zip(pieces[::2], [*pieces[1::2], ""], strict=True)]
    return tuple(each.replace(";;", ";") for each in whole)


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe stands before what begins like one.

    >>> safe("=1+1"), safe("Baku")
    ("'=1+1", 'Baku')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def plain(text: str) -> str:
    """The text that `safe` was given.

    >>> plain("'=1+1"), plain("'tis")
    ('=1+1', "'tis")
    """
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def cell(column: Column, value: object) -> str:
    """A value as the text of a cell: exact decimals, days in ISO 8601, nothing for what is missing, control characters escaped."""
    match value:
        case None:
            return ""
        case str():
            return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", safe(value))
        case tuple():
            return safe(joined(value))
        case Decimal():
            return f"{value:f}"
        case bool():
            return "true" if value else "false"
        case int() if column.type is Type.DATE:
            return iso(value) or ""
        case _:
            return repr(value)
