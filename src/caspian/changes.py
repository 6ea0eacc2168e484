"""What differs: between two datasets that were merged, and between the memberships of two days."""

from typing import NamedTuple

from caspian.model.organisation import MembershipStatus
from caspian.model.record import Record
from caspian.model.time.when import When

__all__ = ["Change", "Clash"]


class Clash(NamedTuple):
    """Two different records with one id, found when datasets were merged."""

    id: str
    """The id."""
    kept: Record
    """The record of the left dataset, which the merged one holds."""
    left_out: Record
    """The record of the right dataset."""


class Change(NamedTuple):
    """That a membership began or ended."""

    when: When
    """When."""
    organisation: str
    """The organisation."""
    member: str
    """The party."""
    status: MembershipStatus
    """As what."""
    began: bool
    """Whether it began; else it ended."""

    def __str__(self) -> str:
        verb = "becomes" if self.began else "ceases to be"
        return f"{self.when.edtf}: {self.member} {verb} {self.status.value} of {self.organisation}"
