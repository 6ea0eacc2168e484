"""Who held which office, on which day."""

import re
from collections.abc import Collection, Iterator
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
    undated: bool = attrs.field(default=True, eq=False)
    """Whether an office without a time, or of unknown beginning, counts: on a day only where no other is known."""
    otherwise: str = attrs.field(default="", eq=False)
    """Who held it on other days, or perhaps on this one, if nobody is known for it."""

    @classmethod
    def asked(cls, store: Store, of: str, office: str | None, on: When | None) -> Self:
        """The condition, with who held the office on other days if nobody is known for the one asked for."""
        found = cls(of, office, on)
        if on is None:
            return found
        dated = attrs.evolve(found, undated=False)
        early = _early(on) if store.release is not None else ""
        if dated.positions(store, "people"):
            return dated if _surely(store, dated, on) else attrs.evolve(dated, otherwise=early)
        if _was_there(store, of, on) and found.positions(store, "people"):
            told, found = _perhaps(store, found, on), found
        else:
            told, found = _on_other_days(store, found, on), dated
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
        if office.of != self.of or not (self.office is None or is_office(self.office, office.title)):
            return False
        if self.on is None:
            return True
        if office.period is None:
            return self.undated
        touches = office.period.touches(self.on)
        return self.undated if touches is None and _begins_unknown(office.period) else touches is not False

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


def _on_other_days(store: Store, asked: HeldOffice, on: When) -> str:
    """Who held an office on the days nearest to one for which nobody is known, in words."""
    day = on.sort_key[0]
    ever = attrs.evolve(asked, on=None)
    offices = [
        (abs(each.period.sort_key[0] - day), person.name, each.title, each.period)
        for person in ever.of_all(store, "people")
        for _, each in ever.held(person)
        if each.period is not None and isinstance(person, Person)
    ]
    nearest = sorted(sorted(offices, key=lambda each: each[0])[:_NEAREST], key=lambda each: each[3].sort_key)
    known = "; ".join(f"{name}, {title}, {_extent(period)}" for _, name, title, period in nearest)
    return f"nobody is known for {on.in_words()}" + (
        f"; the nearest that are known: {known}" if known else ""
    )


def _early(on: When) -> str:
    """That a day lies before the time for which the lists are meant to be whole, if it does."""
    return f"of the time before {_WHOLE} only some offices are listed" if on.before(str(_WHOLE)) else ""


def _surely(store: Store, asked: HeldOffice, on: When) -> bool:
    """Whether one of those who held an office is known to have held it all that time."""
    offices = (each for person in asked.of_all(store, "people") for _, each in asked.held(person))
    return any(
        each.period is not None
        and each.period.days.start_latest <= on.days.start
        and on.days.end <= each.period.days.end_earliest
        for each in offices
    )


def _was_there(store: Store, of: str, on: When) -> bool:
    """Whether a country or an organisation may have been there at a time."""
    party = store.party(of)
    founded, dissolved = getattr(party, "founded", None), getattr(party, "dissolved", None)
    return not (founded and on.before(founded)) and not (dissolved and on.after(dissolved))


def _perhaps(store: Store, asked: HeldOffice, on: When) -> str:
    """Whose office has no time or no beginning, so that it may have been held then or not, in words."""
    held = "; ".join(
        f"{person.label}, {each.title}{f', {each.period.in_words()}' if each.period else ''}"
        for person in asked.of_all(store, "people")
        for _, each in asked.held(person)
    )
    return f"when the office was held is not known ({held}): whether {on.in_words()} was within is open"


def _begins_unknown(period: When) -> bool:
    """Whether only the end of a time is known, so that any day before it may lie within or not."""
    return period.edtf.startswith("/")


def _extent(period: When) -> str:
    """The time of an office; a single date says that somebody held it then, and not for how long."""
    if period.days.interval and not period.window:
        return period.in_words()
    return f"{period.in_words()} (how long is not known)"
