"""Series, pairs, bodies, years and trade of datasets so small that what is held and missing can be counted by hand."""

from importlib import import_module
from typing import Any

import pytest

import caspian
from caspian import Dataset, NotFound
from tests.seen import lines

NINE = {"AM": "Armenia", "AZ": "Azerbaijan", "GE": "Georgia", "KZ": "Kazakhstan", "KG": "Kyrgyzstan",
        "TJ": "Tajikistan", "TM": "Turkmenistan", "TR": "Türkiye", "UZ": "Uzbekistan"}  # fmt: skip
FAR = {"RU": "Russia", "IR": "Iran", "CN": "China", "US": "United States", "DE": "Germany"}


def own(day: str = "", states: tuple[str, ...] = (*NINE, *FAR), **records: Any) -> Dataset:
    """A dataset of some states, and a page of a day that is the day of the data."""
    page = {"id": "page", "title": "A page", "kind": "article", **({"date": day} if day else {})}
    near = {"AM": ["AZ"], "AZ": ["AM", "RU"], "RU": ["AZ"]}
    called = {**NINE, **FAR}
    countries = [
        {"id": key, "name": called[key], "neighbours": [each for each in near.get(key, ()) if each in states]}
        for key in states
    ]
    countries = [{key: value for key, value in each.items() if value} for each in countries]
    data: dict[str, Any] = {"sources": [page], "countries": countries, **records}
    return caspian.load(data, alone=True)


def meeting(id_: str, when: str, *who: str, **more: Any) -> dict[str, Any]:
    parties = [{"party": each} for each in who]
    return {"id": id_, "title": id_.title(), "kind": "summit", "when": when, "participants": parties, **more}


def act(id_: str, *who: str, **more: Any) -> dict[str, Any]:
    history = [{"stage": "signed", "when": "2001"}]
    return {"id": id_, "title": id_, "kind": "treaty", "parties": list(who), "history": history, **more}


def body(id_: str, kind: str, *members: str | dict[str, Any], **more: Any) -> dict[str, Any]:
    rows = [{"member": each, "period": "2001/.."} if isinstance(each, str) else each for each in members]
    return {"id": id_, "name": id_.title(), "kind": kind, "memberships": rows, **more}


def figure(id_: str, measure: str, period: str, *about: str, **more: Any) -> dict[str, Any]:
    found = {"id": id_, "title": id_, "measure": measure, "value": "1", "unit": "USD", "period": period}
    return {**found, "standing": "reported", "about": list(about), **more}


def rows(found: Any) -> list[str]:
    return lines(found.show())


# Series


@pytest.fixture
def said_of_series(monkeypatch: pytest.MonkeyPatch) -> None:
    """What curators say of series, here of made ones."""
    said = [
        {
            "title": "Summits of the League",
            "organisation": "league",
            "meetings": [
                {"event": "first", "number": 1},
                {"event": "second", "number": 2},
                {"event": "lost", "number": 3},
                {"event": "ninth", "number": 9},
                {"event": "tenth", "number": 10},
                {"event": "extra"},
                {"event": "lost-extra"},
            ],
            "missing": [{"numbers": [6, 8], "when": "2005/2007"}, {"numbers": [4, 5]}],
            "not_found": ["what the first decided"],
            "note": "A second league began anew.",
        },
        {"title": "Talks", "meetings": [{"event": "talks-2"}, {"event": "talks-1"}, {"event": "talks-3"}]},
        {"title": "Visits", "meetings": [{"event": "visit-1"}, {"event": "visit-2"}]},
        {"title": "Nothing of it is here", "meetings": [{"event": "elsewhere", "number": 1}]},
    ]
    monkeypatch.setattr(
        import_module("caspian.survey.expected.series"), "statements", lambda: {"series": said}
    )


def _of_series() -> Dataset:
    league = {"id": "league", "name": "League", "kind": "format"}
    events = [
        meeting("tenth", "2030-05", status="expected"),
        meeting("first", "2001-05-01", "AM"),
        meeting("second", "2002-05-01", "AM"),
        meeting("ninth", "2009-05-01"),
        meeting("extra", "2003-05-01"),
        meeting("talks-1", "2010-12-31/2011-01-01"),
        meeting("talks-2", "2012-03"),
        meeting("talks-3", "2013-03", status="called off"),
        meeting("visit-1", "2010-01-01"),
        meeting("visit-2", "2010-12"),
    ]
    return own(organisations=[league], events=events)


