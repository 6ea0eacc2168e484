"""The legs of the bundled corridors: countries, lines, lengths, gauges."""

from collections import defaultdict
from itertools import pairwise

import pytest

import caspian
from caspian import Corridor, Leg, Mode, PlaceKind
from caspian.model.corridor import WINDING
from caspian.model.geodesy import length

PLACES = {place.id: place for place in caspian.places}
LEGS = [(corridor, leg) for corridor in caspian.corridors for leg in corridor.legs]

# Corridors that are more than the legs drawn of them.
WIDER = {
    "traceca": "a programme of fourteen states, of which only the ways over the seas are drawn",
    "black-sea-cable": "the cable is drawn; the lines of Azerbaijan and Hungary that it is to tie are not fixed",
}


def name(leg: Leg) -> str:
    """A leg for readers of a failure."""
    return f"{leg.origin} – {leg.destination} ({leg.mode.value})"


def test_a_leg_names_the_countries_between_its_ends() -> None:
    """A step from a country to one that is no neighbour crosses another, or a sea."""
    odd = [
        (corridor.id, name(leg), a, b)
        for corridor, leg in LEGS
        if not leg.across
        for a, b in pairwise(leg.crossed(PLACES))
        if b not in caspian.country(a).neighbours
    ]
    assert odd == []


def test_the_countries_of_every_leg_are_known() -> None:
    """What ends between states says on which side it lies."""
    unknown = [
        name(leg)
        for _, leg in LEGS
        if not leg.countries and not (PLACES[leg.origin].country and PLACES[leg.destination].country)
    ]
    assert unknown == []


def test_the_countries_of_a_leg_begin_and_end_with_those_of_its_ends() -> None:
    odd = []
    for _, leg in LEGS:
        first, last = PLACES[leg.origin].country, PLACES[leg.destination].country
        crossed = leg.crossed(PLACES)
        if (first and crossed[0] != first) or (last and crossed[-1] != last):
            odd.append(name(leg))
    assert odd == []


def test_legs_lie_in_the_countries_of_their_corridor() -> None:
    """But for a crossing at an end, which may be that of the other side."""
    stray = []
    for corridor, leg in LEGS:
        crossings = {
            PLACES[end].country
            for end in (leg.origin, leg.destination)
            if PLACES[end].kind is PlaceKind.CROSSING
        }
        strange = set(leg.crossed(PLACES)) - set(corridor.countries) - crossings
        stray += [(corridor.id, name(leg), country) for country in strange]
    assert stray == []


DRAWN = [corridor for corridor in caspian.corridors if corridor.legs]


@pytest.mark.parametrize("corridor", DRAWN, ids=lambda corridor: corridor.id)
def test_every_country_of_a_corridor_has_a_place_or_a_crossing_on_it(corridor: Corridor) -> None:
    crossed = {country for leg in corridor.legs for country in leg.crossed(PLACES)}
    held = crossed | {PLACES[place].country for place in corridor.facilities}
    lost = set(corridor.countries) - held
    assert bool(lost) == (corridor.id in WIDER), lost


def test_ships_cross_a_sea_or_lake_and_pipes_under_water_name_it() -> None:
    dry = [name(leg) for _, leg in LEGS if leg.mode is Mode.SEA and not leg.across]
    assert dry == []
    odd = [
        (name(leg), place)
        for _, leg in LEGS
        for place in leg.across
        if PLACES[place].kind is not (PlaceKind.RIVER if leg.mode is Mode.RIVER else PlaceKind.SEA)
    ]
    assert odd == []


def test_every_leg_has_a_length() -> None:
    assert [name(leg) for _, leg in LEGS if leg.length(PLACES) is None] == []


def test_lines_are_as_long_as_they_are_reported_to_be() -> None:
    """A drawn line is never much longer than the leg, nor a small part of it."""
    odd = []
    for corridor, leg in LEGS:
        points = leg.line(PLACES)
        if leg.km and leg.km > 25 and points and not 0.62 <= length(points) / float(leg.km) <= 1.1:
            odd.append((corridor.id, name(leg), float(leg.km), round(length(points))))
    assert odd == []


