"""Where places and legs lie, held against the borders of Natural Earth.

    python tools/borders.py [--atlas countries-10m.json]

A place must lie in its country, a leg over land in the countries that it runs through, a leg over water off the
land, each within a tolerance. What is known to look wrong stands in `EXCEPTIONS` with the reason. Prints every
fault and ends with 1 if there is one; an exception that nothing needs any more is a fault as well.

The borders are those of the npm package world-atlas (Natural Earth 10m, on a grid of some 400 by 190 metres),
fetched by npm unless a file is named. shapely must be installed.
"""

import argparse
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from math import cos, radians
from pathlib import Path
from typing import Any

import pycountry
import shapely
from shapely.geometry import LineString, MultiPoint, Point, Polygon, box, shape

import caspian
from caspian import Leg, Mode, Place

ATLAS = "world-atlas@2.0.2"
PLACE_KM = 3.0
"""How far a place may lie off its country: border stations and ports stand on the line itself."""
LAND_KM = 2.5
"""How far a drawn line may stray into another state or over water."""
SHORE_KM = 12.0
"""How far inland the line of a ship may run: ports and estuaries."""

EXCEPTIONS: Mapping[str, str] = {
    "baikonur": "drawn apart there: the area is leased to Russia",
    "saksaulskaya – kyzylorda (rail)": "the area of Baikonur that the line crosses is drawn apart there",
    "yalta": "Natural Earth draws who controls; the naming policy follows the United Nations",
    "astrakhan – bandar-anzali (sea)": "ships go down the Volga and its canal through the delta",
    "astrakhan – port-of-amirabad (sea)": "ships go down the Volga and its canal through the delta",
    "van – tatvan (river)": "Natural Earth draws no lakes in its countries: the ferries cross Lake Van",
}
"""Faults that are none, each with the reason."""

WATER = (Mode.SEA, Mode.RIVER)


def read_atlas(file: Path | None) -> dict[str, Any]:
    """The countries by ISO 3166-1 alpha-2, as shapes of shapely in degrees."""
    if file is None:
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                ["npm", "pack", "--silent", ATLAS], cwd=folder, check=True, capture_output=True, text=True
            )
            with tarfile.open(Path(folder) / done.stdout.split()[-1]) as archive:
                member = archive.extractfile("package/countries-10m.json")
                assert member is not None
                topology = json.load(member)
    else:
        topology = json.loads(file.read_text())
    arcs = [_absolute(arc, topology["transform"]) for arc in topology["arcs"]]
    found: dict[str, Any] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        country = pycountry.countries.get(numeric=geometry.get("id") or "")
        if country:
            found[country.alpha_2] = shapely.make_valid(shape(_geometry(geometry, arcs)))
    return found


def _absolute(arc: list[list[int]], transform: dict[str, list[float]]) -> list[tuple[float, float]]:
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append(
            (
                x * transform["scale"][0] + transform["translate"][0],
                y * transform["scale"][1] + transform["translate"][1],
            )
        )
    return points


def _geometry(geometry: dict[str, Any], arcs: list[list[tuple[float, float]]]) -> dict[str, Any]:
    def ring(numbers: list[int]) -> list[tuple[float, float]]:
        points: list[tuple[float, float]] = []
        for number in numbers:
            piece = arcs[number] if number >= 0 else arcs[~number][::-1]
            points += piece[1:] if points else piece
        return points

    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    drawn = [[ring(each) for each in polygon] for polygon in polygons]
    # An islet that the grid has drawn together to a point or a stroke has no area left.
    kept = [[each for each in polygon if len(each) > 3] for polygon in drawn]
    return {"type": "MultiPolygon", "coordinates": [polygon for polygon in kept if polygon]}


class Atlas:
    """Countries around a line or point, in kilometres on a flat sheet laid over its middle."""

    def __init__(self, countries: dict[str, Any]) -> None:
        self._countries = countries
        self._pieces = {
            code: [Polygon(part.exterior, part.interiors) for part in _parts(each)]
            for code, each in countries.items()
        }

    def around(self, points: list[tuple[float, float]]) -> tuple["Sheet", dict[str, Any]]:
        """A sheet for some points, with the countries near them laid on it."""
        sheet = Sheet(points)
        west, south, east, north = MultiPoint(points).bounds
        frame = box(west - 1, south - 1, east + 1, north + 1)
        near = {}
        for code, pieces in self._pieces.items():
            kept = [piece.intersection(frame) for piece in pieces if piece.intersects(frame)]
            if kept:
                near[code] = sheet.lay(shapely.unary_union(kept))
        return sheet, near


