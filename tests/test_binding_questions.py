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
