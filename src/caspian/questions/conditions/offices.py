"""That a person held an office, wherever it was."""

from typing import Self

import attrs

from caspian.catalogue.relations import PARTIES
from caspian.model.person import Office, Person
from caspian.model.time.when import When
from caspian.names.titles import is_office
from caspian.questions.conditions.base import Condition, called
from caspian.store.store import Store

__all__ = ["InOffice"]


@attrs.frozen(repr=False)
class InOffice(Condition[Person]):
    """A person held an office of a title, of a party, on a day; what is None may be any."""

    office: str | None = None
    of: str | None = None
    on: When | None = None

    def meets(self, record: Person, store: Store) -> bool:
        """Whether one office of the person is all of that."""
        return any(map(self._is, record.offices))

    def held(self, record: Person) -> list[tuple[int, Office]]:
        """The offices of a person that are meant, with their numbers."""
        return [(number, each) for number, each in enumerate(record.offices) if self._is(each)]

    def _is(self, office: Office) -> bool:
        return (
            (self.of is None or office.of == self.of)
            and (self.office is None or is_office(self.office, office.title))
            and (
                self.on is None or (office.period is not None and office.period.touches(self.on) is not False)
            )
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
        return attrs.evolve(self, of=of)

    def caption(self, store: Store, collection: str) -> str:
        """The party by its name, the day in words."""
        within = "on" if self.on is None or self.on.days.start == self.on.days.end else "in"
        of = called(self.of, store) if self.of else None
        return self._words(of, None if self.on is None else self.on.in_words(), within)

    def __str__(self) -> str:
        return self._words(self.of, None if self.on is None else self.on.edtf)

    def _words(self, of: str | None, on: str | None, within: str = "on") -> str:
        office = f"in office as {self.office}" if self.office else "in office"
        return f"{office}{f' of {of}' if of else ''}{f' {within} {on}' if on else ''}"
