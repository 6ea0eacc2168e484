"""Which way can goods go: corridors, their order, the crossings of the Caspian, and ways that avoid states."""

import pytest

import caspian
from caspian import Mode, NoWay, Operation

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
    from caspian.model.time.when import When
    from caspian.ways.network import operation_on

    history = caspian.corridor("BTK").history
    assert operation_on(history, When("2018")) is Operation.OPERATING, "opened on 30 October 2017"
    assert operation_on(history, When("2010")) is Operation.CONSTRUCTION


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
    planned = caspian.routes("Kashgar", "Andijan", avoid=["KZ"], modes=["rail"])[0]
    assert planned.countries == ("CN", "KG", "UZ")
    assert planned.not_operating


def test_choke_points_between_china_and_turkiye_without_russia_and_iran() -> None:
    found = caspian.choke_points("Almaty", "Istanbul", avoid=["RU", "IR", "AM"])
    names = [place.id for place in found.places]
    assert "port-of-baku" in names, "every crossing of the Caspian on this side lands at Alat"
    assert "tbilisi" in names
    assert names.index("port-of-baku") < names.index("tbilisi")


def test_the_order_of_ways() -> None:
    by_length = caspian.routes("Moscow", "Mumbai")
    assert [way.km for way in by_length] == sorted(way.km for way in by_length)
    by_borders = caspian.routes("Moscow", "Mumbai", by="borders")
    assert by_borders[0].borders <= by_length[0].borders
    by_changes = caspian.routes("Moscow", "Mumbai", by="changes")
    assert by_changes[0].changes <= by_length[0].changes


def test_a_place_off_every_corridor_goes_by_the_nearest_that_is_on_one() -> None:
    way = caspian.routes("Shusha", "Tbilisi")[0]
    assert way.access is not None
    place, distance = way.access
    assert place.id == "shusha"
    assert 0 < distance < 150
    assert "is on no corridor" in repr(way)


def test_lines_are_as_long_as_they_are_reported_to_be() -> None:
    """A drawn line is never much longer than the leg, nor a small part of it."""
    from caspian.model.geodesy import length
    from caspian.ways.network import line

    places = {place.id: place for place in caspian.places}
    odd = []
    for corridor in caspian.corridors:
        for leg in corridor.legs:
            points = line(leg, places)
            if leg.km and leg.km > 25 and points and not 0.55 <= length(points) / float(leg.km) <= 1.1:
                odd.append((corridor.id, leg.origin, leg.destination, float(leg.km), round(length(points))))
    assert odd == []


def test_legs_of_a_corridor_lie_in_its_countries() -> None:
    lookup = {place.id: place.country for place in caspian.places if place.kind.value != "crossing"}
    stray = [
        (corridor.id, end)
        for corridor in caspian.corridors
        for leg in corridor.legs
        for end in (leg.origin, leg.destination)
        if lookup.get(end) and lookup[end] not in corridor.countries
    ]
    assert stray == []


def test_every_country_of_a_corridor_with_legs_has_one() -> None:
    lookup = {place.id: place.country for place in caspian.places}
    for corridor in caspian.corridors:
        if corridor.id in ("titr", "btk", "cku-railway", "lapis-lazuli", "tapi"):
            touched = {lookup[end] for leg in corridor.legs for end in (leg.origin, leg.destination)}
            assert set(corridor.countries) <= touched, corridor.id


def test_oil_goes_by_pipeline() -> None:
    way = caspian.routes("sangachal-terminal", "Ceyhan", modes=["oil pipeline"])[0]
    assert "btc" in way.corridors
    assert {"AZ", "TR"} <= set(way.countries)


def test_avoiding_a_corridor_keeps_off_its_stretches_whoever_shares_them() -> None:
    with pytest.raises(NoWay, match="btk"):
        caspian.routes("Tbilisi", "Kars", avoid=["BTK", "AM"])
    assert caspian.routes("Tbilisi", "Kars", avoid="AM")[0].corridors


def test_choke_points_say_what_closes_the_way() -> None:
    with pytest.raises(NoWay, match="avoiding RU closes the last way"):
        caspian.choke_points("Khorgos", "Moscow", avoid=["RU"])
    with pytest.raises(ValueError, match="at least one way"):
        caspian.routes("Baku", "Tbilisi", most=0)


def test_places_of_the_network_of_goods_have_a_country() -> None:
    """Borders are counted between countries: a place without one would hide a border."""
    from caspian.ways.network import Network

    network = Network(caspian.load()._store)
    assert [name for name in network.around if caspian.place(name).country is None] == []
