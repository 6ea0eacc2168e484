"""A map as inline SVG: what it shows on faint outlines of land, with a scale, a legend and words for it."""

from collections.abc import Iterable, Sequence
from html import escape
from math import log10
from typing import NamedTuple

from caspian.display.escape import printable
from caspian.display.map.labels import SIZE, Box, placed
from caspian.display.map.outlines import outlines
from caspian.display.map.projection import Conic, Point

__all__ = ["Mark", "Stretch", "draw"]

WIDTH = 760
_COLOURS = {
    "rail": "#d55e00",
    "road": "#8a7250",
    "sea": "#2e86c8",
    "river": "#2e86c8",
    "air": "#7a7a7a",
    "oil pipeline": "#9a5fb8",
    "gas pipeline": "#c08a00",
    "power line": "#1f9a70",
    "fibre": "#c66a9c",
}
"""One colour a mode, told apart by people who do not see all colours, on light and on dark."""
_DOTTED = ("sea", "river", "air")


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


class Mark(NamedTuple):
    """A place on the map."""

    point: Point
    label: str
    weight: int = 0
    """The heavier one gets its name first where there is no room for all."""
    title: str = ""


def draw(stretches: Sequence[Stretch], marks: Sequence[Mark], title: str, description: str) -> str:
    """An SVG element with the lines and the places.

    Args:
        stretches: the lines.
        marks: the places; names that would cover each other are left out, their marks stay.
        title: what the map shows, for screen readers.
        description: what is to be seen, for screen readers.
    """
    content = [point for each in stretches for point in each.points] + [each.point for each in marks]
    if not content:
        return ""
    project = Conic.of(content)
    flat = [project(point) for point in content]
    xs, ys = [x for x, _ in flat], [y for _, y in flat]
    span = max(max(xs) - min(xs), max(ys) - min(ys), 900 if len(set(content)) == 1 else 120)
    margin = span * 0.09
    west, north, east, south = min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin
    width, height = east - west, south - north
    if width < span + 2 * margin:  # a tall or single thing stands in the middle of a wide picture
        west -= (span + 2 * margin - width) / 2
        width = span + 2 * margin
    if height < width * 0.42:
        north -= (width * 0.42 - height) / 2
        height = width * 0.42
    scale = WIDTH / width
    tall = height * scale
    if tall > 620:
        scale *= 620 / tall
        west -= (WIDTH / scale - width) / 2
        tall = 620.0
    place = _Place(project, west, north, scale)
    frame: Box = (2, 2, WIDTH - 2, tall - 2)
    modes = list(dict.fromkeys(each.mode for each in stretches))
    planned = any(not each.operating for each in stretches)
    legend_box: Box = (0, tall, WIDTH, tall)
    points = [place(each.point) for each in marks]
    ordered = sorted(range(len(marks)), key=lambda n: -marks[n].weight)
    labels = placed([(points[n], printable(marks[n].label)) for n in ordered], [legend_box], frame)
    legend_height = 22 if modes else 0
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {tall + 26 + legend_height:.0f}" role="img" '
        f'style="max-width:100%;height:auto;font-family:sans-serif;color:inherit" width="{WIDTH}">',
        f"<title>{_text(title)}</title><desc>{_text(description)}</desc>",
        _ground(place, tall),
        *(_stretch(each, place) for each in stretches),
        *(_mark(each, point) for each, point in zip(marks, points, strict=True)),
        *(
            f'<text x="{label.at[0]:.1f}" y="{label.at[1]:.1f}" font-size="{SIZE}" text-anchor="{label.anchor}" '
            f'fill="currentColor">{_text(label.text)}</text>'
            for label in labels
        ),
        _scale_bar(scale, tall),
        _legend(modes, planned, tall + 26),
        "</svg>",
    ]
    return "".join(parts)


class _Place:
    """From longitude and latitude to the picture."""

    def __init__(self, project: Conic, west: float, north: float, scale: float) -> None:
        self._project, self._west, self._north, self._scale = project, west, north, scale

    def __call__(self, point: Point) -> Point:
        x, y = self._project(point)
        return (x - self._west) * self._scale, (y - self._north) * self._scale

    def corners(self, tall: float) -> Box:
        """The longitudes and latitudes that the picture can show."""
        edge = [(x, y) for x in (0, WIDTH / 2, WIDTH) for y in (0.0, tall / 2, tall)]
        found = [
            self._project.back((x / self._scale + self._west, y / self._scale + self._north)) for x, y in edge
        ]
        return (
            min(lon for lon, _ in found) - 1,
            min(lat for _, lat in found) - 1,
            max(lon for lon, _ in found) + 1,
            max(lat for _, lat in found) + 1,
        )


