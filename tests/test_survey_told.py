"""What the survey counts and says, held against what the same dataset answers otherwise."""

import re
from functools import cache
from typing import Any

import pytest

import caspian
from caspian import SubjectCoverage, Topic

NINE = {"AM": "Armenia", "AZ": "Azerbaijan", "GE": "Georgia", "KZ": "Kazakhstan", "KG": "Kyrgyzstan",
        "TJ": "Tajikistan", "TM": "Turkmenistan", "TR": "Türkiye", "UZ": "Uzbekistan"}  # fmt: skip


@cache
def everything() -> caspian.Coverage:
    """What the bundled data cover."""
    return caspian.coverage()


def _meeting(when: str, **more: Any) -> dict[str, Any]:
    return {
        "id": f"e-{when}",
        "title": when,
        "kind": "meeting",
        "when": when,
        "participants": [{"party": key} for key in NINE],
        **more,
    }


def _data(newest: str, *months: str) -> caspian.Dataset:
    """The nine states, at meetings in some months, and a source of a day."""
    return caspian.load(
        {
            "countries": [{"id": key, "name": name} for key, name in NINE.items()],
            "sources": [{"id": "page", "title": "A page", "kind": "article", "date": newest}],
            "events": [_meeting(month) for month in months],
        },
        alone=True,
    )


def _year(data: caspian.Dataset, year: int) -> tuple[str, ...]:
    (found,) = [each for each in data.coverage().years if each.year == year]
    return found.missing


def test_all_happenings_are_counted_once_by_how_they_are_supported() -> None:
    total = len(caspian.events) + len(caspian.agreements)
    assert everything().corroborated + everything().sought + everything().unchecked == total
    assert everything().share_corroborated == everything().corroborated / total
    assert f"{everything().corroborated:,} of {total:,} events and agreements (" in everything().to_text(
        width=400
    )


def test_of_a_whole_year_each_month_is_expected_and_of_the_last_those_that_were() -> None:
    year = [f"2023-{month:02}" for month in range(1, 12)]
    own = _data("2024-03-20", *year, "2024-01", "2024-02")
    assert "events of December 2023" in _year(own, 2023)
    assert _year(own, 2024) == ("events of March 2024",)
    whole = _data("2024-03-20", *year, "2023-12", "2024-01", "2024-02", "2024-03")
    assert not [each for each in _year(whole, 2023) if each.startswith("events")]
    assert _year(whole, 2024) == ()


def test_months_are_expected_from_2020_on() -> None:
    own = _data("2024-03-20", "2019-05", "2020-05")
    assert not [each for each in _year(own, 2019) if each.startswith("events")]
    assert any(each.startswith("events of January 2020, February 2020") for each in _year(own, 2020))


def test_what_is_missing_of_all_is_said_of_all() -> None:
    told = _year(_data("2024-03-20", "2023-01"), 2023)
    assert any(each.endswith(" of all nine") for each in told)
    assert not any(each.endswith(", ".join(NINE.values())) for each in told)


def test_a_numbered_meeting_that_a_dataset_has_not_is_a_hole() -> None:
    numbered = [each for each in everything().series if all(meeting.number for meeting in each.meetings)]
    assert numbered
    empty = {each.title: each for each in _data("2024-03-20").coverage().series}
    for each in numbered:
        if each.title in empty:
            holes = {number for gap in empty[each.title].gaps for number in range(gap.first, gap.last + 1)}
            assert {meeting.number for meeting in each.meetings} <= holes
        assert not {meeting.number for meeting in each.meetings} & {gap.first for gap in each.gaps}


def test_a_pair_has_the_agreements_to_which_both_are_parties_and_neighbours_want_one_of_the_border() -> None:
    neighbours = 0
    for pair in everything().pairs:
        one, other = pair.parties
        found = [
            each
            for each in caspian.agreements_between(one, other)
            if {one, other} <= {*each.parties} or not {one, other} & {each.id for each in caspian.countries}
        ]
        assert set(pair.agreements) <= set(caspian.agreements_between(one, other).ids)
        assert {each.id for each in found} <= set(pair.agreements)
        held = {topic for key in pair.agreements for topic in caspian.agreement(key).topics}
        near = one in NINE and other in caspian.country(one).neighbours
        neighbours += near
        if near:
            assert ("border" in pair.bare) is not any(topic in Topic.BORDER.narrower for topic in held)
        else:
            assert "border" not in pair.bare
    assert neighbours > 10


