"""First guesses of days, of what was in force, of offices, of the first and the last: what is proposed keeps what was asked."""

from collections.abc import Callable
from typing import Any

import pytest

import caspian
from tests.told import told

ANY: Any = caspian
_BETWEEN = "ANY.agreements_between('AZ', 'GE')"
_REACHING = f"{_BETWEEN}.reaching('in force', 'AZ', 'GE', on='2010-01-01')"


# What is in force on a day


@pytest.mark.parametrize(
    "guess",
    [
        lambda: ANY.agreements_between("AZ", "GE").valid_on(on="2010-01-01"),
        lambda: ANY.agreements_between("AZ", "GE").active("2010-01-01"),
        lambda: ANY.agreements_between("AZ", "GE").in_force_on("2010-01-01"),
        lambda: ANY.agreements_between("AZ", "GE").valid("2010-01-01"),
    ],
)
def test_what_was_in_force_on_a_day_keeps_the_day_and_the_parties(guess: Callable[[], Any]) -> None:
    (call,) = told(guess, AttributeError)
    assert call == f"{_BETWEEN}.in_force('2010-01-01')"
    assert eval(call) == eval(_REACHING)


def test_the_status_of_several_on_a_day_is_told_of_each_or_of_those_in_force() -> None:
    calls = told(lambda: ANY.agreements_between("AZ", "GE").status("2010-01-01"), AttributeError)
    assert calls == [_REACHING, f"{{each.id: each.status_on('2010-01-01') for each in {_BETWEEN}}}"]
    in_force, each = map(eval, calls)
    assert 0 < len(in_force) < len(each)
    one_line = caspian.agreements_between("AZ", "GE", status="in force", on="2010-01-01")
    assert set(in_force.ids) == set(one_line.ids)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        (
            lambda: ANY.agreements_between("AZ", "GE").where(status="in force", on="2010-01-01"),
            lambda: ANY.agreements_between("AZ", "GE", status="in force", on="2010-01-01"),
        ),
        (
            lambda: ANY.agreements_involving("GE").where(status="signed", on=2010, kind="treaty"),
            lambda: ANY.agreements_involving("GE", status="signed", on=2010, kind="treaty"),
        ),
        (
            lambda: ANY.agreements.where(status="in force", on="2010-01-01"),
            lambda: ANY.agreements.reaching("in force", on="2010-01-01"),
        ),
    ],
)
def test_where_asks_for_a_day_as_the_one_line_question_does(
    asked: Callable[[], Any], meant: Callable[[], Any]
) -> None:
    assert asked()
    assert asked().ids == meant().ids


def test_what_bound_two_on_a_day_is_asked_of_their_agreements() -> None:
    call = f"{_BETWEEN}.binding('AZ', 'GE', on='2010-01-01')"
    assert told(lambda: ANY.agreements_between("AZ", "GE").as_of("2010-01-01"), AttributeError) == [call]
    with pytest.raises(caspian.NotFound) as caught:
        ANY.agreements_between("AZ", "GE").on("2010-01-01")
    assert caught.value.instead == (call,)


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (
            lambda: ANY.in_force("AM", "RU", on="2023-01-01"),
            "agreements_between('AM', 'RU', status='in force', on='2023-01-01')",
        ),
        (lambda: ANY.in_force("AM", 2020), "agreements_involving('AM', status='in force', on=2020)"),
        (lambda: ANY.in_force(2020), "agreements(status='in force', on=2020)"),
        (
            lambda: ANY.status("Caspian Convention", "2020-01-01"),
            "agreement('Caspian Convention').status_on('2020-01-01')",
        ),
        (
            lambda: ANY.is_member("UZ", "CSTO", on="2010-01-01"),
            "members_of('CSTO', on='2010-01-01').count('UZ') == 1",
        ),
    ],
)
def test_a_question_of_what_held_keeps_its_day(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, AttributeError) == [f"caspian.{call}"]


# Who, and when, in whatever order


