"""Ids are never used again: what became of those of every release."""

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

import caspian

TOOL = runpy.run_path(str(Path(__file__).parent.parent / "tools" / "ids.py"))
RECORDS: dict[str, Any] = {"people": [{"id": "a", "name": "A"}], "places": [{"id": "b", "name": "B"}]}


def lost(had: dict[str, list[str]], **given_up: dict[str, str]) -> list[str]:
    return list(TOOL["lost"]("1.0", had, caspian.load(RECORDS, alone=True), given_up))


def test_every_id_of_every_release_leads_to_what_became_of_it() -> None:
    assert TOOL["faults"](caspian.load()) == []


def test_the_first_release_is_kept_as_a_list_of_its_ids() -> None:
    first = TOOL["released"]()["0.1.0"]["ids"]
    assert sum(map(len, first.values())) == 2966
    assert {"sco", "socar"} <= set(first["organisations"])


def test_what_keeps_its_record_or_is_said_is_not_lost() -> None:
    assert lost({"people": ["a"], "places": ["b"]}) == []
    assert lost({"people": ["a", "z"]}, z={"reason": "R", "successor": "a"}) == []
    assert lost({"people": ["z"]}, z={"reason": "R"}) == []


@pytest.mark.parametrize(
    ("had", "given_up", "expected"),
    [
        (
            {"people": ["z"]},
            {},
            "'z' (people) is no record, no withdrawal with a successor, and no exception",
        ),
        ({"people": ["b"]}, {}, "'b' was one of the people and is now one of the places"),
        ({"people": ["a"]}, {"a": {"reason": "R"}}, "'a' was given up, and is a record again"),
        ({"people": ["z"]}, {"z": {"reason": "R", "successor": "y"}}, "'z' leads to 'y', which is no record"),
    ],
)
def test_what_is_lost_or_used_again_is_told(
    had: dict[str, list[str]], given_up: dict[str, dict[str, str]], expected: str
) -> None:
    assert lost(had, **given_up) == [f"1.0: {expected}"]


@pytest.mark.parametrize("successor", ["b", None])
def test_a_withdrawal_keeps_an_id_only_if_it_says_what_stands_for_it(successor: str | None) -> None:
    gone = {"id": "a", "reason": "R"} | ({"successor": successor} if successor else {})
    dataset = caspian.load({"withdrawn": [gone]}, onto=caspian.load(RECORDS, alone=True))
    found = list(TOOL["lost"]("1.0", {"people": ["a"]}, dataset, {}))
    assert bool(found) == (successor is None)


def test_the_list_of_a_release_holds_every_id_a_line() -> None:
    dataset = caspian.load(RECORDS, alone=True)
    text = TOOL["text_of"](dataset)
    assert lost(json.loads(text)["ids"]) == []
    assert json.loads(text)["ids"]["people"] == ["a"]
    assert '   "a"\n' in text
