"""What a dossier is about, and what of the dataset belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import TypeAlias, TypeVar

import caspian
from caspian.briefs.extent import Extent
from caspian.display.counts import listed
from caspian.model.operation import Operation
from caspian.model.time.when import When
from caspian.model.topic import Topic
from caspian.once import once
from caspian.questions.conditions.worded import AboutWord
from caspian.store.indexes import value_of
from caspian.store.store import Store

__all__ = ["GENERIC", "Matter", "Subject"]

Matter: TypeAlias = "Topic | caspian.Record | AboutWord"
"""What it may be told about alone: a topic, a record, or what says some words."""
S = TypeVar("S", bound="caspian.Selection[caspian.Record]")
H = TypeVar("H", "caspian.Agreements", "caspian.Events")
M = TypeVar("M", "caspian.Agreements", "caspian.Events", "caspian.Figures")
_FEW = 8
"""With fewer agreements, events and figures than these, what only names a subject is told as well."""
_SHORTEST = 5
_BEFORE = (Operation.PROPOSED, Operation.PLANNED, Operation.CONSTRUCTION)
"""The states of what is not used yet."""
_TRAFFIC = (Topic.TRANSPORT, Topic.TRADE, Topic.ENERGY)
"""What concerns a corridor where only a place on it is named."""
GENERIC = re.compile(
    r"^(Port of|Lake|Strait of) | ((oil|gas|oil and gas) )?(fields?|mine|refinery|airport|terminal)$"
)
"""What is no part of the proper name of a place."""


class Subject:
    """One record, two parties or a topic, with the agreements, events and figures that belong to it."""

    def __init__(
        self,
        dataset: caspian.Dataset,
        one: caspian.Record | Topic,
        other: caspian.Record | None,
        since: When | None,
        until: When | None,
        matters: tuple[Matter, ...],
        extent: Extent,
    ) -> None:
        self.dataset = dataset
        self.one = one
        self.other = other
        self.since = since
        self.until = until
        self.matters = matters
        """The topics, records or words that it is told about alone; all if there are none."""
        self.extent = extent
        self.store: Store = dataset._store

    @property
    def name(self) -> str:
        """What it is called."""
        one = self.one.capitalize() if isinstance(self.one, Topic) else self.one.label
        return f"{one} and {self.other.label}" if self.other is not None else one

    @property
    def matter(self) -> str:
        """What of it is told alone, in words; nothing where all is."""
        return listed(list(map(_named, self.matters)))

    @property
    def title(self) -> str:
        """What it is called, with what of it is told alone."""
        return f"{self.name}: {self.matter}" if self.matters else self.name

    def titled(self, section: str) -> str:
        """The heading of a section, with what it is narrowed to."""
        return f"{section} about {self.matter}" if self.matters else section

    @property
    def records(self) -> tuple[caspian.Record, ...]:
        """The records that it is about."""
        one = () if isinstance(self.one, Topic) else (self.one,)
        return (*one, *(() if self.other is None else (self.other,)))

    @once
    def ids(self) -> frozenset[str]:
        """The ids of these."""
        return frozenset(each.id for each in self.records)

    @once
    def is_party(self) -> bool:
        """Whether it is a country or an organisation."""
        return isinstance(self.one, caspian.Country | caspian.Organisation)

    @once
    def agreements(self) -> caspian.Agreements:
        """The agreements that belong to it, whenever they date from."""
        return self._on_matters(self._agreements(self.dataset.agreements))

    def _agreements(self, every: caspian.Agreements) -> caspian.Agreements:
        one, other = self.one, self.other
        if isinstance(one, Topic):
            return every.about(one)
        if other is not None:
            return every.between(one, other)
        if isinstance(one, caspian.Country):
            return every.involving(one)
        if isinstance(one, caspian.Organisation):
            return every.involving(one) | every.about(one)  # also what founded it
        if isinstance(one, caspian.Person):
            return every.signed_by(one)
        if isinstance(one, caspian.Corridor):
            return self._on_the_way(every, one)
        if isinstance(one, caspian.Place):
            return every.at(one) | every.about(one)
        found: caspian.Agreements = self._linked("agreements", every)
        return found

    @once
    def events(self) -> caspian.Events:
        """The events that belong to it, in the time asked for; planned ones too, which say so."""
        found = self._on_matters(self._events(self.dataset.events))
        if self.since is not None:
            found = found.since(self.since)
        return found if self.until is None else found.until(self.until)

    def _events(self, every: caspian.Events) -> caspian.Events:
        one, other = self.one, self.other
        if isinstance(one, Topic):
            found = every.about(one)
        elif isinstance(one, caspian.Country) and isinstance(other, caspian.Country):
            found = every._of_two(one.id, other.id)  # with what belongs to the conflict of both
        elif other is not None:
            found = every.between(one, other)
        elif isinstance(one, caspian.Country | caspian.Organisation | caspian.Person):
            found = every.involving(one)
        elif isinstance(one, caspian.Corridor):
            found = self._on_the_way(every, one)
        elif isinstance(one, caspian.Place):
            found = every.at(one)
        else:
            found = self._linked("events", every)
        return found

    def _on_matters(self, found: M) -> M:
        """Of some records those about any of the topics, records or words that are asked for, in the order that they have."""
        if not self.matters:
            return found
        about = (
            found._keep(each) if isinstance(each, AboutWord) else found.about(each) for each in self.matters
        )
        return found & reduce(or_, about)

    def _on_the_way(self, every: H, corridor: caspian.Corridor) -> H:
        """Of some records those that name a corridor or a part of it, and of a port or a station of it those about traffic.

        Over what never operated there was none.
        """
        if self.never_used:
            return every.on(corridor, places=False)
        parts = sorted(self.store.corridor_with_parts(corridor.id))
        fitting = [every.on(each, parts=False) for each in parts] + [every.about(each) for each in _TRAFFIC]
        return every.on(corridor) & reduce(or_, fitting)

    @once
    def never_used(self) -> bool:
        """Whether it is a corridor that is not known ever to have operated, so that nothing at its places is of it."""
        one = self.one
        return (
            isinstance(one, caspian.Corridor)
            and any(each.operation in _BEFORE for each in one.history)
            and all(each.operation is not Operation.OPERATING for each in one.history)
        )

    @once
    def alone(self) -> frozenset[str]:
        """The ids of the agreements and events in which of two parties nobody else took part, with those of their conflict; none of one."""
        from caspian.questions.conditions.alone import Alone
        from caspian.questions.conditions.regions import BetweenRegions
        from caspian.questions.conditions.sides import Between
        from caspian.questions.conflict import of_their_conflict

        if self.other is None or not isinstance(self.one, caspian.Country | caspian.Organisation):
            return frozenset()
        pair = (self.one.id, self.other.id)
        regional = any(map(self.store.states_of, pair))
        two = Alone(BetweenRegions(*pair) if regional else Between(*pair))
        own = (
            each.id for some in (self.agreements, self.events) for each in some if two.meets(each, self.store)
        )
        return frozenset(own) | of_their_conflict(self.one.id, self.other.id, self.store)

    def both_act(self, event: caspian.Event) -> bool:
        """Whether both of two parties took part in an event, and neither was only spoken of."""
        acting = {party for pair in self.store.pairs("events", event, acting=True) for party in pair}
        return all(not acting.isdisjoint((key, *self.store.states_of(key))) for key in self.ids)

    @property
    def begun_earlier(self) -> int:
        """How many of the events had surely begun before the time asked for, and went on in it."""
        if self.since is None:
            return 0
        first = self.since.days.start
        return sum(each.when.days.start_latest < first for each in self.events)

    @once
    def figures(self) -> caspian.Figures:
        """The figures about it in the time asked for; of two parties those about both."""
        found = self.dataset.figures.about(self.one)
        if self.other is not None:
            found = found.about(self.other)
        if self.never_used:
            (corridor,) = self.records
            ids = self.store.corridor_with_parts(corridor.id)
            found = found.where(lambda each: not ids.isdisjoint(each.about))
        found = self._on_matters(found)
        return found.where(self._in_time) if self.since or self.until else found

    def _in_time(self, figure: caspian.Figure) -> bool:
        period = figure.period
        if period is None:
            return True
        late = self.since is not None and period.before(self.since) is True
        early = self.until is not None and period.after(self.until) is True
        return not (late or early)

    def _linked(self, kind: str, every: S) -> S:
        """Of some records those that a record is linked to, in either direction."""
        ids = [each.id for each in self.dataset.related(self.one) if self.store.type_of(each) == kind]
        return every.where(lambda record: record.id in ids)

    @once
    def naming(self) -> tuple[caspian.Record, ...]:
        """What only names it, where little belongs to it: agreements, events and figures whose words hold its name."""
        known = {each.id for found in (self.agreements, self.events, self.figures) for each in found}
        if self.matters or len(known) >= _FEW or self.other is not None or not self.records or not self.names:
            return ()
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, self.names))})\b", re.IGNORECASE)
        known |= self.ids
        return tuple(
            self.store.lookup(kind)[key]
            for kind, key, texts in self._told()
            if key not in known and any(map(pattern.search, texts))
        )

    @once
    def names(self) -> tuple[str, ...]:
        """The names by which texts may call it, those that are long enough to mean nothing else."""
        (record, *_) = self.records
        bare = GENERIC.sub("", record.label)
        every = (record.label, bare, getattr(record, "acronym", None), *record.aliases)
        return tuple(dict.fromkeys(each for each in every if each and len(each) >= _SHORTEST))

    def _told(self) -> Iterator[tuple[str, str, list[str]]]:
        """The type and the id of each record that may name it, with what it says; no record is made for that."""
        for kind in ("agreements", "events", "figures"):
            fields = ("title", "note") if kind == "figures" else ("title", "summary", "note")
            for row in self.store.rows(kind):
                said = (value_of(row, name) for name in fields)
                yield (
                    kind,
                    str(value_of(row, "id")),
                    [text for text in said if isinstance(text, str) and text],
                )


def _named(matter: Matter) -> str:
    """What a topic, a record or a word is called."""
    if isinstance(matter, AboutWord):
        return matter.text
    return matter.value if isinstance(matter, Topic) else matter.label
