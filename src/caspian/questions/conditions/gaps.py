"""What an answer about an office says where the lists may have a gap."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from caspian.model.person import Office, Person
from caspian.model.time.when import When
from caspian.model.time.within import within
from caspian.questions.conditions.terms import stretch

__all__ = ["at_the_head", "early", "heads_otherwise", "holes", "nearest", "some_only"]

_NEAREST = 4
"""How many are named of those that held an office on other days."""
_HEAD = re.compile(
    r"(?:acting |interim )?(?:president|prime minister|head of (?:state|(?:the )?(?:\w+ )?government))$",
    re.IGNORECASE,
)
"""The titles of those who head a state or its government."""
_OTHERWISE = re.compile(
    r"head of (?:state|(?:the )?(?:\w+ )?government)$|chairman of the (?:state|supreme|military) council$",
    re.IGNORECASE,
)
"""The titles of those who head a state that has no president."""
_ABOLISHED = re.compile(r"the office was (?:then )?abolished", re.IGNORECASE)
"""How the note of a term begins after which there was no such office for a time, or ever."""
_WHOLE = 2020
"""The year from which on the lists of offices of the bundled data are meant to be whole."""

_HOLE = 62
"""From how many days on a hole between two terms is told: shorter ones are what a vacancy leaves."""

Held = tuple[Person, Office]
"""Somebody with an office."""


def nearest(ever: Iterable[Held], on: When, *, one_office: bool, instead: Sequence[Held] = ()) -> str:
    """Who held an office on the days nearest to a time for which nobody is known, in words.

    Args:
        ever: those that ever held it.
        on: the time.
        one_office: whether they all held one office, one after another.
        instead: those who headed the state under another title where nobody held this one, at whatever time.
    """
    terms = [
        (_days_between(each.period, on), person.label, each.title, each.period)
        for person, each in ever
        if each.period is not None
    ]
    near = sorted(sorted(terms, key=lambda each: each[0])[:_NEAREST], key=lambda each: each[3].sort_key)
    known = "; ".join(f"{name}, {title}, {within(period)}" for _, name, title, period in near)
    between = one_office and all(any(side(each[3]) for each in terms) for side in (on.after, on.before))
    none = _abolished([each for _, each in ever], on.days.start, on.days.end) if one_office else ""
    if none or (between and _filled(instead, on.days.start, on.days.end)):
        day = on.days.start == on.days.end
        why = f": {none}" if none else ""
        return f"nobody held it {'on' if day else 'in'} {stretch(on)}{why}" + (
            f"; the nearest: {known}" if known else ""
        )
    told = (
        f"nobody is known for {stretch(on)}",
        f"the nearest that are known: {known}" if known else "",
        "others held it before and after, so that the list may not be whole" if between else "",
    )
    return "; ".join(filter(None, told))


def at_the_head(others: Iterable[Held], office: str) -> str:
    """Who headed the state or the government under another title when nobody is known to have held the one asked for.

    Args:
        others: those who held any office at the time.
        office: the title that is asked for.
    """
    if not _HEAD.match(office.strip()):
        return ""
    told = "; ".join(
        f"{person.label}, {each.title}, {within(each.period)}"
        for person, each in others
        if each.period is not None and (_HEAD.match(each.title) or _OTHERWISE.match(each.title))
    )
    return f"at the head under another title then: {told}" if told else ""


def early(held: Sequence[Held], on: When, *, one_office: bool) -> str:
    """That a part of a time lies before that for which the bundled lists are meant to be whole, if one does.

    Nothing is missing where one who held the one office that is meant held it all that time.
    """
    whole = one_office and any(
        each.period is not None
        and each.period.days.start_latest <= on.days.start
        and on.days.end <= each.period.days.end_earliest
        for _, each in held
    )
    before = on.days.start < When(str(_WHOLE)).days.start
    return some_only() if before and not whole else ""


def some_only() -> str:
    """That the bundled lists are not meant to be whole before a year."""
    return f"of the time before {_WHOLE} only some offices are listed"


def holes(held: Iterable[Held], others: Iterable[Held], since: When | None, until: When | None) -> str:
    """For which stretches nobody is known to have held one office that others held before or after, or nobody held it, in words.

    Where a state had another head then, as a council or an interim government has, that is told with it; where the office was
    abolished, as the note of the term before says, that.

    Args:
        held: those that are known to have held it.
        others: those who may have stood in the place of one who held it.
        since: when the body came to be whose office it is, if that is known.
        until: up to when it is asked: the day of the data.
    """
    offices = [each for _, each in held]
    terms = sorted(each.period.days for each in offices if each.period is not None)
    if not terms:
        return ""
    unknown: list[str] = []
    none: list[str] = []
    instead = [*others]
    reach = terms[0].end
    if since is not None and terms[0].start - since.days.end >= _HOLE:
        unknown.append(f"before {_day(terms[0].start)}, though the body was founded {_placed(since)}")
    for each in terms[1:]:
        if each.start - reach > _HOLE:
            first, last = reach + 1, each.start - 1
            why = _abolished(offices, first, last)
            then = f" ({why})" if why else _at_the_head_then(instead, first, last)
            filled = why or _filled(instead, first, last)
            (none if filled else unknown).append(f"from {_day(first)} to {_day(last)}{then}")
        reach = max(reach, each.end)
    if until is not None and until.days.start - reach > _HOLE:
        why = _abolished(offices, reach + 1, until.days.start)
        (none if why else unknown).append(f"since {_day(reach + 1)}" + (f" ({why})" if why else ""))
    whole = "" if all(each.endswith(")") for each in unknown) else "the list is not whole: "
    told = (
        f"nobody held it {', nor '.join(none)}" if none else "",
        f"{whole}nobody is known {', nor '.join(unknown)}" if unknown else "",
    )
    return "; ".join(filter(None, told))


def heads_otherwise(others: Iterable[Held], office: str) -> list[Held]:
    """Those of some who headed a state where it had no president, or whatever is asked for.

    Args:
        others: those who held any office there.
        office: the title that is asked for.
    """
    asked = _HEAD.match(office.strip()) and "minister" not in office.casefold()
    return [(person, each) for person, each in others if asked and _OTHERWISE.match(each.title)]


def _abolished(offices: Iterable[Office], first: int, last: int) -> str:
    """What is noted of the end of an office, if it was abolished before a stretch and held by nobody since; else nothing."""
    before = [
        each
        for each in offices
        if each.period is not None and each.period.days.start <= last and each.period.days.end <= last
    ]
    latest = max(before, key=lambda each: each.period.days.end if each.period else 0, default=None)
    if latest is None or latest.period is None or latest.period.days.end >= first:
        return ""
    note = latest.note or ""
    return f"{note[0].lower()}{note[1:].rstrip('.')}" if _ABOLISHED.match(note) else ""


def _filled(others: Iterable[Held], first: int, last: int) -> bool:
    """Whether those who headed a state under another title did so all that time, but for what a vacancy leaves."""
    allowed, reach = min(_HOLE, last - first), first - 1
    for each in sorted(each.period.days for _, each in others if each.period is not None):
        if each.start <= last and reach <= each.end:
            if each.start - reach - 1 > allowed:
                return False
            reach = each.end
    return last - reach <= allowed


def _at_the_head_then(others: Sequence[Held], first: int, last: int) -> str:
    """Who headed the state under another title in a stretch, behind it."""
    told = [
        f"{person.label}, {each.title}, {within(each.period)}"
        for person, each in others
        if each.period is not None and each.period.days.start <= last and first <= each.period.days.end
    ]
    return f" (at the head under another title then: {'; '.join(told)})" if told else ""


def _day(number: int) -> str:
    """A day by its number, in words."""
    return When(date.fromordinal(number).isoformat()).in_words()


def _placed(when: When) -> str:
    """A date with the word that goes before it."""
    return f"{'on' if when.days.start == when.days.end else 'in'} {when.in_words()}"


def _days_between(term: When, on: When) -> int:
    """How many days lie between a time and the nearer edge of a term."""
    return max(0, term.days.start - on.days.end, on.days.start - term.days.end)
