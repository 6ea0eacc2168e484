"""What is held and what is missing, in the words and numbers of a page, on datasets small enough to count by hand."""

import csv
import io
from functools import cache
from typing import Any

import pytest

import caspian
from caspian import Dataset, NotFound
from tests.seen import lines

NAMES = {"AM": "Armenia", "AZ": "Azerbaijan", "KZ": "Kazakhstan", "KG": "Kyrgyzstan", "RU": "Russia"}


@cache
def everything() -> caspian.Coverage:
    """What the bundled data cover."""
    return caspian.coverage()


def own(day: str = "", **records: Any) -> Dataset:
    """A dataset of a few countries, and a page of a day that is the day of the data."""
    page = {"id": "page", "title": "A page", "kind": "article", **({"date": day} if day else {})}
    other = {"id": "other", "title": "Another page", "kind": "article"}
    neighbours = {"AM": ["AZ"], "AZ": ["AM"], "KZ": ["KG"], "KG": ["KZ"]}
    countries = [
        {"id": key, "name": name, **({"neighbours": neighbours[key]} if key in neighbours else {})}
        for key, name in NAMES.items()
    ]
    data: dict[str, Any] = {"sources": [page, other], "countries": countries, **records}
    return caspian.load(data, alone=True)


def meeting(id_: str, when: str, *who: str, **more: Any) -> dict[str, Any]:
    parties = [{"party": each} for each in who]
    return {"id": id_, "title": id_.title(), "kind": "meeting", "when": when, "participants": parties, **more}


def act(id_: str, when: str, *who: str, **more: Any) -> dict[str, Any]:
    history = [{"stage": "signed", "when": when}]
    return {"id": id_, "title": id_, "kind": "treaty", "parties": list(who), "history": history, **more}


def pair(data: Dataset, a: str, b: str) -> Any:
    return data.coverage().pairs.between(a, b)


# Series


def test_a_series_of_which_a_dataset_has_some_meetings_tells_the_numbers_of_the_others() -> None:
    (whole,) = [each for each in everything().series if each.title == "Caspian summits"]
    held = {each.number: each.event for each in whole.meetings}
    assert set(held) >= {1, 2, 3, 4, 5, 6}
    some = own(events=[meeting(held[number], f"20{10 + number}") for number in (1, 2, 4)])
    (found,) = some.coverage("caspian SUMMITS")  # type: ignore[misc]
    assert [each.number for each in found.meetings] == [1, 2, 4]
    assert [str(gap) for gap in found.gaps] == [str(number) for number in held if number not in (1, 2, 4)]
    assert found.latest == 4
    assert found.extent == "1–2, 4 of 4"
    assert str(found).startswith("Caspian summits: 1–2, 4 of 4; missing: 3; 5; 6")
    assert [each.event for each in found.held] == [held[1], held[2], held[4]]
    assert found.to_dict()["meetings"][0] == {
        "number": 1,
        "event": held[1],
        "when": "2011",
        "status": "held",
    }
    planned = own(events=[meeting(held[1], "2011"), meeting(held[2], "2012", status="expected")])
    (found,) = planned.coverage("Caspian summits")  # type: ignore[misc]
    assert (found.extent, found.others) == ("1 of 1", ("expected: 2, 2012",))
    none = own(events=[meeting(held[1], "2011", status="expected")])
    (found,) = none.coverage("Caspian summits")  # type: ignore[misc]
    assert found.extent == "none"


def test_series_are_asked_by_words_of_their_titles() -> None:
    assert {each.title for each in caspian.coverage("summits of the ECO")} == {"Summits of the ECO"}  # type: ignore[union-attr]
    several: Any = caspian.coverage("central asia summits")  # which are the words of many a record too
    assert len(several) > 3
    assert all("central asia" in each.title.casefold() for each in several)
    with pytest.raises(caspian.Ambiguous):
        caspian.coverage("Khan")
    for nothing in ("no such meetings", "  ", ""):
        with pytest.raises(NotFound):
            caspian.coverage(nothing)


def test_holes_that_are_known_are_told_with_their_numbers_and_times() -> None:
    for series in everything().series:
        for gap in series.gaps:
            numbers = f"{gap.first}" if gap.first == gap.last else f"{gap.first}–{gap.last}"
            assert str(gap) == (f"{numbers} ({gap.when})" if gap.when else numbers)
            assert str(gap) in series.missing
    one = caspian.load().coverage().series[0]
    assert str(type(one)(title="T", organisation=None, meetings=one.meetings, note="N.")).endswith("; N.")


# Pairs


