"""What must hold between records: circles, links, claims, memberships; and the bundled data as such."""

from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian import InvalidData
from caspian.reading.loading import read

DATA = Path(caspian.__file__).parent / "data"
CITED = [{"source": "s1"}]
SOURCE = {"id": "s1", "title": "S", "kind": "report"}


def faults(data: dict[str, Any]) -> list[str]:
    with pytest.raises(InvalidData) as error:
        read({"sources": [SOURCE], **data})
    return [str(fault) for fault in error.value.faults]


def test_the_bundled_data_pass_the_check_that_users_files_pass() -> None:
    found = read(DATA).records
    assert {kind: len(rows) for kind, rows in found.items()} == {
        kind: len(getattr(caspian, kind)) for kind in found
    }


@pytest.mark.parametrize(
    ("kind", "field", "row"),
    [
        ("events", "part_of", {"title": "T", "summary": "S", "when": "2024", "kind": "visit"}),
        ("events", "follows", {"title": "T", "summary": "S", "when": "2024", "kind": "visit"}),
        ("places", "within", {"name": "P"}),
        ("corridors", "part_of", {"name": "C", "kind": "transport"}),
        ("organisations", "parent", {"name": "O", "kind": "company"}),
        *(
            (
                "agreements",
                field,
                {"title": "A", "kind": "treaty", "parties": ["KZ"], "history": [{"stage": "signed"}]},
            )
            for field in ("amends", "implements", "supersedes")
        ),
    ],
)
def test_no_record_comes_back_to_itself(kind: str, field: str, row: dict[str, Any]) -> None:
    from caspian.catalogue.types import record_type
    from caspian.model.fields import fields_of

    many = next(each for each in fields_of(record_type(kind)) if each.name == field).many
    to = {name: [name] if many else name for name in ("a", "b", "c")}
    ring = [row | {"id": one, field: to[other]} for one, other in (("a", "b"), ("b", "c"), ("c", "a"))]
    assert faults({kind: ring}) == [
        f"$.{kind}[{index}].{field}: {name!r} comes back to itself by {field!r}"
        for index, name in enumerate("abc")
    ]
    assert faults({kind: [row | {"id": "a", field: to["a"]}]}) == [
        f"$.{kind}[0].{field}: 'a' comes back to itself by {field!r}"
    ]


def test_no_country_is_its_own_neighbour_and_no_body_its_own_member() -> None:
    assert faults({"countries": [{"id": "KZ", "name": "K", "neighbours": ["UZ", "KZ"]}]}) == [
        "$.countries[0].neighbours[1]: 'KZ' names itself"
    ]
    body = {"id": "b1", "name": "B", "kind": "format", "memberships": [{"member": "b1"}]}
    assert faults({"organisations": [body]}) == [
        "$.organisations[0].memberships[0].member: 'b1' names itself"
    ]
    paper = {"id": "p1", "name": "P", "kind": "media", "citations": [{"source": "s1", "outlets": ["p1"]}]}
    assert read({"sources": [SOURCE], "organisations": [paper]}).records["organisations"]


def test_an_agreement_has_a_party() -> None:
    treaty = {"id": "a", "title": "A", "kind": "treaty", "parties": [], "history": [{"stage": "signed"}]}
    assert faults({"agreements": [treaty]}) == [
        "$.agreements[0].parties: expected at least 1 of the id of a record, got 0"
    ]


@pytest.mark.parametrize(
    ("memberships", "expected"),
    [
        ([{"member": "KZ", "period": "1990/1999"}], "[0].period: the body was founded later, 2000"),
        ([{"member": "KZ", "period": "2011/.."}], "[0].period: the body was dissolved before, 2010-06-01"),
        (
            [{"member": "KZ", "period": "2001/2005"}, {"member": "KZ", "period": "2004/2006"}],
            "[1]: 'KZ' is member twice at a time",
        ),
        ([{"member": "KG"}, {"member": "KG"}], "[1]: 'KG' is member twice at a time"),
        ([{"member": "KG", "period": "2002/.."}, {"member": "KG"}], "[1]: 'KG' is member twice at a time"),
    ],
)
def test_memberships_lie_in_the_life_of_the_body_and_apart(memberships: list[Any], expected: str) -> None:
    body = {"id": "b1", "name": "B", "kind": "format", "founded": "2000", "dissolved": "2010-06-01"}
    assert faults({"organisations": [body | {"memberships": memberships}]}) == [
        f"$.organisations[0].memberships{expected}"
    ]


