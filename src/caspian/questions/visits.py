"""Visits of one who is asked for: those that were made, and those that were received."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs

from caspian.model.country import Country
from caspian.model.event import EventKind, Role
from caspian.questions.conditions.base import Apart, called
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.parties import Involving, InvolvingPerson
from caspian.questions.conditions.places import At
from caspian.questions.conditions.timeline import AsTimeline

if TYPE_CHECKING:
    from caspian.questions.conditions.base import Step
    from caspian.questions.events import Events
    from caspian.store.store import Store

__all__ = ["made_and_received"]

_VISITS: Final = (EventKind.VISIT,)


def made_and_received(events: "Events") -> Apart | None:
    """The visits that the one who is asked for made, and the others; None where it is no answer about visits of one, or a timeline, or all were made.

    Of a person and a country those count as made that the person made to the country.

    Args:
        events: the events.

    >>> import caspian
    >>> made_and_received(caspian.events_involving("Putin", kind="visit", country="Azerbaijan")).told
    'first 3 made to Azerbaijan, then 4 received'
    """
    steps, store = events.question.steps, events._store
    guest = _who(steps, store)
    visits = any(isinstance(each, FieldIs) and each.values == _VISITS for each in steps)
    if guest is None or not visits or any(isinstance(each, AsTimeline) for each in steps):
        return None
    land = next((each for each in steps if isinstance(each, Involving) and each is not guest), None)
    as_guest, as_host = (attrs.evolve(guest, roles=(role,)) for role in (Role.GUEST, Role.HOST))
    made = tuple(each for each in events if as_guest.meets(each, store))
    if land is not None:
        # The country received the guests, or it took place there.
        received_there, there = attrs.evolve(land, roles=(Role.HOST,)), At(land.party)
        made = tuple(each for each in made if received_there.meets(each, store) or there.meets(each, store))
    ids = {each.id for each in made}
    rest = tuple(each for each in events if each.id not in ids)
    received = sum(as_host.meets(each, store) for each in rest)
    if not rest or not (made or received):
        return None
    to = f" to {called(land.party, store)}" if land and made else ""
    told = " and ".join(
        [f"{received} received"] * bool(received)
        + [f"{len(rest) - received} other{'s' if len(rest) - received > 1 else ''}"] * (received < len(rest))
    )
    first = f"first {len(made)} made{to}, then {told}" if made else f"none made, {told}"
    return Apart(made, rest, first, told)


def _who(steps: "Sequence[Step]", store: "Store") -> Involving | InvolvingPerson | None:
    """The only one whose visits are asked for, in whatever role: a person, with at most a country besides, or one party."""
    people = [each for each in steps if isinstance(each, InvolvingPerson)]
    parties = [each for each in steps if isinstance(each, Involving)]
    if any(each.roles for each in people) or any(each.roles for each in parties):
        return None
    if len(people) == 1 and len(parties) <= 1:
        lands = store.lookup(Country)
        return people[0] if all(each.party in lands for each in parties) else None
    return parties[0] if len(parties) == 1 and not people else None
