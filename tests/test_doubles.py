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
