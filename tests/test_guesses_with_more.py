"""Names asked of a record, a part of the library or a list with something more: each is told one call that answers just that."""

from collections.abc import Callable
from typing import Any

import pytest

import caspian
import caspian.memberships
from tests.told import told

ANY: Any = caspian
KZ: Any = caspian.country("Kazakhstan")
SCO: Any = caspian.organisation("SCO")
ALIYEV: Any = caspian.person("Ilham Aliyev")
BTC: Any = caspian.corridor("BTC")


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: KZ.agreements_with("China"), "caspian.agreements_between('KZ', 'China')"),
        (lambda: KZ.trade_with("China"), "caspian.figures_about('KZ', 'China', measure='trade')"),
        (lambda: KZ.events_in(2024), "caspian.country('KZ').events.during(2024)"),
        (lambda: KZ.agreements_on("gas"), "caspian.country('KZ').agreements.about('gas')"),
        (lambda: KZ.relations_with("China"), "caspian.dossier('KZ', 'China')"),
        (lambda: KZ.is_member_of("EAEU"), "'KZ' in caspian.members_of('EAEU')"),
        (lambda: KZ.map(), "caspian.country('KZ').corridors.map()"),
        (lambda: SCO.members_on("2017-07-01"), "caspian.members_of('sco', on='2017-07-01')"),
        (lambda: SCO.map(), "caspian.organisation('sco').events.map()"),
        (lambda: BTC.volume_in(2023), "caspian.figures_about('btc', measure='volume', on=2023)"),
        (lambda: ALIYEV.met, "caspian.person('ilham-aliyev').meetings"),
        (lambda: ALIYEV.met("Tokayev"), "caspian.person('ilham-aliyev').meetings.involving('Tokayev')"),
        (
            lambda: ALIYEV.meetings_with("Putin", year=2024),
            "caspian.person('ilham-aliyev').meetings.involving('Putin').where(year=2024)",
        ),
        (lambda: ALIYEV.who_met(), "caspian.person('ilham-aliyev').meetings.count_by('person')"),
        (lambda: ALIYEV.agreements_with("Putin"), "caspian.agreements.signed_by('ilham-aliyev', 'Putin')"),
        (lambda: ANY.get_members("SCO"), "caspian.members_of('SCO')"),
        (lambda: ANY.shortest_route("Baku", "Istanbul"), "caspian.routes('Baku', 'Istanbul')"),
        (lambda: ANY.oil_exports("Kazakhstan"), "caspian.figures_about('Kazakhstan', measure='oil exports')"),
        (
            lambda: ANY.visits_to("Kazakhstan"),
            "caspian.events(kind='visit', at='Kazakhstan')",
        ),
        (lambda: ANY.topics, "caspian.events.count_by('topic')"),
        (lambda: ANY.corridors.pipelines, "ANY.corridors(kind='pipeline')"),
        (lambda: ANY.events.visits, "ANY.events(kind='visit')"),
        (lambda: ANY.agreements.signed_in(2024), "ANY.agreements.where(signed=2024)"),
        (lambda: ANY.organisations.with_member("KZ"), "caspian.organisations_of('KZ')"),
        (lambda: ANY.events.cite(), "ANY.events.bibliography()"),
        (lambda: ANY.dossier("BTK").sources, "ANY.dossier('BTK').bibliography()"),
    ],
)
def test_a_name_with_more_is_told_the_call(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, AttributeError) == [call]


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.memberships("KZ"), "caspian.organisations_of('KZ')"),
        (lambda: ANY.corridors(["titr", "BTC"]), "caspian.corridors(name=['titr', 'BTC'])"),
        (lambda: ANY.countries("KZ", "UZ"), "caspian.countries(name=['KZ', 'UZ'])"),
        (lambda: ANY.search("gas", signed=2024), "caspian.search('gas', type='agreements', signed=2024)"),
        (lambda: ANY.events.plot(kind="bar"), "caspian.events.count_by('year').plot()"),
        (lambda: ANY.agreements.plot("network"), "caspian.plot.network(caspian.agreements)"),
        (
            lambda: ANY.events.count_by("country", "year"),
            "{key: each.count_by('year') for key, each in caspian.events.group_by('country').items()}",
        ),
        (lambda: ANY.plot.map(BTC), "caspian.corridors(id='btc')"),
    ],
)
def test_a_call_that_does_not_fit_is_told_the_one_that_does(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, TypeError) == [call]


def test_a_picture_that_there_is_not_is_told_the_one_that_there_is() -> None:
    assert told(lambda: ANY.plot.graph(ANY.agreements), AttributeError) == [
        "caspian.plot.network(ANY.agreements)"
    ]
    assert told(lambda: ANY.events.network(), AttributeError) == [
        "caspian.plot.network(ANY.events)",
        "ANY.events.to_networkx()",
    ]


def test_the_latest_figure_is_none_that_is_only_expected() -> None:
    (call,) = told(lambda: ANY.figures.latest, AttributeError)
    latest = eval(call, {"ANY": ANY, "caspian": caspian})
    assert latest.standing in ("reported", "estimated")
    assert latest.period.earliest <= caspian.as_of.latest  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (lambda: ANY.events.by("year"), "ANY.events.count_by('year')"),
        (lambda: ANY.people.prime_ministers, "ANY.people.in_office('prime minister')"),
        (lambda: ANY.presidents(on="2020-01-01"), "caspian.people.in_office('president', on='2020-01-01')"),
        (lambda: ANY.summit("OTS", 2023), "caspian.events_involving('OTS', on=2023, kind='summit')"),
        (lambda: ANY.population(["KZ", "UZ"]), "caspian.compare('KZ', 'UZ', measure='people')"),
        (
            lambda: ANY.membership_changes("CIS").group_by("member"),
            "ANY.membership_changes('CIS').count_by('member')",
        ),
        (lambda: ANY.regions, "caspian.places.where(kind='region')"),
        (lambda: ANY.organisation("OTS").observers, "caspian.members_of('ots', status='observer')"),
        (lambda: ANY.organisation("OTS").summits, "caspian.organisation('ots').events.where(kind='summit')"),
        (lambda: ANY.routes("Aktau", "Baku").km, "[each.km for each in ANY.routes('Aktau', 'Baku')]"),
        (lambda: ANY.routes("Aktau", "Baku").plot(), "ANY.routes('Aktau', 'Baku').map()"),
    ],
)
def test_a_word_of_the_field_is_told_the_call(guess: Callable[[], Any], call: str) -> None:
    assert told(guess, AttributeError) == [call]


def test_records_of_several_types_are_counted_by_type() -> None:
    found = caspian.search("nuclear")
    assert found.count_by("type")["event"] == len(found.events)


def test_what_a_step_does_not_take_is_left_out_of_the_call_that_is_proposed() -> None:
    with pytest.raises(TypeError, match=r"did you mean caspian.countries.to_csv\(\)\? That leaves out sep="):
        ANY.countries.to_csv(sep=";")
