"""Events: what happened."""

from typing import Annotated

import attrs

import caspian
from caspian.model import given
from caspian.model.fields import PARTIES, Doc, Link, Part, Search, Unsaid, Word, described
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.model.topic import Topic

__all__ = ["Event", "EventKind", "EventStatus", "Participant", "Role"]


class EventKind(Word):
    """What happened."""

    VISIT = "visit", "A journey of an official to another country, or to several."
    MEETING = "meeting", "Officials of two or more parties meet."
    SUMMIT = "summit", "A meeting of heads of state or government of several parties."
    TALKS = "talks", "A round of negotiations."
    CONFERENCE = "conference", "A forum, a conference, a session of a standing body with many participants."
    CALL = "call", "A conversation by telephone or video."
    SIGNING = "signing", "A document is signed, and no meeting is known besides."
    ANNOUNCEMENT = "announcement", "A party makes a plan or a decision known."
    STATEMENT = "statement", "A party says what it thinks, wishes or complains of."
    REPORT = "report", "Figures, forecasts or findings are published."
    DECISION = "decision", "A law, an order, a ratification, or a common decision of an organisation."
    SANCTIONS = "sanctions", "Restrictions on another party are set, changed or lifted."
    ELECTION = "election", "An election or a referendum."
    LAUNCH = "launch", "A programme, a service or an organisation starts."
    OPENING = "opening", "A building, a line or a station is opened, or its foundation laid."
    CONSTRUCTION = "construction", "Building or repair begins, goes on or ends; a tender for it."
    TRANSPORT = "transport", "Goods are carried, for the first time or to a remarkable extent."
    TRADE = "trade", "Trade or supply grows, shrinks, begins or ends."
    ACQUISITION = "acquisition", "Something is bought, sold or privatised."
    AID = "aid", "Help is given or promised."
    EXERCISE = "exercise", "A military exercise."
    ARMAMENT = "armament", "Weapons are developed, made or moved."
    CLASH = "clash", "Armed forces exchange fire, or are said to."
    ATTACK = "attack", "Violence against people or works, including terrorism."
    UNREST = "unrest", "Protest, blockade or riot, and what is done against it."
    ACCIDENT = "accident", "An accident or a wreck."
    DISASTER = "disaster", "A flood, an earthquake or the like."
    SEIZURE = "seizure", "Goods or people are seized by the police."
    INFLUENCE = "influence", "A covert campaign to sway opinion."
    INVITATION = "invitation", "A party invites another."
    TRANSFER = "transfer", "Territory or people pass from one side to the other."
    CEREMONY = "ceremony", "A ceremony or an award."


class EventStatus(Word):
    """Whether an event took place."""

    HELD = "held", "It took place."
    EXPECTED = "expected", "It is still to come, as of the day of the data."
    PUT_OFF = "put off", "It did not take place on the day it was expected, and may take place later."
    CALLED_OFF = "called off", "It will not take place."
    UNKNOWN = (
        "outcome unknown",
        "Its day has passed, and no source was found that says whether it took place.",
    )


class Role(Word):
    """As what a party took part in an event."""

    HOST = "host", "On whose ground or by whose invitation it took place."
    PARTICIPANT = "participant", "Took part."
    GUEST = "guest", "Took part by invitation without belonging to the circle."
    MEDIATOR = "mediator", "Brought the sides together."
    OBSERVER = "observer", "Watched or monitored."
    TARGET = "target", "Against whom, or for whose benefit, it was done."
    SUBJECT = "subject", "Spoken of or reported on, without acting."


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Participant(Part):
    """A party to an event, and who stood for it.

    >>> import caspian
    >>> caspian.event("2018-08-12-caspian-summit-aktau").participants[0].party in ("AZ", "IR", "KZ", "RU", "TM")
    True
    """

    party: Annotated[
        str,
        Link(*PARTIES, name="participants", reverse="events", party=True),
        Doc("The country or organisation."),
    ]
    role: Annotated[Role, Doc("As what it took part.")] = attrs.field(
        default=Role.PARTICIPANT, converter=given.word
    )
    person: Annotated[
        str | None, Link("people", name="people", reverse="events"), Doc("The person who stood for it.")
    ] = None
    office: Annotated[str | None, Doc("The office in which that person did.")] = None
    note: Annotated[str | None, Doc("What a reader should know besides.")] = None


@attrs.frozen(eq=False, kw_only=True, repr=False, field_transformer=described)
class Event(Record):
    """Something that happened, was announced or is to happen.

    >>> Event(id="2024-03-11-first-container-train-xian-absheron", title="First container train",
    ...       summary="61 containers arrive.", when=When("2024-03-11"), kind=EventKind.TRANSPORT).kind.value
    'transport'
    """

    title: Annotated[str, Search(3.0), Doc("What happened, in a line.")]
    summary: Annotated[
        str | None,
        Search(1.0),
        Doc("Who did what, where and when, with what result; in the curators' words."),
    ] = None
    when: Annotated[When, Doc("When.")] = attrs.field(converter=given.when)
    kind: Annotated[EventKind, Doc("What kind of happening it was.")] = attrs.field(converter=given.word)
    status: Annotated[EventStatus, Doc("Whether it took place.")] = attrs.field(
        default=EventStatus.HELD, converter=given.word
    )
    participants: Annotated[tuple[Participant, ...], Doc("Who took part, as what.")] = attrs.field(
        default=(), converter=given.participants
    )
    places: Annotated[
        tuple[str, ...],
        Unsaid("where it took place is not recorded"),
        Link("places", reverse="events"),
        Doc("Where."),
    ] = attrs.field(default=(), converter=given.texts)
    topics: Annotated[tuple[Topic, ...], Doc("What it was about.")] = attrs.field(
        default=(), converter=given.words
    )
    corridors: Annotated[
        tuple[str, ...],
        Unsaid("no corridor is recorded for it"),
        Link("corridors", reverse="events"),
        Doc("The corridors it concerns."),
    ] = attrs.field(default=(), converter=given.texts)
    agreements: Annotated[
        tuple[str, ...],
        Unsaid("no agreement is recorded for it"),
        Link("agreements", reverse="events"),
        Doc("Agreements that were made, announced or spoken of there."),
    ] = attrs.field(default=(), converter=given.texts)
    part_of: Annotated[
        str | None, Link("events", reverse="parts", tree=True), Doc("The larger event of which it is a part.")
    ] = None
    follows: Annotated[
        tuple[str, ...],
        Link("events", reverse="followed_by", tree=True),
        Doc("Earlier events from which it follows."),
    ] = attrs.field(default=(), converter=given.texts)
    sought: Annotated[
        When | None, Doc("When a public address that supports it was last looked for and not found.")
    ] = attrs.field(default=None, converter=given.maybe_when)

    def map(self) -> "caspian.Page":
        """Where it took place: a page that shows itself in a notebook and saves itself to a file.

        Raises:
            CaspianError: where none of its places has coordinates on the map, or no dataset made the record.

        >>> import caspian
        >>> caspian.event("2018-08-12-caspian-summit-aktau").map().parts[1].title[:20]
        'Where it took place:'
        """
        found: caspian.Page = self._told("map")
        return found
