"""Who held which office, on which day."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Self

import attrs

from caspian.catalogue.relations import PARTIES, relation
from caspian.errors import Ambiguous, NotFound
from caspian.model.person import Office, Person
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.names.titles import is_office
from caspian.names.words import unknown
from caspian.questions.conditions.arranging import Holding
from caspian.questions.conditions.base import Records
from caspian.questions.conditions.terms import Open, at, open_offices, perhaps, stretch
from caspian.questions.people import People
from caspian.questions.question import Question
from caspian.store.store import Store

__all__ = ["HeldOffice", "officeholders"]

_NEAREST = 4
"""How many are named of those that held an office on other days."""
_WHOLE = 2020
"""The year from which on the lists of offices of the bundled data are meant to be whole."""


@attrs.frozen(repr=False)
class HeldOffice(Holding[Person]):
    """A person held an office in a country or an organisation, on a day or at any time."""

    of: str
    office: str | None = None
    on: When | None = None
    open_to: Open = attrs.field(default=frozenset(), eq=False)
    """The offices without a time, or of unknown beginning, that count, for nobody else is known to have held them then."""
    otherwise: str = attrs.field(default="", eq=False)
    """Who held it on other days, or perhaps on this one, if nobody is known for it."""

    @classmethod
    def asked(cls, store: Store, of: str, office: str | None, on: When | None) -> Self:
        """The condition, with who held the office on other days if nobody is known for the one asked for."""
        ever = cls(of, office)
        if on is None:
            return ever
        people = ever.of_all(store, "people")
        open_to = open_offices(store, people, ever._is, on)
        found = attrs.evolve(ever, on=on, open_to=open_to)
        held = [(person, each) for person in found.of_all(store, "people") for _, each in found.held(person)]
        told = perhaps(held, on) if held else _on_other_days(people, ever, on)
        early = "" if store.release is None or _surely(found, held) else _early(on)
        return attrs.evolve(found, otherwise="; ".join(filter(None, (told, early))))

    @property
    def warning(self) -> str:
        """That nobody is known for the day, and who is for others; or whose time is not known."""
        return self.otherwise

    def rank(self, record: Person) -> tuple[bool, tuple[int, int]]:
        """The earliest first, and last those whose time is not known."""
        times = [each.period.sort_key for _, each in self.held(record) if each.period is not None]
        return not times, min(times, default=(0, 0))

    def held(self, record: Record) -> list[tuple[int, Office]]:
        """The offices of a person that are meant."""
        offices = record.offices if isinstance(record, Person) else ()
        return [(number, each) for number, each in enumerate(offices) if self._is(each)]

    def _is(self, office: Office) -> bool:
        asked = office.of == self.of and (self.office is None or is_office(self.office, office.title))
        return asked and at(office, self.on, self.open_to)

    def reasons(self, record: Person, store: Store) -> tuple[str, ...]:
        """The offices, with their times."""
        return tuple(
            f"offices[{number}]: {each.title}{f' {each.period.edtf}' if each.period else ''}"
            for number, each in self.held(record)
        )

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those who held it, among those that the index knows to have held an office there."""
        named = store.index(relation("people", "offices.of")).get(self.of, ())
        return [number for number in named if self.meets(store.at(collection, number), store)]  # type: ignore[arg-type]

    def anew(self, store: Store) -> Self:
        """The same country or organisation in another dataset."""
        return self.asked(store, store.resolve(self.of, *PARTIES).id, self.office, self.on)

    def caption(self, store: Store, collection: str) -> str:
        """The country or organisation by its name."""
        of = store.party(self.of).label
        what = f"in office as {self.office} of {of}" if self.office else f"in an office of {of}"
        return f"{what}, {'now or before' if self.on is None else self.on.in_words()}"

    def __str__(self) -> str:
        what = f"{self.office} of {self.of}" if self.office else f"in an office of {self.of}"
        return what + (f" on {self.on.edtf}" if self.on else "")


