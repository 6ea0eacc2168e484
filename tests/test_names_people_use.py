"""The names that people use: each means one record, and where it means several the answer names them."""

import csv
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian import Ambiguous, NotFound


def _popular() -> dict[str, str]:
    with (Path(__file__).parent / "tables" / "popular_names.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: row["id"] for row in csv.DictReader(file)}


def _found(text: str) -> str:
    """The id of what is found, else what is said instead."""
    try:
        return caspian.find(text).id
    except (NotFound, Ambiguous) as error:
        return str(error)


def test_a_popular_name_means_the_record_that_people_mean() -> None:
    popular = _popular()
    found = {name: _found(name) for name in popular}
    assert {name: said for name, said in found.items() if said != popular[name]} == {}
    assert len(popular) >= 250


def test_a_popular_name_in_other_letters_means_the_same() -> None:
    for name, id_ in _popular().items():
        if name.isascii():
            assert _found(name.upper()) == _found(f" {name.lower()} ") == id_


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (
            "Zurich protocols",
            {"armenia-turkiye-bilateral-relations-2009", "armenia-turkiye-diplomatic-relations-2009"},
        ),
        (
            "Samarkand Declaration",
            {
                "c5-plus-1-samarkand-declaration-2015",
                "eu-central-asia-samarkand-declaration-2025",
                "ots-samarkand-declaration-2022",
            },
        ),
        ("Almaty Declaration", {"alma-ata-declaration-1991", "almaty-declaration-aral-1997"}),
        ("Samarkand summit", {"2022-09-16-sco-summit-samarkand", "2022-11-11-ots-summit-samarkand"}),
        ("Caspian summit", {"2018-08-12-caspian-summit-aktau", "2022-06-29-caspian-summit-ashgabat"}),
        ("Washington summit", {"2025-08-08-washington-peace-summit", "2024-07-09-nato-summit-washington"}),
        ("Japarov", {"akylbek-japarov", "sadyr-japarov"}),
    ],
)
def test_what_means_several_is_answered_with_all_of_them(text: str, ids: set[str]) -> None:
    for ask in (caspian.find, caspian.events.about):
        with pytest.raises(Ambiguous) as error:
            ask(text)
        assert ids <= set(error.value.candidates)
        assert not {caspian.load().types[each] for each in error.value.candidates} & {"sources", "passages"}
        assert f"{text!r} can mean several records: " in str(error.value)


def _two(**fields: Any) -> caspian.Dataset:
    """A treaty, two summits and a meeting, and sources of the titles that people would ask them by."""
    treaty = {"kind": "treaty", "parties": ["KZ"], "history": [{"stage": "signed"}]}
    titles = ("Saxaul Waters Treaty", "Tamarisk summit", "Wormwood talks", "Teresken")
    return caspian.load(
        {
            "countries": [{"id": "KZ", "name": "Kazakhstan"}],
            "agreements": [treaty | {"id": "a", "title": "Treaty on the waters of the Saxaul"}],
            "events": [
                {"id": "one", "title": "The first is held in Tamarisk", "kind": "summit", "when": "2024"},
                {"id": "two", "title": "They meet in Wormwood", "kind": "summit", "when": "2024"},
                {"id": "three", "title": "Two neighbours talk in Tamarisk", "kind": "talks", "when": "2024"},
            ],
            "sources": [
                {"id": f"s{number}", "title": title, "kind": "article"} for number, title in enumerate(titles)
            ],
        }
        | fields,
        alone=True,
    )


def test_a_source_is_meant_only_if_nothing_else_has_the_name() -> None:
    own = _two()
    assert own.find("Saxaul Waters Treaty").id == "a"
    assert own.source("Saxaul Waters Treaty").id == "s0"
    assert own.find("Teresken").id == "s3"
    assert own.find("s0").id == "s0", "an id is an id"
    assert own.events.about("Saxaul Waters Treaty").ids == ()


def test_a_summit_is_called_by_its_place_and_nothing_else_is() -> None:
    own = _two()
    assert own.find("Tamarisk summit").id == own.event("summit of Tamarisk").id == "one"
    assert own.find("Wormwood summit").id == "two"
    assert own.find("Wormwood talks").id == "s2", "two words of a meeting are a chance find"
    with pytest.raises(NotFound):
        own.event("Tamarisk talks")
    with pytest.raises(NotFound):
        own.event("Kazakhstan summit")


@pytest.mark.parametrize("text", ["Treaty of Gulistan", "Turkmenchay Treaty", "Treaty of Lausanne"])
def test_for_what_is_not_held_nothing_unrelated_is_offered(text: str) -> None:
    for ask in (caspian.find, caspian.agreement, caspian.event, caspian.events.about):
        with pytest.raises(NotFound) as error:
            ask(text)
        assert error.value.near == ()


def test_a_name_is_not_offered_for_a_common_word_alone() -> None:
    treaty = {"kind": "treaty", "parties": ["KZ"], "history": [{"stage": "signed"}]}
    own = _two(agreements=[treaty | {"id": "a", "title": "Saxaul Convention"}], events=[], sources=[])
    for text in ("Teresken Convention", "Convention of Teresken"):
        with pytest.raises(NotFound) as error:
            own.find(text)
        assert error.value.near == ()
    with pytest.raises(NotFound) as error:
        own.find("Saksaul Convention")
    assert error.value.near == ("Saxaul Convention",)


def test_the_records_that_have_the_words_are_offered_whatever_type_is_asked() -> None:
    founding = {
        "cpc-founding-1992",
        "cpc-russia-accession-1992",
        "cpc-restructuring-1996",
        "cpc-closing-1997",
    }
    for ask in (caspian.find, caspian.agreement):
        with pytest.raises(NotFound) as error:
            ask("CPC agreement")
        assert founding <= set(error.value.near)
    with pytest.raises(NotFound) as error:
        caspian.find("2020 truce")
    assert "2020-10-17-humanitarian-truce" in error.value.near
    assert caspian.find("CPC agreement", default=None) is None
