"""How long a line is that has parts: the shortest of those between the same ends, and what all of them are."""

from typing import Any

import pytest

import caspian
from caspian.model.length import Length

PLACES = [
    {"id": key, "name": key.upper(), "latitude": 0.0, "longitude": float(number)}
    for number, key in enumerate("abcd")
]


def _line(key: str, *legs: tuple[str, str, str | None], of: str = "whole", **more: Any) -> dict[str, Any]:
    stretches = [
        {"origin": a, "destination": b, "mode": "rail"} | ({"km": km} if km else {}) for a, b, km in legs
    ]
    return {"id": key, "name": f"Line {key}", "kind": "transport", "part_of": [of], "legs": stretches} | more


def _whole(*parts: dict[str, Any]) -> Length | None:
    whole = {"id": "whole", "name": "Whole", "kind": "transport"}
    own = caspian.load({"places": PLACES, "corridors": [whole, *parts]}, alone=True)
    return own.corridor("whole").length


def test_of_parts_between_the_same_ends_the_shortest_counts_and_each_is_told() -> None:
    found = _whole(
        _line("one", ("a", "b", "100"), ("b", "d", "50")),
        _line("two", ("a", "d", "120")),
        _line("three", ("a", "c", "10")),
    )
    assert found is not None
    assert (float(found), found.total, found.ends, found.branched) == (120, 270, ("A", "D"), True)
    assert [(name, float(km)) for name, km in found.branches] == [("Line one", 150), ("Line two", 120)]
    assert (
        str(found)
        == "120 km from A to D by the shortest of its branches (Line one: 150 km; Line two: 120 km)"
    )


def test_what_is_measured_along_a_drawn_line_is_about_right() -> None:
    found = _whole(_line("one", ("a", "d", None)), _line("two", ("a", "d", "400")))
    assert found is not None
    assert not found.reported
    assert str(found).startswith(
        "about 380 km from A to D by the shortest of its branches (Line one: about 380 km;"
    )


@pytest.mark.parametrize(
    "parts",
    [
        (),
        (_line("one", ("a", "d", "100")),),
        (_line("one", ("a", "d", "100")), _line("two", ("a", "c", "120"))),
        (_line("one", ("a", "d", "100")), _line("two", ("d", "a", "120"))),
        (_line("one", ("a", "d", "100")), _line("two")),
        (_line("one", ("a", "d", "100")), _line("two", ("a", "b", "1"), ("c", "d", "1"))),
        (_line("one", ("a", "d", "100")), _line("two", ("a", "d", "90"), of="one")),
    ],
)
def test_parts_that_do_not_run_between_the_same_ends_are_no_length(parts: tuple[dict[str, Any], ...]) -> None:
    assert _whole(*parts) is None


def test_a_line_with_legs_of_its_own_does_not_ask_its_parts() -> None:
    own = _line("own", ("a", "b", "7")) | {"part_of": []}
    parts = [_line(key, ("a", "d", "100"), of="own") for key in ("one", "two")]
    data = caspian.load({"places": PLACES, "corridors": [own, *parts]}, alone=True)
    assert data.corridor("own").length == 7.0


def test_branches_that_flow_one_way_are_gone_through_that_way() -> None:
    def length(one_way: bool) -> Length | None:
        branch = _line("own", ("a", "c", "5"), ("b", "c", "7"), ("b", "d", "2")) | {"part_of": []}
        branch["legs"][1]["one_way"] = one_way
        data = caspian.load({"places": PLACES, "corridors": [branch]}, alone=True)
        return data.corridor("own").length

    both, one = length(False), length(True)
    assert str(both) == "14 km from A to D; 14 km with all branches"
    assert str(one) == "14 km, all branches added up: none runs from end to end"
