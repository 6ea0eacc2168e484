"""Whether an agreement is in force on a day: yes, no or open, with what that rests on."""

import pickle
import re

import attrs
import pytest

import caspian
from caspian import Agreement, AgreementKind, InForce, InvalidDate, Milestone, Stage

PARTIES = ("KZ", "AZ")


def made(kind: AgreementKind, *steps: tuple[Stage, str], parties: tuple[str, ...] = PARTIES) -> Agreement:
    history = tuple(Milestone(stage=stage, when=day) for stage, day in steps)
    return Agreement(id="a-2000", title="A", kind=kind, parties=parties, history=history)


SIGNED = (Stage.SIGNED, "2000-05-01")
FORCE = (Stage.IN_FORCE, "2001-03-01")
OVER = (Stage.TERMINATED, "2010-01-01")


def test_a_treaty_is_in_force_from_its_day_to_its_end() -> None:
    treaty = made(AgreementKind.TREATY, SIGNED, FORCE, OVER)
    told = {day: str(treaty.in_force(day)) for day in ("1999", "2000-06", "2001-03-02", "2009", "2010-01-02")}
    assert told == {
        "1999": "no: it entered into force later, 1 March 2001",
        "2000-06": "no: it entered into force later, 1 March 2001",
        "2001-03-02": "yes: in force since 1 March 2001",
        "2009": "yes: in force since 1 March 2001",
        "2010-01-02": "no: terminated, 1 January 2010, the last step known",
    }
    assert str(treaty.in_force) == told["2010-01-02"]


def test_what_followed_a_signature_is_open_where_nothing_is_recorded() -> None:
    treaty = made(AgreementKind.TREATY, SIGNED)
    found = treaty.in_force("2005")
    assert (found.answer, bool(found)) == (None, False)
    assert str(found) == "open: signed, 1 May 2000, the last step known; what followed is not known"
    assert str(treaty.in_force("1999")) == "no: it had not begun"


def test_an_entry_into_force_of_which_only_a_stretch_is_known_reads_as_a_day_in_it() -> None:
    border = caspian.agreement("kazakhstan-uzbekistan-border-2001")
    assert str(border.in_force) == "yes: in force since a day between 16 November 2001 and 30 April 2004"
    assert border.in_force("2003").answer is None
    assert border.in_force("2005").answer is True


def test_treaties_of_two_neighbours_in_force_are_found_and_the_customs_union_of_1995_is_not() -> None:
    found = caspian.agreements_between("Kyrgyzstan", "Tajikistan", status="in force")
    assert {"kyrgyzstan-tajikistan-border-2025", "kyrgyzstan-tajikistan-good-neighbourliness-2004"} <= set(
        found.ids
    )
    assert not {"customs-union-trilateral-1995", "customs-union-transit-1998"} & set(found.ids)
    borders = caspian.agreements.about("border").where(kind=("treaty", "agreement")).in_force().ids
    assert {"kazakhstan-turkmenistan-border-2001", "china-kazakhstan-border-1994"} <= set(borders)


def test_a_contract_binds_by_its_signature() -> None:
    contract = made(AgreementKind.CONTRACT, SIGNED)
    found = contract.in_force("2005")
    assert found == InForce(True, "signed; a contract commonly binds by its signature", contract)
    assert bool(found)


def test_a_declaration_binds_nobody_in_law_unless_it_entered_into_force() -> None:
    """Joint statements, memoranda, programmes and understandings stood as "in force" beside treaties."""
    memorandum = made(AgreementKind.MEMORANDUM, SIGNED).in_force("2005")
    assert str(memorandum).startswith("no: signed, 1 May 2000")
    declaration = made(AgreementKind.DECLARATION, SIGNED)
    assert str(declaration.in_force("2005")) == (
        "no: signed, 1 May 2000, the last step known; a declaration commonly states intentions and binds nobody in law"
    )
    understanding = made(AgreementKind.UNDERSTANDING, (Stage.AGREED, "2000"))
    assert str(understanding.in_force("2005")) == (
        "no: agreed, 2000, the last step known; an understanding commonly states intentions and binds nobody in law"
    )
    assert made(AgreementKind.DECLARATION, SIGNED, FORCE).in_force("2005").answer is True
    assert caspian.agreement("armenia-azerbaijan-russia-statement-2020-11").in_force("2021").answer is True


def test_no_programme_and_no_understanding_is_told_as_in_force() -> None:
    told = caspian.agreements.where(kind=("programme", "understanding")).in_force()
    assert not told, told.ids
    names = caspian.agreements_between("Kyrgyzstan", "Tajikistan", status="in force")
    assert names
    assert not {agreement.kind.value for agreement in names} & {"programme", "understanding", "declaration"}


