"""Known answers about the region: what a reader of the documents looks up, through the public questions."""

import json
import pickle
from decimal import Decimal
from typing import Any

import pytest

import caspian
from caspian import When
from caspian.display import text as plain
from caspian.display.cards import card
from caspian.store.bundled import bundled


def _shown(record: str) -> str:
    return plain.render(card(caspian.find(record), bundled()))


def _outlets(record: str) -> set[str]:
    return {outlet for citation in caspian.find(record).citations for outlet in citation.outlets}


def test_armenia_and_georgia_signed_a_memorandum_in_january_2024_says_rferl() -> None:
    memorandum = caspian.agreements_between("Armenia", "Georgia", since="2024-01", until="2024-01").one()
    assert memorandum.signed == When("2024-01-26")
    assert memorandum.kind.value == "memorandum"
    assert "rferl" in _outlets(memorandum.id)


def test_the_middle_corridor_has_its_first_container_train_from_xian() -> None:
    train = caspian.events_on("Middle Corridor").about("transport")[
        "2024-03-11-first-container-train-xian-absheron"
    ]
    assert "xian" in train.places
    figures = caspian.figures_about(train)
    assert {(figure.value, figure.unit) for figure in figures} >= {
        (Decimal(61), "container"),
        (Decimal(11), "day"),
    }


def test_a_railway_and_ports_that_are_part_of_the_middle_corridor_count() -> None:
    on = caspian.events_on("Middle Corridor", since="2024-03", until="2024-06")
    assert "2024-05-20-btk-resumes" in on.ids
    assert "2024-05-20-btk-resumes" not in caspian.events_on("Middle Corridor", parts=False).ids
    assert "2024-02-07-world-bank-caspian-level-study" in caspian.events_on("TITR").ids, (
        "by the port of Aktau"
    )
    assert "2024-12-25-azal-crash-aktau" not in caspian.events_on("TITR").ids, "the city is not the port"


def test_ten_agreements_in_one_line_are_one_record_with_their_number() -> None:
    package = caspian.agreements_between("Türkiye", "Iran", since="2024", until="2024").one()
    assert (package.kind.value, package.count, package.signed) == ("package", 10, When("2024-01-24"))


def test_border_kilometres_keep_their_digits() -> None:
    lengths = caspian.figures_about("Kyrgyzstan", measure="length").about("Tajikistan")
    assert [str(figure.value) for figure in lengths] == ["38.35", "196"]
    assert lengths[1].bound.value == "about"


def test_a_postponed_meeting_is_planned_and_the_one_that_took_place_is_not() -> None:
    meetings = caspian.events_between("Russia", "Türkiye", since="2024-02", until="2024-07", expected=True)
    assert caspian.events_between("Russia", "Türkiye", since="2024-02", until="2024-07") == meetings.where(
        status="held"
    )
    assert any(event.status != "held" for event in meetings)
    held = [event for event in meetings if event.status == "held" and event.when == When("2024-07-03")]
    assert [event.places for event in held] == [("astana",)]


def test_late_february_is_a_window_where_a_page_does_not_know_better() -> None:
    """The report says late February; OPEC's own date, 3 March, is preferred and both are kept."""
    cut = caspian.agreement("opec-plus-voluntary-cuts-2024")
    assert cut.when == When("2024-03-03")
    dates = [claim for claim in cut.claims if claim.field.startswith("history")]
    event = caspian.event("2024-03-03-opec-plus-cuts")
    dates += [claim for claim in event.claims if claim.field == "when"]
    assert any("2024-02" in claim.value and not claim.preferred for claim in dates)
    kazakh = (
        caspian.figures_about("Kazakhstan")
        .about("opec-plus-voluntary-cuts-2024")
        .where(measure="change")
        .one()
    )
    assert (kazakh.value, kazakh.unit) == (Decimal(82000), "bbl/d")


@pytest.mark.parametrize(
    ("party", "growth"),
    [
        ("Armenia", "5.5"),
        ("Tajikistan", "6.5"),
        ("Georgia", "5.2"),
        ("Uzbekistan", "5.3"),
        ("Kyrgyzstan", "4.5"),
    ],
)
def test_the_world_bank_forecast_growth_for_2024(party: str, growth: str) -> None:
    found = caspian.figures_about(party, measure="growth", on="2024").where(standing="forecast")
    assert growth in [str(figure.value) for figure in found if figure.id.endswith("world-bank")]


