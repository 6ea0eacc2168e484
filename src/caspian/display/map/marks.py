"""What a map shows: lines, and places."""

from typing import NamedTuple

from caspian.model.geodesy import Point

__all__ = ["Mark", "Stretch"]


class Stretch(NamedTuple):
    """A line on the map."""

    points: tuple[Point, ...]
    """Longitudes and latitudes."""
    mode: str
    """By which its colour is chosen."""
    operating: bool
    """Whether it is in use; what is not is drawn in dashes."""
    title: str
    """What it is, told where the pointer rests on it."""
    strong: bool = False
    """Whether it is set off from the others."""


class Mark(NamedTuple):
    """A place on the map."""

    point: Point
    label: str
    weight: int = 0
    """The heavier one gets its name first where there is no room for all."""
    title: str = ""
    radius: float = 3.0
    """How large it is drawn."""
    strong: bool = False
    """Whether it is ringed."""