def officeholders(store: Store, of: object, office: str | None, on: When | None) -> People:
    """Those who held an office in a country or an organisation, the earliest first.

    Raises:
        NotFound: if no office of it is known by such a title, with the titles that are.
        TypeError: for an office that is no text.
    """
    if office is not None and not isinstance(office, str):
        raise TypeError(f"expected the title of an office, such as 'president', got {office!r}")
    party, office = (store.party(of).id, office) if office is not None else _read(store, of)
    if office is not None:
        titles = _titles(store, party)
        if not any(is_office(office, title) for title in titles):
            raise unknown(office, f"office of {party}", titles, mark="; ")
    return People.answering(Question("people", (HeldOffice.asked(store, party, office, on),)), store)


def _titles(store: Store, of: str) -> list[str]:
    """The titles of the offices that are known of a country or an organisation."""
    named = store.index(relation("people", "offices.of")).get(of, ())
    people = store.pick("people", named)
    return sorted({each.title for person in people for each in person.offices if each.of == of})  # type: ignore[attr-defined]


def _read(store: Store, sought: object) -> tuple[str, str | None]:
    """A party; or an office with its party, where that is what a text says, as "President of Kazakhstan"."""
    try:
        party = store.party(sought).id
        if _titles(store, party):
            return party, None
    except (NotFound, Ambiguous):
        party = None
    for office, of in _readings(sought) if isinstance(sought, str) else ():
        try:
            meant = store.party(of).id
        except (NotFound, Ambiguous):
            continue
        if any(is_office(office, title) for title in _titles(store, meant)):
            return meant, office
    return store.party(sought).id if party is None else party, None


def _readings(text: str) -> Iterator[tuple[str, str]]:
    """Each way to take a text for an office and whose it is.

    >>> list(_readings("President of the Republic of Korea"))[0], list(_readings("Georgia's prime minister"))
    (('President', 'Republic of Korea'), [('prime minister', 'Georgia')])
    """
    for found in re.finditer(r" of (?:the )?", text):
        yield text[: found.start()], text[found.end() :]
    for found in re.finditer(r"['\u2019]s? ", text):
        yield text[found.end() :], text[: found.start()]


def _on_other_days(people: Records, ever: HeldOffice, on: When) -> str:
    """Who held an office on the days nearest to a time for which nobody is known, in words."""
    terms = [
        (_days_between(each.period, on), person.label, each.title, each.period)
        for person in people
        for _, each in ever.held(person)
        if each.period is not None
    ]
    nearest = sorted(sorted(terms, key=lambda each: each[0])[:_NEAREST], key=lambda each: each[3].sort_key)
    known = "; ".join(f"{name}, {title}, {_extent(period)}" for _, name, title, period in nearest)
    between = ever.office and all(any(side(each[3]) for each in terms) for side in (on.after, on.before))
    told = (
        f"nobody is known for {stretch(on)}",
        f"the nearest that are known: {known}" if known else "",
        "others held it before and after, so that the list may not be whole" if between else "",
    )
    return "; ".join(filter(None, told))


def _days_between(term: When, on: When) -> int:
    """How many days lie between a time and the nearer edge of a term."""
    return max(0, term.days.start - on.days.end, on.days.start - term.days.end)


def _early(on: When) -> str:
    """That a part of a time lies before that for which the lists are meant to be whole, if one does."""
    early = on.days.start < When(str(_WHOLE)).days.start
    return f"of the time before {_WHOLE} only some offices are listed" if early else ""


def _surely(asked: HeldOffice, held: Iterable[tuple[Record, Office]]) -> bool:
    """Whether one of those who held an office, that one was asked for, is known to have held it all that time."""
    return (
        asked.office is not None
        and asked.on is not None
        and any(
            each.period is not None
            and each.period.days.start_latest <= asked.on.days.start
            and asked.on.days.end <= each.period.days.end_earliest
            for _, each in held
        )
    )


def _extent(period: When) -> str:
    """The time of an office; a single date says that somebody held it then, and not for how long."""
    if period.days.interval and not period.window:
        return period.in_words()
    return f"{period.in_words()} (how long is not known)"
