"""Which way can goods go: corridors, their order, the crossings of the Caspian, and ways that avoid states."""

import json
import pickle
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import caspian
from caspian import Dataset, Mode, NotFound, NoWay, Operation
from caspian.store.bundled import bundled
from caspian.ways.conditions import GOODS, Conditions
from caspian.ways.graph import Network

ORDERS = [
    ("TITR", "CN KZ AZ GE TR"),
    ("Middle Corridor", "CN KZ AZ GE TR"),
    ("BTK", "AZ GE TR"),
    ("BTC", "AZ GE TR"),
    ("Baku–Supsa pipeline", "AZ GE"),
    ("TANAP", "TR"),
    ("TAP", "GR AL IT"),
    ("Southern Gas Corridor", "AZ GE TR GR AL IT"),
    ("TAPI", "TM AF PK IN"),
    ("CASA-1000", "KG TJ AF PK"),
    ("China–Kyrgyzstan–Uzbekistan railway", "CN KG UZ"),
    ("CKU", "CN KG UZ"),
    ("Trans-Afghan railway", "UZ AF PK"),
    ("TAT", "TM AF TJ"),
    ("Lapis Lazuli route", "AF TM AZ GE TR"),
    ("Northern Corridor", "CN KZ RU BY PL"),
    ("instc-western", "RU AZ IR IN"),
    ("instc-eastern", "RU KZ TM IR IN"),
    ("cpc-pipeline", "KZ RU"),
    ("Central Asia–China gas pipeline", "TM UZ KZ CN"),
    ("Kazakhstan–China oil pipeline", "KZ CN"),
    ("Iğdır–Nakhchivan gas pipeline", "TR AZ"),
    ("Black Sea submarine power cable", "AZ GE RO HU"),
    ("Caspian Sea – Black Sea transport route", "TM AZ GE RO"),
    ("TurkStream", "RU TR"),
    ("Khaf–Herat railway", "IR AF"),
]


@pytest.mark.parametrize(("corridor", "countries"), ORDERS)
def test_countries_in_order(corridor: str, countries: str) -> None:
    assert caspian.corridor(corridor).countries == tuple(countries.split())


PARTS = [
    ("titr", "btk"),
    ("southern-gas-corridor", "scp"),
    ("southern-gas-corridor", "tanap"),
    ("southern-gas-corridor", "tap"),
    ("instc", "instc-western"),
    ("instc", "instc-eastern"),
    ("instc", "rasht-caspian-railway"),
    ("instc-western", "rasht-astara-railway"),
    ("tat-railway", "jaloliddini-balkhi-panji-poyon-railway"),
]


@pytest.mark.parametrize(("whole", "part"), PARTS)
def test_parts(whole: str, part: str) -> None:
    assert part in caspian.related(whole, "parts").ids


STATES = [
    ("btc", Operation.OPERATING),
    ("cku-railway", Operation.CONSTRUCTION),
    ("casa-1000", Operation.CONSTRUCTION),
    ("trans-afghan-railway", Operation.PLANNED),
    ("trans-caspian-gas-pipeline", Operation.PROPOSED),
    ("rasht-astara-railway", Operation.PLANNED),
    ("igdir-nakhchivan-pipeline", Operation.OPERATING),
    ("baku-supsa", Operation.SUSPENDED),
]


@pytest.mark.parametrize(("corridor", "state"), STATES)
def test_the_last_known_state(corridor: str, state: Operation) -> None:
    assert caspian.corridor(corridor).history[-1].operation is state


def test_btk_in_time() -> None:
    btk = caspian.corridor("BTK")
    assert btk.status_on("2018") is Operation.OPERATING, "opened on 30 October 2017"
    assert btk.status_on("2010") is Operation.CONSTRUCTION
    assert btk.status_on("2017-10-29") is Operation.CONSTRUCTION
    assert btk.status_on("2017-10-30") is Operation.OPERATING
    assert btk.status_on("2017") is None, "the year leaves both open"
    assert btk.states_on("2017") == (Operation.CONSTRUCTION, Operation.OPERATING)
    assert btk.status_on("2001") is None
    assert btk.status is Operation.OPERATING


CROSSINGS = {
    ("aktau", "baku"): "KZ AZ",
    ("kuryk", "baku"): "KZ AZ",
    ("turkmenbashi", "baku"): "TM AZ",
}


@pytest.mark.parametrize(("ends", "countries"), CROSSINGS.items())
def test_crossings_of_the_caspian(ends: tuple[str, str], countries: str) -> None:
    way = caspian.routes(*ends)[0]
    assert way.countries == tuple(countries.split())
    assert Mode.SEA in way.modes
    assert way.borders == 1


