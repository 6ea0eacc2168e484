"""What a dataset covers, and what is thin in it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar

import attrs

from caspian.catalogue.relations import relations_from
from caspian.catalogue.types import SUBJECTS, TYPES
from caspian.display.blocks import Block, Heading, Line, Pairs, Table, line
from caspian.display.chart import bars
from caspian.display.counts import of_each_type
from caspian.display.names import flag
from caspian.display.shown import Shown
from caspian.model.agreement import Agreement
from caspian.model.event import Event
from caspian.model.form import AgreementKind
from caspian.model.passage import Passage
from caspian.model.record import Record
from caspian.model.source import Source
from caspian.model.time.when import When
from caspian.questions.answer import Answer, Item
from caspian.questions.frozen import Frozen
from caspian.questions.tabled import Tabled
from caspian.store.store import Store
from caspian.survey.conflicts import conflicts
from caspian.survey.expected import bodies, pairs, series, trade, years
from caspian.survey.expected.bodies import BodiesCovered
from caspian.survey.expected.pairs import Framework, PairsCovered
from caspian.survey.expected.series import SeriesCovered
from caspian.survey.expected.trade import TradeCovered
from caspian.survey.expected.years import YearsCovered

__all__ = ["Coverage", "addresses", "corroboration", "coverage"]

_GENERAL = "general-knowledge"


@attrs.frozen(kw_only=True, repr=False)
class Coverage(Shown, Tabled):
    """What a dataset covers.

    >>> import caspian
    >>> caspian.coverage().records["events"] == len(caspian.events)
    True
    """

    columns: ClassVar[tuple[str, ...]] = ("what", "of", "value")

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
    agreements_by_kind: Mapping[str, int]
    """How many agreements there are of each kind, the most first."""
    one_step: Mapping[str, int]
    """Of how many agreements of each kind no more than one step is known: most are signed, and what followed is not held."""
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
    names: Mapping[str, str]
    """What the countries and the documents named here are called."""
    pairs: PairsCovered
    """What is expected between each two of the nine states, and of each with Russia, Iran, China, the European
    Union and the United States, and what of it is missing."""
    series: SeriesCovered
    """The series of summits and other meetings, which of them are held, and which are missing."""
    organisations: BodiesCovered
    """The bodies of states, their founding acts and members, and what of these is missing."""
    years: YearsCovered
    """How much there is of each year, and what is expected of it and missing."""
    trade: TradeCovered
    """Of which years the trade of each two of the nine states, and of each with Russia, China and the European
    Union, is held, and of which it is missing."""

    @property
    def sought(self) -> int:
        """For how many of them one was looked for and not found.

        >>> import caspian
        >>> caspian.coverage().sought >= 0
        True
        """
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

    def to_dict(self) -> dict[str, Any]:
        """All of it as plain JSON values.

        >>> import caspian
        >>> caspian.coverage().to_dict()["records"]["countries"] == len(caspian.countries)
        True
        """
        return {name: _plain(value) for name, value in self._told()}

    def _plain(self) -> object:
        return self.to_dict()

    def _told(self) -> Iterator[tuple[str, object]]:
        return ((each.name, getattr(self, each.name)) for each in attrs.fields(type(self)))

    def _rows(self) -> Iterator[Mapping[str, object]]:
        """Each count with what is counted; what `pairs` and the like hold has tables of its own."""
        counts = (
            (name, each) for name, each in self._told() if not (name == "names" or isinstance(each, Answer))
        )
        for name, value in counts:
            if isinstance(value, Mapping):
                yield from ({"what": name, "of": key, "value": count} for key, count in value.items())
            elif isinstance(value, tuple):
                yield from ({"what": name, "of": key} for key in value)
            else:
                yield {"what": name, "value": value}

    def blocks(self) -> tuple[Block, ...]:
        """How much there is of what, by month, country and kind, and what is thin."""
        happenings = self.corroborated + self.sought + self.unchecked
        support = (
            f"{self.corroborated:,} of {happenings:,} events and agreements ({self.share_corroborated:.0%}); "
            f"looked for in vain: {self.sought}; not looked for: {self.unchecked}"
        )
        passages = (f"{self.names.get(key, key)}: {count:,}" for key, count in self.passages.items())
        rows = [
            ("Records", line(", ".join(of_each_type(self.records)))),
            ("Events", line(f"from {_day(self.since)} to {_day(self.until)}")),
            ("Supported by a public address", line(support)),
            (
                "Resting on general knowledge",
                line(f"{self.general_knowledge:,} records, in whole or in part"),
            ),
            ("Without a citation of their own", line(", ".join(of_each_type(self.uncited)) or "none")),
            ("Fields on which sources differ", line(f"{self.conflicts:,}")),
            ("Slips of sources noted", line(f"{self.doubts:,}")),
            (
                "Passages of documents",
                line(f"{'; '.join(passages)}; {self.without_records} without a fact of their own"),
            ),
            ("Months without an event", line(str(len(self.bare_months)))),
            ("Agreements of which one step is known", line(self._steps())),
        ]
        rows += [(what, line(told)) for what, told in self._expected()]
        months = dict(list(self.by_month.items())[-_MONTHS:])
        words = (
            f"{sum(months.values()):,} events known to the month, the most in {max(months, key=lambda each: months[each])}"
            if months
            else "none"
        )
        countries = list(self.by_country.items())[:_COUNTRIES]
        return (
            Heading("What the dataset covers", 1),
            Pairs(tuple(rows)),
            bars(months, "Events by month", f"{words}."),
            _table(
                "Countries with the most agreements and events",
                "Country",
                [(self._flagged(key), count) for key, count in countries],
                len(self.by_country),
            ),
            _table(
                "Events by kind",
                "Kind",
                [(line(key), count) for key, count in self.by_kind.items()],
                len(self.by_kind),
            ),
            *(block for each in self._answers() for block in each.show(rows=_EXPECTED).blocks()),
        )

    def _answers(self) -> tuple[Answer[Item], ...]:
        return self.pairs, self.series, self.organisations, self.years, self.trade

    def _expected(self) -> Iterator[tuple[str, str]]:
        """How much of what is expected is held."""
        standing = Counter(each.standing for each in self.pairs)
        yield (
            "Pairs with a framework agreement",
            f"{standing[Framework.HELD]} of {len(self.pairs)}; none exists for {standing[Framework.NONE]}; "
            f"none was found for {standing[Framework.NOT_FOUND]} (.pairs)",
        )
        for what, answer, attribute in (
            ("Series of meetings without a hole", self.series, "series"),
            ("Bodies with founding act and members", self.organisations, "organisations"),
            ("Years of which nothing expected is missing", self.years, "years"),
        ):
            whole = sum(not each.missing for each in answer)
            yield what, f"{whole} of {len(answer)} (.{attribute})"
        held = sum(len(each.held) for each in self.trade)
        partly = sum(len(each.partly) for each in self.trade)
        missing = sum(len(each.missing) for each in self.trade)
        yield (
            "Years of trade of pairs",
            f"{held} of {held + partly + missing}; in part: {partly}; missing: {missing} (.trade)",
        )

    def _steps(self) -> str:
        """Of how many agreements one step is known, those apart that further ones commonly follow."""
        entering, others = (
            tuple(
                sum(
                    count
                    for kind, count in counts.items()
                    if (AgreementKind(kind).by_signature is None) is followed
                )
                for counts in (self.one_step, self.agreements_by_kind)
            )
            for followed in (True, False)
        )
        return (
            f"{entering[0]:,} of {entering[1]:,} treaties, agreements, protocols and packages of them, which later steps "
            f"commonly follow; {others[0]:,} of {others[1]:,} others, which commonly take effect by their signature"
        )

    def _flagged(self, code: str) -> Line:
        return line(f"{flag(code)} {self.names.get(code, code)}".strip())


_MONTHS, _COUNTRIES, _EXPECTED = 48, 15, 10


def _plain(value: object) -> object:
    if isinstance(value, Answer):
        return value.to_dicts()
    return dict(value) if isinstance(value, Mapping) else list(value) if isinstance(value, tuple) else value


def _day(text: str) -> str:
    return When(text).in_words() if text else "an unknown day"


def _table(caption: str, what: str, rows: list[tuple[Line, int]], total: int) -> Table:
    """Counts as a table."""
    many = f" (the first {len(rows)} of {total})" if len(rows) < total else ""
    cells = tuple((name, line(f"{count:,}")) for name, count in rows)
    return Table(caption, (what, "How many"), cells, total, (1,), aside=many)


def coverage(store: Store) -> Coverage:
    """What the dataset covers."""
    agreements, events, passages = store.table(Agreement), store.table(Event), store.table(Passage)
    happenings: tuple[Agreement | Event, ...] = (*agreements, *events)
    known = addresses(store)
    states = {record.id: corroboration(record, known) for record in happenings}
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
        by_kind=_by_kind(events),
        agreements_by_kind=_by_kind(agreements),
        one_step=_by_kind(each for each in agreements if len(each.history) == 1),
        bare_months=tuple(month for month in _months(sorted(months)) if month not in months),
        uncited=Frozen({name: count for name in SUBJECTS if (count := _uncited(name, store))}),
        general_knowledge=sum(_GENERAL in _sources(name, record) for name, record in store.everything()),
        conflicts=len(conflicts(store)),
        doubts=sum(len(record.doubts) for _, record in store.everything()),
        names=Frozen(
            {record.id: record.label for record in (*store.table("countries"), *store.table(Source))}
        ),
        pairs=pairs(store),
        series=series(store),
        organisations=bodies(store),
        years=years(store),
        trade=trade(store),
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


def _by_kind(records: Iterable[Agreement | Event]) -> Frozen[str, int]:
    """How many of some records there are of each kind, the most first."""
    return Frozen(Counter(record.kind.value for record in records).most_common())


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


def addresses(store: Store) -> set[str]:
    """The ids of the sources with a public address, but for the documents of which the ledger has the passages."""
    pages = {source.id for source in store.table(Source) if source.url}
    return pages - {passage.source for passage in store.table(Passage)}


def corroboration(record: Agreement | Event, known: set[str]) -> str:
    """Whether a record is "corroborated" by one of some sources, one was "sought" for it in vain, or it is "unchecked"."""
    if any(citation.source in known for citation in record.citations):
        return "corroborated"
    return "sought" if record.sought else "unchecked"


def _month(event: Event) -> str | None:
    """The month of an event, if it began and ended in one."""
    start, end = event.when.earliest, event.when.latest
    if start and end and (start.year, start.month) == (end.year, end.month):
        return f"{start.year:04}-{start.month:02}"
    return None
