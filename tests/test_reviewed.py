"""What a review of the tests found that they let pass: each slip that a user would notice, by its number there.

Mutants that are killed elsewhere: 1 in `test_members`, 4 to 7 in `test_time_oracle`, 8 to 13 in `test_coverage`.
"""

import json
from decimal import Decimal
from typing import Any

import pytest

import caspian
from caspian import (
    Agreement,
    AgreementKind,
    Corridor,
    CorridorKind,
    InvalidData,
    InvalidDate,
    Leg,
    Membership,
    Milestone,
    Mode,
    Money,
    NotFound,
    Operation,
    Organisation,
    OrganisationKind,
    Phase,
    Place,
    PlaceKind,
    Stage,
    When,
)


def _agreement(id_: str, **fields: Any) -> Agreement:
    plain = {
        "title": id_,
        "kind": AgreementKind.TREATY,
        "parties": ("KZ", "AZ"),
        "history": (Milestone(stage=Stage.SIGNED, when=When("2024-05-01")),),
    }
    return Agreement(id=id_, **{**plain, **fields})


def test_2_to_avoid_a_corridor_is_to_avoid_its_parts() -> None:
    """The whole has no stretch of its own here: what closes the way is that its part is avoided with it."""
    ends = [
        Place(id=key, name=key.title(), kind=PlaceKind.CITY, country="KZ", latitude=latitude, longitude=51.0)
        for key, latitude in (("here", 43.0), ("there", 44.0))
    ]

    def line(id_: str, *legs: Leg, part_of: tuple[str, ...] = ()) -> Corridor:
        return Corridor(
            id=id_,
            name=id_.title(),
            kind=CorridorKind.TRANSPORT,
            modes=(Mode.RAIL,),
            countries=("KZ",),
            legs=legs,
            part_of=part_of,
            history=(Phase(operation=Operation.OPERATING, since=When("2000")),),
        )

    leg = Leg(origin="here", destination="there", mode=Mode.RAIL)
    data = caspian.load([*ends, line("whole"), line("section", leg, part_of=("whole",)), line("another")])
    assert data.routes("here", "there", avoid=["another"])[0].links[0].corridors == ("section",)
    for avoided in ("section", "whole"):
        with pytest.raises(caspian.NoWay):
            data.routes("here", "there", avoid=[avoided])


def test_3_why_tells_the_membership_of_the_one_that_is_asked_for() -> None:
    body = Organisation(
        id="union",
        name="Union",
        kind=OrganisationKind.INTERGOVERNMENTAL,
        memberships=(
            Membership(member="KZ", period=When("2001/..")),
            Membership(member="AZ", period=When("2010/..")),
        ),
    )
    found = caspian.load([body], onto=caspian.load()).members_of("union")
    assert found.why("AZ") == {"members of union": ("memberships[1]: member 2010/..",)}
    assert found.why("KZ") == {"members of union": ("memberships[0]: member 2001/..",)}
    sco = caspian.members_of("SCO", on="2024-07-05")
    assert len(next(iter(sco.why("BY").values()))) == 1


def test_14_the_word_as_it_stands_counts_more_than_its_beginning() -> None:
    exact, beginning = (
        _agreement("a-gas", title="Zzgas"),
        _agreement("b-gasoline", title="Zzgasoline"),
    )
    found = caspian.load([beginning, exact], alone=True).search("zzgas")
    assert found.ids[0] == "a-gas"


def test_15_the_name_of_a_body_counts_more_than_the_title_of_an_event_about_it() -> None:
    assert caspian.search("Shanghai Cooperation Organisation")[0].id == "sco"
    assert caspian.search("Eurasian Economic Union")[0].id == "eaeu"


def test_16_a_first_step_without_a_date_counts() -> None:
    """It was taken at some time that is not known; so on any day it may have been."""
    undated = _agreement(
        "undated",
        history=(Milestone(stage=Stage.SIGNED), Milestone(stage=Stage.IN_FORCE, when=When("2024"))),
    )
    assert undated.status_on("2020") is Stage.SIGNED
    assert undated.status_on("2025") is Stage.IN_FORCE
    late = _agreement(
        "late", history=(Milestone(stage=Stage.SIGNED, when=When("2024")), Milestone(stage=Stage.IN_FORCE))
    )
    assert late.status_on("2020") is None
    assert late.status_on("2025") is Stage.IN_FORCE


def test_17_what_is_not_in_a_selection_has_no_reasons_there() -> None:
    found, other = caspian.agreements_between("AM", "GE"), caspian.agreements_between("KZ", "UZ")[0]
    assert other not in found
    for sought in (other, other.id):
        with pytest.raises(NotFound):
            found.why(sought)


