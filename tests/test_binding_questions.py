"""Which agreements bound two parties on a day, asked of the bundled data."""

import pytest

import caspian
from caspian import Stage


def test_the_collective_security_treaty_bound_azerbaijan_until_it_left() -> None:
    """Azerbaijan acceded in September 1993 and did not prolong the treaty in April 1999."""
    treaty = caspian.agreement("collective-security-treaty-1992")
    assert treaty.binds("AZ", "1996-01-01") is True
    assert treaty.binds("AZ", "2001-01-01") is False
    assert treaty.binds("AM", "2001-01-01") is True
    assert treaty in caspian.agreements_between("Armenia", "Kazakhstan", on="2001-01-01")
    assert treaty not in caspian.agreements_between("Azerbaijan", "Kazakhstan", on="2001-01-01")


def test_an_answer_says_by_what_a_party_was_bound() -> None:
    found = caspian.agreements_between("Azerbaijan", "Georgia", on="2007-02-01")
    why = found.why("azerbaijan-georgia-btk-loan-2007")
    assert why["binding AZ on 2007-02-01"] == ("AZ: by signature",)


def test_before_the_signature_nobody_is_bound() -> None:
    found = caspian.agreements_between("Azerbaijan", "Georgia", on="2007-01-01")
    assert "azerbaijan-georgia-btk-loan-2007" not in found.ids


@pytest.mark.parametrize("day", ["1992-06-01", "1994-06-01", "2005-01-01", "2024-06-01"])
def test_what_surely_binds_may_bind(day: str) -> None:
    sure = caspian.agreements.binding("Kazakhstan", on=day, certain=True)
    assert set(sure.ids) <= set(caspian.agreements.binding("Kazakhstan", on=day).ids)
    assert len(sure) <= len(caspian.agreements.involving("Kazakhstan"))


@pytest.mark.parametrize(
    ("agreement", "party", "before", "after"),
    [
        ("eaeu-treaty-2014", "KG", "2015-06-01", "2015-09-01"),
        ("eaeu-treaty-2014", "AM", "2015-01-01", "2015-01-03"),
        ("eurasian-economic-community-2000", "UZ", "2005-01-01", None),
        ("csto-charter-2002", "UZ", "2003-10-01", None),
        ("nakhchivan-agreement-2009", "UZ", "2015-01-01", None),
    ],
)
def test_who_joins_later_is_not_bound_before(
    agreement: str, party: str, before: str, after: str | None
) -> None:
    treaty = caspian.agreement(agreement)
    assert treaty.binds(party, before) is False
    assert party not in treaty.parties_on(before)
    if after:
        assert treaty.binds(party, after) is True


def test_who_withdrew_before_it_entered_into_force_is_never_bound() -> None:
    """Qatar left the Ashgabat agreement in 2013; it entered into force in 2016."""
    assert caspian.agreement("ashgabat-agreement-2011").binds("QA", "2017-01-01") is False


def test_who_acceded_to_what_is_in_force_may_be_bound() -> None:
    """Uzbekistan acceded in May 2013; from when it was bound is not recorded."""
    assert caspian.agreement("cis-free-trade-2011").binds("UZ", "2015-01-01") is None


def test_a_treaty_that_rests_towards_one_party_binds_the_other_all_the_same() -> None:
    assert caspian.agreement("cis-free-trade-2011").binds("RU", "2017-01-01") is not False


def test_a_party_is_named_by_its_id_or_its_name_or_is_a_record() -> None:
    treaty = caspian.agreement("eaeu-treaty-2014")
    assert treaty.binds(caspian.country("KG"), "2016") is True
    assert treaty.binds("KG", "2016") is treaty.binds("Kyrgyzstan", "2016") is True
    with pytest.raises(caspian.NotFound, match="Kyrgyzstan"):
        treaty.binds("Kyrgizstam", "2016")
    assert treaty.bound_by("FR", "2016") == ""


# In force between two, today


def test_what_one_of_two_has_left_is_not_in_force_between_them() -> None:
    """Azerbaijan left the treaty of 1992 in April 1999; between Armenia and Kazakhstan it is in force."""
    treaty = "collective-security-treaty-1992"
    assert treaty in caspian.agreements_between("Armenia", "Kazakhstan", status="in force").ids
    for left in ("Azerbaijan", "Georgia", "Uzbekistan"):
        assert treaty not in caspian.agreements_between("Armenia", left, status="in force").ids
        assert treaty in caspian.agreements_between("Armenia", left, status="withdrew").ids
        assert treaty not in caspian.agreements_involving(left, status="in force").ids
    assert (
        treaty in caspian.agreements_between("Armenia", "Azerbaijan", status="in force", on="1996-01-01").ids
    )