def test_what_binds_by_signature_is_in_force_whether_two_are_asked_for_or_nobody() -> None:
    of_all = {*caspian.agreements.in_force().ids}
    of_two = caspian.agreements_between("Kazakhstan", "Azerbaijan", in_force=True)
    signed = [each for each in of_two if each.status == "signed"]
    assert {each.id for each in signed} <= of_all
    assert f"{len(signed)} of them bind by signature: no entry into force is recorded" in str(of_two)
    sure = caspian.agreements_between("Kazakhstan", "Azerbaijan", status="in force", certain=True)
    bound = caspian.agreements.between("KZ", "AZ").binding("KZ", "AZ", on="2026-03-20", certain=True)
    assert {*sure.ids} == {*bound.ids} & of_all, "as on a day that is asked for"


def test_without_a_day_it_is_the_answer_of_today_and_true_only_where_it_is_yes() -> None:
    convention = caspian.agreement("Caspian Convention")
    assert not convention.in_force
    assert convention.in_force == convention.in_force() == convention.in_force(caspian.as_of)
    assert caspian.agreement("eaeu-treaty-2014").in_force
    assert pickle.loads(pickle.dumps(convention.in_force)) == convention.in_force


def test_a_part_that_rests_ends_what_two_agreed_on_and_not_what_many_did() -> None:
    rest = Milestone(stage=Stage.SUSPENDED, when="2013-07-01", party="AZ")

    def among(*parties: str) -> Agreement:
        history = (*(Milestone(stage=stage, when=day) for stage, day in (SIGNED, FORCE)), rest)
        return Agreement(id="a-2000", title="A", kind=AgreementKind.TREATY, parties=parties, history=history)

    assert str(among("KZ", "AZ").in_force("2014")) == (
        "no: suspended by 1 of its 2 parties, 1 July 2013, the last step known"
    )
    assert str(among("KZ", "AZ").in_force("2012")) == "yes: in force since 1 March 2001"
    assert str(among("KZ", "AZ", "GE").in_force("2014")) == (
        "yes: in force since 1 March 2001; it binds 2 of the 3 that took part in it"
    )


def test_known_agreements_of_the_region() -> None:
    charter = caspian.agreement("cis-charter-1993").in_force("2012")
    assert str(charter) == "yes: in force since 22 January 1994; it binds 9 of the 10 that took part in it", (
        "Georgia left in 2009"
    )
    convention = caspian.agreement("Caspian Convention").in_force("2025-01-01")
    assert convention.answer is False, "Iran has not ratified it"
    assert convention.why.startswith("ratified by 4 of its 5 parties, ")
    assert "; its entry into force was still to come. It needs the ratification of all five" in convention.why
    assert not caspian.agreement("Treaty on the Eurasian Economic Union").in_force("2014-12-31")
    assert caspian.agreement("Treaty on the Eurasian Economic Union").in_force("2015-01-01")


def test_it_goes_with_what_is_asked_of_one_party_on_every_agreement() -> None:
    for agreement in caspian.agreements:
        for day in (None, "2000-01-01"):
            bound = [agreement.binds(party, day) for party in agreement.everyone]
            answer = agreement.in_force(day).answer
            assert answer is not True or True in bound
            assert answer is not False or bound.count(True) < 2


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidDate):
        made(AgreementKind.TREATY, SIGNED).in_force("soon")


def test_what_was_still_to_enter_into_force_is_said_with_what_it_waits_for() -> None:
    expected = Milestone(
        stage=Stage.IN_FORCE, when="2027", planned=True, note="It needs three ratifications."
    )
    history = (
        Milestone(stage=Stage.SIGNED, when="2000-05-01"),
        Milestone(stage=Stage.RATIFIED, when="2001-03-01", party="KZ"),
        Milestone(stage=Stage.RATIFIED, when="2001-04-01", party="AZ"),
    )
    treaty = Agreement(
        id="a-2000", title="A", kind=AgreementKind.TREATY, parties=("KZ", "AZ", "GE"), history=history
    )
    assert treaty.in_force("2026").answer is None
    awaiting = attrs.evolve(treaty, history=(*history, expected))
    assert str(awaiting.in_force("2026")) == (
        "no: ratified by 2 of its 3 parties, 1 April 2001, the last step known; its entry into force was "
        "expected for 2027. It needs three ratifications."
    )
    entered = Milestone(stage=Stage.IN_FORCE, when="2027-03-01")
    assert attrs.evolve(treaty, history=(*history, entered)).in_force("2028").answer is True