def test_measured_lengths_are_right_in_the_sum() -> None:
    """The factor of each mode is that of the legs which have both a reported length and a line over land."""
    drawn: dict[Mode, float] = defaultdict(float)
    told: dict[Mode, float] = defaultdict(float)
    seen = set()
    for _, leg in LEGS:
        key = (frozenset((leg.origin, leg.destination)), leg.mode, leg.track)
        points = leg.line(PLACES)
        if leg.km and leg.km > 25 and points and not leg.across and key not in seen:
            seen.add(key)
            drawn[leg.mode] += length(points)
            told[leg.mode] += float(leg.km)
    for mode in drawn:
        assert told[mode] / drawn[mode] == pytest.approx(WINDING[mode], abs=0.02), mode
    assert set(WINDING) == {*drawn}


# Lengths of railways as pages give them, with those of which no page was read: the timetables' kilometres
# that travellers and atlases know. A measured length may miss them by a seventh.
KNOWN = [
    ("ankara", "istanbul", 576),
    ("tashkent", "samarkand", 344),
    ("xian", "lanzhou", 676),
    ("torbat-heydarieh", "bafq", 676),
    ("samtredia", "poti", 70),
    ("tejen", "sarakhs", 132),
    ("urumqi", "kashgar", 1588),
    ("marabda", "akhalkalaki", 153),
    ("mashhad", "tehran", 925),
    ("samtredia", "batumi", 104),
    ("tbilisi", "samtredia", 243),
    ("lanzhou", "urumqi", 1904),
    ("istanbul", "kapikule", 280),
    ("mashhad", "torbat-heydarieh", 136),
    ("turkmenabat", "atamyrat", 205),
    ("moscow", "saint-petersburg", 650),
    ("moscow", "minsk", 750),
    ("minsk", "brest", 345),
    ("baku", "yalama", 206),
]


@pytest.mark.parametrize(("origin", "destination", "km"), KNOWN)
def test_lengths_of_railways(origin: str, destination: str, km: int) -> None:
    leg = next(leg for _, leg in LEGS if {leg.origin, leg.destination} == {origin, destination})
    found = leg.length(PLACES)
    assert found is not None
    assert found == pytest.approx(km, rel=0.02 if leg.km else 0.15)


# Ways that timetables and road signs give as a whole, and the modes.
WHOLE = [
    ("Kars", "Ankara", "rail", 1310),
    ("Moiynty", "Astana", "rail", 600),
    ("Moscow", "Tashkent", "rail", 3370),
    ("Moscow", "Omsk", "rail", 2716),
    ("Orenburg", "Tashkent", "rail", 1850),
    ("Lianyungang", "Lanzhou", "rail", 1759),
    ("Tashkent", "Urgench", "rail", 989),
    ("Tehran", "Isfahan", "rail", 494),
    ("Karachi", "Peshawar", "rail", 1687),
    ("Yerevan", "Agarak", "road", 384),
    ("Bishkek", "Torugart", "road", 534),
    ("Bishkek", "Osh", "road", 650),
    ("Balykchy", "Karakol", "road", 222),
    ("Kashgar", "Islamabad", "road", 1290),
    ("Dushanbe", "Khorog", "road", 600),
    ("Kabul", "Herat", "road", 1040),
    ("Tbilisi", "Yerevan", "road", 275),
    ("Tbilisi", "Moscow", "road", 1960),
]


@pytest.mark.parametrize(("origin", "destination", "mode", "km"), WHOLE)
def test_lengths_of_ways(origin: str, destination: str, mode: str, km: int) -> None:
    assert caspian.routes(origin, destination, modes=mode)[0].km == pytest.approx(km, rel=0.13)


