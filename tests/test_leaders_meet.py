"""Visits and meetings of leaders that every analyst of the region remembers, asked as two names and a day."""

import pytest

import caspian

MET = [
    ("Erdoğan", "Aliyev", "2024-02-19"),
    ("Erdoğan", "Aliyev", "2025-06-19"),
    ("Erdoğan", "Aliyev", "2025-11-08"),
    ("Xi Jinping", "Mirziyoyev", "2022-09-15"),
    ("Putin", "Aliyev", "2024-04-22"),
    ("Pashinyan", "Erdoğan", "2024-09-24"),
    ("Pashinyan", "Xi Jinping", "2025-08-31"),
    ("Garibashvili", "Aliyev", "2023-10-08"),
    ("Kobakhidze", "Erdoğan", "2024-05-16"),
    ("Tokayev", "Mirziyoyev", "2022-12-22"),
    ("Tokayev", "Rahmon", "2024-08-22"),
    ("Mirziyoyev", "Macron", "2025-03-12"),
    ("Sadyr Japarov", "Erdoğan", "2024-11-05"),
    ("Serdar Berdimuhamedow", "Putin", "2022-06-10"),
    ("Raisi", "Rahmon", "2023-11-08"),
    ("Meloni", "Mirziyoyev", "2025-05-29"),
    ("Pashinyan", "Putin", "2024-05-08"),
    ("Erdoğan", "Aliyev", "2022-05-28"),
    ("Imran Khan", "Rahmon", "2021-06-02"),
    ("Xi Jinping", "Tokayev", "2022-02-05"),
    ("Pashinyan", "von der Leyen", "2024-04-05"),
    ("Gurbanguly Berdimuhamedow", "Pezeshkian", "2024-08-28"),
    ("Orbán", "Aliyev", "2023-01-30"),
    ("Xi Jinping", "Nazarbayev", "2013-09-07"),
    ("Modi", "Islam Karimov", "2015-07-06"),
    ("Shinzo Abe", "Atambayev", "2015-10-26"),
    ("Xi Jinping", "Rouhani", "2016-01-23"),
    ("Mirziyoyev", "Gurbanguly Berdimuhamedow", "2017-03-06"),
    ("Mirziyoyev", "Atambayev", "2017-09-05"),
    ("Mirziyoyev", "Rahmon", "2018-03-09"),
    ("Merkel", "Pashinyan", "2018-08-24"),
    ("Tokayev", "Putin", "2019-04-03"),
    ("Putin", "Islam Karimov", "2014-12-10"),
]


@pytest.mark.parametrize(("one", "other", "day"), MET)
def test_two_leaders_who_met_are_found_together_on_the_day(one: str, other: str, day: str) -> None:
    assert caspian.events_between(one, other, on=day, kind=("visit", "meeting", "ceremony"))


def test_xi_came_to_uzbekistan_on_a_visit_and_not_for_a_summit_alone() -> None:
    visits = caspian.events_between("Xi Jinping", "Mirziyoyev", on="2022-09", kind="visit")
    assert [str(each.when) for each in visits] == ["14–16 September 2022"]


@pytest.mark.parametrize(
    "name",
    [
        "2021-11-28-eco-summit-ashgabat",
        "2023-07-04-sco-summit-new-delhi",
        "2023-10-13-cis-summit-bishkek",
        "2025-08-31-sco-summit-tianjin",
        "2024-07-sco-summit-astana",
        "2025-09-03-beijing-parade",
    ],
)
def test_a_summit_names_who_stood_for_each_state(name: str) -> None:
    states = [each for each in caspian.event(name).participants if each.party.isupper()]
    assert [each.party for each in states if each.person is None] == []


def test_a_state_that_sent_another_than_its_head_is_named_by_who_came() -> None:
    came = {each.party: each for each in caspian.event("2021-11-28-eco-summit-ashgabat").participants}
    assert (came["KZ"].person, came["KZ"].office) == ("askar-mamin", "Prime Minister")


def test_a_visit_that_is_over_is_not_found_years_later() -> None:
    later = caspian.events_between("Tokayev", "Xi Jinping", on="2025", kind="visit")
    assert [each.id for each in later if each.id.startswith("2023")] == []
