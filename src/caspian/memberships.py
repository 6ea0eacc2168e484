"""Who belonged to what on a day, and as what."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Final, Self

import attrs

from caspian.belonging import Belonging, asked, holds, otherwise
from caspian.catalogue.region import NINE
from caspian.catalogue.relations import PARTIES, relation
from caspian.display.counts import counted
from caspian.model.agreement import Agreement
from caspian.model.body import OrganisationKind
from caspian.model.organisation import Membership, MembershipStatus, Organisation
from caspian.model.record import Citation, Record
from caspian.model.time.when import When
from caspian.names.folding import fold
from caspian.names.plural import plural
from caspian.questions.asked import Moment
from caspian.questions.conditions.arranging import Holding, Listed
from caspian.questions.conditions.base import Lasting, Records
from caspian.questions.face import face
from caspian.questions.mixed import Parties
from caspian.questions.organisations import Organisations
from caspian.questions.question import Question
from caspian.store.store import Store

__all__ = ["BelongsTo", "MemberOf", "members_of", "organisations_of"]


_NAMED = 6
"""How many are named of which it is open whether they belonged on a day."""
_MANY = 20
"""Beyond how many members an answer says which of them are of the region."""
_NOUNS: Final = {
    MembershipStatus.OBSERVER: "observer",
    MembershipStatus.DIALOGUE_PARTNER: "dialogue partner",
    MembershipStatus.ASSOCIATE: "associate member",
    MembershipStatus.PARTNER: "partner",
    MembershipStatus.CANDIDATE: "candidate",
}
"""What those are called that belong to a body with fewer rights."""
_FIRST = (OrganisationKind.INTERGOVERNMENTAL, OrganisationKind.FORMAT, OrganisationKind.GROUPING)
"""The kinds of bodies that stand first among those that a party belongs to."""


class _OfMembership(Lasting):
    """A step that asks for memberships."""

    __slots__ = ()

    @property
    def besides(self) -> tuple[str, ...]:
        """As what, since when and until when."""
        return ("status", "since", "until")

    if TYPE_CHECKING:

        @property
        def asked(self) -> Belonging:
            """What is asked of them."""

    @property
    def on(self) -> When | None:
        """The day that is asked for, if one is."""
        return self.asked.on


@attrs.frozen(eq=False, repr=False)
class MemberOf(_OfMembership, Listed):
    """A party belongs to an organisation; they come in the order in which it lists them."""

    organisation: str
    asked: Belonging
    partial: bool

    @classmethod
    def of(cls, organisation: Organisation, asked: Belonging) -> Self:
        """The condition for an organisation."""
        return cls(organisation.id, asked, organisation.partial)

    def _held(self, store: Store) -> list[tuple[int, Membership]]:
        organisation = store.lookup(Organisation)[self.organisation]
        return [
            (number, each)
            for number, each in enumerate(organisation.memberships)
            if holds(organisation, each, self.asked)
        ]

    def meets(self, record: Record, store: Store) -> bool:
        """Whether a party belongs to it."""
        return any(each.member == record.id for _, each in self._held(store))

    def reasons(self, record: Record, store: Store) -> tuple[str, ...]:
        """The memberships of the party."""
        return tuple(_told(number, each) for number, each in self._held(store) if each.member == record.id)

    def cites(self, record: Record, store: Store) -> tuple[Citation, ...]:
        """Where they stand."""
        held = (each for _, each in self._held(store) if each.member == record.id)
        return tuple(citation for each in held for citation in each.citations)

    def otherwise(self, named: Mapping[str, object], store: Store) -> Self | None:
        """The same on another day, or in another status."""
        asked = otherwise(self.asked, named, store)
        return None if asked is None else attrs.evolve(self, asked=asked)

    def of_whom(self, store: Store) -> str:
        """The organisation."""
        organisation = store.lookup(Organisation)[self.organisation]
        return organisation.acronym or organisation.name

    def cells(self, record: Record, store: Store) -> Mapping[str, str]:
        """Since when each belongs to it; and as what, where several statuses are asked for."""
        held = [each for _, each in self._held(store) if each.member == record.id]
        return _cells(held, self.asked, store.lookup(Organisation)[self.organisation])

    def in_frames(self, record: Record, store: Store) -> tuple[str | None, ...]:
        """As what each belongs to it, since when and until when."""
        return _values([each for _, each in self._held(store) if each.member == record.id])

    def of_all(self, store: Store, collection: str) -> Records:
        """The members, in the order of the organisation."""
        members = dict.fromkeys(each.member for _, each in self._held(store))
        return tuple([store.resolve(member, *PARTIES) for member in members])

    def anew(self, store: Store) -> Self:
        """The same organisation in another dataset."""
        return self.of(store.resolve(self.organisation, Organisation), self.asked)

    @property
    def warning(self) -> str:
        """That the list is not whole, if it is not."""
        return f"{self.organisation} has members that are not listed here" if self.partial else ""

    def caption(self, store: Store, collection: str) -> str:
        """The organisation by its name."""
        noun = _NOUNS.get(self.asked.status) if self.asked.status else None
        asked = self.asked if noun is None else self._as(MembershipStatus.MEMBER)
        one = noun or MembershipStatus.MEMBER.value
        who = plural(one) if collection == "parties" else one
        return f"{who} of {self.of_whom(store)}{asked.in_words}{self._listed}"

    @property
    def names_all(self) -> bool:
        """That its caption says what the answers are."""
        return True

    def remark(self, records: Records, store: Store) -> str:
        """Which of the states of the region are in a body of many members; why there is none on a day."""
        body = store.lookup(Organisation)[self.organisation]
        if not records:
            none = f"no members of {body.acronym or body.name} are listed in the data"
            return _absent(store, body, self.asked.on) if body.memberships else none
        told = (
            self._ours(records),
            self._resting(records, body),
            self._besides(records, body, store),
            self._undated(records, store),
        )
        return "; ".join(filter(None, told))

    def _resting(self, records: Records, body: Organisation) -> str:
        """Whose membership rests, who stand among the members all the same."""
        if self.asked.status is not MembershipStatus.MEMBER:
            return ""
        labels = {record.id: record.label for record in records}
        rests = [
            f"{labels[each.member]}{f' ({each.period.in_words()})' if each.period else ''}"
            for each in body.memberships
            if each.member in labels and holds(body, each, self._as(MembershipStatus.SUSPENDED))
        ]
        return f"suspended among them: {', '.join(rests)}" if rests else ""

    def _besides(self, records: Records, body: Organisation, store: Store) -> str:
        """How many belong to it otherwise: with fewer rights where the answer is about members, and how many members there are where it is not."""
        if self.asked.status is None:
            return ""
        members = {each.member for each in body.memberships if holds(body, each, self.asked)}
        if members != {record.id for record in records}:
            return ""  # of an answer that was narrowed the others are not left out alone
        others = [
            (status, {each.member for each in body.memberships if holds(body, each, self._as(status))})
            for status in MembershipStatus
        ]
        full = self.asked.status is MembershipStatus.MEMBER
        found = [
            f"{len(who - members)} as {status.value}" if full else counted(len(who), "full member")
            for status, who in others
            if (status is MembershipStatus.MEMBER) is not full and who - members
        ]
        on = f", on={self.on.edtf!r}" if self.on else ""
        call = f"{face(store)}.members_of({body.id!r}{on}, status=None)"
        return f"besides, {', '.join(found)}: {call} has all" if found else ""

    def _as(self, status: MembershipStatus) -> Belonging:
        """What is asked, of another status."""
        return attrs.evolve(self.asked, statuses=(status,))

    def _ours(self, records: Records) -> str:
        if len(records) <= _MANY:
            return ""
        ours = [record.label for record in records if record.id in NINE]
        return f"{len(ours)} of the nine states of the region: {', '.join(ours) or 'none'}"

    def _undated(self, records: Records, store: Store) -> str:
        """Of how many of them it is open whether they belonged to it on a day, since no time is known."""
        body = store.lookup(Organisation)[self.organisation]
        if self.on is None or body.kind is OrganisationKind.GROUPING:
            return ""
        held = [each for _, each in self._held(store)]
        labels = [
            record.label
            for record in records
            if not any(_surely(body, each, self.asked) for each in held if each.member == record.id)
        ]
        return _open(labels, "they")

    @property
    def _listed(self) -> str:
        return " (not all are listed)" if self.partial else ""

    def __str__(self) -> str:
        return f"members of {self.organisation}{self.asked}{self._listed}"


@attrs.frozen(eq=False, repr=False)
class BelongsTo(_OfMembership, Holding[Organisation, Membership]):
    """An organisation has a party among its members; bodies of states come first, and all by name."""

    party: str
    asked: Belonging

    def rank(self, record: Organisation) -> tuple[int, str]:
        """Bodies of states first, and all by name."""
        return (_FIRST.index(record.kind) if record.kind in _FIRST else len(_FIRST)), fold(record.label)

    def held(self, record: Organisation) -> list[tuple[int, Membership]]:
        """The memberships of the party."""
        return [
            (number, each)
            for number, each in enumerate(record.memberships)
            if each.member == self.party and holds(record, each, self.asked)
        ]

    def reasons(self, record: Organisation, store: Store) -> tuple[str, ...]:
        """The memberships of the party."""
        return tuple(_told(number, each) for number, each in self.held(record))

    def remark(self, records: Records, store: Store) -> str:
        """Where it takes part with fewer rights, which an answer about members leaves out."""
        if self.asked.status is not MembershipStatus.MEMBER:
            return ""
        any_status = attrs.evolve(self, asked=attrs.evolve(self.asked, statuses=()))
        found: dict[MembershipStatus, list[str]] = {}
        rests = []
        for number in any_status.positions(store, "organisations"):
            body = store.at("organisations", number)
            assert isinstance(body, Organisation)
            for _, each in any_status.held(body):
                if self.held(body) and each.status is MembershipStatus.SUSPENDED:
                    period = f" ({each.period.in_words()})" if each.period else ""
                    rests.append(f"{body.acronym or body.name}{period}")
                elif not self.held(body):
                    found.setdefault(each.status, []).append(body.acronym or body.name)
        told = (f"{status.value} of {', '.join(names)}" for status, names in sorted(found.items()))
        doubtful = [
            record.acronym or record.name
            for record in records
            if isinstance(record, Organisation)
            and record.kind is not OrganisationKind.GROUPING
            and not any(_surely(record, each, self.asked) for _, each in self.held(record))
        ]
        doubt = _open(doubtful, "it") if self.on is not None else ""
        on = f", on={self.on.edtf!r}" if self.on else ""
        call = f"{face(store)}.organisations_of({self.party!r}{on}, status=None)"
        besides = f"{self.of_whom(store)} is besides {'; '.join(told)}; {call} has all" if found else ""
        resting = f"suspended in {', '.join(rests)}" if rests else ""
        return "; ".join(filter(None, (doubt, resting, besides)))

    def otherwise(self, named: Mapping[str, object], store: Store) -> Self | None:
        """The same on another day, or in another status."""
        asked = otherwise(self.asked, named, store)
        return None if asked is None else attrs.evolve(self, asked=asked)

    def of_whom(self, store: Store) -> str:
        """The party."""
        return store.party(self.party).label

    def cells(self, record: Record, store: Store) -> Mapping[str, str]:
        """Since when it belongs to each; and as what, where several statuses are asked for."""
        assert isinstance(record, Organisation)
        return _cells([each for _, each in self.held(record)], self.asked, record)

    def in_frames(self, record: Record, store: Store) -> tuple[str | None, ...]:
        """As what it belongs to each, since when and until when."""
        assert isinstance(record, Organisation)
        return _values([each for _, each in self.held(record)])

    def positions(self, store: Store, collection: str) -> Collection[int]:
        """Those of which the party is a member, among those that the index knows to name it."""
        named = store.index(relation("organisations", "memberships.member")).get(self.party, ())
        return self.among(named, store, collection)

    def anew(self, store: Store) -> Self:
        """The same party in another dataset."""
        return attrs.evolve(self, party=store.resolve(self.party, *PARTIES).id)

    def caption(self, store: Store, collection: str) -> str:
        """The party by its name."""
        return f"{collection} of {store.party(self.party).label}{self.asked.in_words}"

    def __str__(self) -> str:
        return f"organisations of {self.party}{self.asked}"


def _absent(store: Store, body: Organisation, on: When | None) -> str:
    """That a body was not there on a day, with the agreements on which its founding act is built."""
    name = body.acronym or body.name
    if on is not None and body.dissolved is not None and on.after(body.dissolved):
        return f"{name} was dissolved: {body.dissolved}"
    if on is None or body.founded is None or not on.before(body.founded):
        return ""
    acts = store.table(Agreement)
    before = [
        key
        for act in acts
        if body.id in act.founds
        for key in (*act.implements, *act.supersedes, *act.amends)
    ]
    titles = [act.title for act in acts if act.id in before]
    ask = (
        f"; before it there was {', '.join(titles)}: caspian.agreement({before[0]!r}).parties_on(…)"
        if titles
        else ""
    )
    return f"{name} was founded on {body.founded}{ask}"


def _surely(body: Organisation, membership: Membership, asked: Belonging) -> bool:
    """Whether a membership holds on the day that is asked for beyond doubt."""
    return holds(body, membership, attrs.evolve(asked, certain=True))


def _open(names: list[str], who: str) -> str:
    """Of which of some answers it is open whether they belonged on a day."""
    if not names:
        return ""
    named = f": {', '.join(names)}" if len(names) <= _NAMED else ""
    return f"of {len(names)} of them it is open whether {who} belonged then, as the time is not known, or not so exactly{named}"


def _cells(held: list[Membership], asked: Belonging, body: Organisation) -> dict[str, str]:
    """As what and since when; on a day also that this is not known, but of a region, to which its states belong by their place."""
    since = "; ".join(each.since.in_words() for each in held if each.since is not None)
    if not since and asked.on is not None and body.kind is not OrganisationKind.GROUPING:
        since = "not known"
    status = ", ".join(dict.fromkeys(each.status.value for each in held))
    return {**({"As": status} if asked.status is None else {}), "Since": since}


def _values(held: list[Membership]) -> tuple[str | None, ...]:
    """As what, since when and until when, as frames have it: a date in its notation, of several memberships each."""
    status = ", ".join(dict.fromkeys(each.status.value for each in held))
    since = "; ".join(each.since.edtf for each in held if each.since is not None)
    until = "; ".join(each.until.edtf for each in held if each.until is not None)
    return status, since or None, until or None


def _told(number: int, membership: Membership) -> str:
    """A membership with its place, its status and its time."""
    period = f" {membership.period.edtf}" if membership.period else ""
    return f"memberships[{number}]: {membership.status.value}{period}"


def members_of(
    store: Store, organisation: Organisation, on: Moment | None, status: object, certain: bool
) -> Parties:
    """Who belongs to an organisation, in its order."""
    condition = MemberOf.of(organisation, asked(status, on, certain, store.as_of))
    return Parties.answering(Question("parties", (condition,)), store)


def organisations_of(
    store: Store, party: str, on: Moment | None, status: object, certain: bool
) -> Organisations:
    """What a party belongs to."""
    condition = BelongsTo(party, asked(status, on, certain, store.as_of))
    return Organisations.answering(Question("organisations", (condition,)), store)
