"""Arguments that nobody should give, each answered by one clear error of the library and by nothing from below it."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import caspian
from caspian import InvalidData, NotFound, NoWay

EVENTS = caspian.events
PLAIN = caspian.Record(id="zzz")


@pytest.mark.parametrize(
    "ask",
    [
        caspian.country,
        caspian.find,
        caspian.dossier,
        caspian.related,
        caspian.figures_about,
        caspian.events_involving,
        EVENTS.involving,
        EVENTS.about,
        EVENTS.at,
        caspian.agreements.signed_by,
    ],
)
def test_a_record_of_no_type_is_none(ask: Callable[[Any], Any]) -> None:
    with pytest.raises(TypeError, match="expected a type of record such as Event, got Record"):
        ask(PLAIN)


@pytest.mark.parametrize("ask", [EVENTS.sort_by, EVENTS.group_by, EVENTS.count_by])
@pytest.mark.parametrize(
    "key",
    [
        "__class__",
        "index",
        "count",
        "when.__class__",
        "when.days.count",
        "_store",
        "involving",
        "title.upper",
        "",
        ".",
        "a..b",
    ],
)
def test_what_is_no_field_is_no_key_whatever_python_has_by_that_name(
    key: str, ask: Callable[[str], Any]
) -> None:
    with pytest.raises(NotFound, match="no field of"):
        ask(key)


@pytest.mark.parametrize("key", [5, None, b"kind", 1.5, [], object()])
def test_what_is_no_text_is_no_key(key: Any) -> None:
    with pytest.raises(TypeError, match="expected a field, a dimension or a function"):
        EVENTS.group_by(key)


def test_a_value_of_several_parts_is_one_value() -> None:
    """A named tuple is no list: its numbers were groups of their own once."""
    groups = EVENTS.count_by("when.days")
    assert sum(groups.values()) == len(EVENTS)
    days = EVENTS[0].when.days
    assert len(EVENTS.where("when.days", days)) == groups[days]


@pytest.mark.parametrize("value", [5, 1.5, b"visit", object(), True])
def test_what_is_no_word_is_told_as_that(value: Any) -> None:
    with pytest.raises(TypeError, match="expected a word of EventKind, such as 'visit'"):
        EVENTS.where(kind=value)


@pytest.mark.parametrize("most", [1.5, "3", True, float("nan"), float("inf"), None])
def test_a_number_of_ways_is_a_whole_number(most: Any) -> None:
    with pytest.raises(TypeError, match="expected a whole number of ways"):
        caspian.routes("Baku", "Tbilisi", most=most)


@pytest.mark.parametrize("ask", [caspian.routes, caspian.choke_points])
@pytest.mark.parametrize("day", ["0001", "0005", "1900", "../1950", "2200", "9999-12-31"])
def test_nothing_is_known_of_absurd_days(day: Any, ask: Callable[..., Any]) -> None:
    with pytest.raises(NoWay, match="nothing is known of"):
        ask("Baku", "Tbilisi", on=day)


@pytest.mark.parametrize("key", [1.5, {"KZ"}, None, b"KZ"])
def test_what_is_no_position_is_told_as_that(key: Any) -> None:
    with pytest.raises(TypeError, match="expected a position, a slice, an id or a name"):
        EVENTS[key]


def test_texts_and_numbers_of_other_libraries_are_texts_and_numbers() -> None:
    assert caspian.country(np.str_("KZ")).id == "KZ"
    year: Any = np.int64(2024)
    assert caspian.When.of(year).edtf == "2024"
    first: Any = np.int64(0)
    assert EVENTS[first] == EVENTS[0]


@pytest.mark.parametrize("alias", ["TUR", "tur", "31", "Q813", "792"])
def test_a_country_has_no_name_that_is_the_code_of_another(alias: str) -> None:
    data = {"countries": [{"id": "FJ", "name": "Fiji", "aliases": [alias]}]}
    with pytest.raises(InvalidData, match=r"is a code of .., and no name of another country"):
        caspian.load(data, alone=True)
    with pytest.raises(InvalidData, match=r"is a code of .., and no name of another country"):
        caspian.load({"amendments": [{"id": "GE", "field": "aliases", "add": alias}]})
    own = {"countries": [{"id": "FJ", "name": "Fiji", "aliases": ["FJI", "242"]}]}
    assert caspian.load(own, alone=True).country("FJI").id == "FJ"


def test_a_country_goes_before_a_company_of_its_name_in_every_question() -> None:
    company = {"organisations": [{"id": "own-co", "name": "Kazakhstan", "kind": "company"}]}
    data = caspian.load(company, same_names=True)
    assert list(data.membership_changes("Kazakhstan")) == list(data.membership_changes("KZ"))
    assert data.events_involving("Kazakhstan").ids == data.events_involving("KZ").ids


def test_a_record_with_the_id_of_a_unit_changes_no_card() -> None:
    towns = {"places": [{"id": "km", "name": "Kilometre town"}, {"id": "en", "name": "Enclave"}]}
    data = caspian.load(towns)
    for shown in (data.dossier("BTC"), data.figures, data.sources, data.corridors):
        assert "Kilometre town" not in shown.to_text()
        assert "Enclave" not in shown.to_text()


@pytest.mark.parametrize("most", [0, -1])
def test_no_way_is_no_number_of_ways(most: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        caspian.routes("Baku", "Tbilisi", most=most)
