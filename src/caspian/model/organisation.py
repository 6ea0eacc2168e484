"""Organisations and who belongs to them."""

from typing import Annotated

import attrs

import caspian
from caspian.model import given
from caspian.model.body import OrganisationKind
from caspian.model.country import FormerName
from caspian.model.fields import PARTIES, Doc, Link, Part, Search, Unsaid, Word, described
from caspian.model.homed import asked
from caspian.model.record import Citation, Record
from caspian.model.subject import Subject
from caspian.model.time.when import When

__all__ = ["Membership", "MembershipStatus", "Organisation"]


class MembershipStatus(Word):
    """As what a party belongs to an organisation."""

    MEMBER = "member", "With all rights."
    OBSERVER = "observer", "Attends, without a vote."
    DIALOGUE_PARTNER = "dialogue partner", "Takes part in some matters by agreement."
    ASSOCIATE = "associate", "A member with fewer rights."
    PARTNER = "partner", "Tied by a partnership."
    CANDIDATE = "candidate", "Has applied or was invited, and has not joined."
    SUSPENDED = (
        "suspended",
        "At rest. Where only participation rests, the membership goes on beside it; where the membership rests, it does not.",
    )
    FORMER = "former", "No longer belongs to it."


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Membership(Part):
    """That a party belonged to an organisation in some capacity for some time.

    >>> shared = Membership(member="KZ", period=When("2001-06-15/.."))
    >>> shared.status.value, shared.since.edtf, shared.until, shared.ongoing
    ('member', '2001-06-15', None, True)
    """

    member: Annotated[
        str,
        Link(*PARTIES, name="members", reverse="member_of"),
        Doc("The country or organisation that belongs to it."),
    ]
    status: Annotated[MembershipStatus, Doc("In what capacity.")] = attrs.field(
        default=MembershipStatus.MEMBER, converter=given.word
    )
    period: Annotated[
        When | None,
        Doc(
            "From when to when: `a/..` is still a member, `a/` has an end that is not known. None where only the membership as such is known and neither its beginning nor its end."
        ),
    ] = attrs.field(default=None, converter=given.maybe_when)
    citations: Annotated[tuple[Citation, ...], Doc("Where it stands.")] = attrs.field(
        default=(), converter=given.citations
    )
    note: Annotated[str | None, Doc("What a reader should know besides.")] = None

    @property
    def since(self) -> When | None:
        """When it began; None where that is not known.

        >>> import caspian
        >>> {each.member: each.since for each in caspian.organisation("EAEU").memberships}["KG"]
        When('2015-08-12')
        """
        return _side(self.period, 0)

    @property
    def until(self) -> When | None:
        """When it ended; None where it goes on, and where the end is not known: see `ongoing`.

        >>> import caspian
        >>> [each.until for each in caspian.organisation("CSTO").memberships if each.member == "UZ"][-1]
        When('2012-12-19')
        """
        return _side(self.period, -1)

    @property
    def ongoing(self) -> bool:
        """Whether it is known to go on.

        >>> import caspian
        >>> [each.ongoing for each in caspian.organisation("CSTO").memberships if each.member == "UZ"]
        [False]
        """
        return self.period is not None and self.period.ongoing


def _side(period: When | None, which: int) -> When | None:
    text = period.edtf.split("/")[which] if period else ""
    return When(text) if text not in ("", "..") else None


@attrs.frozen(eq=False, kw_only=True, repr=False, field_transformer=described)
class Organisation(Record, Subject):
    """An organisation, a format of meetings, a company, a public body or a news outlet.

    >>> Organisation(id="socar", name="State Oil Company of the Azerbaijan Republic", acronym="SOCAR",
    ...              kind=OrganisationKind.COMPANY, home="AZ").home
    'AZ'
    """

    name: Annotated[str, Search(6.0), Doc("The name in English.")]
    acronym: Annotated[str | None, Doc("The usual acronym or short name.")] = None
    kind: Annotated[OrganisationKind, Doc("What it is.")] = attrs.field(converter=given.word)
    former_names: Annotated[tuple[FormerName, ...], Doc("Names it had before.")] = attrs.field(
        default=(), converter=given.former_names
    )
    home: Annotated[
        str | None,
        Link("countries", reverse="organisations"),
        Doc("The country that a company, a bank or a public body belongs to."),
    ] = None
    parent: Annotated[
        str | None,
        Link("organisations", reverse="subsidiaries", tree=True),
        Doc("The organisation of which it is a part."),
    ] = None
    seat: Annotated[str | None, Link("places", reverse="seat_of"), Doc("The place of its seat.")] = None
    founded: Annotated[When | None, Doc("When it was founded.")] = attrs.field(
        default=None, converter=given.maybe_when
    )
    dissolved: Annotated[When | None, Doc("When it ceased to exist.")] = attrs.field(
        default=None, converter=given.maybe_when
    )
    memberships: Annotated[
        tuple[Membership, ...],
        Unsaid("no members of it are recorded"),
        Doc("Who belongs to it, as what and when."),
    ] = attrs.field(default=(), converter=given.memberships)
    partial: Annotated[
        bool,
        Doc(
            "Whether `memberships` names only some who belong to it: the states of the region and their neighbours."
        ),
    ] = False

    @asked
    def members(self) -> "caspian.Parties":
        """Who is a member of it on the day of the data, in the order in which it lists them.

        Observers and others, and other days, are asked with `Dataset.members_of`; one party with `membership`.

        >>> import caspian
        >>> caspian.organisation("South Caucasus").members.ids
        ('AM', 'AZ', 'GE')
        """
        found: caspian.Parties = self._told("asked", "members")
        return found

    @asked
    def organisations(self) -> "caspian.Organisations":
        """The organisations of which it is itself a member.

        >>> import caspian
        >>> caspian.organisation("EU").organisations == caspian.organisations_of("EU")
        True
        """
        found: caspian.Organisations = self._told("asked", "organisations")
        return found

    @asked
    def secretary_general(self) -> "caspian.Person | None":
        """Who is its secretary-general on the day of the data; None where it has none, or nobody is surely known for that day.

        `Dataset.officeholders` has other days and offices, and who perhaps holds one.

        >>> import caspian
        >>> caspian.organisation("SCO").secretary_general.id
        'nurlan-yermekbayev'
        """
        return self._holding("secretary general")

    def membership(self, party: "str | Record") -> "caspian.Memberships":
        """As what and when a party belonged to it, the earliest first.

        Args:
            party: the party.

        Returns:
            An answer of no memberships for one that is not known to have belonged to it.

        Raises:
            NotFound: if no party is meant, with what is near.
            CaspianError: for an organisation that no dataset made.

        >>> import caspian
        >>> for spell in caspian.organisation("OTS").membership("Hungary"):
        ...     print(spell)
        HU is observer of ots: since 3 September 2018
        """
        found: caspian.Memberships = self._told("asked", "membership", party)
        return found
