"""Agreements: what parties agreed on, and each dated step of it."""

from datetime import date
from enum import StrEnum

import attrs

from caspian.model import rules as check
from caspian.model.money import Money
from caspian.model.record import Citation, Record
from caspian.model.time.when import When
from caspian.model.topic import Topic

__all__ = ["Agreement", "AgreementKind", "Milestone", "Signatory", "Stage"]


class AgreementKind(StrEnum):
    """What an agreement is in form."""

    TREATY = "treaty"
    """A treaty between states."""
    AGREEMENT = "agreement"
    """An agreement of governments or other bodies whose form is not known more exactly."""
    MEMORANDUM = "memorandum"
    """A memorandum of understanding, of intent or of cooperation."""
    PROTOCOL = "protocol"
    """A protocol, to a treaty or of talks."""
    DECLARATION = "declaration"
    """A declaration or joint statement."""
    CONTRACT = "contract"
    """A contract of supply, purchase, work or services."""
    LOAN = "loan"
    """A loan or credit."""
    GRANT = "grant"
    """Money or goods given."""
    JOINT_VENTURE = "joint venture"
    """The founding of a common company or fund."""
    INVESTMENT = "investment"
    """A purchase of shares or a commitment to invest."""
    PROGRAMME = "programme"
    """A programme, plan, concept or roadmap adopted together."""
    PACKAGE = "package"
    """Several agreements that the source does not tell apart; see `count`."""
    UNDERSTANDING = "understanding"
    """Something agreed on of which no document is known."""


class Stage(StrEnum):
    """A step in the life of an agreement, in the order in which they come."""

    PROPOSED = "proposed"
    """One side has offered it."""
    NEGOTIATED = "negotiated"
    """Talks about it are under way."""
    AGREED = "agreed"
    """Agreed on, announced or approved; no signature is known."""
    INITIALLED = "initialled"
    """The text is settled by initials."""
    SIGNED = "signed"
    """Signed."""
    RATIFIED = "ratified"
    """Consent to be bound, by ratification."""
    ACCEPTED = "accepted"
    """Consent to be bound, by acceptance."""
    APPROVED = "approved"
    """Consent to be bound, by approval."""
    ACCEDED = "acceded"
    """Consent to be bound by one that did not sign."""
    PROVISIONALLY_APPLIED = "provisionally applied"
    """Applied before it is in force."""
    IN_FORCE = "in force"
    """In force or carried out; with a party, in force for it."""
    SUSPENDED = "suspended"
    """At rest; with a party, that party's part in it rests."""
    RESUMED = "resumed"
    """In force again after a rest."""
    WITHDREW = "withdrew"
    """A party left a treaty of several parties."""
    DENOUNCED = "denounced"
    """A party gave notice that it ends."""
    TERMINATED = "terminated"
    """Ended by its parties."""
    ENDED = "ended"
    """Expired, was replaced or was carried out."""


@attrs.frozen(order=False, kw_only=True)
class Signatory:
    """Who signed for a party."""

    party: str = attrs.field(validator=check.ref)
    """The party."""
    person: str | None = attrs.field(default=None, validator=check.maybe_ref)
    """The person who signed."""
    office: str | None = attrs.field(default=None, validator=check.maybe_text)
    """In what office."""


@attrs.frozen(order=False, kw_only=True)
class Milestone:
    """A dated step in the life of an agreement."""

    stage: Stage = attrs.field(validator=check.one(Stage))
    """Which step."""
    when: When | None = attrs.field(default=None, validator=check.maybe(When))
    """When; None where only the step as such is known."""
    party: str | None = attrs.field(default=None, validator=check.maybe_ref)
    """The one party that took it, for instance by ratifying; None for all of them."""
    place: str | None = attrs.field(default=None, validator=check.maybe_ref)
    """Where."""
    planned: bool = attrs.field(default=False, validator=check.flag)
    """Whether it was only expected when the source was written."""
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=check.many(Citation))
    """Where it stands, if elsewhere than the agreement."""
    note: str | None = attrs.field(default=None, validator=check.maybe_text)
    """What a reader should know besides."""


