"""What ways tell: each word and number of a line, a row, a table and a refusal, on networks small enough to see through."""

import re
from typing import Any

import pytest

import caspian
from caspian import Dataset, NotFound, NoWay
from caspian.display.blocks import Table
from tests.seen import lines

COUNTRIES = [
    {"id": "AM", "name": "Armenia"},
    {"id": "GE", "name": "Georgia"},
    {"id": "AZ", "name": "Azerbaijan"},
    {"id": "RU", "name": "Russia"},
]
PLACES = [
    {"id": "left", "name": "Left", "country": "AM", "latitude": 40.0, "longitude": 45.0},
    {"id": "middle", "name": "Middle", "country": "GE", "latitude": 41.0, "longitude": 46.0},
    {"id": "right", "name": "Right", "country": "AZ", "latitude": 42.0, "longitude": 47.0},
    {"id": "nowhere", "name": "Nowhere", "latitude": 43.0, "longitude": 46.0},
    {"id": "far", "name": "Far", "country": "AZ", "latitude": 43.0, "longitude": 48.0},
    {"id": "blank", "name": "Blank", "country": "AZ"},
]
WORKS = [{"operation": "operating", "since": "2000"}]


def network(*corridors: dict[str, Any] | list[dict[str, Any]], more: Any = ()) -> Dataset:
    """A dataset of corridors, each given whole or by its legs."""
    whole = [each if isinstance(each, dict) else {"legs": each} for each in corridors]
    shown = [
        {"id": f"line-{number}", "name": f"Line {number}", "kind": "transport", "history": WORKS, **each}
        for number, each in enumerate(whole, 1)
    ]
    data = {"countries": COUNTRIES, "places": [*PLACES, *more], "corridors": shown}
    return caspian.load(data, alone=True)


def leg(origin: str, destination: str, mode: str = "rail", km: float | None = None, **more: Any) -> Any:
    """A leg, measured where no kilometres are given."""
    length = {} if km is None else {"km": str(km)}
    return {"origin": origin, "destination": destination, "mode": mode, **length, **more}


LEGS = [
    leg("left", "middle", km=826, gauge=1520),
    leg("middle", "right", gauge=1435, history=[{"operation": "planned", "since": "2001"}]),
    leg("middle", "nowhere", "road"),
    leg("nowhere", "right", "road", 12.4),
    leg("left", "right", "sea", 3000, history=[{"operation": "under construction"}]),
]


KNOWN = "only stretches on the corridors of the data are known,"
ROUND = "as the crow flies: what would be shorter is closed, not in use, or on no corridor of the data"


def test_a_stretch_tells_all_that_is_known_of_it_and_what_is_not() -> None:
    ways = network(
        LEGS,
    ).routes("left", "right", planned=True)
    assert [repr(link) for way in ways for link in way.links] == [
        "Left – Middle: rail of 1,520 mm, 826 km, border AM–GE (line-1)",
        "Middle – Right: rail of 1,435 mm, about 160 km, border GE–AZ, planned (line-1)",
        "Left – Middle: rail of 1,520 mm, 826 km, border AM–GE (line-1)",
        "Middle – Nowhere: road, about 260 km, country unknown (line-1)",
        "Nowhere – Right: road, 12 km, country unknown (line-1)",
        "Left – Right: sea, 3,000 km, border AM–AZ, under construction (line-1)",
    ]
    (open_,) = network({"legs": [leg("left", "middle")], "history": []}).routes("left", "middle")
    assert repr(open_.links[0]).endswith("km, border AM–GE, state unknown (line-1)")


