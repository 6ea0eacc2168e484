"""How much is said of a value that cannot be, how deep values may lie, and what a sound text costs."""

import json
from typing import Any

import pytest

import caspian
from caspian import InvalidData
from caspian.reading import codec
from caspian.reading.bundled import Rows
from caspian.reading.judging import collector_at_rest
from caspian.reading.lines import Lines
from caspian.reading.proved import Proved
from caspian.reading.scan import Scan, scan

EVENT = {"id": "e-1", "title": "T", "when": "2024", "kind": "visit"}


def faults(data: Any, **how: Any) -> list[str]:
    with pytest.raises(InvalidData) as error:
        caspian.load(data, **{"alone": True, **how})
    return [str(fault) for fault in error.value.faults]


# How much of a value is shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ({"a": {"b": {"c": {"d": {"e": 1}}}}}, 'dict {"a": {"b": {"c": {"d": "..."}}}}'),
        ([1, [2, [3, [4, [5]]]]], 'list [1, [2, [3, [4, "..."]]]]'),
        (list(range(12)), "list [0, 1, 2, 3, 4, 5, 6, 7, 8]"),
        ({str(number): 1 for number in range(12)}, 'dict {"0": 1, "1": 1, "2": 1, "3": 1, "4": 1, "5": 1, "6": 1, "7"'),
        ("x" * 59, f'str "{"x" * 59}'),
        ({"k" * 70: 1}, f'dict {{"{"k" * 58}'),
        (10**60, f'int "1{"0" * 58}'),
        (1 - 10**60, f"int -{'9' * 59}"),
        (10**59, f"int 1{'0' * 59}"),
        ("Әлият", 'str "Әлият"'),
        (None, "nothing"),
        (True, "bool true"),
    ],
)  # fmt: skip
def test_as_much_of_a_value_is_shown_as_a_line_holds(value: Any, shown: str) -> None:
    assert faults({"events": value if type(value) is dict else [value]}) in (
        [f"$.events: expected a list of records, got {shown}"],
        [f"$.events[0]: expected an object, got {shown}"],
    )


def test_what_is_wide_and_deep_is_refused_at_once() -> None:
    """Thirty lists of nine in each other are small in Python, and more than could ever be gone through."""
    lists: Any = 1
    objects: Any = 1
    for _ in range(30):
        lists = [lists] * 9
        objects = dict.fromkeys("abcdefghi", objects)
    assert faults({"events": lists})[0].startswith("$.events[0]: expected an object, got list [[[[")
    assert faults({"events": [EVENT | {"note": lists}]})[0].startswith("$.events[0].note: expected text, got")
    for odd in (lists, objects):
        assert faults({"events": [EVENT | {"participants": odd}]})
        assert faults({"events": [EVENT | {"places": [odd]}]})
        assert faults({"events": [EVENT | {"when": odd}]})
        assert faults({"amendments": [{"id": "sco", "field": "memberships", "add": odd}]}, alone=False)


# How deep values may lie


def _nested(depth: int) -> str:
    """An event whose note is so many lists in each other, the first of which lies in three other values."""
    return json.dumps({"events": [EVENT | {"note": "?"}]}).replace('"?"', "[" * depth + "]" * depth)


def test_forty_values_may_lie_in_each_other_and_no_more() -> None:
    told = "1: $.events[0].note: expected text, got list [[[[[...]]]]]"
    assert faults(_nested(37)) == faults(_nested(38)) == [told]
    too_deep = f"1: $.events[0].note{'[0]' * 37}: nested too deeply"
    for depth in (39, 40, 60):
        assert faults(_nested(depth)) == [too_deep, told]


def test_values_of_python_may_lie_as_deep() -> None:
    for depth in (20, 39, 60, 5000):
        deep: Any = "x"
        for _ in range(depth):
            deep = [deep]
        assert len(faults({"events": [EVENT | {"note": deep}]})) == 1


def test_faults_behind_what_lies_too_deep_are_in_their_lines() -> None:
    text = _nested(60)[:-2] + ',\n {"id": "E"}]}'
    assert faults(text)[1:] == [
        "1: $.events[0].note: expected text, got list [[[[[...]]]]]",
        "2: $.events[1].id: expected an id such as 'ilham-aliyev', got str 'E'",
        *(f"2: $.events[1]: the key {key!r} is missing" for key in ("title", "when", "kind")),
    ]


