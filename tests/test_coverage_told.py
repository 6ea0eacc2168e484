"""The pages of what a dataset covers, of all of it and of one subject, and where its sources disagree: on small datasets."""

import csv
import inspect
import io
from typing import Any

import pytest

import caspian
from caspian import Dataset, NotFound
from caspian.survey.expected import Missing
from tests.seen import lines

NAMES = {"AM": "Armenia", "AZ": "Azerbaijan", "KZ": "Kazakhstan", "RU": "Russia"}
SOURCES = [
    {
        "id": "page",
        "title": "A page",
        "kind": "article",
        "url": "https://example.org/page",
        "date": "2021-03-01",
    },
    {"id": "paper", "title": "A paper", "kind": "article"},
    {"id": "ledger", "title": "A ledger", "kind": "report", "url": "https://example.org/ledger"},
    {"id": "unread", "title": "An unread ledger", "kind": "report"},
    {"id": "general-knowledge", "title": "General knowledge", "kind": "dataset"},
]


def own(**records: Any) -> Dataset:
    countries = [{"id": key, "name": name, "citations": cited("page")} for key, name in NAMES.items()]
    data: dict[str, Any] = {"sources": SOURCES, "countries": countries, **records}
    return caspian.load(data, alone=True)


def cited(*sources: str) -> list[dict[str, str]]:
    return [{"source": each} for each in sources]


def meeting(id_: str, when: str, *who: str, **more: Any) -> dict[str, Any]:
    parties = [{"party": each} for each in who]
    return {"id": id_, "title": id_.title(), "kind": "meeting", "when": when, "participants": parties, **more}


def passage(id_: str, source: str, *records: str) -> dict[str, Any]:
    return {"id": id_, "source": source, "locator": id_, "records": list(records), "reason": "Background."}


def claims(field: str, *values: str) -> list[dict[str, Any]]:
    sides = zip(values, ("page", "paper"), strict=True)
    return [{"field": field, "value": value, "citations": cited(source)} for value, source in sides]


def test_everything_that_is_told_is_told_in_words_and_made_by_names() -> None:
    """What is in an answer may have one field more in a later release."""
    covered, one = _data().coverage(), _data().coverage("Armenia")
    series = caspian.coverage().series[0]
    changed = caspian.compare(own(), _data(), questions=["person('Pat')"])
    parts = [changed[0], changed.answers[0], covered.organisations[0], covered.years[0], covered.trade[0]]
    parts += [covered.pairs[0], series]
    assert [repr(each) for each in parts] == [f"<{type(each).__name__}: {each}>" for each in parts]
    assert repr(_data().conflicts()[0]).startswith("<Conflict on 'plan', when: ")
    assert [repr(each).splitlines()[0] for each in (covered, one)] == [
        "What the dataset covers",
        "What the dataset covers of Armenia",
    ]
    gap = Missing(first=1, last=2)
    for each in (*parts, _data().conflicts()[0], covered, one, series.meetings[0], gap):
        kinds = {each.kind for each in inspect.signature(type(each)).parameters.values()}
        assert kinds == {inspect.Parameter.KEYWORD_ONLY}


# The page of all


def _data() -> Dataset:
    return own(
        events=[
            meeting("talks", "2020-01-02", "AM", "AZ", citations=cited("page")),
            meeting("round", "2020-03-02", "AM", "AZ", "RU", citations=cited("paper", "ledger")),
            meeting(
                "visit", "2020-03-05", "AM", kind="visit", citations=cited("unread"), sought="2021-01-01"
            ),
            meeting("bare", "2020-05", "AZ", sought="2021-01-01"),
            meeting(
                "plan",
                "2021-06-01",
                "AM",
                status="expected",
                claims=claims("when", "2021-06-01", "2021-07-01"),
            ),
        ],
        organisations=[
            {
                "id": "body",
                "name": "Body",
                "kind": "intergovernmental",
                "memberships": [
                    {"member": "AM", "period": "2001/..", "citations": cited("general-knowledge")}
                ],
            }
        ],
        people=[
            {"id": "pat", "name": "Pat", "citations": cited("general-knowledge", "page")},
            {
                "id": "sam",
                "name": "Sam",
                "doubts": [{"field": "name", "reason": "The page says Sama."}],
            },
        ],
        passages=[
            passage("p-1", "ledger", "round"),
            passage("p-2", "ledger"),
            passage("p-3", "unread", "visit"),
            passage("p-4", "unread"),
            passage("p-5", "unread"),
        ],
    )


