"""Who joins or leaves a body joins or leaves the treaty that founds it; each rule finds what is broken on purpose."""

from collections.abc import Iterator

import caspian
from caspian import Agreement, AgreementKind, Dataset, Membership, MembershipStatus, Organisation, Stage

DATA = caspian.load()
TREATIES = (AgreementKind.TREATY, AgreementKind.AGREEMENT)
JOINING = {Stage.SIGNED, Stage.RATIFIED, Stage.ACCEPTED, Stage.APPROVED, Stage.ACCEDED, Stage.IN_FORCE}
LEAVING = {Stage.SUSPENDED, Stage.WITHDREW, Stage.DENOUNCED, Stage.TERMINATED, Stage.ENDED}
ELSEWHERE = {
    ("aiib-articles-2015", ""): "the parties from outside the region are not all kept",
    ("energy-charter-treaty-1994", ""): "the parties from outside the region are not all kept",
    ("treaty-of-izmir-1977", ""): "the members of 1992 joined by a protocol, and again by the treaty of 1996",
    ("central-asia-single-economic-space-1994", "RU"): "joined by the agreement of 2002",
    ("cis-founding-agreement-1991", "GE"): "joined by the charter of 1993",
    ("cis-founding-agreement-1991", "TM"): "takes part as an associate, and has left no treaty",
    ("guam-charter-2006", "UZ"): "left before the charter",
}


def _members(data: Dataset) -> Iterator[tuple[Agreement, Organisation, Membership, set[Stage]]]:
    """A treaty, a body that it founds, one of its members, and the steps of that member in the treaty."""
    for treaty in data.agreements:
        for body in map(data.organisation, treaty.founds if treaty.kind in TREATIES else ()):
            for each in body.memberships:
                elsewhere = {(treaty.id, ""), (treaty.id, each.member)} & set(ELSEWHERE)
                if each.status is MembershipStatus.MEMBER and not elsewhere:
                    yield (
                        treaty,
                        body,
                        each,
                        {step.stage for step in treaty.history if step.party == each.member},
                    )


def who_joins_a_body_later_joins_its_treaty(data: Dataset) -> Iterator[str]:
    """A member that began after the treaty bound the first ones is a party with a step of its own."""
    for treaty, body, each, steps in _members(data):
        begun = treaty.entered_into_force or treaty.signed
        late = begun and each.since and each.since.after(begun)
        if late and not (each.member in treaty.parties and steps & JOINING):
            yield f"{treaty.id}: {each.member}, member of {body.id} from {each.since.edtf}"  # type: ignore[union-attr]


def who_leaves_a_body_leaves_its_treaty(data: Dataset) -> Iterator[str]:
    """A party that left while the body went on has a step that says so."""
    for treaty, body, each, steps in _members(data):
        over = body.dissolved
        left = each.until and not (over and each.until.before(over) is not True)
        if left and each.member in treaty.parties and not steps & LEAVING:
            yield f"{treaty.id}: {each.member}, member of {body.id} until {each.until.edtf}"  # type: ignore[union-attr]


def test_who_joined_a_body_later_joined_its_treaty() -> None:
    assert list(who_joins_a_body_later_joins_its_treaty(DATA)) == []


def test_who_left_a_body_left_its_treaty() -> None:
    assert list(who_leaves_a_body_leaves_its_treaty(DATA)) == []


STEPS = [{"stage": "signed", "when": "2000-03-01"}]
OWN = [
    {"stage": "acceded", "when": "2005-06-01", "party": "UZ"},
    {"stage": "withdrew", "when": "2010-07-01", "party": "UZ"},
]


def _planted(parties: list[str], steps: list[dict[str, str]]) -> Dataset:
    """The bundled data with a union that Uzbekistan joined in 2005 and left in 2010."""
    members = [
        {"member": "KZ", "period": "2000-03-01/.."},
        {"member": "UZ", "period": "2005-06-01/2010-07-01"},
    ]
    union = {
        "id": "planted-union",
        "name": "Planted Union",
        "kind": "intergovernmental",
        "memberships": members,
    }
    treaty = {
        "id": "planted-union-2000",
        "title": "Treaty on the Planted Union",
        "kind": "treaty",
        "parties": parties,
        "history": [*STEPS, *steps],
        "founds": ["planted-union"],
    }
    return caspian.load({"organisations": [union], "agreements": [treaty]})


def test_a_member_that_is_no_party_is_found() -> None:
    told = list(who_joins_a_body_later_joins_its_treaty(_planted(["KZ", "KG"], [])))
    assert told == ["planted-union-2000: UZ, member of planted-union from 2005-06-01"]


def test_a_member_whose_steps_are_missing_is_found() -> None:
    planted = _planted(["KZ", "UZ"], [])
    assert list(who_joins_a_body_later_joins_its_treaty(planted)) == [
        "planted-union-2000: UZ, member of planted-union from 2005-06-01"
    ]
    assert list(who_leaves_a_body_leaves_its_treaty(planted)) == [
        "planted-union-2000: UZ, member of planted-union until 2010-07-01"
    ]


def test_a_member_with_its_steps_is_in_order() -> None:
    planted = _planted(["KZ", "UZ"], OWN)
    assert list(who_joins_a_body_later_joins_its_treaty(planted)) == []
    assert list(who_leaves_a_body_leaves_its_treaty(planted)) == []
