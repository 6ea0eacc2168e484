"""First guesses of people who have not read the documentation: each is answered, or told the call that answers."""

import json
from collections.abc import Callable
from decimal import Decimal
from inspect import signature
from pathlib import Path
from typing import Any, get_type_hints

import pytest

import caspian
from caspian.errors import InvalidDate, NotFound, NoWay
from caspian.store.bundled import bundled

ANY: Any = caspian
"""The library without its types: what a newcomer writes, no type checker has seen."""


# A call that does not fit names one that does


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (
            lambda: ANY.events_between("Armenia", "Georgia", sinse=2020),
            "caspian.events_between('Armenia', 'Georgia', since=2020)",
        ),
    ],
)
def test_a_call_that_does_not_fit_names_one_that_does(guess: Callable[[], Any], call: str) -> None:
    with pytest.raises(TypeError) as caught:
        guess()
    message = str(caught.value)
    assert f"did you mean {call}? It takes " in message
    assert "Of" not in message, "no name of a class that nobody has to know"
    for each in call.split(" or "):
        assert eval(each, {"caspian": caspian}) is not None


def test_what_fits_nothing_lists_what_is_taken() -> None:
    with pytest.raises(
        TypeError, match=r"^routes\(\) takes no colour=\. It takes origin, destination, via=, avoid=,"
    ):
        ANY.routes("Baku", "Poti", colour="red")
    with pytest.raises(
        TypeError, match=r"^events_between\(\) missing 1 .*'b'\. It takes a, b, \*others, since="
    ):
        ANY.events_between("Armenia")


def test_questions_keep_their_signatures_and_what_goes_wrong_within_them() -> None:
    dataset = caspian.Dataset
    assert list(signature(dataset.members_of).parameters) == [
        "self",
        "organisation",
        "on",
        "status",
        "certain",
    ]
    assert get_type_hints(dataset.members_of)["return"] is caspian.Parties
    with pytest.raises(TypeError, match=r"^expected a function of a record"):
        ANY.events.where(3)


# People on both sides


def test_people_meet_as_parties_do() -> None:
    met = caspian.events_between("Aliyev", "Pashinyan", kind="meeting")
    assert met == caspian.events_involving("Ilham Aliyev", "Nikol Pashinyan", kind="meeting")
    assert len(met) > 5
    signed = caspian.agreements_between("Ilham Aliyev", "Nikol Pashinyan")
    assert "armenia-azerbaijan-russia-statement-2020-11" in signed.ids
    mixed = caspian.events_between("Ilham Aliyev", "Armenia")
    assert set(met.ids) <= set(mixed.ids)


# Offices


@pytest.mark.parametrize(
    "guess",
    [
        lambda: caspian.officeholders("Georgia", "prime minister", on="2024-03"),
        lambda: caspian.officeholders("prime minister of Georgia", on="2024-03"),
        lambda: caspian.officeholders("Georgia's prime minister", on="March 2024"),
    ],
)
def test_an_office_is_asked_for_as_people_say_it(guess: Callable[[], caspian.People]) -> None:
    assert guess().ids == ("irakli-kobakhidze",)


def test_who_held_an_office_comes_in_the_order_of_time() -> None:
    assert caspian.officeholders("President of Kazakhstan", on="2019-02-01").ids == ("nursultan-nazarbayev",)
    assert caspian.officeholders("President of Kazakhstan").ids == (
        "nursultan-nazarbayev",
        "kassym-jomart-tokayev",
    )
    held = caspian.officeholders("Georgia", "prime minister").ids
    assert held.index("irakli-garibashvili") < held.index("irakli-kobakhidze")


def test_where_nobody_is_known_for_a_day_the_answer_says_who_is_for_others() -> None:
    found = caspian.officeholders("Uzbekistan", "foreign minister", on="2000")
    assert not found
    assert "nobody is known for 2000" in found.to_text()
    assert "12 March 2002 (how long is not known)" in " ".join(found.to_text().split())
    assert found.again(caspian.load()).question.warnings == found.question.warnings
    with pytest.raises(NotFound, match="no country or organisation is known as 'king of Georgia'"):
        caspian.officeholders("king of Georgia")


# Counting


