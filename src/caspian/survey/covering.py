"""What a dataset covers of one subject, and what is missing of it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeVar

import attrs

from caspian.catalogue.statements import NINE
from caspian.display.blocks import Block, Heading, Pairs, Paragraph, Table, line
from caspian.display.chart import bars
from caspian.display.counts import of_each_type
from caspian.display.shown import Shown
from caspian.errors import NotFound
from caspian.model.agreement import Agreement
from caspian.model.event import Event
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.questions.agreements import Agreements
from caspian.questions.events import Events
from caspian.questions.face import face
from caspian.questions.figures import Figures
from caspian.questions.frozen import Frozen
from caspian.questions.gathered import expected_of
from caspian.questions.linked import Linked
from caspian.store.store import Store
from caspian.survey.conflicts import conflicts
from caspian.survey.coverage import addresses, corroboration
from caspian.survey.expected import bodies, pairs, series, trade, years
from caspian.survey.expected.bodies import BodiesCovered
from caspian.survey.expected.pairs import PairsCovered
from caspian.survey.expected.series import SeriesCovered, runs
from caspian.survey.expected.trade import TradeCovered
from caspian.survey.expected.years import ALL

__all__ = ["SubjectCoverage", "covering", "series_called"]

_NOTHING_MISSING = (
    "Nothing that is expected of it is missing. Expected are framework agreements, trade, meetings of a series, founding acts and "
    "members; visits, contracts, loans and grants are held as they were found, and may be far from whole."
)
_NOTHING_EXPECTED = (
    "Nothing in particular is expected of it, so that nothing is counted as missing: what is held may be far from "
    "whole. What is expected is that of the nine states of the region, of their bodies and of their series of meetings."
)
S = TypeVar("S", bound=Linked[Record])


@attrs.frozen(kw_only=True, repr=False)
class SubjectCoverage(Shown):
    """What a dataset covers of one subject: how much there is of it, of when, how it is supported, and what is missing.

    >>> import caspian
    >>> caspian.coverage("Tajikistan").records["agreements"] > 50
    True
    """

    subject: str
    """What it is about."""
    records: Mapping[str, int]
    """How many events, agreements and figures are linked to it."""
    by_year: Mapping[str, int]
    """How many of these events and agreements touch each year."""
    happenings: int
    """How many these are, with itself if it is one."""
    corroborated: int
    """How many of these events and agreements a public address supports."""
    not_found: tuple[str, ...]
    """The ids of those for which one was looked for and not found."""
    conflicts: int
    """On how many fields of it, and of the records that name it, sources differ."""
    doubts: int
    """How many slips of sources are noted in it and in what is linked to it."""
    missing: tuple[str, ...]
    """All that is expected and not held, in words."""
    pairs: PairsCovered
    """What is held and missing between it and each party with which something is expected."""
    trade: TradeCovered
    """Of which years its trade with each partner is held."""
    series: SeriesCovered
    """The series of meetings that it holds."""
    organisations: BodiesCovered
    """Its founding acts and members, if it is a body of states."""
    instead: tuple[str, ...] = ()
    """The calls that tell what is expected of the states in whose offices it was, of a person."""

    def blocks(self) -> tuple[Block, ...]:
        """How much there is, of which years, what is missing, and pair by pair what is held."""
        told = [("Linked to it", ", ".join(of_each_type(self.records)))]
        if self.by_year:
            told.append(("Years", f"{min(self.by_year)} to {max(self.by_year)}"))
            support = f"{self.corroborated:,} of {self.happenings:,} events and agreements"
            told.append(("Supported by a public address", support))
        told += [
            ("Looked for in vain", f"a public address for {len(self.not_found)}"),
            ("Fields on which sources differ", f"{self.conflicts:,}"),
            ("Slips of sources noted", f"{self.doubts:,}"),
        ]
        words = f"{sum(self.by_year.values()):,} by the years that they touch."
        chart = bars(self.by_year, "Events and agreements by year", words) if self.by_year else None
        missing = Table(
            f"{len(self.missing)} expected and not held",
            ("Missing",),
            tuple((line(each),) for each in self.missing),
            len(self.missing),
        )
        expects = self.pairs or self.trade or self.series or self.organisations
        rest = f" What is expected of whom it stood for: {', '.join(self.instead)}." if self.instead else ""
        nothing = Paragraph(line(f"{_NOTHING_MISSING if expects else _NOTHING_EXPECTED}{rest}"))
        tables = (self.pairs, self.trade, self.series, self.organisations)
        return (
            Heading(f"What the dataset covers of {self.subject}", 1),
            Pairs(tuple((what, line(words)) for what, words in told)),
            *([chart] if chart is not None else []),
            missing if self.missing else nothing,
            *(block for each in tables if each for block in each.show().blocks()),
        )


def covering(
    store: Store, record: Record, events: Events, agreements: Agreements, figures: Figures
) -> SubjectCoverage:
    """What is covered of a record among some events, agreements and figures."""
    events, agreements, figures = (
        _about(events, record),
        _about(agreements, record),
        _about(figures, record),
    )
    own = (record,) if isinstance(record, Agreement | Event) else ()
    happenings: tuple[Agreement | Event, ...] = (*own, *agreements, *events)
    known = addresses(store)
    states = {each.id: corroboration(each, known) for each in happenings}
    of_pairs = pairs(store)._where(lambda each: record.id in each.parties)
    of_trade = trade(store)._where(lambda each: record.id in each.parties)
    of_series = series(store)._where(lambda each: each.organisation == record.id)
    of_bodies = bodies(store)._where(lambda each: each.organisation == record.id)
    missing = (
        *_between(record.id, of_pairs, of_trade),
        *(f"{each.title}: {told}" for each in of_series for told in each.missing),
        *(told for each in of_bodies for told in each.missing),
        *(f"{each.year}: {told}" for each in years(store) for told in _named(each.missing, record)),
    )
    return SubjectCoverage(
        subject=record.label,
        records=Frozen({"events": len(events), "agreements": len(agreements), "figures": len(figures)}),
        by_year=Frozen(_by_year(happenings)),
        happenings=len(happenings),
        corroborated=sum(state == "corroborated" for state in states.values()),
        not_found=tuple(key for key, state in states.items() if state == "sought"),
        conflicts=len(conflicts(store, record)),
        doubts=sum(len(each.doubts) for each in (record, *happenings, *figures)),
        missing=missing,
        pairs=of_pairs,
        trade=of_trade,
        series=of_series,
        organisations=of_bodies,
        instead=tuple(
            f"{face(store)}.coverage({key!r})"
            for key in expected_of(record.id, store)
            if key in NINE and key != record.id
        ),
    )


def _about(selection: S, record: Record) -> S:
    """Those that are linked to a record; none where records of the type are linked to none of its type."""
    try:
        return selection.about(record)
    except NotFound:
        return selection[:0]


def series_called(store: Store, text: str) -> SeriesCovered:
    """The series of meetings whose titles have all words of a text."""
    words = text.casefold().split()
    return series(store)._where(lambda each: all(word in each.title.casefold() for word in words))


def _between(key: str, of_pairs: PairsCovered, of_trade: TradeCovered) -> Iterator[str]:
    """What is missing with each other party, one thing each."""
    for pair in of_pairs:
        other = pair.names[1 - pair.parties.index(key)]
        yield from (f"with {other}: {each}" for each in pair.missing)
    for exchange in of_trade:
        if exchange.missing:
            other = exchange.names[1 - exchange.parties.index(key)]
            yield f"trade with {other}: {runs(list(exchange.missing))}"


def _named(missing: tuple[str, ...], record: Record) -> Iterator[str]:
    """What of the things missing of several states is missing of one."""
    for each in missing:
        what, _, names = each.partition(" of ")
        if record.label in names.split(", ") or (record.id in NINE and names == ALL):
            yield what


def _by_year(happenings: tuple[Agreement | Event, ...]) -> dict[str, int]:
    days: list[When] = [when for each in happenings if (when := each.when) is not None]
    found = Counter(
        year
        for when in days
        if when.earliest is not None and when.latest is not None
        for year in range(when.earliest.year, when.latest.year + 1)
    )
    return {str(year): found[year] for year in sorted(found)}