def test_a_pair_tells_its_names_its_agreements_and_what_is_expected_of_it() -> None:
    bare = pair(own(), "AM", "AZ")
    assert bare.names == ("Armenia", "Azerbaijan")
    assert bare.bare == ("trade", "transport", "border")
    assert bare.missing[:4] == (
        "a framework agreement",
        "any agreement on trade",
        "any agreement on transport",
        "any agreement on border",
    )
    assert str(bare).startswith(
        "Armenia–Azerbaijan: framework not found; 0 agreements; not found: a framework agreement; any agreement on trade; "
    )
    assert pair(own(), "KZ", "AM").bare == ("trade", "transport"), "no neighbours"
    held = own(
        agreements=[
            act("a1", "2001", "AM", "AZ", topics=["customs"]),
            act("a2", "2002", "AM", "AZ", topics=["transport", "border"]),
            act("a3", "2003", "AM", "AZ", topics=["transport"]),
        ]
    )
    found = pair(held, "Azerbaijan", "Armenia")
    assert found.agreements == ("a1", "a2", "a3")
    assert dict(found.topics) == {"transport": 2, "customs": 1, "border": 1}
    assert next(iter(found.topics)) == "transport"
    assert "border" not in found.bare
    assert "transport" not in found.bare
    told = str(found)
    assert "; 3 agreements (transport 2, customs 1, border 1)" in told
    company = {"id": "firm", "name": "Firm", "kind": "company", "home": "AM"}
    sold = own(organisations=[company], agreements=[act("a4", "2001", "firm", "AZ", topics=["trade"])])
    assert pair(sold, "AM", "AZ").agreements == (), "what a company agrees on is not agreed on by its state"
    far = own(organisations=[{"id": "eu", "name": "European Union", "kind": "intergovernmental"}])
    assert pair(far, "KZ", "eu").bare == ("trade",)
    with pytest.raises(NotFound, match="pair between which agreements are expected"):
        pair(own(), "AM", "AM")


def test_why_a_pair_has_no_framework_is_told_and_so_is_which_it_has() -> None:
    standing = {"none exists": 0, "held": 0, "not found": 0}
    rows = lines(everything().pairs.show(rows=None))
    for each in everything().pairs:
        standing[each.standing.value] += 1
        told = str(each).partition(": framework ")[2].partition("; ")[0]
        if each.framework:
            assert told == each.framework
            assert each.framework in each.agreements or caspian.agreement(each.framework)
        elif each.reason:
            assert each.standing.value == "none exists"
            assert told.startswith(f"none exists: {each.reason.partition('; ')[0]}")
            assert any(f"none exists: {each.reason}" in row for row in rows)
        else:
            assert (told, each.standing.value) == ("not found", "not found")
            assert each.missing[0] == "a framework agreement"
    assert all(standing.values())
    (told,) = [row for row in lines(everything()) if row.startswith("Pairs with a framework agreement: ")]
    assert told == (
        f"Pairs with a framework agreement: {standing['held']} of {len(everything().pairs)}; "
        f"none exists for {standing['none exists']}; none was found for {standing['not found']} (.pairs)"
    )


# Trade


def _trade(**more: Any) -> dict[str, Any]:
    return {"title": "Trade", "measure": "trade", "value": "1", "unit": "USD", "standing": "reported", **more}


def test_trade_is_expected_of_every_year_that_is_over() -> None:
    years = {
        day: pair_years(own(day))
        for day in ("2021-11-30", "2021-12-01", "2021-12", "2022-01-01", "2019-01-01")
    }
    assert years == {
        "2021-11-30": (2019, 2020),
        "2021-12-01": (2019, 2020, 2021),
        "2021-12": (2019, 2020, 2021),
        "2022-01-01": (2019, 2020, 2021),
        "2019-01-01": (),
    }
    assert pair_years(own()) == ()


def pair_years(data: Dataset) -> tuple[int, ...]:
    return tuple(data.coverage().trade.between("KZ", "KG").missing)


