"""Whether an office was held at a time, and how that is told where it is not known."""

from collections.abc import Iterable

from caspian.model.person import Office
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.questions.conditions.succession import is_same
from caspian.store.store import Store

__all__ = ["Open", "at", "known", "open_offices", "perhaps", "stretch"]

Open = frozenset[tuple[str, str]]
"""Offices, by whose they are and by title, that somebody may have held at a time and nobody else is known to have."""
_NAMED = 6
"""How many are named whose time is not known."""


def at(office: Office, on: When | None, open_to: Open) -> bool:
    """Whether an office is one of a time; that of which it is not known is, where no other holder is known."""
    held = known(office, on)
    return held or (held is None and (office.of, office.title) in open_to)


def known(office: Office, on: When | None) -> bool | None:
    """Whether an office was held at a time; None if it has no time, or only an end that lies later."""
    if on is None:
        return True
    if office.period is None:
        return None
    touches = office.period.touches(on)
    return None if touches is None and office.period.edtf.startswith("/") else touches is not False


def open_offices(store: Store, held: Iterable[Office], on: When) -> Open:
    """The offices of which only those are left whose time is not known, each judged by itself."""
    taken: dict[str, list[str]] = {}
    unknown: set[tuple[str, str]] = set()
    for each in held:
        whether = known(each, on)
        if whether:
            taken.setdefault(each.of, []).append(each.title)
        elif whether is None:
            unknown.add((each.of, each.title))
    return frozenset(
        (of, title)
        for of, title in unknown
        if not any(is_same(title, other) for other in taken.get(of, ())) and _was_there(store, of, on)
    )


def _was_there(store: Store, of: str, on: When) -> bool:
    """Whether a country or an organisation may have been there at a time."""
    party = store.party(of)
    founded, dissolved = getattr(party, "founded", None), getattr(party, "dissolved", None)
    return not (founded and on.before(founded)) and not (dissolved and on.after(dissolved))


def perhaps(held: Iterable[tuple[Record, Office]], on: When) -> str:
    """Whose office has no time or no beginning, so that it may have been held then or not, in words."""
    told = [
        f"{person.label}, {each.title}{f', {each.period.in_words()}' if each.period else ''}"
        for person, each in held
        if known(each, on) is None
    ]
    if not told:
        return ""
    more = f"; and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
    whether = f"that was in {stretch(on)}" if _long(on) else f"{stretch(on)} was within"
    return (
        f"when the office was held is not known ({'; '.join(told[:_NAMED])}{more}): whether {whether} is open"
    )


def stretch(on: When) -> str:
    """A time as a sentence needs it, a stretch of more than one date as "the time since 1 January 1990".

    >>> stretch(When.since("1990")), stretch(When.spanning("1990", "1991")), stretch(When("1990-05"))
    ('the time since 1 January 1990', 'the time from 1 January 1990 to 31 December 1991', 'May 1990')
    """
    if not _long(on):
        return on.in_words()
    return f"the time {'from ' if _bounded(on) else ''}{on.in_words()}"


def _long(on: When) -> bool:
    """Whether it is a stretch from one date to another, or without an end."""
    return on.days.interval and not on.window


def _bounded(on: When) -> bool:
    return not on.days.no_start and not on.days.no_end
