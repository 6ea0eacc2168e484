"""First guesses that answer: the questions of journalists, diplomats, lawyers, economists and shippers, with right values."""

import pickle
import re
from typing import Any

import pytest

import caspian

DAY = caspian.When


@pytest.mark.parametrize(
    ("office", "day", "who"),
    [
        ("President of Turkmenistan", "2024", "serdar-berdimuhamedow"),
        ("prime minister of Georgia", "2024-06", "irakli-kobakhidze"),
        ("foreign minister of Azerbaijan", "2024", "jeyhun-bayramov"),
        ("foreign minister of Armenia", "2024", "ararat-mirzoyan"),
    ],
)
def test_who_held_an_office(office: str, day: str, who: str) -> None:
    assert caspian.officeholders(office, on=day).ids == (who,)


@pytest.mark.parametrize(
    ("who", "what", "steps"),
    [
        ("Kyrgyzstan", "EAEU", [("2015-08-12", True)]),
        ("Uzbekistan", "CSTO", [("2006-08-16", True), ("2012-12-19", False)]),
    ],
)
def test_when_who_joined_what_and_left(who: str, what: str, steps: list[tuple[str, bool]]) -> None:
    found = caspian.membership_changes(who, what)
    assert [(change.when.edtf, change.began) for change in found] == steps


@pytest.mark.parametrize(
    ("party", "body", "belongs"),
    [("Iran", "SCO", True), ("Belarus", "SCO", True), ("Türkiye", "SCO", False), ("Armenia", "EAEU", True)],
)
def test_whether_a_state_is_in_a_body(party: str, body: str, belongs: bool) -> None:
    assert (party in caspian.members_of(body)) is belongs


def test_what_happened_where_and_when() -> None:
    karabakh = caspian.events.at("Nagorno-Karabakh").during("2023-09").ids
    assert "2023-09-19-karabakh-operation" in karabakh
    washington = caspian.events.during("August 2025").at("Washington").ids
    assert "2025-08-08-washington-peace-summit" in washington
    assert caspian.search("plane crash Aktau")[0].id == "2024-12-25-azal-crash-aktau"
    assert caspian.event("COP29").id == "2024-11-11-cop29-baku"


def test_the_newest_of_a_long_answer_is_on_the_first_page() -> None:
    found = caspian.timeline("Iran", "Azerbaijan")
    shown = " ".join(found.to_text(width=140).split())
    assert found[-1].id in shown
    assert found[0].id in shown


def test_what_is_signed_in_force_and_left() -> None:
    convention = caspian.agreement("Convention on the Legal Status of the Caspian Sea")
    assert convention.status.value == "signed"
    assert convention.entered_into_force is None
    assert convention.in_force().answer is False
    assert caspian.agreement("Energy Charter Treaty").status_of("Russia") is caspian.Stage.WITHDREW
    allied = caspian.agreement("Treaty on Allied Relations between Kazakhstan and Uzbekistan")
    assert allied.signed == DAY("2022-12-22")
    assert set(caspian.agreement("Tehran Convention").parties) == {"AZ", "IR", "KZ", "RU", "TM"}


def test_where_agreements_were_signed() -> None:
    found = caspian.agreements.at("Tashkent")
    assert "collective-security-treaty-1992" in found.ids
    assert "kazakhstan-uzbekistan-allied-relations-2022" in found.ids


def test_what_flowed_and_how_far() -> None:
    volume = caspian.figures_about("BTC", measure="volume", on=2023)
    assert "30,191,600 t" in [figure.quantity for figure in volume]
    assert float(caspian.corridor("BTC").length or 0) == 1768
    growth = caspian.figures_about("Uzbekistan", measure="growth").during(2019).where(standing="reported")
    assert [figure.unit for figure in growth] == ["%"]
    assert caspian.country("Georgia").currency == "GEL"


@pytest.mark.parametrize(
    ("ends", "conditions", "countries"),
    [
        (("Kazakhstan", "Türkiye"), {"avoid": "Russia"}, ("KZ", "AZ", "GE", "TR")),
        (("Turkmenistan", "Türkiye"), {"avoid": "Iran"}, ("TM", "AZ", "GE", "TR")),
        (("Tashkent", "Bandar Abbas"), {"modes": "rail"}, ("UZ", "TM", "IR")),
    ],
)
def test_the_way_from_here_to_there(
    ends: tuple[str, str], conditions: dict[str, Any], countries: tuple[str, ...]
) -> None:
    assert caspian.routes(*ends, **conditions)[0].countries == countries