def test_a_way_tells_itself_in_a_line() -> None:
    planned, by_road, by_sea = network(LEGS).routes("left", "right", planned=True)
    assert lines(planned)[0] == (
        "Left – Right: about 990 km; rail; AM–GE–AZ; 2 borders; 1 transshipment; "
        "1 of 2 stretches not known to operate"
    )
    assert (
        lines(by_road)[0] == "Left – Right: about 1,100 km; rail, road; AM–GE–AZ; 2 borders; 1 transshipment"
    )
    assert lines(by_sea)[0] == (
        "Left – Right: 3,000 km; sea; AM–AZ; 1 border; 1 of 1 stretch not known to operate"
    )
    inside = network([leg("right", "far", "road", 99)]).routes("right", "far")[0]
    assert lines(inside)[0] == "Right – Far: 99 km; road; AZ; no borders"
    assert (inside.borders, inside.changes, inside.reported) == (0, 0, True)
    assert lines(inside)[1].startswith("[Map of the way from Right to Far. 1 way, 1 stretch: road. ")
    assert inside.to_markdown().startswith("### Right – Far: 99 km; road; AZ; no borders")
    assert (planned.reported, by_sea.reported) == (False, True)


def test_ways_stand_in_a_table_with_what_tells_them_apart() -> None:
    told = lines(network(LEGS).routes("left", "right", planned=True))
    assert told[0] == "Ways from Left to Right, the shortest first, planned or not, as last known"
    assert told[2:6] == [
        "2 ways of 3",
        "Way Length By Countries Borders Transshipments",
        "Left – Right by Middle (1 of 2 stretches not known to operate) about 990 km rail Armenia → Georgia → Azerbaijan 2 1",
        "Left – Right by Middle, Nowhere about 1,100 km rail, road Armenia → Georgia → Azerbaijan 2 1",
    ]
    assert told[6] == (
        "! 1 detour left out, back through a state once left or more than twice as long as the first; "
        ".show(rows=None) for all"
    )
    assert (
        told[7]
        == "without Georgia: Armenia → Azerbaijan, 3,000 km; data.routes('left', 'right', avoid=['GE'], planned=True)"
    )
    assert told[8].startswith("[Map of the ways from Left to Right. 2 ways, 4 stretches: rail, road. ")
    assert told[9:] == [
        "The first way, stretch by stretch",
        "From To By Length Countries State Corridors",
        "Left Middle rail, 1,520 mm 826 km Armenia → Georgia in use Line 1",
        "Middle Right rail, 1,435 mm about 160 km Georgia → Azerbaijan planned Line 1",
        f"! about 990 km for 279 km {ROUND}",
        f"Network: {KNOWN} 2 by rail, 2 by road, 1 by sea; most roads are on none.",
    ]


def test_one_way_alone_is_told_stretch_by_stretch() -> None:
    told = lines(network(LEGS).routes("left", "right"))
    assert told[2] == "1 way"
    assert told[4].startswith("Left – Right by Middle, Nowhere about 1,100 km ")
    assert told[6:] == [
        "Stretch by stretch, all in use",
        "From To By Length Countries Corridors",
        "Left Middle rail, 1,520 mm 826 km Armenia → Georgia Line 1",
        "Middle Nowhere road about 260 km Georgia (country unknown) Line 1",
        "Nowhere Right road 12 km Azerbaijan (country unknown) Line 1",
        f"! about 1,100 km for 279 km {ROUND}",
        f"Network: {KNOWN} 2 by rail, 2 by road, 1 by sea; most roads are on none.",
    ]
    direct = lines(network([leg("left", "middle", km=5)]).routes("left", "middle"))
    assert direct[4] == "Left – Middle 5 km rail Armenia → Georgia 1 0"


def test_of_more_ways_than_are_shown_the_number_is_told() -> None:
    parallel = [leg("left", "middle", mode, km) for mode, km in (("rail", 10), ("road", 11), ("sea", 12))]
    ways = network(parallel).routes("left", "middle")
    assert len(ways) == 3
    assert lines(ways)[2] == "3 ways"
    assert lines(ways.show(rows=2))[2].startswith("3 ways, the first 2 of 3")
    assert lines(ways.show(rows=1))[2].startswith("3 ways, the first 1 of 3")
    assert lines(ways.show(rows=1))[-4] == "Stretch by stretch, all in use"
    assert lines(ways.show(rows=2))[-4] == "The first way, stretch by stretch, all in use"
    assert lines(ways.show(rows=None))[2] == "3 ways"
    assert len(lines(ways[:0])) == 2
    assert lines(ways[:0].map()) == ["Map of no way", "============="]


