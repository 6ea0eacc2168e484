"""Two records side by side: what each is, fact by fact, and the newest figures of both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import attrs

import caspian
from caspian.belonging import belongs
from caspian.briefs.facts import facts
from caspian.briefs.measured import Side, measured
from caspian.catalogue.types import TYPES
from caspian.display.blocks import Line, Span, joined, line, plain
from caspian.display.names import named, several
from caspian.display.notes import Footnotes
from caspian.display.tables import part
from caspian.display.text import printable
from caspian.memberships import organisations_of
from caspian.model.operation import Operation
from caspian.model.record import Citation, Record
from caspian.questions.answer import Answer, InWords
from caspian.questions.corridors import Corridors
from caspian.store.store import Store
from caspian.store.tables import Given

__all__ = ["Aspect", "Comparison", "beside"]

_MOST = 40
"""How many names a cell holds."""


@attrs.frozen(kw_only=True, repr=False)
class Aspect(InWords):
    """One thing in which two records are compared, with what each of them has there.

    >>> import caspian
    >>> length = next(each for each in caspian.compare("BTC", "BTK") if each.what == "Length")
    >>> length.one
    '1,768 km'
    """

    what: str
    """What is compared: a field, or what a figure measures."""
    of: tuple[str, str]
    """The ids of the two."""
    _sides: tuple[Side, Side] = attrs.field(repr=False)
    """What each has, as it is shown, with its citations."""

    @property
    def one(self) -> str | None:
        """What the first has, in words; None where nothing is known.

        >>> import caspian
        >>> caspian.compare("BTC", "BTK")[0].one
        'btc'
        """
        return printable(plain(self._sides[0].told)) or None

    @property
    def other(self) -> str | None:
        """What the second has, in words; None where nothing is known.

        >>> import caspian
        >>> caspian.compare("BTC", "BTK")[0].other
        'btk'
        """
        return printable(plain(self._sides[1].told)) or None

    def to_dict(self) -> dict[str, str | None]:
        """The two sides as plain JSON values.

        >>> import caspian
        >>> caspian.compare("BTC", "BTK")[0].to_dict()
        {'what': 'id', 'one': 'btc', 'other': 'btk'}
        """
        return {"what": self.what, "one": self.one, "other": self.other}

    def citations(self) -> tuple[Citation, ...]:
        """Where both sides stand, each source once.

        >>> import caspian
        >>> len(caspian.compare("BTC", "BTK")[0].citations()) > 1
        True
        """
        return tuple(dict.fromkeys(each for side in self._sides for each in side.cited))

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """What is compared, then what each has, with the numbers of its sources."""
        return line(self.what), *(_noted(side, notes) for side in self._sides)

    def __str__(self) -> str:
        return f"{self.what}: {self.one or '–'} | {self.other or '–'}"


def _noted(side: Side, notes: Footnotes) -> Line:
    return line(side.told, Span("", notes=notes.of(side.cited))) if side.told else ()


class Comparison(Answer[Aspect]):
    """Two records side by side, aspect by aspect; what neither has is left out.

    >>> import caspian
    >>> [each.what for each in caspian.compare("SCO", "OTS")][:4]
    ['id', 'Acronym', 'Kind', 'Seat']
    """

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = ("what", "one", "other")

    def _blocks(self, rows: int | None, *, ends: bool = False) -> tuple[caspian.Block, ...]:
        from caspian.display.answers import table

        heads = tuple(plain(named(each, self.store)) for each in self[0].of) if len(self) else ("", "")
        return table(self, self.question, ("What", *heads), self.store, rows, ends=ends)


def beside(left: tuple[Store, Record], right: tuple[Store, Record]) -> Comparison:
    """Two records side by side.

    Args:
        left: the first, behind the dataset that has it, and what else is known of it.
        right: the second, likewise.
    """
    told = [dict(_aspects(record, store)) for store, record in (left, right)]
    (store, one), (others, other) = left, right
    if type(one) is type(other):
        for each in told:
            del each["Type"]
    names = dict.fromkeys(name for each in told for name in each)
    rows = [(name, told[0].get(name, Side()), told[1].get(name, Side())) for name in names]
    rows += measured(left, right)
    of = one.id, other.id
    found = (Aspect(what=name, of=of, sides=(mine, theirs)) for name, mine, theirs in rows)
    naming = next((each for each in (store, others) if each.find(one.id) and each.find(other.id)), None)
    return Comparison(found, f"{one.label} and {other.label} side by side", naming or _joined(store, others))


def _joined(one: Store, other: Store) -> Store:
    """The records of two datasets of which neither has both, so that all names and sources are known."""
    tables = {name: {each.id: each for each in (*other.table(name), *one.table(name))} for name in TYPES}
    return Store(Given({name: tuple(table.values()) for name, table in tables.items()}))


def _aspects(record: Record, store: Store) -> Iterator[tuple[str, Side]]:
    """What is known of a record, but for its figures."""
    yield "id", Side(line(Span(record.id)), record.citations)
    yield "Type", Side(line(type(record).__name__.lower()))
    for name, told in facts(record, store):
        if name != "Also called":
            yield name, Side(told)
    yield from _belonging(record, store)


def _belonging(record: Record, store: Store) -> Iterator[tuple[str, Side]]:
    """The members of a body, the bodies and corridors of a country, the offices of a person."""
    if isinstance(record, caspian.Organisation):
        held = [
            each
            for each in record.memberships
            if each.status is caspian.MembershipStatus.MEMBER and belongs(record, each, today=store.as_of)
        ]
        if held:
            names = several((each.member for each in held), store, most=_MOST)
            told = line(f"{len(held)}{' that are listed' if record.partial else ''}: ", names)
            yield "Members", Side(told, tuple(each for one in held for each in one.citations))
    if isinstance(record, caspian.Country):
        bodies = organisations_of(store, record.id, None, "member", False).where(kind="intergovernmental")
        yield "Member of", Side(several(bodies.ids, store, most=_MOST))
        operating = Corridors(store, None).through(record).where("status", Operation.OPERATING.value)
        yield "Corridors in use", Side(several(operating.ids, store, most=_MOST))
    if isinstance(record, caspian.Person):
        offices = (part(each, store) for each in record.offices)
        yield "Offices", Side(joined(offices, "; "))