def test_18_sums_are_in_order_also_where_a_currency_is_not_known() -> None:
    sums = {
        "dollars-2": Money(amount=Decimal(2), currency="USD"),
        "dollars-10": Money(amount=Decimal(10), currency="USD"),
        "euros-1": Money(amount=Decimal(1), currency="EUR"),
        "unknown-5": Money(amount=Decimal(5)),
        "unknown-3": Money(amount=Decimal(3)),
    }
    records = [_agreement(key, amount=amount) for key, amount in sums.items()]
    data = caspian.load([*records, _agreement("no-sum")], alone=True)
    in_order = ["unknown-3", "unknown-5", "euros-1", "dollars-2", "dollars-10", "no-sum"]
    assert list(data.agreements.sort_by("amount").ids) == in_order
    backwards = [*reversed(in_order[:-1]), "no-sum"]
    assert list(data.agreements.sort_by("amount", reverse=True).ids) == backwards, "without a sum: last"


def test_19_sound_links_to_records_of_a_broken_file_do_not_dangle() -> None:
    text = json.dumps(
        {
            "people": [{"id": "a-person", "name": 5}, {"id": "sound", "name": "Sound"}],
            "events": [
                {
                    "id": "2024-meeting",
                    "title": "Meeting",
                    "summary": "They meet.",
                    "when": "2024",
                    "kind": "meeting",
                    "participants": [
                        {"party": "KZ", "person": "a-person"},
                        {"party": "KZ", "person": "sound"},
                    ],
                }
            ],
        }
    )
    with pytest.raises(InvalidData) as error:
        caspian.load(text)
    assert [fault.path for fault in error.value.faults] == ["$.people[0].name"]


def test_20_a_figure_is_about_no_figure() -> None:
    figure = {"title": "Trade", "measure": "trade", "value": "1", "unit": "USD"}
    with pytest.raises(InvalidData, match=r"figures\[1\]\.about\[0\]: 'one' is a figure, expected a"):
        caspian.load({"figures": [{"id": "one", **figure}, {"id": "two", "about": ["one"], **figure}]})


def test_21_the_line_of_a_fault_behind_a_comma_is_that_of_the_fault() -> None:
    text = (
        '{"people": [\n{"id": "one", "name": "One"},\n{"id": "two",\n"name": "Two", "aliases": ["a",\n5]}]}'
    )
    with pytest.raises(InvalidData) as error:
        caspian.load(text)
    (fault,) = error.value.faults
    assert (fault.path, fault.line) == ("$.people[1].aliases[1]", 5)


def test_22_a_space_that_does_not_break_is_a_space_within_a_text() -> None:
    place = Place(id="a-place", name="Port\u00a0of Baku", kind=PlaceKind.PORT)
    assert caspian.load([place], alone=True).places[0].name == "Port\u00a0of Baku"
    with pytest.raises(ValueError, match="without white space at its ends"):
        Place(id="a-place", name="Baku\u00a0", kind=PlaceKind.PORT)


def test_23_a_leg_whose_ends_have_no_coordinates_draws_no_line() -> None:
    records = [
        Place(id="here", name="Here", kind=PlaceKind.CITY, country="KZ", latitude=43.0, longitude=51.0),
        Place(id="there", name="There", kind=PlaceKind.CITY, country="KZ"),
        Corridor(
            id="a-line",
            name="A line",
            kind=CorridorKind.TRANSPORT,
            modes=(Mode.RAIL,),
            countries=("KZ",),
            legs=(Leg(origin="here", destination="there", mode=Mode.RAIL),),
        ),
    ]
    found = caspian.load(records).corridors.where(lambda corridor: corridor.id == "a-line")
    assert found.one().legs
    features = found.to_geojson()["features"]
    assert [each["geometry"]["type"] for each in features if each["geometry"]] == ["Point"]


def test_24_what_is_on_no_corridor_is_named_as_such() -> None:
    data = caspian.load([Place(id="nowhere", name="Nowhere", kind=PlaceKind.CITY)])
    with pytest.raises(NotFound) as error:
        data.routes("Nowhere", "Baku")
    assert error.value.sought == "Nowhere"
    assert "place on a corridor" in str(error.value)


def test_25_what_is_refused_within_an_interval_is_named() -> None:
    with pytest.raises(InvalidDate, match="2024-13"):
        When("2024-01/2024-13")
    with pytest.raises(InvalidDate, match="2024-02-30"):
        When("2024-01/2024-02-30")


def _around(data: caspian.Dataset, place: str | None) -> list[str]:
    """A place and those that it lies within."""
    return [place, *_around(data, data.place(place).within)] if place else []


def test_26_events_are_at_places_with_all_that_lies_within_them() -> None:
    data = caspian.load()
    at = data.events.at("Tbilisi")
    assert len(at) > 10
    assert at.ids == tuple(
        event.id for event in data.events if any("tbilisi" in _around(data, place) for place in event.places)
    )
    assert len(data.agreements.at("Baku")) > 0
