"""Quantities as people say them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from caspian.model.money import Bound, Money, plain
from caspian.model.reckoning import QUOTIENTS, WHOLE
from caspian.model.units import UNITS

if TYPE_CHECKING:
    from caspian.model.figure import Figure

__all__ = ["bare", "readable", "sum_in_words"]


class _Scale(NamedTuple):
    size: Decimal
    """How many of the unit of the figure it is."""
    word: str
    """What stands behind the number: a million, a billion."""
    unit: str
    """In what it is counted."""


_DECIMALS: Final = Decimal("0.001")
_PER_CENT: Final = "%"
_HUNDREDTH: Final = Decimal("0.01")
"""As far as shares of more digits are told."""
_LONGEST: Final = Decimal("1E+60")
"""Numbers of more digits are left as they are."""
_WORDS: Final = (
    (Decimal("1E+12"), "trillion"),
    (Decimal("1E+9"), "billion"),
    (Decimal("1E+6"), "million"),
)
_SAID: Final = {
    "t": _Scale(Decimal("1E+6"), "", "Mt"),
    "t/y": _Scale(Decimal("1E+6"), "", "Mt/y"),
    "m3": _Scale(Decimal("1E+9"), "", "bcm"),
    "m3/y": _Scale(Decimal("1E+9"), "", "bcm/y"),
}
"""By a unit: that in which people count great amounts of it."""
_COUNTED: Final = frozenset(("bbl", "bbl/d", "m3/d"))
"""Units of which great amounts are told in millions."""


def readable(figure: "Figure", among: "Iterable[Figure]" = ()) -> str:
    """The quantity of a figure without its zeros: in millions, billions, Mt or bcm, to three decimals; shares to two.

    `Figure.value` and `Figure.quantity` have every digit. People and things are told to the last one.

    Args:
        figure: the figure.
        among: those of its series, in its unit, all of which are told in the same unit.

    >>> import caspian
    >>> [readable(caspian.figures[each]) for each in ("az-gas-exports-europe-2023", "btc-volume-2024", "btc-length")]
    ['11.8 bcm', '29.47 Mt', '1,768 km']
    """
    number, unit = _parts(figure, among)
    return f"{number} {unit}" if unit else number


def bare(figure: "Figure", among: "Iterable[Figure]" = ()) -> str:
    """The same without its unit.

    >>> import caspian
    >>> bare(caspian.figures["btc-volume-2024"]), bare(caspian.figures["btc-length"])
    ('29.47', '1,768')
    """
    return _parts(figure, among)[0]


def _parts(figure: "Figure", among: "Iterable[Figure]") -> tuple[str, str]:
    """The number of a figure with its bound, and its unit."""
    values = [each.value for each in (figure, *among) if each.value > 0]
    unit = "(currency unknown)" if figure.currency_unknown else figure.unit
    scale = _said(unit, values) if unit in UNITS else _in_words(unit, values)
    words = "" if figure.bound is Bound.EXACT else f"{figure.bound} "
    numbers = [figure.value] if figure.upper is None else [figure.value, figure.upper]
    if unit == _PER_CENT and any(WHOLE.quantize(each, _HUNDREDTH) != each for each in numbers):
        return f"{words}{' to '.join(f'{WHOLE.quantize(each, _HUNDREDTH):f}' for each in numbers)}", unit
    if scale is None:
        told = " to ".join(map(plain, numbers))
        return f"{words}{told}", figure.quantity.removeprefix(f"{words}{told}").strip()
    told = " to ".join(_number(QUOTIENTS.divide(each, scale.size)) for each in numbers)
    return f"{words}{told}{scale.word}", scale.unit


def sum_in_words(money: Money) -> str:
    """A sum of money without its zeros; `Money.amount` has every digit.

    >>> sum_in_words(Money(amount=Decimal("1.6e9"), currency="USD", bound=Bound.ABOUT))
    'about 1.6 billion USD'
    """
    scale = _in_words(money.currency or "(currency unknown)", [money.amount])
    if scale is None:
        return str(money)
    words = "" if money.bound is Bound.EXACT else f"{money.bound} "
    return f"{words}{_number(QUOTIENTS.divide(money.amount, scale.size))}{scale.word} {scale.unit}"


def _said(unit: str, values: list[Decimal]) -> _Scale | None:
    """The unit in which great amounts of another are told, where the least of some values still shows its digits there."""
    if unit in _COUNTED:
        return _in_words(unit, values)
    said = _SAID.get(unit)
    if said is None or not values:
        return None
    great = _LONGEST > max(values) >= max(QUOTIENTS.divide(said.size, 10), Decimal("1E+6"))
    return said if great and min(values) >= QUOTIENTS.divide(said.size, 100) else None


def _in_words(unit: str, values: list[Decimal]) -> _Scale | None:
    """Trillions, billions or millions: the greatest in which the least of some values still shows its digits."""
    least, most = min(values, default=Decimal(0)), max(values, default=Decimal(0))
    fits = (each for each in _WORDS if _LONGEST > most >= each[0] and least >= QUOTIENTS.divide(each[0], 10))
    return next((_Scale(size, f" {word}", unit) for size, word in fits), None)


def _number(value: Decimal) -> str:
    rounded = WHOLE.quantize(value, _DECIMALS)
    return f"{rounded.normalize(WHOLE):,f}"