def test_months_are_those_that_were_asked_for() -> None:
    asked = caspian.events.since("2025-01").until("2025-12")
    months = [key for key in asked.count_by("month") if len(key) == 7]
    assert months == [f"2025-{number:02}" for number in range(1, 13)]
    assert asked.count_by("month")["2025, month not known"] > 0
    quarters = [key for key in asked.count_by("quarter") if "-Q" in key]
    assert quarters == ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]
    groups = asked.group_by("month")
    assert {key: len(group) for key, group in groups.items()} == asked.count_by("month")
    assert set().union(*(group.ids for group in groups.values())) == set(asked.ids)
    for group in groups.values():
        assert all(group.question.holds(record, bundled()) for record in group)


def test_counts_are_lines_and_a_table() -> None:
    counts = caspian.events.during("2024-02").count_by("kind")
    assert str(counts).splitlines()[2].split()[-1] == str(max(counts.values()))
    assert "<table" in counts._repr_html_()
    assert str(caspian.events.group_by("kind")).splitlines()[0] == f"{len(caspian.events)} events, by kind"
    groups = caspian.events.group_by("place")
    assert str(groups).splitlines()[0].startswith(f"{len(caspian.events)} events, by place (the first 20 of ")


# Sums and the order of numbers


def test_a_sum_means_something_or_is_refused() -> None:
    trade = caspian.figures_about("Azerbaijan", measure="trade").where(unit="USD")
    with pytest.raises(ValueError, match=r"count twice: az-foreign-trade-2021 and .*overlapping=True"):
        trade.sum()
    years = trade.during(2023).where(
        lambda figure: "months" not in figure.id and "azerbaijani" not in figure.id and len(figure.about) > 1,
        standing="reported",
    )
    assert years.sum() == sum(each.value for each in years)
    assert trade.sum(overlapping=True) == sum(each.value for each in trade)
    assert caspian.figures.where(lambda figure: False).sum() == Decimal()
    with pytest.raises(ValueError, match=r"several units have no sum: %, .* choose one with"):
        caspian.figures_about("Azerbaijan").sum()
    length = {"id": "my-way", "title": "X", "measure": "length", "value": "1", "upper": "2", "unit": "km"}
    with pytest.raises(ValueError, match="ranges have no sum: my-way"):
        caspian.load({"figures": [length]}).figures.where("id", "my-way").sum()


def test_numbers_compare_whatever_their_units() -> None:
    lengths = caspian.figures.where(unit=("km", "m")).sort_by("value")
    kilometres = [each.to("km").value for each in lengths]
    assert kilometres == sorted(kilometres)
    backwards = caspian.figures.where(unit=("km", "m")).sort_by("value", reverse=True)
    assert backwards[0].to("km").value == kilometres[-1]


# Belonging


def test_bodies_of_states_come_first() -> None:
    found = caspian.organisations_of("Uzbekistan")
    kinds = [each.kind.value for each in found]
    first = ["intergovernmental", "format", "grouping"]
    ranks = [first.index(kind) if kind in first else 3 for kind in kinds]
    assert ranks == sorted(ranks)
    assert found.to_text().startswith(f"{len(found)} organisations of Uzbekistan")
    assert caspian.members_of("OTS", status="observer").to_text().startswith("4 observers of OTS")


def test_a_large_body_says_who_of_the_region_is_in_it() -> None:
    text = caspian.members_of("WTO", on="2016-01-01").to_text()
    assert "6 of the nine states of the region: " in text
    assert "states of the region" not in caspian.members_of("EAEU").to_text()


# The right question, the right place, the right word


def test_a_hint_is_a_whole_call() -> None:
    with pytest.raises(NotFound, match=r"did you mean `caspian\.events_involving\('C5\+1'\)`"):
        caspian.events_on("C5+1")


def test_ways_run_between_states_and_seas_as_well() -> None:
    ways = caspian.routes("China", "Turkey", avoid="Russia")
    assert ways.question.startswith("ways from China (Xi'an) to Türkiye (Ankara), one through each series")
    assert (ways[0].countries[0], ways[0].countries[-1]) == ("CN", "TR")
    assert ways[0].countries.count("CN") == ways[0].countries.count("TR") == 1
    to_sea = caspian.routes("Kazakhstan", "Black Sea", avoid="Russia")
    assert "any place on the Black Sea" in to_sea.to_text().splitlines()[0]
    assert {way.places[-1] for way in to_sea} <= {"poti", "batumi", "istanbul"}


