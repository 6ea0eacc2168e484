"""Write the outlines that maps are drawn on: land and boundary lines of the region, from Natural Earth.

    npm pack world-atlas@2 && tar xzf world-atlas-2*.tgz
    python tools/outlines.py package/countries-50m.json

Natural Earth is in the public domain; the npm package world-atlas ships it as TopoJSON. The lines are cut to
the region and simplified. What is drawn follows the maps of the United Nations, not Natural Earth, wherever the
two differ: `POLICY` names each stretch that is dashed or left out, with the reason. No area is filled by state.
"""

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

OUT = Path(__file__).parent.parent / "src" / "caspian" / "display" / "map" / "outlines.json"
COUNTRIES = Path(__file__).parent.parent / "src" / "caspian" / "data" / "countries.json"
ROOMS = 36
"""At how many points at most the name of a country may stand."""
WEST, SOUTH, EAST, NORTH = -11.0, 10.0, 146.0, 68.0
TOLERANCE = 0.012
"""Degrees by which a simplified line may differ from the original."""
SMALLEST = 0.08
"""Degrees below which an island is left out."""
LEFT_OUT, DASHED = "left out", "dashed"
POLICY = {
    ("RU", "UA", "Crimea"): (
        LEFT_OUT,
        "The resolution 68/262 of the General Assembly: Crimea is part of Ukraine. Natural Earth draws it with Russia.",
    ),
    ("CY", "N. Cyprus", ""): (
        DASHED,
        "The buffer zone of the United Nations: a line of separation, no boundary between states.",
    ),
    ("XK", "RS", ""): (
        DASHED,
        "Security Council resolution 1244 (1999); the maps of the United Nations dash it.",
    ),
    ("IN", "PK", "Kashmir"): (
        DASHED,
        "The line of control in Jammu and Kashmir; its final status has not been agreed upon by the parties.",
    ),
    ("CN", "IN", ""): (DASHED, "The boundary is not agreed on; both hold to a line of actual control."),
    ("CN", "PK", ""): (DASHED, "It bounds Jammu and Kashmir, whose final status is not agreed upon."),
    ("IN", "Siachen Glacier", ""): (
        LEFT_OUT,
        "An area that Natural Earth sets apart between India and Pakistan.",
    ),
    ("CN", "Siachen Glacier", ""): (LEFT_OUT, "As above."),
    ("PK", "Siachen Glacier", ""): (LEFT_OUT, "As above."),
    ("KP", "KR", ""): (DASHED, "The demarcation line of the armistice of 1953."),
    ("IL", "SY", ""): (DASHED, "The Golan: Security Council resolutions 242 (1967) and 497 (1981)."),
    ("IL", "PS", ""): (DASHED, "The line of the armistice of 1949; the final status is to be negotiated."),
    ("EG", "SD", ""): (DASHED, "The Hala'ib triangle is claimed by both."),
    ("SD", "SS", ""): (DASHED, "The boundary and the status of Abyei are not settled."),
    ("EH", "MA", ""): (DASHED, "Western Sahara: a Non-Self-Governing Territory, its final status is open."),
    ("SO", "Somaliland", ""): (LEFT_OUT, "Part of Somalia for the United Nations."),
    ("DJ", "Somaliland", ""): (None, "The boundary of Somalia with Djibouti."),
    ("ET", "Somaliland", ""): (None, "The boundary of Somalia with Ethiopia."),
}
"""The stretches that are not drawn as plain boundaries: the two sides in Natural Earth and a part of it, how, why.

Abkhazia, South Ossetia, Karabakh and Transnistria are not set apart by Natural Earth, as on maps of the
United Nations, so that nothing has to be done for them; `tests/test_outlines.py` looks.
"""
CRIMEA = (32.0, 44.0, 36.8, 46.3)
KASHMIR = (72.5, 32.3, 80.5, 37.2)

Point = tuple[float, float]