def test_spells_that_follow_each_other_and_other_capacities_are_sound() -> None:
    memberships = [
        {"member": "KZ", "period": "2000/2004"},
        {"member": "KZ", "period": "2006/.."},
        {"member": "KZ", "status": "suspended", "period": "2008/.."},
        {"member": "KG", "period": "2000"},
    ]
    body = {"id": "b1", "name": "B", "kind": "format", "founded": "2000", "dissolved": "2010"}
    assert read({"organisations": [body | {"memberships": memberships}]}).records


def claims(field: str, *sides: str) -> list[dict[str, Any]]:
    """Two sides, of which the record follows the first."""
    first, *rest = sides
    return [
        {"field": field, "value": first, "citations": CITED, "preferred": True, "reason": "R"},
        *({"field": field, "value": side, "citations": CITED} for side in rest),
    ]


TREATY = {
    "id": "a",
    "title": "A",
    "kind": "treaty",
    "parties": ["KZ", "AZ"],
    "history": [
        {"stage": "signed", "when": "2024-05-08", "place": "baku"},
        {"stage": "ratified", "when": "2024-06", "party": "AZ"},
    ],
    "amount": {"amount": "1500", "currency": "EUR", "bound": "about"},
    "count": 3,
}
BAKU = {"places": [{"id": "baku", "name": "Baku"}]}


@pytest.mark.parametrize(
    ("field", "follows", "not_followed", "held"),
    [
        ("history[signed].when", "2024-05-08", "2024-05-09", "'2024-05-08'"),
        ("history[ratified:AZ].when", "2024-06", "2024-06-01", "'2024-06'"),
        ("history[signed].place", "baku", "astana", "'baku'"),
        ("history[1].party", "AZ", "KZ", "'AZ'"),
        ("amount", "1500 EUR", "1500 USD", "'about 1,500 EUR'"),
        ("amount", "about 1500 EUR", "at least 1500 EUR", "'about 1,500 EUR'"),
        ("amount.amount", "1500.0", "15", "'1500'"),
        ("count", "3", "4", "'3'"),
        ("kind", "treaty", "protocol", "'treaty'"),
        ("history[ratified:AZ].when.latest", "2024-06-30", "2024-06-29", "'2024-06-30'"),
        ("sought", "", "2024", "nothing"),
    ],
)
def test_a_record_follows_its_preferred_claim(field: str, follows: str, not_followed: str, held: str) -> None:
    if follows:
        assert read(
            {"sources": [SOURCE], **BAKU, "agreements": [TREATY | {"claims": claims(field, follows, "?")}]}
        )
    assert faults({**BAKU, "agreements": [TREATY | {"claims": claims(field, not_followed, "?")}]}) == [
        f"$.agreements[0].claims[0].value: the record has {held} at {field!r}, "
        f"its preferred claim {not_followed!r}"
    ]


@pytest.mark.parametrize("value", ["early May 2024", "not before 2025", "Ministry of Energy"])
def test_a_claim_in_words_is_not_compared(value: str) -> None:
    for field in ("history[signed].when", "kind", "parties", "count"):
        assert read(
            {"sources": [SOURCE], **BAKU, "agreements": [TREATY | {"claims": claims(field, value, "?")}]}
        )


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("histori", "an agreement has no field 'histori'; did you mean 'history'?"),
        ("history[sined].when", "no part of 'history' is 'history[sined]'; did you mean 'signed'?"),
        ("history[signed].place.name", "nothing can be named below 'history[signed].place'"),
        ("history.signed", "a milestone has no field 'signed'"),
        ("kind[treaty]", "'kind' of an agreement is no list"),
    ],
)
def test_a_claim_leads_to_what_it_is_about(field: str, expected: str) -> None:
    found = faults({**BAKU, "agreements": [TREATY | {"doubts": [{"field": field, "reason": "R"}]}]})
    assert len(found) == 1
    assert found[0].startswith(f"$.agreements[0].doubts[0].field: {expected}")