def test_trade_is_held_whole_by_the_turnover_or_by_both_directions() -> None:
    about = {"about": ["KZ", "KG"]}
    figures = [
        _trade(id="turnover", period="2019", **about),
        _trade(id="out", period="2020", measure="exports", topics=["trade"], **about),
        _trade(id="in", period="2020", measure="imports", topics=["trade"], **about),
        _trade(id="half", period="2021", measure="exports", topics=["trade"], **about),
        _trade(id="months", period="2022-01/2022-06", **about),
        _trade(id="goal", period="2023", **{**about, "standing": "target"}),
        _trade(id="good", period="2023", measure="exports", topics=["gas"], **about),
    ]
    found = own("2024-01-10", figures=figures).coverage().trade.between("KG", "KZ")
    assert (found.held, found.partly, found.missing) == ((2019, 2020), (2021, 2022), (2023,))
    assert str(found) == "Trade Kazakhstan–Kyrgyzstan: held: 2019–2020; in part: 2021–2022; missing: 2023"
    both_sides = [
        _trade(id="a", period="2019", measure="exports", topics=["trade"], about=["KZ", "KG"]),
        _trade(id="b", period="2019", measure="exports", topics=["trade"], about=["KG", "KZ"]),
        _trade(id="c", period="2020", measure="exports", topics=["trade"], about=["KZ", "KG"]),
        _trade(id="d", period="2020", measure="imports", topics=["trade"], about=["KG", "KZ"]),
    ]
    found = own("2021-01-10", figures=both_sides).coverage().trade.between("KZ", "KG")
    assert (found.held, found.partly) == ((2019,), (2020,)), (
        "exports of one and imports of the other are one direction"
    )
    (told,) = [row for row in lines(everything()) if row.startswith("Years of trade of pairs: ")]
    held, partly, missing = (
        sum(len(getattr(each, name)) for each in everything().trade) for name in ("held", "partly", "missing")
    )
    assert told == (
        f"Years of trade of pairs: {held} of {held + partly + missing}; in part: {partly}; missing: {missing} (.trade)"
    )


# The whole page


def test_a_page_of_all_counts_what_there_is() -> None:
    data = own(
        "2024-05-20",
        events=[
            meeting("talks", "2019-12-30", "AM", "AZ", citations=[{"source": "page"}]),
            meeting("visit", "2020-02", "AM", "RU", kind="visit", sought="2024-01-01"),
            meeting("round", "2020-02-10/2020-02-12", "AZ"),
            meeting("long", "2020-01-31/2020-02-02", "AZ"),
            meeting("plan", "2030-01-01", "AZ", status="expected"),
            meeting("year", "2020", "KZ"),
        ],
        agreements=[act("a1", "2001", "AM", "AZ"), act("a2", "2002", "AM", "KZ")],
    )
    found = data.coverage()
    assert (found.since, found.until) == ("2019-12-30", "2020-12-31")
    assert dict(found.by_month) == {"2019-12": 1, "2020-02": 2, "2030-01": 1}
    assert found.bare_months[:2] == ("2020-01", "2020-03")
    assert found.bare_months[-1] == "2029-12"
    assert len(found.bare_months) == 122 - 3
    assert list(found.by_country.items())[:2] == [("AZ", 5), ("AM", 4)]
    assert dict(found.by_kind) == {"meeting": 5, "visit": 1}
    assert (found.corroborated, found.not_found, found.sought, found.unchecked) == (0, ("visit",), 1, 7)
    assert found.share_corroborated == 0
    told = lines(found)
    assert told[0] == "What the dataset covers"
    assert "Events: from 30 December 2019 to 31 December 2020" in told
    assert (
        "Supported by a public address: 0 of 8 events and agreements (0%); looked for in vain: 1; not looked for: 7"
        in told
    )
    assert f"Months without an event: {len(found.bare_months)}" in told
    assert any(
        row.startswith("[Events by month. 4 events known to the month, the most in 2020-02.") for row in told
    )
    assert "Azerbaijan 5" in " ".join(told)
    assert told[told.index("Events by kind") + 2 :][:2] == ["meeting 5", "visit 1"]
    assert "Countries with the most agreements and events" in told
    empty = own().coverage()
    assert "Events: from an unknown day to an unknown day" in lines(empty)
    assert (empty.since, empty.until, empty.bare_months, empty.share_corroborated) == ("", "", (), 0.0)
    assert "[Events by month. none.]" in lines(empty)


def test_agreements_of_which_one_step_is_known_are_counted_by_whether_more_is_expected() -> None:
    both = [{"stage": "signed", "when": "2001"}, {"stage": "in force", "when": "2002"}]
    agreements = [
        act("t1", "2001", "AM", "AZ", kind="treaty"),
        act("t2", "2001", "AM", "AZ", kind="treaty") | {"history": both},
        act("p", "2001", "AM", "AZ", kind="protocol"),
        act("d1", "2001", "AM", "AZ", kind="declaration"),
        act("d2", "2001", "AM", "AZ", kind="declaration"),
        act("m", "2001", "AM", "AZ", kind="memorandum") | {"history": both},
    ]
    found = own(agreements=agreements).coverage()
    assert dict(found.agreements_by_kind) == {"treaty": 2, "declaration": 2, "protocol": 1, "memorandum": 1}
    assert dict(found.one_step) == {"declaration": 2, "treaty": 1, "protocol": 1}
    assert (
        "Agreements of which one step is known: 2 of 3 treaties, agreements, protocols and packages of them, "
        "which later steps commonly follow; 2 of 3 others, which commonly take effect by their signature"
    ) in lines(found)