def test_what_is_counted_of_a_dataset() -> None:
    found = _data().coverage()
    assert (found.corroborated, found.not_found, found.unchecked) == (1, ("visit", "bare"), 2), (
        "of a document whose passages are kept nobody needs the address"
    )
    assert found.share_corroborated == 1 / 5
    assert dict(found.passages) == {"ledger": 2, "unread": 3}
    assert found.without_records == 3
    assert dict(found.uncited) == {"people": 1, "events": 1}, (
        "who says what of the plan is cited in its claims"
    )
    assert found.general_knowledge == 2
    assert (found.conflicts, found.doubts) == (1, 1)
    assert dict(found.by_country) == {"AM": 4, "AZ": 3, "RU": 1}
    assert found.names["AM"] == "Armenia"
    assert found.names["ledger"] == "A ledger"
    assert found.bare_months == (
        "2020-02",
        "2020-04",
        *(f"2020-{n:02}" for n in range(6, 13)),
        *(f"2021-0{n}" for n in range(1, 6)),
    )


def test_the_page_of_all_says_it_in_words() -> None:
    told = lines(_data().coverage())
    for row in (
        "Supported by a public address: 1 of 5 events and agreements (20%); looked for in vain: 2; not looked for: 2",
        "Resting on general knowledge: 2 records, in whole or in part",
        "Without a citation of their own: 1 person, 1 event",
        "Fields on which sources differ: 1",
        "Slips of sources noted: 1",
        "Passages of documents: A ledger: 2; An unread ledger: 3; 3 without a fact of their own",
        "Months without an event: 14",
        "Series of meetings without a hole: 0 of 0 (.series)",
        "Bodies with founding act and members: 0 of 1 (.organisations)",
        "Years of which nothing expected is missing: 0 of 2 (.years)",
    ):
        assert row in told
    assert _data().coverage().to_markdown().splitlines()[0] == "# What the dataset covers"
    cited_all: Any = own()
    assert "Without a citation of their own: none" in lines(cited_all.coverage())


def test_the_page_of_all_as_a_table_has_each_count_once() -> None:
    found = _data().coverage()
    rows = [tuple(row.values()) for row in csv.DictReader(io.StringIO(found.to_csv()))]
    assert ("records", "events", "5") in rows
    assert ("since", "", "2020-01-02") in rows
    assert ("general_knowledge", "", "2") in rows
    assert ("conflicts", "", "1") in rows
    assert [row[1] for row in rows if row[0] == "not_found"] == ["visit", "bare"]
    assert [row[1] for row in rows if row[0] == "bare_months"] == list(found.bare_months)
    kept = {
        "records",
        "since",
        "until",
        "by_month",
        "by_country",
        "passages",
        "without_records",
        "corroborated",
    }
    kept |= {"unchecked", "not_found", "by_kind", "bare_months", "uncited", "general_knowledge", "conflicts"}
    assert {row[0] for row in rows} == kept | {"doubts"}


def test_the_parts_of_the_page_are_cut_at_ten_rows() -> None:
    events = [meeting(f"e-{year}", f"{year}-05-05", "AM") for year in range(2008, 2021)]
    told = lines(own(events=events).coverage())
    (caption,) = [row for row in told if row.startswith("14 years")]
    assert caption == "14 years (the first 10 of 14; .show(rows=None) for all)"
    start = told.index(caption)
    assert [row.split()[0] for row in told[start + 2 : start + 12]] == [
        str(year) for year in range(2021, 2011, -1)
    ]


def test_of_many_countries_fifteen_are_named() -> None:
    codes = ("FR", "DE", "IT", "ES", "PT", "PL", "GB", "SE", "NO", "FI", "DK", "CZ", "AT", "CH", "BE", "GR")
    countries = [{"id": code, "name": f"Land {code}"} for code in codes]
    for many in (15, 16):
        data = caspian.load(
            {"countries": countries, "events": [meeting("e", "2020-01-01", *codes[:many])]}, alone=True
        )
        told = lines(data.coverage())
        (caption,) = [row for row in told if row.startswith("Countries with the most")]
        shown = [row for row in told if row.startswith("Land ")]
        assert len(shown) == 15
        assert caption.endswith("agreements and events" if many == 15 else "(the first 15 of 16)")


def test_of_many_months_the_last_four_years_are_drawn() -> None:
    events = [meeting("old", "2014-01-01"), meeting("old-2", "2014-01-02")]
    events += [meeting(f"e-{n}", f"{2015 + n // 12}-{n % 12 + 1:02}-03") for n in range(47)]
    told = " ".join(lines(own(events=events).coverage()))
    assert "49 events known to the month, the most in 2014-01." in told
    events.append(meeting("e-47", "2018-12-03"))
    told = " ".join(lines(own(events=events).coverage()))
    assert "48 events known to the month, the most in 2015-01." in told


