"""Answers in time: what is of the time comes first, in every shape; what has no date is told; terms, memberships and counts are honest."""

from typing import Any

import pytest

import caspian
from caspian.display.blocks import Table

ANY: Any = caspian
"""The library as somebody takes it who has not read its documentation."""


def tables(answer: Any) -> list[Table]:
    return [each for each in answer.blocks() if isinstance(each, Table)]


def told(answer: object) -> str:
    return " ".join(str(answer).split())


# The order


@pytest.mark.parametrize(
    "answer",
    [
        caspian.events(year=2024),
        caspian.events(month="2024-07"),
        caspian.events.since("2024-03").until("2024-04"),
        caspian.events_involving("KZ", since=2024),
        caspian.agreements(year=2024),
        caspian.country("KZ").events(year=2024),
        caspian.timeline("KZ", year=2024),
    ],
)
def test_what_is_dated_to_the_time_stands_before_what_lasted_longer(answer: caspian.Events) -> None:
    apart = answer.question.apart(tuple(answer))
    assert apart is not None
    number = len(apart.first)
    assert 0 < number < len(answer)
    first, rest = answer[:number], answer[number:]
    keys = [each.when.sort_key for each in first]
    assert keys == sorted(keys)
    assert {each.id for each in rest} == {each.id for each in apart.rest}
    assert answer.to_pandas()["id"].tolist() == list(answer.ids), "frames too"
    assert [each["id"] for each in answer.to_dicts()] == list(answer.ids)
    assert answer.first().id == first[0].id
    assert answer.last().id == first[-1].id
    assert answer.tail(3).ids == first.ids[-3:]
    assert answer.head(3).ids == first.ids[:3]
    assert f"{number} within it, {len(answer) - number} apart" in told(answer)
    assert f"{number} within it" in answer.to_html()
    assert f"{number} within it" in answer.to_markdown()


def test_the_order_of_the_steps_and_the_number_of_times_change_nothing() -> None:
    one = caspian.events.during(2024).involving("KZ")
    assert one == caspian.events.involving("KZ").during(2024) == caspian.events(country="KZ", year=2024)
    both = caspian.events.involving("KZ").since(2024).until(2024)
    assert both.ids == one.ids
    assert caspian.events.involving("KZ").until(2024).since(2024).ids == one.ids
    assert one.again(caspian.load()) == one
    several = ANY.events(year=[2023, 2024])
    apart = several.question.apart(tuple(several))
    assert apart is not None
    assert several.ids == tuple(each.id for each in (*apart.first, *apart.rest))


def test_up_to_a_day_and_in_an_order_that_was_asked_for_nothing_is_parted() -> None:
    until = caspian.events_between("Armenia", "Georgia", until="2024-01-31")
    keys = [each.when.sort_key for each in until]
    assert keys == sorted(keys)
    turned = caspian.events(year=2024, sort_by="title")
    assert len(tables(turned)) == 1
    assert len(tables(caspian.search("railway", type="events").during(2024))) == 1


def test_what_is_of_two_alone_is_told_within_the_time() -> None:
    answer = caspian.events_between("AZ", "AM", year=2024)
    first, others, apart = tables(answer)
    assert "1 apart; first the" in first.caption
    assert "with others" in others.caption
    assert apart.caption == "Apart: 1 that lasted longer"


# Without a date


def test_what_has_no_date_is_told_and_not_listed() -> None:
    for answer in (caspian.agreements(year=2024), caspian.agreements(since=2020, until=2021)):
        assert None not in [each.when for each in answer]
        assert "of 3 more no date is known, so that they are not listed: armenia-azerbaijan" in told(answer)
    assert "no date is known" not in told(caspian.agreements(year=2030)), "what was is not of what is to come"
    assert "no date is known" not in told(caspian.agreements_between("KZ", "UZ", year=2024))
    figures = caspian.figures_about("AZ", year=2024)
    assert None not in [each.period for each in figures]
    assert "caspian.figures_about('AZ') has them" in told(figures)


