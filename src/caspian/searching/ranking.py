"""How much of what was asked for each row has, and what that makes of its score.

Rows that have the same things in the same way are weighed together: of each alone only its own score is looked at.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

__all__ = ["Hits", "Part", "parts"]

_Way = tuple[float, bool]
"""How a row has one thing: how surely, and whether in its name or title."""
_LIKE = 0.45
"""How much less a word of the same meaning counts than the word itself."""


class Hits:
    """Where one thing that was asked for stands.

    Args:
        found: the rows in which it stands itself, with how much it says of each.
        like: the same of those in which something of the same meaning stands; it counts less, and in none of the others.
        named: the rows in whose name or title it stands.
    """

    def __init__(self, found: dict[int, float], like: dict[int, float], named: set[int]) -> None:
        less = {row: points * _LIKE for row, points in like.items() if row not in found}
        self.points: dict[int, float] = found | less if less else found
        """The rows, with how much it says of each."""
        self.ways: list[tuple[_Way, set[int]]] = [
            (way, rows)
            for way, rows in (
                ((1.0, True), named & found.keys()),
                ((1.0, False), found.keys() - named),
                ((_LIKE, True), named & less.keys()),
                ((_LIKE, False), less.keys() - named),
            )
            if rows
        ]
        """How it stands in them, each row in one way."""

    @property
    def weight(self) -> float:
        """How much it tells: what stands everywhere tells little."""
        return float(len(self.points) ** -0.25)


_Held = tuple[tuple[Hits, _Way], ...]
"""The things that some rows have, each with the way."""


class Part(NamedTuple):
    """Rows that have the same of what was asked for, in the same way."""

    rows: list[int]
    points: Iterable[float]
    """How much what they have says of each of them."""
    many: int
    """How many things they have."""
    share: float
    """How much they have of all that was asked for."""
    titled: float
    """How much of it they have in their names."""


def parts(hits: Sequence[Hits]) -> Iterator[Part]:
    """All rows that have something of what was asked for, by what they have."""
    total = sum(each.weight for each in hits)
    for held, rows in _split(hits):
        numbers = sorted(rows)
        ways = [(each.weight * sure, named) for each, (sure, named) in held]
        points = (map(each.points.__getitem__, numbers) for each, _ in held)
        yield Part(
            numbers,
            map(sum, zip(*points, strict=True)),
            len(held),
            sum(weight for weight, _ in ways) / total,
            sum(weight for weight, named in ways if named) / total,
        )


def _split(hits: Sequence[Hits]) -> Iterable[tuple[_Held, set[int]]]:
    found: list[tuple[_Held, set[int]]] = [((), set().union(*(each.points for each in hits)))]
    for each in hits:
        split = []
        for held, rows in found:
            split += [((*held, (each, way)), rows & those) for way, those in each.ways]
            split.append((held, rows - each.points.keys()))
        found = [(held, rows) for held, rows in split if rows]
    return found if hits else ()
