"""Where the names of places stand, so that none covers another."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from caspian.display.map.projection import Point
from caspian.display.width import columns_of

__all__ = ["Box", "Label", "placed"]

Box = tuple[float, float, float, float]
"""West, north, east and south, in units of the picture."""
SIZE = 11.5
_WIDE = 0.56


class Label(NamedTuple):
    """A name with the point at which it begins, is centred or ends."""

    text: str
    at: Point
    anchor: str


def placed(marks: Sequence[tuple[Point, str]], taken: Iterable[Box], frame: Box) -> Iterator[Label]:
    """The names that can stand beside their marks, those that come first before the others.

    Args:
        marks: points of the picture with their names, the most important first.
        taken: what no name may cover.
        frame: the picture.
    """
    boxes = [*taken, *((x - 4, y - 4, x + 4, y + 4) for (x, y), _ in marks)]
    for (x, y), text in marks:
        width = columns_of(text) * SIZE * _WIDE
        for dx, dy, anchor in (
            (7, 4, "start"),
            (-7, 4, "end"),
            (0, -8, "middle"),
            (0, 16, "middle"),
            (6, -5, "start"),
            (6, 13, "start"),
            (-6, -5, "end"),
            (-6, 13, "end"),
        ):
            left = x + dx - (0 if anchor == "start" else width if anchor == "end" else width / 2)
            box = (left, y + dy - SIZE * 0.8, left + width, y + dy + SIZE * 0.25)
            inside = frame[0] <= box[0] and frame[1] <= box[1] and box[2] <= frame[2] and box[3] <= frame[3]
            own = (x - 4, y - 4, x + 4, y + 4)
            if inside and not any(_meet(box, other) for other in boxes if other != own):
                boxes.append(box)
                yield Label(text, (x + dx, y + dy), anchor)
                break


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