def test_of_the_events_by_month_the_last_four_years_are_shown() -> None:
    months = list(everything().by_month.items())
    assert len(months) > 48
    last = dict(months[-48:])
    best = max(last, key=last.__getitem__)
    (row,) = [row for row in lines(everything()) if row.startswith("[Events by month. ")]
    assert row.startswith(
        f"[Events by month. {sum(last.values()):,} events known to the month, the most in {best}."
    )
    (caption,) = [row for row in lines(everything()) if row.startswith("Countries with the most")]
    assert caption.endswith(f"(the first 15 of {len(everything().by_country)})")


def test_the_page_of_all_is_plain_values_and_a_table_too() -> None:
    told = everything().to_dict()
    assert told["records"] == {
        name: len(getattr(caspian, name)) for name in told["records"] if hasattr(caspian, name)
    } | {name: count for name, count in told["records"].items() if not hasattr(caspian, name)}
    assert told["not_found"] == list(everything().not_found)
    assert len(told["pairs"]) == len(everything().pairs)
    assert told["names"]["AZ"] == "Azerbaijan"
    rows = list(csv.DictReader(io.StringIO(everything().to_csv())))
    assert {"what": "by_country", "of": "KZ", "value": str(everything().by_country["KZ"])} in rows
    assert {"what": "corroborated", "of": "", "value": str(everything().corroborated)} in rows
    assert [row["of"] for row in rows if row["what"] == "bare_months"] == list(everything().bare_months)
    assert {row["what"] for row in rows}.isdisjoint(
        ("names", "pairs", "series", "organisations", "years", "trade")
    )


def test_the_page_of_one_says_how_much_and_of_which_years() -> None:
    data = own(
        "2024-05-20",
        events=[meeting("talks", "2019-12-30/2020-01-02", "AM", "AZ"), meeting("open", "2020/..", "AM")],
        agreements=[act("a1", "2001", "AM", "AZ")],
        figures=[_trade(id="f", period="2020", about=["AM", "RU"])],
    )
    found: Any = data.coverage("Armenia")
    assert dict(found.records) == {"events": 2, "agreements": 1, "figures": 1}
    assert dict(found.by_year) == {"2001": 1, "2019": 1, "2020": 1}
    assert found.happenings == 3
    told = lines(found)
    assert told[0] == "What the dataset covers of Armenia"
    assert "Linked to it: 2 events, 1 agreement, 1 figure" in told
    assert "Years: 2001 to 2020" in told
    assert "Supported by a public address: 0 of 3 events and agreements" in told
    assert "Looked for in vain: a public address for 0" in told
    assert "Fields on which sources differ: 0" in told
    assert "Slips of sources noted: 0" in told
    assert "[Events and agreements by year. 3 by the years that they touch" in "\n".join(told)
    assert f"{len(found.missing)} expected and not held" in told
    assert "with Azerbaijan: any agreement on trade" in found.missing
    assert "trade with Russia: 2019, 2021–2023" in found.missing
    quiet: Any = own("2024-05-20", people=[{"id": "pat", "name": "Pat"}]).coverage("Pat")
    assert dict(quiet.by_year) == {}
    assert any("Nothing in particular is expected of it" in each for each in lines(quiet))
    event: Any = data.coverage("talks")
    assert event.happenings == 1


# Conflicts


def _claims(field: str, *values: str, preferred: int | None = None) -> list[dict[str, Any]]:
    return [
        {
            "field": field,
            "value": value,
            "citations": [{"source": source}],
            **({"preferred": True, "reason": f"{source} was there."} if number == preferred else {}),
        }
        for number, (value, source) in enumerate(zip(values, ("page", "other"), strict=True))
    ]


