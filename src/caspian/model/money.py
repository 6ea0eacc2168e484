"""Sums of money, never rounded."""

from decimal import Decimal
from typing import Annotated

import attrs

from caspian.model import given, rules
from caspian.model.fields import Doc, Part, Word, described

__all__ = ["Bound", "Money", "plain"]


class Bound(Word):
    """How a stated number limits the true one."""

    EXACT = "exact", "The number itself."
    ABOUT = "about", "Approximately."
    MORE_THAN = "more than", "The true one is larger."
    AT_LEAST = "at least", "The true one is not smaller."
    LESS_THAN = "less than", "The true one is smaller."
    UP_TO = "up to", "The true one is not larger."


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Money(Part):
    """A sum of money.

    >>> str(Money(amount=Decimal("1.6e9"), currency="USD", bound=Bound.ABOUT))
    'about 1,600,000,000 USD'
    """

    amount: Annotated[Decimal, Doc("How much, in units of the currency.")] = attrs.field(
        converter=given.number
    )
    currency: Annotated[
        str | None, rules.CURRENCY, Doc("The currency in ISO 4217; None where the source does not say which.")
    ] = None
    bound: Annotated[Bound, Doc("How the amount limits the true one.")] = attrs.field(
        default=Bound.EXACT, converter=given.word
    )

    def __str__(self) -> str:
        words = "" if self.bound is Bound.EXACT else f"{self.bound} "
        return f"{words}{plain(self.amount)} {self.currency or '(currency unknown)'}"


def plain(number: Decimal) -> str:
    """A number for people, with its thousands apart and without an exponent."""
    return f"{number:,f}"
