"""Agreements: what parties agreed on, and each dated step of it."""

from datetime import date
from typing import Annotated

import attrs

import caspian
from caspian.model import binding, given, rules
from caspian.model.fields import PARTIES, Doc, InOrder, Least, Link, Part, Search, Unsaid, described
from caspian.model.form import AgreementKind
from caspian.model.homed import asked
from caspian.model.money import Money
from caspian.model.record import Citation, Record
from caspian.model.stage import Stage
from caspian.model.time.when import When
from caspian.model.topic import Topic

__all__ = ["Agreement", "AgreementKind", "Milestone", "Signatory", "Stage"]


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Signatory(Part):
    """Who signed for a party.

    >>> import caspian
    >>> caspian.agreement("armenia-azerbaijan-russia-statement-2020-11").signatories[0].party in ("AM", "AZ", "RU")
    True
    """

    party: Annotated[str, Link(*PARTIES, name="signed_for", reverse="signed"), Doc("The party.")]
    person: Annotated[
        str | None, Link("people", name="signatories", reverse="signatures"), Doc("The person who signed.")
    ] = None
    office: Annotated[str | None, Doc("In what office.")] = None


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Milestone(Part):
    """A dated step in the life of an agreement.

    >>> import caspian
    >>> caspian.agreement("Caspian Convention").history[0].stage.value
    'signed'
    """

    stage: Annotated[Stage, Doc("Which step.")] = attrs.field(converter=given.word)
    when: Annotated[When | None, Doc("When; None where only the step as such is known.")] = attrs.field(
        default=None, converter=given.maybe_when
    )
    party: Annotated[
        str | None,
        Link(*PARTIES, name="acting_parties", reverse="steps"),
        Doc("The one party that took it, for instance by ratifying; None for all of them."),
    ] = None
    place: Annotated[str | None, Link("places", name="scenes", reverse="scene_of"), Doc("Where.")] = None
    planned: Annotated[bool, Doc("Whether it was only expected when the source was written.")] = False
    citations: Annotated[tuple[Citation, ...], Doc("Where it stands, if elsewhere than the agreement.")] = (
        attrs.field(default=(), converter=given.citations)
    )
    note: Annotated[str | None, Doc("What a reader should know besides.")] = None

    @property
    def key(self) -> str:
        """What a path calls it: ``signed``, or ``ratified:AM`` for the step of one party.

        >>> import caspian
        >>> caspian.agreement("eaeu-treaty-2014").history[0].key
        'signed'
        """
        return f"{self.stage.value}:{self.party}" if self.party else self.stage.value


