"""Units of figures, as people write them."""

from caspian.errors import NotFound
from caspian.model.rules import is_currency, shown
from caspian.model.units import UNITS
from caspian.names.folding import nearest

__all__ = ["unit_of"]

_ALSO = {"ton": "t", "tonne": "t", "dollar": "USD", "euro": "EUR", "cubic metre": "m3", "kilometer": "km"}
"""What people call a unit whose meaning does not say so."""


def unit_of(sought: object) -> str:
    """A unit of figures, or a currency, as it is written.

    Args:
        sought: the unit.

    Raises:
        NotFound: for what is no unit, with those whose meaning has the word, else with the nearest.
        TypeError: for what is no text.

    >>> unit_of("TEU"), unit_of("USD/t")
    ('TEU', 'USD/t')
    >>> unit_of("barrels")
    Traceback (most recent call last):
        ...
    caspian.errors.NotFound: no unit is known as 'barrels'; did you mean 'bbl' or 'bbl/d'?
    """
    if not isinstance(sought, str):
        raise TypeError(f"expected a unit, such as 't' or 'USD', got {shown(sought)}")
    if sought in UNITS or is_currency(sought.partition("/")[0]):
        return sought
    word = sought.casefold().strip().removesuffix("s")
    meant = [_ALSO[word]] if word in _ALSO else []
    meant += [] if meant else [unit for unit in UNITS if unit.casefold() == sought.casefold()]
    if not meant and is_currency(sought.upper().partition("/")[0]):
        meant = [sought.upper()]
    if not meant and len(word) > 1:
        told = [unit for unit, meaning in UNITS.items() if f" {word}" in f" {meaning}"]
        near = nearest(sought, tuple(UNITS))
        meant = told or ([near] if near else [])
    raise NotFound(sought, "unit", tuple(meant[:3]))