def test_one_agreement_is_told_in_the_singular() -> None:
    history = [{"stage": "signed", "when": "2020"}]
    acts = [
        {"id": key, "title": key, "kind": "treaty", "parties": ["AM", "AZ"], "history": history}
        for key in ("a1", "a2")
    ]
    countries = [{"id": key, "name": NINE[key]} for key in ("AM", "AZ")]
    told = []
    for number in range(3):
        own = caspian.load({"countries": countries, "agreements": acts[:number]}, alone=True)
        (pair,) = own.coverage().pairs
        told.append(str(pair).partition("; ")[2].partition(";")[0])
    assert told == ["0 agreements", "1 agreement", "2 agreements"]


def test_conflicts_of_a_subject_are_those_of_what_names_it() -> None:
    """Of an event on which sources differ, its participants know of it too."""
    events = {each.id: each for each in caspian.events}
    named = [
        (key, each.party)
        for key in {each.record.id for each in caspian.conflicts()} & set(events)
        for each in events[key].participants[:1]
    ]
    assert len(named) > 5
    for key, party in named[:10]:
        assert key in {each.record.id for each in caspian.conflicts(party)}, (key, party)


@pytest.mark.parametrize("name", ["Tajikistan", "Armenia"])
def test_what_is_missing_of_a_state_is_what_years_and_pairs_lack_of_it(name: str) -> None:
    found = caspian.coverage(name)
    assert isinstance(found, SubjectCoverage)
    lacking = {
        f"{year.year}: {told.partition(' of ')[0]}"
        for year in everything().years
        for told in year.missing
        if name in told.partition(" of ")[2].split(", ")
    }
    assert {each for each in found.missing if each[:4].isdecimal()} == lacking
    code = caspian.country(name).id
    assert [pair.parties for pair in found.pairs] == [
        pair.parties for pair in everything().pairs if code in pair.parties
    ]
    told = found.to_text(width=300)
    assert f"{found.corroborated:,} of {found.happenings:,} events and agreements" in told
    assert f"{len(found.missing)} expected and not held" in told or not found.missing


def test_numbers_that_differ_stand_with_their_unit_and_their_year() -> None:
    found = caspian.conflicts("am-kz-trade-2023")
    told = " ".join(found.to_text(width=200).split())
    assert "Trade of Armenia with Kazakhstan, 2023" in told
    assert "100.5 million USD [1]; 53.1 million USD [2]" in told
    frame = found.to_pandas()
    assert {*frame.unit} == {"USD"}
    assert {*frame.period} == {"2023"}
    assert "53.1 million USD [2]" in caspian.figures["am-kz-trade-2023"].show().to_text()


# Conflicts


def test_each_reason_stands_with_the_numbers_of_its_side() -> None:
    text = caspian.conflicts("AM", "AZ").to_text(width=400)
    (row,) = (line for line in text.splitlines() if line.startswith("Armenian forces take the district"))
    assert "27 March 1993 to 3 April 1993" in row
    first, second = re.findall(r"\[\d+\] The [^\[]*", row)
    assert "on which the town fell" in first
    assert "as Human Rights Watch tells it" in second


def test_conflicts_of_two_are_none_about_another_member_of_a_body_of_both() -> None:
    for each in caspian.conflicts("AM", "AZ"):
        if isinstance(each.record, caspian.Organisation):
            assert "[AM]" in each.field or "[AZ]" in each.field
    assert not [each for each in caspian.conflicts("Azerbaijan") if "memberships[IR]" in each.field]


def test_numbers_that_differ_slightly_come_last() -> None:
    found = caspian.conflicts("Kyrgyzstan")
    assert "of them, the last, differ by less than 1 per cent" in str(found)
    (*_, last) = found
    low, high = sorted(float(each.value) for each in last.claims)[:: len(last.claims) - 1]
    assert high / low < 1.01
