"""Questions that are joined, kept, sent and put again: what they find, in which order, and what they say of it."""

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian import Ambiguous, NotFound
from tests.test_conditions import ASKED, EVERY

ANY: Any = caspian
EVENTS = caspian.events


@EVERY
def test_each_step_of_a_question_tells_itself(ask: Callable[[], Any], words: str) -> None:
    question = ask().question
    assert repr(question) == f"<Question: {words}>"
    assert question.words == ", ".join(str(step) for step in question.steps)
    for step in question.steps:
        assert repr(step) == f"<{type(step).__name__}: {step}>"


def test_how_far_an_agreement_got_tells_itself() -> None:
    found = caspian.agreements_between("KZ", "UZ", status="in force", certain=True)
    day = caspian.load().as_of
    assert day is not None
    step = found.question.steps[-1]
    assert repr(step) == f"<Reached: in force for KZ, UZ on {day.edtf} for certain>"
    bound = caspian.agreements.binding("Kazakhstan", on="2024-05", direct=True, certain=True)
    assert str(bound.question) == "agreements binding KZ on 2024-05 directly for certain"
    assert repr(bound.question.steps[0]) == "<Binding: binding KZ on 2024-05 directly for certain>"


# What is open is told


def _open(found: caspian.Agreements) -> str:
    (told,) = [line for line in found.to_text(width=600).splitlines() if "it is open" in line]
    return told.partition(";")[0]


def test_a_list_of_what_is_in_force_says_of_how_many_that_is_open() -> None:
    one = caspian.agreements_involving("KZ", status="in force")
    sure = caspian.agreements_involving("KZ", status="in force", certain=True)
    assert set(sure) < set(one)
    open_ = len(one) - len(sure)
    assert (
        _open(one) == f"{len(sure)} of them bind it for sure, of {open_} it is open: .why(id) says for whom"
    )
    two = caspian.agreements_between("KZ", "CN", status="in force")
    surely = caspian.agreements_between("KZ", "CN", status="in force", certain=True)
    assert len(surely) < len(two)
    assert _open(two) == (
        f"{len(surely)} of them bind all of these for sure, of {len(two) - len(surely)} it is open: .why(id) says for whom"
    )
    for silent in (sure, surely, caspian.agreements_involving("KZ", status="signed")):
        assert "it is open" not in silent.to_text()
    for each in two - surely:
        assert any("perhaps bound" in why for met in two.why(each).values() for why in met)
    for each in surely:
        assert not any("perhaps bound" in why for met in two.why(each).values() for why in met)


def test_what_a_party_did_is_cited_with_the_answer() -> None:
    charter = caspian.agreements.reaching("withdrew", "Georgia").where("id", "cis-charter-1993")
    assert charter.ids == ("cis-charter-1993",)
    steps = [step for step in charter[0].history if step.party == "GE"]
    assert steps
    assert {cited for step in steps for cited in step.citations} <= set(charter.citations())


# Put again, to the same data


def _again(found: Any) -> Any:
    return found.again(caspian.load())


def test_holders_of_offices_come_in_order_of_time_unless_somebody_orders_them() -> None:
    holders = caspian.officeholders("Armenia", "president")
    assert holders.ids[0] == "levon-ter-petrosyan"
    assert _again(holders).ids == holders.ids
    named = caspian.people.sort_by("name") & holders
    assert named.ids != holders.ids
    assert _again(named).ids == named.ids, "an order that the user made stays"


def test_what_is_linked_comes_in_its_own_order_within_another_question() -> None:
    whole = caspian.related("southern-gas-corridor", "parts")
    assert len(whole) > 2
    turned = caspian.search("pipeline") & whole
    assert set(_again(turned).ids) == set(turned.ids) <= set(whole.ids)
    assert _again(turned).ids == tuple(each for each in whole.ids if each in turned.ids)