@attrs.frozen(eq=False, kw_only=True, repr=False, field_transformer=described)
class Agreement(Record):
    """Something that parties agreed on, whatever its form and however far it got.

    `signed`, `status` and `status_on` follow from the history.

    >>> partnership = Agreement(id="armenia-georgia-strategic-partnership-2024",
    ...     title="Memorandum on strategic partnership", kind=AgreementKind.MEMORANDUM, parties=("AM", "GE"),
    ...     history=(Milestone(stage=Stage.SIGNED, when=When("2024-01-26")),))
    >>> partnership.signed.edtf, partnership.status.value
    ('2024-01-26', 'signed')
    """

    title: Annotated[str, Search(3.0), Doc("The official title where known, else what it is about.")]
    kind: Annotated[AgreementKind, Doc("Its form.")] = attrs.field(converter=given.word)
    summary: Annotated[str | None, Search(1.0), Doc("What it lays down.")] = None
    parties: Annotated[
        tuple[str, ...],
        Least(1),
        Link(*PARTIES, reverse="agreements", party=True),
        Doc("The countries and organisations that agreed."),
    ] = attrs.field(converter=given.texts)
    signatories: Annotated[
        tuple[Signatory, ...],
        Unsaid("who signed it is not recorded here"),
        Doc("Who signed for them, as far as that is recorded."),
    ] = attrs.field(default=(), converter=given.signatories)
    history: Annotated[
        tuple[Milestone, ...], Least(1), InOrder("when"), Doc("Its steps, the earliest first.")
    ] = attrs.field(converter=given.milestones)
    topics: Annotated[tuple[Topic, ...], Doc("What it is about.")] = attrs.field(
        default=(), converter=given.words
    )
    corridors: Annotated[
        tuple[str, ...],
        Unsaid("no corridor is recorded for it"),
        Link("corridors", reverse="agreements"),
        Doc("The corridors it concerns."),
    ] = attrs.field(default=(), converter=given.texts)
    places: Annotated[
        tuple[str, ...],
        Unsaid("no place is recorded for it"),
        Link("places", reverse="agreements"),
        Doc("The places it concerns."),
    ] = attrs.field(default=(), converter=given.texts)
    amount: Annotated[Money | None, Doc("The sum it is about.")] = attrs.field(
        default=None, converter=given.maybe_money
    )
    count: Annotated[
        int | None,
        rules.COUNT,
        Doc("How many agreements this record stands for, where the source gives only their number."),
    ] = None
    amends: Annotated[
        tuple[str, ...],
        Link("agreements", reverse="amended_by", tree=True),
        Doc("Agreements that it changes."),
    ] = attrs.field(default=(), converter=given.texts)
    implements: Annotated[
        tuple[str, ...],
        Link("agreements", reverse="implemented_by", tree=True),
        Doc("Agreements that it carries out, or on which it rests."),
    ] = attrs.field(default=(), converter=given.texts)
    supersedes: Annotated[
        tuple[str, ...],
        Link("agreements", reverse="superseded_by", tree=True),
        Doc("Agreements that it replaces."),
    ] = attrs.field(default=(), converter=given.texts)
    founds: Annotated[
        tuple[str, ...], Link("organisations", reverse="founded_by"), Doc("Organisations that it founds.")
    ] = attrs.field(default=(), converter=given.texts)
    duration: Annotated[str | None, Doc("For how long it was made, and how it is prolonged, in words.")] = (
        None
    )
    text: Annotated[str | None, rules.ADDRESS, Doc("The address of an official text.")] = None
    sought: Annotated[
        When | None, Doc("When a public address that supports it was last looked for and not found.")
    ] = attrs.field(default=None, converter=given.maybe_when)

    @property
    def signed(self) -> When | None:
        """When it was signed, by the last of its parties if they signed one by one; None if that is not known.

        >>> import caspian
        >>> caspian.agreement("Caspian Convention").signed
        When('2018-08-12')
        """
        return self._whole(Stage.SIGNED)

    @property
    def entered_into_force(self) -> When | None:
        """When it entered into force for its parties; None if that is not known.

        Whether it is in force on a day is told by `in_force`.

        >>> import caspian
        >>> caspian.agreement("eaeu-treaty-2014").entered_into_force
        When('2015-01-01')
        """
        return self._whole(Stage.IN_FORCE)

    @property
    def in_force(self) -> "caspian.InForce":
        """Whether it is in force: yes, no or open, and why; today, as `status`, or on the day with which it is called.

        It is where it binds all that took part in it, or two of them: by its entry into force, or by signature if it is of a form
        that needs none. It is not where a source says so; where only nothing more is recorded, it is open. For one party ask `status_of` and `binds`.

        >>> import caspian
        >>> caspian.agreement("eaeu-treaty-2014").in_force
        yes: in force since 1 January 2015
        >>> caspian.agreement("Caspian Convention").in_force("2025-01-01").why.partition(";")[0]
        'ratified by 4 of its 5 parties, 1 October 2019, the last step known'
        """
        from caspian.model.force import in_force

        return in_force(self)

    @asked
    def ratifications(self) -> "caspian.Ratifications":
        """Who consented to be bound and when, by ratification, approval, acceptance or accession; and of whom that is not known.

        Raises:
            CaspianError: for an agreement that no dataset made.

        >>> import caspian
        >>> convention = caspian.agreement("Caspian Convention").ratifications
        >>> [each.party for each in convention if each.stage is None], len(convention.known)
        (['IR'], 4)
        """
        found: caspian.Ratifications = self._told("asked", "ratifications")
        return found

    @asked
    def events(self) -> "caspian.Events":
        """The events that are about it, such as its signature or a round of talks on it.

        >>> import caspian
        >>> caspian.agreement("Caspian Convention").events.ids[:1]
        ('2018-08-12-caspian-summit-aktau',)
        """
        found: caspian.Events = self._told("asked", "events")
        return found

    def _whole(self, stage: Stage) -> When | None:
        """When all of the parties had taken a step, together or one by one."""
        steps = [step for step in self.history if step.stage is stage and not step.planned]
        for step in steps:
            if step.party is None:
                return step.when
        by = {step.party: step.when for step in steps}
        return steps[-1].when if steps and by.keys() >= set(self.parties) else None

    @property
    def place(self) -> str | None:
        """The place where it was signed, if that is known.

        >>> import caspian
        >>> caspian.agreement("Caspian Convention").place
        'aktau'
        """
        signed = (step for step in self.history if step.stage is Stage.SIGNED and step.place)
        return next((step.place for step in signed), None)

    @property
    def status(self) -> Stage:
        """How far it is known to have got as a whole: today, which is the day of the data; all that is known of a loose one.

        >>> import caspian
        >>> caspian.agreement("eaeu-treaty-2014").status.value
        'in force'
        """
        return binding.status(binding.taken(self.history, self._today()), self.parties) or Stage.PROPOSED

    @property
    def when(self) -> When | None:
        """The date it goes by: its signature, else its first dated step, else the first expected one.

        >>> import caspian
        >>> caspian.agreement("Shusha Declaration").when
        When('2021-06-15')
        """
        dated = [step for step in self.history if step.when]
        return self.signed or next((step.when for step in sorted(dated, key=lambda step: step.planned)), None)

    def status_on(self, day: str | int | date | When) -> Stage | None:
        """How far it had got as a whole at the end of `day`; None if it had surely not begun.

        Steps that may have been taken by then count, and one without a date with the step before it.
        What one party did is not what the agreement did: see `status_of`.

        Args:
            day: the day.

        >>> Agreement(id="a-2024", title="A", kind=AgreementKind.TREATY, parties=("KZ", "AZ"), history=(
        ...     Milestone(stage=Stage.SIGNED, when=When("2024-08-22")),
        ...     Milestone(stage=Stage.IN_FORCE, when=When("2025-03"))),
        ... ).status_on("2025-01-01").value
        'signed'
        """
        return binding.status(binding.taken(self.history, When.of(day)), self.parties)

    def status_of(self, party: "str | Record", on: str | int | date | When | None = None) -> Stage | None:
        """How far it got for one party at the end of a day; without one today, as `status`.

        Args:
            party: the party.
            on: the day.

        Returns:
            None if it had no part in it by then.

        Raises:
            NotFound: if no party is meant, with what is near; a record that no dataset made knows ids only.

        >>> left = Agreement(id="a-1992", title="A", kind=AgreementKind.TREATY, parties=("KZ", "AZ", "RU"), history=(
        ...     Milestone(stage=Stage.SIGNED, when=When("1992-05-15")),
        ...     Milestone(stage=Stage.IN_FORCE, when=When("1994-04-20")),
        ...     Milestone(stage=Stage.WITHDREW, when=When("1999-04-02"), party="AZ")))
        >>> left.status.value, left.status_of("AZ").value, left.parties_on("2000"), left.parties_on("1995")
        ('in force', 'withdrew', ('KZ', 'RU'), ('KZ', 'AZ', 'RU'))
        """
        steps = binding.taken(self.history, self._day(on))
        return binding.status_of(steps, self.history, self.parties, self._party(party))

    def binds(self, party: "str | Record", on: str | int | date | When | None = None) -> bool | None:
        """Whether it binds a party on a day; without one today, as `status`.

        What has entered into force binds; so does the signature under an agreement of a form that needs no
        entry into force, where none is known.

        Args:
            party: the party.
            on: the day.

        Returns:
            None where what is known leaves it open.

        >>> import caspian
        >>> charter = caspian.agreement("cis-charter-1993")
        >>> charter.binds("AZ", "2024"), charter.binds("AZ", "1992")
        (True, False)
        """
        party = self._party(party)
        day = self._day(on)
        waiting = binding.awaited(self.history, day) is not None
        sure, possible = (
            binding.bound(
                binding.taken(self.history, day, certain=certain),
                self.history,
                self.parties,
                party,
                self.kind.by_signature,
                waiting=waiting,
            )
            for certain in (True, False)
        )
        return sure if sure == possible else None

    @property
    def everyone(self) -> tuple[str, ...]:
        """Its parties, and those that took steps of their own: who joined later, or left.

        >>> import caspian
        >>> "GE" in caspian.agreement("cis-charter-1993").everyone
        True
        """
        own = (step.party for step in self.history if step.party is not None)
        return tuple(dict.fromkeys((*self.parties, *own)))

    def bound_by(self, party: "str | Record", on: str | int | date | When | None = None) -> str:
        """By what it binds a party: "entry into force", "provisional application" or "signature"; nothing if it does not.

        Args:
            party: the party.
            on: the day.

        >>> import caspian
        >>> caspian.agreement("cis-charter-1993").bound_by("AZ")
        'entry into force'
        """
        if not self.binds(party, on):
            return ""
        by = {Stage.SIGNED: "signature", Stage.PROVISIONALLY_APPLIED: "provisional application"}
        return by.get(self.status_of(party, on) or Stage.IN_FORCE, "entry into force")

    def parties_on(self, day: str | int | date | When, *, certain: bool = False) -> tuple[str, ...]:
        """Whom it binds on a day: the ids of its parties, and of those that joined later.

        Args:
            day: the day.
            certain: whether only those count whom it surely binds.

        >>> import caspian
        >>> "GE" in caspian.agreement("cis-charter-1993").parties_on("2020")
        False
        """
        wanted = (True,) if certain else (True, None)
        return tuple(party for party in self.everyone if self.binds(party, day) in wanted)

    def _day(self, on: str | int | date | When | None) -> When | None:
        """The day that is meant: the one asked for, else today."""
        return self._today() if on is None else When.of(on)

    def _party(self, party: "str | Record") -> str:
        """The id of a party, which a record or, of a dataset, a name may stand for."""
        found = party.id if isinstance(party, Record) else party
        if found not in self.everyone and isinstance(found, str) and self._shown_by() is not None:
            return str(self._told("party", found))
        rules.REFERENCE.judge(found)
        return found