@pytest.mark.parametrize(
    ("party", "rate"),
    [("KG", "0.01153"), ("KZ", "0.00201"), ("TJ", "0.09243"), ("UZ", "0.00008"), ("TM", "0.28573")],
)
def test_exchange_rates_of_3_april_2025(party: str, rate: str) -> None:
    found = caspian.figures_about(party, measure="exchange rate", on="2025-04-03")
    assert [str(figure.value) for figure in found] == [rate]


@pytest.mark.parametrize(
    ("party", "trade"),
    [("TM", 773_900_000), ("KZ", 529_400_000), ("UZ", 230_000_000), ("KG", 64_900_000)],
)
def test_trade_of_azerbaijan_in_2023(party: str, trade: int) -> None:
    found = caspian.figures_about("Azerbaijan", measure="trade", on="2023").about(party)
    assert trade in [figure.value for figure in found]


def test_the_same_happening_in_several_documents_is_one_record() -> None:
    documents = {"cpc-trends-2024", "az-ca-article-2024", "suleymanov-idd-2024"}
    for record in (
        "2024-08-09-central-asia-consultative-meeting-astana",
        "2024-03-11-tokayev-azerbaijan",
        "az-kz-uz-energy-systems-memorandum-2024",
        "btk-capacity-after-expansion",
        "2024-05-10-armenia-azerbaijan-talks-almaty",
    ):
        cited = {citation.source for citation in caspian.find(record).citations} & documents
        assert len(cited) >= 2, record


@pytest.mark.parametrize(
    ("record", "field", "values"),
    [
        ("az-tj-trade-change-2023", "value", {"3", "50", "20"}),
        ("az-kg-trade-change-2023", "value", {"6", "600 %"}),
        ("socar-kazmunaygas-oil-transit-2022", "history[signed].when", {"2022-11-XX", "2023"}),
        ("2024-05-10-armenia-azerbaijan-talks-almaty", "when", {"2024-05-10/2024-05-11", "2024-05-11"}),
        ("az-seaports-cargo-2023", "value", {"13300000", "13400000"}),
    ],
)
def test_where_documents_differ_both_values_stand(record: str, field: str, values: set[str]) -> None:
    found = [
        conflict
        for conflict in caspian.conflicts()
        if (conflict.record.id, conflict.field) == (record, field)
    ]
    assert [
        each for each in caspian.conflicts(record) if each.record.id == record and each.field == field
    ] == found
    assert len(found) == 1
    assert values <= {claim.value for claim in found[0].claims}


def test_the_treaty_of_allied_relations_was_signed_a_day_later_than_the_report_implies() -> None:
    treaty = (
        caspian.agreements_between("Azerbaijan", "Uzbekistan", since="2024-08", until="2024-08")
        .where(kind="treaty")
        .one()
    )
    assert treaty.signed == When("2024-08-23")


def test_belarus_joins_the_sco_on_4_july_2024() -> None:
    assert "BY" in caspian.members_of("SCO", on="2024-07-05").ids
    assert "BY" not in caspian.members_of("SCO", on="2024-07-03").ids
    assert "BY" in caspian.members_of("SCO", on="2024-07-03", status="observer").ids


def test_the_corridor_runs_in_order() -> None:
    assert caspian.corridor("TITR").countries == ("CN", "KZ", "AZ", "GE", "TR")
    assert {"btk", "titr"} <= set(caspian.corridors_through("Azerbaijan", "Georgia", "Türkiye").ids)


def test_the_crash_of_december_2024_adds_up() -> None:
    killed, survived, aboard = (
        caspian.figures[f"azal-crash-{name}-2024"].value for name in ("killed", "survivors", "on-board")
    )
    assert killed + survived == aboard == 67


def test_a_timeline_is_in_order_and_told_by_parties_corridor_and_topic() -> None:
    peace = caspian.timeline("Armenia", "Azerbaijan", about="peace", since="2024", until="2024-12")
    of_the_year = [event for event in peace if event.when.within("2024")]
    keys = [event.when.sort_key for event in of_the_year]
    assert keys == sorted(keys)
    assert list(peace[: len(keys)]) == of_the_year, "before what lasted longer"
    assert len(peace) >= 10
    trains = caspian.timeline("Kazakhstan", corridor="Middle Corridor")
    assert "2024-03-11-first-container-train-xian-absheron" in trains.ids


def test_coverage_says_what_there_is() -> None:
    covered = caspian.coverage()
    assert covered.records["passages"] == sum(covered.passages.values()) == 217
    assert covered.corroborated + covered.sought + covered.unchecked == len(caspian.events) + len(
        caspian.agreements
    )
    assert list(covered.by_country.values()) == sorted(covered.by_country.values(), reverse=True)
    assert covered.conflicts == len(caspian.conflicts())
    assert "Supported by a public address" in str(covered)


