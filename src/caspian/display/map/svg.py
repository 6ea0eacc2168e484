"""A map as inline SVG: what it shows on faint outlines of land, with a scale, a legend and words for it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, log10, radians
from textwrap import wrap

from caspian.display.escape import in_markup, printable
from caspian.display.map.ground import ground
from caspian.display.map.labels import SIZE, Box, covered, lettered, placed
from caspian.display.map.marks import Mark, Stretch
from caspian.display.map.outlines import outlines
from caspian.display.map.projection import Conic, Point
from caspian.display.width import columns_of

__all__ = ["draw"]

WIDTH = 760
TALLEST = 620.0
_STRONG = "#e0218a"
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
_RING = 7.0
"""How large a ring is, from its middle."""


def draw(
    stretches: Sequence[Stretch],
    marks: Sequence[Mark],
    title: str,
    description: str,
    *,
    dots: str = "place",
    rings: str = "",
    below: Sequence[str] = (),
    called: Callable[[str], str] | None = None,
) -> str:
    """An SVG element with the lines and the places.

    Args:
        stretches: the lines.
        marks: the places; names that would cover each other are left out, their marks stay.
        title: what the map shows, for screen readers.
        description: what is to be seen, for screen readers.
        dots: what the places are, for the legend.
        rings: what those are that are ringed.
        below: what is said under the legend, in lines, so that it goes with a drawing that stands alone.
        called: what a state is called, by its id; without it states are not named.
    """
    content = [point for each in stretches for point in each.points] + [each.point for each in marks]
    if not content:
        return ""
    place = _Place.of(content)
    tall = place.tall
    points = [place(each.point) for each in marks]
    lines = [[place(point) for point in each.points] for each in stretches]
    ordered = sorted(range(len(marks)), key=lambda n: -marks[n].weight)
    named = [
        (points[n], printable(marks[n].label), _RING if marks[n].strong else marks[n].radius) for n in ordered
    ]
    frame = (2, 2, WIDTH - 2, tall - 2)
    spots = [spot for each in lines for spot in _spots(each)]
    labels = list(placed(named, spots, frame))
    dots_of = [(x - 4, y - 4, x + 4, y + 4) for x, y in points]
    taken = [*spots, *dots_of, *map(covered, labels)]
    states = list(lettered(_states(place, called), taken, frame)) if called is not None else []
    said = () if title in below else (title,)
    below = (*said, *below)
    modes = list(dict.fromkeys(each.mode for each in stretches))
    planned = any(not each.operating for each in stretches)
    corners = place.corners()
    clip = f"caspian-map-{abs(hash((*corners, tall))):x}"
    legend, legend_height = _legend(modes, planned, tall + 26, dots if marks else "", rings)
    words, words_height = _words(below, tall + 26 + legend_height)
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {tall + 26 + legend_height + words_height:.0f}" role="img" '
            f'style="max-width:100%;height:auto;font-family:sans-serif;color:inherit" width="{WIDTH}">',
            f"<title>{in_markup(title)}</title><desc>{in_markup(description)}</desc>",
            f'<clipPath id="{clip}"><rect x="0" y="0" width="{WIDTH}" height="{tall:.0f}"/></clipPath>',
            f'<g clip-path="url(#{clip})" stroke="currentColor" stroke-width=".7" fill="none" stroke-linejoin="round">',
            ground(place, corners, place.fineness),
            f'</g><rect x=".5" y=".5" width="{WIDTH - 1}" height="{tall - 1:.0f}" fill="none" stroke="currentColor" stroke-opacity=".25"/>',
            *(
                f'<text x="{label.at[0]:.1f}" y="{label.at[1]:.1f}" font-size="{SIZE}" text-anchor="middle" letter-spacing="1.5" '
                f'fill="currentColor" fill-opacity=".5">{in_markup(label.text)}</text>'
                for label in states
            ),
            *(_stretch(each, line) for each, line in zip(stretches, lines, strict=True)),
            *(_mark(each, point) for each, point in zip(marks, points, strict=True)),
            *(
                f'<text x="{label.at[0]:.1f}" y="{label.at[1]:.1f}" font-size="{SIZE}" text-anchor="{label.anchor}" '
                f'fill="currentColor">{in_markup(label.text)}</text>'
                for label in labels
            ),
            _scale_bar(place.scale, tall),
            legend,
            words,
            "</svg>",
        ]
    )


def _states(place: "_Place", called: Callable[[str], str]) -> Iterator[tuple[str, list[Point]]]:
    """The states with the points of the picture at which their names may stand."""
    west, south, east, north = place.corners()
    for state, rooms in outlines().rooms.items():
        here = [place(spot) for spot in rooms if west < spot[0] < east and south < spot[1] < north]
        if here:
            yield printable(called(state)), here


class _Place:
    """From longitude and latitude to the picture, which is as large as what it shows asks for."""

    def __init__(self, project: Conic, west: float, north: float, scale: float, tall: float) -> None:
        self._project, self._west, self._north = project, west, north
        self.scale, self.tall = scale, tall

    @classmethod
    def of(cls, content: Sequence[Point]) -> "_Place":
        """The picture that holds some points, with a margin."""
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
        if tall > TALLEST:
            scale *= TALLEST / tall
            west -= (WIDTH / scale - width) / 2
            tall = TALLEST
        return cls(project, west, north, scale, tall)

    def __call__(self, point: Point) -> Point:
        x, y = self._project(point)
        return (x - self._west) * self.scale, (y - self._north) * self.scale

    @property
    def fineness(self) -> float:
        """The degrees that make about one pixel."""
        return 0.9 / self.scale / 111 / max(cos(radians(self._project.middle[1])), 0.4)

    def corners(self) -> Box:
        """The longitudes and latitudes that the picture can show."""
        edge = [
            (x, y)
            for x in (0, WIDTH / 4, WIDTH / 2, WIDTH * 0.75, WIDTH)
            for y in (0.0, self.tall / 2, self.tall)
        ]
        found = [
            self._project.back((x / self.scale + self._west, y / self.scale + self._north)) for x, y in edge
        ]
        lons, lats = [lon for lon, _ in found], [lat for _, lat in found]
        return min(lons) - 1, min(lats) - 1, max(lons) + 1, max(lats) + 1


def _spots(line: Sequence[Point]) -> Iterator[Box]:
    """Where a line runs, in spots of a few pixels."""
    for (ax, ay), (bx, by) in pairwise(line):
        steps = int(hypot(bx - ax, by - ay) / 6) + 1
        for n in range(steps + 1):
            x, y = ax + (bx - ax) * n / steps, ay + (by - ay) * n / steps
            yield x - 2, y - 2, x + 2, y + 2


def _stretch(stretch: Stretch, points: Sequence[Point]) -> str:
    line = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    dotted = stretch.mode in _DOTTED
    dashes = ("1 5" if stretch.operating else "1 9") if dotted else "" if stretch.operating else "7 4"
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    faint = "" if stretch.operating else ' stroke-opacity=".75"'
    under = (
        f'<path d="M{line}" fill="none" stroke="{_STRONG}" stroke-opacity=".35" stroke-width="9" stroke-linecap="round"/>'
        if stretch.strong
        else ""
    )
    return (
        f'{under}<path d="M{line}" fill="none" stroke="{_COLOURS.get(stretch.mode, "currentColor")}" stroke-width="2.4" '
        f'stroke-linecap="round" stroke-linejoin="round"{dash}{faint}><title>{in_markup(stretch.title)}</title></path>'
    )


def _mark(mark: Mark, point: Point) -> str:
    x, y = point
    ring = (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_RING:.0f}" fill="none" stroke="{_STRONG}" stroke-width="2.5"/>'
        if mark.strong
        else ""
    )
    opacity = ' fill-opacity=".6"' if mark.radius > 4 else ""
    return (
        f'{ring}<circle cx="{x:.1f}" cy="{y:.1f}" r="{mark.radius:.1f}" fill="currentColor"{opacity} stroke="none">'
        f"<title>{in_markup(mark.title or mark.label)}</title></circle>"
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


def _legend(modes: Iterable[str], planned: bool, top: float, dots: str, rings: str) -> tuple[str, float]:
    """What lines and marks are, in as many rows as it takes; and how high it is."""
    entries = [
        (mode, _line(_COLOURS.get(mode, "currentColor"), "1 5" if mode in _DOTTED else "")) for mode in modes
    ]
    entries += [("not in use", _line("currentColor", "7 4"))] if planned else []
    entries += [(dots, '<circle cx="13" cy="8" r="3" fill="currentColor"/>')] if dots else []
    ring = f'<circle cx="13" cy="8" r="6" fill="none" stroke="{_STRONG}" stroke-width="2.5"/>'
    entries += [(rings, ring)] if rings else []
    parts, x, y = [], 10.0, top
    for name, drawn in entries:
        wide = 46 + columns_of(name) * 6.2
        if x > 10 and x + wide > WIDTH:
            x, y = 10.0, y + _ROW
        parts.append(
            f'<g transform="translate({x:.0f} {y:.0f})">{drawn}'
            f'<text x="32" y="12" font-size="11" fill="currentColor">{in_markup(name)}</text></g>'
        )
        x += wide
    return "".join(parts), y - top + _ROW + 4 if parts else 0.0


_ROW = 18
_LETTERS = 115
"""How many letters a line below the map has."""


def _words(below: Sequence[str], top: float) -> tuple[str, float]:
    """What is said below the legend, in as many lines as it takes; and how high it is."""
    lines = [line for each in below for line in wrap(printable(each), _LETTERS)]
    drawn = "".join(
        f'<text x="10" y="{top + 10 + n * _ROW:.0f}" font-size="11" fill="currentColor">{in_markup(line)}</text>'
        for n, line in enumerate(lines)
    )
    return drawn, len(lines) * _ROW + 4.0 if lines else 0.0


def _line(colour: str, dashes: str) -> str:
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="M0 8h26" stroke="{colour}" stroke-width="2.4" stroke-linecap="round"{dash}/>'
