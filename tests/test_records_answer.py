"""What a record answers of itself: its sources, who ratified it, who belongs to it, and what others tell of it."""

import json
import pickle
from collections.abc import Callable, Sized
from pathlib import Path

import pytest

import caspian
from caspian import CaspianError, NotFound, Organisation, OrganisationKind, Person


def test_the_sources_of_a_record_are_those_that_it_and_its_parts_cite() -> None:
    convention = caspian.agreement("Caspian Convention")
    cited = {each.source for each in convention.citations}
    assert cited < set(convention.sources.ids), "a step has sources of its own"
    assert convention.sources.bibliography("bibtex").count("@") == len(convention.sources)
    assert convention.sources.bibliography().splitlines()[0] in convention.bibliography()


def test_the_sources_of_an_answer_say_by_what_they_are_cited() -> None:
    found = caspian.agreements_between("Armenia", "Georgia")
    assert {each.source for each in found.citations()} == set(found.sources.ids)
    source = found.sources[0]
    by = next(iter(found.sources.why(source).values()))
    assert all(source.id in found[key].sources for key in by if not key.startswith("and "))
    assert found.sources.to_text().startswith(
        f"{len(found.sources)} sources cited by {len(found)} agreements"
    )
    assert pickle.loads(pickle.dumps(found.sources)) == found.sources
    assert len(caspian.events[:0].sources) == 0


def test_a_source_stands_for_itself_in_a_bibliography() -> None:
    source = caspian.sources["tass-2025-12-15-caspian-convention"]
    assert source.url is not None
    assert source.url in source.bibliography()
    assert source.url in caspian.sources.where("id", source.id).bibliography("csl")


def test_ratifications_name_every_party_once_known_or_not() -> None:
    found = caspian.agreement("Caspian Convention").ratifications
    assert {each.party for each in found} == {"AZ", "IR", "KZ", "RU", "TM"}
    assert [each.party for each in found if each.stage is None] == ["IR"]
    assert "Iran                not yet [" in found.to_text(width=120)
    assert found.to_dicts()[2] == {
        "party": "AZ",
        "stage": "ratified",
        "awaited": False,
        "when": "2019-02-22",
        "note": "The president approves it.",
    }
    assert found.to_csv().count("\n") == 6
    assert (found[-1].awaited, found[-1].note) == (True, "It had not ratified by 15 December 2025.")
    assert [each.source for each in found[-1].citations()] == ["tass-2025-12-15-caspian-convention"]


def test_what_all_ratified_together_each_did() -> None:
    for agreement in caspian.agreements:
        whole = [step for step in agreement.history if step.stage.value == "ratified" and not step.planned]
        if any(step.party is None for step in whole):
            known = {each.party for each in agreement.ratifications.known}
            assert known >= set(agreement.parties), agreement.id
            return
    pytest.fail("no agreement was ratified by all at once")


def test_members_of_a_body_are_those_of_the_question() -> None:
    ots = caspian.organisation("OTS")
    assert ots.members == caspian.members_of("OTS")
    assert [each.status.value for each in caspian.organisation("CIS").membership("Turkmenistan")] == [
        "member",
        "associate",
    ]
    none = ots.membership("Japan")
    assert len(none) == 0
    assert none.to_text().startswith("No memberships of Japan in OTS")
    with pytest.raises(NotFound):
        ots.membership("Atlantis")


@pytest.mark.parametrize(
    ("answered", "asked"),
    [
        (lambda: caspian.country("KZ").events, lambda: caspian.events_involving("KZ")),
        (lambda: caspian.country("KZ").agreements, lambda: caspian.agreements_involving("KZ")),
        (lambda: caspian.country("KZ").figures, lambda: caspian.figures_about("KZ")),
        (lambda: caspian.country("KZ").organisations, lambda: caspian.organisations_of("KZ")),
        (lambda: caspian.country("KZ").corridors, lambda: caspian.corridors_through("KZ")),
        (lambda: caspian.person("Tokayev").events, lambda: caspian.events_involving("Tokayev")),
        (lambda: caspian.person("Tokayev").agreements, lambda: caspian.agreements.signed_by("Tokayev")),
        (lambda: caspian.corridor("BTK").events, lambda: caspian.events_on("BTK")),
        (lambda: caspian.corridor("BTK").agreements, lambda: caspian.agreements.on("BTK")),
        (lambda: caspian.place("Baku").events, lambda: caspian.events.at("Baku")),
        (lambda: caspian.place("Baku").figures, lambda: caspian.figures_about("Baku")),
        (lambda: caspian.organisation("SCO").events, lambda: caspian.events_involving("SCO")),
    ],
)
def test_what_others_tell_of_a_record_is_what_the_question_finds(
    answered: Callable[[], Sized], asked: Callable[[], Sized]
) -> None:
    assert len(answered()) > 0
    assert answered() == asked()


def test_a_record_is_exported_as_a_selection_of_it_alone(tmp_path: Path) -> None:
    btk = caspian.corridor("BTK")
    alone = caspian.corridors.where("id", "btk")
    assert btk.to_geojson() == alone.to_geojson()
    assert btk.to_csv() == alone.to_csv()
    btk.to_geojson(tmp_path / "btk.geojson")
    assert json.loads((tmp_path / "btk.geojson").read_text(encoding="utf-8")) == alone.to_geojson()
    assert len(caspian.agreement("Caspian Convention").to_pandas("history")) > 4
    assert "France" in caspian.country("FR").to_csv(), "a country of ISO without a record of its own"


def test_what_no_dataset_made_has_nobody_to_ask() -> None:
    body = Organisation(id="mine", name="Mine", kind=OrganisationKind.FORMAT)
    for ask in (lambda: body.members, lambda: body.sources, lambda: body.to_csv(), lambda: body.events):
        with pytest.raises(CaspianError, match="is of no dataset"):
            ask()


def test_ones_own_records_answer_from_their_own_dataset() -> None:
    mine = caspian.load(
        {
            "people": [{"id": "me", "name": "My Own Name"}],
            "events": [
                {
                    "id": "2030-05-01-mine",
                    "title": "My meeting",
                    "when": "2030-05-01",
                    "kind": "meeting",
                    "participants": [{"party": "KZ", "person": "me"}],
                }
            ],
        }
    )
    assert mine.person("me").events.ids == ("2030-05-01-mine",)
    assert "2030-05-01-mine" in mine.country("KZ").events
    assert "2030-05-01-mine" not in caspian.country("KZ").events
    assert isinstance(mine.person("me"), Person)


def test_an_answer_about_a_record_is_no_field_to_filter_by() -> None:
    with pytest.raises(NotFound) as caught:
        caspian.organisations.where("members", "KZ")
    assert "sources" not in str(caught.value).partition("is known")[0]


def test_a_corridor_tells_what_it_can_carry_and_what_it_carried() -> None:
    """The pipeline to Ceyhan can carry 1.2 million barrels a day since March 2009."""
    btc = caspian.corridor("BTC")
    assert "btc-capacity" in btc.capacity.ids
    assert {figure.measure.value for figure in btc.capacity} == {"capacity"}
    assert btc.volume == caspian.figures_about("BTC", measure="volume")