def test_choke_points_between_states_are_those_of_all_their_places() -> None:
    points = caspian.choke_points("Kazakhstan", "Türkiye", avoid=["RU", "IR"])
    assert "port-of-baku" in [place.id for place in points.places]
    assert "aktau" not in [place.id for place in points.places], "one may begin at Kuryk"


@pytest.mark.parametrize(
    ("ends", "why"),
    [
        (("Baku", "Japan"), "no place of Japan is on a corridor"),
        (("Aktau", "Kazakhstan"), "Aktau lies in Kazakhstan"),
        (("Georgia", "GE"), "both ends are Georgia"),
    ],
)
def test_where_a_state_is_no_end_the_reason_is_told(ends: tuple[str, str], why: str) -> None:
    with pytest.raises(NoWay, match=why):
        caspian.choke_points(*ends)


@pytest.mark.parametrize("word", ["lithium", "copper"])
def test_a_word_near_a_topic_in_meaning_that_nothing_says_names_it(word: str) -> None:
    with pytest.raises(NotFound) as caught:
        caspian.agreements_between("Kazakhstan", "China", about=word)
    asked = "caspian.agreements_between('Kazakhstan', 'China')"
    assert caught.value.instead == (f"{asked}.about('minerals')", f"{asked}.search({word!r})")


def test_captions_have_dates_in_words() -> None:
    found = caspian.events_involving("Armenia", since="summer 2025")
    assert ", since summer 2025, " in found.to_text().splitlines()[0]
    assert "since 2025-22" in str(found.question)
    assert "since 2025-03" in caspian.events.since("2025-03").to_text().splitlines()[0]


@pytest.mark.parametrize(
    ("word", "edtf"),
    [("today", "2026-03-20"), ("last year", "2025"), ("last 30 days", "2026-02-19/2026-03-20")],
)
def test_today_is_the_day_of_the_data_and_no_clock_is_read(word: str, edtf: str) -> None:
    assert caspian.events.since(word).ids == caspian.events.since(edtf).ids
    assert caspian.events(date=word) == caspian.events.during(edtf)
    assert caspian.members_of("SCO", on=word) == caspian.members_of("SCO", on=edtf)
    with pytest.raises(InvalidDate, match=r"today is the day of the data, .*'October 2024' or 'summer 2025'"):
        caspian.When.of(word)


def test_an_office_without_a_time_is_given_for_a_day_only_if_no_other_is_known() -> None:
    def person(id_: str, **office: str) -> dict[str, object]:
        held = {"title": "Director", "of": "body", "citations": [{"source": "s"}], **office}
        return {"id": id_, "name": id_.capitalize(), "offices": [held]}

    data = caspian.load(
        {
            "sources": [{"id": "s", "title": "S", "kind": "article"}],
            "organisations": [
                {"id": "body", "name": "Body", "kind": "media", "founded": "2002-10-07", "dissolved": "2030"}
            ],
            "people": [person("first", period="2020/2022"), person("other")],
        },
        alone=True,
    )
    assert data.officeholders("body").ids == ("first", "other")
    known = data.officeholders("body", "director", on="2021-05-01")
    assert (known.ids, known.question.warnings) == (("first",), ())
    perhaps = data.officeholders("body", "director", on="2024-05-01")
    assert perhaps.ids == ("other",)
    (warning,) = perhaps.question.warnings
    assert warning.startswith("when the office was held is not known (Other, Director)")
    for day in ("1950-01-01", "2031"):
        never = data.officeholders("body", "director", on=day)
        assert never.ids == ()
        assert "the nearest that are known: First, Director" in never.question.warnings[0]


def test_an_office_is_a_text() -> None:
    with pytest.raises(TypeError, match="expected the title of an office"):
        caspian.officeholders("KZ", office=5)  # type: ignore[arg-type]


def test_no_mode_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one mode"):
        caspian.routes("Baku", "Tbilisi", modes=[])


