"""Hostile and broken data: every fault told, work that grows with the data only, nothing that forges a line."""

import copy
import difflib
import gc
import json
import pickle
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import caspian
from caspian import Fault, InvalidData, InvalidDate, NotFound, When
from caspian.reading import hints
from caspian.reading.codec import decode
from caspian.reading.integrity.circles import in_circles
from caspian.reading.loading import read
from caspian.reading.scan import DEEPEST, scan
from caspian.store.bundled import bundled

EVENT = {"id": "e1", "title": "T", "summary": "S", "when": "2024", "kind": "visit"}


def faults(what: Any, **options: Any) -> list[str]:
    with pytest.raises(InvalidData) as error:
        read(what, **options)
    return [str(fault) for fault in error.value.faults]


# Every fault of the whole text


def test_doubled_keys_and_odd_numbers_are_told_beside_all_other_faults() -> None:
    assert faults('{"places":[{"id":"p1","name":"P","name":"Q","foo":1}]}') == [
        "1: $.places[0].name: the key 'name' stands twice",
        "1: $.places[0].foo: unknown key 'foo'",
    ]
    assert faults('{"places":[{"id":"p1","name":"P","latitude":Infinity,"foo":1}]}') == [
        "1: $.places[0].latitude: Infinity is not a number of JSON",
        "1: $.places[0].foo: unknown key 'foo'",
    ]


@pytest.mark.parametrize(
    "depth", [10, DEEPEST - 4, DEEPEST, 500, 985, 986, 987, 988, 989, 1000, 1400, 9000, 100_000]
)
def test_no_depth_of_nesting_ends_in_anything_but_faults(depth: int) -> None:
    """Also where json goes deeper than Python's frames, as from 3.12 on."""
    deep = "[" * depth + "NaN" + "]" * depth
    text = json.dumps({"events": [EVENT | {"places": ["nowhere-at-all"], "foo": "?"}]}).replace('"?"', deep)
    found = faults(text)
    assert any("unknown key 'foo'" in each for each in found)
    assert any("no place has the id 'nowhere-at-all'" in each for each in found)
    assert any("NaN is not a number" in each or "nested too deeply" in each for each in found)


def test_a_broken_file_of_a_folder_does_not_put_blame_on_a_sound_one(tmp_path: Any) -> None:
    (tmp_path / "a.json").write_text('{"places": [{"id": "socar", "name": "X", "foo": 1}]}')
    (tmp_path / "b.json").write_text(json.dumps({"events": [EVENT | {"participants": [{"party": "socar"}]}]}))
    base = {kind: getattr(caspian.load(), kind) for kind in ("organisations",)}
    known = {kind: {record.id: record for record in held} for kind, held in base.items()}
    assert faults(tmp_path, base=known) == [
        "a.json:1: $.places[0].foo: unknown key 'foo'",
        "a.json:1: $.places[0].id: the id 'socar' is taken by the data it is loaded onto, as organisation",
    ]


def test_rules_between_records_hold_in_broken_files_too() -> None:
    assert faults({"places": [{"id": "p1", "name": "X", "foo": 1}, {"id": "p1", "name": "Y"}]}) == [
        "$.places[0].foo: unknown key 'foo'",
        "$.places[1].id: the id 'p1' is taken by $.places[0].id",
    ]
    assert faults({"places": [{"id": "p1", "name": "X", "foo": 1, "within": "p1"}]}) == [
        "$.places[0].foo: unknown key 'foo'",
        "$.places[0].within: 'p1' comes back to itself by 'within'",
    ]
    treaty = {"id": "a", "title": "A", "kind": "treaty", "parties": ["KZ"], "history": [{"stage": "signed"}]}
    assert faults({"agreements": [treaty | {"foo": 1, "amount": {"amount": "1", "currency": "KZX"}}]}) == [
        "$.agreements[0].foo: unknown key 'foo'",
        "$.agreements[0].amount.currency: ISO 4217 has no currency 'KZX'",
    ]
    doubt = {"id": "p2", "name": "Y", "doubts": [{"field": "nam", "reason": "R"}]}
    assert faults({"places": [{"id": "p1", "name": "X", "foo": 1}, doubt]})[1:] == [
        "$.places[1].doubts[0].field: a place has no field 'nam'; did you mean 'name'?"
    ]


