"""Selections: sequences that filter, group, join and explain themselves."""

import json
import pickle
from collections.abc import Sequence
from copy import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import caspian
from caspian import Ambiguous, Events, NotFound, Stage, Topic, When
from caspian.store.bundled import bundled

EVENTS = caspian.events
PARTIES = ["AM", "AZ", "GE", "KZ", "KG", "TJ", "TM", "TR", "UZ", "IR", "RU", "US", "socar", "sco", "nato"]


def test_a_selection_is_a_sequence() -> None:
    assert not isinstance(EVENTS, Sequence), "data frames take a sequence for a list of objects"
    first = EVENTS[0]
    assert EVENTS[first.id] is first
    assert EVENTS[first.title] is first
    assert first in EVENTS
    assert EVENTS.index(first) == EVENTS.index(first.id) == 0
    assert (EVENTS.count(first), EVENTS.count(first.id), EVENTS[1:].count(first)) == (1, 1, 0)
    with pytest.raises(ValueError, match="not in the selection"):
        EVENTS[1:].index(first)
    assert type(EVENTS[:3]) is Events
    assert len(EVENTS[:3]) == 3
    assert list(reversed(EVENTS))[-1] is first
    with pytest.raises(NotFound):
        EVENTS[:3]["2024-11-11-cop29-baku"]
    with pytest.raises(IndexError):
        EVENTS[len(EVENTS)]


def test_events_and_agreements_come_in_the_order_of_their_dates() -> None:
    dated = [agreement.when for agreement in caspian.agreements if agreement.when]
    for whens in ([event.when for event in EVENTS], dated):
        keys = [when.sort_key for when in whens]
        assert keys == sorted(keys)


@given(st.sampled_from(PARTIES), st.sampled_from(PARTIES))
def test_between_is_symmetric_and_agrees_with_a_scan(a: str, b: str) -> None:
    for selection in (EVENTS, caspian.agreements):
        found = selection.between(a, b)
        assert found == selection.between(b, a)
        scanned = [
            record for record in selection if a != b and _on_two_sides(selection.collection, record, a, b)
        ]
        assert list(found) == scanned
        direct = selection.between(a, b, direct=True)
        assert set(direct.ids) <= set(found.ids)


def _on_two_sides(kind: str, record: Any, a: str, b: str) -> bool:
    """Whether two different parties of a record stand for the one and the other."""
    store = bundled()
    sides = [{party, store.home(party)} for party in store.parties_of(kind, record, True)]
    return any(a in one and b in other for one in sides for other in sides if one is not other)


def test_a_company_is_not_on_the_other_side_of_its_own_country() -> None:
    """What SOCAR agrees with Kazakhstan is no agreement of Azerbaijan with SOCAR, though both take part."""
    both = caspian.agreements_involving("Azerbaijan", "SOCAR")
    assert len(both) > 10
    assert {"AZ", "socar"} & set(both[0].parties)
    apart = {agreement.id for agreement in both if {"AZ", "socar"} <= set(agreement.parties)}
    assert set(caspian.agreements_between("Azerbaijan", "SOCAR").ids) == apart
    assert len(apart) < len(both)


def test_a_company_counts_for_its_home_unless_direct() -> None:
    memorandum = "socar-kazmunaygas-oil-sale-2024"
    assert memorandum in caspian.agreements_between("Azerbaijan", "Kazakhstan").ids
    assert memorandum in caspian.agreements_between("SOCAR", "Kazakhstan").ids
    assert memorandum not in caspian.agreements_between("Azerbaijan", "Kazakhstan", direct=True).ids
    assert memorandum in caspian.agreements_between("SOCAR", "KMG", direct=True).ids


def test_an_authority_does_not_count_for_the_country() -> None:
    for event in EVENTS.involving("Northern Cyprus", direct=True):
        assert event not in EVENTS.involving("Cyprus") or any(
            each.party == "CY" for each in event.participants
        )


