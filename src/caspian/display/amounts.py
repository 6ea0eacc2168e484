"""Quantities as people say them."""

import re
from typing import Final

from caspian.model.figure import Figure
from caspian.model.units import written

__all__ = ["bare", "in_brief", "readable"]

_GREAT: Final = 100_000_000
_SAID: Final = {"m3": "bcm", "m3/y": "bcm/y"}
"""By a unit: that in which people count great amounts of it."""


def readable(figure: Figure) -> str:
    """The quantity of a figure with its exact value: great volumes in billions of cubic metres, without their zeros.

    >>> import caspian
    >>> readable(caspian.figures["az-gas-exports-europe-2023"]), readable(caspian.figures["btc-length"])
    ('11.8 bcm', '1,768 km')
    """
    into = _SAID.get(figure.unit)
    return figure.quantity if into is None or figure.value < _GREAT else figure.to(into).quantity


_ROUND: Final = ((10**9, 10**6, "billion"), (10**6, 10**3, "million"))
"""From which number on a word says it as exactly: what the number is a multiple of then."""
_NUMBER: Final = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?!\.)")


def in_brief(figure: Figure) -> str:
    """The quantity of a figure with its exact value, millions and billions in words where that is shorter.

    >>> import caspian
    >>> caspian.figures["kz-gdp-2024"].quantity, in_brief(caspian.figures["kz-gdp-2024"])
    ('288,406,000,000 USD', '288.406 billion USD')
    """
    return _NUMBER.sub(_in_words, readable(figure))


def _in_words(match: re.Match[str]) -> str:
    number = int(match[0].replace(",", ""))
    for least, multiple, word in _ROUND:
        if number >= least and number % multiple == 0:
            whole, rest = divmod(number, least)
            part = f"{rest:0{len(str(least)) - 1}}".rstrip("0")
            return f"{whole:,}{'.' if part else ''}{part} {word}"
    return match[0]


def bare(figure: Figure) -> str:
    """The same without its unit."""
    unit = _SAID.get(figure.unit, figure.unit)
    return (
        in_brief(figure)
        .removesuffix(f" {written(unit, one=False)}")
        .removesuffix(f" {written(unit, one=True)}")
    )
