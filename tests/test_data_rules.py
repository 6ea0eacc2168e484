"""The bundled data break no rule; and each rule, and the library's own check, finds what is broken on purpose."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

import caspian
from caspian import (
    Citation,
    Dataset,
    EventStatus,
    InvalidData,
    Membership,
    Money,
    Participant,
    Record,
    Signatory,
    Stage,
    When,
)
from caspian.catalogue.types import TYPES, collection
from caspian.reading.loading import read
from caspian.store.bundled import bundled
from caspian.store.store import Store
from caspian.store.tables import Given
from tests import rules
from tests.rules import RULES

DATA = caspian.load()


def test_the_bundled_files_pass_the_same_check_as_those_of_users() -> None:
    found = read(Path(caspian.__file__).parent / "data", {})
    assert {kind: len(records) for kind, records in found.records.items()} == {
        kind: len(getattr(DATA, kind)) for kind in TYPES
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_bundled_data_break_no_rule(rule: Callable[[Dataset], Iterable[str]]) -> None:
    assert list(rule(DATA)) == []


def test_every_rule_is_among_them() -> None:
    public = {
        each
        for name, each in vars(rules).items()
        if name[0] != "_" and getattr(each, "__module__", "") == rules.__name__
    }
    assert public == set(RULES)


def _changed(record: Any, **fields: Any) -> Any:
    return attrs.evolve(record, **fields)


def _with_step(agreement: Any, number: int, **fields: Any) -> Any:
    """An agreement with a step changed, and put where it belongs in time."""
    steps = list(agreement.history)
    steps[number] = _changed(steps[number], **fields)
    if all(step.when for step in steps):
        steps.sort(key=lambda step: step.when.sort_key)
    return _changed(agreement, history=tuple(steps))


# What the library's own check finds


def _faults(*broken: Record) -> str:
    """What the check of users' files says of some records in place of those of the bundled data."""
    ids = {record.id for record in broken}
    base = {
        kind: {key: record for key, record in bundled().lookup(kind).items() if key not in ids}
        for kind in TYPES
    }
    with pytest.raises(InvalidData) as error:
        read(list(broken), base)
    return "\n".join(f"{fault.path}: {fault.reason}" for fault in error.value.faults)


BTK = caspian.corridor("BTK")
EVENT = caspian.event("2024-08-09-central-asia-consultative-meeting-astana")
LATER = caspian.event("2025-11-16-consultative-meeting-tashkent")
TREATY = caspian.agreement("eaeu-treaty-2014")
CLAIMED = caspian.agreement("socar-kazmunaygas-oil-transit-2022")
CITED = caspian.events.where(lambda event: any(each.outlets for each in event.citations))[0]
PASSAGE = next(passage for passage in DATA.passages if passage.records)


def test_a_party_that_no_record_has_is_found() -> None:
    found = _faults(_changed(TREATY, parties=(*TREATY.parties, "atlantis")))
    assert "no country or organisation has the id 'atlantis'" in found


def test_a_person_that_no_record_has_is_found() -> None:
    guest = Participant(party="KZ", person="prester-john")
    assert "no person has the id 'prester-john'" in _faults(_changed(EVENT, participants=(guest,)))


def test_a_member_that_no_record_has_is_found() -> None:
    body = caspian.organisation("EAEU")
    found = _faults(_changed(body, memberships=(*body.memberships, Membership(member="atlantis"))))
    assert "no country or organisation has the id 'atlantis'" in found


def test_an_end_of_a_leg_that_no_record_has_is_found() -> None:
    legs = (_changed(BTK.legs[0], origin="el-dorado"), *BTK.legs[1:])
    assert "no place has the id 'el-dorado'" in _faults(_changed(BTK, legs=legs))


def test_one_id_for_two_records_is_found() -> None:
    place = _changed(caspian.place("Aktau"), id="btk", name="Another name", aliases=())
    base = {kind: bundled().lookup(kind) for kind in TYPES}
    with pytest.raises(InvalidData, match="the id 'btk' is taken by the data it is loaded onto, as corridor"):
        read([place], base)


def test_events_that_are_part_of_each_other_are_found() -> None:
    found = _faults(_changed(EVENT, part_of=LATER.id), _changed(LATER, part_of=EVENT.id))
    assert found.count("comes back to itself by 'part_of'") == 2


