"""A dataset that holds one's own records beside the bundled ones says which are one's own."""

import pickle

import pytest

import caspian
from caspian import Dataset

NOTES = [
    {
        "id": f"my-note-{n}",
        "title": f"Note {n}",
        "when": when,
        "kind": "meeting",
        "participants": "Armenia; Azerbaijan",
    }
    for n, when in ((1, "2023-05-01"), (2, "2021-05-01"))
]


@pytest.fixture(scope="module")
def mine() -> Dataset:
    return caspian.from_rows(NOTES, "events")


def _tables(text: str) -> list[str]:
    """The tables of an answer, each from its caption on."""
    return text.split("\n\n")


def test_where_rows_are_cut_ones_own_come_first(mine: Dataset) -> None:
    own, others, *_ = _tables(mine.events.to_text())
    assert own.splitlines()[0] == f"{len(mine.events)} events: first the 2 of your own"
    assert own.index("my-note-2") < own.index("my-note-1")
    assert others.startswith(f"the {len(caspian.events)} others (the first 10 and the last 10")
    assert "my-note" not in others
    first, rest, *_ = _tables(mine.events.show(rows=5).to_text())
    assert "my-note-1" in first
    assert "(the first 5 of" in rest


def test_one_of_ones_own_is_told_of_as_one() -> None:
    pact = {
        "id": "my-pact",
        "title": "My pact",
        "kind": "treaty",
        "parties": "Kazakhstan; Georgia",
        "signed": "2001",
    }
    text = caspian.from_rows([pact], "agreements").agreements_involving("KZ").to_text()
    own, others, *_ = _tables(text)
    assert own.splitlines()[0].endswith(": first the one of your own")
    assert "My pact" in own
    assert f"the {len(caspian.agreements_involving('KZ'))} others" in others


def test_an_answer_about_two_has_ones_own_before_what_is_of_the_two_alone(mine: Dataset) -> None:
    own, alone, others, *_ = _tables(mine.events_between("Armenia", "Azerbaijan").to_text())
    assert "my-note-1" in own
    assert "my-note-2" in own
    assert ": first the " in alone.splitlines()[0]
    assert "of the two alone" in alone.splitlines()[0]
    assert "my-note" not in alone + others


def test_what_is_shown_whole_or_in_an_order_asked_for_says_how_many_are_ones_own(mine: Dataset) -> None:
    day = mine.events_between("AM", "AZ", since="2023-05-01", until="2023-05-03")
    assert day.to_text().splitlines()[0].endswith(", 1 of them your own")
    assert ", 2 of them your own (the first 20" in mine.events.sort_by("title").to_text()
    assert (
        mine.events.search("note").where(lambda each: each.id == "my-note-1").to_text().count("your own") == 1
    )


def test_of_either_alone_nothing_is_said(mine: Dataset) -> None:
    assert "your own" not in caspian.events.to_text()
    assert "your own" not in mine.countries.to_text()
    event = {"id": "e", "title": "E", "when": "2020", "kind": "meeting"}
    assert "your own" not in caspian.load({"events": [event]}, alone=True).events.to_text()


def test_bundled_people_of_an_office_are_not_taken_for_ones_own(mine: Dataset) -> None:
    person = {
        "id": "ada",
        "name": "Ada Testova",
        "offices": [{"title": "Foreign Minister", "of": "KZ", "period": "1901/1902"}],
    }
    both = caspian.load({"people": [person]})
    assert "your own" not in mine.people.in_office("Foreign Minister").to_text()
    assert "1 of them your own" in both.people.in_office("Foreign Minister").to_text().splitlines()[0]


def test_own_lists_them(mine: Dataset) -> None:
    assert mine.own.ids == ("my-note-2", "my-note-1")
    assert ".own has yours" in repr(mine)
    assert mine.own.to_text().splitlines()[0] == "2 records of your own"
    assert pickle.loads(pickle.dumps(mine.own)).ids == mine.own.ids
    assert mine.own.since("2022").ids == ("my-note-1",)
    assert len(caspian.load().own) == 0


def test_what_stands_in_the_place_of_a_bundled_one_is_ones_own() -> None:
    event = {"id": "1988-12-07-spitak-earthquake", "title": "Mine", "when": "1988-12-07", "kind": "disaster"}
    data = caspian.load().merge(caspian.load({"events": [event]}, alone=True), prefer="right")
    assert data.own.ids == (event["id"],)


@pytest.mark.parametrize("sign", ["|", "&", "-"])
def test_joined_with_an_answer_of_the_bundled_ones_the_call_that_answers_is_told(
    mine: Dataset, sign: str
) -> None:
    asked = {"bundled": caspian.events_between("AM", "AZ"), "mine": mine.events_involving("Armenia")}
    with pytest.raises(ValueError, match="holds the bundled ones too: ask both of it") as error:
        eval(f"bundled {sign} mine", asked)
    call = str(error.value).partition("ask both of it, ")[2]
    assert call == f"data.events_between('AM', 'AZ') {sign} data.events_involving('AM')"
    assert eval(call, {"data": mine}) is not None


def test_the_same_question_asked_of_both_is_one_call(mine: Dataset) -> None:
    with pytest.raises(ValueError, match="ask both of it") as error:
        caspian.events_between("AM", "AZ") | mine.events_between("AM", "AZ")
    assert str(error.value).endswith("ask both of it, data.events_between('AM', 'AZ')")


def test_what_is_proposed_under_ones_own_data_can_be_typed(mine: Dataset) -> None:
    found = mine.events_between("AM", "AZ")
    text = " ".join(found.to_text().split())
    assert "data.events_between('AM', 'AZ', bilateral=True) keeps these" in text
    assert text.count("data: this dataset") == 1
    assert len(eval("data.events_between('AM', 'AZ', bilateral=True)", {"data": mine})) > 2
    assert "data: this dataset" not in caspian.events_between("AM", "AZ").to_text()