@pytest.mark.parametrize(
    ("ask", "call"),
    [
        (
            lambda: ANY.officeholders("foreign minister", "Armenia"),
            "caspian.officeholders('Armenia', 'foreign minister')",
        ),
        (
            lambda: ANY.officeholders("president", "Kazakhstan", on="2010"),
            "caspian.officeholders('Kazakhstan', 'president', on='2010')",
        ),
        (lambda: ANY.officeholders("2010", "KZ"), "caspian.officeholders('KZ', on='2010')"),
        (lambda: ANY.officeholders("president"), "caspian.people.in_office('president')"),
        (
            lambda: ANY.officeholders("president", on="2010"),
            "caspian.people.in_office('president', on='2010')",
        ),
    ],
)
def test_an_office_before_its_country_is_turned_round(ask: Callable[[], Any], call: str) -> None:
    with pytest.raises(caspian.NotFound) as caught:
        ask()
    assert caught.value.instead == (call,)
    assert eval(call)


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.members_of("2024", "SCO"), "members_of('SCO', on='2024')"),
        (lambda: ANY.organisations_of("2005", "Georgia"), "organisations_of('Georgia', on='2005')"),
        (lambda: ANY.timeline(2020), "timeline(since=2020, until=2020)"),
        (
            lambda: ANY.officeholders(office="president", on="2020-01-01"),
            "people(office='president', on='2020-01-01')",
        ),
    ],
)
def test_a_time_among_names_is_a_time(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, TypeError) == [f"caspian.{call}"]
    assert eval(f"caspian.{call}")


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.members("2024", "SCO"), "members_of('SCO', on='2024')"),
        (lambda: ANY.presidents("2010", "KZ"), "officeholders('KZ', office='president', on='2010')"),
        (lambda: ANY.presidents("KZ", 2010), "officeholders('KZ', office='president', on=2010)"),
        (lambda: ANY.energy_minister("KZ"), "officeholders('KZ', office='energy minister')"),
        (lambda: ANY.gdp("KZ", 2023), "figures_about('KZ', measure='gdp', on=2023)"),
        (lambda: ANY.visits("KZ", 2024), "events_involving('KZ', on=2024, kind='visit')"),
        (
            lambda: ANY.figures_between("AZ", "KZ", measure="trade"),
            "figures_about('AZ', 'KZ', measure='trade')",
        ),
        (lambda: ANY.pipelines(), "corridors.where(modes=('oil pipeline', 'gas pipeline'))"),
        (lambda: ANY.ports(), "places.where(kind='port')"),
    ],
)
def test_a_question_by_another_name_knows_who_and_when(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, AttributeError) == [f"caspian.{call}"]
    assert eval(f"caspian.{call}")


def test_what_a_record_answers_is_narrowed_by_what_is_given() -> None:
    sco = caspian.organisation("SCO").members(on="2024-07-05")
    assert (
        sco == caspian.organisation("SCO").members("2024-07-05") == caspian.members_of("sco", on="2024-07-05")
    )
    assert "BY" in sco.ids
    assert "BY" not in caspian.organisation("SCO").members("2024-07-01").ids
    btc = caspian.corridor("BTC").figures(measure="volume")
    assert set(btc.ids) == set(caspian.figures_about("btc", measure="volume").ids)
    assert caspian.country("KZ").agreements(since=2024) == caspian.agreements_involving("KZ", since=2024)
    with pytest.raises(TypeError):
        caspian.organisation("SCO").members(nonsense=1)


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.members_of("EAEU").on("2015-01-01"), "ANY.members_of('EAEU', on='2015-01-01')"),
        (
            lambda: ANY.officeholders("Kazakhstan", "president").current,
            f"ANY.officeholders('Kazakhstan', 'president', on='{ANY.load().as_of.edtf}')",
        ),
        (lambda: ANY.organisations_of("GE").as_of(2005), "ANY.organisations_of('GE', on=2005)"),
    ],
)
def test_who_belonged_on_a_day_is_asked_once_more(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, AttributeError) == [call]


def test_an_office_that_a_body_has_not_is_refused_with_those_that_it_has() -> None:
    with pytest.raises(
        caspian.NotFound, match=r"no office of sco \(.*Secretary-General.*\) is known as 'president'"
    ):
        ANY.people(office="president", of="SCO")
    with pytest.raises(caspian.NotFound) as caught:
        ANY.people(office="president", of="SCO")
    (call,) = caught.value.instead
    assert call == "caspian.officeholders('sco', 'Secretary-General')"
    assert eval(call)
    with pytest.raises(caspian.NotFound, match="no office of KZ "):
        ANY.people.in_office("king", of="KZ")
    both = ANY.people(office=("president", "secretary general"), of=("KZ", "SCO"))
    assert {"kassym-jomart-tokayev", "zhang-ming"} <= set(both.ids)


