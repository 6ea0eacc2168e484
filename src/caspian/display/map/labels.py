"""Where the names of places stand, so that none covers another."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from caspian.display.map.projection import Point
from caspian.display.width import columns_of

__all__ = ["Box", "Label", "covered", "lettered", "placed"]

Box = tuple[float, float, float, float]
"""West, north, east and south, in units of the picture."""
SIZE = 11.5
_WIDE = 0.56
_SPACED = 0.72
"""How wide a letter of the name of a state is, which is set wider."""


_COVERED = 4
"""How many spots of lines a name may cover; else it is left out, and stands where the pointer rests on the mark."""
_NAMED_ALWAYS = 2
"""How many of the first names may cover more: the ends of a line lie on it."""
_BESIDE: tuple[tuple[float, float, str], ...] = (
    (7, 4, "start"),
    (-7, 4, "end"),
    (0, -8, "middle"),
    (0, 16, "middle"),
    (6, -5, "start"),
    (6, 13, "start"),
    (-6, -5, "end"),
    (-6, 13, "end"),
    (0, -20, "middle"),
    (0, 28, "middle"),
)
"""Where a name may stand beside its mark, the best spots first."""


class Label(NamedTuple):
    """A name with the point at which it begins, is centred or ends."""

    text: str
    at: Point
    anchor: str


def placed(marks: Sequence[tuple[Point, str, float]], lines: Iterable[Box], frame: Box) -> Iterator[Label]:
    """The names that can stand beside their marks, those that come first before the others.

    No name covers another or a mark; of the spots that are free, it takes the one that covers least of the lines.

    Args:
        marks: points of the picture with their names and the sizes of the marks, the most important first.
        lines: what names should not cover, in small boxes.
        frame: the picture.
    """
    boxes = [(x - size - 1, y - size - 1, x + size + 1, y + size + 1) for (x, y), _, size in marks]
    spots = list(lines)
    for number, ((x, y), text, size) in enumerate(marks):
        width = columns_of(text) * SIZE * _WIDE
        best: tuple[int, Box, Label] | None = None
        for dx, dy, anchor in _BESIDE:
            dx += (size - 3) * ((dx > 0) - (dx < 0))
            dy += (size - 3) * ((dy > 6) - (dy < 0))
            left = x + dx - (0 if anchor == "start" else width if anchor == "end" else width / 2)
            box = (left, y + dy - SIZE * 0.8, left + width, y + dy + SIZE * 0.25)
            inside = frame[0] <= box[0] and frame[1] <= box[1] and box[2] <= frame[2] and box[3] <= frame[3]
            if not inside or any(_meet(box, other) for n, other in enumerate(boxes) if n != number):
                continue
            covered = sum(_meet(box, spot) for spot in spots)
            if best is None or covered < best[0]:
                best = covered, box, Label(text, (x + dx, y + dy), anchor)
            if not covered:
                break
        if best is not None and (best[0] <= _COVERED or number < _NAMED_ALWAYS):
            boxes.append(best[1])
            yield best[2]


def lettered(
    states: Iterable[tuple[str, Sequence[Point]]], taken: Sequence[Box], frame: Box
) -> Iterator[Label]:
    """The names of states, each at the first of its points where it covers neither a line nor a name; others are left out.

    Args:
        states: the names with the points of the picture at which they may stand.
        taken: what they must not cover, in boxes.
        frame: the picture.
    """
    boxes = list(taken)
    for text, points in states:
        width = columns_of(text) * SIZE * _SPACED
        for x, y in points:
            box = (x - width / 2, y - SIZE, x + width / 2, y + SIZE * 0.3)
            inside = frame[0] <= box[0] and frame[1] <= box[1] and box[2] <= frame[2] and box[3] <= frame[3]
            if inside and not any(_meet(box, other) for other in boxes):
                boxes.append(box)
                yield Label(text, (x, y), "middle")
                break


def covered(label: Label) -> Box:
    """What a name covers.

    Args:
        label: the name with where it stands.
    """
    width = columns_of(label.text) * SIZE * _WIDE
    x, y = label.at
    left = x - (0 if label.anchor == "start" else width if label.anchor == "end" else width / 2)
    return left, y - SIZE * 0.8, left + width, y + SIZE * 0.25


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
