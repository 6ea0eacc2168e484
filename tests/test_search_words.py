"""What search takes for the same word, for a word of the same meaning, and for a slip: on records made for it."""

from typing import Any

import pytest

import caspian
from caspian.searching.asked import MOST, asked


def data(*titles: str, **more: list[dict[str, Any]]) -> caspian.Dataset:
    """Events of some titles, named e-0, e-1 and so on."""
    events = [
        {"id": f"e-{number}", "title": title, "kind": "visit", "when": "2020"}
        for number, title in enumerate(titles)
    ]
    countries = [
        {"id": "KZ", "name": "Kazakhstan"},
        {"id": "TR", "name": "Türkiye"},
        {"id": "US", "name": "United States of America"},
        {"id": "KP", "name": "North Korea"},
        {"id": "KR", "name": "South Korea"},
    ]
    records: dict[str, Any] = {"countries": countries, "events": events, **more}
    return caspian.load(records, alone=True)


def found(own: caspian.Dataset, text: str) -> tuple[str, ...]:
    return own.search(text, type="events").ids


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organised", "organized"),
        ("organises", "organizes"),
        ("organising", "organizing"),
        ("organisation", "organization"),
        ("organisational", "organizational"),
        ("colour", "color"),
        ("colours", "colors"),
        ("coloured", "colored"),
        ("colouring", "coloring"),
        ("labourers", "laborers"),
        ("favourable", "favorable"),
        ("centre", "center"),
        ("centres", "centers"),
        ("centred", "centered"),
    ],
)
def test_british_and_american_spellings_are_one_word(british: str, american: str) -> None:
    own = data(f"A {british} thing", f"An {american} thing", "Something else")
    assert set(found(own, british)) == set(found(own, american)) == {"e-0", "e-1"}


def test_short_words_have_no_other_spelling() -> None:
    assert asked("four")[0].same == ("four",)
    assert asked("her")[0].same == ("her",)
    assert set(asked("tour")[0].same) == {"tour"}
    assert asked("fibre")[0].same == ("fibre", "fiber")


def test_a_word_itself_counts_more_than_one_of_the_same_meaning() -> None:
    own = data("A railway of the steppe", "A train of the steppe", "A camel of the steppe")
    assert found(own, "railway") == ("e-0", "e-1")
    assert found(own, "train") == ("e-1", "e-0")
    own = data("Ministers met", "Ministers held a summit", "Ministers wrote")
    assert set(found(own, "summit")) == {"e-0", "e-1"}
    assert found(own, "summit")[0] == "e-1"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("North Korea", "e-0"),
        ("DPRK", "e-0"),
        ("republic of korea", "e-1"),
        ("U.S.", "e-2"),
        ("USA", "e-2"),
        ("united states", "e-2"),
        ("american", "e-2"),
        ("Turkey", "e-3"),
        ("turkish", "e-3"),
        ("Kazakh", "e-4"),
        ("kazakhstani", "e-4"),
    ],
)
def test_a_state_is_found_by_whatever_it_is_called(text: str, right: str) -> None:
    own = data(
        "A delegation of North Korea",
        "A delegation of South Korea",
        "A delegation of the United States",
        "A delegation of Türkiye",
        "A delegation of Kazakhstan",
    )
    assert found(own, text)[0] == right


def test_a_body_is_found_by_its_acronym_and_by_what_it_was_called() -> None:
    body = {
        "id": "body",
        "name": "Steppe Road Union",
        "acronym": "SRU",
        "kind": "intergovernmental",
        "former_names": [{"name": "Caravan League", "until": "2010"}],
    }
    own = data("The Steppe Road Union met", "The SRU met", "Nobody met", organisations=[body])
    assert set(found(own, "SRU")) == {"e-0", "e-1"}
    assert own.search("SRU").ids[0] == "body"
    assert own.search("Caravan League").ids[0] == "body"


def test_a_surname_is_found_in_the_spellings_of_other_alphabets() -> None:
    person = {"id": "p", "name": "Shavkat Mirziyoyev"}
    other = {"id": "q", "name": "Sadyr Japarov"}
    own = data("Mirziyoyev speaks", "Japarov speaks", people=[person, other])
    for text in ("Mirziyaev", "Mirzieev", "Мирзиёев", "Mirziyoev"):
        assert own.search(text).ids == ("p", "e-0"), text
    for text in ("Zhaparov", "Жапаров", "Djaparov"):
        assert own.search(text).ids == ("q", "e-1"), text


def test_a_word_that_stands_nowhere_is_read_as_one_of_a_name() -> None:
    own = data(
        "Talks",
        places=[
            {"id": "a", "name": "Turkmenbashi"},
            {"id": "b", "name": "Aktau"},
            {"id": "c", "name": "Alat"},
        ],
    )
    assert own.search("Turkmenbasi").ids == ("a",)
    assert own.search("Turkmen").ids == ("a",), "its beginning"
    assert own.search("Turkme").ids == ("a",)
    assert own.search("Akt").ids == (), "three letters are no beginning"
    assert own.search("Akta").ids == ("b",)
    assert own.search("Aktaw").ids == ("b",)
    assert own.search("Ak").ids == ()
    assert own.search("elat").ids == (), "of a short word the first letter is right"
    told = own.search("Turkmenbasi").question.warnings
    assert told == ("no record has 'turkmenbasi'; 'turkmenbashi' was looked for",)
    assert own.search("qqqqqq").question.warnings == ("no record has 'qqqqqq'",)
    assert own.search("Aktau").question.warnings == ()
    assert own.search("Aktau qqqqqq zzzzzz").question.warnings == (
        "no record has 'qqqqqq'; no record has 'zzzzzz'",
    )