def test_events_on_a_date_are_those_of_that_time() -> None:
    for date in ("summer 2022", "2024", 2024):
        assert caspian.events_on(date) == caspian.events.during(date).where(status="held")
    assert caspian.events_on("8 August 2025", about="peace").question.words.startswith("during 2025-08-08")
    with pytest.raises(caspian.NotFound, match="no corridor"):
        caspian.events_on("Nowhere Corridor")


def test_of_a_day_comes_first_what_is_dated_to_it() -> None:
    """The operation of 19–20 September 2023 stands before a railway that was rebuilt for a year."""
    for day in ("2023-09-19", "2020-11-10"):
        asked, when = caspian.events_on(day), caspian.When(day)
        assert {*asked.ids} == {*caspian.events.during(day).where(status="held").ids}
        on_it = [each.when.within(when) is True for each in asked]
        assert on_it == sorted(on_it, reverse=True)
        assert on_it[0]
    assert caspian.events_on("19 September 2023").ids[1] == "2023-09-19-karabakh-operation"
    assert caspian.events_on("2020-11-10").ids[1] == "2020-11-10-trilateral-statement"


def test_a_corridor_that_consists_of_branches_is_drawn_by_them() -> None:
    assert "Map of International North–South" in caspian.corridor("INSTC").map().to_text()


def test_what_is_in_force_is_a_status() -> None:
    asked = caspian.agreements_between("Turkey", "Azerbaijan", in_force=True)
    assert asked == caspian.agreements_between("Turkey", "Azerbaijan", status="in force")
    assert asked


def test_columns_that_go_nowhere_are_told(recwarn: pytest.WarningsRecorder) -> None:
    row = {"title": "X meets Y", "when": "2031-05-01", "kind": "meeting", "place": "Baku", "budget": "3"}
    mine = caspian.from_rows([row], "events")
    assert mine.events["x-meets-y"].places == ("baku",)
    assert any("'budget'" in str(note) and "'place'" not in str(note) for note in mine.notes)
    assert "'budget'" in str(recwarn.pop(UserWarning).message)


def test_points_go_to_a_file(tmp_path: Path) -> None:
    caspian.places.where(country="GE").to_geojson(tmp_path / "georgia.geojson")
    found = json.loads((tmp_path / "georgia.geojson").read_text("utf-8"))
    assert {each["properties"]["id"] for each in found["features"]} >= {"tbilisi", "batumi"}


def remarks(found: caspian.Events | caspian.Agreements) -> str:
    return " ".join(found.to_text(width=140).split())


def test_meetings_say_that_talks_and_summits_are_kinds_apart_and_how_many() -> None:
    found = caspian.events(kind="meeting", involving="Azerbaijan", year=2024)
    talks, summits = (
        caspian.events(kind=kind, involving="Azerbaijan", year=2024) for kind in ("talks", "summit")
    )
    assert f"stand apart: {len(talks)} talks, {len(summits)} summits" in remarks(found)
    every = caspian.events(kind=("meeting", "talks", "summit"), involving="Azerbaijan", year=2024)
    assert len(every) == len(found) + len(talks) + len(summits)
    assert "stand apart" not in remarks(caspian.events(kind="election", year=2024))
    with_planned = caspian.events_between("AM", "AZ", kind="meeting", since="2024")
    held = caspian.events_between("AM", "AZ", kind="talks", since="2024")
    assert f" {len(held)} talks" in remarks(with_planned)


def test_what_is_of_two_states_alone_is_told_and_can_be_kept() -> None:
    found = caspian.agreements_between("Kazakhstan", "Azerbaijan", since="2024")
    alone = caspian.agreements_between("Kazakhstan", "Azerbaijan", since="2024", bilateral=True)
    assert 0 < len(alone) < len(found)
    call = "caspian.agreements_between('AZ', 'KZ', since='2024', bilateral=True)"
    assert f"{len(alone)} of them are of the two alone; {call} keeps these" in remarks(found)
    assert "ots-karabakh-declaration-2024" in found.ids
    assert "ots-karabakh-declaration-2024" not in alone.ids
    assert "socar-kazmunaygas-oil-sale-2024" in alone.ids  # companies count for their countries
    assert "of the two alone;" not in remarks(alone)
    assert alone == found.between("AZ", "KZ", bilateral=True)
    companies = caspian.agreements_between("KZ", "AZ", bilateral=True, direct=True, since="2024")
    assert set(companies.ids) < set(alone.ids)


