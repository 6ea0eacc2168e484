"""Changes of records that stand elsewhere, and records that are no more."""

from typing import Any

import pytest

import caspian
from caspian import InvalidData, NotFound, When
from caspian.model.path import keys_of


def amend(name: str, field: str, **how: Any) -> dict[str, Any]:
    return {"amendments": [{"id": name, "field": field, **how}]}


def faults(data: dict[str, Any]) -> list[str]:
    with pytest.raises(InvalidData) as error:
        caspian.load(data)
    return [str(fault) for fault in error.value.faults]


def test_a_membership_an_office_an_alias_and_a_milestone_are_added() -> None:
    found = caspian.load(
        {
            "amendments": [
                {"id": "sco", "field": "memberships", "add": {"member": "ES", "period": "2030-01-01/.."}},
                {"id": "ilham-aliyev", "field": "offices", "add": {"title": "Chairman", "of": "ots"}},
                {"id": "sco", "field": "aliases", "add": "My own name of it"},
                {
                    "id": "armenia-georgia-strategic-partnership-2024",
                    "field": "history",
                    "add": {"stage": "proposed", "when": "2023"},
                },
            ]
        }
    )
    assert "ES" in found.members_of("My own name of it", on="2031").ids
    assert found.person("ilham-aliyev").offices[-1].title == "Chairman"
    treaty = found.agreement("armenia-georgia-strategic-partnership-2024")
    assert keys_of(treaty.history)[:2] == ("proposed", "signed")  # where its date belongs
    assert "ES" not in caspian.members_of("SCO", on="2031").ids
    assert len(found.organisations) == len(caspian.organisations)


def test_a_value_is_set_or_removed_with_a_reason() -> None:
    treaty = "armenia-georgia-strategic-partnership-2024"
    found = caspian.load(amend(treaty, "history[signed].when", set="2024-01-27", reason="R"))
    assert found.agreement(treaty).signed == When("2024-01-27")
    found = caspian.load(amend(treaty, "topics", set=["peace", "law"], reason="R"))
    assert [str(topic) for topic in found.agreement(treaty).topics] == ["peace", "law"]
    found = caspian.load(amend(treaty, "summary", remove=True, reason="R"))
    assert found.agreement(treaty).summary is None
    found = caspian.load(amend("sco", "memberships[IN]", remove=True, reason="R"))
    assert "IN" not in found.members_of("SCO").ids
    found = caspian.load(amend("sco", "memberships[IN]", set={"member": "IN", "period": "2017"}, reason="R"))
    assert len(found.organisation("sco").memberships) == len(caspian.organisation("sco").memberships)


