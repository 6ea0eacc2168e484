"""Paths: one grammar for a place in a record, read alike in claims, amendments and comparisons."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import caspian
from caspian import Agreement, Corridor, Event, Membership, Organisation, OrganisationKind, Place, When
from caspian.catalogue.types import TYPES
from caspian.model.path import NoSuchPart, Step, field_at, key_of, keys_of, steps, values_at

TR = (
    Membership(member="TR", period=When("2013/2025")),
    Membership(member="AM"),
    Membership(member="TR", period=When("2025/..")),
)
BODY = Organisation(id="x", name="X", kind=OrganisationKind.FORMAT, memberships=TR)


def test_a_part_is_named_by_its_key_and_the_second_of_equal_ones_by_its_number() -> None:
    assert keys_of(TR) == ("TR", "AM", "TR#2")
    assert values_at(BODY, "memberships[TR].since") == (When("2013"),)
    assert values_at(BODY, "memberships[TR#2].since") == (When("2025"),)
    assert values_at(BODY, "memberships[1].member") == ("AM",)
    assert values_at(BODY, "memberships.member") == ("TR", "AM", "TR")


def test_a_small_raised_digit_is_a_key_and_no_position() -> None:
    place = Place(id="x", name="X", aliases=("²", "Y"))
    assert values_at(place, "aliases[²]") == ("²",)


def test_keys_of_parts_are_those_of_the_design() -> None:
    treaty = caspian.agreement("armenia-azerbaijan-border-commissions-regulation-2024")
    assert keys_of(treaty.history) == (
        "agreed",
        "signed",
        "signed#2",
        "ratified:AM",
        "ratified:AZ",
        "in force",
    )
    leg = caspian.corridor("rasht-astara-railway").legs[0]
    assert key_of(leg) == "rasht–astara-ir"
    assert [key_of(office) for office in caspian.person("ilham-aliyev").offices][:2] == [
        "Prime Minister",
        "President",
    ]


def test_a_field_without_a_value_has_none_and_what_lies_below_it_nothing() -> None:
    assert values_at(Place(id="x", name="X"), "country") == (None,)
    assert (
        values_at(
            Event(id="x", title="X", summary="S", when=When("2024"), kind=caspian.EventKind.VISIT), "places"
        )
        == ()
    )


@pytest.mark.parametrize(
    ("cls", "path", "reason"),
    [
        (Event, "whn", "an event has no field 'whn'"),
        (Event, "when[a]", "'when' of an event is no list"),
        (Event, "participants[AM].prson", "a participant has no field 'prson'"),
        (Organisation, "memberships[AM].since.day", "nothing can be named below 'memberships[AM].since'"),
        (Agreement, "history[signed", "'history[signed' is no path such as 'when' or 'history[signed].when'"),
        (Corridor, "legs.", "'legs.' is no path such as 'when' or 'history[signed].when'"),
        (Corridor, "", "'' is no path such as 'when' or 'history[signed].when'"),
    ],
)
def test_what_leads_nowhere_is_told(cls: type, path: str, reason: str) -> None:
    with pytest.raises(NoSuchPart, match=f"^{re.escape(reason)}$"):
        field_at(cls, path)


def test_a_part_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(NoSuchPart, match="no part of 'memberships' is 'memberships") as error:
        values_at(BODY, "memberships[TR#3]")
    assert (error.value.sought, error.value.known) == ("TR#3", ("TR", "AM", "TR#2"))


names = st.from_regex(r"[a-z_]{1,9}", fullmatch=True)
keys = st.text(st.characters(exclude_characters="[]#"), min_size=1, max_size=9)


whole = st.builds(Step, names, st.none(), st.just(1))
picked = st.builds(Step, names, keys, st.integers(1, 9999))


@given(st.lists(whole | picked, min_size=1, max_size=4))
def test_a_path_is_read_as_it_is_written(found: list[Step]) -> None:
    assert list(steps(".".join(map(str, found)))) == found


@given(st.text(max_size=60))
def test_any_text_is_a_path_or_is_refused(text: str) -> None:
    try:
        found = steps(text)
    except NoSuchPart:
        return
    assert ".".join(map(str, found)).replace("#1]", "]") == text.replace("#1]", "]")


@pytest.mark.parametrize("kind", TYPES)
def test_every_claim_and_doubt_of_the_bundled_data_leads_to_what_it_is_about(kind: str) -> None:
    for record in getattr(caspian, kind):
        for each in (*record.claims, *record.doubts):
            values_at(record, each.field)
