"""Who belonged to what, when and as what."""

from typing import NamedTuple

from caspian.model.organisation import MembershipStatus
from caspian.model.time.when import When

__all__ = ["Change"]


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
