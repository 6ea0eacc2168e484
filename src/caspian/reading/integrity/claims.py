"""Claims and doubts lead to what they are about, and the record follows the preferred side."""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from itertools import groupby

from caspian.errors import InvalidDate
from caspian.model.money import Bound, Money
from caspian.model.path import NoSuchPart, field_at, values_at
from caspian.model.record import Claim, Record
from caspian.model.rules import NUMBER_TEXT, REFERENCE, number, shown
from caspian.model.time.when import When
from caspian.reading.content import Finding
from caspian.reading.integrity.data import Data, Found

__all__ = ["claim_findings", "claims"]

_MONEY = re.compile(
    rf"(?:({'|'.join(each.value for each in Bound)}) )?({NUMBER_TEXT}) ([A-Z]{{3}})", re.ASCII
)


def claims(data: Data) -> Iterator[Found]:
    """Claims and doubts that lead nowhere, stand alone, or that the record does not follow."""
    for row in data.rows(None, "claims", "doubts"):
        if isinstance(row.value, Record):
            for finding in claim_findings(row.value):
                yield Found(row.file, finding.within(row.kind, row.number))


def claim_findings(record: Record) -> Iterator[Finding]:
    """What is wrong with the claims and doubts of one record."""
    if not record.claims and not record.doubts:
        return
    lost = set()
    for part in ("claims", "doubts"):
        for index, each in enumerate(getattr(record, part)):
            try:
                values_at(record, each.field)
            except NoSuchPart as error:
                lost.add(each.field)
                yield Finding((part, index, "field"), each.field, str(error), error.sought, error.known)
    by_field = sorted(enumerate(record.claims), key=lambda pair: pair[1].field)
    for name, group in groupby(by_field, key=lambda pair: pair[1].field):
        sides = list(group)
        fault = _one_sided([claim for _, claim in sides])
        if fault:
            yield Finding(("claims", sides[0][0]), name, fault)
        elif name not in lost:
            for index, claim in sides:
                fault = _not_followed(record, claim) if claim.preferred else None
                if fault:
                    yield Finding(("claims", index, "value"), claim.value, fault)


def _one_sided(sides: list[Claim]) -> str | None:
    field = sides[0].field
    if len({claim.value for claim in sides}) < 2:
        return f"claims on {field!r} need at least two different values"
    preferred = [claim for claim in sides if claim.preferred]
    if len(preferred) > 1:
        return f"claims on {field!r} prefer more than one value"
    if preferred and not preferred[0].reason:
        return f"the preferred claim on {field!r} needs a reason"
    return None


def _not_followed(record: Record, claim: Claim) -> str | None:
    """Whether the record says something else than its preferred claim, where the two can be compared."""
    values = values_at(record, claim.field)
    field = field_at(type(record), claim.field)
    if len(values) != 1 or (field is None and values[0] is None):
        return None
    value = values[0]
    kind = field.type if field else type(value)
    said = _read(claim.value, kind, field is not None and field.link is not None)
    if said is None or said == _plain(value, said):
        return None
    held = "nothing" if value is None else shown(str(getattr(value, "edtf", getattr(value, "value", value))))
    return f"the record has {held} at {claim.field!r}, its preferred claim {shown(claim.value)}"


def _read(text: str, kind: object, link: bool) -> object:
    """What a claim says in the notation of its field; None if it says it in words."""
    if kind is When:
        try:
            return When(text).edtf
        except InvalidDate:
            return None
    if kind in (Decimal, int):
        return number(text) if re.fullmatch(NUMBER_TEXT, text) else None
    if kind is Money:
        match = _MONEY.fullmatch(text)
        return (match[1] and Bound(match[1]), number(match[2]), match[3]) if match else None
    if isinstance(kind, type) and issubclass(kind, Enum):
        return text if text in {member.value for member in kind} else None
    if link:
        try:
            REFERENCE.judge(text)
        except ValueError:
            return None
        return text
    return text if hasattr(kind, "isoformat") and re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None


def _plain(value: object, said: object) -> object:
    """A value of the record in the form in which a claim is read."""
    if isinstance(value, When):
        return value.edtf
    if isinstance(value, Money):
        bound = said[0] if isinstance(said, tuple) else None
        return bound and value.bound, value.amount, value.currency
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if hasattr(value, "isoformat") else value