@pytest.mark.usefixtures("said_of_series")
def test_a_series_tells_what_is_held_what_is_missing_and_what_is_to_come() -> None:
    league, talks, visits = _of_series().coverage().series
    assert str(league) == (
        "Summits of the League: 1–2, 9 of 9 and 1 without a number; expected: 10, May 2030; "
        "missing: 3; 4–5; 6–8 (2005–2007); what the first decided; A second league began anew."
    )
    assert [each.event for each in league.meetings] == ["first", "second", "extra", "ninth", "tenth"]
    assert [each.number for each in league.meetings] == [1, 2, None, 9, 10]
    assert [each.event for each in league.held] == ["first", "second", "extra", "ninth"]
    assert [(gap.first, gap.last) for gap in league.gaps] == [(3, 3), (4, 5), (6, 8)]
    assert [gap.when for gap in league.gaps] == [None, None, caspian.When("2005/2007")]
    assert league.latest == 9
    assert str(talks) == "Talks: 2, 2010–2012; called off: March 2013"
    assert talks.latest is None
    assert str(visits) == "Visits: 2, 2010"


@pytest.mark.usefixtures("said_of_series")
def test_series_stand_in_a_table_with_who_meets() -> None:
    assert rows(_of_series().coverage().series) == [
        "3 series of meetings",
        "Series Who meets Held Missing Besides",
        "Summits of the League League 1–2, 9 of 9 and 1 without a number 3; 4–5; 6–8 (2005–2007); what the first decided "
        "expected: 10, May 2030; A second league began anew.",
        "Talks 2, 2010–2012 called off: March 2013",
        "Visits 2, 2010",
    ]
    assert _of_series().coverage().series.to_dicts()[1] == {
        "title": "Talks",
        "organisation": None,
        "meetings": [
            {"number": None, "event": "talks-1", "when": "2010-12-31/2011-01-01", "status": "held"},
            {"number": None, "event": "talks-2", "when": "2012-03", "status": "held"},
            {"number": None, "event": "talks-3", "when": "2013-03", "status": "called off"},
        ],
        "missing": [],
        "note": None,
    }


@pytest.mark.usefixtures("said_of_series")
def test_what_a_series_lacks_is_lacking_of_the_body_that_meets() -> None:
    found: Any = _of_series().coverage("League")
    assert [each.title for each in found.series] == ["Summits of the League"]
    assert [each for each in found.missing if each.startswith("Summits")] == [
        "Summits of the League: 3",
        "Summits of the League: 4–5",
        "Summits of the League: 6–8 (2005–2007)",
        "Summits of the League: what the first decided",
    ]
    other: Any = _of_series().coverage("Armenia")
    assert len(other.series) == 0


# Pairs


@pytest.fixture
def said_of_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    """What curators say of pairs, here of a few, and of acts that were made for it."""
    said = [
        {"parties": ["AM", "AZ"], "framework": "frame", "not_found": ["the protocol of 1990"]},
        {"parties": ["GE", "AM"], "none": "They never met."},
        {"parties": ["AZ", "RU"], "framework": "not-here"},
        {"parties": ["KZ", "eu"]},
        {"parties": ["KZ", "US"]},
        {"parties": ["KZ", "CN"], "framework": "a-with-company"},
    ]
    monkeypatch.setattr(import_module("caspian.survey.expected.pairs"), "statements", lambda: {"pairs": said})


def _of_pairs() -> Dataset:
    firm = {"id": "firm", "name": "Firm", "kind": "company", "home": "CN"}
    topics = ("trade", "transport", "energy", "oil", "gas", "water", "tourism")
    acts = [
        act("frame", "AM", "AZ", topics=list(topics)),
        act("later", "AZ", "AM", topics=["water"]),
        act("a-with-company", "KZ", "firm", topics=["investment"]),
        act("of-three", "AM", "AZ", "GE", topics=["customs"]),
        act("of-us", "KZ", "US", topics=["customs"]),
    ]
    union = {"id": "eu", "name": "European Union", "kind": "intergovernmental"}
    return own(organisations=[firm, union], agreements=acts)


