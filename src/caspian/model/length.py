"""Kilometres that know how sure they are."""

from typing import Self

__all__ = ["Length"]


class Length(float):
    """Kilometres, a number like any other, which shows whether sources give them.

    >>> Length(1768), Length(843.4, reported=False), Length(1768) / 2
    (1,768 km, about 840 km, 884.0)
    """

    reported: bool
    """Whether sources give all of it; else some of it is measured along drawn lines, and it is about right."""
    branched: bool
    """Whether it is a sum of branches, of which no single journey takes all."""

    def __new__(cls, km: float, *, reported: bool = True, branched: bool = False) -> Self:
        """Kilometres, with how they came about."""
        found = super().__new__(cls, km)
        found.reported, found.branched = reported, branched
        return found

    def __repr__(self) -> str:
        size = abs(float(self))
        told = (
            f"{float(self):,.0f} km"
            if self.reported
            else f"about {round(float(self), -1 if size >= 100 else 0):,.0f} km"
        )
        return f"{told}, all branches added up" if self.branched else told

    __str__ = __repr__