def test_what_is_twice_as_long_or_comes_back_to_a_state_is_a_detour() -> None:
    twice = [leg("left", "middle", "rail", 100), leg("left", "middle", "road", 200)]
    assert lines(network(twice).routes("left", "middle"))[2] == "2 ways"
    longer = [leg("left", "middle", "rail", 100), leg("left", "middle", "road", 201)]
    told = lines(network(longer).routes("left", "middle"))
    assert told[2] == "1 way of 2"
    assert told[5].startswith("! 1 detour left out, ")
    back = [
        leg("right", "far", "rail", 100),
        leg("right", "middle", "road", 40),
        leg("middle", "far", "sea", 70),
    ]
    ways = network(back).routes("right", "far")
    assert [way.countries for way in ways] == [("AZ",), ("AZ", "GE", "AZ")]
    assert lines(ways)[2] == "1 way of 2"
    # Where the best way itself comes back, others may.
    (only, other) = network(
        [
            leg("right", "middle", "road", 40),
            leg("middle", "far", "sea", 70),
            leg("middle", "far", "rail", 71),
        ]
    ).routes("right", "far")
    assert only.countries == other.countries == ("AZ", "GE", "AZ")
    many = [*twice, leg("left", "middle", "sea", 201), leg("left", "middle", "air", 202)]
    ways = network(many).routes("left", "middle")
    assert lines(ways)[2] == "2 ways of 4"
    assert any(line.startswith("! 2 detours left out, ") for line in lines(ways))
    assert lines(ways.show(rows=3))[2] == "4 ways, the first 2 of 4"


def test_long_ways_are_told_by_four_places_between_their_ends() -> None:
    more = [
        {"id": f"p{n}", "name": f"P{n}", "country": "AZ", "latitude": 40.0, "longitude": 50.0 + n}
        for n in range(10)
    ]

    def by(stops: int) -> str:
        legs = [leg(f"p{n}", f"p{n + 1}", km=10) for n in range(stops + 1)]
        row = lines(network(legs, more=more).routes("p0", f"p{stops + 1}"))[4]
        return row.partition(" by ")[2].partition(f" {10 * (stops + 1)} km ")[0]

    assert by(1) == "P1"
    assert by(3) == "P1, P2, P3"
    assert by(4) == by(5) == by(7) == "P1, P2, P3, P4"
    assert by(8) == "P2, P4, P6, P8"


def test_corridors_that_share_a_stretch_are_told_the_short_names_first() -> None:
    shared = leg("left", "middle", km=10, track="old-line")
    names = ("A very long name of a line", "Short", "Middling name", "Tiny")
    data = network(*({"legs": [shared], "name": name} for name in names))
    ways = data.routes("left", "middle")
    assert lines(ways)[-2].endswith("Armenia → Georgia Tiny, Short and 2 more")
    two = network(*({"legs": [shared], "name": name} for name in names[:2])).routes("left", "middle")
    assert lines(two)[-2].endswith("Armenia → Georgia Short, A very long name of a line")
    told = lines(ways[0])[-2]
    assert told.startswith("Corridors: ")
    assert all(name in told for name in names)


def test_shared_stretches_keep_what_any_corridor_knows() -> None:
    bare = {"id": "bare", "legs": [leg("middle", "left", track="t")]}
    known = {"id": "known", "legs": [leg("left", "middle", km=500, track="t", gauge=1520)]}
    for order in ((bare, known), (known, bare)):
        (way,) = network(*order).routes("left", "middle")
        (link,) = way.links
        assert (link.km, link.reported, link.gauge) == (500, True, 1520)
        assert set(link.corridors) == {"bare", "known"}
        assert way.countries == ("AM", "GE")
    other = {"id": "other", "legs": [leg("left", "middle", km=700, track="t")]}
    (way,) = network(known, other).routes("left", "middle")
    assert way.km == 500, "the first of two that are reported"
    flow = leg("left", "middle", "oil pipeline", 5, track="t", one_way=True)
    back = leg("middle", "left", "oil pipeline", 6, track="t", one_way=True)
    piped = (
        network(
            flow,
        )
        if False
        else network([flow], [back])
    )
    assert piped.routes("left", "middle", modes="oil pipeline")[0].km == 5
    assert piped.routes("middle", "left", modes="oil pipeline")[0].km == 6


