"""Who held which office, on which day."""

import re
from collections.abc import Iterator

from caspian.errors import Ambiguous, NotFound
from caspian.model.time.when import When
from caspian.names.titles import is_office
from caspian.names.words import unknown
from caspian.questions.conditions.offices import HeldOffice, is_office_alone
from caspian.questions.face import face
from caspian.questions.meanings import is_time
from caspian.questions.people import People
from caspian.questions.question import Question
from caspian.store.store import Store

__all__ = ["officeholders"]


def officeholders(store: Store, of: object, office: str | None, on: When | None) -> People:
    """Those who held an office in a country or an organisation, the earliest first.

    Raises:
        NotFound: if no office of it is known by such a title, with the titles that are.
        TypeError: for an office that is no text.
    """
    if office is not None and not isinstance(office, str):
        raise TypeError(f"expected the title of an office, such as 'president', got {office!r}")
    try:
        party, office = (store.party(of).id, office) if office is not None else _read(store, of)
    except (NotFound, Ambiguous) as error:
        raise _turned(store, error, of, office, on) from None
    if office is not None:
        titles = HeldOffice(of=party).titles(store)
        states = store.states_of(party)
        if states:
            raise _of_states(store, party, office, on, states)
        if not any(is_office(office, title) for title in titles):
            raise unknown(office, f"office of {party}", titles, mark="; ")
    return People.answering(Question("people", (HeldOffice.asked(store, office, party, on),)), store)


def _of_states(store: Store, region: str, office: str, on: When | None, states: tuple[str, ...]) -> NotFound:
    """The error for an office of a region, with the call that has those who hold it in its states."""
    day = f", on={on.edtf!r}" if on is not None else ""
    these = ", ".join(map(repr, states))
    call = f"{face(store)}.people.in_office({office!r}{day}).where('offices.of', {these})"
    return NotFound(region, "party with offices", instead=(call,))


def _turned(
    store: Store, error: NotFound | Ambiguous, of: object, office: str | None, on: When | None
) -> NotFound | Ambiguous:
    """The error for whose office is asked for, with the call that is meant where the arguments are turned round."""
    if not isinstance(of, str):
        return error
    day = f", on={on.edtf!r}" if on is not None else ""
    if office is None:
        if not is_office_alone(of, store):
            return error
        return NotFound(
            of, "country or organisation", instead=(f"{face(store)}.people.in_office({of!r}{day})",)
        )
    try:
        party = store.party(office).id
    except (NotFound, Ambiguous):
        return error
    if any(is_office(of, title) for title in HeldOffice(of=party).titles(store)):
        call = f"{face(store)}.officeholders({office!r}, {of!r}{day})"
    elif is_time(of):
        call = f"{face(store)}.officeholders({office!r}, on={of!r})"
    else:
        return error
    return NotFound(of, "country or organisation", instead=(call,))


def _read(store: Store, sought: object) -> tuple[str, str | None]:
    """A party; or an office with its party, where that is what a text says, as "President of Kazakhstan"."""
    try:
        party = store.party(sought).id
        if HeldOffice(of=party).titles(store):
            return party, None
    except (NotFound, Ambiguous):
        party = None
    for office, of in _readings(sought) if isinstance(sought, str) else ():
        try:
            meant = store.party(of).id
        except (NotFound, Ambiguous):
            continue
        if any(is_office(office, title) for title in HeldOffice(of=meant).titles(store)):
            return meant, office
    return store.party(sought).id if party is None else party, None


def _readings(text: str) -> Iterator[tuple[str, str]]:
    """Each way to take a text for an office and whose it is.

    >>> list(_readings("President of the Republic of Korea"))[0], list(_readings("Georgia's prime minister"))[0]
    (('President', 'Republic of Korea'), ('prime minister', 'Georgia'))
    >>> list(_readings("Armenia foreign minister"))[0]
    ('foreign minister', 'Armenia')
    """
    for found in re.finditer(r" of (?:the )?", text):
        yield text[: found.start()], text[found.end() :]
    for found in re.finditer(r"['\u2019]s? ", text):
        yield text[found.end() :], text[: found.start()]
    for found in re.finditer(" ", text):
        yield text[found.end() :], text[: found.start()]