def test_a_step_is_asked_by_its_own_date_and_what_was_only_agreed_is_told() -> None:
    assert not caspian.agreements(signed=2030)
    assert "not known when" not in told(caspian.agreements(signed=2030))
    agreed = caspian.agreements(signed="2024-07-11")
    assert "1 more was agreed then, and not signed: caspian.agreements(agreed='2024-07-11') lists it" in told(
        agreed
    )
    ratified = tables(caspian.agreements(ratified=2019))[0]
    assert ratified.columns[-1] == "Ratified", "beside the day of the signature"


# Offices and memberships


def test_one_person_at_a_time_holds_what_one_holds() -> None:
    """A term of which no end is recorded is over once somebody else is known to hold the office."""
    assert "kadyrbek-sarbaev" in caspian.officeholders("KG", "foreign minister", on="2009-06").ids
    for day in ("2015-06-01", "today"):
        assert "kadyrbek-sarbaev" not in caspian.officeholders("KG", "foreign minister", on=day).ids
    text = told(caspian.officeholders("KG", "foreign minister"))
    assert "Kadyrbek Sarbaev, Minister of Foreign Affairs, until 2010 at the latest" in text
    twice = [
        (country, office, held.ids)
        for country in (*caspian.organisation("Central Asia").members.ids, "AM", "AZ", "GE", "IR", "TR", "RU")
        for office in ("president", "foreign minister", "head of government", "energy minister")
        if len(held := _held(country, office)) > 1
    ]
    assert not twice


def _held(country: str, office: str) -> caspian.People:
    try:
        return caspian.officeholders(country, office, on=caspian.load().as_of or "2026")
    except caspian.NotFound:
        return caspian.people[:0]


def test_acting_terms_of_who_is_in_office_now_are_listed() -> None:
    now, before = tables(caspian.officeholders("KG", "president"))
    assert now.ids[:1] == ("sadyr-japarov",) or "Sadyr Japarov" in str(now)
    text = str(before)
    assert "Acting President" in text
    assert "15 October 2020 to 14 November 2020" in text
    warned = told(caspian.officeholders("GE", "president"))
    assert (
        "nobody held it from 7 January 1992 to 25 November 1995 (at the head under another title then: Jaba Ioseliani"
        in warned
    )
    assert "Eduard Shevardnadze, Chairman of the State Council" in warned
    on = told(caspian.officeholders("GE", "president", on="1992-02"))
    assert "Tengiz Kitovani, Chairman of the Military Council, 6 January 1992 to 10 March 1992" in on
    assert "nobody held it in February 1992; the nearest: Zviad Gamsakhurdia" in on
    assert "nobody is known" not in warned + on


def test_an_office_that_was_abolished_was_held_by_nobody() -> None:
    warned = told(caspian.officeholders("GE", "prime minister"))
    assert "nobody held it from 6 October 1995 to 16 February 2004 (the office was abolished" in warned
    assert "nobody is known" not in warned
    assert "nobody held it on 1 January 2000: the office was abolished" in told(
        caspian.officeholders("GE", "prime minister", on="2000-01-01")
    )
    assert "nobody held it since 10 July 2018 (the office was abolished" in told(
        caspian.officeholders("TR", "prime minister")
    )


def test_of_whom_it_is_open_whether_they_belonged_on_a_day_is_said() -> None:
    bodies = caspian.organisations_of("Kyrgyzstan", on="2002-03")
    assert "not known" in str(bodies)
    assert "it is open whether it belonged then" in told(bodies)
    assert "it is open" not in told(caspian.members_of("South Caucasus", on="2002")), (
        "a region has no joining"
    )


# Counts