def test_what_is_left_of_all_is_put_again_to_all() -> None:
    members = caspian.members_of("SCO", on="2024")
    rest = members.without("id", "KZ")
    assert "KZ" in members.ids
    assert _again(rest).ids == rest.ids == tuple(each for each in members.ids if each != "KZ")
    everything = caspian.search("oil")
    assert _again(everything.where("id", "btc")).ids == ("btc",)


def test_any_side_that_holds_is_told_of_a_union() -> None:
    summit = "2018-08-12-caspian-summit-aktau"
    sides = {
        EVENTS.between("KZ", "AZ"): "between AZ and KZ",
        EVENTS.involving("Ilham Aliyev"): "involving ilham-aliyev",
        EVENTS.about("aktau"): "about aktau",
        EVENTS.search("caspian summit"): "matching 'caspian summit'",
        EVENTS.where(kind="summit"): "kind summit",
        EVENTS.during("2018-08"): "during 2018-08",
        EVENTS.on("TITR"): "",
        EVENTS.involving("Georgia"): "",
        EVENTS.about("BTK"): "",
        EVENTS.involving("Nikol Pashinyan"): "",
        EVENTS.search("earthquake"): "",
        EVENTS.between("KZ", "UZ"): "",
    }
    for side, words in sides.items():
        assert (summit in side.ids) is bool(words)
        told = dict((side | EVENTS.at("Aktau")).why(summit))
        assert list(told) == [*([words] if words else []), "at aktau"]


def test_a_union_keeps_the_order_of_a_side_that_has_one() -> None:
    best = caspian.search("Middle Corridor")
    others = caspian.search("Lapis Lazuli route")
    both = best | others
    assert both.ids[: len(best)] == best.ids
    assert set(both.ids) == {*best.ids, *others.ids}
    late = EVENTS.involving("UZ") | EVENTS.involving("KZ")
    assert list(late) == sorted(late, key=EVENTS.index), "in the order of the dataset"
    turned = EVENTS.during("2024-05")[::-1] | EVENTS.during("2018-08")
    assert turned.ids[: len(EVENTS.during("2024-05"))] == EVENTS.during("2024-05").ids[::-1]
    assert (EVENTS[:5] | EVENTS[5:9]).ids == EVENTS[:9].ids
    narrowed = (EVENTS.involving("KZ") | EVENTS.involving("UZ")).where(kind="visit")
    assert _again(EVENTS.where(kind="visit") & (EVENTS.involving("KZ") | EVENTS.involving("UZ"))) == narrowed


# Sent to another process


def long_title(record: Any) -> bool:
    """Whether a title is long."""
    return len(record.title) > 80


def test_what_a_function_chose_stays_chosen_after_two_journeys() -> None:
    found = EVENTS.where(long_title)
    there = pickle.loads(pickle.dumps(found))
    back = pickle.loads(pickle.dumps(there))
    assert back == found
    either = pickle.loads(pickle.dumps(found | EVENTS.at("Baku")))
    for record in either:
        assert ("where long_title" in either.why(record)) is long_title(record)
    with pytest.raises(TypeError, match="the function long_title did not travel"):
        _again(back)


def test_an_order_that_was_made_by_a_function_stays_after_a_journey() -> None:
    found = EVENTS.during("2024-05").sort_by(lambda event: len(event.title))
    back = pickle.loads(pickle.dumps(found))
    assert back.ids == found.ids
    assert {*(EVENTS & back).ids} == {*EVENTS.during("2024-05").ids}
    with pytest.raises(TypeError, match="did not travel"):
        _again(back)


def test_groups_by_a_function_are_questions_too() -> None:
    def year(event: caspian.Event) -> object:
        return event.when.earliest.year if event.when.earliest else None

    groups = EVENTS.group_by(year)
    held = groups[2018]
    assert str(held.question) == "events where year is 2018"
    assert all(event.when.earliest and event.when.earliest.year == 2018 for event in held)
    assert _again(held).ids == held.ids
    assert set(held.why(held[0])) == {"where year is 2018"}
    by_topic = EVENTS.group_by(lambda event: event.topics)
    gas = by_topic[caspian.Topic.GAS]
    assert _again(gas).ids == gas.ids
    assert len(gas) > 0
    assert all(caspian.Topic.GAS in event.topics for event in gas)