def test_own_links_of_a_broken_record_are_no_faults() -> None:
    assert faults(
        {"places": [{"id": "p1", "name": "X", "foo": 1}, {"id": "p2", "name": "Y", "within": "p1"}]}
    ) == ["$.places[0].foo: unknown key 'foo'"]


def test_one_slip_is_one_fault_with_its_place_in_the_list() -> None:
    treaty = {
        "id": "a",
        "title": "A",
        "kind": "treaty",
        "parties": ["China", "Kazakhstan", "Turkey", "UK", "Nowhere Land"],
        "history": [{"stage": "signed"}],
    }
    store = bundled()
    base = {kind: store.lookup(kind) for kind in ("countries", "organisations")}
    expected = [("China", "CN"), ("Kazakhstan", "KZ"), ("Turkey", "TR"), ("UK", "GB"), ("Nowhere Land", None)]
    with pytest.raises(InvalidData) as error:
        read({"agreements": [treaty]}, base)
    found = sorted((fault.path, fault.value, fault.nearest) for fault in error.value.faults)
    assert found == [
        (f"$.agreements[0].parties[{index}]", name, code) for index, (name, code) in enumerate(expected)
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [("persons", "people"), ("person", "people"), ("organizations", "organisations"), ("event", "events")],
)
def test_other_words_for_a_type(text: str, hint: str) -> None:
    assert faults({text: []}) == [f"$.{text}: no type of record is called {text!r}; did you mean {hint!r}?"]


# Work that grows with the data only


def test_a_long_text_is_no_date_before_any_pattern_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []
    monkeypatch.setattr(re, "fullmatch", lambda *arguments: tried.append(arguments))
    for text in ("1" * 100_000, "2024-" * 20_000, "[" + "1" * 100_000, "2024/" + "1S" * 50_000):
        with pytest.raises(InvalidDate, match="not an EDTF date"):
            When(text)
    assert tried == []


def test_chains_are_gone_through_once() -> None:
    looked = 0

    class Above(dict[str, list[str]]):
        def __getitem__(self, key: str) -> list[str]:
            nonlocal looked
            looked += 1
            return super().__getitem__(key)

    size = 20_000
    chain = Above({f"e{i}": [f"e{i - 1}"] if i else [] for i in range(size)})
    assert list(in_circles(chain)) == []
    assert looked <= 2 * size
    ring = Above({f"e{i}": [f"e{(i - 1) % size}"] for i in range(size)})
    looked = 0
    assert len(list(in_circles(ring))) == size
    assert looked <= 2 * size
    rows = [EVENT | {"id": f"e{i}"} | ({"follows": [f"e{i - 1}"]} if i else {}) for i in range(5000)]
    assert len(read({"events": rows}).records["events"]) == 5000


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefx"), max_size=3)))
def test_circles_are_those_that_networkx_finds(above: dict[str, list[str]]) -> None:
    import networkx as nx

    graph = nx.DiGraph([(name, each) for name, held in above.items() for each in held])
    expected = {name for ring in nx.strongly_connected_components(graph) if len(ring) > 1 for name in ring}
    expected |= {name for name, held in above.items() if name in held}
    assert set(in_circles(above)) == expected


def test_a_doubled_alias_among_many_is_found_in_one_pass() -> None:
    class Counted(str):
        compared = 0

        def __eq__(self, other: object) -> bool:
            Counted.compared += 1
            return str.__eq__(self, other)

        __hash__ = str.__hash__

    from caspian.model.rules import distinct

    names = tuple(Counted(f"a{i}") for i in range(20_000))
    with pytest.raises(ValueError, match="got 'a19999' twice"):
        distinct((*names, Counted("a19999")))
    assert Counted.compared < 50_000
    aliases = [f"a{i}" for i in range(100_000)] + ["a99999"]
    assert faults({"places": [{"id": "p1", "name": "P", "aliases": aliases}]}) == [
        "$.places[0].aliases: expected no repetition, got 'a99999' twice"
    ]


