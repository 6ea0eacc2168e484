"""Rows of records that there are already: what is added, and what is told and left as it was."""

from typing import Any

import pytest

import caspian
from caspian import When
from caspian.errors import InvalidRows

BASE = caspian.load(
    {
        "agreements": [
            {
                "id": "weir-treaty",
                "title": "Weir treaty",
                "kind": "treaty",
                "parties": ["KZ", "AZ"],
                "history": [
                    {"stage": "signed", "when": "2031-05"},
                    {"stage": "ratified", "when": "2032", "party": "KZ"},
                ],
            }
        ],
        "people": [
            {
                "id": "aynur-testova",
                "name": "Aynur Testova",
                "offices": [{"title": "Minister of Tides", "of": "AZ", "period": "2031/.."}],
            }
        ],
        "organisations": [
            {
                "id": "sample-union",
                "name": "Sample Union",
                "kind": "grouping",
                "memberships": [{"member": "KZ", "period": "2031/2035"}],
            }
        ],
    }
)


def added(rows: list[dict[str, Any]], kind: str, **more: Any) -> tuple[caspian.Dataset, list[str]]:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = caspian.from_rows(rows, kind, known="add", onto=BASE, **more)
    return made, [note.reason for note in made.notes]


def test_a_step_of_one_party_is_not_that_of_another_or_of_all() -> None:
    rows = [
        {"id": "weir-treaty", "history.stage": "ratified", "history.when": "2032-03", "history.party": party}
        for party in ("KZ", "AZ", None)
    ]
    made, notes = added(rows, "agreements")
    assert [(step.key, step.when) for step in made.agreements["weir-treaty"].history] == [
        ("signed", When("2031-05")),
        ("ratified:KZ", When("2032")),
        ("ratified:AZ", When("2032-03")),
        ("ratified", When("2032-03")),
    ]
    assert len(notes) == 1
    assert "history has {'stage': 'ratified', 'when': '2032', 'party': 'KZ'} already" in notes[0]


def test_what_is_there_already_is_not_added_again() -> None:
    rows = [
        {
            "name": "Aynur Testova",
            "offices.title": "minister of tides",
            "offices.of": "Azerbaijan",
            "offices.since": "2031",
        },
        {
            "name": "Aynur Testova",
            "offices.title": "Minister of Weirs",
            "offices.of": "Azerbaijan",
            "offices.since": "2029",
        },
        {
            "name": "Aynur Testova",
            "offices.title": "Minister of Tides",
            "offices.of": "Georgia",
            "offices.since": "2031",
        },
    ]
    made, notes = added(rows, "people")
    offices = made.people["aynur-testova"].offices
    assert [(office.title, office.of) for office in offices] == [
        ("Minister of Tides", "AZ"),
        ("Minister of Weirs", "AZ"),
        ("Minister of Tides", "GE"),
    ]
    assert len(notes) == 1


def test_a_second_spell_is_added_and_what_was_not_known_is_set() -> None:
    rows = [
        {
            "name": "Sample Union",
            "memberships": "KZ",
            "memberships.since": "2040",
            "memberships.until": "present",
            "founded": "2030",
        },
        {
            "name": "Sample Union",
            "memberships": "KZ",
            "memberships.since": "2031",
            "memberships.until": "2035",
            "founded": "2030",
        },
    ]
    made, notes = added(rows, "organisations")
    union = made.organisations["sample-union"]
    assert [membership.period for membership in union.memberships] == [When("2031/2035"), When("2040/..")]
    assert (union.founded, notes) == (When("2030"), [])


def test_a_change_that_cannot_be_is_told_with_its_row() -> None:
    rows = [
        {
            "name": "Sample Union",
            "memberships": "KZ",
            "memberships.since": "2033",
            "memberships.status": "observer",
        }
    ]
    made, _ = added(rows, "organisations")
    assert len(made.organisations["sample-union"].memberships) == 2
    clash = [{"name": "Sample Union", "memberships": "Sample Union"}]
    with pytest.raises(InvalidRows, match=r"rows\[0\]"):
        added(clash, "organisations")


def test_rows_that_are_known_may_be_left_out() -> None:
    rows = [{"name": "Aynur Testova"}, {"name": "Daniyar Vorlagen"}]
    with pytest.warns(UserWarning, match=r"rows\[0\] left out: 'Aynur Testova' is known"):
        made = caspian.from_rows(rows, "people", known="skip", onto=BASE)
    assert made.people["aynur-testova"] == BASE.people["aynur-testova"]
    assert made.person("Daniyar Vorlagen").id == "daniyar-vorlagen"