def test_talks_of_two_with_a_mediator_are_of_the_two() -> None:
    talks = caspian.events_between("Armenia", "Azerbaijan", kind="talks", since="2024-05", until="2024-09")
    alone = caspian.events_between(
        "Armenia", "Azerbaijan", kind="talks", since="2024-05", until="2024-09", bilateral=True
    )
    assert "2024-07-10-blinken-mirzoyan-bayramov-washington" in alone.ids
    assert "2024-07-10-blinken-mirzoyan-bayramov-washington" in talks.ids
    assert "in 3 somebody else hosted or mediated" in remarks(alone)
    told = remarks(caspian.timeline("Armenia", "Azerbaijan", since="2024", until="2024"))
    call = "caspian.events_between('AM', 'AZ', since='2024', until='2024', bilateral=True)"
    assert f"{call} keeps these" in told


@pytest.mark.parametrize(
    ("found", "caption"),
    [
        (lambda: caspian.corridors_through("GE", "TR"), "corridors through Georgia, through Türkiye"),
        (
            lambda: caspian.events(kind="meeting", involving="Azerbaijan", year=2024),
            "of kind meeting, involving Azerbaijan, during 2024",
        ),
        (lambda: caspian.places(country="KZ", kind="port"), "places in Kazakhstan, of kind port"),
        (
            lambda: caspian.events_on("Middle Corridor", since="2024")[:3],
            "3 events on TITR, since 2024, held, the first 3",
        ),
        (lambda: caspian.agreements(status="signed", at="Tashkent")[-2:], "at Tashkent"),
    ],
)
def test_the_words_above_an_answer_are_those_that_people_use(found: Any, caption: str) -> None:
    assert caption in found().to_text(width=160).splitlines()[0]


def test_who_held_an_office_anywhere_and_in_a_time() -> None:
    presidents = caspian.people(office="president", on="2024-01-01")
    assert {"ilham-aliyev", "salome-zourabichvili", "serdar-berdimuhamedow"} <= set(presidents.ids)
    assert "nursultan-nazarbayev" not in presidents.ids
    ministers = caspian.people(country="KZ", office="foreign minister", year=2024)
    assert ministers.ids == ("murat-nurtleu",)
    assert "in office as foreign minister of Kazakhstan in 2024" in ministers.to_text(width=140)
    assert (
        caspian.people(country="KZ", on="2024-06").ids == caspian.people.in_office(of="KZ", on="2024-06").ids
    )
    since = caspian.officeholders("Kazakhstan", "prime minister", since="2019", until="2021")
    assert since.ids == ("bakytzhan-sagintayev", "askar-mamin")
    with pytest.raises(TypeError, match="not both"):
        caspian.officeholders("Kazakhstan", on="2020", since="2019")
    for nobody in ("pharaoh", "", "of the"):
        with pytest.raises(NotFound, match="no office"):
            caspian.people(office=nobody, on="2024")
    with pytest.raises(TypeError, match="title of an office"):
        caspian.people.in_office(3)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "error", "call"),
    [
        (lambda: caspian.countries(member_of="SCO"), TypeError, "caspian.members_of('SCO')"),
        (lambda: caspian.organisations(member="KZ"), TypeError, "caspian.organisations_of('KZ')"),
        (
            lambda: caspian.from_rows([{"a": 1}]),
            TypeError,
            'caspian.from_rows(rows, "events", title="Column")',
        ),
    ],
)
def test_what_is_asked_by_another_word_is_told_the_call(
    asked: Any, error: type[Exception], call: str
) -> None:
    with pytest.raises(error) as caught:
        asked()
    assert call in str(caught.value)


def test_whether_something_is_in_force_is_answered_in_a_word() -> None:
    with pytest.raises(AttributeError) as caught:
        caspian.in_force("Caspian Convention")  # type: ignore[attr-defined]
    assert str(caught.value).endswith("did you mean caspian.agreement('Caspian Convention').in_force()?")
    with pytest.raises(AttributeError) as caught:
        caspian.in_force("KZ", "AZ")  # type: ignore[attr-defined]
    assert str(caught.value).endswith("caspian.agreements_between('KZ', 'AZ', status='in force')?")
    assert caspian.agreement("Caspian Convention").status is caspian.Stage.SIGNED