def test_near_names_are_looked_for_a_fixed_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []

    def counted(sought: str, *rest: Any) -> list[str]:
        looked.append(sought)
        return difflib.get_close_matches(sought, *rest)

    monkeypatch.setattr(hints, "get_close_matches", counted)
    rows = [EVENT | {"id": f"e{i}", "places": [f"no-such-place-{i}"]} for i in range(2000)]
    places = [{"id": f"such-a-place-{i}", "name": "P"} for i in range(2000)]
    found = faults({"events": rows, "places": places})
    assert len(found) == 2000
    assert len(looked) <= 2 * hints.MOST
    assert "did you mean 'such-a-place-0'?" in found[0]
    looked.clear()
    same = [EVENT | {"id": f"e{i}", "places": ["tbilissi"]} for i in range(300)]
    assert len(faults({"events": same, "places": [{"id": "tbilisi", "name": "T"}]})) == 300
    assert len(looked) <= 2


def test_many_unknown_keys_are_all_told() -> None:
    assert len(faults({"places": [{"id": "p", "name": "P"} | {f"k{i}": 1 for i in range(5000)}]})) == 5000


def test_loading_leaves_a_users_own_garbage_alone() -> None:
    gc.collect()
    before = gc.get_count()
    threshold, frozen = gc.get_threshold(), gc.get_freeze_count()
    made: list[list[Any]] = [[] for _ in range(50)]
    for each in made:
        each.append(each)
    young = {id(each) for each in gc.get_objects(0)}
    read({"events": [EVENT]})
    assert (gc.isenabled(), gc.get_threshold(), gc.get_freeze_count()) == (True, threshold, frozen)
    assert before is not None
    assert {id(each) for each in made} <= young
    assert {id(each) for each in made} <= {id(each) for each in gc.get_objects() if type(each) is list}
    assert not {id(each) for each in made} & {id(each) for each in gc.get_objects(2)}


def test_a_load_leaves_no_circles_behind() -> None:
    read({"events": [EVENT]})
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            read({"events": [EVENT]})
        assert gc.collect() == 0
    finally:
        gc.enable()


# Nothing that is shown can do harm


@pytest.mark.parametrize(
    "odd", ["\x1b[2J", "\n", "\r", "\x9b31m", "\u2028", "\u202e", "\u2066", "\ud800", "\x00"]
)
def test_keys_and_values_forge_no_line(odd: str) -> None:
    data = {
        f"x{odd}OK 5 places": [],
        "places": [
            {"id": f"p{odd}", "name": f"P{odd}", f"k{odd}1 places": 1},
            {"id": "p2", "name": "P", "kind": f"c{odd}", "within": f"w{odd}", "note": [odd]},
        ],
    }
    with pytest.raises(InvalidData) as error:
        read(data)
    lines = str(error.value).split("\n")
    assert len(lines) == 1 + len(error.value.faults) == 8
    assert all(line.isprintable() for line in lines)
    assert len(str(error.value).splitlines()) == len(lines)


def test_a_path_with_odd_keys_names_them_as_json_does() -> None:
    assert faults({"places": [{"id": "p", "name": "P", "a b\n": 1, "ä": 2}]}) == [
        "$.places[0][\"a b\\n\"]: unknown key 'a b\\n'",
        "$.places[0][\"\\u00e4\"]: unknown key 'ä'",
    ]


def test_messages_are_short_whatever_was_given() -> None:
    long = "A" * 1_000_000
    cases: list[dict[str, Any]] = [
        {"places": [{"id": long, "name": "P"}]},
        {"places": [{"id": "p", "name": " " + long}]},
        {"places": [{"id": "p", "name": "P", "kind": long, long: long}]},
        {"places": [{"id": "p", "name": "P", "latitude": 10**6000}]},
        {long: []},
        {"places": [{"id": "p", "name": "P", "within": long}]},
        {"events": [EVENT | {"when": long}]},
    ]
    for data in cases:
        with pytest.raises(InvalidData) as error:
            read(data)
        assert len(str(error.value)) < 3000
    with pytest.raises(InvalidData) as error:
        read({"places": [{"id": "P", "name": "P"}] * 10_000})
    assert len(error.value.faults) == 10_000
    assert len(str(error.value)) < 40_000
    assert str(error.value).endswith("and 9800 more")


