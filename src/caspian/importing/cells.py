"""What a cell of a table says, as the field that it goes to would have it in a file."""

import math
import re
from collections.abc import Iterable, Mapping
from datetime import date as calendar_date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Final, SupportsFloat

import attrs

from caspian.errors import InvalidDate
from caspian.model import rules
from caspian.model.amounts import Amount, amount_of
from caspian.model.fields import Field
from caspian.model.money import Bound, Money
from caspian.model.time.when import When
from caspian.model.units import UNITS, converted, dimension_of
from caspian.names.folding import fold, nearest
from caspian.names.words import is_word, word
from caspian.reading.values import plain
from caspian.writing.plain import unstructure

__all__ = ["Unread", "amount", "date", "empty", "pieces", "text_of", "value_of"]

_MISSING: Final = frozenset(["", "-", "–", "—", "--", "n/a", "n.a.", "nan", "nat", "none", "null", "<na>", "unknown", "not available"])  # fmt: skip
_STRONG = re.compile(r"\s*[;|\n\r]\s*")
_LIGHT = re.compile(r"\s*[;|,\n\r]\s*")
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?", re.ASCII
)
_UNKNOWN_DAY = re.compile(r"(\d{4})(?:-(?!00)(\d{2}))?(?:-00){1,2}", re.ASCII)
_STROKES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_FIRST_DAY: Final = calendar_date(1899, 12, 30).toordinal()
_DAYS_OF_SPREADSHEETS: Final = range(10_000, 80_000)
_YES: Final = {
    "yes": True,
    "true": True,
    "1": True,
    "y": True,
    "no": False,
    "false": False,
    "0": False,
    "n": False,
}


class Unread(ValueError):
    """A cell that cannot be read; `candidates` are what was perhaps meant, of which one may be nearest: `near`.

    `choice` is what there is to choose from. What is `mapped` the user may say the meaning of. `creates` is the type of which a
    record may be made of it.
    """

    def __init__(
        self,
        reason: str,
        text: str,
        near: str | None = None,
        *,
        candidates: tuple[str, ...] = (),
        mapped: bool = True,
        choice: str = "",
        creates: str = "",
    ) -> None:
        self.text = text
        self.choice = choice
        self.creates = creates
        self.near = near
        self.candidates: tuple[str, ...] = candidates or ((near,) if near else ())
        self.mapped = mapped
        super().__init__(reason)


def empty(value: object) -> bool:
    """Whether a cell holds nothing: None, a missing value of numpy or pandas, or a text that says so.

    >>> empty("n/a"), empty(float("nan")), empty("NA"), empty(0)
    (True, True, False, False)
    """
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    if isinstance(value, str):
        return value.strip().casefold() in _MISSING
    if isinstance(value, list | tuple | set | frozenset | Mapping):
        return not value
    if hasattr(value, "dtype"):  # a value of numpy
        return str(value) in ("NaT", "nan")
    return isinstance(value, Decimal | float) and math.isnan(value)


def text_of(value: object) -> str:
    """A cell as text: a number that stands for a whole one without its point, and no white space at the ends.

    >>> text_of(31.0), text_of("  Astana   declaration ")
    ('31', 'Astana declaration')
    """
    if type(value) is str:
        return " ".join(value.split())
    value = plain(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())


def pieces(value: object, *, commas: bool = False) -> list[object]:
    """The values in a cell that may hold several: a list, or a text with ``;`` or ``|`` or lines between them."""
    if isinstance(value, str):
        return [each for each in (_LIGHT if commas else _STRONG).split(value.strip()) if each]
    if value is None:
        return []
    if isinstance(value, Mapping) or not isinstance(value, Iterable) or attrs.has(type(value)):
        return [value]
    return [each for each in value if not empty(each)]


def value_of(value: object, field: Field, dates: str | None) -> object:
    """A cell as a file would have it, for a field that is no link.

    Raises:
        Unread: if it cannot be read so.
    """
    kind = field.type
    if not isinstance(value, str) and isinstance(value, Iterable) and kind is not object:
        if isinstance(value, Mapping) and attrs.has(kind):
            return plain(value)  # a sum or a date in the form of a file
        raise Unread(f"expected one value, got a {type(value).__name__}", text_of(value), mapped=False)
    if kind is When:
        return unstructure(date(value, dates))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _word(text_of(value), kind)
    if kind is Money:
        return _money(value)
    if kind is Decimal:
        return _number(value, field.unit)
    if kind in (int, float):
        number = Decimal(_number(value, field.unit))
        return int(number) if kind is int and number == number.to_integral_value() else float(number)
    if kind is bool:
        return _flag(value)
    return text_of(value)


