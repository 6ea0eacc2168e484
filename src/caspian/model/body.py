"""What an organisation is, and for whom what it does counts."""

from caspian.model.fields import Word

__all__ = ["OrganisationKind"]


class OrganisationKind(Word):
    """What an organisation is."""

    INTERGOVERNMENTAL = (
        "intergovernmental",
        "An organisation that states founded by an agreement, with organs of its own.",
    )
    FORMAT = "format", "States that meet regularly without an organisation: the C5+1."
    GROUPING = (
        "grouping",
        "States that share a place or a status, and do not meet for it: the littoral states.",
    )
    COMPANY = "company", "A company, private or of the state."
    BANK = "bank", "A bank, including development banks."
    FUND = "fund", "An investment fund."
    AGENCY = "agency", "An agency, authority, committee, parliament or other public body below a government."
    MINISTRY = "ministry", "A ministry, a presidency, a cabinet or an embassy of a state."
    COMMISSION = "commission", "A commission or council that two or more states set up between them."
    ARMED_GROUP = "armed group", "An armed group that is not the force of a recognised government."
    AUTHORITY = (
        "authority",
        "An administration that governs a territory without being recognised by most states.",
    )
    MEDIA = "media", "A newspaper, a news agency, a broadcaster or a news site."
    PARTY = "party", "A political party."
    INSTITUTE = "institute", "A think tank, a university, an academy."

    @property
    def stands_for_home(self) -> bool:
        """Whether what such a body does counts for the country that it belongs to as well.

        A company or a ministry acts for its country; those that govern, fight, stand for election or report
        do so for themselves.

        >>> OrganisationKind.COMPANY.stands_for_home, OrganisationKind.ARMED_GROUP.stands_for_home
        (True, False)
        """
        return self not in _FOR_THEMSELVES

    @property
    def is_organ(self) -> bool:
        """Whether what such a body does counts for the international body of which it is a part, where it has no members of its own.

        What the European Council decides is an act of the European Union, and so is what its investment bank lends; a bank that
        states hold themselves, as the World Bank, is a person of its own.

        >>> OrganisationKind.AGENCY.is_organ, OrganisationKind.INSTITUTE.is_organ
        (True, False)
        """
        return self in _ORGANS


_FOR_THEMSELVES = (
    OrganisationKind.AUTHORITY,
    OrganisationKind.ARMED_GROUP,
    OrganisationKind.PARTY,
    OrganisationKind.MEDIA,
)
_ORGANS = (
    OrganisationKind.AGENCY,
    OrganisationKind.COMMISSION,
    OrganisationKind.BANK,
    OrganisationKind.FUND,
)