# Of one record


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (
            lambda: ANY.country("GE").speaker(2019),
            "officeholders('GE', 'speaker', on=2019)",
        ),
        (lambda: ANY.country("KZ").presidents, "officeholders('KZ', 'president')"),
        (lambda: ANY.country("KZ").energy_minister, "officeholders('KZ', 'energy minister')"),
        (lambda: ANY.country("KZ").trade("AZ"), "figures_about('KZ', 'AZ', measure='trade')"),
        (lambda: ANY.country("KZ").treaties(since=2024), "agreements_involving('KZ', since=2024)"),
        (
            lambda: ANY.agreement("Caspian Convention").ratified_by("Iran"),
            "agreement('caspian-convention-2018').status_of('Iran')",
        ),
        (
            lambda: ANY.agreement("collective-security-treaty-1992").in_force_for("AZ", "1995"),
            "agreement('collective-security-treaty-1992').status_of('AZ', on='1995')",
        ),
        (
            lambda: ANY.agreement("Caspian Convention").signed_by,
            "agreement('caspian-convention-2018').signatories",
        ),
    ],
)
def test_what_is_asked_of_a_record_keeps_what_was_given(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, AttributeError) == [f"caspian.{call}"]
    assert eval(f"caspian.{call}")


def test_how_long_something_lasted_is_counted_in_days() -> None:
    with pytest.raises(AttributeError) as caught:
        ANY.event("2008-08-07-russia-georgia-war").duration  # noqa: B018
    call = str(caught.value).partition("did you mean ")[2].removesuffix("?")
    event = ANY.event("2008-08-07-russia-georgia-war")
    assert eval(call) == (event.when.latest - event.when.earliest).days + 1 == 6
    going_on = "2023-09-armenia-azerbaijan-peace-process"
    assert told(lambda: ANY.event(going_on).how_long, AttributeError) == [f"caspian.event({going_on!r}).when"]


def test_figures_are_proposed_only_where_there_are_some() -> None:
    with pytest.raises(AttributeError) as caught:
        ANY.event("2008-08-07-russia-georgia-war").voltage  # noqa: B018
    assert "did you mean" not in str(caught.value)


# The first and the last


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.events_between("AM", "AZ").latest(3), "ANY.events_between('AM', 'AZ')[-3:]"),
        (lambda: ANY.events_between("AM", "AZ").newest, "ANY.events_between('AM', 'AZ')[-1]"),
        (lambda: ANY.events_between("AM", "AZ").earliest, "ANY.events_between('AM', 'AZ')[0]"),
        (lambda: ANY.agreements.earliest, "ANY.agreements.sort_by('when')[0]"),
        (lambda: ANY.events.newest(2), "ANY.events.where(status='held')[-2:]"),
    ],
)
def test_the_earliest_and_the_latest_are_positions(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, AttributeError) == [call]


def test_the_latest_and_the_earliest_are_so_by_their_days() -> None:
    dates = [each.when.sort_key for each in ANY.agreements if each.when]
    assert ANY.agreements.sort_by("when")[0].when.sort_key == min(dates)
    assert ANY.events.where(status="held")[-1].when.earliest <= ANY.load().as_of.latest
    trade = ANY.figures_about("GE", measure="trade")
    newest = trade.sort_by("period", reverse=True)[0]
    assert newest.period.sort_key == max(each.period.sort_key for each in trade if each.period)


def test_figures_between_two_are_those_about_both() -> None:
    found = ANY.figures(between=("AZ", "KZ"), measure="trade")
    assert found
    assert set(found.ids) == set(caspian.figures_about("AZ", measure="trade").about("KZ").ids)


def test_a_field_of_the_answer_is_asked_of_the_answer() -> None:
    volumes = caspian.figures_about("BTC", measure="volume")
    assert ANY.figures_about("BTC", measure="volume", unit="bbl") == volumes.where(unit="bbl")
    assert ANY.figures_about("BTC", standing="reported") == caspian.figures_about("BTC").where(
        standing="reported"
    )


def test_a_day_after_that_of_the_data_is_said_to_be_so_wherever_something_lasts() -> None:
    told = "1 May 2050 is after the day of the data, 20 March 2026: what lasted then is taken to last"
    day = "2050-05-01"
    for answer in (
        caspian.officeholders("Kazakhstan", "president", on=day),
        caspian.people.in_office("president", on=day),
        caspian.members_of("SCO", on=day),
        caspian.organisations_of("Kazakhstan", on=day),
        caspian.agreements_between("Armenia", "Russia", on=day),
        caspian.agreements_between("Armenia", "Russia", status="in force", on=day),
    ):
        assert " ".join(str(answer).split()).count(told) == 1
    assert "is after the day" not in str(caspian.members_of("SCO", on="2026-03-20"))
    assert "is after the day" not in str(caspian.members_of("SCO", on="2026"))
