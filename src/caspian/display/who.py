"""Who came, met or acted in an event, in a few words: surnames, and of whom nobody is named, the party."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from caspian.display.blocks import Line, Span, joined, line
from caspian.display.names import Finder, known, short
from caspian.model.country import Country
from caspian.model.event import Event, Participant, Role
from caspian.model.person import Person
from caspian.names.people import surname
from caspian.store.tables import Tables

if TYPE_CHECKING:
    from caspian.model.time.when import When

__all__ = ["who"]

_FEW, _SOME = 4, 2
"""Up to how many of those who took part are all named, and how many of more."""
_FIRST: Final = (Role.GUEST, Role.PARTICIPANT)
_THEN: Final = (Role.HOST, Role.MEDIATOR, Role.OBSERVER, Role.TARGET)
"""The roles that are named as such, in this order, behind those who took part."""


def who(event: Event, store: Finder | None) -> Line:
    """Who took part in an event: people by their surnames, else parties; then hosts and mediators as such.

    Who is only spoken of is not among them.

    Args:
        event: the event.
        store: where names are found.

    >>> import caspian
    >>> from caspian.display.blocks import plain
    >>> talks = caspian.event("2025-07-10-aliyev-pashinyan-abu-dhabi")
    >>> plain(who(talks, caspian.load()._store))
    'Pashinyan, Aliyev; host Mohammed bin Zayed Al Nahyan'
    """
    first = _named(event, _FIRST, store)
    taking_part = sum(each.role in _FIRST for each in event.participants)
    told = [
        () if role is Role.OBSERVER and taking_part > _FEW else _named(event, (role,), store)
        for role in _THEN
    ]
    if not first:
        return joined((each for each in told if each), "; ")
    besides = (line(f"{role.value} ", each) for role, each in zip(_THEN, told, strict=True) if each)
    return joined((first, *besides), "; ")


def _named(event: Event, roles: Sequence[Role], store: Finder | None) -> Line:
    """Those who took part in some roles; where there are many, the first and how many more."""
    stood = {each.party for each in event.participants if each.person}
    found = [each for each in event.participants if each.role in roles]
    found = [each for each in found if each.person or each.party not in stood]
    of_states = [each for each in found if isinstance(known(each.party, store), Country)]
    if any(each.person for each in of_states):  # bodies beside leaders are what they met as, or came along
        found = of_states + [each for each in found if each.person and each not in of_states]
    most = len(found) if len(found) <= _FEW else _SOME
    names = joined(_name(each, event.when, store) for each in found[:most])
    return line(names, f" and {len(found) - most} more" if len(found) > most else None)


def _name(each: Participant, when: "When", store: Finder | None) -> Line:
    key = each.person or each.party
    record = known(key, store)
    if record is None:
        return line(Span(key))
    if not isinstance(record, Person):
        return line(Span(short(record), record.id))
    return line(Span(_of_surname(record, when, store), record.id))


def _of_surname(person: Person, when: "When", store: Finder | None) -> str:
    """The surname; with the first letter of the name before it where another of that surname was in office then."""
    name = surname(person)
    for each in _namesakes(person.id, store):
        record = known(each, store)
        if isinstance(record, Person) and surname(record) == name and _in_office(record, when):
            return f"{person.name[0]}. {name}"
    return name


def _namesakes(key: str, store: Finder | None) -> Sequence[str]:
    """The ids of other people that end alike."""
    if not isinstance(store, Tables):
        return ()
    return [
        each
        for each in store.kept("people by surname", lambda: _by_surname(store)).get(_last(key), ())
        if each != key
    ]


def _by_surname(store: Tables) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in store.ids("people"):
        found.setdefault(_last(each), []).append(each)
    return found


def _last(key: str) -> str:
    return key.rpartition("-")[2]


def _in_office(person: Person, when: "When") -> bool:
    return any(office.period is None or office.period.touches(when) is not False for office in person.offices)
