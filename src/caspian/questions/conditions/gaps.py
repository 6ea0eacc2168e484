"""What an answer about an office says where the lists may have a gap."""

import re
from collections.abc import Iterable, Sequence

from caspian.model.person import Office, Person
from caspian.model.time.when import When
from caspian.model.time.within import within
from caspian.questions.conditions.terms import stretch

__all__ = ["at_the_head", "early", "nearest"]

_NEAREST = 4
"""How many are named of those that held an office on other days."""
_HEAD = re.compile(
    r"(?:acting |interim )?(?:president|prime minister|head of (?:state|(?:the )?(?:\w+ )?government))$",
    re.IGNORECASE,
)
"""The titles of those who head a state or its government."""
_WHOLE = 2020
"""The year from which on the lists of offices of the bundled data are meant to be whole."""

Held = tuple[Person, Office]
"""Somebody with an office."""


def nearest(ever: Iterable[Held], on: When, *, one_office: bool) -> str:
    """Who held an office on the days nearest to a time for which nobody is known, in words.

    Args:
        ever: those that ever held it.
        on: the time.
        one_office: whether they all held one office, one after another.
    """
    terms = [
        (_days_between(each.period, on), person.label, each.title, each.period)
        for person, each in ever
        if each.period is not None
    ]
    near = sorted(sorted(terms, key=lambda each: each[0])[:_NEAREST], key=lambda each: each[3].sort_key)
    known = "; ".join(f"{name}, {title}, {within(period)}" for _, name, title, period in near)
    between = one_office and all(any(side(each[3]) for each in terms) for side in (on.after, on.before))
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
        if each.period is not None and _HEAD.match(each.title)
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
    return f"of the time before {_WHOLE} only some offices are listed" if before and not whole else ""


def _days_between(term: When, on: When) -> int:
    """How many days lie between a time and the nearer edge of a term."""
    return max(0, term.days.start - on.days.end, on.days.start - term.days.end)