@pytest.mark.parametrize(
    ("when", "month"),
    [
        ("2020-01-31", "2020-01"),
        ("2020-01", "2020-01"),
        ("2020-01-01/2020-01-31", "2020-01"),
        ("2020-01-31/2020-02-01", None),
        ("2020-01/2021-01", None),
        ("2020", None),
        ("2020-01-05/..", None),
        ("../2020-01-05", None),
    ],
)
def test_an_event_is_known_to_the_month_where_it_began_and_ended_in_one(when: str, month: str | None) -> None:
    assert list(own(events=[meeting("e", when)]).coverage().by_month) == ([month] if month else [])


# The page of one


def test_the_page_of_one_counts_what_is_linked_to_it() -> None:
    found: Any = _data().coverage("Armenia")
    assert found.subject == "Armenia"
    assert dict(found.records) == {"events": 4, "agreements": 0, "figures": 0}
    assert (found.happenings, found.corroborated, found.not_found) == (4, 1, ("visit",))
    assert (found.conflicts, found.doubts) == (1, 0)
    assert dict(found.by_year) == {"2020": 3, "2021": 1}
    assert found.to_markdown().splitlines()[0] == "# What the dataset covers of Armenia"
    told = lines(found)
    assert "Linked to it: 4 events, 0 agreements, 0 figures" in told
    assert "Supported by a public address: 1 of 4 events and agreements" in told
    assert "Looked for in vain: a public address for 1" in told
    assert "Fields on which sources differ: 1" in told
    assert [each.organisation for each in found.organisations] == []
    body: Any = _data().coverage("Body")
    assert [each.organisation for each in body.organisations] == ["body"]
    assert "a founding act" in body.missing
    event: Any = _data().coverage("plan")
    assert (event.happenings, dict(event.by_year)) == (1, {"2021": 1})
    person: Any = _data().coverage("Sam")
    assert (person.doubts, person.happenings) == (1, 0)


def test_series_are_found_by_all_the_words_of_their_titles() -> None:
    whole: Any = caspian.coverage("caspian summits")
    assert [each.title for each in whole] == ["Caspian summits"]
    with pytest.raises(NotFound):
        caspian.coverage("caspian summits of the moon")


# Where sources disagree


def test_what_a_record_says_of_itself_comes_before_what_others_say_of_it() -> None:
    body = {
        "id": "body",
        "name": "Body",
        "kind": "format",
        "memberships": [{"member": "AM", "period": "2001/.."}],
        "claims": claims("memberships[AM].period", "2001/..", "2000/.."),
    }
    state = {"id": "AM", "name": "Armenia", "claims": claims("capital", "Yerevan", "Erevan")}
    data = caspian.load({"sources": SOURCES, "countries": [state], "organisations": [body]}, alone=True)
    assert [each.record.id for each in data.conflicts("AM")] == ["AM", "body"]
    assert {each.record.id for each in data.conflicts()} == {"AM", "body"}


def test_a_record_that_names_another_twice_is_in_conflict_once() -> None:
    agreement = {
        "id": "act",
        "title": "Act",
        "kind": "treaty",
        "parties": ["AM", "AZ"],
        "history": [
            {"stage": "signed", "when": "2001"},
            {"stage": "ratified", "when": "2002", "party": "AM"},
        ],
        "claims": claims("history[signed].when", "2001", "2002"),
    }
    data = own(agreements=[agreement])
    assert [each.record.id for each in data.conflicts("AM")] == ["act"]
    found: Any = data.coverage("AM")
    assert found.conflicts == 1


def test_the_fewer_others_a_record_names_the_sooner_it_comes() -> None:
    def event(id_: str, *who: str, source: int = 0) -> dict[str, Any]:
        return meeting(
            id_,
            "2020-01-02",
            *who,
            claims=claims("when", "2020-01-02", "2020-01-03"),
            citations=cited(*("page", "paper", "ledger", "unread")[:source]),
        )

    data = own(
        events=[
            event("a-three", "AM", "AZ", "RU"),
            event("b-two", "AM", "AZ", source=4),
            event("c-one", "AM"),
        ]
    )
    assert [each.record.id for each in data.conflicts("AM")] == ["c-one", "b-two", "a-three"]


def test_sources_and_passages_are_not_asked_what_they_say_of_a_record() -> None:
    data = own(
        events=[meeting("talks", "2020-01-02", "AM")],
        passages=[
            {**passage("p-1", "ledger", "talks"), "claims": claims("reason", "Background.", "Opinion.")}
        ],
    )
    assert [each.record.id for each in data.conflicts("talks")] == []
    assert [each.record.id for each in data.conflicts()] == ["p-1"]
