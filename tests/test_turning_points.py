"""Days that everybody knows who works on the region, asked as a user would ask."""

import pytest

import caspian

TURNING_POINTS = [
    ("Kazakhstan", "1991-12-16", "decision"),
    ("Turkmenistan", "1991-10-27", "decision"),
    ("Azerbaijan", "1992-02-26", "attack"),
    ("Georgia", "1993-09-27", "clash"),
    ("Armenia", "1999-10-27", "attack"),
    ("Azerbaijan", "2003-10-15", "election"),
    ("Georgia", "2003-11-23", "unrest"),
    ("Kyrgyzstan", "2005-03-24", "unrest"),
    ("Uzbekistan", "2005-05-13", "unrest"),
    ("Türkiye", "2006-07-13", "opening"),
    ("Turkmenistan", "2006-12-21", "decision"),
    ("Russia", "2008-08-08", "clash"),
    ("China", "2009-12-14", "opening"),
    ("Kyrgyzstan", "2010-04-07", "unrest"),
    ("Nagorno-Karabakh Republic", "2016-04-02", "clash"),
    ("Uzbekistan", "2016-09-02", "announcement"),
    ("Georgia", "2017-10-30", "opening"),
    ("Armenia", "2018-04-23", "unrest"),
    ("Kazakhstan", "2019-03-19", "announcement"),
    ("Kazakhstan", "2023-10-28", "accident"),
]


@pytest.mark.parametrize(("party", "day", "kind"), TURNING_POINTS)
def test_a_turning_point_is_held_on_its_day(party: str, day: str, kind: str) -> None:
    assert caspian.events_involving(party, on=day, kind=kind)


def test_the_peace_of_tajikistan_names_both_who_signed_it() -> None:
    peace = caspian.agreement("tajikistan-peace-agreement-1997")
    assert [each.person for each in peace.signatories] == ["emomali-rahmon", "said-abdullo-nuri"]
    assert str(peace.history[0].when) == "27 June 1997"


def test_the_budapest_memorandum_binds_kazakhstan_and_three_powers() -> None:
    memorandum = caspian.agreement("Budapest Memorandum")
    assert set(memorandum.parties) == {"KZ", "RU", "GB", "US"}
