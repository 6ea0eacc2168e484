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


TREATY = "armenia-georgia-strategic-partnership-2024"
"""Signed on 26 January 2024 at Tbilisi; its only step."""


def amendments(*rows: dict[str, Any]) -> dict[str, Any]:
    return {"amendments": list(rows)}


def test_many_steps_are_added_at_once_each_where_its_date_belongs() -> None:
    steps = [
        {"stage": "proposed", "when": "2023"},
        {"stage": "ratified", "when": "2025", "party": "AM"},
        {"stage": "initialled", "when": "2023-06"},
        {"stage": "in force"},
    ]
    rows = [{"id": TREATY, "field": "history", "add": step} for step in steps]
    history = caspian.load(amendments(*rows)).agreement(TREATY).history
    assert keys_of(history) == ("proposed", "initialled", "signed", "ratified:AM", "in force")
    apart = [rows[0], amend("sco", "aliases", add="My own name")["amendments"][0], *rows[1:]]
    found = caspian.load(amendments(*apart))
    assert keys_of(found.agreement(TREATY).history) == keys_of(history)
    assert found.organisation("My own name").id == "sco"


@pytest.mark.parametrize(
    ("field", "added", "expected"),
    [
        ("aliases", ["One", "One"], ["[1]: expected no repetition, got 'One' twice"]),
        ("aliases", ["One", 5, "Two", ""], [
            "[1].add: expected text, got int 5",
            "[3].add: expected text without white space at its ends, got ''",
        ]),
        ("name", ["One", "Two"], [
            f"[{number}].field: 'name' is no list, to which something can be added" for number in (0, 1)
        ]),
        ("nam", ["One", "Two"], [
            f"[{number}].field: an organisation has no field 'nam'; did you mean 'name'?" for number in (0, 1)
        ]),
    ],
)  # fmt: skip
def test_of_many_additions_the_wrong_ones_are_told(field: str, added: list[Any], expected: list[str]) -> None:
    rows = [{"id": "sco", "field": field, "add": each} for each in added]
    assert faults(amendments(*rows)) == [f"$.amendments{each}" for each in expected]


def test_a_part_is_found_by_its_position_too_and_a_part_of_a_part_is_set() -> None:
    moved = amend(TREATY, "history[0].when", set="2024-01-27", reason="R")
    assert caspian.load(moved).agreement(TREATY).signed == When("2024-01-27")
    assert faults(amend(TREATY, "history[1].when", set="2024-01-27", reason="R")) == [
        "$.amendments[0].field: no part of 'history' is 'history[1]'"
    ]
    amount = {"id": TREATY, "field": "amount", "set": {"amount": "5", "currency": "EUR"}, "reason": "R"}
    currency = {"id": TREATY, "field": "amount.currency", "set": "USD", "reason": "R"}
    found = caspian.load(amendments(amount, currency)).agreement(TREATY).amount
    assert found is not None
    assert (str(found.amount), found.currency) == ("5", "USD")
    assert faults(amendments(currency)) == [
        "$.amendments[0].field: nothing stands there of 'amount', as in 'amount'"
    ]
    assert faults(amend("sco", "memberships.member", set="KZ", reason="R")) == [
        "$.amendments[0].field: say which part of 'memberships', as in 'memberships[BY]'"
    ]


def test_a_part_is_removed_and_the_others_stay_in_order() -> None:
    before = caspian.organisation("sco").memberships
    found = caspian.load(amend("sco", "memberships[1]", remove=True, reason="R")).organisation("sco")
    assert found.memberships == (before[0], *before[2:])
    first = caspian.load(amend("sco", "memberships[0]", remove=True, reason="R")).organisation("sco")
    assert first.memberships == before[1:]


