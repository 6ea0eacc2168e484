"""When a term whose end nobody recorded was over at the latest: once somebody else held the office, where one at a time does."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from caspian.model.person import Office, Person
from caspian.model.time.when import When
from caspian.names.titles import is_office
from caspian.store.store import Store

__all__ = ["Term", "is_same", "over", "successions", "term"]

Term = tuple[str, str, str, str]
"""A term of an office: whose it was, of what, under which title, when."""

_ONE: Final = re.compile(
    r"(acting |interim |caretaker )?"
    r"(president|prime minister|premier|chairman|chairperson|speaker|secretary[ -]general|executive secretary"
    r"|general manager|director[ -]general|federal chancellor|supreme leader|king|emir"
    r"|(state |foreign )?secretary|minister(?! of state\b))\b(?!-)",
    re.IGNORECASE,
)
"""How the titles of offices begin that one person at a time holds."""


def term(person: Person, office: Office) -> Term:
    """What a term of somebody is known by.

    >>> import caspian
    >>> tokayev = caspian.person("Kassym-Jomart Tokayev")
    >>> len({term(tokayev, each) for each in tokayev.offices}) == len(tokayev.offices)
    True
    """
    return person.id, office.of, office.title, office.period.edtf if office.period else ""


def is_same(one: str, other: str) -> bool:
    """Whether two titles may be of one office.

    >>> is_same("Minister of Economy", "Minister of Economy and Commerce"), is_same("President", "Vice President")
    (True, False)
    """
    return is_office(one, other) or is_office(other, one)


def over(store: Store, on: When) -> frozenset[Term]:
    """The terms without a known end that were over before a time, since others held the office.

    Args:
        store: the people.
        on: the time.
    """
    return frozenset(key for key, latest in successions(store).items() if on.after(latest) is True)


def successions(store: Store) -> Mapping[Term, When]:
    """By each term without a known end that somebody else followed: when that began, with which it was over at the latest.

    Args:
        store: the people.
    """
    return store.kept("successions", lambda: dict(_followed(store.table(Person))))


def _followed(people: Iterable[Person]) -> Iterator[tuple[Term, When]]:
    held: dict[str, list[tuple[Person, Office, When]]] = {}
    for person in people:
        for office in person.offices:
            if office.period is not None and _ONE.match(office.title):
                held.setdefault(office.of, []).append((person, office, office.period))
    for terms in held.values():
        for person, office, period in terms:
            if not period.days.no_end or period.ongoing:
                continue
            starts = [
                later
                for other, next_, later in terms
                if other != person
                and later.days.start > period.days.start_latest
                and is_same(office.title, next_.title)
            ]
            if starts:
                first = min(starts, key=lambda each: each.days.start)
                yield term(person, office), When(first.edtf.partition("/")[0])
