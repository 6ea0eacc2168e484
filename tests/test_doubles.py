"""Near doubles are told and are no faults: people, bodies, happenings and agreements under another name."""

import json
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian import (
    Agreement,
    AgreementKind,
    Event,
    EventKind,
    Milestone,
    Organisation,
    OrganisationKind,
    Participant,
    Person,
    Place,
    Stage,
    When,
)
from caspian.catalogue.types import TYPES, collection
from caspian.cli import main
from caspian.reading.doubles import doubles
from caspian.store.bundled import bundled


def told(*records: caspian.Record) -> dict[str, str | None]:
    """What each record may be the same as."""
    own: dict[str, list[caspian.Record]] = {}
    for record in records:
        own.setdefault(collection(type(record)), []).append(record)
    return {
        note.record: note.other for note in doubles(own, {kind: bundled().lookup(kind) for kind in TYPES})
    }


def event(key: str, when: str, *parties: str, **more: Any) -> Event:
    taking_part = tuple(Participant(party=party) for party in parties)
    return Event(
        id=key, title="Talks", kind=EventKind.CLASH, when=When(when), participants=taking_part, **more
    )


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Sadyr Zhapparov", "sadyr-japarov"),
        ("Japarov, Sadyr", "sadyr-japarov"),
        ("Садыр Жапаров", "sadyr-japarov"),
        ("Qasym-Jomart Toqaev", "kassym-jomart-tokayev"),
        ("Daniyar Vorlagen", None),
    ],
)
def test_other_spellings_of_a_person(name: str, other: str | None) -> None:
    assert told(Person(id="mine", name=name)).get("mine") == other


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("JSC KazTransOyl", "kaztransoil"),
        ("KazMunayGaz", "kazmunaygas"),
        ("Shanghai Cooperation Organizatoin Secretariat", None),
        ("Sample Weirs LLP", None),
    ],
)
def test_near_names_of_an_organisation(name: str, other: str | None) -> None:
    assert told(Organisation(id="mine", name=name, kind=OrganisationKind.COMPANY)).get("mine") == other


def test_two_places_of_one_name_in_two_countries_are_two() -> None:
    places = [Place(id=f"p-{code.lower()}", name="Samplegrad", country=code) for code in ("KZ", "RU")]
    assert told(*places) == {}
    assert told(places[0], Place(id="p-2", name="Samplegrat", country="KZ")) == {"p-2": "p-kz"}


def test_a_happening_of_the_same_day_and_parties() -> None:
    one = event("e-1", "2031-09-14", "AZ", "AM")
    assert told(one, event("e-2", "2031-09-14", "AM", "AZ")) == {"e-2": "e-1"}
    assert told(one, event("e-2", "2031-09-15", "AM", "AZ")) == {}
    assert told(one, event("e-2", "2031-09-14", "AM", "GE")) == {}
    assert told(one, event("e-2", "2031-09-14", "AM", "AZ", part_of="e-1")) == {}


def test_a_happening_within_a_month_of_one_kind() -> None:
    """A clash of some days beside one of the month."""
    days, month, year = (
        event(f"e-{when[:7]}", when, "AZ", "AM") for when in ("2031-09-14/2031-09-19", "2031-09", "2031")
    )
    month = event("e-month", "2031-09", "AZ", "AM")
    assert told(days, month) == {"e-month": "e-2031-09"}
    assert told(days, year) == {}


def test_a_bundled_agreement_brought_again() -> None:
    convention = next(
        each for each in caspian.agreements if each.signed == When("2018-08-12") and len(each.parties) == 5
    )
    again = Agreement(
        id="mine",
        title="The convention on the status of the sea",
        kind=AgreementKind.TREATY,
        parties=convention.parties,
        history=(Milestone(stage=Stage.SIGNED, when=When("2018-08-12")),),
    )
    (note,) = list(doubles({"agreements": [again]}, {"agreements": bundled().lookup("agreements")}))[:1]
    assert note.record == "mine"
    assert "the same parties and day of signature" in note.reason


def test_bundled_data_have_hardly_any() -> None:
    own = {
        kind: bundled().table(kind) for kind in ("people", "organisations", "places", "agreements", "events")
    }
    assert len(list(doubles(own, {}))) <= 10