def test_ports_and_what_they_belong_to() -> None:
    assert caspian.places.where(country="Kazakhstan", kind="port").ids == ("port-of-aktau", "port-of-kuryk")
    assert caspian.corridor("BTK").status is caspian.Operation.OPERATING
    assert caspian.corridor("INSTC").countries[0] == "RU"


def test_a_body_named_as_its_corridor_is_found_by_the_error() -> None:
    """TITR is the corridor; the association that runs it has the word in its id."""
    with pytest.raises(caspian.NotFound, match="titr-association"):
        caspian.members_of("TITR")
    assert len(caspian.members_of("TITR Association")) > 5


def told(one: str, other: str) -> dict[str, tuple[str | None, str | None]]:
    return {each.what: two(each) for each in caspian.compare(one, other)}


def two(found: caspian.Aspect) -> tuple[str | None, str | None]:
    one, other = found.sides.values()
    return one, other


def test_two_corridors_stand_side_by_side() -> None:
    found = told("Middle Corridor", "Northern Corridor")
    assert found["id"] == ("titr", "northern-corridor")
    assert found["Modes"] == ("rail, sea", "rail")
    assert found["Capacity"] == ("6 Mt/y, December 2024", None)
    assert (found["Length"][0] or "").startswith("about 9,770 km from Xi'an")
    assert found["Cargo carried"] == ("4.119 Mt, 2025", None)


def test_two_states_stand_side_by_side_in_what_is_measured_of_both_alike() -> None:
    """Freight by water of one is not compared with the cargo of the ports of the other."""
    found = told("Kazakhstan", "Azerbaijan")
    assert found["Currency"] == ("KZT", "AZN")
    both = [(each or "").split(", ") for each in found["Both belong to"]]
    assert ["SCO" in each for each in both] == [True, False], "Azerbaijan is a partner of it"
    assert "SCO (partner)" in both[1]
    assert "EAEU" in (found["Only Kazakhstan belongs to"][0] or "")
    assert found["Only Kazakhstan belongs to"][1] is None
    figures = list(found)[list(found).index("Corridors in use through Azerbaijan alone") + 1 :]
    assert "Population" in figures
    assert all(None not in found[each] for each in figures)


def test_bodies_people_and_records_of_two_types_are_compared_too() -> None:
    assert (told("SCO", "OTS")["Members"][1] or "").startswith("5: Azerbaijan")
    assert "President · Kazakhstan · since 20 March 2019" in (told("Tokayev", "Aliyev")["Offices"][0] or "")
    assert told("Kashagan", "SCO")["Type"] == ("place", "organisation")
    for ambiguous in (("CPC", "CPC"), ("CPC", "Baku"), ("Baku", "CPC")):
        with pytest.raises(caspian.Ambiguous, match="cpc-pipeline"):
            caspian.compare(*ambiguous)
    with pytest.raises(TypeError, match="records are compared field by field"):
        caspian.compare("BTC", "BTK", questions="members_of('SCO')")  # type: ignore[call-overload]


def test_a_name_of_several_records_means_the_one_that_is_like_the_other() -> None:
    """CPC is a pipeline, the company that runs it, and a think tank in Washington."""
    assert told("BTC", "CPC")["id"] == ("btc", "cpc-pipeline")
    assert told("CPC", "BTC")["id"] == ("cpc-pipeline", "btc")


def test_records_of_data_of_ones_own_are_compared_where_they_stand() -> None:
    mine = caspian.load(
        {"people": [{"id": "jane-doe", "name": "Jane Doe", "offices": [{"title": "Envoy", "of": "KZ"}]}]}
    )
    found = caspian.compare(mine.person("Jane Doe"), "Tokayev")
    assert [each.sides["jane-doe"] for each in found if each.what == "Offices"] == ["Envoy · Kazakhstan"]
    shown = found.to_text(width=100)
    assert "Jane Doe and Kassym-Jomart Tokayev side by side" in shown
    assert found[0].sides["kassym-jomart-tokayev"] == "kassym-jomart-tokayev"


def aspect(found: caspian.Comparison, what: str) -> tuple[str | None, str | None]:
    (only,) = (each for each in found if each.what == what)
    return two(only)


AMENDED = caspian.load(
    {
        "amendments": [{"id": "sco", "field": "founded", "set": "1999-01-01", "reason": "a trial"}],
        "people": [{"id": "me", "name": "Me Myself"}],
        "figures": [
            {
                "id": "btc-own",
                "title": "Own measure of the BTC pipeline",
                "measure": "capacity",
                "value": "7",
                "unit": "t",
                "about": ["btc"],
                "period": "2026",
            }
        ],
    }
)