def test_the_strongest_state_of_a_shared_stretch_counts() -> None:
    shared = leg("left", "middle", km=10, track="t")
    for states, strongest in (
        (("planned", "operating"), "operating"),
        (("proposed", "under construction"), "under construction"),
        (("abandoned", "suspended"), "suspended"),
        (("proposed", "planned"), "planned"),
        (("abandoned", "proposed"), "proposed"),
        (("planned", "suspended"), "suspended"),
        (("suspended", "under construction"), "suspended"),
    ):
        for order in (states, states[::-1]):
            lines_ = ({"legs": [shared], "history": [{"operation": state}]} for state in order)
            (way,) = network(*lines_).routes("left", "middle", planned=True)
            assert way.links[0].operation == strongest
    gone = network({"legs": [shared], "history": [{"operation": "abandoned"}]})
    with pytest.raises(NoWay):
        gone.routes("left", "middle", planned=True)


def test_plain_values_are_rounded_to_a_hundred_metres() -> None:
    data = network([leg("left", "middle", km=12.345, gauge=1520), leg("middle", "right", "sea", 7.06)])
    (way,) = data.routes("left", "far")
    told = way.to_dict()
    assert told["km"] == 19.4
    assert [link["km"] for link in told["links"]] == [12.3, 7.1]
    assert told["access"] is None
    assert told["egress"] == {"place": "far", "km": round(way.egress[1], 1)}  # type: ignore[index]
    assert 100 < told["egress"]["km"] < 180
    turned = data.routes("far", "left")[0].to_dict()
    assert (turned["access"]["place"], turned["egress"]) == ("far", None)
    assert {key: value for key, value in told.items() if key not in ("links", "egress")} == {
        "origin": "left",
        "destination": "right",
        "km": 19.4,
        "km_reported": True,
        "modes": ["rail", "sea"],
        "countries": ["AM", "GE", "AZ"],
        "borders": 2,
        "changes": 1,
        "gauge_changes": 0,
        "operating": True,
        "unpromised": [],
        "undated": 0,
        "corridors": ["line-1"],
        "access": None,
    }
    assert told["links"][0] == {
        "origin": "left",
        "destination": "middle",
        "mode": "rail",
        "track": None,
        "km": 12.3,
        "km_reported": True,
        "countries": ["AM", "GE"],
        "countries_known": True,
        "across": [],
        "gauge": 1520,
        "one_way": False,
        "corridors": ["line-1"],
        "operation": "operating",
        "since_known": True,
    }


def test_what_must_not_be_missed_stands_first() -> None:
    data = network([leg("left", "middle", km=10), leg("middle", "right", "sea", 20)])
    told = lines(data.routes("left", "far"))
    assert told[2] == "! Far is on no corridor of goods; Right, 138 km off, is the nearest place"
    told = lines(data.routes("far", "left"))
    assert told[2] == "! Far is on no corridor of goods; Right, 138 km off, is the nearest place"
    unknown = network([leg("left", "nowhere", "road", 10), leg("nowhere", "right", "road", 20)])
    told = lines(unknown.routes("left", "right", avoid=["GE", "RU"]))
    assert told[2] == "! that it avoids GE, RU is no promise: the countries of a stretch are not known"
    undated = network(
        {
            "legs": [leg("left", "middle", km=10), leg("middle", "right", km=20), leg("right", "far", km=5)],
            "history": [{"operation": "operating"}],
        }
    )
    assert undated.as_of is None
    assert undated.routes("left", "far", on="2001")[0].undated == (), (
        "without a day of the data nothing is past"
    )


# Ends


def test_ends_that_cannot_be_measured_are_refused_plainly() -> None:
    data = network([leg("left", "middle", km=10)])
    with pytest.raises(
        NotFound, match=r"no place on a corridor, or one with coordinates is known as 'Blank'"
    ):
        data.routes("blank", "left")
    bare = network([leg("blank", "bare", km=10)], more=[{"id": "bare", "name": "Bare"}])
    with pytest.raises(NotFound, match=r"no place on a corridor is known as 'Left'"):
        bare.routes("left", "bare")
    assert bare.routes("blank", "bare")[0].km == 10