WAYS = [
    ("Xi'an", "Istanbul", "RU IR", {"CN", "KZ", "AZ", "GE", "TR"}),
    ("Almaty", "Tbilisi", "RU IR", {"KZ", "AZ", "GE"}),
    ("Tashkent", "Istanbul", "RU IR", {"UZ", "TM", "AZ", "GE", "TR"}),
    ("Moscow", "Bandar Abbas", "KZ", {"RU", "IR"}),
    ("Baku", "Poti", "", {"AZ", "GE"}),
    ("Baku", "Kars", "AM", {"AZ", "GE", "TR"}),
    ("Aktau", "Batumi", "TM", {"KZ", "AZ", "GE"}),
    ("Ashgabat", "Tehran", "", {"TM", "IR"}),
    ("Yerevan", "Poti", "AZ TR IR", {"AM", "GE"}),
    ("Xi'an", "Tashkent", "KG", {"CN", "KZ", "UZ"}),
]


@pytest.mark.parametrize(("origin", "destination", "avoid", "through"), WAYS)
def test_ways_that_avoid_states(origin: str, destination: str, avoid: str, through: set[str]) -> None:
    best = caspian.routes(origin, destination, avoid=avoid.split(), on="2024-12-01")[0]
    assert through <= set(best.countries)
    assert not set(avoid.split()) & set(best.countries)
    assert best.not_operating == ()
    assert best.places[0] != best.places[-1]
    assert best.km == pytest.approx(sum(link.km for link in best.links))


def test_the_northern_way_is_not_the_middle_one() -> None:
    through_russia = caspian.routes("Khorgos", "Moscow")[0]
    assert "RU" in through_russia.countries
    with pytest.raises(NoWay, match="avoiding RU closes the last way"):
        caspian.routes("Khorgos", "Moscow", avoid=["Russia"])


def test_no_way_to_georgia_by_rail_alone_without_russia_and_iran() -> None:
    with pytest.raises(NoWay, match="by rail alone"):
        caspian.routes("Almaty", "Tbilisi", avoid=["RU", "IR"], modes=["rail"])


def test_the_railway_from_china_through_kyrgyzstan_is_not_there_yet() -> None:
    with pytest.raises(NoWay, match="not known to operate"):
        caspian.routes("Kashgar", "Andijan", avoid=["KZ"], modes=["rail"], on="2024-12-01")
    with pytest.raises(NoWay, match="as last known a stretch of every way is not known to operate"):
        caspian.routes("Kashgar", "Andijan", avoid=["KZ"], modes=["rail"])
    found = caspian.routes("Kashgar", "Andijan", avoid=["KZ"], modes=["rail"], planned=True)
    assert "planned or not" in repr(found).splitlines()[0]
    assert "4 of 4 stretches not known to operate" in " ".join(found.to_text(width=400).split())
    planned = found[0]
    assert planned.countries == ("CN", "KG", "UZ")
    assert planned.not_operating
    assert "4 of 4 stretches not known to operate" in " ".join(repr(planned).splitlines()[:2])


def test_iran_and_turkiye_meet_at_crossings_of_their_own() -> None:
    """By rail at Razi and Kapıköy, by road at Bazargan and Gürbulak: no place is common to all ways."""
    assert not list(caspian.choke_points("Iran", "Türkiye"))
    for by, end, crossing in (("rail", "Van", "kapikoy"), ("road", "Agri", "gurbulak")):
        points = caspian.choke_points("Tabriz", end, modes=[by], avoid=["AM", "AZ", "GE"])
        assert [place.id for place in points.places] == [crossing]
    assert caspian.routes("Batumi", "Trabzon")[0].countries == ("GE", "TR")
    assert caspian.routes("Tashkent", "Beyneu", modes=["rail"])[0].countries == ("UZ", "KZ")


def test_choke_points_between_china_and_turkiye_without_russia_and_iran() -> None:
    found = caspian.choke_points("Almaty", "Istanbul", avoid=["RU", "IR", "AM"])
    names = [place.id for place in found.places]
    assert "port-of-baku" in names, "every crossing of the Caspian on this side lands at Alat"
    assert "tbilisi" in names
    assert names.index("port-of-baku") < names.index("tbilisi")


def test_the_order_of_ways() -> None:
    by_length = caspian.routes("Moscow", "Mumbai", by="length")
    assert [way.km for way in by_length] == sorted(way.km for way in by_length)
    by_borders = caspian.routes("Moscow", "Mumbai", by="borders")
    assert by_borders[0].borders <= by_length[0].borders
    by_changes = caspian.routes("Moscow", "Mumbai", by="changes")
    assert by_changes[0].changes <= by_length[0].changes
    by_gauge = caspian.routes("Moscow", "Mumbai", by="gauge")
    assert by_gauge[0].gauge_changes <= by_length[0].gauge_changes


