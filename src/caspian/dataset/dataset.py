"""The dataset: every record, and every question that can be asked in one call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar, Union

from caspian.catalogue.relations import relations_from, relations_to
from caspian.catalogue.types import TYPES, singular
from caspian.errors import Fault, InvalidData, NotFound
from caspian.model.time.when import When
from caspian.questions.selection import Criterion, Moment, Reference, Selection
from caspian.questions.selections import (
    Agreements,
    Corridors,
    Countries,
    Events,
    Figures,
    Organisations,
    Parties,
    Passages,
    People,
    Places,
    Records,
    Sources,
    between,
    word,
)
from caspian.store.store import Store, Tables

if TYPE_CHECKING:
    from os import PathLike

    from caspian.memberships import Change
    from caspian.model.agreement import Agreement, AgreementKind
    from caspian.model.corridor import Corridor, Mode
    from caspian.model.country import Country
    from caspian.model.event import Event, EventKind
    from caspian.model.figure import Measure
    from caspian.model.organisation import Membership, MembershipStatus, Organisation
    from caspian.model.person import Person
    from caspian.model.place import Place
    from caspian.model.source import Source
    from caspian.model.stage import Stage
    from caspian.model.topic import Topic
    from caspian.names.iso import Identity
    from caspian.survey.compare import Clash
    from caspian.survey.conflicts import Conflict
    from caspian.survey.coverage import Coverage
    from caspian.ways.network import ChokePoints, Conditions, Order, Way

__all__ = ["Dataset", "load"]

S = TypeVar("S", bound=Selection[Any])


class Dataset:
    """Records and the answers that they give.

    Wherever a record is named, an id, a name, a former name, an alias, a code of ISO 3166-1 or the
    record itself will do, in any case, script or punctuation. A party is a country or an organisation, and a
    country goes before an organisation of the same name.
    A date is EDTF text, a year or a date object. A dataset never changes.

    >>> import caspian
    >>> caspian.load() is caspian.load()
    True
    """

    __slots__ = ("_search", "_store", "clashes")

    def __init__(self, store: Store, clashes: tuple[Clash, ...] = ()) -> None:
        self._store = store
        self._search: Any = None
        self.clashes: tuple[Clash, ...] = clashes
        """What differed when this dataset was merged of others."""

    def __repr__(self) -> str:
        return f"<Dataset of {len(self._store.table('events'))} events and {len(self._store.table('agreements'))} agreements>"

    # Every record of a type

    @property
    def sources(self) -> Sources:
        """Every source."""
        return self._all(Sources)

    @property
    def countries(self) -> Countries:
        """Every country that has a record; `country` knows those of ISO 3166-1 besides."""
        return self._all(Countries)

    @property
    def organisations(self) -> Organisations:
        """Every organisation."""
        return self._all(Organisations)

    @property
    def people(self) -> People:
        """Every person."""
        return self._all(People)

    @property
    def places(self) -> Places:
        """Every place."""
        return self._all(Places)

    @property
    def corridors(self) -> Corridors:
        """Every corridor."""
        return self._all(Corridors)

    @property
    def agreements(self) -> Agreements:
        """Every agreement, in the order of their dates."""
        return self._all(Agreements)

    @property
    def events(self) -> Events:
        """Every event, in the order of their dates."""
        return self._all(Events)

    @property
    def figures(self) -> Figures:
        """Every figure."""
        return self._all(Figures)

    @property
    def passages(self) -> Passages:
        """The ledger: every passage of the documents, with the records that hold its facts."""
        return self._all(Passages)

    def _all(self, selection: type[S]) -> S:
        return selection(self._store, self._store.table(selection.kind))

    # The one record meant

    def source(self, sought: Reference) -> "Source":
        """The source meant."""
        return self._store.resolve(sought, "sources")  # type: ignore[no-any-return]

    def country(self, sought: Reference) -> "Country":
        """The country meant.

        Raises:
            NotFound: if none is, with the names that are near.
            Ambiguous: if several are, with their ids.

        >>> import caspian
        >>> caspian.country("Turkey") is caspian.country("TUR") is caspian.country("Türkiye")
        True
        """
        return self._store.resolve(sought, "countries")  # type: ignore[no-any-return]

    def organisation(self, sought: Reference) -> "Organisation":
        """The organisation meant; errors as of `country`.

        >>> import caspian
        >>> caspian.organisation("KMG").name
        'KazMunayGas'
        """
        return self._store.resolve(sought, "organisations")  # type: ignore[no-any-return]

    def person(self, sought: Reference) -> "Person":
        """The person meant; errors as of `country`."""
        return self._store.resolve(sought, "people")  # type: ignore[no-any-return]

    def place(self, sought: Reference) -> "Place":
        """The place meant; errors as of `country`."""
        return self._store.resolve(sought, "places")  # type: ignore[no-any-return]

    def corridor(self, sought: Reference) -> "Corridor":
        """The corridor meant; errors as of `country`.

        >>> import caspian
        >>> caspian.corridor("TITR").countries
        ('CN', 'KZ', 'AZ', 'GE', 'TR')
        """
        return self._store.resolve(sought, "corridors")  # type: ignore[no-any-return]

    def agreement(self, sought: Reference) -> "Agreement":
        """The agreement meant; errors as of `country`."""
        return self._store.resolve(sought, "agreements")  # type: ignore[no-any-return]

    def event(self, sought: Reference) -> "Event":
        """The event meant; errors as of `country`."""
        return self._store.resolve(sought, "events")  # type: ignore[no-any-return]

    def identity(self, country: Reference) -> "Identity":
        """The codes, the official name, the flag and the currency of a country, from pycountry."""
        from caspian.names.iso import identity_of

        return identity_of(self.country(country))

    def card(self, record: Reference) -> str:
        """All that a record says, as text to read.

        >>> import caspian
        >>> print(caspian.card("BTK").splitlines()[0])
        Baku–Tbilisi–Kars railway
        """
        from caspian.display import text
        from caspian.display.cards import card

        return text.render(card(self._store.resolve(record, *TYPES), self._store))

    # Questions

    def agreements_between(
        self,
        a: Reference,
        b: Reference,
        *,
        since: Moment | None = None,
        until: Moment | None = None,
        status: "Union[Stage, str, None]" = None,
        topic: "Union[Topic, str, None]" = None,
        kind: "Union[AgreementKind, str, None]" = None,
        direct: bool = False,
        certain: bool = False,
    ) -> Agreements:
        """Agreements to which both are parties, alone or with others, in the order of their dates.

        Args:
            a: a country or organisation.
            b: another one; the order does not matter.
            since: only those that may date from then or later.
            until: only those that may date from then or earlier.
            status: only those that got as far as this stage and no further.
            topic: only those about this topic.
            kind: only those of this form.
            direct: whether a company counts for itself only, and not for its home country.
            certain: whether only those count that surely date from the time asked for.

        >>> import caspian
        >>> [agreement.kind.value for agreement in caspian.agreements_between("Armenia", "Georgia")]
        ['memorandum']
        """
        found = self.agreements.between(a, b, direct=direct)
        found = found.narrowed(since=since, until=until, topic=topic, kind=kind, certain=certain)
        return found if status is None else found.that_are(status)

    def events_between(
        self,
        a: Reference,
        b: Reference,
        *,
        since: Moment | None = None,
        until: Moment | None = None,
        topic: "Union[Topic, str, None]" = None,
        kind: "Union[EventKind, str, None]" = None,
        direct: bool = False,
        certain: bool = False,
    ) -> Events:
        """Events in which both took part; the arguments are those of `agreements_between`.

        >>> import caspian
        >>> caspian.events_between("Armenia", "Georgia", until="2024-01-31")[-1].id
        '2024-01-26-pashinyan-tbilisi'
        """
        found = self.events.between(a, b, direct=direct)
        return found.narrowed(since=since, until=until, topic=topic, kind=kind, certain=certain)

    def events_involving(
        self,
        *parties: Reference,
        since: Moment | None = None,
        until: Moment | None = None,
        topic: "Union[Topic, str, None]" = None,
        kind: "Union[EventKind, str, None]" = None,
        direct: bool = False,
        certain: bool = False,
    ) -> Events:
        """Events in which every one of some parties took part, in whatever role."""
        found = self.events.involving(*parties, direct=direct)
        return found.narrowed(since=since, until=until, topic=topic, kind=kind, certain=certain)

    def events_on(
        self,
        corridor: Reference,
        *,
        parts: bool = True,
        since: Moment | None = None,
        until: Moment | None = None,
        topic: "Union[Topic, str, None]" = None,
        kind: "Union[EventKind, str, None]" = None,
        certain: bool = False,
    ) -> Events:
        """Events on a corridor: that concern it or, with `parts`, a corridor or port that is part of it.

        >>> import caspian
        >>> [event.id for event in caspian.events_on("Middle Corridor", since="2024-03-11", until="2024-03-11")
        ...  if "train" in event.id]
        ['2024-03-11-first-container-train-xian-absheron']
        """
        found = self.events.on(corridor, parts=parts)
        return found.narrowed(since=since, until=until, topic=topic, kind=kind, certain=certain)

    def members_of(
        self,
        organisation: Reference,
        *,
        on: Moment | None = None,
        status: "Union[MembershipStatus, str, None]" = "member",
        certain: bool = False,
    ) -> Parties:
        """Who belongs to an organisation, in the order in which it lists them.

        Of bodies with many members, such as NATO or the WTO, only the states of the region and their
        neighbours are listed: `Organisation.partial` says so.

        Args:
            organisation: the organisation.
            on: on which day; without it, those whose membership is not known to have ended.
            status: as what; None for any status.
            certain: whether only those count whose membership on that day is sure.

        >>> import caspian
        >>> caspian.members_of("South Caucasus").ids
        ('AM', 'AZ', 'GE')
        """
        found = self.organisation(organisation)
        status, on = _asked(status, on)
        held = [each for each in found.memberships if _held(each, on, status, certain)]
        members = dict.fromkeys(each.member for each in held)

        def matches(member: Any) -> tuple[str, ...]:
            return _told(found, [each for each in held if each.member == member.id])

        def cites(member: Any) -> tuple[Any, ...]:
            return tuple(each for found in held if found.member == member.id for each in found.citations)

        records = [self._store.resolve(member, "countries", "organisations") for member in members]
        listed = " (only those of the region are listed)" if found.partial else ""
        return Parties(self._store, records, (Criterion(f"members of {found.id}{listed}", matches, cites),))

    def organisations_of(
        self,
        party: Reference,
        *,
        on: Moment | None = None,
        status: "Union[MembershipStatus, str, None]" = None,
        certain: bool = False,
    ) -> Organisations:
        """The organisations to which a party belongs; the arguments are those of `members_of`.

        >>> import caspian
        >>> "south-caucasus" in caspian.organisations_of("Georgia").ids
        True
        """
        member = self._store.party(party)
        status, on = _asked(status, on)

        def matches(organisation: Any) -> tuple[str, ...]:
            memberships = [each for each in organisation.memberships if each.member == member]
            return _told(organisation, [each for each in memberships if _held(each, on, status, certain)])

        return self.organisations._keep(Criterion(f"organisations of {member}", matches))

    def membership_changes(self, record: Reference, *, since: Moment, until: Moment) -> tuple[Change, ...]:
        """Which memberships of a party, or in an organisation, may have begun or ended in a time, in order.

        >>> import caspian
        >>> for change in caspian.membership_changes("SCO", since="2024-07-01", until="2024-07-31"):
        ...     print(change)
        2024-07-04: BY ceases to be observer of sco
        2024-07-04: BY becomes member of sco
        """
        from caspian.memberships import Change

        meant = self._store.resolve(record, "organisations", "countries").id
        period = between(since, until)
        found = [
            Change(when, organisation.id, each.member, each.status, began)
            for organisation in self.organisations
            for each in organisation.memberships
            if meant in (organisation.id, each.member)
            for when, began in ((each.until, False), (each.since, True))
            if when is not None and when.touches(period) is not False
        ]
        return tuple(sorted(found, key=lambda change: (*change.when.sort_key, change.began)))

    def corridors_through(self, *countries: Reference) -> Corridors:
        """Corridors that run through every one of some countries.

        >>> import caspian
        >>> "btk" in caspian.corridors_through("Georgia", "Türkiye").ids
        True
        """
        return self.corridors.through(*countries)

    def routes(
        self,
        origin: Reference,
        destination: Reference,
        *,
        avoid: Iterable[Reference] = (),
        modes: "Iterable[Union[Mode, str]] | None" = None,
        at: Moment | None = None,
        by: "Union[Order, str]" = "length",
        most: int = 5,
    ) -> "tuple[Way, ...]":
        """Ways over the legs of all corridors, the best first, each explained link by link.

        Args:
            origin: a place; one that no corridor touches counts as the nearest that one does.
            destination: another.
            avoid: countries, places or corridors, with their parts, that no way may touch.
            modes: the modes that may be used; all modes of goods if none are named.
            at: only over legs that may operate on that day by their history; without it over all legs,
                planned ones too.
            by: what is best: "length", the fewest "changes" of mode, or the fewest "borders".
            most: how many ways at most.

        Raises:
            NoWay: if there is none, with what closes it.

        >>> import caspian
        >>> way = caspian.routes("Aktau", "Tbilisi", avoid=["RU", "IR"])[0]
        >>> way.countries
        ('KZ', 'AZ', 'GE')
        """
        from caspian.ways.network import Order, routes

        return routes(
            self._store,
            self.place(origin),
            self.place(destination),
            self._conditions(avoid, modes, at),
            order=word(Order, by),
            most=most,
        )

    def choke_points(
        self,
        origin: Reference,
        destination: Reference,
        *,
        avoid: Iterable[Reference] = (),
        modes: "Iterable[Union[Mode, str]] | None" = None,
        at: Moment | None = None,
    ) -> "ChokePoints":
        """The places and links without which no way remains; the arguments are those of `routes`.

        >>> import caspian
        >>> "tbilisi" in [place.id for place in caspian.choke_points("Baku", "Kars", avoid=["RU", "IR", "AM"]).places]
        True
        """
        from caspian.ways.network import choke_points

        conditions = self._conditions(avoid, modes, at)
        return choke_points(self._store, self.place(origin), self.place(destination), conditions)

    def _conditions(self, avoid: Any, modes: Any, at: Moment | None) -> Conditions:
        """What a user asks of ways, as ids, members and a date."""
        from caspian.model.corridor import Mode
        from caspian.ways.network import Conditions

        found = [self._store.resolve(each, "countries", "places", "corridors").id for each in _several(avoid)]
        parts = [
            self._store.corridor_with_parts(each) for each in found if each in self._store.lookup("corridors")
        ]
        return Conditions(
            avoid=tuple(dict.fromkeys((*found, *(part for each in parts for part in sorted(each))))),
            modes=None if modes is None else tuple(word(Mode, each) for each in _several(modes)),
            day=None if at is None else When.of(at),
        )

    def figures_about(
        self,
        subject: Reference,
        *,
        measure: "Union[Measure, str, None]" = None,
        period: Moment | None = None,
    ) -> Figures:
        """Figures about a party, a corridor, a place, a person, an agreement or an event.

        Args:
            subject: the record.
            measure: only those of this measure.
            period: only those that may hold for some of this time.
        """
        found = self.figures.about(subject)
        if measure is not None:
            found = found.of(measure)
        return found if period is None else found.during(period)

    def timeline(
        self,
        *parties: Reference,
        on: Reference | None = None,
        topic: "Union[Topic, str, None]" = None,
        kind: "Union[EventKind, str, None]" = None,
        since: Moment | None = None,
        until: Moment | None = None,
        certain: bool = False,
    ) -> Events:
        """Events in order: those of some parties, on a corridor, about a topic, of a kind, in a time."""
        found = self.events.involving(*parties)
        if on is not None:
            found = found.on(on)
        return found.narrowed(since=since, until=until, topic=topic, kind=kind, certain=certain)

    def search(self, text: str) -> Records:
        """Records of every type in which all words of `text` stand, or most of them, the best first.

        >>> import caspian
        >>> caspian.search("middle corridor")[0].id
        'titr'
        """
        if type(text) is not str:
            raise TypeError(f"expected text to look for, got a {type(text).__name__}")
        if self._search is None:
            from caspian.fulltext import Index

            self._search = Index(self._store)
        return Records(self._store, self._search.find(text))

    def related(self, record: Reference, name: str | None = None) -> Records:
        """The records to which a record is linked, in both directions; by one name of a link, or all.

        The names of the links stand in the documentation's table of relations.

        Raises:
            NotFound: if records of this type have no link of that name.

        >>> import caspian
        >>> caspian.related("titr", "parts").ids
        ('btk',)
        """
        meant = self._store.resolve(record, *TYPES)
        kind = self._store.kind_of(meant)
        forth = [each for each in relations_from(kind) if name in (None, each.name)]
        back = [each for each in relations_to(kind) if name in (None, each.reverse)]
        if not forth and not back:
            from caspian.names.folding import nearest

            known = {each.name for each in relations_from(kind)} | {
                each.reverse for each in relations_to(kind)
            }
            near = nearest(name, sorted(known))
            raise NotFound(str(name), f"link of {kind}", (near,) if near else ())
        found: dict[str, Any] = {}
        for relation in forth:
            for target, _ in relation.ids(meant):
                found[target] = self._store.resolve(target, *relation.targets)
        for relation in back:
            table = self._store.table(relation.source)
            for number in self._store.index(relation).get(meant.id, ()):
                found[table[number].id] = table[number]
        return Records(self._store, found.values())

    def conflicts(self) -> "tuple[Conflict, ...]":
        """Where the sources disagree, with what each side says."""
        from caspian.survey.conflicts import conflicts

        return conflicts(self._store)

    def coverage(self) -> "Coverage":
        """What the dataset covers, what is thin in it, and what was looked for and not found."""
        from caspian.survey.coverage import coverage

        return coverage(self._store)

    # Together with others

    @property
    def kinds(self) -> Mapping[str, str]:
        """The type of every id."""
        return {record.id: kind for kind, record in self._store.everything()}

    def merge(self, other: "Dataset") -> "Dataset":
        """Both datasets as one; of two different records with one id it keeps the left one.

        What was left out is in `clashes` of the result, so that nothing is lost in silence.

        Raises:
            InvalidData: if an id means records of different types, to which links would lead astray.
        """
        from caspian.survey.compare import Clash

        joined: dict[str, tuple[Any, ...]] = {}
        left_out = [clash.left_out for clash in (*self.clashes, *other.clashes)]
        faults = []
        kinds = self.kinds
        for kind in TYPES:
            kept = []
            for index, record in enumerate(other._store.table(kind)):
                if record.id not in kinds:
                    kept.append(record)
                elif kinds[record.id] == kind:
                    left_out.append(record)
                else:
                    reason = f"the id {record.id!r} is taken by a {singular(kinds[record.id])}"
                    faults.append(Fault(f"$.{kind}[{index}].id", record.id, reason))
            joined[kind] = (*self._store.table(kind), *kept)
        if faults:
            raise InvalidData(tuple(faults))
        both = Store(Tables(joined))
        clashes = (
            Clash(each.id, both.find(each.id)[1], each)  # type: ignore[index]
            for each in dict.fromkeys(left_out)
        )
        return Dataset(both, tuple(clash for clash in clashes if clash.kept != clash.left_out))

    def __or__(self, other: "Dataset") -> "Dataset":
        return self.merge(other) if isinstance(other, Dataset) else NotImplemented


def _several(named: Any) -> Iterable[Any]:
    """One thing named alone as a series of one: text is a series of letters otherwise."""
    from caspian.model.record import Record

    return (named,) if isinstance(named, (str, Record)) else named


def _asked(status: Any, on: Moment | None) -> "tuple[MembershipStatus | None, When | None]":
    """Both conditions read before any record is looked at, that a slip in them is never an empty answer."""
    from caspian.model.organisation import MembershipStatus

    return None if status is None else word(MembershipStatus, status), None if on is None else When.of(on)


def _told(organisation: Any, memberships: list[Any]) -> tuple[str, ...]:
    """Some memberships of an organisation, each with its place, its status and its time."""
    return tuple(
        f"memberships[{number}]: {each.status.value} {each.period.edtf if each.period else ''}".rstrip()
        for number, each in enumerate(organisation.memberships)
        if each in memberships
    )


def _held(
    membership: "Membership", on: When | None, status: "MembershipStatus | None", certain: bool
) -> bool:
    if status not in (None, membership.status):
        return False
    period = membership.period
    if period is None:
        return not certain
    if on is None:
        return period.ongoing or (period.latest is None and not certain)
    met = period.touches(on)
    return bool(met) if certain else met is not False


_cache: list[Dataset] = []
_lock = Lock()


def load(path: "Union[str, PathLike[str], None]" = None, *, onto: Dataset | None = None) -> Dataset:
    """A dataset: the bundled one, or that of a JSON file or of all JSON files below a folder.

    Args:
        path: the file or folder; None for the bundled dataset, which is read once.
        onto: a dataset whose records those in the files may refer to; the result holds both.

    Raises:
        NotFound: if there is nothing at `path`.
        InvalidData: with everything that is wrong with the files; nothing is loaded then.
    """
    if path is None and onto is not None:
        raise TypeError("expected a path to load from beside the dataset to load onto")
    if path is not None:
        from caspian.reading.files import read

        if onto is not None and not isinstance(onto, Dataset):
            raise TypeError(f"expected a Dataset to load onto, got a {type(onto).__name__}")
        own = Dataset(Store(Tables(read(path, onto.kinds if onto else {}))))
        return onto | own if onto else own
    with _lock:
        if not _cache:
            from caspian.reading.bundled import Reader

            _cache.append(Dataset(Store(Reader())))
        return _cache[0]
