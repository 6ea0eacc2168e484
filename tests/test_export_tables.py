"""Tidy rows: described once from the fields, the same columns whatever was selected, and nothing lost."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

import caspian
from caspian.catalogue.types import TYPES, record_type
from caspian.errors import NotFound
from caspian.export.column import Type
from caspian.export.sheet import sheet, sheets, table_of
from caspian.export.tables import tables_of
from caspian.store.bundled import bundled
from caspian.store.store import Store
from caspian.store.tables import Given
from tests.rebuilt import rebuilt
from tests.strategies import records

STORE = bundled()
COLLECTIONS = (*TYPES, "records", "parties")


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_columns_are_named_once_and_say_what_they_mean(collection: str) -> None:
    for table in tables_of(collection):
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names), table.name
        assert set(table.key) <= set(names)
        assert all(column.doc for column in table.columns), table.name


@pytest.mark.parametrize("kind", TYPES)
def test_keys_tell_rows_apart_and_what_cannot_be_missing_is_not(kind: str) -> None:
    for found in sheets(kind, STORE.table(kind), STORE):
        keys = list(zip(*(found.values[name] for name in found.table.key), strict=True))
        assert len(set(keys)) == len(keys), found.table.name
        for column in found.columns:
            values = found.values[column.name]
            assert len(values) == len(found)
            assert column.nullable or None not in values, (found.table.name, column.name)
            if column.words:
                assert {word for value in values if value for word in _several(column.type, value)} <= set(
                    column.words
                )


def _several(kind: Type, value: Any) -> tuple[str, ...]:
    return value if kind is Type.TEXTS else (value,)


@pytest.mark.parametrize("kind", TYPES)
def test_all_bundled_records_are_found_again_in_their_tables(kind: str) -> None:
    assert rebuilt(kind, sheets(kind, STORE.table(kind), STORE)) == list(STORE.table(kind))


@given(records)
def test_any_record_is_found_again_in_its_tables(found: tuple[str, Any]) -> None:
    kind, record = found
    store = Store(Given({kind: [record]}))
    assert rebuilt(kind, sheets(kind, [record], store)) == [record]


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_nothing_selected_has_the_same_columns(collection: str) -> None:
    for found in sheets(collection, (), STORE):
        assert len(found) == 0
        assert list(found.values) == [column.name for column in found.columns]


def test_sums_over_the_table_are_sums_over_the_records() -> None:
    found = sheet(table_of("figures"), STORE.table("figures"), STORE)
    values = (value for value in found.values["value"] if isinstance(value, Decimal))
    assert sum(values) == sum(figure.value for figure in caspian.figures)


def test_names_stand_beside_ids_also_of_states_without_a_record() -> None:
    from caspian import Event, EventKind, Participant, When

    event = Event(
        id="a-visit",
        title="A visit",
        summary="A visit.",
        when=When("2024"),
        kind=EventKind.VISIT,
        participants=(Participant(party="NA"), Participant(party="AZ")),
    )
    found = sheet(table_of("events", "participants"), [event], STORE)
    assert list(found.values["party_name"]) == ["Namibia", "Azerbaijan"]


def test_a_list_names_its_records_also_where_no_dataset_holds_them() -> None:
    from caspian import Person

    made = [Person(id="a", name="A. B.", aliases=("C.",))]
    found = sheet(table_of("people", "aliases"), made, STORE)
    assert found.values == {"person": ["a"], "person_name": ["A. B."], "position": [0], "value": ["C."]}


def test_a_citation_says_what_it_supports_and_where_its_source_stands() -> None:
    rows = caspian.agreements.to_pandas("citations")
    assert rows["supports"].isna().any()
    assert rows["supports"].str.startswith("history[").fillna(False).any()
    shown = rows[rows["source_url"].notna()].iloc[0]
    assert caspian.source(shown["source"]).url == shown["source_url"]


def test_a_table_that_does_not_exist_is_named_with_the_nearest_one() -> None:
    with pytest.raises(NotFound, match="participants") as refused:
        caspian.events.to_pandas("participant")
    assert refused.value.near == ("participants",)
    assert caspian.events.to_arrow("events_participants") == caspian.events.to_arrow("participants")


def test_a_search_and_members_have_tables_too() -> None:
    found = caspian.search("middle corridor").to_pandas()
    assert [*found.columns[:2], found.columns[-1]] == ["name", "type", "id"]
    assert "corridors" in set(found["type"])
    assert "AM" in set(caspian.members_of("South Caucasus").to_pandas()["id"])


def test_every_field_of_every_type_has_a_column_or_a_table() -> None:
    from caspian.export.columns import is_part
    from caspian.model.fields import fields_of

    for kind in TYPES:
        names = {column.name for column in tables_of(kind)[0].columns}
        lists = {table.short for table in tables_of(kind)}
        for field in fields_of(record_type(kind)):
            assert field.name in (lists if is_part(field) else names), (kind, field.name)


@pytest.mark.parametrize(
    ("name", "table", "first", "last"),
    [
        (
            "events",
            "participants",
            ["event_name", "party_name", "role", "person_name"],
            ["position", "event"],
        ),
        ("agreements", "history", ["agreement_name", "stage", "when"], ["position", "agreement"]),
        ("agreements", "citations", ["agreement_name", "supports", "source_name"], ["position", "agreement"]),
        (
            "organisations",
            "memberships",
            ["organisation_name", "member_name", "status"],
            ["position", "organisation"],
        ),
        ("people", "offices", ["person_name", "title", "of_name"], ["position", "person"]),
        (
            "corridors",
            "legs",
            ["corridor_name", "origin_name", "destination_name", "mode"],
            ["position", "corridor"],
        ),
    ],
)
def test_a_list_begins_with_what_people_look_at_and_ends_with_its_key(
    name: str, table: str, first: list[str], last: list[str]
) -> None:
    every = getattr(caspian, name)
    columns = list(every.to_pandas(table).columns)
    assert (columns[: len(first)], columns[-2:]) == (first, last)
    for some in (every[:0], every[-3:], every.where("id", every[0].id)):
        assert list(some.to_pandas(table).columns) == columns


def test_the_rows_of_a_column_are_sliced_as_those_of_a_list() -> None:
    values = sheet(table_of("corridors"), STORE.table("corridors"), STORE).values["kind"]
    assert [*values[1:4]] == [*values][1:4]


def test_a_row_names_the_people_beside_their_parties() -> None:
    met = (
        caspian.events_between("Iran", "Tajikistan")
        .involving("Masoud Pezeshkian")
        .involving("Emomali Rahmon")
    )
    assert len(met)
    for row in met.to_dicts():
        assert {"Masoud Pezeshkian", "Emomali Rahmon"} <= set(row["people_names"])
    columns = [each.name for each in tables_of("events")[0].columns]
    assert columns.index("people_names") == columns.index("participants_names") + 1
    signed = caspian.agreement("Shusha Declaration").to_dict()
    assert signed["people_names"] == ["Ilham Aliyev", "Recep Tayyip Erdoğan"]
    assert signed["people"] == [each["person"] for each in signed["signatories"]]