def test_sides_of_a_conflict_stand_with_the_one_that_is_followed_first() -> None:
    data = own(
        events=[
            meeting(
                "talks", "2020-01-02", "AM", claims=_claims("when", "2020-01-01", "2020-01-02", preferred=1)
            ),
            meeting("round", "2020-01-05", "AM", claims=_claims("when", "2020-01-05", "2020-01-06")),
        ]
    )
    first, second = data.conflicts()
    assert str(first) == "talks: when\n  * 2020-01-02 (other): other was there.\n  - 2020-01-01 (page)"
    assert str(second) == "round: when\n  - 2020-01-05 (page)\n  - 2020-01-06 (other)"
    assert repr(first) == "<Conflict on 'talks', when: 2 January 2020 or 1 January 2020>"
    assert [each.source for each in first.citations()] == ["other", "page"]
    assert first.to_dict()["claims"][0]["preferred"] is True
    (head, row, *_) = [
        line for line in lines(data.conflicts()) if line.startswith(("Record On", "Talks when"))
    ]
    assert head == "Record On Each side, the one that is followed first Why"
    assert row.startswith("Talks when 2 January 2020 [1]; 1 January 2020 [2] [1] other was there.")


def test_conflicts_of_a_record_begin_with_its_own() -> None:
    body = {
        "id": "body",
        "name": "Body",
        "kind": "intergovernmental",
        "memberships": [{"member": "AM", "period": "2001/.."}, {"member": "AZ", "period": "2002/.."}],
        "claims": [
            *_claims("memberships[AZ].period", "2002/..", "2003/.."),
            *_claims("memberships[AM].period", "2001/..", "2000/.."),
        ],
    }
    data = own(
        organisations=[body],
        events=[
            meeting("alone", "2020-01-02", "AM", claims=_claims("when", "2020-01-02", "2020-01-03")),
            meeting(
                "crowd", "2020-01-01", "AM", "AZ", "KZ", claims=_claims("when", "2020-01-01", "2020-01-03")
            ),
        ],
    )
    found = data.conflicts("AM")
    assert [(each.record.id, each.field) for each in found] == [
        ("body", "memberships[AM].period"),
        ("alone", "when"),
        ("crowd", "when"),
    ]
    assert [each.record.id for each in data.conflicts("crowd")] == ["crowd"]
    assert [each.field for each in data.conflicts("body")] == [
        "memberships[AZ].period",
        "memberships[AM].period",
    ]


# Answers that changed


def test_an_answer_that_gained_is_cited_by_what_it_gained() -> None:
    def data(*partners: str) -> Dataset:
        events = [
            meeting("first", "2020-01-02", "AM", "AZ", citations=[{"source": "page"}]),
            meeting("second", "2020-02-02", "AM", *partners, citations=[{"source": "other"}]),
        ]
        return own(events=events)

    changed = caspian.compare(data("KZ"), data("AZ"), questions=["events_between('AM', 'AZ')"])
    (answer,) = changed.answers
    assert (answer.gained, answer.lost) == (("second",), ())
    assert [each.source for each in answer.citations()] == ["other"]
    assert str(answer) == "events_between('AM', 'AZ') gains second"
    (back,) = caspian.compare(data("AZ"), data("KZ"), questions=["events_between('AM', 'AZ')"]).answers
    assert (back.gained, back.lost, back.citations()) == ((), ("second",), ())
    assert back.to_dict() == {
        "question": "events_between('AM', 'AZ')",
        "gained": [],
        "lost": ["second"],
        "failed_before": None,
        "fails_now": None,
    }
    with pytest.raises(NotFound, match=r"events_beetween.*did you mean 'events_between'"):
        caspian.compare(data(), data(), questions=["events_beetween('AM', 'AZ')"])
    for wrong in ("load()", "events", "When('2020')", "events_between(*'AB')", "events_between(**{})"):
        with pytest.raises((ValueError, NotFound)):
            caspian.compare(data(), data(), questions=[wrong])


def test_questions_of_every_kind_are_compared() -> None:
    legs = [{"origin": "a", "destination": "b", "mode": "rail", "km": "10"}]
    places = [{"id": key, "name": key.title(), "country": "AM"} for key in ("a", "b")]
    line = {"id": "line", "name": "Line", "kind": "transport", "legs": legs}
    longer = {**line, "legs": [{**legs[0], "km": "25"}]}
    old, new = own(places=places, corridors=[line]), own(places=places, corridors=[longer])
    questions = ["routes('a', 'b')", "corridor('line')", "identity('AM')", "dossier('AM')"]
    answers = caspian.compare(old, new, questions=questions).answers
    (way,) = [each for each in answers if each.question == questions[0]]
    assert (way.gained, way.lost) == (("a – b (25 km)",), ("a – b (10 km)",))
    assert questions[1] not in {each.question for each in answers}, "the same record"
    assert questions[2] not in {each.question for each in answers}
