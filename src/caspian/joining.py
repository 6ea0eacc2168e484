"""What two records of one thing say, in one record: what differs becomes claims.

The rule: a date, a number, a sum, a word of a list or an id that stands in both at one place and differs becomes a
claim of each side, where each side cites something, and the record follows the side that is kept. Other names add
up, and citations where the side that is kept has any. Texts are words and no facts, lists may each be whole for what they meant: they make no claims.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final, NamedTuple, TypeVar

import attrs

from caspian.model.fields import fields_of
from caspian.model.money import Bound, Money
from caspian.model.path import NoSuchPart, keys_of, values_at
from caspian.model.record import SHARED, Citation, Claim, Record
from caspian.model.time.when import When
from caspian.reading.integrity.claims import claim_findings

__all__ = ["joined"]

R = TypeVar("R", bound=Record)

_REASON: Final = "The side that was kept when two datasets were merged."


class _Side(NamedTuple):
    """What one record says at a place, in the notation of claims, and where that stands."""

    value: str
    citations: tuple[Citation, ...]


def joined(kept: R, other: R) -> R:
    """The record that is kept, with what the other says beside it.

    >>> from caspian import Person, Place
    >>> mine = Place(id="a", name="A", country="AM", citations=(Citation(source="x"),))
    >>> other = Place(id="a", name="Aa", country="GE", citations=(Citation(source="y"),))
    >>> [(claim.field, claim.value, claim.preferred) for claim in joined(mine, other).claims]
    [('country', 'AM', True), ('country', 'GE', False)]
    """
    names = [each for each in other.aliases if each != kept.label]
    found = attrs.evolve(
        kept,
        aliases=tuple(dict.fromkeys((*kept.aliases, *names))),
        # Of a record that cites nothing the other's sources would seem to say what only it says.
        citations=tuple(dict.fromkeys((*kept.citations, *other.citations))) if kept.citations else (),
    )
    claimed = attrs.evolve(found, claims=tuple(_claims(kept, other)))
    return found if any(claim_findings(claimed)) else claimed


def _claims(kept: Record, other: Record) -> Iterator[Claim]:
    """The claims of both on each field, and new ones on what differs."""
    theirs = list[Claim]()
    claimed = {claim.field for claim in kept.claims}
    for path, mine, its in _differing(kept, other, "", kept.citations, other.citations):
        if path not in claimed:
            theirs.append(Claim(field=path, **mine._asdict(), preferred=True, reason=_REASON))
        theirs.append(Claim(field=path, **its._asdict()))
    theirs += [
        each if _agree(kept, other, each.field) else attrs.evolve(each, preferred=False)
        for each in other.claims
    ]
    said = {(claim.field, claim.value): claim for claim in kept.claims}
    for claim in theirs:
        held = said.get((claim.field, claim.value))
        if held is not None:
            cited = tuple(dict.fromkeys((*held.citations, *claim.citations)))
            claim = attrs.evolve(held, citations=cited)
        elif claim.field in claimed:
            claim = attrs.evolve(claim, preferred=False)
        said[claim.field, claim.value] = claim
    return iter(said.values())


def _agree(kept: Record, other: Record, path: str) -> bool:
    """Whether both have the same at a path."""
    try:
        return values_at(kept, path) == values_at(other, path)
    except NoSuchPart:
        return False


def _differing(
    kept: object, other: object, path: str, cited: tuple[Citation, ...], other_cited: tuple[Citation, ...]
) -> Iterator[tuple[str, _Side, _Side]]:
    """Each place at which both have a value that can be claimed, and not the same."""
    for field in fields_of(type(kept)):
        if not path and field.name in (*SHARED, "id"):
            continue
        mine, its = getattr(kept, field.name), getattr(other, field.name)
        if mine is None or its is None or mine == its or field.name == "citations":
            continue
        where = f"{path}{field.name}"
        if not field.many:
            pairs = [(where, mine, its)]
        elif attrs.has(field.type):
            parts = dict(zip(keys_of(its), its, strict=True))
            pairs = [
                (f"{where}[{key}]", part, parts[key])
                for key, part in zip(keys_of(mine), mine, strict=True)
                if key in parts
            ]
        else:
            continue
        for place, one, two in pairs:
            if attrs.has(type(one)) and not isinstance(one, When | Money):
                own, others = (getattr(each, "citations", ()) for each in (one, two))
                yield from _differing(one, two, f"{place}.", own or cited, others or other_cited)
                continue
            texts = _text(one, link=field.link is not None), _text(two, link=field.link is not None)
            if None not in texts and texts[0] != texts[1] and cited and other_cited:
                yield place, _Side(str(texts[0]), cited), _Side(str(texts[1]), other_cited)


def _text(value: object, *, link: bool) -> str | None:
    """A value in the notation in which it is claimed; None for texts, and whatever else is no fact of one piece."""
    if isinstance(value, When):
        return value.edtf
    if isinstance(value, Money):
        bound = "" if value.bound is Bound.EXACT else f"{value.bound.value} "
        return f"{bound}{value.amount:f} {value.currency}" if value.currency else None
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if type(value) in (int, float):
        return str(value)
    return value if link and type(value) is str else None