def test_a_place_off_every_corridor_goes_by_the_nearest_that_is_on_one() -> None:
    way = caspian.routes("Shusha", "Tbilisi")[0]
    assert way.access is not None
    place, distance = way.access
    assert place.id == "shusha"
    assert 0 < distance < 150
    assert "is on no corridor" in repr(way)


def test_what_stands_for_a_place_is_told_when_there_is_no_way() -> None:
    with pytest.raises(
        NoWay, match=r"Zəngilan is on no corridor of these modes, and Aghband, \d+ km off, stands for it"
    ):
        caspian.routes("Zangilan", "Moscow")


def test_oil_goes_by_pipeline() -> None:
    way = caspian.routes("sangachal-terminal", "Ceyhan", modes=["oil pipeline"])[0]
    assert "btc" in way.corridors
    assert {"AZ", "TR"} <= set(way.countries)


def test_avoiding_a_corridor_keeps_off_its_stretches_whoever_shares_them() -> None:
    with pytest.raises(NoWay, match="btk"):
        caspian.routes("Tbilisi", "Kars", avoid=["BTK", "AM"], modes="rail")
    by_road = caspian.routes("Tbilisi", "Kars", avoid=["BTK", "AM", "IR"], modes=["rail", "road"])[0]
    assert "sarpi" in by_road.places
    assert "btk" not in by_road.corridors
    assert caspian.routes("Tbilisi", "Kars", avoid="AM")[0].corridors


def test_choke_points_say_what_closes_the_way() -> None:
    with pytest.raises(NoWay, match="avoiding RU closes the last way"):
        caspian.choke_points("Khorgos", "Moscow", avoid=["RU"])
    with pytest.raises(ValueError, match="at least one way"):
        caspian.routes("Baku", "Tbilisi", most=0)


def test_the_network_of_the_bundled_corridors_is_in_one_piece() -> None:
    """Whoever asks for a way between two places of the network should get one."""
    network = Network(bundled(), Conditions(modes=GOODS, planned=True))
    start = "baku"
    lost = [name for name in network.around if not network.reaches({start}, {name})]
    assert lost == []


# Every country on the way counts


@pytest.mark.parametrize(
    ("origin", "destination", "mode", "between"),
    [
        ("Baku", "Ceyhan", "oil pipeline", "Georgia"),
        ("sangachal-terminal", "eskisehir", "gas pipeline", "GE"),
        ("samandepe", "khorgos", "gas pipeline", "Uzbekistan"),
        ("sangtuda-converter-station", "nowshera-converter-station", "power line", "AF"),
        ("gazli", "chelyabinsk", "gas pipeline", "Kazakhstan"),
    ],
)
def test_a_country_crossed_between_the_ends_of_a_leg_counts(
    origin: str, destination: str, mode: str, between: str
) -> None:
    country = caspian.country(between).id
    way = caspian.routes(origin, destination, modes=[mode], planned=True)[0]
    assert country in way.countries
    with pytest.raises(NoWay, match=f"avoiding {country} closes the last way"):
        caspian.routes(origin, destination, modes=[mode], avoid=[between], planned=True)


def test_btc_crosses_two_borders() -> None:
    way = caspian.routes("Baku", "Ceyhan", modes=["oil pipeline"], by="borders")[0]
    assert way.countries == ("AZ", "GE", "TR")
    assert way.borders == 2
    assert [link.borders for link in way.links] == [(), (("GE", "TR"),), ()]


# What is avoided


def test_seas_are_avoided() -> None:
    around = caspian.routes("Aktau", "Baku", avoid=["Caspian Sea"])[0]
    assert around.modes == ("rail",)
    assert around.countries == ("KZ", "RU", "AZ")
    with pytest.raises(NoWay, match="avoiding black-sea closes the last way"):
        caspian.routes("Poti", "Constanta", avoid=["Black Sea"])
    with pytest.raises(NoWay, match="caspian-sea"):
        caspian.routes("Aktau", "Baku", avoid=["Caspian Sea", "RU", "IR"])
    with pytest.raises(NoWay, match="black-sea"):
        caspian.routes("russkaya-compressor-station", "kiyikoy", modes=["gas pipeline"], avoid="Black Sea")


@pytest.mark.parametrize("planned", [False, True])
def test_what_lies_within_a_place_is_avoided_with_it(planned: bool) -> None:
    with pytest.raises(NoWay, match=r"avoiding baku closes the last way \(what lies within it counts"):
        caspian.routes("Aktau", "Tbilisi", avoid=["RU", "IR", "Baku"], planned=planned)
    asked: dict[str, Any] = {"avoid": ["Nakhchivan", "GE", "IR", "RU"], "planned": planned}
    with pytest.raises(NoWay):
        caspian.routes("Baku", "Istanbul", **asked)
    with pytest.raises(NoWay, match="avoiding baku closes the last way: Baku lies in it"):
        caspian.routes("Baku", "Tbilisi", avoid=["Baku"], planned=planned)