def test_counts_by_year_go_on_to_the_day_of_the_data_and_have_a_sum() -> None:
    counts = caspian.agreements_between("GE", "TJ").count_by("year")
    assert counts["2026"] == 0
    assert str(counts).splitlines()[-1].split() == ["all", str(sum(counts.values()))]
    lasting = caspian.events(kind="clash", since=2018)
    rows = str(lasting.count_by("year")).splitlines()
    assert rows[-1].split() == ["all,", "each", "once", str(len(lasting))]
    assert "2026 up to 20 March 2026" in told(counts)


# Times as people tell them


@pytest.mark.parametrize(
    ("asked", "period"),
    [
        ({"quarter": "2024-Q2"}, "2024-34"),
        ({"quarter": 2, "year": 2024}, "2024-34"),
        ({"half": 1, "year": 2025}, "2025-40"),
        ({"season": "spring", "year": 2024}, "2024-21"),
        ({"when": "spring 2024"}, "2024-21"),
        ({"week": "2024-W10"}, "2024-03-04/2024-03-10"),
        ({"week": 10, "year": 2024}, "2024-03-04/2024-03-10"),
        ({"decade": 1990}, "199X"),
        ({"decade": "1990s"}, "199X"),
        ({"year": "2023-2024"}, "2023/2024"),
        ({"date": "from 11 to 20 March 2024"}, "2024-03-11/2024-03-20"),
        ({"date": "last month"}, "2026-02"),
        ({"year": 2024, "month": "July"}, "2024-07"),
        ({"during": "last year"}, "2025"),
    ],
)
def test_a_time_is_read_as_people_tell_it(asked: dict[str, Any], period: str) -> None:
    assert ANY.events(**asked).ids == caspian.events.during(period).ids


def test_a_day_may_stand_behind_what_it_is_asked_of() -> None:
    assert ANY.members_of("SCO", "2024-07-05") == caspian.members_of("SCO", on="2024-07-05")
    assert ANY.organisations_of("KZ", 2010) == caspian.organisations_of("KZ", on=2010)
    assert ANY.events("2024-07", kind="visit") == caspian.events(month="2024-07", kind="visit")
    assert ANY.agreements(2024) == caspian.agreements(year=2024)
    who = caspian.officeholders("KZ", "president", on="2019-03-19")
    assert ANY.officeholders("KZ", "president", "2019-03-19") == who
    kazakh = caspian.events_involving("KZ", during=2024)
    assert ANY.events_involving("KZ", "2024") == ANY.events_involving("KZ", 2024) == kazakh
    ends = caspian.events_between("AM", "GE", since=2020, until=2024)
    assert ANY.events_between("AM", "GE", 2020, 2024) == ends
    assert ANY.officeholders("KZ", 2010) == caspian.officeholders("KZ", on=2010)
    assert ANY.timeline("KZ", 2024) == caspian.timeline("KZ", year=2024)
    both = caspian.agreements_between("AZ", "TR", year=2024)
    assert ANY.agreements_between("AZ", "TR", "2024") == both
    assert ANY.figures_about("KZ", 2023) == caspian.figures_about("KZ", year=2023)
    with pytest.raises(TypeError, match=r"did you mean caspian\.members_of"):
        ANY.members_of("SCO", "observer")


def test_between_two_dates_is_from_the_one_to_the_other() -> None:
    span = ("2024-01-01", "2024-02-01")
    assert ANY.events(between=span) == caspian.events.since(span[0]).until(span[1])
    both = caspian.events_between("AZ", "AM", since=span[0], until=span[1])
    assert {*ANY.events_between("AZ", "AM", between=span).ids} == {*both.ids}
    assert ANY.events(year=range(2022, 2025)) == ANY.events(year=[2022, 2023, 2024])
    assert caspian.timeline("KZ", "2024").ids == caspian.timeline("KZ", year=2024).ids


def test_a_month_that_is_none_and_a_week_that_is_none_are_refused() -> None:
    with pytest.raises(caspian.InvalidDate, match="no such week: '2024-W60'"):
        ANY.events(week="2024-W60")
    with pytest.raises(caspian.InvalidDate, match="no such quarter: '2024-Q5'"):
        ANY.events(quarter=5, year=2024)
