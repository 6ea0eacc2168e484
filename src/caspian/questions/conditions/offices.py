"""That a person held an office, wherever it was."""

from typing import Self

import attrs

from caspian.catalogue.relations import PARTIES
from caspian.model.person import Office, Person
from caspian.model.time.when import When
from caspian.names.titles import is_office
from caspian.questions.conditions.base import Condition, called
from caspian.questions.conditions.terms import Open, at, open_offices, perhaps, stretch
from caspian.store.store import Store

__all__ = ["InOffice"]


@attrs.frozen(repr=False)
class InOffice(Condition[Person]):
    """A person held an office of a title, of a party, on a day; what is None may be any."""

    office: str | None = None
    of: str | None = None
    on: When | None = None
    open_to: Open = attrs.field(default=frozenset(), eq=False)
    """The offices of unknown beginning that count, for nobody else is known to have held them then."""
    doubt: str = attrs.field(default="", eq=False)
    """Whose offices these are, in words."""

    @classmethod
    def asked(cls, store: Store, office: str | None, of: str | None, on: When | None) -> Self:
        """The condition, with the offices that may have been held on the day or not."""
        found = cls(office, of, on)
        if on is None:
            return found
        people = store.table("people")
        open_to = open_offices(
            store, people, lambda each: each.period is not None and found._is_meant(each), on
        )
        found = attrs.evolve(found, open_to=open_to)
        held = (
            (each, office) for each in people if isinstance(each, Person) for _, office in found.held(each)
        )
        return attrs.evolve(found, doubt=perhaps(held, on))

    @property
    def warning(self) -> str:
        """Of whom it is open whether they held the office on the day."""
        return self.doubt

    def meets(self, record: Person, store: Store) -> bool:
        """Whether one office of the person is all of that."""
        return any(map(self._is, record.offices))

    def held(self, record: Person) -> list[tuple[int, Office]]:
        """The offices of a person that are meant, with their numbers."""
        return [(number, each) for number, each in enumerate(record.offices) if self._is(each)]

    def _is_meant(self, office: Office) -> bool:
        return (self.of is None or office.of == self.of) and (
            self.office is None or is_office(self.office, office.title)
        )

    def _is(self, office: Office) -> bool:
        return (
            self._is_meant(office)
            and (self.on is None or office.period is not None)
            and at(office, self.on, self.open_to)
        )

    def reasons(self, record: Person, store: Store) -> tuple[str, ...]:
        """The offices, with their times."""
        return tuple(
            f"offices[{number}]: {each.title} of {each.of}{f' {each.period.edtf}' if each.period else ''}"
            for number, each in self.held(record)
        )

    def anew(self, store: Store) -> Self:
        """The same country or organisation in another dataset."""
        of = None if self.of is None else store.resolve(self.of, *PARTIES).id
        return self.asked(store, self.office, of, self.on)

    def caption(self, store: Store, collection: str) -> str:
        """The party by its name, the day in words."""
        of = called(self.of, store) if self.of else None
        return self._words(of, None if self.on is None else _when(self.on))

    def __str__(self) -> str:
        return self._words(self.of, None if self.on is None else f"on {self.on.edtf}")

    def _words(self, of: str | None, when: str | None) -> str:
        office = f"in office as {self.office}" if self.office else "in office"
        return f"{office}{f' of {of}' if of else ''}{f' {when}' if when else ''}"


def _when(on: When) -> str:
    """A time with the word that goes before it."""
    if on.window:
        return on.in_words()
    return f"{'on' if on.days.start == on.days.end else 'in'} {stretch(on)}"