def test_amendments_follow_each_other_and_reach_own_records() -> None:
    data = {
        "people": [{"id": "me-1", "name": "Somebody Else"}],
        "amendments": [
            {"id": "me-1", "field": "aliases", "add": "One"},
            {"id": "me-1", "field": "aliases", "add": "Two"},
        ],
    }
    assert caspian.load(data).person("me-1").aliases == ("One", "Two")
    assert caspian.load(data, alone=True).person("Two").id == "me-1"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (amend("sko", "aliases", add="x"), "[0].id: no record has the id 'sko'; did you mean 'sco'?"),
        (
            amend("sco", "alias", add="x"),
            "[0].field: an organisation has no field 'alias'; did you mean 'aliases'?",
        ),
        (
            amend("sco", "memberships[XX].period", set="2020", reason="R"),
            "[0].field: no part of 'memberships' is",
        ),
        (
            amend("sco", "memberships[IN].since", set="2020", reason="R"),
            "[0].field: 'memberships[IN].since' follows",
        ),
        (
            amend("sco", "memberships.period", set="2020", reason="R"),
            "[0].field: say which part of 'memberships'",
        ),
        (amend("sco", "name", add="x"), "[0].field: 'name' is no list"),
        (amend("sco", "name", remove=True, reason="R"), "[0].field: 'name' cannot be without a value"),
        (amend("sco", "memberships[IN]", add="x"), "[0].field: 'memberships[IN]' is one part"),
        (amend("sco", "aliases", add="x", remove=True), "[0]: expected one of 'add', 'set' and 'remove'"),
        (amend("sco", "kind", set="format"), "[0]: expected the reason why what stands there goes"),
        (
            amend("sco", "kind", set="formt", reason="R"),
            '[0].set: str "formt" is no word of OrganisationKind; did you',
        ),
        (
            amend("sco", "memberships", add={"membr": "KZ"}),
            "[0].add.membr: unknown key 'membr'; did you mean 'member'?",
        ),
        (amend("sco", "memberships", add={"member": "China"}), "[0].add.member: expected the id of a record"),
        (
            amend("sco", "memberships", add={"member": "nobody-x"}),
            "[0]: no country or organisation has the id",
        ),
        (
            amend("sco", "memberships", add={"member": "IN", "period": "2018/.."}),
            "[0]: 'IN' is member twice at a time",
        ),
        (
            amend("sco", "aliases", set=["a", "a"], reason="R"),
            "[0].set: expected no repetition, got 'a' twice",
        ),
        (amend("sco", "founded", set="2030-02-30", reason="R"), "[0].set: no such day: '2030-02-30'"),
    ],
)
def test_what_cannot_be_amended_is_told(data: dict[str, Any], expected: str) -> None:
    assert faults(data)[0].startswith(f"$.amendments{expected}")


def test_no_amendment_makes_a_record_a_part_of_itself() -> None:
    told = "comes back to itself by 'parent'"
    assert told in faults(amend("socar", "parent", set="socar", reason="R"))[0]
    round_about = [
        {"id": "socar", "field": "parent", "set": "kazmunaygas", "reason": "R"},
        {"id": "kazmunaygas", "field": "parent", "set": "socar", "reason": "R"},
    ]
    assert [fault.count(told) for fault in faults({"amendments": round_about})] == [1, 1]
    moved = caspian.load({"amendments": round_about[:1]})
    assert moved.organisation("socar").parent == "kazmunaygas"


def test_what_is_withdrawn_is_no_more_and_says_what_became_of_it() -> None:
    own = {"people": [{"id": "me-1", "name": "Somebody Else"}, {"id": "me-2", "name": "Somebody"}]}
    first = caspian.load(own)
    gone = {"withdrawn": [{"id": "me-2", "reason": "The same person.", "successor": "me-1"}]}
    then = caspian.load(gone, onto=first)
    with pytest.raises(NotFound, match="it was withdrawn: The same person; see 'me-1'") as error:
        then.person("me-2")
    assert error.value.became == "The same person; see 'me-1'"
    assert "me-2" not in then.people.ids
    with pytest.raises(InvalidData, match="the id 'me-2' was withdrawn: The same person"):
        caspian.load({"people": [{"id": "me-2", "name": "Another"}]}, onto=then)
    visit = {"id": "v", "title": "V", "summary": "S", "when": "2024", "kind": "visit"}
    with pytest.raises(InvalidData, match="no person has the id 'me-2': it was withdrawn"):
        caspian.load({"events": [visit | {"participants": [{"party": "KZ", "person": "me-2"}]}]}, onto=then)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"withdrawn": [{"id": "sco", "reason": "R"}]}, "[0].id: 'sco' is still named by "),
        (
            {"withdrawn": [{"id": "x", "reason": "R", "successor": "nowhere"}]},
            "[0].successor: no record has the id",
        ),
        (
            {"people": [{"id": "me", "name": "Me Myself"}], "withdrawn": [{"id": "me", "reason": "R"}]},
            "[0].id: 'me' is a record of the same data",
        ),
        ({"withdrawn": [{"id": "x"}]}, "[0]: the key 'reason' is missing"),
    ],
)
def test_what_cannot_be_withdrawn_is_told(data: dict[str, Any], expected: str) -> None:
    assert any(each.startswith(f"$.withdrawn{expected}") for each in faults(data))
