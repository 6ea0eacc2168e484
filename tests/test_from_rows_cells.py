"""What cells of tables hold: dates, names, words and sums, in rows of any kind."""

import sqlite3
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import caspian
from caspian import When
from caspian.errors import InvalidRows


def events(rows: Any, **named: Any) -> Any:
    return caspian.from_rows(rows, "events", **named).events


FRAME = pd.DataFrame(
    [
        {
            "title": "Weir talks",
            "when": pd.Timestamp("2031-05-02"),
            "kind": "Talks",
            "parties": "AZ; GE",
            "places": "Bakı",
        }
    ]
)
QUERY = "SELECT 'Weir talks' AS title, '2031-05-02' AS \"when\", 'talks' AS kind, 'AZ; GE' AS parties, 'baku' AS places"


def of_sqlite() -> list[sqlite3.Row]:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    found = connection.execute(QUERY).fetchall()
    connection.close()
    return found


@pytest.mark.parametrize(
    "rows",
    [
        FRAME,
        FRAME.to_dict("records"),
        FRAME.to_dict("list"),
        (row for row in FRAME.to_dict("records")),
        FRAME.itertuples(index=False),
        pl.from_pandas(FRAME),
        pa.Table.from_pandas(FRAME),
        pa.Table.from_pandas(FRAME).to_reader(),
        duckdb.sql(QUERY),
        of_sqlite(),
    ],
    ids=["pandas", "dicts", "lists", "generator", "tuples", "polars", "arrow", "stream", "duckdb", "sqlite"],
)
def test_rows_of_any_kind_without_a_word_on_columns(rows: Any) -> None:
    talks = events(rows)["2031-05-02-weir-talks"]
    assert (talks.when, talks.kind, talks.places) == (When("2031-05-02"), caspian.EventKind.TALKS, ("baku",))
    assert [participant.party for participant in talks.participants] == ["AZ", "GE"]


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        ("15 February 2031", "2031-02-15"),
        ("Q4 2031", "2031-36"),
        ("2031-05-02T10:00:00Z", "2031-05-02"),
        ("31/12/2031", "2031-12-31"),
        ("12/31/2031", "2031-12-31"),
        ("20311231", "2031-12-31"),
        ("2031-00-00", "2031"),
        ("2031-07-00", "2031-07"),
        (np.int64(2031), "2031"),
        (2031.0, "2031"),
        (pd.Period("2031Q1"), "2031-33"),
        (np.datetime64("2031-05-02"), "2031-05-02"),
    ],
)
def test_dates(cell: Any, edtf: str) -> None:
    made = caspian.from_rows(
        [{"id": "row-1", "title": "T", "when": cell, "kind": "talks"}], "events", alone=True
    )
    assert made.events["row-1"].when == When(edtf)


def test_a_date_that_is_one_of_two_days_asks_which() -> None:
    row = {"id": "row-1", "title": "T", "when": "05/04/2031", "kind": "talks"}
    with pytest.raises(InvalidRows, match='say dates="d/m/y" or dates="m/d/y"'):
        events([row])
    assert events([row], dates="d/m/y")["row-1"].when == When("2031-04-05")
    assert events([row], dates="m/d/y")["row-1"].when == When("2031-05-04")


def test_the_number_of_a_day_in_a_spreadsheet_is_told_with_the_day() -> None:
    with pytest.raises(InvalidRows, match="did you mean '2024-02-15'"):
        events([{"title": "T", "when": 45337, "kind": "talks"}])


@pytest.mark.parametrize("missing", [None, "", " n/a ", "-", float("nan"), np.float32("nan"), pd.NA, pd.NaT])
def test_what_is_missing_is_nothing(missing: Any) -> None:
    row = {"id": "row-1", "title": "T", "when": "2031", "kind": "talks", "note": missing, "places": missing}
    found = events([row])["row-1"]
    assert (found.note, found.places) == (None, ())
    with pytest.raises(
        InvalidRows, match=r"rows\[0\]\['when'\]: nothing stands there, and an event needs 'when'"
    ):
        events([{**row, "when": missing}])


