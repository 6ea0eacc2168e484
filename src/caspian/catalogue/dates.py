"""By which field the records of a type are dated."""

from functools import cache
from typing import Final

from caspian.catalogue.types import TYPES, record_type

__all__ = ["date_field"]

_DATES: Final = ("when", "period", "date")
"""The fields that a record is dated by: of several, the first."""


@cache
def date_field(collection: str) -> str | None:
    """The field by which the records of a type are dated, if they are.

    >>> date_field("events"), date_field("figures"), date_field("places")
    ('when', 'period', None)
    """
    if collection not in TYPES:
        return None
    cls = record_type(collection)
    return next((name for name in _DATES if hasattr(cls, name)), None)