def test_ends_that_are_the_same_or_lie_in_one_another_say_so() -> None:
    data = network([leg("left", "middle", km=10), leg("middle", "right", km=20), leg("right", "far", km=5)])
    for ends, why in (
        (("left", "left"), "both ends are Left, or lie nearest to it"),
        (("AM", "left"), "Left lies in Armenia"),
        (("left", "AM"), "Left lies in Armenia"),
        (("AZ", "AZ"), "both ends are Azerbaijan; ways within it run between two of its places"),
        (("RU", "left"), "no place of Russia is on a corridor of these modes"),
    ):
        with pytest.raises(NoWay) as caught:
            data.routes(*ends)
        assert str(caught.value).partition(" (only")[0].endswith(f": {why}"), caught.value


def test_a_region_within_a_state_lies_in_it_and_a_state_does_not_lie_in_a_region() -> None:
    more = [
        {"id": "region", "name": "Region", "kind": "region", "country": "AZ"},
        {
            "id": "inner",
            "name": "Inner",
            "country": "AZ",
            "within": "region",
            "latitude": 42.5,
            "longitude": 47.0,
        },
    ]
    data = network([leg("left", "inner", km=10), leg("inner", "right", km=20)], more=more)
    assert data.routes("left", "region")[0].places == ("left", "inner")
    for ends in (("region", "AZ"), ("AZ", "region")):
        with pytest.raises(NoWay) as caught:
            data.routes(*ends)
        assert str(caught.value).endswith(": Region lies in Azerbaijan"), caught.value
    assert data.routes("left", "region").question == (
        "ways from Left to any place of Region, the shortest first, over what operates as last known"
    )


def test_a_sea_lies_in_no_state_though_all_of_its_ports_do() -> None:
    more = [
        {"id": "sea", "name": "Sea", "kind": "sea"},
        {"id": "east", "name": "East", "country": "AZ", "latitude": 42.5, "longitude": 48.0},
        {"id": "west", "name": "West", "country": "AZ", "latitude": 42.5, "longitude": 47.0},
    ]
    ferry = leg("west", "east", "sea", 80, across=["sea"])
    data = network([ferry, leg("east", "right", km=20), leg("left", "west", km=30)], more=more)
    assert data.routes("left", "sea")[0].places == ("left", "west")
    for ends in (("sea", "AZ"), ("AZ", "sea")):
        with pytest.raises(NoWay, match=r"have places in common: East, West$"):
            data.routes(*ends)
    with pytest.raises(NoWay, match=r": West lies on the Sea$"):
        data.routes("sea", "west")


# Times of which nothing is known


def test_of_times_long_past_and_long_to_come_nothing_is_said() -> None:
    data = network([leg("left", "middle", km=10)])
    with pytest.raises(
        NoWay, match=r"nothing is known of 1999: no state of a corridor is dated before 2000$"
    ):
        data.routes("left", "middle", on="1999")
    with pytest.raises(NoWay, match="nothing is known of 1999"):
        data.choke_points("left", "middle", on="1999")
    assert data.routes("left", "middle", on="2000")
    day = caspian.load().as_of
    assert day is not None
    assert day.earliest is not None
    year = day.earliest.year
    assert caspian.routes("Baku", "Tbilisi", on=str(year + 99))
    with pytest.raises(NoWay, match=rf"the data are of {day.edtf}, more than 100 years before$"):
        caspian.routes("Baku", "Tbilisi", on=str(year + 102))
    dateless = network({"legs": [leg("left", "middle", km=10)], "history": [{"operation": "operating"}]})
    assert dateless.routes("left", "middle", on="1850")


# Why there is none


