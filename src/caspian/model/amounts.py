"""Quantities in words: how tables and reports write numbers with their units, bounds and ranges."""

import re
from decimal import Decimal
from typing import Final, NamedTuple

from caspian.model import rules
from caspian.model.money import Bound
from caspian.model.reckoning import WHOLE
from caspian.model.units import UNITS

__all__ = ["APART", "DECIMAL_COMMA", "GROUPED", "NUMBER", "Amount", "amount_of"]


class Amount(NamedTuple):
    """A quantity as it is written."""

    value: Decimal
    upper: Decimal | None = None
    """The upper end of a range."""
    unit: str | None = None
    """A unit of `UNITS` or a currency; None where none is written."""
    bound: Bound = Bound.EXACT


_LIMITS: Final = {
    Bound.ABOUT: "about|around|approximately|approx\\.?|circa|ca\\.?|c\\.|roughly|nearly|almost|~|≈",
    Bound.AT_LEAST: "at least|no less than|not less than|minimum|min\\.?|≥|>=",
    Bound.MORE_THAN: "more than|over|above|exceeding|>",
    Bound.UP_TO: "up to|at most|no more than|not more than|maximum|max\\.?|≤|<=",
    Bound.LESS_THAN: "less than|under|below|<",
}
_BOUND = tuple((bound, re.compile(rf"(?:{words})(?![a-z])\s*", re.I)) for bound, words in _LIMITS.items())
_SCALES: Final = {
    "thousand": 3, "thousands": 3, "ths": 3, "tsd": 3, "k": 3,
    "million": 6, "millions": 6, "mln": 6, "mn": 6, "mio": 6, "m": 6, "mm": 6,
    "billion": 9, "billions": 9, "bln": 9, "bn": 9, "mrd": 9, "b": 9,
    "trillion": 12, "trillions": 12, "trln": 12, "trn": 12, "tn": 12,
}  # fmt: skip
_CURRENCIES: Final = {
    "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₸": "KZT", "₼": "AZN", "₾": "GEL", "₺": "TRY", "֏": "AMD",
    "dollar": "USD", "dollars": "USD", "us dollar": "USD", "us dollars": "USD", "euro": "EUR", "euros": "EUR", "rouble": "RUB",
    "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "tenge": "KZT", "lari": "GEL", "dram": "AMD", "drams": "AMD", "yuan": "CNY", "rmb": "CNY",
}  # fmt: skip
"""Signs and words that mean one currency; "manat" and "som" mean several."""
_WORDS: Final = {
    "%": "percent|per cent|pct", "percentage point": "percentage points|pp", "times": "x", "kg": "kilograms?",
    "t": "tons?|tonnes?|metric tons?|metric tonnes?", "t/y": "tpa", "Mt/y": "mtpa|mmtpa|mta", "t/d": "tpd",
    "m3": "m³|cubic met(?:er|re)s?|cu\\.? ?m|cbm", "bbl": "barrels?|bbls?|barrels? of oil", "bcm/y": "bcma|bcmpa", "bbl/d": "b/d|bpd|bopd",
    "MMcf/d": "mmcfd|mmscfd|mmscf/d", "Wh": "watt-?hours?", "kWh": "kilowatt-?hours?", "MWh": "megawatt-?hours?", "GWh": "gigawatt-?hours?",
    "TWh": "terawatt-?hours?", "W": "watts?", "kW": "kilowatts?", "MW": "megawatts?", "GW": "gigawatts?", "V": "volts?", "kV": "kilovolts?",
    "m": "met(?:er|re)s?", "km": "kilomet(?:er|re)s?|kms", "mi": "miles?", "m2": "m²|square met(?:er|re)s?|sq\\.? ?m", "ha": "hectares?",
    "km2": "km²|square kilomet(?:er|re)s?|sq\\.? ?km", "hour": "hours?|hrs?|h", "day": "days?", "month": "months?", "year": "years?|yrs?",
    "container": "containers?", "vehicle": "vehicles?|trucks?|lorr(?:y|ies)|railcars?|wagons?|trains?", "person": "persons?|people",
}  # fmt: skip
_NAMES = {symbol: re.compile(words, re.I) for symbol, words in _WORDS.items()}
_OF_THE_TRADE: Final = {
    "mmscmd": (6, "m3/d"), "mmcmd": (6, "m3/d"), "mcm/d": (6, "m3/d"), "mmb/d": (6, "bbl/d"), "mb/d": (6, "bbl/d"), "kb/d": (3, "bbl/d"),
    "mmbbl": (6, "bbl"), "kt": (3, "t"), "tcm": (3, "bcm"),
}  # fmt: skip
"""Units that hold a power of ten of their own; "mb/d" is a million barrels, as energy agencies write it."""
_AMBIGUOUS: Final = ("mt", "mcm")
"""What one writer means as a metric ton, or a thousand cubic metres, and another a thousand times as much."""
_BY_CASE: Final = {symbol.casefold(): symbol for symbol in UNITS}
_PER = re.compile(r"\s*/\s*|\s+(?:per|an?|each)\s+", re.I)
_TIMES: Final = {"y": "y", "yr": "y", "year": "y", "annum": "y", "a": "y", "d": "d", "day": "d", "month": "month", "mo": "month"}  # fmt: skip
_DIGITS = r"\d(?:[\d.,'’ ]*\d)?(?:[eE][+-]?\d{1,2})?"
_RANGE = re.compile(
    rf"(?:between |from )?(?P<sign>\D*?)(?P<low>[-−]?{_DIGITS})\s*(?:-|–|—| to | and )\s*(?:(?P=sign))?(?P<high>{_DIGITS})"
)
_ONE = re.compile(rf"(?P<sign>\D*?)(?P<low>[-−]?{_DIGITS})(?P<more>\+)?")
NUMBER = re.compile(_DIGITS)
"""The digits of a number, with whatever stands between them."""
APART = re.compile(r"(?<=\d)['’ ](?=\d{3}(?!\d))")
"""What parts thousands and nothing else."""
GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
"""A number whose commas part thousands."""
DECIMAL_COMMA = re.compile(rf"(?!{GROUPED.pattern}$)(?:\d{{1,3}}(?:\.\d{{3}})+,\d+|\d+,\d+)")
"""A number with a comma before its decimals: what is not `GROUPED`."""
_LONGEST = 120