def test_avoiding_a_port_does_not_avoid_its_city() -> None:
    way = caspian.routes("Baku", "Derbent", avoid=["port-of-baku"])[0]
    assert way.places[0] == "baku"


def test_avoiding_a_corridor_says_that_it_keeps_off_what_others_share() -> None:
    with pytest.raises(NoWay, match=r"avoiding titr closes the last way .*whoever shares them"):
        caspian.routes("Port of Aktau", "Istanbul", avoid=["TITR"])


# Parallel lines


def test_two_pipelines_between_two_places_are_two() -> None:
    asked: dict[str, Any] = {"modes": ["oil pipeline"], "planned": True}
    way = caspian.routes("sangachal-terminal", "heydar-aliyev-terminal", avoid=["baku-supsa"], **asked)[0]
    assert "btc" in way.corridors
    (own,) = caspian.routes("sangachal-terminal", "supsa-terminal", avoid=["BTC"], **asked)
    assert own.corridors == ("baku-supsa",)
    assert own.km == pytest.approx(456.4 + 373.2)
    assert [link.operation for link in own.links] == [Operation.SUSPENDED] * 2


def test_shared_track_is_one_stretch_because_the_data_say_so() -> None:
    """Parallel legs of the bundled data: none by accident."""
    tracks = defaultdict(set)
    for corridor in caspian.corridors:
        for leg in corridor.legs:
            ends = frozenset((leg.origin, leg.destination))
            tracks[ends, leg.mode].add(leg.track or corridor.id)
    parallel = {" – ".join(sorted(ends)) for (ends, _), names in tracks.items() if len(names) > 1}
    assert parallel == {
        "azerbaijan-georgia-pipeline-crossing – sangachal-terminal",
        "andijan – jalal-abad",  # the old line, and the new one that is being built
    }


def test_legs_of_one_track_tell_the_same() -> None:
    found = defaultdict(set)
    for corridor in caspian.corridors:
        for leg in corridor.legs:
            if leg.track:
                forth = leg.origin < leg.destination
                step = 1 if forth else -1
                told = (leg.km, leg.gauge, leg.countries[::step], leg.across, leg.via[::step])
                flow = forth if leg.one_way else None
                found[frozenset((leg.origin, leg.destination)), leg.mode, leg.track].add((*told, flow))
    assert [key for key, told in found.items() if len(told) > 1] == []


def test_oil_does_not_flow_backwards() -> None:
    with pytest.raises(NoWay, match="goes the other way"):
        caspian.routes("Ceyhan", "Baku", modes=["oil pipeline"])
    with pytest.raises(NoWay, match="goes the other way"):
        caspian.routes("Novorossiysk", "Sangachal terminal", modes=["oil pipeline"])


def own(*corridors: dict[str, Any], countries: tuple[str, ...] = ("AM", "GE", "AZ")) -> Dataset:
    """A dataset of one's own: places in a row, each with a country if one is given."""
    names = sorted(
        {end for each in corridors for leg in each["legs"] for end in (leg["origin"], leg["destination"])}
    )
    places = [
        {"id": name, "name": name.title(), "latitude": 40.0, "longitude": 45.0 + number}
        | ({"country": code} if code else {})
        for number, (name, code) in enumerate(zip(names, countries, strict=True))
    ]
    shown = [{"name": each["id"], "kind": "transport"} | each for each in corridors]
    states = [{"id": code, "name": code} for code in ("AM", "GE", "AZ")]
    return caspian.load(_file({"countries": states, "places": places, "corridors": shown}), alone=True)


def _file(data: dict[str, Any]) -> Path:
    import tempfile

    file = Path(tempfile.mkdtemp()) / "own.json"
    file.write_text(json.dumps(data))
    return file


def test_an_operating_line_beside_a_planned_one() -> None:
    """Once the length of the planned one with the state of the other."""
    ends = {"origin": "a", "destination": "b", "mode": "rail"}
    data = own(
        {"id": "old-line", "legs": [ends | {"km": "300"}], "history": [{"operation": "operating"}]},
        {"id": "new-line", "legs": [ends | {"km": "100"}], "history": [{"operation": "planned"}]},
        countries=("AM", "GE"),
    )
    (way,) = data.routes("a", "b")
    assert (way.km, way.corridors, way.not_operating) == (300, ("old-line",), ())
    short, long = data.routes("a", "b", planned=True)
    assert (short.km, short.corridors, long.km) == (100, ("new-line",), 300)
    assert short.not_operating == short.links
    assert data.routes("a", "b", avoid="new-line")[0].corridors == ("old-line",)
    with pytest.raises(
        NoWay, match=r"avoiding old-line closes the last way \(the stretches of it are avoided"
    ):
        data.routes("a", "b", avoid="old-line")
    assert data.routes("a", "b", avoid="old-line", planned=True)[0].corridors == ("new-line",)