@pytest.mark.usefixtures("said_of_pairs")
def test_pairs_tell_their_framework_their_agreements_and_what_is_missing() -> None:
    found = _of_pairs().coverage().pairs
    assert [str(each) for each in found] == [
        "Armenia–Azerbaijan: framework frame; 3 agreements (water 2, trade 1, transport 1, energy 1, oil 1, gas 1); "
        "not found: any agreement on border; the protocol of 1990",
        "Georgia–Armenia: framework none exists: They never met.; 1 agreement (customs 1); "
        "not found: any agreement on transport",
        "Azerbaijan–Russia: framework not found; 0 agreements; not found: a framework agreement; "
        "any agreement on trade; any agreement on transport; any agreement on border",
        "Kazakhstan–European Union: framework not found; 0 agreements; not found: a framework agreement; "
        "any agreement on trade",
        "Kazakhstan–United States: framework not found; 1 agreement (customs 1); not found: a framework agreement",
        "Kazakhstan–China: framework a-with-company; 0 agreements; not found: any agreement on trade; "
        "any agreement on transport",
    ]
    assert rows(found)[1:4] == [
        "Pair Framework agreement Agreements Not found",
        "Armenia – Azerbaijan frame 3 any agreement on border; the protocol of 1990",
        "Georgia – Armenia none exists: They never met. 1 any agreement on transport",
    ]
    assert found[1].to_dict() == {
        "parties": ["GE", "AM"],
        "standing": "none exists",
        "framework": None,
        "reason": "They never met.",
        "agreements": ["of-three"],
        "topics": {"customs": 1},
        "bare": ["transport"],
        "not_found": [],
    }
    assert found.between("Armenia", "Georgia") == found[1]
    for other in ("Armenia", "Kazakhstan", "Russia"):
        with pytest.raises(NotFound):
            found.between("Armenia", other)


@pytest.mark.usefixtures("said_of_pairs")
def test_pairs_of_which_a_dataset_has_one_side_are_not_expected_of_it() -> None:
    assert [each.parties for each in own(states=("AM", "AZ", "KZ")).coverage().pairs] == [("AM", "AZ")]


@pytest.mark.usefixtures("said_of_pairs")
def test_what_is_missing_between_two_is_missing_of_each_with_the_name_of_the_other() -> None:
    data = _of_pairs()
    of_first: Any = data.coverage("Armenia")
    of_second: Any = data.coverage("AZ")
    assert "with Azerbaijan: the protocol of 1990" in of_first.missing
    assert "with Georgia: any agreement on transport" in of_first.missing
    assert "with Armenia: the protocol of 1990" in of_second.missing
    assert not [each for each in of_second.missing if "Georgia" in each]


# Bodies


def _bodies(**records: Any) -> dict[str, str]:
    return {each.organisation: str(each) for each in own("2024-03-01", **records).coverage().organisations}


def test_a_founding_act_is_expected_of_bodies_of_which_a_quarter_is_of_the_region() -> None:
    four, five = ("AM", "RU", "CN", "DE"), ("AM", "RU", "CN", "DE", "US")
    bodies = _bodies(
        organisations=[
            body("quarter", "intergovernmental", *four),
            body("fifth", "intergovernmental", *five),
            body("bank", "bank", *four),
            body("forum", "format", *four),
            body("states", "grouping", *four),
            body("firm", "company", *four),
        ]
    )
    assert bodies == {
        "quarter": "Quarter: no founding act; 4 members; missing: a founding act",
        "fifth": "Fifth: no founding act; 5 members",
        "bank": "Bank: no founding act; 4 members; missing: a founding act",
        "forum": "Forum: no founding act; 4 members",
        "states": "States: no founding act; 4 members",
    }


def test_only_who_belongs_to_a_body_with_all_rights_now_is_counted() -> None:
    left = {"member": "RU", "period": "2001/2010"}
    observer = {"member": "CN", "status": "observer", "period": "2001/.."}
    undated = {"member": "DE"}
    bodies = _bodies(
        organisations=[
            body("body", "intergovernmental", "AM", left, observer, undated, acronym="BDY"),
            body("states", "grouping", "AM", undated),
            body("gone", "intergovernmental", {"member": "US", "period": "2001/2010"}),
            body("nobody", "intergovernmental"),
            body("founded", "intergovernmental"),
            body("parts", "intergovernmental", "AM", partial=True),
            body("firm", "company"),
        ],
        agreements=[
            act("one", "AM", "RU", founds=["founded", "parts"]),
            act("two", "AM", "RU", founds=["parts", "firm"]),
        ],
    )
    assert bodies == {
        "body": "BDY: no founding act; 2 members; missing: a founding act; the dates of 1 of 4 memberships",
        "states": "States: no founding act; 2 members",
        "gone": "Gone: no founding act; 0 members; missing: a founding act",
        "founded": "Founded: founded by one; 0 members of the region; missing: its members",
        "parts": "Parts: founded by one, two; 1 members of the region; missing: members from elsewhere",
        "firm": "Firm: founded by two; 0 members of the region; missing: its members",
    }