def amount_of(text: str) -> Amount:
    """The quantity that a text says: a number or a range, with its unit or currency, its scale and its bound.

    A comma before three digits divides thousands but behind a nought, and a single one before other digits is a decimal comma.

    Args:
        text: what a cell of a table holds.

    Raises:
        ValueError: for a text that is none, with what is not understood in it.

    >>> amount_of("1.5 bcm")[::2], amount_of("$200 mln")[::2], amount_of("1,500").value
    ((Decimal('1.5'), 'bcm'), (Decimal('200000000'), 'USD'), Decimal('1500'))
    >>> amount_of("10-12")[:2], amount_of("about 3 mln t").bound.value
    ((Decimal('10'), Decimal('12')), 'about')
    """
    plain = " ".join(text.split())
    bound, rest = _bound(plain)
    match = (_RANGE.match(rest) or _ONE.match(rest)) if len(plain) <= _LONGEST else None
    if match is None:
        raise ValueError(f"expected a number, got {rules.shown(text)}")
    found = {"high": None, "more": None, **match.groupdict()}
    before, behind = (found["sign"] or "").strip(), rest[match.end() :].strip()
    if before and bound is Bound.EXACT:
        bound, before = _bound(before)
    if found["more"] and bound is Bound.EXACT:
        bound = Bound.AT_LEAST
    ten, unit = _told(before, behind, text)
    value = WHOLE.scaleb(_number(found["low"] or "", text), ten)
    upper = WHOLE.scaleb(_number(found["high"], text), ten) if found["high"] else None
    if upper is not None and upper <= value:
        raise ValueError(f"expected a range that rises, got {rules.shown(text)}")
    return Amount(_plain(value), None if upper is None else _plain(upper), unit, bound)


