"""What each side says where sources differ, so that a number stands with its unit and its time."""

import re
from decimal import Decimal

import attrs

from caspian.display.amounts import readable
from caspian.display.names import Finder, told
from caspian.model.figure import Figure
from caspian.model.money import Bound
from caspian.model.path import field_at
from caspian.model.record import Record

__all__ = ["dated", "side"]

_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def side(record: Record, field: str, value: str, store: Finder | None = None) -> str:
    """What a side says of a field; a number with its unit.

    >>> import caspian
    >>> side(caspian.figures["btc-length"], "value", "1760"), side(caspian.country("KZ"), "capital", "astana")
    ('1,760 km', 'astana')
    >>> side(caspian.corridor("BTK"), "reported_km", "826")
    '826 km'
    """
    if isinstance(record, Figure) and field in ("value", "upper") and _NUMBER.fullmatch(value):
        return readable(attrs.evolve(record, value=Decimal(value), upper=None, bound=Bound.EXACT))
    measured = field_at(type(record), field) if _NUMBER.fullmatch(value) else None
    unit = f" {measured.unit}" if measured is not None and measured.unit else ""
    return told(field, value, store) + unit


def dated(record: Record) -> str:
    """The name of a record; of a figure with its period, unless the name says it.

    >>> import caspian
    >>> dated(caspian.figures["am-kz-trade-2023"])
    'Trade of Armenia with Kazakhstan, 2023'
    """
    if not isinstance(record, Figure) or record.period is None:
        return record.label
    period = record.period.in_words()
    return record.label if period in record.label else f"{record.label}, {period}"
