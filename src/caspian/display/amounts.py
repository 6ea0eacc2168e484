"""Quantities as people say them."""

from typing import Final

from caspian.model.figure import Figure

__all__ = ["readable"]

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
