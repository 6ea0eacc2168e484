"""What records that are compared have in common, and what only one of them has: memberships, and the corridors of countries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import attrs

import caspian
from caspian.belonging import belongs
from caspian.briefs.measured import Side
from caspian.display.blocks import joined, line
from caspian.display.names import named, short
from caspian.memberships import organisations_of
from caspian.model.operation import Operation
from caspian.model.record import Citation, Record
from caspian.questions.corridors import Corridors
from caspian.store.store import Store

__all__ = ["shared"]


@attrs.frozen
class _Tie:
    """That a record belongs to something, or something to it: as what, where that is no full membership, and where it stands."""

    standing: str = ""
    cited: tuple[Citation, ...] = ()


_Ties = Mapping[str, _Tie]
"""The ties of a record, by the ids of what they are to."""
_Named = Callable[[str], str]


def shared(records: Sequence[tuple[Store, Record]]) -> Iterator[tuple[str, list[Side]]]:
    """The rows that tell what all have, and what only one or not all have.

    Args:
        records: the records, each behind the dataset that has it.
    """
    alone = [record for _, record in records]
    both = "Both" if len(records) == 2 else "All"
    if all(isinstance(each, caspian.Country) for each in alone):
        ties = [_bodies(*each) for each in records]
        yield from _rows(
            ties, records, f"{both} belong to", lambda name: f"Only {name} belongs to", "Not all belong to"
        )
        through = f"Corridors in use through {both.lower()}"
        yield from _rows(
            [_corridors(*each) for each in records],
            records,
            through,
            lambda name: f"Corridors in use through {name} alone",
            "Corridors in use through some",
        )
    if all(isinstance(each, caspian.Organisation) for each in alone):
        yield from _rows(
            [_members(*each) for each in records],
            records,
            f"In {both.lower()}",
            lambda name: f"Only in {name}",
            "Not in all",
        )


def _rows(
    ties: list[_Ties], records: Sequence[tuple[Store, Record]], of_all: str, of_one: _Named, of_some: str
) -> Iterator[tuple[str, list[Side]]]:
    common = {key for key in ties[0] if all(key in each for each in ties)}
    stores = [store for store, _ in records]
    if len(ties) < 2 or not any(ties):
        return
    if common:
        yield of_all, [_side(each, common, store) for each, store in zip(ties, stores, strict=True)]
    rest = [set(each) - common for each in ties]
    if len(ties) > 2:
        if any(rest):
            yield of_some, [_side(*each) for each in zip(ties, rest, stores, strict=True)]
        return
    for number, (store, record) in enumerate(records):
        if rest[number]:
            sides = [Side(), Side()]
            sides[number] = _side(ties[number], rest[number], store)
            yield of_one(short(record)), sides


def _side(ties: _Ties, keys: set[str], store: Store) -> Side:
    """Those of some ties, by name, with the standing in brackets where it is not that of a member."""
    found = {key: tie for key, tie in ties.items() if key in keys}
    told = [
        line(named(key, store, flags=False), f" ({tie.standing})" if tie.standing else None)
        for key, tie in found.items()
    ]
    return Side(joined(told), tuple(dict.fromkeys(each for tie in found.values() for each in tie.cited)))


def _standing(held: Sequence[caspian.Membership]) -> _Tie:
    """As what a party belongs; nothing where it is a member and no more is to be said."""
    words = [each.status.value for each in held]
    plain = words == [caspian.MembershipStatus.MEMBER.value]
    return _Tie("" if plain else ", ".join(words), tuple(each for one in held for each in one.citations))


def _bodies(store: Store, record: Record) -> _Ties:
    """All that a country belongs to today, in whatever capacity."""
    found = {}
    for body in organisations_of(store, record.id, None, None, False):
        held = [
            each
            for each in body.memberships
            if each.member == record.id and belongs(body, each, today=store.as_of)
        ]
        found[body.id] = _standing(held)
    return found


def _members(store: Store, record: Record) -> _Ties:
    """All that belong to a body today, in whatever capacity."""
    found: dict[str, list[caspian.Membership]] = {}
    if isinstance(record, caspian.Organisation):
        for each in record.memberships:
            if belongs(record, each, today=store.as_of):
                found.setdefault(each.member, []).append(each)
    return {key: _standing(held) for key, held in found.items()}


def _corridors(store: Store, record: Record) -> _Ties:
    """The corridors through a country that operate."""
    found = Corridors(store, None).through(record).where("status", Operation.OPERATING.value)
    return {each.id: _Tie() for each in found}