def test_the_last_change_of_a_field_is_to_blame_for_what_is_wrong_with_it() -> None:
    alias = {"id": "sco", "field": "aliases", "add": "My own name"}
    early = {"id": "sco", "field": "memberships", "add": {"member": "ES", "period": "1990"}}
    found = {"id": "sco", "field": "founded", "set": "2030", "reason": "R"}
    told = "the body was founded later, 2001-06-15, at memberships["
    assert [each.split(told)[0] for each in faults(amendments(early, alias))] == ["$.amendments[0]: "]
    assert [each.split(told)[0] for each in faults(amendments(alias, early))] == ["$.amendments[1]: "]
    assert faults(amendments(alias, found))[0].startswith("$.amendments[1]: the body was founded later, 2030")
    assert faults(amend("KZ", "aliases", add="AZ"))[0].startswith(
        "$.amendments[0]: 'AZ' is a code of AZ, and no name of another country, at aliases["
    )


def _places(count: int) -> caspian.Dataset:
    """A place, and others that lie in it."""
    within = [
        {"id": f"p-{number}", "name": f"Own place {number}", "within": "p-0"} for number in range(count)
    ]
    within[0].pop("within")
    return caspian.load({"places": within}, alone=True)


def _withdraw(*names: str) -> dict[str, Any]:
    return {"withdrawn": [{"id": each, "reason": "R"} for each in names]}


@pytest.mark.parametrize(
    ("gone", "named_by"),
    [
        (["p-0"], "'p-1', 'p-2', 'p-3', 'p-4', 'p-5' and others"),
        (["p-0", "p-6"], "'p-1', 'p-2', 'p-3', 'p-4', 'p-5'"),
        (["p-0", "p-1", "p-2", "p-3", "p-4", "p-5"], "'p-6'"),
        (["p-0", "p-1", "p-2", "p-3", "p-4", "p-5", "p-6"], None),
        (["p-6"], None),
    ],
)
def test_what_others_still_name_is_not_withdrawn(gone: list[str], named_by: str | None) -> None:
    base = _places(7)
    if named_by is None:
        found = caspian.load(_withdraw(*gone), onto=base)
        assert found.places.ids == tuple(each for each in base.places.ids if each not in gone)
        return
    with pytest.raises(InvalidData) as error:
        caspian.load(_withdraw(*gone), onto=base)
    assert [str(each) for each in error.value.faults] == [
        f"$.withdrawn[0].id: 'p-0' is still named by {named_by}"
    ]


def test_what_an_amendment_frees_may_be_withdrawn() -> None:
    rows = [{"id": f"p-{number}", "field": "within", "remove": True, "reason": "R"} for number in range(1, 4)]
    found = caspian.load(_withdraw("p-0") | amendments(*rows), onto=_places(4))
    assert found.places.ids == ("p-1", "p-2", "p-3")
    with pytest.raises(InvalidData, match=r"'p-0' is still named by 'p-2'$"):
        caspian.load(_withdraw("p-0") | amendments(rows[0], rows[2]), onto=_places(4))


def test_what_stands_for_a_withdrawn_record_is_one_that_stays() -> None:
    gone = {"id": "p-1", "reason": "R"}
    assert faults({"withdrawn": [gone | {"successor": "sko"}]}) == [
        "$.withdrawn[0].successor: no record has the id 'sko'; did you mean 'sco'?"
    ]
    for successor in ("p-1", "p-2"):
        both = [gone | {"successor": successor}, {"id": "p-2", "reason": "R"}]
        with pytest.raises(InvalidData) as error:
            caspian.load({"withdrawn": both}, onto=_places(3))
        assert [str(each) for each in error.value.faults] == [
            f"$.withdrawn[0].successor: {successor!r} is withdrawn too"
        ]
    new = {"places": [{"id": "p-9", "name": "The new place"}], "withdrawn": [gone | {"successor": "p-9"}]}
    with pytest.raises(NotFound, match="R; see 'p-9'"):
        caspian.load(new, onto=_places(3)).place("p-1")


def test_a_withdrawal_without_a_reason_stands_beside_others() -> None:
    assert faults({"withdrawn": [{"id": "p-1"}, {"id": "people-of-nowhere", "reason": "R"}, 5]}) == [
        "$.withdrawn[0]: the key 'reason' is missing",
        "$.withdrawn[2]: expected an object, got int 5",
    ]
