"""As what and when one party belonged to one organisation."""

from __future__ import annotations

from typing import Any, ClassVar

import attrs

import caspian
from caspian.display.blocks import Line
from caspian.display.notes import Footnotes
from caspian.model.organisation import MembershipStatus
from caspian.model.time.when import When
from caspian.questions.answer import Answer, InWords
from caspian.store.store import Store

__all__ = ["Memberships", "Spell", "memberships"]


@attrs.frozen(kw_only=True, repr=False)
class Spell(InWords):
    """That a party belonged to an organisation in one capacity for one time.

    >>> import caspian
    >>> caspian.organisation("CIS").membership("Turkmenistan")[-1].status.value
    'associate'
    """

    member: str
    """The id of the party."""
    organisation: str
    """The id of the organisation."""
    status: MembershipStatus
    """As what."""
    period: When | None = None
    """From when to when; None where neither is known."""
    note: str | None = None
    """What a reader should know besides."""
    cited: tuple[caspian.Citation, ...] = ()
    """Where it stands."""

    def to_dict(self) -> dict[str, Any]:
        """The spell as plain JSON values.

        >>> import caspian
        >>> caspian.organisation("CSTO").membership("Uzbekistan")[0].to_dict()["status"]
        'member'
        """
        return {
            "member": self.member,
            "organisation": self.organisation,
            "status": self.status.value,
            "period": self.period.edtf if self.period else None,
            "note": self.note,
        }

    def citations(self) -> tuple[caspian.Citation, ...]:
        """Where it stands.

        >>> import caspian
        >>> len(caspian.organisation("CSTO").membership("Uzbekistan")[0].citations()) > 0
        True
        """
        return self.cited

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """As what, from when to when, and what a reader should know besides."""
        from caspian.display.blocks import Span, line

        return line(Span(self.status.value, notes=notes.of(self.cited))), line(self._time), line(self.note)

    @property
    def _time(self) -> str:
        return self.period.in_words() if self.period else "time not known"

    def __str__(self) -> str:
        return f"{self.member} is {self.status.value} of {self.organisation}: {self._time}"


class Memberships(Answer[Spell]):
    """The spells in which a party belonged to an organisation, the earliest first.

    >>> import caspian
    >>> print(caspian.organisation("CIS").membership("Georgia").to_text().splitlines()[0])
    1 membership of Georgia in CIS
    """

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = (
        "member_name",
        "organisation_name",
        "status",
        "period",
        "note",
        "member",
        "organisation",
    )
    headings: ClassVar[tuple[str, ...]] = ("As", "Time", "Note")


def memberships(organisation: caspian.Organisation, party: str, store: Store) -> Memberships:
    """The spells of a party in an organisation."""
    from caspian.display.names import called

    found = [
        Spell(
            member=each.member,
            organisation=organisation.id,
            status=each.status,
            period=each.period,
            note=each.note,
            cited=each.citations,
        )
        for each in organisation.memberships
        if each.member == party
    ]
    found.sort(key=lambda each: each.period.sort_key if each.period else (0, 0))
    body = organisation.acronym or organisation.name
    partial = ", of which not all members are listed" if organisation.partial and not found else ""
    return Memberships(found, f"memberships of {called(party, store)} in {body}{partial}", store)