def test_a_stretch_without_a_country_says_so() -> None:
    legs: list[dict[str, Any]] = [
        {"origin": "a", "destination": "b", "mode": "road", "km": "10"},
        {"origin": "b", "destination": "c", "mode": "road", "km": "10"},
    ]
    data = own({"id": "road", "legs": legs}, countries=("AM", "", "AZ"))
    (way,) = data.routes("a", "c", avoid="GE")
    assert way.countries == ("AM", "AZ")
    assert way.borders == 1
    assert repr(way).count("country unknown") == 2
    assert "that it avoids GE is no promise" in repr(way)
    assert way.unpromised == ("GE",)
    assert data.routes("a", "c")[0].unpromised == ()
    with pytest.raises(NoWay, match="whether AM is avoided cannot be promised: of 1 stretches"):
        data.routes("a", "c", avoid="AM")
    # What is known of the countries between decides, and nothing is promised too little.
    legs[0]["countries"] = ["AM", "GE"]
    legs[1]["countries"] = ["GE", "AZ"]
    data = own({"id": "road", "legs": legs}, countries=("AM", "", "AZ"))
    with pytest.raises(NoWay, match=r"avoiding GE closes the last way \("):
        data.routes("a", "c", avoid="GE")


# The time that is asked for


def test_what_operates_on_a_day_or_on_some_day() -> None:
    """The railway to Kars was at rest from 16 May 2023 to 20 May 2024; a detour by the road of Sarpi remained."""
    asked: dict[str, Any] = {"avoid": "IR", "modes": "rail"}
    for on in ("2023-02", "2023", "2023-05", "2023-05-15", "2024-05-20", "2024", None):
        assert caspian.routes("Tbilisi", "Kars", on=on, **asked), on
    for on in ("2023-05-16", "2023-06", "2024-05-19", "2024-01/2024-03", "2010"):
        with pytest.raises(NoWay, match="not known to operate"):
            caspian.routes("Tbilisi", "Kars", on=on, **asked)
    detour = caspian.routes("Tbilisi", "Kars", on="2023-06")[0]
    assert "sarpi" in detour.places
    assert detour.countries == ("GE", "TR")
    assert "some day of" in caspian.routes("Tbilisi", "Kars", on="2023").question
    with pytest.raises(NoWay):
        caspian.routes("Tbilisi", "Kars", on="1990", planned=True, **asked)


def test_what_is_dated_after_the_day_of_the_data_does_not_operate_yet() -> None:
    store = bundled()
    assert store.as_of is not None
    history = [{"operation": "planned", "since": "2020"}, {"operation": "operating", "since": "2099"}]
    legs = [{"origin": "baku", "destination": "tbilisi", "mode": "air", "km": "450", "history": history}]
    corridor = {"id": "flight", "name": "Flight", "kind": "transport", "legs": legs}
    data = caspian.load(_file({"corridors": [corridor]}), onto=caspian.load())
    with pytest.raises(NoWay, match="as last known"):
        data.routes("Baku", "Tbilisi", modes=["air"])
    assert data.routes("Baku", "Tbilisi", modes=["air"], on="2099")


def test_a_state_that_is_dated_after_the_day_of_the_data_is_not_the_state_of_a_corridor_yet() -> None:
    history = [{"operation": "planned", "since": "2020"}, {"operation": "operating", "since": "2099"}]
    legs = [{"origin": "baku", "destination": "tbilisi", "mode": "air", "km": "450"}]
    corridor = {"id": "flight", "name": "Flight", "kind": "transport", "legs": legs, "history": history}
    flight = (data := caspian.load({"corridors": [corridor]})).corridor("flight")
    assert data.as_of is not None
    assert (
        flight.status is flight.status_on(data.as_of) is flight.state_of(flight.legs[0]) is Operation.PLANNED
    )
    drawn = data.corridors.where(lambda each: each.id == "flight").to_geojson()["features"]
    (leg,) = [each for each in drawn if "leg" in each["properties"]]
    assert leg["properties"]["operation"] == "planned"


