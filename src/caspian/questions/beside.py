"""What a reader may miss who asks for a region or for two: what its states met as, who were only guests."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from caspian.catalogue.relations import relation
from caspian.display.counts import counted
from caspian.model.body import OrganisationKind
from caspian.model.event import Role
from caspian.model.organisation import Organisation
from caspian.questions.conditions.base import Condition, called
from caspian.questions.conditions.parties import Involving
from caspian.questions.conditions.places import At
from caspian.questions.conditions.sides import Between
from caspian.questions.conditions.subjects import AboutRecord
from caspian.questions.series import of_region
from caspian.questions.typed import typed
from caspian.store.indexes import value_of

if TYPE_CHECKING:
    from caspian.model.event import Event
    from caspian.questions.agreements import Agreements
    from caspian.questions.events import Events
    from caspian.store.store import Store

__all__ = ["as_guests", "by_authorities", "of_the_region"]

_ASIDE: Final = (Role.GUEST, Role.OBSERVER, Role.SUBJECT)
"""As what those are at an event, or spoken of there, whom it does not bring together."""


def of_the_region(events: "Events") -> Iterator[str]:
    """How many meetings there are of the states of a region, beside the events that name the region itself.

    Args:
        events: the events.
    """
    question, store = events.question, events._store
    asked = next((each for each in question.steps if _region(each) is not None), None)
    if (
        asked is None
        or hasattr(asked, "apart_as_one")
        or not all(isinstance(each, Condition) for each in question.steps)
    ):
        return
    region = store.lookup(Organisation).get(_region(asked) or "")
    if region is None or region.kind is not OrganisationKind.GROUPING or not of_region(region, store):
        return
    rest = question.instead(asked)
    meetings = type(events).answering(rest, store).series(region) - events
    call = typed(rest, events, series=region.id)
    if meetings and call:
        number = len(meetings)
        are = "is an event" if number == 1 else f"are {counted(number, 'event')}"
        yield (
            f"these name {region.name} itself; what its states met as, alone or with a partner, {are} of other series: "
            f"{call} has {'it' if number == 1 else 'them'}"
        )


def _region(step: object) -> str | None:
    """The id of the organisation that a step asks for, if it asks for one."""
    if isinstance(step, Involving):
        return step.party
    if isinstance(step, AboutRecord) and step.type == "organisations":
        return step.id
    return step.place if isinstance(step, At) else None


def as_guests(events: "Events") -> Iterator[str]:
    """In how many events of two parties both are only guests of others, observers or spoken of.

    Args:
        events: the events.
    """
    two = next((each for each in events.question.steps if isinstance(each, Between)), None)
    if two is None:
        return
    store, pair = events._store, (two.first, two.second)

    def aside(event: "Event") -> bool:
        theirs = [
            each.role for each in event.participants if each.party in pair or store.home(each.party) in pair
        ]
        return all(role in _ASIDE for role in theirs)

    number = sum(aside(each) for each in events._records)
    if number:
        names = " and ".join(called(each, store) for each in pair)
        yield f"in {number} of them {names} are both no more than guests of others, observers or spoken of"


def by_authorities(happenings: "Agreements | Events") -> Iterator[str]:
    """How many there are besides of bodies that govern a country, or a part of it, and count for themselves, with the call for each.

    Args:
        happenings: the agreements or events of one or two parties.

    >>> import caspian
    >>> told = by_authorities(caspian.events_between("Uzbekistan", "Afghanistan"))
    >>> [each.partition(":")[0] for each in told]
    ['Taliban counts for itself, not for Afghanistan']
    """
    question, store = happenings.question, happenings._store
    asked = [each for each in question.steps if isinstance(each, Involving | Between)]
    if len(asked) != 1 or not all(isinstance(each, Condition) for each in question.steps):
        return
    (step,) = asked
    parties = (step.party,) if isinstance(step, Involving) else (step.first, step.second)
    for country, body in _governing(parties, store):
        near = type(happenings).answering(question.instead(step, _instead_of(step, country, body)), store)
        number = len({*near.ids} - {*happenings.ids})
        call = typed(near.question, happenings)
        if number and call:
            yield (
                f"{called(body, store)} counts for itself, not for {called(country, store)}: "
                f"{counted(number, happenings.collection.removesuffix('s'))} besides; {call} has {'it' if number == 1 else 'them'}"
            )


def _governing(countries: Iterable[str], store: "Store") -> Iterator[tuple[str, str]]:
    """Each of some countries with each body that governs it or a part of it, and counts for itself; no record is made for that."""
    ids, index = store.ids("organisations"), store.index(relation("organisations", "home"))
    for country in countries:
        for key in (ids[number] for number in index.get(country, ())):
            row = store.row("organisations", key)
            if row is not None and value_of(row, "kind") == OrganisationKind.AUTHORITY:
                yield country, key


def _instead_of(step: Involving | Between, country: str, body: str) -> Involving | Between:
    """The same step with a body in the place of a country."""
    if isinstance(step, Involving):
        return Involving(body, step.direct, step.roles)
    first, second = sorted(body if each == country else each for each in (step.first, step.second))
    return Between(first, second, step.direct)