def test_filters_chain_in_any_order() -> None:
    one = EVENTS.involving("KZ").during("2024-03").about("transport")
    two = EVENTS.about(Topic.TRANSPORT).during("2024-03").involving("Kazakhstan")
    assert one == two
    assert type(one) is Events
    assert "2024-03-11-first-container-train-xian-absheron" in one.ids


def test_sets() -> None:
    kazakh, azerbaijani = EVENTS.involving("KZ"), EVENTS.involving("AZ")
    assert (kazakh & azerbaijani) == kazakh.involving("AZ")
    assert len(kazakh | azerbaijani) == len(kazakh) + len(azerbaijani) - len(kazakh & azerbaijani)
    assert (kazakh - azerbaijani) == EVENTS.where(lambda event: event in kazakh and event not in azerbaijani)
    assert list(kazakh | azerbaijani) == [
        event for event in EVENTS if event in kazakh or event in azerbaijani
    ]
    with pytest.raises(TypeError, match="expected a selection of events"):
        kazakh | caspian.agreements  # type: ignore[operator]


def test_why_names_the_fields_that_met_each_condition() -> None:
    found = EVENTS.involving("KZ").on("Middle Corridor").during("2024-03-11")
    reasons = found.why("2024-03-11-first-container-train-xian-absheron")
    assert list(reasons) == ["involving KZ", "on titr", "during 2024-03-11"]
    assert all(reasons.values())
    assert any("KZ" in reason for reason in reasons["involving KZ"])
    with pytest.raises(NotFound):
        found.why("2024-01-26-pashinyan-tbilisi")


@given(st.sampled_from(PARTIES), st.sampled_from(["2024", "2024-03", "2024-40", "2023"]))
def test_every_answer_has_its_reasons(party: str, period: str) -> None:
    found = EVENTS.involving(party).during(period)
    for event in found:
        assert all(found.why(event).values())


@given(st.sampled_from(["2024-02", "2024-02-15", "2024-33", "2023/2024", "2024-01-26"]))
def test_certain_is_part_of_possible(period: str) -> None:
    possible, certain = EVENTS.during(period), EVENTS.during(period, certain=True)
    assert set(certain.ids) <= set(possible.ids)
    span = When(period)
    assert all(event.when.touches(span) for event in certain)
    assert all(event.when.touches(span) is False for event in EVENTS - possible)


def test_a_month_is_possible_on_each_of_its_days() -> None:
    vague = EVENTS.where(lambda event: event.when.edtf == "2024-02-XX")
    for event in vague:
        assert event in EVENTS.during("2024-02-03")
        assert event not in EVENTS.during("2024-02-03", certain=True)


def test_grouping_counting_sorting() -> None:
    by_kind = EVENTS.group_by("kind")
    assert sum(map(len, by_kind.values())) == len(EVENTS)
    assert EVENTS.count_by("kind") == {kind: len(group) for kind, group in by_kind.items()}
    assert list(EVENTS.count_by("kind").values()) == sorted(EVENTS.count_by("kind").values(), reverse=True)
    by_topic = EVENTS.group_by("topics")
    assert all(topic in event.topics for topic, group in by_topic.items() for event in group)
    latest = EVENTS.sort_by("when", reverse=True)
    assert latest[0].when.sort_key == max(event.when.sort_key for event in EVENTS)
    assert EVENTS.sort_by("title")[0].title == min(event.title for event in EVENTS)
    capital = caspian.countries.sort_by("capital")
    assert capital[-1].capital is None


def test_one() -> None:
    assert (
        caspian.agreements_between("Armenia", "Georgia", since="2024-01", until="2024-01").one().kind.value
        == "memorandum"
    )
    with pytest.raises(Ambiguous):
        EVENTS.one()
    with pytest.raises(NotFound, match="involving VN"):
        EVENTS.involving("Viet Nam").during("1990").one()


