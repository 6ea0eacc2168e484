"""Data files that break programs, made by hand: each is taken, or refused with its faults, in bounded memory."""

import json
import tracemalloc
from decimal import Decimal
from typing import Any

import pytest

import caspian
from caspian import InvalidData

EVENT = {"id": "e1", "title": "T", "summary": "S", "when": "2024", "kind": "visit"}
PLACE = {"id": "p1", "name": "P"}
FIGURE = {"id": "f1", "title": "F", "measure": "length", "unit": "km"}


def faults(what: Any) -> list[str]:
    with pytest.raises(InvalidData) as error:
        caspian.load(what, alone=True)
    return [str(fault) for fault in error.value.faults]


@pytest.mark.parametrize(
    "value",
    [
        "1E+999999999",
        "-1E-999999999",
        "1E5",
        "NaN",
        "sNaN",
        "-Infinity",
        "0x10",
        "1_000",
        "١٢",
        "1,5",
        "+1",
        "1.",
        ".5",
        "--1",
        "",
    ],
)
def test_a_number_is_digits_and_no_way_to_fill_the_memory(value: str) -> None:
    """A `Decimal` of a huge exponent takes no time to make, and ten to its power to turn into an integer."""
    assert "expected a number written as text" in faults({"figures": [FIGURE | {"value": value}]})[0]


@pytest.mark.parametrize("number", ["1e999", "-1e999", "1E+999999999", "1" + "0" * 5000])
def test_a_number_that_json_has_and_nobody_needs_is_a_fault(number: str) -> None:
    assert faults(f'{{"places": [{{"id": "p1", "name": "P", "latitude": {number}}}]}}')


def test_the_largest_number_that_may_be_stays_exact_through_every_shape() -> None:
    value = "9" * 20 + ".5"
    try:
        figure = caspian.load({"figures": [FIGURE | {"value": value}]}, alone=True).figures
    except InvalidData:
        value = "99999999999.5"
        figure = caspian.load({"figures": [FIGURE | {"value": value}]}, alone=True).figures
    assert figure[0].value == Decimal(value)
    assert value in figure.to_csv()


def test_a_hundred_thousand_aliases_are_names() -> None:
    aliases = [f"alias {number}" for number in range(100_000)]
    data = caspian.load({"places": [PLACE | {"aliases": aliases}]}, alone=True)
    assert data.place("ALIAS 99999").id == "p1"
    assert len(data.place("p1")._repr_html_() or "") < 12_000_000


def test_a_text_of_ten_million_letters_is_kept_and_cut_where_a_message_tells_of_it() -> None:
    text = "word " * 2_000_000 + "end"
    data = caspian.load({"events": [EVENT | {"summary": text}]}, alone=True)
    assert data.event("e1").summary == text
    tracemalloc.start()
    told = faults({"events": [EVENT | {"kind": text, "summary": "\x1b" + text}]})
    assert tracemalloc.get_traced_memory()[1] < 20 * len(text)
    tracemalloc.stop()
    assert all(len(each) < 2500 for each in told)


@pytest.mark.parametrize("letter", [chr(0xD800), chr(0xDFFF), "\\ud800"])
def test_half_of_a_pair_gets_into_no_record(letter: str) -> None:
    text = json.dumps({"places": [PLACE | {"name": "P?"}]}).replace("?", letter)
    assert "without control characters" in faults(text)[0]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps({"places": [PLACE]}).encode("utf-16"),
        json.dumps({"places": [PLACE]}).encode("utf-32-be"),
        b'{"places": [{"id": "p1", "name": "\xed\xa0\x80"}]}',
        b'{"places": [{"id": "p1", "name": "\xc0\xae"}]}',
        b'{"places": [{"id": "p1", "name": "\xff"}]}',
    ],
)
def test_bytes_that_are_no_utf_8_are_a_fault(content: bytes) -> None:
    assert len(faults(content)) == 1


@pytest.mark.parametrize(
    "name",
    ["__class__", "__init__", "..", "../x", "a/b", "-", "a--b", "KZ", "a b", "ａ", "a\n", "é", "", " ", "x\x00", "%2e"],
)  # fmt: skip
def test_what_is_no_small_letter_digit_dot_or_hyphen_is_in_no_id(name: str) -> None:
    assert len(faults({"events": [EVENT | {"id": name}]})) == 1


@pytest.mark.parametrize(
    "name", ["constructor", "prototype", "nan", "null", "true", "none", "con", "kz", "1", "count", "x" * 200]
)
def test_an_id_that_means_something_elsewhere_means_its_record(name: str) -> None:
    data = caspian.load({"events": [EVENT | {"id": name}]}, alone=True)
    assert data.events[name] == data.event(name) == data.find(name)
    assert data.only(data.events[name]).event(name).id == name
    assert name in data.events.to_csv()


@pytest.mark.parametrize(
    "kind", ["events", "places", "countries", "figures", "amendments", "withdrawn", "$schema"]
)
@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        0,
        "",
        "x",
        {},
        [None],
        [[]],
        [{}],
        [True],
        [[{}]],
        [{"id": None}],
        [{"id": []}],
        [{"": ""}],
    ],
)
def test_any_value_in_the_place_of_records_is_told(kind: str, value: Any) -> None:
    if kind == "$schema" and isinstance(value, str):
        return
    assert faults({kind: value})


def test_what_comes_twice_is_told_once_and_at_its_place() -> None:
    text = '{"events": [], "events": [], "places": [{"id": "p1", "id": "p2", "name": "P"}]}'
    assert faults(text) == [
        "1: $.events: the key 'events' stands twice",
        "1: $.places[0].id: the key 'id' stands twice",
    ]


def is_taken(what: Any) -> bool:
    try:
        return len(caspian.load(what, alone=True).people) == 1
    except InvalidData:
        return False


@pytest.mark.parametrize("ascii_alone", [True, False], ids=["escaped", "as it is"])
def test_a_text_is_judged_alike_however_its_letters_are_written(ascii_alone: bool) -> None:
    """Controls of ASCII come by an escape, but for delete; those beyond it and turners of lines come either way."""
    letters = [*map(chr, range(0x250)), *"\u2028\u202e\u2066\u200b\ud800\ufeff\uffff\U000e0001"]
    for letter in letters:
        data = {"people": [{"id": "p", "name": f"A{letter}B"}]}
        text = json.dumps(data, ensure_ascii=ascii_alone)
        assert (
            is_taken(text) is is_taken(data) is (letter.isprintable() or letter in "\xa0\xad\u200b\ufeff")
        ), repr(letter)


def test_an_escape_that_writes_no_control_character_is_taken() -> None:
    for written, name in (
        (r"a \"b\" c", 'a "b" c'),
        (r"a\\n", r"a\n"),
        (r"a\/b", "a/b"),
        (r"\u0041", "A"),
        (r"\u00e9\\u001b", r"é\u001b"),
    ):
        text = f'{{"people": [{{"id": "p", "name": "{written}"}}]}}'
        assert caspian.load(text, alone=True).people[0].name == name
