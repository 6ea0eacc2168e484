"""Tables of seven kinds, made up in the forms that public files have, each brought in within ten lines."""

import json
from decimal import Decimal
from pathlib import Path

import caspian
from caspian import When

TABLES = Path(__file__).parent / "tables"


def test_treaty_table_with_several_parties_in_a_cell() -> None:
    mine = caspian.from_rows(
        TABLES / "treaties.csv",
        "agreements",
        id="TreatyID",
        title="TreatyName",
        parties="Signatories",
        signed="DateSigned",
        topics="Issue",
        defaults={"kind": "treaty", "history.stage": "signed"},
        resolve={"Water Quantity": "water", "Fisheries": "environment", "Flood Control": "disasters"},
    )
    protocol, sharing, fish, weir = (mine.agreements[key] for key in ("9001", "9002", "9003", "9004"))
    assert (protocol.parties, protocol.signed) == (("SU", "IR"), When("1951-03-05"))
    assert sharing.parties == ("KZ", "KG", "UZ", "TJ")
    assert fish.parties == ("AZ", "KZ", "TM")
    late = When("2024-02-21/2024-02-29", wording="late February 2024", window=True)
    assert (fish.signed, fish.topics) == (late, (caspian.Topic.ENVIRONMENT,))
    assert (weir.parties, weir.signed, weir.status.value) == (("GE", "TR"), None, "signed")
    assert sharing in mine.agreements_between("KZ", "KG", about="water")


def test_trade_agreements_with_numbers_for_countries_and_later_members() -> None:
    mine = caspian.from_rows(
        TABLES / "trade.csv",
        "agreements",
        {"id": "base", "history.stage": "entry_type", "history.when": "year", "in force": "entryforceyear"},
        title=lambda row: row["name"] if row["number"] == row["base"] else None,
        party=["c1", "c2", "c3"],
        defaults={"kind": "agreement", "topics": "trade"},
        resolve={"base_treaty": "signed", "accession": "acceded", "withdrawal": "withdrew"},
    )
    lakes = mine.agreements["7101"]
    assert lakes.title == "Free Trade Agreement of the Three Salt Lakes"
    assert lakes.parties == ("AZ", "AM", "KZ")
    assert (lakes.signed, lakes.entered_into_force) == (When("1995"), When("1996"))
    assert lakes.parties_on("2000-06") == ("AZ", "AM", "KZ", "KG")
    assert lakes.parties_on("2011") == ("AZ", "KZ", "KG")
    assert mine.agreements["7104"].parties == ("AF", "TJ", "ES")


def test_signatures_and_ratifications_a_row_for_each_party() -> None:
    """The marks of such lists say whether a party accepted, approved or acceded."""
    mine = caspian.from_rows(
        TABLES / "ratifications.csv",
        "agreements",
        party="Participant",
        signed="Signature",
        ratified="Ratification, Acceptance(A), Accession(a)",
        defaults={"id": "convention-on-tides", "title": "Convention on tides", "kind": "treaty"},
    )
    tides = mine.agreements["convention-on-tides"]
    assert tides.parties == ("AZ", "IR", "KZ", "eu")
    found = {party: tides.status_of(party) for party in (*tides.parties, "MD")}
    assert {party: stage.value for party, stage in found.items() if stage} == {
        "AZ": "ratified",
        "IR": "signed",
        "KZ": "accepted",
        "eu": "approved",
        "MD": "acceded",
    }
    assert tides.status_of("KZ", "2002") is caspian.Stage.SIGNED


def test_pipelines_with_places_and_owners_of_their_own_and_capacities() -> None:
    mine = caspian.from_rows(
        TABLES / "pipelines.tsv",
        "corridors",
        {
            "legs.origin": "Start",
            "legs.destination": "End",
            "legs.km": "LengthKm",
            "history.operation": "Status",
        }
        | {
            "history.since": "StartYear",
            "name": "PipelineName",
            "countries": "Countries",
            "operators": "Owner",
        },
        defaults={"kind": "energy", "modes": "gas pipeline", "legs.mode": "gas pipeline"},
        create={"places": {"kind": "site"}, "organisations": {"kind": "company"}},
    )
    line = mine.corridor("Dry Steppe Gas Line")
    assert [str(leg.km) for leg in line.legs] == ["1115", "340.5"]
    assert (line.countries, line.operators) == (("KZ", "UZ"), ("dry-steppe-transit-llp",))
    assert line.status_on("2008") is caspian.Operation.OPERATING
    assert mine.corridor("Black Sand Link").history[0].operation is caspian.Operation.CONSTRUCTION
    assert mine.routes("Old Well Seven", "White Bridge", modes=["gas pipeline"])[0].km == 1455.5

    both = caspian.from_rows(
        TABLES / "pipelines.tsv",
        "figures",
        title=lambda row: f"Capacity of {row['PipelineName']} {row['Segment']}".strip(),
        value="Capacity",
        unit="CapacityUnits",
        about="PipelineName",
        defaults={"measure": "capacity"},
        onto=mine,
    )
    capacities = both.figures_about("Dry Steppe Gas Line")
    assert [figure.quantity for figure in capacities] == ["1,200 MMcf/d", "1,200 MMcf/d"]
    assert round(capacities[0].to("bcm/y").value, 1) == Decimal("12.4")
    assert both.figures["capacity-of-black-sand-link"].quantity == "10 to 12 bcm/y"