# Years


def _years(day: str, *, states: tuple[str, ...] = ("AM", "AZ"), **records: Any) -> dict[int, Any]:
    return {each.year: each for each in own(day, states, **records).coverage().years}


def test_a_month_is_expected_from_its_first_day_on_and_the_figures_from_december_on() -> None:
    def missing(day: str) -> tuple[str, ...]:
        found: tuple[str, ...] = _years(day)[2021].missing
        return found

    assert missing("2021-01-01") == ("events of January 2021", "events of Armenia, Azerbaijan")
    assert missing("2021-01-31")[0] == "events of January 2021"
    assert missing("2021-02-01")[0] == "events of January 2021, February 2021"
    assert missing("2021-11-30")[0].endswith(", November 2021")
    assert len(missing("2021-11-30")) == 2
    for day in ("2021-12-01", "2021-12-31"):
        assert missing(day)[0].count(",") == 11
        assert missing(day)[2:] == (
            "GDP of Armenia, Azerbaijan",
            "growth of Armenia, Azerbaijan",
            "population of Armenia, Azerbaijan",
        )


def test_years_are_those_of_which_something_is_known_up_to_the_day_of_the_data() -> None:
    found = _years(
        "2021-01-15",
        events=[
            meeting("new-year", "2021-01-05", "AM", "AZ"),
            meeting("before", "1890-05"),
            meeting("far", "2022-01-01"),
            meeting("plan", "2019-01-01", status="expected"),
            meeting("open", "../2018"),
        ],
        agreements=[
            act("treaty", "AM", "AZ"),
            {**act("undated", "AM", "AZ"), "history": [{"stage": "signed"}]},
        ],
        figures=[
            figure("f-1", "gdp", "2001", "AM"),
            figure("f-2", "gdp", "2001-03", "AM"),
            figure("f-3", "gdp", "1999", "AM"),
        ],
    )
    assert list(found) == [2021, 2001, 1890]
    assert str(found[2021]) == "2021: 1 event, no agreements, no figures"
    assert str(found[2001]) == "2001: no events, 1 agreement, 2 figures"
    assert str(found[1890]) == "1890: 1 event, no agreements, no figures"
    assert _years("") == {}
    assert list(_years("2021-01-15")) == [2021]


def test_an_event_of_another_year_does_not_speak_for_a_state() -> None:
    found = _years(
        "2022-12-31",
        events=[
            meeting("a", "2020-01-05", "AM"),
            meeting("b", "2021-01-05", "AZ"),
            meeting("c", "2022-01-05", "AM", "AZ"),
        ],
    )
    assert found[2020].missing[1] == "events of Azerbaijan"
    assert found[2021].missing[1] == "events of Armenia"
    assert not [each for each in found[2022].missing if each.startswith("events of A")]


def test_figures_count_for_the_year_that_they_are_of() -> None:
    events = [meeting("a", "2020-01-05"), meeting("b", "2019-01-05"), meeting("c", "2018-01-05")]
    found = _years(
        "2020-12-31",
        events=events,
        figures=[
            figure("f-1", "gdp", "2019", "AM"),
            figure("f-2", "gdp", "2020", "AZ", standing="estimated"),
            figure("f-3", "growth", "2020", "AM", "AZ"),
            figure("f-4", "people", "2020", "AM", standing="target"),
            figure("f-5", "people", "2020-05/2020-12", "AZ"),
            {key: value for key, value in figure("f-6", "growth", "", "AM").items() if key != "period"},
        ],
    )
    assert found[2020].missing[2:] == ("GDP of Armenia", "population of Armenia, Azerbaijan")
    assert found[2019].missing == (
        "GDP of Azerbaijan",
        "growth of Armenia, Azerbaijan",
        "population of Armenia, Azerbaijan",
    )
    assert found[2018].missing == ()
    assert [found[year].figures for year in (2020, 2019, 2018)] == [4, 1, 0]


