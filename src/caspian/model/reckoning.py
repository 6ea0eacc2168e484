"""Reckoning with decimal numbers as exactly as it can be done, whatever precision a program has set for its own."""

from decimal import Context, DivisionByZero, InvalidOperation, Overflow
from typing import Final

__all__ = ["QUOTIENTS", "WHOLE"]

_TRAPS: Final = [DivisionByZero, InvalidOperation, Overflow]

WHOLE: Final = Context(prec=120, Emin=-999_999, Emax=999_999, traps=_TRAPS)
"""For sums and products: more digits than two numbers of a file have together, so that nothing is rounded.

>>> from decimal import Decimal
>>> WHOLE.multiply(Decimal("2.764"), Decimal("1E+6"))
Decimal('2764000')
"""
QUOTIENTS: Final = Context(prec=28, Emin=-999_999, Emax=999_999, traps=_TRAPS)
"""For quotients, which may have no end: as many digits as Python gives unless it is told otherwise.

>>> from decimal import Decimal
>>> QUOTIENTS.divide(Decimal(1), Decimal("1.609344"))
Decimal('0.6213711922373339696174341844')
"""
