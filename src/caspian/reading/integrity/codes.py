"""Codes of the right form are codes that ISO 3166-1 and ISO 4217 have."""

from collections.abc import Iterator
from functools import cache

from caspian.catalogue.relations import parts_of, texts_at
from caspian.catalogue.types import TYPES, record_type
from caspian.model.record import Record
from caspian.model.rules import CURRENCY, is_currency
from caspian.model.units import UNIT, UNITS
from caspian.reading.integrity.data import Data, Found
from caspian.reading.integrity.links import tokens

__all__ = ["codes"]


def codes(data: Data) -> Iterator[Found]:
    """Codes of countries and currencies that do not exist."""
    for kind in TYPES:
        paths = _with_currencies(kind)
        for row in data.rows(kind) if paths or kind == "countries" else ():
            country = row.value.id if kind == "countries" and isinstance(row.value, Record) else None
            if country is not None and not _may_be_country(country):
                yield row.found(("id",), country, f"ISO 3166-1 has no code {country!r}")
            for path in paths:
                for text, where in texts_at(row.value, path):
                    for code in text.split("/")[:9]:
                        if is_currency(code) and code not in UNITS and not _is_currency(code):
                            yield row.found(tokens(where), code, f"ISO 4217 has no currency {code!r}")


@cache
def _with_currencies(kind: str) -> tuple[str, ...]:
    """The paths of a type at which a currency may stand."""
    return tuple(path for path, field in parts_of(record_type(kind)) if field.rule in (CURRENCY, UNIT))


@cache
def _may_be_country(code: str) -> bool:
    from caspian.names.iso import iso_country, user_assigned

    return user_assigned(code) or iso_country(code) is not None


@cache
def _is_currency(code: str) -> bool:
    from caspian.names.iso import is_currency_code

    return is_currency_code(code)