def _bound(text: str) -> tuple[Bound, str]:
    for bound, pattern in _BOUND:
        match = pattern.match(text)
        if match:
            return bound, text[match.end() :]
    return Bound.EXACT, text


def _number(text: str, whole: str) -> Decimal:
    """A number, however its digits are grouped."""
    plain = APART.sub("", text).replace("−", "-")
    if GROUPED.fullmatch(plain.removeprefix("-")):
        plain = plain.replace(",", "")
    elif DECIMAL_COMMA.fullmatch(plain.removeprefix("-")):
        plain = plain.replace(".", "").replace(",", ".")
    if not re.fullmatch(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?", plain, re.ASCII):
        raise ValueError(f"expected a number, got {rules.shown(whole)}")
    return Decimal(plain)


def _plain(value: Decimal) -> Decimal:
    """A number without an exponent."""
    return Decimal(f"{value:f}")


def _told(before: str, behind: str, whole: str) -> tuple[int, str | None]:
    """The power of ten and the unit that the words before and behind a number say."""
    money = _price(before) if before else None
    if before and money is None:
        raise ValueError(f"{before!r} is no currency, in {rules.shown(whole)}")
    first, _, last = behind.rpartition(" ")
    if first and last.casefold() in _SCALES and _currency(first):  # "USD mln", as the heads of columns say it
        behind = f"{last} {first}"
    word, _, rest = behind.partition(" ")
    ten = _SCALES.get(word.casefold().rstrip("."), 0)
    found: tuple[int, str | None] | None
    if money:
        unit = _price(money + " " + (rest if ten else behind))
        found = (ten, unit) if unit else None
    elif not behind:
        found = (0, None)
    elif behind in UNITS or not ten:
        found = _unit(behind)
    else:
        below = _unit(rest) if rest else (0, None)
        found = (ten + below[0], below[1]) if below else _unit(behind)
    if found is None:
        raise ValueError(
            f"{behind!r} is no unit, in {rules.shown(whole)}: write one of `caspian.UNITS` or a currency"
        )
    return found


def _unit(text: str) -> tuple[int, str | None] | None:
    """The unit that a text means, with the power of ten that it holds."""
    low = text.casefold()
    if low in _OF_THE_TRADE:
        return _OF_THE_TRADE[low]
    found = _symbol(text) or _price(text)
    if found is None:
        above, below = _split(text)
        time = _TIMES.get(below.casefold())
        rate = f"{_symbol(above)}/{time}" if time else ""
        if above.casefold().startswith("train"):
            rate = f"train/{time}"
        found = rate if rate in UNITS else None
    return None if found is None else (0, found)


def _symbol(text: str) -> str | None:
    """The unit of `UNITS` with a symbol or a name."""
    if text in UNITS:
        return text
    low = text.casefold()
    if low in _AMBIGUOUS:
        return None
    return next((symbol for symbol, names in _NAMES.items() if names.fullmatch(low)), None) or _BY_CASE.get(
        low
    )


def _price(text: str) -> str | None:
    """A currency, or one for each unit or year."""
    text = text.strip()
    above, below = _split(text)
    money, each = _currency(above), _TIMES.get(below.casefold()) or _symbol(below)
    if money is None or not below:
        return _currency(text)
    each = "y" if each == "year" else each
    return f"{money}/{each}" if each == "y" or each in UNITS else None


def _split(text: str) -> tuple[str, str]:
    """What stands before and behind "per" or a stroke."""
    parts = _PER.split(text, 1)
    return (parts[0].strip(), parts[1].strip()) if len(parts) == 2 else (text, "")


def _currency(text: str) -> str | None:
    text = text.strip()
    if rules.is_currency(text) and text not in UNITS:
        return text
    return _CURRENCIES.get(text.casefold())
