"""What differs between two datasets."""

from typing import NamedTuple

from caspian.model.record import Record

__all__ = ["Clash"]


class Clash(NamedTuple):
    """Two different records with one id, found when datasets were merged."""

    id: str
    """The id."""
    kept: Record
    """The record of the left dataset, which the merged one holds."""
    left_out: Record
    """The record of the right dataset."""