# What a sound text costs


def test_a_sound_text_is_not_gone_through_for_places(monkeypatch: pytest.MonkeyPatch) -> None:
    went: list[str] = []

    def watched(text: str) -> Scan:
        went.append(text)
        return scan(text)

    monkeypatch.setattr("caspian.reading.scan.scan", watched)
    for text in (
        json.dumps({"events": [EVENT]}),
        json.dumps({"events": [EVENT]}, indent=1),
        json.dumps({"events": [EVENT | {"title": 'of a "kind"'}], "$schema": "x"}, separators=(",", ":")),
        json.dumps({"events": [EVENT | {"when": {"edtf": "2024", "wording": "in 2024"}}]}),
    ):
        assert codec.decode(text).records["events"]
    assert went == []
    text = json.dumps({"events": [EVENT]})
    assert codec.examine(text).line(("events", 0)) == 1
    examined = codec.examine(text.replace(', "title"', ',\n"title"'))
    assert (examined.line(("events", 0, "title")), examined.line(("events", 0))) == (2, 1)
    assert examined.line(("events", 0, "title", "x")) == examined.line(("events", 0, "title", 5)) == 2
    assert examined.line(("places", "events", 0, "title")) == 1, "the nearest thing around it"
    assert examined.line(("events", 1, "title")) == examined.line(("places",)) == 1
    assert len(went) == 2, "the lines of a text are looked for once, and only where one is asked for"


def test_one_record_is_read_without_the_others() -> None:
    text = b'{"people": [{"id": "a", "name": "A B"}, {"id": "b", "name": "B C"}, {broken}]}'
    starts = [text.index(begin) for begin in (b'{"id": "a"', b'{"id": "b"', b"{broken")]
    told = f',\n"ids":["a","b","c"],\n"starts":{starts}\n}}\n'
    places = Lines(f'{{"":{len(told)}{told}'.encode())
    rows = Rows("people", Proved(), text, places)
    assert [rows["b"].label, rows["a"].label] == ["B C", "A B"]
    assert rows["a"] is rows["a"] is rows.at(0)
    assert rows.at(1) is rows.at(1) is rows["b"]
    assert rows.raw("a") == {"id": "a", "name": "A B"}
    assert (list(rows), len(rows), "c" in rows, "d" in rows) == (["a", "b", "c"], 3, True, False)
    with pytest.raises(KeyError):
        rows["d"]
    with pytest.raises(caspian.CaspianError, match=r"people\.json is not as it was installed"):
        rows.values()


def test_records_without_places_are_read_all_at_once() -> None:
    text = b'{"people": [{"id": "a", "name": "A B"}, {"id": "b", "name": "B C"}]}'
    rows = Rows("people", Proved(), text, None)
    assert [each.label for each in rows.values()] == ["A B", "B C"]
    assert (list(rows), len(rows), "a" in rows, "c" in rows) == (["a", "b"], 2, True, False)
    assert rows["b"] is list(rows.values())[1] is rows.at(1)
    assert list(rows.unmade) == ["a", "b"]


def test_the_collector_is_as_it_was() -> None:
    import gc

    with collector_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with collector_at_rest():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
    with pytest.raises(ZeroDivisionError), collector_at_rest():
        raise ZeroDivisionError
    assert gc.isenabled()


# What is perhaps meant


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("gb", "no country or organisation has the id 'gb'; did you mean 'GB'?"),
        ("Gb", "expected the id of a record, got str 'Gb'; did you mean 'GB'?"),
        ("zz", "no country or organisation has the id 'zz'"),
        ("GBR", "expected the id of a record, got str 'GBR'; did you mean 'GB'?"),
    ],
)
def test_a_state_is_named_by_its_code_in_capitals(party: str, expected: str) -> None:
    told = faults({"events": [EVENT | {"participants": [{"party": party}]}]})
    assert told == [f"$.events[0].participants[0].party: {expected}"]
