"""What a name means where several records nearly have it: who goes before whom, what is told, and what is offered."""

from typing import Any

import attrs
import pytest

import caspian
from caspian import Ambiguous, NotFound
from caspian.store.store import Store
from caspian.store.tables import Given


def _named(**kinds: list[dict[str, Any]]) -> caspian.Dataset:
    """Records of a dataset of one's own, each with the least that its type asks for."""
    plain: dict[str, dict[str, Any]] = {
        "corridors": {"kind": "energy"},
        "organisations": {"kind": "company"},
        "agreements": {"kind": "treaty", "parties": ["KZ"], "history": [{"stage": "signed"}]},
        "events": {"kind": "summit", "when": "2024"},
        "sources": {"kind": "report"},
    }
    titled = ("agreements", "events", "sources")
    return caspian.load(
        {
            kind: [
                plain.get(kind, {}) | {"title" if kind in titled else "name": each["id"]} | each
                for each in rows
            ]
            for kind, rows in kinds.items()
        },
        alone=True,
    )


def _store(own: caspian.Dataset, *names: str) -> Store:
    return Store(Given({name: tuple(getattr(own, name)) for name in names}))


SAXAUL: dict[str, Any] = {"aliases": ["Saxaul"]}
COMPANY = {"id": "company"} | SAXAUL
OTHER = {"id": "other-company"} | SAXAUL
PORT, SECOND_PORT = {"id": "port"} | SAXAUL, {"id": "second-port"} | SAXAUL
PERSON = {"id": "person"} | SAXAUL
LINE = {"id": "line", "operators": ["company"]} | SAXAUL
SECOND_LINE = {"id": "second-line", "operators": ["company"]} | SAXAUL


@pytest.mark.parametrize(
    ("records", "meant"),
    [
        ({"organisations": [COMPANY], "corridors": [LINE]}, "line"),
        ({"organisations": [COMPANY], "places": [PORT]}, "port"),
        ({"organisations": [COMPANY, OTHER], "places": [PORT]}, "port"),
        ({"organisations": [COMPANY], "places": [PORT, SECOND_PORT]}, "company port second-port"),
        ({"organisations": [COMPANY], "people": [PERSON], "places": [PORT]}, "company person port"),
        ({"people": [PERSON], "places": [PORT]}, "person port"),
        ({"organisations": [COMPANY], "corridors": [LINE, SECOND_LINE]}, "company line second-line"),
        ({"organisations": [COMPANY], "corridors": [LINE], "places": [PORT]}, "company port line"),
        ({"organisations": [COMPANY], "corridors": [LINE], "people": [PERSON]}, "company person line"),
        ({"organisations": [COMPANY, OTHER], "corridors": [LINE]}, "company other-company line"),
        ({"organisations": [{"id": "company"}], "corridors": [LINE], "people": [PERSON]}, "person line"),
        ({"places": [{"id": "port", "name": "Saxaul"}, SECOND_PORT]}, "port second-port"),
        ({"people": [{"id": "person", "name": "Saxaul"}], "places": [PORT]}, "person"),
        ({"organisations": [{"id": "company", "acronym": "Saxaul"}], "places": [PORT]}, "company"),
        (
            {"people": [{"id": "person", "name": "Saxaul"}], "corridors": [{"id": "line", "name": "Saxaul"}], "places": [PORT]},
            "person line",
        ),
        ({"countries": [{"id": "GE"} | SAXAUL], "places": [{"id": "port", "name": "Saxaul"}]}, "port"),
        ({"countries": [{"id": "GE", "name": "Saxaul"}], "places": [{"id": "port", "name": "Saxaul"}]}, "GE"),
        ({"sources": [{"id": "source", "title": "Saxaul"}], "people": [PERSON]}, "person"),
        ({"sources": [{"id": "source", "title": "Saxaul"}]}, "source"),
    ],
)  # fmt: skip
def test_of_several_of_a_name_one_is_meant_or_all_are_told(
    records: dict[str, list[dict[str, Any]]], meant: str
) -> None:
    own = _named(**records)
    if " " not in meant:
        assert own.find("SAXAUL").id == own.find("Saxaul").id == meant
        return
    with pytest.raises(Ambiguous) as error:
        own.find("Saxaul")
    assert error.value.candidates == tuple(meant.split())