def test_a_currency_that_iso_lacks_is_found() -> None:
    amount = Money(amount=Decimal(5), currency="XYQ")
    assert "ISO 4217 has no currency 'XYQ'" in _faults(_changed(TREATY, amount=amount))


def test_a_claim_without_another_side_is_found() -> None:
    assert len(CLAIMED.claims) > 1
    assert "need at least two different values" in _faults(_changed(CLAIMED, claims=CLAIMED.claims[:1]))


def test_a_preferred_claim_without_its_reason_is_found() -> None:
    claims = tuple(_changed(claim, reason=None) for claim in CLAIMED.claims)
    assert any(claim.preferred for claim in claims)
    assert "needs a reason" in _faults(_changed(CLAIMED, claims=claims))


def test_an_outlet_that_no_record_has_is_found() -> None:
    citation = _changed(CITED.citations[0], outlets=("the-daily-planet",))
    assert "no organisation has the id 'the-daily-planet'" in _faults(_changed(CITED, citations=(citation,)))


def test_a_line_of_the_ledger_that_names_no_record_is_found() -> None:
    assert "no record has the id 'nothing'" in _faults(_changed(PASSAGE, records=("nothing",)))


def test_a_record_that_does_not_follow_its_preferred_claim_is_found() -> None:
    number = next(n for n, step in enumerate(CLAIMED.history) if step.stage is Stage.SIGNED)
    broken = _with_step(CLAIMED, number, when=When("1999-01-01"))
    assert "the record has '1999-01-01' at 'history[signed].when'" in _faults(broken)


def test_a_membership_before_the_body_is_found() -> None:
    body = caspian.organisation("SCO")
    early = Membership(member="AZ", period=When("1999/2000"))
    found = _faults(_changed(body, memberships=(*body.memberships, early)))
    assert "2001" in found


# What each rule finds


def _with(*records: Record) -> Dataset:
    """The bundled data with some records in place of those with the same ids, or besides."""
    changed = {record.id: record for record in records}
    tables: dict[str, list[Record]] = {kind: [] for kind in TYPES}
    for kind in TYPES:
        tables[kind] = [each for key, each in bundled().lookup(kind).items() if key not in changed]
    for record in records:
        tables[collection(type(record))].append(record)
    return Dataset(Store(Given(tables, bundled().release)))


def _step(agreement: Any, stage: Stage, party: str | None = None, planned: bool = False) -> int:
    return next(
        number
        for number, step in enumerate(agreement.history)
        if (step.stage, step.party, step.planned) == (stage, party, planned)
    )


REGULATION = caspian.agreement("armenia-azerbaijan-border-commissions-regulation-2024")
CHARTER = caspian.agreement("csto-charter-2002")
ACCESSION = caspian.agreement("eaeu-armenia-accession-2014")
PLANNED = caspian.agreement("kyrgyzstan-russia-united-base-2012")
TRAIN = caspian.event("2024-03-11-first-container-train-xian-absheron")
MIRZIYOYEV = caspian.person("Shavkat Mirziyoyev")
YEAR = caspian.figures["az-tr-trade-2021"]
PART = caspian.figures["az-tr-trade-2021-eleven-months"]
SUPPORTED = caspian.agreement("georgia-turkiye-friendship-1992")

