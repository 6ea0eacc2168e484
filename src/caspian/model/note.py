"""What a user should know of data that are sound."""

from typing import NamedTuple

__all__ = ["Note"]


class Note(NamedTuple):
    """Something about a record that is no fault, and may be a slip.

    >>> print(Note("my-talks", "2024-talks", "the same day and parties"))
    'my-talks' may be the same as '2024-talks': the same day and parties
    """

    record: str
    """The id of the record."""
    other: str | None
    """The id of the one that it may be the same as, if it is that."""
    reason: str
    """What it is about."""

    def __str__(self) -> str:
        same = f" may be the same as {self.other!r}" if self.other else ""
        return f"{self.record!r}{same}: {self.reason}"
