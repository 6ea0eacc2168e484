"""Dates in words, in values that come from Python: a table or a dict is typed by people, a file is kept for good."""

from decimal import Decimal

import attrs

from caspian.catalogue.types import TYPES, record_type
from caspian.errors import InvalidDate
from caspian.model.fields import Field, fields_of
from caspian.model.time.when import When
from caspian.writing.plain import unstructure

__all__ = ["dated", "said"]


def said(raw: dict[str, object]) -> dict[str, object]:
    """The plain values of records, with each date that is in words as a file would have it.

    >>> said({"events": [{"id": "seminar", "when": "March 2025"}]})
    {'events': [{'id': 'seminar', 'when': '2025-03'}]}
    """
    return {
        key: [_object(row, record_type(key)) for row in rows] if key in TYPES and type(rows) is list else rows
        for key, rows in raw.items()
    }


def dated(value: str | int) -> object:
    """A date in words, or the number of a year, as a file would have it; what is none stays.

    >>> dated("March 2025"), dated(2025), dated("soon")
    ('2025-03', '2025', 'soon')
    """
    try:
        return unstructure(When.of(value))
    except (InvalidDate, TypeError):
        return value


def _object(raw: object, kind: type) -> object:
    if type(raw) is not dict:
        return raw
    fields = {field.name: field for field in fields_of(kind)}
    return {name: _value(value, fields[name]) if name in fields else value for name, value in raw.items()}


def _value(value: object, field: Field) -> object:
    if type(value) is list:
        return [each if type(each) is list else _value(each, field) for each in value]
    if field.type is When:
        return dated(value) if type(value) is str or type(value) is int else value
    if field.type is Decimal and type(value) is int:
        return str(value)
    return _object(value, field.type) if attrs.has(field.type) else value
