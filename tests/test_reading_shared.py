"""What many rows say alike is held once, and never taken for what one of them says otherwise."""

import copy
import json
import pickle
from itertools import permutations
from typing import Any

import pytest

import caspian
from caspian import InvalidData, When

SIGNED = {"stage": "signed", "when": "2024-01-26"}


def agreements(*histories: Any, **more: Any) -> list[caspian.Agreement]:
    rows = [
        {"id": f"a-{n}", "title": f"T {n}", "kind": "treaty", "parties": ["AM", "GE"], "history": history}
        | more
        for n, history in enumerate(histories)
    ]
    made = caspian.load(json.dumps({"agreements": rows}), alone=True).agreements
    return sorted(made, key=lambda agreement: agreement.id)


def faults(text: str) -> list[str]:
    with pytest.raises(InvalidData) as error:
        caspian.load(text, alone=True)
    return [fault.path for fault in error.value.faults]


def test_steps_that_say_the_same_are_held_once() -> None:
    one, other, later = agreements([SIGNED], [SIGNED], [SIGNED | {"when": "2024-01-27"}])
    assert one.history[0] is other.history[0]
    assert one.history == other.history != later.history


def test_those_who_take_part_are_held_once_however_often_they_do() -> None:
    events = [
        {
            "id": f"e-{n}",
            "title": f"T {n}",
            "when": f"2024-01-1{n}",
            "kind": "talks",
            "participants": [{"party": "AM", "role": "host"}, {"party": "GE"}],
        }
        for n in range(3)
    ]
    met = caspian.load(json.dumps({"events": events}), alone=True).events
    assert len({id(each.participants[0]) for each in met}) == 1
    assert {each.participants[0].role.value for each in met if each.participants[0].role} == {"host"}


def test_a_part_that_says_as_much_of_something_else_is_another() -> None:
    steps = [
        SIGNED,
        {"stage": "signed", "party": "AM"},
        {"stage": "signed", "when": {"edtf": "2024-01-20/2024-01-26", "window": True}},
        {"stage": "signed", "planned": True},
        {"when": "2024-01-26", "stage": "signed"},
        {"stage": "signed", "when": None},
    ]
    made = [each.history[0] for each in agreements(*([step] for step in steps))]
    assert made[0] == made[4]
    assert made[1].party == "AM"
    assert made[2].when == When("2024-01-20/2024-01-26", window=True)
    assert made[3].planned
    assert all(each.when is None for each in (made[1], made[3], made[5]))


@pytest.mark.parametrize(
    ("step", "path"),
    [
        ({"stage": "signed", "wen": "2024-01-26"}, "wen"),
        ({"stage": "signed", "when": "2024-01-26", "x": 1}, "x"),
        ({"stage": "sined", "when": "2024-01-26"}, "stage"),
        ({"stage": "signed", "when": "2024-02-30"}, "when"),
        ({"stage": "signed", "when": ["2024-01-26"]}, "when"),
        ({"stage": ["signed"], "when": "2024-01-26"}, "stage"),
        ({"stage": "signed", "party": 5}, "party"),
    ],
)
def test_what_is_wrong_is_refused_behind_any_number_of_sound_rows(step: Any, path: str) -> None:
    with pytest.raises(InvalidData) as error:
        agreements([SIGNED], [SIGNED], [step], [SIGNED], [step])
    assert [fault.path for fault in error.value.faults] == [
        f"$.agreements[{n}].history[0].{path}" for n in (2, 4)
    ]


def test_a_key_that_stands_twice_in_a_row_said_before_is_refused() -> None:
    rows = [
        {"id": f"a-{n}", "title": "T", "kind": "treaty", "parties": ["AM", "GE"], "history": [SIGNED]}
        for n in range(3)
    ]
    text = json.dumps({"agreements": rows})
    at = text.rindex('"stage"')
    assert faults(text[:at] + '"stage": "agreed", ' + text[at:]) == ["$.agreements[2].history[0].stage"]


def test_notes_that_say_the_same_are_held_once_and_judged_each() -> None:
    one, other = agreements([SIGNED], [SIGNED], note="As the table of treaties has it.")
    assert one.note is other.note
    people = [
        {"id": f"p-{n}", "name": f"N {n}", "note": note} for n, note in enumerate(("", "", " x", " x", "x"))
    ]
    assert faults(json.dumps({"people": people})) == [f"$.people[{n}].note" for n in range(4)]


def test_no_text_is_left_for_the_next_data() -> None:
    """The quick way is kept for the next text, but nothing of what one user's data said."""
    said = {"id": "p-1", "name": "N", "note": "Only mine.", "aliases": None}
    assert faults(json.dumps({"people": [said]})) == ["$.people[0].aliases"]
    first, second = (
        caspian.load(json.dumps({"people": [said | {"aliases": []}]}), alone=True).people[0].note
        for _ in range(2)
    )
    assert first == second == "Only mine."
    assert first is not second


def test_records_are_the_same_whichever_row_comes_first() -> None:
    rows = [
        {"id": "p-1", "name": "N"},
        {"id": "p-2", "note": "X.", "name": "N", "aliases": ["M"]},
        {"citations": [], "id": "p-3", "name": "N", "note": None},
        {"name": "N", "citations": [{"source": "s", "locator": "1"}, {"source": "s"}], "id": "p-4"},
    ]
    sources = [{"id": "s", "title": "S", "kind": "dataset"}]
    loaded = [
        caspian.load(json.dumps({"people": order, "sources": sources}), alone=True).people
        for order in permutations(rows)
    ]
    assert all(set(each) == set(loaded[0]) for each in loaded)
    assert [len(each.citations) for each in sorted(loaded[0], key=lambda person: person.id)] == [0, 0, 0, 2]


@pytest.mark.parametrize(
    "edtf", ["2024-02-29", "2024-02", "2024-33", "2015-05-28/..", "2024-05~", "2024-02-XX"]
)
def test_a_date_of_a_file_is_as_one_made_by_hand(edtf: str) -> None:
    own = When(edtf)
    read = agreements([{"stage": "signed", "when": edtf}])[0].history[0].when
    assert read is not None
    for same in (copy.copy(read), pickle.loads(pickle.dumps(read)), read):
        assert (same, hash(same), repr(same)) == (own, hash(own), repr(own))
        assert (same.days, same.earliest, same.latest) == (own.days, own.earliest, own.latest)
        assert same.overlaps(own) is own.overlaps(own)
