"""Codes of the right form are codes that ISO 3166-1 and ISO 4217 have."""

from collections.abc import Iterator
from functools import cache

from caspian.catalogue.relations import parts_of, texts_at
from caspian.catalogue.types import TYPES, record_type
from caspian.model.record import Record
from caspian.model.rules import CURRENCY, is_currency
from caspian.model.units import UNIT, UNITS
from caspian.reading.content import Finding
from caspian.reading.integrity.data import Data, Found
from caspian.reading.integrity.links import tokens

__all__ = ["code_findings", "codes"]

_NAMES = ("name", "aliases", "former_names.name")


def codes(data: Data) -> Iterator[Found]:
    """Codes of countries and currencies that do not exist, and codes of one country as names of another."""
    for kind in TYPES:
        fields = {path.split(".")[0] for path in _with_currencies(kind)} if kind != "countries" else {"id"}
        for row in data.rows(kind, *fields) if fields else ():
            for finding in code_findings(row.value, kind):
                yield Found(row.file, finding.within(row.kind, row.number))


def code_findings(value: object, kind: str) -> Iterator[Finding]:
    """What is wrong with the codes in a record, or in the JSON value of which none could be made."""
    if kind == "countries" and isinstance(value, Record):
        if _may_be_country(value.id):
            yield from _codes_of_others(value)
        else:
            yield Finding(("id",), value.id, f"ISO 3166-1 has no code {value.id!r}")
    for path in _with_currencies(kind):
        for text, where in texts_at(value, path):
            for code in text.split("/")[:9]:
                if is_currency(code) and code not in UNITS and not _is_currency(code):
                    yield Finding(tokens(where), code, f"ISO 4217 has no currency {code!r}")


def _codes_of_others(country: Record) -> Iterator[Finding]:
    from caspian.names.codes import code_of

    for path in _NAMES:
        for text, where in texts_at(country, path):
            other = code_of(text)
            if other not in (None, country.id):
                reason = f"{text!r} is a code of {other}, and no name of another country"
                yield Finding(tokens(where), text, reason)


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