def main(path: str) -> None:
    """Read the topology and write the outlines."""
    topology = json.loads(Path(path).read_text(encoding="utf-8"))
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    users: dict[int, set[str]] = {}
    for country in topology["objects"]["countries"]["geometries"]:
        for arc in _arcs_of(country):
            users.setdefault(arc if arc >= 0 else ~arc, set()).add(_code(country))
    lines = []
    for number, sides in users.items():
        if len(sides) == 2:
            for style, piece in _styled(sides, arcs[number]):
                if style != LEFT_OUT:
                    lines += [(style == DASHED, each) for each in _inside(_simple(piece))]
    land = []
    for shape in topology["objects"]["land"]["geometries"]:
        for polygon in shape["arcs"]:
            for ring in polygon:
                points = _clipped(_simple(_unrolled(_joined(ring, arcs)), closed=True))
                if len(points) > 3 and _extent(points) > SMALLEST:
                    land.append(points)
    members = {
        each["id"]
        for each in json.loads(COUNTRIES.read_text(encoding="utf-8"))["countries"]
        if {"source": "un-member-states"} in each["citations"]
    }
    rooms = {
        _code(country): _rooms([_unrolled(_joined(ring, arcs)) for ring in _rings_of(country)])
        for country in topology["objects"]["countries"]["geometries"]
        if _code(country) in members
    }
    found = {
        "source": "Natural Earth 1:50m (public domain), by the npm package world-atlas; cut and simplified by tools/outlines.py",
        "land": [_coded(ring) for ring in land],
        "lines": [_coded(line) for dashed, line in lines if not dashed],
        "dashed": [_coded(line) for dashed, line in lines if dashed],
        "rooms": {code: spots for code, spots in sorted(rooms.items()) if spots},
    }
    text = json.dumps(found, separators=(",", ":"))
    OUT.write_text(text + "\n", encoding="utf-8")
    print(f"{OUT.name}: {len(text):,} bytes, {len(land)} rings of land, {len(lines)} lines")


def _rings_of(country: dict[str, Any]) -> list[list[int]]:
    """The outer rings of a country, as numbers of arcs."""
    polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
    return [polygon[0] for polygon in polygons]


def _rooms(rings: list[list[Point]]) -> list[list[int]]:
    """Where the name of a country may stand: points all over it, those deepest within it first, in tenths of a degree."""
    ring = max(rings, key=_extent)
    west, east = max(min(x for x, _ in ring), WEST), min(max(x for x, _ in ring), EAST)
    south, north = max(min(y for _, y in ring), SOUTH), min(max(y for _, y in ring), NORTH)
    if west >= east or south >= north:
        return []
    step = max(0.1, min(1.0, max(east - west, north - south) / 30))
    corners = ring[:: max(1, len(ring) // 400)]
    spots = []
    for row in range(int((north - south) / step) + 1):
        for column in range(int((east - west) / step) + 1):
            x, y = west + column * step, south + row * step
            if _holds(ring, x, y):
                depth = min((x - a) ** 2 * 0.6 + (y - b) ** 2 for a, b in corners)
                spots.append((depth, x, y))
    roomy = sorted((spot for spot in spots if spot[0] > (step * 0.8) ** 2), reverse=True) or spots
    kept = roomy[:1]
    while kept and len(kept) < min(ROOMS, len(roomy)):
        kept.append(
            max(roomy, key=lambda spot: min((spot[1] - x) ** 2 + (spot[2] - y) ** 2 for _, x, y in kept))
        )
    return [[round(x * 10), round(y * 10)] for _, x, y in sorted(kept, reverse=True)]


def _holds(ring: list[Point], x: float, y: float) -> bool:
    """Whether a point lies within a ring."""
    inside = False
    for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def _decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * sx + tx, y * sy + ty))
    return points


def _arcs_of(shape: dict[str, object]) -> list[int]:
    flat: list[int] = []
    todo: list[object] = [shape["arcs"]]
    while todo:
        each = todo.pop()
        if isinstance(each, list):
            todo += each
        elif isinstance(each, int):
            flat.append(each)
    return flat