def test_what_is_in_force_of_many_agreements_is_what_each_says_of_itself() -> None:
    days = [f"{year}-{month}-27" for year in range(1992, 2028, 4) for month in ("03", "09")]
    for day in (None, *days, "2013", "2017-09-27"):
        answers = {each.id: each.in_force(day).answer for each in caspian.agreements}
        yes = tuple(key for key, answer in answers.items() if answer)
        no = tuple(key for key, answer in answers.items() if answer is False)
        assert caspian.agreements.in_force(day).ids == yes, day
        found = caspian.agreements.not_in_force(day)
        assert found.ids == no, day
        open_ = list(answers.values()).count(None)
        assert not open_ or f"of {open_} others it is open" in " ".join(found.show().to_text().split())
        for party in ("Georgia", "Iran"):
            of_party = caspian.agreements_involving(party)
            assert not set(of_party.in_force(day).ids) & set(of_party.not_in_force(day).ids), (party, day)


def test_what_one_of_two_suspended_is_in_force_for_nobody_and_what_is_applied_provisionally_is() -> None:
    suspended = "georgia-iran-visa-free-2010"
    assert suspended in caspian.agreements.not_in_force().ids
    assert suspended not in caspian.agreements.in_force().ids
    assert suspended not in caspian.agreements_involving("Georgia").in_force().ids
    assert "eu-armenia-common-aviation-area-2021" in caspian.agreements.in_force().ids
    told = caspian.agreements.where(kind="contract").in_force().show().to_text()
    assert " of them bind by signature: no entry into force is recorded" in told


# That nothing is recorded of a party is no "no"


@pytest.mark.parametrize(
    "which",
    [
        "kazakhstan-uzbekistan-strategic-partnership-2013",
        "azerbaijan-kazakhstan-strategic-partnership-2005",
        "kazakhstan-turkmenistan-border-demarcation-2017",
        "kazakhstan-russia-military-cooperation-2020",
        "cis-alma-ata-protocol-1991",
        "shanghai-confidence-building-1996",
    ],
)
def test_a_treaty_of_which_one_ratification_is_known_is_open_and_not_out_of_force(which: str) -> None:
    told = caspian.agreement(which).in_force
    assert told.answer is None, "absence of evidence is no legal no"
    assert told.why.startswith("ratified by 1 of its ")
    assert told.why.endswith("what followed is not known")
    assert which not in caspian.agreements(in_force=False).ids


def test_it_is_no_for_the_time_before_a_party_is_known_to_have_ratified() -> None:
    one = Milestone(stage=Stage.RATIFIED, when="2003-01-08", party="KZ")
    history = (Milestone(stage=Stage.SIGNED, when="2000-05-01"), one)
    treaty = Agreement(id="a-2000", title="A", kind=AgreementKind.TREATY, parties=PARTIES, history=history)
    assert str(treaty.in_force("2002")) == (
        "no: signed, 1 May 2000, the last step known; ratified only later, 8 January 2003"
    )
    assert str(treaty.in_force("2004")) == (
        "open: ratified by 1 of its 2 parties, 8 January 2003, the last step known; what followed is not known"
    )
    assert (treaty.binds("KZ", "2002"), treaty.binds("AZ", "2002")) == (False, False)


def test_every_no_rests_on_something_that_a_source_tells() -> None:
    early = {Stage.PROPOSED, Stage.NEGOTIATED, Stage.INITIALLED}
    over = {Stage.ENDED, Stage.TERMINATED, Stage.WITHDREW, Stage.SUSPENDED}
    for agreement in caspian.agreements(in_force=False):
        told = {step.stage for step in agreement.history if not step.planned}
        awaited = any(step.planned and step.stage is Stage.IN_FORCE for step in agreement.history)
        stated = agreement.kind.by_signature is False
        assert agreement.status in early or told & over or awaited or stated, agreement.id


def test_an_entry_into_force_whose_expected_time_has_passed_is_open() -> None:
    expected = Milestone(stage=Stage.IN_FORCE, when="2007", planned=True)
    history = (Milestone(stage=Stage.SIGNED, when="2000-05-01"), expected)
    treaty = Agreement(id="a-2000", title="A", kind=AgreementKind.TREATY, parties=PARTIES, history=history)
    assert str(treaty.in_force("2007-06")) == (
        "no: signed, 1 May 2000, the last step known; its entry into force was expected for 2007"
    )
    assert str(treaty.in_force("2008")) == (
        "open: signed, 1 May 2000, the last step known; "
        "its entry into force was expected for 2007, and whether it came is not known"
    )
    assert treaty.binds("KZ", "2007-06") is False
    assert treaty.binds("KZ", "2008") is None


