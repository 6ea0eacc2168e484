"""That a person held an office, of a country or an organisation or wherever it was."""

from collections.abc import Collection, Iterator
from typing import Self

import attrs

from caspian.catalogue.relations import PARTIES, relation
from caspian.errors import Ambiguous, NotFound
from caspian.model.person import Office, Person
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.names.titles import is_office
from caspian.questions.conditions.arranging import Holding
from caspian.questions.conditions.base import Lasting, Records, called
from caspian.questions.conditions.gaps import at_the_head, early, heads_otherwise, holes, nearest, some_only
from caspian.questions.conditions.succession import Term, over, successions, term
from caspian.questions.conditions.terms import Open, at, open_offices, perhaps, stretch
from caspian.store.store import Store

__all__ = ["HeldOffice", "is_office_alone"]


@attrs.frozen(eq=False, repr=False)
class HeldOffice(Lasting, Holding[Person, Office]):
    """A person held an office of a title, of a country or an organisation, on a day; what is None may be any."""

    office: str | None = None
    of: str | None = None
    on: When | None = None
    open_to: Open = attrs.field(default=frozenset(), eq=False)
    """The offices without a time, or of unknown beginning, that count, for nobody else is known to have held them then."""
    over: frozenset[Term] = attrs.field(default=frozenset(), eq=False)
    """The terms without a known end that were over by then, as others held the office."""
    doubt: str = attrs.field(default="", eq=False)
    """Who perhaps held it on the day, or who held it on other days if nobody is known for this one."""

    @property
    def besides(self) -> tuple[str, ...]:
        """Which office, of what, as it was told, since when and until when."""
        return ("office", "of", "held", "since", "until")

    @classmethod
    def asked(cls, store: Store, office: str | None, of: str | None, on: When | None) -> Self:
        """The condition, with whose offices are open, and who held the office on other days if nobody is known."""
        ever = cls(office, of)
        if on is None:
            return attrs.evolve(ever, doubt=ever._unlisted(store))
        people, one = list(ever.offices(store)), office is not None and of is not None
        open_to = open_offices(store, (each for _, each in people), on)
        found = attrs.evolve(ever, on=on, open_to=open_to, over=over(store, on))
        held = [(person, each) for person, each in people if found._is(person, each)]
        instead = heads_otherwise(cls(of=of).offices(store), office) if one and office and not held else ()
        told = perhaps(held, on) if held else nearest(people, on, one_office=one, instead=instead)
        other = at_the_head(cls(of=of, on=on).offices(store), office) if one and office and not held else ""
        whole = "" if store.release is None else early(held, on, one_office=one)
        return attrs.evolve(found, doubt="; ".join(filter(None, (other, told, whole))))

    def _unlisted(self, store: Store) -> str:
        """That the list of those who ever held one office has holes; of all offices of a party, that not all are listed."""
        if self.of is None:
            return ""
        if self.office is None:
            return "" if store.release is None else some_only()
        founded = getattr(store.party(self.of), "founded", None)
        others = heads_otherwise(type(self)(of=self.of).offices(store), self.office)
        return holes(self.offices(store), others, founded, store.as_of)

    @property
    def warning(self) -> str:
        """That nobody is known for the day, and who is for others; whose time is not known; or which stretches nobody fills."""
        return self.doubt

    def offices(self, store: Store) -> Iterator[tuple[Person, Office]]:
        """All people who held it, the earliest first, with each office that is meant."""
        for person in self.of_all(store, "people"):
            if isinstance(person, Person):
                yield from ((person, each) for _, each in self.held(person))

    def titles(self, store: Store) -> list[str]:
        """The titles of all these offices, in the order of the alphabet."""
        return sorted({each.title for _, each in self.offices(store)})

    def rank(self, record: Person) -> tuple[bool, tuple[int, int]]:
        """The earliest first, and last those whose time is not known."""
        times = [each.period.sort_key for _, each in self.held(record) if each.period is not None]
        return not times, min(times, default=(0, 0))

    def held(self, record: Person) -> list[tuple[int, Office]]:
        """The offices of a person that are meant, with their numbers."""
        return [(number, each) for number, each in enumerate(record.offices) if self._is(record, each)]

    def _is(self, person: Person, office: Office) -> bool:
        return (
            (self.of is None or office.of == self.of)
            and not (self.over and term(person, office) in self.over)
            and (self.office is None or is_office(self.office, office.title))
            and at(office, self.on, self.open_to)
        )

    def remark(self, records: Records, store: Store) -> str:
        """Whose terms, of which no end is recorded, were over at the latest when others held the office."""
        latest = successions(store)
        told = [
            f"{person.label}, {each.title}, until {latest[term(person, each)].in_words()} at the latest"
            for person in records
            if isinstance(person, Person)
            for _, each in self.held(person)
            if term(person, each) in latest
        ]
        return f"no end is recorded, but others held the office later: {'; '.join(told)}" if told else ""

    def reasons(self, record: Person, store: Store) -> tuple[str, ...]:
        """The offices, with their times."""
        return tuple(
            f"offices[{number}]: {each.title} of {each.of}{f' {each.period.edtf}' if each.period else ''}"
            for number, each in self.held(record)
        )

    def in_frames(self, record: Record, store: Store) -> tuple[str | None, ...]:
        """Which office it was, of whom, and its time as EDTF has it: whole, and its two ends; of several offices each."""
        assert isinstance(record, Person)
        held = [each for _, each in self.held(record)]
        times = [each.period.edtf for each in held if each.period is not None]
        ends = [each.split("/") for each in times if "/" in each]
        return tuple(
            "; ".join(dict.fromkeys(filter(None, told))) or None
            for told in (
                (each.title for each in held),
                (store.party(each.of).label for each in held),
                times,
                (since.strip(".") for since, _ in ends),
                (until.strip(".") for _, until in ends),
            )
        )

    def positions(self, store: Store, collection: str) -> Collection[int] | None:
        """Of a country or an organisation those who held it, among those that the index knows to have held an office there."""
        if self.of is None:
            return None
        return self.among(store.index(relation("people", "offices.of")).get(self.of, ()), store, collection)

    def anew(self, store: Store) -> Self:
        """The same country or organisation in another dataset."""
        of = None if self.of is None else store.resolve(self.of, *PARTIES).id
        return self.asked(store, self.office, of, self.on)

    def caption(self, store: Store, collection: str) -> str:
        """The country or organisation by its name, the day in words."""
        when = ", now or before" if self.on is None else f" {_when(self.on)}"
        return f"{self._words(called(self.of, store) if self.of else None)}{when}"

    def __str__(self) -> str:
        return f"{self._words(self.of)}{f' on {self.on.edtf}' if self.on else ''}"

    def _words(self, of: str | None) -> str:
        what = f"in office as {self.office}" if self.office else "in an office" if of else "in office"
        return f"{what} of {of}" if of else what


def _when(on: When) -> str:
    """A time with the word that goes before it."""
    if on.window:
        return on.in_words()
    return f"{'on' if on.days.start == on.days.end else 'in'} {stretch(on)}"


def is_office_alone(text: object, store: Store) -> bool:
    """Whether a text is the title of an office that somebody held, and the name of no country or organisation."""
    if not isinstance(text, str):
        return False
    try:
        store.party(text)
    except (Ambiguous, NotFound):  # words that several names have among others are no name of one
        return any(HeldOffice(text).of_all(store, "people"))
    return False