def test_namibia_is_not_missing() -> None:
    row = {"id": "row-1", "title": "T", "when": "2031", "kind": "talks", "parties": "NA, KZ"}
    assert [each.party for each in events([row])["row-1"].participants] == ["NA", "KZ"]


@pytest.mark.parametrize(
    ("cell", "parties"),
    [
        ("Iran, Islamic Rep.", ["IR"]),
        ("Bosnia and Herzegovina", ["BA"]),
        ("Kazakhstan, Iran, Islamic Rep. and Bosnia and Herzegovina", ["KZ", "IR", "BA"]),
        ("Armenia-Azerbaijan", ["AM", "AZ"]),
        ("Guinea-Bissau | Georgia", ["GW", "GE"]),
        ("Казахстан; ایران; 中国; საქართველო", ["KZ", "IR", "CN", "GE"]),
        (["KZ", "Shanghai Cooperation Organization"], ["KZ", "sco"]),
        ("Russia & Turkey", ["RU", "TR"]),
        ("31; 51; 4", ["AZ", "AM", "AF"]),
    ],
)
def test_names_in_a_cell(cell: Any, parties: list[str]) -> None:
    row = {"id": "row-1", "title": "T", "when": "2031", "kind": "talks", "participants": cell}
    assert [each.party for each in events([row])["row-1"].participants] == parties


def test_codes_of_another_scheme() -> None:
    row = {"id": "row-1", "title": "T", "when": "2031", "kind": "talks", "participants": [705, "704"]}
    assert [each.party for each in events([row], scheme="gw")["row-1"].participants] == ["KZ", "UZ"]


def test_words_of_a_name_mean_nobody_and_are_told_with_whom_they_may_mean() -> None:
    row = {"title": "T", "when": "2031", "kind": "talks", "participants": "KZ", "person": "Tokayev"}
    columns = {
        **{name: name for name in ("title", "when", "kind", "participants")},
        "participants.person": "person",
    }
    with pytest.raises(InvalidRows) as caught:
        caspian.from_rows([row], "events", columns)
    assert caught.value.unresolved == {"person": {"Tokayev": ...}}
    (meant,) = caught.value.candidates["person", "Tokayev"]
    assert meant == "Kassym-Jomart Tokayev"
    made = caspian.from_rows([row], "events", columns, resolve={"person": {"Tokayev": meant}})
    assert made.events["2031-t"].participants[0].person == "kassym-jomart-tokayev"


def test_cells_that_belong_together_hold_as_many_values() -> None:
    row = {
        "id": "row-1",
        "title": "T",
        "when": "2031",
        "kind": "talks",
        "participants": "KZ; AZ",
        "participants.role": "host; guest",
    }
    assert [each.role.value for each in events([row])["row-1"].participants] == ["host", "guest"]
    with pytest.raises(InvalidRows, match=r"\['participants.role'\]: expected one value or 3"):
        events([{**row, "participants": "KZ; AZ; GE"}])


def test_sums_with_their_currency_beside_them() -> None:
    rows = [
        {"title": "Loan for a weir", "signed": 2031, "kind": "loan", "parties": "KZ, ADB", "sum": "$200 mln"},
        {"title": "Loan for a lock", "signed": 2031, "kind": "loan", "parties": "KZ, ADB", "sum": 1.5},
        {"title": "Loan for a dam", "signed": 2031, "kind": "loan", "parties": "KZ, ADB", "sum": None},
    ]
    columns = {name: name for name in ("title", "signed", "kind", "parties")} | {"amount": "sum"}
    made = caspian.from_rows(rows, "agreements", columns, defaults={"amount.currency": "EUR"})
    found = [made.agreements[f"loan-for-a-{each}"].amount for each in ("lock", "dam")]
    assert [str(each) for each in found] == ["1.5 EUR", "None"]


