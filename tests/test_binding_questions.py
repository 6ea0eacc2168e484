"""Which agreements bound two parties on a day, asked of the bundled data."""

import pytest

import caspian


def test_the_collective_security_treaty_bound_azerbaijan_until_it_left() -> None:
    """Azerbaijan acceded in September 1993 and did not prolong the treaty in April 1999."""
    treaty = caspian.agreement("collective-security-treaty-1992")
    assert treaty.binds("AZ", "1996-01-01") is True
    assert treaty.binds("AZ", "2001-01-01") is False
    assert treaty.binds("AM", "2001-01-01") is True
    assert treaty in caspian.agreements_between("Armenia", "Kazakhstan", on="2001-01-01")
    assert treaty not in caspian.agreements_between("Azerbaijan", "Kazakhstan", on="2001-01-01")


def test_an_answer_says_by_what_a_party_was_bound() -> None:
    found = caspian.agreements_between("Armenia", "Georgia", on="2024-02-01")
    why = found.why("armenia-georgia-strategic-partnership-2024")
    assert why["binding AM on 2024-02-01"] == ("AM: by signature",)


def test_before_the_signature_nobody_is_bound() -> None:
    found = caspian.agreements_between("Armenia", "Georgia", on="2024-01-01")
    assert "armenia-georgia-strategic-partnership-2024" not in found.ids


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