def test_check_tells_them_and_ends_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.json"
    file.write_text(
        json.dumps({"people": [{"id": "zhapparov", "name": "Sadyr Zhapparov"}]}), encoding="utf-8"
    )
    assert main(["check", str(file)]) == 0
    assert capsys.readouterr().out == (
        "1 people\nnote: 'zhapparov' may be the same as 'sadyr-japarov': "
        "'Sadyr Zhapparov' may be a spelling of 'Sadyr Japarov'\n"
    )
    assert main(["check", "--json", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["notes"] == [
        {
            "record": "zhapparov",
            "other": "sadyr-japarov",
            "reason": "'Sadyr Zhapparov' may be a spelling of 'Sadyr Japarov'",
        }
    ]


def test_notes_travel_with_the_dataset() -> None:
    import pickle

    with pytest.warns(UserWarning, match="see the notes of the dataset"):
        mine = caspian.from_rows([{"name": "Sadyr Zhapparov"}], "people")
    again = pickle.loads(pickle.dumps(mine))
    assert again.notes == mine.notes
    assert [str(note) for note in again.notes] == [
        "'sadyr-zhapparov' may be the same as 'sadyr-japarov': 'Sadyr Zhapparov' may be a spelling of 'Sadyr Japarov'"
    ]


def notes(*records: caspian.Record, base: tuple[caspian.Record, ...] = ()) -> list[str]:
    """What is said of records, the later beside the earlier, and beside those that they are loaded onto."""
    own: dict[str, list[caspian.Record]] = {}
    known: dict[str, dict[str, caspian.Record]] = {}
    for record in records:
        own.setdefault(collection(type(record)), []).append(record)
    for record in base:
        known.setdefault(collection(type(record)), {})[record.id] = record
    return [str(note).removeprefix("'b' may be the same as 'a': ") for note in doubles(own, known)]


def company(key: str, name: str, **more: Any) -> Organisation:
    return Organisation(id=key, name=name, kind=OrganisationKind.COMPANY, **more)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Tamarisk", "Tamarsk"),
        ("Tamarisk", "Tamariskx"),
        ("Tamarisk", "Tamarixk"),
        ("Altay", "Altai"),
        ("Saxaul Freight JSC", "Saxaul Freight"),
        ("Saxaul Freight", "Saxaul Freight JSC"),
        ("Aktau Port", "Port of Aktau"),
        ("Saxaul Oil", "Saxauw Oil"),
        ("Osh-Gas", "Osh Gas"),
    ],
)
def test_two_names_that_may_be_one(name: str, other: str) -> None:
    assert notes(company("a", name), company("b", other)) == [f"{other!r} may be a spelling of {name!r}"]
    assert notes(company("a", other), company("b", name)) == [f"{name!r} may be a spelling of {other!r}"]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Tamarisk", "Tamariks"),  # two letters
        ("Tamarisk", "Tamarxyk"),
        ("Tamarisk", "Tamarisktt"),
        ("Tamarisk", "Amarisk"),  # the first letter
        ("Tamarisk", "Damarisk"),
        ("Kerc", "Kerk"),  # short words differ by a letter
        ("Line 12345", "Line 12346"),  # numbers tell apart
        ("Alatau12", "Alatau13"),
        ("Saxaul Oil", "Saxauw Gas"),
        ("Oil Saxaul Works", "Oil Saxauw"),
        ("Saxaul North", "Saxaul South"),
        ("JSC", "LLC"),  # words that say of a name what it is
    ],
)
def test_two_names_that_are_two(name: str, other: str) -> None:
    assert notes(company("a", name), company("b", other)) == []
    assert notes(company("b", other), company("a", name)) == []


def test_one_name_is_said_to_be_one() -> None:
    assert notes(company("a", "Osh"), company("b", "Osh")) == ["both are called 'Osh'"]
    people = Person(id="a", name="Sadyr Japarov"), Person(id="b", name="Sadyr Japarov")
    assert notes(*people) == ["both are called 'Sadyr Japarov'"]


def test_bodies_of_two_homes_are_two_and_one_of_an_unknown_home_may_be_either() -> None:
    at_home = company("a", "Saxaul", home="KZ")
    assert notes(at_home, company("b", "Saxaul", home="KG")) == []
    assert notes(at_home, company("b", "Saxaul", home="KZ")) == ["both are called 'Saxaul'"]
    assert notes(at_home, company("b", "Saxaul")) == ["both are called 'Saxaul'"]
    assert notes(at_home, Place(id="b", name="Saxaul", country="KZ")) == []


def test_other_names_of_a_body_count_too() -> None:
    one = company("a", "Saxaul", aliases=("Tamarisk Trade",))
    assert notes(one, company("b", "Tamarysk Trade")) == [
        "'Tamarysk Trade' may be a spelling of 'Tamarisk Trade'"
    ]


def test_a_patronymic_between_two_names_and_names_the_other_way_round() -> None:
    full, plain = "Sadyr Nurgozhoevich Japarov", "Sadyr Japarov"
    assert notes(Person(id="a", name=full), Person(id="b", name=plain)) == [
        f"{plain!r} may be a spelling of {full!r}"
    ]
    assert notes(Person(id="a", name=plain), Person(id="b", name="Japarov Sadyr")) == [
        f"'Japarov Sadyr' may be a spelling of {plain!r}"
    ]
    assert notes(Person(id="a", name="Japarov"), Person(id="b", name="Japarov")) == []
    assert notes(Person(id="a", name=plain), Person(id="b", name="Japarov")) == []
    assert notes(Person(id="a", name=plain), Person(id="b", name="Sadyr")) == []
    assert notes(Person(id="a", name=plain), Person(id="b", name="Aibek Japarov")) == []