def test_words_and_dates_that_do_not_exist_are_refused_with_what_is_near() -> None:
    with pytest.raises(NotFound, match="did you mean 'transport'"):
        EVENTS.about("transprt")
    with pytest.raises(NotFound, match="did you mean 'visit'"):
        EVENTS.where(kind="vissit")
    with pytest.raises(NotFound, match="did you mean 'signed'"):
        caspian.agreements.where(status="sigend")
    with pytest.raises(ValueError, match="no such month"):
        EVENTS.since("2024-13")
    with pytest.raises(ValueError, match="known beginning"):
        EVENTS.since("../2024")
    assert all(agreement.status is Stage.SIGNED for agreement in caspian.agreements.where(status="signed"))


def test_tables_and_dicts() -> None:
    found = caspian.agreements_between("Armenia", "Georgia", since="2024", until="2024")
    lines = repr(found).splitlines()
    assert lines[0] == "1 agreement between Armenia and Georgia, since 2024, until 2024"
    assert lines[1].split() == ["When", "Parties", "Title", "Status"]
    assert lines[2].split("  ")[:2] == ["26 January 2024", "Armenia, Georgia"]
    assert lines[3].strip() == "armenia-georgia-strategic-partnership-2024"
    assert repr(EVENTS).startswith(
        f"{len(EVENTS)} events (the first 10 and the last 10 of {len(EVENTS)}; .show(rows=None) for all)"
    )
    (plain, *_) = found.to_dicts()
    assert plain["history"][0]["stage"] == "signed"
    assert plain["parties"] == ["AM", "GE"]


def test_citations_of_a_selection() -> None:
    found: Any = caspian.agreements_between("Armenia", "Georgia", since="2024", until="2024").citations()
    assert len(found) == len(set(found))
    assert found[0].outlets == ("rferl",)


def test_selections_are_values() -> None:
    assert EVENTS.involving("KZ") == EVENTS.involving("Kazakhstan")
    assert hash(EVENTS.involving("KZ")) == hash(EVENTS.involving("Kazakhstan"))
    assert EVENTS.involving("KZ") != caspian.agreements.involving("KZ")
    with pytest.raises(AttributeError):
        EVENTS.colour = "red"  # type: ignore[attr-defined]


def test_unknown_fields_are_refused_with_what_is_near() -> None:
    with pytest.raises(NotFound, match="did you mean 'title'"):
        EVENTS.sort_by("titel")
    with pytest.raises(NotFound, match="no field of events"):
        EVENTS.count_by("-when")
    assert sum(EVENTS.count_by("when.precision").values()) == len(EVENTS)


def test_words_may_be_written_in_any_case() -> None:
    assert EVENTS.about("Energy") == EVENTS.about("energy")
    assert caspian.figures_about("Uzbekistan", measure="GDP") == caspian.figures_about(
        "Uzbekistan", measure="gdp"
    )


def test_a_time_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(caspian.InvalidDate, match="before it begins"):
        caspian.events_between("AZ", "KZ", since="2024-12", until="2024-01")
    with pytest.raises(caspian.CaspianError, match="such as '2024-02-09'"):
        EVENTS.since("Febtober 2024")


def test_a_selection_passes_to_another_process_without_its_conditions() -> None:
    found = EVENTS.involving("KZ").on("BTK")
    back = pickle.loads(pickle.dumps(found))
    assert back == found
    assert type(back) is Events
    assert back.involving("AZ") == found.involving("AZ")
    own = pickle.loads(pickle.dumps(caspian.load() | caspian.load()))
    assert own.events == EVENTS


def test_what_is_not_a_record_or_a_function_is_refused_plainly() -> None:
    with pytest.raises(TypeError, match="expected a record or its id"):
        EVENTS.why(5)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected a function"):
        EVENTS.where("planned")
    with pytest.raises(TypeError, match="expected text"):
        caspian.search(None)  # type: ignore[call-overload]
    assert EVENTS[0].id in EVENTS