def date(value: Any, dates: str | None) -> When:
    """The date that a cell holds.

    Args:
        value: the cell.
        dates: ``d/m/y`` or ``m/d/y`` for what stands between strokes.

    Raises:
        Unread: if it is none.

    >>> date("2024-05-01 00:00:00", None).edtf, date("05/04/2024", "d/m/y").edtf, date("1998-00-00", None).edtf
    ('2024-05-01', '2024-04-05', '1998')
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = text_of(value) if isinstance(value, str) else value
    if isinstance(text, str):
        moment, unknown, strokes = (
            _MOMENT.fullmatch(text),
            _UNKNOWN_DAY.fullmatch(text),
            _STROKES.fullmatch(text),
        )
        if moment:
            text = moment[1]
        elif unknown:
            text = "-".join(filter(None, unknown.groups()))
        elif strokes:
            text = _between_strokes(text, int(strokes[1]), int(strokes[2]), int(strokes[3]), dates)
        elif text.isdecimal() and (compact := _COMPACT.fullmatch(text)):
            text = "-".join(compact.groups())
    if isinstance(text, int) and text in _DAYS_OF_SPREADSHEETS:
        day = calendar_date.fromordinal(_FIRST_DAY + text).isoformat()
        raise Unread(f"{text} is perhaps the number by which spreadsheets keep a day", str(text), day)
    try:
        return When.of(text)
    except (InvalidDate, TypeError) as error:
        reason = str(error).partition("; words such as")[0]
        if "EDTF" in reason:
            reason = f"{text_of(value)!r} is no date such as '2024-05-01', '1 May 2024', 'May 2024' or '01.05.2024'"
        raise Unread(reason, text_of(value)) from None


def _between_strokes(text: str, one: int, two: int, year: int, dates: str | None) -> str:
    if dates is None and one <= 12 and two <= 12 and one != two:
        raise Unread(f'{text!r} is one of two days: say dates="d/m/y" or dates="m/d/y"', text, mapped=False)
    day_first = dates == "d/m/y" if dates else one > 12
    day, month = (one, two) if day_first else (two, one)
    return f"{year:04}-{month:02}-{day:02}"


def _word(text: str, kind: type[Enum]) -> str:
    """The word of an enumeration that a text means: by itself, by its name, or in the plural."""
    known, key = _words_of(kind), fold(text)
    found = known.get(key) or known.get(key.removesuffix("s")) or known.get(f"{key}s")
    if found is None and is_word(kind, text):
        return str(word(kind, text).value)
    if found is None:
        choice = f", which has {', '.join(repr(each.value) for each in kind)}"
        near = nearest(text, known.values())
        raise Unread(f"{text!r} is no word of {kind.__name__}", text, near, choice=choice)
    return found


@cache
def _words_of(kind: type[Enum]) -> dict[str, str]:
    """The words of an enumeration by what they and their names are folded to."""
    return {fold(each): str(word.value) for word in kind for each in (str(word.value), word.name)}


def amount(value: object, unit: str = "") -> Amount:
    """The quantity that a cell holds, with a unit that stands in another one.

    Raises:
        Unread: if it is none.
    """
    if isinstance(value, float) or (
        hasattr(value, "dtype") and isinstance(value, SupportsFloat) and not isinstance(value, str | Iterable)
    ):
        value = Decimal(repr(float(value)))
    text = f"{value:f}" if isinstance(value, Decimal) else text_of(value)
    try:
        return amount_of(text)._replace(unit=unit) if unit == "1" else amount_of(f"{text} {unit}".strip())
    except ValueError as error:
        raise Unread(str(error), text) from None


def _number(value: object, unit: str | None) -> str:
    """One number, in the unit that a field is always in."""
    found = amount(value.strip().removesuffix(unit or "") if isinstance(value, str) else value)
    if found.upper is not None or found.bound not in (Bound.EXACT, Bound.ABOUT):
        raise Unread(f"expected one number, got {text_of(value)!r}", text_of(value))
    number = found.value
    if found.unit is not None and found.unit != "1":
        into = str(unit or "1")
        if into not in UNITS or dimension_of(into) != dimension_of(found.unit):
            raise Unread(
                f"expected a number{f' of {unit}' if unit else ''}, got {text_of(value)!r}", text_of(value)
            )
        number = converted(number, found.unit, into)
    return f"{number:f}"


def _money(value: object) -> dict[str, object]:
    found = amount(value)
    if found.upper is not None or (found.unit is not None and not rules.is_currency(found.unit)):
        raise Unread(f"expected one sum of money, got {text_of(value)!r}", text_of(value))
    made = {"amount": f"{found.value:f}", "currency": found.unit, "bound": found.bound.value}
    return {key: each for key, each in made.items() if each not in (None, "exact")}


def _flag(value: object) -> bool:
    text = text_of(value).casefold()
    if text not in _YES:
        raise Unread(f"expected yes or no, got {text!r}", text)
    return _YES[text]