def test_all_that_closes_a_way_is_told() -> None:
    data = network([leg("left", "middle", "rail", 10), leg("middle", "right", "sea", 20)])
    for asked, why in (
        ({"modes": "sea"}, "there is none by sea alone"),
        ({"modes": ["sea", "road"]}, "there is none by sea, road alone"),
        ({"avoid": ["GE", "RU"]}, "avoiding GE closes the last way"),
        ({"avoid": "left"}, "avoiding left closes the last way: Left lies in it"),
        ({"avoid": ["AM"]}, "avoiding AM closes the last way: Left lies in it"),
        (
            {"avoid": "line-1"},
            "avoiding line-1 closes the last way (the stretches of it are avoided whoever shares them)",
        ),
    ):
        with pytest.raises(NoWay) as caught:
            data.routes("left", "right", **asked)
        assert why in str(caught.value), caught.value
    there_and_back = data.routes("left", "right", via=["right", "left"])[0]
    assert there_and_back.places == ("left", "middle", "right", "middle", "left", "middle", "right")
    row = [leg("left", "middle", km=10), leg("middle", "nowhere", km=10), leg("nowhere", "right", km=10)]
    two = network(row)
    with pytest.raises(NoWay, match="avoiding middle, nowhere together closes every way"):
        two.routes("left", "right", avoid=["middle", "nowhere"])
    parted = network([leg("left", "middle", km=10), leg("right", "far", km=10)])
    with pytest.raises(NoWay, match=r": no corridor of the dataset joins them \("):
        parted.routes("left", "right")
    with pytest.raises(NoWay, match=r": (no place of \w+ is on a corridor of these modes(; | \()){2}"):
        parted.routes("blank", "left", modes="oil pipeline")
    idle = network({"legs": [leg("left", "middle", km=10)], "history": [{"operation": "planned"}]})
    with pytest.raises(NoWay, match=r": as last known a stretch of every way is not known to operate"):
        idle.routes("left", "middle")
    piped = network([leg("left", "middle", "gas pipeline", 10, one_way=True)])
    with pytest.raises(NoWay, match=r": what flows through pipes goes the other way there \("):
        piped.routes("middle", "left", modes="gas pipeline")


# Choke points


def test_choke_points_tell_places_and_stretches_in_the_order_of_the_way() -> None:
    data = network(LEGS)
    points = data.choke_points("left", "right")
    assert [repr(point) for point in points] == [
        "Left – Middle: rail of 1,520 mm, 826 km, border AM–GE (line-1)",
        "Middle",
        "Middle – Nowhere: road, about 260 km, country unknown (line-1)",
        "Nowhere",
        "Nowhere – Right: road, 12 km, country unknown (line-1)",
    ]
    told = lines(points)
    assert told[2:9] == [
        "5 without which no way remains on this network",
        "Place or stretch Kind Countries Corridors",
        "Left – Middle rail, 826 km Armenia → Georgia Line 1",
        "Middle city Georgia",
        "Middle – Nowhere road, about 260 km Georgia (country unknown) Line 1",
        "Nowhere city",
        "Nowhere – Right road, 12 km Azerbaijan (country unknown) Line 1",
    ]
    assert "2 places, ringed, and 3 stretches" in told[9]
    none = data.choke_points("left", "right", planned=True)
    assert len(none) == 0
    nothing = "No choke point: whichever one place or stretch is closed, a way remains on this network"
    assert lines(none)[2] == nothing
    assert not any(line.startswith("[Map") for line in lines(none))
    place = points[1].to_dict()
    assert place == {"place": "middle", "link": None}
    assert points[0].to_dict()["place"] is None
    assert points[0].to_dict()["link"]["origin"] == "left"


def test_of_a_state_the_place_where_all_ways_begin_is_a_choke_point() -> None:
    data = network([leg("left", "middle", km=10), leg("middle", "right", km=20), leg("middle", "far", km=30)])
    assert [place.id for place in data.choke_points("AM", "AZ").places] == ["left", "middle"]
    assert [place.id for place in data.choke_points("left", "AZ").places] == ["middle"]
    assert [place.id for place in data.choke_points("left", "right").places] == ["middle"]
    way = data.routes("AM", "AZ")[0]
    assert (way.places, way.km) == (("left", "middle", "right"), 30)
    assert data.choke_points("AM", "AZ").question == (
        "what every way from any place of Armenia to any place of Azerbaijan goes through "
        "on this network of 3 stretches, over what operates as last known"
    )