def test_officeholders_are_added_to_those_that_are_known() -> None:
    columns = {
        "offices.title": "position",
        "offices.of": "country",
        "offices.since": "start",
        "offices.until": "end",
    }
    mine = caspian.from_rows(TABLES / "leaders.csv", "people", columns, name="person", known="add")
    assert mine.person("Aynur Testova").offices == (
        caspian.Office(title="Minister of Tides", of="AZ", period=When("2015-03-01/2019-07-15")),
        caspian.Office(title="Prime Minister", of="AZ", period=When("2019-07-15/..")),
    )
    tokayev, bundled = mine.person("kassym-jomart-tokayev"), caspian.person("kassym-jomart-tokayev")
    assert set(tokayev.offices) - set(bundled.offices) == {
        caspian.Office(title="Chair of the Council of Examples", of="KZ", period=When("1999-05/2001"))
    }
    # Nothing says that he left, or that he is still there.
    assert mine.person("berik-primerov").offices[0].period == When("2020/")


def test_popolo_in_three_steps() -> None:
    popolo = json.loads((TABLES / "popolo.json").read_text(encoding="utf-8"))
    mine = caspian.from_rows(
        popolo["organizations"],
        "organisations",
        {"id": "id", "name": "name", "kind": "classification", "founded": "founding_date"},
        resolve={"legislature": "agency"},
        defaults={"home": "KZ"},
    )
    mine = caspian.from_rows(
        popolo["persons"], "people", {"id": "id", "name": "name", "aliases": "other_names.name"}, onto=mine
    )
    mine = caspian.from_rows(
        popolo["memberships"],
        "people",
        {"id": "person_id", "offices.of": "organization_id", "offices.title": "role"}
        | {"offices.since": "start_date", "offices.until": "end_date"},
        known="add",
        onto=mine,
    )
    gulnara = mine.person("Гульнара Мустерова")
    assert (gulnara.id, gulnara.name) == ("person-17", "Gulnara Musterova")
    assert [(office.title, mine.organisation(office.of).name) for office in gulnara.offices] == [
        ("Deputy", "Assembly of Examples"),
        ("Member", "Orchard Party"),
    ]
    assert [person.name for person in mine.officeholders("Assembly of Examples", on="2017")] == [
        "Gulnara Musterova",
        "Daniyar Vorlagen",
    ]


def test_event_rows_with_actors_and_places() -> None:
    columns = {"id": "event_id_cnty", "when": "event_date", "kind": "event_type", "title": "notes"} | {
        "participants": ["actor1", "actor2"], "places": "location", "places.country": "country",
        "places.latitude": "latitude", "places.longitude": "longitude",
    }  # fmt: skip
    means = {"Battles": "clash", "Protests": "unrest", "Strategic developments": "decision"}
    actors = {"Military Forces of Azerbaijan (2003-)": "AZ", "Military Forces of Armenia (2018-)": "AM"}
    others = {"Protesters (Georgia)": None, "Government of Kazakhstan": "KZ"}
    mine = caspian.from_rows(
        TABLES / "events.csv", "events", columns, resolve=means | actors | others, create=["places"]
    )
    clash, unrest = mine.events["zzz101"], mine.events["zzz102"]
    assert clash in mine.events_between("AM", "AZ", on="2031-02-15", certain=True)
    assert [participant.party for participant in clash.participants] == ["AZ", "AM"]
    assert (mine.place("Upper Sample").country, mine.place("Upper Sample").point) == ("AZ", (46.75, 39.75))
    assert (unrest.places, unrest.participants) == (("tbilisi",), ())
