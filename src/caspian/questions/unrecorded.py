"""Agreements that somebody may have signed: of those of the time in office it is not always recorded who did."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from caspian.model.country import Country
from caspian.model.person import Office, Person
from caspian.questions.conditions.base import called
from caspian.questions.conditions.parties import InvolvingPerson
from caspian.questions.typed import typed

if TYPE_CHECKING:
    from caspian.questions.agreements import Agreements

__all__ = ["unrecorded"]

_NONE: Final = ".where(lambda each: not each.signatories)"
"""The step that leaves those of which no signatory is recorded."""


def unrecorded(agreements: "Agreements") -> Iterator[str]:
    """Of how many agreements of a country it is not recorded who signed them, while the one who is asked for held office there.

    Of several offices it is told of the one in whose time there are most.

    Args:
        agreements: those that somebody signed.

    >>> import caspian
    >>> (told,) = unrecorded(caspian.agreements.signed_by("Nikol Pashinyan"))
    >>> told.partition(": ")[2].partition(".where")[0]
    "caspian.agreements_involving('AM', direct=True, since='2018-05-08')"
    """
    question, store = agreements.question, agreements._store
    signing = [each for each in question.steps if isinstance(each, InvolvingPerson)]
    if len(signing) != 1:
        return
    person = store.lookup(Person)[signing[0].person]
    rest = type(agreements).answering(question.instead(signing[0]), store)
    found = [
        (sum(not each.signatories for each in near), near, office)
        for office in person.offices
        if (near := _in_time(rest, office))
    ]
    number, near, office = max(found, key=lambda each: each[0], default=(0, rest, None))
    call = typed(near.question, near)
    if number and office is not None and call:
        of, one = called(office.of, store), number == 1
        yield (
            f"of {number} other{'' if one else 's'} of {of} itself, dated to the time of {person.name} in office "
            f"({office.title}), it is not recorded who signed: {call}{_NONE} has {'it' if one else 'them'}"
        )


def _in_time(agreements: "Agreements", office: Office) -> "Agreements | None":
    """Those of a country while somebody was in office there; None of what is no time in office there."""
    period = office.period
    if period is None or not period.days.interval or office.of not in agreements._store.lookup(Country):
        return None
    found = agreements.involving(office.of, direct=True)
    if period.earliest is not None:
        found = found.since(period.earliest)
    if period.latest is not None:
        found = found.until(period.latest)
    return found