def test_what_is_missing_of_all_nine_is_missing_of_each_of_them() -> None:
    data = own(
        "2019-12-31",
        events=[meeting("a", "2019-01-05")],
        figures=[
            figure("f-1", "gdp", "2019", "AM"),
            figure("f-2", "people", "2019", *list(NINE)[1:]),
        ],
        people=[{"id": "pat", "name": "Pat"}],
    )
    (year,) = data.coverage().years
    assert year.missing == (
        f"GDP of {', '.join(list(NINE.values())[1:])}",
        "growth of all nine",
        "population of Armenia",
    )

    def of(name: str) -> list[str]:
        found: Any = data.coverage(name)
        return [each for each in found.missing if each.startswith("2019")]

    assert of("Armenia") == ["2019: growth", "2019: population"]
    assert of("Uzbekistan") == ["2019: GDP", "2019: growth"]
    assert of("Germany") == of("Pat") == []
    assert rows(data.coverage().years)[1:] == [
        "Year Events Agreements Figures Missing",
        f"2019 1 0 2 GDP of {', '.join(list(NINE.values())[1:])}; growth of all nine; population of Armenia",
    ]


# Trade


def test_a_year_of_trade_is_whole_where_both_are_known_to_have_sold() -> None:
    topic = {"topics": ["trade"]}
    figures = [
        figure("a-1", "exports", "2019", "AM", "AZ", **topic),
        figure("a-2", "imports", "2019", "AM", "AZ", **topic),
        figure("b-1", "exports", "2020", "AZ", "AM", **topic),
        figure("b-2", "imports", "2020", "AZ", "AM", **topic),
        figure("c-1", "exports", "2021", "AM", "AZ", **topic),
        figure("c-2", "exports", "2021", "AZ", "AM", **topic),
        figure("d-1", "imports", "2022", "AM", "AZ", **topic),
        figure("d-2", "imports", "2022", "AZ", "AM", **topic),
        figure("e-1", "exports", "2023", "AM", "AZ", **topic),
        figure("e-2", "imports", "2023", "AZ", "AM", **topic),
        figure("f-1", "exports", "2024", "AZ", "AM", **topic),
        figure("f-2", "exports", "2024", "AZ", "AM", **topic),
        figure("g-1", "trade", "2025", "AZ", "AM"),
        figure("g-2", "exports", "2025", "AZ", "AM", **topic),
        figure("h", "imports", "2026", "AM", "AZ", **topic),
    ]
    found = own("2027-12-05", figures=figures).coverage().trade.between("AM", "AZ")
    assert found.held == (2019, 2020, 2021, 2022, 2025)
    assert found.partly == (2023, 2024, 2026)
    assert found.missing == (2027,)
    assert found.to_dict() == {
        "parties": ["AM", "AZ"],
        "held": [2019, 2020, 2021, 2022, 2025],
        "partly": [2023, 2024, 2026],
        "missing": [2027],
    }


def test_only_what_was_traded_by_the_two_in_all_counts_for_their_trade() -> None:
    topic = {"topics": ["trade"]}
    figures = [
        figure("of-nobody", "exports", "2019", **topic),
        figure("of-one", "trade", "2019", "AM"),
        figure("of-three", "trade", "2019", "AM", "AZ", "RU"),
        figure("of-far", "trade", "2019", "AM", "DE"),
        figure("hoped", "trade", "2019", "AM", "AZ", standing="target"),
        figure("of-gas", "exports", "2019", "AM", "AZ", topics=["gas"]),
        figure("of-people", "people", "2019", "AM", "AZ", **topic),
        figure("of-some-day", "trade", "../2019", "AM", "AZ"),
        figure("half", "trade", "2020-01/2020-06", "AM", "AZ"),
        figure("about", "trade", "2021", "AM", "AZ", "DE", standing="estimated"),
        figure("with-union", "trade", "2019", "eu", "AM"),
        figure("with-russia", "imports", "2020", "AM", "RU", **topic),
    ]
    union = {"id": "eu", "name": "European Union", "kind": "intergovernmental"}
    states = ("AM", "AZ", "RU", "IR", "DE")
    found = own("2022-01-01", states, figures=figures, organisations=[union]).coverage().trade
    assert [str(each) for each in found] == [
        "Trade Armenia–Azerbaijan: held: 2021; in part: 2020; missing: 2019",
        "Trade Armenia–Russia: in part: 2020; missing: 2019, 2021",
        "Trade Armenia–European Union: held: 2019; missing: 2020–2021",
        "Trade Azerbaijan–Russia: missing: 2019–2021",
        "Trade Azerbaijan–European Union: missing: 2019–2021",
    ]
    assert rows(found)[1:3] == [
        "Pair Held In part Missing",
        "Armenia – Azerbaijan 2021 2020 2019",
    ]
    data: Any = own("2022-01-01", states, figures=figures, organisations=[union]).coverage("Russia")
    assert [each for each in data.missing if each.startswith("trade")] == [
        "trade with Armenia: 2019, 2021",
        "trade with Azerbaijan: 2019–2021",
    ]
