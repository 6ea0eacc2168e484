"""Kilometres that know how sure they are, and of what."""

from typing import Self

__all__ = ["Length"]


class Length(float):
    """Kilometres, a number like any other, which shows whether sources give them, and what they count.

    >>> Length(1768), Length(843.4, reported=False), Length(1768) / 2
    (1,768 km, about 840 km, 884.0)
    >>> Length(6900, reported=False, ends=("Xi'an", "Istanbul"), total=12000)
    about 6,900 km from Xi'an to Istanbul; about 12,000 km with all branches
    """

    reported: bool
    """Whether sources give all of it; else some of it is measured along drawn lines, and it is about right."""
    ends: tuple[str, str] | None
    """Of what has branches: the names of the places from and to which its shortest line is as long."""
    total: float
    """All branches added up, which no single journey takes."""
    branches: tuple[tuple[str, "Length"], ...]
    """Of what consists of lines with names of their own from end to end: each with its length."""
    scattered: bool
    """Whether it is a sum of lines of which none runs from end to end."""

    def __new__(
        cls,
        km: float,
        *,
        reported: bool = True,
        ends: tuple[str, str] | None = None,
        total: float | None = None,
        branches: tuple[tuple[str, "Length"], ...] = (),
        scattered: bool = False,
    ) -> Self:
        """Kilometres, with how they came about."""
        found = super().__new__(cls, km)
        found.reported, found.ends, found.branches, found.scattered = reported, ends, branches, scattered
        found.total = float(km) if total is None else total
        return found

    @property
    def branched(self) -> bool:
        """Whether there are branches: then the sum of all is more than a journey takes."""
        return self.ends is not None or self.scattered

    def __repr__(self) -> str:
        told = _worded(self, self.reported)
        if self.scattered:
            return f"{told}, all branches added up: none runs from end to end"
        if self.ends is None:
            return told
        told += f" from {self.ends[0]} to {self.ends[1]}"
        if self.branches:
            each = "; ".join(f"{name}: {_worded(one, one.reported)}" for name, one in self.branches)
            return f"{told} by the shortest of its branches ({each})"
        return f"{told}; {_worded(self.total, self.reported)} with all branches"

    __str__ = __repr__


def _worded(km: float, reported: bool) -> str:
    """Kilometres in words; what is measured along drawn lines is about right."""
    return f"{km:,.0f} km" if reported else f"about {round(km, -1 if abs(km) >= 100 else 0):,.0f} km"