def test_a_stretch_without_a_known_beginning_is_not_promised_for_the_past() -> None:
    history = [{"operation": "operating"}]
    legs = [
        {"origin": "baku", "destination": "tbilisi", "mode": "air", "km": "450", "history": history},
        {"origin": "baku", "destination": "aktau", "mode": "air", "km": "400"},
    ]
    corridor = {"id": "flight", "name": "Flight", "kind": "transport", "legs": legs, "history": []}
    corridor["history"] = [{"operation": "operating", "since": "1970"}]
    data = caspian.load({"corridors": [corridor]})
    (way,) = data.routes("Baku", "Tbilisi", modes=["air"], on="1980")
    assert [link.destination.id for link in way.undated] == ["tbilisi"]
    assert way.to_dict()["undated"] == 1
    told = str(data.routes("Baku", "Tbilisi", modes=["air"], on="1980"))
    assert "since when 1 of 1 stretch operates is not known" in told
    assert "all in use" not in told
    (dated,) = data.routes("Baku", "Aktau", modes=["air"], on="1980")
    (today,) = data.routes("Baku", "Tbilisi", modes=["air"])
    assert dated.undated == today.undated == ()
    assert "is not known" not in str(data.routes("Baku", "Tbilisi", modes=["air"]))


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        (("Kazakhstan", "Caspian Sea"), "Kazakhstan and Caspian Sea have places in common: Port of Aktau"),
        (("Caspian Sea", "Kazakhstan"), "Caspian Sea and Kazakhstan have places in common: Port of Aktau"),
        (("Port of Aktau", "Caspian Sea"), "Port of Aktau lies on the Caspian Sea"),
        (("Aktau", "Kazakhstan"), "Aktau lies in Kazakhstan"),
    ],
)
def test_a_state_does_not_lie_in_a_sea(ends: tuple[str, str], told: str) -> None:
    with pytest.raises(NoWay) as refused:
        caspian.routes(*ends)
    assert told in str(refused.value)
    assert "Kazakhstan lies in" not in str(refused.value)


def test_impossible_asks_say_what_closes_the_last_way() -> None:
    history = [{"operation": "planned"}, {"operation": "operating", "since": "2020"}]
    legs = [
        {"origin": "left", "destination": "middle", "mode": "rail"},
        {"origin": "middle", "destination": "right", "mode": "sea", "history": history},
    ]
    places = [
        {"id": name, "name": name.title(), "country": code, "latitude": 40.0, "longitude": 45.0 + number}
        for number, (name, code) in enumerate(
            (("left", "AM"), ("middle", "GE"), ("right", "AZ"), ("far", "AZ"))
        )
    ]
    corridor = {
        "id": "line",
        "name": "Line",
        "kind": "transport",
        "legs": legs,
        "history": [{"operation": "operating", "since": "2000"}],
    }
    countries = [{"id": code, "name": code, "note": "x"} for code in ("AM", "AZ", "GE")]
    data = caspian.load(
        _file({"countries": countries, "places": places, "corridors": [corridor]}), alone=True
    )
    (way,) = data.routes("left", "right")
    assert (way.countries, way.modes, way.changes, way.borders) == (("AM", "GE", "AZ"), ("rail", "sea"), 1, 2)
    assert way.not_operating == ()
    assert [link.reported for link in way.links] == [False, False]
    with pytest.raises(NoWay, match="avoiding GE closes the last way"):
        data.routes("left", "right", avoid=["GE"])
    with pytest.raises(NoWay, match="there is none by rail alone"):
        data.routes("left", "right", modes=["rail"])
    with pytest.raises(NoWay, match="on some day of 2010 a stretch of every way is not known to operate"):
        data.routes("left", "right", on="2010")
    assert len(data.routes("left", "right", on="2021")) == 1
    with pytest.raises(NoWay, match="both ends are Left"):
        data.routes("left", "left")
    with pytest.raises(NoWay, match="all that is asked closes every way together"):
        data.routes("left", "right", on="2010", modes=["rail"])
    with pytest.raises(NoWay, match="none goes through far in this order"):
        data.routes("left", "right", via="far")
    (longer,) = data.routes("left", "far")
    assert longer.egress is not None
    assert longer.egress[0].id == "far"
    assert longer.links[-1].destination.id == "right"
    assert "is on no corridor" in repr(longer)
    with pytest.raises(NotFound, match="did you mean 'length'"):
        data.routes("left", "right", by="lenght")


# Through places, by gauge


def test_ways_through_places() -> None:
    through = caspian.routes("Almaty", "Tbilisi", via="Aktau", most=3)
    assert all("aktau" in way.places or "port-of-aktau" in way.places for way in through)
    in_order = caspian.routes("Almaty", "Istanbul", via=["Port of Baku", "Poti"])[0]
    assert in_order.places.index("port-of-baku") < in_order.places.index("poti")
    by_what_lies_within = caspian.routes("Turkmenbashi", "Tbilisi", via="Baku")[0]
    assert "port-of-baku" in by_what_lies_within.places


