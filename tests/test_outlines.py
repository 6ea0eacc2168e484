"""The lines on maps follow the documented policy: those of the United Nations, on a dozen points."""

from itertools import pairwise
from math import hypot
from pathlib import Path

import pytest

import caspian
from caspian.display.map.outlines import outlines

FILE = Path(caspian.__file__).parent / "display" / "map" / "outlines.json"
Lines = tuple[tuple[tuple[float, float], ...], ...]


def distance(lines: Lines, lon: float, lat: float) -> float:
    """Degrees from a point to the nearest of some lines."""
    nearest = 1e9
    for line in lines:
        for (ax, ay), (bx, by) in pairwise(line):
            length = (bx - ax) ** 2 + (by - ay) ** 2
            along = (
                0.0
                if not length
                else max(0.0, min(1.0, ((lon - ax) * (bx - ax) + (lat - ay) * (by - ay)) / length))
            )
            nearest = min(nearest, hypot(lon - ax - along * (bx - ax), lat - ay - along * (by - ay)))
    return nearest


@pytest.mark.parametrize(
    ("where", "lon", "lat"),
    [
        ("the neck of Crimea", 33.7, 46.1),
        ("the Inguri, where Abkhazia begins", 41.65, 42.5),
        ("south of Tskhinvali", 43.95, 42.17),
        ("Karabakh, east of Stepanakert/Khankendi", 46.9, 39.8),
        ("Karabakh, east of Lachin", 46.75, 39.75),
        ("the Dniester at Dubăsari", 29.15, 47.25),
        ("the Siachen glacier", 77.1, 35.45),
    ],
)
def test_no_line_stands_where_the_united_nations_draw_none(where: str, lon: float, lat: float) -> None:
    found = outlines()
    assert min(distance(found.lines, lon, lat), distance(found.dashed, lon, lat)) > 0.12, where


@pytest.mark.parametrize(
    ("where", "lon", "lat"),
    [
        ("the buffer zone in Cyprus", 33.3, 35.13),
        ("the line of control in Kashmir", 74.2, 34.75),
        ("Kosovo and Serbia", 21.3, 42.9),
        ("the demarcation line in Korea", 127.5, 38.3),
        ("the Golan", 35.88, 33.0),
    ],
)
def test_what_is_not_agreed_on_is_dashed(where: str, lon: float, lat: float) -> None:
    found = outlines()
    assert distance(found.dashed, lon, lat) < 0.25, where
    assert distance(found.lines, lon, lat) > distance(found.dashed, lon, lat), where


@pytest.mark.parametrize(
    ("where", "lon", "lat"),
    [
        ("Armenia and Azerbaijan at Ijevan", 45.3, 41.0),
        ("Armenia and Türkiye on the Arpaçay", 43.65, 40.5),
        ("Kyrgyzstan and Tajikistan at Batken", 70.75, 39.9),
        ("Georgia and Russia at Larsi", 44.63, 42.73),
        ("Iran and Azerbaijan on the Araks", 46.9, 39.17),
    ],
)
def test_boundaries_are_drawn(where: str, lon: float, lat: float) -> None:
    assert distance(outlines().lines, lon, lat) < 0.2, where


def test_the_caspian_sea_is_no_land() -> None:
    """A point is land if a line to the west crosses the shore an odd number of times."""

    def is_land(lon: float, lat: float) -> bool:
        crossings = 0
        for ring in outlines().land:
            for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True):
                if (ay > lat) != (by > lat) and lon > ax + (lat - ay) / (by - ay) * (bx - ax):
                    crossings += 1
        return bool(crossings % 2)

    assert not is_land(51.0, 40.5)
    assert not is_land(35.0, 43.5), "the Black Sea"
    assert is_land(71.4, 51.1), "Astana"
    assert is_land(44.5, 40.2), "Yerevan"


def test_the_outlines_are_small() -> None:
    assert FILE.stat().st_size < 150_000


@pytest.mark.parametrize(
    ("lon", "lat", "land"),
    [(110, 67.5, True), (145, 66, True), (20, 11, True), (-20, 66, False), (65, 12, False), (50, 42, False)],
)
def test_land_is_where_land_is_up_to_the_edge_of_the_outlines(lon: float, lat: float, *, land: bool) -> None:
    crossed = sum(
        (ay > lat) != (by > lat) and lon < ax + (lat - ay) / (by - ay) * (bx - ax)
        for ring in outlines().land
        for (ax, ay), (bx, by) in pairwise([*ring, ring[0]])
    )
    assert (crossed % 2 == 1) is land