# Counts and groups as values


def test_counts_are_values_that_travel_and_are_hashed() -> None:
    counts = EVENTS.count_by("kind")
    assert pickle.loads(pickle.dumps(counts)) == counts
    assert str(pickle.loads(pickle.dumps(counts))) == str(counts)
    assert hash(counts) == hash(EVENTS.count_by("kind"))
    assert len({counts, EVENTS.count_by("kind"), EVENTS.count_by("year")}) == 2


def test_the_counts_of_parties_name_them_beside_their_ids() -> None:
    most, *_ = caspian.agreements.count_by("party").items()
    lines = caspian.agreements.count_by("party").show(rows=1).to_text().splitlines()
    heads = [line.split() for line in lines].index(["Party", "Agreements", "id"])
    assert lines[heads + 1].split() == [caspian.country(str(most[0])).name, str(most[1]), most[0]]
    homes = caspian.organisations.count_by("home")
    assert None in homes
    (row,) = [line for line in homes.show().to_text().splitlines() if line.startswith("none")]
    assert row.split() == ["none", str(homes[None])]
    assert caspian.figures.count_by("measure").show(rows=1).to_text().splitlines()[1].split() == [
        "Measure",
        "Figures",
    ]


def _figure(id_: str, unit: str = "t", **more: Any) -> dict[str, Any]:
    return {"id": id_, "title": id_, "measure": "volume", "value": "1", "unit": unit, **more}


def test_sums_are_refused_where_they_would_mean_nothing() -> None:
    rows = [
        *(_figure(f"t-{year}", period=str(year)) for year in range(2000, 2007)),
        _figure("way", "km"),
        _figure("range", "km", upper="5"),
        *(_figure(f"field-{number}", "ha") for number in range(7)),
        _figure("part", "bbl", about=["KZ"], period="2020-01"),
        _figure("whole", "bbl", about=["KZ", "AZ"], period="2020"),
        _figure("beside", "bbl", about=["GE"], period="2020"),
    ]
    countries = [{"id": key, "name": key} for key in ("KZ", "AZ", "GE")]
    figures = caspian.load({"figures": rows, "countries": countries}, alone=True).figures
    assert figures.where(unit="t").sum() == 7
    assert figures[:0].sum() == 0
    assert figures.where(unit="ha").sum(overlapping=True) == 7
    assert figures.where("id", "part", "beside").sum() == 2
    for found, why in (
        (figures, "several units have no sum: bbl, ha, km, t; choose one with .where(unit='bbl')"),
        (
            figures.where(unit="km"),
            "ranges have no sum: range; leave them out with .where(lambda f: f.upper is None)",
        ),
        (figures.where("id", "part", "whole"), "would count twice: part and whole; narrow the question"),
        (
            figures.where(unit="ha"),
            "would count twice: field-0 and field-1, field-0 and field-2, field-0 and field-3, "
            "field-0 and field-4, field-0 and field-5 and others; narrow the question",
        ),
    ):
        with pytest.raises(ValueError) as caught:  # noqa: PT011 - the words are compared below
            found.sum()
        assert why in str(caught.value)


def test_figures_of_a_thing_alone_come_before_those_of_it_and_others() -> None:
    figures = [
        _figure("a-line", about=["line", "KZ"]),
        _figure("b-pair", about=["AZ", "KZ"]),
        _figure("c-own", about=["KZ"]),
        _figure("d-city", about=["city"]),
    ]
    records: dict[str, Any] = {
        "countries": [{"id": key, "name": key} for key in ("KZ", "AZ")],
        "places": [
            {"id": "region", "name": "Region", "kind": "region"},
            {"id": "city", "name": "City", "within": "region"},
        ],
        "corridors": [{"id": "line", "name": "Line", "kind": "transport"}],
        "figures": [*figures, _figure("e-region", about=["region"])],
    }
    data = caspian.load(records, alone=True)
    assert data.figures_about("KZ").ids == ("c-own", "b-pair", "a-line")
    assert data.figures_about("line").ids == ("a-line",)
    assert data.figures_about("region").ids == ("e-region", "d-city")


