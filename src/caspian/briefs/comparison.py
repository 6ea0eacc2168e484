"""Records side by side: what each is, fact by fact, and the newest figures of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Self

import attrs

import caspian
from caspian.belonging import belongs
from caspian.briefs.facts import facts
from caspian.briefs.measured import Side, measured
from caspian.briefs.shared import shared
from caspian.catalogue.types import TYPES
from caspian.display.blocks import Line, Span, joined, line, plain
from caspian.display.counts import listed
from caspian.display.marked import legend, paragraphs
from caspian.display.names import named, several
from caspian.display.notes import Footnotes
from caspian.display.tables import part
from caspian.display.text import printable
from caspian.export.sheet import Sheet
from caspian.model.record import Citation, Record
from caspian.questions.answer import Answer, InWords
from caspian.questions.asked import Several
from caspian.store.store import Store
from caspian.store.tables import Given

__all__ = ["Aspect", "Comparison", "beside"]

_MOST = 40
"""How many names a cell holds."""


@attrs.frozen(kw_only=True, repr=False)
class Aspect(InWords):
    """One thing in which records are compared, with what each of them has there.

    >>> import caspian
    >>> length = next(each for each in caspian.compare("BTC", "BTK") if each.what == "Length")
    >>> length.sides["btc"]
    '1,768 km'
    """

    what: str
    """What is compared: a field, or what a figure measures."""
    of: tuple[str, ...]
    """What the sides are called: the ids of the records, one that comes twice with a number."""
    _sides: tuple[Side, ...] = attrs.field(repr=False)
    """What each has, as it is shown, with its citations."""

    @property
    def sides(self) -> Mapping[str, str | None]:
        """What each has, in words, by the id of the record; None where nothing is known.

        >>> import caspian
        >>> caspian.compare("BTC", "BTK", "CPC")[1].sides["cpc-pipeline"]
        'CPC'
        """
        told = (printable(plain(each.told)) or None for each in self._sides)
        return MappingProxyType(dict(zip(self.of, told, strict=True)))

    def to_dict(self) -> dict[str, str | None]:
        """What is compared, and each side by its id, as plain JSON values.

        >>> import caspian
        >>> caspian.compare("BTC", "BTK")[0].to_dict()
        {'what': 'id', 'btc': 'btc', 'btk': 'btk'}
        """
        return {"what": self.what, **self.sides}

    def citations(self) -> tuple[Citation, ...]:
        """Where all sides stand, each source once.

        >>> import caspian
        >>> len(caspian.compare("BTC", "BTK")[0].citations()) > 1
        True
        """
        return tuple(dict.fromkeys(each for side in self._sides for each in side.cited))

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """What is compared, then what each has, with the numbers of its sources."""
        return line(self.what), *(_noted(side, notes) for side in self._sides)

    def __str__(self) -> str:
        return f"{self.what}: {' | '.join(each or '–' for each in self.sides.values())}"


def _noted(side: Side, notes: Footnotes) -> Line:
    return line(side.told, Span("", notes=notes.of(side.cited))) if side.told else ()


class Comparison(Answer[Aspect]):
    """Records side by side, aspect by aspect; what none has is left out.

    >>> import caspian
    >>> [each.what for each in caspian.compare("SCO", "OTS")][:4]
    ['id', 'Acronym', 'Kind', 'Seat']
    >>> caspian.compare("SCO", "OTS", "CIS").to_pandas().columns.tolist()
    ['what', 'sco', 'ots', 'cis']
    """

    __slots__ = ("_of",)

    _of: tuple[str, ...]
    """What the sides are called."""

    def __init__(
        self, items: Iterable[Aspect], question: str, store: Store | None = None, of: tuple[str, ...] = ()
    ) -> None:
        super().__init__(items, question, store)
        object.__setattr__(self, "_of", of)

    def _with(self, items: Iterable[Aspect]) -> Self:
        return type(self)(items, self._question, self.store, self._of)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._items, self._question, self.store, self._of)

    def _sheet(self) -> Sheet:
        from caspian.export.plain import filled

        return filled("comparison", ("what", *self._of), {}, (each.to_dict() for each in self), self.store)

    def _blocks(self, rows: int | None, *, ends: bool = False) -> tuple[caspian.Block, ...]:
        from caspian.display.answers import table

        heads = tuple(_head(each, self._of, self.store) for each in self._of)
        first, *rest = table(self, self.question, ("What", *heads), self.store, rows, ends=ends)
        return (first, *paragraphs(self._notes(heads)), *rest)

    def _notes(self, heads: Sequence[str]) -> Iterator[str]:
        """What the signs beside figures mean, and what is said of these."""
        marked = [
            (f"{each.what}, {head}", *one)
            for each in self
            for head, side in zip(heads, each._sides, strict=True)
            for one in side.marked
        ]
        yield from legend(signs for _, signs, _ in marked)
        yield from (f"{called}, {said}" for called, _, said in marked if said)


def _head(side: str, of: Sequence[str], store: Store | None) -> str:
    """The name of a side; of a record that comes again with its number."""
    key, _, number = side.rpartition("-")
    again = number.isdecimal() and key in of and (store is None or store.find(side) is None)
    name = plain(named(key if again else side, store))
    return f"{name} ({number})" if again else name


def beside(
    records: Sequence[tuple[Store, Record]], measure: Several[caspian.Measure] | None = None
) -> Comparison:
    """Records side by side.

    Args:
        records: the records, each behind the dataset that has it, and what else is known of it.
        measure: only figures of this measure, or of one of several; None for all that is known.
    """
    alone = [record for _, record in records]
    stores = [store for store, _ in records]
    told = [dict(_aspects(record, store)) if measure is None else {} for store, record in records]
    if len({type(each) for each in alone}) == 1:
        for each in told:
            each.pop("Type", None)
    names = dict.fromkeys(name for each in told for name in each)
    rows = [(name, [each.get(name, Side()) for each in told]) for name in names]
    if measure is None:
        rows += shared(records)
    rows += measured(records, measure)
    of = _called_apart([each.id for each in alone])
    found = (Aspect(what=name, of=of, sides=tuple(sides)) for name, sides in rows)
    naming = next((store for store in stores if all(store.find(each.id) for each in alone)), None)
    words = listed([each.label for each in alone])
    return Comparison(found, f"{words} side by side", naming or _joined(*stores), of)


def _called_apart(ids: list[str]) -> tuple[str, ...]:
    """The ids, of which one that comes again, from another dataset, has a number."""
    counts = Counter[str]()
    found = []
    for each in ids:
        counts[each] += 1
        found.append(each if counts[each] == 1 else f"{each}-{counts[each]}")
    return tuple(found)


def _joined(*stores: Store) -> Store:
    """The records of datasets of which none has all, so that all names and sources are known."""
    tables = {
        name: {each.id: each for store in reversed(stores) for each in store.table(name)} for name in TYPES
    }
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
    """The members of a body, the offices of a person."""
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
    if isinstance(record, caspian.Person):
        offices = (part(each, store) for each in record.offices)
        yield "Offices", Side(joined(offices, "; "))