def test_a_name_of_three_letters_is_found_in_another_spelling() -> None:
    own = data("Talks", people=[{"id": "ali", "name": "Ali"}])
    assert own.search("Aly").ids == ("ali",)
    assert own.search("Al").ids == ()


def test_of_a_long_text_the_first_words_are_looked_for() -> None:
    many = " ".join(f"word{number:02}" for number in range(60))
    assert [each.word for each in asked(many)] == [f"word{number:02}" for number in range(MOST)]
    assert asked("again again again")[0].word == "again"
    assert len(asked("again again again")) == 1
    assert asked("z" * 60)[0].word == "z" * 40
    filler = "the " * 5_000
    assert [each.word for each in asked(f"{filler}saxaul")] == ["the"]
    assert [each.word for each in asked(f"{'the ' * 4_990}saxaul")] == ["saxaul"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1 May 2024", ["20240501"]),
        ("31 december 1999", ["19991231"]),
        ("December 31 1999", ["19991231"]),
        ("May 2024 5 people", ["202405", "5", "people"]),
        ("5 May 24", ["5", "may", "24"]),
        ("123 May 2024", ["123", "202405"]),
        ("May 123 2024", ["may", "123", "2024"]),
        ("2024 1 2", ["2024", "1", "2"]),
        ("2024-01-02 2025", ["20240102", "2025"]),
        ("20240-01-02", ["20240", "01", "02"]),
        ("a b c", ["abc"]),
        ("u s talks", ["us", "talks"]),
        ("7 8 talks", ["7", "8", "talks"]),
        ("of the", ["of", "the"]),
        ("of the gas", ["gas"]),
        ("the united states of", ["united states"]),
        ("dpr korea talks", ["dpr korea", "talks"]),
    ],
)
def test_a_text_is_read_as_the_things_that_it_names(text: str, words: list[str]) -> None:
    assert [each.word for each in asked(text)] == words


def test_half_of_the_best_and_two_words_in_three_are_enough() -> None:
    own = data(
        "Saxaul feathergrass tamarisk wormwood",
        "Saxaul feathergrass tamarisk",
        "Saxaul feathergrass",
        "Saxaul",
        "Tulip",
    )
    assert found(own, "saxaul feathergrass tamarisk wormwood") == ("e-0", "e-1")
    assert found(own, "saxaul feathergrass tamarisk")[:2] == ("e-1", "e-0")
    assert found(own, "saxaul") == ("e-3", "e-2", "e-1", "e-0")


def test_what_is_found_does_not_depend_on_what_was_looked_for_before() -> None:
    body = {"id": "body", "name": "Steppe Road Union", "acronym": "SRU", "kind": "intergovernmental"}
    page = {"id": "page", "title": "The SRU, the SRU and a saxaul", "kind": "article"}

    def own() -> caspian.Dataset:
        titles = ("The Steppe Road Union met", "The SRU met at Aktau", "A saxaul", "Saxaul and SRU")
        places = [{"id": "aktau", "name": "Aktau"}]
        return data(*titles, organisations=[body], places=places, sources=[page])

    for text in ("SRU", "saxaul", "Aktaw", "saxaul union"):
        first = own()
        before = first.events.search(text)
        everything, pages = first.search(text).ids, first.sources.search(text).ids
        second = own()
        assert second.sources.search(text).ids == pages
        assert second.search(text).ids == everything
        assert second.events.search(text).ids == first.events.search(text).ids == before.ids
        assert second.events.search(text).question.warnings == before.question.warnings


def test_only_what_is_selected_is_looked_through() -> None:
    own = data("Saxaul one", "Saxaul two", "Tulip", places=[{"id": "p", "name": "Saxaul"}])
    assert own.events.search("saxaul").ids == ("e-0", "e-1")
    assert own.events[1:].search("saxaul").ids == ("e-1",)
    assert own.places.search("saxaul").ids == ("p",)
    assert own.search("saxaul").ids[0] == "p"
    assert own.search("saxaul", type="events").ids == ("e-0", "e-1")
    assert own.events.search("saxaul").why("e-0") == {"matching 'saxaul'": ("title",)}


def test_what_is_linked_is_found_by_the_names_of_what_it_names() -> None:
    own = data(
        "Talks",
        places=[{"id": "p", "name": "Saxaul"}],
        agreements=[
            {
                "id": "act",
                "title": "An act",
                "kind": "treaty",
                "parties": ["KZ", "TR"],
                "places": ["p"],
                "history": [{"stage": "signed", "when": "2024-03-05"}],
            }
        ],
    )
    assert own.search("saxaul").ids == ("p", "act")
    assert own.search("treaty turkey kazakhstan").ids[0] == "act"
    assert own.search("5 March 2024").ids == ("act",)
    assert dict(own.agreements.search("saxaul").why("act")) == {
        "matching 'saxaul'": ("the names of what it is linked to",)
    }