def test_columns_go_where_they_are_called_after_the_exact_word_first() -> None:
    row = {
        "Type": "visit",
        "Kind": "talks",
        "Title": "T",
        "Date": "2031",
        "Countries": "KZ",
        "In force": "x",
        "Note": "N",
    }
    with pytest.warns(UserWarning, match="not taken, as no field is called so: 'Type', 'In force'"):
        talks = events([row])["2031-t"]
    assert (talks.kind, talks.note) == (caspian.EventKind.TALKS, "N")
    assert [each.party for each in talks.participants] == ["KZ"]
    treaty = {"Title": "T", "Type": "treaty", "Countries": "KZ; AZ", "Signed": "2030", "In force": "2031"}
    made = caspian.from_rows([treaty], "agreements").agreements["t"]
    assert (made.parties, made.entered_into_force) == (("KZ", "AZ"), When("2031"))
    place = {"Name": "Samplegrad", "Type": "port", "Lat": 45.5, "Lon": "51.25", "Country": "Kazakhstan"}
    assert caspian.from_rows([place], "places").place("Samplegrad").point == (51.25, 45.5)


def tonnes(*cells: Any, **how: Any) -> list[str]:
    """The values of figures that rows tell of, a row for each cell."""
    rows = [
        {"id": f"cargo-{number}", "title": f"Cargo {number}", "tonnes": cell}
        for number, cell in enumerate(cells)
    ]
    made = caspian.from_rows(
        rows,
        "figures",
        id="id",
        title="title",
        value="tonnes",
        defaults={"measure": "trade", "unit": "t", "period": "2031", "about": "KZ"},
        **how,
    )
    return [str(made.figures[row["id"]].value) for row in rows]


@pytest.mark.parametrize(
    ("sure", "doubtful"),
    [("12,34", "12,345"), ("0,512", "12,345"), ("1.234,5", "12.345"), ("12,34", "about 3 to 4,567 t")],
)
def test_a_decimal_comma_and_a_comma_of_thousands_are_not_guessed_in_one_column(
    sure: str, doubtful: str
) -> None:
    for cells in ((sure, "7", doubtful), (doubtful, "7", sure)):
        with pytest.raises(InvalidRows) as caught:
            tonnes(*cells)
        number = cells.index(doubtful)
        (fault,) = caught.value.faults
        assert fault.path == f"rows[{number}]['tonnes']"
        assert f"rows[{2 - number}] has {sure!r}" in fault.reason
        assert caught.value.unresolved == {"tonnes": {doubtful: ...}}
        assert len(caught.value.candidates["tonnes", doubtful]) == 2


def test_what_a_comma_means_is_said_for_a_table_or_for_a_text() -> None:
    assert tonnes("12,34", "12,345", "1.234,5", "1 234,5", decimal=",") == [
        "12.34",
        "12.345",
        "1234.5",
        "1234.5",
    ]
    assert tonnes("12.34", "12,345", "1,234,567.5", decimal=".") == ["12.34", "12345", "1234567.5"]
    for meant in ("12345", 12345, 12.345, "12.345"):
        assert tonnes("12,34", "12,345", resolve={"12,345": meant}) == ["12.34", str(meant)]
    for cell, mark in (("12.34", ","), ("12,34", "."), ("0,512", ".")):
        with pytest.raises(InvalidRows, match=f"is no number with '[{mark}]' before its decimals"):
            tonnes(cell, decimal=mark)
    with pytest.raises(ValueError, match=r"expected one of ',', '\.'"):
        tonnes("12", decimal=";")


def test_commas_of_thousands_stay_where_no_decimal_comma_is() -> None:
    assert tonnes("12,345", "1,234,567", "12.5", 7.25) == ["12345", "1234567", "12.5", "7.25"]


def test_coordinates_of_what_a_row_makes_have_one_kind_of_comma_too() -> None:
    rows = [
        {"title": f"Talks {number}", "when": "2031", "kind": "talks", "who": "KZ", "place": f"Sample {number}", "lat": lat, "lon": "50,5"}
        for number, lat in enumerate(["45,1", "45,123"])
    ]  # fmt: skip
    columns = {name: name for name in ("title", "when", "kind")} | {
        "participants": "who",
        "places": "place",
        "places.latitude": "lat",
        "places.longitude": "lon",
    }
    create = {"places": {"country": "KZ"}}
    with pytest.raises(InvalidRows, match=r"rows\[1\]\['lat'\]: '45,123' means 45123 or 45.123"):
        caspian.from_rows(rows, "events", columns, create=create)
    made = caspian.from_rows(rows, "events", columns, create=create, decimal=",")
    assert made.place("Sample 1").latitude == 45.123
