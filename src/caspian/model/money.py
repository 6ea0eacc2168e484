"""Sums of money, never rounded."""

from decimal import Decimal
from enum import StrEnum
from typing import Any

import attrs

from caspian.model import rules as check

__all__ = ["Bound", "Money", "currency_code", "is_currency", "plain"]


class Bound(StrEnum):
    """How a stated number limits the true one."""

    EXACT = "exact"
    """The number itself."""
    ABOUT = "about"
    """Approximately."""
    MORE_THAN = "more than"
    """The true one is larger."""
    AT_LEAST = "at least"
    """The true one is not smaller."""
    LESS_THAN = "less than"
    """The true one is smaller."""
    UP_TO = "up to"
    """The true one is not larger."""


def is_currency(text: str) -> bool:
    """Whether `text` has the form of a currency of ISO 4217: three capital letters."""
    return len(text) == 3 and text.isascii() and text.isalpha() and text.isupper()


def currency_code(instance: Any, attribute: Any, value: Any) -> None:
    """A currency of ISO 4217 by its form, or nothing."""
    if value is not None and not (type(value) is str and is_currency(value)):
        raise ValueError(f"expected a currency of ISO 4217 such as 'USD', got {value!r}")


@attrs.frozen(order=False, kw_only=True)
class Money:
    """A sum of money.

    >>> str(Money(amount=Decimal("1.6e9"), currency="USD", bound=Bound.ABOUT))
    'about 1,600,000,000 USD'
    """

    amount: Decimal = attrs.field(validator=check.finite)
    """How much, in units of the currency."""
    currency: str | None = attrs.field(default=None, validator=currency_code)
    """The currency in ISO 4217; None where the source does not say which."""
    bound: Bound = attrs.field(default=Bound.EXACT, validator=check.one(Bound))
    """How the amount limits the true one."""

    def __str__(self) -> str:
        words = "" if self.bound is Bound.EXACT else f"{self.bound} "
        return f"{words}{plain(self.amount)} {self.currency or '(currency unknown)'}"


def plain(number: Decimal) -> str:
    """A number for people, with its thousands apart and without an exponent."""
    return f"{number:,f}"