def _code(country: dict[str, object]) -> str:
    """The code of a country by its ISO number; the name of what has none."""
    import pycountry

    number = country.get("id")
    entry = pycountry.countries.get(numeric=str(number).zfill(3)) if number else None
    name = str(country["properties"]["name"])  # type: ignore[index]
    return entry.alpha_2 if entry else {"Kosovo": "XK"}.get(name, name)


def _styled(sides: set[str], arc: list[Point]) -> Iterator[tuple[str | None, list[Point]]]:
    """The pieces of a boundary with the way each is drawn."""
    for (a, b, part), (style, _) in POLICY.items():
        if sides == {a, b}:
            box = {"Crimea": CRIMEA, "Kashmir": KASHMIR}.get(part)
            if box is None:
                yield style, arc
                return
            piece: list[Point] = [arc[0]]
            for before, here in pairwise(arc):
                piece.append(here)
                if _within(before, box) != _within(here, box) or here is arc[-1]:
                    yield style if _within(before, box) else None, piece
                    piece = [here]
            return
    yield None, arc


def _within(point: Point, box: tuple[float, float, float, float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _joined(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    points: list[Point] = []
    for number in ring:
        piece = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += piece[1:] if points else piece
    return points


def _unrolled(points: list[Point]) -> list[Point]:
    """A ring that goes on beyond 180 degrees, and does not leap to the other side of the map there."""
    found = points[:1]
    for x, y in points[1:]:
        leap = round((found[-1][0] - x) / 360) * 360
        found.append((x + leap, y))
    return found


def _simple(points: list[Point], *, closed: bool = False) -> list[Point]:
    """The line of Douglas and Peucker; a ring is cut at the point farthest from its first."""
    if closed and len(points) > 3:
        far = max(range(len(points)), key=lambda n: _square(points[0], points[n]))
        return [*_simple(points[: far + 1])[:-1], *_simple(points[far:])]
    keep = {0, len(points) - 1}
    todo = [(0, len(points) - 1)]
    while todo:
        first, last = todo.pop()
        worst, where = 0.0, 0
        for n in range(first + 1, last):
            distance = _from_line(points[n], points[first], points[last])
            if distance > worst:
                worst, where = distance, n
        if worst > TOLERANCE:
            keep.add(where)
            todo += [(first, where), (where, last)]
    return [points[n] for n in sorted(keep)]


def _square(a: Point, b: Point) -> float:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def _from_line(point: Point, a: Point, b: Point) -> float:
    length = _square(a, b)
    along = 0.0
    if length:
        along = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length
        along = min(max(along, 0.0), 1.0)
    return _square(point, (a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1]))) ** 0.5


def _inside(points: list[Point]) -> list[list[Point]]:
    """The pieces of a line within the region."""
    pieces: list[list[Point]] = [[]]
    for x, y in points:
        if WEST <= x <= EAST and SOUTH <= y <= NORTH:
            pieces[-1].append((x, y))
        elif pieces[-1]:
            pieces.append([])
    return [piece for piece in pieces if len(piece) > 1]


def _clipped(ring: list[Point]) -> list[Point]:
    """A ring cut to the region (Sutherland and Hodgman)."""
    for axis, bound, above in ((0, WEST, True), (0, EAST, False), (1, SOUTH, True), (1, NORTH, False)):
        found: list[Point] = []
        for n, here in enumerate(ring):
            before = ring[n - 1]
            inside = here[axis] >= bound if above else here[axis] <= bound
            was = before[axis] >= bound if above else before[axis] <= bound
            if inside != was:
                part = (bound - before[axis]) / (here[axis] - before[axis])
                cut = (before[0] + part * (here[0] - before[0]), before[1] + part * (here[1] - before[1]))
                found.append(cut)
            if inside:
                found.append(here)
        ring = found
    return ring


def _extent(points: list[Point]) -> float:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _coded(points: list[Point]) -> list[int]:
    """Hundredths of a degree: the first point, then the steps from each to the next."""
    whole = [(round(x * 100), round(y * 100)) for x, y in points]
    steps = [number for a, b in pairwise(whole) if a != b for number in (b[0] - a[0], b[1] - a[1])]
    return [*whole[0], *steps]


if __name__ == "__main__":
    main(sys.argv[1])