def _ground(place: _Place, tall: float) -> str:
    west, south, east, north = place.corners(tall)

    def seen(points: Sequence[Point]) -> bool:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return min(xs) <= east and max(xs) >= west and min(ys) <= north and max(ys) >= south

    found = outlines()
    land = "".join(_path(ring, place, tall) + "Z" for ring in found.land if seen(ring))
    lines = "".join(_path(line, place, tall) for line in found.lines if seen(line))
    dashed = "".join(_path(line, place, tall) for line in found.dashed if seen(line))
    clip = f"caspian-{abs(hash((round(west, 3), round(south, 3), round(tall))))}"
    return (
        f'<clipPath id="{clip}"><rect x="0" y="0" width="{WIDTH}" height="{tall:.0f}"/></clipPath>'
        f'<g clip-path="url(#{clip})" stroke="currentColor" stroke-width=".7" fill="none" stroke-linejoin="round">'
        f'<path d="{land}" fill="currentColor" fill-opacity=".07" fill-rule="evenodd" stroke-opacity=".38"/>'
        f'<path d="{lines}" stroke-opacity=".3"/>'
        f'<path d="{dashed}" stroke-opacity=".3" stroke-dasharray="3 3"/></g>'
        f'<rect x=".5" y=".5" width="{WIDTH - 1}" height="{tall - 1:.0f}" fill="none" stroke="currentColor" stroke-opacity=".25"/>'
    )


def _path(points: Sequence[Point], place: _Place, tall: float) -> str:
    """A line as path data; points that fall on the spot of the one before are left out."""
    found: list[str] = []
    last: tuple[int, int] | None = None
    for point in points:
        x, y = place(point)
        here = (round(min(max(x, -900.0), WIDTH + 900.0)), round(min(max(y, -900.0), tall + 900.0)))
        if here != last:
            found.append(f"{here[0]} {here[1]}")
            last = here
    # Islands smaller than a speck would only make the file larger.
    return "M" + "L".join(found) if len(found) > 2 or (len(found) == 2 and len(points) < 4) else ""


def _stretch(stretch: Stretch, place: _Place) -> str:
    line = "L".join(f"{x:.1f} {y:.1f}" for x, y in map(place, stretch.points))
    dashes = "1 5" if stretch.mode in _DOTTED else "" if stretch.operating else "7 4"
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    faint = "" if stretch.operating else ' stroke-opacity=".75"'
    return (
        f'<path d="M{line}" fill="none" stroke="{_COLOURS.get(stretch.mode, "currentColor")}" stroke-width="2.4" '
        f'stroke-linecap="round" stroke-linejoin="round"{dash}{faint}><title>{_text(stretch.title)}</title></path>'
    )


def _mark(mark: Mark, point: Point) -> str:
    x, y = point
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="currentColor" stroke="none">'
        f"<title>{_text(mark.title or mark.label)}</title></circle>"
    )


def _scale_bar(scale: float, tall: float) -> str:
    """A bar of a round number of kilometres, about a sixth of the width."""
    wanted = WIDTH / 6 / scale
    unit = 10 ** int(log10(max(wanted, 1)))
    km = max(step * unit for step in (1, 2, 5) if step * unit <= max(wanted, 1))
    length = km * scale
    return (
        f'<g stroke="currentColor" fill="currentColor"><path d="M10 {tall + 9:.0f}v5h{length:.1f}v-5" fill="none"/>'
        f'<text x="{16 + length:.1f}" y="{tall + 15:.0f}" font-size="11" stroke="none">{km:,} km</text></g>'
    )


def _legend(modes: Iterable[str], planned: bool, top: float) -> str:
    parts, x = [], 10.0
    entries = [(mode, _COLOURS.get(mode, "currentColor"), "1 5" if mode in _DOTTED else "") for mode in modes]
    if planned:
        entries.append(("not in use", "currentColor", "7 4"))
    for name, colour, dashes in entries:
        dash = f' stroke-dasharray="{dashes}"' if dashes else ""
        parts.append(
            f'<path d="M{x:.0f} {top + 8:.0f}h26" stroke="{colour}" stroke-width="2.4" stroke-linecap="round"{dash}/>'
            f'<text x="{x + 32:.0f}" y="{top + 12:.0f}" font-size="11" fill="currentColor">{_text(name)}</text>'
        )
        x += 46 + len(name) * 6.2
    return "".join(parts)


def _text(text: str) -> str:
    return escape(printable(text), quote=True)
