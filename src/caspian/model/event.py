"""Events: what happened."""

from enum import StrEnum

import attrs

from caspian.model import rules as check
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.model.topic import Topic

__all__ = ["Event", "EventKind", "EventStatus", "Participant", "Role"]


class EventKind(StrEnum):
    """What happened."""

    VISIT = "visit"
    """A journey of an official to another country, or to several."""
    MEETING = "meeting"
    """Officials of two or more parties meet."""
    SUMMIT = "summit"
    """A meeting of heads of state or government of several parties."""
    TALKS = "talks"
    """A round of negotiations."""
    CONFERENCE = "conference"
    """A forum, a conference, a session of a standing body with many participants."""
    CALL = "call"
    """A conversation by telephone or video."""
    SIGNING = "signing"
    """A document is signed, and no meeting is known besides."""
    ANNOUNCEMENT = "announcement"
    """A party makes a plan or a decision known."""
    STATEMENT = "statement"
    """A party says what it thinks, wishes or complains of."""
    REPORT = "report"
    """Figures, forecasts or findings are published."""
    DECISION = "decision"
    """A law, an order, a ratification, or a common decision of an organisation."""
    SANCTIONS = "sanctions"
    """Restrictions on another party are set, changed or lifted."""
    ELECTION = "election"
    """An election."""
    LAUNCH = "launch"
    """A programme, a service or an organisation starts."""
    OPENING = "opening"
    """A building, a line or a station is opened, or its foundation laid."""
    CONSTRUCTION = "construction"
    """Building or repair begins, goes on or ends; a tender for it."""
    TRANSPORT = "transport"
    """Goods are carried, for the first time or to a remarkable extent."""
    TRADE = "trade"
    """Trade or supply grows, shrinks, begins or ends."""
    ACQUISITION = "acquisition"
    """Something is bought, sold or privatised."""
    AID = "aid"
    """Help is given or promised."""
    EXERCISE = "exercise"
    """A military exercise."""
    ARMAMENT = "armament"
    """Weapons are developed, made or moved."""
    CLASH = "clash"
    """Armed forces exchange fire, or are said to."""
    ATTACK = "attack"
    """Violence against people, including terrorism."""
    ACCIDENT = "accident"
    """An accident or a wreck."""
    DISASTER = "disaster"
    """A flood, an earthquake or the like."""
    SEIZURE = "seizure"
    """Goods or people are seized by the police."""
    INFLUENCE = "influence"
    """A covert campaign to sway opinion."""
    INVITATION = "invitation"
    """A party invites another."""
    TRANSFER = "transfer"
    """Territory or people pass from one side to the other."""
    CEREMONY = "ceremony"
    """A ceremony or an award."""


class EventStatus(StrEnum):
    """Whether an event took place."""

    HELD = "held"
    """It took place."""
    EXPECTED = "expected"
    """It is still to come, as of the day of the data."""
    PUT_OFF = "put off"
    """It did not take place on the day it was expected, and may take place later."""
    CALLED_OFF = "called off"
    """It will not take place."""
    UNKNOWN = "outcome unknown"
    """Its day has passed, and no source was found that says whether it took place."""


class Role(StrEnum):
    """As what a party took part in an event."""

    HOST = "host"
    """On whose ground or by whose invitation it took place."""
    PARTICIPANT = "participant"
    """Took part."""
    GUEST = "guest"
    """Took part by invitation without belonging to the circle."""
    MEDIATOR = "mediator"
    """Brought the sides together."""
    OBSERVER = "observer"
    """Watched or monitored."""
    TARGET = "target"
    """Against whom, or for whose benefit, it was done."""
    SUBJECT = "subject"
    """Spoken of or reported on, without acting."""


@attrs.frozen(order=False, kw_only=True)
class Participant:
    """A party to an event, and who stood for it."""

    party: str = attrs.field(validator=check.ref)
    """The country or organisation."""
    role: Role = attrs.field(default=Role.PARTICIPANT, validator=check.one(Role))
    """As what it took part."""
    person: str | None = attrs.field(default=None, validator=check.maybe_ref)
    """The person who stood for it."""
    office: str | None = attrs.field(default=None, validator=check.maybe_text)
    """The office in which that person did."""
    note: str | None = attrs.field(default=None, validator=check.maybe_text)
    """What a reader should know besides."""


@attrs.frozen(order=False, kw_only=True, repr=False)
class Event(Record):
    """Something that happened, was announced or is to happen.

    >>> Event(id="2024-03-11-first-container-train-xian-absheron", title="First container train",
    ...       summary="61 containers arrive.", when=When("2024-03-11"), kind=EventKind.TRANSPORT).kind.value
    'transport'
    """

    title: str = attrs.field(validator=check.text)
    """What happened, in a line."""
    summary: str = attrs.field(validator=check.text)
    """Who did what, where and when, with what result; in the curators' words."""
    when: When = attrs.field(validator=check.one(When))
    """When."""
    kind: EventKind = attrs.field(validator=check.one(EventKind))
    """What kind of happening it was."""
    status: EventStatus = attrs.field(default=EventStatus.HELD, validator=check.one(EventStatus))
    """Whether it took place."""
    participants: tuple[Participant, ...] = attrs.field(default=(), validator=check.many(Participant))
    """Who took part, as what."""
    places: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """Where."""
    topics: tuple[Topic, ...] = attrs.field(default=(), validator=check.many(Topic))
    """What it was about."""
    corridors: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """The corridors it concerns."""
    agreements: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """Agreements that were made, announced or spoken of there."""
    part_of: str | None = attrs.field(default=None, validator=check.maybe_ref)
    """The larger event of which it is a part."""
    follows: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """Earlier events from which it follows."""
    sought: When | None = attrs.field(default=None, validator=check.maybe(When))
    """When a public address that supports it was last looked for and not found."""