def test_three_doubles_of_one_record_are_told_and_no_more() -> None:
    spelt = ("Japarov", "Zhaparov", "Zhapparov", "Japparov", "Dzhaparov")
    people = [Person(id=f"p{number}", name=f"Sadyr {name}") for number, name in enumerate(spelt)]
    told_of = [str(note).split(":")[0] for note in doubles({"people": people}, {})]
    assert told_of == [
        f"'p{later}' may be the same as 'p{earlier}'"
        for later in range(5)
        for earlier in range(min(later, 3))
    ]


def test_a_record_that_is_brought_again_under_its_id_is_no_double() -> None:
    base = (Person(id="a", name="Sadyr Japarov"), Person(id="c", name="Sadyr Zhaparov"))
    assert notes(Person(id="a", name="Sadyr Japarov"), base=base) == [
        "'a' may be the same as 'c': 'Sadyr Japarov' may be a spelling of 'Sadyr Zhaparov'"
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            event("a", "2031-09-14", "AZ", "AM"),
            event("b", "2031-09-14", "AZ", "AM"),
            "the same parties, on 14 September 2031",
        ),
        (
            event("a", "2031-09-14/2031-09-16", "AZ", "AM"),
            event("b", "2031-09-16", "AZ", "AM"),
            "the same parties, and at a time that overlaps with 14–16 September 2031",
        ),
        (
            event("a", "2031-07", "AZ", "AM"),
            event("b", "2031-07-31", "AZ", "AM"),
            "the same parties, and at a time that overlaps with July 2031",
        ),
        (event("a", "2031-07-01/2031-08-01", "AZ", "AM"), event("b", "2031-07-14", "AZ", "AM"), None),
        (
            event("a", "2031-09-14", "AZ", places=("baku",)),
            event("b", "2031-09-14", "KZ", places=("baku",)),
            "the same kind and place, on 14 September 2031",
        ),
        (
            event("a", "2031-09-14", "AZ", places=("baku",)),
            event("b", "2031-09-14", "AZ", places=("ganja",)),
            None,
        ),
        (event("a", "2031-09-14", "AZ"), event("b", "2031-09-14", "AZ"), None),
        (event("a", "2031-09-14", "AZ", "AM"), event("b", "2031-09-14", "AZ", "AM", follows=("a",)), None),
        (event("a", "2031-09-14", "AZ", "AM", follows=("b",)), event("b", "2031-09-14", "AZ", "AM"), None),
        (event("a", "2031-09-14", "AZ", "AM", part_of="b"), event("b", "2031-09-14", "AZ", "AM"), None),
        (
            event("a", "2031-09-14", "AZ", "AM", part_of="x"),
            event("b", "2031-09-14", "AZ", "AM", part_of="x"),
            None,
        ),
        (
            event("a", "2031-09-14", "AZ", "AM", part_of="x"),
            event("b", "2031-09-14", "AZ", "AM", part_of="y"),
            "the same parties, on 14 September 2031",
        ),
    ],
)
def test_two_happenings_that_may_be_one(one: Event, other: Event, expected: str | None) -> None:
    assert notes(one, other) == ([expected] if expected else [])


def test_of_two_kinds_only_happenings_of_one_day_may_be_one() -> None:
    def visit(key: str, when: str) -> Event:
        both = (Participant(party="AZ"), Participant(party="AM"))
        return Event(id=key, title="Talks", kind=EventKind.VISIT, when=When(when), participants=both)

    clash = event("a", "2031-09-14/2031-09-16", "AZ", "AM")
    assert notes(clash, visit("b", "2031-09-15")) == []
    assert notes(clash, visit("b", "2031-09-14/2031-09-16")) == ["the same parties, on 14–16 September 2031"]


def _treaty(key: str, title: str, signed: str, *parties: str) -> Agreement:
    history = (Milestone(stage=Stage.SIGNED, when=When(signed)),)
    return Agreement(id=key, title=title, kind=AgreementKind.TREATY, parties=parties, history=history)


def test_documents_of_one_visit_are_told_apart_by_their_titles() -> None:
    water = _treaty("a", "On water", "2031-05-01", "KZ", "UZ")
    same = "the same parties and day of signature, as 'On water'"
    assert notes(water, _treaty("b", "ON WATER", "2031-05-01", "UZ", "KZ")) == [same]
    trade = _treaty("b", "On trade", "2031-05-01", "KZ", "UZ")
    assert notes(water, trade) == []
    assert notes(trade, base=(water,)) == [same]
    assert notes(water, _treaty("b", "On water", "2031-05-02", "KZ", "UZ")) == []
    assert notes(water, _treaty("b", "On water", "2031-05-01", "KZ", "KG")) == []
    months = [_treaty(key, "On water", "2031-05", "KZ", "UZ") for key in ("a", "b")]
    assert notes(*months) == []
    alone = [_treaty(key, "On water", "2031-05-01", "KZ") for key in ("a", "b")]
    assert notes(*alone) == []


def test_long_titles_are_cut_where_a_double_is_told() -> None:
    one, two = (_treaty(key, "On water " * 20 + "end", "2031-05-01", "KZ", "UZ") for key in ("a", "b"))
    assert notes(one, two) == [f"the same parties and day of signature, as {('On water ' * 20)[:80]!r}"]