def test_a_declaration_that_was_ratified_is_open_and_one_that_was_signed_states_intentions() -> None:
    shusha = caspian.agreement("Shusha Declaration").in_force
    assert shusha.answer is None
    assert "states intentions" not in shusha.why
    one = Milestone(stage=Stage.RATIFIED, when="2003", party="KZ")
    history = (Milestone(stage=Stage.SIGNED, when="2000"), one)
    ratified = Agreement(
        id="a-2000", title="A", kind=AgreementKind.DECLARATION, parties=PARTIES, history=history
    )
    assert ratified.in_force("2004").answer is None


# What an answer says of those of which it is open


def told(answer: object) -> str:
    return " ".join(str(answer).split())


def test_what_is_not_in_force_tells_what_ended_what_binds_nobody_and_lists_what_is_open() -> None:
    found = caspian.agreements_involving("Kazakhstan", in_force=False)
    ended = sum(each.status in (Stage.ENDED, Stage.TERMINATED) for each in found)
    assert f"{ended} of them have ended; " in told(found)
    treaties, open_ = re.findall(r": (caspian\.[^;]*) (?:keeps the treaties|lists these)", told(found))
    kept = eval(treaties, {"caspian": caspian})
    assert {each.kind for each in kept} == {"treaty"}
    assert set(kept) < set(found)
    others = eval(open_, {"caspian": caspian})
    assert f"of {len(others)} others it is open" in told(found)
    assert {each.in_force.answer for each in others} == {None}
    assert "azerbaijan-kazakhstan-strategic-partnership-2005" in others.ids


def test_what_is_open_on_a_day_is_listed_for_that_day() -> None:
    found = caspian.agreements_involving("Georgia").not_in_force("2001-05-01")
    (call,) = re.findall(r"of \d+ others it is open: (caspian.*) lists these", told(found))
    others = eval(call, {"caspian": caspian})
    assert {each.in_force("2001-05-01").answer for each in others} == {None}


def test_a_table_of_what_is_in_force_between_two_says_which_bind_for_sure_and_which_perhaps() -> None:
    found = caspian.agreements_between("Azerbaijan", "Turkmenistan").in_force(on="2024-01-01")
    sure = found.reaching("in force", "Azerbaijan", "Turkmenistan", on="2024-01-01", certain=True)
    assert 0 < len(sure) < len(found)
    frame = found.to_pandas()
    assert list(frame["binds"]) == ["sure" if each in sure else "open" for each in found]
    rows = found.show(rows=None)
    assert re.search(r"Status +Binds$", rows.to_text(), re.M)
    told = [line for line in rows.to_text().splitlines() if line.rstrip().endswith("  open")]
    assert len(told) == len(found) - len(sure)
    assert ">Binds<" in rows.to_html()
    assert "Binds" not in sure.show(rows=None).to_text(), "nothing is open there"


def test_what_was_ratified_is_told_beside_what_is_in_force_whatever_its_form() -> None:
    found = caspian.agreements_between("Türkiye", "Azerbaijan", in_force=True)
    (call,) = re.findall(
        r"declarations? (?:is|are) known only as ratified[^:]*: (caspian.*?\)) lists", told(found)
    )
    others = eval(call, {"caspian": caspian})
    assert caspian.agreement("Shusha Declaration") in others
    assert {each.kind for each in others} == {"declaration"}


def test_observers_are_no_members_and_how_many_these_are_is_told() -> None:
    found = caspian.members_of("OTS", status="observer")
    full = caspian.members_of("OTS")
    assert found.to_text().startswith(f"{len(found)} observers of OTS\n")
    assert f"besides, {len(full)} full members: caspian.members_of('ots', status=None) has all" in told(found)
    assert full.to_text().startswith(f"{len(full)} members of OTS\n")
    partners = caspian.members_of("SCO", status="dialogue partner", on="2020-05-01")
    assert partners.to_text().startswith(f"{len(partners)} dialogue partners of SCO on 1 May 2020")
    (one,) = caspian.members_of("OTS", status="observer").where("id", "HU")
    assert one.id == "HU"


def test_the_fifth_of_five_parties_is_named() -> None:
    page = (
        caspian.agreements_involving("Kazakhstan")
        .show(rows=None, columns=["parties", "id"])
        .to_text(width=300)
    )
    assert "and 1 more" not in page
    assert "and 2 more" in page
    (line,) = [each for each in page.splitlines() if each.rstrip().endswith("nukus-declaration-1995")]
    names = ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")
    assert all(each in line for each in names)


def test_what_is_in_force_is_the_same_however_it_is_asked() -> None:
    """A joint venture that commonly binds by its signature is in force by itself, and so it is in a list of all."""
    every = caspian.agreements(in_force=True)
    assert every == caspian.agreements.in_force() == caspian.agreements.where(in_force=True)
    assert {*every.ids} == {each.id for each in caspian.agreements if each.in_force.answer}
    assert caspian.agreements(in_force="2014-12-31") == caspian.agreements.in_force("2014-12-31")