def test_ways_through_states_seas_and_corridors() -> None:
    for state, code in (("Iran", "IR"), ("Turkmenistan", "TM")):
        ways = caspian.routes("Tashkent", "Istanbul", via=state)
        assert all(code in way.countries for way in ways)
        assert f"via {code}" in ways.question
    assert "IR" not in caspian.routes("Tashkent", "Istanbul", via="Georgia", avoid="Iran")[0].countries
    both = caspian.routes("Almaty", "Ankara", via=["Azerbaijan", "Georgia"], most=3)
    assert all(way.countries.index("AZ") < way.countries.index("GE") for way in both)
    over = caspian.routes("Almaty", "Ankara", via="Caspian Sea", most=3)
    assert all(any("caspian-sea" in link.across for link in way.links) for way in over)
    along = caspian.routes("Almaty", "Ankara", via="BTK", most=3)
    assert all(any("btk" in link.corridors for link in way.links) for way in along)
    with pytest.raises(NoWay, match="none goes through KZ in this order"):
        caspian.routes("Baku", "Tbilisi", via="Kazakhstan", modes="oil pipeline")


def test_what_every_way_through_a_state_goes_through() -> None:
    through = caspian.choke_points("Aktau", "Istanbul", via="Georgia", avoid=["RU", "IR"])
    assert {"port-of-baku", "tbilisi"} <= {place.id for place in through.places}
    assert set(caspian.choke_points("Aktau", "Istanbul")) <= set(
        caspian.choke_points("Aktau", "Istanbul", via="GE")
    )


def test_where_the_gauge_changes() -> None:
    at = set()
    for corridor in ("cn-kz-tm-ir-route", "instc-eastern", "titr", "cku-railway", "northern-corridor"):
        legs = [leg for leg in caspian.corridor(corridor).legs if leg.gauge]
        ends = defaultdict(set)
        for leg in legs:
            for end in (leg.origin, leg.destination):
                ends[end].add(leg.gauge)
        at |= {place for place, gauges in ends.items() if len(gauges) > 1}
    assert at == {"khorgos", "dostyk", "sarakhs", "incheh-borun", "akhalkalaki", "makmal"}
    way = caspian.routes("Tbilisi", "Kars")[0]
    assert (way.changes, way.gauge_changes, way.modes) == (1, 1, ("rail",))


def test_every_railway_that_operates_has_its_gauge() -> None:
    lost = {
        f"{leg.origin} – {leg.destination}"
        for corridor in caspian.corridors
        for leg in corridor.legs
        if leg.mode is Mode.RAIL
        and not leg.gauge
        and (leg.history or corridor.history)[-1].operation == "operating"
    }
    assert lost == set()


# Answers


def test_ways_are_an_answer_of_one_shape() -> None:
    found = caspian.routes("Aktau", "Tbilisi", avoid=["RU", "IR"])
    assert found[:2] == type(found)(list(found)[:2], found.question)
    assert len(list(found)) == len(found)
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert again.question == found.question
    assert repr(found).splitlines()[0] == (
        "Ways from Aktau to Tbilisi, the shortest first, of about the same length that with the fewest transshipments,"
    )
    told = found.to_dicts()
    assert json.loads(json.dumps(told)) == told
    assert told[0]["links"][0]["origin"] == "aktau"
    assert {each.source for each in found[0].citations()} <= {source.id for source in caspian.sources}
    assert {"titr", "traceca"} <= set(found[0].corridors)
    cited = {citation for way in found for link in way.links for citation in link.citations()}
    assert set(found.citations()) == cited
    assert cited


def test_choke_points_are_an_answer_of_one_shape() -> None:
    found = caspian.choke_points("Almaty", "Istanbul", avoid=["RU", "IR", "AM"])
    assert [each.place or each.link for each in found]
    assert len(found) == len(found.places) + len(found.links)
    assert pickle.loads(pickle.dumps(found)) == found
    assert json.dumps(found.to_dicts())
    assert found.citations()
    assert any(line.startswith("Port of Baku at Alat ") for line in repr(found).splitlines())
    assert "Port of Baku at Alat" in found.to_html()
    through = caspian.choke_points("Almaty", "Istanbul", avoid=["RU", "IR", "AM"], via="Poti")
    assert "tbilisi" in {place.id for place in through.places}