def test_what_is_sought_among_three_types_is_told_by_them_and_among_more_as_a_record() -> None:
    store = _store(_named(places=[PORT, SECOND_PORT]), "places")
    three, four = ("countries", "places", "people"), ("countries", "places", "people", "corridors")
    for types, one, several in (
        (three[1:2], "place", "places"),
        (three, "country or place or person", "countries or places or people"),
        (four, "record", "records"),
    ):
        with pytest.raises(NotFound, match=f"^no {one} is known as 'tamarisk'$"):
            store.resolve("tamarisk", *types)
        with pytest.raises(Ambiguous, match=rf"^'saxaul' can mean several {several}: 'port' \(port\), "):
            store.resolve("saxaul", *types)
        with pytest.raises(TypeError, match=f"^expected a {one}, or its name, got a int$"):
            store.resolve(5, *types)


@pytest.mark.parametrize(
    ("of", "sought", "told"),
    [
        ("place", caspian.place("Aktau"), "no place is known as 'aktau'"),
        ("corridor", caspian.corridor("BTC"), "no corridor is known as 'btc'"),
        ("agreement", caspian.agreement("Caspian Convention"), "no agreement is known as 'caspian-convention-2018'"),
        ("place", caspian.corridor("BTC"), "no place is known as 'btc'; it is the name of a corridor"),
        ("source", "Tamarisc", "no source is known as 'Tamarisc'; did you mean 'Tamarisk'?"),
        ("place", "Tamarisk", "no place is known as 'Tamarisk'; it is the name of a source"),
        ("place", "t-2024", "no place is known as 't-2024'; it is the name of a source"),
        ("place", "Saxaul", "no place is known as 'Saxaul'; it is the name of a corridor; did you mean `data.corridor('Saxaul')`?"),
        ("source", "line", "no source is known as 'line'; it is the name of a corridor; did you mean `data.corridor('line')`?"),
    ],
)  # fmt: skip
def test_what_is_of_no_such_type_here_is_told(of: str, sought: Any, told: str) -> None:
    own = _named(
        sources=[{"id": "t-2024", "title": "Tamarisk"}, {"id": "s-2024", "title": "Saxaul"}],
        organisations=[{"id": "company"}],
        corridors=[LINE],
        places=[{"id": "baku", "name": "Another Baku"}],
    )
    with pytest.raises(NotFound) as error:
        getattr(own, of)(sought)
    assert str(error.value) == told


def test_a_country_of_another_dataset_means_the_one_of_its_code_here() -> None:
    own = _named(countries=[{"id": "KZ", "name": "Kazakh Land"}])
    assert own.country(caspian.country("KZ")).name == "Kazakh Land"
    assert own.find(caspian.country("KZ")).label == "Kazakh Land"
    store = _store(own, "countries")
    held = store.lookup("countries")["KZ"]
    assert store.holds(held)
    assert not store.holds(attrs.evolve(held, note="Changed.")), "what is changed does not stand here"
    assert not store.holds(caspian.country("KZ"))
    assert not store.holds(caspian.place("Baku"))


def test_who_says_a_word_of_what_happens_means_an_event_as_well_as_what_was_agreed_there() -> None:
    own = _named(
        countries=[{"id": "KZ", "name": "Kazakhstan"}],
        agreements=[{"id": "treaty-2024", "title": "Agreement on the Saxaul summit in Aktau"}],
        events=[
            {"id": "summit-2024", "title": "Leaders meet at the Saxaul summit of Aktau"},
            {"id": "harvest-2024", "kind": "trade", "title": "Harvest of Saxaul wood"},
        ],
    )
    for said in ("Saxaul summit", "the SUMMIT of Saxaul"):
        with pytest.raises(Ambiguous) as error:
            own.find(said)
        assert error.value.candidates == ("treaty-2024", "summit-2024")
        assert own.agreement(said).id == "treaty-2024", "where agreements are asked for, no event competes"
        assert own.event(said).id == "summit-2024"
    assert own.find("Saxaul Aktau").id == "treaty-2024"
    assert own.find("Saxaul summit Aktau").id == "treaty-2024", "all of its name is said"
    assert own.find("Leaders meet at the Saxaul summit").id == "summit-2024"
    assert own.find("Saxaul harvest wood").id == "harvest-2024"


def test_a_body_of_which_a_part_of_the_name_is_said_goes_before_what_happened_and_was_agreed() -> None:
    own = _named(
        organisations=[{"id": "board", "name": "Saxaul Summit Board of Aktau"}],
        events=[{"id": "summit-2024", "title": "Saxaul summit of leaders"}],
    )
    assert own.find("Saxaul summit").id == "board"
    assert own.event("Saxaul summit").id == "summit-2024"