# Selections that are called


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (ANY.events(on="BTK"), "events on btk"),
        (ANY.events(on="2024-05-20"), "events during 2024-05-20"),
        (ANY.events(year=[2018, 2019]), "events (during 2018) or (during 2019)"),
        (ANY.events(year=1000), "events during 1000"),
        (ANY.events(country=["KZ", "AZ"]), "events involving KZ, involving AZ"),
        (ANY.events(place=["Baku", "Aktau"]), "events (at baku) or (at aktau)"),
        (ANY.events(limit=2, country="KZ"), "events involving KZ, [:2]"),
        (ANY.events(limit=0), "events [:0]"),
        (ANY.events(type="visit"), "events kind visit"),
        (ANY.events(about=None), "events"),
        (ANY.agreements(country="KZ", on="2020-01-01"), "agreements involving KZ, binding KZ on 2020-01-01"),
        (ANY.agreements(on="2020-01-01"), "agreements in force on 2020-01-01"),
        (
            ANY.agreements(between=["KZ", "UZ"], on="2024"),
            "agreements between KZ and UZ, binding KZ on 2024, binding UZ on 2024",
        ),
        (ANY.organisations(country="KZ"), "organisations home KZ"),
        (ANY.people(country="KZ"), "people offices.of KZ"),
        (ANY.corridors(country=["KZ", "AZ"]), "corridors countries KZ, countries AZ"),
        (ANY.corridors(mode="rail"), "corridors modes rail"),
        (ANY.corridors(place="Baku"), "corridors about baku"),
        (ANY.figures(topic="gas"), "figures about gas"),
        (ANY.figures(country="KZ", year=2020), "figures about KZ, during 2020"),
        (ANY.places(country="KZ"), "places country KZ"),
    ],
)
def test_keywords_go_to_the_step_or_the_field_that_takes_them(found: Any, words: str) -> None:
    assert str(found.question) == words


@pytest.mark.parametrize(
    "ask",
    [
        lambda: ANY.events(year=999),
        lambda: ANY.events(on=24),
        lambda: ANY.events(limit=True),
        lambda: ANY.events(history="x"),
        lambda: ANY.people(colour="x"),
    ],
)
def test_keywords_that_go_nowhere_are_refused(ask: Callable[[], Any]) -> None:
    with pytest.raises(TypeError):
        ask()


# Names, positions, cells


def test_a_name_that_several_of_a_selection_bear_is_refused_with_all() -> None:
    rows = [
        {"id": f"talks-{year}", "title": "Talks on transit", "when": year, "kind": "talks"}
        for year in ("2021", "2022")
    ]
    talks = caspian.load({"events": rows}).events.search("Talks on transit").where(kind="talks")[:2]
    with pytest.raises(Ambiguous) as caught:
        _ = talks["Talks on transit"]
    assert set(caught.value.candidates) == set(talks.ids) == {"talks-2021", "talks-2022"}
    assert "Talks on transit" in talks
    assert talks[:1]["Talks on transit"] == talks[0]
    people = caspian.people.where("name", "Imran Khan", "Asad Majeed Khan")
    with pytest.raises(NotFound, match="no person of this selection is known as 'Ilham Aliyev'"):
        _ = people["Ilham Aliyev"]


def test_a_position_is_found_by_record_and_by_id_between_two_others() -> None:
    third = EVENTS[3]
    assert EVENTS.index(third) == EVENTS.index(third.id) == EVENTS.index(third, 3) == 3
    assert EVENTS.index(third, -len(EVENTS)) == 3
    for start, stop in ((4, None), (0, 3), (-2, None)):
        with pytest.raises(ValueError, match="is not in the selection"):
            EVENTS.index(third, start, stop)
    assert EVENTS.count("Kazakhstan") == 0
    assert caspian.countries.count("Kazakhstan") == 1