@pytest.mark.parametrize(
    ("asked", "error", "text"),
    [
        ({"most": 1.5}, TypeError, "whole number of ways, got 1.5"),
        ({"most": float("nan")}, TypeError, "whole number"),
        ({"most": "3"}, TypeError, "whole number"),
        ({"most": 0}, ValueError, "at least one way"),
        ({"avoid": None}, TypeError, "countries, places or corridors to avoid, got None"),
        ({"modes": 5}, TypeError, "modes, got 5"),
        ({"planned": "2024"}, TypeError, "True or False for planned, got '2024'; a day goes to on="),
        ({"via": 5}, TypeError, "place, country or corridor, or several, to go through, got 5"),
        ({"modes": ["rial"]}, NotFound, "did you mean 'rail'"),
        ({"avoid": ["2024"]}, NotFound, "is known as '2024'"),
        ({"avoid": ["Gorgia"]}, NotFound, "did you mean 'Georgia'"),
    ],
)
def test_wrong_asks_teach(asked: dict[str, Any], error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        caspian.routes("Baku", "Tbilisi", **asked)


def test_a_leg_that_cannot_be_measured_is_not_left_out_in_silence() -> None:
    places = [{"id": "a", "name": "A", "latitude": 40.0, "longitude": 45.0}, {"id": "b", "name": "B"}]
    legs = [
        {"origin": "a", "destination": "b", "mode": "rail"},
        {"origin": "b", "destination": "c", "mode": "rail", "km": "5"},
        {"origin": "a", "destination": "d", "mode": "road", "km": "5"},
    ]
    places += [{"id": "c", "name": "C"}, {"id": "d", "name": "D"}]
    corridor = {"id": "line", "name": "Line", "kind": "transport", "legs": legs}
    data = caspian.load(_file({"places": places, "corridors": [corridor]}))
    with pytest.raises(NoWay, match="1 legs were left out, which have neither a length"):
        data.routes("a", "c")
    assert data.routes("b", "c")[0].km == data.routes("a", "d")[0].km == 5, "the legs behind it are not lost"


def test_a_length_cannot_be_nonsense() -> None:
    from caspian import Leg

    for km in (Decimal("9" * 400), Decimal("0." + "0" * 30 + "1"), Decimal(0), Decimal("NaN")):
        with pytest.raises(ValueError, match="expected"):
            Leg(origin="a", destination="b", mode=Mode.RAIL, km=km)


def test_places_of_the_network_of_goods_have_a_country() -> None:
    """Borders are counted between countries: a place without one would hide a border."""
    network = Network(bundled(), Conditions(planned=True))
    assert [name for name in network.around if caspian.place(name).country is None] == []


# Ends that only pipelines reach


def test_from_a_field_or_to_a_terminal_pipelines_come_first() -> None:
    for ends in (("Baku", "Ceyhan"), ("Tengiz", "Novorossiysk")):
        first, *others = caspian.routes(*ends)
        assert first == caspian.routes(*ends, modes="oil pipeline")[0]
        assert all("oil pipeline" not in way.modes for way in others)
    assert caspian.routes("Aktau", "Ceyhan", most=1)[0].modes == ("sea", "oil pipeline")
    assert {*caspian.routes("Shah Deniz", "Italy")[0].modes} == {"gas pipeline"}
    for ends in (("Aktau", "Istanbul"), ("Bishkek", "Poti")):
        assert all(not {*way.modes} - {*GOODS} for way in caspian.routes(*ends))


def test_choke_points_of_a_terminal_are_those_of_pipelines_and_say_what_is_left_out() -> None:
    points = caspian.choke_points("Aktau", "Ceyhan")
    assert "sangachal-terminal" in [place.id for place in points.places]
    assert "modes=('rail', 'road', 'sea', 'river', 'air')" in " ".join(points.to_text().split())
    by_goods = caspian.choke_points("Aktau", "Ceyhan", modes=GOODS)
    assert "ulukisla" in [place.id for place in by_goods.places]
    assert pickle.loads(pickle.dumps(points)).to_text() == points.to_text()
    assert "Adana, 45 km off" in " ".join(by_goods.to_text().split())


def test_a_pipeline_is_one_of_oil_or_gas_and_a_ship_goes_from_the_port_of_a_city() -> None:
    both = caspian.routes("Tengiz", "Novorossiysk", modes=("oil pipeline", "gas pipeline"))
    assert caspian.routes("Tengiz", "Novorossiysk", modes="pipelines") == both
    (way, *_) = caspian.routes("Aktau", "Baku", modes="ship")
    assert (way.places[0], way.modes) == ("port-of-aktau", ("sea",))


def test_no_way_names_the_modes_that_close_it_and_a_call_that_has_ways() -> None:
    with pytest.raises(NoWay, match="there is none by oil pipeline, gas pipeline alone") as caught:
        caspian.routes("Atyrau", "Ceyhan", avoid="Russia", modes="pipeline")
    call = "caspian.routes('atyrau', 'ceyhan', avoid='RU', modes=['rail', 'sea', 'oil pipeline'])"
    assert call in str(caught.value)
    assert "RU" not in eval(call)[0].countries


def test_an_oil_pipeline_of_a_city_may_end_in_its_terminal() -> None:
    (way,) = caspian.routes("Tengiz", "Novorossiysk", modes="oil pipeline")
    assert way.places[-1] == "cpc-marine-terminal"


def test_a_way_that_travelled_tells_where_it_runs_and_where_it_stands() -> None:
    way = caspian.routes("Ganja", "Tbilisi", most=1)[0]
    there = pickle.loads(pickle.dumps(way))
    assert there == way
    assert [link.points for link in there.links] == [link.points for link in way.links]
    assert there.citations() == way.citations() != ()
    back = way.links[0].turned()
    assert back.points == way.links[0].points[::-1]
    assert back.cited == way.links[0].cited