def test_a_party_of_any_name_is_a_country_before_a_body() -> None:
    own = _named(
        countries=[{"id": "KZ", "name": "Kazakhstan", "aliases": ["Steppe Land"]}],
        organisations=[{"id": "fund", "name": "Steppe Land"}, {"id": "other"}],
    )
    store = _store(own, "countries", "organisations")
    assert store.party_key("Steppe Land") == store.party_key("steppe land") == ("countries", "KZ")
    assert own.find("Steppe Land").id == "fund", "the own name goes before another"
    assert store.party_key(own.organisation("fund")) == store.party_key("fund") == ("organisations", "fund")
    with pytest.raises(NotFound, match=r"^no country or organisation is known as 'tamarisk'$"):
        store.party_key("tamarisk")


NEAR: dict[str, list[dict[str, Any]]] = {
    "countries": [{"id": "KZ", "name": "Kazakhstan"}, {"id": "TR", "name": "Türkiye"}],
    "organisations": [
        {"id": "one", "name": "Board One", "aliases": ["Жусандала"]},
        {"id": "two", "name": "Board Two", "aliases": ["Жусандала"]},
    ],
    "places": [
        {"id": "port", "name": "Port of Saxaul"},
        {"id": "north", "name": "Saxaul-North"},
        {"id": "bay", "name": "Kara Saxaul Bay", "aliases": ["Bay of Saxaul"]},
        {"id": "town", "name": "Ak Kum", "aliases": ["Tamarisk Town", "Tamarisk Towne", "Шынкарт"]},
    ],
    "agreements": [{"id": "ces-2024", "title": "CES Agreement"}],
}


@pytest.mark.parametrize(
    ("of", "sought", "near"),
    [
        ("place", "saxaul", ["Kara Saxaul Bay", "Saxaul-North", "Port of Saxaul"]),
        ("place", "SAXAUL", ["Kara Saxaul Bay", "Saxaul-North", "Port of Saxaul"]),
        ("place", "kara-saxaul", ["Kara Saxaul Bay"]),
        ("place", "kara", ["Kara Saxaul Bay"]),
        ("place", "axau", []),
        ("place", "Saxaul Nort", ["Saxaul-North"]),
        ("place", "Tamarisk Twon", ["Tamarisk Town"]),
        ("place", "Shynkrt", ["Ak Kum"]),
        ("place", "Шынкрт", ["Шынкарт"]),
        ("place", "Shimkart", []),
        ("place", "turkish", []),
        ("place", "!!!", []),
        ("country", "turkish", ["Türkiye"]),
        ("country", "Turkia", []),
        ("organisation", "Zhusandalla", ["Board One"]),
        ("agreement", "CPC agreement", []),
        ("agreement", "CES Agrement", ["CES Agreement"]),
    ],
)
def test_names_that_are_near_are_offered(of: str, sought: str, near: list[str]) -> None:
    """Those of which it is a word first; one shown by another name than the one that looks like it is very near."""
    with pytest.raises(NotFound) as error:
        getattr(_named(**NEAR), of)(sought)
    assert list(error.value.near) == near


def test_a_party_is_told_with_the_field_that_names_it() -> None:
    own = _named(
        countries=[{"id": code, "name": caspian.country(code).name} for code in ("AZ", "KZ")],
        organisations=[
            {"id": "state-oil", "home": "AZ"},
            {"id": "board", "kind": "agency", "parent": "union"},
            {"id": "bank", "kind": "bank", "parent": "union"},
            {"id": "union", "kind": "intergovernmental"},
        ],
        events=[
            {"id": "talks", "participants": [{"party": each} for each in ("state-oil", "KZ", "AZ", "board", "bank")]}
        ],
    )  # fmt: skip
    store = _store(own, "countries", "organisations", "events")
    (talks,) = store.table("events")
    named = {
        "state-oil": "participants[0].party: state-oil",
        "KZ": "participants[1].party: KZ",
        "AZ": "participants[2].party: AZ",
        "board": "participants[3].party: board",
        "bank": "participants[4].party: bank",
    }
    assert store.parties_of("events", talks, direct=True) == named
    assert store.parties_of("events", talks) == named | {"union": "participants[3].party: board, of union"}
    assert [store.home(each) for each in ("state-oil", "board", "bank", "union", "KZ", "nobody")] == [
        "AZ", "union", "union", None, None, None,
    ]  # fmt: skip
    assert store.parties_of("places", caspian.place("Baku")) == {}