def test_a_selection_of_all_travels_as_the_question_that_it_is() -> None:
    assert pickle.loads(pickle.dumps(caspian.countries)) == caspian.countries
    own = caspian.load({"events": [{"id": "e", "title": "E", "when": "2024", "kind": "talks"}]}, alone=True)
    fresh = pickle.loads(pickle.dumps(own.events))
    assert fresh.ids == ("e",)
    assert fresh != caspian.events


def test_answers_are_written_as_tables(tmp_path: Path) -> None:
    changes = caspian.membership_changes("Kyrgyzstan", "EAEU")
    changes.to_csv(tmp_path / "eaeu.csv")
    told = (tmp_path / "eaeu.csv").read_text(encoding="utf-8")
    assert told == changes.to_csv()
    assert told.splitlines() == [
        "when,member_name,status,began,organisation_name,member,organisation",
        "2015-08-12,Kyrgyzstan,member,true,Eurasian Economic Union,KG,eaeu",
    ]


# Numbers and paths


def test_numbers_of_figures_are_found_whatever_they_are_written_as() -> None:
    for written in ("10", 10, 10.0, "1E+1"):
        found = caspian.figures.where("value", written)
        assert len(found) > 0
        assert {figure.value for figure in found} == {10}
    wrongs: list[Any] = ["ten", True, None, [[]]]
    for wrong in wrongs:
        with pytest.raises(TypeError, match="such as value has, of type Decimal"):
            caspian.figures.where("value", wrong)
    north = caspian.places.where("latitude", 40)
    assert [float(place.latitude) for place in north if place.latitude is not None] == [40.0] * len(north)
    assert len(north) > 0


def test_a_path_says_what_stands_there_and_what_does_not() -> None:
    assert EVENTS.where("when.edtf", "2024-05-20").ids == EVENTS.where("when", "2024-05-20").ids
    with pytest.raises(NotFound, match=r"no field of Citation \(.*locator.*\) is known as 'citations\.xyz'"):
        EVENTS.where("citations.xyz", 1)
    found = caspian.search("oil")
    assert set(found.where("name", "Baku–Tbilisi–Ceyhan pipeline").ids) <= {"btc"}
    with pytest.raises(NotFound, match="no field of records"):
        found.where("colour", "red")
    assert len(found[:0].where("name", "Baku")) == 0
    for kind, count in found.count_by("kind").items():
        assert count == sum(getattr(each, "kind", None) == kind for each in found)


def test_figures_stand_in_order_by_what_they_measure_and_in_one_unit() -> None:
    rows = [
        ("small", "9", "km"),
        ("smaller", "8500", "m"),
        ("cheap", "5", "USD/t"),
        ("dear", "2", "USD/kg"),
        ("rate", "5", "GEL/USD"),
        ("lower", "4", "GEL/USD"),
    ]
    figures = [
        {"id": name, "title": name, "measure": "value", "value": value, "unit": unit}
        for name, value, unit in rows
    ]
    found = caspian.load({"figures": figures}).figures.where(
        lambda figure: figure.title in dict(_pairs(rows))
    )
    order = found.sort_by("value").ids
    for less, more in (("smaller", "small"), ("cheap", "dear"), ("lower", "rate")):
        assert order.index(more) == order.index(less) + 1, order
    back = found.sort_by("value", reverse=True).ids
    assert back == order[::-1]


def _pairs(rows: list[tuple[str, str, str]]) -> list[tuple[str, str]]:
    return [(name, value) for name, value, _ in rows]


def test_what_has_no_order_is_refused() -> None:
    with pytest.raises(TypeError, match="the values of participants have no order; name a field of them"):
        EVENTS.sort_by("participants")


def test_the_list_of_questions_has_each_kind_of_step() -> None:
    steps = {type(step).__name__ for ask, _ in ASKED for step in ask().question.steps}
    assert len(steps) > 18
