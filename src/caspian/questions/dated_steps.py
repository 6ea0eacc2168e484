"""What a timeline tells beside its events: steps of agreements, changes of membership, who came into the highest offices."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

import caspian
from caspian.model.event import EventKind
from caspian.model.organisation import MembershipStatus, Organisation
from caspian.model.person import Office, Person
from caspian.model.time.when import When
from caspian.names.plural import plural
from caspian.names.titles import is_office
from caspian.questions.conditions.base import Condition, Step, called
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.offices import HeldOffice
from caspian.questions.conditions.parties import Involving, InvolvingPerson
from caspian.questions.conditions.series import InSeries
from caspian.questions.conditions.sides import Between
from caspian.questions.conditions.succession import is_same
from caspian.questions.conditions.time import During, contained
from caspian.questions.conditions.timeline import AsTimeline
from caspian.questions.conditions.touching import Touching

if TYPE_CHECKING:
    from caspian.questions.events import Events
    from caspian.store.store import Store

__all__ = ["Entry", "entries", "of_agreements"]

_HIGHEST: Final = (
    *("supreme leader", "king", "emir", "president", "head of state", "head of government"),
    *("foreign minister", "secretary general", "director general"),
)
"""The offices of a state or a body whose holders a timeline of it tells."""
_VACANT: Final = 31
"""After how many days without another holder the end of a term is told by itself."""
_NAMED: Final = 4
"""How many are named of those who joined or left a body on one day."""


class Entry(NamedTuple):
    """Something with a date that is no event."""

    when: When
    title: str
    kind: str
    """What of it happened: signed, ratified, membership, office."""
    id: str
    """The id of the record of which it is a part."""
    collection: str
    """The type of that record."""


def entries(events: "Events") -> tuple[list[Entry], list[Entry]]:
    """What is dated beside the events of a timeline, in the order of time; and apart what only may be of the time that is asked for.

    Args:
        events: the events.
    """
    steps, store = events.question.steps, events._store
    if not any(isinstance(each, AsTimeline) for each in steps):
        return [], []
    asked = tuple(of_agreements(steps))
    if not asked or not all(isinstance(each, Condition) for each in steps):
        return [], []
    found = [*_agreements(events, asked)]
    if len(asked) == len([each for each in asked if isinstance(each, Involving | InvolvingPerson | Between)]):
        found += _of_those(asked, store)
    times = [each.period for each in steps if isinstance(each, During)]
    of_time = [each for each in found if all(each.when.touches(time) is not False for time in times)]
    in_order = sorted(dict.fromkeys(of_time), key=lambda each: (*each.when.sort_key, each.title))
    sure = [each for each in in_order if all(contained(each.when, time) for time in times)]
    return sure, [each for each in in_order if each not in sure]


def of_agreements(steps: Sequence[Step]) -> Iterator[Step]:
    """What the same question asks of agreements; nothing where it asks for what only events have.

    Args:
        steps: the steps of the question about events.
    """
    if any(
        isinstance(each, InSeries) or (isinstance(each, FieldIs) and each.path != "status") for each in steps
    ):
        return
    for each in steps:
        if isinstance(each, Touching):
            yield Between(each.first, each.second)
        elif isinstance(each, InvolvingPerson):
            yield attrs.evolve(each, signing=True, roles=())
        elif not isinstance(each, FieldIs | During | AsTimeline):
            yield each


def _agreements(events: "Events", asked: tuple[Step, ...]) -> Iterator[Entry]:
    """The steps of agreements that were taken on a known day, of the whole or of those who are asked for; but for a signing that is an event."""
    question = attrs.evolve(events.question, collection="agreements", steps=asked)
    told = {key for each in events if each.kind is EventKind.SIGNING for key in each.agreements}
    who = {party for each in asked for party in _parties(each)}
    for agreement in caspian.Agreements.answering(question, events._store):
        for step in agreement.history:
            if step.when is None or step.planned or (step.stage.value == "signed" and agreement.id in told):
                continue
            if step.party is None or not who or step.party in who:
                by = f" ({called(step.party, events._store)})" if step.party else ""
                yield Entry(step.when, agreement.title, f"{step.stage.value}{by}", agreement.id, "agreements")


def _parties(step: Step) -> tuple[str, ...]:
    """Those whom a step names as parties."""
    if isinstance(step, Between):
        return step.first, step.second
    return (step.party,) if isinstance(step, Involving) else ()


def _of_those(asked: Iterable[Step], store: "Store") -> Iterator[Entry]:
    """The life of those who are asked for: of one its memberships, its founding and its heads, of two the memberships of the one in the other, of a person the offices."""
    who = [party for each in asked for party in _parties(each)]
    people = [each.person for each in asked if isinstance(each, InvolvingPerson)]
    if len(people) == 1 and not who:
        person = store.lookup(Person)[people[0]]
        yield from _terms([(person, each) for each in person.offices], store, of_whom=True)
    if people or len(who) not in (1, 2):
        return
    yield from _memberships(tuple(who), store)
    body = store.lookup(Organisation).get(who[0])
    if len(who) == 1:
        if body is not None:
            for when, what in ((body.founded, "is founded"), (body.dissolved, "is dissolved")):
                if when is not None:
                    yield Entry(when, f"{body.acronym or body.name} {what}", "body", body.id, "organisations")
        held = HeldOffice(of=who[0]).offices(store)
        yield from _terms([(person, each) for person, each in held if _is_high(each.title)], store)


def _is_high(title: str) -> bool:
    return any(is_office(office, title) for office in _HIGHEST)


def _memberships(who: tuple[str, ...], store: "Store") -> Iterator[Entry]:
    """Who joined and left what, those of one day and one body together."""
    together: dict[tuple[When, str, str, bool], list[str]] = {}
    for each in caspian.Dataset(store).membership_changes(*who):
        key = (each.when, each.organisation, each.status.value, each.began)
        together.setdefault(key, []).append(called(each.member, store))
    for (when, body, status, began), names in together.items():
        several = len(names) > 1
        some = ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" if len(names) > _NAMED else "")
        verb = ("become" if began else "cease to be") if several else ("becomes" if began else "ceases to be")
        told = f"{some} {verb} {plural(status) if several else status} of {called(body, store)}"
        if status == MembershipStatus.SUSPENDED:
            rests = "is suspended" if began else "is suspended no longer"
            told = f"Membership of {some} in {called(body, store)} {rests}"
        yield Entry(when, told, "membership", body, "organisations")


def _terms(
    held: Sequence[tuple[Person, Office]], store: "Store", *, of_whom: bool = False
) -> Iterator[Entry]:
    """Who came into an office, and who left it where nobody followed soon."""
    for person, office in held:
        period = office.period
        if period is None or not period.days.interval or period.window:
            continue
        title = f"{office.title} of {called(office.of, store)}" if of_whom else office.title
        first, _, last = period.edtf.partition("/")
        if first not in ("", ".."):
            yield Entry(When(first), f"{person.name} becomes {title}", "office", person.id, "people")
        followed = any(
            other != person
            and next_.period is not None
            and is_same(office.title, next_.title)
            and -1 <= next_.period.days.start - period.days.end <= _VACANT
            for other, next_ in held
        )
        if last not in ("", "..") and not followed:
            yield Entry(When(last), f"{person.name} ceases to be {title}", "office", person.id, "people")