PLANTED: dict[Callable[[Dataset], Iterable[str]], tuple[Record, ...]] = {
    rules.steps_come_after_the_signature: (
        _with_step(REGULATION, _step(REGULATION, Stage.RATIFIED, "AM"), when=When("2024-05-01")),
    ),
    rules.consent_comes_before_the_entry_into_force: (
        _changed(
            ACCESSION,
            parties=("AM", "RU"),
            history=(
                *ACCESSION.history,
                caspian.Milestone(stage=Stage.RATIFIED, party="AM", when=When("2016-01-01")),
            ),
        ),
    ),
    rules.only_parties_take_steps_and_sign: (
        _changed(SUPPORTED, signatories=(*SUPPORTED.signatories, Signatory(party="MN"))),
    ),
    rules.nothing_expected_is_over: (_changed(LATER, status=EventStatus.EXPECTED),),
    rules.nothing_held_lies_ahead: (_changed(LATER, when=When("2099-01-01")),),
    rules.a_plan_whose_day_has_passed_says_what_came_of_it: (
        _with_step(PLANNED, _step(PLANNED, Stage.IN_FORCE, None, True), note=None),
    ),
    rules.signatories_held_the_office: (
        _changed(SUPPORTED, signatories=(Signatory(party="GE", person=MIRZIYOYEV.id, office="President"),)),
    ),
    rules.participants_held_the_office: (
        _changed(
            EVENT, participants=(Participant(party="UZ", person=MIRZIYOYEV.id, office="Chief Justice"),)
        ),
    ),
    rules.one_person_at_a_time_holds_a_top_office: (
        _changed(
            caspian.person("Vladimir Norov"),
            offices=(caspian.Office(title="President", of="UZ", period=When("2022/2024")),),
        ),
    ),
    rules.top_offices_have_holders: (
        _changed(caspian.person("Jeyhun Bayramov"), offices=()),
        caspian.country("AZ"),
    ),
    rules.founders_are_members: (_changed(TREATY, parties=(*TREATY.parties, "MN")),),
    rules.accessions_are_memberships: (
        _with_step(TREATY, _step(TREATY, Stage.IN_FORCE, "KG"), when=When("2019-08-12")),
    ),
    rules.treaties_of_accession_are_memberships: (
        _with_step(ACCESSION, _step(ACCESSION, Stage.IN_FORCE), when=When("2015-03-02")),
    ),
    rules.nobody_acts_outside_its_life: (
        _changed(EVENT, when=When("2013-08-09"), participants=(Participant(party="eaeu"),)),
    ),
    rules.trains_run_on_what_is_open: (_changed(TRAIN, when=When("2009-03-11"), corridors=("btk",)),),
    rules.counts_of_the_dead_are_not_those_of_the_day: (
        _changed(
            caspian.event("2022-10-14-amasra-mine"),
            summary="At least 40 miners die.",
            citations=(Citation(source="ajc-2022-10-15-amasra"),),
        ),
        _changed(
            caspian.event("2025-04-26-shahid-rajaee-explosion"),
            title="Explosion in the port of Shahid Rajaee kills 65 or more",
            citations=(Citation(source="mehr-2025-04-28-rajaee"),),
        ),
    ),
    rules.no_part_stands_for_a_year: (_changed(YEAR, title="Trade in the first eleven months"),),
    rules.no_part_is_more_than_the_whole: (_changed(PART, value=YEAR.value + 1, note=None),),
    rules.trade_is_exports_and_imports: (_changed(caspian.figures["ge-tr-trade-2020"], value=Decimal(5)),),
    rules.everything_is_supported_or_was_looked_for: (
        _changed(SUPPORTED, citations=(Citation(source="general-knowledge"),)),
    ),
}
"""Records that break each rule, and none besides that the rule would name for another reason."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_names_what_is_broken_on_purpose(rule: Callable[[Dataset], Iterable[str]]) -> None:
    broken = PLANTED[rule]
    found = list(rule(_with(*broken)))
    assert found
    assert all(any(record.id in each for record in broken) for each in found), found


def test_a_gap_that_was_filled_is_no_longer_called_one() -> None:
    minister = caspian.person("Charymyrat Purchekov")
    term = caspian.Office(title="Minister of Energy", of="TM", period=When("2020-02/2022-03"))
    found = list(rules.top_offices_have_holders(_with(_changed(minister, offices=(term,)))))
    assert [each.partition(",")[0] for each in found] == [
        f"TM: energy minister of {year} is known" for year in range(2021, 2023)
    ]


def test_a_member_that_left_the_treaty_is_found() -> None:
    """Both ways in which an accession and a membership may disagree."""
    body = caspian.organisation("CSTO")
    lasting = tuple(
        _changed(each, period=When("2006-08-16/..")) if each.member == "UZ" else each
        for each in body.memberships
    )
    assert lasting != body.memberships
    found = list(rules.accessions_are_memberships(_with(_changed(body, memberships=lasting))))
    assert found == ["csto-charter-2002: withdrew:UZ 2012-12-19, still member of csto"]