def test_an_answer_on_what_is_in_force_says_for_whom_and_on_which_day() -> None:
    found = caspian.agreements_between("Armenia", "Azerbaijan", status="in force")
    today = caspian.load().as_of
    assert today is not None
    assert f"in force, for sure or perhaps, for Armenia and Azerbaijan on {today.in_words()}" in " ".join(
        str(found).split()
    )
    gone = caspian.agreements_between("Armenia", "Azerbaijan", status="withdrew")
    why = gone.why("collective-security-treaty-1992")
    assert why[f"withdrew for AM, AZ on {today.edtf}"] == ("AM: in force", "AZ: withdrew")
    assert gone.again(caspian.load()) == gone


@pytest.mark.parametrize("pair", [("AM", "AZ"), ("KZ", "UZ"), ("GE", "TR"), ("RU", "TM"), ("AZ", "KZ")])
def test_what_is_in_force_between_two_binds_both_today(pair: tuple[str, str]) -> None:
    today = caspian.load().as_of
    assert today is not None
    found = caspian.agreements_between(*pair, status="in force", direct=True)
    assert found
    for agreement in found:
        entered = agreement.status in ("in force", "resumed")
        assert entered or agreement.in_force(today), agreement.id
        bound = [agreement.binds(each, today) for each in pair]
        assert False not in bound if entered else bound == [True, True], agreement.id
    for agreement in caspian.agreements.between(*pair, direct=True) - found:
        both = all(agreement.binds(each, today) for each in pair)
        assert not ((agreement.status in ("in force", "resumed") or agreement.in_force(today)) and both), (
            agreement.id
        )
    sure = caspian.agreements_between(*pair, status="in force", certain=True)
    assert set(sure.ids) <= set(caspian.agreements_between(*pair, status="in force").ids)


def test_what_is_only_signed_by_one_of_two_is_signed_between_them() -> None:
    """Russia signed the Energy Charter Treaty, applied it for a time, and never ratified it."""
    treaty = caspian.agreement("energy-charter-treaty-1994")
    assert treaty.status is Stage.IN_FORCE
    assert treaty not in caspian.agreements_between("Russia", "Armenia", status="in force")


def test_what_comes_after_the_day_of_the_data_has_not_come_yet() -> None:
    """A treaty of one's own that enters into force after the day of the data is signed today."""
    steps = [{"stage": "signed", "when": "2026-01-05"}, {"stage": "in force", "when": "2099-09-01"}]
    mine = {"id": "mine", "title": "Mine", "kind": "treaty", "parties": ["AM", "AZ"], "history": steps}
    data = caspian.load({"agreements": [mine]})
    treaty = data.agreement("mine")
    assert data.as_of is not None
    assert treaty.status is treaty.status_on(data.as_of) is treaty.status_of("AM") is Stage.SIGNED
    assert treaty.binds("AM") is treaty.binds("AM", data.as_of) is False
    assert treaty.bound_by("AM") == ""
    assert treaty.binds("AM", "2099-10") is True
    assert treaty in data.agreements.where(status="signed")
    assert treaty in data.agreements_between("AM", "AZ", status="signed")
    assert treaty not in data.agreements_between("AM", "AZ", status="in force")
    assert treaty in data.agreements_between("AM", "AZ", status="in force", on="2099-10")


def test_what_others_ratified_and_one_only_signed_may_bind_it() -> None:
    """Of one ratification that is recorded nothing follows for those of whom none is."""
    steps = [
        {"stage": "signed", "when": "2001"},
        {"stage": "ratified", "when": "2002", "party": "KZ"},
        {"stage": "in force", "when": "2003"},
    ]
    mine = {"id": "mine", "title": "Mine", "kind": "treaty", "parties": ["KZ", "AZ", "RU"], "history": steps}
    treaty = caspian.load({"agreements": [mine]}).agreement("mine")
    assert (treaty.binds("KZ", "2010"), treaty.binds("AZ", "2010"), treaty.binds("AZ", "2002")) == (
        True,
        None,
        False,
    )


def test_what_is_open_about_a_party_is_in_force_for_it_only_possibly() -> None:
    possibly = caspian.agreements.reaching("in force", "Georgia", "Türkiye")
    surely = caspian.agreements.reaching("in force", "Georgia", "Türkiye", certain=True)
    assert "energy-charter-treaty-1994" in (possibly - surely).ids  # no page says when they ratified it
    assert not surely - possibly


def test_a_company_reaches_a_stage_for_its_country_unless_it_counts_for_itself() -> None:
    contract = "botas-socar-gas-contract-2001"
    assert contract in caspian.agreements.reaching("signed", "Azerbaijan").ids
    assert contract not in caspian.agreements.reaching("signed", "Azerbaijan", direct=True).ids
    assert contract in caspian.agreements.reaching("signed", "SOCAR", direct=True).ids
