"""Who held which office, on which day."""

import re
from collections.abc import Collection
from typing import Self

import attrs

from caspian.catalogue.relations import PARTIES, relation
from caspian.errors import NotFound
from caspian.model.person import Office, Person
from caspian.model.record import Citation
from caspian.model.time.when import When
from caspian.questions.conditions.base import Condition
from caspian.questions.people import People
from caspian.questions.question import Question
from caspian.store.store import Store

__all__ = ["HeldOffice", "is_office", "officeholders"]

_BELOW = {"deputy", "vice", "assistant", "under", "first"}
"""Words that make another, lower office of one."""
_ANOTHER = {
    "president": {"assembly", "parliament", "senate", "council", "court"},
    "foreign": {"economic"},
}
"""Words that make another office of one that is asked for by the first word."""
_JOINING = re.compile(r"\b(?:of|for|to|on|in|at)\b|,", re.IGNORECASE)
_SMALL = {"of", "the", "for", "and", "to", "a"}


@attrs.frozen(repr=False)
class HeldOffice(Condition[Person]):
    """A person held an office in a country or an organisation, on a day or at any time."""

    of: str
    office: str | None = None
    on: When | None = None

    def _held(self, person: Person) -> list[tuple[int, Office]]:
        return [(number, each) for number, each in enumerate(person.offices) if self._is(each)]

    def _is(self, office: Office) -> bool:
        if office.of != self.of or not (self.office is None or is_office(self.office, office.title)):
            return False
        return self.on is None or office.period is None or office.period.touches(self.on) is not False

    def meets(self, record: Person, store: Store) -> bool:
        """Whether the person held it."""
        return bool(self._held(record))

    def reasons(self, record: Person, store: Store) -> tuple[str, ...]:
        """The offices, with their times."""
        return tuple(
            f"offices[{number}]: {each.title}{f' {each.period.edtf}' if each.period else ''}"
            for number, each in self._held(record)
        )

    def cites(self, record: Person, store: Store) -> tuple[Citation, ...]:
        """Where they stand."""
        return tuple(citation for _, each in self._held(record) for citation in each.citations)

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those who held it, among those that the index knows to have held an office there."""
        named = store.index(relation("people", "offices.of")).get(self.of, ())
        return [number for number in named if self.meets(store.table(Person)[number], store)]

    def anew(self, store: Store) -> Self:
        """The same country or organisation in another dataset."""
        return attrs.evolve(self, of=store.resolve(self.of, *PARTIES).id)

    def __str__(self) -> str:
        what = f"{self.office} of {self.of}" if self.office else f"in an office of {self.of}"
        return what + (f" on {self.on.edtf}" if self.on else "")


def officeholders(store: Store, of: str, office: str | None, on: When | None) -> People:
    """Those who held an office in a country or an organisation.

    Raises:
        NotFound: if no office of it is known by such a title, with the titles that are.
    """
    if office is not None:
        named = store.index(relation("people", "offices.of")).get(of, ())
        people = (store.table(Person)[number] for number in named)
        titles = sorted({each.title for person in people for each in person.offices if each.of == of})
        if not any(is_office(office, title) for title in titles):
            from caspian.names.folding import nearest

            near = nearest(office, titles)
            raise NotFound(office, f"office of {of} ({'; '.join(titles)})", (near,) if near else ())
    return People.answering(Question("people", (HeldOffice(of, office, on),)), store)


def is_office(asked: str, title: str) -> bool:
    """Whether a title is of the office that a user means, whatever the order of its words.

    >>> is_office("foreign minister", "Minister of Foreign Affairs"), is_office("president", "Vice President")
    (True, False)
    >>> is_office("president", "Aide to the President"), is_office("energy minister", "Minister of Energy and Natural Resources")
    (False, True)
    >>> is_office("president", "President of the National Assembly")
    False
    """
    wanted, has = _words(asked), _words(title)
    if not wanted:
        return False
    head = _words(_JOINING.split(title)[0])
    noun = (_words(_JOINING.split(asked)[0]) or wanted)[-1]
    return (
        noun in head[-1:]
        and not (set(head) & _BELOW) - set(wanted)
        and not any(_ANOTHER.get(word, set()) & set(has) - set(wanted) for word in wanted)
        and all(any(word.startswith(each) for word in has) for each in wanted)
    )


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.casefold()) if word not in _SMALL]
