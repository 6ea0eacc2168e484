"""What a value must be: each rule says in a few words what it expected.

A rule stands at its field (`caspian.model.fields`); reading, constructors and the JSON Schema all take
it from there.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from functools import cache
from reprlib import Repr
from types import MappingProxyType
from typing import NamedTuple

from caspian.errors import escaped
from caspian.model.parts import is_list

__all__ = [
    "ADDRESS",
    "CODE",
    "COUNT",
    "CURRENCY",
    "FLAG",
    "KILOMETRES",
    "NUMBER",
    "POINT",
    "REFERENCE",
    "RETURNING",
    "SLUG",
    "TEXT",
    "Rule",
    "degrees",
    "distinct",
    "instance",
    "is_currency",
    "named",
    "number",
    "patterned",
    "sequence",
    "shown",
]


class Rule(NamedTuple):
    """What a value must be."""

    judge: Callable[[object], None]
    """Raises TypeError or ValueError, which say what was expected, for a value that cannot be."""
    schema: MappingProxyType[str, object] = MappingProxyType({})
    """As much of it as JSON Schema can say."""
    sound: str = ""
    """The same as an expression of Python on `value`, where that is quicker than a call."""
    calm: str = ""
    """The same of a value out of a text without any control character, where that is quicker still."""
    pattern: str = ""
    """The same as a regular expression of ASCII letters for the whole text, where it is one."""
    typed: bool = False
    """Whether it judges nothing but the type, and so has nothing to say of a value made to its type."""
    distinct: bool = False
    """Whether several values must differ from each other."""

    def __hash__(self) -> int:
        # A mark in an annotation must have one: whoever resolves the hints of a class keeps things by them.
        return hash(self.judge)


def named(hint: type) -> str:
    """A type in words: a class, or the words of an enumeration."""
    if issubclass(hint, Enum):
        return "one of " + ", ".join(repr(member.value) for member in hint)
    article = "an" if hint.__name__[0] in "AEIOU" else "a"
    return f"{article} {hint.__name__}"


def shown(value: object) -> str:
    """A value for an error: as Python writes it, but never long, and never more than a few levels deep.

    >>> shown("a" * 1000), shown([[[[[[]]]]]])
    ("'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'", '[[[[[...]]]]]')
    """
    try:
        return escaped(_SHORT.repr(value))
    except ValueError:  # an integer of more digits than Python turns into text
        return f"a {type(value).__name__} of very many digits"


_SHORT = Repr()
_SHORT.maxlevel, _SHORT.maxstring, _SHORT.maxother, _SHORT.maxlong = 4, 82, 82, 82


def _value(value: object) -> str:
    return "nothing" if value is None else f"{type(value).__name__} {shown(value)}"


def sequence(value: object) -> None:
    """A tuple; constructors bring a list to it, and a set of texts."""
    if type(value) is not tuple and not is_list(value):
        raise TypeError(f"expected a tuple or a list, got {_value(value)}")


def distinct(value: tuple[object, ...]) -> None:
    """A tuple in which nothing stands twice."""
    if len(set(value)) == len(value):
        return
    seen: set[object] = set()
    for item in value:
        if item in seen:
            raise ValueError(f"expected no repetition, got {shown(item)} twice")
        seen.add(item)


@cache
def _form(pattern: str) -> re.Pattern[str]:
    # Compiled when it is first asked: a first answer judges nothing, and would pay for all of them.
    return re.compile(pattern, re.ASCII)


# What would break a line or a terminal: controls, line and paragraph separators, and marks that turn
# the direction of what follows; with surrogates and the code points that Unicode will never assign.
_UNPRINTABLE = (
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0001-\U000e007f]"
)


def _text(value: object) -> None:
    if type(value) is not str:
        raise TypeError(f"expected text, got {_value(value)}")
    if not value or value[0].isspace() or value[-1].isspace():
        raise ValueError("expected text without white space at its ends, got " + shown(value))
    if _form(_UNPRINTABLE).search(value):
        raise ValueError("expected text without control characters, got " + shown(value))


_PLAIN = r"\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069"
TEXT = Rule(
    _text,
    MappingProxyType({"type": "string", "pattern": rf"^[^\s{_PLAIN}](?:[^{_PLAIN}]*[^\s{_PLAIN}])?$"}),
    sound="value.isprintable() and value and value.strip() is value",
    calm="(value.isascii() or value.isprintable()) and value and value.strip() is value",
    distinct=True,
)
"""Text with something in it, no white space at its ends, and nothing that would forge a line."""


def _matching(pattern: str, expected: str) -> Callable[[object], None]:
    def judge(value: object) -> None:
        if type(value) is not str or not _form(pattern).fullmatch(value):
            raise ValueError(f"expected {expected}, got {_value(value)}")

    return judge


def patterned(pattern: str, expected: str, *, distinct: bool = False) -> Rule:
    """Text of a form."""
    schema = MappingProxyType({"type": "string", "pattern": f"^(?:{pattern})$"})
    return Rule(_matching(pattern, expected), schema, pattern=pattern, distinct=distinct)


_ID = r"[a-z0-9]+(?:[-.][a-z0-9]+)*"
_CODE = r"[A-Z]{2}"

SLUG = patterned(_ID, "an id such as 'ilham-aliyev'")
"""An id: words of lower-case letters and digits joined by `-` or `.`."""
CODE = patterned(_CODE, "a code of two capital letters such as 'KZ'")
"""The id of a country: two capital letters."""
REFERENCE = patterned(f"{_ID}|{_CODE}", "the id of a record", distinct=True)
"""The id of another record: a slug, or a country's code."""
RETURNING = REFERENCE._replace(distinct=False)
"""The same in a row to which an id may come back."""