# First guesses: ports, capitals and big towns, and what a way between them cannot do without.
GUESSES = [
    ("Mersin", "Tbilisi", {"TR", "GE"}, "kars"),
    ("Vanadzor", "Batumi", {"AM", "GE"}, "sadakhlo"),
    ("Meghri", "Tbilisi", {"AM", "GE"}, "yerevan"),
    ("Nakhchivan", "Tabriz", {"AZ", "IR"}, "julfa"),
    ("Yerevan", "Tehran", {"AM", "IR"}, "agarak"),
    ("Yerevan", "Moscow", {"AM", "GE", "RU"}, "upper-lars"),
    ("Naryn", "Kashgar", {"KG", "CN"}, "torugart"),
    ("Khorog", "Tashkent", {"TJ", "UZ"}, "kulob"),
    ("Kabul", "Dushanbe", {"AF", "TJ"}, "sherkhan-bandar"),
    ("Kandahar", "Mashhad", {"AF", "IR"}, "islam-qala"),
    ("Quetta", "Tehran", {"PK", "IR"}, "taftan"),
    ("Islamabad", "Kashgar", {"PK", "CN"}, "khunjerab"),
    ("Chabahar", "Ashgabat", {"IR", "TM"}, "zahedan"),
    ("Semey", "Almaty", {"KZ"}, "aktogay"),
    ("Omsk", "Astana", {"RU", "KZ"}, "petropavl"),
    ("Urgench", "Bukhara", {"UZ"}, "misken"),
    ("Chongqing", "Almaty", {"CN", "KZ"}, "lanzhou"),
]


@pytest.mark.parametrize(("origin", "destination", "countries", "through"), GUESSES)
def test_ways_that_one_asks_for_first(
    origin: str, destination: str, countries: set[str], through: str
) -> None:
    way = caspian.routes(origin, destination)[0]
    assert set(way.countries) == countries
    assert through in way.places


def test_closed_crossings_are_not_gone_through() -> None:
    """Torkham and Chaman have been shut since 12 October 2025."""
    for ends, crossing in ((("Kabul", "Peshawar"), "torkham"), (("Kandahar", "Quetta"), "chaman")):
        assert crossing in caspian.routes(*ends, on="2025-10-11")[0].places
        assert crossing not in caspian.routes(*ends)[0].places
        assert crossing in caspian.routes(*ends, planned=True)[0].places


def test_from_the_caspian_to_the_bosporus() -> None:
    """The railways and ships say about 3,200 km; measured along straight lines it was 2,660."""
    way = caspian.routes("Aktau", "Istanbul", modes=["rail", "sea"], avoid="Black Sea")[0]
    assert way.km == pytest.approx(3200, rel=0.04)
    assert not way.reported
    assert repr(way).splitlines()[0].startswith("Aktau – Istanbul: about 3,1")


ENERGY = [
    ("Baku–Novorossiysk pipeline", "AZ RU", "oil pipeline"),
    ("Central Asia–Center", "TM UZ KZ RU", "gas pipeline"),
    ("Bukhara–Ural gas pipeline", "UZ TM KZ RU", "gas pipeline"),
    ("Beyneu–Bozoy–Shymkent gas pipeline", "KZ", "gas pipeline"),
    ("East–West pipeline", "TM", "gas pipeline"),
    ("Hajigabul–Mozdok gas pipeline", "AZ RU", "gas pipeline"),
    ("Hajigabul–Gazakh–Saguramo gas pipeline", "AZ GE", "gas pipeline"),
    ("Iran–Armenia gas pipeline", "IR AM", "gas pipeline"),
]


@pytest.mark.parametrize(("called", "countries", "mode"), ENERGY)
def test_energy_lines(called: str, countries: str, mode: str) -> None:
    corridor = caspian.corridor(called)
    assert corridor.countries == tuple(countries.split())
    assert {leg.mode for leg in corridor.legs} == {mode}
    assert corridor.citations
    assert all(leg.citations for leg in corridor.legs)


