"""The selections of each type, with the questions that only they can be asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, Union

from caspian.catalogue.relations import relation
from caspian.errors import InvalidDate
from caspian.model.time.edtf import FAR
from caspian.model.time.when import When
from caspian.questions.selection import Criterion, Moment, Reference, Selection

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement, AgreementKind
    from caspian.model.corridor import Corridor, CorridorKind, Mode
    from caspian.model.country import Country
    from caspian.model.event import Event, EventKind
    from caspian.model.figure import Figure, Measure, Standing
    from caspian.model.organisation import Organisation, OrganisationKind
    from caspian.model.passage import Passage
    from caspian.model.person import Person
    from caspian.model.place import Place, PlaceKind
    from caspian.model.record import Record
    from caspian.model.source import Source, SourceKind
    from caspian.model.stage import Stage
    from caspian.model.topic import Topic

__all__ = [
    "Agreements",
    "Corridors",
    "Countries",
    "Events",
    "Figures",
    "Organisations",
    "Parties",
    "Passages",
    "People",
    "Places",
    "Records",
    "Sources",
]

D = TypeVar("D", bound="Union[Agreement, Event]", covariant=True)
Self = TypeVar("Self", bound="Selection[Any]")
Dated = TypeVar("Dated", bound="_Dated[Any]")
W = TypeVar("W", bound=StrEnum)


def word(kind: type[W], value: Union[W, str]) -> W:
    """A member of an enumeration by its word; `NotFound` with the nearest one."""
    from caspian.errors import NotFound
    from caspian.names.folding import nearest

    try:
        return kind(value if type(value) is not str else " ".join(value.lower().split()))
    except ValueError:
        valid = [member.value for member in kind]
        near = nearest(value, valid)
        raise NotFound(str(value), f"{kind.__name__} ({', '.join(valid)})", (near,) if near else ()) from None


class Records(Selection["Record"]):
    """Records of several types, as a search finds them."""

    __slots__ = ()
    kind: ClassVar[str] = "records"
    columns: ClassVar[tuple[str, ...]] = ("type", "name", "id")


class Sources(Selection["Source"]):
    """Sources."""

    __slots__ = ()
    kind: ClassVar[str] = "sources"
    columns: ClassVar[tuple[str, ...]] = ("date", "publisher", "title", "id")

    def of_kind(self, kind: "Union[SourceKind, str]") -> "Sources":
        """Those of a kind."""
        from caspian.model.source import SourceKind

        return _of(self, "kind", word(SourceKind, kind))


class Parties(Selection["Union[Country, Organisation]"]):
    """Countries and organisations together, as members of an organisation."""

    __slots__ = ()
    kind: ClassVar[str] = "parties"
    columns: ClassVar[tuple[str, ...]] = ("id", "name")


class Countries(Selection["Country"]):
    """Countries."""

    __slots__ = ()
    kind: ClassVar[str] = "countries"
    columns: ClassVar[tuple[str, ...]] = ("id", "name", "capital")


class Organisations(Selection["Organisation"]):
    """Organisations."""

    __slots__ = ()
    kind: ClassVar[str] = "organisations"
    columns: ClassVar[tuple[str, ...]] = ("acronym", "name", "kind", "home", "id")

    def of_kind(self, kind: "Union[OrganisationKind, str]") -> "Organisations":
        """Those of a kind."""
        from caspian.model.organisation import OrganisationKind

        return _of(self, "kind", word(OrganisationKind, kind))


class People(Selection["Person"]):
    """People."""

    __slots__ = ()
    kind: ClassVar[str] = "people"
    columns: ClassVar[tuple[str, ...]] = ("name", "offices", "id")


class Places(Selection["Place"]):
    """Places."""

    __slots__ = ()
    kind: ClassVar[str] = "places"
    columns: ClassVar[tuple[str, ...]] = ("name", "kind", "country", "id")

    def of_kind(self, kind: "Union[PlaceKind, str]") -> "Places":
        """Those of a kind."""
        from caspian.model.place import PlaceKind

        return _of(self, "kind", word(PlaceKind, kind))


class Corridors(Selection["Corridor"]):
    """Corridors."""

    __slots__ = ()
    kind: ClassVar[str] = "corridors"
    columns: ClassVar[tuple[str, ...]] = ("acronym", "name", "modes", "countries", "id")

    def of_kind(self, kind: "Union[CorridorKind, str]") -> "Corridors":
        """Those on which something moves: goods, energy or data."""
        from caspian.model.corridor import CorridorKind

        return _of(self, "kind", word(CorridorKind, kind))

    def by(self, mode: "Union[Mode, str]") -> "Corridors":
        """Those that use a mode."""
        from caspian.model.corridor import Mode

        return _of(self, "modes", word(Mode, mode))

    def through(self, *countries: Reference) -> "Corridors":
        """Those that run through each of some countries, whatever the order."""
        found = self
        for each in countries:
            found = _of(found, "countries", self._store.resolve(each, "countries").id)
        return found


class Figures(Selection["Figure"]):
    """Figures."""

    __slots__ = ()
    kind: ClassVar[str] = "figures"
    columns: ClassVar[tuple[str, ...]] = ("title", "quantity", "period", "standing", "id")

    def about(self, subject: Reference) -> "Figures":
        """Those about a record of any type: a party, a corridor, a place, an agreement, an event."""
        found = self._store.resolve(subject, *_SUBJECTS).id
        return _of(self, "about", found, self._store.index(relation("figures", "about")).get(found, ()))

    def of(self, measure: "Union[Measure, str]") -> "Figures":
        """Those of a measure."""
        from caspian.model.figure import Measure

        return _of(self, "measure", word(Measure, measure))

    def that_are(self, standing: "Union[Standing, str]") -> "Figures":
        """Those that are reported, estimated, planned, forecast or a target."""
        from caspian.model.figure import Standing

        return _of(self, "standing", word(Standing, standing))

    def during(self, period: Moment, *, certain: bool = False) -> "Figures":
        """Those that hold for some of a period."""
        return _dated(self, "period", When.of(period), "during", certain)


_SUBJECTS = ("countries", "organisations", "corridors", "places", "people", "agreements", "events")


class Passages(Selection["Passage"]):
    """The passages of the documents."""

    __slots__ = ()
    kind: ClassVar[str] = "passages"
    columns: ClassVar[tuple[str, ...]] = ("id", "heading", "records")


class _Dated(Selection[D], Generic[D]):
    """What agreements and events have in common."""

    __slots__ = ()

    def involving(self: Dated, *parties: Reference, direct: bool = False) -> Dated:
        """Those that involve every one of some parties.

        A company, bank or public body counts for its home country too, unless `direct`.
        """
        found = self
        for each in parties:
            party = found._store.party(each)
            found = found._keep(
                Criterion(f"involving {party}", _party_matcher(found, (party,), direct)),
                found._posted(found._store.involving(found.kind, direct).get(party, ())),
            )
        return found

    def between(self: Dated, a: Reference, b: Reference, *, direct: bool = False) -> Dated:
        """Those that involve both of two parties; the order does not matter."""
        first, second = self._store.party(a), self._store.party(b)
        pair = (min(first, second), max(first, second))
        return self._keep(
            Criterion(f"between {pair[0]} and {pair[1]}", _party_matcher(self, pair, direct)),
            self._posted(self._store.between(self.kind, direct).get(pair, ())) if first != second else (),
        )

    def about(self: Dated, *topics: "Union[Topic, str]") -> Dated:
        """Those about every one of some topics."""
        from caspian.model.topic import Topic

        found = self
        for each in topics:
            found = _of(found, "topics", word(Topic, each))
        return found

    def on(self: Dated, corridor: Reference, *, parts: bool = True) -> Dated:
        """Those on a corridor: that name it or, with `parts`, a corridor or a port that is part of it."""
        found = self._store.resolve(corridor, "corridors")
        ids = self._store.corridor_with_parts(found.id) if parts else frozenset({found.id})
        facilities = {
            place for each in ids for place in self._store.lookup("corridors")[each].facilities if parts
        }

        def matches(record: Any) -> tuple[str, ...]:
            return (
                *(f"corridors[{n}]: {each}" for n, each in enumerate(record.corridors) if each in ids),
                *(f"places[{n}]: {each}" for n, each in enumerate(record.places) if each in facilities),
            )

        named = self._store.index(relation(self.kind, "corridors"))
        at = self._store.index(relation(self.kind, "places"))
        numbers = {number for each in ids for number in named.get(each, ())}
        numbers |= {number for each in facilities for number in at.get(each, ())}
        return self._keep(Criterion(f"on {found.id}", matches), self._posted(sorted(numbers)))

    def at(self: Dated, place: Reference) -> Dated:
        """Those at a place, or at a place within it."""
        found = self._store.resolve(place, "places").id
        lookup = self._store.lookup("places")

        def inside(each: str | None) -> bool:
            while each is not None and each != found:
                each = lookup[each].within
            return each is not None

        return self._keep(
            Criterion(
                f"at {found}",
                lambda record: tuple(
                    f"places[{n}]: {each}" for n, each in enumerate(record.places) if inside(each)
                ),
            )
        )

    def since(self: Dated, day: Moment, *, certain: bool = False) -> Dated:
        """Those not wholly before a date."""
        return _dated(self, "when", _side(day, 0), "since", certain)

    def until(self: Dated, day: Moment, *, certain: bool = False) -> Dated:
        """Those not wholly after a date."""
        return _dated(self, "when", _side(day, 1), "until", certain)

    def during(self: Dated, period: Moment, *, certain: bool = False) -> Dated:
        """Those that fall in a period, at least in part: possibly, or with `certain` for sure.

        >>> import caspian
        >>> march = caspian.events.during("2024-03")
        >>> len(march.during("2024-03", certain=True)) <= len(march)
        True
        """
        return _dated(self, "when", When.of(period), "during", certain)

    def narrowed(
        self: Dated,
        *,
        since: Moment | None = None,
        until: Moment | None = None,
        topic: "Union[Topic, str, None]" = None,
        kind: str | None = None,
        certain: bool = False,
    ) -> Dated:
        """Those that meet every condition that is given."""
        if since is not None and until is not None and _side(until, 1).days.end < _side(since, 0).days.start:
            raise InvalidDate(f"the time asked for ends, {until}, before it begins, {since}")
        found = self
        if since is not None:
            found = found.since(since, certain=certain)
        if until is not None:
            found = found.until(until, certain=certain)
        if topic is not None:
            found = found.about(topic)
        if kind is not None:
            found = found.of_kind(kind)  # type: ignore[attr-defined]
        return found


class Agreements(_Dated["Agreement"]):
    """Agreements, in the order of their dates."""

    __slots__ = ()
    kind: ClassVar[str] = "agreements"
    columns: ClassVar[tuple[str, ...]] = ("when", "parties", "title", "status", "id")

    def of_kind(self, kind: "Union[AgreementKind, str]") -> "Agreements":
        """Those of a form."""
        from caspian.model.agreement import AgreementKind

        return _of(self, "kind", word(AgreementKind, kind))

    def that_are(self, status: "Union[Stage, str]") -> "Agreements":
        """Those that got as far as a stage and no further, as far as is known."""
        from caspian.model.stage import Stage

        return _of(self, "status", word(Stage, status))


class Events(_Dated["Event"]):
    """Events, in the order of their dates."""

    __slots__ = ()
    kind: ClassVar[str] = "events"
    columns: ClassVar[tuple[str, ...]] = ("when", "title", "kind", "places", "id")

    def of_kind(self, kind: "Union[EventKind, str]") -> "Events":
        """Those of a kind."""
        from caspian.model.event import EventKind

        return _of(self, "kind", word(EventKind, kind))

    def with_person(self, person: Reference) -> "Events":
        """Those in which a person took part."""
        found = self._store.resolve(person, "people").id
        return self._keep(
            Criterion(
                f"with {found}",
                lambda record: tuple(
                    f"participants[{n}].person: {found}"
                    for n, each in enumerate(record.participants)
                    if each.person == found
                ),
            )
        )


def _of(selection: Self, field: str, value: Any, numbers: Sequence[int] | None = None) -> Self:
    """Those whose field is, or holds, a value; an index may know their positions."""

    def matches(record: Any) -> tuple[str, ...]:
        held = getattr(record, field)
        if isinstance(held, tuple):
            return tuple(f"{field}[{n}]: {each}" for n, each in enumerate(held) if each == value)
        return (f"{field}: {held}",) if held == value else ()

    known = None if numbers is None else selection._posted(numbers)
    return selection._keep(Criterion(f"{field} {value}", matches), known)


def _dated(selection: Self, field: str, period: When, verb: str, certain: bool) -> Self:
    def matches(record: Any) -> tuple[str, ...]:
        when = getattr(record, field)
        met = when.touches(period) if when is not None else None
        return (f"{field}: {when.edtf if when else None}",) if met or (met is None and not certain) else ()

    return selection._keep(Criterion(f"{verb} {period.edtf}" + (" for certain" if certain else ""), matches))


def between(since: Moment, until: Moment) -> When:
    """All time from the first day of one date to the last of another."""
    return When(f"{_side(since, 0).edtf.partition('/')[0]}/{_side(until, 1).edtf.partition('/')[2]}")


def _side(day: Moment, side: int) -> When:
    """All time from the first day of a date on, or up to its last."""
    when = When.of(day)
    number = (when.days.start, when.days.end)[side]
    if abs(number) == FAR:
        raise InvalidDate(
            f"expected a date with a known {'beginning' if side == 0 else 'end'}, got {when.edtf!r}"
        )
    bound = date.fromordinal(number).isoformat()
    return When(f"{bound}/.." if side == 0 else f"../{bound}")


def _party_matcher(selection: Selection[Any], parties: Iterable[str], direct: bool) -> Any:
    store, kind = selection._store, selection.kind

    def matches(record: Any) -> tuple[str, ...]:
        found = store.parties_of(kind, record, direct)
        return tuple(found[party] for party in parties if party in found)

    return matches