@pytest.mark.parametrize(
    ("asked", "call"),
    [
        (lambda: caspian.sanctions("Russia"), "caspian.events_involving('Russia', kind='sanctions')"),  # type: ignore[attr-defined]
        (lambda: caspian.elections("Georgia"), "caspian.events_involving('Georgia', kind='election')"),  # type: ignore[attr-defined]
        (lambda: caspian.border("KG", "TJ"), "caspian.events_between('KG', 'TJ', about='border')"),  # type: ignore[attr-defined]
        (lambda: caspian.map("Middle Corridor"), "caspian.corridor('Middle Corridor').map()"),  # type: ignore[attr-defined]
        (lambda: caspian.is_member("Iran", "SCO"), "caspian.members_of('SCO').count('Iran') == 1"),  # type: ignore[attr-defined]
        (
            lambda: caspian.who_signed("Shusha Declaration"),  # type: ignore[attr-defined]
            "caspian.agreement('Shusha Declaration').signatories",
        ),
        (lambda: caspian.ports("KZ"), "caspian.places.where(kind='port', country='KZ')"),  # type: ignore[attr-defined]
        (lambda: caspian.railways("GE"), "caspian.corridors_through('GE').where(modes='rail')"),  # type: ignore[attr-defined]
        (lambda: caspian.latest("KZ"), "caspian.timeline('KZ')[-5:]"),  # type: ignore[attr-defined]
        (lambda: caspian.tariffs("cpc-pipeline"), "caspian.figures_about('cpc-pipeline', measure='cost')"),  # type: ignore[attr-defined]
        (
            lambda: caspian.shared_memberships("KZ", "AZ"),  # type: ignore[attr-defined]
            "caspian.organisations_of('KZ').where('memberships.member', 'AZ')",
        ),
        (lambda: caspian.trade("AZ", "KZ"), "caspian.figures_about('AZ', 'KZ', measure='trade')"),  # type: ignore[attr-defined]
    ],
)
def test_what_people_ask_by_a_kind_or_a_topic_is_told_the_call(asked: Any, call: str) -> None:
    with pytest.raises(AttributeError) as caught:
        asked()
    assert str(caught.value).endswith(f"did you mean {call}?")
    assert eval(call, {"caspian": caspian})


def test_a_word_that_names_no_record_is_told_its_topic_or_the_search_that_finds_it() -> None:
    with pytest.raises(NotFound, match=r"caspian\.dossier\('minerals'\)` or `caspian\.search\('uranium'\)"):
        caspian.dossier("uranium")
    with pytest.raises(
        NotFound, match=r"`caspian\.figures\.about\('minerals'\)` or `caspian\.figures\.search\('lithium'\)`"
    ):
        caspian.figures_about("lithium")
    with pytest.raises(NotFound, match=r"caspian\.search\('lng terminal'\)"):
        caspian.dossier("lng terminal")


def test_corridors_by_state_and_events_of_a_month() -> None:
    operating = caspian.corridors(mode="gas pipeline", status="operating", country="Turkmenistan")
    assert "central-asia-china-gas-pipeline" in operating.ids
    assert "tapi" not in operating.ids
    assert all(each.status is caspian.Operation.OPERATING for each in operating)
    assert caspian.events(year=2025, month=8) == caspian.events.during("2025-08")
    with pytest.raises(InvalidDate, match="2025-13"):
        caspian.events(year=2025, month=13)
    alone = caspian.events(between=("KZ", "AZ"), bilateral=True, since="2025")
    assert alone == caspian.events.between("KZ", "AZ", bilateral=True).since("2025")


def test_words_that_stand_nowhere_together_are_told() -> None:
    apart = caspian.search("Rogun railway summit")
    assert "nothing has all of these words: " in apart.to_text(width=140)
    assert f"{len(caspian.search('Rogun'))} with 'rogun'" in apart.to_text(width=140)
    assert "nothing has all" not in caspian.search("Rogun hydropower").to_text(width=140)
