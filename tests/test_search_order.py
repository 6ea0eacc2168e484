"""In which order search gives what it finds, shown on records that were made for it."""

from typing import Any

import pytest

import caspian
from caspian.searching.asked import asked


def _data(**kinds: list[dict[str, Any]]) -> caspian.Dataset:
    """Records with only what a test says of them."""
    plain: dict[str, dict[str, Any]] = {
        "events": {"kind": "visit", "when": "2020-01-01"},
        "agreements": {
            "kind": "treaty",
            "parties": ["KZ", "GE"],
            "history": [{"stage": "signed", "when": "2020"}],
        },
        "places": {"kind": "city"},
        "corridors": {"kind": "transport"},
        "organisations": {"kind": "format"},
    }
    countries = [{"id": "KZ", "name": "Kazakhstan"}, {"id": "GE", "name": "Georgia"}]
    made: dict[str, Any] = {
        kind: [
            plain.get(kind, {})
            | {"title" if kind in ("events", "agreements", "figures") else "name": each["id"]}
            | each
            for each in rows
        ]
        for kind, rows in kinds.items()
    }
    return caspian.load({"countries": countries} | made, alone=True)


def test_the_name_goes_before_the_title_and_the_title_before_the_text() -> None:
    own = _data(
        events=[
            {"id": "e-text", "title": "A visit", "summary": "Of the saxaul and of other things."},
            {"id": "e-title", "title": "The saxaul", "summary": "Of other things."},
            {"id": "e-link", "title": "Another visit", "summary": "Of things.", "places": ["p"]},
        ],
        places=[{"id": "p", "name": "Saxaul"}],
    )
    assert own.search("saxaul").ids == ("p", "e-title", "e-link", "e-text")


def test_what_has_all_words_goes_before_what_has_most_and_less_is_left_out() -> None:
    own = _data(
        events=[
            {"id": "e-1", "title": "Saxaul"},
            {"id": "e-2", "title": "Saxaul feathergrass"},
            {"id": "e-3", "title": "Saxaul feathergrass tamarisk"},
            {"id": "e-4", "title": "Tulip"},
        ]
    )
    assert own.search("saxaul feathergrass tamarisk").ids == ("e-3", "e-2")
    assert own.search("saxaul feathergrass").ids == ("e-2", "e-3"), "one word of two, and the commoner one"
    assert own.search("saxaul tulip").ids[0] == "e-4", "the rarer word tells more"


@pytest.mark.parametrize(
    "text",
    [
        "5 March 2024",
        "March 5 2024",
        "march 5, 2024",
        "2024-03-05",
        "March 2024",
        "2024-03",
        "2024",
    ],
)
def test_a_day_is_found_as_people_write_it(text: str) -> None:
    own = _data(
        events=[
            {"id": "right", "when": "2024-03-05"},
            {"id": "wrong", "when": "2023-04-06"},
        ]
    )
    assert own.search(text, type="events").ids == ("right",)


@pytest.mark.parametrize(
    ("when", "has", "has_not"),
    [
        (
            "2024-01/2024-04",
            ("January 2024", "February 2024", "March 2024", "April 2024"),
            ("May 2024", "December 2024"),
        ),
        ("2023-11/2024-02", ("November 2023", "February 2024"), ("December 2023", "January 2024")),
        ("2024-12", ("December 2024",), ("November 2024", "January 2024")),
        (
            "2024-01-31/2024-02-01",
            ("31 January 2024", "1 February 2024"),
            ("1 January 2024", "31 February 2024"),
        ),
    ],
)
def test_a_time_is_found_by_the_months_that_it_names(
    when: str, has: tuple[str, ...], has_not: tuple[str, ...]
) -> None:
    own = _data(events=[{"id": "right", "when": when}, {"id": "wrong", "when": "1999"}])
    assert [own.search(text, type="events").ids for text in has] == [("right",)] * len(has)
    assert [text for text in has_not if own.search(text, type="events").ids] == []


def test_a_season_is_found_by_its_year() -> None:
    own = _data(events=[{"id": "right", "when": "2024-21"}, {"id": "wrong", "when": "1999"}])
    assert own.search("2024", type="events").ids == ("right",)


