"""What cells of tables hold: amounts, dates, names and words, and how what cannot be read is told."""

import sqlite3
import warnings
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import caspian
from caspian import When
from caspian.errors import InvalidData, InvalidRows, NotFound
from caspian.model.amounts import amount_of
from caspian.model.units import UNITS

AMOUNTS = [
    ("1.5 bcm", "1.5", None, "bcm", "exact"),
    ("$200 mln", "200000000", None, "USD", "exact"),
    ("US$ 1.2 billion", "1200000000", None, "USD", "exact"),
    ("€1.500,5", "1500.5", None, "EUR", "exact"),
    ("200 mln", "200000000", None, None, "exact"),
    ("USD 75/bbl", "75", None, "USD/bbl", "exact"),
    ("75 US dollars per barrel", "75", None, "USD/bbl", "exact"),
    ("300 USD/t", "300", None, "USD/t", "exact"),
    ("10-12", "10", "12", None, "exact"),
    ("between 10 and 12 bcm", "10", "12", "bcm", "exact"),
    ("$10-12 bn", "10000000000", "12000000000", "USD", "exact"),
    ("1,500", "1500", None, None, "exact"),
    ("1 500 000 t", "1500000", None, "t", "exact"),
    ("1.5e9", "1500000000", None, None, "exact"),
    ("about 3 mln t", "3000000", None, "t", "about"),
    ("~3", "3", None, None, "about"),
    ("over 100,000 TEU", "100000", None, "TEU", "more than"),
    ("up to 5 Mt/y", "5", None, "Mt/y", "up to"),
    ("≥ 3 GW", "3", None, "GW", "at least"),
    ("less than 40 km", "40", None, "km", "less than"),
    ("100+", "100", None, None, "at least"),
    ("33 bcma", "33", None, "bcm/y", "exact"),
    ("55 bcm per year", "55", None, "bcm/y", "exact"),
    ("15 mtpa", "15", None, "Mt/y", "exact"),
    ("1,200 MMcf/d", "1200", None, "MMcf/d", "exact"),
    ("30 MMSCMD", "30000000", None, "m3/d", "exact"),
    ("1.5 million barrels a day", "1500000", None, "bbl/d", "exact"),
    ("8 trains a month", "8", None, "train/month", "exact"),
    ("5 million kWh", "5000000", None, "kWh", "exact"),
    ("3,000 hectares", "3000", None, "ha", "exact"),
    ("200 m", "200", None, "m", "exact"),
    ("-3.2%", "-3.2", None, "%", "exact"),
]


@pytest.mark.parametrize(("text", "value", "upper", "unit", "bound"), AMOUNTS)
def test_amounts(text: str, value: str, upper: str | None, unit: str | None, bound: str) -> None:
    found = amount_of(text)
    assert (found.value, found.unit, found.bound.value) == (Decimal(value), unit, bound)
    assert found.upper == (None if upper is None else Decimal(upper))


@pytest.mark.parametrize(
    "text", ["", "abc", "12 foo", "10 - 5", "1,5,3", "5 mt", "3 mcm", "5 manat", "$5 km", "٣ t"]
)
def test_what_is_no_amount_or_could_be_two_is_refused(text: str) -> None:
    """A metric ton and a million tons are both written mt."""
    with pytest.raises(ValueError, match=r"expected|is no"):
        amount_of(text)


@given(st.decimals(0, 10**12, places=2), st.sampled_from([each for each in UNITS if each != "1"]))
def test_every_number_with_every_unit_is_read_as_it_is_shown(value: Decimal, unit: str) -> None:
    assert amount_of(f"{value:,f} {unit}")[:3] == (value, None, unit)


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
    assert caught.value.unresolved == {"person": {"Tokayev": "Kassym-Jomart Tokayev"}}
    made = caspian.from_rows([row], "events", columns, resolve=caught.value.unresolved)
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


def test_every_fault_of_every_row_is_told_and_nothing_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "talks.csv"
    path.write_text(
        'Title,Date,Who\n"Talks, first",2031-13-01,Kazakhstan\nSecond,May 2031,"Kazakhstan, Atlantis"\nThird,2 May 2031,\n',
        encoding="utf-8",
    )
    with pytest.raises(InvalidRows) as caught:
        caspian.from_rows(
            path, "events", title="Title", when="Date", participants="Who", defaults={"kind": "tolks"}
        )
    faults = {(fault.file, fault.line, fault.path): fault.nearest for fault in caught.value.faults}
    assert faults == {
        ("talks.csv", 2, "rows[0]['Date']"): None,
        ("talks.csv", 3, "rows[1]['Who']"): None,
        ("talks.csv", None, "defaults['kind']"): "talks",
    }
    assert caught.value.unresolved["Who"] == {"Atlantis": ...}
    assert "resolve=" in str(caught.value)
    assert "'Atlantis': ...," in str(caught.value)


def test_what_is_said_of_columns_is_judged_before_the_rows() -> None:
    rows = [{"Treaty": "T", "Partner": "KZ"}]
    for columns, told in [
        ({"title": "Tretay"}, "the table has no column 'Tretay'.*did you mean 'Treaty'"),
        ({"titel": "Treaty"}, "an agreement has no 'titel'; did you mean 'title'"),
        ({"Treaty": "title"}, "columns are given as {target: column}"),
        ({"title": "Treaty", "parties": "Partner"}, "an agreement needs 'kind'.*one of 'treaty'"),
        ({"history.when": "Treaty"}, "an agreement needs 'title'"),
        ({"parties.latitude": "Treaty"}, "no such field of what 'parties' names"),
    ]:
        with pytest.raises(InvalidRows, match=told):
            caspian.from_rows(rows, "agreements", columns)