class Sheet:
    """A flat sheet: kilometres east and north."""

    def __init__(self, points: list[tuple[float, float]]) -> None:
        self._narrow = cos(radians(sum(latitude for _, latitude in points) / len(points)))

    def lay(self, thing: Any) -> Any:
        """A shape in degrees on the sheet."""
        return shapely.transform(thing, lambda xy: xy * [111.32 * self._narrow, 110.95])


def _parts(thing: Any) -> list[Polygon]:
    if isinstance(thing, Polygon):
        return [thing]
    return [part for part in getattr(thing, "geoms", ()) for part in _parts(part)]


def faults(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """Every place and leg that lies where it should not: what it is, and where it lies."""
    places = {place.id: place for place in caspian.places}
    for place in caspian.places:
        if place.point and place.country and place.kind.value not in ("sea", "river"):
            yield from _place(atlas, place)
    seen = set()
    for corridor in caspian.corridors:
        for leg in corridor.legs:
            line = leg.line(places)
            if line and (leg.mode, min(line, line[::-1])) not in seen:
                seen.add((leg.mode, min(line, line[::-1])))
                yield from _leg(atlas, leg, list(line), places)


def _place(atlas: Atlas, place: Place) -> Iterator[tuple[str, str]]:
    assert place.point is not None
    assert place.country is not None
    sheet, near = atlas.around([place.point])
    point = sheet.lay(Point(place.point))
    own = near.get(place.country)
    off = own.distance(point) if own is not None else float("inf")
    offshore = place.kind.value in ("field", "port")
    if off > PLACE_KM and not (offshore and not any(each.contains(point) for each in near.values())):
        inside = next((code for code, each in near.items() if each.contains(point)), "the sea")
        yield place.id, f"{off:.1f} km off {place.country}, in {inside}"


def _leg(
    atlas: Atlas, leg: Leg, points: list[tuple[float, float]], places: Mapping[str, Place]
) -> Iterator[tuple[str, str]]:
    name = f"{leg.origin} – {leg.destination} ({leg.mode.value})"
    sheet, near = atlas.around(points)
    line = sheet.lay(LineString(points))
    if leg.mode in WATER:
        land = shapely.unary_union([each.buffer(-SHORE_KM) for each in near.values()])
        inland = line.intersection(land).length
        if inland > 1:
            yield name, f"{inland:.0f} km over land"
        return
    allowed = [near[code] for code in leg.crossed(places) if code in near]
    outside = line.difference(shapely.unary_union(allowed).buffer(LAND_KM)) if allowed else line
    if outside.length <= 0.5:
        return
    strayed = line.difference(shapely.unary_union(allowed))
    for code, each in near.items():
        through = outside.intersection(each).length
        if through > 0.5:
            yield name, f"{strayed.intersection(each).length:.0f} km in {code}"
    if not leg.across:
        water = outside.difference(shapely.unary_union(list(near.values()))).length
        if water > 0.5:
            yield name, f"{water:.0f} km over water"


def main() -> int:
    """Print the faults; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument(
        "--atlas", type=Path, help="countries-10m.json of world-atlas; fetched by npm without it"
    )
    found = list(faults(Atlas(read_atlas(parser.parse_args().atlas))))
    new = [(name, where) for name, where in found if name not in EXCEPTIONS]
    stale = EXCEPTIONS.keys() - {name for name, _ in found}
    for name, where in new:
        print(f"{name}: {where}")
    for name in sorted(stale):
        print(f"{name}: an exception that nothing needs")
    legs = sum(len(corridor.legs) for corridor in caspian.corridors)
    print(
        f"{len(caspian.places)} places and {legs} legs looked at, {len(EXCEPTIONS)} exceptions, {len(new)} faults"
    )
    return 1 if new or stale else 0


if __name__ == "__main__":
    sys.exit(main())