def test_of_those_that_held_an_office_the_one_in_office_comes_first() -> None:
    own = _data(
        people=[
            {
                "id": "aa",
                "name": "Aa",
                "offices": [{"title": "President", "of": "KZ", "period": "2000/2009"}],
            },
            {"id": "bb", "name": "Bb", "offices": [{"title": "President", "of": "KZ", "period": "2010/.."}]},
            {
                "id": "cc",
                "name": "Cc",
                "offices": [{"title": "Minister of Energy", "of": "GE", "period": "2010/.."}],
            },
        ],
        events=[{"id": "e", "title": "The President of Kazakhstan visits Kazakhstan"}],
    )
    assert own.search("president kazakhstan").ids[:2] == ("bb", "aa")
    assert own.search("georgia minister").ids[0] == "cc"
    assert own.search("president of Georgia", type="people").ids != ("cc",)


def test_the_record_of_that_name_comes_before_all_that_speak_of_it() -> None:
    own = _data(
        places=[{"id": "a-place", "name": "Saxaul"}],
        corridors=[{"id": "a-corridor", "name": "Saxaul to Tamarisk"}],
        agreements=[{"id": "an-act", "title": "Saxaul saxaul saxaul", "summary": "Saxaul saxaul."}],
    )
    assert own.search("Saxaul").ids[0] == "a-place"
    assert own.search("saxaul tamarisk").ids[0] == "a-corridor"


def test_what_people_look_for_more_often_comes_first() -> None:
    """Of records that are alike otherwise."""
    own = _data(
        figures=[
            {"id": "a", "title": "Saxaul", "value": "1", "unit": "t", "measure": "volume", "period": "2020"}
        ],
        events=[{"id": "b", "title": "Saxaul", "when": "2020"}],
        agreements=[{"id": "c", "title": "Saxaul"}],
    )
    assert own.search("saxaul").ids == ("b", "c", "a")


def test_a_word_of_another_spelling_of_the_sound_is_corrected() -> None:
    own = _data(people=[{"id": "aliyev", "name": "Aliyev"}, {"id": "b", "name": "Berdimuhamedow"}])
    assert own.search("Berdymukhamedov").ids == ("b",)
    assert own.search("Berdi").ids == ("b",), "the beginning of a name"
    assert own.search("xq").ids == ()
    assert own.search("2031").ids == ()


def test_two_words_that_are_written_as_one_are_looked_for_as_two() -> None:
    own = _data(events=[{"id": "e", "title": "A feather of grass"}])
    found = own.search("feathergrass")
    assert found.ids == ("e",)
    assert found.question.warnings == ("no record has 'feathergrass'; 'feather' was looked for",)


def test_a_search_of_one_dataset_is_put_to_another() -> None:
    one = _data(events=[{"id": "e", "title": "Saxaul"}])
    other = _data(events=[{"id": "f", "title": "A saxaul"}, {"id": "g", "title": "A tulip"}])
    assert one.search("saxaul").again(other).ids == ("f",)
    assert one.events.search("saxaul").again(other).ids == ("f",)


def test_a_short_word_and_a_number_are_not_corrected() -> None:
    """Nobody who types 2018 means 2017."""
    own = _data(
        people=[{"id": "ali", "name": "Ali"}], events=[{"id": "e", "title": "Expo 2017", "when": "2016"}]
    )
    assert own.search("al").ids == ()
    assert own.search("2018").ids == ()
    assert own.search("alii").ids == ("ali",)


def test_people_come_first_only_where_an_office_is_asked_for() -> None:
    own = _data(
        people=[
            {
                "id": "p",
                "name": "Saxaul Aa",
                "offices": [{"title": "President", "of": "KZ", "period": "2010/.."}],
            }
        ],
        corridors=[{"id": "c", "name": "Saxaul Bb"}],
    )
    assert own.search("saxaul").ids == ("c", "p")
    assert own.search("saxaul president").ids[0] == "p"


def test_of_words_that_say_nothing_only_names_are_found() -> None:
    own = _data(
        events=[{"id": f"e-{n}", "title": "The visit of the one to the other"} for n in range(5)],
        places=[{"id": "p", "name": "The"}],
        corridors=[{"id": "c", "name": "The"}],
    )
    assert set(own.search("the").ids) == {"p", "c"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("5 March 2024 talks", ["20240305", "talks"]),
        ("March 5 2024 talks", ["20240305", "talks"]),
        ("2024-03-05 talks", ["20240305", "talks"]),
        ("talks March 2024 talks visit", ["talks", "202403", "visit"]),
        ("March talks", ["march", "talks"]),
        ("5 March talks", ["5", "march", "talks"]),
        ("U.S. talks b-t-k", ["us", "talks", "btk"]),
        ("2024 03 talks", ["2024", "03", "talks"]),
    ],
)
def test_a_date_is_one_thing_that_is_asked_for(text: str, words: list[str]) -> None:
    assert [each.word for each in asked(text)] == words