def test_a_row_of_a_known_record_is_refused_until_somebody_says_what_becomes_of_it() -> None:
    rows = [{"name": "Baku", "aliases": "City of Samples", "kind": "village"}, {"name": "Samplegrad"}]
    with pytest.raises(InvalidRows, match="'Baku' is known already, the place 'baku': say known='add'"):
        caspian.from_rows(rows, "places")
    with pytest.warns(UserWarning, match="kind stays"):
        added = caspian.from_rows(rows, "places", known="add")
    assert added.place("City of Samples").id == "baku"
    assert [note.record for note in added.notes] == ["baku"]
    with pytest.warns(UserWarning, match=r"rows\[0\] left out"):
        assert "City of Samples" not in caspian.from_rows(rows, "places", known="skip").place("baku").aliases
    with pytest.warns(UserWarning, match="'baku-2' may be the same as 'baku'"):
        apart = caspian.from_rows(rows, "places", known="apart")
    with pytest.raises(caspian.Ambiguous):
        apart.place("Baku")


def test_rows_of_one_id_that_differ_are_told() -> None:
    rows = [{"id": "row-1", "title": title, "when": 2031, "kind": "talks"} for title in ("One", "Two")]
    with pytest.raises(
        InvalidRows, match=r"rows\[1\]\['title'\]: 'Two' differs from 'One' of the same record in rows\[0\]"
    ):
        events(rows)


def test_ids_are_made_of_titles_and_never_twice() -> None:
    rows = [
        {"title": title, "when": "2 May 2031", "kind": "talks"}
        for title in ("Weir talks", "Weir talks", "谈")
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = events(rows).during("2031-05-02").ids
    assert {"2031-05-02-weir-talks", "2031-05-02-weir-talks-2"} < set(found)
    assert any(each.startswith("2031-05-02-event-") for each in found)


def test_near_doubles_are_told_once_with_a_warning() -> None:
    rows = [{"name": "Sadyr Zhaparov"}, {"name": "Daniyar Vorlagen"}]
    with pytest.warns(UserWarning, match="'Sadyr Zhaparov' may be a spelling of 'Sadyr Japarov'"):
        made = caspian.from_rows(rows, "people", known="apart")
    assert [(note.record, note.other) for note in made.notes] == [("sadyr-zhaparov", "sadyr-japarov")]


@pytest.mark.parametrize(
    ("rows", "error", "told"),
    [
        (["a"], TypeError, r"expected rows that are dicts, got a str at rows\[0\]"),
        (5, TypeError, "a DataFrame, the path of a CSV file"),
        ("nothing.csv", NotFound, "no file of a table"),
        (pd.DataFrame([[1, 2]], columns=["a", "a"]), InvalidData, "two columns are called 'a'"),
        ({"a": [1], "b": [1, 2]}, InvalidData, "not of one length"),
    ],
)
def test_what_has_no_rows(rows: Any, error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=told):
        events(rows, title="a")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", b"title,title\nx,y\n", "two columns are called 'title'"),
        ("a.csv", b"title,when\nx,2031,z\n", "a.csv:2: .*expected 2 cells, got 3"),
        ("a.csv", b"", "no row with the names of columns"),
        ("a.csv", "title\nГод\n".encode("cp1251"), "not UTF-8"),
        ("a.csv", b'title\n"x\n', "no CSV"),
        ("a.xlsx", b"PK", r"pandas\.read_excel\('a\.xlsx'"),
        ("a.json", b"[]", "json.load"),
    ],
)
def test_files_that_are_no_tables(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InvalidData, match=told):
        events(tmp_path / name, title="title")


def test_a_stream_is_read() -> None:
    import io

    text = "title,when,kind\nWeir talks,2031,talks\n"
    assert "2031-weir-talks" in events(io.StringIO(text)).ids
    assert "2031-weir-talks" in events(io.BytesIO(text.encode("utf-16"))).ids


def test_words_that_cannot_be_chosen() -> None:
    for named in ({"known": "foo"}, {"dates": "y/m/d"}, {"scheme": "xyz"}):
        with pytest.raises(ValueError, match="expected one of"):
            caspian.from_rows([], "events", **named)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="got both"):
        caspian.from_rows([], "events", onto=caspian.load(), alone=True)
    with pytest.raises(TypeError, match="expected a Dataset"):
        caspian.from_rows([], "events", onto="bundled")  # type: ignore[arg-type]
    with pytest.raises(NotFound, match="did you mean 'events'"):
        caspian.from_rows([], "evnts")


def test_what_is_made_by_the_way_says_what_it_lacks() -> None:
    row = {"id": "row-1", "title": "T", "when": 2031, "kind": "talks", "participants": "Sample Weirs LLP"}
    with pytest.raises(
        InvalidRows, match=r"create\['organisations'\]: the key 'kind' is missing, for 'Sample Weirs LLP'"
    ):
        events([row], create=["organisations"])
    made = caspian.from_rows([row], "events", create={"organisations": {"kind": "company"}})
    assert made.organisation("Sample Weirs LLP").id == "sample-weirs-llp"