@attrs.frozen(order=False, kw_only=True, repr=False)
class Agreement(Record):
    """Something that parties agreed on, whatever its form and however far it got.

    `signed`, `status` and `status_on` follow from the history.

    >>> partnership = Agreement(id="armenia-georgia-strategic-partnership-2024",
    ...     title="Memorandum on strategic partnership", kind=AgreementKind.MEMORANDUM, parties=("AM", "GE"),
    ...     history=(Milestone(stage=Stage.SIGNED, when=When("2024-01-26")),))
    >>> str(partnership.signed), partnership.status.value
    ('2024-01-26', 'signed')
    """

    title: str = attrs.field(validator=check.text)
    """The official title where known, else what it is about."""
    kind: AgreementKind = attrs.field(validator=check.one(AgreementKind))
    """Its form."""
    summary: str | None = attrs.field(default=None, validator=check.maybe_text)
    """What it lays down."""
    parties: tuple[str, ...] = attrs.field(validator=check.refs)
    """The countries and organisations that agreed."""
    signatories: tuple[Signatory, ...] = attrs.field(default=(), validator=check.many(Signatory))
    """Who signed for them."""
    history: tuple[Milestone, ...] = attrs.field(validator=check.in_order(Milestone, "when", least=1))
    """Its steps, the earliest first."""
    topics: tuple[Topic, ...] = attrs.field(default=(), validator=check.many(Topic))
    """What it is about."""
    corridors: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """The corridors it concerns."""
    places: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """The places it concerns."""
    amount: Money | None = attrs.field(default=None, validator=check.maybe(Money))
    """The sum it is about."""
    count: int | None = attrs.field(default=None, validator=check.count)
    """How many agreements this record stands for, where the source gives only their number."""
    amends: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """Agreements that it changes."""
    implements: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """Agreements that it carries out, or on which it rests."""
    supersedes: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """Agreements that it replaces."""
    founds: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """Organisations that it founds."""
    duration: str | None = attrs.field(default=None, validator=check.maybe_text)
    """For how long it was made, and how it is prolonged, in words."""
    text: str | None = attrs.field(default=None, validator=check.address)
    """The address of an official text."""
    sought: When | None = attrs.field(default=None, validator=check.maybe(When))
    """When a public address that supports it was last looked for and not found."""

    @property
    def signed(self) -> When | None:
        """When it was signed, or None if no signature is known."""
        for step in self.history:
            if step.stage is Stage.SIGNED and not step.planned:
                return step.when
        return None

    @property
    def status(self) -> Stage:
        """How far it is known to have got."""
        return _last([step for step in self.history if not step.planned]) or Stage.PROPOSED

    @property
    def when(self) -> When | None:
        """The date it goes by: its signature, else its first dated step, else the first expected one."""
        dated = [step for step in self.history if step.when]
        return self.signed or next((step.when for step in sorted(dated, key=lambda step: step.planned)), None)

    def status_on(self, day: str | int | date | When) -> Stage | None:
        """How far it had got at the end of `day`; None if it had surely not begun.

        Steps that may have been taken by then count, and one without a date with the step before it;
        ratification by one party does not make it ratified.

        >>> Agreement(id="a-2024", title="A", kind=AgreementKind.TREATY, parties=("KZ", "AZ"), history=(
        ...     Milestone(stage=Stage.SIGNED, when=When("2024-08-22")),
        ...     Milestone(stage=Stage.IN_FORCE, when=When("2025-03"))),
        ... ).status_on("2025-01-01").value
        'signed'
        """
        last = When.of(day).days.end
        taken, reached = [], True
        for step in self.history:
            if not step.planned:
                reached = step.when.days.start <= last if step.when else reached
                if reached:
                    taken.append(step)
        return _last(taken)


def _last(steps: list[Milestone]) -> Stage | None:
    for step in reversed(steps):
        if not (step.stage is Stage.RATIFIED and step.party):
            return step.stage
    return None