# By pipeline


def test_a_pipeline_to_the_place_that_was_asked_for_comes_before_what_ends_near_it() -> None:
    near = {"id": "near", "name": "Near", "country": "AZ", "latitude": 43.0, "longitude": 48.5}
    pipe = {"id": "pipe", "kind": "energy", "legs": [leg("left", "near", "oil pipeline", 600, one_way=True)]}
    data = network([leg("left", "right", km=300)], pipe, more=[near])
    assert [way.modes for way in data.routes("left", "near")] == [("oil pipeline",), ("rail",)]
    assert [way.modes for way in data.routes("left", "near", most=1)] == [("oil pipeline",)]
    gas = {**pipe, "legs": [leg("left", "near", "gas pipeline", 600)]}
    both = network([leg("left", "right", km=300)], gas, more=[near])
    assert both.routes("near", "left")[0].modes == ("gas pipeline",)
    assert [way.modes for way in data.routes("near", "left")] == [("rail",)], "oil flows one way"
    assert [way.modes for way in data.routes("left", "right")] == [("rail",)]
    assert [way.modes for way in data.routes("left", "near", modes="rail")] == [("rail",)]


def test_a_way_and_its_stretches_have_a_length_as_corridors_have() -> None:
    """The same word asks for it everywhere, and nothing is shown more precisely than it is known."""
    way = caspian.routes("Baku", "Tbilisi", modes="rail", most=1)[0]
    assert str(way.length) in str(way)
    assert next(str(link.length) for link in way.links if not link.reported).startswith("about ")
    assert way.length == way.km == round(way.km, 1)
    assert way.length.reported is way.reported


def test_ways_that_differ_in_a_detail_alone_are_left_out_of_what_is_shown() -> None:
    row = [leg("left", "middle", km=100), leg("middle", "right", km=100), leg("middle", "right", "road", 101)]
    ways = network(row).routes("left", "right")
    told = lines(ways)
    assert len(ways) == 2
    assert told[2] == "1 way of 2"
    assert "1 left out, through the same states as one above" in told[5]
    assert lines(ways.show(rows=None))[2] == "2 ways"


def test_places_that_other_ways_do_not_have_tell_a_way_from_them() -> None:
    ways = caspian.routes("Almaty", "Poti", avoid=["RU", "IR"], most=2)
    table = next(block for block in ways.blocks() if isinstance(block, Table))
    named = ["".join(span.text for span in row[0]) for row in table.rows]
    through = [each.partition(" by ")[2].split(", ") for each in named]
    assert set(through[0]).isdisjoint(through[1])


def test_no_way_says_among_what_it_was_looked_for() -> None:
    with pytest.raises(NoWay) as caught:
        caspian.routes("Bishkek", "Dushanbe", modes="road")
    assert "stretches on the corridors of the data" in caught.value.network
    assert caught.value.network in str(caught.value)


def test_the_shortest_comes_first_but_for_those_that_come_back_through_a_state() -> None:
    """The road of Azerbaijan by Iran to Nakhchivan is shorter than the railway by Georgia, and crosses Azerbaijan twice."""
    ways = caspian.routes("Baku", "Ağrı", avoid="Russia")
    assert ways[0].countries == ("AZ", "GE", "TR")
    assert caspian.routes("Baku", "Ağrı", avoid="Russia", most=1)[0] == ways[0]
    shortest = caspian.routes("Baku", "Ağrı", avoid="Russia", by="length")[0]
    assert shortest.countries == ("AZ", "IR", "AZ", "TR")
    assert shortest.km < ways[0].km


def test_an_answer_tells_the_way_through_other_states_with_its_call() -> None:
    told = " ".join(caspian.routes("Xi'an", "Istanbul", avoid=["RU", "IR"]).to_text().split())
    call = re.search(r"without Kazakhstan: .*?; (caspian\.routes\(.*?\))", told)
    assert call is not None
    (best, *_) = eval(call[1], {"caspian": caspian})
    assert "KZ" not in best.countries
    assert {"KG", "UZ", "TM", "AZ"} <= {*best.countries}