def test_a_card_names_what_it_refers_to() -> None:
    text = " ".join(_shown("2024-01-26-pashinyan-tbilisi").split())
    assert "Nikol Pashinyan" in text
    assert "2024 Regional Trends Report" in text
    assert "26 January 2024" in text


def test_identity_comes_from_iso() -> None:
    found = caspian.identity("Kazakhstan")
    assert (found.alpha_3, found.numeric, found.currency, found.flag) == ("KAZ", "398", "KZT", "🇰🇿")
    assert caspian.identity("Turkmenistan").official_name is None
    with pytest.raises(caspian.NotFound):
        caspian.identity(caspian.Country(id="XK", name="Kosovo"))


def test_an_undated_step_goes_with_the_dated_one_before_it() -> None:
    trade = caspian.agreement("azerbaijan-georgia-free-trade-1996")
    assert any(step.when is None for step in trade.history)
    assert trade.status_on("2040") is trade.status
    workers = caspian.agreement("lukoil-uzbekistan-workers-2024")
    assert workers.status_on("2040") is workers.status


def test_a_value_of_nought_is_a_value() -> None:
    assert "Value: 0" in " ".join(_shown("usd-kzt-rate-change-2025-04-03").split())


def test_a_slip_in_a_condition_is_never_an_empty_answer() -> None:
    with pytest.raises(caspian.NotFound, match="did you mean 'member'"):
        caspian.members_of("SOCAR", status="membr")
    with pytest.raises(caspian.InvalidDate):
        caspian.organisations_of("Armenia", on="yestreday")


ANSWERS: list[Any] = [
    caspian.conflicts(),
    caspian.conflicts("socar-kazmunaygas-oil-transit-2022"),
    caspian.membership_changes("SCO"),
    caspian.compare(caspian.load(), caspian.load("{}", alone=True)),
    caspian.compare("BTC", "BTK"),
    caspian.routes("Aktau", "Tbilisi", avoid=["RU", "IR"]),
    caspian.events.involving("Kazakhstan")[:30],
    caspian.members_of("SCO"),
]


@pytest.mark.parametrize("answer", ANSWERS, ids=[type(each).__name__ for each in ANSWERS])
def test_every_answer_has_one_shape(answer: Any) -> None:
    """It iterates, slices, explains itself as plain values, cites, prints and pickles, whatever it is of."""
    assert len(answer) > 0
    assert list(answer) == [answer[number] for number in range(len(answer))]
    assert answer[0] in answer
    assert type(answer[:1]) is type(answer)
    assert list(answer[:1]) == [answer[0]]
    assert len(json.loads(json.dumps(answer.to_dicts()))) == len(answer)
    cited = answer.citations()
    assert len(set(cited)) == len(cited) > 0
    assert str(answer.question)
    assert "attrs" not in repr(answer)
    assert answer.to_html().startswith("<")
    back = pickle.loads(pickle.dumps(answer))
    assert back == answer
    assert hash(back) == hash(answer)
    assert back.to_dicts() == answer.to_dicts()
    assert back.to_html() == answer.to_html()  # with the names of what it is about
    with pytest.raises(AttributeError):
        answer.colour = "red"


def test_conflicts_about_a_record_are_its_own_and_those_of_what_names_it() -> None:
    everywhere = set(caspian.conflicts())
    for name in ("Kazakhstan", "BTK", "SOCAR"):
        record = caspian.find(name)
        found = caspian.conflicts(name)
        assert set(found) <= everywhere
        linked = set(caspian.related(record).ids) | {record.id}
        assert {conflict.record.id for conflict in found} <= linked
        own = [conflict for conflict in everywhere if conflict.record == record]
        assert [each.record for each in found][: len(own)] == [record] * len(own)


def test_events_that_did_not_take_place_are_marked_wherever_they_are_listed() -> None:
    """The last events of the whole table are still to come: a reader of its end sees it."""
    last = caspian.events[-2:]
    assert {event.status.value for event in last} == {"expected"}
    told = " ".join(str(last).split())
    assert told.count("(expected)") == 2
    assert "none of them took place: 2 expected" in told
    assert "not all of them took place: " in str(caspian.events)
    held = caspian.events.where(status="held")
    assert "took place" not in str(held)
    assert caspian.as_of is not None
    assert held[-1].when.after(caspian.as_of) is not True
