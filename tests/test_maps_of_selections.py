"""Maps of what a question found: only what took place is counted, and what is not drawn is said below the drawing."""

from pathlib import Path
from typing import Any

import pytest

import caspian

SUMMITS = caspian.events(kind="summit", year=2024)


def _counts() -> tuple[int, int, int]:
    """How many of the summits were not held, how many were held at no place named, and how many in Astana."""
    held = [each for each in SUMMITS if each.status == "held"]
    return (
        len(SUMMITS) - len(held),
        sum(not each.places for each in held),
        sum("astana" in each.places for each in held),
    )


def test_what_was_put_off_is_not_counted_at_its_place() -> None:
    put_off, _, in_astana = _counts()
    assert put_off
    assert any(each.status != "held" and "astana" in each.places for each in SUMMITS)
    assert f"Astana: {in_astana} events" in SUMMITS.map().to_html()


def test_a_drawing_that_stands_alone_says_what_is_not_on_it(tmp_path: Path) -> None:
    path = tmp_path / "summits.svg"
    SUMMITS.map().save(path)
    drawn = path.read_text("utf-8")
    put_off, nowhere, _ = _counts()
    words = drawn[drawn.rindex("Map of") :]
    for told in (
        f"Map of {len(SUMMITS)} events of kind summit",
        f"{len(SUMMITS)} events: ",
        f"{put_off} not held",
        f"{nowhere} without a place",
        "1 beyond the map",
        "Washington, D.C.",
    ):
        assert told in words
    assert f"{put_off} not held" in SUMMITS.map().to_text()


def test_where_nothing_was_held_there_is_no_map_and_it_is_said_why() -> None:
    put_off = SUMMITS.where(status="put off")
    with pytest.raises(caspian.CaspianError, match="lies on the map: 1 event: 1 not held"):
        put_off.map()


def test_the_map_for_a_report_counts_the_same_and_says_it_under_its_legend() -> None:
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    axes = caspian.plot.map(SUMMITS)
    figure: Any = axes.figure
    figure.draw_without_rendering()
    (told,) = (each for each in axes.texts if "not held" in each.get_text())
    legend = axes.get_legend()
    assert legend is not None
    entries = legend.get_texts()
    assert not any(told.get_window_extent().overlaps(each.get_window_extent()) for each in entries)
    assert "not held" in SUMMITS.map().to_text()
    everywhere = caspian.plot.map(SUMMITS.where(lambda each: each.id == "2024-10-22-brics-summit-kazan"))
    assert not any("on the map" in each.get_text() for each in everywhere.texts)


def test_a_map_of_a_corridor_has_its_title_and_the_names_of_states() -> None:
    drawn = caspian.corridor("BTK").show().to_html()
    assert ">Map of Baku–Tbilisi–Kars railway</text>" in drawn
    for state in ("Georgia", "Azerbaijan", "Armenia"):
        assert f">{state}</text>" in drawn
    assert ">Map of China–Kyrgyzstan–Uzbekistan railway</text>" in caspian.corridor("CKU").show().to_html()
