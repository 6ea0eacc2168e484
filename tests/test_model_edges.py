"""Where what the model takes ends: the last value that is sound, the first that is not, and what follows from either."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import numpy as np
import pandas as pd
import pytest
from jsonschema import Draft202012Validator

import caspian
from caspian import (
    Agreement,
    AgreementKind,
    CaspianError,
    Corridor,
    CorridorKind,
    Country,
    Event,
    Figure,
    InvalidDate,
    Leg,
    Measure,
    Membership,
    Milestone,
    Mode,
    Operation,
    Phase,
    Place,
    Source,
    Stage,
    Topic,
    When,
)
from caspian.catalogue.types import TYPES
from caspian.model import rules
from caspian.model.amendment import Amendment
from caspian.model.binding import least, standing
from caspian.model.edition import Edition
from caspian.model.flag import flag
from caspian.model.geodesy import kilometres
from caspian.model.length import Length
from caspian.model.operation import begun, states_on
from caspian.model.release import Release
from caspian.model.taking import taken
from caspian.model.time.edtf import FAR
from caspian.model.time.frames import edtf_of
from caspian.store.bundled import bundled

Judge = Callable[[Any], None]


@pytest.mark.parametrize(
    ("judge", "sound", "wrong"),
    [
        (rules.COUNT.judge, [1, 10**15 - 1], [0, -1, 10**15, True, 1.0, "1", None]),
        (rules.degrees(90).judge, [-90, 90, 90.0, 0], [-90.01, 91, "1", None, True, float("nan")]),
        (rules.POINT.judge, [(180, 90), (-180.0, -90.0)], [(181, 0), (-181, 0), (0, 91), (0, -91), (0,), (0, 0, 0), [0, 0], (True, 0)]),
        (rules.KILOMETRES.judge, [Decimal("0.001"), Decimal(40_100)], [Decimal("0.0009"), Decimal(40_101), 1, Decimal("inf")]),
        (rules.NUMBER.judge, [Decimal("9e40"), Decimal("-0")], [Decimal("1e41"), Decimal("nan"), 5, 5.0]),
        (rules.FLAG.judge, [True, False], [1, 0, None, "true"]),
        (rules.CURRENCY.judge, ["USD"], ["US", "USDT", "usd", "U1D", "ÄÄÄ", None]),
        (rules.CODE.judge, ["KZ"], ["K", "KAZ", "kz", "K1", None]),
        (rules.SLUG.judge, ["a", "a-1.b"], ["A", "a--b", "-a", "a-", "a_b", "", None]),
        (rules.REFERENCE.judge, ["a", "KZ"], ["KAZ", "a b", "Kz"]),
        (rules.ADDRESS.judge, ["https://a", "http://b"], ["ftp://a", "a.org", " https://a", 5]),
        (rules.TEXT.judge, ["a", "a b", "ә"], ["", " a", "a ", "a\nb", "a\x7fb", "a\u202eb", "\ud800", 5]),
        (rules.sequence, [(), (1,)], [[], None, "a"]),
        (rules.distinct, [(), ("a",), ("a", "b")], [("a", "b", "a")]),
    ],
)  # fmt: skip
def test_the_last_value_is_taken_and_the_next_is_refused(
    judge: Judge, sound: list[Any], wrong: list[Any]
) -> None:
    for each in sound:
        judge(each)
    for each in wrong:
        with pytest.raises((ValueError, TypeError), match=r"^expected"):
            judge(each)


@pytest.mark.parametrize("text", ["0", "-0", "1", "9" * 40, "0." + "1" * 40, "-12.50"])
def test_a_number_is_read_to_forty_digits_on_each_side(text: str) -> None:
    assert str(rules.number(text)) == str(Decimal(text))


@pytest.mark.parametrize(
    "text", ["", "01", "1" * 41, "0." + "1" * 41, ".5", "5.", "1e5", "+1", "1,000", "٣", 5, None]
)
def test_what_is_no_number_in_digits_is_refused(text: Any) -> None:
    with pytest.raises(ValueError, match="expected a number written as text"):
        rules.number(text)


# What constructors take


def test_constructors_bring_values_to_their_types() -> None:
    make: Any = Figure
    found = make(
        id="f", title="F", measure="count", value="38.50", unit="1", period={"edtf": "2024"}, about=["KZ"]
    )
    assert (str(found.value), found.period, found.about) == ("38.50", When("2024"), ("KZ",))
    assert taken(np.int64(5), Decimal, many=False) == Decimal(5)
    assert taken(np.float64(1.5), float, many=False) == 1.5
    assert type(taken(np.int64(5), int, many=False)) is int
    assert taken(True, Decimal, many=False) is True
    assert taken(1.5, Decimal, many=False) == 1.5
    assert taken("baku", str, many=True) == "baku"
    assert taken({"a": 1}, str, many=True) == {"a": 1}
    assert taken(5, str, many=True) == 5
    assert taken([[1, 2]], tuple, many=True) == ((1, 2),)
    assert taken((each for each in ("a", "b")), str, many=True) == ("a", "b")
    with pytest.raises(ValueError, match=r"^expected one of 'reported', .*, got 'guess'$"):
        make(id="f", title="F", measure="count", value="1", unit="1", standing="guess")
    with pytest.raises(TypeError, match=r"^expected one of 'reported', .*, got int 5$"):
        make(id="f", title="F", measure="count", value="1", unit="1", standing=5)
    with pytest.raises(ValueError, match="got bool True"):
        make(id="f", title="F", measure="count", value=True, unit="1")


def test_a_range_rises_and_an_unknown_currency_has_no_unit() -> None:
    plain: dict[str, Any] = {
        "id": "f",
        "title": "F",
        "measure": Measure.COST,
        "value": Decimal(5),
        "unit": "1",
    }

    def figure(**more: Any) -> Figure:
        return Figure(**plain | more)

    assert figure(upper=Decimal(6)).quantity == "5 to 6"
    assert figure(currency_unknown=True).quantity == "5 (currency unknown)"
    for wrong in ({"upper": Decimal(5)}, {"upper": Decimal(4)}):
        with pytest.raises(ValueError, match=r"^expected a range that rises, got 5 to [45]$"):
            figure(**wrong)
    with pytest.raises(
        ValueError, match=r"^expected the unit '1' of a sum whose currency is unknown, got 'USD'$"
    ):
        figure(currency_unknown=True, unit="USD")
    gas = figure(measure=Measure.VOLUME, value=Decimal("1.50"), upper=Decimal("2.25"), unit="bcm")
    assert gas.to("m3").quantity == "1,500,000,000 to 2,250,000,000 m3"
    assert gas.to("bcm").quantity == "1.5 to 2.25 bcm"
    price = figure(value=Decimal(70), unit="USD/bbl").to("USD/m3")
    assert round(price.value, 4) == round(Decimal(70) / Decimal("0.158987294928"), 4)
    with pytest.raises(ValueError, match="'USD/bbl' and 'EUR/bbl' measure different things"):
        figure(unit="USD/bbl").to("EUR/bbl")


# Dates


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        ("2024-03", "2024-04", "2024-03-01/2024-04-30"),
        ("2024~", "2025?", "2024-01-01~/2025-12-31?"),
        ("2024%", "2024", "2024-01-01%/2024-12-31"),
        ("2024-05-01", "2024-05-01", "2024-05-01/2024-05-01"),
        ("2024-05-31", "2024-05", "2024-05-31/2024-05-31"),
    ],
)
def test_time_between_two_dates(first: str, last: str, edtf: str) -> None:
    assert When.spanning(first, last).edtf == edtf


def test_time_without_a_known_end_is_refused() -> None:
    for wrong in (("../2024", "2025"), ("/2024", "2025")):
        with pytest.raises(InvalidDate, match=r"^expected a date with a known beginning, got '\.?\.?/2024'$"):
            When.spanning(*wrong)
    with pytest.raises(InvalidDate, match=r"^expected a date with a known end, got '2024/..'$"):
        When.until("2024/..")
    with pytest.raises(InvalidDate, match=r"^the time asked for ends, 2023, before it begins, 2024$"):
        When.spanning("2024", "2023")
    assert (When.since("2024/..").edtf, When.until("../2024").edtf) == ("2024-01-01/..", "../2024-12-31")


@pytest.mark.parametrize(
    ("one", "other", "before", "overlaps", "touches", "within"),
    [
        ("2024-05-01", "2024-05-02", True, False, False, False),
        ("2024-05-02", "2024-05-02", False, True, True, True),
        ("2024-05-03", "2024-05-02", False, False, False, False),
        ("2024-05-01/2024-05-02", "2024-05-02/2024-05-03", False, True, True, False),
        ("2024-05-01/2024-05-02", "2024-05-03/2024-05-04", True, False, False, False),
        ("2024-05-02", "2024-05-01/2024-05-03", False, True, True, True),
        ("2024-05", "2024-05-31", None, None, None, None),
        ("2024-05", "2024-06-01", True, False, False, False),
        ("2024-05", "2024-05", None, None, True, True),
        ("2024-05", "2024", None, None, True, True),
        ("2024/..", "2025-01-01", False, True, True, False),
        ("2024/", "2025-01-01", None, None, None, False),
        ("../2024", "2020", False, True, True, False),
        ("2024-05-02~", "2024-05-02", None, None, None, None),
        ("2024-05-02?", "2024-05", None, None, None, None),
        ("2024-05-02~", "2024-05-03", True, False, False, False),
    ],
)
def test_two_dates(
    one: str,
    other: str,
    before: bool | None,
    overlaps: bool | None,
    touches: bool | None,
    within: bool | None,
) -> None:
    a, b = When(one), When(other)
    assert (a.before(b), a.overlaps(b), a.touches(b), a.within(b)) == (before, overlaps, touches, within)
    assert b.after(a) is before
    assert b.overlaps(a) is overlaps


@pytest.mark.parametrize("value", [0, 10_000, -1, True, 2024.0, b"2024", [2024]])
def test_what_is_no_year_is_no_date(value: Any) -> None:
    assert edtf_of(value) is None
    with pytest.raises(TypeError, match=r"^expected a date such as '2024-03', a date object or a year, got"):
        When.of(value)


def test_years_are_written_with_four_digits() -> None:
    assert [edtf_of(year) for year in (1000, 9999)] == ["1000", "9999"]
    assert [When.of(year).earliest for year in ("0001", 9999)] == [date(1, 1, 1), date(9999, 1, 1)]
    with pytest.raises(InvalidDate, match=r"^987 is no year of four figures, as 2020 is$"):
        edtf_of(987)
    assert When("9999-12").latest == When("9999-24").latest == date(9999, 12, 31)


@pytest.mark.parametrize("text", ["today", "last month", "3 days ago", "the current year"])
def test_what_only_a_clock_could_tell_is_refused_as_that(text: str) -> None:
    with pytest.raises(InvalidDate, match="no clock is read"):
        When.of(text)
    with pytest.raises(InvalidDate) as error:
        When.of("whenever")
    assert "clock" not in str(error.value)


def test_dates_sort_by_their_first_day_and_then_by_their_last() -> None:
    texts = ["2024-05-02", "2024", "2024-05", "../2023", "2024-05-01/..", "2024-01-01"]
    assert [each.edtf for each in sorted(map(When, texts))] == [
        "../2023", "2024-01-01", "2024", "2024-05", "2024-05-01/..", "2024-05-02",
    ]  # fmt: skip
    with pytest.raises(TypeError):
        assert When("2024") < 5  # type: ignore[operator]


# Memberships, phases, stages


@pytest.mark.parametrize(
    ("period", "since", "until", "ongoing"),
    [
        (None, None, None, False),
        ("2001/..", "2001", None, True),
        ("2001/", "2001", None, False),
        ("../2001", None, "2001", False),
        ("/2001", None, "2001", False),
        ("2001", "2001", "2001", False),
        ("2001/2004", "2001", "2004", False),
    ],
)
def test_a_membership_has_two_ends(
    period: str | None, since: str | None, until: str | None, ongoing: bool
) -> None:
    found = Membership(member="KZ", period=When(period) if period else None)
    ends = tuple(each and each.edtf for each in (found.since, found.until))
    assert (*ends, found.ongoing) == (since, until, ongoing)


HISTORY = (
    Phase(operation=Operation.PROPOSED),
    Phase(operation=Operation.CONSTRUCTION, since=When("2007-06")),
    Phase(operation=Operation.OPERATING, since=When("2017-10-30")),
    Phase(operation=Operation.SUSPENDED, since=When("2023")),
    Phase(operation=Operation.OPERATING, since=When("2024-05-20")),
)


@pytest.mark.parametrize(
    ("day", "states"),
    [
        ("2007-05-31", "proposed"),
        ("2007-06-01", "proposed, under construction"),
        ("2007-06-29", "proposed, under construction"),
        ("2007-06-30", "under construction"),
        ("2017-10-29", "under construction"),
        ("2017-10-30", "operating"),
        ("2022-12-31", "operating"),
        ("2023-01-01", "operating, suspended"),
        ("2024-05-19", "suspended"),
        ("2024-05-20", "operating"),
        ("2024", "suspended, operating"),
        ("2017-09/2023", "under construction, operating, suspended"),
    ],
)
def test_a_line_is_in_these_states(day: str, states: str) -> None:
    assert ", ".join(states_on(HISTORY, When(day))) == states
    line = Corridor(id="c", name="C", kind=CorridorKind.ENERGY, history=HISTORY)
    only = None if "," in states else states
    assert line.status_on(day) == only
    assert ", ".join(line.states_on(day)) == states


def test_what_begins_after_today_is_only_expected() -> None:
    assert begun(HISTORY, When("2017-10-29")) == HISTORY[:2]
    assert begun(HISTORY, When("2017-10-30")) == HISTORY[:3]
    assert begun(HISTORY, When("2023-05")) == HISTORY[:4]
    assert begun(HISTORY, None) == HISTORY
    assert begun((), None) == ()
    assert states_on((), None) == states_on((), When("2024")) == ()
    line = Corridor(id="c", name="C", kind=CorridorKind.ENERGY, history=HISTORY)
    assert (line.status, line.state_of(_leg())) == (Operation.OPERATING, Operation.OPERATING)
    assert line.state_of(_leg(history=HISTORY[:1])) is Operation.PROPOSED
    assert Corridor(id="c", name="C", kind=CorridorKind.ENERGY).status is None


def _leg(**more: Any) -> Leg:
    plain: dict[str, Any] = {"origin": "a", "destination": "b", "mode": Mode.RAIL}
    return Leg(**plain | more)


def _treaty(*history: Milestone, parties: tuple[str, ...] = ("KZ", "AZ")) -> Agreement:
    return Agreement(id="a", title="A", kind=AgreementKind.TREATY, parties=parties, history=history)


def test_an_agreement_goes_by_its_signature_else_by_its_first_step() -> None:
    signed, agreed = (
        Milestone(stage=Stage.SIGNED, when=When("2024-05"), place="p"),
        Milestone(stage=Stage.AGREED),
    )
    expected = Milestone(stage=Stage.IN_FORCE, when=When("2026"), planned=True)
    ratified = Milestone(stage=Stage.RATIFIED, when=When("2025"), party="KZ")
    assert _treaty(agreed, signed, ratified).when == When("2024-05")
    assert _treaty(agreed, ratified, expected).when == When("2025")
    assert _treaty(agreed, expected).when == When("2026")
    assert _treaty(agreed).when is None
    assert _treaty(expected).signed is None
    assert (_treaty(agreed, signed).place, _treaty(agreed).place) == ("p", None)
    assert _treaty(expected).status is Stage.PROPOSED
    assert _treaty(signed, ratified).everyone == ("KZ", "AZ")


def test_what_is_signed_or_in_force_one_by_one_is_so_with_the_last() -> None:
    def step(stage: Stage, when: str, party: str | None = None) -> Milestone:
        return Milestone(stage=stage, when=When(when), party=party)

    one, other = step(Stage.SIGNED, "2024-01", "KZ"), step(Stage.SIGNED, "2024-02", "AZ")
    assert _treaty(one).signed is None
    assert _treaty(one, other).signed == When("2024-02")
    assert _treaty(one, step(Stage.SIGNED, "2024-03")).signed == When("2024-03")
    force = step(Stage.IN_FORCE, "2024-04", "KZ"), step(Stage.IN_FORCE, "2024-05", "AZ")
    assert (_treaty(*force[:1]).entered_into_force, _treaty(*force).entered_into_force) == (
        None,
        When("2024-05"),
    )
    assert _treaty(one, other, *force).status is Stage.IN_FORCE
    assert _treaty(one, other, force[0]).status is Stage.SIGNED


def test_of_stages_the_least_counts_and_what_ended_first() -> None:
    assert least((Stage.IN_FORCE, Stage.SUSPENDED, Stage.PROPOSED)) is Stage.SUSPENDED
    assert least((Stage.IN_FORCE, Stage.PROVISIONALLY_APPLIED, Stage.ACCEDED)) is Stage.ACCEDED
    assert sorted(Stage, key=standing)[:2] == [Stage.ENDED, Stage.TERMINATED]
    assert sorted(standing(stage) for stage in Stage) == list(range(len(Stage)))


# Places, countries, lines


def test_a_place_needs_both_numbers_for_a_point() -> None:
    assert Place(id="p", name="P", latitude=40.0, longitude=0.0).point == (0.0, 40.0)
    assert Place(id="p", name="P", latitude=0.0, longitude=50.0).point == (50.0, 0.0)
    assert (
        Place(id="p", name="P", latitude=40.0).point is Place(id="p", name="P", longitude=50.0).point is None
    )


def test_distances_on_the_globe() -> None:
    """A quarter of a meridian, half of the equator, and none."""
    assert kilometres((0, 0), (0, 90)) == pytest.approx(10_007.557, abs=0.001)
    assert kilometres((0, 0), (180, 0)) == pytest.approx(20_015.115, abs=0.001)
    assert kilometres((50, 40), (50, 40)) == 0
    assert kilometres((10, 60), (20, 60)) == pytest.approx(kilometres((0, 60), (-10, 60)))
    assert kilometres((10, 60), (20, 60)) < 0.51 * kilometres((10, 0), (20, 0))


def test_a_leg_is_drawn_and_measured_only_where_both_ends_are_known() -> None:
    places = {
        "a": Place(id="a", name="A", country="KZ", latitude=0.0, longitude=0.0),
        "b": Place(id="b", name="B", country="UZ", latitude=0.0, longitude=2.0),
        "c": Place(id="c", name="C"),
    }
    straight = kilometres((0, 0), (2, 0))
    assert _leg().line(places) == ((0.0, 0.0), (2.0, 0.0))
    assert _leg(via=((1.0, 0.0),)).line(places) == ((0.0, 0.0), (1.0, 0.0), (2.0, 0.0))
    assert _leg(destination="c").line(places) == _leg(origin="c").line(places) == ()
    assert _leg(destination="c").length(places) is None
    assert _leg().length(places) == pytest.approx(straight * 1.15)
    assert _leg(mode=Mode.SEA).length(places) == pytest.approx(straight)
    assert _leg(km=Decimal(7), destination="c").length(places) == 7.0
    assert _leg().crossed(places) == ("KZ", "UZ")
    assert _leg(destination="c").crossed(places) == ("KZ",)
    assert _leg(origin="c", destination="c").crossed(places) == ()
    assert _leg(countries=("KZ", "UZ", "KZ")).crossed(places) == ("KZ", "UZ", "KZ")
    assert _leg(destination="a").crossed(places) == ("KZ",)
    assert _leg().key == "a–b"


@pytest.mark.parametrize(
    ("km", "reported", "shown"),
    [
        (99.4, False, "about 99 km"),
        (99.9, False, "about 100 km"),
        (100, False, "about 100 km"),
        (104, False, "about 100 km"),
        (99.46, False, "about 99 km"),
        (106, False, "about 110 km"),
        (106.4, True, "106 km"),
        (1768, True, "1,768 km"),
    ],
)
def test_a_length_says_how_sure_it_is(km: float, reported: bool, shown: str) -> None:
    length = Length(km, reported=reported)
    assert (str(length), length.branched, length.total) == (shown, False, float(km))


def test_flags_are_those_of_codes_that_states_have() -> None:
    assert [flag(code) for code in ("QL", "QA", "ZZ")] == ["🇶🇱", "🇶🇦", "🇿🇿"]
    assert [flag(code) for code in ("QM", "QZ", "XA", "X", "KAZ", "kz", "ÄÖ")] == [""] * 7
    assert Country(id="XK", name="Kosovo").flag is Country(id="XK", name="Kosovo").iso2 is None
    assert (Country(id="KZ", name="Kazakhstan").iso2, Country(id="KZ", name="Kazakhstan").iso3) == (
        "KZ",
        None,
    )


def test_topics_hold_others_and_are_held() -> None:
    assert [topic.value for topic in Topic.ECONOMY.narrower] == [
        "economy", "trade", "customs", "investment", "finance", "industry", "agriculture", "tourism",
    ]  # fmt: skip
    assert (Topic.CUSTOMS.broader, Topic.TRADE.broader, Topic.ECONOMY.broader) == (
        Topic.TRADE,
        Topic.ECONOMY,
        None,
    )
    assert Topic.PEACE.narrower == (Topic.PEACE,)


# Releases


def test_a_release_says_what_is_besides() -> None:
    def release(version: str) -> Release:
        return Release(version=version, as_of=When("2026-03-20"))

    old, new = release("2026.9.2"), release("2026.11.1")
    assert (old.number, new.number) == ((2026, 9, 2), (2026, 11, 1))
    assert new.joined(new).version == "2026.11.1"
    assert old.joined(new).version == new.joined(old).version == "2026.11.1 with records of 2026.9.2"
    own = old.with_own_records()
    assert own.number == (2026, 9, 2)
    assert own.with_own_records().version == "2026.9.2 with own records"
    assert new.joined(own).version == "2026.11.1 with own records and records of 2026.9.2"
    assert new.joined(old).joined(release("2025.1.1")).version == (
        "2026.11.1 with records of 2025.1.1 and records of 2026.9.2"
    )
    assert new.line == "caspian data 2026.11.1, as of 20 March 2026"
    edition = Edition(version="2026.9.2", as_of=When("2026-03-20"), seal="a" * 64)
    assert edition.release(lambda said: "a" * 64) == old
    assert edition.release(lambda said: "b" * 64) == own


# Records of no dataset


def test_a_record_of_no_dataset_says_where_to_ask() -> None:
    talks: Any = Event
    event = talks(id="e", title="Talks", when="2024-05-02", kind="talks")
    assert (repr(event), str(event), event.label) == ("<Event 'e': Talks>",) * 2 + ("Talks",)
    assert Source(id="s", title="S", kind="report").label == "S"
    assert event.order == (date(2024, 5, 2).toordinal(),) * 2 + ("e",)
    assert Place(id="p", name="P").order == (0, 0, "p")
    assert abs(FAR) > date.max.toordinal()
    for ask in (event.show, event.to_dict, event.bibliography, event.map):
        with pytest.raises(CaspianError, match=r"^'e' is of no dataset: load it with caspian\.load, and ask"):
            ask()
    assert event._repr_html_() is None
    line = Corridor(id="c", name="C", kind=CorridorKind.ENERGY, legs=(_leg(km=Decimal(5)), _leg()))
    assert line.length is None
    assert Corridor(id="c", name="C", kind=CorridorKind.ENERGY, legs=(_leg(km=Decimal(5)),)).length == 5.0


def test_a_part_says_what_it_is_made_of_and_a_part_of_a_dataset_what_it_tells() -> None:
    assert repr(Milestone(stage=Stage.SIGNED, when=When("2024"))) == (
        "Milestone(stage=<Stage.SIGNED 'signed': Signed.>, when=When('2024'))"
    )
    assert (
        repr(caspian.agreement("Caspian Convention").history[0])
        == "<Milestone: signed · 12 August 2018 · Aktau>"
    )


def test_a_record_shows_itself_as_a_card_and_what_holds_it_as_lines() -> None:
    class Printer:
        """As IPython has it: what holds what is shown stands in its stack."""

        def __init__(self, depth: int) -> None:
            self.stack = [None] * depth
            self.said = ""

        def text(self, text: str) -> None:
            """Take a text."""
            self.said += text

    georgia = caspian.country("Georgia")
    for depth, said in ((1, str(georgia)), (2, repr(georgia))):
        printer = Printer(depth)
        georgia._repr_pretty_(printer, False)
        assert printer.said == said
    assert str(georgia) != repr(georgia)


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ({}, "one of 'add', 'set' and 'remove'"),
        ({"add": "x", "set": "y"}, "one of 'add', 'set' and 'remove'"),
        ({"add": "x", "remove": True}, "one of 'add', 'set' and 'remove'"),
        ({"set": "x"}, "the reason why what stands there goes"),
        ({"remove": True}, "the reason why what stands there goes"),
    ],
)
def test_an_amendment_does_one_thing_and_says_why(how: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValueError, match=f"^expected {expected}$"):
        Amendment(id="sco", field="aliases", **how)
    assert Amendment(id="sco", field="aliases", add="x").reason is None


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("year", "; did you mean .earliest.year?"),
        ("start", "; did you mean .earliest?"),
        ("end", "; did you mean .latest?"),
        ("isoformat", "; did you mean .edtf?"),
        ("participants", "; it is a date: who, where and the rest are asked of the record that has it"),
        ("_odd", ""),
    ],
)
def test_a_name_that_a_date_does_not_have_is_told_with_the_one_meant(name: str, meant: str) -> None:
    with pytest.raises(AttributeError) as error:
        getattr(When("2024"), name)
    assert str(error.value) == f"'When' object has no attribute {name!r}{meant}"


def test_a_number_of_very_many_digits_is_not_written_out() -> None:
    with pytest.raises(ValueError, match=r"got int a int of very many digits$"):
        rules.COUNT.judge(10**6000)
    assert rules.shown(10**20) == "1" + "0" * 20


def test_who_is_bound_by_what_was_left_suspended_or_joined() -> None:
    def step(stage: Stage, when: str, party: str | None = None) -> Milestone:
        return Milestone(stage=stage, when=When(when), party=party)

    signed, force = step(Stage.SIGNED, "2000"), step(Stage.IN_FORCE, "2001")
    rest = step(Stage.SUSPENDED, "2005")
    treaty = _treaty(signed, force, rest, parties=("KZ", "AZ", "UZ"))
    assert [treaty.status_on(day) for day in ("2004", "2006")] == [Stage.IN_FORCE, Stage.SUSPENDED]
    assert treaty.binds("KZ", "2006") is False
    again = _treaty(signed, force, rest, step(Stage.IN_FORCE, "2007"), parties=("KZ", "AZ", "UZ"))
    assert (again.status_on("2008"), again.binds("KZ", "2008")) == (Stage.RESUMED, True)
    ratified = _treaty(signed, force, rest, step(Stage.RATIFIED, "2007"), parties=("KZ", "AZ"))
    assert ratified.status_on("2008") is Stage.SUSPENDED, "a ratification does not end a rest"
    ended = _treaty(signed, force, step(Stage.ENDED, "2005"), step(Stage.SUSPENDED, "2006"))
    assert ended.status_on("2007") is Stage.ENDED, "what has ended does not rest"
    left = (
        step(Stage.WITHDREW, "2005", "AZ"),
        step(Stage.ACCEDED, "2009", "AZ"),
        step(Stage.IN_FORCE, "2010", "AZ"),
    )
    back = _treaty(signed, force, *left, parties=("KZ", "AZ", "UZ"))
    assert [back.binds("AZ", day) for day in ("2004", "2006", "2011")] == [True, False, True]
    assert back.bound_by("AZ", "2011") == "entry into force"
    assert (back.bound_by("AZ", "2006"), back.status_of("AZ", "2006")) == ("", Stage.WITHDREW)
    late = _treaty(signed, force, step(Stage.IN_FORCE, "2003", "UZ"), parties=("KZ", "AZ", "UZ"))
    assert [late.binds("UZ", day) for day in ("2002", "2004")] == [False, True]
    assert late.binds("KZ", "2002") is True
    proposed = _treaty(step(Stage.PROPOSED, "1999", "KZ"), parties=("KZ", "AZ"))
    assert proposed.status_of("AZ", "2000") is Stage.PROPOSED
    assert proposed.status_of("UZ", "2000") is None
    contract = Agreement(
        id="m", title="M", kind=AgreementKind.CONTRACT, parties=("KZ", "AZ"), history=(signed,)
    )
    assert (contract.bound_by("KZ", "2002"), contract.binds("KZ", "1999")) == ("signature", False)
    agreed = Agreement(
        id="m",
        title="M",
        kind=AgreementKind.CONTRACT,
        parties=("KZ",),
        history=(step(Stage.AGREED, "2000"),),
    )
    assert agreed.binds("KZ", "2002") is None
    applied = _treaty(signed, step(Stage.PROVISIONALLY_APPLIED, "2001"))
    assert applied.bound_by("KZ", "2002") == "provisional application"
    assert _treaty(signed, force, step(Stage.DENOUNCED, "2005", "KZ")).binds("KZ", "2006") is None


def test_the_schema_takes_the_points_that_the_rule_takes() -> None:
    validator = Draft202012Validator(rules.POINT.schema)
    for sound in ([180, 90], [-180, -90], [49.9, 40.4]):
        assert validator.is_valid(sound)
        rules.POINT.judge(tuple(sound))
    for wrong in ([49.9], [49.9, 40.4, 1], [181, 0], [0, 91], [-181, 0], [0, -91], ["49.9", 40.4]):
        assert not validator.is_valid(wrong)


@pytest.mark.parametrize("edtf", ["../2024", "/2024", "2024/..", "2024/", "2024-05"])
def test_a_window_has_two_known_ends(edtf: str) -> None:
    with pytest.raises(InvalidDate, match="two known ends for a window"):
        When(edtf, window=True)


def test_a_month_of_a_table_is_a_month() -> None:
    assert When.of(pd.Period("2024-02", freq="M")).edtf == "2024-02"
    assert When.of(pd.Period("2024-12", freq="M")).edtf == "2024-12"


@pytest.mark.parametrize("name", TYPES)
def test_a_record_of_no_dataset_is_a_line(name: str) -> None:
    record = bundled().table(name)[0]
    loose = attrs.evolve(record)
    called = "" if loose.label == loose.id else f": {loose.label}"
    assert repr(loose) == f"<{type(record).__name__} {record.id!r}{called}>"