def test_a_distance_beyond_the_equator_is_none() -> None:
    leg = {"origin": "baku", "destination": "tbilisi", "mode": "rail"}
    for km in ("9" * 400, "40101", "0", "0." + "0" * 30 + "1", "-1"):
        with pytest.raises(InvalidData, match=r"kilometres above nought|a number written as text"):
            read({"corridors": [{"id": "c", "name": "C", "kind": "transport", "legs": [leg | {"km": km}]}]})


@pytest.mark.parametrize("text", ["", " ", "2024 ", "2024\x00", "\x1b", "2024/2025/..", "../.."])
def test_whatever_is_no_date_is_told_as_that(text: str) -> None:
    with pytest.raises(InvalidDate):
        When(text)
    if text not in ("2024 ",):
        with pytest.raises(InvalidDate):
            When.of(text)


def test_a_window_without_ends_is_no_date() -> None:
    with pytest.raises(InvalidDate, match="two known ends"):
        When("2024-01/..", window=True)


# Errors as values


def test_faults_have_a_hash_whatever_they_are_about() -> None:
    with pytest.raises(InvalidData) as error:
        read({"places": [{"id": {"a": 1}, "name": ["x"]}, 5]})
    assert len(set(error.value.faults)) == len(error.value.faults) == 3
    assert len({*error.value.faults, *copy.deepcopy(error.value.faults)}) == 3


def test_errors_survive_pickling_with_their_notes_and_causes() -> None:
    class Mine(NotFound):
        def __init__(self, name: str) -> None:
            super().__init__(name, "thing of mine")

    globals()["Mine"] = Mine
    Mine.__qualname__ = "Mine"
    for error in (
        InvalidData((Fault("$", {"a": 1}, "reason"),)),
        NotFound("x", "event", ("y",), became="a repetition"),
        caspian.Ambiguous("x", "events", ("a", "b")),
        caspian.NoWay("a", "b", ("closed",)),
        caspian.MissingExtra("pandas", "pandas"),
        InvalidDate("no"),
        Mine("x"),
    ):
        error.add_note("while reading")
        error.__cause__ = KeyError("cause")
        back = pickle.loads(pickle.dumps(error))
        assert type(back) is type(error)
        assert (str(back), back.__notes__, repr(back.__cause__)) == (
            str(error),
            ["while reading"],
            "KeyError('cause')",
        )
        assert {key: each for key, each in vars(back).items() if key != "__notes__"} == {
            key: each for key, each in vars(error).items() if key != "__notes__"
        }


def test_a_missing_library_is_told_with_the_command_to_type() -> None:
    assert "pip install 'caspian-atlas[excel]'" in str(caspian.MissingExtra("openpyxl", "excel"))


# The scanner of texts


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


@given(json_values, st.sampled_from([None, 1]))
def test_what_is_json_is_scanned_as_json_reads_it(value: Any, indent: int | None) -> None:
    found = scan(json.dumps(value, indent=indent))
    assert found.value == value
    assert not found.slips


@given(st.text('{}[],:"ab01 -.entrufals\n', max_size=14))
def test_what_is_no_json_is_refused_as_json_refuses_it(text: str) -> None:
    def outcome(parse: Any) -> Any:
        try:
            return parse(text)
        except ValueError:
            return ValueError

    assert outcome(lambda each: scan(each).value) == outcome(json.loads)


def test_lines_are_those_of_the_text() -> None:
    text = '{"people":\n [\n  {"id": "a",\n   "name": "A"},\n  {"id": "B"}]}'
    assert decode(text.replace('"B"', '"b", "name": "B"')).records["people"]
    with pytest.raises(InvalidData) as error:
        decode(text)
    assert [(fault.path, fault.line) for fault in error.value.faults] == [
        ("$.people[1].id", 5),
        ("$.people[1]", 5),
    ]
