"""What a dataset covers, and what is thin in it."""

from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from caspian.catalogue.relations import relations_from
from caspian.catalogue.types import SUBJECTS, TYPES
from caspian.model.agreement import Agreement
from caspian.model.event import Event
from caspian.model.passage import Passage
from caspian.model.record import Record
from caspian.model.source import Source
from caspian.questions.frozen import Frozen
from caspian.store.store import Store
from caspian.survey.conflicts import conflicts

__all__ = ["Coverage", "coverage"]

_GENERAL = "general-knowledge"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Coverage:
    """What a dataset covers."""

    records: Mapping[str, int]
    """How many records there are of each type."""
    since: str
    """The first day that an event is known to have touched."""
    until: str
    """The last one of events that are not only planned."""
    by_month: Mapping[str, int]
    """How many events are known to the month."""
    by_country: Mapping[str, int]
    """How many events and agreements involve each country, the most first."""
    passages: Mapping[str, int]
    """How many passages of each document the ledger holds."""
    without_records: int
    """How many passages hold no fact of their own."""
    corroborated: int
    """How many events and agreements a public address supports."""
    unchecked: int
    """For how many of them none was looked for yet."""
    not_found: tuple[str, ...]
    """The ids of those for which one was looked for and not found."""
    by_kind: Mapping[str, int]
    """How many events there are of each kind, the most first."""
    bare_months: tuple[str, ...]
    """Months between the first and the last with an event of which none is known: where the dataset is thin."""
    uncited: Mapping[str, int]
    """How many records of each type cite nothing of their own and stand only for what others say of them."""
    general_knowledge: int
    """How many records rest, in whole or in part, on general knowledge for which no page was read."""
    conflicts: int
    """On how many fields sources differ."""
    doubts: int
    """How many slips of the sources are noted."""

    @property
    def sought(self) -> int:
        """For how many of them one was looked for and not found."""
        return len(self.not_found)

    @property
    def share_corroborated(self) -> float:
        """The part of all events and agreements that a public address supports.

        >>> import caspian
        >>> 0 < caspian.coverage().share_corroborated <= 1
        True
        """
        total = self.corroborated + self.sought + self.unchecked
        return self.corroborated / total if total else 0.0

    def __repr__(self) -> str:
        busiest = ", ".join(f"{name} {count}" for name, count in list(self.by_country.items())[:12])
        months = ", ".join(f"{month} {count}" for month, count in self.by_month.items())
        return "\n".join(
            [
                "records: " + ", ".join(f"{count} {kind}" for kind, count in self.records.items()),
                f"events from {self.since} to {self.until}",
                f"by month: {months}",
                f"by country: {busiest}",
                "passages: "
                + ", ".join(f"{count} of {name}" for name, count in self.passages.items())
                + f"; {self.without_records} without a fact of their own",
                f"supported by a public address: {self.corroborated} of "
                f"{self.corroborated + self.sought + self.unchecked} events and agreements "
                f"({self.share_corroborated:.0%}); looked for in vain: {self.sought}; "
                f"not looked for: {self.unchecked}",
                "not found: " + (", ".join(self.not_found) or "nothing"),
                "events by kind: " + ", ".join(f"{count} {kind}" for kind, count in self.by_kind.items()),
                f"months without an event: {len(self.bare_months)}; without a citation of their own: "
                + ", ".join(f"{count} {kind}" for kind, count in self.uncited.items())
                + f"; resting on general knowledge: {self.general_knowledge}",
                f"fields on which sources differ: {self.conflicts}; slips of sources noted: {self.doubts}",
            ]
        )


def coverage(store: Store) -> Coverage:
    """What the dataset covers."""
    events, passages = store.table(Event), store.table(Passage)
    happenings: tuple[Agreement | Event, ...] = (*store.table(Agreement), *events)
    pages = {source.id for source in store.table(Source) if source.url}
    addresses = pages - {passage.source for passage in passages}
    states = {record.id: _corroboration(record, addresses) for record in happenings}
    checked = Counter(states.values())
    months = Counter(month for event in events if (month := _month(event)))
    held = [event for event in events if event.status == "held"]
    return Coverage(
        records=Frozen({name: len(store.table(name)) for name in TYPES}),
        since=min((day.isoformat() for event in held if (day := event.when.earliest)), default=""),
        until=max((day.isoformat() for event in held if (day := event.when.latest)), default=""),
        by_month=Frozen({month: months[month] for month in sorted(months)}),
        by_country=_by_country(happenings, store),
        passages=Frozen(Counter(passage.source for passage in passages)),
        without_records=sum(not passage.records for passage in passages),
        corroborated=checked["corroborated"],
        unchecked=checked["unchecked"],
        not_found=tuple(key for key, state in states.items() if state == "sought"),
        by_kind=Frozen(Counter(event.kind.value for event in events).most_common()),
        bare_months=tuple(month for month in _months(sorted(months)) if month not in months),
        uncited=Frozen({name: count for name in SUBJECTS if (count := _uncited(name, store))}),
        general_knowledge=sum(_GENERAL in _sources(name, record) for name, record in store.everything()),
        conflicts=len(conflicts(store)),
        doubts=sum(len(record.doubts) for _, record in store.everything()),
    )


def _by_country(happenings: Iterable[Record], store: Store) -> Frozen[str, int]:
    """How many of some agreements and events involve each country, the most first."""
    countries = store.lookup("countries")
    involved = Counter(
        party
        for record in happenings
        for party in store.parties_of(store.type_of(record), record)
        if party in countries
    )
    return Frozen(involved.most_common())


def _uncited(name: str, store: Store) -> int:
    """How many records of a type cite nothing."""
    return sum(not _sources(name, record) for record in store.table(name))


def _sources(name: str, record: Record) -> set[str]:
    """The sources that a record cites, itself or in its parts."""
    cited = (each for each in relations_from(name) if each.path.endswith("citations.source"))
    return {source for relation in cited for source, _ in relation.ids(record)}


def _months(known: list[str]) -> list[str]:
    """Every month from the first of some months to the last."""
    if not known:
        return []
    first, last = (int(text[:4]) * 12 + int(text[5:]) - 1 for text in (known[0], known[-1]))
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, last + 1)]


def _corroboration(record: Agreement | Event, addresses: set[str]) -> str:
    if any(citation.source in addresses for citation in record.citations):
        return "corroborated"
    return "sought" if record.sought else "unchecked"


def _month(event: Event) -> str | None:
    """The month of an event, if it began and ended in one."""
    start, end = event.when.earliest, event.when.latest
    if start and end and (start.year, start.month) == (end.year, end.month):
        return f"{start.year:04}-{start.month:02}"
    return None