def test_the_same_record_of_two_datasets_is_compared_as_it_stands_in_each() -> None:
    bundled, amended = caspian.organisation("sco"), AMENDED.organisation("sco")
    dates = "15 June 2001", "1 January 1999"
    assert aspect(caspian.compare(bundled, amended), "Founded") == dates
    assert aspect(caspian.compare(amended, bundled), "Founded") == dates[::-1]
    assert aspect(caspian.compare("SCO", amended), "Founded") == dates  # nothing is compared with itself


def test_a_record_that_ones_own_data_left_alone_is_compared_with_one_of_them() -> None:
    """With all that these data know of both, whichever comes first."""
    btc, me = AMENDED.corridor("btc"), AMENDED.person("me")
    found = caspian.compare(btc, me)
    assert aspect(found, "id") == ("btc", "me")
    assert aspect(found, "Own measure") == ("7 t, 2026", None)
    assert aspect(caspian.compare(me, btc), "Own measure") == (None, "7 t, 2026")
    assert "Me Myself" in found.to_text(width=120).splitlines()[1]


def test_a_name_means_a_record_of_the_dataset_of_the_other_side_first() -> None:
    alone = caspian.load(
        {"organisations": [{"id": "my-sco", "name": "My Body", "acronym": "SCO", "kind": "company"}]},
        alone=True,
    )
    body = alone.organisation("my-sco")
    assert aspect(caspian.compare("SCO", body), "id") == ("sco", "my-sco")  # nothing is compared with itself
    assert aspect(caspian.compare(body, "OTS"), "id") == ("my-sco", "ots")
    assert "[1] Baku-Tbilisi-Ceyhan pipeline. BP" in caspian.compare(caspian.corridor("BTC"), body).to_text()
    assert aspect(caspian.compare(pickle.loads(pickle.dumps(body)), "OTS"), "id") == ("my-sco", "ots")


def test_a_record_is_cited_with_the_version_of_its_own_data() -> None:
    own, bundled = AMENDED.organisation("sco"), caspian.organisation("sco")
    assert "with own records" in caspian.cite(own).splitlines()[0]
    assert "(person me)" in caspian.cite(AMENDED.person("me"))
    for cited in (caspian.cite(bundled), AMENDED.cite(bundled)):
        assert f"Data {caspian.version}." in cited.splitlines()[0]
    assert "with own records" in AMENDED.cite(AMENDED.corridor("btc"))


def test_a_source_in_the_place_of_a_record_of_the_region_is_said_to_be_one() -> None:
    source = caspian.sources[0]
    for one in (source.id, source):
        with pytest.raises(caspian.NotFound, match="is the name of a source"):
            caspian.compare(one, "BTK")


def test_names_that_no_figure_has_cost_a_comparison_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many names a record has, a pattern holds those alone that stand in the titles of its figures."""
    patterns: list[str] = []
    compiled = re.compile

    def noting(pattern: str, flags: int = 0) -> "re.Pattern[str]":
        patterns.append(pattern)
        return compiled(pattern, flags)

    many = [f"Other Name {n}" for n in range(2_000)]
    place = {"id": "my-field", "name": "My Field", "aliases": many}
    figure = {"id": "f-1", "title": "Output of My Field", "measure": "capacity", "value": "7", "unit": "t"}
    mine = caspian.load({"places": [place], "figures": [figure | {"about": ["my-field"]}]})
    monkeypatch.setattr("caspian.briefs.called.re.compile", noting)
    assert aspect(caspian.compare(mine.place("my-field"), "Kashagan"), "Output")[0] == "7 t"
    assert any("My" in each for each in patterns)
    assert max(map(len, patterns)) < 1_000


def test_choke_points_of_a_corridor_alone_are_those_of_its_own_line() -> None:
    """Russia is no way round for what the Middle Corridor cannot do without."""
    points = caspian.choke_points("Middle Corridor")
    assert {"port-of-baku", "moiynty", "tbilisi", "kars"} <= {place.id for place in points.places}
    assert all({"titr", "btk"} & {*link.corridors} for link in points.links)
    assert points.question.startswith(
        "what every way along Trans-Caspian International Transport Route from Xi'an to Kapıkule"
    )
    assert [place.id for place in caspian.choke_points("BTC").places] == [
        "azerbaijan-georgia-pipeline-crossing",
        "turkgozu",
    ]
    with pytest.raises(
        caspian.NoWay, match=r"no line of its own from end to end, only its parts have: .*instc-western"
    ):
        caspian.choke_points("INSTC")
    with pytest.raises(TypeError, match="name a destination too"):
        caspian.choke_points("Aktau")