def test_figures_that_hold_at_no_stated_time_are_told_beside_those_of_a_time() -> None:
    found = caspian.figures_about("TANAP", measure="capacity", on="2024")
    assert {"tanap-capacity", "tanap-capacity-plan"}.isdisjoint(found.ids)
    told = " ".join(str(found).split())
    assert "no date is known, so that they are not listed: tanap-capacity, tanap-capacity-plan" in told
    assert "tanap-capacity" not in caspian.figures.during("2024", certain=True).ids


def test_order_survives_every_filter() -> None:
    latest = EVENTS.sort_by("when", reverse=True)
    for found in (latest.involving("AM"), latest.between("AM", "AZ"), latest.about("peace")):
        keys = [event.when.sort_key for event in found]
        assert keys == sorted(keys, reverse=True)


def test_what_was_subtracted_is_no_condition_of_the_rest() -> None:
    rest = EVENTS.involving("KZ") - EVENTS.involving("AZ")
    assert list(rest.why(rest[0])) == ["involving KZ"]
    twice = EVENTS.where(lambda event: True).where(lambda event: bool(event.places))
    assert len(twice.why(twice[0])) == 2


def test_fields_of_parts_and_of_several_types_can_be_counted() -> None:
    assert EVENTS.count_by("participants.party")["KZ"] == len(EVENTS.involving("KZ", direct=True))
    assert None in caspian.search("baku").count_by("kind")


def test_memberships_are_cited_with_their_members() -> None:
    cited = {citation.source for citation in caspian.members_of("SCO", on="2024-07-05").citations()}
    assert cited & {
        citation.source
        for membership in caspian.organisation("SCO").memberships
        if membership.member == "BY"
        for citation in membership.citations
    }


def test_selections_of_two_datasets_do_not_mix(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_text(
        json.dumps(
            {"events": [{"id": "2030-x", "title": "X", "summary": "X", "when": "2030", "kind": "visit"}]}
        )
    )
    own = caspian.load(tmp_path / "own.json", alone=True)
    with pytest.raises(ValueError, match="merge the datasets first"):
        EVENTS | own.events
    assert copy(EVENTS) is EVENTS


def test_events_with_a_person() -> None:
    found = EVENTS.involving("Antony Blinken")
    assert "2024-02-17" in {event.when.edtf for event in found}
    assert all("antony-blinken" in [each.person for each in event.participants] for event in found)


def test_columns_and_rows_that_are_none_are_refused() -> None:
    with pytest.raises(NotFound, match="did you mean 'kind'"):
        EVENTS.show(columns=["kindd"])
    for columns in (["foo"], ["title", "foo"], ["participants.foo"], ["_store"]):
        with pytest.raises(NotFound):
            EVENTS.show(columns=columns)
        with pytest.raises(NotFound):
            EVENTS[:0].show(columns=columns)
    with pytest.raises(TypeError, match="name of a column"):
        EVENTS.show(columns=[len])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="whole number of rows"):
        EVENTS.show(rows="x")  # type: ignore[arg-type]
    for rows in (-1, 0):
        with pytest.raises(ValueError, match="at least one row"):
            EVENTS.show(rows=rows)


def test_one_column_and_an_empty_one_are_shown() -> None:
    assert "Title" in EVENTS.show(rows=2, columns="title").to_text()
    bare = next(event for event in EVENTS if not event.note)
    assert "Note" in EVENTS[EVENTS.index(bare) :][:1].show(columns=["note"]).to_text()
    assert caspian.search("Baku").show(rows=2, columns=["type", "name", "kind"]).blocks()


def test_one_of_the_parties_is_a_party() -> None:
    found = caspian.members_of("sco")
    with pytest.raises(NotFound, match="party of this selection"):
        found.why(caspian.country("US"))


def test_certain_is_true_or_false() -> None:
    with pytest.raises(TypeError, match="expected True or False for certain, got 'no'"):
        EVENTS.during("2024", certain="no")  # type: ignore[arg-type]
