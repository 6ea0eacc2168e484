"""Where the sources of a dataset disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, ClassVar

import attrs

from caspian.catalogue.relations import PARTIES, relations_from, relations_to
from caspian.catalogue.types import BACKGROUND
from caspian.display.blocks import Block, Line, Note, line
from caspian.display.notes import Footnotes
from caspian.model.figure import Figure
from caspian.model.organisation import Organisation
from caspian.model.record import Citation, Claim, Record
from caspian.model.topic import Topic
from caspian.questions.answer import Answer, InWords
from caspian.questions.conditions.worded import AboutWord
from caspian.store.store import Store

__all__ = ["Conflict", "Conflicts", "conflicts", "found_in"]


_SLIGHT = Decimal("1.01")
_KEYS = re.compile(r"\[([^\]]*)\]")
_NAMED = re.compile(r"[\w-]+")
"""The ids that a path names: the member of ``memberships[KZ].since``."""


@attrs.frozen(kw_only=True, repr=False)
class Conflict(InWords):
    """A field of a record on which sources differ, with what each side says.

    >>> import caspian
    >>> caspian.conflicts("socar-kazmunaygas-oil-transit-2022")[0].field
    'history[signed].when'
    """

    record: Record
    """The record."""
    field: str
    """The field."""
    claims: tuple[Claim, ...]
    """Each side; the preferred one first, if one is preferred."""

    def to_dict(self) -> dict[str, Any]:
        """The conflict as plain JSON values.

        >>> import caspian
        >>> sorted(caspian.conflicts("socar-kazmunaygas-oil-transit-2022")[0].to_dict())
        ['claims', 'field', 'period', 'record', 'unit']
        """
        from caspian.writing.plain import unstructure

        figure = self.record if isinstance(self.record, Figure) else None
        return {
            "record": self.record.id,
            "field": self.field,
            "unit": figure.unit if figure else None,
            "period": figure.period.edtf if figure and figure.period else None,
            "claims": [
                {**unstructure(claim), "preferred": claim.preferred, "reason": claim.reason}
                for claim in self.claims
            ],
        }

    def citations(self) -> tuple[Citation, ...]:
        """Who says what, each source once.

        >>> import caspian
        >>> len(caspian.conflicts("socar-kazmunaygas-oil-transit-2022")[0].citations()) > 1
        True
        """
        return tuple(dict.fromkeys(each for claim in self.claims for each in claim.citations))

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """The record, the field, what each side says, and why one is followed."""
        from caspian.display.blocks import Span, joined
        from caspian.display.names import on_what
        from caspian.display.sides import dated, side

        sides = joined(
            (
                line(
                    Span(
                        side(self.record, self.field, each.value, notes.store),
                        notes=notes.of(each.citations),
                        strong=each.preferred,
                    )
                )
                for each in self.claims
            ),
            "; ",
        )
        reasons = joined(
            (
                line(Span("", notes=notes.of(each.citations)), f" {each.reason}")
                for each in self.claims
                if each.reason
            ),
            " ",
        )
        record = line(Span(dated(self.record), self.record.id))
        return record, line(on_what(self.field, notes.store)), sides, reasons

    @property
    def _is_slight(self) -> bool:
        """Whether all sides give a number, and these differ by less than 1 per cent."""
        if not isinstance(self.record, Figure) or self.field != "value":
            return False
        try:
            numbers = [Decimal(each.value) for each in self.claims]
        except InvalidOperation:
            return False
        return min(numbers) > 0 and max(numbers) < _SLIGHT * min(numbers)

    def __repr__(self) -> str:
        from caspian.display.names import home_of, on_what
        from caspian.display.sides import side

        home = home_of(self.record)
        sides = " or ".join(
            dict.fromkeys(side(self.record, self.field, each.value, home) for each in self.claims)
        )
        return f"<{type(self).__name__} on {self.record.id!r}, {on_what(self.field, home)}: {sides}>"

    def __str__(self) -> str:
        unit = f" {self.record.unit}" if isinstance(self.record, Figure) and self.field == "value" else ""
        sides = (
            f"  {'*' if claim.preferred else '-'} {claim.value}{unit} "
            f"({', '.join(citation.source for citation in claim.citations)})"
            + (f": {claim.reason}" if claim.reason else "")
            for claim in self.claims
        )
        return "\n".join([f"{self.record.id}: {self.field}", *sides])


class Conflicts(Answer[Conflict]):
    """Fields on which sources differ.

    >>> import caspian
    >>> len(caspian.conflicts("socar-kazmunaygas-oil-transit-2022")) > 0
    True
    """

    __slots__ = ("_unsaid",)

    columns: ClassVar[tuple[str, ...]] = (
        "record_name",
        "field",
        "unit",
        "period",
        "claim_value",
        "claim_preferred",
        "claim_reason",
        "claim_citations",
        "record",
    )
    _types: ClassVar[Mapping[str, str]] = {"claim_preferred": "flag", "claim_citations": "texts"}

    headings: ClassVar[tuple[str, ...]] = (
        "Record",
        "On",
        "Each side, the one that is followed first",
        "Why",
    )

    _unsaid: str

    def __init__(
        self, items: Iterable[Conflict], question: str, store: Store | None = None, unsaid: str = ""
    ) -> None:
        super().__init__(items, question, store)
        object.__setattr__(self, "_unsaid", unsaid)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._items, self._question, self.store, self._unsaid)

    def _blocks(self, rows: int | None, *, ends: bool) -> tuple[Block, ...]:
        """The table, and how many differ slightly; of nothing, that this is no word that the sources agree, and where else to ask."""
        found = super()._blocks(rows, ends=ends)
        slight = sum(each._is_slight for each in self)
        if slight and slight < len(self):
            found = (*found, Note(line(f"{slight} of them, the last, differ by less than 1 per cent")))
        return (*found, Note(line(self._unsaid))) if self._unsaid else found


def conflicts(
    store: Store,
    of: Record | None = None,
    other: Record | None = None,
    topic: Topic | AboutWord | None = None,
) -> Conflicts:
    """Every field on which sources differ: of all records, or of one and of those that are linked to it, or to two; or about a topic or a word.

    What a record says of itself comes first; then what the records say that name it, but for sources and passages: where
    the field is about it, and then by how few others the record names beside it.
    """
    asked = f", about {topic if isinstance(topic, Topic) else topic.text}" if topic else ""
    if of is None:
        every = found_in(record for _, record in store.everything())
        whole = (each for each in every if _is_about(each.record, topic, store))
        return Conflicts(_passed(whole, store), f"fields on which sources differ{asked}", store)
    both = None if other is None else {other.id, *(each.id for each in _naming(store, other))}
    around = tuple(
        each
        for each in _around(store, of)
        if _is_about(each, topic, store) and (both is None or each.id in both)
    )
    if other is not None or topic is not None:
        name = of.label if other is None else f"{of.label} and {other.label}"
        told = f"fields on which sources differ about {name}{asked}"
        what = f"none is recorded of the {len(around)} records that are asked for: that is no word that sources agree"
        ids = {of.id} if other is None else {of.id, other.id}
        differing = tuple(each for each in found_in(around) if _is_of(each, ids, store))
        return Conflicts(_passed(differing, store), told, store, "" if differing else what)
    near = {record.id: place for place, record in enumerate(around)}
    found = sorted(
        (each for each in found_in(around) if _is_of(each, {of.id}, store)),
        key=lambda each: (
            near[each.record.id] > 0,
            of.id not in _NAMED.findall(each.field),
            near[each.record.id],
        ),
    )
    unsaid = "" if found else _unsaid(store, of, len(near) - 1)
    return Conflicts(_passed(found, store), f"fields on which sources differ about {of.label}", store, unsaid)


def _is_about(record: Record, topic: Topic | AboutWord | None, store: Store) -> bool:
    """Whether a record has a topic, or a narrower one, or says some words."""
    if topic is None or isinstance(topic, AboutWord):
        return topic is None or topic.meets(record, store)
    return not set(topic.narrower).isdisjoint(getattr(record, "topics", ()))


def _is_of(conflict: Conflict, ids: set[str], store: Store) -> bool:
    """Whether a field is of some records, and not of another party or of a body of both: when Iran joined such a body is not."""
    if conflict.record.id in ids:
        return True
    named = {each for key in _KEYS.findall(conflict.field) for each in _NAMED.findall(key)}
    parties = {each for each in named if any(each in store.lookup(kind) for kind in PARTIES)}
    of_a_body = isinstance(conflict.record, Organisation) and len(ids) > 1
    return not parties.isdisjoint(ids) if parties or of_a_body else True


def _passed(found: Iterable[Conflict], store: Store) -> Iterator[Conflict]:
    ordered = sorted(found, key=lambda each: each._is_slight)
    return (attrs.evolve(each, record=store.passed(each.record)) for each in ordered)


def _unsaid(store: Store, of: Record, naming: int) -> str:
    """That no difference is recorded, which is no word that sources agree; of a place, how many there are of what happened there."""
    from caspian.model.place import Place
    from caspian.questions.events import Events
    from caspian.questions.face import face

    told = f"none is recorded, of itself or of the {naming} records that name it: that is no word that sources agree"
    there = Events(store, None).at(of) if isinstance(of, Place) else ()
    events = {each.record.id for each in found_in(there)}
    if not events:
        return told
    call = (
        f"[each for event in {face(store)}.events.at({of.id!r}) for each in {face(store)}.conflicts(event)]"
    )
    return f"{told}; of {len(events)} events within it some is recorded: {call}"


def _around(store: Store, record: Record) -> Iterator[Record]:
    """A record, and those that name it: the fewer others one names, the sooner."""
    yield record
    yield from sorted(_naming(store, record), key=lambda each: _names(store.type_of(each), each))


def _names(name: str, record: Record) -> int:
    """How many records one names, but for what it cites."""
    return len(
        {
            each
            for link in relations_from(name)
            if "citations" not in link.path
            for each, _ in link.ids(record)
        }
    )


def _naming(store: Store, record: Record) -> Iterator[Record]:
    seen = {record.id}
    for link in relations_to(store.type_of(record)):
        if link.source not in BACKGROUND:
            for found in store.pick(link.source, store.index(link).get(record.id, ())):
                if found.id not in seen:
                    seen.add(found.id)
                    yield found


def found_in(records: Iterable[Record]) -> Iterator[Conflict]:
    """Every field of some records on which sources differ, the side that is followed first."""
    for record in records:
        for field in dict.fromkeys(claim.field for claim in record.claims):
            sides = [claim for claim in record.claims if claim.field == field]
            ordered = tuple(sorted(sides, key=lambda claim: not claim.preferred))
            yield Conflict(record=record, field=field, claims=ordered)