def _flag(value: object) -> None:
    if type(value) is not bool:
        raise TypeError(f"expected true or false, got {_value(value)}")


FLAG = Rule(_flag, MappingProxyType({"type": "boolean"}))
"""True or False."""


def _count(value: object) -> None:
    if type(value) is not int or not 1 <= value < 10**15:
        raise ValueError(f"expected a whole number above nought, got {_value(value)}")


COUNT = Rule(_count, MappingProxyType({"type": "integer", "minimum": 1}))
"""A whole number above nought."""

NUMBER_TEXT = r"-?(?:0|[1-9]\d{0,39})(?:\.\d{1,40})?"
"""A decimal number as it is written: no exponent, no thousands apart, at most forty digits on each side."""


def number(text: object) -> Decimal:
    """A decimal number from its text.

    Raises:
        ValueError: for anything but a number in digits.

    >>> number("38.350")
    Decimal('38.350')
    """
    if type(text) is not str or not _form(NUMBER_TEXT).fullmatch(text):
        raise ValueError(f'expected a number written as text, such as "38.35", got {shown(text)}')
    return Decimal(text)


def _number(value: object) -> None:
    if type(value) is not Decimal or not value.is_finite() or value.adjusted() > 40:
        raise ValueError(f"expected a finite decimal number, got {_value(value)}")


NUMBER = Rule(_number, MappingProxyType({"type": "string", "pattern": f"^{NUMBER_TEXT}$"}))
"""A finite decimal number."""


def _kilometres(value: object) -> None:
    _number(value)
    if not isinstance(value, Decimal) or not Decimal("0.001") <= value <= 40_100:
        raise ValueError(f"expected kilometres above nought, got {shown(value)}")


KILOMETRES = Rule(_kilometres, NUMBER.schema)
"""A distance in kilometres, not shorter than a metre nor longer than the equator."""


def _address(value: object) -> None:
    _text(value)
    if not str(value).startswith(("https://", "http://")):
        raise ValueError(f"expected an address that begins with https:// or http://, got {shown(value)}")


ADDRESS = Rule(_address, MappingProxyType({"type": "string", "pattern": r"^https?://\S+$"}))
"""A web address."""


def is_currency(text: str) -> bool:
    """Whether `text` has the form of a currency of ISO 4217: three capital letters."""
    return len(text) == 3 and text.isascii() and text.isalpha() and text.isupper()


def _currency(value: object) -> None:
    if type(value) is not str or not is_currency(value):
        raise ValueError(f"expected a currency of ISO 4217 such as 'USD', got {shown(value)}")


CURRENCY = Rule(_currency, MappingProxyType({"type": "string", "pattern": "^[A-Z]{3}$"}))
"""A currency of ISO 4217, by its form."""


def degrees(most: int) -> Rule:
    """A number of degrees between two ends."""

    def judge(value: object) -> None:
        if not (type(value) is float or type(value) is int) or not -most <= value <= most:
            raise ValueError(f"expected a number of degrees between -{most} and {most}, got {shown(value)}")

    return Rule(judge, MappingProxyType({"type": "number", "minimum": -most, "maximum": most}))


def _point(value: object) -> None:
    if (
        type(value) is not tuple
        or len(value) != 2
        or any(type(number) not in (float, int) for number in value)
        or not (-180 <= value[0] <= 180 and -90 <= value[1] <= 90)
    ):
        raise ValueError(f"expected points of a longitude and a latitude in degrees, got {shown(value)}")


POINT = Rule(
    _point,
    MappingProxyType(
        {
            "type": "array",
            "prefixItems": [
                {"type": "number", "minimum": -180, "maximum": 180},
                {"type": "number", "minimum": -90, "maximum": 90},
            ],
            "minItems": 2,
            "items": False,
        }
    ),
)
"""A point of a line: longitude and latitude in degrees."""


@cache
def instance(hint: type) -> Rule:
    """A value of a class or an enumeration."""

    def judge(value: object) -> None:
        if not isinstance(value, hint):
            raise TypeError(f"expected {named(hint)}, got {_value(value)}")

    return Rule(judge, typed=True)
