"""Whom an agreement binds: one party's step is never taken for the agreement's."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caspian import Agreement, AgreementKind, Milestone, Stage, When

ORIGINAL = ("KZ", "AZ", "RU")
LATER = ("TM", "UZ")


def step(
    stage: str, when: str | None = None, party: str | None = None, *, planned: bool = False
) -> Milestone:
    return Milestone(stage=Stage(stage), when=When(when) if when else None, party=party, planned=planned)


def agreement(*history: Milestone, kind: str = "treaty", parties: tuple[str, ...] = ORIGINAL) -> Agreement:
    return Agreement(id="x", title="X", kind=AgreementKind(kind), parties=parties, history=history)


def test_one_party_that_leaves_does_not_end_the_treaty() -> None:
    """Azerbaijan left the treaty of 1992 on 2 April 1999; it stayed in force for the others."""
    treaty = agreement(
        step("signed", "1992-05-15"), step("in force", "1994-04-20"), step("ended", "1999-04-02", "AZ")
    )
    assert treaty.status is Stage.IN_FORCE
    assert treaty.status_of("AZ") is Stage.ENDED
    assert treaty.parties_on("1999-04-03") == ("KZ", "RU")


def test_one_party_that_suspends_its_part_does_not_suspend_the_treaty() -> None:
    treaty = agreement(
        step("signed", "1992"), step("in force", "1994"), step("suspended", "2024-02-23", "KZ")
    )
    assert treaty.status is Stage.IN_FORCE
    assert (treaty.status_of("KZ"), treaty.status_of("RU")) == (Stage.SUSPENDED, Stage.IN_FORCE)


def test_an_accession_does_not_undo_the_entry_into_force() -> None:
    treaty = agreement(step("signed", "1998"), step("in force", "2000"), step("signed", "2016-06-14", "TM"))
    assert treaty.status is Stage.IN_FORCE
    assert treaty.entered_into_force == When("2000")


def test_what_all_have_ratified_is_ratified() -> None:
    four = ("KZ", "AZ", "RU", "TM")
    signed = step("signed", "2018-08-12")
    treaty = agreement(signed, *(step("ratified", "2019", each) for each in four), parties=four)
    assert treaty.status is Stage.RATIFIED
    three = agreement(signed, *(step("ratified", "2019", each) for each in four[:3]), parties=four)
    assert three.status is Stage.SIGNED


def test_what_is_signed_one_by_one_is_signed_by_the_last() -> None:
    both = agreement(
        step("signed", "1991-12-08", "RU"), step("signed", "1991-12-21", "KZ"), parties=("RU", "KZ")
    )
    assert both.signed == When("1991-12-21")
    assert agreement(step("signed", "1991-12-08", "RU"), parties=("RU", "KZ")).signed is None


def test_who_accedes_is_bound_from_then_on() -> None:
    """Türkiye joined in 2004 what was in force since 1995: before, it was not bound."""
    convention = agreement(step("in force", "1995"), step("acceded", "2004-05-03", "TR"))
    assert convention.binds("TR", "1996") is False
    assert convention.binds("TR", "2005") is True
    assert convention.parties_on("2005") == (*ORIGINAL, "TR")


def test_a_contract_binds_by_signature_and_a_treaty_by_entry_into_force() -> None:
    assert agreement(step("signed", "2024-01-26"), kind="contract").binds("KZ", "2024-02") is True
    assert agreement(step("signed", "2024-01-26")).binds("KZ", "2024-02") is None
    entering = agreement(step("signed", "2024-01-26"), step("in force", "2025-03-01"))
    assert entering.binds("KZ", "2024-02") is False
    assert entering.binds("KZ", "2025-03-01") is True


def test_a_coarse_day_leaves_it_open() -> None:
    treaty = agreement(step("signed", "2024-01-26"), step("in force", "2025-03"))
    assert treaty.binds("KZ", "2025-03-10") is None
    assert treaty.parties_on("2025-03-10") == ORIGINAL
    assert treaty.parties_on("2025-03-10", certain=True) == ()


def test_notice_given_leaves_open_until_when_it_binds() -> None:
    treaty = agreement(step("in force", "1994"), step("denounced", "2026-01-19", "KZ"))
    assert treaty.binds("KZ", "2026-02-01") is None


@pytest.mark.parametrize("stage", ["terminated", "ended"])
def test_what_is_over_binds_nobody(stage: str) -> None:
    assert agreement(step("in force", "1994"), step(stage, "2004")).parties_on("2005") == ()


# A made-up history, told sentence by sentence and read day by day


@dataclass
class Told:
    """What the text says, kept as sets; it knows nothing of stages."""

    consented: set[str] = field(default_factory=set)
    bound: set[str] = field(default_factory=set)
    resting: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    force: bool = False
    recorded: bool = False

    def hear(self, sentence: str, who: str | None) -> None:
        """Take one sentence in."""
        if sentence in ("ratified", "acceded"):
            assert who
            self.recorded |= sentence == "ratified"
            self.consented.add(who)
            if self.force:
                self.bound.add(who)
        elif sentence == "in force":
            self.force = True
            self.bound |= self.consented if self.recorded else set(ORIGINAL)
            self.bound |= self.consented
        elif sentence == "suspended":
            assert who
            self.resting.add(who)
        elif sentence == "resumed":
            assert who
            self.resting.discard(who)
        elif sentence == "withdrew":
            assert who
            self.gone.add(who)
        elif sentence == "terminated":
            self.gone |= {*ORIGINAL, *LATER}

    @property
    def answer(self) -> set[str]:
        """Whom it binds now."""
        return self.bound - self.resting - self.gone


@st.composite
def tales(draw: st.DrawFn) -> list[tuple[date, str, str | None]]:
    told, day = Told(), date(2000, 1, 1)
    tale: list[tuple[date, str, str | None]] = [(day, "signed", None)]
    over = False
    for _ in range(draw(st.integers(1, 9))):
        day += timedelta(draw(st.integers(1, 40)))
        may: list[tuple[str, str | None]] = []
        if not over:
            may += [
                ("ratified", each)
                for each in ORIGINAL
                if each not in told.consented and not told.bound & {each}
            ]
            may += [("acceded", each) for each in LATER if each not in told.consented]
            may += [("in force", None)] if not told.force else [("terminated", None)]
            may += [("suspended", each) for each in told.answer]
            may += [("resumed", each) for each in told.resting & told.bound - told.gone]
            may += [("withdrew", each) for each in told.answer]
        if not may:
            break
        sentence, who = draw(st.sampled_from(sorted(may, key=str)))
        over = over or sentence == "terminated"
        told.hear(sentence, who)
        tale.append((day, sentence, who))
    return tale


@given(tales())
def test_whom_it_binds_agrees_with_its_tale_day_by_day(tale: list[tuple[date, str, str | None]]) -> None:
    treaty = agreement(*(step(sentence, day.isoformat(), who) for day, sentence, who in tale))
    asked = {day + timedelta(shift) for day, _, _ in tale for shift in (-1, 0, 1)}
    enters = any(sentence != "signed" for _, sentence, _ in tale)
    assert enters
    in_force = any(sentence == "in force" for _, sentence, _ in tale)
    for day in sorted(asked):
        told = Told()
        for when, sentence, who in tale:
            if when <= day:
                told.hear(sentence, who)
        found = set(treaty.parties_on(day, certain=True))
        if in_force or not told.consented:
            assert found == told.answer, day