@pytest.mark.parametrize(
    ("place", "country"), [("khorgos", "KZ"), ("khorgas", "CN"), ("bolashak", "KZ"), ("torugart", "KG")]
)
def test_border_stations_are_on_their_own_side(place: str, country: str) -> None:
    assert caspian.place(place).country == country
    assert caspian.place(place).point


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("port-of-aktau", "KZAAU"),
        ("port-of-batumi", "GEBUS"),
        ("port-of-burgas", "BGBOJ"),
        ("port-of-novorossiysk", "RUNVS"),
        ("port-of-anzali", "IRBAZ"),
        ("port-of-constanta", "ROCND"),
    ],
)
def test_codes_of_ports(place: str, code: str) -> None:
    assert caspian.place(place).unlocode == code


# Figures of length that are of another extent than the legs of their corridor.
OF_ANOTHER_EXTENT = {
    "scpx-length": "the second pipe of the line",
    "instc-length": "in miles, of a route with branches",
    "casa-1000-length": "doubted by its own record",
    "central-asia-china-gas-pipeline-length": "from the border of Turkmenistan, and not from the gas field",
    "kazakhstan-china-oil-pipeline-length": "without the line from Atyrau to Kenkiyak, and by another count",
    "southern-gas-corridor-length": "a round number for the whole",
    "rasht-caspian-railway-length": "in miles",
}


def test_a_corridor_is_as_long_as_the_figure_of_its_length_says() -> None:
    """Who asks a corridor for its length and who asks for the figure are told the same."""
    apart = [
        (figure.id, corridor.length, figure.value)
        for corridor in caspian.corridors
        for figure in caspian.figures_about(corridor.id, measure="length")
        if figure.about == (corridor.id,) and figure.id not in OF_ANOTHER_EXTENT
        if corridor.length is not None and abs(corridor.length / float(figure.value) - 1) > 0.02
    ]
    assert apart == []


def test_a_length_that_sources_differ_about_is_the_one_that_is_followed() -> None:
    """The number that is shown is that of the preferred claim, not what drawn lines add up to."""
    btk = caspian.corridor("BTK").length
    assert btk is not None
    assert (float(btk), btk.reported, str(btk)) == (838.0, True, "838 km")
    followed = [
        (corridor.id, corridor.length, claim.value)
        for corridor in caspian.corridors
        for claim in corridor.claims
        if claim.field == "reported_km" and claim.preferred and corridor.length is not None
    ]
    assert len(followed) >= 5
    assert [each for each in followed if float(each[1]) != float(each[2])] == []


def test_the_length_of_a_corridor_is_found_among_the_figures_too() -> None:
    assert "btk-length" in caspian.figures_about("BTK", measure="length").ids


def test_where_ships_call_there_is_a_port() -> None:
    """Where a leg by sea ends there is a port, or one within it; of oil it may be a terminal."""
    within = {place.within for place in caspian.places if place.kind is PlaceKind.PORT}
    bare = {
        end
        for corridor in caspian.corridors
        for leg in corridor.legs
        if leg.mode in (Mode.SEA, Mode.RIVER)
        for end in (leg.origin, leg.destination)
        if caspian.place(end).kind is not PlaceKind.PORT and end not in within
    }
    assert bare == {"sangachal-terminal"}


def test_a_lorry_from_baku_reaches_nakhchivan_through_iran() -> None:
    way = caspian.routes("Baku", "Nakhchivan", modes="road")[0]
    assert way.countries == ("AZ", "IR", "AZ")
    assert "bilasuvar" in way.places
    assert not way.not_operating


def test_the_bridge_at_aghband_is_not_used_yet() -> None:
    araz = caspian.corridor("Araz corridor")
    assert [araz.state_of(leg) for leg in araz.legs if "aghband" in (leg.origin, leg.destination)] == [
        "under construction",
        "under construction",
    ]
